package layout

import (
	"testing"

	"github.com/giji-go/giji/internal/doc"
)

// A sheetMaker draws a page by hand: A4, positions from the top left.
type sheetMaker struct{ doc.RawPage }

func page(number int) *sheetMaker {
	return &sheetMaker{doc.RawPage{Number: number, Width: 595, Height: 842}}
}

// text sets a line with its top left at x, y; ASCII is half as wide as the rest.
func (s *sheetMaker) text(x, y, size float32, text string) *sheetMaker {
	for _, r := range text {
		width := size
		if r < 0x80 {
			width = size / 2
		}
		s.Glyphs = append(s.Glyphs, doc.Glyph{Text: string(r), Size: size, Box: doc.Box{X0: x, Y0: y, X1: x + width, Y1: y + size}})
		x += width
	}
	return s
}

// mark sets a character without a width.
func (s *sheetMaker) mark(x, y float32, text string) *sheetMaker {
	s.Glyphs = append(s.Glyphs, doc.Glyph{Text: text, Size: 10, Box: doc.Box{X0: x, Y0: y, X1: x, Y1: y + 10}})
	return s
}

// lines sets lines one below the other, 15 points apart, in 10 point type.
func (s *sheetMaker) lines(x, y float32, lines ...string) *sheetMaker {
	for i, line := range lines {
		s.text(x, y+15*float32(i), 10, line)
	}
	return s
}

// spaced sets a line with extra points between its characters.
func (s *sheetMaker) spaced(x, y, size, extra float32, text string) *sheetMaker {
	for _, r := range text {
		s.text(x, y, size, string(r))
		x = s.Glyphs[len(s.Glyphs)-1].Box.X1 + extra
	}
	return s
}

// column sets a line in vertical writing with its top right at x, y.
func (s *sheetMaker) column(x, y, size float32, text string) *sheetMaker {
	for _, r := range text {
		s.Glyphs = append(s.Glyphs,
			doc.Glyph{Text: string(r), Size: size, Vertical: true, Box: doc.Box{X0: x - size, Y0: y, X1: x, Y1: y + size}})
		y += size
	}
	return s
}

func (s *sheetMaker) rule(x0, y0, x1, y1 float32) *sheetMaker {
	const half = 0.25
	b := doc.Box{X0: x0, Y0: y0, X1: x1, Y1: y1}
	if x1-x0 >= y1-y0 {
		b.Y0, b.Y1 = y0-half, y1+half
	} else {
		b.X0, b.X1 = x0-half, x1+half
	}
	s.Rules = append(s.Rules, doc.Rule{Box: b})
	return s
}

// grid rules a table through all the given positions.
func (s *sheetMaker) grid(xs, ys []float32) *sheetMaker {
	for _, x := range xs {
		s.rule(x, ys[0], x, ys[len(ys)-1])
	}
	for _, y := range ys {
		s.rule(xs[0], y, xs[len(xs)-1], y)
	}
	return s
}

// frame draws a rectangle, each side on its own.
func (s *sheetMaker) frame(x0, y0, x1, y1 float32) *sheetMaker {
	return s.rule(x0, y0, x1, y0).rule(x0, y1, x1, y1).rule(x0, y0, x0, y1).rule(x1, y0, x1, y1)
}

func layOut(pages ...*sheetMaker) *doc.Source {
	b := NewBuilder(Options{})
	for _, p := range pages {
		b.Add(p.RawPage)
	}
	return b.Source()
}

func textOf(pages ...*sheetMaker) string { return Text(layOut(pages...), false) }

// lineTexts are the lines that are no furniture.
func lineTexts(src *doc.Source) []string {
	var out []string
	for _, line := range src.Lines {
		out = append(out, src.String(line.Span))
	}
	return out
}

// A plain cell is "text" or, where it spans, "text{columns,rows}".
func plain(t *testing.T, src *doc.Source, table int) [][]string {
	t.Helper()
	if table >= len(src.Tables) {
		t.Fatalf("table %d of %d", table, len(src.Tables))
	}
	var out [][]string
	for _, row := range viewOf(src, &src.Tables[table]).Rows {
		cells := []string{}
		for _, c := range row {
			cells = append(cells, c.String())
		}
		out = append(out, cells)
	}
	return out
}
