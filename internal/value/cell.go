package value

import (
	"strings"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// A Cell is the raw cell of one row, its lines strung together so that an
// expression may run over a line end. Positions in a cell are slots: each
// stands for a character of a line, or for a line end. Where a slot stands in
// the source follows from the line that it is on, so that no cell keeps it.
type Cell struct {
	src    *doc.Source
	Lines  []doc.Line
	fold   []rune // the folded characters; '\n' for a line end
	depth  []int8
	starts []int32 // slot at which each line begins, and the cell's end
	widths []int32 // displayed width of each line; nil until it is asked for
	beside []*Cell // cells of the same column
}

// NewCell strings the lines together.
func NewCell(src *doc.Source, lines []doc.Line) *Cell {
	size := max(0, len(lines)-1)
	for i := range lines {
		size += lines[i].Len()
	}
	c := &Cell{src: src, Lines: lines, depth: src.Memory.Bytes(size), fold: src.Memory.Ints(size)}
	c.starts = src.Memory.Ints(len(lines) + 1)[:0]
	slot, depth := 0, int8(0)
	for k := range lines {
		if k > 0 {
			c.fold[slot], c.depth[slot] = '\n', depth
			slot++
		}
		c.starts = append(c.starts, int32(slot))
		slot, depth = c.addLine(k, slot, depth)
	}
	c.starts = append(c.starts, int32(size))
	return c
}

func (c *Cell) addLine(k, slot int, depth int8) (int, int8) {
	line := c.Lines[k].Span
	fold := c.fold[slot : slot+line.Len()]
	depths := c.depth[slot : slot+len(fold)]
	copy(fold, c.src.Fold[line.Start:line.End])
	for i, r := range fold {
		if bracket := r == '(' || r == ')' || r >= '「' && r <= '』' || r > 0xFF00; bracket {
			depths[i], depth = nest(r, depth)
		} else if depth > 0 {
			depths[i] = depth
		}
	}
	return slot + len(fold), depth
}

// nest is the depth of the character r and of what stands behind it.
func nest(r rune, depth int8) (own, behind int8) {
	switch {
	case opens(r) && depth < 100:
		return depth, depth + 1
	case closes(r) && depth > 0:
		return depth - 1, depth - 1
	}
	return depth, depth
}

// lineOf is the line on which a slot stands, a line end being of the line
// before it.
func (c *Cell) lineOf(slot int) int {
	low, high := 0, len(c.Lines)-1
	for low < high {
		if mid := (low + high + 1) / 2; int(c.starts[mid]) <= slot {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return low
}

// written is the character of the source at a slot; a line end is '\n'.
func (c *Cell) written(slot int) rune {
	k := c.lineOf(slot)
	if slot >= c.lineEnd(k) {
		return '\n'
	}
	return c.src.Runes[c.Lines[k].Start+slot-int(c.starts[k])]
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
func (c *Cell) text(from, to int) model.Text {
	var buf [few]doc.Span
	spans := c.appendSpans(buf[:0], from, to)
	spans = merge(c.src, spans, spans[:0])
	return model.Text{Text: Join(c.src, spans), Spans: Spans(c.src, spans)}
}

// join is the piece as a string, wraps joined.
func (c *Cell) join(from, to int) string {
	var buf [few]doc.Span
	spans := c.appendSpans(buf[:0], from, to)
	return Join(c.src, merge(c.src, spans, spans[:0]))
}

// few is how many lines most pieces have at most: their spans need no memory
// of their own.
const few = 8

// spans are the places of the slots [from, to) in the source, one a line.
func (c *Cell) spans(from, to int) []doc.Span {
	if from >= to {
		return nil
	}
	return c.appendSpans(make([]doc.Span, 0, 1+c.lineOf(to-1)-c.lineOf(from)), from, to)
}

func (c *Cell) appendSpans(spans []doc.Span, from, to int) []doc.Span {
	if from >= to {
		return spans
	}
	for k := c.lineOf(from); k < len(c.Lines) && int(c.starts[k]) < to; k++ {
		start := int(c.starts[k])
		a, b := max(from, start), min(to, c.lineEnd(k))
		if a < b {
			shift := c.Lines[k].Start - start
			spans = append(spans, doc.Span{Start: a + shift, End: b + shift})
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
