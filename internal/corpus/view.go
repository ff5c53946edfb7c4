package corpus

import (
	"strconv"
	"strings"

	"github.com/parquet-go/parquet-go"

	"github.com/giji-go/giji/model"
)

// A view is a flat table of what documents hold: one row an incident, a
// notice, a measure or a participant.
type view struct {
	name    string
	columns []column
	rows    func(d *model.Document, row func(cells ...cell))
}

// A column is a name and the type of all its cells.
type column struct {
	name string
	kind shapeKind
}

// A cell is one value; the zero cell is null.
type cell struct {
	kind shapeKind
	set  bool
	text string
	n    int64
	x    float64
}

func str(s string) cell            { return cell{kind: stringLeaf, set: true, text: s} }
func integer(n int) cell           { return cell{kind: intLeaf, set: true, n: int64(n)} }
func float(x float64) cell         { return cell{kind: floatLeaf, set: true, x: x} }
func truth(b bool) cell            { return cell{kind: boolLeaf, set: true, n: int64(boolToInt(b))} }
func join(s []string) cell         { return optional(strings.Join(s, "; ")) }
func optional[T ~string](s T) cell { return cell{kind: stringLeaf, set: s != "", text: string(s)} }

func maybe[T ~string](s *T) cell {
	if s == nil {
		return cell{}
	}
	return str(string(*s))
}

func maybeInt[T int | int64](n *T) cell {
	if n == nil {
		return cell{kind: intLeaf}
	}
	return cell{kind: intLeaf, set: true, n: int64(*n)}
}

func maybeFloat(x *float64) cell {
	if x == nil {
		return cell{kind: floatLeaf}
	}
	return float(*x)
}

// views are all of them.
func views() []*view {
	return []*view{incidentsView(), noticesView(), measuresView(), participantsView()}
}

// findView is the view of that name, or nil.
func findView(name string) *view {
	for _, v := range views() {
		if v.name == name {
			return v
		}
	}
	return nil
}

// frame are the columns with which every view begins, frameCells their cells.
func frame() []column {
	return []column{
		{"id", stringLeaf}, {"source", stringLeaf}, {"council", stringLeaf},
		{"session_number", intLeaf}, {"held", stringLeaf},
	}
}

func frameCells(y *yield) []cell {
	d := y.document
	held := cell{}
	if d.Minutes.Held != nil {
		held = maybe(d.Minutes.Held.Start)
	}
	return []cell{str(plainID(y.id)), maybe(d.Source.Name), maybe(d.Minutes.Council), maybeInt(d.Minutes.SessionNumber), held}
}

// allColumns are the frame and the view's own.
func (v *view) allColumns() []column { return append(frame(), v.columns...) }

// shape is the Parquet schema: every column may be null.
func (v *view) shape() *shape {
	root := &shape{kind: groupShape}
	for _, c := range v.allColumns() {
		root.children = append(root.children, &shape{name: c.name, kind: c.kind, optional: true})
	}
	root.place(0, 0, 0)
	return root
}

// A viewEncoder writes the rows of a view.
type viewEncoder struct {
	view    *view
	columns []column
	format  string
}

func newViewEncoder(v *view, format string) *viewEncoder {
	return &viewEncoder{v, v.allColumns(), format}
}

func (e *viewEncoder) encode(r *result, y *yield) *Failure {
	head := frameCells(y)
	e.view.rows(y.document, func(cells ...cell) {
		e.row(r, append(head[:len(head):len(head)], cells...))
	})
	r.incidents = int64(len(y.document.Incidents))
	return nil
}

func (e *viewEncoder) row(r *result, cells []cell) {
	r.count++
	switch e.format {
	case "csv":
		r.out = appendCSV(r.out, cells)
	case "parquet":
		row := make(parquet.Row, len(cells))
		for i, c := range cells {
			row[i] = c.parquet(i)
			r.weight += int64(8 + len(c.text))
		}
		r.rows = append(r.rows, row)
	default:
		r.out = e.appendJSON(r.out, cells)
	}
}

func (c cell) parquet(column int) parquet.Value {
	switch {
	case !c.set:
		return parquet.Value{}.Level(0, 0, column)
	case c.kind == intLeaf:
		return parquet.Int64Value(c.n).Level(0, 1, column)
	case c.kind == floatLeaf:
		return parquet.DoubleValue(c.x).Level(0, 1, column)
	case c.kind == boolLeaf:
		return parquet.BooleanValue(c.n != 0).Level(0, 1, column)
	}
	return parquet.ByteArrayValue([]byte(c.text)).Level(0, 1, column)
}

func (e *viewEncoder) appendJSON(dst []byte, cells []cell) []byte {
	separator := byte('{')
	for i, c := range cells {
		dst = append(dst, separator)
		separator = ','
		dst = append(model.AppendString(dst, e.columns[i].name), ':')
		switch {
		case !c.set:
			dst = append(dst, "null"...)
		case c.kind == stringLeaf:
			dst = model.AppendString(dst, c.text)
		default:
			dst = c.appendPlain(dst)
		}
	}
	return append(dst, '}', '\n')
}

// appendPlain appends a number or a truth value.
func (c cell) appendPlain(dst []byte) []byte {
	switch c.kind {
	case intLeaf:
		return strconv.AppendInt(dst, c.n, 10)
	case floatLeaf:
		return strconv.AppendFloat(dst, c.x, 'f', -1, 64)
	}
	return strconv.AppendBool(dst, c.n != 0)
}
