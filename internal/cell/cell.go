package cell

import (
	"slices"
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
	Src    *doc.Source
	Lines  []doc.Line
	Fold   []rune  // the folded characters; '\n' for a line end
	Depth  []int8  // of brackets; slot by slot
	Unit   []rune  // what the label says that its numbers count, folded: 万人
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
	c := &Cell{Src: src, Lines: lines, Depth: src.Memory.Bytes(size), Fold: src.Memory.Ints(size)}
	c.starts = src.Memory.Ints(len(lines) + 1)[:0]
	slot, depth := 0, int8(0)
	for k := range lines {
		if k > 0 {
			c.Fold[slot], c.Depth[slot] = '\n', depth
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
	fold := c.Fold[slot : slot+line.Len()]
	depths := c.Depth[slot : slot+len(fold)]
	copy(fold, c.Src.Fold[line.Start:line.End])
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
	case Opens(r) && depth < 100:
		return depth, depth + 1
	case Closes(r) && depth > 0:
		return depth - 1, depth - 1
	}
	return depth, depth
}

// LineOf is the line on which a slot stands, a line end being of the line
// before it.
//
//go:noinline
func (c *Cell) LineOf(slot int) int {
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

// Written is the character of the source at a slot; a line end is '\n'.
func (c *Cell) Written(slot int) rune {
	k := c.LineOf(slot)
	if slot >= c.LineEnd(k) {
		return '\n'
	}
	return c.Src.Runes[c.Lines[k].Start+slot-int(c.starts[k])]
}

// Opens reports whether r opens a remark. The depth of a bracket itself is
// that of the text around it.
func Opens(r rune) bool { return r == '(' || r == '（' || r == '「' || r == '『' }

// Closes reports whether r closes a remark.
func Closes(r rune) bool { return r == ')' || r == '）' || r == '」' || r == '』' }

// Empty reports whether the cell has no characters.
func (c *Cell) Empty() bool { return len(c.Fold) == 0 }

// Text is the whole cell.
//
//go:noinline
func (c *Cell) Text() model.Text { return c.Piece(0, len(c.Fold)) }

// Piece is the piece [from, to) of the cell.
func (c *Cell) Piece(from, to int) model.Text {
	var buf [Few]doc.Span
	spans := c.AppendSpans(buf[:0], from, to)
	spans = merge(c.Src, spans, spans[:0])
	return model.Text{Text: Join(c.Src, spans), Spans: Spans(c.Src, spans)}
}

// Join is the piece as a string, wraps joined.
func (c *Cell) Join(from, to int) string {
	var buf [Few]doc.Span
	spans := c.AppendSpans(buf[:0], from, to)
	return Join(c.Src, merge(c.Src, spans, spans[:0]))
}

// few is how many lines most pieces have at most: their spans need no memory
// of their own.
const Few = 8

// Spans are the places of the slots [from, to) in the source, one a line.
func (c *Cell) Spans(from, to int) []doc.Span {
	if from >= to {
		return nil
	}
	return c.AppendSpans(make([]doc.Span, 0, 1+c.LineOf(to-1)-c.LineOf(from)), from, to)
}

// AppendSpans appends the places of the slots [from, to), one a line.
func (c *Cell) AppendSpans(spans []doc.Span, from, to int) []doc.Span {
	if from >= to {
		return spans
	}
	for k := c.LineOf(from); k < len(c.Lines) && int(c.starts[k]) < to; k++ {
		start := int(c.starts[k])
		a, b := max(from, start), min(to, c.LineEnd(k))
		if a < b {
			shift := c.Lines[k].Start - start
			spans = append(spans, doc.Span{Start: a + shift, End: b + shift})
		}
	}
	return spans
}

// Trim cuts white space and line ends from the slots [from, to).
func (c *Cell) Trim(from, to int) (int, int) {
	for from < to && Blank(c.Fold[from]) {
		from++
	}
	for to > from && Blank(c.Fold[to-1]) {
		to--
	}
	return from, to
}

// Blank reports whether r is white space, a line end or the slot of a
// character that the one before it has taken in.
func Blank(r rune) bool { return r <= 0x3000 && (r == 0 || doc.IsSpace(r)) }

// LineStart is the slot at which line k begins; the cell's end for k past it.
//
//go:noinline
func (c *Cell) LineStart(k int) int {
	if k >= len(c.Lines) {
		return len(c.Fold)
	}
	return int(c.starts[k])
}

// LineEnd is the slot behind line k, its line end not counted.
//
//go:noinline
func (c *Cell) LineEnd(k int) int {
	if k+1 >= len(c.Lines) {
		return len(c.Fold)
	}
	return int(c.starts[k+1]) - 1
}

// Missing is why the whole cell has no value, or "".
func (c *Cell) Missing() model.Missing {
	from, to := c.Trim(0, len(c.Fold))
	if from == to {
		return model.MissingEmpty
	}
	return MissingIn(c.Fold[from:to])
}

// saysMissing reports whether the words for a missing value may begin with r;
// most values are told apart by this alone.
func saysMissing(r rune) bool {
	return r < 0x3000 && (r < '0' || r > '9') || strings.ContainsRune("ーなし該無特不非調確精未公集算現ー―", r)
}

// MissingIn is why the text has no value, or "". Brackets around it and a
// full stop behind it say nothing.
func MissingIn(text []rune) model.Missing {
	if len(text) > 24 {
		return ""
	}
	for len(text) > 0 && (Blank(text[0]) || text[0] == '(') {
		text = text[1:]
	}
	for len(text) > 0 && (Blank(text[len(text)-1]) || text[len(text)-1] == ')' || text[len(text)-1] == '。' || text[len(text)-1] == '※') {
		text = text[:len(text)-1]
	}
	if len(text) == 0 || !saysMissing(text[0]) {
		return ""
	}
	m, err := normalize.ParseFolded(text, normalize.Options{Cell: true})
	if err != nil || m.Missing == nil {
		return ""
	}
	return model.Missing(m.Missing.Reason)
}

// Tidy is the slots [from, to) of the cell as a derived string: the source's
// characters without line ends, radicals and separate voiced marks folded.
func (c *Cell) Tidy(from, to int) string {
	from, to = c.Trim(from, to)
	out := make([]rune, 0, to-from)
	for i := from; i < to; i++ {
		r := c.Fold[i]
		if r == 0 || r == '\n' {
			continue
		}
		written := c.Written(i)
		switch {
		case written >= 0x2E80 && written <= 0x2FDF, written >= 0xFF61 && written <= 0xFF9F, i+1 < to && c.Fold[i+1] == 0:
			out = append(out, r)
		default:
			out = append(out, written)
		}
	}
	return string(out)
}

// Bare is the folded text of the slots without white space, to be read only:
// where there is none, it is that of the cell.
func (c *Cell) Bare(from, to int) []rune {
	if from = SkipBlank(c.Fold, from, to); !slices.ContainsFunc(c.Fold[from:to], Blank) {
		return c.Fold[from:to:to]
	}
	out := make([]rune, 0, to-from)
	for _, r := range c.Fold[from:to] {
		if !Blank(r) {
			out = append(out, r)
		}
	}
	return out
}

// BareAt is the folded text of the slots without white space, and the slot of
// each character.
func (c *Cell) BareAt(from, to int) ([]rune, []int) {
	text, pos := make([]rune, 0, to-from), make([]int, 0, to-from)
	for i := from; i < to; i++ {
		if !Blank(c.Fold[i]) {
			text, pos = append(text, c.Fold[i]), append(pos, i)
		}
	}
	return text, pos
}

// RuneCount is the number of slots of t that are not blank.
func (c *Cell) RuneCount(t [2]int) int {
	n := 0
	for _, r := range c.Fold[t[0]:t[1]] {
		if !Blank(r) {
			n++
		}
	}
	return n
}

// SkipBlank is the first place in [at, to) that is not blank, or to.
//
//go:noinline
func SkipBlank(fold []rune, at, to int) int {
	for at < to && Blank(fold[at]) {
		at++
	}
	return at
}

// Squeeze takes white space out of a label: 第2 報 is 第2報.
func Squeeze(s string) string {
	if strings.IndexFunc(s, Blank) < 0 {
		return s
	}
	out := make([]rune, 0, len(s))
	for _, r := range s {
		if !Blank(r) {
			out = append(out, r)
		}
	}
	return string(out)
}
