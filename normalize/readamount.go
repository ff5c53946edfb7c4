package normalize

import "unicode/utf8"

// amount reads a length, an ordinal, a count, or a range of amounts at i; the
// match begins at from.
func (r *reader) amount(from, i int, pre *prefix, m *Match) bool {
	if r.lengthAsked(from, i, pre, m) {
		return true
	}
	if d, e := r.duration(i); e > 0 {
		return r.durationMatch(from, d, e, pre, m)
	}
	if from == i && r.ordinalMatch(i, m) {
		return true
	}
	if g, e := r.amountRange(i, pre); e > 0 {
		return m.set(from, e, Value{Range: boxed(g)})
	}
	c, e, code := r.count(i, pre)
	if e > 0 && code != "" {
		return m.fail(from, e, KindCount, code)
	}
	if e > 0 {
		return r.countMatch(from, c, e, pre, m)
	}
	if n, e := r.partOf(i); e > 0 {
		e = r.hedge(e, forNumber, true, &n.Hedge)
		n.join(pre)
		return m.set(from, e, Value{Number: boxed(n)})
	}
	return false
}

// lengthLabels end the labels that ask for a length of time.
var lengthLabels = [...]string{"継続時間", "所要時間", "経過時間", "停止時間", "中断時間", "不通時間", "障害時間", "影響時間", "支障時間"}

// behindLengthLabel reports whether such a label stands before slot i, with a colon or a gap
// between them: 継続時間：5:12. That of a range of times of day is none (作業時間 9:00～17:00).
func (r *reader) behindLengthLabel(i int) bool {
	at := r.back(i, 0)
	if r.at(at-1) == ':' {
		at = r.back(at-1, 0)
	}
	if at == i || r.at(at-1) != '間' {
		return false
	}
	for _, label := range lengthLabels {
		if from := at - utf8.RuneCountInString(label); from >= 0 && string(r.f[from:at]) == label {
			return true
		}
	}
	return false
}

// lengthAsked reads 33:10 at i where a length is asked for.
func (r *reader) lengthAsked(from, i int, pre *prefix, m *Match) bool {
	if !r.o.Length && !r.behindLengthLabel(from) {
		return false
	}
	d, e := r.colonLength(i)
	return e > 0 && r.durationMatch(from, d, e, pre, m)
}

func (r *reader) countMatch(from int, c Count, e int, pre *prefix, m *Match) bool {
	if g, stop := r.countRange(&c, e, pre); stop > 0 {
		return m.set(from, stop, Value{Range: boxed(g)})
	}
	if at := r.label(from, &c); at < from {
		c.Label = r.text(at, r.back(from, at))
		from = at
	}
	return m.set(from, e, Value{Count: boxed(c)})
}

func (r *reader) durationMatch(from int, d Duration, e int, pre *prefix, m *Match) bool {
	if g, stop := r.durationRange(&d, e); stop > 0 {
		g.join(pre)
		return m.set(from, stop, Value{Range: boxed(g)})
	}
	d.join(pre)
	d.Aggregate = pre.aggregate
	if p, ok := d.ago(r.o); ok {
		return m.set(from, e, Value{Point: boxed(p)})
	}
	return m.set(from, e, Value{Duration: boxed(d)})
}

// ago is the point that N前 or N後 names, seen from the reference.
func (d *Duration) ago(o *Options) (p Point, ok bool) {
	if d.Direction == "" || o.Ref.IsZero() || d.Vague || d.BusinessDays || d.Bound != "" {
		return p, false
	}
	unit, n, precision := d.steps()
	if unit == relNone {
		return p, false
	}
	if d.Direction == "before" {
		n = -n
	}
	p.Hedge = d.Hedge
	p.src.rel = relation{unit: unit, n: int(n), now: true}
	p.src.precision = precision
	return p, p.settle(o.Ref, o, false) == "" && p.Year.N > 0
}

// steps are the steps of the calendar or the clock that make the length;
// relNone where it mixes them.
func (d *Duration) steps() (unit relUnit, n int64, precision Precision) {
	dates := d.Weeks*7 + d.Days
	switch {
	case d.Hours != 0 || d.Minutes != 0 || d.Seconds.Unscaled != 0:
		length, exact := d.Length()
		if minutes, whole := length.Int64(); exact && whole {
			return relMinutes, minutes, PrecisionMinute
		}
	case dates != 0 && d.Years == 0 && d.Months == 0:
		return relDay, dates, PrecisionDay
	case dates == 0 && d.Months != 0:
		return relMonth, d.Years*12 + d.Months, PrecisionMonth
	case dates == 0 && d.Years != 0:
		return relYear, d.Years, PrecisionYear
	}
	return relNone, 0, ""
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
	stop := at
	for at > r.floor && stop-at < maxCountLabel && ofCountLabel(r.f[at-1]) {
		at--
	}
	switch {
	case stop-at < 2, r.f[stop-1] == '数', kanjiDigit(r.f[stop-1]) >= 0:
		return i
	case r.leadsTo(at, stop), !r.setApart(at):
		return i
	}
	return at
}

func ofCountLabel(c rune) bool {
	return isHan(c) || isKatakana(c) || isLetter(c) || c == Joined
}

// leadsTo reports whether what stands from i to e is a word before an amount:
// 延べ.
func (r *reader) leadsTo(i, e int) bool {
	for _, w := range r.t.leads.of(r.t, r.f[i]) {
		if r.word(i, w.word) == e {
			return true
		}
	}
	return false
}

// setApart reports whether a bracket, a comma, a line end or the match before
// parts what stands at i from the text before it.
func (r *reader) setApart(i int) bool {
	if i == r.floor {
		return true
	}
	before := r.f[i-1]
	return isOpen(before) || before == '、' || before == ',' || isBlank(before) && r.startsLine(i)
}
