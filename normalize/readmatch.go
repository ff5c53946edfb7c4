package normalize

// match reads the expression that begins in slot i, whatever it is.
func (r *reader) match(i int, k class) (m Match, ok bool) {
	if k&classRegion != 0 {
		if g, e := r.region(i); e > 0 {
			return made(i, e, Value{Region: boxed(g)}), true
		}
	}
	if k&(classMark|classBracket) != 0 {
		if list, e := r.items(i, 2); e > 0 {
			return made(i, e, Value{Items: boxed(list)}), true
		}
	}
	if k&(classWeekday|classBracket) != 0 {
		if w, e := r.weekday(i); e > 0 {
			return made(i, e, Value{Weekday: boxed(w)}), true
		}
	}
	if k&classOrdinal != 0 {
		if m, ok = r.ordinalMatch(i); ok {
			return m, true
		}
	}
	if k&(classMisspelt|classOldEra) != 0 {
		if m, ok = r.wrongEra(i); ok {
			return m, true
		}
	}
	if k&classFrom != 0 {
		if m, ok = r.fromTo(i); ok {
			return m, true
		}
	}
	if k&classSign != 0 {
		return r.signed(i)
	}
	return r.amountOrDate(i, k)
}

// boxed moves a value to the heap once it is known to be kept.
func boxed[T any](v T) *T { return &v }

// made is a match of a value.
func made(start, e int, v Value) Match {
	return Match{Kind: v.kind(), Start: start, End: e, Value: v}
}

// failed is a match of an expression that names nothing.
func failed(start, e int, kind Kind, code Code) Match {
	return Match{Kind: kind, Start: start, End: e, Err: code}
}

func (r *reader) ordinalMatch(i int) (m Match, ok bool) {
	if o, e, _ := r.ordinal(i); e > 0 {
		return made(i, e, Value{Ordinal: boxed(o)}), true
	}
	return m, false
}

// amountOrDate reads a point, a length, a count or a range of them at i, with
// the words in front of it.
func (r *reader) amountOrDate(i int, k class) (m Match, ok bool) {
	var pre prefix
	at := i
	if k&classLead != 0 {
		at = r.prefix(i, &pre)
	}
	if at == i {
		return r.value(i, k)
	}
	if m, ok = r.amount(i, at, &pre); ok {
		return m, true
	}
	if pre.aggregate != "" || pre.quantifier != "" {
		return m, false
	}
	p, e := r.point(at)
	if e == 0 {
		return m, false
	}
	p.Hedge = pre.Hedge
	return r.pointMatch(i, p, e)
}

// value reads what begins with a number or a word of the calendar.
func (r *reader) value(i int, k class) (m Match, ok bool) {
	digits := isDigit(r.at(i))
	next := r.at(i)
	if digits {
		next = r.behindDigits(i)
	}
	if k&(classNumeral|classEra|classRelative|classClock) != 0 && (!digits || mayBePoint(next)) {
		if p, e := r.point(i); e > 0 {
			return r.pointMatch(i, p, e)
		}
	}
	if k&(classNumeral|classEra) != 0 && (!digits || isRangeSign(next)) {
		if m, ok = r.openPair(i, k); ok {
			return m, true
		}
	}
	if k&(classNumeral|classHalf) == 0 {
		return m, false
	}
	if digits && (next == end || r.referred(i)) {
		return m, false
	}
	var pre prefix
	return r.amount(i, i, &pre)
}

// behindDigits is the first character behind the figures at i.
func (r *reader) behindDigits(i int) rune {
	for isDigit(r.at(i)) {
		i++
	}
	return r.at(r.gap(i))
}

// mayBePoint reports whether c behind figures may make them a date or time.
func mayBePoint(c rune) bool {
	switch c {
	case '年', '月', '日', '時', ':', '/', '.', '(', 'Q', 'F':
		return true
	}
	return isHyphen(c)
}

// referred reports whether the number at i is the number of something named
// before it (第２, #1, ※１, 図２) and counts nothing.
func (r *reader) referred(i int) bool {
	switch c := r.prev(i); c {
	case '第', '#', '※', '図', '/', '.', '_', '@', '№', '注':
		return true
	case '-':
		return i > 1 && (isDigit(r.at(i-2)) || isLetter(r.at(i-2)) || isHan(r.at(i-2)))
	case '表':
		return !isIn(r.prev(i-1), "公発代")
	case '料', '紙', '添', '考':
		return true
	}
	return false
}

// openPair reads ranges whose start has no unit of its own: 令和４～６年度,
// 10～12時, ４～６月.
func (r *reader) openPair(i int, k class) (m Match, ok bool) {
	if k&classEra != 0 {
		if p, q, e := r.eraPair(i); e > 0 {
			return r.pair(i, p, q, e)
		}
	}
	var p Point
	if q, e := r.elidedTail(&p, i); e > 0 {
		return r.pair(i, p, q, r.closing(e))
	}
	return m, false
}

