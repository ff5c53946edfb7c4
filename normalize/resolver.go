package normalize

// A Resolver carries the last full date in reading order, so that 同日, 翌日,
// 同年, 6/1 and a bare 16:51 behind a date resolve. It is not safe for use by
// several goroutines at once.
type Resolver struct {
	o     Options
	last  Instant // the last full date
	month Instant // the first day of the last month named, if later in the text
	home  Instant // when the text was written, for 昨年 and 本日
}

// NewResolver starts from o.Ref, which also stands for the time of writing:
// 昨年 and 本日 are counted from it, 前年 and 同日 from the date carried.
func NewResolver(o Options) *Resolver {
	r := &Resolver{o: o, home: o.Ref}
	r.Seed(o.Ref)
	r.o.Ref = Instant{}
	return r
}

// Seed makes t the date that what follows leans on.
func (r *Resolver) Seed(t Instant) { r.last, r.month = t, t }

// Last is the date carried now, zero for none.
func (r *Resolver) Last() Instant { return r.last }

// Resolve fills in what m takes from the context, anew on each call, and
// carries on the date that m names, if any. A match that names no day in this
// context (2/29 in a common year) becomes an error.
func (r *Resolver) Resolve(m *Match) {
	if code := r.value(&m.Value); code != "" {
		m.Err, m.Value = code, Value{}
		return
	}
	if m.Point != nil {
		m.Kind = m.Point.Kind()
	}
}

// ResolvePoint is Resolve for one point.
func (r *Resolver) ResolvePoint(p *Point) error {
	if code := p.settle(r.context(p), &r.o, true); code != "" {
		return &Error{Code: code, Kind: p.statedKind()}
	}
	r.carry(p)
	return nil
}

func (r *Resolver) value(v *Value) Code {
	switch {
	case v.Point != nil:
		if code := v.Point.settle(r.context(v.Point), &r.o, true); code != "" {
			return code
		}
		r.carry(v.Point)
	case v.Range != nil && v.Range.Start.Point != nil:
		if code := v.Range.settle(r.context(v.Range.Start.Point), &r.o, true); code != "" {
			return code
		}
		r.carry(v.Range.Start.Point)
		r.carry(v.Range.End.Point)
	case v.Items != nil:
		for i := range v.Items.List {
			if code := r.value(&v.Items.List[i].Value); code != "" {
				v.Items.List[i].Value = Value{}
			}
		}
	}
	return ""
}

// context is the date that p leans on: a month or year named since the last
// full date counts for 同月 and 同年, not for 同日.
func (r *Resolver) context(p *Point) Instant {
	if p.src.rel.now && !r.home.IsZero() {
		return r.home
	}
	switch p.src.rel.unit {
	case relMonth, relYear, relFiscal, relNextMonth:
		return r.month
	}
	if r.last.IsZero() && !p.src.day.Known() {
		return r.month
	}
	return r.last
}

// carry notes the date of p for what follows.
func (r *Resolver) carry(p *Point) {
	switch {
	case p.dated():
		r.last = p.writtenDay()
		r.month = r.last
	case p.Year.Known() && (p.Precision == PrecisionMonth || p.Precision == PrecisionYear):
		from, _ := p.stretch()
		r.month = from
	}
}

// ScanFolded appends the expressions of folded to dst, each resolved.
func (r *Resolver) ScanFolded(folded []rune, dst []Match) []Match {
	from := len(dst)
	dst = ScanFolded(folded, r.o, dst)
	for i := from; i < len(dst); i++ {
		r.Resolve(&dst[i])
	}
	return dst
}

// Scan finds the expressions of text, each resolved.
func (r *Resolver) Scan(text string) []Match {
	out := Scan(text, r.o)
	for i := range out {
		r.Resolve(&out[i])
	}
	return out
}
