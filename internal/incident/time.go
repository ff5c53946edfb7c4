package incident

import (
	"strconv"
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// timeOf is the point as the schema writes it; the text is set by the caller.
// A point whose year is not known, or whose calendars contradict each other,
// has no value.
func (c *Context) timeOf(p *normalize.Point, text model.Text, path string) model.Time {
	known := c.dated || partWritten(p)
	c.note(p)
	t := model.Time{Text: text, Approximate: p.Approximate, Inferred: []string{}}
	c.flags(p.Flags, text, path)
	if p.Portion != "" {
		t.Part = ptr(model.Part(p.Portion))
	}
	value := p.RFC3339(nil)
	if value == "" || !known || unsure(p.Flags) {
		c.say(model.CodeValueUnread, path, text, "%s: which day is meant is not clear; the value is left out", text.Text)
		return t
	}
	t.Value, t.Precision, t.Fiscal = &value, ptr(model.Precision(p.Precision)), p.Fiscal
	t.Inferred = append(t.Inferred, p.Inferred()...)
	if len(t.Inferred) > 0 && t.Inferred[0] == "year" && len(t.Inferred) == 1 {
		c.say(model.CodeYearInferred, path, text, "%s: the year %s is taken from the context", text.Text, value[:4])
	}
	return t
}

// unsure reports whether the flags forbid a value.
func unsure(f normalize.Flags) bool {
	return f.Has(normalize.FlagCalendarMismatch) || f.Has(normalize.FlagUnresolved) || f.Has(normalize.FlagNoYear)
}

// flags reports the doubts of the grammar.
func (c *Context) flags(flags normalize.Flags, text model.Text, path string) {
	for _, name := range flags.Names() {
		switch name {
		case "year_inferred", "month_inferred", "no_year", "unresolved": // value_unread or inferred tell them
		default:
			if code, ok := model.CodeNamed(name); ok {
				c.say(code, path, text, "%s: %s", text.Text, strings.ReplaceAll(name, "_", " "))
			}
		}
	}
}

// OccurredAt reads the cell of 発生日時 and makes it the date that the rest
// of the table leans on. The day of the meeting says nothing of the day of
// the incident, only of its year, and no incident lies behind the meeting.
func OccurredAt(cell *cell.Cell, c *Context) *model.Time {
	if c.Meeting.IsZero() {
		c.leanOnState()
	}
	t, point := c.timeIn(cell, "/occurred_at", false)
	c.leanOn(point)
	return t
}

// leanOnState makes the day of which a document that names no meeting says in its first lines what is known,
// 令和６年９月２日現在, the one on which dates without a year or an era lean.
func (c *Context) leanOnState() {
	const most, near = 30, 24 // lines, characters before the word
	for i := 0; i < min(most, len(c.Src.Lines)); i++ {
		text := c.Src.Fold[c.Src.Lines[i].Start:c.Src.Lines[i].End]
		at := stateOf(text)
		if at < 0 {
			continue
		}
		for _, m := range normalize.ScanFolded(text[max(0, at-near):at], normalize.Options{}, nil) {
			if p := m.Point; p != nil && m.End == min(at, near) && p.Year.Origin == normalize.Written && p.Day.Known() && !unsure(p.Flags) {
				c.Meeting = normalize.Instant{Year: p.Year.N, Month: p.Month.N, Day: p.Day.N}
				c.resolver = normalize.NewResolver(normalize.Options{Ref: c.Meeting, Cell: true})
				return
			}
		}
	}
}

// stateOf is the place of 現在 in the text, or -1.
func stateOf(text []rune) int {
	for i := 0; i+1 < len(text); i++ {
		if text[i] == '現' && text[i+1] == '在' {
			return i
		}
	}
	return -1
}

// leanOn makes p, nil for none, the date that the rest of the table leans on.
// A month alone tells the year, and no day that 同日 can mean.
func (c *Context) leanOn(p *normalize.Point) {
	if p == nil || !p.Year.Known() || !p.Month.Known() {
		return
	}
	if c.seed(p); p.Day.Known() {
		c.anchor = c.resolver.Last()
	} else {
		c.anchor = normalize.Instant{Year: p.Year.N, Month: p.Month.N}
	}
	c.base, c.dated = c.anchor, p.Day.Known()
}

// RecoveredAt reads the cell of 復旧日時.
func RecoveredAt(cell *cell.Cell, c *Context) *model.Time {
	t, _ := c.timeIn(cell, "/recovered_at", c.anchor.Day > 0)
	return t
}

// timeIn reads the one point of a cell. Its text is the whole cell, so that
// remarks are kept. A time of day alone, 同日 and their like count only where
// a date before it was anchored.
func (c *Context) timeIn(cell *cell.Cell, path string, anchored bool) (*model.Time, *normalize.Point) {
	text := cell.Text()
	if reason := cell.Missing(); reason != "" {
		return &model.Time{Text: text, Missing: reason, Inferred: []string{}}, nil
	}
	glueTime(cell)
	point := c.pointIn(cell)
	if point == nil || !anchored && !partWritten(point) {
		c.notRead(cell, 0, len(cell.Fold), path, text, "no date is read here")
		return &model.Time{Text: text, Inferred: []string{}}, nil
	}
	c.nearest(point)
	t := c.timeOf(point, text, path)
	return &t, point
}

// pointIn is the date of a cell, nil for none.
func (c *Context) pointIn(cell *cell.Cell) *normalize.Point {
	if m, ok := c.gluedTime(cell.Fold); ok {
		return m.Point
	}
	return firstPoint(cell, c.scanOnce(cell, 0, len(cell.Fold)))
}

func partWritten(p *normalize.Point) bool {
	return p.Year.Origin == normalize.Written || p.Month.Origin == normalize.Written || p.Day.Origin == normalize.Written && p.Month.Known()
}

// beforeMeeting moves a year that the text does not write, and no incident
// tells, so that the date does not lie behind the meeting. Where a weekday is
// written, that has decided.
func (c *Context) beforeMeeting(p *normalize.Point) {
	last := c.Meeting
	if !c.until.IsZero() {
		last = c.until
	}
	if !c.base.IsZero() || last.IsZero() || p.Year.Origin != normalize.Inferred || p.Month.Origin != normalize.Written || p.Weekday != 0 {
		return
	}
	p.Year.N = last.Year
	if p.Month.N > last.Month || p.Month.N == last.Month && p.Day.N > last.Day {
		p.Year.N--
	}
}

// OfYear makes the year that a row of no field names, 年度 or 年, that of the dates of the
// table which have none.
func (c *Context) OfYear(row *doc.Row) {
	var label []rune
	for _, s := range row.Label {
		label = append(label, c.Src.Fold[s.Start:s.End]...)
	}
	if _, ok := wordsOnce().yearLabel.Is(label); !ok || len(row.Cell) == 0 {
		return
	}
	raw := cell.NewCell(c.Src, row.Cell)
	m, err := normalize.ParseFolded(raw.Fold, normalize.Options{Cell: true})
	if err != nil || m.Point == nil || !m.Point.Year.Known() || m.Point.Month.Known() {
		return
	}
	if c.until = (normalize.Instant{Year: m.Point.Year.N, Month: 12, Day: 31}); m.Point.Fiscal || m.Point.Precision == "fiscal_year" {
		c.until = normalize.Instant{Year: m.Point.Year.N + 1, Month: 3, Day: 31}
	}
}

// Begin begins a cell: what it says without a year leans on the incident
// again, and no more on the dates of the cell before.
func (c *Context) Begin() {
	c.base, c.dated = c.anchor, c.anchor.Day > 0
	if c.dated {
		c.resolver.Seed(c.anchor)
	} else {
		c.resolver.Seed(c.Meeting) // tells the year alone
	}
}

// note makes a date what 同日 and its like in the cell lean on, and one whose
// year is written what others take theirs from.
func (c *Context) note(p *normalize.Point) {
	c.dated = c.dated || partWritten(p) && p.Day.Known()
	if p.Year.Origin == normalize.Written && p.Month.Known() && !p.Fiscal {
		c.base = normalize.Instant{Year: p.Year.N, Month: p.Month.N}
	}
}

// half a year, in months: a date without a year is of the year in which it
// lies nearer than that.
const half = 6

// leans reports whether the year of p is the context's to say. Where a weekday
// is written, that has decided.
func (c *Context) leans(p *normalize.Point) bool {
	return !c.base.IsZero() && p.Year.Origin == normalize.Inferred && p.Month.Origin == normalize.Written && p.Weekday == 0
}

// nearest moves a year that the text does not write to the one in which the
// date lies nearest to the incident, or to a date of the same cell whose year
// is written: 1/2 behind 12/31 is of the next year.
func (c *Context) nearest(p *normalize.Point) {
	c.beforeMeeting(p)
	if !c.leans(p) {
		return
	}
	p.Year.N = c.base.Year
	switch apart := p.Month.N - c.base.Month; {
	case apart > half:
		p.Year.N--
	case apart < -half:
		p.Year.N++
	}
	c.seed(p)
}

// following is nearest for what is done about an incident: it does not lie
// before the incident, if the meeting that hears of it allows.
func (c *Context) following(p *normalize.Point, status model.MeasureStatus) {
	if status != model.StatusPlanned {
		c.beforeMeeting(p)
	}
	if !c.leans(p) {
		return
	}
	if p.Year.N = c.base.Year; c.base != c.anchor {
		c.nearest(p)
	}
	if monthsBetween(c.anchor, p) < 0 && (status == model.StatusPlanned || c.heard(p)) {
		p.Year.N++
	}
	c.seed(p)
}

// heard reports whether p, a year later, lies no later than the meeting.
func (c *Context) heard(p *normalize.Point) bool {
	return c.Meeting.IsZero() || monthsBetween(c.Meeting, p)+12 <= 0
}

// monthsBetween is how many months p lies behind t.
func monthsBetween(t normalize.Instant, p *normalize.Point) int {
	return (p.Year.N-t.Year)*12 + p.Month.N - t.Month
}

// firstPoint is the first date outside of brackets; a time of day alone is
// none.
func firstPoint(cell *cell.Cell, matches []normalize.Match) *normalize.Point {
	for i := range matches {
		m := &matches[i]
		if m.Err != "" || cell.Depth[m.Start] > 0 {
			continue
		}
		p := m.Point
		if m.Range != nil {
			p = m.Range.Start.Point
		}
		if p != nil && (p.Day.Known() || p.Month.Known() || p.Year.Known()) {
			return p
		}
	}
	return nil
}

// seed makes p the date that what follows leans on.
func (c *Context) seed(p *normalize.Point) {
	if p.Year.Known() && p.Month.Known() && p.Day.Known() {
		c.resolver.Seed(normalize.Instant{Year: p.Year.N, Month: p.Month.N, Day: p.Day.N, Hour: p.Hour.N, Minute: p.Minute.N})
	}
}

func boundOf(h normalize.Hedge) *model.Bound {
	if h.Bound == "" {
		return nil
	}
	return ptr(model.Bound(h.Bound))
}

//go:noinline
func pathOf(key string, i int) string { return "/" + key + "/" + strconv.Itoa(i) }
