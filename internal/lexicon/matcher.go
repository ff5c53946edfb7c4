package lexicon

import (
	"slices"

	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// A Matcher finds words in folded text, blanks between their letters aside. It
// is safe for use by several goroutines. All nodes stand in one slice: to
// build a map a node would take longer than to read a short document.
type Matcher struct {
	roots     [256]int32 // the first node whose letter begins words and has this low byte; its siblings are the others
	nodes     []node     // the first one is none
	keys      []string   // of the words; the first one is of none
	backwards bool
}

// A node is what stands behind one letter. Few letters follow one below the
// root, so that a list of siblings is short, and a node is small, so that many are near
// the processor.
type node struct {
	letter         rune
	child, sibling int32 // 0 for none
	word           int32 // index of the key of the word that ends here, 0 for none
}

// NewMatcher holds the surfaces of the entries; of two keys for one surface
// the first stays.
func NewMatcher(entries []Entry) *Matcher { return newMatcher(entries, false) }

// NewSuffixMatcher is a matcher for Suffix.
func NewSuffixMatcher(entries []Entry) *Matcher { return newMatcher(entries, true) }

// MatcherOf holds the words of a kind.
func MatcherOf(kind string) *Matcher { return newMatcher(Words(kind), false) }

// SuffixMatcherOf is MatcherOf for Suffix.
func SuffixMatcherOf(kind string) *Matcher { return newMatcher(Words(kind), true) }

func newMatcher(entries []Entry, backwards bool) *Matcher {
	letters := 0
	for _, e := range entries {
		letters += len(e.Surface)
	}
	m := &Matcher{nodes: make([]node, 1, letters/3+64), keys: make([]string, 1, len(entries)+1), backwards: backwards}
	var buffer []rune
	for _, e := range entries {
		buffer = normalize.AppendFold(buffer[:0], []rune(e.Surface))
		if backwards {
			slices.Reverse(buffer)
		}
		m.add(e.Key, buffer)
	}
	return m
}

func (m *Matcher) add(key string, word []rune) {
	if len(word) == 0 {
		return
	}
	at := m.growRoot(word[0])
	for _, r := range word[1:] {
		at = m.grow(at, r)
	}
	if n := &m.nodes[at]; n.word == 0 {
		n.word = int32(len(m.keys))
		m.keys = append(m.keys, key)
	}
}

func (m *Matcher) growRoot(r rune) int32 {
	if at := m.root(r); at != 0 {
		return at
	}
	at := m.node(r, m.roots[byte(r)])
	m.roots[byte(r)] = at
	return at
}

func (m *Matcher) grow(parent int32, r rune) int32 {
	if at := m.child(parent, r); at != 0 {
		return at
	}
	at := m.node(r, m.nodes[parent].child)
	m.nodes[parent].child = at
	return at
}

func (m *Matcher) node(r rune, sibling int32) int32 {
	m.nodes = append(m.nodes, node{letter: r, sibling: sibling})
	return int32(len(m.nodes) - 1)
}

// root is the node of a first letter, 0 for none.
func (m *Matcher) root(r rune) int32 {
	at := m.roots[byte(r)]
	for at != 0 && m.nodes[at].letter != r {
		at = m.nodes[at].sibling
	}
	return at
}

// child is the node of the letter behind parent, 0 for none.
func (m *Matcher) child(parent int32, r rune) int32 {
	at := m.nodes[parent].child
	for at != 0 && m.nodes[at].letter != r {
		at = m.nodes[at].sibling
	}
	return at
}

// step is root for the first letter and child for the others.
func (m *Matcher) step(at int32, r rune) int32 {
	if at == 0 {
		return m.root(r)
	}
	return m.child(at, r)
}

// ends reports whether no letter follows the node.
func (m *Matcher) ends(at int32) bool { return at != 0 && m.nodes[at].child == 0 }

// MayBegin reports whether a word may begin with r.
func (m *Matcher) MayBegin(r rune) bool { return m.root(r) != 0 }

// Prefix is the longest word at the beginning of fold[at:end] and where it
// ends; at itself for none.
func (m *Matcher) Prefix(fold []rune, at, end int) (key string, stop int) {
	stop = at
	state, last := int32(0), int32(0)
	for i := at; i < end && !m.ends(state); i++ {
		if script.Blank(fold[i]) {
			if i == at {
				return "", at
			}
			continue
		}
		if state = m.step(state, fold[i]); state == 0 {
			break
		}
		if word := m.nodes[state].word; word != 0 {
			last, stop = word, i+1
		}
	}
	return m.keys[last], stop
}

// Suffix is the longest word at the end of fold[start:end] and where it
// begins; end itself for none. The matcher is one of NewSuffixMatcher.
func (m *Matcher) Suffix(fold []rune, start, end int) (key string, from int) {
	from = end
	state, last := int32(0), int32(0)
	for i := end - 1; i >= start && !m.ends(state); i-- {
		if script.Blank(fold[i]) {
			continue
		}
		if state = m.step(state, fold[i]); state == 0 {
			break
		}
		if word := m.nodes[state].word; word != 0 {
			last, from = word, i
		}
	}
	return m.keys[last], from
}

// Is reports whether fold[at:end] is a word as a whole, and its key.
func (m *Matcher) Is(fold []rune, at, end int) (key string, ok bool) {
	at, end = script.Skip(fold, at, end), script.SkipBack(fold, at, end)
	if at >= end {
		return "", false
	}
	if m.backwards {
		key, from := m.Suffix(fold, at, end)
		return key, from == at
	}
	key, stop := m.Prefix(fold, at, end)
	return key, stop == end
}

// Within is the first word that stands anywhere in fold[at:end]; from is end
// for none.
func (m *Matcher) Within(fold []rune, at, end int) (key string, from, to int) {
	for i := at; i < end; i++ {
		if m.root(fold[i]) == 0 {
			continue
		}
		if key, stop := m.Prefix(fold, i, end); stop > i {
			return key, i, stop
		}
	}
	return "", end, end
}
