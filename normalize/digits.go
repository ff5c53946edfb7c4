package normalize

// A run of figures: 1234, 1,234, 12.5.
type run struct {
	val     Decimal
	digits  int // before the decimal point
	end     int
	grouped bool
	err     Code
}

// maxDigits keeps a run within int64, fraction digits included.
const maxDigits = 18

// arabic reads the figures at i, with grouping commas and a decimal point. A
// comma or point that no figure follows is not part of it.
func (r *reader) arabic(i int) (n run) {
	for isDigit(r.at(i)) {
		n.push(r.at(i))
		i++
	}
	from := i - n.digits
	n.end = i
	if n.digits <= 3 && r.group(from, i) > 0 {
		r.groups(from, &n)
	}
	if at := r.decimals(from, &n); at > 0 {
		r.fraction(at, &n)
	}
	return n
}

// group is the first figure of the group behind a comma at i, 0 for none; the
// number begins at from. With a blank before or behind the comma only three
// figures are a group, and none in a list (1, 2, 300).
func (r *reader) group(from, i int) int {
	comma := r.near(i)
	at := r.near(comma + 1)
	if r.at(comma) != ',' || !isDigit(r.at(at)) {
		return 0
	}
	if at > i+1 && (!r.threeFigures(at) || isIn(r.prev(r.back(from, 0)), ",、")) {
		return 0
	}
	return at
}

// threeFigures reports whether three figures and no more stand at i.
func (r *reader) threeFigures(i int) bool {
	return isDigit(r.at(i)) && isDigit(r.at(i+1)) && isDigit(r.at(i+2)) && !isDigit(r.at(i+3))
}

// decimals is the first figure behind the decimal point of n, which begins at
// from; 0 for none. A blank behind the point alone (46. 3) may as well follow
// the number of an item or of a figure.
func (r *reader) decimals(from int, n *run) int {
	point := r.near(n.end)
	at := r.near(point + 1)
	if r.at(point) != '.' || !isDigit(r.at(at)) {
		return 0
	}
	item := n.digits <= 2 && n.val.Unscaled > 0 && r.startsLine(from) || r.referred(from)
	if at > point+1 && point == n.end && item {
		return 0
	}
	return at
}

func (n *run) push(c rune) {
	n.digits++
	if n.digits > maxDigits {
		n.err = ErrInvalidNumeral
		return
	}
	n.val.Unscaled = n.val.Unscaled*10 + int64(c-'0')
}

// groups reads the groups of three behind the first. Where some group has
// three digits and another has not, the grouping is wrong; where none has,
// the commas separate numbers and only the first is read.
func (r *reader) groups(from int, n *run) {
	start, three, other, wrong := *n, false, false, false
	for groups := 1; ; groups++ {
		at := r.group(from, n.end)
		if at == 0 {
			break
		}
		for n.end = at; isDigit(r.at(n.end)); n.end++ {
			n.push(r.at(n.end))
		}
		size := n.end - at
		three = three || size == 3
		other = other || size != 3
		wrong = groups == 1 && wrongGroup(r.at(at), size)
	}
	switch {
	case !three && !wrong:
		*n = start
	case other:
		n.err = ErrInvalidGrouping
	default:
		n.grouped = true
	}
}

// wrongGroup reports whether size figures behind a comma, the first of which is
// given, are a group written wrong (1,2345, 10,00) rather than the next number
// of a list.
func wrongGroup(first rune, size int) bool { return size == 4 || first == '0' && size == 2 }

// fraction reads the figures behind the decimal point, which begin at i. A
// second point makes it a version or an address, which is no number.
func (r *reader) fraction(i int, n *run) {
	val, scale := n.val, 0
	for ; isDigit(r.at(i)); i++ {
		if n.digits+scale < maxDigits {
			val.Unscaled = val.Unscaled*10 + int64(r.at(i)-'0')
			scale++
		}
	}
	if r.at(i) == '.' && isDigit(r.at(i+1)) {
		n.err = ErrNotRead
		return
	}
	val.Scale = scale
	n.val, n.end = val.trim(), i
}

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
	if next := r.near(at); smallUnit(r.at(next)) > 0 {
		unit, at = smallUnit(r.at(next)), next+1
	}
	if next := r.near(at); bigUnit(r.at(next)) > 0 {
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
		if cur < 0 && i > from && kanjiDigit(r.at(r.space(i))) > 0 {
			i = r.space(i) // 二十 七
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
