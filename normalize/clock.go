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
	} else if e := r.word(at, "正午"); e > 0 {
		p.src.hour, p.src.minute, p.src.precision = written(12), written(0), PrecisionMinute
		return e
	}
	e := r.hour(at, dated, p)
	if e == 0 {
		p.src = before
		return 0
	}
	return r.latinMeridiem(e, p)
}

// hour reads an hour in figures and what narrows it: 16時51分, 23:13.
func (r *reader) hour(i int, dated bool, p *Point) int {
	n, digits, e := r.small(i)
	if e == 0 || digits > 2 {
		return 0
	}
	mark := r.gap(e)
	switch c := r.at(mark); {
	case c == '時':
		if !dated && (r.headed(e, mark, mark+1, behindHour) || r.spreadWord(e, mark, mark+1)) {
			return 0 // ６ 時系列
		}
		return r.hourMark(i, mark+1, n, dated, p)
	case c == ':' && mark == r.near(e):
		spread := mark > e || isBlank(r.at(mark+1))
		e = r.colons(i, mark, n, digits, p)
		if spread && r.isRatio(i, e, digits, dated) {
			return 0
		}
		return e
	}
	return 0
}

// isRatio reports whether the numbers from i to e, the first of digits figures,
// have blanks around their colon because they are no time: 比率 10 : 20人.
func (r *reader) isRatio(i, e, digits int, dated bool) bool {
	timed := dated || digits == 2 || r.inRange(i, e) || r.halved(e)
	return !timed || r.countsOn(e)
}

// inRange reports whether what stands from i to e is an end of a range.
func (r *reader) inRange(i, e int) bool {
	before := r.back(i, 0) - 1
	c := r.at(before)
	return r.separator(e) > 0 || isRangeSign(c) || c == 'ら' && r.at(r.back(before, 0)-1) == 'か'
}

// halved reports whether AM or PM stands at i.
func (r *reader) halved(i int) bool {
	at := r.gap(i)
	return (r.at(at) == 'A' || r.at(at) == 'P') && r.at(at+1) == 'M'
}

// meridiems are the words in front of an hour that say its half of the day.
var meridiems = [...]struct {
	word string
	half meridiem
}{
	{"午前", am}, {"午後", pm}, {"早朝", am}, {"未明", am}, {"深夜", am}, {"翌朝", am}, {"朝", am},
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
	at := r.gap(i)
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
