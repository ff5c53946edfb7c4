package outline

import (
	"sync"

	"github.com/giji-go/giji/internal/lexicon"
)

// vocabulary is the lexicon in the form that this stage reads.
type vocabulary struct {
	head, group, labels *trie
	role, body, place   *trie // backwards: how names end
	org                 *trie // backwards
	doctype, courtesy   *trie // backwards
	placeIn             *trie
	doctypeIn           *trie
	outcome, lead       *trie
	ordinal, opening    *trie
	site, cellHead      *trie
	columnHead, holder  *trie
	paper, stage        *trie
	form, declared      *trie // backwards
	leadSaid, leadPoint *trie
	leadEnd             *trie // backwards
	announceFront       *trie
	announce            *trie
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
	return &vocabulary{
		head:      newTrie([]string{"head"}, false, more...),
		group:     newTrie([]string{"group"}, false, more...),
		labels:    newTrie([]string{"head", "group"}, false, more...),
		role:      newTrie([]string{"role"}, true),
		body:      newTrie([]string{"body"}, true),
		place:     newTrie([]string{"place"}, true),
		org:       newTrie([]string{"org"}, true),
		doctype:   newTrie([]string{"doctype"}, true),
		courtesy:  newTrie([]string{"courtesy"}, true),
		placeIn:   newTrie([]string{"place"}, false),
		doctypeIn: newTrie([]string{"doctype"}, false),
		outcome:   newTrie([]string{"outcome"}, false),
		lead:      newTrie([]string{"lead"}, false),
		ordinal:   newTrie([]string{"ordinal"}, false),
		opening:   newTrie([]string{"opening"}, false),
		site:      newTrie([]string{"site"}, false),
		cellHead:  newTrie([]string{"cell_head"}, false),
		holder:    newTrie([]string{"holder"}, false),
		paper:     newTrie([]string{"paper"}, false),
		stage:     newTrie([]string{"stage"}, false),
		form:      newTrie([]string{"form"}, true),
		declared:  newTrie([]string{"declared"}, true),
		leadSaid:  newTrie([]string{"lead_said"}, false),
		leadPoint: newTrie([]string{"lead_point"}, false),
		leadEnd:   newTrie([]string{"lead_end"}, true),

		columnHead:    newTrie([]string{"column_head"}, false),
		announceFront: newTrie([]string{"announce_front"}, false),
		announce:      newTrie([]string{"announce"}, false),
	}
}
