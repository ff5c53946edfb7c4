package outline

import (
	"slices"
	"sync"

	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/normalize"
)

// A trie finds words in folded text. Built for suffixes it holds them
// backwards. Children stand in sorted slices: a map a node would take longer
// to build than a short document to read.
type trie struct {
	runes []rune // of the children, ascending
	nodes []*trie
	key   string
	word  bool
}

// child is the node behind r, or nil.
func (t *trie) child(r rune) *trie {
	if i, ok := slices.BinarySearch(t.runes, r); ok {
		return t.nodes[i]
	}
	return nil
}

// grow is child, made where there is none.
func (t *trie) grow(r rune) *trie {
	i, ok := slices.BinarySearch(t.runes, r)
	if !ok {
		t.runes = slices.Insert(t.runes, i, r)
		t.nodes = slices.Insert(t.nodes, i, &trie{})
	}
	return t.nodes[i]
}

func newTrie(kinds []string, backwards bool) *trie {
	root := &trie{}
	for _, kind := range kinds {
		for _, e := range lexicon.Words(kind) {
			root.add(kind, e, backwards)
		}
	}
	return root
}

// add enters one word; of two keys for one word the first stays.
func (t *trie) add(kind string, e lexicon.Entry, backwards bool) {
	runes := normalize.FoldRunes([]rune(e.Surface))
	for i := range runes {
		r := runes[i]
		if backwards {
			r = runes[len(runes)-1-i]
		}
		t = t.grow(r)
	}
	if !t.word {
		t.word, t.key = true, e.Key
		if kind == "group" {
			t.key = "group " + e.Key
		}
	}
}

// prefix is the longest word at the beginning of fold[at:end] and where it
// ends; spaces between the letters do not count. at itself for none.
func (t *trie) prefix(fold []rune, at, end int) (key string, stop int) {
	stop = at
	for i := at; i < end && t.nodes != nil; i++ {
		r := fold[i]
		if blank(r) {
			if i == at {
				return "", at
			}
			continue
		}
		if t = t.child(r); t == nil {
			return key, stop
		}
		if t.word {
			key, stop = t.key, i+1
		}
	}
	return key, stop
}

// suffix is the longest word at the end of fold[start:end] and where it
// begins; end itself for none. The trie must have been built backwards.
func (t *trie) suffix(fold []rune, start, end int) (key string, from int) {
	from = end
	for i := end - 1; i >= start && t.nodes != nil; i-- {
		r := fold[i]
		if blank(r) {
			continue
		}
		if t = t.child(r); t == nil {
			return key, from
		}
		if t.word {
			key, from = t.key, i
		}
	}
	return key, from
}

// within reports whether a word stands anywhere in fold[at:end], and where.
func (t *trie) within(fold []rune, at, end int) (key string, from, to int) {
	for i := at; i < end; i++ {
		if blank(fold[i]) || t.child(fold[i]) == nil {
			continue
		}
		if key, stop := t.prefix(fold, i, end); stop > i {
			return key, i, stop
		}
	}
	return "", end, end
}

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
