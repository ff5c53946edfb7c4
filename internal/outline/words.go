package outline

import (
	"sync"

	"github.com/giji-go/giji/internal/lexicon"
)

// vocabulary is the lexicon in the form that this stage reads.
type vocabulary struct {
	head, group, labels *trie // labels are both

	// Words as they begin, or stand anywhere.
	placeIn, doctypeIn, outcome, lead, ordinal, opening, site, cellHead *trie
	holder, paper, stage, leadSaid, leadPoint, columnHead, act          *trie

	// Words as they end a text.
	role, body, place, org, doctype, courtesy, form, declared, leadEnd *trie
}

var vocabularyOnce = sync.OnceValue(func() *vocabulary { return newVocabulary(nil) })

// vocabularyWith is the vocabulary with words of the caller's: labels of
// header rows (head) and of groups of participants (group).
func vocabularyWith(more []lexicon.Entry) *vocabulary {
	if len(more) == 0 {
		return vocabularyOnce()
	}
	return newVocabulary(more)
}

func newVocabulary(more []lexicon.Entry) *vocabulary {
	words := func(kind string) *trie { return newTrie([]string{kind}, false) }
	ends := func(kind string) *trie { return newTrie([]string{kind}, true) }
	return &vocabulary{
		head:   newTrie([]string{"head"}, false, more...),
		group:  newTrie([]string{"group"}, false, more...),
		labels: newTrie([]string{"head", "group"}, false, more...),

		placeIn:    words("place"),
		doctypeIn:  words("doctype"),
		outcome:    words("outcome"),
		lead:       words("lead"),
		ordinal:    words("ordinal"),
		opening:    words("opening"),
		site:       words("site"),
		cellHead:   words("cell_head"),
		holder:     words("holder"),
		paper:      words("paper"),
		stage:      words("stage"),
		leadSaid:   words("lead_said"),
		leadPoint:  words("lead_point"),
		columnHead: words("column_head"),
		act:        words("act"),

		role:     ends("role"),
		body:     ends("body"),
		place:    ends("place"),
		org:      ends("org"),
		doctype:  ends("doctype"),
		courtesy: ends("courtesy"),
		form:     ends("form"),
		declared: ends("declared"),
		leadEnd:  ends("lead_end"),
	}
}
