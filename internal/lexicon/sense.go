package lexicon

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// A sense is what labels of one field have in common that are in no list: some
// words, of which the last ends the label. 影響の広がり and 支障のあった地域 are of
// one: 影響 or 支障, then the words for an extent.
type sense struct {
	key   string
	words [][]string // one of each, in this order
}

var senses = sync.OnceValue(func() []sense {
	var all []sense
	for _, e := range Words("label_sense") {
		s := sense{key: e.Key}
		for _, choice := range strings.Split(e.Surface, "…") {
			s.words = append(s.words, strings.Split(choice, "|"))
		}
		all = append(all, s)
	}
	return all
})

// Sense is the field of which the words of a label speak that Lookup does not
// know: 影響の広がり for 影響地域. It is a guess, for who knows from elsewhere that
// the text is a label and can look at its value. Only the labels of an outage
// have senses.
func (l *Labels) Sense(text []rune) (string, bool) {
	const longest = 24
	if !l.senses || len(text) > 2*longest {
		return "", false
	}
	bare := Undress(text)
	if !senseEnds()[lastRune(bare)] {
		return "", false
	}
	words := squeeze(bare)
	if len(words) < 2*len("数") || len([]rune(words)) > longest {
		return "", false
	}
	all := senses()
	for i := range all {
		if s := &all[i]; s.in(words) {
			return s.key, !speaksOfElse(s.key, words)
		}
	}
	return "", false
}

// senseEnds are the characters with which labels of any sense end.
var senseEnds = sync.OnceValue(func() map[rune]bool {
	ends := map[rune]bool{}
	for _, s := range senses() {
		for _, word := range s.words[len(s.words)-1] {
			r, _ := utf8.DecodeLastRuneInString(word)
			ends[r] = true
		}
	}
	return ends
})

// lastRune is the last character of the text that is no white space, 0 for none.
func lastRune(text []rune) rune {
	for i := len(text) - 1; i >= 0; i-- {
		if r := text[i]; !isBlank(r) {
			return r
		}
	}
	return 0
}

// squeeze is the text without white space.
func squeeze(text []rune) string {
	var b strings.Builder
	for _, r := range text {
		if !isBlank(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// in reports whether the words have the sense.
func (s *sense) in(words string) bool {
	if !s.mayEnd(words) {
		return false
	}
	for i, choice := range s.words {
		if i == len(s.words)-1 {
			return endsInOne(words, choice)
		}
		behind := -1
		for _, word := range choice {
			if at := strings.Index(words, word); at >= 0 && (behind < 0 || at+len(word) < behind) {
				behind = at + len(word)
			}
		}
		if behind < 0 {
			return false
		}
		words = words[behind:]
	}
	return false
}

// mayEnd reports whether a word that ends labels of the sense ends the words, which
// most are told apart by.
func (s *sense) mayEnd(words string) bool {
	for _, word := range s.words[len(s.words)-1] {
		if strings.HasSuffix(words, strings.TrimPrefix(word, "=")) {
			return true
		}
	}
	return false
}

// endsInOne reports whether the words end in one of the choice; = in front of one
// says that nothing stands before it.
func endsInOne(words string, choice []string) bool {
	for _, word := range choice {
		if whole, ok := strings.CutPrefix(word, "="); ok && words == whole || !ok && strings.HasSuffix(words, word) {
			return true
		}
	}
	return false
}

// speaksOfElse reports whether a word says that the label is of another
// matter: 復旧見込日時 is no 復旧日時.
func speaksOfElse(key, words string) bool {
	for _, e := range Words("label_no_sense") {
		if (e.Key == "-" || e.Key == key) && strings.Contains(words, e.Surface) {
			return true
		}
	}
	return false
}
