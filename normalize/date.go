package normalize

// date reads the date part of a point at i into p: a western or era year and
// what follows, a month and day, a day, or words that lean on the context.
func (r *reader) date(i int, p *Point) int {
	switch c := r.at(i); {
	case isDigit(c):
		return r.numericDate(i, p)
	case kanjiDigit(c) >= 0 || smallUnit(c) > 0 || c == '廿' || c == '卅':
		if e := r.relative(i, p); e > 0 { // 一昨日
			return e
		}
		return r.numericDate(i, p)
	case c == '西':
		if e := r.word(i, "西暦"); e > 0 {
			return r.westernYear(r.gap(e), p)
		}
	case isLetter(c):
		return r.latinDate(i, p)
	default:
		k := r.t.class(c)
		if k&classEra != 0 {
			if e := r.eraDate(i, p); e > 0 {
				return e
			}
		}
		if k&classRelative != 0 {
			return r.relative(i, p)
		}
	}
	return 0
}

// numericDate reads a date that begins with a number.
func (r *reader) numericDate(i int, p *Point) int {
	n, digits, e := r.small(i)
	if e == 0 {
		return 0
	}
	at := r.gap(e)
	switch c := r.at(at); {
	case c == '年' || c == '(':
		if n >= 1000 && (digits > 0 || e > i+1) { // 千年 is a length
			return r.yearMark(e, n, p)
		}
		if c == '年' && n > 0 && n < 100 && !r.referred(i) && !isLetter(r.prev(i)) {
			return r.eraless(n, at+1, p)
		}
	case c == '月':
		return r.monthMark(at+1, n, p)
	case c == '日':
		return r.bareDay(i, at+1, n, p)
	case c == '/' || isHyphen(c) && c != 'ー' || c == '.':
		if !isDigit(r.at(i)) {
			return 0
		}
		if e == at && isDigit(r.at(at+1)) {
			return r.separated(e, n, digits, p)
		}
		if digits == 4 {
			return r.spread(e, n, p)
		}
		if c == '/' {
			return r.spreadDay(e, n, digits, p)
		}
	case c == 'Q' && digits == 4:
		p.src.year = written(n)
		return r.quarter(at, p)
	case c == 'F' && digits == 4 && r.at(at+1) == 'Y':
		p.src.year, p.src.precision = written(n), PrecisionFiscalYear
		return at + 2
	}
	return 0
}
