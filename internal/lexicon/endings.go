package lexicon

import (
	"slices"

	"github.com/giji-go/giji/normalize"
)

// Endings are the words of some kinds as they end or begin a text that has no
// white space.
type Endings struct{ forwards, backwards Matcher }

// EndingsOf are the words of the kinds, folded; where a word is of several, the
// key of the first counts.
//
//go:noinline
func EndingsOf(kinds ...string) *Endings { return EndingsWithout("", kinds...) }

// EndingsWithout is EndingsOf without the words of the given key; "" leaves none
// out.
func EndingsWithout(key string, kinds ...string) *Endings {
	e := &Endings{Matcher{nodes: make([]node, 1), keys: make([]string, 1)}, Matcher{nodes: make([]node, 1), keys: make([]string, 1)}}
	var word []rune
	for _, kind := range kinds {
		for _, w := range Words(kind) {
			if key == "" || w.Key != key {
				word = normalize.AppendFold(word[:0], []rune(w.Surface))
				e.forwards.add(w.Key, word)
				slices.Reverse(word)
				e.backwards.add(w.Key, word)
			}
		}
	}
	return e
}

// End is the longest word at the end of text, which has no white space: its
// key and its length, 0 for none.
func (e *Endings) End(text []rune) (key string, length int) {
	state, last := int32(0), int32(0)
	for n := 1; n <= len(text); n++ {
		if state = e.backwards.step(state, text[len(text)-n]); state == 0 {
			break
		}
		if word := e.backwards.nodes[state].word; word != 0 {
			last, length = word, n
		}
	}
	return e.backwards.keys[last], length
}

// begin is the longest word at the beginning of text: its key and its length, 0 for none.
func (e *Endings) begin(text []rune) (key string, length int) {
	state, last := int32(0), int32(0)
	for i, r := range text {
		if state = e.forwards.step(state, r); state == 0 {
			break
		}
		if word := e.forwards.nodes[state].word; word != 0 {
			last, length = word, i+1
		}
	}
	return e.forwards.keys[last], length
}

// Begin is the length of the longest word of at least least characters at the
// beginning of text, 0 for none.
//
//go:noinline
func (e *Endings) Begin(text []rune, least int) int {
	if _, n := e.begin(text); n >= least {
		return n
	}
	return 0
}

// Within is the first place in text where a word begins, the longest there; at
// is -1 for none.
func (e *Endings) Within(text []rune) (key string, at, length int) {
	for i := range text {
		if key, n := e.begin(text[i:]); n > 0 {
			return key, i, n
		}
	}
	return "", -1, 0
}

// In reports whether a word stands anywhere in text.
//
//go:noinline
func (e *Endings) In(text []rune) bool {
	_, at, _ := e.Within(text)
	return at >= 0
}

// Is reports whether text as a whole is a word; its key.
func (e *Endings) Is(text []rune) (key string, ok bool) {
	if len(text) == 0 {
		return "", false
	}
	if key, n := e.begin(text); n == len(text) {
		return key, true
	}
	return "", false
}
