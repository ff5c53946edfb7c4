package normalize

// amount reads a length, an ordinal, a count, or a range of amounts at i; the
// match begins at from.
func (r *reader) amount(from, i int, pre *prefix, m *Match) bool {
	if r.o.Length {
		if d, e := r.colonLength(i); e > 0 {
			return r.durationMatch(from, d, e, pre, m)
		}
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
		p.src.rel = relation{unit: relMinutes, n: sign * int(minutes), now: true}
		p.src.precision = PrecisionMinute
	case dates != 0 && d.Years == 0 && d.Months == 0:
		p.src.rel = relation{unit: relDay, n: sign * int(dates), now: true}
		p.src.precision = PrecisionDay
	case dates == 0 && d.Months != 0:
		p.src.rel = relation{unit: relMonth, n: sign * int(d.Years*12+d.Months), now: true}
		p.src.precision = PrecisionMonth
	case dates == 0 && d.Years != 0:
		p.src.rel = relation{unit: relYear, n: sign * int(d.Years), now: true}
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
	for _, w := range r.t.leads.of(r.t, r.f[at]) {
		if r.word(at, w.word) == i {
			return number
		}
	}
	if at == 0 || at == r.floor && r.floor > 0 || isOpen(r.f[at-1]) || r.f[at-1] == '、' || r.f[at-1] == ',' || isBlank(r.f[at-1]) && r.startsLine(at) {
		return at
	}
	return number
}
