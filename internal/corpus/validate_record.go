package corpus

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/giji-go/giji/internal/contract"
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
	schema  *contract.Schema
	columns bool // rows of Parquet, where a key that was left out is null
}

func newRecordChecks(jobs int, columns bool) ([]performer, error) {
	schema, err := contract.Compile(model.Schema())
	if err != nil {
		return nil, err
	}
	var workers []performer
	for range jobs {
		workers = append(workers, &recordCheck{schema, columns})
	}
	return workers, nil
}

func (r *recordCheck) close() {}

// perform looks at one record.
func (r *recordCheck) perform(_ context.Context, t *task) {
	c := t.check
	if c.document == nil {
		return
	}
	var value any
	decoder := json.NewDecoder(bytes.NewReader(c.document))
	decoder.UseNumber() // whole numbers stay exact
	if err := decoder.Decode(&value); err != nil {
		c.problem("", err.Error())
		return
	}
	if r.columns {
		value = fromColumns(value)
	}
	if problems := r.schema.Validate(value); len(problems) > 0 {
		c.schemaProblems(problems)
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

func (c *check) schemaProblems(problems []contract.Problem) {
	for _, problem := range problems {
		c.problem(problem.Pointer, problem.Message)
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
