package table

import (
	"strings"

	"github.com/giji-go/giji/model"
)

// records is one row a record of the user's profile, its fields as columns.
func records(own []Field) *View {
	type row = part[model.ProfileRecord]
	fields := []field[row]{
		{"record", "番号", Int, "index in the document, from 0", func(r row) Cell { return integer(r.index) }},
		{"profile", "プロファイル", Text, "name of the profile", func(r row) Cell { return text(r.value.Profile) }},
		{"agenda_item", "議題番号", Int, "number of the item in which the table stands", func(r row) Cell {
			return number(r.value.AgendaItem)
		}},
	}
	known := map[string]bool{}
	for _, f := range own {
		known[f.Key] = true
		for _, c := range columnsOf(f) {
			fields = append(fields, field[row]{c.name, c.label, c.kind, c.help, func(r row) Cell {
				if v := valueAt(r.value, f.Key); v != nil {
					return c.cell(v)
				}
				return null(c.kind)
			}})
		}
	}
	fields = append(fields, field[row]{"other_fields", "その他の項目", List, "rows of no field of the profile, label: text", func(r row) Cell {
		return list(others(r.value, known))
	}})
	return view("records", "記録",
		"one row a table of the user's profile, its fields as columns (dates also KEY_value, durations KEY_minutes, quantities KEY_unit)",
		func(d *Doc, yield func(row)) { parts(d, d.Document.Records, yield) },
		func(r row) []model.Span {
			if len(r.value.Fields) > 0 {
				return r.value.Fields[0].Label.Spans
			}
			return nil
		}, fields)
}

// columnsOf are the columns that a field's type asks for.
func columnsOf(f Field) []field[*model.Value] {
	key := f.Key
	column := func(end string, kind Kind, cell func(*model.Value) Cell) field[*model.Value] {
		return field[*model.Value]{key + end, key + end, kind, "field of the profile", cell}
	}
	switch f.Type {
	case model.TypeDate:
		return []field[*model.Value]{
			column("", Time, func(v *model.Value) Cell { return timeOf(v.Date) }),
			column("_value", Text, func(v *model.Value) Cell { return valueOf(v.Date) }),
		}
	case model.TypePeriod:
		return []field[*model.Value]{
			column("_start", Time, func(v *model.Value) Cell {
				return pick(v.Period, func(p *model.Period) Cell { return moment(p.Start) }, Time)
			}),
			column("_end", Time, func(v *model.Value) Cell {
				return pick(v.Period, func(p *model.Period) Cell { return moment(p.End) }, Time)
			}),
			column("", Text, func(v *model.Value) Cell {
				return pick(v.Period, func(p *model.Period) Cell { return text(p.Text.Text) }, Text)
			}),
		}
	case model.TypeDuration:
		return []field[*model.Value]{
			column("_minutes", Float, func(v *model.Value) Cell {
				return pick(v.Duration, func(d *model.Duration) Cell { return decimal(d.Minutes) }, Float)
			}),
			column("", Text, func(v *model.Value) Cell {
				return pick(v.Duration, func(d *model.Duration) Cell { return text(d.Text.Text) }, Text)
			}),
		}
	case model.TypeQuantity:
		return []field[*model.Value]{
			column("", Int, func(v *model.Value) Cell {
				return pick(v.Quantity, func(q *model.Quantity) Cell { return number(q.Value) }, Int)
			}),
			column("_unit", Text, func(v *model.Value) Cell {
				return pick(v.Quantity, func(q *model.Quantity) Cell { return maybe(q.Unit) }, Text)
			}),
			column("_text", Text, func(v *model.Value) Cell {
				return pick(v.Quantity, func(q *model.Quantity) Cell { return text(q.Text.Text) }, Text)
			}),
		}
	case model.TypeList:
		return []field[*model.Value]{column("", List, func(v *model.Value) Cell {
			return list(textsOf(v.List, func(t *model.Text) string { return t.Text }))
		})}
	}
	return []field[*model.Value]{column("", Text, func(v *model.Value) Cell { return textOf(v.Text) })}
}

// valueAt is the value of the first field with the key, or nil.
func valueAt(r *model.ProfileRecord, key string) *model.Value {
	for i := range r.Fields {
		if r.Fields[i].Key == key {
			return &r.Fields[i].Value
		}
	}
	return nil
}

func others(r *model.ProfileRecord, known map[string]bool) []string {
	var rows []string
	for i := range r.Fields {
		f := &r.Fields[i]
		if !known[f.Key] {
			rows = append(rows, f.Label.Text+": "+plain(&f.Value))
		}
	}
	return rows
}

// plain is the text of a value.
func plain(v *model.Value) string {
	switch {
	case v.Date != nil:
		return v.Date.Text.Text
	case v.Period != nil:
		return v.Period.Text.Text
	case v.Duration != nil:
		return v.Duration.Text.Text
	case v.Quantity != nil:
		return v.Quantity.Text.Text
	case v.Text != nil:
		return v.Text.Text
	}
	return strings.Join(textsOf(v.List, func(t *model.Text) string { return t.Text }), separator)
}
