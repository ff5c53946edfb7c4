package contract

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

// A Problem is one thing that is not as the schema wants it. Pointer is a
// JSON Pointer (RFC 6901) into the value.
type Problem struct {
	Pointer string
	Message string
}

// Validate lists what is wrong with a value as encoding/json decodes it, with
// or without UseNumber; nil is nothing.
func (s *Schema) Validate(value any) []Problem {
	return s.check(nil, value, "")
}

func (s *Schema) check(found []Problem, value any, at string) []Problem {
	if s.ref != nil {
		found = s.ref.check(found, value, at)
	}
	if s.types != nil && !slices.ContainsFunc(s.types, func(t string) bool { return is(value, t) }) {
		return append(found, Problem{at, fmt.Sprintf("is %s, want %s", kind(value), strings.Join(s.types, " or "))})
	}
	if s.values != nil && !slices.ContainsFunc(s.values, func(v any) bool { return scalar(v) == scalar(value) }) {
		return append(found, Problem{at, fmt.Sprintf("is %s, want %s", show(value), oneOf(s.values))})
	}
	switch value := value.(type) {
	case map[string]any:
		found = s.checkObject(found, value, at)
	case []any:
		found = s.checkList(found, value, at)
	}
	return s.checkCombined(found, value, at)
}

func (s *Schema) checkObject(found []Problem, object map[string]any, at string) []Problem {
	for _, key := range s.required {
		if _, ok := object[key]; !ok {
			found = append(found, Problem{at, fmt.Sprintf("the key %q is missing", key)})
		}
	}
	for _, key := range slices.Sorted(maps.Keys(object)) {
		inner, known := s.properties[key]
		switch {
		case known:
			found = inner.check(found, object[key], at+"/"+escape(key))
		case s.closed:
			found = append(found, Problem{at + "/" + escape(key), "is no key of the schema"})
		}
	}
	return found
}

func (s *Schema) checkList(found []Problem, list []any, at string) []Problem {
	if len(list) < s.minItems {
		found = append(found, Problem{at, fmt.Sprintf("has %d items, want at least %d", len(list), s.minItems)})
	}
	if s.maxItems >= 0 && len(list) > s.maxItems {
		found = append(found, Problem{at, fmt.Sprintf("has %d items, want at most %d", len(list), s.maxItems)})
	}
	if s.items == nil {
		return found
	}
	for i, item := range list {
		found = s.items.check(found, item, fmt.Sprintf("%s/%d", at, i))
	}
	return found
}

// checkCombined checks what is said by several schemas together.
func (s *Schema) checkCombined(found []Problem, value any, at string) []Problem {
	for _, inner := range s.allOf {
		found = inner.check(found, value, at)
	}
	if s.then != nil && len(s.condition.check(nil, value, at)) == 0 {
		found = s.then.check(found, value, at)
	}
	return s.checkAny(found, value, at)
}

// checkAny reports what the nearest of the alternatives misses: the one with
// the deepest first problem.
func (s *Schema) checkAny(found []Problem, value any, at string) []Problem {
	var nearest []Problem
	for _, inner := range s.anyOf {
		problems := inner.check(nil, value, at)
		if len(problems) == 0 {
			return found
		}
		if nearest == nil || len(problems[0].Pointer) > len(nearest[0].Pointer) {
			nearest = problems
		}
	}
	return append(found, nearest...)
}

// is reports whether a value has a type of JSON Schema; an integer is a
// number without a fraction.
func is(value any, name string) bool {
	number, isNumber := numberOf(value)
	switch name {
	case "number":
		return isNumber
	case "integer":
		return isNumber && number == math.Trunc(number)
	}
	return kind(value) == name
}

func kind(value any) string {
	switch value.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case string:
		return "string"
	case []any:
		return "array"
	case map[string]any:
		return "object"
	}
	return "number"
}

func numberOf(value any) (float64, bool) {
	switch n := value.(type) {
	case float64:
		return n, true
	case json.Number:
		x, err := n.Float64()
		return x, err == nil
	}
	return 0, false
}

// scalar is a value that can be compared: a list or an object equals nothing
// that the schema names.
func scalar(value any) any {
	if number, ok := numberOf(value); ok {
		return number
	}
	switch value.(type) {
	case []any, map[string]any:
		return kind(value) + "…"
	}
	return value
}

func oneOf(values []any) string {
	var names []string
	for _, value := range values {
		names = append(names, show(value))
	}
	return strings.Join(names, ", ")
}

// show is a scalar as JSON calls it, a string without its quotes.
func show(value any) string {
	if value == nil {
		return "null"
	}
	return fmt.Sprint(scalar(value))
}

func escape(key string) string {
	if !strings.ContainsAny(key, "~/") {
		return key
	}
	return strings.ReplaceAll(strings.ReplaceAll(key, "~", "~0"), "/", "~1")
}
