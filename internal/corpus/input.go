package corpus

import (
	"path"
	"strings"
)

// A Kind is how an input file is read.
type Kind string

// The kinds of input files.
const (
	Document Kind = "document" // one document: PDF or text
	Lines    Kind = "jsonl"    // a record a line, plain or compressed
	Parquet  Kind = "parquet"  // a record a row
)

// An Input is one file to read.
type Input struct {
	Name string // below SRC, with slashes; what the output says
	Path string // where it is
	Kind Kind
	Size int64 // bytes
}

// kindOf knows an input by the end of its name; ok is false for files that a
// folder may hold besides.
func kindOf(name string) (kind Kind, ok bool) {
	name = strings.ToLower(path.Base(name))
	for _, packed := range []string{".gz", ".zst", ".zstd"} {
		if inner, cut := strings.CutSuffix(name, packed); cut {
			if isLines(path.Ext(inner)) {
				return Lines, true
			}
			return Document, false
		}
	}
	switch suffix := path.Ext(name); {
	case isLines(suffix):
		return Lines, suffix != ".json" // indented JSON, more often than not
	case suffix == ".parquet", suffix == ".pq":
		return Parquet, true
	case suffix == ".pdf", suffix == ".txt", suffix == ".text":
		return Document, true
	}
	return Document, false
}

// isLines knows the names of JSON Lines.
func isLines(suffix string) bool {
	return suffix == ".jsonl" || suffix == ".ndjson" || suffix == ".json"
}
