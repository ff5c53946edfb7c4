package normalize

import (
	"strconv"
	"time"
)

// Value is the point in ISO 8601 cut at its precision: 2023-02,
// 2023-06-01T22:01, T16:51, --06-01, ---25, 2023-Q1. It is "" where nothing
// is known (翌日 without a reference).
func (p *Point) Value() string { return string(p.appendValue(make([]byte, 0, 20))) }

func (p *Point) appendValue(dst []byte) []byte {
	switch {
	case p.Sub > 0 && p.Year.Known():
		return p.appendSub(pad(dst, p.Year.N, 4))
	case p.Year.Known():
		dst = pad(dst, p.Year.N, 4)
		if p.Month.Known() {
			dst = pad(append(dst, '-'), p.Month.N, 2)
		}
		if p.Day.Known() {
			dst = pad(append(dst, '-'), p.Day.N, 2)
		}
	case p.Month.Known():
		dst = pad(append(dst, "--"...), p.Month.N, 2)
		if p.Day.Known() {
			dst = pad(append(dst, '-'), p.Day.N, 2)
		}
	case p.Day.Known():
		dst = pad(append(dst, "---"...), p.Day.N, 2)
	}
	if !p.Hour.Known() {
		return dst
	}
	return p.appendClock(append(dst, 'T'))
}

func (p *Point) appendClock(dst []byte) []byte {
	dst = pad(dst, p.Hour.N, 2)
	if p.Minute.Known() {
		dst = pad(append(dst, ':'), p.Minute.N, 2)
	}
	if p.Second.Known() {
		dst = pad(append(dst, ':'), p.Second.N, 2)
	}
	return dst
}

func (p *Point) appendSub(dst []byte) []byte {
	switch p.Precision {
	case PrecisionQuarter:
		dst = append(dst, "-Q"...)
	case PrecisionHalf:
		dst = append(dst, "-H"...)
	default:
		return append(append(dst, '-'), seasonNames[p.Sub-1]...)
	}
	return strconv.AppendInt(dst, int64(p.Sub), 10)
}

var seasonNames = [...]string{"SP", "SU", "FA", "WI"}

// pad appends n with at least width digits.
func pad(dst []byte, n, width int) []byte {
	for limit := int(powers[width-1]); width > 1 && n < limit; limit /= 10 {
		dst = append(dst, '0')
		width--
	}
	return strconv.AppendInt(dst, int64(n), 10)
}

// RFC3339 is the point as the output documents have it: with the time, to
// the second and with the offset of the written zone, else of loc (nil is
// +09:00), as 2023-06-01T22:01:00+09:00; without a time the Value. It is ""
// where the year is not known.
func (p *Point) RFC3339(loc *time.Location) string {
	if !p.Year.Known() {
		return ""
	}
	if !p.Hour.Known() || !p.dated() {
		return p.Value()
	}
	dst := pad(make([]byte, 0, 25), p.Year.N, 4)
	dst = pad(append(dst, '-'), p.Month.N, 2)
	dst = pad(append(dst, '-'), p.Day.N, 2)
	dst = pad(append(dst, 'T'), p.Hour.N, 2)
	dst = pad(append(dst, ':'), p.Minute.N, 2)
	dst = pad(append(dst, ':'), p.Second.N, 2)
	return string(append(dst, p.offset(loc)...))
}

// offset is the written zone, else the offset of loc at that time.
func (p *Point) offset(loc *time.Location) string {
	switch {
	case p.Zone != "":
		return p.Zone
	case loc == nil:
		return "+09:00"
	}
	return p.Time(loc).Format("-07:00")
}

// Time is the first instant of the point as a time.Time; loc is for a point
// without a written zone, nil is +09:00. It is zero where the year is not
// known.
func (p *Point) Time(loc *time.Location) time.Time {
	if !p.Year.Known() {
		return time.Time{}
	}
	first := p.first()
	switch {
	case p.Zone != "":
		if t, err := time.Parse("-07:00", p.Zone); err == nil {
			loc = t.Location()
		}
	case loc == nil:
		loc = time.FixedZone("", 9*60*60)
	}
	if loc == nil {
		loc = time.FixedZone("", 9*60*60)
	}
	return time.Date(first.Year, time.Month(first.Month), first.Day, p.Hour.N, p.Minute.N, p.Second.N, 0, loc)
}

// first is the first civil day of the point's whole stretch, its portion
// taken into account where its limits are known.
func (p *Point) first() Instant {
	if from := p.From(); !from.IsZero() {
		return from
	}
	from, _ := p.stretch()
	return from
}

// Compare orders two points by their first instants (-1, 0, 1). ok is false
// where one of them has no year; of two bare times it is true.
func (p *Point) Compare(q *Point) (order int, ok bool) {
	if p.Year.Known() != q.Year.Known() {
		return 0, false
	}
	if !p.Year.Known() && (p.Kind() != KindTime || q.Kind() != KindTime) {
		return 0, false
	}
	return compareInts(p.seconds(), q.seconds()), true
}

// seconds counts from a day that is the same for all points.
func (p *Point) seconds() int64 {
	days := p.DayOffset
	if p.Year.Known() {
		first := p.first()
		days = dayNumber(first.Year, first.Month, first.Day)
	}
	return int64(days)*86400 + int64(p.Hour.N)*3600 + int64(p.Minute.N)*60 + int64(p.Second.N)
}

func compareInts(a, b int64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
