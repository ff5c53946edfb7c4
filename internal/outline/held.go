package outline

import "github.com/giji-go/giji/internal/doc"

func (f *finder) hasTime(s doc.Span) bool {
	_, time := f.holdsDate(s)
	return time && s.Len() < 30
}

// readHeld reads the date. Rows go on with it as long as they hold dates or
// times; 開会 and 閉会 among them are kept apart.
func (f *finder) readHeld(s *section) {
	for _, span := range f.valueSpans(s, f.goesOnHeld) {
		if date, _ := f.holdsDate(span); !date && f.timeMark(span) {
			continue
		}
		f.out.Held = append(f.out.Held, span)
	}
	for i := s.from; i < s.to; i++ {
		if r := &f.rows[i]; r.region < 0 && f.fullerTitle(r.Span) {
			f.out.Names = append(f.out.Names, r.Span)
			return
		}
	}
}

// fullerTitle reports whether s is a whole title below the heading of a page
// that does not count the session.
func (f *finder) fullerTitle(s doc.Span) bool {
	const whole = hasBody | hasSession | hasKind
	if len(f.out.Names) > 0 || len(f.out.Title) == 0 || f.titleLook(s)&whole != whole {
		return false
	}
	for _, t := range f.out.Title {
		if f.session(t.Start, t.End) {
			return false
		}
	}
	return true
}

func (f *finder) goesOnHeld(s doc.Span) bool {
	date, time := f.holdsDate(s)
	if (date || time) && s.Len() < 48 && index(f.fold, s.Start, s.End, '。') < 0 {
		return !f.session(s.Start, s.End) && f.titleLook(s)&(hasSession|hasKind) == 0
	}
	switch f.fold[s.Start] {
	case '~', '～', '〜', '-':
		return true
	}
	return false
}

// timeMark reads 午前10時00分 開会 and 開会 午前10時00分: a time of day and
// what happened then. It reports whether the row is one.
func (f *finder) timeMark(s doc.Span) bool {
	date, time := f.holdsDate(s)
	if date || !time || count(f.fold, s) > 34 || index(f.fold, s.Start, s.End, '。') >= 0 {
		return false
	}
	h := f.headOf(s)
	h.Start = skip(f.fold, h.Start, h.End)
	for _, w := range [...]struct {
		word string
		to   *[]doc.Span
	}{{"開会", &f.out.Opened}, {"開議", &f.out.Opened}, {"開始", &f.out.Opened}, {"閉会", &f.out.Closed}, {"散会", &f.out.Closed}, {"閉議", &f.out.Closed}, {"終了", &f.out.Closed}} {
		front := hasPrefix(f.fold, h.Start, h.End, w.word)
		if !front && !hasSuffix(f.fold, h.Start, h.End, w.word) {
			continue
		}
		if len(*w.to) == 0 || w.to == &f.out.Closed {
			f.noteSpans(doc.Mark, *w.to)
			*w.to = []doc.Span{h}
		}
		f.note(doc.Mark, s.Start, s.End)
		return true
	}
	return false
}

// sitting reads the day of the sitting above its agenda: 6月14日（水） 午前10時開議.
func (f *finder) sitting(s doc.Span) bool {
	date, time := f.holdsDate(s)
	if !date || s.Len() > 40 || !f.dateBegins(s.Start, s.End) || !time && f.timeEnd(s) < s.End {
		return false
	}
	if f.above {
		f.noteSpans(doc.Heading, f.dated)
		f.dated, f.above = nil, false
	}
	f.dated = append(f.dated, s)
	return true
}

// bodyIn takes the name of the body from a sentence that opens the text: …、第3
// 回青空市農業委員会総会を開会した。
func (f *finder) bodyIn(s doc.Span) {
	if len(f.out.Title) > 0 || len(f.out.Names) > 0 {
		return
	}
	for i := s.Start; i < s.End; i++ {
		if !hasPrefix(f.fold, i, s.End, "を開会") && !hasPrefix(f.fold, i, s.End, "を開催") {
			continue
		}
		from := i
		for from > s.Start && f.fold[from-1] != '、' && f.fold[from-1] != 'て' {
			from--
		}
		if f.titleLook(doc.Span{Start: from, End: i})&(hasSession|hasBody) != 0 {
			f.out.Names = []doc.Span{trim(f.fold, doc.Span{Start: from, End: i})}
		}
		return
	}
}

// readPlaceTime parts the rows of a label that asks for both.
func (f *finder) readPlaceTime(s *section) {
	spans := []doc.Span{}
	if s.value.Start < s.value.End {
		spans = append(spans, s.value)
	}
	for i := s.from; i < s.to && len(spans) < 6; i++ {
		if r := &f.rows[i]; r.region < 0 {
			if len(spans) > 0 && index(f.fold, r.Start, r.End, '\t') > 0 {
				f.leftover(i, s.to) // the next row of a table
				break
			}
			f.note(doc.Mark, r.Start, r.body)
			spans = append(spans, doc.Span{Start: r.body, End: r.End})
		}
	}
	for _, span := range spans {
		end := f.timeEnd(span)
		if end > span.Start {
			f.out.Held = append(f.out.Held, doc.Span{Start: span.Start, End: end})
			if end = skip(f.fold, end, span.End); end < span.End && (f.fold[end] == '、' || f.fold[end] == ',') {
				f.note(doc.Mark, end, end+1)
				end++
			}
		}
		if rest := trim(f.fold, doc.Span{Start: end, End: span.End}); rest.Start < rest.End {
			f.out.Venue = append(f.out.Venue, rest)
		}
	}
}

