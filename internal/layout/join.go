package layout

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// A joined table is one table in one or more parts, one part a page.
type joined struct {
	parts []int // indices of Builder.tables
	cells []joinedCell
	rows  int
	seams []int // rows that begin a page
	last  []int // cells that end with the last row
}

// A joinedCell has its sides relative to its table's left side, as pages may
// have different margins.
type joinedCell struct {
	x0, x1  float32
	r0, r1  int
	box     doc.Box // on the page of its first part
	lines   []int   // indices of Builder.lines
	printed bool
}

// joinTables puts together the parts of tables that go on over pages.
func (b *Builder) joinTables() []joined {
	var out []joined
	for i := range b.tables {
		if n := len(out); n > 0 && b.goesOn(&out[n-1], i) {
			b.addPart(&out[n-1], i)
			continue
		}
		j := joined{}
		b.addPart(&j, i)
		out = append(out, j)
	}
	return out
}

// goesOn reports whether table i continues j: nothing stands between but the
// page break, the sides agree, and it does not begin as j began.
func (b *Builder) goesOn(j *joined, i int) bool {
	last, next := &b.tables[j.parts[len(j.parts)-1]], &b.tables[i]
	if next.page != last.page+1 || !b.endsPage(last) || !b.beginsPage(next) {
		return false
	}
	if abs(width(last.box)-width(next.box)) > 2*b.o.Snap || !b.sharesEdge(last, next) {
		return false
	}
	return !b.beginsLike(&b.tables[j.parts[0]], next) || b.repeatsHeader(&b.tables[j.parts[0]], next)
}

func width(b doc.Box) float32 { return b.X1 - b.X0 }

func (b *Builder) endsPage(t *tableRecord) bool {
	return b.allFurniture(t.lines.End, b.pages[t.page].lines.End)
}

func (b *Builder) beginsPage(t *tableRecord) bool {
	return b.allFurniture(b.pages[t.page].lines.Start, t.lines.Start)
}

func (b *Builder) allFurniture(from, to int) bool {
	for i := from; i < to; i++ {
		if !b.lines[i].furniture {
			return false
		}
	}
	return true
}

// sharesEdge reports whether two parts have a column edge between their sides
// in common, if both have any. Where the row at the break and one behind it take
// all columns, the break may go through a table within a cell.
func (b *Builder) sharesEdge(s, t *tableRecord) bool {
	inner, others := s.grid.xs[1:s.grid.columns()], t.grid.xs[1:t.grid.columns()]
	for _, x := range inner {
		for _, y := range others {
			if abs(x-s.box.X0-y+t.box.X0) <= b.o.Snap {
				return true
			}
		}
	}
	return len(inner) == 0 || len(others) == 0 || s.grid.across(s.grid.rows()-1) && t.grid.anyAcross()
}

// across reports whether one cell takes all columns of the row.
func (g *grid) across(row int) bool {
	for _, c := range g.cells {
		if c.r0 <= row && row < c.r1 && c.c0 == 0 && c.c1 == g.columns() {
			return true
		}
	}
	return false
}

func (g *grid) anyAcross() bool {
	for _, c := range g.cells {
		if c.c0 == 0 && c.c1 == g.columns() {
			return true
		}
	}
	return false
}

// beginsLike reports whether both tables begin with the same text: then the
// later one is another record of the same kind.
func (b *Builder) beginsLike(s, t *tableRecord) bool {
	return s.cells[0].printed && slices.Equal(b.printed(s.cells[0].lines), b.printed(t.cells[0].lines))
}

// repeatsHeader reports whether the first rows agree as a whole, as where a
// heading row is printed again on each page.
func (b *Builder) repeatsHeader(s, t *tableRecord) bool {
	return s.grid.rows() > 1 && slices.Equal(b.printed(firstRow(s)), b.printed(firstRow(t)))
}

// firstRow is the range of the lines in the cells that begin in row 0.
func firstRow(t *tableRecord) doc.Span {
	lines := doc.Span{Start: t.lines.Start, End: t.lines.Start}
	for _, c := range t.cells {
		if c.r0 == 0 {
			lines.End = c.lines.End
		}
	}
	return lines
}

// printed is the text of lines without white space.
func (b *Builder) printed(lines doc.Span) (out []rune) {
	for i := lines.Start; i < lines.End; i++ {
		for _, r := range b.w.runes[b.lines[i].Start:b.lines[i].End] {
			if !isBlankRune(r) {
				out = append(out, r)
			}
		}
	}
	return out
}

// addPart adds table i to j as its next part.
func (b *Builder) addPart(j *joined, i int) {
	t := &b.tables[i]
	skip := 0 // rows of t that are furniture
	if len(j.parts) > 0 && b.repeatsHeader(&b.tables[j.parts[0]], t) && b.headerIsWhole(t) {
		skip = 1
		for k := t.lines.Start; k < firstRow(t).End; k++ {
			b.lines[k].furniture = true
		}
	}
	seam := b.seamOf(j, t, skip)
	if seam.row > 0 && seam.row == j.rows {
		j.seams = append(j.seams, seam.row)
	}
	j.parts = append(j.parts, i)
	from := len(j.cells)
	for _, c := range t.cells {
		if c.r1 > skip {
			j.add(b, t, c, seam, skip)
		}
	}
	j.rows = seam.row + t.grid.rows() - skip
	j.setLast(from)
}

// headerIsWhole reports whether row 0 ends where all its cells end.
func (b *Builder) headerIsWhole(t *tableRecord) bool {
	for _, c := range t.cells {
		if c.r0 == 0 && c.r1 != 1 {
			return false
		}
	}
	return t.grid.rows() > 1
}
