package normalize

// amountRange reads a range of numbers or lengths at i whose first end has no
// unit of its own: 10～20人, ２、３日, 5千～1万件, 2～3時間.
func (r *reader) amountRange(i int, pre *prefix) (g Range, e int) {
	n := r.numeral(i)
	if !n.known() {
		return g, 0
	}
	at, near := r.between(&n)
	if at == 0 || near && isIn(r.prev(i), "、,・") {
		return g, 0 // the end of a list
	}
	var inner prefix
	at = r.prefix(at, &inner)
	m := r.numeral(at)
	if !m.known() || !share(&n, &m, near) {
		return g, 0
	}
	if isHyphen(r.at(r.gap(n.end))) && !rises(&n, &m) {
		return g, 0 // 2-1 回線 is the number of a heading
	}
	g.Approximate = near
	if d, stop := r.duration(at); stop > 0 {
		return r.lengthPair(&g, &n, d, stop, pre)
	}
	c, stop, err := r.count(at, &inner)
	if stop == 0 || err != "" || !n.kanjiFits(&c) {
		return g, 0
	}
	g.Unit = c.Unit
	g.Approximate = g.Approximate || c.Approximate
	g.Bound = r.open(c.Bound, stop)
	g.join(pre)
	if r.at(r.gap(m.end)) == '割' {
		var s summing
		n.val, m.val = s.mul(n.val, 10), c.Value // １～２割 is 10 to 20 %
	}
	g.Start.Number = &Number{Value: n.val}
	g.End.Number = &Number{Value: m.val}
	return g, stop
}

// rises reports whether m is more than n, as far as they are whole numbers.
func rises(n, m *numeral) bool {
	from, whole := n.integer()
	to, both := m.integer()
	return !whole || !both || from < to
}

// kanjiFits keeps single kanji digits before a counter that they do not
// count with.
func (n *numeral) kanjiFits(c *Count) bool { return c.Remark == "" || !n.kanji }

// between reads what stands between two numbers of a range: a sign, から, or
// for neighbours (２、３日) a comma, which makes the range an estimate.
func (r *reader) between(n *numeral) (at int, near bool) {
	if at = r.separator(n.end); at > 0 {
		return at, false
	}
	at = r.gap(n.end)
	if c := r.at(at); (c == '、' || c == ',' || c == '・') && (n.digits == 1 || n.kanji) {
		return r.gap(at + 1), true
	}
	return 0, false
}

// share gives each of two numbers what is written with the other alone: the 万 of
// 2～3万, the 十 of 十五、六. It is false for neighbours that are none.
func share(n, m *numeral, near bool) bool {
	if !near {
		n.lend(m)
		return true
	}
	if !follows(n, m) {
		return false
	}
	n.val.Unscaled = m.val.Unscaled - scaleOf(m)
	return true
}

// follows reports whether m is the digit after the last one of n: ２、３, or
// 十五、六, where m takes the ten of n.
func follows(n, m *numeral) bool {
	if m.digits != 1 || n.val.Scale != 0 || m.val.Scale != 0 {
		return false
	}
	if n.kanji && n.val.Unscaled > 10 && !m.scaled {
		tens := n.val.Unscaled / 10 * 10
		m.val.Unscaled += tens
		return m.val.Unscaled == n.val.Unscaled+1 && n.val.Unscaled > tens
	}
	return m.val.Unscaled == (n.val.Unscaled+1)*scaleOf(m)
}

// scaleOf is the unit that the digit of m stands before: 10000 in 3万.
func scaleOf(m *numeral) int64 {
	scale := int64(1)
	if !m.scaled {
		return scale
	}
	for v := m.val.Unscaled; v >= 10 && v%10 == 0; v /= 10 {
		scale *= 10
	}
	return scale
}

// lend gives n the unit of m in 2～3万人, where n is too small to do without.
func (n *numeral) lend(m *numeral) {
	if n.scaled || !m.scaled {
		return
	}
	scale := scaleOf(m)
	big := int64(1)
	for _, p := range [...]int64{1e16, 1e12, 1e8, 1e4, 1e3} {
		if scale >= p {
			big = p
			break
		}
	}
	if n.val.Unscaled < 1e9 && less(n.val, m.val.Unscaled/big+1) && big > 1 {
		var s summing
		n.val = s.mul(n.val, big)
	}
}

// only is the unit of a duration that has one, or unitNone.
func (d *Duration) only() lengthUnit {
	used, count := unitNone, 0
	for u, n := range [...]int64{0, d.Years, d.Months, d.Weeks, d.Days, d.Hours, d.Minutes, d.Seconds.Unscaled} {
		if n != 0 {
			used = lengthUnit(u)
			count++
		}
	}
	if count != 1 {
		return d.least
	}
	return used
}

// lengthPair finishes a range of lengths whose start has the unit of its end d.
func (r *reader) lengthPair(g *Range, n *numeral, d Duration, e int, pre *prefix) (Range, int) {
	var first Duration
	u := d.only()
	if u == unitNone || d.Vague {
		return *g, 0
	}
	if d.least != unitNone {
		u = d.least
	}
	if !first.put(u, n.val) {
		return *g, 0
	}
	g.Approximate = g.Approximate || d.Approximate
	g.Bound = r.open(d.Bound, e)
	d.Hedge = Hedge{}
	g.join(pre)
	g.Start.Duration, g.End.Duration = boxed(first), boxed(d)
	return *g, e
}
