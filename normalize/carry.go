package normalize

// carry settles the points of one text that lean on a date named before them
// (同日, 翌日, 同年) against that date. What leans on the time of writing
// (昨年), and what no date stands before, stays as the reference made it.
func (r *reader) carry(list []Match) {
	c := carrier{o: r.o}
	for i := range list {
		c.value(&list[i].Value)
		if p := list[i].Point; p != nil {
			list[i].Kind = p.Kind()
		}
	}
}

// A carrier keeps the dates that a text has named so far.
type carrier struct {
	o *Options
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
	if rel.unit == relNone || rel.now {
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
