package normalize

// A lengthPart is a number with its unit: the 2時間 of 2時間30分.
type lengthPart struct {
	numeral
	from     int // where the number begins
	word     int // where the unit begins
	stop     int // the slot behind the unit
	unit     lengthUnit
	business bool
	more     bool // 余 stands before the unit
}

// isSplit reports whether white space parts the number from what follows it.
func (p *lengthPart) isSplit() bool { return p.word > p.end }

// durationPart reads a number with its unit into p.
func (r *reader) durationPart(i int, p *lengthPart) bool {
	*p = lengthPart{numeral: r.numeral(i), from: i}
	if p.end == 0 || p.err != "" {
		return false
	}
	p.word = r.gap(p.end)
	at, more := p.word, false
	if r.at(at) == '余' {
		at, more = r.gap(at+1), true
	}
	if p.stop = r.word(at, "ミリ秒"); p.stop > 0 && !p.vague {
		p.val.Scale += 3
		p.unit = unitSecond
		return true
	}
	p.unit, p.business, p.stop = r.lengthUnit(at)
	if p.stop == 0 && !p.kanji {
		p.unit, p.stop = r.latinUnit(at)
	}
	if p.stop == 0 && r.at(at) == '月' && r.countsMonths(at+1) {
		p.unit, p.stop = unitMonth, at+1
	}
	p.more = more
	return p.stop > 0
}

// take notes in d how its last part, whose number it has, was written.
func (d *Duration) take(p *lengthPart) {
	d.BusinessDays = d.BusinessDays || p.business
	d.least = p.unit
	if p.more {
		d.Approximate, d.Bound = true, MoreThan
	}
	if p.vague {
		d.setVague(&p.numeral, p.unit)
	}
}

// goesOnWith reports whether p is the next part of d, or its first.
func (r *reader) goesOnWith(d *Duration, p *lengthPart) bool {
	first := d.least == unitNone
	switch {
	case p.unit <= d.least, !less(p.val, 1e9), p.vague && !first, r.refusesLength(p, first):
		return false
	}
	return !first || !r.namesYear(p)
}

// namesYear reports whether p is no length but a year: 2023年.
func (r *reader) namesYear(p *lengthPart) bool {
	return p.unit == unitYear && p.digits == 4 && r.at(p.stop-1) != '間' && !isIn(r.at(r.gap(p.stop)), "前後")
}

// refusesLength knows what looks like a part of a length and is not one; first
// says that no other part stands before it.
func (r *reader) refusesLength(p *lengthPart, first bool) bool {
	switch {
	case r.isRate(p), r.isRank(p), r.isDenominator(p), r.headed(p.end, p.word, p.stop, behindLength):
		return true
	case p.unit == unitDay && p.isSplit() && r.splitWord(p.stop):
		return true // １ 日 時
	case first && r.wordBelow(p):
		return p.digits == 1 && r.startsLine(p.from)
	case !p.kanji:
		return false
	case r.saysThroughout(p):
		return true
	}
	return first && (p.unit == unitMinute && r.plainTen(p) || r.lengthInWord(p))
}

// isRate reports whether p says how many days of a week are meant: 週3日.
func (r *reader) isRate(p *lengthPart) bool {
	return p.unit == unitDay && r.prev(r.back(p.from, 0)) == '週'
}

// isRank reports whether a 目 set apart makes p a place in a row: ３日 目.
func (r *reader) isRank(p *lengthPart) bool {
	at := r.gap(p.stop)
	return at > p.stop && r.at(at) == '目' && r.ranks(at+1)
}

// isDenominator reports whether p begins a fraction: ３分 の１.
func (r *reader) isDenominator(p *lengthPart) bool {
	return p.unit == unitMinute && r.at(r.gap(p.stop)) == 'の' && r.isPartOf(p.from)
}

// wordBelow reports whether the unit begins the line below its number and a
// longer word, as a heading below its number does.
func (r *reader) wordBelow(p *lengthPart) bool {
	if !p.isSplit() || p.unit == unitHour || p.unit == unitMinute || !r.lineBreak(p.end, p.stop) {
		return false
	}
	next := r.at(p.stop)
	return isHan(next) && !isKanjiNumeral(next) && !isIn(next, "以未超程前後弱強余及半")
}

// saysThroughout reports whether p means all of a time and no length: 一年中,
// 一日中, 一日も.
func (r *reader) saysThroughout(p *lengthPart) bool {
	switch p.unit {
	case unitYear:
		return p.digits > 0 && p.val.Unscaled == 1 && r.at(p.stop) == '中'
	case unitDay:
		return isIn(r.at(p.stop), "も中")
	}
	return false
}

// notPlain follows 十分 where it is a length.
var notPlain = [...]string{"以", "前", "後", "未満", "程度", "ほど", "弱", "強", "超", "経"}

// plainTen reports whether 十分 means enough: nothing around it speaks of
// time.
func (r *reader) plainTen(p *lengthPart) bool {
	if p.val.Unscaled == 12 && isIn(r.at(p.stop), "にな") {
		return true // 十二分に
	}
	if p.val.Unscaled != 10 || p.end != p.from+1 || r.at(p.stop-1) == '間' {
		return false
	}
	return r.words(r.gap(p.stop), notPlain[:]) == 0
}
