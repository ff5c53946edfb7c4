package minutes

import (
	"sync"

	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/normalize"
)

// endings are the words of some kinds as they end or begin a text. For every
// character that a word begins or ends with there is the set of the lengths of
// such words, so that most texts cost one look.
type endings struct {
	words       map[string]string
	longest     int
	first, last map[rune]uint64
	begin, end  [256]bool // by the low byte of such a character: most are told apart by it
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
			e.begin[byte(runes[0])], e.end[byte(runes[len(runes)-1])] = true, true
		}
	}
	return e
}

// of is the longest word at the end of text: its key and its length, 0 for
// none.
func (e *endings) of(text []rune) (key string, length int) {
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

// beginning is the length of the longest word of at least least characters at
// the beginning of text, 0 for none.
func (e *endings) beginning(text []rune, least int) int {
	if len(text) == 0 || !e.begin[byte(text[0])] {
		return 0
	}
	lengths := e.first[text[0]]
	for n := min(e.longest, len(text)); n >= least && lengths != 0; n-- {
		if lengths&(1<<n) == 0 {
			continue
		}
		if _, ok := e.words[string(text[:n])]; ok {
			return n
		}
	}
	return 0
}

// in is the first place in text where a word begins, the longest there.
func (e *endings) in(text []rune) (key string, at, length int) {
	for i := range text {
		if n := e.beginning(text[i:], 1); n > 0 {
			return e.words[string(text[i:i+n])], i, n
		}
	}
	return "", -1, 0
}

type frameWords struct {
	role, courtesy, org, doctype, body, doctail, online, outcome, bureau, form, announcing, sitting *endings
}

var frameWordsOnce = sync.OnceValue(func() *frameWords {
	return &frameWords{
		role: endingsOf("role"), courtesy: endingsOf("courtesy"), org: endingsOf("org"),
		doctype: endingsOf("doctype"), body: endingsOf("body"), doctail: endingsOf("doctail"),
		online: endingsOf("online"), outcome: endingsOf("outcome"), bureau: endingsOf("bureau"),
		form: endingsOf("form"), announcing: endingsOf("announcing"),
		sitting: endingsOf("sitting"),
	}
})

// sets are words that are looked for all over the text of an item or a name.
type sets struct {
	note, company, companyForm, presented, clauseEnd, and, standing *lexicon.Set
	trouble, followUp, debate, debateName, presenting               *lexicon.Set
}

var setsOnce = sync.OnceValue(func() *sets {
	return &sets{
		note: lexicon.SetOf("attendance_note"), company: lexicon.SetOf("company_word"), companyForm: lexicon.SetOf("company_form"),
		presented: lexicon.SetOf("presented"), clauseEnd: lexicon.SetOf("clause_end"), and: lexicon.SetOf("and"),
		standing: lexicon.SetOf("standing"),
		trouble:  lexicon.SetOf("trouble"), followUp: lexicon.SetOf("follow_up"), presenting: lexicon.SetOf("presenting"),
		debate: lexicon.SetOf("debate"), debateName: lexicon.SetOf("debate_name"),
	}
})
