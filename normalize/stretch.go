package normalize

// From is the first civil day of a point that is coarser than a day or, of a
// day, that day. It is zero where it is not known or nobody wrote it: how
// wide 末 is, for one.
func (p *Point) From() Instant {
	from, _ := p.limits()
	return from
}

// To is the last civil day, like From.
func (p *Point) To() Instant {
	_, to := p.limits()
	return to
}

// limits are the days of the portion; an end has no first day and a start no
// last one.
func (p *Point) limits() (from, to Instant) {
	if !p.Year.Known() || p.Precision == PrecisionSeason {
		return Instant{}, Instant{}
	}
	from, to = p.stretch()
	switch p.Portion {
	case PortionStart:
		return from, Instant{}
	case PortionEnd:
		return Instant{}, to
	case PortionEarly:
		to.Day = 10
	case PortionMiddle:
		if p.Precision != PrecisionMonth {
			return Instant{}, Instant{}
		}
		from.Day, to.Day = 11, 20
	case PortionLate:
		from.Day = 21
	case PortionFirstHalf, PortionSecondHalf:
		return p.half(from, to)
	}
	return from, to
}

// half is the first or second half of the days from – to: of a month up to
// the 15th, of a year six months.
func (p *Point) half(from, to Instant) (Instant, Instant) {
	first := p.Portion == PortionFirstHalf
	if p.Precision == PrecisionMonth {
		if first {
			to.Day = 15
		} else {
			from.Day = 16
		}
		return from, to
	}
	if p.Precision != PrecisionYear && p.Precision != PrecisionFiscalYear {
		return Instant{}, Instant{}
	}
	if first {
		return from, months(from, 6)
	}
	y, m := addMonths(from.Year, from.Month, 6)
	return Date(y, m, 1), to
}

// stretch is the whole that the point names, from its first to its last day.
func (p *Point) stretch() (from, to Instant) {
	start := p.fiscalMonth()
	switch p.Precision {
	case PrecisionYear:
		return Date(p.Year.N, 1, 1), Date(p.Year.N, 12, 31)
	case PrecisionFiscalYear:
		from = Date(p.Year.N, start, 1)
		return from, months(from, 12)
	case PrecisionHalf, PrecisionQuarter:
		size := 6
		if p.Precision == PrecisionQuarter {
			size = 3
		}
		first := 1
		if p.Fiscal {
			first = start
		}
		y, m := addMonths(p.Year.N, first, (p.Sub-1)*size)
		from = Date(y, m, 1)
		return from, months(from, size)
	case PrecisionSeason:
		y, m := addMonths(p.Year.N, 3, (p.Sub-1)*3)
		from = Date(y, m, 1)
		return from, months(from, 3)
	}
	if !p.Month.Known() {
		return Date(p.Year.N, 1, 1), Date(p.Year.N, 12, 31)
	}
	if !p.Day.Known() {
		return Date(p.Year.N, p.Month.N, 1), Date(p.Year.N, p.Month.N, daysIn(p.Year.N, p.Month.N))
	}
	day := Date(p.Year.N, p.Month.N, p.Day.N)
	return day, day
}

// months is the last day of the n months that begin with from.
func months(from Instant, n int) Instant {
	y, m := addMonths(from.Year, from.Month, n-1)
	return Date(y, m, daysIn(y, m))
}

func (p *Point) fiscalMonth() int {
	if p.fiscalStart == 0 {
		return 4
	}
	return p.fiscalStart
}
