package outline

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// A node is an item of the agenda while it is read.
type node struct {
	mark     line.Mark
	left     int // indent of its row
	head     int // level of the heading of the document that it is, 0 for none
	title    []doc.Span
	category []doc.Span // the kind of items that it stands under
	lead     []doc.Span
	outcome  []doc.Span
	prose    [][]doc.Span // paragraphs before the table or the discussion
	rest     [][]doc.Span // and behind it
	turns    []doc.Turn
	regions  []int
	kids     []*node
	listed   bool   // named in a list above the minutes proper
	bound    bool   // and again within them
	heading  bool   // a heading without a number that holds a list
	key      []rune // of its title, of which keyEnd tells that it is still the same
	keyEnd   int
}

// keyOf is titleKey of the node's title, which is asked for again and again.
func (f *finder) keyOf(n *node) []rune {
	if len(n.title) == 0 {
		return nil
	}
	if end := n.title[len(n.title)-1].End; n.keyEnd != end {
		n.key, n.keyEnd = f.titleKey(f.proper(n.title)), end
	}
	return n.key
}

// proper is a title without what of its matter is taken up, in brackets on the rows below: the
// item is named again without them.
func (f *finder) proper(title []doc.Span) []doc.Span {
	for n := len(title) - 1; n > 0; n-- {
		if inner, ok := f.Bracketed(title[n]); !ok || !f.endsItem(inner) {
			break
		}
		title = title[:n]
	}
	return title
}

// mostListed is how many items of a list are looked through for one that is
// named again.
const mostListed = 400

// lookedThrough are the items of a list that are looked through for one.
func lookedThrough(list []*node) []*node { return list[:min(len(list), mostListed)] }

// told reports whether the node has anything but its title.
func (n *node) told() bool {
	return len(n.prose)+len(n.rest)+len(n.turns)+len(n.regions)+len(n.outcome)+len(n.lead) > 0
}

// counts reports whether the item has a number, and this one.
func (n *node) counts(number int) bool { return n.mark.Number == number && n.mark.Numbered() }

// A tree is the agenda while it is read: the open item of each level.
type tree struct {
	root  node
	stack []*node
}

// current is the item that is open, nil for none.
func (t *tree) current() *node {
	if n := len(t.stack); n > 0 {
		return t.stack[n-1]
	}
	return nil
}

// furtherIn is by how many columns a point stands below another that has the same sign.
const furtherIn = 2

// levelOf is the level of the open item beside which an item with the mark m
// at indent left stands; the number of levels where it stands below the last.
func (t *tree) levelOf(m *line.Mark, left int) int {
	if len(t.stack) == 0 {
		return 0
	}
	for k := len(t.stack) - 1; k >= 0; k-- {
		if o := t.stack[k]; o.beside(m, left) || k == 0 && o.mark.Bullet == m.Bullet && m.Style == line.Bulleted && left < o.left {
			return k
		}
	}
	top := t.stack[0]
	switch {
	case m.Style == line.Bulleted && left+furtherIn <= top.left, m.Style == line.Worded && top.mark.Style == line.Unnumbered && !top.heading:
		return 0
	}
	return len(t.stack)
}

// beside reports whether an item with the mark m at indent left is of the same list as n: it has a mark of
// the same kind, and points with one sign stand at one indent.
func (n *node) beside(m *line.Mark, left int) bool {
	if n.mark.Style != m.Style || n.mark.Open != m.Open {
		return false
	}
	if m.Style != line.Bulleted {
		return true
	}
	return n.mark.Bullet == m.Bullet && left < n.left+furtherIn && left+furtherIn > n.left
}

// addAt enters an item at a level.
func (t *tree) addAt(n *node, level int) {
	t.stack = t.stack[:min(level, len(t.stack))]
	parent := &t.root
	if c := t.current(); c != nil {
		parent = c
	}
	parent.kids = append(parent.kids, n)
	t.stack = append(t.stack, n)
}

// open makes a node that is in the tree the open one.
func (t *tree) open(n *node) {
	if path := t.path(&t.root, n); path != nil {
		t.stack = path
	}
}

func (t *tree) path(from, to *node) []*node {
	for _, k := range from.kids {
		if k == to {
			return []*node{k}
		}
		if rest := t.path(k, to); rest != nil {
			return append([]*node{k}, rest...)
		}
	}
	return nil
}

// items hands over the nodes; headings that only hold others give their place
// to them.
func (f *finder) items(nodes []*node) []doc.Item {
	if len(nodes) == 0 {
		return nil
	}
	items := make([]doc.Item, 0, len(nodes)) // growing it would copy what is large again and again
	for _, n := range nodes {
		f.src.Stop.Check()
		if len(n.kids) > 0 && !n.told() && (n.heading || f.holds(n) || f.headsKind(n)) {
			f.noteSpans(doc.Heading, n.title)
			items = append(items, f.items(n.kids)...)
			continue
		}
		it := doc.Item{Title: n.title, Category: n.category, Lead: n.lead,
			Outcome: n.outcome, Turns: n.turns, Regions: n.regions, Listed: n.listed}
		if n.mark.Numbered() {
			it.Number = n.mark.Number
		}
		if n.head > 0 && f.hasWords(n) {
			f.toldUnder++
		}
		it.Items = f.items(n.kids)
		f.settle(&it, n)
		items = append(items, it)
	}
	return items
}

// holds reports whether a node is a bare 議事 or 議題.
func (f *finder) holds(n *node) bool {
	return len(n.title) == 1 && f.Holder(n.title[0])
}

// headsKind reports whether a node is a heading of the document that only says of what kind the items below it are, which
// have numbers or headings of their own: ## 報告事項 / ### 1. 会員の現況.
func (f *finder) headsKind(n *node) bool {
	if n.head == 0 || n.mark.Numbered() || len(n.title) != 1 || !f.category(n.title[0]) {
		return false
	}
	return !slices.ContainsFunc(n.kids, func(k *node) bool { return k.head == 0 && !k.mark.Numbered() })
}

// titleKey is the title for comparing: without blanks, brackets, points and
// について at its end.
func (f *finder) titleKey(spans []doc.Span) []rune {
	key := f.wholeKey(spans)
	if _, from := f.Words.TitleTail.Suffix(key, 0, len(key)); from > 1 {
		return key[:from]
	}
	return key
}

// wholeKey is the same with について at its end.
func (f *finder) wholeKey(spans []doc.Span) []rune {
	n := 0
	for _, s := range spans {
		n += s.Len()
	}
	key := make([]rune, 0, n)
	for _, s := range spans {
		for _, r := range f.Fold[s.Start:s.End] {
			if script.Kanji(r) || script.Hiragana(r) {
				key = append(key, r)
				continue
			}
			if script.Blank(r) || script.Closing(r) != 0 || script.Opening(r) != 0 || script.Separator(r) || script.Bullet(r) {
				continue
			}
			key = append(key, r)
		}
	}
	return key
}

// alike reports whether two titles name one item: they are the same, or one
// begins with the other.
func alike(a, b []rune) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	for i, r := range a {
		if b[i] != r {
			return false
		}
	}
	return len(a) == len(b) || len(a) >= 4 && len(a)*2 >= len(b) || len(a) >= 12
}
