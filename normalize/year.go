package normalize

// westernYear reads a year with 年, whatever its number of digits, or the
// figures of a date with signs.
func (r *reader) westernYear(i int, p *Point) int {
	n, digits, e := r.small(i)
	if e == 0 {
		return 0
	}
	if c := r.at(e); digits == 4 && isDigit(r.at(i)) && (c == '/' || c == '.' || c == '-') {
		return r.separated(e, n, digits, p)
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
// behind a western year, （2023年） or （令和元年） behind an era year, and flags
// it where the two are not the same. The era is the first written.
func (r *reader) otherCalendar(i int, p *Point) int {
	n, at := r.otherYear(r.gap(i+1), p)
	if at == 0 {
		return 0
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

// otherYear reads the year itself, as a western one.
func (r *reader) otherYear(i int, p *Point) (n, e int) {
	era, at := r.eraAt(i)
	if era == nil {
		era, at = r.eraLetter(i)
	}
	if era == nil {
		return r.otherWestern(i, p)
	}
	year, e := r.eraYear(r.gap(at))
	if e == 0 || p.Era.Name == era.name {
		return 0, 0
	}
	if p.Era.Name == "" {
		p.Era = EraYear{era.name, year}
	}
	return era.first + year - 1, e
}

func (r *reader) otherWestern(i int, p *Point) (n, e int) {
	if w := r.word(i, "西暦"); w > 0 {
		i = r.gap(w)
	}
	n, digits, e := r.small(i)
	if digits != 4 || p.Era.Name == "" {
		return 0, 0
	}
	return n, e
}

// calendarBehind reads the year of the other calendar in brackets behind 年 or
// 年度; it is i for none.
func (r *reader) calendarBehind(i int, p *Point) int {
	at := r.gap(i)
	if r.at(at) != '(' {
		return i
	}
	var q Point
	q.src, q.Era = p.src, p.Era
	e := r.otherCalendar(at, &q)
	if e == 0 {
		return i
	}
	p.src, p.Era = q.src, q.Era
	return e
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
	if e := r.calendarBehind(i, p); e > i {
		i = e
		if at = r.gap(i); r.at(at) == '度' { // 平成31年（令和元年）度
			return r.afterFiscal(at+1, p)
		}
	}
	at = r.gap(i)
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
	i = r.calendarBehind(i, p)
	at := r.gap(i)
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
