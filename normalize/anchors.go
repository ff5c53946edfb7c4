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
)

// An anchorTable knows the characters that begin an expression. Most of a
// text is passed over with one look at its bitmap.
type anchorTable struct {
	bits    [1024]uint64 // by code point of the Basic Multilingual Plane
	classes map[rune]class
}

func (t *anchorTable) add(c rune, k class) {
	t.bits[c>>6] |= 1 << (c & 63)
	t.classes[c] |= k
}

func (t *anchorTable) has(c rune) bool {
	return uint32(c) < 65536 && t.bits[c>>6]&(1<<(c&63)) != 0
}

// anchors builds the table from the tables of words.
var anchors = sync.OnceValue(func() *anchorTable {
	t := &anchorTable{classes: make(map[rune]class)}
	all := func(set string, k class) {
		for _, c := range set {
			t.add(c, k)
		}
	}
	all("0123456789〇零一壱壹弌二弐貳貮弍三参參弎四肆五伍六陸七漆柒八捌九玖十拾百佰陌千仟阡数複廿卅", classNumeral)
	for i := range eras {
		t.add(firstRune(eras[i].name), classEra|classMisspelt)
		t.add(eras[i].square, classEra)
		t.add(eras[i].letter, classEra)
	}
	all("西F", classEra)
	all("和", classMisspelt)
	for _, name := range oldEras {
		t.add(firstRune(name), classOldEra)
	}
	for i := range relatives {
		t.add(firstRune(relatives[i].word), classRelative)
	}
	all("翌年月今来昨", classRelative)
	all("午正早未深朝夕昼夜晩APap日翌", classClock)
	for i := range leads {
		t.add(firstRune(leads[i].word), classLead)
	}
	all("第初", classOrdinal)
	for c := range placeIndex() {
		t.add(c, classRegion)
	}
	all("全日", classRegion)
	all("月火水木金土日祝㈪㈫㈬㈭㈮㈯㈰㊊㊋㊌㊍㊎㊏㊐", classWeekday)
	all("([【〔〈《<", classBracket)
	for c := '①'; c <= '⒇'; c++ {
		t.add(c, classMark)
	}
	all("+-−△▲マプ¥$€", classSign)
	all("半", classHalf)
	all("自", classFrom)
	return t
})
