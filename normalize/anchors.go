package normalize

import "sync"

// A class says which readings a character can begin.
type class uint16

const (
	classNumeral class = 1 << iota
	classEra
	classOldEra
	classRelative
	classClock
	classLead
	classOrdinal
	classRegion
	classWeekday
	classBracket
	classMark
	classSign
	classHalf
	classMisspelt
	classFrom // 自 … 至 …
	classTorn // begins nothing: see mayTear
)

// wordTables are the words of the grammar by their first character, and the
// characters that begin an expression. Most of a text is passed over with one
// look at the bitmap. The tables are built once and never written again.
type wordTables struct {
	bits      [1024]uint64 // by code point of the Basic Multilingual Plane
	single    [1024]uint64 // those of bits that do not need a certain next character
	pairs     [1024]uint64 // hashes of the first two characters of the words
	chars     [65536]char
	heads     int // characters that words begin with
	relatives index[relativeWord]
	leads     index[lead]
	hedges    index[hedge]
	missings  index[missingWord]
	portions  index[portionWord]
	units     index[lengthWord]
	oldEras   index[string]
	counters  index[counter]
	ranked    index[string]
	ordinals  index[string]
	nights    index[night]
	places    index[place]
}

// A char is what the tables know of a character. Those that words begin with
// are numbered from 1, over all lists.
type char struct {
	class class
	head  uint16
}

// An index gives the words of a list by the number of their first character,
// and keeps their order.
type index[T any] [][]T

// of are the words that begin with c.
func (x index[T]) of(t *wordTables, c rune) []T {
	if uint32(c) < 65536 && int(t.chars[c].head) < len(x) {
		return x[t.chars[c].head]
	}
	return nil
}

func (t *wordTables) add(c rune, k class) {
	t.bits[c>>6] |= 1 << (c & 63)
	t.chars[c].class |= k
}

// addAll is add for characters that need no certain next one.
func (t *wordTables) addAll(set string, k class) {
	for _, c := range set {
		t.add(c, k)
		t.single[c>>6] |= 1 << (c & 63)
	}
}

// class is what c can begin.
func (t *wordTables) class(c rune) class {
	if uint32(c) < 65536 {
		return t.chars[c].class
	}
	return 0
}

// tearsAt reports whether c may be the end or the beginning of a part of a torn
// numeral: a look that spares most gaps of a text the rest.
func (t *wordTables) tearsAt(c rune) bool { return t.class(c)&(classTorn|classNumeral) != 0 }

func (t *wordTables) has(c rune) bool {
	return uint32(c) < 65536 && t.bits[c>>6]&(1<<(c&63)) != 0
}

// begins reports whether an expression may begin with c when next follows.
func (t *wordTables) begins(c, next rune) bool {
	if t.single[c>>6]&(1<<(c&63)) != 0 || isBlank(next) {
		return true
	}
	h := pairHash(c, next)
	return t.pairs[h>>6]&(1<<(h&63)) != 0
}

func pairHash(a, b rune) uint32 { return (uint32(a)*40503 ^ uint32(b)*2654) & 0xFFFF }

// addPair gives the first character of a word a class, which counts only before
// the second one.
func (t *wordTables) addPair(word string, k class) {
	c := firstRune(word)
	t.add(c, k)
	h := pairHash(c, firstRune(word[len(string(c)):]))
	t.pairs[h>>6] |= 1 << (h & 63)
}

// byFirst makes the index of a list.
func byFirst[T any](t *wordTables, list []T, word func(*T) string) index[T] {
	var x index[T]
	for i := range list {
		c := &t.chars[firstRune(word(&list[i]))]
		if c.head == 0 {
			t.heads++
			c.head = uint16(t.heads)
		}
		for len(x) <= int(c.head) {
			x = append(x, nil)
		}
		x[c.head] = append(x[c.head], list[i])
	}
	return x
}

// addWords gives every first character of an index a class, and notes the
// second ones, so that の is looked at only before べ.
func addWords[T any](t *wordTables, words index[T], k class, word func(*T) string) {
	for _, list := range words {
		for i := range list {
			c := firstRune(word(&list[i]))
			t.add(c, k)
			second := firstRune(word(&list[i])[len(string(c)):])
			if second == end {
				t.single[c>>6] |= 1 << (c & 63)
				continue
			}
			h := pairHash(c, second)
			t.pairs[h>>6] |= 1 << (h & 63)
		}
	}
}

// tables builds the word tables on first use.
var tables = sync.OnceValue(func() *wordTables {
	t := &wordTables{}
	t.relatives = byFirst(t, relatives[:], func(w *relativeWord) string { return w.word })
	t.leads = byFirst(t, leads[:], func(w *lead) string { return w.word })
	t.hedges = byFirst(t, hedges[:], func(w *hedge) string { return w.word })
	t.missings = byFirst(t, missings[:], func(w *missingWord) string { return w.word })
	t.portions = byFirst(t, portions[:], func(w *portionWord) string { return w.word })
	t.units = byFirst(t, lengthUnits[:], func(w *lengthWord) string { return w.word })
	t.oldEras = byFirst(t, oldEras[:], func(w *string) string { return *w })
	t.counters = byFirst(t, counterList(), func(c *counter) string { return c.word })
	t.ranked = byFirst(t, rankedWords(), func(w *string) string { return *w })
	t.ordinals = byFirst(t, ordinalUnits[:], func(w *string) string { return *w })
	t.nights = byFirst(t, nights[:], func(w *night) string { return w.word })
	t.places = byFirst(t, placeList(), func(p *place) string { return p.name })
	for i := range eras {
		t.addAll(string([]rune{firstRune(eras[i].name)}), classEra|classMisspelt)
		t.addAll(string([]rune{eras[i].square, eras[i].letter}), classEra)
	}
	addWords(t, t.oldEras, classOldEra, func(w *string) string { return *w })
	addWords(t, t.relatives, classRelative, func(w *relativeWord) string { return w.word })
	addWords(t, t.leads, classLead, func(w *lead) string { return w.word })
	addWords(t, t.places, classRegion, func(w *place) string { return w.name })
	t.addPair("続報", classOrdinal)
	t.addPair("元年", classEra)
	for _, w := range monthNames {
		t.addPair(w.word, classHalf)
	}
	for c := '①'; c <= '⒇'; c++ {
		t.addAll(string(c), classMark)
	}
	for _, a := range anchorSets {
		t.addAll(a.set, a.class)
	}
	for c := range t.chars {
		if mayTear(rune(c)) {
			t.chars[c].class |= classTorn
		}
	}
	return t
})

// anchorSets are the characters that begin an expression without beginning a
// word of the tables.
var anchorSets = [...]struct {
	set   string
	class class
}{
	{"0123456789〇零一壱壹弌二弐貳貮弍三参參弎四肆五伍六陸七漆柒八捌九玖十拾百佰陌千仟阡数複廿卅", classNumeral},
	{"西F", classEra},
	{"和", classMisspelt},
	{"翌年月今来昨同", classRelative},
	{"午正早未深朝夕昼夜晩明APap日翌", classClock},
	{"第初", classOrdinal},
	{"全", classRegion},
	{"月火水木金土日祝㈪㈫㈬㈭㈮㈯㈰㊊㊋㊌㊍㊎㊏㊐", classWeekday},
	{"([【〔〈《<", classBracket},
	{"+-−△▲マプ¥$€", classSign},
	{"半", classHalf},
	{"自", classFrom},
}
