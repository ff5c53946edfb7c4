package normalize

// point reads a date, a time of day or both at i into p, with what belongs to it
// (weekday, zone), but no hedges and no range. It is not settled yet.
func (r *reader) point(i int, p *Point) int {
	at := i
	if r.at(i) == '日' {
		next := r.word(i, "日本時間")
		if next == 0 {
			return 0
		}
		p.Zone, at = "+09:00", r.gap(next)
		if r.at(at) == 'の' {
			at = r.gap(at + 1)
		}
	}
	e := r.date(at, p)
	if e == 0 {
		*p = Point{Zone: p.Zone}
		return r.timeOnly(at, p)
	}
	if p.src.precision != PrecisionDay {
		return e
	}
	if p.Weekday == 0 {
		e = r.weekdaySuffix(e, p)
	}
	if next := r.timeOf(e, p); next > 0 {
		e = r.zone(next, p)
	}
	return e
}

// timeOnly reads a time without a date, 翌1:15 included.
func (r *reader) timeOnly(i int, p *Point) int {
	at := i
	if r.at(i) == '翌' {
		p.src.dayOffset, at = 1, r.gap(i+1)
	}
	e := r.clock(at, p, at > i)
	if e == 0 {
		return 0
	}
	return r.zone(e, p)
}

// timeOf reads the time of day behind a date that ends at i.
func (r *reader) timeOf(i int, p *Point) int {
	at := r.gap(i)
	if e := r.clock(at, p, true); e > 0 {
		return e
	}
	switch r.at(at) {
	case 'の', '、', ',', 'T', '・':
		return r.clock(r.gap(at+1), p, true)
	}
	return 0
}
