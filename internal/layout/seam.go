package layout

import "github.com/giji-go/giji/internal/doc"

// A seam is how the next part of a table joins on.
type seam struct {
	row     int // the row that the part's first row is, or goes on
	end     int // rows of the table so far
	columns int // first-row cells that begin before this column go on from above
}

// seamOf decides whether the first row of part t, after skip rows, is a new
// row, or the rest of the last row, cut by the page break.
func (b *Builder) seamOf(j *joined, t *tableRecord, skip int) seam {
	if len(j.parts) == 0 {
		return seam{}
	}
	s := seam{row: j.rows, end: j.rows}
	below, above, paired := b.pairs(j, t, skip)
	last := &b.tables[j.parts[len(j.parts)-1]]
	// A row that lacks its rules at the break was cut there, label and all.
	broken := last.grid.open.bottom && t.grid.open.top && skip == 0
	if paired && (broken || b.isCut(last, below, above)) {
		s.row, s.columns = j.rows-1, t.grid.columns()
		return s
	}
	// Empty cells left of a new row's label are what a label of several rows
	// leaves on the next page.
	for _, c := range below {
		if c.printed {
			s.columns = c.c0
			break
		}
	}
	return s
}

// pairs lists the first cells of the part with the last cells of the table
// that have the same sides; paired is false if one has none.
func (b *Builder) pairs(j *joined, t *tableRecord, skip int) (below []cellRecord, above []joinedCell, paired bool) {
	paired = true
	for _, c := range t.cells {
		if c.r0 != skip {
			continue
		}
		probe := joinedCell{x0: c.box.X0 - t.box.X0, x1: c.box.X1 - t.box.X0}
		below = append(below, c)
		if k := j.beside(&probe, j.last, j.rows, 2*b.o.Snap); k >= 0 {
			above = append(above, j.cells[k])
		} else {
			paired = false
		}
	}
	return below, above, paired
}

// isCut reports whether the cells below are the rest of those above. The rest
// of a row has no label, and only what filled its cell goes on.
func (b *Builder) isCut(last *tableRecord, below []cellRecord, above []joinedCell) bool {
	first := 0
	for first < len(below) && !below[first].printed {
		first++
	}
	switch {
	case first == len(below):
		return true
	case first == 0 && above[0].printed:
		return b.labelCut(last, below, above)
	}
	gapless := true
	for i := first; i < len(below); i++ {
		gapless = gapless && below[i].printed
		if below[i].printed && !b.filled(&above[i], last) {
			return false
		}
	}
	return !(first > 0 && gapless && isSublabel(below[first:])) && !b.allEnd(last, below[first:], above[first:])
}

// allEnd reports whether the texts of several cells end above the break, one of them with a
// sentence, or where nothing within them breaks before its end, so that what stands below is a row of
// its own: of a table within a cell, whose label goes on beside it.
func (b *Builder) allEnd(last *tableRecord, below []cellRecord, above []joinedCell) bool {
	if b.pages[last.page].turn.dir != rightward {
		return false
	}
	pairs, stop, full := 0, false, true
	for i := range below {
		n := len(above[i].lines)
		if !below[i].printed || n == 0 {
			continue
		}
		if pairs++; !b.endsAbove(&above[i], &below[i]) {
			return false
		}
		stop = stop || b.w.runes[b.lines[above[i].lines[n-1]].End-1] == '。'
		full = full && !b.breaksWithin(&above[i])
	}
	return pairs > 1 && (stop || full)
}

// breaksWithin reports whether a line of the cell ends before what begins the next would not fit, as
// those of a list do: that its last does as well says nothing.
func (b *Builder) breaksWithin(c *joinedCell) bool {
	src, cell := b.sourceOf(c)
	for k := 1; k < len(cell.Lines); k++ {
		if breakMeant(src, cell.Lines[k-1], cell.Lines[k], rightSide(src, cell)) {
			return true
		}
	}
	return false
}

// labelCut reports whether the break goes through a row's label as well: then
// both the label and a text beside it have lines before it and run on in the
// middle of one. In a list with a line a row, that says nothing.
func (b *Builder) labelCut(last *tableRecord, below []cellRecord, above []joinedCell) bool {
	if !b.runsOn(&above[0], &below[0], last) {
		return false
	}
	for i := 1; i < len(below); i++ {
		if b.runsOn(&above[i], &below[i], last) {
			return true
		}
	}
	return false
}

// runsOn reports whether the text of a cell fills it to its end, and goes on
// below with what would not have fitted.
func (b *Builder) runsOn(above *joinedCell, below *cellRecord, last *tableRecord) bool {
	if len(above.lines) < 2 || !below.printed || b.pages[last.page].turn.dir != rightward || !b.filled(above, last) {
		return false
	}
	return !b.endsAbove(above, below)
}

// endsAbove reports whether what the cell below begins with would have fitted on the last line
// of the one above.
func (b *Builder) endsAbove(above *joinedCell, below *cellRecord) bool {
	src, cell := b.sourceOf(above)
	before := cell.Lines[len(cell.Lines)-1]
	return breakMeant(src, before, b.lines[below.lines.Start].Span, rightSide(src, cell))
}

// sourceOf is the cell with its lines so far, and the text that they stand in.
func (b *Builder) sourceOf(c *joinedCell) (*doc.Source, *doc.Cell) {
	cell := doc.Cell{Box: c.box}
	for _, i := range c.lines {
		cell.Lines = append(cell.Lines, b.lines[i].Span)
	}
	return &doc.Source{Runes: b.w.runes, Boxes: b.w.boxes}, &cell
}

// filled reports whether the text of a cell comes down to the page break; a
// cell without text may hold a figure there, and one without a rule below may
// be drawn longer than it shows.
func (b *Builder) filled(c *joinedCell, part *tableRecord) bool {
	if len(c.lines) == 0 || part.grid.open.bottom {
		return true
	}
	last := &b.lines[c.lines[len(c.lines)-1]]
	return part.box.Y1-last.frame.box(last.dir).Y1 <= b.o.Fit*last.size
}

// isSublabel reports whether the first of the cells looks like the label of
// those right of it: it is much narrower than the last.
func isSublabel(cells []cellRecord) bool {
	n := len(cells)
	return n > 1 && 2*width(cells[0].box) < width(cells[n-1].box)
}
