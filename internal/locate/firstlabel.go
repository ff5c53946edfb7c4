package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// A table may begin with a label that nobody knows: 報告書受理日 above 事業者名. Where it
// stands with its value as the labels below it do tells, or that other tables of the
// text begin so.

// withFirstLabels adds the labels that stand right above the first ones of several
// tables.
func withFirstLabels(src *doc.Source, all []group) {
	const several = 2
	counts := map[string]int{}
	for i := range all {
		if h, ok := unknownAbove(src, all[i].hits[0].first()); ok {
			counts[string(h.text(src))]++
		}
	}
	for i := range all {
		if h, ok := unknownAbove(src, all[i].hits[0].first()); ok && counts[string(h.text(src))] >= several {
			all[i].hits = doc.Insert(all[i].hits, 0, h)
		}
	}
}

// unknownAbove is what may be a label on the line right above line i, with its value
// beside it.
func unknownAbove(src *doc.Source, i int) (hit, bool) {
	const least = 2
	if i == 0 || src.Lines[i].Gap > 0 || src.Lines[i-1].Table >= 0 || src.Lines[i-1].Page != src.Lines[i].Page || isHeadRow(src, i-1) {
		return hit{}, false
	}
	line := src.Lines[i-1]
	if pieces := spreadLetters(src, i-1); len(pieces) >= leastSpread && len(spreadLetters(src, i)) >= leastSpread {
		h := hit{pieces: pieces, lines: slices.Repeat([]int{i - 1}, len(pieces)), start: true, other: true}
		h.x0, h.x1 = xOf(src, i-1, h.begin()), xOf(src, i-1, h.end()-1)+1
		return h, h.end() < line.End
	}
	end := tokenEnd(src, line.Start, line.End)
	if end-line.Start < least || end == line.End || !labelLike(src.Fold[line.Start:end]) {
		return hit{}, false
	}
	h := hit{pieces: []doc.Span{{Start: line.Start, End: end}}, lines: []int{i - 1}, start: true, other: true}
	h.x0, h.x1 = xOf(src, i-1, line.Start), xOf(src, i-1, end-1)+1
	return h, true
}

// addAbove adds the labels right above the first one that stand where it does, their
// values where the others are.
func (g *group) addAbove(src *doc.Source) {
	const most, near = 3, 0.5
	for range most {
		first := g.hits[0].first()
		h, ok := unknownAbove(src, first)
		if !ok || h.x0 != g.hits[0].x0 {
			return
		}
		value := func(h *hit) float32 { return xOf(src, h.first(), skipSpace(src, h.end(), src.Lines[h.first()].End)) }
		full := fullColumn(src, g.hits, nil)
		x, fills := value(&h)-value(&g.hits[0]), full[standingOf(src, first-1, h.end(), h.x1)]
		if (x < -near || x > near) && !fills && !isCounter(h.text(src)) {
			return
		}
		g.hits = doc.Insert(g.hits, 0, h)
	}
}
