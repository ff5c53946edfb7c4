package outline

import "github.com/giji-go/giji/internal/doc"

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
