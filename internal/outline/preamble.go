package outline

import "github.com/giji-go/giji/internal/doc"

// leftover looks at rows that a section of the header did not take: a title
// that is repeated, a date.
func (f *finder) leftover(from, to int) {
	if from < to {
		f.readPreamble(&section{from: from, to: to, row: -1})
	}
}

// readCount reads a stated number of people.
func (f *finder) readCount(key string, s *section) {
	if s.value.Start < s.value.End {
		f.out.Counts = append(f.out.Counts, doc.Count{Key: key, Span: []doc.Span{s.value}})
	}
	for i := s.from; i < s.to; i++ {
		r := &f.rows[i]
		if r.region < 0 && r.Len() < 40 && (f.numerals(r.Span) || contains(f.fold, r.Start, r.End, "なし")) {
			f.note(doc.Mark, r.Start, r.body)
			f.out.Counts = append(f.out.Counts, doc.Count{Key: key, Span: []doc.Span{{Start: r.body, End: r.End}}})
		}
	}
}

// readPreamble reads rows without a label: the date and the place by what they
// look like, the kind of document, and people.
func (f *finder) readPreamble(s *section) {
	for i := s.from; i < s.to; i++ {
		r := &f.rows[i]
		if r.region >= 0 {
			continue
		}
		date, time := f.holdsDate(r.Span)
		prose := index(f.fold, r.Start, r.End, '。') >= 0 || contains(f.fold, r.Start, r.End, "において")
		switch {
		case f.timeMark(r.Span):
		case f.sameAsTitle(r.Span):
			f.note(doc.Heading, r.Start, r.End)
		case date && !prose && (r.Len() < 50 || time) && (len(f.dated) == 0 || f.above) && len(f.out.Held) == 0:
			if f.above {
				f.noteSpans(doc.Heading, f.dated)
				f.dated, f.above = nil, false
			}
			f.datedRow(r)
		case time && !date && !prose && r.Len() < 60 && (f.undated() || len(f.dated) == 2 && hasPrefix(f.fold, r.Start, r.End, "至")):
			f.dated = append(f.dated, r.Span)
		case date && !prose && r.Len() < 24:
			f.note(doc.Heading, r.Start, r.End)
		case f.isKind(r.Span):
			if len(f.out.Kind) == 0 {
				f.out.Kind = append(f.out.Kind, r.Span)
			}
			f.note(doc.Heading, r.Start, r.End)
		case !prose && len(f.dated)+len(f.out.Held) > 0 && len(f.out.Venue) == 0 && f.isPlace(r.Span) && r.speech.manner == silent:
			f.out.Venue = append(f.out.Venue, r.Span)
		case f.isBracketed(r.Span) && r.Len() < 12:
			f.note(doc.Heading, r.Start, r.End)
		case !prose && f.listsPeople(r.Span):
			f.out.Groups = append(f.out.Groups, doc.Group{Key: f.groupByNames(r.Span), Lines: []doc.Span{r.Span}})
		}
	}
}

// undated reports whether a date stands above that still lacks its time of
// day.
func (f *finder) undated() bool {
	if len(f.dated) != 1 || len(f.out.Held) > 0 {
		return false
	}
	_, time := f.holdsDate(f.dated[0])
	return !time
}

// isKind reports whether s says nothing but a kind of document.
func (f *finder) isKind(s doc.Span) bool {
	h := f.headOf(s)
	if end := f.beforeTail(s); closing(f.fold[s.Start]) == 0 {
		h.End = end // 議事録（公開用）
	}
	_, from := f.words.doctype.suffix(f.fold, h.Start, h.End)
	return from == h.Start && count(f.fold, h) > 2
}

// isPlace reports whether s looks like a place: a room or a house and no
// name.
func (f *finder) isPlace(s doc.Span) bool {
	_, from, _ := f.words.placeIn.within(f.fold, s.Start, s.End)
	return from < s.End && s.Len() < 60 && f.titleLook(s)&(hasSession|hasKind) == 0 && !f.listsPeople(s)
}

// sameAsTitle reports whether s repeats the beginning of the title.
func (f *finder) sameAsTitle(s doc.Span) bool {
	if len(f.out.Title) == 0 {
		return false
	}
	t, n := f.out.Title[0], 0
	at := t.Start
	for i := s.Start; i < s.End; i++ {
		if blank(f.fold[i]) {
			continue
		}
		at = skip(f.fold, at, t.End)
		if at >= t.End {
			return n >= 6
		}
		if f.fold[i] != f.fold[at] {
			return false
		}
		at++
		n++
	}
	return n >= 6
}
