package normalize

// countRange reads the second count of 25％から30％ or 3万人以上10万人未満
// behind c, which ends at i.
func (r *reader) countRange(c *Count, i int, pre *prefix) (g Range, e int) {
	if c.Vague || c.Remark != "" {
		return g, 0
	}
	sign := r.separator(i)
	bounded := c.Bound.isLower()
	at := sign
	if sign == 0 {
		if !bounded {
			return g, 0
		}
		at = r.overComma(i)
	}
	var inner prefix
	at = r.prefix(at, &inner)
	d, stop, err := r.count(at, &inner)
	if stop == 0 || err != "" || d.Vague || d.Unit != c.Unit {
		return g, 0
	}
	if bounded && sign == 0 && !d.Bound.isUpper() {
		return g, 0
	}
	g.Unit = c.Unit
	g.Start.Number = &Number{Value: c.Value}
	g.End.Number = &Number{Value: d.Value}
	if bounded {
		g.Start.Number.Bound, g.End.Number.Bound = c.Bound, d.Bound
		g.Approximate = c.Approximate || d.Approximate
		return g, stop
	}
	g.Approximate = c.Approximate || d.Approximate
	g.Bound = r.open(d.Bound, stop)
	return g, r.closing(stop)
}

// overComma is gap that steps over one 、 too.
func (r *reader) overComma(i int) int {
	at := r.gap(i)
	if r.at(at) == '、' {
		return r.gap(at + 1)
	}
	return at
}

// isLower and isUpper tell the bounds of the two ends of a range.
func (b Bound) isLower() bool { return b == AtLeast || b == MoreThan }
func (b Bound) isUpper() bool { return b == AtMost || b == LessThan }

// open is the bound of a range whose second end stops at e: the まで that
// closes the range bounds nothing more.
func (r *reader) open(b Bound, e int) Bound {
	if b == AtMost && r.prev(e) == 'で' {
		return ""
	}
	return b
}

// durationRange reads the second length of 30分～1時間 behind d, which ends
// at i.
func (r *reader) durationRange(d *Duration, i int) (g Range, e int) {
	if d.Vague || d.Direction != "" {
		return g, 0
	}
	at := r.separator(i)
	bounded := d.Bound.isLower()
	if at == 0 {
		if !bounded {
			return g, 0
		}
		at = r.gap(i)
	}
	var inner prefix
	at = r.prefix(at, &inner)
	second, stop := r.duration(at)
	if stop == 0 || second.Vague || second.Direction != "" {
		return g, 0
	}
	if bounded && !second.Bound.isUpper() {
		return g, 0
	}
	first := *d
	if !bounded {
		g.Approximate = first.Approximate || second.Approximate || inner.Approximate
		g.Bound = r.open(second.Bound, stop)
		first.Hedge, second.Hedge = Hedge{}, Hedge{}
	}
	g.Start.Duration, g.End.Duration = boxed(first), boxed(second)
	return g, stop
}
