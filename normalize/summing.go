package normalize

import "math"

// summing adds up the sections of a numeral: within one, units fall from 千
// to 十; the sections fall from 京 to 万.
type summing struct {
	sum       Decimal // sections that have their big unit
	section   Decimal // what stands since the last big unit
	cur       Decimal // digits that wait for a unit
	open      int     // digits in cur, or -1
	curKanji  bool
	any       bool  // section or cur has something
	lastSmall int64 // the last small unit of the section
	lastBig   int
	bigs      int
	started   bool
	bad       bool
}

func (s *summing) digits(val Decimal, digits int, kanji bool) {
	s.started = true
	if s.section.Unscaled != 0 && !less(val, s.lastSmall) {
		s.bad = true // 百百, 十12
	}
	s.cur, s.open, s.curKanji, s.any = val, digits, kanji, true
}

// small multiplies the waiting digits by 十, 百 or 千; more than one digit may
// wait only before 千 and before 百万 in figures (240千円, 3.5百万).
func (s *summing) small(unit int64, beforeBig bool) {
	if unit >= s.lastSmall {
		s.bad = true
	}
	cur := Decimal{Unscaled: 1}
	if s.open > 0 {
		cur = s.cur
		column := !s.curKanji && s.section.Unscaled == 0 && (unit == 1000 || beforeBig)
		if (s.open > 1 || cur.Scale > 0) && !column || cur.Unscaled == 0 {
			s.bad = true
		}
	}
	s.section = s.add(s.section, s.mul(cur, unit))
	s.started, s.any, s.lastSmall = true, true, unit
	s.cur, s.open = Decimal{}, -1
}

// big closes a section with 万, 億, 兆 or 京. A bigger unit behind a smaller
// one multiplies all before it, as in 一万五千億, but only once.
func (s *summing) big(power int) {
	part := s.add(s.section, s.cur)
	switch {
	case power < s.lastBig && s.any:
		if s.bigs > 0 && !less(part, powers[s.lastBig-power]) {
			s.bad = true
		}
		s.sum = s.add(s.sum, s.pow(part, power))
	case power > s.lastBig && s.bigs == 1:
		s.sum = s.pow(s.add(s.sum, part), power)
	default:
		s.bad = true
	}
	s.bigs++
	s.lastBig, s.lastSmall = power, 10000
	s.section, s.cur, s.open, s.any, s.started = Decimal{}, Decimal{}, -1, false, true
}

// total is the sum when no more follows.
func (s *summing) total() Decimal {
	rest := s.add(s.section, s.cur)
	if s.bigs > 0 && s.lastBig <= 16 && !less(rest, powers[s.lastBig]) {
		s.bad = true
	}
	return s.add(s.sum, rest)
}

// less reports whether d < n.
func less(d Decimal, n int64) bool {
	return d.Unscaled < n || d.Scale > 0 && d.Scale < len(powers) && d.Unscaled/powers[d.Scale] < n
}

var powers = [...]int64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
}

func (s *summing) mul(d Decimal, n int64) Decimal {
	if d.Unscaled > math.MaxInt64/n {
		s.bad = true
		return d
	}
	return Decimal{d.Unscaled * n, d.Scale}.trim()
}

func (s *summing) pow(d Decimal, power int) Decimal { return s.mul(d, powers[power]) }

func (s *summing) add(a, b Decimal) Decimal {
	for a.Scale < b.Scale {
		a = Decimal{s.mul(Decimal{a.Unscaled, 0}, 10).Unscaled, a.Scale + 1}
		if s.bad {
			return b
		}
	}
	for b.Scale < a.Scale {
		b = Decimal{s.mul(Decimal{b.Unscaled, 0}, 10).Unscaled, b.Scale + 1}
		if s.bad {
			return a
		}
	}
	if a.Unscaled > math.MaxInt64-b.Unscaled {
		s.bad = true
		return a
	}
	return Decimal{a.Unscaled + b.Unscaled, a.Scale}
}
