package corpus

import (
	"github.com/parquet-go/parquet-go"

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

// appendJSON appends the next value of the subtree. A group without columns
// has none, and nothing that tells how many of them there are.
func (t *tree) appendJSON(dst []byte, c *cursor) []byte {
	if t.leaves == 0 {
		return append(dst, "null"...)
	}
	first, ok := c.peek(t.leaf)
	there := ok && first.DefinitionLevel() >= t.def
	switch {
	case t.repeated:
		return t.appendAll(dst, c, '[', t.appendOne, ']')
	case !there:
		c.skip(t)
		return append(dst, "null"...)
	}
	return t.appendOne(dst, c)
}

// appendAll appends the values that repeat here, each by one, in brackets.
func (t *tree) appendAll(dst []byte, c *cursor, open byte, one func([]byte, *cursor) []byte, closed byte) []byte {
	dst = append(dst, open)
	if first, ok := c.peek(t.leaf); !ok || first.DefinitionLevel() < t.def {
		c.skip(t)
		return append(dst, closed)
	}
	for {
		dst = one(dst, c)
		next, more := c.peek(t.leaf)
		if !more || next.RepetitionLevel() != t.rep {
			return append(dst, closed)
		}
		dst = append(dst, ',')
	}
}

// appendEntry appends an entry of a MAP as a member of an object.
func (t *tree) appendEntry(dst []byte, c *cursor) []byte {
	dst = t.children[0].appendJSON(dst, c)
	dst = append(dst, ':')
	return t.children[1].appendJSON(dst, c)
}

// appendOne appends one value, known to be there. The wrappers of the types
// LIST and MAP are left out.
func (t *tree) appendOne(dst []byte, c *cursor) []byte {
	switch {
	case t.children == nil && t.kind != nil:
		value, _ := c.peek(t.leaf)
		c.at[t.leaf]++
		return appendScalar(dst, t.kind, value)
	case t.isMap():
		return t.children[0].appendAll(dst, c, '{', t.children[0].appendEntry, '}')
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

// isMap knows the outer group of a map from texts: its repeated group has a
// key, which is required, and a value.
func (t *tree) isMap() bool {
	if !t.isList() || len(t.children[0].children) != 2 {
		return false
	}
	entry := t.children[0]
	key := entry.children[0]
	return (entry.name == "key_value" || entry.name == "map") && key.name == "key" && entry.children[1].name == "value" &&
		!key.optional && !key.repeated && key.kind != nil && key.kind.Kind() == parquet.ByteArray
}
