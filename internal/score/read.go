package score

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/giji-go/giji/internal/infile"
)

// ErrLines is returned where gold and output have different numbers of lines.
var ErrLines = errors.New("different numbers of lines")

// AddFiles scores the output file against the gold file. Gold lines
// {"id": …, "gold": {…}} (a name that ends in .jsonl) go with output lines in
// the same order. A gold that cannot be read is an error; an output that
// cannot be read scores as an empty one, and its error is returned as bad.
func (s *Score) AddFiles(gold, out string) (bad, err error) {
	if strings.HasSuffix(gold, ".jsonl") {
		return nil, s.addLines(gold, out)
	}
	want, err := readFirst(gold)
	if err != nil {
		return nil, err
	}
	got, bad := readFirst(out)
	s.Add(want, got)
	return bad, nil
}

func (s *Score) addLines(gold, out string) error {
	want, err := readLines(gold)
	if err != nil {
		return err
	}
	got, err := readLines(out)
	if err != nil {
		return err
	}
	if len(want) != len(got) {
		return fmt.Errorf("%s has %d lines, %s has %d: %w", gold, len(want), out, len(got), ErrLines)
	}
	for i, line := range want {
		object, _ := line.(map[string]any)
		if object == nil || object["gold"] == nil {
			return fmt.Errorf("%s:%d: a line must be an object with the key \"gold\"", gold, i+1)
		}
		s.Add(object["gold"], got[i])
	}
	return nil
}

// readFirst is the first JSON value in a file, which for JSONL is the first
// record.
func readFirst(path string) (any, error) {
	file, err := infile.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var value any
	if err := json.NewDecoder(bufio.NewReader(file)).Decode(&value); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return value, nil
}

// readLines are the JSON values of a file, one a line.
func readLines(path string) ([]any, error) {
	file, err := infile.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	decoder := json.NewDecoder(bufio.NewReader(file))
	var values []any
	for {
		var value any
		err := decoder.Decode(&value)
		if err == io.EOF {
			return values, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: record %d: %w", path, len(values)+1, err)
		}
		values = append(values, value)
	}
}
