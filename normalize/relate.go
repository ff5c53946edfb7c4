package normalize

// relate resolves 同日, 来月, 昨年度 and their like.
func (p *Point) relate(ctx Instant, o *Options) {
	rel := p.src.rel
	if ctx.IsZero() {
		p.Flags.set(FlagUnresolved)
		if rel.unit == relDay && rel.n > 0 && p.Hour.Known() {
			p.DayOffset = rel.n
		}
		return
	}
	switch rel.unit {
	case relDay:
		p.dayLater(ctx, rel.n)
	case relWeek:
		monday := 1 - weekdayOf(ctx.Year, ctx.Month, ctx.Day)
		p.moveTo(addDays(ctx.Year, ctx.Month, ctx.Day, monday+7*rel.n+p.Weekday-1))
	case relMonth:
		y, m := addMonths(ctx.Year, ctx.Month, rel.n)
		p.Year, p.Month = inferred(y), inferred(m)
	case relYear:
		p.Year = inferred(ctx.Year + rel.n)
	case relFiscal:
		p.Year = inferred(fiscalYear(ctx, o.fiscalStart()) + rel.n)
	case relNextDay:
		p.nextDay(ctx)
	case relNextMonth, relNextDate:
		p.nextMonth(ctx)
	case relMinutes:
		p.shift(ctx, rel.n)
	}
	if rel.implied {
		p.Flags.set(FlagYearInferred)
		if rel.unit == relMonth {
			p.Flags.set(FlagMonthInferred)
		}
	}
}

// dayLater is n days after the context. What is written of it too, as in 翌日（6日）,
// is not inferred, but may be another day: behind a 3rd.
func (p *Point) dayLater(ctx Instant, n int) {
	month, day := p.Month, p.Day
	p.moveTo(addDays(ctx.Year, ctx.Month, ctx.Day, n))
	if month.Known() && month.N != p.Month.N || day.Known() && day.N != p.Day.N {
		p.Flags.set(FlagAmbiguous)
		return
	}
	if month.Known() {
		p.Month = month
	}
	if day.Known() {
		p.Day = day
	}
}

// nextDay is the first day with the written number after the context's.
func (p *Point) nextDay(ctx Instant) {
	y, m := ctx.Year, ctx.Month
	if p.Day.N <= ctx.Day {
		y, m = addMonths(y, m, 1)
	}
	p.Year, p.Month = inferred(y), inferred(m)
}

// nextMonth is the first month, or day of a month, with that name after the
// context's.
func (p *Point) nextMonth(ctx Instant) {
	year := ctx.Year
	passed := p.Month.N <= ctx.Month
	if p.Day.Known() {
		passed = p.Month.N < ctx.Month || p.Month.N == ctx.Month && p.Day.N <= ctx.Day
	}
	if passed {
		year++
	}
	p.Year = inferred(year)
}

// shift moves the context by minutes.
func (p *Point) shift(ctx Instant, minutes int) {
	total := ctx.Hour*60 + ctx.Minute + minutes
	days := floorDiv(total, 1440)
	p.moveTo(addDays(ctx.Year, ctx.Month, ctx.Day, days))
	total -= days * 1440
	p.Hour, p.Minute = inferred(total/60), inferred(total%60)
}

// fiscalYear is the fiscal year in which the civil day lies.
func fiscalYear(t Instant, start int) int {
	if t.Month < start {
		return t.Year - 1
	}
	return t.Year
}
