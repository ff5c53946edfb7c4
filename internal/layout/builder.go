package layout

import (
	"cmp"
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// A Builder lays out pages one by one, so that no more than one page's glyphs
// need be held. Add the pages in order, then ask for the Source.
type Builder struct {
	o      Options
	w      writer
	pages  []pageRecord
	lines  []lineRecord
	tables []tableRecord

	kinds  []spacing // of the page at hand, kept to save allocations
	blocks []blockID
}

// NewBuilder returns a Builder without pages.
func NewBuilder(o Options) *Builder { return &Builder{o: o.withDefaults()} }

// Dropped is the number of glyphs left out so far because the same glyph
// stands at the same place, as for shadows and bold type.
func (b *Builder) Dropped() int { return b.w.dropped }

// What is known of a page until all pages are.
type pageRecord struct {
	doc.Page
	lines, tables doc.Span // index ranges
	turn          turn
	height        float32 // when it is upright
}

type lineRecord struct {
	doc.Line
	frame
	size      float32
	dir       direction
	cell      int // index into its table's cells
	furniture bool
}

type tableRecord struct {
	grid  *grid
	box   doc.Box
	page  int      // index
	lines doc.Span // index range
	cells []cellRecord
}

type cellRecord struct {
	lines   doc.Span // index range
	box     doc.Box
	r0, c0  int
	r1, c1  int
	printed bool // has text
}

// Add lays out the next page. It changes the page's slices and keeps none.
func (b *Builder) Add(page doc.RawPage) {
	if len(b.pages) > 0 {
		b.w.put('\f', doc.Box{})
		b.pages[len(b.pages)-1].End = len(b.w.runes)
	}
	record := pageRecord{
		Page:   doc.Page{Span: b.here(), Number: page.Number, Width: page.Width, Height: page.Height},
		lines:  doc.Span{Start: len(b.lines), End: len(b.lines)},
		tables: doc.Span{Start: len(b.tables), End: len(b.tables)},
	}
	b.o.Stop.Check()
	glyphs, marks := partWatermarks(page.Glyphs)
	s := b.sheetOf(glyphs)
	record.turn, record.height = turnOf(&page, s), page.Height
	if record.turn.dir != rightward {
		record.turn.turnUpright(glyphs, page.Rules)
		record.height = page.Width
	}
	b.pages = append(b.pages, record)
	b.layOut(s, page.Rules)
	p := &b.pages[len(b.pages)-1]
	p.End, p.lines.End, p.tables.End = len(b.w.runes), len(b.lines), len(b.tables)
	b.measureGaps(p)
	b.markNotes(p, page.Rules)
	if p.turn.dir != rightward {
		p.turn.turnBack(b.w.boxes[p.Start:])
	}
	b.writeWatermarks(marks, page.Number)
	p.End = len(b.w.runes)
}

func (b *Builder) here() doc.Span { return doc.Span{Start: len(b.w.runes), End: len(b.w.runes)} }

func (b *Builder) layOut(s sheet, rules []doc.Rule) {
	b.w.reserve(len(s.glyphs))
	find := newFinder(gridsOf(rules, s, b.lastTable(), &b.o))
	b.blocks = find.blocksOf(s, b.blocks[:0])
	if used := find.used(s, b.blocks); len(used) < len(find.grids) {
		find = newFinder(used)
		b.blocks = find.blocksOf(s, b.blocks[:0])
	}
	find.keepWhole(s, b.blocks)
	blocks := byBlock(cutRuns(s, b.blocks, &b.o), find.count)
	dir := mainDirection(blocks[0])
	tables := byPlace(find.grids, dir)
	rows := rowsOf(blocks[0], &b.o)
	for i := range rows {
		for len(tables) > 0 && above(find.grids[tables[0]], &rows[i], dir) {
			b.writeTable(find, tables[0], blocks, s)
			tables = tables[1:]
		}
		b.writeLine(&rows[i], s, -1)
	}
	for _, n := range tables {
		b.writeTable(find, n, blocks, s)
	}
}

// byBlock deals runs out to their blocks, in content order.
func byBlock(runs []run, blocks int) [][]run {
	out := make([][]run, blocks)
	doc.Sort(runs, func(a, b *run) int { return cmp.Compare(a.block, b.block) })
	for start := 0; start < len(runs); {
		end := start
		for end < len(runs) && runs[end].block == runs[start].block {
			end++
		}
		out[runs[start].block] = runs[start:end:end]
		start = end
	}
	return out
}

// byPlace is the order in which tables are read.
func byPlace(grids []*grid, dir direction) []int {
	order := make([]int, 0, len(grids))
	for i, g := range grids {
		if g.outer == nil {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		f, g := frameOf(grids[i].bounds(), dir), frameOf(grids[j].bounds(), dir)
		return cmp.Or(cmp.Compare(f.v0, g.v0), cmp.Compare(f.u0, g.u0))
	})
	return order
}

// above reports whether a table is read before a row. In columns only the
// rows of its own column tell.
func above(g *grid, r *row, dir direction) bool {
	table, part := frameOf(g.bounds(), dir), frameOf(r.part.box(r.dir), dir)
	return table.v0 < frameOf(r.frame.box(r.dir), dir).middle() &&
		(!r.column || part.u0 < table.centre() && table.centre() < part.u1)
}

// writeLine writes a row and its line end and notes the line.
func (b *Builder) writeLine(r *row, s sheet, table int) {
	b.o.Stop.Check()
	span := b.w.writeRow(r, s, &b.o)
	ruby := r.ruby && isKana(b.w.runes[span.Start:span.End])
	b.w.lineEnd()
	line := lineRecord{frame: r.frame, size: r.size, dir: r.dir, furniture: ruby}
	line.Span, line.Page, line.Table = span, b.pages[len(b.pages)-1].Number, table
	line.X0, line.X1 = r.u0, r.u1
	if r.dir == upward {
		line.X0, line.X1 = -r.u1, -r.u0
	}
	b.lines = append(b.lines, line)
}

// writeTable writes the cells of a table one by one.
func (b *Builder) writeTable(find *finder, number int, blocks [][]run, s sheet) {
	g, first := find.grids[number], find.first[number]
	t := tableRecord{grid: g, box: g.bounds(), page: len(b.pages) - 1}
	t.lines.Start = len(b.lines)
	for n, c := range g.cells {
		cell := cellRecord{box: g.box(n), r0: c.r0, c0: c.c0, r1: c.r1, c1: c.c1}
		cell.lines.Start = len(b.lines)
		b.writeCell(rowsOf(blocks[int(first)+n], &b.o), find.within(g, n, blocks, &b.o), s)
		for i := cell.lines.Start; i < len(b.lines); i++ {
			b.lines[i].cell = n
		}
		cell.lines.End = len(b.lines)
		cell.printed = cell.lines.Len() > 0
		t.cells = append(t.cells, cell)
	}
	t.lines.End = len(b.lines)
	g.cellOf = nil // only places are asked for from here on
	b.tables = append(b.tables, t)
}
