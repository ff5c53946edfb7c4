package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// A source is what the package says of its types.
type source struct {
	structs map[string]*ast.StructType
	names   []string        // of the structs, sorted
	strings map[string]bool // types that are strings
	docs    map[string]string
	codes   []code
	enums   map[string][]string // "Type.Field", or "Field" for every type, or the name of a type that is a string
}

func readSource(dir string) (*source, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	codes, err := readCodes(dir)
	if err != nil {
		return nil, err
	}
	s := &source{
		codes:   codes,
		structs: map[string]*ast.StructType{}, strings: map[string]bool{},
		docs: map[string]string{}, enums: map[string][]string{},
	}
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") || strings.HasSuffix(path, "_gen.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		s.add(file)
	}
	s.names = slices.Sorted(maps.Keys(s.structs))
	return s, nil
}

func (s *source) add(file *ast.File) {
	for _, decl := range file.Decls {
		group, ok := decl.(*ast.GenDecl)
		if !ok {
			continue
		}
		switch group.Tok {
		case token.TYPE:
			s.addTypes(group)
		case token.CONST:
			s.addValues(group)
		}
	}
}

func (s *source) addTypes(group *ast.GenDecl) {
	for _, spec := range group.Specs {
		named := spec.(*ast.TypeSpec)
		if base, ok := named.Type.(*ast.Ident); ok && base.Name == "string" {
			s.strings[named.Name.Name] = true
		}
		shape, ok := named.Type.(*ast.StructType)
		if !ok || !named.Name.IsExported() {
			continue
		}
		s.structs[named.Name.Name] = shape
		s.docs[named.Name.Name] = oneLine(group.Doc.Text())
	}
}

// addValues reads the constants whose comment says whose values they are:
// "The values of A.B and C.D." or "Name is the value of key."
func (s *source) addValues(group *ast.GenDecl) {
	doc := oneLine(group.Doc.Text())
	_, targets, ok := strings.Cut(doc, "he values of ")
	if !ok {
		_, targets, ok = strings.Cut(doc, " is the value of ")
		targets, _, _ = strings.Cut(targets, " ")
	}
	if !ok {
		return
	}
	targets, _, _ = strings.Cut(targets, ":")
	for _, target := range strings.Split(strings.ReplaceAll(targets, " and ", ","), ",") {
		key := strings.Trim(target, " .")
		s.enums[key] = append(s.enums[key], constants(group)...)
	}
}

// valuesOf are the values of a type that is a string, unless the field has its own.
func (s *source) valuesOf(name string, enum []string) []string {
	if len(enum) > 0 {
		return enum
	}
	return s.enums[name]
}

func constants(group *ast.GenDecl) []string {
	var values []string
	for _, spec := range group.Specs {
		for _, value := range spec.(*ast.ValueSpec).Values {
			literal, ok := value.(*ast.BasicLit)
			if !ok || literal.Kind != token.STRING {
				continue
			}
			if text, err := strconv.Unquote(literal.Value); err == nil {
				values = append(values, text)
			}
		}
	}
	return values
}

// enum are the values of a field, by its type and name, its name or its key.
func (s *source) enum(owner, field, key string) []string {
	for _, name := range []string{owner + "." + field, field, key} {
		if values := s.enums[name]; values != nil && !s.strings[name] {
			return values
		}
	}
	return nil
}

// tag is a struct tag of the field.
func tag(field *ast.Field, key string) string {
	if field.Tag == nil {
		return ""
	}
	text, err := strconv.Unquote(field.Tag.Value)
	if err != nil {
		return ""
	}
	return reflect.StructTag(text).Get(key)
}

// jsonKey is a field's key and whether it may be left out.
func jsonKey(field *ast.Field) (key string, optional bool) {
	key, rest, _ := strings.Cut(tag(field, "json"), ",")
	return key, rest == "omitempty"
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func description(field *ast.Field) string {
	if text := oneLine(field.Doc.Text()); text != "" {
		return text
	}
	return oneLine(field.Comment.Text())
}
