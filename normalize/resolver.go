package normalize

// A Resolver carries the last full date in reading order, so that 同日, 翌日,
// 同年, 6/1 and a bare 16:51 behind a date resolve. It is not safe for use by
// several goroutines at once.
type Resolver struct {
	o    Options
	last Instant
}

// NewResolver starts from o.Ref.
func NewResolver(o Options) *Resolver { return &Resolver{o: o, last: o.Ref} }

// Seed makes t the date that what follows leans on.
func (r *Resolver) Seed(t Instant) { r.last = t }

// Last is the date carried now.
func (r *Resolver) Last() Instant { return r.last }

// Resolve fills in what m takes from the context, anew on each call, and
// carries on the date that m names, if any.
func (r *Resolver) Resolve(m *Match) {}

// ResolvePoint is Resolve for one point.
func (r *Resolver) ResolvePoint(p *Point) {}

// ScanFolded appends the expressions of folded to dst, each resolved.
func (r *Resolver) ScanFolded(folded []rune, dst []Match) []Match {
	from := len(dst)
	dst = ScanFolded(folded, r.o, dst)
	for i := from; i < len(dst); i++ {
		r.Resolve(&dst[i])
	}
	return dst
}
