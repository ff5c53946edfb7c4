package locate

import (
	"math"
	"slices"
)

// The end of a page may part a row of a list, with the head again in between: the first
// lines of all its cells stand above, and what is left of some below.
//
//	７ 白樺ネット 令和５年４月３日 約３万人
//	No. 事業者名 発生日時 影響利用者数
//	株式会社 ９時12分

// overHead puts the pieces of line i, right behind the head again, behind those of the
// cells of the row above it that they go on with; nil where the line begins a row, or
// nothing tells which cells those are.
func (f *finder) overHead(h *listHead, pieces []piece, i int) []piece {
	first, cols := len(pieces), len(h.columns)
	for first > 0 && pieces[first-1].line == pieces[len(pieces)-1].line {
		first--
	}
	rest, row := f.linePieces(i), pieces[first:]
	if !h.columns[0].number || len(row) != cols || len(rest) == 0 || len(rest) >= cols {
		return nil
	}
	if !onlyNumber(f.src.Fold[row[0].Start:row[0].End]) || onlyNumber(f.src.Fold[rest[0].Start:rest[0].End]) {
		return nil
	}
	out, from := slices.Clone(pieces[:first]), 0
	for _, p := range rest {
		k := f.ownerOf(h, row, from, f.src.Fold[p.Start:p.End])
		if k < 0 {
			return nil
		}
		out = append(out, row[from:k+1]...)
		out[len(out)-1].ends = true
		out = append(out, piece{Span: p, line: i, ends: true, over: true})
		from = k + 1
	}
	return append(out, row[from:]...)
}

// ownerOf is the cell of the row, from cell from on, that goes on with the text; -1 where
// more than one may.
func (f *finder) ownerOf(h *listHead, row []piece, from int, text []rune) int {
	const sure = 1
	best, least, second := -1, math.MaxFloat64, math.MaxFloat64
	for k := max(from, 1); k < len(row); k++ {
		col, own := &h.columns[k], f.src.Fold[row[k].Start:row[k].End:row[k].End]
		cost := cellCost(col, append(own, text...)) - cellCost(col, own)
		if typed(col.key) {
			cost-- // it says more of what goes on
		}
		switch {
		case cost < least:
			best, least, second = k, cost, least
		case cost < second:
			second = cost
		}
	}
	if second-least < sure || least >= sure {
		return -1
	}
	return best
}
