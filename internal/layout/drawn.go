package layout

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// Tables that a text draws with characters have their cells between bars and their rows
// between drawn lines:
//
//	┌────┬────────┐
//	│会　長　│荒　木　清　香　│
//	├────┼────────┤
//	│委　員　│林　　　　　学　│
//	└────┴────────┘

// isStroke reports whether r draws a line between two rows.
func isStroke(r rune) bool {
	switch r {
	case '─', '━', '═', '-', '=', '┄', '┅', '┈', '┉':
		return true
	}
	return false
}

// isJoint reports whether r is where drawn lines meet.
func isJoint(r rune) bool {
	return r == '+' || r >= 0x250C && r <= 0x254B || r >= 0x2552 && r <= 0x256C
}

// A drawn table is the lines [from, to) while it is read.
type drawn struct {
	src    *doc.Source
	lines  []doc.Line
	at     [][]mark // the bars and joints of each line, in order
	edges  []int    // the columns at which cells begin or end
	rows   int
	open   []int // for each column the cell that goes on, -1 for none
	cells  []doc.Cell
	pieces []doc.Line
}

// A mark is a bar or a joint of a line: its slot, and the column at which it stands.
type mark struct{ slot, x int }

// drawTables finds the tables that characters draw and replaces their lines by those of their
// cells, in the order of the text.
func drawTables(src *doc.Source, lines []doc.Line) []doc.Line {
	if !slices.ContainsFunc(lines, func(l doc.Line) bool { return isDrawn(src, l) || isParting(src, l) }) {
		return lines
	}
	var out []doc.Line
	for from := 0; from < len(lines); {
		src.Stop.Check()
		if end := pipedEnd(src, lines, from); end > from {
			out = append(out, piped(src, lines[from:end])...)
			from = end
			continue
		}
		to := drawnEnd(src, lines, from)
		if to-from > 2 {
			d := drawn{src: src, lines: lines[from:to]}
			if d.read() {
				out = append(out, d.pieces...)
				from = to
				continue
			}
		}
		to = max(to, from+1)
		out = append(out, lines[from:to]...)
		from = to
	}
	return out
}

// isDrawn reports whether a line is nothing but drawn: strokes and joints.
func isDrawn(src *doc.Source, l doc.Line) bool {
	strokes, joints := 0, 0
	for _, r := range src.Runes[l.Start:l.End] {
		switch {
		case isStroke(r):
			strokes++
		case isJoint(r) || script.Bar(r):
			joints++
		case !doc.IsSpace(r):
			return false
		}
	}
	return strokes > 1 && joints > 1
}

// isDrawnRow reports whether bars stand at both ends of a line.
func isDrawnRow(src *doc.Source, l doc.Line) bool {
	first, last := src.Runes[l.Start], src.Runes[l.End-1]
	return l.Len() > 2 && (script.Bar(first) || isJoint(first)) && (script.Bar(last) || isJoint(last))
}

// drawnEnd is where the lines of the table end that begins with line from; from where none
// does. Its first and its last line are drawn.
func drawnEnd(src *doc.Source, lines []doc.Line, from int) int {
	if !isDrawn(src, lines[from]) {
		return from
	}
	end := from
	for i := from; i < len(lines) && (i == from || lines[i].Gap == 0); i++ {
		switch {
		case isDrawn(src, lines[i]):
			end = i + 1
		case !isDrawnRow(src, lines[i]):
			return end
		}
	}
	return end
}

// read reads the table and reports whether its bars stand in columns.
func (d *drawn) read() bool {
	for _, columns := range [...]func(rune) int{wideSigns, columnsTaken, oneColumn} {
		if d.measure(columns) {
			d.fill()
			return len(d.pieces) > 0
		}
	}
	if !d.inOrder() {
		return false
	}
	d.fill()
	return len(d.pieces) > 0
}

// inOrder numbers the bars of each line, wherever they stand, and reports whether all lines
// have as many.
func (d *drawn) inOrder() bool {
	n := len(d.at[0])
	d.edges = d.edges[:0]
	for k := range n {
		d.edges = append(d.edges, k)
	}
	for i := range d.at {
		d.at[i] = d.marksOf(d.lines[i], oneColumn)
		if len(d.at[i]) != n {
			return false
		}
		for k := range d.at[i] {
			d.at[i][k].x = k
		}
	}
	return n > 1
}

// wideSigns is how many columns a character takes where those that draw are as wide as kanji.
func wideSigns(r rune) int {
	if r >= 0x2500 && r < 0x2580 {
		return 2
	}
	return columnsTaken(r)
}

// oneColumn is how many columns a character takes in a text that counts characters.
func oneColumn(rune) int { return 1 }

// measure takes the columns of the bars, where a character takes so many, and reports whether
// all of them stand at joints of the drawn lines.
func (d *drawn) measure(columns func(rune) int) bool {
	d.at, d.edges = d.at[:0], d.edges[:0]
	seen := map[int]bool{}
	for _, l := range d.lines {
		marks, drawn := d.marksOf(l, columns), isDrawn(d.src, l)
		d.at = append(d.at, marks)
		for _, m := range marks {
			if drawn && !seen[m.x] {
				seen[m.x] = true
				d.edges = append(d.edges, m.x)
			}
		}
	}
	slices.Sort(d.edges)
	const most = 64 // columns
	if len(d.edges) < 2 || len(d.edges) > most {
		return false
	}
	for _, marks := range d.at {
		last := -1
		for k := range marks {
			if marks[k].x = d.nearest(marks[k].x); marks[k].x <= last {
				return false
			}
			last = marks[k].x
		}
	}
	return true
}

