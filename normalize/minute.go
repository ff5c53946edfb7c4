package normalize

// minutes reads 51分 or 半 at i.
func (r *reader) minutes(i int, p *Point) int {
	if r.at(i) == '半' && !isIn(r.at(i+1), "期日年数") {
		p.src.minute, p.src.precision = written(30), PrecisionMinute
		return i + 1
	}
	n, digits, e := r.small(i)
	if e == 0 || digits > 2 {
		return 0
	}
	at := r.gap(e)
	if r.at(at) != '分' || isIn(r.at(at+1), "割野類岐析担") {
		return 0
	}
	p.src.minute, p.src.precision = written(n), PrecisionMinute
	return at + 1
}

// seconds reads 30秒 at i; it is i for none.
func (r *reader) seconds(i int, p *Point) int {
	at := r.gap(i)
	n, digits, e := r.small(at)
	if e == 0 || digits > 2 {
		return i
	}
	mark := r.gap(e)
	if r.at(mark) != '秒' || r.at(mark+1) == '間' {
		return i
	}
	if !p.src.minute.Known() {
		p.src.minute = written(0)
	}
	p.src.second, p.src.precision = written(n), PrecisionSecond
	return mark + 1
}

// colons reads :13 and :13:05 behind an hour at i. Blanks may stand around the
// signs.
func (r *reader) colons(from, i, hour, digits int, p *Point) int {
	minute, size, e := r.figures(r.near(i + 1))
	if size != 2 || digits == 0 || kanjiDigit(r.at(from)) >= 0 || hour > 30 || r.insideToken(from) {
		return 0
	}
	p.src.hour, p.src.minute, p.src.precision = written(hour), written(minute), PrecisionMinute
	if e = r.colonSecond(e, p); e == 0 || r.clockGoesOn(e) {
		return 0
	}
	if r.at(e) == '.' && isDigit(r.at(e+1)) && p.src.second.Known() {
		for e++; isDigit(r.at(e)); e++ { // fractions of a second are dropped
		}
	}
	return e
}

// insideToken reports whether the figures at i go on an address, a number or a
// ratio before them.
func (r *reader) insideToken(i int) bool {
	switch r.prev(i) {
	case '.', '/', '#':
		return true
	case ':':
		return !r.labelColon(i)
	}
	return false
}

// colonSecond reads :05 behind a minute; it is i for none, and 0 where figures
// behind a colon are no second.
func (r *reader) colonSecond(i int, p *Point) int {
	colon := r.near(i)
	second, width, e := r.figures(r.near(colon + 1))
	switch {
	case r.at(colon) != ':' || width == 0:
		return i
	case width != 2 || r.at(e) == ':':
		return 0
	}
	p.src.second, p.src.precision = written(second), PrecisionSecond
	return e
}

// clockGoesOn reports whether what stands at i, behind the figures of a time,
// makes them something else. The letters are those of AM, PM and of zones.
func (r *reader) clockGoesOn(i int) bool {
	switch c := r.at(i); c {
	case '%':
		return true
	case ':':
		return isLetter(r.at(i + 1))
	case 'A', 'P', 'a', 'p', 'J', 'U', 'Z':
		return false
	default:
		return isAlnum(c)
	}
}

// labelColon reports whether the colon before i ends a label and is no part of
// an address or a ratio.
func (r *reader) labelColon(i int) bool {
	at := r.back(i, 0) - 1
	c := r.at(at - 1)
	return c != ':' && !isDigit(c) && !isLetter(c)
}

// countsOn reports whether a number that ends at i goes on as an amount.
func (r *reader) countsOn(i int) bool {
	at := r.gap(i)
	if c := r.at(at); c == '.' || c == ',' || isNumeral(c) {
		return true
	}
	return r.unitAt(at)
}

// unitAt reports whether a counter or a unit of time stands at i.
func (r *reader) unitAt(i int) bool {
	if c, _ := r.counterAt(i, false); c != nil {
		return true
	}
	_, _, e := r.lengthUnit(i)
	return e > 0
}

// checkClock looks for hours, minutes and seconds that do not exist and sets
// the hour in its half of the day.
func (p *Point) checkClock() Code {
	s := &p.src
	if !s.hour.Known() {
		return ""
	}
	switch {
	case s.minute.N > 59:
		return ErrInvalidMinute
	case s.second.N > 59:
		return ErrInvalidSecond
	case s.hour.N > 30, s.half == am && s.hour.N > 12, s.half == pm && s.hour.N > 24:
		return ErrInvalidHour
	}
	switch {
	case s.half == noMeridiem, s.half == noon && s.hour.N >= 10:
	case s.hour.N == 12:
		s.flags.set(FlagAmbiguous)
		if s.half == am {
			s.hour.N = 0
		}
	case s.half != am && s.hour.N < 12:
		s.hour.N += 12
	}
	return ""
}
