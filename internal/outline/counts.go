package outline

import "github.com/giji-go/giji/internal/doc"

// next reports whether the row goes on with the numbering of the labels.
func (s *splitter) next(r *row) bool {
	return r.mark.style != unnumbered && r.mark.style != bulleted && r.mark.style == s.style &&
		(r.mark.number == s.number+1 || r.mark.number == s.number+2)
}

// counts reports whether the label begins a section where it stands.
func (s *splitter) counts(i int, r *row, l *label) bool {
	f := s.f
	if !f.sensible(i, l) || s.kindAbove(i, l) {
		return false
	}
	if l.people && l.key == "other" && s.lastSection(i, r, l) {
		l.key, l.people = "body", false
		return true
	}
	if l.people && s.spoken && f.asksWhom(l.word) {
		l.key, l.people = "other", false
		return s.endLabel(r, l)
	}
	if l.people {
		return s.groupCounts(i, r, l)
	}
	if s.listsLabel(i, r, l) {
		r.item = true
		return false
	}
	if r.speech.manner == colon || r.speech.manner == bracketed {
		if l.key == "body" || l.key == "agenda" {
			return false
		}
	}
	switch {
	case s.spoken:
		return s.next(r) && (l.alone() || l.colon) || s.endLabel(r, l)
	case s.body:
		if l.key == "body" || l.key == "agenda" {
			if f.isLead(r.Span) && s.current().key == "body" || s.inItems(i) && !s.next(r) && !s.sameRank(r, l) && (l.numeral || l.bullet || !l.alone() || !s.onlyList(i)) {
				return false
			}
			return l.alone() && (!l.numeral || s.next(r))
		}
		return l.alone() || l.colon || s.next(r) || l.bracket
	}
	if s.current().key == "agenda" && (l.key == "body" || l.key == "agenda") && l.alone() && s.sameBullet(i) {
		return false // ・意見交換 among the items
	}
	if s.current().key == "agenda" && l.numeral && !s.next(r) && (l.key == "body" || l.key == "agenda" || l.key == "other") {
		return false // 2. 議事 within 議事次第
	}
	if l.key == "agenda" && !l.alone() && s.current().row >= 0 && s.current().key != "agenda" && f.titleOfItem(r, l) {
		return true
	}
	if !l.alone() && !l.colon && !l.bracket && !l.numeral && !l.bullet && !f.numberBegins(l.value) && (l.key == "body" || l.key == "agenda" || l.key == "other") {
		if l.key == "other" && count(f.fold, l.word) > 4 && (s.current().key != "agenda" || count(f.fold, l.word) > 6) {
			return true // 公開・非公開の別　公開
		}
		return false
	}
	return true
}

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

// numberBegins reports whether s begins with a number of a list.
func (f *finder) numberBegins(s doc.Span) bool {
	m := f.words.readMark(f.fold, s.Start, s.End)
	return m.style != unnumbered && m.style != bulleted && m.number == 1
}

