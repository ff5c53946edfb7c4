// Package morph is what the stages know of a morphological analyser. Which one,
// is for the package that holds its dictionary to say (morph/ipa). It is asked
// only where a rule of another stage is unsure, and its
// dictionary is loaded with the first such question: a plain document costs
// neither the time nor the memory.
package morph

import (
	"sync"
	"sync/atomic"
	"unicode"
)

// Via names the analyser in the output: decisions that rest on it carry it.
const Via = "kagome-ipa"

// A Token is one word: its place in the text in code points and its part of
// speech (名詞, 固有名詞, 人名, 姓 …).
type Token struct {
	Start, End int
	POS        []string
	Known      bool // in the dictionary
}

// An Analyzer divides a text into words.
type Analyzer interface {
	Tokens(text string) []Token
}

// maxText is how much of a text is looked at; maxRun how long a run of one
// script may be. The analyser needs more than linear time on longer runs.
const (
	maxText = 1000
	maxRun  = 64
)

// A Loader loads a dictionary and returns what divides a text with it.
type Loader = func() (func(text string) []Token, error)

var registered atomic.Pointer[Loader]

// Register names the dictionary of Shared. It is called when the package that
// holds one is imported; the last one counts.
func Register(load Loader) { registered.Store(&load) }

// Lazy is an Analyzer that loads its dictionary with the first question. It
// is safe for use by several goroutines; a dictionary that there is not, or
// that does not load, gives no tokens.
type Lazy struct {
	load   func() (func(text string) []Token, error)
	loaded atomic.Bool
	asked  atomic.Int64
}

// Shared is the one Analyzer of the process: the dictionary takes about 50 MB
// and is never loaded twice.
var Shared = sync.OnceValue(New)

// New returns an Analyzer that has loaded nothing yet.
func New() *Lazy {
	l := new(Lazy)
	l.load = sync.OnceValues(func() (divide func(string) []Token, err error) {
		load := registered.Load()
		if load == nil {
			return nil, errLoad
		}
		l.loaded.Store(true)
		defer func() {
			if recover() != nil {
				divide, err = nil, errLoad
			}
		}()
		return (*load)()
	})
	return l
}

// Loaded reports whether the dictionary was asked for.
func (l *Lazy) Loaded() bool { return l.loaded.Load() }

// Asked is how many questions there were.
func (l *Lazy) Asked() int64 { return l.asked.Load() }

// Tokens divides the beginning of text, 1,000 code points at most. Text
// behind a run of more than 64 characters of one script is left out.
func (l *Lazy) Tokens(text string) (tokens []Token) {
	l.asked.Add(1)
	divide, err := l.load()
	if err != nil || divide == nil {
		return nil
	}
	defer func() {
		if recover() != nil {
			tokens = nil
		}
	}()
	return divide(cut(text))
}

// cut is the part of the text that is looked at.
func cut(text string) string {
	run, last, n := 0, -1, 0
	for i, r := range text {
		if script := scriptOf(r); script == last {
			run++
		} else {
			run, last = 1, script
		}
		if n++; n > maxText || run > maxRun {
			return text[:i]
		}
	}
	return text
}

func scriptOf(r rune) int {
	switch {
	case unicode.Is(unicode.Han, r):
		return 1
	case unicode.Is(unicode.Hiragana, r):
		return 2
	case unicode.Is(unicode.Katakana, r) || r == 'ー':
		return 3
	case unicode.IsLetter(r), unicode.IsDigit(r):
		return 4
	}
	return 5
}
