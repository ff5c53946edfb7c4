package layout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/giji-go/giji/internal/doc"
)

// FromElements writes the text of a document without pages, one line a
// paragraph, and finds its lines and tables in it as the Builder does for a
// PDF; nothing has a box. Fold is left nil, as folding is normalize's
// business.
func FromElements(elements []doc.Element) *doc.Source { return Options{}.FromElements(elements) }

// FromElements is the function of that name, which Options.Stop ends.
func (o Options) FromElements(elements []doc.Element) *doc.Source {
	w := elementWriter{src: &doc.Source{Columns: true, Whole: !wrapped(elements), Stop: o.Stop}, table: -1}
	size, lines := sizeOf(elements)
	w.src.Runes, w.src.Lines = make([]rune, 0, size), make([]doc.Line, 0, lines)
	w.elements(elements, 0)
	return w.src
}

// wrapped reports whether the lines of the text were wrapped by hand or by
// another program, as those of a text file are: many end at one edge, in the
// middle of a sentence.
func wrapped(elements []doc.Element) bool {
	var ends [maxWrapped + 1]int // by the width of a line with another behind it
	long := 0
	for i := range elements {
		e := &elements[i]
		rest, more := e.Text, strings.Contains(e.Text, "\n")
		for more {
			var line string
			line, rest, more = strings.Cut(rest, "\n")
			if !more {
				break
			}
			width, goesOn := widthOf(line), rest != "" && !strings.HasPrefix(rest, "\n")
			if width >= minWrapped {
				long++
			}
			if width <= maxWrapped && goesOn && !endsSentence(line) {
				ends[width]++
			}
		}
	}
	for edge := maxWrapped; edge >= minWrapped; edge-- {
		if ends[edge] == 0 {
			continue
		}
		near := 0
		for width := max(0, edge-6); width <= edge; width++ {
			near += ends[width]
		}
		return near >= leastWrapped && near*2 >= long
	}
	return false
}

// The widths in half-width columns at which text is wrapped, and how many
// lines show it.
const (
	minWrapped   = 48
	maxWrapped   = 130
	leastWrapped = 5
)

func widthOf(line string) int {
	width := 0
	for _, r := range line {
		if width += columnsTaken(r); width > maxWrapped {
			break
		}
	}
	return width
}

func endsSentence(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(line, " 　"))
	return strings.ContainsRune("。！？」）)", last)
}

// sizeOf is about how many characters and lines there will be. Characters of
// Japanese have three bytes.
func sizeOf(elements []doc.Element) (size, lines int) {
	for i := range elements {
		e := &elements[i]
		size += len(e.Text)/2 + len(e.Number) + 2
		if e.Grid == nil {
			lines += 1 + strings.Count(e.Text, "\n")
			continue
		}
		for _, row := range e.Grid.Rows {
			for k := range row {
				s, l := sizeOf(row[k].Content)
				size, lines = size+s, lines+l
			}
		}
	}
	return size, lines
}

// An elementWriter writes elements into the source text.
type elementWriter struct {
	src   *doc.Source
	gap   int        // blank lines before the next line
	table int        // index of the table that is being written, or -1
	lines []doc.Span // lines of cells
	head  int        // level of the heading that is being written, or 0
}

// maxTableDepth bounds tables within tables; what lies deeper is left to the
// readers' own limits.
const maxTableDepth = 32

func (w *elementWriter) elements(elements []doc.Element, depth int) {
	var heads []int
	if w.table < 0 {
		heads = headLevels(elements)
	}
	for i := 0; i < len(elements); i++ {
		w.src.Stop.Check()
		e := &elements[i]
		w.gap = max(w.gap, e.Gap)
		switch {
		case e.Kind == doc.TableElement && e.Grid != nil && depth < maxTableDepth:
			w.grid(e.Grid, depth)
		case e.Kind == doc.LabelElement && i+1 < len(elements) && labels(e, &elements[i+1]):
			i++
			w.paragraph(&elements[i], e.Text)
		default:
			if heads != nil {
				w.head = heads[i]
			}
			w.paragraph(e, "")
		}
	}
}

