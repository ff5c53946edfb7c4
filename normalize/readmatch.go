package normalize

// match reads the expression that begins in slot i, whatever it is, into m. A
// match is large: what finds none writes none.
func (r *reader) match(i int, k class, m *Match) bool {
	if k&classRegion != 0 {
		if g, e := r.region(i); e > 0 {
			return m.set(i, e, Value{Region: boxed(g)})
		}
	}
	if k&(classMark|classBracket) != 0 {
		if list, e := r.items(i, 2); e > 0 {
			return m.set(i, e, Value{Items: boxed(list)})
		}
	}
	if k&(classWeekday|classBracket) != 0 {
		if w, e := r.weekday(i); e > 0 {
			return m.set(i, e, Value{Weekday: boxed(w)})
		}
	}
	if k&classOrdinal != 0 && r.ordinalMatch(i, m) || k&(classMisspelt|classOldEra) != 0 && r.wrongEra(i, m) ||
		k&classFrom != 0 && r.fromTo(i, m) {
		return true
	}
	if k&classSign != 0 {
		return r.signed(i, m)
	}
	return r.amountOrDate(i, k, m)
}

// boxed moves a value to the heap once it is known to be kept.
func boxed[T any](v T) *T { return &v }

// made is a match of a value.
//
//go:noinline
func made(start, e int, v Value) Match {
	return Match{Kind: v.kind(), Start: start, End: e, Value: v}
}

// set makes m the match of a value.
//
//go:noinline
func (m *Match) set(start, e int, v Value) bool {
	*m = made(start, e, v)
	return true
}

// fail makes m the match of an expression that names nothing.
func (m *Match) fail(start, e int, kind Kind, code Code) bool {
	*m = failed(start, e, kind, code)
	return true
}

// failed is a match of an expression that names nothing.
func failed(start, e int, kind Kind, code Code) Match {
	return Match{Kind: kind, Start: start, End: e, Err: code}
}

func (r *reader) ordinalMatch(i int, m *Match) bool {
	o, e := r.ordinal(i)
	if e == 0 {
		return false
	}
	if q, stop := r.ordinalEnd(&o, e); stop > 0 {
		g := Range{Start: Value{Ordinal: boxed(o)}, End: Value{Ordinal: boxed(q)}}
		return m.set(i, stop, Value{Range: boxed(g)})
	}
	return m.set(i, e, Value{Ordinal: boxed(o)})
}

// amountOrDate reads a point, a length, a count or a range of them at i, with
// the words in front of it.
func (r *reader) amountOrDate(i int, k class, m *Match) bool {
	var pre prefix
	at := i
	if k&classLead != 0 {
		at = r.prefix(i, &pre)
	}
	if at == i {
		return r.value(i, k, m)
	}
	if r.amount(i, at, &pre, m) {
		return true
	}
	if pre.aggregate != "" || pre.quantifier != "" {
		return false
	}
	var p Point
	e := r.point(at, &p)
	if e == 0 {
		return false
	}
	p.Hedge = pre.Hedge
	return r.pointMatch(i, &p, e, m)
}

// value reads what begins with a number or a word of the calendar.
func (r *reader) value(i int, k class, m *Match) bool {
	var pre prefix
	if r.tornOff(i) {
		return false
	}
	if r.lengthAsked(i, i, &pre, m) {
		return true
	}
	digits, next := isDigit(r.at(i)), r.behindDigits(i)
	if k&(classNumeral|classEra|classRelative|classClock) != 0 && (!digits || mayBePoint(next)) {
		var p Point
		if e := r.point(i, &p); e > 0 {
			return r.pointMatch(i, &p, e, m)
		}
	}
	if k&(classNumeral|classEra) != 0 && (!digits || isRangeSign(next)) && r.openPair(i, k, m) {
		return true
	}
	if k&(classNumeral|classHalf) == 0 || digits && (next == end || r.referred(i)) {
		return false
	}
	return r.amount(i, i, &pre, m)
}

// behindDigits is the first character behind the figures at i, if any.
func (r *reader) behindDigits(i int) rune {
	for isDigit(r.at(i)) {
		i++
	}
	return r.at(r.gap(i))
}

// mayBePoint reports whether c behind figures may make them a date or time.
func mayBePoint(c rune) bool {
	switch c {
	case '年', '月', '日', '時', ':', '/', '.', '(', 'Q', 'F':
		return true
	}
	return isHyphen(c)
}

// referred reports whether the number at i is the number of something named
// before it (第２, #1, ※１, 図２) and counts nothing.
func (r *reader) referred(i int) bool {
	switch c := r.prev(i); c {
	case '第', '#', '※', '図', '/', '.', '_', '@', '№', '注':
		return true
	case '-':
		return i > 1 && (isDigit(r.at(i-2)) || isLetter(r.at(i-2)) || isHan(r.at(i-2)))
	case '表':
		return !isIn(r.prev(i-1), "公発代")
	case '料', '紙', '添', '考':
		return true
	}
	return false
}

// openPair reads ranges whose start has no unit of its own: 令和４～６年度,
// 10～12時, ４～６月.
func (r *reader) openPair(i int, k class, m *Match) bool {
	if k&classEra != 0 {
		if p, q, e := r.eraPair(i); e > 0 {
			return r.pair(i, p, q, e, m)
		}
	}
	var p Point
	if q, e := r.elidedTail(&p, i); e > 0 {
		return r.pair(i, p, q, r.closing(e), m)
	}
	return false
}
