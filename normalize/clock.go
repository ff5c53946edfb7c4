package normalize

// clock reads a time of day at i into p: 16時51分, 午後３時半, 23:13, 正午.
// dated says that a date stands before it, so that 一時 is an hour.
func (r *reader) clock(i int, p *Point, dated bool) int {
	at, before := i, p.src
	if e := r.meridiem(at, p); e > 0 {
		at = r.gap(e)
		if r.at(at) == 'の' {
			at = r.gap(at + 1)
		}
		dated = true
	}
	if e := r.word(at, "正午"); e > 0 && at == i {
		p.src.hour, p.src.minute, p.src.precision = written(12), written(0), PrecisionMinute
		return e
	}
	n, digits, e := r.small(at)
	if e == 0 || digits > 2 {
		p.src = before
		return 0
	}
	next := r.gap(e)
	switch c := r.at(next); {
	case c == '時':
		e = r.hourMark(at, next+1, n, dated, p)
	case c == ':' && next == e:
		e = r.colons(at, next, n, digits, p)
	default:
		e = 0
	}
	if e == 0 {
		p.src = before
		return 0
	}
	return r.latinMeridiem(e, p)
}

// meridiems are the words in front of an hour that say its half of the day.
var meridiems = [...]struct {
	word string
	half meridiem
}{
	{"午前", am}, {"午後", pm}, {"早朝", am}, {"未明", am}, {"深夜", am}, {"今朝", am}, {"翌朝", am}, {"朝", am},
	{"夜中", am}, {"夜明け前", am}, {"明け方", am}, {"夕方", pm}, {"夕刻", pm}, {"昼", noon}, {"夜", pm}, {"晩", pm},
	{"AM", am}, {"PM", pm}, {"am", am}, {"pm", pm}, {"A.M.", am}, {"P.M.", pm}, {"a.m.", am}, {"p.m.", pm},
}

func (r *reader) meridiem(i int, p *Point) int {
	switch r.at(i) {
	case '午', '早', '未', '深', '朝', '夕', '昼', '夜', '晩', '明', 'A', 'P', 'a', 'p':
	default:
		return 0
	}
	for _, w := range meridiems {
		if e := r.word(i, w.word); e > 0 {
			p.src.half = w.half
			return e
		}
	}
	return 0
}

// latinMeridiem reads AM or PM behind a time with a colon; it is i for none.
func (r *reader) latinMeridiem(i int, p *Point) int {
	if p.src.half != noMeridiem {
		return i
	}
	at := r.space(i)
	if c := r.at(at); c != 'A' && c != 'P' && c != 'a' && c != 'p' {
		return i
	}
	e := r.meridiem(at, p)
	if e == 0 || isLetter(r.at(e)) {
		p.src.half = noMeridiem
		return i
	}
	return e
}

// hourMark reads what follows 時: minutes, 半, seconds.
func (r *reader) hourMark(from, i, hour int, dated bool, p *Point) int {
	at := r.gap(i)
	if isIn(r.at(at), "間代期刻限速事価給短計") {
		return 0
	}
	if at > i && isIn(r.at(at), "点") {
		return 0
	}
	p.src.hour, p.src.precision = written(hour), PrecisionHour
	e := r.minutes(at, p)
	if e == 0 {
		e = i
		if !dated && r.at(from) == '一' && from+2 == i && !r.afterOne(at) {
			return 0 // 一時的に
		}
		if r.at(at) == '台' {
			return e
		}
	}
	return r.seconds(e, p)
}

// afterOne reports whether what follows 一時 makes it an hour.
func (r *reader) afterOne(i int) bool {
	return isIn(r.at(i), "頃ご過ま～-") || r.word(i, "から") > 0 && r.at(r.gap(i+2)) != 'の'
}

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

// colons reads :13 and :13:05 behind an hour at i.
func (r *reader) colons(from, i, hour, digits int, p *Point) int {
	minute, size, e := r.figures(i + 1)
	if size != 2 || digits == 0 || kanjiDigit(r.at(from)) >= 0 || hour > 30 {
		return 0
	}
	if c := r.prev(from); c == ':' || c == '.' || c == '/' || c == '#' {
		return 0
	}
	p.src.hour, p.src.minute, p.src.precision = written(hour), written(minute), PrecisionMinute
	if r.at(e) == ':' && isDigit(r.at(e+1)) {
		second, width, stop := r.figures(e + 1)
		if width != 2 || r.at(stop) == ':' {
			return 0
		}
		p.src.second, p.src.precision = written(second), PrecisionSecond
		e = stop
	}
	if c := r.at(e); isDigit(c) || c == '%' || c == ':' && !isBlank(r.at(e+1)) && isLetter(r.at(e+1)) {
		return 0
	}
	if c := r.at(e); isLetter(c) && c != 'A' && c != 'P' && c != 'a' && c != 'p' && c != 'J' && c != 'U' && c != 'Z' {
		return 0
	}
	if r.at(e) == '.' && isDigit(r.at(e+1)) && p.src.second.Known() {
		for e++; isDigit(r.at(e)); e++ { // fractions of a second are dropped
		}
	}
	return e
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

// zones are the names of zones that documents give, with their offsets.
var zones = [...]struct{ word, offset string }{
	{"日本標準時間", "+09:00"}, {"日本標準時", "+09:00"}, {"日本時間", "+09:00"}, {"JST", "+09:00"},
	{"協定世界時", "+00:00"}, {"世界標準時", "+00:00"}, {"UTC", "+00:00"}, {"GMT", "+00:00"},
}

// zone reads the zone of a time at i, with or without brackets; it is i for
// none.
func (r *reader) zone(i int, p *Point) int {
	at := r.gap(i)
	open := isOpen(r.at(at))
	if open {
		at = r.gap(at + 1)
	}
	for _, z := range zones {
		e := r.word(at, z.word)
		if e == 0 {
			continue
		}
		if !open {
			if isLetter(r.at(e)) || r.at(e) == '+' || r.at(e) == '-' {
				return i
			}
			p.Zone = z.offset
			return e
		}
		if e = r.gap(e); isClose(r.at(e)) {
			p.Zone = z.offset
			return e + 1
		}
	}
	if !open && at == i {
		return r.isoZone(i, p)
	}
	return i
}

// isoZone reads Z or +09:00 directly behind a time.
func (r *reader) isoZone(i int, p *Point) int {
	switch c := r.at(i); {
	case c == 'Z' && !isLetter(r.at(i+1)):
		p.Zone = "+00:00"
		return i + 1
	case c != '+': // a minus is more often the sign of a range
		return i
	}
	if i+6 > len(r.f) || r.f[i+3] != ':' {
		return i
	}
	for _, k := range [...]int{1, 2, 4, 5} {
		if !isDigit(r.f[i+k]) {
			return i
		}
	}
	p.Zone = string(r.f[i : i+6])
	return i + 6
}
