package corpus

import (
	"cmp"
	"reflect"
	"strings"

	"github.com/parquet-go/parquet-go"

	"github.com/giji-go/giji/model"
)

// nesting is how often a type may stand within itself in the Parquet schema,
// which cannot recurse: agenda items are columns to this depth, and what lies
// deeper is one string of JSON.
const nesting = 3

// A shapeKind is what a value of the model is in Parquet.
type shapeKind int

const (
	stringLeaf shapeKind = iota
	boolLeaf
	intLeaf
	floatLeaf
	timeLeaf // what a clock in Japan shows, in microseconds
	jsonLeaf
	groupShape
	listShape
)

// A shape is a value of the model in the Parquet schema, which follows from
// the Go types alone and never from the documents.
type shape struct {
	name     string
	kind     shapeKind
	optional bool
	omit     bool     // the zero value is null
	spans    bool     // left empty without spans
	index    []int    // of the field in its struct
	children []*shape // of a group; the element of a list
	def, rep int      // levels at which the value is there, and repeats
	column   int      // first column
	columns  int
}

// documentShape is the schema of a record: id and metadata, which are strings,
// before the keys of the Document.
func documentShape() *shape {
	document := shapeOf(reflect.TypeFor[model.Document](), nil)
	own := []*shape{{name: "id", kind: stringLeaf}, {name: "metadata", kind: stringLeaf}}
	root := &shape{kind: groupShape, children: append(own, document.children...)}
	root.place(0, 0, 0)
	return root
}

// shapeOf reads a type; path are the structs around it.
func shapeOf(t reflect.Type, path []reflect.Type) *shape {
	switch t.Kind() {
	case reflect.Pointer:
		s := shapeOf(t.Elem(), path)
		s.optional = true
		return s
	case reflect.Slice, reflect.Array:
		if tooDeep(t.Elem(), path) {
			return &shape{kind: jsonLeaf}
		}
		return &shape{kind: listShape, children: []*shape{shapeOf(t.Elem(), path)}}
	case reflect.Struct:
		return &shape{kind: groupShape, children: fieldShapes(t, nil, append(path, t))}
	case reflect.Bool:
		return &shape{kind: boolLeaf}
	case reflect.Float64:
		return &shape{kind: floatLeaf}
	case reflect.Int, reflect.Int64:
		return &shape{kind: intLeaf}
	}
	return &shape{kind: stringLeaf}
}

func tooDeep(t reflect.Type, path []reflect.Type) bool {
	times := 0
	for _, outer := range path {
		if outer == t {
			times++
		}
	}
	return times >= nesting
}

// fieldShapes are the keys of a struct, those of embedded ones among them.
func fieldShapes(t reflect.Type, prefix []int, path []reflect.Type) []*shape {
	var shapes []*shape
	for i := range t.NumField() {
		field := t.Field(i)
		index := append(append([]int{}, prefix...), i)
		if field.Anonymous {
			shapes = append(shapes, fieldShapes(field.Type, index, path)...)
			continue
		}
		name, rest, _ := strings.Cut(field.Tag.Get("json"), ",")
		s := shapeOf(field.Type, path)
		s.name, s.index = cmp.Or(name, strings.ToLower(field.Name)), index
		s.spans = name == "spans"
		if rest == "omitempty" && (s.kind == stringLeaf || s.kind == intLeaf) {
			s.optional, s.omit = true, true
		}
		shapes = append(shapes, s)
	}
	return shapes
}

// place numbers the columns below s and sets their levels.
func (s *shape) place(column, def, rep int) {
	if s.optional {
		def++
	}
	s.column = column
	if s.kind == listShape {
		def, rep = def+1, rep+1
	}
	s.def, s.rep = def, rep
	if s.kind < groupShape {
		s.columns = 1
	}
	for _, child := range s.children {
		child.place(column+s.columns, def, rep)
		s.columns += child.columns
	}
}

// node is s as the Parquet library takes it.
func (s *shape) node() parquet.Node {
	node := s.requiredNode()
	if s.optional {
		return parquet.Optional(node)
	}
	return node
}

func (s *shape) requiredNode() parquet.Node {
	switch s.kind {
	case boolLeaf:
		return parquet.Leaf(parquet.BooleanType)
	case intLeaf:
		return parquet.Int(64)
	case floatLeaf:
		return parquet.Leaf(parquet.DoubleType)
	case timeLeaf:
		return parquet.TimestampAdjusted(parquet.Microsecond, false)
	case listShape:
		return parquet.List(s.children[0].node())
	case groupShape:
		return orderedGroupOf(s.children)
	}
	return parquet.String()
}

// An orderedGroup is a group whose columns stand in the order of the model,
// where that of the library sorts them by name.
type orderedGroup struct {
	parquet.Group
	fields []parquet.Field
}

func orderedGroupOf(children []*shape) orderedGroup {
	group := orderedGroup{Group: parquet.Group{}}
	for _, child := range children {
		node := child.node()
		group.Group[child.name] = node
		group.fields = append(group.fields, orderedField{node, child.name})
	}
	return group
}

func (g orderedGroup) Fields() []parquet.Field { return g.fields }

type orderedField struct {
	parquet.Node
	name string
}

func (f orderedField) Name() string { return f.name }

// Value is asked for when the library takes Go values apart, which is done
// here instead.
func (f orderedField) Value(reflect.Value) reflect.Value { return reflect.Value{} }
