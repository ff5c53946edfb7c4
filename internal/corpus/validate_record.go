package corpus

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/giji-go/giji/model"
)

// A check is what is known of a record that is looked at.
type check struct {
	document []byte // JSON of the Document
	text     string
	hasText  bool
	failed   bool // the record says that a document failed
	grounded bool
	problems []Problem
}

// A recordCheck is the worker that looks at records.
type recordCheck struct {
	schema  *jsonschema.Schema
	columns bool // rows of Parquet, where a key that was left out is null
}

func newRecordChecks(jobs int, columns bool) ([]performer, error) {
	schema, err := compileSchema()
	if err != nil {
		return nil, err
	}
	var workers []performer
	for range jobs {
		workers = append(workers, &recordCheck{schema, columns})
	}
	return workers, nil
}

// compileSchema reads the schema that model carries.
func compileSchema() (*jsonschema.Schema, error) {
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(model.Schema()))
	if err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource("giji.json", document); err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	schema, err := compiler.Compile("giji.json")
	if err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	return schema, nil
}

func (r *recordCheck) close() {}

// perform looks at one record.
func (r *recordCheck) perform(_ context.Context, t *task) {
	c := t.check
	if c.document == nil {
		return
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(c.document))
	if err != nil {
		c.problem("", err.Error())
		return
	}
	if r.columns {
		dropNulls(value)
	}
	if err := r.schema.Validate(value); err != nil {
		c.schemaProblems(err)
		return // the rest would trip over the same
	}
	c.pointers(value)
	if c.hasText {
		c.grounded = true
		c.grounding(value)
	}
}

func (c *check) problem(pointer, message string) {
	c.problems = append(c.problems, Problem{Pointer: pointer, Message: message})
}

// schemaProblems lists the innermost causes of a schema error.
func (c *check) schemaProblems(err error) {
	var invalid *jsonschema.ValidationError
	if !errors.As(err, &invalid) {
		c.problem("", err.Error())
		return
	}
	c.causes(invalid)
}

func (c *check) causes(e *jsonschema.ValidationError) {
	if len(e.Causes) == 0 {
		message := e.Error()
		if i := strings.Index(message, ": "); i >= 0 {
			message = message[i+2:]
		}
		c.problem(pointerOf(e.InstanceLocation), strings.TrimSpace(message))
		return
	}
	for _, cause := range e.Causes {
		c.causes(cause)
	}
}

func pointerOf(path []string) string {
	var b strings.Builder
	for _, key := range path {
		b.WriteByte('/')
		b.WriteString(strings.NewReplacer("~", "~0", "/", "~1").Replace(key))
	}
	return b.String()
}

// dropNulls removes the keys that JSON leaves out and Parquet has as null.
func dropNulls(value any) {
	switch v := value.(type) {
	case map[string]any:
		for _, key := range []string{"page", "bbox", "missing", "via"} {
			if inner, there := v[key]; there && inner == nil {
				delete(v, key)
			}
		}
		for _, inner := range v {
			dropNulls(inner)
		}
	case []any:
		for _, inner := range v {
			dropNulls(inner)
		}
	}
}

// pointers sees to it that what refers to another part of the record does:
// the paths of diagnostics, and the participants of remarks.
func (c *check) pointers(value any) {
	document, _ := value.(map[string]any)
	diagnostics, _ := document["diagnostics"].([]any)
	for i, item := range diagnostics {
		diagnostic, _ := item.(map[string]any)
		path, _ := diagnostic["path"].(string)
		if !resolves(document, path) {
			c.problem(fmt.Sprintf("/diagnostics/%d/path", i), fmt.Sprintf("%q points at nothing", path))
		}
	}
	if n, ok := number(document["coverage"]); ok && (n < 0 || n > 1) {
		c.problem("/coverage", "is not between 0 and 1")
	}
}

// resolves reports whether a JSON Pointer (RFC 6901) leads to a value.
func resolves(value any, pointer string) bool {
	if pointer == "" {
		return true
	}
	if pointer[0] != '/' {
		return false
	}
	for _, key := range strings.Split(pointer[1:], "/") {
		key = strings.NewReplacer("~1", "/", "~0", "~").Replace(key)
		switch v := value.(type) {
		case map[string]any:
			inner, there := v[key]
			if !there {
				return false
			}
			value = inner
		case []any:
			var i int
			if _, err := fmt.Sscanf(key, "%d", &i); err != nil || i < 0 || i >= len(v) {
				return false
			}
			value = v[i]
		default:
			return false
		}
	}
	return true
}

func number(value any) (float64, bool) {
	n, ok := value.(json.Number)
	if !ok {
		return 0, false
	}
	x, err := n.Float64()
	return x, err == nil
}
