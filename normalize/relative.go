package normalize

// A relativeWord names a stretch of time n units from the context.
type relativeWord struct {
	word string
	unit relUnit
	n    int
}

// relatives lean on the context, longer words before their beginnings.
var relatives = [...]relativeWord{
	{"おととい", relDay, -2}, {"おとつい", relDay, -2}, {"きのう", relDay, -1}, {"きょう", relDay, 0},
	{"あした", relDay, 1}, {"しあさって", relDay, 3}, {"あさって", relDay, 2},
	{"一昨々日", relDay, -3}, {"一昨日", relDay, -2}, {"昨日", relDay, -1}, {"前々日", relDay, -2}, {"前日", relDay, -1},
	{"同日", relDay, 0}, {"当日", relDay, 0}, {"本日", relDay, 0}, {"今日", relDay, 0},
	{"翌々日", relDay, 2}, {"翌翌日", relDay, 2}, {"翌日", relDay, 1}, {"次の日", relDay, 1},
	{"明々後日", relDay, 3}, {"明明後日", relDay, 3}, {"明後日", relDay, 2}, {"明日", relDay, 1},
	{"先々週", relWeek, -2}, {"先週", relWeek, -1}, {"前週", relWeek, -1}, {"今週", relWeek, 0}, {"同週", relWeek, 0},
	{"再来週", relWeek, 2}, {"来週", relWeek, 1}, {"翌々週", relWeek, 2}, {"翌週", relWeek, 1},
	{"先々月", relMonth, -2}, {"先月", relMonth, -1}, {"前々月", relMonth, -2}, {"前月", relMonth, -1},
	{"同月", relMonth, 0}, {"当月", relMonth, 0}, {"本月", relMonth, 0}, {"今月", relMonth, 0},
	{"再来月", relMonth, 2}, {"来月", relMonth, 1}, {"翌々月", relMonth, 2}, {"翌月", relMonth, 1},
	{"一昨々年", relYear, -3}, {"一昨年", relYear, -2}, {"前々年", relYear, -2}, {"昨年", relYear, -1}, {"去年", relYear, -1}, {"前年", relYear, -1},
	{"同年", relYear, 0}, {"本年", relYear, 0}, {"今年", relYear, 0}, {"当年", relYear, 0},
	{"再来年", relYear, 2}, {"来年", relYear, 1}, {"明年", relYear, 1}, {"翌々年", relYear, 2}, {"翌年", relYear, 1},
}

// A night says the day and the half of it before an hour.
type night struct {
	word string
	n    int
	half meridiem
}

var nights = [...]night{
	{"今朝", 0, am}, {"今夜", 0, pm}, {"今晩", 0, pm}, {"昨夜", -1, pm}, {"昨晩", -1, pm}, {"明朝", 1, am}, {"明晩", 1, pm}, {"同夜", 0, pm},
}

// timeOfNight reads the hour behind 今夜; without one it is no date.
func (r *reader) timeOfNight(i, days int, half meridiem, p *Point) int {
	at := r.gap(i)
	if r.at(at) == 'の' {
		at = r.gap(at + 1)
	}
	var q Point
	if e := r.clock(at, &q, true); e == 0 || q.src.half != noMeridiem {
		return 0
	}
	p.src.rel = relation{unit: relDay, n: days, now: true}
	p.src.precision, p.src.half = PrecisionDay, half
	return i
}

// seasonYears stand before a season in one word: 来春, 昨夏.
var seasonYears = [...]struct {
	c rune
	n int
}{{'今', 0}, {'来', 1}, {'昨', -1}, {'翌', 1}}

// relative reads a date that leans on the context.
func (r *reader) relative(i int, p *Point) int {
	c := r.at(i)
	if c == '同' && r.prev(i) == '年' {
		return 0 // 前年同月
	}
	if w, e := r.relativeWord(i); e > 0 {
		p.src.rel.now = isIn(c, "今本来昨去先明再一おきあし")
		return r.afterRelative(e, w.unit, w.n, p)
	}
	for _, w := range r.t.nights.of(r.t, c) {
		if e := r.word(i, w.word); e > 0 {
			return r.timeOfNight(e, w.n, w.half, p)
		}
	}
	switch c {
	case '翌':
		if e := r.next(i, p); e > 0 {
			return e
		}
	case '同':
		return r.sameMonth(i, p)
	case '年', '月':
		return r.implied(i, p)
	}
	for _, y := range seasonYears {
		if y.c == c && !isHan(r.prev(i)) {
			p.src.rel = relation{unit: relYear, n: y.n, now: true}
			return r.season(i+1, p)
		}
	}
	return 0
}

// relativeWord finds the word at i.
func (r *reader) relativeWord(i int) (w *relativeWord, e int) {
	list := r.t.relatives.of(r.t, r.at(i))
	for k := range list {
		w = &list[k]
		e = r.word(i, w.word)
		switch {
		case e == 0:
			continue
		case w.unit == relDay && r.at(r.gap(e)) == '曜':
			continue // 次の日曜日
		case isHiragana(r.at(i)) && !r.standsAlone(i, e):
			continue
		}
		return w, e
	}
	return nil, 0
}

// standsAlone reports whether the kana word from i to e is no part of a longer
// one: only a particle may follow, nothing in kana stands before it.
func (r *reader) standsAlone(i, e int) bool {
	if isHiragana(r.prev(i)) {
		return false
	}
	return !isHiragana(r.at(e)) || isIn(r.at(e), "のはにも") || r.word(e, "から") > 0 || r.word(e, "まで") > 0
}

