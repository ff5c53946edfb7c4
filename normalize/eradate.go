package normalize

// latinDate reads R5.6.1, R3年7月18日, FY2023.
func (r *reader) latinDate(i int, p *Point) int {
	if r.at(i) == 'F' && r.at(i+1) == 'Y' {
		n, size, e := r.figures(i + 2)
		if size != 4 || isLetter(r.at(e)) {
			return 0
		}
		p.src.year, p.src.precision = written(n), PrecisionFiscalYear
		return e
	}
	e, at := r.eraLetter(i)
	c := r.prev(i)
	if e == nil || isLetter(c) || at > i+1 && (isHan(c) || isKatakana(c)) {
		return 0
	}
	stop := r.inEra(e, at, p)
	if at > i+1 && !p.src.day.Known() && !r.yearAt(at) {
		return 0 // R 5.6
	}
	return stop
}

// yearAt reports whether a year with 年 stands at i.
func (r *reader) yearAt(i int) bool {
	_, e := r.eraYear(i)
	return e > 0 && r.at(r.gap(e)) == '年'
}

// eraDate reads a date that begins with the name of an era.
func (r *reader) eraDate(i int, p *Point) int {
	e, at := r.eraAt(i)
	if e == nil {
		return 0
	}
	return r.inEra(e, r.gap(at), p)
}

// inEra reads the year of the era and what follows.
func (r *reader) inEra(e *era, i int, p *Point) int {
	year, at := r.eraYear(i)
	if at == 0 {
		return 0
	}
	p.Era = EraYear{e.name, year}
	p.src.year = written(e.first + year - 1)
	if next := r.gap(at); r.at(next) == '(' {
		if stop := r.otherCalendar(next, p); stop > 0 {
			at = stop
		}
	}
	next := r.gap(at)
	if r.at(next) == '年' {
		return r.afterYear(next+1, p)
	}
	switch sign := r.near(at); r.at(sign) {
	case '.', '/', '-':
		return r.eraFigures(at, sign, p)
	case '末': // R7末
		p.src.precision = PrecisionYear
		return r.portion(sign, p)
	}
	return 0
}

// eraFigures reads .4.27 behind an era year that ends at i; the sign is the
// first of its kind. The month alone counts only without blanks; what part of
// it is meant may follow (R5.4末).
func (r *reader) eraFigures(i, sign int, p *Point) int {
	sep, from := r.at(sign), r.space(sign+1)
	month, size, e := r.figures(from)
	if e == 0 || size > 2 {
		return 0
	}
	if next := r.near(e); r.at(next) == sep && isDigit(r.at(r.space(next+1))) {
		day, width, stop := r.figures(r.space(next + 1))
		if stop > 0 && width <= 2 && !r.glued(stop) {
			p.src.month, p.src.day, p.src.precision = written(month), written(day), PrecisionDay
			return stop
		}
		return 0
	}
	if month < 1 || month > 12 || r.glued(e) || from > i+1 {
		return 0
	}
	p.src.month, p.src.precision = written(month), PrecisionMonth
	if r.at(e) == '月' {
		e++
	}
	return max(e, r.portion(e, p))
}

// eraYear reads the year of an era, 元 included.
func (r *reader) eraYear(i int) (year, e int) {
	if r.at(i) == '元' {
		return 1, i + 1
	}
	n, digits, e := r.small(i)
	if e == 0 || digits > 3 {
		return 0, 0
	}
	return n, e
}
