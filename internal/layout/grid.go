package layout

import (
	"slices"
	"sort"
)

// A grid is a ruled table on one page: its grid lines, and for each of the
// boxes between them the cell that it belongs to.
type grid struct {
	xs, ys []float32 // grid lines, ascending
	cellOf []int32   // box (row*columns + column) → index into cells, -1 outside
	cells  []gridCell
	open   sides // where the figure lacks its outline
	outer  *grid // the table in whose cell this one stands, nil for none
	cell   int   // that cell
	holds  []*grid
}

// A gridCell covers the boxes of rows [r0, r1) and columns [c0, c1).
type gridCell struct{ r0, c0, r1, c1 int }

func (g *grid) columns() int { return len(g.xs) - 1 }
func (g *grid) rows() int    { return len(g.ys) - 1 }

// cellAt is the cell at a point, or -1.
func (g *grid) cellAt(x, y float32) int32 {
	c, r := slot(g.xs, x), slot(g.ys, y)
	if c < 0 || r < 0 {
		return -1
	}
	return g.cellOf[r*g.columns()+c]
}

// slot is the interval between ascending lines in which x stands, or -1.
func slot(lines []float32, x float32) int {
	if x < lines[0] || x >= lines[len(lines)-1] {
		return -1
	}
	return sort.Search(len(lines), func(i int) bool { return lines[i] > x }) - 1
}

// gridOf reads a figure as a table with at least so many columns; nil if it is
// none: a frame, an underline, a drawing.
func gridOf(f figure, least int, o *Options) *grid {
	if len(f.horizontal)+len(f.vertical) < 4 && !f.resumed {
		return nil
	}
	open := f.close(o)
	g := &grid{xs: gridLines(f.vertical, o), ys: gridLines(f.horizontal, o)}
	if g.columns() < least || g.rows() < 1 || g.columns()*g.rows() > o.MaxBoxes {
		return nil
	}
	g.open = open
	if !g.merge(f, o) || !g.tiles(o) {
		return nil
	}
	g.dropUnused()
	if g.columns() < least {
		return nil // frames below each other
	}
	return g
}

// gridLines are the distinct positions of edges. Those too near to each other
// for text between them are one line, even where the table's outline and its
// cells' borders are all double; but no row of text is swallowed.
func gridLines(edges []edge, o *Options) []float32 {
	all := make([]float32, len(edges))
	for i, e := range edges {
		all[i] = e.pos
	}
	slices.Sort(all)
	var out []float32
	last := float32(-far)
	for _, pos := range all {
		if len(out) == 0 || pos-last > o.Sliver || pos-out[len(out)-1] > 1.5*o.Sliver {
			out = append(out, pos)
		}
		last = pos
	}
	if n := len(out); n > 1 {
		out[n-1] = last // the outline, and not what is drawn close to it inside
	}
	return out
}

func abs(x float32) float32 { return max(x, -x) }

// tiles reports whether the cells cover the outline as those of a table do.
func (g *grid) tiles(o *Options) bool {
	var covered float32
	for _, c := range g.cells {
		covered += (g.xs[c.c1] - g.xs[c.c0]) * (g.ys[c.r1] - g.ys[c.r0])
	}
	whole := (g.xs[g.columns()] - g.xs[0]) * (g.ys[g.rows()] - g.ys[0])
	return covered >= o.Tiling*whole
}
