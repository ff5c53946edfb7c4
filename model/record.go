package model

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
)

// A Record is a line of a corpus: a Document, or the Failure that stands in its
// place, with the keys around it. Reading and writing it loses nothing, also
// where it is embedded: then its JSON is that of the whole, and what stands
// beside giji's keys is in More.
type Record struct {
	ID       string          // "" where none is known
	Metadata json.RawMessage // an object; nil for none
	Text     *string         // the source text, where it was asked for
	Error    *Failure        // nil where there is a Document
	Document *Document       // nil where there is an Error

	// More are the keys of others that stand beside a Document, such as those
	// that a program of your own adds. They are written behind it, by name.
	More map[string]json.RawMessage

	numeric  bool // the id is a number
	noID     bool // a Document alone, as giji extract writes it
	location failureLocation
}

// A Failure is why a document was not read.
type Failure struct {
	Stage   string `json:"stage"` // ingest, input, limit, crash, …
	Code    Code   `json:"code"`
	Message string `json:"message"`
}

// Error is the message.
func (f *Failure) Error() string { return f.Message }

// failureLocation is where the errors files of a batch say a record stood.
type failureLocation struct {
	Path   *string
	Offset *int64
}

// A LineError is a line of a corpus that is no Record.
type LineError struct {
	Line int // from 1
	Err  error
}

func (e *LineError) Error() string { return fmt.Sprintf("line %d: %v", e.Line, e.Err) }

// Unwrap returns the cause.
func (e *LineError) Unwrap() error { return e.Err }

// Records reads lines of JSON: what giji extract, filter and batch write. A
// line that is no Record gives a *LineError, and the next follows; an error of
// r ends the sequence.
func Records(r io.Reader) iter.Seq2[*Record, error] {
	return func(yield func(*Record, error) bool) {
		lines := bufio.NewReaderSize(r, 1<<16)
		for number := 1; ; number++ {
			line, err := lines.ReadBytes('\n')
			if line = bytes.TrimSpace(line); len(line) > 0 {
				record := new(Record)
				var bad error
				if failed := json.Unmarshal(line, record); failed != nil {
					record, bad = nil, &LineError{number, failed}
				}
				if !yield(record, bad) {
					return
				}
			}
			if err != nil {
				if !errors.Is(err, io.EOF) {
					yield(nil, err)
				}
				return
			}
		}
	}
}

// recordKeys are those of a Record around the Document.
type recordKeys struct {
	ID       json.RawMessage `json:"id"`
	Metadata json.RawMessage `json:"metadata"`
	Text     *string         `json:"text"`
	Error    *Failure        `json:"error"`
	Version  *string         `json:"schema_version"`
	// of the errors files of a batch
	Path    *string `json:"path"`
	Offset  *int64  `json:"offset"`
	Stage   string  `json:"stage"`
	Code    Code    `json:"code"`
	Message string  `json:"message"`
}

// UnmarshalJSON reads a line of giji extract, filter or batch, or of the errors
// files of a batch.
func (r *Record) UnmarshalJSON(data []byte) error {
	var keys recordKeys
	if err := json.Unmarshal(data, &keys); err != nil {
		return err
	}
	*r = Record{Metadata: keys.Metadata, Text: keys.Text, Error: keys.Error, noID: keys.ID == nil}
	if err := r.readID(keys.ID); err != nil {
		return err
	}
	switch {
	case keys.Version != nil:
		return r.readDocument(data)
	case r.Error == nil && keys.Stage != "":
		r.Error = &Failure{keys.Stage, keys.Code, keys.Message}
		r.location = failureLocation{keys.Path, keys.Offset}
	case r.Error == nil:
		return errors.New("neither a document nor an error")
	}
	return nil
}

func (r *Record) readID(id json.RawMessage) error {
	switch {
	case len(id) == 0 || string(id) == "null":
		return nil
	case id[0] == '"':
		return json.Unmarshal(id, &r.ID)
	}
	r.ID, r.numeric = string(id), true
	return nil
}

// documentKeys are those of a Document.
var documentKeys = []string{
	"schema_version", "source", "minutes", "incidents", "records", "coverage", "grade", "unassigned", "diagnostics",
}

// readDocument decodes what is left when the keys around it are taken away.
func (r *Record) readDocument(data []byte) error {
	var all map[string]json.RawMessage
	if err := json.Unmarshal(data, &all); err != nil {
		return err
	}
	for key, value := range all {
		switch {
		case key == "id", key == "metadata", key == "text":
			delete(all, key)
		case !slices.Contains(documentKeys, key):
			delete(all, key)
			if r.More == nil {
				r.More = map[string]json.RawMessage{}
			}
			r.More[key] = value
		}
	}
	own, err := json.Marshal(all)
	if err != nil {
		return err
	}
	r.Document, err = Decode(own)
	return err
}

// MarshalJSON writes the record as giji does.
func (r Record) MarshalJSON() ([]byte, error) {
	out := []byte{'{'}
	if !r.noID || r.ID != "" {
		out = append(append(append(out, `"id":`...), r.id()...), ',')
	}
	if r.Error != nil {
		return r.appendFailure(out), nil
	}
	if r.Metadata != nil {
		out = append(append(append(out, `"metadata":`...), r.Metadata...), ',')
	}
	if r.Text != nil {
		out = append(AppendString(append(out, `"text":`...), *r.Text), ',')
	}
	if r.Document == nil {
		return nil, errors.New("a record with neither a document nor an error")
	}
	before := len(out) - 1 // a comma, or the brace alone
	joint := out[before]
	out = r.Document.AppendJSON(out[:before], Format{})
	out[before] = joint
	return r.appendMore(out), nil
}

// appendMore puts the keys of others before the last brace.
func (r *Record) appendMore(out []byte) []byte {
	for _, key := range slices.Sorted(maps.Keys(r.More)) {
		out = AppendString(append(out[:len(out)-1], ','), key)
		out = append(append(append(out, ':'), r.More[key]...), '}')
	}
	return out
}

func (r *Record) id() []byte {
	switch {
	case r.ID == "":
		return []byte("null")
	case r.numeric:
		return []byte(r.ID)
	}
	return AppendString(nil, r.ID)
}

func (r *Record) appendFailure(out []byte) []byte {
	reason := func(out []byte) []byte {
		out = AppendString(append(out, `"stage":`...), r.Error.Stage)
		out = AppendString(append(out, `,"code":`...), r.Error.Code.String())
		return AppendString(append(out, `,"message":`...), r.Error.Message)
	}
	if r.location.Offset == nil {
		return append(reason(append(out, `"error":{`...)), "}}"...)
	}
	out = append(out, `"path":`...)
	if r.location.Path == nil {
		out = append(out, "null"...)
	} else {
		out = AppendString(out, *r.location.Path)
	}
	out = fmt.Appendf(out, `,"offset":%d,`, *r.location.Offset)
	return append(reason(out), '}')
}
