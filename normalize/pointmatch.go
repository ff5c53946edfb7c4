package normalize

// pointMatch finishes a point that ends at e: its hedges, a range that it
// begins, its place in the calendar.
func (r *reader) pointMatch(from int, p *Point, e int, m *Match) bool {
	stop := r.lateZone(r.hedge(e, forPoint, false, &p.Hedge), p)
	if r.mayRange(stop) {
		if q, last := r.pointRange(p, stop); last > 0 {
			return r.pair(from, *p, q, last, m)
		}
	}
	e = r.hedge(stop, forPoint, true, &p.Hedge)
	e = r.beforeAfter(e, p)
	e = r.lateZone(e, p)
	code := p.finish(r.o)
	if code != "" {
		return m.fail(from, e, p.statedKind(), code)
	}
	if from > r.start || e < r.stop {
		p.src.flags.clear(FlagAmbiguous)
	}
	r.maybeFraction(from, p)
	return m.set(from, e, Value{Point: boxed(*p)})
}

// beforeAfter reads 前 or 後 behind a point: of an hour 前 means shortly
// before, of a minute or a day any time. It is i for none.
func (r *reader) beforeAfter(i int, p *Point) int {
	at := r.gap(i)
	c := r.at(at)
	if c != '前' && c != '後' || p.narrowed() || isIn(r.at(at+1), "後半日回々述期年月者任続の") {
		return i
	}
	s := &p.src
	dated := s.month.Known() && s.day.Known()
	switch {
	case c == '前' && s.hour.Known():
		p.Bound = LessThan
		p.Approximate = p.Approximate || !s.minute.Known()
	case c == '前' && dated:
		p.Bound = LessThan
	case c == '後' && dated && !s.hour.Known():
		p.Bound = MoreThan
	default:
		return i
	}
	return at + 1
}

// narrowed reports whether more is said of p than its numbers.
func (p *Point) narrowed() bool {
	return p.Bound != "" || p.Portion != "" || p.src.rel.unit != relNone
}

// finish checks the parts and settles the point against the reference.
func (p *Point) finish(o *Options) Code {
	if p.Era.Name != "" && p.Era.Year == 0 {
		return ErrEraYearZero
	}
	if code := p.checkClock(); code != "" {
		return code
	}
	return p.settle(o.Ref, o, false)
}

// statedKind is the kind that the written parts make, valid or not.
func (p *Point) statedKind() Kind {
	q := *p
	q.Year, q.Month, q.Day, q.Hour, q.Precision = p.src.year, p.src.month, p.src.day, p.src.hour, p.src.precision
	return q.Kind()
}

// maybeFraction flags 1/2 as ambiguous: with nothing around it to make it a
// date it may as well be a half. Fractions are written in lowest terms and
// with small numbers.
func (r *reader) maybeFraction(from int, p *Point) {
	s := &p.src
	if !p.Flags.Has(FlagNoYear) || p.Weekday > 0 || s.hour.Known() || s.precision != PrecisionDay || p.Bound != "" || p.Approximate {
		return
	}
	_, _, e := r.small(from)
	if r.at(e) != '/' {
		return
	}
	if m, d := s.month.N, s.day.N; m < d && d <= 10 && gcd(m, d) == 1 {
		s.flags.set(FlagAmbiguous)
		p.Flags.set(FlagAmbiguous)
	}
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// pair makes a range of two points.
func (r *reader) pair(from int, p, q Point, e int, m *Match) bool {
	if p.Era.Name != "" && p.Era.Year == 0 || q.Era.Name != "" && q.Era.Year == 0 {
		return m.fail(from, e, KindRange, ErrEraYearZero)
	}
	code := p.checkClock()
	if code == "" {
		code = q.checkClock()
	}
	g := Range{Start: Value{Point: &p}, End: Value{Point: &q}}
	if code == "" {
		code = g.settle(r.o.Ref, r.o, false)
	}
	if code != "" {
		return m.fail(from, e, KindRange, code)
	}
	return m.set(from, e, Value{Range: &g})
}

// fromTo reads 自 令和５年４月１日 至 令和６年３月31日.
func (r *reader) fromTo(i int, m *Match) bool {
	var p Point
	e := r.point(r.gap(i+1), &p)
	if e == 0 {
		return false
	}
	at := r.gap(e)
	if c := r.at(at); c == '、' || c == ',' {
		at = r.gap(at + 1)
	}
	if r.at(at) != '至' {
		return false
	}
	at = r.gap(at + 1)
	q, e := r.rangeEnd(&p, at)
	if e == 0 || !p.pairs(&q) {
		return false
	}
	return r.pair(i, p, q, e, m)
}

// wrongEra reads a year in an era that is no era of ours, misspelt or before
// Meiji.
func (r *reader) wrongEra(i int, m *Match) bool {
	if e, _ := r.eraAt(i); e != nil {
		return false
	}
	if at := r.oldEra(i); at > 0 {
		if stop := r.yearTail(r.gap(at), false); stop > 0 {
			return m.fail(i, stop, KindDate, ErrEraUnsupported)
		}
	}
	from, at := i, 0
	if r.at(i) == '和' {
		if i == r.floor || !isIn(r.at(i-1), "今冷命合介会") {
			return false
		}
		from, at = i-1, i+1
	} else {
		at = r.misspelt(i)
	}
	if at == 0 {
		return false
	}
	if stop := r.yearTail(r.gap(at), true); stop > 0 {
		return m.fail(from, stop, KindDate, ErrEraUnknown)
	}
	return false
}

// yearTail reads a year and what narrows it; months says that a month must
// follow.
func (r *reader) yearTail(i int, months bool) int {
	_, at := r.eraYear(i)
	if at == 0 {
		if _, _, at = r.small(i); at == 0 {
			return 0
		}
	}
	if at = r.gap(at); r.at(at) != '年' {
		return 0
	}
	var p Point
	p.src.year = written(1)
	e := r.afterYear(at+1, &p)
	if e == 0 || months && !p.src.month.Known() {
		return 0
	}
	return e
}
