package outline

import (
	"slices"

	"strings"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

func holdsString(text, part string) bool { return strings.Contains(text, part) }

// shortTime reports whether s is short and holds a time of day or a date.
func (f *finder) shortTime(s doc.Span) bool {
	w := f.When(s)
	return (w.Time || w.Date()) && s.Len() < 40 && !f.HasStop(s)
}

// readHeld reads the date. Rows go on with it as long as they hold dates or
// times; 開会 and 閉会 among them are kept apart.
func (f *finder) readHeld(s *section) {
	spans, end := f.valueSpans(s, f.goesOnHeld)
	for _, span := range spans {
		if w := f.When(span); !w.Date() && f.moment(span) {
			continue
		}
		f.heldSpan(span)
	}
	for i := s.from; i < s.to; i++ {
		if r := &f.rows[i]; r.region < 0 && f.fullerTitle(r.Span) {
			f.out.Names = append(f.out.Names, r.Span)
			return
		}
	}
	f.leftover(end, s.to)
}

// heldSpan enters the value of a label of dates: the date, and the place that
// may stand behind it (…10:40頃｜オンライン｜約40分, … 於 会議室).
func (f *finder) heldSpan(s doc.Span) {
	end := f.DateEnd(s)
	if end == s.Start || end >= script.SkipBack(f.Fold, s.Start, s.End) {
		f.out.Held = append(f.out.Held, s)
		return
	}
	parts := f.parts(doc.Span{Start: end, End: s.End})
	if parts == nil {
		if place, ok := f.placeBehind(doc.Span{Start: end, End: s.End}); ok {
			f.out.Held = append(f.out.Held, f.Trim(doc.Span{Start: s.Start, End: end}))
			f.enterVenue(place)
			return
		}
		f.out.Held = append(f.out.Held, s)
		return
	}
	f.out.Held = append(f.out.Held, f.Trim(doc.Span{Start: s.Start, End: end}))
	f.note(doc.Mark, end, s.End)
	for _, p := range parts {
		if len(f.out.Venue) == 0 && f.Place(p) {
			f.out.Venue = []doc.Span{p}
		}
	}
}

// parts divides what stands behind a date at strokes and bars; nil where none
// stands at its beginning.
func (f *finder) parts(s doc.Span) []doc.Span {
	s = f.Trim(s)
	if s.Empty() || !f.stroke(s.Start) {
		return nil
	}
	var parts []doc.Span
	from := s.Start
	for i := s.Start; i <= s.End; i++ {
		if i < s.End && !f.stroke(i) {
			continue
		}
		if p := f.Trim(doc.Span{Start: from, End: i}); !p.Empty() {
			parts = append(parts, p)
		}
		from = i + 1
	}
	return parts
}

// enterBefore takes the words before the strokes and the day for the title, where nothing else is one
// and they name a kind of minutes.
func (f *finder) enterBefore(s doc.Span) {
	words := s
	for words.End > words.Start && (script.Blank(f.Fold[words.End-1]) || f.stroke(words.End-1)) {
		words.End--
	}
	if len(f.out.Title) == 0 && f.Title(words).Kind {
		f.out.Title = []doc.Span{words}
		s.Start = words.End
	}
	f.note(doc.Heading, s.Start, s.End)
}

// dateBehindStroke is where the date begins that strokes between blanks part from the words before
// it: 山の会例会 ── 2031年5月11日; the beginning of s for none.
func (f *finder) dateBehindStroke(s doc.Span) int {
	const longest = 80 // characters before the date
	if f.DateBegins(s) {
		return s.Start
	}
	for i := s.Start + 1; i+1 < min(s.End, s.Start+longest); i++ {
		if !f.stroke(i) || f.Fold[i] == '/' {
			continue
		}
		from := i
		for i+1 < s.End && f.stroke(i+1) {
			i++
		}
		rest := f.Trim(doc.Span{Start: i + 1, End: s.End})
		if script.Blank(f.Fold[from-1]) && rest.Start > i+1 && f.DateBegins(rest) && f.When(rest).Date() {
			return rest.Start
		}
	}
	return s.Start
}

func (f *finder) stroke(i int) bool {
	r := f.Fold[i]
	return r == '|' || r == '/' || r == '｜' || r == '─' || r == '—' || r == '―' || r == '━'
}

// placeBehind reads the place behind a date on its row: 於 会議室, a gap and a
// place.
func (f *finder) placeBehind(s doc.Span) (doc.Span, bool) {
	gap := script.Skip(f.Fold, s.Start, s.End)
	p := f.Trim(s)
	if _, to := f.Words.PlaceSign.Prefix(f.Fold, p.Start, p.End); to > p.Start {
		f.note(doc.Label, p.Start, to)
		return f.Trim(doc.Span{Start: to, End: p.End}), true
	}
	return p, gap > s.Start && f.Place(p)
}

func (f *finder) enterVenue(s doc.Span) {
	if len(f.out.Venue) == 0 {
		f.out.Venue = []doc.Span{s}
		return
	}
	f.note(doc.Heading, s.Start, s.End)
}

// fullerTitle reports whether s is a whole title below the heading of a page
// that does not count the session.
func (f *finder) fullerTitle(s doc.Span) bool {
	if look := f.Title(s); len(f.out.Names) > 0 || len(f.out.Title) == 0 || !look.Body || !look.Session || !look.Kind {
		return false
	}
	for _, t := range f.out.Title {
		if f.Session(t) {
			return false
		}
	}
	return true
}

// goesOnHeld reports whether a row below a date belongs to it.
func (f *finder) goesOnHeld(s doc.Span) bool {
	s = f.behindDay(s)
	w := f.When(s)
	if (w.Date() || w.Time) && s.Len() < 48 && !f.HasStop(s) && (f.DateBegins(f.Bare(s)) || f.Moment(s) != line.NoMoment) {
		look := f.Title(s)
		return !look.Session && !look.Kind
	}
	return !s.Empty() && (script.Wave(f.Fold[s.Start]) || f.Fold[s.Start] == '-')
}

// behindDay is s without the count of the day before its date: 第２日　９月22日.
func (f *finder) behindDay(s doc.Span) doc.Span {
	if !script.Begins(f.Fold, s.Start, s.End, "第") {
		return s
	}
	n, stop := script.Spaced(f.Fold, script.Skip(f.Fold, s.Start+1, s.End), s.End)
	if stop = script.Skip(f.Fold, stop, s.End); n == 0 || n > 9 || stop+1 >= s.End || f.Fold[stop] != '日' {
		return s
	}
	if stop++; stop < s.End && f.Fold[stop] == '目' {
		stop++
	}
	return f.Trim(doc.Span{Start: stop, End: s.End})
}

// moment reads 午前10時00分 開会 and 開会 午前10時00分. It reports whether the row
// is one.
func (f *finder) moment(s doc.Span) bool {
	m := f.Moment(s)
	if m == line.NoMoment {
		return false
	}
	f.note(doc.Mark, s.Start, s.End)
	h := f.Trim(f.Bare(s))
	if h.End < s.End && f.Open(h) {
		h.End = s.End // 開会（午前10時）
	}
	switch {
	case m == line.Opens && len(f.out.Opened) == 0:
		f.out.Opened = []doc.Span{h}
	case m == line.Closes:
		f.noteSpans(doc.Mark, f.out.Closed)
		f.out.Closed = []doc.Span{h}
	}
	return true
}

// sitting reads the day of the sitting above its agenda: 6月14日（水） 午前10時開議.
func (f *finder) sitting(s doc.Span) bool {
	w := f.When(s)
	if !w.Date() || s.Len() > 40 || !f.DateBegins(s) || !w.Time && f.DateEnd(s) < script.SkipBack(f.Fold, s.Start, s.End) {
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
	var spans []doc.Span
	if !s.value.Empty() {
		spans = append(spans, s.value)
	}
	end := s.from
	for i := s.from; i < s.to && len(spans) < 6; i++ {
		r := &f.rows[i]
		if r.region >= 0 || r.rule || f.HasStop(r.Span) || len(spans) > 0 && !f.placeOrTime(r) {
			break
		}
		f.note(doc.Mark, r.Start, r.body)
		spans = append(spans, r.text())
		end = i + 1
	}
	for _, span := range spans {
		f.placeTime(span)
	}
	f.leftover(end, s.to)
}

// placeOrTime reports whether a row below 日時及び場所 is one of the two.
func (f *finder) placeOrTime(r *row) bool {
	if f.Has(r.Span, '\t') {
		return false
	}
	return f.goesOnHeld(r.text()) || len(f.out.Venue) == 0 && !f.ListsPeople(r.Span)
}

// placeTime enters a row that holds the time, the place or both.
func (f *finder) placeTime(span doc.Span) {
	end := f.DateEnd(span)
	if end > span.Start {
		f.out.Held = append(f.out.Held, f.Trim(doc.Span{Start: span.Start, End: end}))
		if end = script.Skip(f.Fold, end, span.End); end < span.End && (f.Fold[end] == '、' || f.Fold[end] == ',') {
			f.note(doc.Mark, end, end+1)
			end++
		}
	}
	rest := f.Trim(doc.Span{Start: end, End: span.End})
	if _, to := f.Words.PlaceSign.Prefix(f.Fold, rest.Start, rest.End); to > rest.Start {
		f.note(doc.Label, rest.Start, to)
		rest.Start = script.Skip(f.Fold, to, rest.End)
	}
	if !rest.Empty() {
		f.out.Venue = append(f.out.Venue, rest)
	}
}

// datedRow keeps a date without a label, and the place behind it: （…10:50 於：記
// 者会見室）.
func (f *finder) datedRow(r *row) {
	s := f.unbulleted(r)
	if inner, ok := f.Bracketed(s); ok {
		f.note(doc.Mark, s.Start, s.End)
		s = inner
	}
	if at := f.dateBehindStroke(s); at > s.Start {
		f.enterBefore(doc.Span{Start: s.Start, End: at})
		s.Start = at
	}
	if end := f.DateEnd(s); end > s.Start && end < s.End {
		rest := doc.Span{Start: end, End: s.End}
		if parts := f.parts(rest); parts != nil {
			f.note(doc.Mark, rest.Start, rest.End)
			for _, p := range parts {
				if len(f.out.Venue) == 0 && f.Place(p) {
					f.out.Venue = []doc.Span{p}
				}
			}
			s.End = end
		} else if place, ok := f.placeBehind(rest); ok {
			f.enterVenue(place)
			s.End = end
		}
	}
	f.dated = append(f.dated, f.Trim(s))
}

// unbulleted is the row without a bullet before it: 第4委員会室 begins with no mark.
func (f *finder) unbulleted(r *row) doc.Span {
	if r.mark.Style != line.Bulleted {
		return r.Span
	}
	f.note(doc.Mark, r.Start, r.body)
	return r.text()
}

// heldInSentence looks for the date in the first sentence that says that the
// meeting was held (…を教育委員室において開催した).
func (f *finder) heldInSentence() {
	for i := f.titleEnd; i < min(len(f.rows), f.titleEnd+12, f.speech.first); i++ {
		r := &f.rows[i]
		if r.region >= 0 || !r.full && !f.Any(f.Words.Convenes, r.Span) {
			continue
		}
		open := script.Index(f.Fold, r.Start, r.End, '(')
		if !f.When(r.Span).Date() || open >= 0 && !f.When(doc.Span{Start: r.Start, End: open}).Any() {
			continue // 議事録承認（１月19日開催分）
		}
		s := r.Span
		for k := i + 1; k < len(f.rows) && f.rows[k-1].full && !f.HasStop(s); k++ {
			s.End = max(s.End, f.rows[k].End)
		}
		if f.Any(f.Words.Convenes, s) {
			f.heldIn(s)
			f.dropConvening(s)
		}
		return
	}
}

// dropConvening takes a sentence that told when the meeting was held from among what was said.
func (f *finder) dropConvening(s doc.Span) {
	for i, t := range f.out.Turns {
		if len(f.out.Held) == 0 || len(t.Speaker) > 0 || len(t.Text) == 0 || t.Text[0].Start != s.Start || t.Text[len(t.Text)-1].End > s.End {
			continue
		}
		f.noteSpans(doc.Heading, t.Text)
		f.out.Turns = slices.Delete(f.out.Turns, i, i+1)
		return
	}
}

// momentsInProse reads the times that sentences without a speaker tell of the
// beginning and the end (…、午後2時45分に閉会した。), where the date has none.
func (f *finder) momentsInProse() {
	open, shut := f.heldOpen()
	if !open && !shut {
		return
	}
	for i := f.titleEnd; i < len(f.rows); i++ {
		f.src.Stop.Check()
		r := &f.rows[i]
		if r.region >= 0 || r.spoken {
			continue
		}
		if shut && f.Moment(r.Span) == line.Closes {
			f.out.Closed = []doc.Span{f.Trim(f.Bare(r.Span))} // （午後２時51分　閉会） below the last words
			continue
		}
		if !f.HasStop(r.Span) {
			continue
		}
		for _, s := range f.Sentences([]doc.Span{r.Span}) {
			at, key := f.movedIn(s[0], i)
			switch {
			case at.Empty():
			case key == "opened" && open:
				f.out.Opened, open = []doc.Span{at}, false
			case key == "closed" && shut:
				f.out.Closed = []doc.Span{at}
			}
		}
	}
}

// heldOpen reports whether the date lacks the time of the beginning, and that of
// the end.
func (f *finder) heldOpen() (start, end bool) {
	day, timed := false, false
	for _, s := range f.out.Held {
		w := f.When(s)
		day, timed = day || w.Date(), timed || w.Time
		for _, r := range f.Fold[s.Start:s.End] {
			if script.Wave(r) || script.Dash(r) {
				return false, false
			}
		}
		if f.Any(f.Words.UpTo, s) || f.both(s) {
			return false, false
		}
	}
	for _, s := range f.out.Opened {
		if f.both(s) {
			return false, false
		}
		day = day || f.When(s).Date() // ９月８日　午前９時３０分開議
	}
	return day && !timed && len(f.out.Opened) == 0, day && len(f.out.Closed) == 0
}

// both reports whether s tells two times of day.
func (f *finder) both(s doc.Span) bool {
	times := 0
	for i := s.Start; i < s.End; i++ {
		if f.Fold[i] == '時' || f.Fold[i] == ':' {
			times++
		}
	}
	return times > 1
}

// movedIn is the time of day in a sentence on row i that ends in the words for the
// beginning or the end, and which of the two: …午後2時45分に閉会した。 The time may
// stand on the row above, where the sentence begins there.
func (f *finder) movedIn(s doc.Span, i int) (doc.Span, string) {
	stop := script.SkipBack(f.Fold, s.Start, s.End)
	if stop <= s.Start || f.Fold[stop-1] != '。' {
		return doc.Span{}, ""
	}
	key, from := f.Words.Moved.Suffix(f.Fold, s.Start, stop-1)
	if from >= stop-1 {
		return doc.Span{}, ""
	}
	if at := f.lastTime(doc.Span{Start: s.Start, End: from}); !at.Empty() {
		return at, key
	}
	if i > f.titleEnd && s.Start == f.rows[i].Start && f.rows[i-1].region < 0 && !f.rows[i-1].spoken && !f.EndsStop(f.rows[i-1].Span) {
		return f.lastTime(f.rows[i-1].Span), key
	}
	return doc.Span{}, ""
}

// lastTime is the last time of day in s: 午後2時45分.
func (f *finder) lastTime(s doc.Span) (at doc.Span) {
	for i := s.Start; i < s.End; i++ {
		if i > s.Start && script.Numeral(f.Fold[i]) && script.Numeral(f.Fold[i-1]) {
			continue
		}
		piece := doc.Span{Start: i, End: s.End}
		if w := f.When(doc.Span{Start: i, End: min(s.End, i+12)}); !w.Time || !f.DateBegins(piece) {
			continue
		}
		if end := f.clockEnd(piece); end > i {
			at = doc.Span{Start: i, End: end}
			i = end
		}
	}
	return at
}

// clockEnd is where the time of day ends that begins s, s.Start for none.
func (f *finder) clockEnd(s doc.Span) int {
	_, at := f.Words.HalfDay.Prefix(f.Fold, s.Start, s.End)
	n, stop := script.Counted(f.Fold, script.Skip(f.Fold, at, s.End), s.End)
	if stop >= s.End || n > 24 || stop == at {
		return s.Start
	}
	switch f.Fold[stop] {
	case ':':
		if _, to := script.Integer(f.Fold, stop+1, s.End); to > stop+1 {
			return to
		}
	case '時':
		if stop+1 < s.End && (f.Fold[stop+1] == '間' || f.Fold[stop+1] == '点') {
			return s.Start
		}
		if stop+1 < s.End && f.Fold[stop+1] == '半' {
			return stop + 2
		}
		if _, to := script.Counted(f.Fold, script.Skip(f.Fold, stop+1, s.End), s.End); to > stop+1 && to < s.End && f.Fold[to] == '分' {
			return to + 1
		}
		return stop + 1
	}
	return s.Start
}

func (f *finder) heldIn(s doc.Span) {
	end := f.DateEnd(s)
	if end == s.Start {
		for i := s.Start; i < s.End && f.Fold[i] != '、' && f.Fold[i] != 'に'; i++ {
			end = i + 1
		}
	}
	f.bodyIn(s)
	_, end = f.Words.Since.Suffix(f.Fold, s.Start, end)
	f.out.Held = append(f.out.Held, f.Trim(doc.Span{Start: s.Start, End: end}))
	f.note(doc.Mark, end, s.End)
	if len(f.out.Venue) > 0 {
		return
	}
	for i := s.Start; i < s.End; i++ {
		if !f.Begins(f.Words.HeldAt, doc.Span{Start: i, End: s.End}) {
			continue
		}
		from := i
		for from > s.Start && f.Fold[from-1] != 'を' && f.Fold[from-1] != '、' && f.Fold[from-1] != 'は' && f.Fold[from-1] != 'ら' {
			from--
		}
		if at := f.Trim(doc.Span{Start: from, End: i}); !at.Empty() && !f.Title(at).Body { // 定例会において is no place
			f.out.Venue = []doc.Span{at}
		}
		return
	}
}

// bodyIn takes the name of the body from a sentence that opens the text: …、第3
// 回青空市農業委員会総会を開会した。
func (f *finder) bodyIn(s doc.Span) {
	if len(f.out.Title) > 0 || len(f.out.Names) > 0 {
		return
	}
	for i := s.Start; i < s.End; i++ {
		if !f.Begins(f.Words.Convened, doc.Span{Start: i, End: s.End}) {
			continue
		}
		from := i
		for from > s.Start && f.Fold[from-1] != '、' && f.Fold[from-1] != 'て' {
			from--
		}
		if look := f.Title(doc.Span{Start: from, End: i}); look.Session || look.Body {
			f.out.Names = []doc.Span{f.Trim(doc.Span{Start: from, End: i})}
		}
		return
	}
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
