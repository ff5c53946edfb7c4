package main

import (
	"fmt"
	"go/ast"
	"strings"
)

// root is the type that a record is.
const root = "Document"

// union is the type of which exactly one member is the value, the one that
// the key "type" beside it names.
const union = "Value"

// A generator writes definitions in the order in which they are needed.
type generator struct {
	*source
	defs    object
	pending []string
	known   map[string]bool
}

func schemaOf(s *source) ([]byte, error) {
	g := &generator{source: s, known: map[string]bool{}}
	top := object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"$id", "https://github.com/giji-go/giji/model/schema.json"},
		{"title", "giji document"},
		{"$ref", g.ref(root)},
	}
	for len(g.pending) > 0 {
		name := g.pending[0]
		g.pending = g.pending[1:]
		definition, err := g.definition(name)
		if err != nil {
			return nil, err
		}
		g.defs = append(g.defs, member{name, definition})
	}
	return encode(append(top, member{"$defs", g.defs}))
}

func (g *generator) ref(name string) string {
	if !g.known[name] {
		g.known[name] = true
		g.pending = append(g.pending, name)
	}
	return "#/$defs/" + name
}

// definition is an object with all its keys required, but for those that are
// left out where they do not apply, and no others.
func (g *generator) definition(name string) (object, error) {
	var properties object
	required := []any{}
	hasUnion, err := g.properties(name, &properties, &required)
	if err != nil {
		return nil, err
	}
	definition := object{}
	if doc := g.docs[name]; doc != "" {
		definition = append(definition, member{"description", doc})
	}
	definition = append(definition,
		member{"type", "object"},
		member{"properties", properties},
		member{"required", required},
		member{"additionalProperties", false})
	if hasUnion {
		definition = append(definition, member{"allOf", g.branches()})
	}
	return definition, nil
}

func (g *generator) properties(name string, properties *object, required *[]any) (hasUnion bool, err error) {
	shape, ok := g.structs[name]
	if !ok {
		return false, fmt.Errorf("type %s is not in the package", name)
	}
	for _, field := range shape.Fields.List {
		if len(field.Names) == 0 {
			inner, err := g.properties(fmt.Sprint(field.Type), properties, required)
			if err != nil {
				return false, err
			}
			hasUnion = hasUnion || inner
			continue
		}
		key, optional := jsonKey(field)
		if key == "" {
			return false, fmt.Errorf("%s.%s has no json key", name, field.Names[0])
		}
		schema, err := g.schema(field.Type, g.enum(name, field.Names[0].Name, key))
		if err != nil {
			return false, fmt.Errorf("%s.%s: %w", name, field.Names[0], err)
		}
		if doc := description(field); doc != "" {
			schema = append(object{{"description", doc}}, schema...)
		}
		*properties = append(*properties, member{key, schema})
		if !optional {
			*required = append(*required, key)
		}
		hasUnion = hasUnion || fmt.Sprint(field.Type) == union
	}
	return hasUnion, nil
}

var scalars = map[string]string{"string": "string", "bool": "boolean", "int": "integer", "int64": "integer", "float64": "number"}

// schema is that of a Go type. A pointer may be null, a slice never is.
func (g *generator) schema(t ast.Expr, enum []string) (object, error) {
	switch t := t.(type) {
	case *ast.Ident:
		return g.named(t.Name, enum), nil
	case *ast.StarExpr:
		inner, err := g.schema(t.X, enum)
		return nullable(inner), err
	case *ast.ArrayType:
		items, err := g.schema(t.Elt, enum)
		array := object{{"type", "array"}, {"items", items}}
		if size, ok := t.Len.(*ast.BasicLit); ok {
			array = append(array, member{"minItems", raw(size.Value)}, member{"maxItems", raw(size.Value)})
		}
		return array, err
	}
	return nil, fmt.Errorf("cannot say type %T", t)
}

func (g *generator) named(name string, enum []string) object {
	if name == codeType {
		enum, name = diagnosticNames(g.codes), "string"
	}
	if g.strings[name] {
		enum, name = g.valuesOf(name, enum), "string"
	}
	switch {
	case name == union:
		return object{}
	case len(enum) == 1:
		return object{{"const", enum[0]}}
	case len(enum) > 0:
		return object{{"type", "string"}, {"enum", list(enum)}}
	case scalars[name] != "":
		return object{{"type", scalars[name]}}
	}
	return object{{"$ref", g.ref(name)}}
}

func nullable(schema object) object {
	out := make(object, len(schema))
	copy(out, schema)
	for i, m := range out {
		switch m.key {
		case "type":
			out[i].value = []any{m.value, "null"}
		case "enum":
			out[i].value = append(m.value.([]any), nil)
		case "$ref":
			return object{{"anyOf", []any{schema, object{{"type", "null"}}}}}
		}
	}
	return out
}

// branches say which member of the union each type stands for.
func (g *generator) branches() []any {
	var branches []any
	for _, field := range g.structs[union].Fields.List {
		for _, name := range field.Names {
			value, err := g.schema(field.Type, nil)
			if err != nil {
				continue
			}
			is := object{{"properties", object{{"type", object{{"const", strings.ToLower(name.Name)}}}}}}
			then := object{{"properties", object{{"value", nullable(value)}}}}
			branches = append(branches, object{{"if", is}, {"then", then}})
		}
	}
	return branches
}
