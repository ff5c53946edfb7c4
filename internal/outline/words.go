package outline

import "sync"

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
	site                *trie
}

var vocabularyOnce = sync.OnceValue(func() *vocabulary {
	return &vocabulary{
		head:      newTrie([]string{"head"}, false),
		group:     newTrie([]string{"group"}, false),
		labels:    newTrie([]string{"head", "group"}, false),
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
	}
})
