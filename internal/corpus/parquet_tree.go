package corpus

import (
	"encoding/base64"
	"math"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/format"

	"github.com/giji-go/giji/model"
)

// A tree is the schema of a Parquet file of others, with the levels at which
// its values are defined and repeated (Dremel encoding).
type tree struct {
	name               string
	optional, repeated bool
	def, rep           int // levels at which a value is there, and repeats
	leaf               int // column of a leaf, and the first column of a group
	leaves             int // number of columns
	kind               parquet.Type
	children           []*tree
}

// newTree reads the schema below a node, whose columns begin at leaf.
func newTree(name string, node parquet.Node, def, rep, leaf int) *tree {
	t := &tree{name: name, optional: node.Optional(), repeated: node.Repeated(), leaf: leaf}
	if t.optional || t.repeated {
		def++
	}
	if t.repeated {
		rep++
	}
	t.def, t.rep = def, rep
	if node.Leaf() {
		t.kind, t.leaves = node.Type(), 1
		return t
	}
	for _, field := range node.Fields() {
		child := newTree(field.Name(), field, def, rep, leaf+t.leaves)
		t.children = append(t.children, child)
		t.leaves += child.leaves
	}
	return t
}

// A cursor is how far each column of a row has been read.
type cursor struct {
	columns [][]parquet.Value
	at      []int
}

func newCursor(columns int) *cursor {
	return &cursor{make([][]parquet.Value, columns), make([]int, columns)}
}

// reset begins at a row.
func (c *cursor) reset(row parquet.Row) {
	clear(c.columns)
	clear(c.at)
	row.Range(func(column int, values []parquet.Value) bool {
		c.columns[column] = values
		return true
	})
}

// peek is the next value of a column.
func (c *cursor) peek(column int) (parquet.Value, bool) {
	if c.at[column] >= len(c.columns[column]) {
		return parquet.Value{}, false
	}
	return c.columns[column][c.at[column]], true
}

// skip reads over one value of each column of a group that is not there.
func (c *cursor) skip(t *tree) {
	for i := range t.leaves {
		c.at[t.leaf+i]++
	}
}

// appendJSON appends the next value of the subtree.
func (t *tree) appendJSON(dst []byte, c *cursor) []byte {
	first, ok := c.peek(t.leaf)
	there := ok && first.DefinitionLevel() >= t.def
	switch {
	case t.repeated && !there:
		c.skip(t)
		return append(dst, "[]"...)
	case t.repeated:
		return t.appendList(dst, c)
	case !there:
		c.skip(t)
		return append(dst, "null"...)
	}
	return t.appendOne(dst, c)
}

func (t *tree) appendList(dst []byte, c *cursor) []byte {
	dst = append(dst, '[')
	for {
		dst = t.appendOne(dst, c)
		next, more := c.peek(t.leaf)
		if !more || next.RepetitionLevel() != t.rep {
			return append(dst, ']')
		}
		dst = append(dst, ',')
	}
}

// appendOne appends one value, known to be there. The wrappers of the LIST
// type are left out.
func (t *tree) appendOne(dst []byte, c *cursor) []byte {
	switch {
	case t.children == nil && t.kind != nil:
		value, _ := c.peek(t.leaf)
		c.at[t.leaf]++
		return appendScalar(dst, t.kind, value)
	case t.isList(), t.isElement():
		return t.children[0].appendJSON(dst, c)
	}
	dst = append(dst, '{')
	for i, child := range t.children {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = append(model.AppendString(dst, child.name), ':')
		dst = child.appendJSON(dst, c)
	}
	return append(dst, '}')
}

// isList knows the outer group of a list, isElement its repeated one, by
// their shape and the names that the format and older writers use.
func (t *tree) isList() bool {
	return len(t.children) == 1 && t.children[0].repeated && !t.repeated
}

func (t *tree) isElement() bool {
	return t.repeated && len(t.children) == 1 && (t.name == "list" || t.name == "bag" || t.name == "array")
}

// appendScalar appends a leaf's value: dates and times as ISO 8601, bytes
// that are no text as base64.
func appendScalar(dst []byte, kind parquet.Type, v parquet.Value) []byte {
	switch v.Kind() {
	case parquet.Boolean:
		return strconv.AppendBool(dst, v.Boolean())
	case parquet.Int32, parquet.Int64:
		return appendInteger(dst, kind.LogicalType(), v)
	case parquet.Float:
		return appendFinite(dst, float64(v.Float()), 32)
	case parquet.Double:
		return appendFinite(dst, v.Double(), 64)
	case parquet.ByteArray, parquet.FixedLenByteArray:
		return appendBytes(dst, v.ByteArray())
	}
	return model.AppendString(dst, v.String())
}

func appendInteger(dst []byte, logical *format.LogicalType, v parquet.Value) []byte {
	n := v.Int64()
	if v.Kind() == parquet.Int32 {
		n = int64(v.Int32())
	}
	if logical == nil {
		return strconv.AppendInt(dst, n, 10)
	}
	switch of := logical.Value.(type) {
	case *format.DateType:
		return model.AppendString(dst, time.Unix(n*86400, 0).UTC().Format(time.DateOnly))
	case *format.TimestampType:
		return model.AppendString(dst, timestamp(n, of.Unit).Format(time.RFC3339Nano))
	case *format.IntType:
		if !of.IsSigned {
			return strconv.AppendUint(dst, uint64(n), 10)
		}
	}
	return strconv.AppendInt(dst, n, 10)
}

func timestamp(n int64, unit format.TimeUnit) time.Time {
	switch unit.Value.(type) {
	case *format.MilliSeconds:
		return time.UnixMilli(n).UTC()
	case *format.MicroSeconds:
		return time.UnixMicro(n).UTC()
	}
	return time.Unix(0, n).UTC()
}

func appendFinite(dst []byte, x float64, bits int) []byte {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return append(dst, "null"...)
	}
	return strconv.AppendFloat(dst, x, 'g', -1, bits)
}

func appendBytes(dst, b []byte) []byte {
	if utf8.Valid(b) {
		return model.AppendString(dst, string(b))
	}
	return model.AppendString(dst, base64.StdEncoding.EncodeToString(b))
}
