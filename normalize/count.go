package normalize

import "strings"

// count reads a number of something at i; pre is what stood before it.
func (r *reader) count(i int, pre *prefix) (c Count, e int, err Code) {
	sign, at := r.sign(i)
	n := r.countNumeral(at)
	if n.end == 0 {
		return c, 0, ""
	}
	at = n.end
	if next := r.gap(at); r.at(next) == '余' {
		if after := r.gap(next + 1); r.t.counters[r.at(after)] != nil {
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
	if r.at(i) == '複' && r.at(i+1) == '数' {
		return numeral{end: i + 2, vague: true, lo: 2, magnitude: -1}
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
		return -1, r.space(i + 1)
	case '+':
		return 1, i + 1
	case 'マ':
		if e := r.word(i, "マイナス"); e > 0 {
			return -1, r.space(e)
		}
	case 'プ':
		if e := r.word(i, "プラス"); e > 0 {
			return 1, r.space(e)
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

// kanjiCount reports whether a kanji numeral with a counter counts, and is
// not part of a word or name: 一社 in brackets, 統一件数.
func (r *reader) kanjiCount(i int, n *numeral, c *counter, e int) bool {
	before := r.prev(i)
	if isHan(before) && !isIn(before, "約計全各同他約外等及延大総") && smallUnit(before) == 0 && n.end-i <= 2 {
		return false
	}
	if n.end-i > 1 || n.vague {
		return true
	}
	if n.val.Unscaled == 1 && isOpen(before) && isClose(r.at(e)) && c.word == "社" {
		return false
	}
	return bigUnit(r.at(i)) == 0
}

// countTail reads hedges, note mark and remark behind a count.
func (r *reader) countTail(i int, c *Count, pre *prefix) int {
	i = r.hedge(i, forCount, true, &c.Hedge)
	c.join(pre)
	c.Aggregate, c.Quantifier = pre.aggregate, pre.quantifier
	if e := r.noteMark(i); e > 0 {
		c.NoteMark, i = r.text(i, e), e
	}
	return r.remark(i, c)
}

// noteMark reads ※ or ※１ at i.
func (r *reader) noteMark(i int) int {
	at := r.space(i)
	if r.at(at) != '※' {
		return 0
	}
	for at++; isDigit(r.at(at)); at++ {
	}
	return at
}

// maxRemark is the length of a remark in slots; what is longer is a sentence.
const maxRemark = 60

// remark reads what stands in brackets behind a count. Where counts stand in
// the brackets they are a breakdown, to be read on their own.
func (r *reader) remark(i int, c *Count) int {
	at := r.space(i)
	if r.at(at) != '(' || r.mark(at) > 0 {
		return i
	}
	from, to := at+1, at+1
	for ; !isClose(r.at(to)); to++ {
		if ch := r.at(to); ch == end || isOpen(ch) || to-from > maxRemark {
			return i
		}
		if (isDigit(r.f[to]) || kanjiDigit(r.f[to]) >= 0) && r.countsHere(to) {
			return i
		}
	}
	stop := to
	for at := from; at < to; at++ {
		if r.f[at] == '※' {
			c.NoteMark = r.text(at, r.back(to, at))
			to = at
			break
		}
	}
	from, to = r.gap(from), r.back(to, from)
	if from < to {
		c.Remark = r.text(from, to)
	}
	return stop + 1
}

// countsHere reports whether a count begins in slot i.
func (r *reader) countsHere(i int) bool {
	if isDigit(r.prev(i)) || r.prev(i) == '※' || r.prev(i) == '注' {
		return false
	}
	n := r.numeral(i)
	if n.end == 0 {
		return false
	}
	c, _ := r.counterAt(n.end, n.kanji)
	return c != nil
}

// text is what stands from one slot to another, as written where the source
// is known, else folded. Line wraps are closed up.
func (r *reader) text(from, to int) string {
	if r.source != "" {
		return r.written(from, to)
	}
	out := make([]rune, 0, to-from)
	for i := from; i < to; i++ {
		if c := r.f[i]; c != Joined && !isLineEnd(c) {
			out = append(out, c)
		}
	}
	return string(out)
}

// written is the source from one slot to another. The place that the scan has
// reached is kept in bytes, so that no text is walked twice.
func (r *reader) written(from, to int) string {
	r.seen.seek(r.source, min(r.cur, from))
	at := r.seen
	if at.point > from {
		at = mark{}
	}
	start := at.seek(r.source, from)
	text := r.source[start:at.seek(r.source, to)]
	if strings.ContainsFunc(text, isLineEnd) {
		text = strings.Map(func(c rune) rune {
			if isLineEnd(c) {
				return -1
			}
			return c
		}, text)
	}
	return text
}
