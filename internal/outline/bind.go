package outline

import "github.com/giji-go/giji/internal/doc"

// bind reads a heading of the minutes proper that stands for an item of the
// list above: by its words, or by the number in 議題1.
func (b *builder) bind(r, next *row) bool {
	if len(b.listed) == 0 || r.speech.manner != silent && r.speech.manner != bracketed && r.mark.style != bulleted {
		return false
	}
	if b.bindBracket(r, next) {
		return true
	}
	f := b.f
	text := f.headOf(doc.Span{Start: r.body, End: r.End})
	numbered := r.mark.style != unnumbered && r.mark.style != bulleted
	if n := b.namedWhole(text); n != nil {
		b.enter(n, r)
		return true
	}
	for _, n := range b.listed {
		if n.entered && !numbered || len(n.title) == 0 {
			continue
		}
		if f.sameHeading(text, n, numbered && n.number == r.mark.number) {
			b.enter(n, r)
			return true
		}
		if numbered && n.number == r.mark.number && !n.entered && f.beginsWith(text, n) {
			b.enterTelling(n, r)
			return true
		}
	}
	if numbered && r.speech.manner == silent && b.open != inTurn && f.tells(r) && f.sentenceRow(r) {
		for _, n := range b.listed {
			if n.number == r.mark.number && !n.entered {
				b.enterTelling(n, r)
				return true
			}
		}
	}
	if numbered && r.speech.manner == silent && f.refersTo(text) {
		for _, n := range b.listed {
			if n.number == r.mark.number {
				b.enterTelling(n, r)
				return true
			}
		}
	}
	if r.mark.style == worded {
		for _, n := range b.listed {
			if n.number != r.mark.number || n.entered {
				continue
			}
			if f.holdsStop([]doc.Span{r.Span}) || r.full {
				b.enterTelling(n, r)
			} else {
				b.enter(n, r)
			}
			return true
		}
	}
	return false
}

// bindBracket reads 【報告事項】（1）計画について: the bracket is the heading of a
// listed item, and what stands behind it is read as a row of its own.
func (b *builder) bindBracket(r, next *row) bool {
	f := b.f
	if closing(f.fold[r.Start]) == 0 || r.mark.style != unnumbered {
		return false
	}
	shut := closeAt(f.fold, r.Start, r.End)
	if shut < 0 || skip(f.fold, shut+1, r.End) == r.End {
		return false
	}
	inner := doc.Span{Start: r.Start + 1, End: shut}
	for _, n := range b.listed {
		if same, whole := f.agreeing(inner, n); n.entered || !whole || same < 2 || same != count(f.fold, inner) {
			continue
		}
		b.enter(n, &row{Span: doc.Span{Start: r.Start, End: shut + 1}, body: r.Start, mark: r.mark, left: r.left})
		rest := *r
		rest.Start = skip(f.fold, shut+1, r.End)
		rest.mark = f.words.readMark(f.fold, rest.Start, rest.End)
		rest.body, rest.gap = rest.mark.end, 1
		b.bodyRow(&rest, next)
		return true
	}
	return false
}

// enterTelling makes a listed item the current one by a row that goes on to
// tell of it (① 宇田川氏から…説明があった。).
func (b *builder) enterTelling(n *node, r *row) {
	b.enter(n, &row{Span: doc.Span{Start: r.Start, End: r.body}, body: r.body, mark: r.mark, left: r.left})
	n.paras = append(n.paras, []doc.Span{{Start: r.body, End: r.End}})
	b.zone = b.leads(r)
}

// enter makes a listed item the current one; row r is its heading.
func (b *builder) enter(n *node, r *row) {
	f := b.f
	f.note(doc.Number, r.Start, r.body)
	f.note(doc.Heading, r.body, r.End)
	n.entered = true
	if n.number == 0 && r.mark.style != bulleted {
		n.number = r.mark.number
	}
	b.cur, b.open, b.zone, b.pending, b.told, b.asking = n, inProse, false, false, true, 0
	b.tree.stack = b.tree.stack[:0]
	b.reopen(&b.tree.root, n, r)
}

// reopen makes the lists around n the ones that are open.
func (b *builder) reopen(at *node, n *node, r *row) bool {
	for _, k := range at.kids {
		b.tree.stack = append(b.tree.stack, level{style: r.mark.style, number: r.mark.number, left: r.left, node: k, parent: at})
		if k == n || b.reopen(k, n, r) {
			return true
		}
		b.tree.stack = b.tree.stack[:len(b.tree.stack)-1]
	}
	return false
}
