package normalize

// value writes the fields of whichever value is set.
func (w *writer) value(v *Value) {
	switch {
	case v.Point != nil:
		w.point(v.Point)
	case v.Duration != nil:
		w.duration(v.Duration)
	case v.Count != nil:
		w.counted(v.Count)
	case v.Number != nil:
		w.number(v.Number)
	case v.Range != nil:
		w.ends(v.Range)
	case v.Ordinal != nil:
		w.num("value", v.Ordinal.Value)
		w.str("unit", v.Ordinal.Unit)
	case v.Weekday != nil:
		w.weekday(v.Weekday)
	case v.Region != nil:
		w.region(v.Region)
	case v.Items != nil:
		w.items(v.Items)
	case v.Missing != nil:
		w.str("reason", v.Missing.Reason)
	}
}

func (w *writer) point(p *Point) {
	if value := p.Value(); value != "" {
		w.str("value", value)
	} else {
		w.null("value")
	}
	w.word("precision", string(p.Precision))
	w.word("part", string(p.Portion))
	if p.coarse() {
		from, to := p.limits()
		w.day("from", from)
		w.day("to", to)
	}
	w.yes("fiscal", p.Fiscal)
	if p.Era.Name != "" {
		w.key("era")
		w.open()
		w.str("name", p.Era.Name)
		w.num("year", int64(p.Era.Year))
		w.close()
	}
	if p.Weekday > 0 {
		w.num("weekday", int64(p.Weekday))
		w.yes("weekday_ok", p.WeekdayOK)
	}
	w.word("tz", p.Zone)
	w.count("day_offset", int64(p.DayOffset))
	w.hedge(&p.Hedge)
	w.flags(p.Flags)
}

// coarse reports whether the point is a stretch of several days.
func (p *Point) coarse() bool { return !p.Day.Known() && !p.Hour.Known() }

func (w *writer) day(k string, t Instant) {
	if t.IsZero() {
		return
	}
	w.key(k)
	w.dst = append(w.dst, '"')
	w.dst = pad(w.dst, t.Year, 4)
	w.dst = pad(append(w.dst, '-'), t.Month, 2)
	w.dst = pad(append(w.dst, '-'), t.Day, 2)
	w.dst = append(w.dst, '"')
}

func (w *writer) duration(d *Duration) {
	if d.Vague {
		w.null("value")
		w.yes("vague", true)
		w.word("unit", d.Unit)
		w.count("magnitude", d.Magnitude)
		w.count("lo", d.Lo)
		w.count("hi", d.Hi)
	} else {
		w.str("value", d.Value())
	}
	if minutes, ok := d.Length(); ok {
		w.dec("minutes", minutes)
	}
	w.word("direction", d.Direction)
	w.word("aggregate", d.Aggregate)
	w.yes("business_days", d.BusinessDays)
	w.hedge(&d.Hedge)
}

func (w *writer) counted(c *Count) {
	if c.Vague {
		w.null("value")
	} else {
		w.dec("value", c.Value)
	}
	w.str("unit", c.Unit)
	w.yes("vague", c.Vague)
	w.count("magnitude", c.Magnitude)
	w.count("lo", c.Lo)
	w.count("hi", c.Hi)
	w.hedge(&c.Hedge)
	w.word("label", c.Label)
	w.word("quantifier", c.Quantifier)
	w.word("aggregate", c.Aggregate)
	w.word("remark", c.Remark)
	w.word("note_mark", c.NoteMark)
}

func (w *writer) number(n *Number) {
	if n.Vague {
		w.null("value")
	} else {
		w.dec("value", n.Value)
	}
	if n.Fraction[1] != 0 {
		w.key("fraction")
		w.dst = append(w.dst, '[')
		w.dst = Decimal{Unscaled: n.Fraction[0]}.append(w.dst)
		w.dst = append(w.dst, ',')
		w.dst = Decimal{Unscaled: n.Fraction[1]}.append(w.dst)
		w.dst = append(w.dst, ']')
	}
	w.yes("vague", n.Vague)
	w.count("magnitude", n.Magnitude)
	w.count("lo", n.Lo)
	w.count("hi", n.Hi)
	w.hedge(&n.Hedge)
}

func (w *writer) ends(g *Range) {
	w.key("start")
	w.typed(&g.Start)
	w.key("end")
	w.typed(&g.End)
	w.word("unit", g.Unit)
	if minutes, ok := g.Minutes(); ok {
		w.dec("minutes", minutes)
	}
	if days, ok := g.Days(); ok {
		w.num("days", int64(days))
	}
	w.hedge(&g.Hedge)
	w.flags(g.Flags)
}

func (w *writer) weekday(d *Weekday) {
	if d.Value > 0 {
		w.num("value", int64(d.Value))
	} else {
		w.null("value")
	}
	w.yes("holiday", d.Holiday)
}

func (w *writer) region(g *Region) {
	w.list("value", g.ISO)
	w.word("scope", g.Scope)
	w.yes("partial", g.Partial)
	if len(g.Except) > 0 {
		w.list("except", g.Except)
	}
}

func (w *writer) items(list *Items) {
	w.key("items")
	w.dst = append(w.dst, '[')
	for i := range list.List {
		item := &list.List[i]
		if i > 0 {
			w.dst = append(w.dst, ',')
		}
		w.open()
		w.str("mark", item.Mark)
		w.str("label", item.Label)
		w.key("value")
		w.typed(&item.Value)
		w.close()
	}
	w.dst = append(w.dst, ']')
}
