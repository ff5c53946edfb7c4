package corpus

import (
	"bytes"
	"context"
	"encoding/json"

	"github.com/giji-go/giji/internal/contract"
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

func (v *Validation) workers(columns bool) []performer {
	var workers []performer
	for range max(v.Workers, 1) {
		workers = append(workers, &recordCheck{v.schema, columns})
	}
	return workers
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
	problems := r.schema.Validate(value)
	for _, p := range problems {
		c.problem(p.Pointer, p.Message)
	}
	if len(problems) > 0 {
		return // the rest would trip over the same
	}
	document := value.(map[string]any) // says the schema
	c.references(document)
	if c.hasText {
		c.grounded = true
		c.grounding(document)
	}
}

func (c *check) problem(pointer, message string) {
	c.problems = append(c.problems, Problem{Pointer: pointer, Message: message})
}

// number is a JSON number.
func number(value any) (float64, bool) {
	n, ok := value.(json.Number)
	if !ok {
		return 0, false
	}
	x, err := n.Float64()
	return x, err == nil
}
