package normalize

import (
	"math"
	"time"
)

// Exact is the point as an instant of package time, where it is one: a day with
// a time of day to the minute or second, without a hedge or a bound. loc is
// where it is told if the text names no zone; nil is +09:00. A day or a month
// is no instant: From and To are its limits.
func (p *Point) Exact(loc *time.Location) (t time.Time, ok bool) {
	if !p.dated() || !p.Minute.Known() || p.Hedge != (Hedge{}) {
		return time.Time{}, false
	}
	return p.Time(loc), true
}

// Exact is the length as one of package time, where it is one: it has no years,
// months or business days, whose length the calendar tells, and is neither
// vague nor hedged. A day is 24 hours. What does not fit in a time.Duration is
// not exact.
func (d *Duration) Exact() (length time.Duration, ok bool) {
	if d.Vague || d.Years != 0 || d.Months != 0 || d.BusinessDays || d.Hedge != (Hedge{}) {
		return 0, false
	}
	whole := ((d.Weeks*7+d.Days)*24+d.Hours)*60 + d.Minutes
	seconds := d.Seconds.trim()
	if whole > math.MaxInt64/int64(time.Minute)/2 || seconds.Scale > 9 || seconds.Unscaled > math.MaxInt64/powers[9]/2 {
		return 0, false
	}
	part := time.Duration(seconds.Unscaled * powers[9-seconds.Scale])
	return time.Duration(whole)*time.Minute + part, true
}

// Exact is the number as an integer, where it is one and neither vague nor
// hedged.
func (c *Count) Exact() (n int64, ok bool) {
	n, whole := c.Value.Int64()
	if !whole || c.Vague || c.Hedge != (Hedge{}) {
		return 0, false
	}
	return n, true
}

// Exact are the first and the last instant of a range of times, where both are
// exact as Point.Exact has it and in order.
func (g *Range) Exact(loc *time.Location) (from, to time.Time, ok bool) {
	p, q := g.Start.Point, g.End.Point
	if p == nil || q == nil || g.Hedge != (Hedge{}) || g.Flags != 0 {
		return from, to, false
	}
	from, ok = p.Exact(loc)
	if !ok {
		return time.Time{}, time.Time{}, false
	}
	if to, ok = q.Exact(loc); !ok || to.Before(from) {
		return time.Time{}, time.Time{}, false
	}
	return from, to, true
}
