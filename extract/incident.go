package extract

import (
	"fmt"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/incident"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// incidents reads an outage's table: one record, or several of a list.
func (a *Analysis) incidents(r *doc.Region, path []int, meeting normalize.Instant, ledger *doc.Ledger) {
	for _, p := range r.Structure {
		ledger.Mark(p.Kind, p.Span)
	}
	for _, rows := range r.Records {
		a.src.Stop.Check()
		a.incident(rows, path, meeting, ledger)
	}
}

// incident reads the rows of an outage: each known label by its row in the
// table of fields, the others as they stand.
func (a *Analysis) incident(rows []doc.Row, path []int, meeting normalize.Instant, ledger *doc.Ledger) {
	d := a.Document
	c := incident.NewContext(a.src, ledger, meeting, fmt.Sprintf("/incidents/%d", len(d.Incidents)))
	inc := model.Incident{AgendaItem: topNumber(&d.Minutes, path)}
	cells := a.cells(rows, ledger)
	both(rows, cells, c)
	for i := range rows {
		if rows[i].Key == "" {
			c.OfYear(&rows[i])
		}
	}
	cell.InColumn(cells["impact"], cells["cause"], cells["preventive_measures"])
	for i := range fields {
		a.src.Stop.Check()
		if cell, ok := cells[fields[i].label]; ok {
			c.Begin()
			fields[i].read(cell, c, &inc)
		}
	}
	inc.Disclosure = incident.DisclosureOf(incident.Channels{
		Direct: cells["disclosure"], OwnSite: cells["own_site"], Other: cells["other"],
	}, c)
	a.otherRows(rows, c, &inc)
	c.Finish(&inc)
	d.Incidents = append(d.Incidents, inc)
	d.Diagnostics = append(d.Diagnostics, c.Diagnostics()...)
}

// both divides the cell of a label that names two fields, where the other has
// no row of its own.
func both(rows []doc.Row, cells map[string]*cell.Cell, c *incident.Context) {
	for i := range rows {
		key, also := rows[i].Key, incident.AlsoOf(c.Src, rows[i].Label)
		if also == "" || key == "" || cells[also] != nil {
			continue
		}
		if first, second := incident.Divide(cells[key], c); first != nil {
			cells[key], cells[also] = first, second
		}
	}
}

// cells are the raw cells by the field that their label names; a field that
// has several rows has one cell, their lines in order.
func (a *Analysis) cells(rows []doc.Row, ledger *doc.Ledger) map[string]*cell.Cell {
	lines, units := make(map[string][]doc.Line), make(map[string][]rune)
	for i := range rows {
		row := &rows[i]
		if row.Key == "" {
			continue
		}
		ledger.Mark(doc.Label, row.Label...)
		if unit := cell.UnitOf(a.src, row.Label); unit != nil {
			units[row.Key] = unit
		}
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
		cells[key].Unit = units[key]
	}
	return cells
}

// otherRows keeps the rows whose label is not known.
func (a *Analysis) otherRows(rows []doc.Row, c *incident.Context, inc *model.Incident) {
	for i := range rows {
		row := &rows[i]
		if row.Key != "" {
			continue
		}
		if field, ok := incident.OtherRow(row, c, len(inc.OtherFields)); ok {
			inc.OtherFields = append(inc.OtherFields, field)
		}
	}
}

// emptyForm says of the form of an incident that nothing is filled in.
func (a *Analysis) emptyForm(r *doc.Region) {
	d, lines := a.Document, a.src.Lines[r.First:r.End]
	spans := make([]doc.Span, len(lines))
	for i := range lines {
		spans[i] = lines[i].Span
	}
	d.Diagnostics = append(d.Diagnostics, model.Diagnostic{
		Code: model.CodeIncidentEmpty, Severity: model.CodeIncidentEmpty.Severity(), Spans: cell.Spans(a.src, cell.Merge(a.src, spans)),
		Message: "the table of an incident has labels and no values",
	})
}
