package normalize

// A Resolver carries the last full date in reading order, from one text to the
// next, so that 同日, 翌日, 同年, 6/1 and a bare 16:51 behind a date resolve. It
// is not safe for use by several goroutines at once.
type Resolver struct {
	o    Options
	home Instant // when the text was written, for 昨年 and 本日
	dates
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
func (r *Resolver) Seed(t Instant) { r.dates = dates{t, t, t} }

// Last is the date carried now, zero for none.
func (r *Resolver) Last() Instant { return r.day }

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
	r.note(p)
	return nil
}

func (r *Resolver) value(v *Value) Code {
	switch {
	case v.Point != nil:
		if code := v.Point.settle(r.context(v.Point), &r.o, true); code != "" {
			return code
		}
		r.note(v.Point)
	case v.Range != nil && v.Range.Start.Point != nil:
		if code := v.Range.settle(r.context(v.Range.Start.Point), &r.o, true); code != "" {
			return code
		}
		r.note(v.Range.Start.Point)
		r.note(v.Range.End.Point)
	case v.Items != nil:
		for i := range v.Items.List {
			if code := r.value(&v.Items.List[i].Value); code != "" {
				v.Items.List[i].Value = Value{}
			}
		}
	}
	return ""
}

// context is the date that p leans on.
func (r *Resolver) context(p *Point) Instant {
	if p.src.rel.now && !r.home.IsZero() {
		return r.home
	}
	if r.day.IsZero() && p.src.rel.unit == relNone && !p.src.day.Known() {
		return r.year
	}
	return r.leansOn(p.src.rel.unit)
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
