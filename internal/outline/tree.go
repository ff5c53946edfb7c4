package outline

import "github.com/giji-go/giji/internal/doc"

// A node is an item of the agenda while it is being read.
type node struct {
	number  int
	title   []doc.Span
	paras   [][]doc.Span // prose below the title, a paragraph each
	rest    [][]doc.Span // prose behind the table or the discussion
	lead    []doc.Span
	turns   []doc.Turn
	kids    []*node
	regions []int
	listed  bool
	holder  bool // a bare 議事 or 議題
	entered bool // a heading in the minutes proper stands for it
	worded  bool
}

// A level is one list that is open: how it is numbered and how far it came.
type level struct {
	style  style
	bullet rune
	number int
	left   int
	node   *node // its last item
	parent *node
}

// deepest is how far lists may be nested; what goes deeper stays there.
const deepest = 8

// A tree holds the items and the lists that are open.
type tree struct {
	root  node
	stack []level
}

// parent is the item that a new list would belong to.
func (t *tree) parent() *node {
	if n := len(t.stack); n > 0 {
		return t.stack[n-1].node
	}
	return &t.root
}

// find is the open list that the mark goes on with, or -1. The inner one wins
// unless an outer one stands nearer to the row's indent.
func (t *tree) find(r *row, strict bool) int {
	best, bestGap := -1, 1<<20
	for k := len(t.stack) - 1; k >= 0; k-- {
		l := &t.stack[k]
		if l.style != r.mark.style || l.style == bulleted && l.bullet != r.mark.bullet {
			continue
		}
		if l.style != bulleted && l.style != unnumbered && (r.mark.number != l.number+1 && (strict || r.mark.number <= l.number)) {
			continue
		}
		gap := r.left - l.left
		if gap < 0 {
			gap = -gap
		}
		if gap+1 < bestGap {
			best, bestGap = k, gap
		}
	}
	return best
}

// add enters the item n for row r: into the list at level k, or into a new
// list below the current item where k is -1.
func (t *tree) add(n *node, r *row, k int) {
	if k < 0 && len(t.stack) >= deepest {
		k = len(t.stack) - 1
	}
	if k < 0 {
		t.stack = append(t.stack, level{style: r.mark.style, bullet: r.mark.bullet, left: r.left, parent: t.parent()})
		k = len(t.stack) - 1
	}
	t.stack = t.stack[:k+1]
	l := &t.stack[k]
	l.number, l.node = r.mark.number, n
	l.parent.kids = append(l.parent.kids, n)
}

// items turns the nodes into items; a holder's own items take its place.
func (f *finder) items(nodes []*node) []doc.Item {
	var items []doc.Item
	for _, n := range nodes {
		if n.holder && len(n.kids) > 0 {
			for _, s := range n.title {
				f.note(doc.Heading, s.Start, s.End)
			}
			f.out.Turns = append(f.out.Turns, n.turns...)
			items = append(items, f.items(n.kids)...)
			continue
		}
		items = append(items, f.item(n))
	}
	return items
}

func (f *finder) item(n *node) doc.Item {
	it := doc.Item{Number: n.number, Title: n.title, Lead: n.lead, Turns: n.turns, Regions: n.regions, Listed: n.listed}
	if f.holdsStop(n.title) {
		n.paras = append([][]doc.Span{n.title}, n.paras...)
		it.Title = nil
	}
	for len(n.paras) > 0 && len(it.Title) > 0 && !n.listed && !f.holdsStop(n.paras[0]) && len(n.paras[0]) == 1 && !f.isBracketed(n.paras[0][0]) && !f.tally(n.paras[0][0]) {
		it.Title = append(it.Title, n.paras[0]...) // its title stands below a heading like 審議事項
		n.paras = n.paras[1:]
	}
	f.settle(&it, n)
	it.Items = f.items(n.kids)
	return it
}
