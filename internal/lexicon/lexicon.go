// Package lexicon holds the words of the genre. They are data: every
// data/*.tsv is read, found by glob, so that a new spelling is one line and a
// new council's words are one file.
//
// A line is kind, key and surface, parted by tabs; "#" begins a comment line.
package lexicon

import (
	"embed"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"sync"
)

//go:embed data/*.tsv
var files embed.FS

// An Entry is one word: what kind it is, what it stands for, how it is
// written (already folded).
type Entry struct{ Kind, Key, Surface string }

// An Error is a line that cannot be read.
type Error struct {
	File string
	Line int // from 1
	Text string
}

func (e *Error) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Text) }

var builtin = sync.OnceValues(readAll)

// Words are the entries of one kind, in file order.
func Words(kind string) []Entry {
	entries, _ := builtin() // a test walks every line
	return entries[kind]
}

func readAll() (map[string][]Entry, error) {
	names, err := fs.Glob(files, "data/*.tsv")
	if err != nil {
		return nil, err
	}
	byKind := make(map[string][]Entry)
	for _, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		entries, err := Read(strings.NewReader(string(text)), name)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			byKind[e.Kind] = append(byKind[e.Kind], e)
		}
	}
	return byKind, nil
}

// A Line is an entry and the number of its line, from 1.
type Line struct {
	Entry
	Line int
}

// Read reads one file of entries; name is for its errors.
func Read(r io.Reader, name string) ([]Entry, error) {
	lines, err := ReadLines(r, name)
	entries := make([]Entry, len(lines))
	for i := range lines {
		entries[i] = lines[i].Entry
	}
	return entries, err
}

// ReadLines is Read with line numbers.
func ReadLines(r io.Reader, name string) ([]Line, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	var entries []Line
	for i, line := range strings.Split(strings.TrimPrefix(string(text), "\ufeff"), "\n") {
		line = strings.TrimRight(line, "\r")
		if strings.TrimSpace(line) == "" || line[0] == '#' {
			continue
		}
		columns := strings.Split(line, "\t")
		if len(columns) != 3 || columns[0] == "" || columns[2] == "" {
			return nil, &Error{name, i + 1, "want kind, key and surface, parted by tabs"}
		}
		entries = append(entries, Line{Entry{columns[0], columns[1], columns[2]}, i + 1})
	}
	return entries, nil
}
