package main

import (
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/types"
	"strings"
)

// mustParse reads a type as it stands in the source, which was parsed before.
func mustParse(kind string) ast.Expr {
	expr, err := parser.ParseExpr(kind)
	if err != nil {
		panic(err)
	}
	return expr
}

// walkOf writes the methods ground: the spans of a value, then those of its
// members. A field with the tag walk:"-" is left out.
func walkOf(s *source) ([]byte, error) {
	var w strings.Builder
	w.WriteString(heading)
	grounded := s.grounded()
	for _, name := range s.reached(root) {
		if grounded[name] && !s.promoted(name, grounded) {
			s.ground(&w, name, grounded)
		}
	}
	return format.Source([]byte(w.String()))
}

// grounded are the types with spans in them, at any depth.
func (s *source) grounded() map[string]bool {
	found := map[string]bool{}
	for changed := true; changed; {
		changed = false
		for _, name := range s.names {
			if !found[name] && s.hasSpans(name, found) {
				found[name], changed = true, true
			}
		}
	}
	return found
}

func (s *source) hasSpans(name string, found map[string]bool) bool {
	for _, field := range s.structs[name].Fields.List {
		if tag(field, "walk") == "-" {
			continue
		}
		if types.ExprString(field.Type) == "[]Span" || found[element(field.Type)] {
			return true
		}
	}
	return false
}

// promoted is a type whose only spans are those of the type that it embeds.
func (s *source) promoted(name string, grounded map[string]bool) bool {
	embeds, others := 0, 0
	for _, field := range s.structs[name].Fields.List {
		switch {
		case types.ExprString(field.Type) == "[]Span":
			others++
		case !grounded[element(field.Type)] || tag(field, "walk") == "-":
		case len(field.Names) == 0:
			embeds++
		default:
			others++
		}
	}
	return embeds == 1 && others == 0
}

func (s *source) ground(w *strings.Builder, name string, grounded map[string]bool) {
	fmt.Fprintf(w, "\nfunc (x *%s) ground(w *walker) {\n", name)
	own, members := "", ""
	for _, field := range s.structs[name].Fields.List {
		switch kind := types.ExprString(field.Type); {
		case tag(field, "walk") == "-":
		case kind == "[]Span":
			own += s.ownSpans(name, field.Names[0].Name)
		case !grounded[element(field.Type)]:
		case len(field.Names) == 0:
			own += fmt.Sprintf("\tx.%s.ground(w)\n", kind)
		default:
			members += visit(name, field)
		}
	}
	w.WriteString(own + members + "}\n")
}

// ownSpans yields the spans of a type, with its text where it has one.
func (s *source) ownSpans(name, field string) string {
	for _, other := range s.structs[name].Fields.List {
		if len(other.Names) > 0 && other.Names[0].Name == "Text" && types.ExprString(other.Type) == "string" {
			return fmt.Sprintf("\tw.text(x.Text, x.%s)\n", field)
		}
	}
	return fmt.Sprintf("\tw.spans(x.%s)\n", field)
}

// visit is the statement that goes into a field.
func visit(owner string, field *ast.Field) string {
	name, key := field.Names[0].Name, ""
	if owner != union {
		key, _ = jsonKey(field)
		key = "/" + key
	}
	switch field.Type.(type) {
	case *ast.ArrayType:
		return fmt.Sprintf("\teach(w, %q, x.%s)\n", key, name)
	case *ast.StarExpr:
		return fmt.Sprintf("\twithin(w, %q, x.%s)\n", key, name)
	}
	return fmt.Sprintf("\twithin(w, %q, &x.%s)\n", key, name)
}
