package layout

import "github.com/giji-go/giji/internal/doc"

// A run is a stretch of glyphs that follow each other both in content order
// and on the page, within one block. It neither begins nor ends with a blank.
// Pages have some hundred runs, so they are what gets sorted, not glyphs.
type run struct {
	frame
	from, to int // glyphs [from, to)
	block    blockID
	size     float32 // font size of its largest glyph
	dir      direction
}

// A cutter cuts glyphs into runs.
type cutter struct {
	sheet
	blocks []blockID // of each glyph
	o      *Options
	runs   []run
	open   bool  // the last of runs still grows
	last   frame // its last glyph, along its direction
}

// cutRuns cuts glyphs into runs. Blanks begin none; a run takes in those that
// it goes on behind.
func cutRuns(s sheet, blocks []blockID, o *Options) []run {
	c := cutter{sheet: s, blocks: blocks, o: o, runs: make([]run, 0, len(s.glyphs)/16+4)}
	for i := range s.glyphs {
		if s.kinds[i] == blank {
			continue
		}
		if !c.open || c.runs[len(c.runs)-1].block != blocks[i] || !c.extend(i) {
			c.begin(i, blocks[i])
		}
	}
	c.settle()
	return c.runs
}

func (c *cutter) begin(i int, block blockID) {
	c.settle()
	g := &c.glyphs[i]
	dir := rightward
	if g.Vertical {
		dir = downward
	}
	c.last = frameOf(g.Box, dir)
	c.runs = append(c.runs, run{frame: c.last, from: i, to: i + 1, block: block, size: g.Size, dir: dir})
	c.open = true
}

// extend adds glyph i to the open run if it goes on there.
func (c *cutter) extend(i int) bool {
	r, g := &c.runs[len(c.runs)-1], &c.glyphs[i]
	if g.Vertical != c.glyphs[r.from].Vertical {
		return false
	}
	next := frameOf(g.Box, r.dir)
	if !c.follows(r, next, g.Size) {
		if r.to-r.from > 1 || g.Vertical || !c.turn(r, g) {
			return false
		}
		next = frameOf(g.Box, r.dir)
	}
	r.frame = r.frame.union(next)
	r.to, r.size, c.last = i+1, max(r.size, g.Size), next
	return true
}

func (c *cutter) follows(r *run, next frame, size float32) bool {
	em := min(r.size, size)
	reach := c.o.Reach
	if r.dir != rightward && !c.glyphs[r.from].Vertical {
		reach = 0.15 // turned text is told from stacked lines by its tight step
	}
	return abs(next.middle()-c.last.middle()) <= 0.3*em &&
		next.u0 >= c.last.u0-0.1*em && next.u0 <= c.last.u1+reach*em
}

// turn reads a run of one glyph as the beginning of turned text, if the glyph
// stands right behind it that way.
func (c *cutter) turn(r *run, g *doc.Glyph) bool {
	for _, dir := range [...]direction{downward, upward} {
		first := frameOf(c.glyphs[r.from].Box, dir)
		next := frameOf(g.Box, dir)
		em := min(r.size, g.Size)
		if abs(next.middle()-first.middle()) <= 0.1*em && abs(next.u0-first.u1) <= 0.15*em {
			r.dir, r.frame, c.last = dir, first, first
			return true
		}
	}
	return false
}

// settle closes the open run. Two or three glyphs on top of each other are
// lines that happen to be short, no turned text.
func (c *cutter) settle() {
	if !c.open {
		return
	}
	c.open = false
	r := c.runs[len(c.runs)-1]
	if r.dir == rightward || c.glyphs[r.from].Vertical || r.to-r.from > 3 {
		return
	}
	c.runs = c.runs[:len(c.runs)-1]
	for i := r.from; i < r.to; i++ {
		if g := &c.glyphs[i]; c.kinds[i] != blank {
			c.runs = append(c.runs, run{frame: frameOf(g.Box, rightward), from: i, to: i + 1, block: r.block, size: g.Size})
		}
	}
}
