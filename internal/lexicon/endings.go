package lexicon

import "github.com/giji-go/giji/normalize"

// Endings are the words of some kinds as they end or begin a text. For every
// character that a word begins or ends with there is the set of the lengths of
// such words, so that most texts cost one look.
type Endings struct {
	words       map[string]string
	longest     int
	first, last map[rune]uint64
	begin, end  [256]bool // by the low byte of such a character: most are told apart by it
}

// EndingsOf are the words of the kinds, folded; where a word is of several, the
// key of the first counts.
func EndingsOf(kinds ...string) *Endings { return EndingsWithout("", kinds...) }

// EndingsWithout is EndingsOf without the words of the given key; "" leaves none
// out.
func EndingsWithout(key string, kinds ...string) *Endings {
	e := &Endings{words: map[string]string{}, first: map[rune]uint64{}, last: map[rune]uint64{}}
	for _, kind := range kinds {
		for _, w := range Words(kind) {
			if key == "" || w.Key != key {
				e.add(normalize.FoldRunes([]rune(w.Surface)), w.Key)
			}
		}
	}
	return e
}

func (e *Endings) add(word []rune, key string) {
	if _, ok := e.words[string(word)]; !ok {
		e.words[string(word)] = key
	}
	n, first, last := len(word), word[0], word[len(word)-1]
	e.longest = max(e.longest, n)
	e.first[first] |= 1 << n
	e.last[last] |= 1 << n
	e.begin[byte(first)], e.end[byte(last)] = true, true
}

// End is the longest word at the end of text, which has no white space: its
// key and its length, 0 for none.
func (e *Endings) End(text []rune) (key string, length int) {
	if len(text) == 0 || !e.end[byte(text[len(text)-1])] {
		return "", 0
	}
	lengths := e.last[text[len(text)-1]]
	for n := min(e.longest, len(text)); n > 0 && lengths != 0; n-- {
		if lengths&(1<<n) == 0 {
			continue
		}
		if key, ok := e.words[string(text[len(text)-n:])]; ok {
			return key, n
		}
	}
	return "", 0
}

// Begin is the length of the longest word of at least least characters at the
// beginning of text, 0 for none.
func (e *Endings) Begin(text []rune, least int) int {
	if len(text) == 0 || !e.begin[byte(text[0])] {
		return 0
	}
	lengths := e.first[text[0]]
	for n := min(e.longest, len(text)); n >= least && n > 0 && lengths != 0; n-- {
		if lengths&(1<<n) == 0 {
			continue
		}
		if _, ok := e.words[string(text[:n])]; ok {
			return n
		}
	}
	return 0
}

// Within is the first place in text where a word begins, the longest there; at
// is -1 for none.
func (e *Endings) Within(text []rune) (key string, at, length int) {
	for i := range text {
		if n := e.Begin(text[i:], 1); n > 0 {
			return e.words[string(text[i:i+n])], i, n
		}
	}
	return "", -1, 0
}

// In reports whether a word stands anywhere in text.
func (e *Endings) In(text []rune) bool {
	_, at, _ := e.Within(text)
	return at >= 0
}

// Is reports whether text as a whole is a word; its key.
func (e *Endings) Is(text []rune) (key string, ok bool) {
	key, ok = e.words[string(text)]
	return key, ok
}
