package main

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"

	"github.com/giji-go/giji/internal/corpus"
	"github.com/giji-go/giji/model"
)

// A recordFormat says how documents are written.
type recordFormat struct {
	kind   string // json, jsonl, csv
	pretty bool
	array  bool // json of several documents
}

// recordFormat is the format asked for, or the one that suits the number of
// documents.
func (f *extractFlags) recordFormat(documents int) (recordFormat, error) {
	format := recordFormat{kind: f.format, pretty: f.pretty, array: documents > 1}
	said := formatOf(f.output)
	if format.kind == "" {
		format.kind = said
	}
	switch format.kind {
	case "":
		format.kind = "json"
		if documents > 1 {
			format.kind = "jsonl"
		}
	case "json", "jsonl", "csv":
	default:
		if f.format == "" {
			return format, usagef("-o %s: extract writes no %s; want json, jsonl or csv", f.output, said)
		}
		return format, unknownValue("format", f.format, []string{"json", "jsonl", "csv"})
	}
	if differs(said, format.kind) {
		return format, usagef("-o %s, but --format %s: name the file .%s, or leave --format out", f.output, format.kind, format.kind)
	}
	if f.bom && format.kind != "csv" {
		return format, usagef("--bom goes with --format csv")
	}
	return format, nil
}

// differs reports whether a file would be named for what it does not hold.
// Lines of JSON are often in a file .json.
func differs(said, kind string) bool {
	return said != "" && said != kind && (said != "json" || kind != "jsonl")
}

// unknownValue refuses a value of a flag that has only some.
func unknownValue(flag, value string, values []string) error {
	last := len(values) - 1
	list := strings.Join(values[:last], ", ") + " or " + values[last]
	if near := nearest(value, values); near != "" {
		return usagef("--%s %q: want %s; did you mean %q?", flag, value, list, near)
	}
	return usagef("--%s %q: want %s", flag, value, list)
}

// append appends one document.
func (r recordFormat) append(dst []byte, d *model.Document, f model.Format) []byte {
	if r.kind == "csv" {
		return corpus.AppendIncidents(dst, d)
	}
	dst = d.AppendJSON(dst, f)
	if !r.pretty || r.kind == "jsonl" {
		return dst
	}
	var indented bytes.Buffer
	if err := json.Indent(&indented, dst, "", "  "); err != nil {
		return dst
	}
	return indented.Bytes()
}

// A recordWriter puts records one behind the other.
type recordWriter struct {
	io.Writer
	format recordFormat
	bom    bool
	count  int
}

func newRecordWriter(w io.Writer, format recordFormat, bom bool) *recordWriter {
	return &recordWriter{Writer: w, format: format, bom: bom}
}

// record writes one record and what stands before and behind it.
func (w *recordWriter) record(data []byte) error {
	before, behind := "", "\n"
	switch {
	case w.format.kind == "csv":
		before, behind = w.csvHead(), ""
	case w.format.kind == "json" && w.format.array:
		before, behind = ",\n", ""
		if w.count == 0 {
			before = "[\n"
		}
	}
	w.count++
	return w.write(before, data, behind)
}

func (w *recordWriter) csvHead() string {
	if w.count > 0 {
		return ""
	}
	head := string(corpus.AppendIncidentsHead(nil))
	if w.bom {
		return "\ufeff" + head
	}
	return head
}

// end writes what stands behind the last record.
func (w *recordWriter) end() error {
	if w.format.kind == "json" && w.format.array {
		return w.write("\n]\n", nil, "")
	}
	return nil
}

func (w *recordWriter) write(before string, data []byte, behind string) error {
	for _, part := range [][]byte{[]byte(before), data, []byte(behind)} {
		if _, err := w.Write(part); err != nil {
			return err
		}
	}
	return nil
}
