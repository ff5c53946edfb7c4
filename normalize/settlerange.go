package normalize

// settle resolves both ends of a range of points; what the second end does
// not write it takes over from the first.
func (g *Range) settle(ctx Instant, o *Options, attach bool) Code {
	p, q := g.Start.Point, g.End.Point
	if p == nil || q == nil {
		return ""
	}
	g.Flags = 0
	if code := p.settle(ctx, o, attach); code != "" {
		return code
	}
	if code := q.settleEnd(p, ctx, o); code != "" {
		return code
	}
	order, ok := q.Compare(p)
	if !ok || order >= 0 {
		return ""
	}
	if q.src.hour.Known() && !q.src.day.Known() && q.src.rel.unit == relNone && q.DayOffset == 0 &&
		(q.src.half != noMeridiem || p.src.half != noMeridiem || p.Hour.N >= evening && q.Hour.N < 12) {
		q.overnight()
		return ""
	}
	g.Flags.set(FlagRangeReversed)
	return ""
}

// evening is the hour from which a range that ends before noon goes on to the
// next day: 23時20分から2時.
const evening = 18

// overnight moves a time to the next day: 23時から午前３時.
func (q *Point) overnight() {
	if q.dated() {
		q.Year.N, q.Month.N, q.Day.N = addDays(q.Year.N, q.Month.N, q.Day.N, 1)
		return
	}
	q.DayOffset++
}

// settleEnd settles the end q of a range whose start is p.
func (q *Point) settleEnd(p *Point, ctx Instant, o *Options) Code {
	base := p.writtenDay()
	switch {
	case q.src.year.Known(), q.Weekday > 0 && q.src.month.Known() && p.src.year.Origin == Absent && p.src.rel.unit == relNone:
		return q.settle(ctx, o, false)
	case q.src.rel.now:
		return q.settle(ctx, o, false)
	case q.src.rel.unit != relNone:
		return q.settle(base, o, false)
	}
	q.reset(o)
	if code := q.checkMonth(); code != "" {
		return code
	}
	q.takeOver(p, base)
	if code := q.checkDay(); code != "" {
		return code
	}
	q.checkEra()
	q.checkWeekday(base)
	q.rollHour()
	return ""
}

// writtenDay is the day that p names, before 25時 moved it on; zero where it
// is not known in full.
func (p *Point) writtenDay() Instant {
	if !p.Year.Known() {
		return Instant{}
	}
	if !p.dated() {
		from, _ := p.stretch()
		return from
	}
	day := Date(p.Year.N, p.Month.N, p.Day.N)
	if p.Flags.Has(FlagHour24) {
		day.Year, day.Month, day.Day = addDays(day.Year, day.Month, day.Day, -1)
	}
	day.Hour, day.Minute = p.Hour.N, p.Minute.N
	return day
}

// takeOver gives q the date parts of p that it lacks.
func (q *Point) takeOver(p *Point, base Instant) {
	switch {
	case q.Month.Known():
		q.takeYear(p)
	case q.Day.Known():
		q.takeMonth(p)
	case q.Hour.Known() && p.dated():
		q.moveTo(addDays(base.Year, base.Month, base.Day, q.DayOffset))
		q.DayOffset = 0
	case q.Hour.Known() && q.DayOffset == 0 && p.Day.Known():
		q.Day = inferred(p.Day.N)
		if p.Month.Known() {
			q.Month = inferred(p.Month.N)
		}
		q.Flags.set(FlagNoYear)
	}
}

// takeYear is for 12月28日～１月３日, which ends in the next year unless the
// start's year is written.
func (q *Point) takeYear(p *Point) {
	if !p.Year.Known() {
		q.Flags.set(FlagNoYear)
		return
	}
	q.Year = inferred(p.Year.N)
	if p.src.year.Origin == Absent && (q.Month.N < p.Month.N || q.Month.N == p.Month.N && q.Day.Known() && q.Day.N < p.Day.N) {
		q.Year.N++
	}
}

// takeMonth is for ６月１日～２日; an earlier day is one of the next month.
func (q *Point) takeMonth(p *Point) {
	q.Month = p.Month
	q.Month.Origin = Inferred
	if !p.Month.Known() {
		q.Month = Field{}
	}
	if p.Year.Known() {
		q.Year = inferred(p.Year.N)
	} else {
		q.Flags.set(FlagNoYear)
	}
	if q.Month.Known() && q.Day.N < p.Day.N && p.src.year.Origin == Absent {
		if q.Month.N++; q.Month.N > 12 {
			q.Month.N = 1
			q.Year.N++
		}
	}
}

// Minutes is the length of a range of times. ok is false where the ends are
// no times, do not stand on known days, or run backwards.
func (g *Range) Minutes() (minutes Decimal, ok bool) {
	p, q := g.Start.Point, g.End.Point
	if p == nil || q == nil || !p.Hour.Known() || !q.Hour.Known() {
		return Decimal{}, false
	}
	order, ok := q.Compare(p)
	if !ok || order < 0 {
		return Decimal{}, false
	}
	seconds := q.seconds() - p.seconds()
	return perMinute(seconds/60, Decimal{Unscaled: seconds % 60}), true
}

// Days counts the days of a range of days, both ends included. ok is false
// where the ends are no days, have no year, or run backwards.
func (g *Range) Days() (days int, ok bool) {
	p, q := g.Start.Point, g.End.Point
	if p == nil || q == nil || p.Precision != PrecisionDay || q.Precision != PrecisionDay || !p.dated() || !q.dated() {
		return 0, false
	}
	days = dayNumber(q.Year.N, q.Month.N, q.Day.N) - dayNumber(p.Year.N, p.Month.N, p.Day.N) + 1
	return days, days > 0
}
