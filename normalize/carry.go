package normalize

// carry settles the points of a match that lean on a date named before them in
// the text (同日, 翌日, 同年) against that date. What leans on the time of writing
// (昨年), and what no date stands before, stays as the reference made it.
func (r *reader) carry(m *Match, c *carrier) {
	c.other = r.at(m.Start) == '当' || r.ofAnother(m.Start, c.floor)
	c.floor = m.End
	c.value(&m.Value)
	if p := m.Point; p != nil {
		m.Kind = p.Kind()
	}
}

// ofAnother reports whether a noun that is no date stands before i with の: the
// 前日 of 退職の日の前日 is not the day before the last date. The match before
// ends at floor.
func (r *reader) ofAnother(i, floor int) bool {
	at := r.back(i, 0) - 1
	return at >= floor && r.at(at) == 'の' && r.back(at, floor) > floor
}

// A carrier keeps the dates that a text has named so far.
type carrier struct {
	o     *Options
	other bool // what comes leans on something else than a date of the text
	floor int  // the end of the match before
	dates
}

func (c *carrier) value(v *Value) {
	switch {
	case v.Point != nil:
		p := v.Point
		if ctx := c.before(p); !ctx.IsZero() && p.settle(ctx, c.o, false) != "" {
			p.settle(c.o.Ref, c.o, false)
		}
		c.note(p)
	case v.Range != nil && v.Range.Start.Point != nil:
		g := v.Range
		if ctx := c.before(g.Start.Point); !ctx.IsZero() && g.settle(ctx, c.o, false) != "" {
			g.settle(c.o.Ref, c.o, false)
		}
		c.note(g.Start.Point)
		c.note(g.End.Point)
	case v.Items != nil:
		for i := range v.Items.List {
			c.value(&v.Items.List[i].Value)
		}
	}
}

// before is the date in the text that p leans on, zero for none.
func (c *carrier) before(p *Point) Instant {
	rel := &p.src.rel
	if rel.unit == relNone || rel.now || c.other {
		return Instant{}
	}
	return c.leansOn(rel.unit)
}

// dates are the last full date, the first day of the last month and that of
// the last year that were named, each zero for none. A month or year named
// since the last full date counts for 同月 and 同年, not for 同日.
type dates struct{ day, month, year Instant }

// note keeps the date of p for what follows.
func (d *dates) note(p *Point) {
	if p.dated() {
		day := p.writtenDay()
		*d = dates{day, day, day}
		return
	}
	if !p.Year.Known() {
		return
	}
	from, _ := p.stretch()
	switch p.Precision {
	case PrecisionMonth:
		d.month, d.year = from, from
	case PrecisionYear, PrecisionFiscalYear:
		if d.month.Year != from.Year {
			d.month = Instant{}
		}
		d.year = from
	}
}

// leansOn is the date that a relation of the unit is counted from.
func (d *dates) leansOn(unit relUnit) Instant {
	switch unit {
	case relMonth:
		return d.month
	case relYear, relFiscal, relNextMonth:
		return d.year
	}
	return d.day
}
