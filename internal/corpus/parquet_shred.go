package corpus

import (
	"reflect"

	"github.com/parquet-go/parquet-go"

	"github.com/giji-go/giji/model"
)

// A shredder is the encoder that takes documents apart into the columns of
// their shape.
type shredder struct {
	root    *shape
	noSpans bool
}

func newShredder(noSpans bool) *shredder { return &shredder{documentShape(), noSpans} }

func (s *shredder) encode(r *result, y *yield) *Failure {
	row := &rowBuilder{columns: make([][]parquet.Value, s.root.columns), noSpans: s.noSpans}
	row.add(s.root.children[0], 0, parquet.ByteArrayValue([]byte(plainID(y.id))))
	row.add(s.root.children[1], 0, parquet.ByteArrayValue(y.meta()))
	document := reflect.ValueOf(y.document).Elem()
	for _, child := range s.root.children[2:] {
		row.value(child, document.FieldByIndex(child.index), 0)
	}
	r.rows = []parquet.Row{parquet.MakeRow(row.columns...)}
	r.count, r.incidents, r.weight = 1, int64(len(y.document.Incidents)), row.weight
	return nil
}

// plainID is an id as a string, whatever it was written as.
func plainID(id []byte) string {
	if id[0] == '"' {
		return unquote(id, true)
	}
	return string(id)
}

// A rowBuilder gathers the values of one row by column.
type rowBuilder struct {
	columns [][]parquet.Value
	weight  int64 // bytes, about
	noSpans bool
}

// add puts a leaf's value, which is there, into its column.
func (b *rowBuilder) add(s *shape, rep int, v parquet.Value) {
	b.columns[s.column] = append(b.columns[s.column], v.Level(rep, s.def, s.column))
	b.weight += 8
	if v.Kind() == parquet.ByteArray {
		b.weight += int64(len(v.ByteArray()))
	}
}

// null marks everything below s as not there; def says how much of what is
// above it is.
func (b *rowBuilder) null(s *shape, rep, def int) {
	for i := range s.columns {
		column := s.column + i
		b.columns[column] = append(b.columns[column], parquet.Value{}.Level(rep, def, column))
	}
}

// value adds v, whose first values repeat at level rep.
func (b *rowBuilder) value(s *shape, v reflect.Value, rep int) {
	if s.omit && v.IsZero() || v.Kind() == reflect.Pointer && v.IsNil() {
		b.null(s, rep, s.def-1-boolToInt(s.kind == listShape))
		return
	}
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	switch s.kind {
	case groupShape:
		for _, child := range s.children {
			b.value(child, v.FieldByIndex(child.index), rep)
		}
	case listShape:
		b.list(s, v, rep)
	default:
		b.add(s, rep, leafValue(s, v))
	}
}

func (b *rowBuilder) list(s *shape, v reflect.Value, rep int) {
	if v.Len() == 0 || s.spans && b.noSpans {
		b.null(s, rep, s.def-1)
		return
	}
	for i := range v.Len() {
		b.value(s.children[0], v.Index(i), rep)
		rep = s.rep
	}
}

func leafValue(s *shape, v reflect.Value) parquet.Value {
	switch s.kind {
	case boolLeaf:
		return parquet.BooleanValue(v.Bool())
	case intLeaf:
		return parquet.Int64Value(v.Int())
	case floatLeaf:
		return parquet.DoubleValue(v.Float())
	case jsonLeaf:
		return parquet.ByteArrayValue(model.Append(nil, v.Interface(), model.Format{}))
	}
	if name, ok := v.Interface().(model.Code); ok {
		return parquet.ByteArrayValue([]byte(name.String()))
	}
	return parquet.ByteArrayValue([]byte(v.String()))
}

func boolToInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
