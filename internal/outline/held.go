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
