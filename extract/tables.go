package extract

import (
	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/model"
)

// A Table is a ruled table as `giji inspect --tables` prints it.
type Table = layout.TableView

// A Cell is one box of a Table; Text are its paragraphs.
type Cell = layout.CellView

// Tables are the ruled tables of a PDF.
func (a *Analysis) Tables() []Table { return layout.Views(a.src) }

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