// maxLabel is how long a label may be that shares its line with its value, in
// bytes.
const maxLabel = 60

// labels reports whether the label e stands on the line of the next element.
func labels(e, next *doc.Element) bool {
	return next.Kind == doc.Paragraph && next.Gap == 0 && len(e.Text) <= maxLabel && !strings.Contains(e.Text, "\n")
}

// paragraph writes the lines of an element, the first one behind its number or
// its label.
func (w *elementWriter) paragraph(e *doc.Element, label string) {
	text := e.Text
	front := label
	if label != "" {
		front += "　"
	} else if e.Number != "" {
		front = e.Number + gapBehind(e.Number)
	}
	for {
		line, rest, more := strings.Cut(text, "\n")
		w.line(front, line, e.Indent, e.Kind == doc.FurnitureElement)
		if !more {
			w.head = 0
			return
		}
		text, front = rest, ""
	}
}

// gapBehind is what parts a number from the text behind it: nothing behind a
// bullet, a bracket or a sign that does so itself.
func gapBehind(number string) string {
	switch last, _ := utf8.DecodeLastRuneInString(number); {
	case last < 0x80:
		return " "
	case last >= 'ぁ' && last <= 'ヺ', last >= 0x3400 && last <= 0x9FFF, last >= '０' && last <= '９',
		last >= 'Ａ' && last <= 'ｚ', last >= 'ｦ' && last <= 'ﾝ':
		return "　"
	}
	return ""
}

// line writes one line, if there is anything on it.
func (w *elementWriter) line(front, text string, indent int, furniture bool) {
	runes := w.src.Runes
	w.indent(indent)
	start := len(w.src.Runes)
	w.src.Runes = appendRunes(w.src.Runes, front)
	w.src.Runes = appendRunes(w.src.Runes, text)
	line, column := doc.Span{Start: start, End: len(w.src.Runes)}, indent
	for line.Start < line.End && doc.IsSpace(w.src.Runes[line.Start]) {
		column += columnsTaken(w.src.Runes[line.Start])
		line.Start++
	}
	for line.End > line.Start && doc.IsSpace(w.src.Runes[line.End-1]) {
		line.End--
	}
	if line.Len() == 0 {
		w.src.Runes = runes // a blank line
		w.gap++
		return
	}
	width := 0
	for _, r := range w.src.Runes[line.Start:line.End] {
		width += columnsTaken(r)
	}
	w.src.Runes = append(w.src.Runes[:line.End], '\n')
	switch {
	case furniture:
		w.src.Furniture = append(w.src.Furniture, line)
		return
	case w.table >= 0:
		w.lines = append(w.lines, line)
	}
	w.src.Lines = append(w.src.Lines, doc.Line{
		Span: line, Gap: min(w.gap, 99), Table: w.table, Head: w.head,
		X0: float32(column), X1: float32(column + width),
	})
	w.gap = 0
}

func (w *elementWriter) indent(columns int) {
	for range min(columns, maxColumn) {
		w.src.Runes = append(w.src.Runes, ' ')
	}
}

// appendRunes decodes text, line ends and controls aside.
func appendRunes(runes []rune, text string) []rune {
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c < ' ':
			runes = append(runes, ' ')
			i++
		case c < utf8.RuneSelf:
			runes = append(runes, rune(c))
			i++
		case c > 0xE0 && c < 0xED && i+2 < len(text): // the text is valid UTF-8
			runes = append(runes, rune(c&0xF)<<12|rune(text[i+1]&0x3F)<<6|rune(text[i+2]&0x3F))
			i += 3
		default:
			r, size := utf8.DecodeRuneInString(text[i:])
			if isLineEnd(r) {
				r = ' '
			}
			runes = append(runes, r)
			i += size
		}
	}
	return runes
}

