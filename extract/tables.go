package extract

import (
	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/model"
)

// A Table is a ruled table as `giji inspect --tables` prints it.
type Table struct {
	Page int        `json:"page"` // where it begins, from 1
	BBox [4]float64 `json:"bbox"` // x0, y0, x1, y1 in points from the top left
	Rows [][]Cell   `json:"rows"` // the cells that begin in each row
}

// A Cell is one box of a Table: its paragraphs, and how many columns and rows
// of the table it covers.
type Cell struct {
	Text    []string `json:"text"`
	ColSpan int      `json:"colspan"`
	RowSpan int      `json:"rowspan"`
}

// Tables are the ruled tables of a PDF, a web page or a Word document.
func (a *Analysis) Tables() []Table {
	views := layout.Views(a.src)
	tables := make([]Table, len(views))
	for i, v := range views {
		tables[i] = Table{Page: v.Page, BBox: v.BBox, Rows: make([][]Cell, len(v.Rows))}
		for k, row := range v.Rows {
			tables[i].Rows[k] = make([]Cell, 0, len(row))
			for _, c := range row {
				tables[i].Rows[k] = append(tables[i].Rows[k], Cell(c))
			}
		}
	}
	return tables
}

// plainTable keeps a table that is no incident as rows of strings, in the
// agenda item in which it stands; one that stands in none is not placed.
func (a *Analysis) plainTable(r *doc.Region, path []int) {
	item := agendaItem(a.Document.Minutes.Agenda, path)
	if item == nil {
		return
	}
	table := model.Table{}
	var spans []doc.Span
	for _, cells := range r.Grid {
		var row []string
		for _, lines := range cells {
			row = append(row, cell.Join(a.src, cell.Merge(a.src, lines)))
			spans = append(spans, lines...)
		}
		table.Rows = append(table.Rows, row)
	}
	table.Spans = cell.Spans(a.src, cell.Merge(a.src, spans))
	item.Tables = append(item.Tables, table)
}

// agendaItem is the item at the path of indexes.
func agendaItem(items []model.AgendaItem, path []int) *model.AgendaItem {
	var item *model.AgendaItem
	for _, i := range path {
		if i < 0 || i >= len(items) {
			return item
		}
		item = &items[i]
		items = item.Items
	}
	return item
}
