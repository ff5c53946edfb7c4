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

// eraDate reads a date that begins with the name of an era, in full or short.
func (r *reader) eraDate(i int, p *Point) int {
	if r.at(i) == '元' {
		return r.firstYear(i, p)
	}
	e, at := r.eraAt(i)
	if e == nil {
		return r.shortEra(i, p)
	}
	return r.inEra(e, r.gap(at), p)
}

// shortEra reads 令6.6.3 and 令６年６月３日: one character for the era, and
// enough behind it to tell.
func (r *reader) shortEra(i int, p *Point) int {
	at := r.gap(i + 1)
	if isHan(r.prev(i)) || !isDigit(r.at(at)) && r.at(at) != '元' {
		return 0
	}
	for k := range eras {
		if firstOf(eras[k].name, r.at(i)) == 0 {
			continue
		}
		e := r.inEra(&eras[k], at, p)
		if !p.src.day.Known() && !(p.src.month.Known() && r.yearAt(at)) {
			return 0
		}
		return e
	}
	return 0
}

// firstYear reads 元年６月３日, whose era is that of its context.
func (r *reader) firstYear(i int, p *Point) int {
	at := r.gap(i + 1)
	if isHan(r.prev(i)) || r.at(at) != '年' {
		return 0
	}
	return r.eraless(1, at+1, p)
}

// eraless reads what follows 年 behind a year that names no era. Without a
// month and day it is a length.
func (r *reader) eraless(n, i int, p *Point) int {
	var q Point
	q.src.eraless = n
	e := r.inYear(r.gap(i), &q)
	if e == 0 || !q.src.month.Known() || !q.src.day.Known() && n > 1 {
		return 0
	}
	*p = q
	return e
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
			p.src.setDay(month, day)
			return stop
		}
		return 0
	}
	if !isMonth(month) || r.glued(e) || from > i+1 {
		return 0
	}
	p.src.month, p.src.precision = written(month), PrecisionMonth
	if at := r.gap(e); r.at(at) == '月' {
		e = at + 1
	}
	return max(e, r.portion(r.gap(e), p))
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
