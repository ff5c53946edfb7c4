package normalize

// zones are the names of zones that documents give, with their offsets.
var zones = [...]struct{ word, offset string }{
	{"日本標準時間", "+09:00"}, {"日本標準時", "+09:00"}, {"日本時間", "+09:00"}, {"JST", "+09:00"},
	{"協定世界時", "+00:00"}, {"世界標準時", "+00:00"}, {"UTC", "+00:00"}, {"GMT", "+00:00"},
}

// zone reads the zone of a time at i, with or without brackets; it is i for
// none.
func (r *reader) zone(i int, p *Point) int {
	at := r.gap(i)
	open := isOpen(r.at(at))
	if open {
		at = r.gap(at + 1)
	}
	for _, z := range zones {
		e := r.word(at, z.word)
		if e == 0 {
			continue
		}
		if !open {
			if isLetter(r.at(e)) || r.at(e) == '+' || r.at(e) == '-' {
				return i
			}
			p.Zone = z.offset
			return e
		}
		if e = r.gap(e); isClose(r.at(e)) {
			p.Zone = z.offset
			return e + 1
		}
	}
	if !open && (at == i || r.at(at) == '+' || r.at(at) == 'Z') {
		if e := r.isoZone(at, p); e > at {
			return e
		}
	}
	return i
}

// lateZone reads the zone behind the hedges of a time: 14時20分頃（日本時間）.
func (r *reader) lateZone(i int, p *Point) int {
	if !p.src.hour.Known() || p.Zone != "" || !isOpen(r.at(r.gap(i))) {
		return i
	}
	return r.zone(i, p)
}

// isoZone reads Z or +09:00 directly behind a time.
func (r *reader) isoZone(i int, p *Point) int {
	switch c := r.at(i); {
	case c == 'Z' && !isLetter(r.at(i+1)):
		p.Zone = "+00:00"
		return i + 1
	case c != '+': // a minus is more often the sign of a range
		return i
	}
	from := r.gap(i + 1)
	_, hours, at := r.figures(from)
	colon := r.gap(at)
	to := r.gap(colon + 1)
	_, minutes, e := r.figures(to)
	if hours != 2 || r.at(colon) != ':' || minutes != 2 {
		return i
	}
	p.Zone = "+" + string(r.f[from:at]) + ":" + string(r.f[to:e])
	return e
}
