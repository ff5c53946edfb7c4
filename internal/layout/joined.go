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
	t.Cols = len(columns) - 1
	for i := range j.cells {
		t.Cells = append(t.Cells, b.cell(&j.cells[i], columns))
	}
	slices.SortStableFunc(t.Cells, func(a, b doc.Cell) int {
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
