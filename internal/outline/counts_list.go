package outline

import "github.com/giji-go/giji/internal/doc"

// lastSection reports whether その他 behind the minutes proper goes on with the
// numbers of the labels, and not with those of the items below the last label.
func (s *splitter) lastSection(i int, r *row, l *label) bool {
	if !s.body || !l.alone() || !s.next(r) || !s.f.opening(l.word) {
		return false
	}
	for k := s.current().from; k < i; k++ {
		if s.f.rows[k].mark.style == r.mark.style {
			return false
		}
	}
	return true
}

// handedOut reports whether 次第 is one of the papers: it has a sign that their
// label does not have, or the number of another one stands below it.
func (s *splitter) handedOut(i int, r *row, l *label) bool {
	own := s.current()
	if own.key != "papers" || own.people || l.key != "agenda" || !l.alone() || l.numeral || l.bracket {
		return false
	}
	if l.bullet && own.mark.bullet != r.mark.bullet {
		return true
	}
	if i+1 >= len(s.f.rows) || s.f.rows[i+1].region >= 0 {
		return false
	}
	next := &s.f.rows[i+1]
	return s.f.paperNumber(next.body, next.End) > next.body
}

// inItems reports whether numbered rows stand between the section's label and
// row i.
func (s *splitter) inItems(i int) bool {
	for k := s.current().from; k < i; k++ {
		if m := s.f.rows[k].mark; m.style != unnumbered && m.style != bulleted {
			return true
		}
	}
	return false
}

// onlyList reports whether the section above row i holds nothing but short
// numbered rows, and a blank line parts row i from them.
func (s *splitter) onlyList(i int) bool {
	if s.f.rows[i].gap == 0 {
		return false
	}
	for k := s.current().from; k < i; k++ {
		r := &s.f.rows[k]
		if r.region >= 0 || r.mark.style == unnumbered || s.f.holdsStop([]doc.Span{r.Span}) {
			return false
		}
	}
	return true
}

// sameRank reports whether a label alone on row r has the sign of the section's
// own label, which none of the rows between has: ■ 議事の概要 below ■ 議事.
func (s *splitter) sameRank(r *row, l *label) bool {
	own := s.current()
	if !l.alone() || own.row < 0 || r.mark.bullet == 0 || own.mark.bullet != r.mark.bullet || r.speech.manner != silent {
		return false
	}
	for i := range s.f.rows[own.from:] {
		row := &s.f.rows[own.from+i]
		if row == r {
			return true
		}
		if row.region >= 0 || row.mark.bullet == r.mark.bullet || s.f.holdsStop([]doc.Span{row.Span}) {
			return false
		}
	}
	return false
}

// listsLabel reports whether a label alone is one of the items of a list with
// the same sign before each, which the list's own label does not have: ・意見交換,
// ・今後の予定. In a list of the agenda it may be the first.
func (s *splitter) listsLabel(i int, r *row, l *label) bool {
	own := s.current()
	if s.spoken || own.row < 0 || !l.alone() || l.bracket || l.key != "body" && l.key != "agenda" && l.key != "other" || r.mark.style != bulleted {
		return false
	}
	if own.key != "agenda" && own.key != "body" || own.people || own.mark.bullet == r.mark.bullet || s.f.asksWhom(l.word) {
		return false
	}
	if i > own.from {
		return s.listedWith(i-1, r)
	}
	return own.key == "agenda" && i+1 < len(s.f.rows) && r.mark.bullet != '■' && r.mark.bullet != '◆' && s.listedWith(i+1, r)
}

// listedWith reports whether row i is an item with the same sign as r.
func (s *splitter) listedWith(i int, r *row) bool {
	o := &s.f.rows[i]
	return o.region < 0 && o.gap+r.gap < 2 && o.mark.style == bulleted && o.mark.bullet == r.mark.bullet && o.speech.manner == silent && !o.full && !s.f.holdsStop([]doc.Span{o.Span})
}

// sameBullet reports whether row i is one of several with the same sign.
func (s *splitter) sameBullet(i int) bool {
	return i > s.current().from && s.f.rows[i].mark.style == bulleted && s.f.rows[i-1].mark.style == bulleted && s.f.rows[i].mark.bullet == s.f.rows[i-1].mark.bullet && s.f.rows[i].mark.bullet != '■'
}
