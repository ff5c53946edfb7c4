package roster

import (
	"sync"

	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/normalize"
)

// listHead reports whether text heads people within a list, such as 記録, and is
// nobody's role.
func (w *words) listHead(text []rune) bool {
	_, role := w.role.Is(text)
	return !role && w.heads[string(text)]
}

// severalHave reports whether a role ends in the word for a group: 委員, 学年委員.
func (w *words) severalHave(role []rune) bool {
	for n := 2; n <= len(role); n++ {
		if _, ok := w.group[string(role[len(role)-n:])]; ok {
			return true
		}
	}
	return false
}

// words are the lexicon as lists of people need it.
type words struct {
	role, courtesy, org, bureau, column, tail, sentence                       *lexicon.Endings
	outside                                                                   *lexicon.Endings // companies, schools and associations, as their names end
	part                                                                      *lexicon.Endings // what parts of the minutes are called
	item                                                                      *lexicon.Set     // behind the number of an item
	parts                                                                     []lexicon.Entry  // what the headings of groups hold
	group                                                                     map[string]string
	heads                                                                     map[string]bool // what heads people only within a list
	note, company, form, standing, bound, clause, remote, away, titled, aside *lexicon.Set
}

var wordsOnce = sync.OnceValue(func() *words {
	w := &words{
		role: lexicon.EndingsOf("role"), courtesy: lexicon.EndingsOf("courtesy"), org: lexicon.EndingsOf("org"), bureau: lexicon.EndingsOf("bureau"),
		column: lexicon.EndingsOf("column_head"), tail: lexicon.EndingsOf("group_tail"), parts: lexicon.Words("group_part"),
		group: map[string]string{}, heads: map[string]bool{},
		note: lexicon.SetOf("attendance_note"), company: lexicon.SetOf("company_word"), form: lexicon.SetOf("company_form"),
		standing: lexicon.SetOf("standing"), bound: lexicon.SetOf("bound"), clause: lexicon.SetOf("clause"), remote: lexicon.SetOf("remote"), away: lexicon.SetOf("absence_note"), titled: lexicon.SetOf("courtesy_before"), aside: lexicon.SetOf("list_aside"),
		part: lexicon.EndingsOf("part_of_minutes"), item: lexicon.SetOf("item_unit"),
		sentence: lexicon.EndingsOf("sentence_end"), outside: lexicon.EndingsWithout("official", "company_word"),
	}
	for _, kind := range [...]string{"group", "list_head"} {
		for _, e := range lexicon.Words(kind) {
			key := string(normalize.FoldRunes([]rune(e.Surface)))
			if _, ok := w.group[key]; !ok {
				w.group[key] = e.Key
				w.heads[key] = kind == "list_head"
			}
		}
	}
	return w
})
