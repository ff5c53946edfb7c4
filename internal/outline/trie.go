package outline

import (
	"slices"

	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/normalize"
)

// A trie finds words in folded text. Built for suffixes it holds them
// backwards. All nodes stand in one slice: to build a map a node would take
// longer than to read a short document.
type trie struct {
	roots []rune // first letters, ascending
	first []int32
	nodes []trieNode // the first one is none

	begins [256]bool // by the low byte of a first letter: most letters are told apart by it
}

// A trieNode is what stands behind one letter. Few letters follow one below
// the root, so that a list of siblings is short.
type trieNode struct {
	letter         rune
	child, sibling int32 // 0 for none
	word           bool
	key            string
}

func newTrie(kinds []string, backwards bool, more ...lexicon.Entry) *trie {
	t := &trie{nodes: make([]trieNode, 1, letters(kinds)+1)}
	var buffer []rune
	for _, kind := range kinds {
		for _, e := range lexicon.Words(kind) {
			buffer = normalize.AppendFold(buffer[:0], []rune(e.Surface))
			if backwards {
				slices.Reverse(buffer)
			}
			t.add(kind, e.Key, buffer)
		}
	}
	for _, e := range more {
		if !backwards && slices.Contains(kinds, e.Kind) {
			t.add(e.Kind, e.Key, []rune(e.Surface))
		}
	}
	return t
}

// letters is at least the number of letters of all words: a kanji or a kana
// is three bytes.
func letters(kinds []string) int {
	n := 0
	for _, kind := range kinds {
		for _, e := range lexicon.Words(kind) {
			n += len(e.Surface)
		}
	}
	return n/3 + 64
}

// add enters one word; of two keys for one word the first stays.
func (t *trie) add(kind, key string, word []rune) {
	if len(word) == 0 {
		return
	}
	at := t.growRoot(word[0])
	for _, r := range word[1:] {
		at = t.grow(at, r)
	}
	node := &t.nodes[at]
	if node.word {
		return
	}
	node.word, node.key = true, key
	if kind == "group" {
		node.key = "group " + key
	}
}

func (t *trie) growRoot(r rune) int32 {
	i, ok := slices.BinarySearch(t.roots, r)
	if !ok {
		t.begins[byte(r)] = true
		t.roots = slices.Insert(t.roots, i, r)
		t.first = slices.Insert(t.first, i, t.node(r, 0))
	}
	return t.first[i]
}

func (t *trie) grow(parent int32, r rune) int32 {
	if at := t.child(parent, r); at != 0 {
		return at
	}
	at := t.node(r, t.nodes[parent].child)
	t.nodes[parent].child = at
	return at
}

func (t *trie) node(r rune, sibling int32) int32 {
	t.nodes = append(t.nodes, trieNode{letter: r, sibling: sibling})
	return int32(len(t.nodes) - 1)
}

// root is the node of a first letter, 0 for none.
func (t *trie) root(r rune) int32 {
	if !t.begins[byte(r)] {
		return 0
	}
	if i, ok := slices.BinarySearch(t.roots, r); ok {
		return t.first[i]
	}
	return 0
}

// child is the node of the letter behind parent, 0 for none.
func (t *trie) child(parent int32, r rune) int32 {
	at := t.nodes[parent].child
	for at != 0 && t.nodes[at].letter != r {
		at = t.nodes[at].sibling
	}
	return at
}

// step is root for the first letter and child for the others.
func (t *trie) step(at int32, r rune) int32 {
	if at == 0 {
		return t.root(r)
	}
	return t.child(at, r)
}

// ends reports whether no letter follows the node.
func (t *trie) ends(at int32) bool { return at != 0 && t.nodes[at].child == 0 }

// prefix is the longest word at the beginning of fold[at:end] and where it
// ends; spaces between the letters do not count. at itself for none.
func (t *trie) prefix(fold []rune, at, end int) (key string, stop int) {
	stop = at
	node := int32(0)
	for i := at; i < end && !t.ends(node); i++ {
		if blank(fold[i]) {
			if i == at {
				return "", at
			}
			continue
		}
		if node = t.step(node, fold[i]); node == 0 {
			return key, stop
		}
		if t.nodes[node].word {
			key, stop = t.nodes[node].key, i+1
		}
	}
	return key, stop
}

// suffix is the longest word at the end of fold[start:end] and where it
// begins; end itself for none. The trie must have been built backwards.
func (t *trie) suffix(fold []rune, start, end int) (key string, from int) {
	from = end
	node := int32(0)
	for i := end - 1; i >= start && !t.ends(node); i-- {
		if blank(fold[i]) {
			continue
		}
		if node = t.step(node, fold[i]); node == 0 {
			return key, from
		}
		if t.nodes[node].word {
			key, from = t.nodes[node].key, i
		}
	}
	return key, from
}

// within reports whether a word stands anywhere in fold[at:end], and where.
func (t *trie) within(fold []rune, at, end int) (key string, from, to int) {
	for i := at; i < end; i++ {
		if blank(fold[i]) || t.root(fold[i]) == 0 {
			continue
		}
		if key, stop := t.prefix(fold, i, end); stop > i {
			return key, i, stop
		}
	}
	return "", end, end
}
