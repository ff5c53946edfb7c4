package normalize

// date reads the date part of a point at i into p: a western or era year and
// what follows, a month and day, a day, or words that lean on the context.
func (r *reader) date(i int, p *Point) int {
	switch c := r.at(i); {
	case isDigit(c) || kanjiDigit(c) >= 0 || smallUnit(c) > 0 || c == '廿' || c == '卅':
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

// westernYear reads a year with 年, whatever its number of digits.
func (r *reader) westernYear(i int, p *Point) int {
	n, _, e := r.small(i)
	if e == 0 {
		return 0
	}
	return r.yearMark(e, n, p)
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
		if n >= 1000 {
			return r.yearMark(e, n, p)
		}
	case c == '月':
		return r.monthMark(at+1, n, p)
	case c == '日':
		return r.bareDay(i, at+1, n, p)
	case c == '/' || isHyphen(c) && c != 'ー' || c == '.':
		if isDigit(r.at(i)) && e == at {
			return r.separated(e, n, digits, p)
		}
	case c == 'Q' && digits == 4:
		return r.latinQuarter(at, n, p)
	case c == 'F' && digits == 4 && r.at(at+1) == 'Y':
		p.src.year, p.src.precision = written(n), PrecisionFiscalYear
		return at + 2
	}
	return 0
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
// behind a western year or （2023年） behind an era year, and flags it where
// the two are not the same.
func (r *reader) otherCalendar(i int, p *Point) int {
	at := r.gap(i + 1)
	n := 0
	if e, stop := r.eraAt(at); e != nil {
		year, next := r.eraYear(r.gap(stop))
		if next == 0 || p.Era.Name != "" {
			return 0
		}
		p.Era = EraYear{e.name, year}
		n, at = e.first+year-1, next
	} else if e, stop := r.eraLetter(at); e != nil {
		year, next := r.eraYear(stop)
		if next == 0 || p.Era.Name != "" {
			return 0
		}
		p.Era = EraYear{e.name, year}
		n, at = e.first+year-1, next
	} else {
		if w := r.word(at, "西暦"); w > 0 {
			at = r.gap(w)
		}
		year, digits, next := r.small(at)
		if next == 0 || digits != 4 || p.Era.Name == "" {
			return 0
		}
		n, at = year, next
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
	if r.at(at) == '(' {
		var q Point
		q.src, q.Era = p.src, p.Era
		if e := r.otherCalendar(at, &q); e > 0 {
			p.src, p.Era = q.src, q.Era
			i = e
			at = r.gap(i)
		}
	}
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
	at := r.gap(i)
	if r.at(at) == '(' {
		var q Point
		q.src, q.Era = p.src, p.Era
		if e := r.otherCalendar(at, &q); e > 0 {
			p.src, p.Era = q.src, q.Era
			i = e
			at = r.gap(i)
		}
	}
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

// monthMark reads what follows 月: a day, a portion, nothing.
func (r *reader) monthMark(i, month int, p *Point) int {
	at := r.gap(i)
	if p.src.year.Origin == Absent && (month < 1 || month > 12) {
		if _, _, e := r.small(at); e == 0 {
			return 0 // 18月 alone is no date, 13月1日 a wrong one
		}
	}
	p.src.month = written(month)
	if e := r.dayOfMonth(at, p); e > 0 {
		return e
	}
	if r.at(at) == 'の' {
		next := r.gap(at + 1)
		if e := r.dayOfMonth(next, p); e > 0 {
			return e
		}
		if e := r.portion(next, p); e > 0 {
			p.src.precision = PrecisionMonth
			return e
		}
	}
	p.src.precision = PrecisionMonth
	if e := r.portion(at, p); e > 0 {
		return e
	}
	if p.src.year.Origin == Absent && p.src.rel.unit == relNone && isIn(r.at(at), "面島曜例次数額給報刊末間光") {
		return 0
	}
	return i
}

// dayOfMonth reads a day with 日 behind a month.
func (r *reader) dayOfMonth(i int, p *Point) int {
	n, _, e := r.small(i)
	if e == 0 {
		return 0
	}
	at := r.gap(e)
	if r.at(at) != '日' {
		return 0
	}
	if r.lineBreak(i-1, at) || at > e {
		if r.splitWord(at + 1) {
			return 0 // １ 日 時: the number of a heading
		}
	}
	p.src.day, p.src.precision = written(n), PrecisionDay
	return at + 1
}

// splitWord reports whether 日 before i belongs to a word like 日時 or 日程.
func (r *reader) splitWord(i int) bool {
	at := r.gap(i)
	switch r.at(at) {
	case '時':
		return r.at(r.gap(at+1)) != '点'
	case '程':
		return r.at(r.gap(at+1)) != '度'
	case '本', '常', '報', '誌', '系', '経', '米', '刊', '曜', '数':
		return true
	}
	return false
}

// bareDay reads 27日 by itself, where nothing makes it a length of time.
func (r *reader) bareDay(from, i, n int, p *Point) int {
	if n < 1 || n > 31 || r.splitWord(i) || r.isLength(i) || isHan(r.prev(from)) && kanjiDigit(r.at(from)) >= 0 {
		return 0
	}
	p.src.day, p.src.precision = written(n), PrecisionDay
	return i
}

// lengthWords follow N日 where days are counted, not named.
var lengthWords = [...]string{
	"間", "以内", "以上", "以下", "未満", "超", "程度", "ほど", "くらい", "ぐらい", "弱", "強", "前", "後",
	"当たり", "あたり", "平均", "分", "ごと", "毎", "おき", "目", "連続", "営業", "市", "も", "中", "半", "町",
	"近く", "余り", "につき", "にわたり", "かけて", "を要", "を超",
}

// isLength reports whether N日 before i is followed by what counts days.
func (r *reader) isLength(i int) bool {
	at := r.gap(i)
	for _, w := range lengthWords {
		if r.word(at, w) > 0 {
			return true
		}
	}
	if r.at(at) == 'と' {
		at = r.gap(at + 1)
	}
	if _, _, e := r.small(at); e > 0 {
		at = r.gap(e)
		if r.at(at) == '半' {
			at++
		}
		return r.word(at, "時間") > 0 || r.at(at) == '秒' || r.at(at) == '分' && !isIn(r.at(at+1), "の割科野類")
	}
	return false
}