// grid writes a table: one that has rows and columns as a table with cells,
// else what its cells hold.
func (w *elementWriter) grid(g *doc.Grid, depth int) {
	p := place(g)
	switch {
	case w.table >= 0:
		w.innerTable(p, depth)
	case p.cols <= 1:
		w.dissolve(p, depth)
	case p.rows <= 1:
		w.oneRow(p, depth)
	default:
		w.ruled(p, depth)
	}
}

// dissolve writes the cells one after the other.
func (w *elementWriter) dissolve(p placement, depth int) {
	for i := range p.cells {
		w.elements(p.cells[i].from.Content, depth+1)
	}
}

// oneRow writes a table of one row. Cells before the last that are short are
// labels of it.
func (w *elementWriter) oneRow(p placement, depth int) {
	var front []string
	n := len(p.cells)
	for i := range p.cells[:n-1] {
		text, ok := shortText(p.cells[i].from.Content)
		if !ok {
			w.dissolve(p, depth)
			return
		}
		if text != "" {
			front = append(front, text)
		}
	}
	content := p.cells[n-1].from.Content
	if len(content) == 0 || content[0].Kind != doc.Paragraph || len(front) == 0 {
		w.dissolve(p, depth)
		return
	}
	w.gap = max(w.gap, content[0].Gap)
	w.paragraph(&content[0], strings.Join(front, "　"))
	w.elements(content[1:], depth+1)
}

// shortText is the text of a cell that holds nothing but a word or two.
func shortText(content []doc.Element) (string, bool) {
	switch {
	case len(content) == 0:
		return "", true
	case len(content) > 1, content[0].Grid != nil, len(content[0].Text) > maxLabel, strings.Contains(content[0].Text, "\n"):
		return "", false
	case content[0].Kind == doc.FurnitureElement:
		return "", false
	}
	return content[0].Number + content[0].Text, true
}

// ruled writes a table whose cells are known.
func (w *elementWriter) ruled(p placement, depth int) {
	t := doc.Table{Rows: p.rows, Cols: p.cols, Cells: make([]doc.Cell, 0, len(p.cells))}
	w.table = len(w.src.Tables)
	w.src.Tables = append(w.src.Tables, doc.Table{})
	first := len(w.src.Lines)
	for i := range p.cells {
		c := &p.cells[i]
		from := len(w.lines)
		w.elements(c.from.Content, depth+1)
		cell := doc.Cell{Row: c.row, Col: c.col, RowSpan: c.rowSpan, ColSpan: c.colSpan}
		if to := len(w.lines); to > from {
			cell.Lines = w.lines[from:to:to] // which stay where they are when the rest moves
		}
		t.Cells = append(t.Cells, cell)
		w.gap = 0
	}
	if lines := w.src.Lines[first:]; len(lines) > 0 {
		t.Span = doc.Span{Start: lines[0].Start, End: lines[len(lines)-1].End}
	}
	w.src.Tables[w.table] = t
	w.table = -1
}

// maxInnerRow is the longest row of a table within a cell that is written as
// one line, in bytes.
const maxInnerRow = 600

// innerTable writes a table within a cell as it stands in the text of a PDF:
// one line a row, its cells two spaces apart.
func (w *elementWriter) innerTable(p placement, depth int) {
	for start := 0; start < len(p.cells); {
		end := start + 1
		for end < len(p.cells) && p.cells[end].row == p.cells[start].row {
			end++
		}
		if row, ok := joinRow(p.cells[start:end]); ok {
			w.line("", row, 0, false)
		} else {
			for i := range p.cells[start:end] {
				w.elements(p.cells[start+i].from.Content, depth+1)
			}
		}
		start = end
	}
}

