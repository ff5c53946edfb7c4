package normalize

// separated reads what follows the first number of 2023/06/01, 2023-06-01,
// 2023.6.1, 2023/6 and 6/1; n is that number.
func (r *reader) separated(i, n, digits int, p *Point) int {
	sep := r.at(i)
	second, size, e := r.figures(i + 1)
	switch {
	case digits <= 2 && r.clockEnd(e):
		second, _, e = r.dayBeforeClock(i+1, e)
	case e == 0 || size > 2:
		return 0
	case digits == 4:
		return r.yearFirst(sep, n, second, size, e, p)
	case digits > 2 || r.glued(e) && !r.secondDate(e) || r.isPage(e):
		return 0
	}
	if e == 0 || sep != '/' || !isMonth(n) || !isDay(second) {
		return 0
	}
	p.src.setDay(n, second)
	return e
}

// isMonth and isDay know the numbers of months, and of days in some month.
func isMonth(n int) bool { return n >= 1 && n <= 12 }
func isDay(n int) bool   { return n >= 1 && n <= 31 }

// setDay is for a month and day that are written.
func (s *saying) setDay(month, day int) {
	s.month, s.day, s.precision = written(month), written(day), PrecisionDay
}

// spread reads the rest of 2024 / 7 / 8, which has blanks around its signs,
// and of 2024. 7. 8.
func (r *reader) spread(i, year int, p *Point) int {
	at := r.space(i)
	sep := r.at(at)
	month, width, e := r.figures(r.space(at + 1))
	at = r.space(e)
	if width == 0 || width > 2 || r.at(at) != sep || year < 1868 || !isMonth(month) {
		return 0
	}
	p.src.year = written(year)
	return r.lastDay(sep, month, r.space(at+1), p)
}

// lastDay reads the day of a date that has blanks around its signs.
func (r *reader) lastDay(sep rune, month, i int, p *Point) int {
	day, width, e := r.figures(i)
	if width == 0 || width > 2 || !isDay(day) || r.glued(e) && r.at(e) != 'T' && !r.secondDate(e) || r.at(r.space(e)) == sep {
		return 0
	}
	p.src.setDay(month, day)
	return e
}

// spreadDay reads the rest of 12 / 28（水） and 12 / 9 16:00: without a weekday
// or time, numbers with blanks around a slash may be anything.
func (r *reader) spreadDay(i, month, digits int, p *Point) int {
	slash := r.near(i)
	day, width, e := r.figures(r.near(slash + 1))
	if r.at(slash) != '/' || digits > 2 || !isMonth(month) || width == 0 || width > 2 || !isDay(day) {
		return 0
	}
	var behind Point
	if n, _, stop := r.weekdayBracket(r.near(e)); (stop == 0 || n == 0) && r.timeOf(e, &behind) == 0 {
		return 0
	}
	p.src.setDay(month, day)
	return e
}

// yearFirst reads the rest of a date that begins with a year of four digits.
func (r *reader) yearFirst(sep rune, year, month, size, i int, p *Point) int {
	p.src.year = written(year)
	if e := r.spreadEnd(sep, month, i, p); e > 0 {
		return e
	}
	if r.at(i) == sep {
		return r.closingDay(sep, month, size, i+1, p)
	}
	if !isMonth(month) || r.glued(i) || sep != '/' && year < 1868 {
		return 0
	}
	e := r.portion(r.gap(i), p)
	if e == 0 && (sep == '.' || sep != '/' && size != 2) {
		return 0 // 2023.6 may be any number, 2023.6末 is a month
	}
	p.src.month, p.src.precision = written(month), PrecisionMonth
	return max(e, i)
}

// closingDay reads the day of 2023/06/01; the month has size figures.
func (r *reader) closingDay(sep rune, month, size, i int, p *Point) int {
	day, width, e := r.figures(i)
	if r.clockEnd(e) {
		day, width, e = r.dayBeforeClock(i, e)
		if width == 1 && (sep == '-' || size == 2 && month < 10) {
			return 0 // written with two digits each
		}
	}
	if e == 0 || width > 2 || r.at(e) == sep || isLetter(r.at(e)) && r.at(e) != 'T' {
		return 0
	}
	if sep == '.' && !(isMonth(month) && isDay(day)) {
		return 0 // a version
	}
	p.src.setDay(month, day)
	return e
}

// spreadEnd reads the day behind 2023/06 that has blanks around its sign.
func (r *reader) spreadEnd(sep rune, month, i int, p *Point) int {
	at := r.near(i)
	from := r.near(at + 1)
	if r.at(at) != sep || from == i+1 || !isMonth(month) {
		return 0
	}
	return r.lastDay(sep, month, from, p)
}

// clockEnd reports whether :35 stands at i: the figures before it end in an
// hour, and are not a day alone.
func (r *reader) clockEnd(i int) bool {
	return i > 0 && r.at(i) == ':' && r.at(i+1) <= '5' && isDigit(r.at(i+1)) && isDigit(r.at(i+2)) && !isDigit(r.at(i+3))
}

// dayBeforeClock reads the day of 2024/12/920:40 and 2025/1/10:35, where the
// blank before the clock is lost: the figures from i to e are a day and an
// hour. Nothing where they can be parted in two ways, or in none.
func (r *reader) dayBeforeClock(i, e int) (day, width, end int) {
	for w := 1; w <= 2 && i+w < e; w++ {
		d, h := r.decimal(i, i+w), r.decimal(i+w, e)
		if !isDay(d) || e-i-w > 2 || h > 24 {
			continue
		}
		if end > 0 {
			return 0, 0, 0
		}
		day, width, end = d, w, i+w
	}
	return day, width, end
}

// decimal is the number that the ASCII digits from i to e write.
func (r *reader) decimal(i, e int) (n int) {
	for ; i < e; i++ {
		n = n*10 + int(r.f[i]-'0')
	}
	return n
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
	var q Point
	return r.spreadSlash(i+1, &q) > 0
}

// spreadSlash reads a month and day with a slash, with blanks around it or
// without.
func (r *reader) spreadSlash(i int, p *Point) int {
	month, digits, e := r.figures(i)
	slash := r.gap(e)
	if digits == 0 || digits > 2 || !isMonth(month) || r.at(slash) != '/' {
		return 0
	}
	day, width, e := r.figures(r.gap(slash + 1))
	if width == 0 || width > 2 || !isDay(day) || r.glued(e) {
		return 0
	}
	p.src.setDay(month, day)
	return e
}

// isPage reports whether 2/5 before i counts pages.
func (r *reader) isPage(i int) bool {
	at := r.gap(i)
	return r.word(at, "ページ") > 0 || r.at(at) == '頁' || r.word(at, "枚") > 0
}
