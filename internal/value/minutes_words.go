package value

import (
	"sync"

	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/normalize"
)

// An ending is how a word of some kind ends: the words backwards in sets by
// length.
type endings struct {
	words   map[string]string
	longest int
}

func endingsOf(kinds ...string) *endings {
	e := &endings{words: map[string]string{}}
	for _, kind := range kinds {
		for _, w := range lexicon.Words(kind) {
			runes := normalize.FoldRunes([]rune(w.Surface))
			if _, ok := e.words[string(runes)]; !ok {
				e.words[string(runes)] = w.Key
			}
			e.longest = max(e.longest, len(runes))
		}
	}
	return e
}

// of is the longest word at the end of text: its key and its length, 0 for
// none.
func (e *endings) of(text []rune) (key string, length int) {
	for n := min(e.longest, len(text)); n > 0; n-- {
		if key, ok := e.words[string(text[len(text)-n:])]; ok {
			return key, n
		}
	}
	return "", 0
}

// begins reports whether a word stands at the beginning of text.
func (e *endings) begins(text []rune) bool {
	for n := min(e.longest, len(text)); n > 0; n-- {
		if _, ok := e.words[string(text[:n])]; ok {
			return true
		}
	}
	return false
}

// longest2 reports whether a word of two characters or more stands at the
// beginning of text.
func (e *endings) longest2(text []rune) bool {
	for n := min(e.longest, len(text)); n > 1; n-- {
		if _, ok := e.words[string(text[:n])]; ok {
			return true
		}
	}
	return false
}

// in is the first place in text where a word begins, the longest there.
func (e *endings) in(text []rune) (key string, at, length int) {
	for i := range text {
		for n := min(e.longest, len(text)-i); n > 0; n-- {
			if key, ok := e.words[string(text[i:i+n])]; ok {
				return key, i, n
			}
		}
	}
	return "", -1, 0
}

type frameWords struct {
	role, courtesy, org, doctype, body, doctail, online, outcome, bureau *endings
}

var frameWordsOnce = sync.OnceValue(func() *frameWords {
	return &frameWords{
		role: endingsOf("role"), courtesy: endingsOf("courtesy"), org: endingsOf("org"),
		doctype: endingsOf("doctype"), body: endingsOf("body"), doctail: endingsOf("doctail"),
		online: endingsOf("online"), outcome: endingsOf("outcome"), bureau: endingsOf("bureau"),
	}
})