func joinRow(cells []placedCell) (string, bool) {
	var row strings.Builder
	for i := range cells {
		if row.Len() > 0 {
			row.WriteString("  ")
		}
		for k := range cells[i].from.Content {
			e := &cells[i].from.Content[k]
			if e.Kind == doc.TableElement || e.Kind == doc.FurnitureElement || row.Len()+len(e.Text) > maxInnerRow {
				return "", false
			}
			appendJoined(&row, e, k > 0)
		}
	}
	return row.String(), true
}

// appendJoined writes the lines of an element behind each other, as those of a
// narrow cell are read.
func appendJoined(row *strings.Builder, e *doc.Element, apart bool) {
	row.Grow(len(e.Number) + len(e.Text) + 2)
	for i, line := range strings.Split(e.Number+e.Text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if i > 0 || apart {
			first, _ := utf8.DecodeRuneInString(line)
			last, _ := utf8.DecodeLastRuneInString(row.String())
			if isLatin(first) || isLatin(last) && first < 0x3000 {
				row.WriteByte(' ')
			}
		}
		row.WriteString(line)
	}
}

// A placedCell is a cell of a grid with its place in it.
type placedCell struct {
	row, col         int
	rowSpan, colSpan int
	from             *doc.GridCell
}

// placement is a grid whose cells have their places, in row-major order.
type placement struct {
	rows, cols int
	cells      []placedCell
}

// maxColumns bounds the columns of a table, and spareSlots how much more of
// its slots spans may cover than it has cells.
const (
	maxColumns = 1000
	spareSlots = 20_000
)

// place gives each cell of a grid its place: the first free slots of its row,
// those left over by rowspans from above aside. Rows and columns at which no
// cell begins are none.
func place(g *doc.Grid) placement {
	var p placement
	var taken []int // for each column the rows from the current one on that a cell above covers
	slots, cells := 0, 0
	for _, row := range g.Rows {
		cells += len(row)
	}
	p.cells = make([]placedCell, 0, cells)
	for r := range g.Rows {
		col := 0
		for i := range g.Rows[r] {
			cell := &g.Rows[r][i]
			for col < len(taken) && taken[col] > 0 {
				col++
			}
			if col >= maxColumns {
				col = maxColumns - 1 // what goes too far stays in the last one
			}
			c := placedCell{row: r, col: col, from: cell}
			c.colSpan = min(max(cell.ColSpan, 1), maxColumns-col)
			c.rowSpan = min(max(cell.RowSpan, 1), len(g.Rows)-r)
			if slots += c.colSpan; slots > 4*cells+spareSlots {
				c.colSpan, c.rowSpan = 1, 1
			}
			p.cells = append(p.cells, c)
			for len(taken) < col+c.colSpan {
				taken = append(taken, 0)
			}
			for k := range c.colSpan {
				taken[col+k] = max(taken[col+k], c.rowSpan)
			}
			col += c.colSpan
		}
		for k := range taken {
			taken[k] = max(0, taken[k]-1)
		}
	}
	p.squeeze(len(g.Rows))
	return p
}

// squeeze leaves out rows and columns at which no cell begins.
func (p *placement) squeeze(rows int) {
	cols := 0
	for i := range p.cells {
		cols = max(cols, p.cells[i].col+p.cells[i].colSpan)
	}
	row, col := make([]int, rows+1), make([]int, cols+1)
	for i := range p.cells {
		row[p.cells[i].row], col[p.cells[i].col] = 1, 1
	}
	p.rows, p.cols = count(row), count(col)
	for i := range p.cells {
		c := &p.cells[i]
		r1, c1 := row[c.row+c.rowSpan], col[c.col+c.colSpan]
		c.row, c.col = row[c.row], col[c.col]
		c.rowSpan, c.colSpan = r1-c.row, c1-c.col
	}
	p.cells = slices.DeleteFunc(p.cells, func(c placedCell) bool { return c.rowSpan < 1 || c.colSpan < 1 })
}

// count makes of marks the number of marks before each place, and tells how
// many there are.
func count(marks []int) int {
	n := 0
	for i, mark := range marks {
		marks[i] = n
		n += mark
	}
	return n
}
