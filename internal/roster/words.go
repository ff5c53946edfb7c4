package roster

import (
	"sync"

	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/normalize"
)

// words are the lexicon as lists of people need it.
type words struct {
	role, courtesy, org, bureau, column, tail, sentence *endings
	outside                                             *endings        // companies, schools and associations, as their names end
	parts                                               []lexicon.Entry // what the headings of groups hold
	group                                               map[string]string
	note, company, form, standing, bound, clause        *lexicon.Set
}

var wordsOnce = sync.OnceValue(func() *words {
	w := &words{
		role: endingsOf("role"), courtesy: endingsOf("courtesy"), org: endingsOf("org"), bureau: endingsOf("bureau"),
		column: endingsOf("column_head"), tail: endingsOf("group_tail"), parts: lexicon.Words("group_part"),
		group: map[string]string{},
		note:  lexicon.SetOf("attendance_note"), company: lexicon.SetOf("company_word"), form: lexicon.SetOf("company_form"),
		standing: lexicon.SetOf("standing"), bound: lexicon.SetOf("bound"), clause: lexicon.SetOf("clause"),
		sentence: endingsOf("sentence_end"), outside: endingsOf("company_word"),
	}
	for word, key := range w.outside.words {
		if key == "official" {
			delete(w.outside.words, word)
		}
	}
	for _, e := range lexicon.Words("group") {
		key := string(normalize.FoldRunes([]rune(e.Surface)))
		if _, ok := w.group[key]; !ok {
			w.group[key] = e.Key
		}
	}
	return w
})

// endings are the words of a kind as they end or begin a text, told apart by
// their last and first character.
type endings struct {
	words       map[string]string
	longest     int
	first, last map[rune]uint64 // the lengths of the words with such a character
}

func endingsOf(kinds ...string) *endings {
	e := &endings{words: map[string]string{}, first: map[rune]uint64{}, last: map[rune]uint64{}}
	for _, kind := range kinds {
		for _, w := range lexicon.Words(kind) {
			runes := normalize.FoldRunes([]rune(w.Surface))
			if _, ok := e.words[string(runes)]; !ok {
				e.words[string(runes)] = w.Key
			}
			e.longest = max(e.longest, len(runes))
			e.first[runes[0]] |= 1 << len(runes)
			e.last[runes[len(runes)-1]] |= 1 << len(runes)
		}
	}
	return e
}

// ending is the longest word at the end of text: its key and its length, 0 for
// none.
func (e *endings) ending(text []rune) (key string, length int) {
	if len(text) == 0 {
		return "", 0
	}
	lengths := e.last[text[len(text)-1]]
	for n := min(e.longest, len(text)); n > 0 && lengths != 0; n-- {
		if lengths&(1<<n) != 0 {
			if key, ok := e.words[string(text[len(text)-n:])]; ok {
				return key, n
			}
		}
	}
	return "", 0
}

// beginning is the length of the longest word at the beginning of text.
func (e *endings) beginning(text []rune) int {
	if len(text) == 0 {
		return 0
	}
	lengths := e.first[text[0]]
	for n := min(e.longest, len(text)); n > 0 && lengths != 0; n-- {
		if lengths&(1<<n) != 0 {
			if _, ok := e.words[string(text[:n])]; ok {
				return n
			}
		}
	}
	return 0
}

// is reports whether text as a whole is a word; its key.
func (e *endings) is(text []rune) (key string, ok bool) {
	key, ok = e.words[string(text)]
	return key, ok
}
