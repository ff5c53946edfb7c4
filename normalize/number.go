package normalize

// number reads a bare number at i, as a cell or a whole text has it.
func (r *reader) number(i int) (n Number, e int, code Code) {
	var pre prefix
	if at := r.prefix(i, &pre); pre.aggregate == "" && pre.quantifier == "" {
		i = at
	}
	sign, at := r.sign(i)
	if n, e = r.partOf(at); e > 0 {
		n.Value.Unscaled *= sign
		n.Fraction[0] *= sign
		e = r.hedge(e, forNumber, true, &n.Hedge)
		return n, e, ""
	}
	if n, e = r.slashed(at); e > 0 {
		n.Value.Unscaled *= sign
		n.Fraction[0] *= sign
		return n, e, ""
	}
	num := r.numeral(at)
	if num.end == 0 || num.err == ErrNotRead {
		return n, 0, ""
	}
	if num.magnitude > 0 && num.end == at+1 {
		return n, 0, "" // 数 alone
	}
	n.Value = Decimal{num.val.Unscaled * sign, num.val.Scale}
	if num.vague {
		n.Value, n.Vague, n.Lo, n.Hi = Decimal{}, true, num.lo, num.hi
		if num.magnitude > 1 {
			n.Magnitude = num.magnitude
		}
	}
	e = r.hedge(num.end, forNumber, true, &n.Hedge)
	n.join(&pre)
	return n, e, num.err
}

// slashed reads a fraction like 13/20 that is no month and day.
func (r *reader) slashed(i int) (n Number, e int) {
	n, e = r.quotient(i)
	if a, b := n.Fraction[0], n.Fraction[1]; a <= 12 && b <= 31 || a >= 1000 {
		return n, 0
	}
	return n, e
}

// quotient reads two numbers of up to four figures with a slash between.
func (r *reader) quotient(i int) (n Number, e int) {
	a, digits, at := r.figures(i)
	if digits == 0 || digits > 4 || r.at(at) != '/' {
		return n, 0
	}
	b, size, e := r.figures(at + 1)
	if size == 0 || size > 4 || b == 0 || r.glued(e) {
		return n, 0
	}
	n.Fraction = [2]int64{int64(a), int64(b)}
	n.Value = quotient(int64(a), int64(b))
	return n, e
}

// numberRange reads two bare numbers as the ends of a range: 1000から1500,
// 1000以上5000未満.
func (r *reader) numberRange(first Number, at int, code Code) (g Range, e int) {
	if at == 0 || code != "" || first.Vague {
		return g, 0
	}
	bounded := first.Bound.isLower()
	next := r.overComma(at)
	if !bounded {
		if c := r.at(r.gap(at)); !isWave(c) && c != 'か' {
			return g, 0 // 4-3 is the number of a paper
		}
		if next = r.separator(at); next == 0 {
			return g, 0
		}
	}
	second, at, code := r.number(next)
	if at == 0 || code != "" || second.Vague || bounded && !second.Bound.isUpper() {
		return g, 0
	}
	g.Start.Number, g.End.Number = boxed(first), boxed(second)
	return g, r.closing(at)
}