// afterRelative reads what narrows the stretch that a relative word names.
func (r *reader) afterRelative(i int, unit relUnit, n int, p *Point) int {
	p.src.rel.unit, p.src.rel.n = unit, n
	switch unit {
	case relDay:
		p.src.precision = PrecisionDay
		return r.dayBehind(i, p)
	case relWeek:
		at := r.gap(i)
		if r.at(at) == 'の' {
			at = r.gap(at + 1)
		}
		p.src.precision = PrecisionDay
		if e := r.weekdayWord(at, p); e > 0 {
			return e
		}
		if n > 0 {
			return r.nextDate(at, p)
		}
		return 0
	case relMonth:
		return r.afterRelativeMonth(i, p)
	}
	return r.afterRelativeYear(i, p)
}

func (r *reader) afterRelativeMonth(i int, p *Point) int {
	at := r.gap(i)
	if isIn(r.at(at), "比分額") {
		return 0
	}
	if r.at(at) == 'の' {
		at = r.gap(at + 1)
	}
	if e := r.dayOfMonth(at, p); e > 0 {
		return e
	}
	p.src.precision = PrecisionMonth
	if e := r.portion(at, p); e > 0 {
		return e
	}
	return i
}

func (r *reader) afterRelativeYear(i int, p *Point) int {
	at := r.gap(i)
	if r.at(at) == '度' {
		p.src.rel.unit = relFiscal
		if isIn(r.at(r.gap(at+1)), "比同並") {
			return 0
		}
		return r.afterFiscal(at+1, p)
	}
	if isIn(r.at(at), "齢代輩比同並") {
		return 0
	}
	return r.afterYear(i, p)
}

// next reads 翌 in front of a number: 翌２日, 翌４月, 翌2006年, 翌1:15.
func (r *reader) next(i int, p *Point) int {
	at := r.gap(i + 1)
	if r.at(at) == '朝' {
		p.src.rel, p.src.precision, p.src.half = relation{unit: relDay, n: 1}, PrecisionDay, am
		return at + 1
	}
	n, _, e := r.small(at)
	if e == 0 {
		return 0
	}
	mark := r.gap(e)
	switch r.at(mark) {
	case '/':
		return r.nextDate(at, p)
	case '日':
		p.src.day, p.src.precision = written(n), PrecisionDay
		p.src.rel.unit = relNextDay
		return mark + 1
	case '月':
		p.src.rel.unit = relNextMonth
		return r.monthMark(mark+1, n, p)
	case '年':
		if n >= 1000 {
			return r.yearMark(e, n, p)
		}
	}
	return 0
}

// nextDate reads the 3/6 of 翌3/6 and of 翌週 3/12.
func (r *reader) nextDate(i int, p *Point) int {
	n, digits, e := r.small(i)
	if e == 0 || digits > 2 {
		return 0
	}
	if at := r.gap(e); r.at(at) == '月' {
		e = r.monthMark(at+1, n, p)
	} else if r.at(e) == '/' {
		e = r.separated(e, n, digits, p)
	} else {
		return 0
	}
	if e == 0 || !p.src.day.Known() || p.src.year.Known() {
		return 0
	}
	p.src.rel = relation{unit: relNextDate}
	return e
}

// dayBehind reads the （6日） of 翌日（6日）: which day that is. It is i for none.
func (r *reader) dayBehind(i int, p *Point) int {
	at := r.gap(i)
	if r.at(at) != '(' {
		return i
	}
	var q Point
	e := 0
	n, digits, stop := r.small(r.gap(at + 1))
	switch mark := r.gap(stop); {
	case stop == 0 || digits > 2:
		return i
	case r.at(mark) == '日':
		q.src.day, q.src.precision, e = written(n), PrecisionDay, mark+1
	case r.at(mark) == '月':
		e = r.monthMark(mark+1, n, &q)
	case r.at(mark) == '/':
		e = r.separated(mark, n, digits, &q)
	}
	if e == 0 || !q.src.day.Known() || q.src.year.Known() {
		return i
	}
	e = r.weekdaySuffix(e, &q)
	if at = r.gap(e); r.at(at) != ')' {
		return i
	}
	p.src.month, p.src.day, p.Weekday = q.src.month, q.src.day, q.Weekday
	return at + 1
}

// sameMonth reads 同 in front of a day: 同８日.
func (r *reader) sameMonth(i int, p *Point) int {
	e := r.dayOfMonth(r.gap(i+1), p)
	if e == 0 || r.isLength(e) {
		return 0
	}
	p.src.rel.unit = relMonth
	return e
}

// implied reads 年度末, 年末, 月末 by themselves.
func (r *reader) implied(i int, p *Point) int {
	if c := r.prev(i); isHan(c) && !isIn(c, "、") || isDigit(c) || c == 'か' || c == 'カ' || c == 'ヶ' || c == 'ケ' {
		return 0
	}
	unit, at := relYear, r.gap(i+1)
	p.src.precision = PrecisionYear
	switch {
	case r.at(i) == '月':
		unit, p.src.precision = relMonth, PrecisionMonth
	case r.at(at) == '度':
		unit, p.src.precision = relFiscal, PrecisionFiscalYear
		at = r.gap(at + 1)
	}
	e := r.portion(at, p)
	if e == 0 || p.Portion != PortionEnd && p.Portion != PortionStart || isIn(r.at(e), "年調商賞") {
		return 0
	}
	p.src.rel = relation{unit: unit, implied: true, now: true}
	return e
}
