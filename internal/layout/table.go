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

// withText keeps the grids that hold text as tables do. Empty boxes or the
// lines of a chart say nothing that a table could; and where text runs on
// over the lines, as on squared or ruled paper, they part nothing.
func withText(grids []*grid, glyphs []doc.Glyph) []*grid {
	if len(grids) == 0 {
		return nil
	}
	find := newFinder(grids)
	printed, crossed := make([]int, len(grids)), make([]int, len(grids))
	block, last := blockID(0), -1
	for i := range glyphs {
		g := &glyphs[i]
		if isBlank(g.Text) {
			continue
		}
		before := block
		if block = find.at(g.Box); block > 0 {
			printed[find.last]++
			if before != block && last >= 0 && adjoin(&glyphs[last], g) {
				crossed[find.last]++
			}
		}
		last = i
	}
	var out []*grid
	for i, g := range grids {
		if printed[i] > 0 && crossed[i]*5 <= printed[i] {
			out = append(out, g)
		}
	}
	return out
}

// adjoin reports whether b stands right behind a in the same line.
func adjoin(a, b *doc.Glyph) bool {
	dir := rightward
	if b.Vertical {
		dir = downward
	}
	f, g := frameOf(a.Box, dir), frameOf(b.Box, dir)
	return a.Vertical == b.Vertical && abs(f.middle()-g.middle()) <= 0.1*b.Size && abs(g.u0-f.u1) <= 0.1*b.Size
}
