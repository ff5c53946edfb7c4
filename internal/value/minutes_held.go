package value

import (
	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// held reads when the meeting was held: a day, its times of day, and the times
// that stand apart under 開会 and 閉会. What is not written stays open; of two
// days the second is the end.
func (f *frame) held() {
	out := f.out
	spans := append(append(append([]doc.Span{}, out.Held...), out.Opened...), out.Closed...)
	if len(spans) == 0 {
		return
	}
	h := heldReader{}
	h.read(f.cell(out.Held))
	whole := h.start != nil && h.end != nil // then 開会 and 閉会 say nothing new
	if len(out.Opened) > 0 {
		h.time(f.cell(out.Opened), &h.start)
	}
	if len(out.Closed) > 0 {
		h.time(f.cell(out.Closed), &h.end)
	}
	if whole {
		f.ledger.Mark(doc.Mark, spans[len(out.Held):]...)
		spans = out.Held
	}
	p := &model.Period{Text: f.text(spans...)}
	f.m.Held = p
	if !h.day.Day.Known() || !h.day.Year.Known() {
		f.say(model.CodeValueUnread, "/minutes/held", "the day of the meeting cannot be read", p.Text.Spans)
		return
	}
	h.fill(p)
	if h.mismatch {
		f.say(model.CodeWeekdayMismatch, "/minutes/held", "the weekday is not that of the date", p.Text.Spans)
	}
}

// A heldReader collects the parts of the date.
type heldReader struct {
	day, last  normalize.Point // the first day, and the last of several
	start, end *normalize.Point
	mismatch   bool
	approx     bool
}

func (h *heldReader) read(c *cell.Cell) {
	for _, m := range normalize.ScanFolded(unspaced(c.Fold), normalize.Options{}, nil) {
		switch {
		case m.Range != nil && m.Range.Start.Point != nil:
			h.point(m.Range.Start.Point)
			if m.Range.End.Point != nil {
				h.point(m.Range.End.Point)
			}
		case m.Point != nil:
			h.point(m.Point)
		}
	}
}

// point takes in one date or time: the first day is the meeting's, another day
// behind it is the last of several; the first time begins, the second ends.
func (h *heldReader) point(p *normalize.Point) {
	h.mismatch = h.mismatch || p.Flags.Has(normalize.FlagWeekdayMismatch)
	h.approx = h.approx || p.Approximate
	if p.Day.Known() && p.Month.Known() {
		switch {
		case !h.day.Day.Known():
			h.day = *p
		case !sameDay(&h.day, p):
			if !p.Year.Known() {
				p.Year = h.day.Year
			}
			if c, ok := h.day.Compare(p); ok && c < 0 && !h.last.Day.Known() {
				h.last = *p
			}
		}
	}
	if !p.Hour.Known() {
		return
	}
	switch {
	case h.start == nil:
		h.start = p
	case h.end == nil:
		h.end = p
	}
}

func sameDay(a, b *normalize.Point) bool {
	return (!b.Year.Known() || a.Year.N == b.Year.N) && a.Month.N == b.Month.N && a.Day.N == b.Day.N
}

// time reads a time that stands apart; a day before it counts where none is
// known.
func (h *heldReader) time(c *cell.Cell, to **normalize.Point) {
	for _, m := range normalize.ScanFolded(unspaced(c.Fold), normalize.Options{}, nil) {
		p := m.Point
		if m.Range != nil {
			p = m.Range.Start.Point
		}
		if p == nil {
			continue
		}
		if p.Day.Known() && p.Month.Known() && !h.day.Day.Known() {
			h.day = *p
		}
		if p.Hour.Known() && *to == nil {
			*to = p
			return
		}
	}
}

// fill writes the period.
func (h *heldReader) fill(p *model.Period) {
	p.Approximate = h.approx
	p.Precision = ptr(model.PrecisionDay)
	p.Start = stamp(&h.day, h.start)
	if h.start != nil {
		p.Precision = ptr(model.Precision(precisionOf(h.start)))
		if h.end != nil && h.end.Minute.Known() && !h.start.Minute.Known() {
			p.Precision = ptr(model.PrecisionMinute) // 7時～8時50分
		}
	}
	switch {
	case h.end != nil:
		day := &h.day
		if h.last.Day.Known() {
			day = &h.last
		}
		p.End = stamp(day, h.end)
	case h.last.Day.Known():
		p.End = stamp(&h.last, nil)
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
	_, at, _ := frameWordsOnce().online.in(c.Bare(0, len(c.Fold)))
	f.m.Venue = &model.Venue{Text: f.text(f.out.Venue...), Online: at >= 0}
}

// attendance reads the stated numbers.
func (f *frame) attendance() {
	var a model.Attendance
	for _, n := range f.out.Counts {
		to := &a.Members
		if n.Key == "public" {
			to = &a.Public
		}
		c := f.cell(n.Span)
		if v, ok := peopleIn(c); ok && *to == nil {
			*to = &v
		}
		f.value(n.Span)
	}
	if a.Members != nil || a.Public != nil {
		f.m.Attendance = &a
	}
}

// peopleIn is the number of people that a piece states: of 15名中12名 the
// second, of several the first; なし is 0.
func peopleIn(c *cell.Cell) (int, bool) {
	fold := c.Fold
	first := -1
	for i := 0; i < len(fold); i++ {
		if i > 0 && digitAt(fold, i-1) {
			continue
		}
		n, end := numeral(fold, i, len(fold))
		if end <= i || end == cell.SkipBlank(fold, i, len(fold)) {
			continue
		}
		next := cell.SkipBlank(fold, end, len(fold))
		if next < len(fold) && (fold[next] == '名' || fold[next] == '人') {
			after := cell.SkipBlank(fold, next+1, len(fold))
			if after < len(fold) && (fold[after] == '中' || fold[after] == 'の' && hasWord(fold, after, len(fold), "のうち") || fold[after] == 'う') {
				i = after
				continue
			}
			if first < 0 {
				return n, true
			}
		}
		if next+1 < len(fold) && fold[next] == '/' && digitAt(fold, next+1) {
			return n, true // 9/12名
		}
		i = max(i, end-1)
	}
	text := c.Bare(0, len(fold))
	if contains(text, "なし") || contains(text, "無し") || contains(text, "いません") {
		return 0, true
	}
	if n, end := numeral(fold, 0, len(fold)); n > 0 && cell.SkipBlank(fold, end, len(fold)) == len(fold) {
		return n, true
	}
	return 0, false
}
