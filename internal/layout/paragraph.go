package layout

import (
	"strings"

	"github.com/giji-go/giji/internal/doc"
)

// paragraphs joins the wrapped lines of a cell. Where what begins the next
// line would have fitted on the line before, the break was meant.
func paragraphs(src *doc.Source, c *doc.Cell) []string {
	out := []string{}
	var text []rune
	right := rightSide(src, c)
	for i, s := range c.Lines {
		if i > 0 && (src.Whole || breakMeant(src, c.Lines[i-1], s, right)) {
			out, text = append(out, string(text)), text[:0]
		}
		if n := len(text); n > 0 && isLatin(text[n-1]) && isLatin(src.Runes[s.Start]) {
			text = append(text, ' ')
		}
		text = append(text, src.Runes[s.Start:s.End]...)
	}
	if len(text) > 0 {
		out = append(out, string(text))
	}
	return out
}

// rightSide is how far the lines of a cell may go: its margins are alike, so
// the left one tells.
func rightSide(src *doc.Source, c *doc.Cell) float32 {
	left, right := c.Box.X1, c.Box.X0
	for _, s := range c.Lines {
		box := lineBox(src, s)
		left, right = min(left, box.X0), max(right, box.X1)
	}
	return max(right, c.Box.X1-max(0, left-c.Box.X0))
}

func breakMeant(src *doc.Source, before, next doc.Span, right float32) bool {
	b, n := lineBox(src, before), lineBox(src, next)
	em := n.Y1 - n.Y0
	return right-b.X1 > firstWidth(src, next)+0.1*em || n.X0-b.X0 > 1.5*em || strings.ContainsRune(itemMarks, src.Runes[next.Start])
}

// itemMarks begin an item wherever they begin a line.
const itemMarks = "※○●◎◇◆□■◯•➢✓①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"

// firstWidth is the width of what cannot be broken at the beginning of a
// line: a Latin word or one character, and the marks that may not begin a line
// (JIS X 4051).
func firstWidth(src *doc.Source, s doc.Span) float32 {
	end := s.Start + 1
	for end < s.End && isLatin(src.Runes[end-1]) && isLatin(src.Runes[end]) {
		end++
	}
	for end < s.End && strings.ContainsRune("、。，．・：；？！）」』】〕〉》ーっゃゅょッャュョ々", src.Runes[end]) {
		end++
	}
	return lineBox(src, doc.Span{Start: s.Start, End: end}).X1 - src.Boxes[s.Start].X0
}

func lineBox(src *doc.Source, s doc.Span) (box doc.Box) {
	if s.Start < s.End && s.End <= len(src.Boxes) {
		box = src.Boxes[s.Start].Union(src.Boxes[s.End-1])
	}
	return box
}

func isLatin(r rune) bool { return r > ' ' && r < 0x250 }
