package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// Where the letters of labels are spread over their column, 発 生 日 時, so are those
// of the labels that nobody knows, and nothing else is.

// leastSpread is how many letters a label has at least that is told by their being spread.
const leastSpread = 3

// addSpread adds the labels of no field whose letters are spread as those of the
// table's other labels are.
func (g *group) addSpread(src *doc.Source, first, end int) {
	const most = 10 // letters of a label
	if !g.spread(src) {
		return
	}
	taken := takenBy(src, first, end, g.hits, true)
	var found []hit
	for i := first; i < end; i++ {
		src.Stop.Check()
		if line := src.Lines[i]; line.Table >= 0 || line.Len() == 0 || taken.has(line.Start) {
			continue
		}
		pieces := spreadLetters(src, i)
		if slices.ContainsFunc(pieces, func(p doc.Span) bool { return taken.has(p.Start) }) || len(pieces) < leastSpread || len(pieces) > most {
			continue
		}
		h := hit{pieces: pieces, start: true, other: true}
		for range pieces {
			h.lines = append(h.lines, i)
		}
		h.x0, h.x1 = xOf(src, i, h.begin()), xOf(src, i, h.end()-1)+1
		if g.besideOthers(&h) {
			found = append(found, h)
		}
	}
	if len(found) > 0 {
		g.hits = append(g.hits, found...)
		doc.Sort(g.hits, func(a, b *hit) int { return a.begin() - b.begin() })
	}
}

// spread reports whether the letters of several labels are spread on their lines,
// and those of no value are.
func (g *group) spread(src *doc.Source) bool {
	const several = 2
	n := 0
	for i := range g.hits {
		h := &g.hits[i]
		if h.key == "operators" && spreadValue(src, h) {
			return false // all letters of the text are spread
		}
		if len(h.pieces) > 1 && h.first() == h.last() && !slices.ContainsFunc(h.pieces, func(p doc.Span) bool { return p.Len() > 1 }) {
			n++
		}
	}
	return n >= several
}

// spreadValue reports whether what stands beside the label or below it begins with
// a letter by itself.
func spreadValue(src *doc.Source, h *hit) bool {
	i := h.last()
	at := skipSpace(src, h.end(), src.Lines[i].End)
	if at >= src.Lines[i].End && i+1 < len(src.Lines) {
		i++
		at = src.Lines[i].Start
	}
	return at < src.Lines[i].End && tokenEnd(src, at, src.Lines[i].End) == at+1
}

// besideOthers reports whether h begins where a spread label of the table does.
func (g *group) besideOthers(h *hit) bool {
	const near = 1.5
	return slices.ContainsFunc(g.hits, func(o hit) bool {
		return len(o.pieces) > 1 && o.pieces[0].Len() == 1 && h.x0 >= o.x0-near && h.x0 <= o.x0+near
	})
}

// spreadLetters are the letters with which line i begins, each parted from the next
// by blanks.
func spreadLetters(src *doc.Source, i int) []doc.Span {
	const widest = 12 // blanks between two letters
	line := src.Lines[i]
	var pieces []doc.Span
	for at := line.Start; at < line.End; {
		if !isLetter(src.Fold[at]) || tokenEnd(src, at, line.End) != at+1 {
			break
		}
		pieces = append(pieces, doc.Span{Start: at, End: at + 1})
		next := skipSpace(src, at+1, line.End)
		if next-at > widest {
			break
		}
		at = next
	}
	return pieces
}

// evenly reports whether the letters are as far from each other as can be told: one of a heading that is
// set from top to bottom stands farther from the label beside it.
func evenly(letters []doc.Span) bool {
	const even = 1
	least, most := letters[1].Start-letters[0].End, 0
	for k := 1; k < len(letters); k++ {
		gap := letters[k].Start - letters[k-1].End
		least, most = min(least, gap), max(most, gap)
	}
	return most-least <= even
}

// withSpreadFronts makes one label of a known one and the letters before it on its line that are
// spread as its own are: 通 報 before 事 業 者 名.
func (f *finder) withSpreadFronts(hits []hit) []hit {
	const longest = 12 // letters of a label
	for i := range hits {
		h := &hits[i]
		line := h.first()
		if h.start || h.sub || h.first() != h.last() || slices.ContainsFunc(h.pieces, func(p doc.Span) bool { return p.Len() > 1 }) {
			continue
		}
		letters := spreadLetters(f.src, line)
		from := slices.Index(letters, h.pieces[0])
		if from <= 0 || len(letters) > longest || len(letters) != from+len(h.pieces) || !evenly(letters) {
			continue
		}
		h.pieces, h.lines, h.start = letters, slices.Repeat([]int{line}, len(letters)), true
		if key, ok := f.labels.Sense(h.text(f.src)); ok {
			h.key = key
		}
		h.x0 = xOf(f.src, line, h.begin())
	}
	return hits
}
