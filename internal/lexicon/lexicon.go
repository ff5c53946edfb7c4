// Package lexicon holds the words of the genre. They are data: every
// data/*.tsv is read, found by glob, so that a new spelling is one line and a
// new council's words are one file.
//
// A line is kind, key and surface, parted by tabs; "#" begins a comment line. One that begins with a tab has a surface alone,
// of the kind and the key of the line above it.
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

// Words are the entries of one kind, in file order. Hundreds of places ask once;
// a copy of the body at each made a program 30 KB larger.
//
//go:noinline
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
		kind, run := "", []Entry(nil) // lines of one kind stand together: one look into the map for all
		err = eachLine(string(text), name, func(e Entry, _ int) {
			if e.Kind != kind {
				if run != nil {
					byKind[kind] = run
				}
				kind, run = e.Kind, byKind[e.Kind]
			}
			run = append(run, e)
		})
		if run != nil {
			byKind[kind] = run
		}
		if err != nil {
			return nil, err
		}
	}
	return byKind, nil
}

// A Line is an entry and the number of its line, from 1.
type Line struct {
	Entry
	Line int
}

// ReadLines reads one file of entries; name is for its errors.
func ReadLines(r io.Reader, name string) ([]Line, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	var lines []Line
	err = eachLine(string(text), name, func(e Entry, line int) { lines = append(lines, Line{e, line}) })
	return lines, err
}

// eachLine calls yield for every entry of a file, its strings parts of text.
func eachLine(text, name string, yield func(e Entry, line int)) error {
	text = strings.TrimPrefix(text, "\ufeff")
	var above Entry // empty behind a comment
	for number := 1; text != ""; number++ {
		line, rest, _ := strings.Cut(text, "\n")
		text = rest
		line = strings.TrimSuffix(line, "\r")
		if strings.TrimSpace(line) == "" || line[0] == '#' {
			above = Entry{}
			continue
		}
		kind, columns, _ := strings.Cut(line, "\t")
		key, surface, ok := strings.Cut(columns, "\t")
		if !ok && kind == "" && above.Kind != "" {
			kind, key, surface, ok = above.Kind, above.Key, columns, true
		}
		if !ok || kind == "" || surface == "" || strings.Contains(surface, "\t") {
			return &Error{name, number, "want kind, key and surface, parted by tabs"}
		}
		above = Entry{kind, key, surface}
		yield(above, number)
	}
	return nil
}
