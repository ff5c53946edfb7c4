package extract

import (
	"fmt"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/incident"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// incident reads the rows of an outage's table: each known label by its row
// in the table of fields, the others as they stand.
func (a *Analysis) incident(r *doc.Region, path []int, meeting normalize.Instant, ledger *doc.Ledger) {
	d := a.Document
	c := incident.NewContext(a.src, ledger, meeting, fmt.Sprintf("/incidents/%d", len(d.Incidents)))
	inc := model.Incident{AgendaItem: topNumber(&d.Minutes, path)}
	cells := a.cells(r, ledger)
	for _, p := range r.Structure {
		ledger.Mark(p.Kind, p.Span)
	}
	cell.InColumn(cells["impact"], cells["cause"], cells["preventive_measures"])
	for i := range fields {
		if cell, ok := cells[fields[i].label]; ok {
			c.Begin()
			fields[i].read(cell, c, &inc)
		}
	}
	inc.Disclosure = incident.DisclosureOf(incident.Channels{
		Direct: cells["disclosure"], OwnSite: cells["own_site"], Other: cells["other"],
	}, c)
	a.otherRows(r, c, &inc)
	c.Finish(&inc)
	d.Incidents = append(d.Incidents, inc)
	d.Diagnostics = append(d.Diagnostics, c.Diagnostics()...)
}

// cells are the raw cells by the field that their label names; a field that
// has several rows has one cell, their lines in order.
func (a *Analysis) cells(r *doc.Region, ledger *doc.Ledger) map[string]*cell.Cell {
	lines := make(map[string][]doc.Line)
	for i := range r.Rows {
		row := &r.Rows[i]
		if row.Key == "" {
			continue
		}
		ledger.Mark(doc.Label, row.Label...)
		ledger.Mark(doc.Number, row.Mark)
		if before, ok := lines[row.Key]; ok {
			lines[row.Key] = append(before[:len(before):len(before)], row.Cell...)
		} else {
			lines[row.Key] = row.Cell // most fields have one row: no copy
		}
	}
	cells := make(map[string]*cell.Cell, len(lines))
	for key, raw := range lines {
		cells[key] = cell.NewCell(a.src, raw)
	}
	return cells
}

// otherRows keeps the rows whose label is not known.
func (a *Analysis) otherRows(r *doc.Region, c *incident.Context, inc *model.Incident) {
	for i := range r.Rows {
		row := &r.Rows[i]
		if row.Key != "" {
			continue
		}
		if field, ok := incident.OtherRow(row, c, len(inc.OtherFields)); ok {
			inc.OtherFields = append(inc.OtherFields, field)
		}
	}
}
