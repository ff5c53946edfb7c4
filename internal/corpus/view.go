package corpus

import (
	"github.com/parquet-go/parquet-go"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/internal/table"
)

// views are those that the settings name, nil for whole documents.
func (c *Config) views() []*table.View {
	if c.View == "" {
		return nil
	}
	options, err := c.options()
	if err != nil {
		return nil // as newWorker says
	}
	views, _ := table.Find(c.View, ProfileFields(options.Profile))
	return views
}

// ProfileFields are the fields that the view records has as columns; nil
// without a profile.
func ProfileFields(p *extract.Profile) []table.Field {
	var fields []table.Field
	for key, kind := range p.Fields() {
		fields = append(fields, table.Field{Key: key, Type: kind})
	}
	return fields
}

// A viewEncoder writes the rows of views, the first into the result itself,
// each further one into its own piece.
type viewEncoder struct {
	views  []*table.View
	format string
}

func (e *viewEncoder) encode(r *result, y *yield) *Failure {
	r.more = make([]piece, len(e.views)-1)
	d := &table.Doc{ID: plainID(y.id), Document: y.document}
	for i, v := range e.views {
		p := &r.piece
		if i > 0 {
			p = &r.more[i-1]
		}
		v.Rows(d, func(row table.Row) { e.row(p, v, row) })
	}
	r.incidents = int64(len(y.document.Incidents))
	return nil
}

func (e *viewEncoder) row(p *piece, v *table.View, row table.Row) {
	p.count++
	switch e.format {
	case "csv":
		p.out = row.AppendCSV(p.out)
	case "parquet":
		p.rows = append(p.rows, parquetRow(row, &p.weight))
	default:
		p.out = v.AppendJSON(p.out, row)
	}
}

// viewShape is the Parquet schema of a view: every column may be null, a list
// may be empty instead.
func viewShape(v *table.View) *shape {
	root := &shape{kind: groupShape}
	for _, c := range v.Columns {
		s := &shape{name: c.Name, kind: leafKinds[c.Kind], optional: c.Kind != table.List}
		if c.Kind == table.List {
			s.children = []*shape{{kind: stringLeaf}}
		}
		root.children = append(root.children, s)
	}
	root.place(0, 0, 0)
	return root
}

var leafKinds = [...]shapeKind{
	table.Text: stringLeaf, table.Int: intLeaf, table.Float: floatLeaf, table.Bool: boolLeaf, table.Time: timeLeaf, table.List: listShape,
}

// parquetRow is a row by columns; weight grows by its bytes, about.
func parquetRow(row table.Row, weight *int64) parquet.Row {
	out := make(parquet.Row, 0, len(row))
	for column, c := range row {
		*weight += 8
		switch {
		case c.Null():
			out = append(out, parquet.Value{}.Level(0, 0, column))
		case c.Kind() == table.List:
			for i, text := range c.List() {
				*weight += int64(len(text))
				out = append(out, parquet.ByteArrayValue([]byte(text)).Level(min(i, 1), 1, column))
			}
		default:
			*weight += int64(len(c.Text()))
			out = append(out, parquetCell(c).Level(0, 1, column))
		}
	}
	return out
}

func parquetCell(c table.Cell) parquet.Value {
	switch c.Kind() {
	case table.Int:
		return parquet.Int64Value(c.Int())
	case table.Float:
		return parquet.DoubleValue(c.Float())
	case table.Bool:
		return parquet.BooleanValue(c.Bool())
	case table.Time:
		clock, _ := c.Clock()
		return parquet.Int64Value(clock.UnixMicro())
	}
	return parquet.ByteArrayValue([]byte(c.Text()))
}
