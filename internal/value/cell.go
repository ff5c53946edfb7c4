package value

import (
	"strings"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// A Cell is the raw cell of one row, its lines strung together so that an
// expression may run over a line end. Positions in a cell are slots: fold[i]
// is the folded character at the source position pos[i], or a line end.
type Cell struct {
	src    *doc.Source
	Lines  []doc.Line
	fold   []rune
	pos    []int32 // -1 for a line end
	line   []int   // index into Lines
	depth  []int8
	starts []int32 // slot at which each line begins, and the cell's end
	widths []int32 // displayed width of each line in half-width columns
	most   int32   // the widest
}

// NewCell strings the lines together.
func NewCell(src *doc.Source, lines []doc.Line) *Cell {
	size := max(0, len(lines)-1)
	for i := range lines {
		size += lines[i].Len()
	}
	c := &Cell{src: src, Lines: lines, fold: make([]rune, size), depth: make([]int8, size)}
	ints := make([]int32, size+2*len(lines)+1)
	c.line = make([]int, size)
	c.pos, ints = ints[:size], ints[size:]
	c.starts, c.widths = ints[:0:len(lines)+1], ints[len(lines)+1:]
	slot, depth := 0, int8(0)
	for k := range lines {
		if k > 0 {
			c.fold[slot], c.pos[slot], c.line[slot], c.depth[slot] = '\n', -1, k-1, depth
			slot++
		}
		c.starts = append(c.starts, int32(slot))
		slot, depth = c.addLine(k, slot, depth)
		c.most = max(c.most, c.widths[k])
	}
	c.starts = append(c.starts, int32(size))
	return c
}

func (c *Cell) addLine(k, slot int, depth int8) (int, int8) {
	for at := c.Lines[k].Start; at < c.Lines[k].End; at++ {
		r := c.src.Fold[at]
		if closes(r) && depth > 0 {
			depth--
		}
		c.fold[slot], c.pos[slot], c.line[slot], c.depth[slot] = r, int32(at), k, depth
		slot++
		if opens(r) && depth < 100 {
			depth++
		}
		c.widths[k] += columns(c.src.Runes[at])
	}
	return slot, depth
}

// opens and closes know the brackets that hold remarks. The depth of a
// bracket itself is that of the text around it.
func opens(r rune) bool  { return r == '(' || r == '（' || r == '「' || r == '『' }
func closes(r rune) bool { return r == ')' || r == '）' || r == '」' || r == '』' }

// Empty reports whether the cell has no characters.
func (c *Cell) Empty() bool { return len(c.fold) == 0 }

// Text is the whole cell.
func (c *Cell) Text() model.Text { return c.text(0, len(c.fold)) }

// text is the piece [from, to) of the cell.
func (c *Cell) text(from, to int) model.Text { return Text(c.src, c.spans(from, to)...) }

// join is the piece as a string, wraps joined.
func (c *Cell) join(from, to int) string {
	return Join(c.src, Merge(c.src, c.spans(from, to)))
}

// spans are the places of the slots [from, to) in the source, one a line.
func (c *Cell) spans(from, to int) []doc.Span {
	if from >= to {
		return nil
	}
	first, last := c.line[from], c.line[to-1]
	spans := make([]doc.Span, 0, last-first+1)
	for k := first; k <= last; k++ {
		a, b := max(from, c.lineStart(k)), min(to, c.lineEnd(k))
		if a < b {
			spans = append(spans, doc.Span{Start: int(c.pos[a]), End: int(c.pos[b-1]) + 1})
		}
	}
	return spans
}

// trim cuts white space and line ends from the slots [from, to).
func (c *Cell) trim(from, to int) (int, int) {
	for from < to && blank(c.fold[from]) {
		from++
	}
	for to > from && blank(c.fold[to-1]) {
		to--
	}
	return from, to
}

func blank(r rune) bool { return r <= 0x3000 && (r == 0 || doc.IsSpace(r)) }

// lineStart is the slot at which line k begins; the cell's end for k past it.
func (c *Cell) lineStart(k int) int {
	if k >= len(c.Lines) {
		return len(c.fold)
	}
	return int(c.starts[k])
}

// lineEnd is the slot behind line k, its line end not counted.
func (c *Cell) lineEnd(k int) int {
	if k+1 >= len(c.Lines) {
		return len(c.fold)
	}
	return int(c.starts[k+1]) - 1
}

// width is the displayed width of line k in half-width columns.
func (c *Cell) width(k int) int { return int(c.widths[k]) }

func columns(r rune) int32 {
	if r < 0x1100 || r >= 0xFF61 && r <= 0xFFDC {
		return 1
	}
	return 2
}

// widest is the width of the widest line.
func (c *Cell) widest() int { return int(c.most) }

// full reports whether line k reaches the right edge of the cell, so that
// what follows may be its continuation. Extractors wrap within two full-width
// characters of the edge.
func (c *Cell) full(k, widest int) bool { return c.width(k)+5 > widest }

// missing is why the whole cell has no value, or "".
func (c *Cell) missing() string {
	from, to := c.trim(0, len(c.fold))
	if from == to {
		return model.MissingEmpty
	}
	return missingIn(c.fold[from:to])
}

// saysMissing reports whether the words for a missing value may begin with r;
// most values are told apart by this alone.
func saysMissing(r rune) bool {
	return r < 0x3000 && (r < '0' || r > '9') || strings.ContainsRune("ーなし該無特不非調確精未公集算現ー―", r)
}

// missingIn is why the text has no value, or "". Brackets around it and a
// full stop behind it say nothing.
func missingIn(text []rune) string {
	if len(text) > 24 {
		return ""
	}
	for len(text) > 0 && (blank(text[0]) || text[0] == '(') {
		text = text[1:]
	}
	for len(text) > 0 && (blank(text[len(text)-1]) || text[len(text)-1] == ')' || text[len(text)-1] == '。' || text[len(text)-1] == '※') {
		text = text[:len(text)-1]
	}
	if len(text) == 0 || !saysMissing(text[0]) {
		return ""
	}
	m, err := normalize.ParseFolded(text, normalize.Options{Cell: true})
	if err != nil || m.Missing == nil {
		return ""
	}
	return m.Missing.Reason
}
