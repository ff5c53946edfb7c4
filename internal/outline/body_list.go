package outline

import "github.com/giji-go/giji/internal/doc"

// onlyNames reports whether a section of the minutes proper turned out to be a
// list of the agenda: its items have titles and nothing else.
func (b *builder) onlyNames(first int) bool {
	bare := true
	var walk func(n *node)
	walk = func(n *node) {
		bare = bare && len(n.paras) == 0 && len(n.rest) == 0 && len(n.turns) == 0 && len(n.regions) == 0 && len(n.lead) == 0 && !b.f.holdsStop(n.title)
		for _, k := range n.kids {
			walk(k)
		}
	}
	for _, n := range b.tree.root.kids[first:] {
		walk(n)
	}
	return bare
}

// mostListed bounds the items that headings are compared with.
const mostListed = 200

// list keeps the items of a list for the headings in the minutes proper.
func (b *builder) list(first int) {
	var walk func(n *node)
	walk = func(n *node) {
		n.listed = true
		if len(b.listed) < mostListed {
			b.listed = append(b.listed, n)
		}
		for _, k := range n.kids {
			walk(k)
		}
	}
	for _, n := range b.tree.root.kids[first:] {
		walk(n)
	}
}

// listRow reads a row of a list of the agenda.
func (b *builder) listRow(r *row) {
	switch {
	case r.region >= 0:
		b.region(r)
	case b.f.timeMark(r.Span):
	case r.mark.style == unnumbered && b.f.sitting(r.Span):
	case r.mark.style != unnumbered:
		if b.f.holdsStop([]doc.Span{r.Span}) && r.mark.style == bulleted {
			b.prose(r)
			return
		}
		b.place(r, b.tree.find(r, false))
	case b.pending || b.goesOn(r):
		b.prose(r)
	case b.wordedAlone(r):
		b.place(r, -1)
	case b.f.opening(r.Span):
		b.f.note(doc.Heading, r.Start, r.End)
		b.open = nowhere
	case len(b.tree.stack) > 0 && b.tree.stack[0].style != unnumbered:
		if b.f.holdsStop([]doc.Span{r.Span}) || r.gap > 1 {
			return
		}
		b.prose(r)
	case b.f.holdsStop([]doc.Span{r.Span}):
	default:
		b.place(r, b.tree.find(r, false))
	}
}

// wordedAlone reports whether an unnumbered row of a list opens with a word for
// items and a space (報告事項 …): an item beside the numbered ones. It closes the
// lists that are open.
func (b *builder) wordedAlone(r *row) bool {
	f := b.f
	_, stop := f.words.ordinal.prefix(f.fold, r.Start, r.End)
	if stop == r.Start || stop >= r.End || !blank(f.fold[stop]) || f.holdsStop([]doc.Span{r.Span}) {
		return false
	}
	b.tree.stack = b.tree.stack[:0]
	return true
}

// goesOn reports whether an unnumbered row goes on with the row above it.
func (b *builder) goesOn(r *row) bool {
	if b.last == nil || b.open == nowhere {
		return false
	}
	if b.f.wraps(b.last, r) {
		return true
	}
	return b.open == inTitle && b.f.openBracket(b.titleOpen())
}

func (b *builder) titleOpen() []doc.Span {
	if b.cur == nil {
		return nil
	}
	return b.cur.title
}

// opening reports whether s only opens or closes the meeting.
func (f *finder) opening(s doc.Span) bool {
	h := f.headOf(s)
	_, stop := f.words.opening.prefix(f.fold, h.Start, h.End)
	return stop == h.End && stop > h.Start
}

// place enters a new item for row r into the list at level k.
func (b *builder) place(r *row, k int) *node {
	f := b.f
	n := &node{number: r.mark.number, worded: r.mark.style == worded}
	if r.mark.style == bulleted || r.mark.style == unnumbered {
		n.number = 0
	}
	f.note(doc.Number, r.Start, r.mark.numEnd)
	b.tree.add(n, r, k)
	b.cur, b.open, b.zone, b.asking = n, inTitle, false, 0
	b.pending = r.body >= r.End
	if !b.pending {
		n.title = append(n.title, doc.Span{Start: r.body, End: r.End})
	}
	n.holder = f.isHolder(doc.Span{Start: r.body, End: r.End})
	return n
}

// isHolder reports whether s is a bare 議事 or 議題.
func (f *finder) isHolder(s doc.Span) bool {
	h := f.headOf(s)
	_, stop := f.words.holder.prefix(f.fold, h.Start, h.End)
	return stop > h.Start && skip(f.fold, stop, h.End) == h.End
}
