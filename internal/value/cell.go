package value

import (
	"unicode"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// A Cell is the raw cell of one row, its lines strung together so that an
// expression may run over a line end. Positions in a cell are slots: fold[i]
// is the folded character at the source position pos[i], or a line end.
type Cell struct {
	src   *doc.Source
	Lines []doc.Line
	fold  []rune
	pos   []int // -1 for a line end
	line  []int // index into Lines
	depth []int8
}

// NewCell strings the lines together.
func NewCell(src *doc.Source, lines []doc.Line) *Cell {
	size := len(lines)
	for i := range lines {
		size += lines[i].Len()
	}
	c := &Cell{src: src, Lines: lines}
	c.fold, c.pos = make([]rune, 0, size), make([]int, 0, size)
	c.line, c.depth = make([]int, 0, size), make([]int8, 0, size)
	var depth int8
	for k := range lines {
		if k > 0 {
			c.add('\n', -1, k-1, depth)
		}
		for at := lines[k].Start; at < lines[k].End; at++ {
			r := src.Fold[at]
			if closes(r) && depth > 0 {
				depth--
			}
			c.add(r, at, k, depth)
			if opens(r) && depth < 100 {
				depth++
			}
		}
	}
	return c
}

func (c *Cell) add(r rune, at, line int, depth int8) {
	c.fold, c.pos = append(c.fold, r), append(c.pos, at)
	c.line, c.depth = append(c.line, line), append(c.depth, depth)
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

// spans are the places of the slots [from, to) in the source.
func (c *Cell) spans(from, to int) []doc.Span {
	var spans []doc.Span
	for i := from; i < to; i++ {
		at := c.pos[i]
		if at < 0 {
			continue
		}
		if n := len(spans); n > 0 && spans[n-1].End == at && c.line[i] == c.line[i-1] {
			spans[n-1].End++
			continue
		}
		spans = append(spans, doc.Span{Start: at, End: at + 1})
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

func blank(r rune) bool { return r == 0 || unicode.IsSpace(r) }

// lineStart is the slot at which line k begins; the cell's end for k past it.
func (c *Cell) lineStart(k int) int {
	low, high := 0, len(c.fold)
	for low < high {
		mid := (low + high) / 2
		if c.line[mid] < k {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

// lineEnd is the slot behind line k, its line end not counted.
func (c *Cell) lineEnd(k int) int {
	end := c.lineStart(k + 1)
	if end > 0 && k+1 < len(c.Lines) {
		end--
	}
	return end
}

// width is the displayed width of line k in half-width columns.
func (c *Cell) width(k int) int {
	n := 0
	for at := c.Lines[k].Start; at < c.Lines[k].End; at++ {
		n += columns(c.src.Runes[at])
	}
	return n
}

func columns(r rune) int {
	if r < 0x1100 || r >= 0xFF61 && r <= 0xFFDC {
		return 1
	}
	return 2
}

// widest is the width of the widest line.
func (c *Cell) widest() int {
	widest := 0
	for k := range c.Lines {
		widest = max(widest, c.width(k))
	}
	return widest
}

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
	m, err := normalize.ParseFolded(text, normalize.Options{Cell: true})
	if err != nil || m.Missing == nil {
		return ""
	}
	return m.Missing.Reason
}
