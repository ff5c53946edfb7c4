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
	if f.above {
		f.heldAbove()
		return
	}
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
	if !f.asksWhom(s.label) && !contains(f.fold, s.label.Start, s.label.End, "担当") {
		return
	}
	f.note(doc.Furniture, s.value.Start, s.value.End)
	for i := s.from; i < s.to; i++ {
		f.note(doc.Furniture, f.rows[i].Start, f.rows[i].End)
	}
}

// asksWhom reports whether a label is that of a contact.
func (f *finder) asksWhom(s doc.Span) bool {
	return contains(f.fold, s.Start, s.End, "合せ") || contains(f.fold, s.Start, s.End, "合わせ") || contains(f.fold, s.Start, s.End, "連絡先") ||
		hasSuffix(f.fold, s.Start, s.End, "担当課") || hasSuffix(f.fold, s.Start, s.End, "所管課") || hasSuffix(f.fold, s.Start, s.End, "部署")
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
		first := len(spans) == 0
		if r.region >= 0 || r.speech.manner != silent && !(first && i == s.from && r.speech.manner == spaced && index(f.fold, r.Start, r.End, '。') < 0) {
			break
		}
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

func (f *finder) noteSpans(kind doc.Kind, spans []doc.Span) {
	for _, s := range spans {
		f.note(kind, s.Start, s.End)
	}
}
