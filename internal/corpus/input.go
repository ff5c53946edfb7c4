package corpus

import (
	"bytes"
	"io"
	"path"
	"strings"
)

// A Kind is how an input file is read.
type Kind string

// The kinds of input files.
const (
	Document Kind = "document" // one document: PDF, web page, Word, Markdown or text
	Lines    Kind = "jsonl"    // a record a line, plain or compressed
	Parquet  Kind = "parquet"  // a record a row
)

// An Input is one file to read.
type Input struct {
	Name string // below SRC, with slashes; what the output says
	Path string // where it is
	Kind Kind
	Size int64 // bytes

	Fault error // why it cannot be read, where that is known already: a failure of its own
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
	case isDocument(suffix):
		return Document, true
	}
	return Document, false
}

// isDocument knows the names of documents.
func isDocument(suffix string) bool {
	switch suffix {
	case ".pdf", ".txt", ".text", ".html", ".htm", ".xhtml", ".docx", ".docm", ".md", ".markdown":
		return true
	}
	return false
}

// sniff knows a file whose name tells nothing, such as part-00000 of other
// programs, by its beginning. What cannot be read is left for the run to report.
func sniff(path string) Kind {
	file, err := open(path)
	if err != nil {
		return Document
	}
	defer file.Close()
	plain, _, err := decompress(file)
	if err != nil {
		return Document
	}
	defer plain.Close()
	head := make([]byte, 512)
	n, _ := io.ReadFull(plain, head)
	return kindOfHead(head[:n])
}

// kindOfHead knows a file by its first bytes, unpacked.
func kindOfHead(head []byte) Kind {
	head = bytes.TrimPrefix(head, []byte(byteOrderMark))
	switch first := skipSpace(head, 0); {
	case bytes.HasPrefix(head, []byte("PAR1")):
		return Parquet
	case first < len(head) && head[first] == '{':
		return Lines
	}
	return Document
}

// isLines knows the names of JSON Lines.
func isLines(suffix string) bool {
	return suffix == ".jsonl" || suffix == ".ndjson" || suffix == ".json"
}
