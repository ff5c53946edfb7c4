package main

import (
	"bytes"
	"cmp"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/internal/corpus"
	"github.com/giji-go/giji/internal/markup"
	"github.com/giji-go/giji/internal/table"
	"github.com/giji-go/giji/model"
)

// A recordFormat says how documents are written.
type recordFormat struct {
	kind   string // json, jsonl, csv, parquet, xlsx
	pretty bool
	array  bool          // json of several documents
	views  []*table.View // nil for whole documents
	folder bool          // a file a view, or a document
	markup markup.Options
}

// An extracted is what a document gives: its JSON, or its rows by view.
type extracted struct {
	json []byte
	rows [][]table.Row
	name string // of its file, where it has one of its own
}

// count is how many rows there are.
func (e extracted) count() int {
	n := 0
	for _, rows := range e.rows {
		n += len(rows)
	}
	return n
}

func names(views []*table.View) string {
	var list []string
	for _, v := range views {
		list = append(list, v.Name)
	}
	return strings.Join(list, ", ")
}

var formats = []string{"json", "jsonl", "csv", "parquet", "xlsx", "tei", "akn"}

// recordFormat is the format asked for, or the one that suits the name of the
// output and the number of documents.
func (f *extractFlags) recordFormat(documents int, p *extract.Profile) (recordFormat, error) {
	format := recordFormat{kind: f.format, pretty: f.pretty, array: documents > 1}
	if err := f.chooseViews(&format, p); err != nil {
		return format, err
	}
	said := ""
	if !format.folder {
		said = formatOf(f.output)
	}
	if format.kind == "" {
		format.kind = cmp.Or(said, f.ending(format.folder))
	}
	if format.kind == "" {
		format.kind = usualFormat(documents, f.view != "")
	}
	if err := f.checkFormat(&format, said); err != nil {
		return format, err
	}
	if format.isXML() {
		return format, f.chooseXML(&format, documents)
	}
	return format, f.defaultViews(&format, p)
}

// ending is that of an output in which nobody would look for JSON.
func (f *extractFlags) ending(folder bool) string {
	if folder {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(filepath.Ext(f.output)), ".")
}

func (r recordFormat) isXML() bool { return r.kind == "tei" || r.kind == "akn" }

// chooseXML is a file a document.
func (f *extractFlags) chooseXML(format *recordFormat, documents int) error {
	if f.view != "" {
		return usagef("--view goes with --format csv, jsonl, parquet or xlsx")
	}
	format.markup = markup.Options{URL: f.url}
	if f.date != "" {
		format.markup.Day, _ = time.Parse(time.DateOnly, f.date) // was checked with the options
	}
	if format.folder = documents > 1; format.folder && (f.output == "" || f.output == "-") {
		return usagef("--format %s: a document is a file of its own; name a folder with -o DIR", f.format)
	}
	return nil
}

// usualFormat is the format where nothing says another.
func usualFormat(documents int, flat bool) string {
	switch {
	case flat:
		return "csv"
	case documents > 1:
		return "jsonl"
	}
	return "json"
}

func (f *extractFlags) chooseViews(format *recordFormat, p *extract.Profile) error {
	if f.view == "" {
		return nil
	}
	views, bad := table.Find(f.view, corpus.ProfileFields(p))
	if bad != "" {
		return unknownValue("view", bad, append(table.Names(), "all"))
	}
	format.views = views
	format.folder = len(views) > 1 && f.format != "xlsx" && formatOf(f.output) != "xlsx"
	if kind := formatOf(f.output); format.folder && kind != "" && !isFolder(f.output) {
		return usagef("-o %s: several views are several files; name a folder, or one workbook: -o %s.xlsx", f.output,
			strings.TrimSuffix(f.output, filepath.Ext(f.output)))
	}
	if format.folder && (f.output == "" || f.output == "-") {
		return usagef("--view %s: a view is a file of its own; name a folder with -o DIR, or one workbook with -o FILE.xlsx", f.view)
	}
	return nil
}

func (f *extractFlags) checkFormat(format *recordFormat, said string) error {
	known := slices.Contains(formats, format.kind)
	switch {
	case !known && f.format == "":
		return usagef("-o %s: extract writes no %s; want %s; --format names one, whatever the ending%s", f.output, format.kind,
			either(formats), meant(nearFormat(format.kind)))
	case !known:
		return unknownValue("format", f.format, formats)
	case differs(said, format.kind):
		return usagef("-o %s, but --format %s: name the file .%s, or leave --format out", f.output, format.kind, format.kind)
	}
	return f.checkCompany(format)
}

