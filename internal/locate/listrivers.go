package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// Where a text keeps its columns, a strip that no line crosses parts two of them, wherever
// their labels stand over them:
//
//	    障害内容             発生原因
//	通話ができない       電源装置が故障
//	状況が発生した。     したため。

// A river is such a strip, from x0 to x1.
type river struct{ x0, x1 float32 }

// bandBetween reads the row by the rivers between its columns; nil where there is none
// between two of the labels.
func (f *finder) bandBetween(h *listHead, end int) [][]listCell {
	if !f.keepsBands(h) {
		return nil
	}
	borders := f.rivers(h, end)
	if borders == nil {
		return nil
	}
	cells := make([]listCell, len(h.columns))
	for i := h.end; i < end; i++ {
		for _, p := range piecesOf(f.src, f.src.Lines[i]) {
			x, k := xOf(f.src, i, p.Start), 0
			for k < len(borders) && x >= borders[k].x1 {
				k++
			}
			lines := cells[k].lines
			if n := len(lines); n > 0 && f.lineAt(lines[n-1].Start) == i {
				lines[n-1].End = p.End
				continue
			}
			cells[k].lines = appendPart(lines, f.src, i, p.Start, p.End)
		}
	}
	if slices.ContainsFunc(cells, func(c listCell) bool { return len(c.lines) == 0 }) {
		return nil
	}
	return [][]listCell{cells}
}

// rivers are the widest strips between the middles of the labels, one for each two of
// them that stand side by side; nil where one is missing.
func (f *finder) rivers(h *listHead, end int) []river {
	all := f.blankStrips(h, end)
	var borders []river
	for k := 1; k < len(h.columns); k++ {
		a, b := &h.columns[k-1], &h.columns[k]
		var best river
		for _, r := range all {
			if r.x0 >= (a.x0+a.x1)/2 && r.x1 <= (b.x0+b.x1)/2 && r.x1-r.x0 >= best.x1-best.x0 {
				best = r
			}
		}
		if best.x1 == 0 {
			return nil
		}
		borders = append(borders, best)
	}
	return borders
}

// blankStrips are the strips that neither the labels nor a line below them before line end
// cross, from the left.
func (f *finder) blankStrips(h *listHead, end int) []river {
	const least = 2 // columns
	var inked []river
	for i := h.first; i < end; i++ {
		for _, p := range gapPieces(f.src, f.src.Lines[i]) {
			inked = append(inked, river{xOf(f.src, i, p.Start), xOf(f.src, i, p.End-1) + 1})
		}
	}
	doc.Sort(inked, func(a, b *river) int { return int(a.x0 - b.x0) })
	var all []river
	right := float32(-1)
	for _, p := range inked {
		if right >= 0 && p.x0-right >= least {
			all = append(all, river{right, p.x0})
		}
		right = max(right, p.x1)
	}
	return all
}
