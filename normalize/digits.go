package normalize

// kanjiRun reads positional kanji digits, 〇・二三 with its point included.
func (r *reader) kanjiRun(i int) (val Decimal, digits, e int) {
	for ; ; i++ {
		d := kanjiDigit(r.at(i))
		if d < 0 && digits > 0 && isRound(r.at(i)) {
			d = 0
		}
		if d < 0 || digits == maxDigits || d == 4 && digits > 0 && r.isQuarter(i) {
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
		c := r.at(i)
		d := kanjiDigit(c)
		if d < 0 && digits > 0 && isRound(c) {
			d = 0
		}
		if d >= 0 && !(d == 4 && digits > 0 && r.isQuarter(i)) {
			if cur < 0 {
				cur = 0
			}
			cur = cur*10 + d
			digits++
			if digits > 4 {
				return 0, 0, 0
			}
			continue
		}
		unit, times := int(smallUnit(c)), 1
		switch c {
		case '廿':
			unit, times = 10, 2
		case '卅':
			unit, times = 10, 3
		}
		if unit == 0 {
			break
		}
		if unit >= last || cur > 9 || cur == 0 {
			return 0, 0, 0
		}
		n += max(cur, 1) * unit * times
		cur, last = -1, unit
	}
	if i == from {
		return 0, 0, 0
	}
	if last < 10000 {
		if cur >= last {
			return 0, 0, 0
		}
		digits = 0
	}
	return n + max(cur, 0), digits, i
}
