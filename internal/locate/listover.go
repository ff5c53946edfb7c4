package locate

import (
	"math"
	"slices"

	"github.com/giji-go/giji/internal/doc"
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
	if next := i + 1; next < len(f.src.Lines) && f.src.Lines[next].Gap == 0 && !f.numbersRow(next) {
		return nil // more of the row stands below
	}
	if !onlyNumber(f.src.Fold[row[0].Start:row[0].End]) || onlyNumber(f.src.Fold[rest[0].Start:rest[0].End]) {
		return nil
	}
	owners := f.owners(h, row, rest)
	if owners == nil {
		return nil
	}
	out, from := slices.Clone(pieces[:first]), 0
	for n, k := range owners {
		out = append(out, row[from:k+1]...)
		out[len(out)-1].ends = true
		out = append(out, piece{Span: rest[n], line: i, ends: true, over: true})
		from = k + 1
	}
	return append(out, row[from:]...)
}

// owners are the cells of the row that go on with the pieces of the rest, in order; nil
// where others may as well.
func (f *finder) owners(h *listHead, row []piece, rest []doc.Span) []int {
	const sure = 1
	ways := make([]way, len(row)) // by the last cell that goes on
	for n, p := range rest {
		next := make([]way, len(row))
		before := way{none, nil, none}
		if n == 0 {
			before = way{0, nil, none}
		}
		for k := 1; k < len(row); k++ {
			if n > 0 {
				before = before.or(ways[k-1])
			}
			next[k] = before.to(k, f.goingOn(&h.columns[k], row[k].Span, f.src.Fold[p.Start:p.End]))
		}
		next[0] = way{none, nil, none}
		ways = next
	}
	best := way{none, nil, none}
	for _, w := range ways {
		best = best.or(w)
	}
	if best.second-best.cost < sure || best.cost >= sure {
		return nil
	}
	return best.cells
}

// none is what no cells cost.
const none = math.MaxFloat64 / 4

// A way is the cells that go on with the pieces so far at the least cost, and what
// others cost at least.
type way struct {
	cost   float64
	cells  []int
	second float64
}

// or is the better one of two ways.
func (w way) or(o way) way {
	if o.cost < w.cost {
		w, o = o, w
	}
	w.second = min(w.second, o.cost)
	return w
}

// to is the way with one cell more.
func (w way) to(k int, cost float64) way {
	return way{w.cost + cost, append(w.cells[:len(w.cells):len(w.cells)], k), w.second + cost}
}

// goingOn is what speaks against the text as the rest of the cell.
func (f *finder) goingOn(col *listColumn, cell doc.Span, text []rune) float64 {
	own := f.src.Fold[cell.Start:cell.End:cell.End]
	cost := cellCost(col, append(own, text...)) - cellCost(col, own)
	if typed(col.key) {
		cost-- // it says more of what goes on
	}
	return cost
}

// numbersRow reports whether line i begins with the number of a row.
func (f *finder) numbersRow(i int) bool {
	p := f.pieceFrom(f.src.Lines[i].Start, f.src.Lines[i].End)
	return !p.Empty() && onlyNumber(f.src.Fold[p.Start:p.End])
}
