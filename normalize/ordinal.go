package normalize

import "slices"

// ordinalEnd reads the second end of 第１回～第４回 and 第１回から４回まで behind
// o, which ends at i.
func (r *reader) ordinalEnd(o *Ordinal, i int) (q Ordinal, e int) {
	at := r.separator(i)
	if at == 0 || o.Unit == "" {
		return q, 0
	}
	if r.at(at) == '第' {
		q, e = r.numbered(at)
	} else if n := r.numeral(at); n.known() {
		q.Value, _ = n.integer()
		q.Unit, e = r.ordinalUnit(r.gap(n.end))
	}
	if e == 0 || q.Unit != o.Unit || q.Value <= o.Value {
		return q, 0
	}
	return q, r.closing(e)
}

// ordinalUnits follow 第N, longer words before their beginnings.
var ordinalUnits = [...]string{
	"四半期", "部会", "分科会", "回", "報", "版", "号機", "号", "条", "項", "章", "節", "期", "次", "位", "部", "番", "巻",
	"弾", "編", "類", "種", "款", "話", "世代", "段階", "目", "群", "系", "区分", "区", "班", "項目", "週", "日", "年", "案", "図", "表", "行", "列", "頁", "ページ", "回線",
}

// ordinal reads a place in a row at i: 第10報, 初報, ２回目, 三番目, 二位.
func (r *reader) ordinal(i int) (o Ordinal, e int) {
	switch r.at(i) {
	case '第':
		if c := r.at(i - 2); r.at(i-1) == '次' && !isDigit(c) && kanjiDigit(c) < 0 {
			return o, 0 // 次第
		}
		return r.numbered(i)
	case '初':
		return r.initial(i)
	case '続':
		return r.later(i)
	}
	n := r.numeral(i)
	value, whole := n.integer()
	if n.end == 0 || !whole {
		return o, 0
	}
	o.Value = value
	at := r.gap(n.end)
	if e = r.word(at, "番目"); e > 0 {
		o.Unit = "番"
		return o, e
	}
	if r.at(at) == '位' && !isIn(r.at(at+1), "置相階") {
		if n.kanji && (isHan(r.prev(i)) || isHan(r.at(at+1))) {
			return o, 0
		}
		o.Unit = "位"
		return o, at + 1
	}
	o.Unit, e = r.unitBeforeMe(at)
	return o, e
}

// rankedWords are what 目 makes a place in a row: units of time, then counters.
func rankedWords() []string {
	words := slices.Clone(unitsBeforeMe[:])
	for _, c := range counterList() {
		words = append(words, c.word)
	}
	return words
}

var unitsBeforeMe = [...]string{"か月", "ヶ月", "ヵ月", "カ月", "箇月", "日", "年", "週間", "週", "時間", "分", "秒"}

// unitBeforeMe reads 目 with the unit before it: 台 of 2台目, 日 of 三日目.
func (r *reader) unitBeforeMe(i int) (unit string, e int) {
	for _, w := range r.t.ranked.of(r.t, r.at(i)) {
		if e = r.me(r.word(i, w)); e > 0 {
			return w, e
		}
	}
	return "", 0
}

// me reads 目 behind a unit that ends at i, 0 for no unit.
func (r *reader) me(i int) int {
	if i == 0 {
		return 0
	}
	if at := r.gap(i); r.at(at) == '目' && r.ranks(at+1) {
		return at + 1
	}
	return 0
}

// ranks reports whether 目 before i is no part of 目標, 目的 or 目次.
func (r *reader) ranks(i int) bool { return !isIn(r.at(i), "標的次") }

// numbered reads 第N with its unit.
func (r *reader) numbered(i int) (o Ordinal, e int) {
	at := r.gap(i + 1)
	n := r.ordinalNumber(at)
	value, whole := n.integer()
	if n.end == 0 || !whole {
		return o, 0
	}
	o.Value = value
	if unit, stop := r.ordinalUnit(r.gap(n.end)); stop > 0 {
		o.Unit = unit
		if r.at(stop) == '目' && r.ranks(stop+1) {
			stop++
		}
		return o, stop
	}
	next := r.at(n.end)
	if r.lineBreak(i, n.end) {
		return o, 0
	}
	if isHan(next) || isKatakana(next) || isLetter(next) || isHyphen(next) || isHiragana(next) && n.kanji {
		return o, 0
	}
	return o, n.end
}

// ordinalUnit reads the unit behind 第N.
func (r *reader) ordinalUnit(i int) (unit string, e int) {
	for _, w := range r.t.ordinals.of(r.t, r.at(i)) {
		if e = r.word(i, w); e > 0 {
			if e == i+1 && isIn(r.at(e), "者元") {
				return "", 0 // 第２次元
			}
			return w, e
		}
	}
	return "", 0
}

// ordinalNumber is numeral with the Roman numbers of one character.
func (r *reader) ordinalNumber(i int) numeral {
	if c := r.at(i); c >= 'Ⅰ' && c <= 'Ⅻ' {
		return numeral{val: Decimal{Unscaled: int64(c-'Ⅰ') + 1}, end: i + 1}
	}
	return r.numeral(i)
}

// later reads 続報1, whose number stands behind its word.
func (r *reader) later(i int) (o Ordinal, e int) {
	at := r.word(i, "続報")
	if at == 0 {
		return o, 0
	}
	n := r.numeral(r.space(at))
	value, ok := n.integer()
	if n.end == 0 || !ok || n.scaled || r.unitAt(r.gap(n.end)) || isIn(r.at(r.gap(n.end)), "年月日時分:/") {
		return o, 0
	}
	return Ordinal{value, "報"}, n.end
}

// initial reads 初報 and its like, the first in its row.
func (r *reader) initial(i int) (o Ordinal, e int) {
	if isIn(r.prev(i), "最当年月期") {
		return o, 0
	}
	at := r.gap(i + 1)
	switch r.at(at) {
	case '報', '版', '回', '号':
		o.Value, o.Unit = 1, string(r.f[at])
		return o, at + 1
	}
	return o, 0
}

// isPartOf reports whether 三分の二 stands at i.
func (r *reader) isPartOf(i int) bool {
	_, e := r.partOf(i)
	return e > 0
}

// partOf reads 三分の二 at i.
func (r *reader) partOf(i int) (n Number, e int) {
	den := r.numeral(i)
	d, ok := den.integer()
	if den.end == 0 || !ok || d <= 0 {
		return n, 0
	}
	at := r.gap(den.end)
	if r.at(at) != '分' || r.at(r.gap(at+1)) != 'の' {
		return n, 0
	}
	num := r.numeral(r.gap(r.gap(at+1) + 1))
	m, ok := num.integer()
	if num.end == 0 || !ok {
		return n, 0
	}
	n.Fraction = [2]int64{m, d}
	n.Value = quotient(m, d)
	return n, num.end
}

// quotient is m ÷ d, rounded to six decimals.
func quotient(m, d int64) Decimal {
	const digits = 6
	if m > 1e12 || m < -1e12 {
		return Decimal{Unscaled: m / d}
	}
	scaled := m * powers[digits]
	half := d / 2
	if scaled < 0 {
		half = -half
	}
	return Decimal{(scaled + half) / d, digits}.trim()
}
