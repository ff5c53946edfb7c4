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
