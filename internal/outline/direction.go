package outline

import "github.com/giji-go/giji/internal/doc"

// direction reads a stage direction that has a row to itself: 〔「異議なし」と呼
// ぶ者あり〕, （休憩）, ―休憩―.
func (b *builder) direction(r *row) bool {
	f := b.f
	s := doc.Span{Start: r.body, End: r.End}
	if r.mark.style != unnumbered && r.mark.style != bulleted || s.Len() < 2 {
		return false
	}
	open := f.fold[s.Start]
	shut := closing(open)
	switch {
	case shut != 0 && closeAt(f.fold, s.Start, s.End) == s.End-1:
	case r.mark.bullet == '―' || r.mark.bullet == '-' || r.mark.bullet == '−' || r.mark.bullet == '–':
		if s.Len() > 12 || !isDash(f.fold[s.End-1]) {
			return false
		}
	default:
		return false
	}
	if open == '(' || open == '【' || open == '<' || shut == 0 {
		if !f.stageWords(s) && !(b.told && f.timeMark(s)) {
			return false
		}
	} else if open == '「' || open == '『' || !b.told || f.headsRemarks(s) {
		return false
	}
	n := b.node()
	if shut == 0 {
		f.note(doc.Mark, r.Start, r.body)
		f.note(doc.Mark, s.End-1, s.End)
		s.End = skipBack(f.fold, s.Start, s.End-1)
	}
	n.turns = append(n.turns, doc.Turn{Text: []doc.Span{s}, Direction: true})
	b.open = inTurn
	b.resume(n)
	return true
}

// resume makes prose behind a direction go on with the turn before it: a
// direction interrupts, it does not end.
func (b *builder) resume(n *node) {
	last := len(n.turns) - 2
	if last < 0 || n.turns[last].Direction {
		b.open = nowhere
		return
	}
	b.open = afterDirection
}

func isDash(r rune) bool {
	return r == '-' || r == '―' || r == '−' || r == '–' || r == '—' || r == 'ー' || r == '─'
}

func (f *finder) stageWords(s doc.Span) bool {
	if s.Len() > 60 {
		return false
	}
	_, from, _ := f.words.stage.within(f.fold, s.Start, s.End)
	return from < s.End
}

// A legendEntry is a mark and who it stands for: ○：委員.
type legendEntry struct {
	mark rune
	who  doc.Span
}

// legendIn keeps the legend that a lead-in holds.
func (b *builder) legendIn(s doc.Span) {
	if found := b.f.legendOf(s); len(found) > 1 {
		b.f.legend = found
	}
}

// readLegend reads the row that explains the marks: （○：委員、●：事務局）.
func (b *builder) readLegend(r *row) bool {
	f := b.f
	if r.Len() > 80 || f.holdsStop([]doc.Span{r.Span}) {
		return false
	}
	found := f.legendOf(r.Span)
	if len(found) < 2 {
		return false
	}
	f.legend = found
	f.note(doc.Mark, r.Start, r.End)
	b.zone = true
	return true
}

// legendOf reads the marks in s and who each stands for.
func (f *finder) legendOf(r doc.Span) []legendEntry {
	var found []legendEntry
	for i := r.Start; i < r.End; i++ {
		c := f.fold[i]
		if !isBullet(c) || c == '・' || c == '-' || c == '―' {
			continue
		}
		from := skip(f.fold, i+1, r.End)
		signs := 0
		for from < r.End && (f.fold[from] == ':' || f.fold[from] == '=' || f.fold[from] == '…' || f.fold[from] == '・' || f.fold[from] == '-' || f.fold[from] == '印' || f.fold[from] == 'は' || blank(f.fold[from])) {
			from++
			signs++
		}
		to := from
		for to < r.End && !isBullet(f.fold[to]) && f.fold[to] != '、' && f.fold[to] != ',' && f.fold[to] != ')' && f.fold[to] != '】' && f.fold[to] != '〕' && f.fold[to] != ']' {
			to++
		}
		to = skipBack(f.fold, from, to)
		if to > from && to-from < 16 {
			found = append(found, legendEntry{c, doc.Span{Start: from, End: to}})
		}
		i = max(i, to-1)
	}
	return found
}

// legendFor is who the legend says a mark stands for.
func (f *finder) legendFor(mark rune) (doc.Span, bool) {
	for _, e := range f.legend {
		if e.mark == mark {
			return e.who, true
		}
	}
	return doc.Span{}, false
}
