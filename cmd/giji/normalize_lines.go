package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/giji-go/giji/internal/corpus"
	"github.com/giji-go/giji/internal/infile"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// A normalizeCase is a line of input; other keys are ignored.
type normalizeCase struct {
	ID   json.RawMessage `json:"id"`
	Text *string         `json:"text"`
	Ref  *string         `json:"ref"`
	Kind string          `json:"kind"`
}

type normalizeResult struct {
	ID      json.RawMessage `json:"id"`
	Matches any             `json:"matches"`
}

// A foldedText is the one match of a case of kind text.
type foldedText struct {
	Kind  string `json:"kind"`
	Type  string `json:"type"`
	Start int    `json:"start_offset"`
	End   int    `json:"end_offset"`
	Text  string `json:"text"`
	Value string `json:"value"`
}

// A normalizeFailure is the line that stands in for one that is no case.
type normalizeFailure struct {
	ID    json.RawMessage `json:"id"`
	Error model.Failure   `json:"error"`
}

// normalizeLines writes one line for each; a bad one becomes a line that says
// so, and does not stop the others.
func normalizeLines(in io.Reader, out io.Writer, ref normalize.Instant) error {
	reader := bufio.NewReaderSize(in, 1<<16)
	bad, good := 0, 0
	for number := 1; ; number++ {
		line, err := readLine(reader)
		if err != nil && err != io.EOF {
			return fail(exitNoneSucceeded, "line %d: %v", number, err)
		}
		if len(bytes.TrimSpace(line)) > 0 {
			result, failed := normalizeLine(line, ref)
			if failed != nil {
				bad++
				failed.Error.Message = fmt.Sprintf("line %d: %s", number, failed.Error.Message)
				result = failed
			} else {
				good++
			}
			if err := writeJSON(out, result); err != nil {
				return err
			}
		}
		switch {
		case err == nil:
		case bad == 0:
			return nil
		case good == 0:
			return fail(exitNoneSucceeded, "none of %d lines could be read; see the lines with \"error\"", bad)
		default:
			return fail(exitSomeFailed, "%d of %d lines could not be read; see the lines with \"error\"", bad, bad+good)
		}
	}
}

// readLine reads a line, with its end. One that does not end is an error.
func readLine(reader *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := reader.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case len(line) > corpus.DefaultMaxRecord:
			return nil, &infile.TooLong{Most: corpus.DefaultMaxRecord}
		case !errors.Is(err, bufio.ErrBufferFull):
			return line, err
		}
	}
}

func normalizeLine(line []byte, ref normalize.Instant) (any, *normalizeFailure) {
	var c normalizeCase
	refuse := func(code model.Code, format string, args ...any) (any, *normalizeFailure) {
		id := c.ID
		if id == nil {
			id = json.RawMessage("null")
		}
		return nil, &normalizeFailure{id, model.Failure{Stage: "input", Code: code, Message: fmt.Sprintf(format, args...)}}
	}
	var other *json.UnmarshalTypeError
	switch err := json.Unmarshal(line, &c); {
	case errors.As(err, &other) && other.Field != "":
		return refuse(model.CodeBadJSON, "the value of %q is no string", other.Field)
	case err != nil:
		return refuse(model.CodeBadJSON, "the line is no JSON object; want {\"id\": …, \"text\": …}")
	}
	if c.Text == nil {
		return refuse(model.CodeNoText, "the key \"text\" is missing")
	}
	if c.Kind == "text" {
		return normalizeResult{c.ID, []foldedText{fold(*c.Text)}}, nil
	}
	if c.Ref != nil {
		own, err := normalize.ParseRef(*c.Ref)
		if err != nil {
			return refuse(model.CodeBadJSON, "ref %q: want YYYY-MM-DDTHH:MM", *c.Ref)
		}
		ref = own
	}
	return normalizeResult{c.ID, orNone(normalize.Scan(*c.Text, normalize.Options{Ref: ref}))}, nil
}

func fold(text string) foldedText {
	return foldedText{"text", "text", 0, utf8.RuneCountInString(text), text, normalize.Fold(text).String()}
}