// endLabel reports whether a label ends a discussion although nothing numbers
// it: the papers and the contact at the end of the text.
func (s *splitter) endLabel(r *row, l *label) bool {
	if l.key == "other" && r.speech.manner == silent && s.f.asksWhom(l.word) && (l.alone() || l.bracket || l.colon || !s.f.holdsStop([]doc.Span{r.Span})) {
		return true
	}
	return (l.key == "papers" || l.key == "other") && s.style == unnumbered && (l.bracket || l.bullet || r.gap > 0) && l.alone() && r.speech.manner == silent
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

// kindAbove reports whether a label names the kind of document above the date,
// before any other label.
func (s *splitter) kindAbove(i int, l *label) bool {
	if l.key != "body" || !l.alone() || l.numeral || len(s.list) > 1 || i+1 >= len(s.f.rows) || s.f.rows[i+1].region >= 0 || !s.f.isKind(l.word) {
		return false
	}
	below := s.f.rows[i+1].Span
	date, _ := s.f.holdsDate(below)
	return date && s.f.dateBegins(below.Start, below.End) && !s.f.holdsStop([]doc.Span{below})
}

// titleOfItem reports whether behind a label and a space stands one item's
// title: 議題　計画の改定について.
func (f *finder) titleOfItem(r *row, l *label) bool {
	c := f.fold[l.value.Start]
	return r.speech.manner == silent && count(f.fold, l.value) > 3 && index(f.fold, r.Start, r.End, '。') < 0 && (kanji(c) || katakana(c) || closing(c) != 0)
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

// groupCounts is counts for a heading of participants. A short word such as
// 委員 is one only among participants, and before a name it is a role.
func (s *splitter) groupCounts(i int, r *row, l *label) bool {
	f := s.f
	broad := contains(f.fold, l.word.Start, l.word.End, "出席") || contains(f.fold, l.word.Start, l.word.End, "欠席") ||
		contains(f.fold, l.word.Start, l.word.End, "参加") || contains(f.fold, l.word.Start, l.word.End, "構成員")
	if l.key == "other" && !(s.current().people && (l.bracket || l.colon || l.word.Len() > 3)) {
		return false // その他 is an item more often than a group
	}
	if s.spoken {
		return broad && s.next(r) && l.alone()
	}
	if s.body && !s.current().people {
		return broad && (l.alone() || l.colon || s.next(r)) && r.speech.manner == silent || broad && s.next(r)
	}
	if !s.current().people && !broad && l.word.Len() <= 2 && !l.numeral && !l.bullet && !l.bracket && !l.colon {
		return false
	}
	if s.current().people && !l.alone() && !l.colon && !l.bracket && !l.numeral && !l.bullet && l.key == "member" && f.isRole(l.word) && s.roleAbove(i) {
		return false // 教育長 山田 太郎 / 委員 鈴木 花子、…
	}
	if l.alone() || l.colon || l.bracket {
		return !(f.isRole(l.word) && l.bracket && !l.alone() && s.current().people && !f.names(l.value))
	}
	return l.key != "member" || !f.isRole(l.word) || digit(f.fold[l.value.Start]) && f.peopleCount(l.value) || index(f.fold, l.value.Start, l.value.End, '、') >= 0
}

// roleAbove reports whether the row above row i begins with a role and a space.
func (s *splitter) roleAbove(i int) bool {
	above := s.f.rows[i-1].Span
	if i == s.current().from {
		above = s.current().value
	}
	stop := above.Start
	for stop < above.End && !blank(s.f.fold[stop]) {
		stop++
	}
	return stop > above.Start && stop < above.End && s.f.isRole(doc.Span{Start: above.Start, End: stop})
}

// isRole reports whether the word is a role that stands before a name.
func (f *finder) isRole(s doc.Span) bool {
	_, from := f.words.role.suffix(f.fold, s.Start, s.End)
	return from == s.Start
}

// names reports whether s holds anything but brackets.
func (f *finder) names(s doc.Span) bool { return count(f.fold, s) > 1 }

// sensible looks at what follows a label that is a common word too.
func (f *finder) sensible(i int, l *label) bool {
	switch l.key {
	case "papers":
		at := l.value.Start
		return l.people || l.colon || l.alone() || !numeralRune(f.fold[at]) && !hasPrefix(f.fold, at, l.value.End, "No") && !hasPrefix(f.fold, at, l.value.End, "第")
	case "held", "time", "opened", "closed", "place-time":
		if l.people {
			return true
		}
		if f.numerals(l.value) {
			return true
		}
		return l.alone() && i+1 < len(f.rows) && f.rows[i+1].region < 0 && f.numerals(f.rows[i+1].Span) &&
			(l.key != "opened" && l.key != "closed" || f.shortTime(f.rows[i+1].Span))
	}
	return true
}

func (f *finder) shortTime(s doc.Span) bool {
	_, time := f.holdsDate(s)
	return time && s.Len() < 24
}

// numerals reports whether a number or 正午 stands in s.
func (f *finder) numerals(s doc.Span) bool {
	for _, r := range f.fold[s.Start:s.End] {
		if digit(r) || kanjiDigit(r) > 0 || r == '元' || r == '正' {
			return true
		}
	}
	return false
}
