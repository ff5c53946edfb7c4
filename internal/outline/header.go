package outline

import "github.com/giji-go/giji/internal/doc"

// readSections reads each section by its key. The lists of the agenda come
// before the minutes proper, whose headings refer to them.
func (f *finder) readSections(list []section) {
	b := newBuilder(f)
	for i := range list {
		s := &list[i]
		if s.row >= 0 {
			r := &f.rows[s.row]
			f.note(doc.Label, s.label.Start, s.label.End)
			f.note(doc.Number, r.Start, r.body)
			f.noteAround(r, s)
		}
		f.readSection(b, s)
	}
	b.finish()
	if len(f.out.Held) == 0 {
		f.out.Held = f.dated
	} else {
		f.noteSpans(doc.Heading, f.dated)
	}
	if len(f.out.Held) == 0 {
		f.heldInSentence()
	}
}

// noteAround notes what stands between a label and its value: brackets,
// remarks, the colon.
func (f *finder) noteAround(r *row, s *section) {
	f.note(doc.Mark, r.body, s.label.Start)
	open := index(f.fold, s.label.End, s.value.Start, '(')
	if open >= 0 && f.peopleCount(doc.Span{Start: open, End: s.value.Start}) {
		key := "members"
		if s.key == "public" {
			key = "public"
		}
		if s.key != "absent" && s.key != "secretariat" {
			f.out.Counts = append(f.out.Counts, doc.Count{Key: key, Span: []doc.Span{{Start: open, End: s.value.Start}}})
		}
	}
	f.note(doc.Mark, s.label.End, s.value.Start)
}

func (f *finder) readSection(b *builder, s *section) {
	if s.people {
		f.readPeople(s)
		return
	}
	switch s.key {
	case "preamble":
		f.readPreamble(s)
	case "held", "time":
		f.readHeld(s)
	case "opened":
		f.out.Opened = append(f.out.Opened, f.valueSpans(s, f.hasTime)...)
	case "closed":
		f.out.Closed = append(f.out.Closed, f.valueSpans(s, f.hasTime)...)
	case "venue":
		f.readVenue(s)
	case "method":
		f.readMethod(s)
	case "place-time":
		f.readPlaceTime(s)
	case "name":
		f.out.Names = append(f.out.Names, f.valueSpans(s, nil)...)
	case "public":
		f.readCount("public", s)
	case "count":
		f.readCount("members", s)
	case "papers":
		f.readPapers(s)
	case "other":
		f.readContact(s)
	case "agenda":
		b.section(s, true)
	case "body":
		f.noteKind(s)
		b.section(s, false)
	}
}

// readContact notes whom to ask: that is no part of the minutes.
func (f *finder) readContact(s *section) {
	ask := contains(f.fold, s.label.Start, s.label.End, "合せ") || contains(f.fold, s.label.Start, s.label.End, "合わせ") ||
		contains(f.fold, s.label.Start, s.label.End, "連絡先") || contains(f.fold, s.label.Start, s.label.End, "担当")
	if !ask {
		return
	}
	f.note(doc.Furniture, s.value.Start, s.value.End)
	for i := s.from; i < s.to; i++ {
		f.note(doc.Furniture, f.rows[i].Start, f.rows[i].End)
	}
}

// noteKind keeps a heading that names the kind of document.
func (f *finder) noteKind(s *section) {
	if s.row < 0 || len(f.out.Kind) > 0 {
		return
	}
	if _, from := f.words.doctype.suffix(f.fold, s.label.Start, s.label.End); from == s.label.Start && count(f.fold, s.label) > 2 {
		f.out.Kind = append(f.out.Kind, s.label)
	}
}

// valueSpans are the value of a label: the rest of its row or the next row,
// and the rows that go on with it. more, where given, says which rows may.
func (f *finder) valueSpans(s *section, more func(doc.Span) bool) []doc.Span {
	var spans []doc.Span
	last := s.row
	if s.value.Start < s.value.End {
		spans = append(spans, s.value)
	}
	for i := s.from; i < s.to; i++ {
		r := &f.rows[i]
		if r.region >= 0 || r.speech.manner != silent {
			break
		}
		first := len(spans) == 0
		if !first && !(more == nil && (last >= 0 && f.rows[last].full || f.openBracket(spans))) && !(more != nil && more(r.Span)) {
			break
		}
		f.note(doc.Mark, r.Start, r.body)
		spans = append(spans, doc.Span{Start: r.body, End: r.End})
		last = i
	}
	return spans
}

// openBracket reports whether the last span leaves a bracket open.
func (f *finder) openBracket(spans []doc.Span) bool {
	depth := 0
	for _, s := range spans {
		for _, r := range f.fold[s.Start:s.End] {
			switch r {
			case '(', '「', '【':
				depth++
			case ')', '」', '】':
				depth--
			}
		}
	}
	return depth > 0
}

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
}

func (f *finder) goesOnHeld(s doc.Span) bool {
	date, time := f.holdsDate(s)
	if (date || time) && s.Len() < 48 && index(f.fold, s.Start, s.End, '。') < 0 {
		return !f.session(s.Start, s.End) && f.titleLook(s) == 0
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
			*w.to = []doc.Span{h}
		}
		f.note(doc.Mark, s.Start, s.End)
		return true
	}
	return false
}

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

func (f *finder) noteSpans(kind doc.Kind, spans []doc.Span) {
	for _, s := range spans {
		f.note(kind, s.Start, s.End)
	}
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

// leftover looks at rows that a section of the header did not take: a title
// that is repeated, a date.
func (f *finder) leftover(from, to int) {
	if from < to {
		f.readPreamble(&section{from: from, to: to, row: -1})
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
		case date && !prose && (r.Len() < 50 || time) && len(f.dated) == 0 && len(f.out.Held) == 0:
			f.datedRow(r)
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

// isKind reports whether s says nothing but a kind of document.
func (f *finder) isKind(s doc.Span) bool {
	h := f.headOf(s)
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

// heldInSentence looks for the date in the first sentence that says that the
// meeting was held (…を教育委員室において開催した).
func (f *finder) heldInSentence() {
	for i := f.titleEnd; i < len(f.rows) && i < f.titleEnd+12; i++ {
		r := &f.rows[i]
		if r.region >= 0 || !r.full && !contains(f.fold, r.Start, r.End, "開催") && !contains(f.fold, r.Start, r.End, "開会") {
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
		if !hasPrefix(f.fold, i, s.End, "において") && !hasPrefix(f.fold, i, s.End, "にて") {
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
