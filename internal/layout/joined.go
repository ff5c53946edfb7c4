package layout

import (
	"cmp"
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// table is j as the other stages see it; false if it is none, as where only
// one cell has text.
func (j *joined) table(b *Builder) (doc.Table, bool) {
	j.dropStrips()
	j.absorb(2 * b.o.Snap)
	j.uniteRows()
	first := &b.tables[j.parts[0]]
	page := &b.pages[first.page]
	t := doc.Table{Page: page.Number, Box: page.turn.back(first.box), Rows: j.rows}
	printed := 0
	for i := range j.cells {
		if j.cells[i].printed {
			printed++
		}
	}
	if printed < 2 {
		return t, false
	}
	columns := j.columns(b.o.Snap)
	if t.Cols = len(columns) - 1; t.Cols < 2 {
		return t, false // frames that go on with nothing
	}
	for i := range j.cells {
		t.Cells = append(t.Cells, b.cell(&j.cells[i], columns))
	}
	doc.Sort(t.Cells, func(a, b *doc.Cell) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Col, b.Col))
	})
	last := &b.tables[j.parts[len(j.parts)-1]]
	t.Span = doc.Span{Start: b.lines[first.lines.Start].Start, End: b.lines[last.lines.End-1].End}
	return t, true
}

// columns are the grid lines of all parts.
func (j *joined) columns(snap float32) []float32 {
	var all []float32
	for i := range j.cells {
		all = append(all, j.cells[i].x0, j.cells[i].x1)
	}
	slices.Sort(all)
	out := all[:1]
	for _, x := range all[1:] {
		if x-out[len(out)-1] > snap {
			out = append(out, x)
		}
	}
	return out
}

func (b *Builder) cell(c *joinedCell, columns []float32) doc.Cell {
	left, right := nearest(columns, c.x0), nearest(columns, c.x1)
	cell := doc.Cell{Row: c.r0, Col: left, RowSpan: c.r1 - c.r0, ColSpan: max(1, right-left), Box: c.box}
	for _, i := range c.lines {
		if !b.lines[i].furniture {
			cell.Lines = append(cell.Lines, b.lines[i].Span)
		}
	}
	return cell
}

// add places cell c of part t, or makes it part of the cell that it goes on.
func (j *joined) add(b *Builder, t *tableRecord, c cellRecord, s seam, skip int) {
	cell := joinedCell{
		x0: c.box.X0 - t.box.X0, x1: c.box.X1 - t.box.X0,
		r0: c.r0 - skip + s.row, r1: c.r1 - skip + s.row,
		box: b.pages[t.page].turn.back(c.box), printed: c.printed,
	}
	for k := c.lines.Start; k < c.lines.End; k++ {
		cell.lines = append(cell.lines, k)
	}
	if c.r0 == skip && c.c0 < s.columns {
		if k := j.beside(&cell, j.last, s.end, 2*b.o.Snap); k >= 0 {
			above := &j.cells[k]
			above.r1 = cell.r1
			above.lines = append(above.lines, cell.lines...)
			above.printed = above.printed || cell.printed
			return
		}
	}
	j.cells = append(j.cells, cell)
}

// beside is the one of the given cells that ends with row end and has c's
// sides, or -1.
func (j *joined) beside(c *joinedCell, cells []int, end int, tolerance float32) int {
	for _, k := range cells {
		above := &j.cells[k]
		if above.r1 == end && abs(above.x0-c.x0) <= tolerance && abs(above.x1-c.x1) <= tolerance {
			return k
		}
	}
	return -1
}

// setLast notes the cells that end with the last row, among those that did so
// before and those from index on.
func (j *joined) setLast(from int) {
	kept := j.last[:0]
	for _, k := range j.last {
		if j.cells[k].r1 == j.rows {
			kept = append(kept, k)
		}
	}
	for k := from; k < len(j.cells); k++ {
		if j.cells[k].r1 == j.rows {
			kept = append(kept, k)
		}
	}
	j.last = kept
}
