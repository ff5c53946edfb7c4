// Package incident reads the table of an outage, and the records that profiles
// describe, into the typed values of the model. The grammar of values is
// normalize's; what a row means is here.
package incident

import (
	"fmt"
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// A Context is what the reading of one table carries from cell to cell: the
// dates so far, the ledger, and what there is to say of the source.
type Context struct {
	Src       *doc.Source
	Ledger    *doc.Ledger
	Meeting   normalize.Instant // a date without a year leans on it; zero for none
	Path      string            // JSON Pointer of the table's record
	Operators []string
	until     normalize.Instant // the last day of the year that a column names; zero for none
	marks     map[string]string // what ①… stand for in this table
	anchor    normalize.Instant // 発生日時; zero until it is read
	base      normalize.Instant // what dates without a year lean on in this cell; zero for none
	dated     bool              // a day was told that 同日 can mean
	resolver  *normalize.Resolver
	found     []model.Diagnostic
	matches   []normalize.Match // of the last scanOnce: its memory is used again
}

// NewContext begins a table.
func NewContext(src *doc.Source, ledger *doc.Ledger, meeting normalize.Instant, path string) *Context {
	c := &Context{Src: src, Ledger: ledger, Meeting: meeting, Path: path, marks: map[string]string{}}
	c.resolver = normalize.NewResolver(normalize.Options{Ref: meeting, Cell: true})
	return c
}

// Diagnostics are what was found so far.
func (c *Context) Diagnostics() []model.Diagnostic { return c.found }

// say adds a diagnostic on the value at the path below the table's record.
func (c *Context) say(code model.Code, path string, text model.Text, format string, args ...any) {
	c.found = append(c.found, model.Diagnostic{
		Code: code, Severity: code.Severity(), Path: c.Path + path, Spans: text.Spans,
		Message: fmt.Sprintf(format, args...),
	})
}

// notRead says that the value at the path is not read and why, and what the grammar holds
// against the slots [from, to) that it was to be read from: ６月31日, 13月, 12,34件.
func (c *Context) notRead(raw *cell.Cell, from, to int, path string, text model.Text, why string) {
	c.say(model.CodeValueUnread, path, text, "%s: %s", text.Text, why)
	for _, m := range c.scanApart(raw, from, to) {
		if m.Err != "" {
			c.fault(m.Err, path, text)
		}
	}
}

// scanApart is scan for slots that were scanned before: the dates in them are not taken
// for the last of the text again.
func (c *Context) scanApart(raw *cell.Cell, from, to int) []normalize.Match {
	return normalize.ScanFolded(raw.Fold[from:to], normalize.Options{Ref: c.Meeting, Cell: true}, nil)
}

// fault reports an error of the grammar.
func (c *Context) fault(err normalize.Code, path string, text model.Text) {
	if code, ok := model.CodeNamed(string(err)); ok {
		c.say(code, path, text, "%s: %s", text.Text, strings.ReplaceAll(string(err), "_", " "))
	}
}

// scan finds the expressions of the slots [from, to), resolved in reading
// order. The offsets are slots of the cell.
func (c *Context) scan(cell *cell.Cell, from, to int) []normalize.Match {
	return c.scanTo(nil, cell, from, to)
}

// scanOnce is scan for matches that nobody keeps: the next call overwrites
// them.
func (c *Context) scanOnce(cell *cell.Cell, from, to int) []normalize.Match {
	c.matches = c.scanTo(c.matches[:0], cell, from, to)
	return c.matches
}

func (c *Context) scanTo(dst []normalize.Match, cell *cell.Cell, from, to int) []normalize.Match {
	before := len(dst)
	matches := c.resolver.ScanFolded(cell.Fold[from:to], dst)
	for i := before; i < len(matches); i++ {
		matches[i].Start += from
		matches[i].End += from
	}
	return matches
}

// mark enters the slots [from, to) of the cell in the ledger.
func (c *Context) mark(raw *cell.Cell, kind doc.Kind, from, to int) {
	var buf [cell.Few]doc.Span
	c.Ledger.Mark(kind, raw.AppendSpans(buf[:0], from, to)...)
}

// claim enters slots whose text the record holds without spans of its own.
func (c *Context) claim(cell *cell.Cell, from, to int) { c.mark(cell, doc.Value, from, to) }

func ptr[T any](v T) *T { return &v }