// timeEnd is where the dates and times at the beginning of s end, or s.Start.
func (f *finder) timeEnd(s doc.Span) int {
	if !f.dateBegins(s.Start, s.End) {
		if hasPrefix(f.fold, s.Start, s.End, "まで") && count(f.fold, s) == 2 {
			return s.End
		}
		return s.Start
	}
	end, digits := s.Start, 0
	for i := s.Start; i < s.End; i++ {
		switch r := f.fold[i]; {
		case digit(r) || kanjiDigit(r) > 0:
			digits++
			if i > s.Start+1 && f.fold[i-1] == ':' || i > s.Start+2 && f.fold[i-2] == ':' {
				end = i + 1
			}
		case r == '年' || r == '月' || r == '日' || r == '時' || r == '分' || r == '半':
			if digits > 0 {
				end = i + 1
			}
		case r == ')' && end > s.Start && i-end < 8:
			end = i + 1
		case hasPrefix(f.fold, i, s.End, "正午"):
			end = i + 2
		case r == '~' || r == '～' || r == '〜' || r == '-':
			if end > s.Start && i-end < 3 {
				end = i + 1
			}
		case hasPrefix(f.fold, i, s.End, "まで"):
			if end > s.Start && i-end < 3 {
				end = i + 2
			}
		case r == '階' || r == '室' || r == '館':
			return end
		}
	}
	return end
}

// datedRow keeps a date without a label, and the place behind it: （…10:50 於：記
// 者会見室）.
func (f *finder) datedRow(r *row) {
	s := r.Span
	if closing(f.fold[s.Start]) != 0 && closeAt(f.fold, s.Start, s.End) == s.End-1 {
		f.note(doc.Mark, s.Start, s.End)
		s = trim(f.fold, doc.Span{Start: s.Start + 1, End: s.End - 1})
	}
	for i := s.Start; i < s.End; i++ {
		if f.fold[i] != '於' && !hasPrefix(f.fold, i, s.End, "場所") {
			continue
		}
		at := i + 1
		if f.fold[i] != '於' {
			at++
		}
		for at < s.End && (blank(f.fold[at]) || f.fold[at] == ':') {
			at++
		}
		f.note(doc.Label, i, at)
		if len(f.out.Venue) == 0 && at < s.End {
			f.out.Venue = []doc.Span{{Start: at, End: s.End}}
		}
		s = trim(f.fold, doc.Span{Start: s.Start, End: i})
		break
	}
	f.dated = append(f.dated, s)
}

// heldInSentence looks for the date in the first sentence that says that the
// meeting was held (…を教育委員室において開催した).
func (f *finder) heldInSentence() {
	for i := f.titleEnd; i < len(f.rows) && i < f.titleEnd+12; i++ {
		r := &f.rows[i]
		if r.region >= 0 || !r.full && !contains(f.fold, r.Start, r.End, "開催") && !contains(f.fold, r.Start, r.End, "開会") && !contains(f.fold, r.Start, r.End, "招集") {
			continue
		}
		if date, _ := f.holdsDate(r.Span); !date {
			continue
		}
		s := r.Span
		for k := i + 1; k < len(f.rows) && f.rows[k-1].full && index(f.fold, s.Start, s.End, '。') < 0; k++ {
			s.End = max(s.End, f.rows[k].End)
		}
		f.heldIn(s)
		return
	}
}

func (f *finder) heldIn(s doc.Span) {
	end := f.timeEnd(s)
	if end == s.Start {
		for i := s.Start; i < s.End && f.fold[i] != '、' && f.fold[i] != 'に'; i++ {
			end = i + 1
		}
	}
	f.bodyIn(s)
	f.out.Held = append(f.out.Held, trim(f.fold, doc.Span{Start: s.Start, End: end}))
	f.note(doc.Mark, end, s.End)
	if len(f.out.Venue) > 0 {
		return
	}
	for i := s.Start; i < s.End; i++ {
		if !hasPrefix(f.fold, i, s.End, "において") && !hasPrefix(f.fold, i, s.End, "にて") && !hasPrefix(f.fold, i, s.End, "に招集") {
			continue
		}
		from := i
		for from > s.Start && f.fold[from-1] != 'を' && f.fold[from-1] != '、' && f.fold[from-1] != 'は' && f.fold[from-1] != 'ら' {
			from--
		}
		if from < i {
			f.out.Venue = []doc.Span{trim(f.fold, doc.Span{Start: from, End: i})}
		}
		return
	}
}

// dayAlone reports whether s is a date and nothing else.
func (f *finder) dayAlone(s doc.Span) bool {
	date, time := f.holdsDate(s)
	return date && !time && s.Len() < 24 && f.dateBegins(s.Start, s.End) && f.timeEnd(s) == s.End
}

// tellsTime reports whether s begins with a time of day: 午前10時開会 is no body.
func (f *finder) tellsTime(s doc.Span) bool {
	date, time := f.holdsDate(s)
	return time && !date && f.dateBegins(s.Start, s.End)
}

// heldAbove settles what the date above the title is: that of the meeting where
// no other is told and a time of day goes with it. Without one it may as well
// be the day on which the minutes were published.
func (f *finder) heldAbove() {
	if len(f.out.Held) == 0 {
		f.heldInSentence()
	}
	if len(f.out.Held) == 0 && (len(f.dated) > 1 || len(f.out.Opened)+len(f.out.Closed) > 0) {
		f.out.Held = f.dated
		return
	}
	f.noteSpans(doc.Heading, f.dated)
}
