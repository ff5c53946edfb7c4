package minutes

import (
	"fmt"
	"slices"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// held reads when the meeting was held: each sitting with its day and its
// times, and the times that stand apart under 開会 and 閉会. What is not written
// stays open; a year that only the title has is the title's.
func (f *frame) held() {
	h := heldReader{title: f.titleDate()}
	spans := f.readHeld(&h)
	if len(spans) == 0 {
		return
	}
	p := &model.Period{Text: f.text(spans...)}
	f.m.Held = p
	if !h.known() {
		f.say(model.CodeValueUnread, "/minutes/held", "the day of the meeting cannot be read", p.Text.Spans)
		return
	}
	h.fill(p)
	f.listSittings(h.sittings(), p.Text)
	if h.mismatch {
		f.say(model.CodeWeekdayMismatch, "/minutes/held", "the weekday is not that of the date", p.Text.Spans)
	}
	if h.inferred {
		p.Inferred = []string{"year"}
		f.say(model.CodeYearInferred, "/minutes/held", "the year of the meeting is that of the title", p.Text.Spans)
	}
}

// readHeld reads the lines that say when, and is where what was read stands.
func (f *frame) readHeld(h *heldReader) []doc.Span {
	out := f.out
	h.read(f.cell(out.Held))
	if len(out.Held) == 0 && h.title.dated() {
		if h.title.day.Year.Origin != normalize.Inferred {
			h.read(f.cell(f.dayInTitle())) // with the times behind it
		}
		if !h.known() {
			h.day(&h.title.day)
			h.inferred = h.title.day.Year.Origin == normalize.Inferred
		}
		if len(out.Opened)+len(out.Closed) == 0 {
			return f.dayInTitle()
		}
	}
	if h.timed() {
		f.ledger.Mark(doc.Mark, out.Opened...)
		f.ledger.Mark(doc.Mark, out.Closed...)
		return out.Held
	}
	h.opened(f.cell(out.Opened))
	h.closed(f.cell(out.Closed))
	return slices.Concat(out.Held, out.Opened, out.Closed)
}

// listSittings lists the sittings of a meeting that had several, each with the
// text of all.
func (f *frame) listSittings(list []sitting, text model.Text) {
	if len(list) < 2 {
		return
	}
	if room := max(1, mostRepeated/(1+len(text.Text))); len(list) > room {
		f.say(model.CodeTruncated, "/minutes/sittings", fmt.Sprintf("only the first %d of %d sittings are listed", room, len(list)), text.Spans)
		list = list[:room]
	}
	for _, s := range list {
		f.m.Sittings = append(f.m.Sittings, s.period(text))
	}
}

// mostRepeated is how many bytes the sittings repeat at most: each has the text
// of all, so that a long line of times would grow with its square.
const mostRepeated = 1 << 16

// A sitting is one part of a meeting: its day, and its times where written.
type sitting struct {
	day, endDay normalize.Point
	start, end  *normalize.Point
}

// A heldReader collects the sittings.
type heldReader struct {
	title    titleDate
	list     []sitting
	pending  *normalize.Point // a time before any day
	mismatch bool
	inferred bool
	approx   bool
}

func (h *heldReader) last() *sitting { return &h.list[len(h.list)-1] }

// known reports whether the day of the first sitting is known whole.
func (h *heldReader) known() bool {
	return len(h.list) > 0 && h.list[0].day.Day.Known() && h.list[0].day.Year.Known()
}

// timed reports whether the times are known from the first beginning to the last
// end.
func (h *heldReader) timed() bool {
	return len(h.list) > 0 && h.list[0].start != nil && h.last().end != nil
}

func (h *heldReader) read(c *cell.Cell) {
	for _, m := range normalize.ScanFolded(unspaced(c.Fold), normalize.Options{Ref: h.title.ref()}, nil) {
		c.Src.Stop.Check()
		switch {
		case m.Range != nil && m.Range.Start.Point != nil:
			h.between(m.Range.Start.Point, m.Range.End.Point)
		case m.Point != nil:
			h.point(m.Point)
		}
	}
}

// point takes in one date or time: a day begins a sitting, a time behind it is
// its beginning or its end, and one more begins the next sitting of that day.
func (h *heldReader) point(p *normalize.Point) {
	h.note(p)
	switch {
	case p.Day.Origin != normalize.Written:
	case p.Month.Origin == normalize.Written:
		h.day(p)
	case len(h.list) > 0 && p.Day.N > h.last().day.Day.N:
		next := *p // ８月25日…、26日…: of the same month
		next.Year, next.Month = h.last().day.Year, h.last().day.Month
		h.day(&next)
	}
	if !p.Hour.Known() {
		return
	}
	switch {
	case len(h.list) == 0:
		h.pending = p
	case h.last().start == nil:
		h.last().start = p
	case sameTime(h.last().start, p):
		if p.Minute.Known() {
			h.last().start = p // 午前10時開会 開会 午前10時00分
		}
	case h.last().end == nil:
		h.last().end = p
	default:
		h.list = append(h.list, sitting{day: h.last().day, start: p})
	}
}

func (h *heldReader) note(p *normalize.Point) {
	h.mismatch = h.mismatch || p.Flags.Has(normalize.FlagWeekdayMismatch)
	h.approx = h.approx || p.Approximate
}

// day begins a sitting, or names again the day of the one that is open. A year
// that is not written is that of the day before it or of the title.
func (h *heldReader) day(p *normalize.Point) {
	day := *p
	day.Hour, day.Minute, day.Second = normalize.Field{}, normalize.Field{}, normalize.Field{}
	if !saysYear(&day) {
		switch year, ok := h.title.yearOf(day.Month.N); {
		case len(h.list) > 0:
			day.Year = h.last().day.Year
		case ok:
			day.Year, h.inferred = normalize.Field{N: year, Origin: normalize.Inferred}, true
		default:
			day.Year = normalize.Field{}
		}
	}
	if len(h.list) > 0 && sameDay(&h.last().day, &day) {
		return
	}
	h.list = append(h.list, sitting{day: day})
	if h.pending != nil {
		h.last().start, h.pending = h.pending, nil
	}
}

// between takes in a range: of times, of days, or of both.
func (h *heldReader) between(start, end *normalize.Point) {
	if end != nil && end.Zone != "" && start.Zone == "" {
		both := *start // 12:00～13:00（UTC）
		both.Zone, start = end.Zone, &both
	}
	h.point(start)
	if end == nil || len(h.list) == 0 {
		return
	}
	h.note(end)
	s := h.last()
	if end.Day.Origin == normalize.Written && (end.Month.Known() || s.day.Month.Known()) {
		s.endDay = *end
		if !end.Month.Known() {
			s.endDay.Month = s.day.Month
		}
		if !saysYear(end) {
			s.endDay.Year = s.day.Year
		}
	}
	if end.Hour.Known() && s.end == nil {
		s.end = end
		if pastMidnight(start, end) {
			s.endDay = *end
		}
	}
}

// saysYear reports whether the text itself tells the year of a day.
func saysYear(p *normalize.Point) bool {
	return p.Year.Known() && !p.Flags.Has(normalize.FlagYearInferred)
}

// pastMidnight reports whether a time is that of another day than the one before
// it, though none is written: 23時20分から2時.
func pastMidnight(start, end *normalize.Point) bool {
	return end.Day.Origin == normalize.Inferred && start.Day.Known() && end.Month.Known() && end.Year.Known() && !sameDay(start, end)
}

func sameDay(a, b *normalize.Point) bool {
	return (!b.Year.Known() || a.Year.N == b.Year.N) && a.Month.N == b.Month.N && a.Day.N == b.Day.N
}

// sameTime reports whether a time is told a second time, as no meeting ends when it begins.
func sameTime(a, b *normalize.Point) bool {
	return a.Hour.N == b.Hour.N && a.Minute.N == b.Minute.N && a.Zone == b.Zone
}

// opened reads the time, and where none is known the day, under 開会.
func (h *heldReader) opened(c *cell.Cell) {
	own := heldReader{title: h.title}
	own.read(c)
	h.take(&own)
	switch {
	case len(h.list) == 0 && len(own.list) > 0:
		h.list = own.list[:1]
	case len(h.list) == 0:
		h.pending = own.pending
	case h.list[0].start == nil && len(own.list) > 0:
		h.list[0].start = own.list[0].start
	case h.list[0].start == nil:
		h.list[0].start = own.pending
	}
}

func (h *heldReader) take(own *heldReader) {
	h.mismatch, h.approx, h.inferred = h.mismatch || own.mismatch, h.approx || own.approx, h.inferred || own.inferred
}

// closed reads the time under 閉会, with a day of its own where it has one.
func (h *heldReader) closed(c *cell.Cell) {
	own := heldReader{title: h.title}
	if len(h.list) > 0 {
		own.list = []sitting{{day: h.last().day}}
	}
	own.read(c)
	h.take(&own)
	if len(h.list) == 0 || len(own.list) == 0 {
		return
	}
	s, o := h.last(), &own.list[len(own.list)-1]
	if s.end != nil || o.start == nil {
		return
	}
	s.end = o.start
	if !sameDay(&s.day, &o.day) {
		s.endDay = o.day
	}
}

// sittings are those with a beginning, where the meeting had several.
func (h *heldReader) sittings() []sitting {
	var whole []sitting
	for _, s := range h.list {
		if s.start != nil {
			whole = append(whole, s)
		}
	}
	return whole
}

// period is the sitting as a value of its own.
func (s *sitting) period(text model.Text) model.Period {
	h := heldReader{list: []sitting{*s}}
	p := model.Period{Text: text}
	h.fill(&p)
	return p
}

// fill writes the period from the first beginning to the last end.
func (h *heldReader) fill(p *model.Period) {
	first, last := &h.list[0], h.last()
	p.Approximate = h.approx
	p.Precision = ptr(model.Precision(normalize.PrecisionDay))
	p.Start = stamp(&first.day, first.start)
	if first.start != nil {
		p.Precision = ptr(model.Precision(precisionOf(first.start)))
		if first.end != nil && first.end.Minute.Known() && !first.start.Minute.Known() {
			p.Precision = ptr(model.Precision(normalize.PrecisionMinute)) // 7時～8時50分
		}
	}
	day := &last.day
	if last.endDay.Day.Known() {
		day = &last.endDay
	}
	switch {
	case last.end != nil:
		p.End = stamp(day, last.end)
	case !sameDay(&first.day, day):
		p.End = stamp(day, nil)
	}
}

func precisionOf(t *normalize.Point) normalize.Precision {
	switch {
	case t.Second.Known():
		return normalize.PrecisionSecond
	case t.Minute.Known():
		return normalize.PrecisionMinute
	}
	return normalize.PrecisionHour
}

// stamp is the day with the time of day.
func stamp(day, t *normalize.Point) *string {
	p := normalize.Point{Year: day.Year, Month: day.Month, Day: day.Day, Precision: normalize.PrecisionDay}
	if t != nil {
		p.Hour, p.Minute, p.Second, p.Zone = t.Hour, t.Minute, t.Second, t.Zone
		p.Precision = precisionOf(t)
	}
	s := p.RFC3339(nil)
	if s == "" {
		return nil
	}
	return &s
}

// venue reads the place.
func (f *frame) venue() {
	if len(f.out.Venue) == 0 {
		return
	}
	c := f.cell(f.out.Venue)
	_, at, _ := frameWordsOnce().online.Within(c.Bare(0, len(c.Fold)))
	f.m.Venue = &model.Venue{Text: f.text(f.out.Venue...), Online: at >= 0}
}

// peopleIn is the number of people that a piece states: of 15名中12名 the
// second, of several the first; なし is 0.
func peopleIn(c *cell.Cell) (int, bool) {
	fold := c.Fold
	for i := 0; i < len(fold); i++ {
		if digitAt(fold, i-1) {
			continue
		}
		n, end := numeral(fold, i, len(fold))
		if end <= i || end == cell.SkipBlank(fold, i, len(fold)) {
			continue
		}
		next := cell.SkipBlank(fold, end, len(fold))
		if next < len(fold) && (fold[next] == '名' || fold[next] == '人') {
			behind := ofOthers(fold, i, next)
			if behind == 0 {
				return n, true
			}
			i = behind
			continue
		}
		if next < len(fold) && fold[next] == '/' && digitAt(fold, next+1) {
			return n, true // 9/12名
		}
		i = max(i, end-1)
	}
	if setsOnce().none.In(c.Bare(0, len(fold))) {
		return 0, true
	}
	if n, end := numeral(fold, 0, len(fold)); n > 0 && cell.SkipBlank(fold, end, len(fold)) == len(fold) {
		return n, true
	}
	return 0, false
}

// ofOthers is where to go on behind a number of people at at, whose unit stands at unit, that is not of those who came; 0
// where it is.
func ofOthers(fold []rune, at, unit int) int {
	if all := ofAll(fold, unit+1); all > 0 {
		return all
	}
	if countsAll(fold, at) {
		return unit // 定数18名・出席14名
	}
	return 0
}

// countsAll reports whether the number at at is that of all who belong to a body: 定数18名.
func countsAll(fold []rune, at int) bool {
	const longest = 6 // characters before it
	at = backBlank(fold, at)
	return setsOnce().ofAll.In(fold[max(0, at-longest):at]) && !setsOnce().attends.In(fold[max(0, at-longest):at])
}

// ofAll is where the 中 of 15名中 stands behind the number of all, 0 for none.
func ofAll(fold []rune, at int) int {
	at = cell.SkipBlank(fold, at, len(fold))
	if at < len(fold) && (fold[at] == '中' || setsOnce().ofThem.At(fold[at:]) > 0) {
		return at
	}
	return 0
}