// amount reads a length, an ordinal, a count, or a range of amounts at i; the
// match begins at from.
func (r *reader) amount(from, i int, pre *prefix) (m Match, ok bool) {
	if d, e := r.duration(i); e > 0 {
		return r.durationMatch(from, d, e, pre), true
	}
	if from == i {
		if m, ok = r.ordinalMatch(i); ok {
			return m, true
		}
	}
	if g, e := r.amountRange(i, pre); e > 0 {
		return made(from, e, Value{Range: boxed(g)}), true
	}
	c, e, code := r.count(i, pre)
	if e > 0 && code != "" {
		return failed(from, e, KindCount, code), true
	}
	if e > 0 {
		return r.countMatch(from, c, e, pre), true
	}
	if n, e := r.partOf(i); e > 0 {
		e = r.hedge(e, forNumber, true, &n.Hedge)
		n.join(pre)
		return made(from, e, Value{Number: boxed(n)}), true
	}
	return m, false
}

func (r *reader) countMatch(from int, c Count, e int, pre *prefix) Match {
	if g, stop := r.countRange(&c, e, pre); stop > 0 {
		return made(from, stop, Value{Range: boxed(g)})
	}
	if at := r.label(from, &c); at < from {
		c.Label = r.text(at, r.back(from, at))
		from = at
	}
	return made(from, e, Value{Count: boxed(c)})
}

func (r *reader) durationMatch(from int, d Duration, e int, pre *prefix) Match {
	if g, stop := r.durationRange(&d, e); stop > 0 {
		g.join(pre)
		return made(from, stop, Value{Range: boxed(g)})
	}
	d.join(pre)
	d.Aggregate = pre.aggregate
	if p, ok := d.ago(r.o); ok {
		return made(from, e, Value{Point: boxed(p)})
	}
	return made(from, e, Value{Duration: boxed(d)})
}

// ago is the point that N前 or N後 names, seen from the reference.
func (d *Duration) ago(o *Options) (p Point, ok bool) {
	if d.Direction == "" || o.Ref.IsZero() || d.Vague || d.BusinessDays || d.Bound != "" {
		return p, false
	}
	sign := 1
	if d.Direction == "before" {
		sign = -1
	}
	p.Hedge = d.Hedge
	dates := d.Weeks*7 + d.Days
	clock := d.Hours != 0 || d.Minutes != 0 || d.Seconds.Unscaled != 0
	switch {
	case clock:
		length, exact := d.Length()
		minutes, whole := length.Int64()
		if !exact || !whole {
			return p, false
		}
		p.src.rel = relation{unit: relMinutes, n: sign * int(minutes)}
		p.src.precision = PrecisionMinute
	case dates != 0 && d.Years == 0 && d.Months == 0:
		p.src.rel = relation{unit: relDay, n: sign * int(dates)}
		p.src.precision = PrecisionDay
	case dates == 0 && d.Months != 0:
		p.src.rel = relation{unit: relMonth, n: sign * int(d.Years*12+d.Months)}
		p.src.precision = PrecisionMonth
	case dates == 0 && d.Years != 0:
		p.src.rel = relation{unit: relYear, n: sign * int(d.Years)}
		p.src.precision = PrecisionYear
	default:
		return p, false
	}
	return p, p.settle(o.Ref, o, false) == "" && p.Year.N > 0
}

// maxCountLabel is the length of the name that a count of cases has in a
// breakdown.
const maxCountLabel = 12

// label is where the label of a count of cases begins (チャット91件): a noun
// that the number directly follows and that a bracket, comma or line end sets
// apart. It is i for none.
func (r *reader) label(i int, c *Count) int {
	if c.Unit != "件" || i == 0 {
		return i
	}
	at := r.back(i, r.floor)
	if r.lineBreak(at, i) {
		return i
	}
	number := i
	i = at
	for at > r.floor && i-at < maxCountLabel && (isHan(r.f[at-1]) || isKatakana(r.f[at-1]) || isLetter(r.f[at-1]) || r.f[at-1] == Joined) {
		at--
	}
	if i-at < 2 || r.f[i-1] == '数' || kanjiDigit(r.f[i-1]) >= 0 {
		return number
	}
	for _, w := range r.t.leads[r.f[at]] {
		if r.word(at, w.word) == i {
			return number
		}
	}
	if at == 0 || at == r.floor && r.floor > 0 || isOpen(r.f[at-1]) || r.f[at-1] == '、' || r.f[at-1] == ',' || isBlank(r.f[at-1]) && r.startsLine(at) {
		return at
	}
	return number
}

// signed reads numbers with a sign, where the unit is one that goes below
// zero, and sums with a currency sign.
func (r *reader) signed(i int) (m Match, ok bool) {
	if unit := currency(r.at(i)); unit != "" {
		return r.money(i, unit)
	}
	if _, at := r.sign(i); at == i {
		return m, false
	}
	if c := r.prev(i); isDigit(c) || isLetter(c) || isHan(c) || c == ')' {
		return m, false
	}
	var pre prefix
	c, e, code := r.count(i, &pre)
	if e == 0 || code != "" || !isIn(firstRune(c.Unit), "%ポ円℃度d") {
		return m, false
	}
	return made(i, e, Value{Count: boxed(c)}), true
}

func currency(c rune) string {
	switch c {
	case '¥':
		return "円"
	case '$':
		return "ドル"
	case '€':
		return "ユーロ"
	}
	return ""
}

// money reads ¥1,000.
func (r *reader) money(i int, unit string) (m Match, ok bool) {
	n := r.numeral(r.space(i + 1))
	if n.end == 0 || n.kanji || n.err != "" || n.vague {
		return m, false
	}
	c := Count{Value: n.val, Unit: unit}
	e := r.countTail(n.end, &c, &prefix{})
	return made(i, e, Value{Count: boxed(c)}), true
}
