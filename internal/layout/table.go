package layout

import "github.com/giji-go/giji/internal/doc"

// maxGrids bounds the work per glyph on a page that is drawn full of boxes.
const maxGrids = 200

// gridsOf finds the tables that the rules of a page draw. What is drawn
// within a cell of a table (a diagram, a form) belongs to that cell.
func gridsOf(rules []doc.Rule, o *Options) []*grid {
	var grids []*grid
	for _, f := range drawings(rules, o) {
		if len(grids) == maxGrids {
			break
		}
		if insideCell(grids, f.bounds) {
			continue
		}
		if g := gridOf(f, o); g != nil {
			grids = append(grids, g)
		}
	}
	return grids
}

func drawings(rules []doc.Rule, o *Options) []figure {
	horizontal, vertical := edgesOf(rules, o)
	return figuresOf(horizontal, vertical, o)
}

func insideCell(grids []*grid, b frame) bool {
	for _, g := range grids {
		if n := g.cellAt(b.u0, b.v0); n >= 0 && n == g.cellAt(b.u1, b.v1) {
			return true
		}
	}
	return false
}

// box is where cell n stands on the page.
func (g *grid) box(n int) doc.Box {
	c := g.cells[n]
	return doc.Box{X0: g.xs[c.c0], Y0: g.ys[c.r0], X1: g.xs[c.c1], Y1: g.ys[c.r1]}
}

func (g *grid) bounds() doc.Box {
	return doc.Box{X0: g.xs[0], Y0: g.ys[0], X1: g.xs[g.columns()], Y1: g.ys[g.rows()]}
}

// A blockID says what a glyph belongs to: 0 the page, else a cell, counted
// through all grids of the page.
type blockID int32

// A finder tells blocks by position.
type finder struct {
	grids []*grid
	first []blockID // of each grid
	last  int       // the grid that was hit last: glyphs come in runs
}

func newFinder(grids []*grid) *finder {
	f := &finder{grids: grids}
	next := blockID(1)
	for _, g := range grids {
		f.first = append(f.first, next)
		next += blockID(len(g.cells))
	}
	return f
}

// blocks is the number of blocks, the page included.
func (f *finder) blocks() int {
	n := 1
	for _, g := range f.grids {
		n += len(g.cells)
	}
	return n
}

// at is the block at the middle of b.
func (f *finder) at(b doc.Box) blockID {
	if len(f.grids) == 0 {
		return 0
	}
	x, y := (b.X0+b.X1)/2, (b.Y0+b.Y1)/2
	if n := f.grids[f.last].cellAt(x, y); n >= 0 {
		return f.first[f.last] + blockID(n)
	}
	for i, g := range f.grids {
		if n := g.cellAt(x, y); n >= 0 {
			f.last = i
			return f.first[i] + blockID(n)
		}
	}
	return 0
}

// withText keeps the grids that have text in a cell at all: a calendar of
// empty boxes, or the lines of a chart, say nothing that a table could.
func withText(grids []*grid, glyphs []doc.Glyph) []*grid {
	if len(grids) == 0 {
		return nil
	}
	f := newFinder(grids)
	filled := make([]bool, f.blocks())
	for i := range glyphs {
		if !isBlank(glyphs[i].Text) {
			filled[f.at(glyphs[i].Box)] = true
		}
	}
	var out []*grid
	for i, g := range grids {
		for n := range g.cells {
			if filled[int(f.first[i])+n] {
				out = append(out, g)
				break
			}
		}
	}
	return out
}
