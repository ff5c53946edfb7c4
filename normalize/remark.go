package normalize

import "strings"

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
	at := r.gap(i)
	if r.at(at) != '(' || r.labels || r.mark(at) > 0 {
		return i
	}
	from, to := at+1, at+1
	for ; !isClose(r.at(to)); to++ {
		if ch := r.at(to); ch == end || isOpen(ch) || to-from > maxRemark {
			return i
		}
		if (isDigit(r.f[to]) || kanjiDigit(r.f[to]) >= 0) && r.countsHere(to) {
			if to = r.sameInOther(from, to, c); to == 0 {
				return i
			}
			break
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

// customers are the counters of those who use a service: what one of them counts may be
// said again with another.
const customers = " 人 名 世帯 戸 回線 契約 加入 加入者 契約者 利用者 口座 アカウント ID ユーザー ユーザ "

// sameInOther is the slot of the bracket that closes a remark with nothing but one count,
// whose numeral is at i, that says c again in another unit: 1,200回線（約3,500人）. It is 0
// for any other.
func (r *reader) sameInOther(from, i int, c *Count) int {
	var pre prefix
	if r.gap(from) != i && r.prefix(r.gap(from), &pre) != i {
		return 0
	}
	n := r.numeral(i)
	unit, e := r.counterAt(n.end, n.kanji)
	var h Hedge
	e = r.gap(r.hedge(e, forCount, true, &h))
	if !isClose(r.at(e)) || unit.unit == c.Unit || !isCustomers(unit.unit) || !isCustomers(c.Unit) {
		return 0
	}
	return e
}

func isCustomers(unit string) bool { return strings.Contains(customers, " "+unit+" ") }

// text is what stands from one slot to another, as written where the source
// is known, else folded. Line wraps are closed up.
func (r *reader) text(from, to int) string {
	if r.source != "" {
		return r.written(from, to)
	}
	out := make([]rune, 0, to-from)
	for i := from; i < to; i++ {
		switch c := r.f[i]; {
		case c == tear:
			out = append(out, ' ')
		case c != Joined && !isLineEnd(c):
			out = append(out, c)
		}
	}
	return string(out)
}

// written is the source from one slot to another. The place that the scan has
// reached is kept in bytes, so that no text is walked twice.
func (r *reader) written(from, to int) string {
	from, to = r.slot(from), r.stopSlot(to)
	r.seen.seek(r.source, min(r.slot(r.cur), from))
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
