package outline

import "github.com/giji-go/giji/internal/doc"

// numbered reads a row with a number in the minutes proper. It is an item
// where it goes on with a list that is open, or begins one where an item may;
// within what somebody says it is only what the list above names.
func (b *builder) numbered(r, next *row) bool {
	if r.mark.style == unnumbered || r.mark.style == bulleted {
		return false
	}
	f := b.f
	text := doc.Span{Start: r.body, End: r.End}
	if len(b.listed) > 0 {
		return b.besideList(r, next, text)
	}
	if r.mark.style == worded && r.mark.number == 1 && len(b.tree.stack) > 0 && b.tree.stack[0].style == worded && !f.holdsStop([]doc.Span{text}) {
		b.tree.stack = b.tree.stack[:0] // 報告1 behind 議案1, 議案2
		b.place(r, -1)
		return true
	}
	if k := b.tree.find(r, true); k >= 0 {
		if b.open == inTurn && b.closed() && !f.holdsStop([]doc.Span{text}) {
			b.place(r, k)
			return true
		}
		if b.open == inTurn && b.spoke() && !b.headingLike(r, next) && !f.tells(r) {
			return false
		}
		b.place(r, k)
		return true
	}
	if r.mark.number != 1 && len(b.tree.stack) > 0 {
		return false
	}
	if b.open == inTurn {
		if !b.headingLike(r, next) || b.cur != nil && b.spoke() && next != nil && next.speech.manner == silent {
			return false
		}
		if b.cur != nil && len(b.cur.turns) > 0 {
			return false
		}
		b.place(r, -1)
		return true
	}
	if b.cur != nil && (f.holdsStop(b.cur.title) || len(b.cur.paras) > 0 || b.open == inRest) {
		return false
	}
	b.place(r, -1)
	return true
}

// tells reports whether a row says what was done in an item (…説明が行われた。).
func (f *finder) tells(r *row) bool {
	return r.full || hasSuffix(f.fold, r.Start, r.End, "た。") || hasSuffix(f.fold, r.Start, r.End, "とおり。")
}

// headingLike reports whether a row looks like a heading: no sentence, and a
// turn or something numbered begins below it.
func (b *builder) headingLike(r, next *row) bool {
	if b.f.holdsStop([]doc.Span{r.Span}) || r.Len() > 80 {
		return false
	}
	if b.last != nil && b.last.full && b.open == inTurn {
		return false
	}
	return next == nil || next.speech.manner != silent || next.mark.style != unnumbered || r.full || next.region >= 0
}

// besideList reads a numbered row that no item of the list above matches:
// 開会 and the like end the item, a bare 議事 only holds, the rest is prose.
func (b *builder) besideList(r, next *row, text doc.Span) bool {
	f := b.f
	if text.Len() == 0 {
		return false
	}
	if f.opening(text) || f.isHolder(text) {
		if b.open == inTurn && !b.headingLike(r, next) {
			return false
		}
		f.note(doc.Number, r.Start, r.body)
		f.note(doc.Heading, r.body, r.End)
		b.cur, b.open, b.zone = nil, nowhere, false
		return true
	}
	if b.open == inTurn || f.holdsStop([]doc.Span{text}) || !b.headingLike(r, next) {
		return false
	}
	if b.cur != nil && r.mark.number == 1 && b.open == inProse && len(b.cur.paras) == 0 {
		b.place(r, -1)
		return true
	}
	if k := b.tree.find(r, true); k > 0 {
		b.place(r, k)
		return true
	}
	return false
}
