// Package contract holds values to a JSON Schema: to the part of draft
// 2020-12 that the schema of a record uses, and nothing more. A general
// validator compiles its meta-schemas when the process starts, which takes
// longer than reading a document; tests compare the two.
package contract

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// ErrKeyword is returned for a schema that uses what this package does not
// know.
var ErrKeyword = errors.New("unsupported keyword")

// A Schema is a compiled schema. It may be used by several goroutines.
type Schema struct {
	types      []string // any of them; nil is every type
	values     []any    // enum or const; nil is every value
	properties map[string]*Schema
	required   []string
	closed     bool // no other properties
	items      *Schema
	minItems   int
	maxItems   int // -1 is no limit
	anyOf      []*Schema
	allOf      []*Schema
	condition  *Schema // if …
	then       *Schema
	ref        *Schema
}

// A compiler keeps the definitions, which may refer to each other.
type compiler struct {
	definitions map[string]any
	compiled    map[string]*Schema
}

// Compile reads a schema. References go to its own $defs.
func Compile(data []byte) (*Schema, error) {
	var root map[string]any
	if err := json.Unmarshal(data, &root); err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	definitions, _ := root["$defs"].(map[string]any)
	c := &compiler{definitions, map[string]*Schema{}}
	s, err := c.schema(root)
	if err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	return s, nil
}

func (c *compiler) schema(value any) (*Schema, error) {
	object, ok := value.(map[string]any)
	if !ok {
		return nil, fmt.Errorf("%w: a schema that is %v", ErrKeyword, value)
	}
	s := &Schema{maxItems: -1}
	return s, c.fill(s, object)
}

func (c *compiler) fill(s *Schema, object map[string]any) error {
	for key, value := range object {
		if err := c.keyword(s, key, value); err != nil {
			return fmt.Errorf("%s: %w", key, err)
		}
	}
	return nil
}

// keyword enters one keyword.
func (c *compiler) keyword(s *Schema, key string, value any) (err error) {
	switch key {
	case "$schema", "$id", "$defs", "title", "description":
	case "$ref":
		s.ref, err = c.reference(value)
	case "properties":
		s.properties, err = c.named(value)
	case "items":
		s.items, err = c.schema(value)
	case "anyOf":
		s.anyOf, err = c.list(value)
	case "allOf":
		s.allOf, err = c.list(value)
	case "if":
		s.condition, err = c.schema(value)
	case "then":
		s.then, err = c.schema(value)
	default:
		return s.assertion(key, value)
	}
	return err
}

// assertion enters a keyword whose value holds no schema.
func (s *Schema) assertion(key string, value any) error {
	switch key {
	case "type":
		s.types = stringsOf(value)
	case "enum":
		s.values, _ = value.([]any)
	case "const":
		s.values = []any{value}
	case "required":
		s.required = stringsOf(value)
	case "additionalProperties":
		s.closed = value == false
	case "minItems":
		s.minItems = intOf(value)
	case "maxItems":
		s.maxItems = intOf(value)
	default:
		return ErrKeyword
	}
	return nil
}

// reference is the definition meant. It is entered before it is compiled,
// since it may refer to itself.
func (c *compiler) reference(value any) (*Schema, error) {
	target, _ := value.(string)
	name, ok := strings.CutPrefix(target, "#/$defs/")
	object, found := c.definitions[name].(map[string]any)
	if !ok || !found {
		return nil, fmt.Errorf("%w: %v leads nowhere", ErrKeyword, value)
	}
	if known := c.compiled[name]; known != nil {
		return known, nil
	}
	s := &Schema{maxItems: -1}
	c.compiled[name] = s
	return s, c.fill(s, object)
}

func (c *compiler) named(value any) (map[string]*Schema, error) {
	object, _ := value.(map[string]any)
	schemas := make(map[string]*Schema, len(object))
	for name, inner := range object {
		s, err := c.schema(inner)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		schemas[name] = s
	}
	return schemas, nil
}

func (c *compiler) list(value any) ([]*Schema, error) {
	list, _ := value.([]any)
	var schemas []*Schema
	for _, inner := range list {
		s, err := c.schema(inner)
		if err != nil {
			return nil, err
		}
		schemas = append(schemas, s)
	}
	return schemas, nil
}

func stringsOf(value any) []string {
	if one, ok := value.(string); ok {
		return []string{one}
	}
	list, _ := value.([]any)
	var all []string
	for _, item := range list {
		if text, ok := item.(string); ok {
			all = append(all, text)
		}
	}
	return all
}

func intOf(value any) int {
	n, _ := value.(float64)
	return int(n)
}