// checkCompany refuses flags that say nothing about the format.
func (f *extractFlags) checkCompany(format *recordFormat) error {
	switch {
	case f.bom && format.kind != "csv":
		return usagef("--bom goes with --format csv")
	case f.lang == "en" && format.kind != "xlsx":
		return usagef("--lang goes with --format xlsx")
	case format.views != nil && format.kind == "json":
		return usagef("--view goes with --format csv, jsonl, parquet or xlsx")
	case f.url != "" && !format.isXML():
		return usagef("--source-url goes with --format tei or akn")
	case f.lang != "ja" && f.lang != "en":
		return unknownValue("lang", f.lang, []string{"ja", "en"})
	}
	return nil
}

// defaultViews are those of a flat format for which none was named.
func (f *extractFlags) defaultViews(format *recordFormat, p *extract.Profile) error {
	if format.views != nil {
		return nil
	}
	switch format.kind {
	case "csv":
		format.views, _ = table.Find("incidents", nil)
	case "xlsx":
		format.views, _ = table.Find("all", corpus.ProfileFields(p))
	case "parquet":
		return usagef("--format parquet is flat here: choose a view with --view, or use giji batch for whole documents")
	}
	return nil
}

// differs reports whether a file would be named for what it does not hold.
// Lines of JSON are often in a file .json.
func differs(said, kind string) bool {
	return said != "" && said != kind && (said != "json" || kind != "jsonl")
}

// nearFormat is the format that another name of it means; "" for none.
func nearFormat(name string) string {
	return map[string]string{
		"excel": "xlsx", "xls": "xlsx", "xlsm": "xlsx", "ods": "xlsx", "ndjson": "jsonl", "pq": "parquet", "tsv": "csv",
		"akomantoso": "akn", "parlamint": "tei",
	}[strings.ToLower(name)]
}

func meant(near string) string {
	if near == "" {
		return ""
	}
	return "; did you mean " + near + "?"
}

// unknownValue refuses a value of a flag that has only some.
func unknownValue(flag, value string, values []string) error {
	near := nearFormat(value)
	if flag != "format" || !slices.Contains(values, near) {
		near = nearest(value, values)
	}
	if near != "" {
		return usagef("--%s %q: want %s; did you mean %q?", flag, value, either(values), near)
	}
	return usagef("--%s %q: want %s", flag, value, either(values))
}

// either lists values: a, b or c.
func either(values []string) string {
	last := len(values) - 1
	return strings.Join(values[:last], ", ") + " or " + values[last]
}

// extracted is one document in the format.
func (r recordFormat) extracted(d *model.Document, f model.Format) (extracted, error) {
	switch {
	case r.views != nil:
		return extracted{rows: r.rows(d)}, nil
	case r.isXML():
		return r.xml(d)
	}
	line := d.AppendJSON(roomFor(d), f)
	if !r.pretty || r.kind == "jsonl" {
		return extracted{json: line}, nil
	}
	indented, err := pretty(line)
	return extracted{json: indented}, err
}

// roomFor is room for the record of a large document. What lay under it is
// given back before, and the record does not grow from one piece of memory into
// the next: both would be as much again as the document.
func roomFor(d *model.Document) []byte {
	const large, most = 1 << 20, 10 // characters; bytes of a record for each
	if d.Source.Characters < large {
		return nil
	}
	debug.FreeOSMemory()
	return make([]byte, 0, most*d.Source.Characters)
}

func (r recordFormat) xml(d *model.Document) (extracted, error) {
	write := markup.TEI
	if r.kind == "akn" {
		write = markup.AKN
	}
	var out bytes.Buffer
	err := write(&out, d, r.markup)
	name := corpus.FileID(d.Source.SHA256)
	if d.Source.Name != nil {
		name = strings.TrimSuffix(filepath.Base(*d.Source.Name), filepath.Ext(*d.Source.Name))
	}
	return extracted{json: out.Bytes(), name: name}, err
}

// rows are those of each view.
func (r recordFormat) rows(d *model.Document) [][]table.Row {
	doc := &table.Doc{ID: corpus.FileID(d.Source.SHA256), Document: d}
	all := make([][]table.Row, len(r.views))
	for i, v := range r.views {
		v.Rows(doc, func(row table.Row) { all[i] = append(all[i], row) })
	}
	return all
}
