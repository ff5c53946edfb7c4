package normalize

// kanjiRun reads positional kanji digits, 〇・二三 with its point included.
func (r *reader) kanjiRun(i int) (val Decimal, digits, e int) {
	for ; digits < maxDigits; i++ {
		d := r.kanjiFigure(i, digits)
		if d < 0 {
			break
		}
		val.Unscaled = val.Unscaled*10 + int64(d)
		digits++
	}
	if r.at(i) != '・' || kanjiDigit(r.at(i+1)) < 0 {
		return val, digits, i
	}
	for i++; kanjiDigit(r.at(i)) >= 0; i++ {
		if digits+val.Scale < maxDigits {
			val = Decimal{val.Unscaled*10 + int64(kanjiDigit(r.at(i))), val.Scale + 1}
		}
	}
	return val.trim(), digits, i
}

// kanjiFigure is the digit at i behind others, or -1: ○ may be set for 〇, and the
// 四 of 四半期 is none.
func (r *reader) kanjiFigure(i, others int) int {
	c := r.at(i)
	switch d := kanjiDigit(c); {
	case others == 0:
		return d
	case d < 0 && isRound(c):
		return 0
	case d == 4 && r.isQuarter(i):
		return -1
	default:
		return d
	}
}

// isQuarter reports whether 四半期 stands at i.
func (r *reader) isQuarter(i int) bool { return r.word(i, "四半期") > 0 }

// several reads 数 at i as a digit that nobody names: 数万, 数百万, 十数.
func (r *reader) several(i int, n *numeral, s *summing) int {
	n.vague = true
	base := s.total()
	if base.Scale > 0 || s.open > 0 && (base.Unscaled == 0 || base.Unscaled%10 != 0) {
		return 0 // ３数 is nothing, 10数 is 11 to 19
	}
	at, unit := i+1, int64(1)
	if next := r.gap(at); smallUnit(r.at(next)) > 0 {
		unit, at = smallUnit(r.at(next)), next+1
	}
	if next := r.gap(at); bigUnit(r.at(next)) > 0 {
		unit, at = unit*powers[bigUnit(r.at(next))], next+1
	}
	if !s.started {
		n.magnitude = unit
		return at
	}
	n.lo, n.hi = base.Unscaled+unit, base.Unscaled+unit*10-1
	return at
}

// small reads a number of one to four digits as dates and times have it: no
// grouping, no fraction, kanji in either style. digits is 0 where it was
// written with units.
func (r *reader) small(i int) (n, digits, e int) {
	for isDigit(r.at(i)) && digits < 5 {
		n = n*10 + int(r.f[i]-'0')
		digits++
		i++
	}
	if digits > 0 {
		if digits > 4 {
			return 0, 0, 0
		}
		return n, digits, i
	}
	return r.smallKanji(i)
}

// isRound reports whether c is a circle set for 〇; it begins no number, for it
// is a bullet more often.
func isRound(c rune) bool { return c == '○' || c == '◯' }

// smallKanji reads 二〇二三, 二千二十三, 二十七, 廿七, 卅.
func (r *reader) smallKanji(i int) (n, digits, e int) {
	cur, last, from := -1, 10000, i
	for ; ; i++ {
		if cur < 0 && i > from && kanjiDigit(r.at(r.gap(i))) > 0 {
			i = r.gap(i) // 二十 七
		}
		if d := r.kanjiFigure(i, digits); d >= 0 {
			cur = max(cur, 0)*10 + d
			if digits++; digits > 4 {
				return 0, 0, 0
			}
			continue
		}
		unit, times := kanjiUnit(r.at(i))
		if unit == 0 {
			break
		}
		if unit >= last || cur > 9 || cur == 0 {
			return 0, 0, 0
		}
		n += max(cur, 1) * unit * times
		cur, last = -1, unit
	}
	if i == from || cur >= last {
		return 0, 0, 0
	}
	if last < 10000 {
		digits = 0
	}
	return n + max(cur, 0), digits, i
}

// kanjiUnit is smallUnit for c and how many of it, as 廿 and 卅 have several; 0
// for no unit.
func kanjiUnit(c rune) (unit, times int) {
	if c == '廿' || c == '卅' {
		return 10, int(tensOf(c))
	}
	return int(smallUnit(c)), 1
}
