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
		v.Rows[c.Row] = append(v.Rows[c.Row], CellView{paragraphs(src, &c), c.ColSpan, c.RowSpan})
	}
	return v
}

func hundredths(x float32) float64 { return math.Round(float64(x)*100) / 100 }
