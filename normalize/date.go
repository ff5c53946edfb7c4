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
		if c == '年' && r.mayBeEraless(i, n) {
			return r.eraless(n, at+1, p)
		}
	case c == '月':
		return r.monthMark(at+1, n, p)
	case c == '日':
		return r.bareDay(i, at+1, n, p)
	case isDateSign(c) && isDigit(r.at(i)):
		return r.signedDate(e, n, digits, p)
	case digits == 4:
		return r.latinYear(at, n, p)
	}
	return 0
}

// mayBeEraless reports whether the number n at i may be a year in the era of
// the context: the ６ of ６年６月３日.
func (r *reader) mayBeEraless(i, n int) bool {
	return n > 0 && n < 100 && !r.referred(i) && !isLetter(r.prev(i))
}

// isDateSign reports whether c stands between the numbers of a date: 2023/6/1,
// 2023-06-01, 2023.6.1.
func isDateSign(c rune) bool { return c == '/' || c == '.' || isHyphen(c) && c != 'ー' }

// signedDate reads what follows the first number of a date with signs, which
// ends at i.
func (r *reader) signedDate(i, n, digits int, p *Point) int {
	sign := r.gap(i)
	switch {
	case sign == i && isDigit(r.at(sign+1)):
		return r.separated(i, n, digits, p)
	case digits == 4:
		return r.spread(i, n, p)
	case r.at(sign) == '/':
		return r.spreadDay(i, n, digits, p)
	}
	return 0
}

// latinYear reads the Q1 of 2023Q1 and the FY of 2023FY behind a year.
func (r *reader) latinYear(i, year int, p *Point) int {
	switch r.at(i) {
	case 'Q':
		p.src.year = written(year)
		return r.quarter(i, p)
	case 'F':
		if r.at(i+1) == 'Y' {
			p.src.year, p.src.precision = written(year), PrecisionFiscalYear
			return i + 2
		}
	}
	return 0
}
