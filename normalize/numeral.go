package normalize

import "math"

// A numeral is a number as written, before it is known what it counts.
type numeral struct {
	val               Decimal
	end               int
	digits            int  // of the first run of digits, 0 where it begins with a unit
	kanji             bool // written in kanji throughout
	grouped           bool // 1,234
	scaled            bool // has 十, 百, 千 or a bigger unit
	vague             bool // 数万, 十数: no value
	magnitude, lo, hi int64
	err               Code
}

// integer is the value where it is a whole number without fraction digits.
func (n *numeral) integer() (int64, bool) {
	if n.vague || n.err != "" {
		return 0, false
	}
	return n.val.Int64()
}

// numeral reads the number at i: digits with or without grouping, kanji
// digits, and units from 十 to 京 in any mixture (1億2,000万, 七万五千, 3.5千).
func (r *reader) numeral(i int) (n numeral) {
	var s summing
	s.lastSmall, s.lastBig, s.open = 10000, math.MaxInt, -1
	n.kanji = true
	at := i
	for first := true; ; first = false {
		next := at
		if !first && isBlank(r.at(at)) {
			next = r.overSpace(at, s.open < 0)
		}
		c := r.at(next)
		switch {
		case isDigit(c) && s.open < 0:
			run := r.arabic(next)
			if first {
				n.digits = run.digits
			}
			n.kanji = false
			n.grouped = n.grouped || run.grouped
			s.digits(run.val, run.digits, false)
			if run.err != "" {
				n.err = run.err
			}
			at = run.end
		case kanjiDigit(c) >= 0 && s.open < 0:
			val, digits, e := r.kanjiRun(next)
			if first {
				n.digits = digits
			}
			s.digits(val, digits, true)
			at = e
		case (c == '廿' || c == '卅') && s.open < 0:
			s.digits(Decimal{Unscaled: tensOf(c)}, 1, true)
			s.small(10, false)
			at, n.scaled = next+1, true
		case c == '数':
			e := r.several(next, &n, &s)
			if e == 0 {
				return n.close(&s, at, i)
			}
			n.end = e
			return n
		case smallUnit(c) > 0:
			s.small(smallUnit(c), bigUnit(r.at(next+1)) > 0)
			at = next + 1
			n.scaled = true
		case bigUnit(c) > 0 && !first:
			s.big(bigUnit(c))
			at = next + 1
			n.scaled = true
		default:
			return n.close(&s, at, i)
		}
	}
}

// tensOf is the digit in 廿 and 卅, the old twenty and thirty.
func tensOf(c rune) int64 {
	if c == '廿' {
		return 2
	}
	return 3
}

// overSpace is where a numeral goes on behind white space: a number behind a
// unit (7万 5千) on the same line, or 万 and its like behind figures, which
// begin no line of their own.
func (r *reader) overSpace(i int, unit bool) int {
	if unit {
		return r.space(i)
	}
	if at := r.gap(i); bigUnit(r.at(at)) > 0 {
		return at
	}
	return i
}

// close finishes the sum where the numeral ends.
func (n *numeral) close(s *summing, at, from int) numeral {
	if at == from {
		return numeral{}
	}
	n.end = at
	n.val = s.total()
	if s.bad && n.err == "" {
		n.err = ErrInvalidNumeral
	}
	return *n
}

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
