package outline

import "github.com/giji-go/giji/internal/doc"

// readVenue reads the place: the value and what goes on with it.
func (f *finder) readVenue(s *section) {
	spans := f.valueSpans(s, nil)
	end := s.from
	for i := s.from; i < s.to; i++ {
		r := &f.rows[i]
		if len(spans) > 0 && r.Start <= spans[len(spans)-1].Start {
			end = i + 1
			continue
		}
		if r.region >= 0 || !f.goesOnVenue(r, spans) {
			break
		}
		f.note(doc.Mark, r.Start, r.body)
		spans = append(spans, doc.Span{Start: r.body, End: r.End})
		end = i + 1
	}
	if len(f.out.Venue) == 0 {
		f.out.Venue = spans
	} else {
		f.noteSpans(doc.Heading, spans) // the header stands twice
	}
	f.leftover(end, s.to)
}

// readMethod reads how the meeting was held: where that was online it is the
// place, else it has none.
func (f *finder) readMethod(s *section) {
	spans := f.valueSpans(s, nil)
	for _, v := range spans {
		if f.isPlace(v) && len(f.out.Venue) == 0 {
			f.out.Venue = spans
			return
		}
	}
	f.noteSpans(doc.Heading, spans)
}

// goesOnVenue reports whether a row below the place belongs to it.
func (f *finder) goesOnVenue(r *row, spans []doc.Span) bool {
	if len(spans) == 0 || r.speech.manner != silent || r.Len() > 60 || f.titleLook(r.Span)&(hasSession|hasKind) != 0 {
		return false
	}
	if date, _ := f.holdsDate(r.Span); date || index(f.fold, r.Start, r.End, '。') >= 0 {
		return false
	}
	last := spans[len(spans)-1]
	switch f.fold[r.Start] {
	case '(', '※', '及', '又':
		return true
	}
	switch f.fold[last.End-1] {
	case '、', '・', 'び':
		return true
	}
	if _, from := f.words.place.suffix(f.fold, r.Start, r.End); from < r.End {
		return true
	}
	_, from, _ := f.words.placeIn.within(f.fold, r.Start, r.End)
	return from < r.End && r.Len() < 40
}
