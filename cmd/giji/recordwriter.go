package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/giji-go/giji/internal/corpus"
	"github.com/giji-go/giji/internal/sheet"
	"github.com/giji-go/giji/internal/table"
)

// A recordWriter puts what documents gave into one output, or several that
// get their names together.
type recordWriter interface {
	add(e extracted) error
	end() error // writes what stands behind the last
}

// newRecordWriter opens the outputs that the format needs.
func (a *app) newRecordWriter(f *extractFlags, r recordFormat, inputs []string) (recordWriter, outputs, error) {
	if r.folder && r.isXML() {
		err := makeFolder(f.output)
		return &documentWriter{app: a, folder: f.output, inputs: inputs, names: map[string]bool{}}, nil, err
	}
	if r.folder {
		return a.newFolderWriter(f, r, inputs)
	}
	out, err := a.create(f.output, inputs...)
	if err != nil {
		return nil, nil, err
	}
	switch {
	case r.kind == "xlsx":
		return newWorkbook(out, r.views, f), outputs{out}, nil
	case r.views != nil:
		file, err := corpus.NewViewFile(out, r.views[0], r.kind, f.bom, currentVersion())
		return viewWriter{file}, outputs{out}, err
	}
	return &jsonWriter{output: out, format: r}, outputs{out}, nil
}

// newFolderWriter makes the folder and a file a view in it.
func (a *app) newFolderWriter(f *extractFlags, r recordFormat, inputs []string) (recordWriter, outputs, error) {
	if err := makeFolder(f.output); err != nil {
		return nil, nil, err
	}
	var w viewWriter
	var outs outputs
	for _, v := range r.views {
		out, err := a.create(filepath.Join(f.output, v.Name+"."+r.kind), inputs...)
		if err != nil {
			outs.discard()
			return nil, nil, err
		}
		outs = append(outs, out)
		file, err := corpus.NewViewFile(out, v, r.kind, f.bom, currentVersion())
		if err != nil {
			outs.discard()
			return nil, nil, err
		}
		w = append(w, file)
	}
	return w, outs, nil
}

// makeFolder makes the folder of an output unless it is there; that in which
// it stands must be.
func makeFolder(path string) error {
	if err := refuseOutAddress(path); err != nil {
		return err
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && !info.IsDir():
		return usagef("-o %s: a file, but several are to be written; name a folder", path)
	case errors.Is(err, fs.ErrNotExist):
		if err := checkFolder(path); err != nil {
			return err
		}
		return os.Mkdir(path, 0o777)
	}
	return err
}

// A jsonWriter puts records one behind the other.
type jsonWriter struct {
	*output
	format recordFormat
	count  int
}

// add writes one record and what stands before and behind it.
func (w *jsonWriter) add(e extracted) error {
	before, behind := "", "\n"
	if w.format.isXML() {
		behind = "" // it ends with one
	}
	if w.format.kind == "json" && w.format.array {
		before, behind = ",\n", ""
		if w.count == 0 {
			before = "[\n"
		}
	}
	w.count++
	for _, part := range [][]byte{[]byte(before), e.json, []byte(behind)} {
		if _, err := w.Write(part); err != nil {
			return err
		}
	}
	return nil
}

// end closes the list.
func (w *jsonWriter) end() error {
	if w.format.kind != "json" || !w.format.array {
		return nil
	}
	_, err := w.WriteString("\n]\n")
	return err
}

// A viewWriter writes a file a view.
type viewWriter []*corpus.ViewFile

func (w viewWriter) add(e extracted) error {
	for i, file := range w {
		if err := file.Add(e.rows[i]); err != nil {
			return err
		}
	}
	return nil
}

func (w viewWriter) end() error {
	for _, file := range w {
		if err := file.Close(); err != nil {
			return err
		}
	}
	return nil
}

// A documentWriter writes a file a document, each as soon as it is there.
type documentWriter struct {
	app    *app
	folder string
	inputs []string
	names  map[string]bool
}

func (w *documentWriter) add(e extracted) error {
	name := e.name
	for n := 2; w.names[name]; n++ {
		name = fmt.Sprintf("%s-%d", e.name, n)
	}
	w.names[name] = true
	out, err := w.app.create(filepath.Join(w.folder, name+".xml"), w.inputs...)
	if err != nil {
		return err
	}
	if _, err := out.Write(e.json); err != nil {
		out.discard()
		return err
	}
	return out.commit()
}

func (w *documentWriter) end() error { return nil }

// A workbook keeps all rows until the end: a sheet begins with the widths of
// its columns.
type workbook struct {
	out      *output
	sheets   []sheet.Sheet
	language sheet.Language
	named    bool // by the user: a sheet without rows is kept
}

func newWorkbook(out *output, views []*table.View, f *extractFlags) *workbook {
	w := &workbook{out: out, language: sheet.Language(f.lang), named: f.view != "" && f.view != "all"}
	for _, v := range views {
		w.sheets = append(w.sheets, sheet.Sheet{View: v})
	}
	return w
}

func (w *workbook) add(e extracted) error {
	for i := range w.sheets {
		w.sheets[i].Rows = append(w.sheets[i].Rows, e.rows[i]...)
	}
	return nil
}

func (w *workbook) end() error {
	kept := w.sheets[:1]
	for _, s := range w.sheets[1:] {
		if w.named || len(s.Rows) > 0 {
			kept = append(kept, s)
		}
	}
	return sheet.Write(w.out, kept, w.language)
}
