package incident

import (
	"fmt"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/model"
)

// KnownType reports whether a profile may give a field this type.
func KnownType(kind string) bool {
	switch kind {
	case "date", "period", "duration", "quantity", "text", "list":
		return true
	}
	return false
}

// RecordField reads a row of a table that a profile describes. A row whose
// label is of no field is a text under the label itself.
func RecordField(row *doc.Row, kind string, c *Context, i int) model.Field {
	raw := cell.NewCell(c.Src, row.Cell)
	f := model.Field{Key: row.Key, Label: cell.Text(c.Src, row.Label...), Type: model.FieldType(kind)}
	if f.Key == "" {
		f.Key = f.Label.Text
	}
	c.Ledger.Mark(doc.Number, row.Mark)
	path := fmt.Sprintf("/fields/%d/value", i)
	switch kind {
	case "date":
		t, point := c.timeIn(raw, path, c.anchor.Day > 0)
		c.leanOn(point)
		f.Value.Date = t
	case "period":
		f.Value.Period = c.periodIn(raw, path)
	case "duration":
		f.Value.Duration = c.durationIn(raw, path)
	case "quantity":
		f.Value.Quantity = c.quantityIn(raw, path)
	case "list":
		f.Value.List = listOf(raw, c)
	default:
		f.Value.Text = ptr(raw.Text())
	}
	return f
}

// periodIn reads a cell of two ends, or of one point as a period without end.
func (c *Context) periodIn(cell *cell.Cell, path string) *model.Period {
	p := &model.Period{Text: cell.Text(), Missing: cell.Missing()}
	if p.Missing != "" {
		return p
	}
	for _, m := range c.scan(cell, 0, len(cell.Fold)) {
		if m.Err != "" || m.Range == nil && m.Point == nil {
			continue
		}
		if m.Range != nil && m.Range.Start.Point != nil {
			start := c.timeOf(m.Range.Start.Point, p.Text, path)
			p.Start, p.Precision, p.Approximate = start.Value, start.Precision, start.Approximate
			if end := m.Range.End.Point; end != nil {
				p.End = c.timeOf(end, p.Text, path).Value
			}
			return p
		}
		if m.Point != nil {
			start := c.timeOf(m.Point, p.Text, path)
			p.Start, p.Precision, p.Approximate = start.Value, start.Precision, start.Approximate
			return p
		}
	}
	c.notRead(cell, 0, len(cell.Fold), path, p.Text, "no period is read here")
	return p
}

func (c *Context) durationIn(cell *cell.Cell, path string) *model.Duration {
	if reason := cell.Missing(); reason != "" {
		return &model.Duration{Text: cell.Text(), Missing: reason}
	}
	all := c.items(cell, len(cell.Fold), aLength)
	d := c.duration(cell, all[0], path)
	d.Text = cell.Text()
	return &d
}

func (c *Context) quantityIn(cell *cell.Cell, path string) *model.Quantity {
	if reason := cell.Missing(); reason != "" {
		return &model.Quantity{Text: cell.Text(), Missing: reason}
	}
	all := c.items(cell, len(cell.Fold), aCount)
	q := c.quantity(cell, all[0], path)
	q.Text = cell.Text()
	return &q
}

// listOf is the cell's entries: what marks or complete lines part.
func listOf(raw *cell.Cell, c *Context) []model.Text {
	all := []model.Text{}
	widest, start := raw.Widest(), 0
	flush := func(end int) {
		from, to := raw.Trim(start, end)
		mark := from
		for from < to && (script.Bullet(raw.Fold[from]) || script.Circled(raw.Fold[from]) > 0 || cell.Blank(raw.Fold[from])) {
			from++
		}
		if n, _ := bracketMark(raw.Fold[from:to]); n > 0 {
			from, to = raw.Trim(from+n, to)
		}
		c.mark(raw, doc.Mark, mark, from)
		if from < to {
			all = append(all, raw.Piece(from, to))
		}
	}
	for k := range raw.Lines {
		at := raw.LineStart(k)
		_, _, mark := listMark(raw, at, raw.LineEnd(k))
		if k > 0 && (mark > 0 || !raw.Full(k-1, widest)) {
			flush(at)
			start = at
		}
	}
	flush(len(raw.Fold))
	return all
}
