package layout

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/giji-go/giji/internal/doc"
)

// Text is the source text that all spans count in, as `giji text` prints it.
// With columns it is drawn as on the page instead, with spaces for distances,
// for people to read: spans do not count in that.
func Text(src *doc.Source, columns bool) string {
	if !columns || src.Boxes == nil {
		return string(src.Runes)
	}
	var out strings.Builder
	for i, page := range src.Pages {
		if i > 0 {
			out.WriteByte('\f')
		}
		drawPage(&out, src, page.Span)
	}
	return out.String()
}

// A placed line is a line of the source text with its place on the page.
type placed struct {
	doc.Span
	box doc.Box
}

func drawPage(out *strings.Builder, src *doc.Source, page doc.Span) {
	lines := placedLines(src, page)
	doc.Sort(lines, func(a, b *placed) int { return cmp.Compare(a.box.Y0+a.box.Y1, b.box.Y0+b.box.Y1) })
	unit, left := columnUnit(lines)
	for start := 0; start < len(lines); {
		end := start + 1
		for end < len(lines) && beside(lines[start].box, lines[end].box) {
			end++
		}
		doc.Sort(lines[start:end], func(a, b *placed) int { return cmp.Compare(a.box.X0, b.box.X0) })
		drawRow(out, src, lines[start:end], unit, left)
		start = end
	}
}

func placedLines(src *doc.Source, page doc.Span) (lines []placed) {
	for at := page.Start; at < page.End; {
		end := at
		var box doc.Box
		for end < page.End && src.Runes[end] != '\n' && src.Runes[end] != '\f' {
			box = box.Union(src.Boxes[end])
			end++
		}
		if end > at {
			lines = append(lines, placed{doc.Span{Start: at, End: end}, box})
		}
		at = end + 1
	}
	return lines
}

func beside(a, b doc.Box) bool {
	return 2*-distanceY(a, b) >= min(a.Y1-a.Y0, b.Y1-b.Y0)
}

// columnUnit is the width of a half-width character, and where the text
// begins.
func columnUnit(lines []placed) (unit, left float32) {
	if len(lines) == 0 {
		return 1, 0
	}
	heights := make([]float32, len(lines))
	left = lines[0].box.X0
	for i, line := range lines {
		heights[i] = line.box.Y1 - line.box.Y0
		left = min(left, line.box.X0)
	}
	slices.Sort(heights)
	return max(heights[len(heights)/2]/2, 1), left
}

// drawRow puts each word where it stands, one space apart at least.
func drawRow(out *strings.Builder, src *doc.Source, row []placed, unit, left float32) {
	column := 0
	for n, line := range row {
		apart := n > 0
		for i := line.Start; i < line.End; i++ {
			r := src.Runes[i]
			if unicode.IsSpace(r) {
				apart = true
				continue
			}
			want := int((src.Boxes[i].X0-left)/unit + 0.5)
			if apart {
				want = max(want, column+1)
			}
			if apart || i == line.Start {
				for ; column < min(want, maxColumn); column++ {
					out.WriteByte(' ')
				}
			}
			out.WriteRune(r)
			column += columnsTaken(r)
			apart = false
		}
	}
	out.WriteByte('\n')
}

// maxColumn bounds the spaces that a glyph far off the page can cost.
const maxColumn = 500

// columnsTaken is how many columns a character takes on a terminal.
func columnsTaken(r rune) int {
	if r >= 0x1100 && spacingOfRune(r) == ideograph {
		return 2
	}
	return 1
}
