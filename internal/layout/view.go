package layout

import (
	"fmt"
	"math"
	"strings"

	"github.com/giji-go/giji/internal/doc"
)

// A TableView is a table as people and scripts look at it.
type TableView struct {
	Page int          `json:"page"` // where it begins, from 1
	BBox [4]float64   `json:"bbox"` // x0, y0, x1, y1 in points from the top left
	Rows [][]CellView `json:"rows"` // the cells that begin in each row
}

// A CellView is a cell: its paragraphs, and how many columns and rows of the
// table it covers.
type CellView struct {
	Text    []string `json:"text"`
	ColSpan int      `json:"colspan"`
	RowSpan int      `json:"rowspan"`
}

// String is the text without paragraphs, and the spans unless they are 1.
func (c CellView) String() string {
	text := strings.Join(c.Text, "")
	if c.ColSpan > 1 || c.RowSpan > 1 {
		text += fmt.Sprintf("{%d,%d}", c.ColSpan, c.RowSpan)
	}
	return text
}

// Views shows the tables of a source.
func Views(src *doc.Source) []TableView {
	out := make([]TableView, 0, len(src.Tables))
	for i := range src.Tables {
		out = append(out, viewOf(src, &src.Tables[i]))
	}
	return out
}

func viewOf(src *doc.Source, t *doc.Table) TableView {
	v := TableView{
		Page: t.Page,
		BBox: [4]float64{hundredths(t.Box.X0), hundredths(t.Box.Y0), hundredths(t.Box.X1), hundredths(t.Box.Y1)},
		Rows: make([][]CellView, t.Rows),
	}
	for r := range v.Rows {
		v.Rows[r] = []CellView{}
	}
	for _, c := range t.Cells {
		v.Rows[c.Row] = append(v.Rows[c.Row], CellView{Paragraphs(src, c.Lines), c.ColSpan, c.RowSpan})
	}
	return v
}

func hundredths(x float32) float64 { return math.Round(float64(x)*100) / 100 }

// Paragraphs joins the wrapped lines of a cell or a block. A line that ends
// well before the longest one ends its paragraph, as does a step to the right.
func Paragraphs(src *doc.Source, lines []doc.Span) []string {
	out := []string{}
	var text []rune
	left, right := textSides(src, lines)
	for i, s := range lines {
		if i > 0 && ended(src, lines[i-1], s, left, right) {
			out, text = append(out, string(text)), text[:0]
		}
		if n := len(text); n > 0 && s.Len() > 0 && isLatin(text[n-1]) && isLatin(src.Runes[s.Start]) {
			text = append(text, ' ')
		}
		text = append(text, src.Runes[s.Start:s.End]...)
	}
	if len(text) > 0 {
		out = append(out, string(text))
	}
	return out
}

func textSides(src *doc.Source, lines []doc.Span) (left, right float32) {
	left = far
	for _, s := range lines {
		if b, ok := lineBox(src, s); ok {
			left, right = min(left, b.X0), max(right, b.X1)
		}
	}
	return left, right
}

// ended reports whether a paragraph ends between two lines: where the next
// line's first character would have fitted, the break was meant.
func ended(src *doc.Source, before, next doc.Span, left, right float32) bool {
	b, known := lineBox(src, before)
	n, alsoKnown := lineBox(src, next)
	if !known || !alsoKnown {
		return true
	}
	size := src.Boxes[next.Start].X1 - src.Boxes[next.Start].X0
	return right-b.X1 >= 1.2*size+0.5*(b.Y1-b.Y0) || n.X0-b.X0 > 1.5*(b.Y1-b.Y0)
}

func lineBox(src *doc.Source, s doc.Span) (box doc.Box, ok bool) {
	if s.Len() == 0 || s.End > len(src.Boxes) {
		return box, false
	}
	return src.Boxes[s.Start].Union(src.Boxes[s.End-1]), true
}

func isLatin(r rune) bool { return r > ' ' && r < 0x250 }
