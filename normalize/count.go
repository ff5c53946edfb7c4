package normalize

// count reads a number of something at i; pre is what stood before it.
func (r *reader) count(i int, pre *prefix) (c Count, e int, err Code) {
	sign, at := r.sign(i)
	n := r.countNumeral(at)
	if n.end == 0 {
		return c, 0, ""
	}
	at = n.end
	if next := r.gap(at); r.at(next) == '余' {
		if after := r.gap(next + 1); r.t.counters.of(r.t, r.at(after)) != nil {
			at, c.Approximate, c.Bound = after, true, MoreThan
		}
	}
	if r.at(r.gap(at)) == '割' {
		e = r.tenths(r.gap(at)+1, &n, &c)
		if e == 0 {
			return c, 0, ""
		}
	} else {
		word, stop := r.counterAt(at, n.kanji && n.end-i <= 2)
		if word == nil || r.at(r.gap(stop)) == '目' || n.kanji && !r.kanjiCount(i, &n, word, stop) {
			return c, 0, ""
		}
		c.Unit, e = word.unit, stop
	}
	if n.err != "" {
		return c, e, n.err
	}
	r.setCount(&c, &n, sign)
	return c, r.countTail(e, &c, pre), ""
}

// countNumeral is numeral with 複数 as one more numeral.
func (r *reader) countNumeral(i int) numeral {
	if r.at(i) == '複' {
		if e := r.near(i + 1); r.at(e) == '数' {
			return numeral{end: e + 1, vague: true, lo: 2, magnitude: -1}
		}
	}
	n := r.numeral(i)
	if n.err == ErrNotRead {
		return numeral{}
	}
	return n
}

func (r *reader) setCount(c *Count, n *numeral, sign int64) {
	c.Value = Decimal{n.val.Unscaled * sign, n.val.Scale}
	if !n.vague {
		return
	}
	c.Value, c.Vague = Decimal{}, true
	c.Lo, c.Hi = n.lo, n.hi
	switch {
	case n.magnitude < 0:
		c.Bound = AtLeast
	case n.magnitude > 1:
		c.Magnitude = n.magnitude
	}
}

// sign reads a sign in front of a number: -1 or 1, and where the number
// begins.
func (r *reader) sign(i int) (int64, int) {
	switch r.at(i) {
	case '-', '−', '△', '▲', '‐', '–':
		return -1, r.gap(i + 1)
	case '+':
		return 1, i + 1
	case 'マ':
		if e := r.word(i, "マイナス"); e > 0 {
			return -1, r.gap(e)
		}
	case 'プ':
		if e := r.word(i, "プラス"); e > 0 {
			return 1, r.gap(e)
		}
	}
	return 1, i
}

// tenths reads what follows 割: 3割8分7厘 is 38.7 %.
func (r *reader) tenths(i int, n *numeral, c *Count) int {
	if isIn(r.at(i), "合引り当高増") || n.vague || n.err != "" {
		return 0
	}
	c.Unit = "%"
	var s summing
	total, e := s.mul(n.val, 10), i
	for _, part := range [...]struct {
		mark  rune
		scale int
	}{{'分', 0}, {'厘', 1}} {
		m, _, stop := r.small(r.gap(e))
		if at := r.gap(stop); stop > 0 && r.at(at) == part.mark && m < 10 {
			total = s.add(total, Decimal{int64(m), part.scale})
			e = at + 1
		}
	}
	n.val = total.trim()
	return e
}

// mostTowns is more than there are of any kind of municipality.
const mostTowns = 9999

// kanjiCount reports whether a kanji numeral with a counter counts, and is
// not part of a word or name: 一社 in brackets, 統一件数.
func (r *reader) kanjiCount(i int, n *numeral, c *counter, e int) bool {
	switch {
	case r.endsWord(i, n) && !isIn(r.at(e), "以未"):
		return false
	case r.partOfWord(i, n.end, e, behindCount):
		return false
	case c.countsTowns() && n.val.Unscaled > mostTowns:
		return false // 四万十市
	case n.end-i > 1 || n.vague:
		return true
	case c.word == "社" && n.val.Unscaled == 1 && isOpen(r.prev(i)) && isClose(r.at(e)):
		return false // （一社）
	}
	return bigUnit(r.at(i)) == 0
}

// endsWord reports whether the short kanji numeral at i may end a word: 統一.
func (r *reader) endsWord(i int, n *numeral) bool {
	size, before := n.end-i, r.prev(i)
	if size > 2 || size == 2 && n.scaled {
		return false
	}
	return isHan(before) && !isIn(before, "約計全各同他外等及延大総中") && smallUnit(before) == 0
}

// countsTowns reports whether municipalities of one kind are counted.
func (c *counter) countsTowns() bool { return c.word == "市" || c.word == "町" || c.word == "村" }

// countTail reads hedges, note mark and remark behind a count.
func (r *reader) countTail(i int, c *Count, pre *prefix) int {
	i = r.hedge(i, forCount, true, &c.Hedge)
	c.join(pre)
	c.Aggregate, c.Quantifier = pre.aggregate, pre.quantifier
	if e := r.noteMark(i); e > 0 {
		c.NoteMark, i = r.text(r.space(i), e), e
	}
	return r.remark(i, c)
}
