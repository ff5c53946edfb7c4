package model

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
)

// A Record is a line of a corpus: a Document, or the Failure that stands in its
// place, with the keys around it. Reading and writing it loses nothing. To keep
// more beside a Document, put it into a field and do not embed it: an embedded
// type writes its own JSON alone.
type Record struct {
	ID       string          // "" where none is known
	Metadata json.RawMessage // an object; nil for none
	Text     *string         // the source text, where it was asked for
	Error    *Failure        // nil where there is a Document
	Document *Document       // nil where there is an Error

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
// files of a batch. Unknown keys are errors.
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

// readDocument decodes what is left when the keys around it are taken away.
func (r *Record) readDocument(data []byte) error {
	var all map[string]json.RawMessage
	if err := json.Unmarshal(data, &all); err != nil {
		return err
	}
	for _, key := range []string{"id", "metadata", "text"} {
		delete(all, key)
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
	brace := len(out) - 1
	if out[brace] == '{' {
		return r.Document.AppendJSON(nil, Format{}), nil
	}
	comma := len(out)
	out = r.Document.AppendJSON(out[:comma-1], Format{})
	out[comma-1] = ','
	return out, nil
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
