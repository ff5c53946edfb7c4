package outline

import "github.com/giji-go/giji/internal/doc"

// prose appends a row to what is open.
func (b *builder) prose(r *row) {
	s := doc.Span{Start: r.Start, End: r.End}
	b.pending = false
	n := b.node()
	switch b.open {
	case inTitle:
		n.title = append(n.title, s)
		if len(n.title) == 1 {
			n.holder = b.f.isHolder(s)
		}
	case inLead:
		n.lead = append(n.lead, s)
	case inTurn, afterDirection:
		t := lastTurn(n.turns)
		t.Text = append(t.Text, s)
	case inRest:
		if b.flows(r) && len(n.rest) > 0 {
			n.rest[len(n.rest)-1] = append(n.rest[len(n.rest)-1], s)
		} else {
			n.rest = append(n.rest, []doc.Span{s})
		}
	case inProse:
		if b.flows(r) && len(n.paras) > 0 {
			n.paras[len(n.paras)-1] = append(n.paras[len(n.paras)-1], s)
		} else {
			n.paras = append(n.paras, []doc.Span{s})
		}
		if b.cur != nil && b.leads(r) {
			b.zone = true
			b.legendIn(r.Span)
		}
	}
}

// lastTurn is the last turn that is no direction, or the last at all.
func lastTurn(turns []doc.Turn) *doc.Turn {
	for i := len(turns) - 1; i >= 0; i-- {
		if !turns[i].Direction {
			return &turns[i]
		}
	}
	return &turns[len(turns)-1]
}

// region notes a table below the current item.
func (b *builder) region(r *row) {
	if b.cur != nil {
		b.cur.regions = append(b.cur.regions, r.region)
		b.open = inRest
		b.zone = false
		return
	}
	b.open = nowhere
}

// continuesHeading reports whether the row is the second part of a heading or
// lead-in that filled its line, or the title of a number above it.
func (b *builder) continuesHeading(r *row) bool {
	if b.pending && (r.mark.style == unnumbered || r.mark.style == bulleted) {
		return true
	}
	if b.last != nil && b.open != nowhere && b.last.region < 0 && closing(b.f.fold[b.last.End-1]) != 0 {
		return true // the line above ends with a bracket that it opens
	}
	if !b.flows(r) || r.speech.manner != silent {
		return false
	}
	switch b.open {
	case inTitle, inLead:
		return b.f.wraps(b.last, r) && b.noList(r)
	case inProse, inTurn, inRest:
		return r.mark.style != unnumbered && !b.f.endsWhole(b.last.Span) && b.noList(r)
	}
	return false
}

// noList reports whether the mark of a row that may go on with the one above
// is none: 資料3、資料/4、資料5.
func (b *builder) noList(r *row) bool {
	return r.mark.style == unnumbered || r.mark.style != bulleted && r.mark.number != 1 && b.tree.find(r, true) < 0 && !b.f.endsWhole(b.last.Span)
}

// flows reports whether the row above is full, so that this one may go on
// with it. The second and later rows of a paragraph may be shorter by a
// hanging indent.
func (b *builder) flows(r *row) bool {
	if b.last == nil || r.gap > 0 || b.last.region >= 0 {
		return false
	}
	return b.last.full || b.wrapped && b.last.right*10 >= b.f.edge*7 && !b.f.endsWhole(b.last.Span)
}

// paragraph reads prose: it goes on with what is open, or begins something.
func (b *builder) paragraph(r *row) {
	f := b.f
	s := []doc.Span{r.Span}
	flows := b.flows(r)
	switch {
	case b.open == inTurn && b.unsaid():
	case (b.open == inTurn || b.open == afterDirection) && (!flows || b.closed()) && b.endsItem(r):
		b.open = inRest
		b.zone = false
	case (b.open == inTitle || b.open == inProse) && !flows && f.opening(r.Span):
		f.note(doc.Heading, r.Start, r.End)
		b.open = nowhere
		b.cur = nil
		return
	case b.open == inTitle && !flows:
		b.open = inProse
	case b.open == inLead && !flows:
		b.open = inProse
		if b.zone {
			b.say(doc.Turn{Text: s})
			return
		}
	case b.open == nowhere && b.cur != nil:
		b.open = inRest
	case b.open == nowhere:
		if f.holdsStop(s) || r.full {
			b.say(doc.Turn{Text: s})
			return
		}
		if f.isBracketed(r.Span) || f.opening(r.Span) {
			f.note(doc.Heading, r.Start, r.End)
		}
		return
	}
	b.prose(r)
}

// unsaid reports whether the turn that is open has a speaker and no word yet.
func (b *builder) unsaid() bool {
	n := b.node()
	return len(n.turns) > 0 && len(n.turns[len(n.turns)-1].Text) == 0
}

// leads reports whether the prose that is open ends in a lead-in.
func (b *builder) leads(r *row) bool {
	paras := b.cur.paras
	if len(paras) == 0 || b.f.fold[r.End-1] != '。' && !hasSuffix(b.f.fold, r.Start, r.End, "とおり") && !hasSuffix(b.f.fold, r.Start, r.End, "通り") && b.f.fold[r.End-1] != ')' {
		return false
	}
	list := b.f.sentences(paras[len(paras)-1])
	return b.f.leadSentence(list[len(list)-1])
}

// closed reports whether the row above ends a sentence or a bracket, so that
// this one may begin something although that line is full.
func (b *builder) closed() bool {
	last := b.f.fold[b.last.End-1]
	return last == '。' || last == ')' || last == '」'
}

// endsItem reports whether a row behind a discussion is no remark but tells
// how the item ended.
func (b *builder) endsItem(r *row) bool {
	f := b.f
	if b.cur == nil || r.mark.style != unnumbered {
		return false
	}
	if hasSuffix(f.fold, r.Start, r.End, "ました。") || hasSuffix(f.fold, r.Start, r.End, "ます。") || hasSuffix(f.fold, r.Start, r.End, "です。") {
		return false
	}
	for _, s := range f.sentences([]doc.Span{r.Span}) {
		if _, ok := f.outcomeOf(s); ok {
			return true
		}
	}
	return false
}

func (f *finder) isBracketed(s doc.Span) bool {
	return closing(f.fold[s.Start]) != 0 && closeAt(f.fold, s.Start, s.End) == s.End-1
}
