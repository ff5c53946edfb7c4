package normalize

// monthMark reads what follows 月: a day, a portion, nothing.
func (r *reader) monthMark(i, month int, p *Point) int {
	at := r.gap(i)
	if p.src.year.Origin == Absent && !isMonth(month) {
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
	if p.src.year.Origin == Absent && p.src.rel.unit == relNone && (isIn(r.at(at), "面島曜例次数額給報刊末間光") || r.monthInWord(i) || r.countsMonths(i)) {
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
	if isIn(r.at(r.back(from, 0)-1), "泊週") {
		return 0 // ２泊３日, 週3日
	}
	if !isDay(n) || r.splitWord(i) || r.isLength(i) || isHan(r.prev(from)) && kanjiDigit(r.at(from)) >= 0 ||
		r.dayInWord(from, i) || r.dayHeading(from, i) {
		return 0
	}
	p.src.day, p.src.precision = written(n), PrecisionDay
	return i
}

// lengthWords follow N日 where days are counted, not named.
var lengthWords = [...]string{
	"間", "以内", "以上", "以下", "未満", "超", "程度", "ほど", "くらい", "ぐらい", "弱", "強", "前", "後",
	"当たり", "あたり", "平均", "分", "ごと", "毎", "おき", "目", "連続", "営業", "市", "も", "中", "半", "町",
	"近く", "余り", "につき", "にわたり", "かけて", "を要", "を超", "を経過", "に満た",
}

// monthWords follow N月 where a statute counts months: 三月以内, 六月を超え.
var monthWords = [...]string{"以内", "以上", "以下", "未満", "を超", "を経過", "に満た", "当たり", "につき"}

// countsMonths reports whether N月 before i is followed by what counts months.
func (r *reader) countsMonths(i int) bool { return r.words(r.gap(i), monthWords[:]) > 0 }

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
		return r.word(at, "時間") > 0 || r.at(at) == '秒' || r.at(at) == '回' || r.at(at) == '分' && !isIn(r.at(at+1), "の割科野類")
	}
	return false
}
