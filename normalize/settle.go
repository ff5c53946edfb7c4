package normalize

// settle fills the parts of p that the text leaves to the context ctx, anew
// from what is written, and looks for contradictions. attach gives a bare
// time the date of the context. The code is not empty where the written parts
// name nothing that exists; p is then not to be used.
func (p *Point) settle(ctx Instant, o *Options, attach bool) Code {
	p.reset(o)
	if p.Era.Name != "" && p.src.year.N > 0 && p.src.year.N <= lastLunisolar {
		p.lunisolar()
		return ""
	}
	if code := p.checkMonth(); code != "" {
		return code
	}
	p.infer(ctx, o, attach)
	if code := p.checkDay(); code != "" {
		return code
	}
	p.checkEra()
	p.checkWeekday(ctx)
	p.rollHour()
	return ""
}

// reset goes back to what the text says.
func (p *Point) reset(o *Options) {
	s := &p.src
	p.Year, p.Month, p.Day = s.year, s.month, s.day
	p.Hour, p.Minute, p.Second = s.hour, s.minute, s.second
	p.Precision, p.DayOffset, p.Flags = s.precision, s.dayOffset, s.flags
	p.fiscalStart = o.fiscalStart()
	if s.eraless > 0 {
		p.Era = EraYear{}
	}
	p.WeekdayOK = false
}

// lunisolar cuts a date of Meiji 1 to 5 down to its year: its months are not
// those of the western calendar.
func (p *Point) lunisolar() {
	p.Month, p.Day, p.Hour, p.Minute, p.Second = Field{}, Field{}, Field{}, Field{}, Field{}
	p.Precision, p.Portion, p.Sub = PrecisionYear, "", 0
	p.Flags.set(FlagLunisolar)
}

func (p *Point) checkMonth() Code {
	if p.Month.Known() && (p.Month.N < 1 || p.Month.N > 12) {
		return ErrInvalidMonth
	}
	return ""
}

func (p *Point) checkDay() Code {
	if !p.Day.Known() {
		return ""
	}
	last := 31
	if p.Month.Known() {
		last = daysIn(p.Year.N, p.Month.N)
	}
	if p.Day.N < 1 || p.Day.N > last {
		return ErrInvalidDay
	}
	return ""
}

// infer takes year, month and day from the context.
func (p *Point) infer(ctx Instant, o *Options, attach bool) {
	switch {
	case p.src.eraless > 0:
		p.inEraOf(ctx)
	case p.src.rel.unit != relNone:
		p.relate(ctx, o)
	case p.Year.Known():
	case p.Month.Known():
		if ctx.IsZero() {
			p.Flags.set(FlagNoYear)
			return
		}
		p.Year = inferred(ctx.Year)
		p.Flags.set(FlagYearInferred)
	case p.Day.Known():
		if ctx.IsZero() || p.Day.N > daysIn(ctx.Year, ctx.Month) {
			p.Flags.set(FlagNoYear) // the 31st behind a day in June is of some other month
			return
		}
		p.Year, p.Month = inferred(ctx.Year), inferred(ctx.Month)
		p.Flags.set(FlagYearInferred)
		p.Flags.set(FlagMonthInferred)
	case p.Hour.Known() && attach && !ctx.IsZero():
		p.moveTo(addDays(ctx.Year, ctx.Month, ctx.Day, p.DayOffset))
		p.DayOffset = 0
	}
}

// longAhead is how many years ahead of its context a date without its era may
// lie before the era before is meant (30年 in 令和６年).
const longAhead = 10

// inEraOf takes the year of p as one of the era in which the context lies. The
// year itself is written: without a context it is not known, but no other.
func (p *Point) inEraOf(ctx Instant) {
	n := p.src.eraless
	e := eraOf(ctx)
	for k := range eras { // of two eras in the year of the context, the one that makes it that year
		if eras[k].first+n-1 == ctx.Year && (eras[k].to[0] == 0 || ctx.Year <= eras[k].to[0]) {
			e = &eras[k]
		}
	}
	if ctx.IsZero() || e == nil {
		p.Flags.set(FlagUnresolved)
		return
	}
	if e.first+n-1 > ctx.Year+longAhead {
		for k := range eras {
			if old := &eras[k]; old.first < e.first && old.first+n-1 <= e.first {
				e = old
				p.Flags.set(FlagAmbiguous)
				break
			}
		}
	}
	p.Era = EraYear{e.name, n}
	p.Year = written(e.first + n - 1)
}

// moveTo makes p stand on a day that the context gives.
func (p *Point) moveTo(y, m, d int) {
	p.Year, p.Month, p.Day = inferred(y), inferred(m), inferred(d)
}

// checkEra flags a written era year that the era does not have.
func (p *Point) checkEra() {
	if p.Era.Name == "" || !p.Year.Known() {
		return
	}
	e := eraByName(p.Era.Name)
	if e == nil {
		return
	}
	from, to := p.stretch()
	e.check([3]int{from.Year, from.Month, from.Day}, [3]int{to.Year, to.Month, to.Day}, &p.Flags)
}

// checkWeekday compares the written weekday with the date; where the year is
// inferred, the neighbouring years are tried before it counts as wrong.
func (p *Point) checkWeekday(ctx Instant) {
	if p.Weekday == 0 || !p.dated() {
		return
	}
	if p.weekdayFits(p.Year.N) {
		p.WeekdayOK = true
		return
	}
	if p.Year.Origin == Inferred && p.src.rel.unit == relNone {
		for _, year := range [...]int{ctx.Year + 1, ctx.Year - 1} {
			if p.weekdayFits(year) {
				p.Year.N, p.WeekdayOK = year, true
				return
			}
		}
	}
	p.Flags.set(FlagWeekdayMismatch)
}

func (p *Point) weekdayFits(year int) bool {
	return p.Day.N <= daysIn(year, p.Month.N) && weekdayOf(year, p.Month.N, p.Day.N) == p.Weekday
}

// rollHour brings 24 to 30時 to the next day.
func (p *Point) rollHour() {
	if p.Hour.N < 24 {
		return
	}
	p.Hour.N -= 24
	p.Flags.set(FlagHour24)
	switch {
	case p.Year.Known() && p.Day.Known():
		p.Year.N, p.Month.N, p.Day.N = addDays(p.Year.N, p.Month.N, p.Day.N, 1)
	case p.Month.Known() && p.Day.Known():
		_, p.Month.N, p.Day.N = addDays(2000, p.Month.N, p.Day.N, 1)
	case p.Day.Known():
		p.Day.N++
	default:
		p.DayOffset++
	}
}
