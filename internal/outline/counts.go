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
	if s.handedOut(i, r, l) {
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
