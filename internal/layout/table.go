package layout

import (
	"slices"
	"sort"

	"github.com/giji-go/giji/internal/doc"
)

// maxGrids bounds the work per glyph on a page that is drawn full of boxes.
const maxGrids = 200

// gridsOf finds the tables that the rules of a page draw, given the last table
// of the page before. What is drawn within a cell of a table (a diagram, a
// form) belongs to that cell; of it only tables are kept, behind what holds
// them. A table has two columns at least, where it does not go on with another.
func gridsOf(rules []doc.Rule, s sheet, last *tableRecord, o *Options) []*grid {
	var grids []*grid
	for _, f := range drawings(rules, s, last, o) {
		if len(grids) == maxGrids {
			break
		}
		outer, cell := holder(grids, f.bounds)
		least := 2
		if outer == nil && last != nil && abs(f.bounds.u1-f.bounds.u0-width(last.box)) <= 2*o.Snap {
			least = 1
		}
		g := gridOf(f, least, o)
		switch {
		case g == nil:
		case outer == nil:
			grids = append(grids, g)
		case outer.outer == nil && g.plain():
			g.outer, g.cell = outer, cell
			outer.holds = append(outer.holds, g)
			grids = append(grids, g)
		}
	}
	return grids
}

func drawings(rules []doc.Rule, s sheet, last *tableRecord, o *Options) []figure {
	horizontal, vertical := edgesOf(rules, s, o)
	top := resume(vertical, last, o)
	if top.length() == 0 {
		return figuresOf(horizontal, vertical, o)
	}
	figures := figuresOf(append(horizontal, top), vertical, o)
	for i := range figures {
		f := &figures[i]
		n := len(f.horizontal)
		f.horizontal = slices.DeleteFunc(f.horizontal, func(e edge) bool { return e == top })
		f.resumed = len(f.horizontal) < n
	}
	return figures
}

// holder is the last of the grids that has the bounds in one of its cells, and
// that cell; nil for none.
func holder(grids []*grid, b frame) (*grid, int) {
	for i := len(grids) - 1; i >= 0; i-- {
		g := grids[i]
		if n := g.cellAt(b.u0, b.v0); n >= 0 && n == g.cellAt(b.u1, b.v1) {
			return g, int(n)
		}
	}
	return nil, 0
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
	count int       // of blocks, the page included
	hit   doc.Box   // the cell that was hit last: glyphs come in runs
	block blockID   // its block
}

func newFinder(grids []*grid) *finder {
	f := &finder{grids: grids, count: 1}
	for _, g := range grids {
		f.first = append(f.first, blockID(f.count))
		f.count += len(g.cells)
	}
	return f
}

// at is the block at the middle of b.
func (f *finder) at(b doc.Box) blockID {
	x, y := (b.X0+b.X1)/2, (b.Y0+b.Y1)/2
	if f.hit.X0 <= x && x < f.hit.X1 && f.hit.Y0 <= y && y < f.hit.Y1 {
		return f.block
	}
	for i := len(f.grids) - 1; i >= 0; i-- { // tables within cells come behind what holds them
		g := f.grids[i]
		n := g.cellAt(x, y)
		if n < 0 {
			continue
		}
		block := f.first[i] + blockID(n)
		if len(g.holds) == 0 {
			f.hit, f.block = g.box(int(n)), block
		}
		return block
	}
	return 0
}

// gridOf is the index of the grid that a block belongs to.
func (f *finder) gridOf(block blockID) int {
	return sort.Search(len(f.first), func(i int) bool { return f.first[i] > block }) - 1
}

// blocksOf appends the block of each glyph to blocks.
func (f *finder) blocksOf(s sheet, blocks []blockID) []blockID {
	if len(f.grids) == 0 {
		return append(blocks, make([]blockID, len(s.glyphs))...)
	}
	for i := range s.glyphs {
		blocks = append(blocks, f.at(s.glyphs[i].Box))
	}
	return blocks
}

// used keeps the grids that hold text as tables do. Empty boxes or the lines
// of a chart say nothing that a table could; and where text runs on over the
// lines, as on squared or ruled paper, they part nothing.
func (f *finder) used(s sheet, blocks []blockID) []*grid {
	printed, crossed := make([]int, len(f.grids)), make([]int, len(f.grids))
	last := -1
	for i, block := range blocks {
		if s.kinds[i] == blank {
			continue
		}
		if block > 0 {
			n := f.gridOf(block)
			printed[n]++
			if last >= 0 && blocks[last] != block && adjoin(&s.glyphs[last], &s.glyphs[i]) {
				crossed[n]++
			}
		}
		last = i
	}
	var out []*grid
	for i, g := range f.grids {
		if g.outer != nil && !slices.Contains(out, g.outer) {
			continue
		}
		if (printed[i] > 0 || len(g.holds) > 0) && crossed[i]*5 <= printed[i] {
			out = append(out, g)
		} else if g.outer != nil {
			g.outer.drop(g)
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
