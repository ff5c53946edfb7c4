package normalize

// mayBeBullet reports whether the sign at i, before a count that ends at e, may
// be that of a list's entry: one that begins a line of several, for a hyphen
// with a blank behind it also one that has a blank before it.
func (r *reader) mayBeBullet(i, e int) bool {
	hyphen := isHyphen(r.at(i)) && r.at(i) != '−'
	spaced := r.gap(i+1) > i+1
	if !r.startsLine(i) {
		return hyphen && spaced && isBlank(r.at(i-1))
	}
	return (hyphen || spaced) && (i > r.start || r.gap(e) < r.stop && (spaced || r.lineBreak(e, r.stop)))
}

// signed reads numbers with a sign and sums with a currency sign.
func (r *reader) signed(i int, m *Match) bool {
	if unit := currency(r.at(i)); unit != "" {
		return r.money(i, unit, m)
	}
	if _, at := r.sign(i); at == i {
		return false
	}
	if c := r.prev(i); isDigit(c) || isLetter(c) || isHan(c) && isHyphen(r.at(i)) || c == ')' {
		return false
	}
	var pre prefix
	c, e, code := r.count(i, &pre)
	if e == 0 || code != "" || !isIn(firstRune(c.Unit), "%ポ円℃度d") && r.mayBeBullet(i, e) {
		return false
	}
	return m.set(i, e, Value{Count: boxed(c)})
}

func currency(c rune) string {
	switch c {
	case '¥':
		return "円"
	case '$':
		return "ドル"
	case '€':
		return "ユーロ"
	}
	return ""
}

// money reads ¥1,000.
func (r *reader) money(i int, unit string, m *Match) bool {
	n := r.numeral(r.space(i + 1))
	if n.kanji || !n.known() {
		return false
	}
	c := Count{Value: n.val, Unit: unit}
	e := r.countTail(n.end, &c, &prefix{})
	return m.set(i, e, Value{Count: boxed(c)})
}