// nearest is the number of the edge at x or right beside it, -1 for none.
func (d *drawn) nearest(x int) int {
	for _, off := range [...]int{0, -1, 1} {
		if i, ok := slices.BinarySearch(d.edges, x+off); ok {
			return i
		}
	}
	return -1
}

// marksOf are the bars and joints of a line.
func (d *drawn) marksOf(l doc.Line, columns func(rune) int) []mark {
	var out []mark
	x := int(l.X0)
	for i := l.Start; i < l.End; i++ {
		r := d.src.Runes[i]
		if (script.Bar(r) || isJoint(r)) && !(r == '+' && !isDrawn(d.src, l)) {
			out = append(out, mark{i, x})
		}
		x += columns(r)
	}
	return out
}

// fill reads the cells line by line.
func (d *drawn) fill() {
	number := len(d.src.Tables)
	cols := len(d.edges) - 1
	d.open = make([]int, cols)
	single := d.rowsAreLines()
	d.cut()
	d.rows = 0
	for i, l := range d.lines {
		if single && i > 0 && !isDrawn(d.src, l) && !isDrawn(d.src, d.lines[i-1]) {
			d.rows++
			d.cut()
		}
		d.line(i, number)
	}
	t := doc.Table{Page: d.lines[0].Page, Cols: cols, Cells: d.cells}
	t.Span = doc.Span{Start: d.lines[0].Start, End: d.lines[len(d.lines)-1].End}
	for _, c := range d.cells {
		t.Rows = max(t.Rows, c.Row+c.RowSpan)
	}
	doc.Sort(t.Cells, func(a, b *doc.Cell) int {
		if a.Row != b.Row {
			return a.Row - b.Row
		}
		return a.Col - b.Col
	})
	d.byCell(&t)
	if len(d.pieces) > 0 {
		d.pieces[0].Gap = d.lines[0].Gap
		d.src.Tables = append(d.src.Tables, t)
	}
}

// cut ends the cells of all columns.
func (d *drawn) cut() {
	for c := range d.open {
		d.open[c] = -1
	}
}

// line reads line i of the table: its cells, or where strokes end them.
func (d *drawn) line(i, number int) {
	marks := d.at[i]
	if d.strokes(i) {
		d.rows += bit(len(d.cells) > 0)
	}
	for k := 0; k+1 < len(marks); k++ {
		from, to := marks[k].x, marks[k+1].x
		d.src.Furniture = append(d.src.Furniture, doc.Span{Start: marks[k].slot, End: marks[k].slot + 1})
		if from >= to {
			continue
		}
		text := doc.Span{Start: marks[k].slot + 1, End: marks[k+1].slot}
		if d.drawnIn(text) {
			for c := from; c < to; c++ {
				d.open[c] = -1
			}
			d.src.Furniture = append(d.src.Furniture, text)
			continue
		}
		if isDrawn(d.src, d.lines[i]) {
			continue // a cell goes on beside strokes
		}
		d.piece(i, text, from, to, number)
	}
	if n := len(marks); n > 0 {
		d.src.Furniture = append(d.src.Furniture, doc.Span{Start: marks[n-1].slot, End: marks[n-1].slot + 1})
	}
}

// strokes reports whether strokes end one of the cells at line i.
func (d *drawn) strokes(i int) bool {
	marks := d.at[i]
	for k := 0; k+1 < len(marks); k++ {
		if d.drawnIn(doc.Span{Start: marks[k].slot + 1, End: marks[k+1].slot}) {
			return true
		}
	}
	return false
}

// drawnIn reports whether nothing but strokes stands in s.
func (d *drawn) drawnIn(s doc.Span) bool {
	for _, r := range d.src.Runes[s.Start:s.End] {
		if !isStroke(r) {
			return false
		}
	}
	return s.Len() > 0
}

// piece adds what stands between two bars of a line to the cell of columns [from, to).
func (d *drawn) piece(i int, s doc.Span, from, to, number int) {
	n := d.open[from]
	if n < 0 || d.cells[n].Col != from || d.cells[n].ColSpan != to-from {
		n = len(d.cells)
		d.cells = append(d.cells, doc.Cell{Row: d.rows, Col: from, ColSpan: to - from})
	}
	for c := from; c < to; c++ {
		d.open[c] = n
	}
	cell := &d.cells[n]
	cell.RowSpan = d.rows - cell.Row + 1
	if s = d.src.Trim(s); s.Len() == 0 {
		return
	}
	cell.Lines = append(cell.Lines, s)
	l := d.lines[i]
	d.pieces = append(d.pieces, doc.Line{
		Span: s, Page: l.Page, Table: number,
		X0: l.X0 + float32(s.Start-l.Start), X1: l.X0 + float32(s.End-l.Start),
	})
}

// rowsAreLines reports whether drawn lines stand around the table and below its head alone, so
// that every line between them is a row.
func (d *drawn) rowsAreLines() bool {
	drawnLines, filled, below, head := 0, 0, 0, 0
	for i, l := range d.lines {
		if isDrawn(d.src, l) {
			drawnLines++
			continue
		}
		if drawnLines == 1 {
			head++
			continue
		}
		below++
		if marks := d.at[i]; len(marks) > 1 {
			text := d.src.Runes[marks[0].slot+1 : marks[1].slot]
			filled += bit(slices.ContainsFunc(text, func(r rune) bool { return !doc.IsSpace(r) }))
		}
	}
	return drawnLines == 3 && head == 1 && below > 1 && filled == below
}

// byCell puts the lines of the table in the order of its cells.
func (d *drawn) byCell(t *doc.Table) {
	at := map[int]doc.Line{}
	for _, l := range d.pieces {
		at[l.Start] = l
	}
	d.pieces = d.pieces[:0]
	for _, c := range t.Cells {
		for _, s := range c.Lines {
			d.pieces = append(d.pieces, at[s.Start])
		}
	}
}
