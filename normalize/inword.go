package normalize

// Kanji numerals are parts of words and names: 八戸市, 二枚舌, 三日坊主. What a
// word goes on with has no end; what may stand directly behind an amount is a
// short list.

// behindCount are the kanji that may follow a count, behindLength those that
// may follow a length of time, behindHour and behindDay those that may
// follow an hour and a day.
const (
	behindCount  = "以未超程弱強余近目分半頃及又並等毎総各当相規構増減出欠追発延連続同参可中合他共化"
	behindLength = behindCount + "前後間経過位保"
	behindHour   = behindLength + "開閉休散再始終着"
	behindDay    = "以頃付朝昼夜晩未午早深夕開締現実施公予当及又並前後間"
)

// maxWordNumeral is the length of the kanji numerals that words begin with;
// longer ones count.
const maxWordNumeral = 3

// partOfWord reports whether the kanji numeral from i to to, with the unit
// that ends at e, runs on into a longer word. behind are the kanji that an
// amount may be followed by.
func (r *reader) partOfWord(i, to, e int, behind string) bool {
	if to-i > maxWordNumeral || r.at(i) == '数' || r.at(to-1) == '数' {
		return false
	}
	next := r.at(e)
	if next == '前' && r.at(e+1) == '後' {
		return false
	}
	return isHan(next) && !isIn(next, behind)
}

// dayInWord is partOfWord for a day without a month: a time of day may follow.
func (r *reader) dayInWord(from, i int) bool {
	if kanjiDigit(r.at(from)) < 0 && smallUnit(r.at(from)) == 0 {
		return false
	}
	if !r.partOfWord(from, from, i, behindDay) {
		return false
	}
	var p Point
	return r.clock(i, &p, true) == 0
}

// spreadWord reports whether the unit from at to e, behind the number of a
// heading that ends at i, is the first of two characters set apart: １ 部 会.
func (r *reader) spreadWord(i, at, e int) bool {
	second := r.space(e)
	if at == i || e != at+1 || second == e || !isHan(r.at(second)) || isIn(r.at(second), behindHour+"計内") {
		return false
	}
	next := r.at(second + 1)
	return (isBlank(next) || next == end || next == ':') && r.headingNumber(i)
}

// dayHeading reports whether the 日 before i, behind the number of a heading,
// begins a word: ４ 日付.
func (r *reader) dayHeading(from, i int) bool {
	to := r.back(i-1, from)
	return r.headed(to, i-1, i, behindDay) || to < i-1 && r.at(i) == '付' && r.at(i+1) != 'け' && r.headingNumber(to)
}

// lengthInWord is partOfWord for a part of a length: a smaller unit may follow
// (五分三十秒).
func (r *reader) lengthInWord(p *lengthPart) bool {
	if p.unit == unitMinute && p.end == p.from+1 && isHan(r.prev(p.from)) &&
		!isIn(r.prev(p.from), "約計全各同他及延総時間前後毎") && !isIn(r.at(p.stop), "間前後以") {
		return true // 村八分
	}
	if r.prev(p.stop) == '間' || isIn(r.at(p.word), "かヶカヵケ箇個営") || !r.partOfWord(p.from, p.end, p.stop, behindLength) {
		return false
	}
	var next lengthPart
	return !r.durationPart(p.stop, &next) || next.unit <= p.unit
}

// monthInWord reports whether the month before i, written in kanji without a
// year, begins a name: 五月雨.
func (r *reader) monthInWord(i int) bool {
	c := r.prev(i - 1)
	return (kanjiDigit(c) >= 0 || smallUnit(c) > 0) && isHan(r.at(i)) && !isIn(r.at(i), "以頃上中下初末前後半期現実施公予当開付決入終及又並")
}

// headed reports whether figures that end at i are the number of a heading
// with a blank behind it, and the unit from at to e runs on into a longer word
// (６ 時系列): into a kanji that is none of behind.
func (r *reader) headed(i, at, e int, behind string) bool {
	next := r.at(e)
	return at > i && isHan(next) && !isKanjiNumeral(next) && !isIn(next, behind) && r.headingNumber(i)
}
