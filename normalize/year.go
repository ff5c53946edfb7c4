package normalize

// westernYear reads a year with 年, whatever its number of digits.
func (r *reader) westernYear(i int, p *Point) int {
	n, _, e := r.small(i)
	if e == 0 {
		return 0
	}
	return r.yearMark(e, n, p)
}

// yearMark reads 年 or 年度 behind the western year n, with an era year in
// brackets before or behind it, and what follows.
func (r *reader) yearMark(i, n int, p *Point) int {
	p.src.year = written(n)
	at := r.gap(i)
	if r.at(at) == '(' {
		e := r.otherCalendar(at, p)
		if e == 0 {
			return 0
		}
		at = r.gap(e)
	}
	if r.at(at) != '年' {
		return 0
	}
	return r.afterYear(at+1, p)
}

// otherCalendar reads the year of the other calendar in brackets, （令和５年）
// behind a western year or （2023年） behind an era year, and flags it where
// the two are not the same.
func (r *reader) otherCalendar(i int, p *Point) int {
	at := r.gap(i + 1)
	n := 0
	if e, stop := r.eraAt(at); e != nil {
		year, next := r.eraYear(r.gap(stop))
		if next == 0 || p.Era.Name != "" {
			return 0
		}
		p.Era = EraYear{e.name, year}
		n, at = e.first+year-1, next
	} else if e, stop := r.eraLetter(at); e != nil {
		year, next := r.eraYear(stop)
		if next == 0 || p.Era.Name != "" {
			return 0
		}
		p.Era = EraYear{e.name, year}
		n, at = e.first+year-1, next
	} else {
		if w := r.word(at, "西暦"); w > 0 {
			at = r.gap(w)
		}
		year, digits, next := r.small(at)
		if next == 0 || digits != 4 || p.Era.Name == "" {
			return 0
		}
		n, at = year, next
	}
	at = r.gap(at)
	if r.at(at) == '年' {
		at = r.gap(at + 1)
		if r.at(at) == '度' {
			at = r.gap(at + 1)
		}
	}
	if r.at(at) != ')' {
		return 0
	}
	if n != p.src.year.N {
		p.src.flags.set(FlagCalendarMismatch)
	}
	return at + 1
}

// afterYear reads what follows 年: 度, a month, a quarter, a portion.
func (r *reader) afterYear(i int, p *Point) int {
	at := r.gap(i)
	if r.at(at) == '度' {
		return r.afterFiscal(at+1, p)
	}
	if r.noYear(at) {
		return 0
	}
	p.src.precision = PrecisionYear
	if r.at(at) == '(' {
		var q Point
		q.src, q.Era = p.src, p.Era
		if e := r.otherCalendar(at, &q); e > 0 {
			p.src, p.Era = q.src, q.Era
			i = e
			at = r.gap(i)
		}
	}
	if e := r.inYear(at, p); e > 0 {
		return e
	}
	if r.at(at) == 'の' {
		if e := r.inYear(r.gap(at+1), p); e > 0 {
			return e
		}
	}
	return i
}

// noYear knows what makes 年 the end of a length or a decade.
func (r *reader) noYear(at int) bool {
	switch c := r.at(at); c {
	case '間', '代', '生', '次', '齢', '金':
		return true
	case '前', '後':
		next := r.at(r.gap(at + 1))
		return next != '半' && next != '期' && next != '後'
	}
	return false
}

// inYear reads what narrows a year at i.
func (r *reader) inYear(i int, p *Point) int {
	if n, _, e := r.small(i); e > 0 {
		at := r.gap(e)
		if r.at(at) != '月' {
			return 0
		}
		return r.monthMark(at+1, n, p)
	}
	if e := r.quarter(i, p); e > 0 {
		return e
	}
	if e := r.season(i, p); e > 0 {
		return e
	}
	return r.portion(i, p)
}

// afterFiscal reads what follows 年度.
func (r *reader) afterFiscal(i int, p *Point) int {
	p.src.precision = PrecisionFiscalYear
	at := r.gap(i)
	if r.at(at) == '(' {
		var q Point
		q.src, q.Era = p.src, p.Era
		if e := r.otherCalendar(at, &q); e > 0 {
			p.src, p.Era = q.src, q.Era
			i = e
			at = r.gap(i)
		}
	}
	if r.at(at) == 'の' {
		at = r.gap(at + 1)
	}
	if e := r.quarter(at, p); e > 0 {
		p.Fiscal = true
		return e
	}
	if e := r.portion(at, p); e > 0 {
		return e
	}
	return i
}
