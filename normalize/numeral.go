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

// known reports whether a number was read and its value is told.
func (n *numeral) known() bool { return n.end > 0 && n.err == "" && !n.vague }

// numeral reads the number at i: digits with or without grouping, kanji
// digits, and units from 十 to 京 in any mixture (1億2,000万, 七万五千, 3.5千).
// The last one is kept: a length, a place in a row, a range and a count are
// looked for one after the other where it stands.
func (r *reader) numeral(i int) numeral {
	if r.lastAt != i+1 {
		r.last, r.lastAt = r.readNumeral(i), i+1
	}
	return r.last
}

// maxNumeral bounds a numeral, in slots.
const maxNumeral = 160

func (r *reader) readNumeral(i int) (n numeral) {
	var s summing
	s.lastSmall, s.lastBig, s.open = 10000, math.MaxInt, -1
	n.kanji = true
	for at := i; at-i <= maxNumeral; {
		next := at
		if at > i && isBlank(r.at(at)) {
			next = r.overSpace(at, &s, n.kanji)
		}
		e := 0
		switch c := r.at(next); {
		case c == '数':
			if n.end = r.several(next, &n, &s); n.end > 0 {
				return n
			}
		case smallUnit(c) > 0:
			s.small(smallUnit(c), bigUnit(r.at(r.gap(next+1))) > 0)
			e, n.scaled = next+1, true
		case bigUnit(c) > 0 && at > i:
			s.big(bigUnit(c))
			e, n.scaled = next+1, true
		case s.open < 0:
			e = r.waiting(next, at == i, &n, &s)
		}
		if e == 0 {
			return r.closeNumeral(&n, &s, at, i)
		}
		at = e
	}
	return numeral{}
}

// waiting reads digits at i, which may wait for a unit; first says that the
// numeral begins with them.
func (r *reader) waiting(i int, first bool, n *numeral, s *summing) (e int) {
	digits := 0
	switch c := r.at(i); {
	case isDigit(c):
		run := r.arabic(i)
		s.digits(run.val, run.digits, false)
		digits, e = run.digits, run.end
		n.kanji, n.grouped = false, n.grouped || run.grouped
		if run.err != "" {
			n.err = run.err
		}
	case c == '廿' || c == '卅':
		s.digits(Decimal{Unscaled: tensOf(c)}, 1, true)
		s.small(10, false)
		n.scaled = true
		return i + 1
	case kanjiDigit(c) < 0:
		return 0
	case kanjiDigit(c) == 0 && s.started && isNumeral(r.at(r.gap(i+1))):
		return i + 1 // the 〇 of 2万〇500 keeps a place
	default:
		var val Decimal
		val, digits, e = r.kanjiRun(i)
		s.digits(val, digits, true)
	}
	if first {
		n.digits = digits
	}
	return e
}

// tensOf is the digit in 廿 and 卅, the old twenty and thirty.
func tensOf(c rune) int64 {
	if c == '廿' {
		return 2
	}
	return 3
}

// overSpace is where a numeral goes on behind white space: a number behind a
// unit (7万 5千), 万 and its like behind figures, or 千 and its like where an amount goes on behind them
// (240 千円, but not 2 千葉).
func (r *reader) overSpace(i int, s *summing, kanji bool) int {
	at := r.gap(i)
	switch {
	case s.bad, kanji && s.open >= 0:
		return i
	case s.open < 0:
		return at
	case smallUnit(r.at(at)) > 0 && (s.bigs > 0 || !r.headingNumber(i)) && r.amountGoesOn(r.near(at+1)):
		return at
	}
	if bigUnit(r.at(at)) > 0 {
		return at
	}
	return i
}

// amountGoesOn reports whether what stands at i may follow 千 in an amount.
func (r *reader) amountGoesOn(i int) bool {
	c := r.at(i)
	return isDigit(c) || bigUnit(c) > 0 || c == '余' || isWave(c) || r.unitAt(i)
}

// kanjiFraction reads the ・七一 of 二百・七一. One figure alone may as well be
// that of a neighbour (二十・一人) unless a unit that has fractions follows.
func (r *reader) kanjiFraction(n *numeral, s *summing) {
	at := n.end
	if r.at(at) != '・' {
		return
	}
	var part Decimal
	e := at + 1
	for ; kanjiDigit(r.at(e)) >= 0 && part.Scale < 6; e++ {
		part = Decimal{part.Unscaled*10 + int64(kanjiDigit(r.at(e))), part.Scale + 1}
	}
	if part.Scale == 0 || isNumeral(r.at(e)) || part.Scale == 1 && !isIn(r.at(r.gap(e)), "%割倍ポ度") {
		return
	}
	n.val, n.end = s.add(n.val, part).trim(), e
}

// closeNumeral finishes the sum where the numeral ends.
func (r *reader) closeNumeral(n *numeral, s *summing, at, from int) numeral {
	if at == from {
		return numeral{}
	}
	n.end = at
	n.val = s.total()
	if n.kanji && n.scaled && !s.bad {
		r.kanjiFraction(n, s)
	}
	if s.bad && n.err == "" {
		n.err = ErrInvalidNumeral
	}
	return *n
}
