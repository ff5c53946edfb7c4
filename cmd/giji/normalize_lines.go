package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf8"

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

func normalizeLines(in io.Reader, out io.Writer, ref normalize.Instant) error {
	reader := bufio.NewReaderSize(in, 1<<16)
	for number := 1; ; number++ {
		line, err := reader.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return err
		}
		if len(bytes.TrimSpace(line)) > 0 {
			if bad := normalizeLine(line, out, ref); bad != nil {
				return fmt.Errorf("line %d: %w", number, bad)
			}
		}
		if err == io.EOF {
			return nil
		}
	}
}

func normalizeLine(line []byte, out io.Writer, ref normalize.Instant) error {
	var c normalizeCase
	if err := json.Unmarshal(line, &c); err != nil {
		return fail(exitInvalid, "%v; want an object with id and text", err)
	}
	if c.Text == nil {
		return fail(exitInvalid, "the key \"text\" is missing")
	}
	if c.Kind == "text" {
		return writeJSON(out, normalizeResult{c.ID, []foldedText{fold(*c.Text)}})
	}
	if c.Ref != nil {
		own, err := normalize.ParseRef(*c.Ref)
		if err != nil {
			return fail(exitInvalid, "ref %q: want YYYY-MM-DDTHH:MM", *c.Ref)
		}
		ref = own
	}
	matches := normalize.Scan(*c.Text, normalize.Options{Ref: ref})
	return writeJSON(out, normalizeResult{c.ID, orNone(matches)})
}

func fold(text string) foldedText {
	return foldedText{"text", "text", 0, utf8.RuneCountInString(text), text, normalize.Fold(text).String()}
}
