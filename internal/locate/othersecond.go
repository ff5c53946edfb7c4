package locate

import (
	"github.com/giji-go/giji/internal/doc"
)

// Where rows hold two pairs of labels and values, the second label of one may be of no field that anybody
// knows:
//
//	事業者名 白樺通信株式会社 件名 装置の故障
//	発生日時 令和５年４月３日 復旧日時 令和５年４月４日
//	影響地域 岩手県 問合せ件数 96件

// addSecond adds the second labels of rows that nobody knows, which stand where those of other rows do, or behind
// the whole value of the first in a text without columns.
func (g *group) addSecond(known *finder, first, end int, columns bool) {
	const least = 2 // known labels of second pairs
	src := known.src
	x, value, n := g.secondPlace(src)
	if n < least {
		return
	}
	taken := takenBy(src, first, end, g.hits, true)
	var found []hit
	for k := range g.hits {
		h := &g.hits[k]
		i := h.first()
		if !h.start || h.sub || h.other || i != h.last() || i >= end {
			continue
		}
		p := secondInRun(src, h)
		if columns {
			p = secondInColumns(src, h, x, value)
		}
		if p.Empty() || !mayName(src.Fold[p.Start:p.End]) {
			continue
		}
		o := hit{pieces: []doc.Span{p}, lines: []int{i}, other: true, x0: xOf(src, i, p.Start), x1: xOf(src, i, p.End-1) + 1}
		if !taken.overlaps(&o) {
			found = append(found, o)
		}
	}
	g.hits = append(g.hits, found...)
	doc.Sort(g.hits, func(a, b *hit) int { return a.begin() - b.begin() })
}

// secondPlace is where the first of the known second labels of rows stands, and its value, and how many they are.
func (g *group) secondPlace(src *doc.Source) (x, value float32, n int) {
	for i := range g.hits {
		h := &g.hits[i]
		if h.start || h.sub || h.other || h.first() != h.last() || !typed(h.key) && h.key != "affected_area" {
			continue
		}
		if n++; n == 1 {
			x, value = h.x0, xOf(src, h.last(), skipSpace(src, h.end(), src.Lines[h.last()].End))
		}
	}
	return x, value, n
}

// secondInColumns is what may be the second label of the row that h begins: what a gap parts from its value
// and stands at x, with a value of its own at value; empty for none.
func secondInColumns(src *doc.Source, h *hit, x, value float32) doc.Span {
	const near = 1.5
	i := h.first()
	line := src.Lines[i]
	line.Start = skipSpace(src, h.end(), line.End)
	pieces := gapPieces(src, line)
	for k := 1; k+1 < len(pieces); k++ {
		at, own := xOf(src, i, pieces[k].Start), xOf(src, i, pieces[k+1].Start)
		if at > x-near && at < x+near && own > value-near && own < value+near {
			return pieces[k]
		}
	}
	return doc.Span{}
}

// secondInRun is what may be the second label of the row that h begins: the word behind the whole value of h,
// with something behind it; empty for none.
func secondInRun(src *doc.Source, h *hit) doc.Span {
	const shortest, longest = 3, 10 // letters
	line := src.Lines[h.first()]
	line.Start = skipSpace(src, h.end(), line.End)
	pieces := piecesOf(src, line)
	for k := 1; k+1 < len(pieces); k++ {
		if p := pieces[k]; p.Len() < shortest || p.Len() > longest || formed(src.Fold[p.Start:p.End]) {
			continue
		}
		if typed(h.key) && wholeCell(h.key, src.Fold[line.Start:pieces[k-1].End]) {
			return pieces[k]
		}
	}
	return doc.Span{}
}
