package extract

import (
	"github.com/giji-go/giji/internal/doc"
)

// A PrintedPage is a page of a PDF as it is seen: where the runs of its text
// stand, and its rules. All lengths are points, from the top left.
type PrintedPage struct {
	Number        int // from 1
	Start, End    int // code points of the source text
	Width, Height float64
	Runs          []Run
	Rules         [][4]float64 // x0, y0, x1, y1; as thick as the line
}

// A Run is text that stands in one line without a gap. It is set downwards
// where Vertical.
type Run struct {
	Start, End int // code points of the source text
	Box        [4]float64
	Vertical   bool
}

// A Grid is a table and where the text of its cells stands in the source.
type Grid struct {
	Start, End int // from its first character to its last
	Rows, Cols int
	Cells      []GridCell // in row-major order
}

// A GridCell is one box of a Grid; its lines are in reading order.
type GridCell struct {
	Row, Col         int
	RowSpan, ColSpan int
	Lines            [][2]int // start and end in code points
}

// keptRules is the most rules of a page that Options.Geometry keeps: a page
// with more is a drawing.
const keptRules = 20_000

// keepRules notes the rules of a page before layout turns it upright.
func (a *pdfReader) keepRules(page *doc.RawPage) {
	rules := make([]doc.Rule, min(len(page.Rules), keptRules))
	copy(rules, page.Rules)
	a.rules = append(a.rules, rules)
}

// Printed are the pages of a PDF that was read with Options.Geometry; nil for
// every other source.
func (a *Analysis) Printed() []PrintedPage {
	if a.rules == nil {
		return nil
	}
	pages := make([]PrintedPage, 0, len(a.src.Pages))
	for i, p := range a.src.Pages {
		page := PrintedPage{
			Number: p.Number, Start: p.Start, End: p.End,
			Width: float64(p.Width), Height: float64(p.Height),
			Runs: runsOf(a.src, p.Span),
		}
		if i < len(a.rules) {
			for _, r := range a.rules[i] {
				page.Rules = append(page.Rules, corners(r.Box))
			}
		}
		pages = append(pages, page)
	}
	return pages
}

// Grids are the tables of the source, whatever it was read from.
func (a *Analysis) Grids() []Grid {
	grids := make([]Grid, 0, len(a.src.Tables))
	for i := range a.src.Tables {
		t := &a.src.Tables[i]
		g := Grid{Start: t.Start, End: t.End, Rows: t.Rows, Cols: t.Cols}
		for _, c := range t.Cells {
			cell := GridCell{Row: c.Row, Col: c.Col, RowSpan: c.RowSpan, ColSpan: c.ColSpan}
			for _, line := range c.Lines {
				cell.Lines = append(cell.Lines, [2]int{line.Start, line.End})
			}
			g.Cells = append(g.Cells, cell)
		}
		grids = append(grids, g)
	}
	return grids
}

// runsOf joins the characters of a page that stand side by side, or one below
// the other in vertical text.
func runsOf(src *doc.Source, page doc.Span) []Run {
	var runs []Run
	var box, last doc.Box
	way, open := either, false
	for at := page.Start; at < page.End && at < len(src.Boxes); at++ {
		b := src.Boxes[at]
		if b.Empty() {
			open = open && src.Runes[at] == ' ' // a space that is not printed parts nothing
			continue
		}
		next, follows := way.to(last, b)
		if open && follows {
			way, box = next, box.Union(b)
			runs[len(runs)-1].End = at + 1
		} else {
			way, box = either, b
			runs = append(runs, Run{Start: at, End: at + 1})
		}
		open, last = true, b
		runs[len(runs)-1].Box, runs[len(runs)-1].Vertical = corners(box), way == downwards
	}
	return runs
}

// A way is where a run goes; that of one character is not known yet.
type way uint8

const (
	either way = iota
	rightwards
	downwards
)

// to reports whether b goes on behind a, and which way.
func (w way) to(a, b doc.Box) (way, bool) {
	switch {
	case w != downwards && beside(a, b):
		return rightwards, true
	case w != rightwards && beside(turned(a), turned(b)):
		return downwards, true
	}
	return w, false
}

// beside reports whether b goes on to the right of a in its line: at most half
// a character away, which is what stands between words.
func beside(a, b doc.Box) bool {
	height := max(a.Y1-a.Y0, b.Y1-b.Y0)
	middle := (b.Y0 + b.Y1) / 2
	gap := b.X0 - a.X1
	return a.Y0 < middle && middle < a.Y1 && gap > -height/2 && gap < height*0.6
}

// turned is the box with its axes exchanged.
func turned(b doc.Box) doc.Box { return doc.Box{X0: b.Y0, Y0: b.X0, X1: b.Y1, Y1: b.X1} }

func corners(b doc.Box) [4]float64 {
	return [4]float64{float64(b.X0), float64(b.Y0), float64(b.X1), float64(b.Y1)}
}
