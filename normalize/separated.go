package normalize

// separated reads what follows the first number of 2023/06/01, 2023-06-01,
// 2023.6.1, 2023/6 and 6/1; n is that number.
func (r *reader) separated(i, n, digits int, p *Point) int {
	sep := r.at(i)
	second, size, e := r.figures(i + 1)
	if e == 0 || size > 2 {
		return 0
	}
	if digits == 4 {
		return r.yearFirst(sep, n, second, size, e, p)
	}
	if sep != '/' || digits > 2 || n < 1 || n > 12 || second < 1 || second > 31 {
		return 0
	}
	if r.glued(e) && !r.secondDate(e) || r.isPage(e) {
		return 0
	}
	p.src.month, p.src.day, p.src.precision = written(n), written(second), PrecisionDay
	return e
}

// spread reads the rest of 2024 / 7 / 8, which has blanks around its signs,
// and of 2024. 7. 8.
func (r *reader) spread(i, year int, p *Point) int {
	at := r.space(i)
	sep := r.at(at)
	month, width, e := r.figures(r.space(at + 1))
	at = r.space(e)
	if width == 0 || width > 2 || r.at(at) != sep || year < 1868 || month < 1 || month > 12 {
		return 0
	}
	day, width, e := r.figures(r.space(at + 1))
	if width == 0 || width > 2 || day < 1 || day > 31 || r.glued(e) && r.at(e) != 'T' || r.at(r.space(e)) == sep {
		return 0
	}
	p.src.year, p.src.month, p.src.day, p.src.precision = written(year), written(month), written(day), PrecisionDay
	return e
}

// spreadDay reads the rest of 12 / 28（水） and 12 / 9 16:00: without a weekday
// or time, numbers with blanks around a slash may be anything.
func (r *reader) spreadDay(i, month, digits int, p *Point) int {
	slash := r.near(i)
	day, width, e := r.figures(r.near(slash + 1))
	if r.at(slash) != '/' || digits > 2 || month < 1 || month > 12 || width == 0 || width > 2 || day < 1 || day > 31 {
		return 0
	}
	var behind Point
	if n, _, stop := r.weekdayBracket(r.near(e)); (stop == 0 || n == 0) && r.timeOf(e, &behind) == 0 {
		return 0
	}
	p.src.month, p.src.day, p.src.precision = written(month), written(day), PrecisionDay
	return e
}

// yearFirst reads the rest of a date that begins with a year of four digits.
func (r *reader) yearFirst(sep rune, year, month, size, i int, p *Point) int {
	p.src.year = written(year)
	if e := r.spreadEnd(sep, month, i, p); e > 0 {
		return e
	}
	if r.at(i) == sep {
		day, width, e := r.figures(i + 1)
		if e == 0 || width > 2 || r.at(e) == sep || isLetter(r.at(e)) && r.at(e) != 'T' {
			return 0
		}
		if sep == '.' && (month < 1 || month > 12 || day < 1 || day > 31) {
			return 0 // a version
		}
		p.src.month, p.src.day, p.src.precision = written(month), written(day), PrecisionDay
		return e
	}
	if month < 1 || month > 12 || r.glued(i) || sep != '/' && year < 1868 {
		return 0
	}
	e := r.portion(i, p)
	if e == 0 && (sep == '.' || sep != '/' && size != 2) {
		return 0 // 2023.6 may be any number, 2023.6末 is a month
	}
	p.src.month, p.src.precision = written(month), PrecisionMonth
	return max(e, i)
}

// spreadEnd reads the day behind 2023/06 that has blanks around its sign.
func (r *reader) spreadEnd(sep rune, month, i int, p *Point) int {
	at := r.near(i)
	from := r.near(at + 1)
	if r.at(at) != sep || from == i+1 || month < 1 || month > 12 {
		return 0
	}
	day, width, e := r.figures(from)
	if width == 0 || width > 2 || day < 1 || day > 31 || r.glued(e) && r.at(e) != 'T' || r.at(r.space(e)) == sep {
		return 0
	}
	p.src.month, p.src.day, p.src.precision = written(month), written(day), PrecisionDay
	return e
}

// figures reads one or two and more ASCII digits.
func (r *reader) figures(i int) (n, size, e int) {
	for isDigit(r.at(i)) && size < 5 {
		n = n*10 + int(r.f[i]-'0')
		size++
		i++
	}
	if size == 0 {
		return 0, 0, 0
	}
	return n, size, i
}

// glued reports whether a number goes on at i in a way that a date does not.
func (r *reader) glued(i int) bool {
	c := r.at(i)
	return isDigit(c) || isLetter(c) || c == '%' || (c == '/' || c == '.' || c == '-') && isDigit(r.at(i+1))
}

// secondDate reports whether -6/3 stands at i, the end of 6/1-6/3.
func (r *reader) secondDate(i int) bool {
	if r.at(i) != '-' {
		return false
	}
	n, _, e := r.figures(i + 1)
	day, _, stop := r.figures(e + 1)
	return e > 0 && n >= 1 && n <= 12 && r.at(e) == '/' && stop > 0 && day >= 1 && day <= 31 && !r.glued(stop)
}

// isPage reports whether 2/5 before i counts pages.
func (r *reader) isPage(i int) bool {
	at := r.gap(i)
	return r.word(at, "ページ") > 0 || r.at(at) == '頁' || r.word(at, "枚") > 0
}

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

// latinQuarter reads Q1 behind a year.
func (r *reader) latinQuarter(i, year int, p *Point) int {
	n := int(r.at(i+1) - '0')
	if n < 1 || n > 4 || r.glued(i+2) {
		return 0
	}
	p.src.year, p.src.precision, p.Sub = written(year), PrecisionQuarter, n
	return i + 2
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
