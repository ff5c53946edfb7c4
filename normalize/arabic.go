package normalize

import "strings"

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
	if r.at(point) == '・' && r.raisedPoint(from, n, at) {
		return at
	}
	if r.at(point) != '.' || !isDigit(r.at(at)) {
		return 0
	}
	item := n.digits <= 2 && n.val.Unscaled > 0 && r.startsLine(from) || r.referred(from)
	if at > point+1 && point == n.end && item {
		return 0
	}
	return at
}

// raisedPoint reports whether the ・ before the figures at i is a decimal point
// (2・8万人): behind 0, or before a unit that is not counted one by one. Else it
// stands in a list. 1・5時間 is an hour and a half, 1・2時間 one or two, 第1・5時間 are two.
func (r *reader) raisedPoint(from int, n *run, i int) bool {
	value, size, e := r.figures(i)
	if size == 0 || size > 4 || r.at(r.gap(e)) == '・' {
		return false
	}
	if at := r.gap(e); r.at(at) == '時' && r.at(at+1) == '間' && r.at(at+2) != '目' {
		listed := isIn(r.prev(from), "第、,") || r.prev(from) == '・' && isDigit(r.at(from-2))
		return n.val.Unscaled == 0 || size == 1 && value != int(n.val.Unscaled)+1 && !listed
	}
	return n.digits == 1 && n.val.Unscaled == 0 || isIn(r.at(r.gap(e)), "%万億兆割倍")
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
// the commas separate numbers and only the first is read, if not of an amount.
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
		wrong = groups == 1 && (wrongGroup(r.at(at), size) || size+start.digits > 2 && r.countsAmount(from, n.end))
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

// amounts are counters before which no list of numbers stands, as it does before those of
// what is numbered: 12,34件 is written wrong, 12,34頁 and 第12,13回 are two numbers.
const amounts = " 人 名 名様 件 社 台 個 戸 世帯 回線 契約 加入 利用者 契約者 加入者 円 "

// countsAmount reports whether such a counter follows the figures that begin at from and end at i.
func (r *reader) countsAmount(from, i int) bool {
	c, _ := r.counterAt(i, false)
	return c != nil && strings.Contains(amounts, " "+c.word+" ") && !isIn(r.at(from-1), "第№")
}

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
