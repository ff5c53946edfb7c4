package main

import (
	"cmp"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/internal/corpus"
	"github.com/giji-go/giji/internal/view"
	"github.com/giji-go/giji/model"
)

// viewFlags are the flags of giji view.
type viewFlags struct {
	read    readFlags
	output  string
	sources []string
	textKey string
	idKey   string
	ids     []string
	grades  []string
	codes   []string
	limit   int
	serve   bool
	listen  string
}

func newViewCommand(a *app) *cobra.Command {
	f := &viewFlags{read: readFlags{geometry: true}}
	cmd := &cobra.Command{
		Use:   "view [FILE|DIR|-]… -o page.html",
		Short: "Write a page on which people check, compare and correct what was read",
		Long: `view writes one self-contained HTML page: of each document the source with its
values, as text or as printed, beside the record; of several an index with a
timeline and plots. The page loads nothing and sends nothing. A value that is
wrong can be corrected on it, and the record saved.

FILE is a document, or a file of records (*.json, *.jsonl, plain or packed,
*.parquet), DIR the folder of a batch, or a folder of documents. The sources of records are found among
--source by their digests, or in the records themselves; the worst records come
first. --serve shows the page on this machine alone and keeps corrections
beside the files: for large sets.`,
		Example: `  giji view minutes.pdf -o page.html
  giji view minutes/ -o page.html
  giji view out/ --source minutes/ --grade poor -o worst.html
  giji view records.jsonl --code duration_mismatch -o page.html
  giji view --serve out/ --source minutes/`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := f.check(a); err != nil {
				return err
			}
			return a.view(cmd, f, args)
		},
	}
	f.read.add(cmd)
	flags := cmd.Flags()
	flags.StringVarP(&f.output, "output", "o", "", "write the page to `FILE`")
	flags.StringArrayVar(&f.sources, "source", nil, "`SRC`: file, folder or pattern that the records were made of")
	flags.StringVar(&f.textKey, "text-key", "text", "`KEY` of a source record's text")
	flags.StringVar(&f.idKey, "id-key", "id", "`KEY` of a source record's id")
	flags.StringArrayVar(&f.ids, "id", nil, "only the records with this `ID`")
	flags.StringArrayVar(&f.grades, "grade", nil, "only documents of this `GRADE`: good, fair, poor")
	flags.StringArrayVar(&f.codes, "code", nil, "only documents with a diagnostic of this `CODE`")
	flags.IntVar(&f.limit, "limit", 500, "show no more than `N` records; 0 shows all")
	flags.BoolVar(&f.serve, "serve", false, "serve the page to this machine and keep corrections beside the files")
	flags.StringVar(&f.listen, "listen", "127.0.0.1:0", "`ADDRESS` to serve on; it must be of this machine")
	return cmd
}

// check refuses what cannot be before anything is read.
func (f *viewFlags) check(a *app) error {
	switch {
	case f.serve && f.output != "":
		return usagef("view: --serve writes no page; leave -o out")
	case !f.serve && f.output == "" && isTerminal(a.out):
		return usagef("view: name the page with -o page.html")
	case !slices.Contains([]string{"", "html"}, formatOf(f.output)):
		return usagef("-o %s: view writes a page; name it .html, or use giji extract", f.output)
	}
	for _, g := range f.grades {
		if !slices.Contains([]model.Grade{model.GradeGood, model.GradeFair, model.GradePoor}, model.Grade(g)) {
			return usagef("--grade %q: want good, fair or poor", g)
		}
	}
	for _, code := range f.codes {
		if _, ok := model.CodeNamed(code); !ok {
			return usagef("--code %q: there is no such code (see giji explain)", code)
		}
	}
	return nil
}

// fits reports whether a document is among those asked for.
func (f *viewFlags) fits(id string, d *model.Document) bool {
	if len(f.ids) > 0 && !slices.Contains(f.ids, cmp.Or(id, corpus.FileID(d.Source.SHA256))) {
		return false
	}
	if len(f.grades) > 0 && !slices.Contains(f.grades, string(d.Grade)) {
		return false
	}
	return len(f.codes) == 0 || slices.ContainsFunc(d.Diagnostics, func(x model.Diagnostic) bool {
		return slices.Contains(f.codes, x.Code.String())
	})
}

// A shower takes the documents of a page one by one. home is the file beside
// which corrections go.
type shower interface {
	show(d view.Document, home string) error
}

func (a *app) view(cmd *cobra.Command, f *viewFlags, args []string) error {
	paths, err := a.inputs(cmd, args)
	if err != nil {
		return err
	}
	options, err := f.read.options()
	if err != nil {
		return err
	}
	collectLate()
	failed := &failures{out: a.err}
	if paths, err = unfold(paths, failed); err != nil {
		return err
	}
	failed.total += len(paths)
	if f.serve {
		return a.serve(cmd.Context(), f, options, paths, failed)
	}
	out, err := a.create(f.output, f.read.inputs(slices.Concat(paths, f.sources)...)...)
	if err != nil {
		return err
	}
	page := pageShower{view.NewWriter(out)}
	if err := a.showAll(cmd.Context(), f, options, paths, page, failed); err != nil {
		out.discard()
		return err
	}
	if page.Count() == 0 && !failed.none() {
		out.discard()
		return errNothingFits
	}
	return finish(outputs{out}, page.Close, failed)
}

// errNothingFits says that a page would be empty.
var errNothingFits = fail(exitNoneSucceeded, "no document fits --id, --grade and --code")

// A pageShower writes the page.
type pageShower struct{ *view.Writer }

func (p pageShower) show(d view.Document, _ string) error { return p.Add(d) }

// showAll shows the documents, and the records behind them.
func (a *app) showAll(ctx context.Context, f *viewFlags, o extract.Options, paths []string, to shower, failed *failures) error {
	var documents, records []string
	for _, path := range paths {
		if areRecords(path) {
			records = append(records, path)
		} else {
			documents = append(documents, path)
		}
	}
	if err := a.showDocuments(ctx, f, o, documents, to, failed); err != nil {
		return err
	}
	if len(records) == 0 {
		return nil
	}
	return a.showRecords(ctx, f, o, records, to, failed)
}

// unfold puts the files in a folder that no batch wrote in its place. What it
// holds besides files that can be read has failed.
func unfold(paths []string, failed *failures) ([]string, error) {
	var files []string
	for _, path := range paths {
		info, err := os.Stat(path)
		if path == "-" || err != nil || !info.IsDir() || corpus.IsBatch(path) {
			files = append(files, path)
			continue
		}
		inputs, _, err := corpus.Sources{Paths: []string{path}}.Inputs()
		if err != nil {
			return nil, usagef("view: %v", err)
		}
		for _, input := range inputs {
			if input.Fault != nil {
				failed.total++
				failed.add(input.Path, input.Fault)
				continue
			}
			files = append(files, input.Path)
		}
	}
	return files, nil
}

// areRecords knows records by their name, and the folder of a batch.
func areRecords(path string) bool {
	if path == "-" {
		return false
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return corpus.IsBatch(path)
	}
	return holdsRecords(path) || strings.EqualFold(filepath.Ext(path), ".json")
}

// A shownDocument is a document as the page takes it; nil does not fit.
type shownDocument struct {
	analysis *extract.Analysis
	document view.Document
	path     string
}

// showDocuments reads documents side by side and shows them in their order.
func (a *app) showDocuments(ctx context.Context, f *viewFlags, o extract.Options, paths []string, to shower, failed *failures) error {
	jobs, err := workers(0)
	if err != nil {
		return err
	}
	read := func(ctx context.Context, path string) (*shownDocument, error) {
		analysis, err := a.analyze(ctx, &f.read.limitFlags, path, o)
		if err != nil {
			return nil, err
		}
		if !f.fits("", analysis.Document) {
			analysis.Release()
			return nil, nil
		}
		d := view.Of(analysis)
		d.Prepare()
		return &shownDocument{analysis, d, path}, nil
	}
	show := func(s *shownDocument) error {
		if s == nil {
			return nil
		}
		defer s.analysis.Release()
		return to.show(s.document, s.path)
	}
	return inOrder(ctx, jobs, paths, read, show, failed.add)
}

// showRecords shows the worst records of files first.
func (a *app) showRecords(ctx context.Context, f *viewFlags, o extract.Options, paths []string, to shower, failed *failures) error {
	found := worst{limit: f.limit}
	for _, path := range paths {
		reader := corpus.RecordReader{
			Paths: []string{path}, Stdin: a.in, Sources: corpus.Sources{Paths: f.sources},
			TextKey: f.textKey, IDKey: f.idKey, Encoding: f.read.encoding, Password: f.read.password,
			MaxFile: int64(f.read.maxFile), Timeout: f.read.longest(),
		}
		err := reader.Each(ctx, func(s corpus.Stored) error {
			if f.fits(s.ID, s.Document) {
				found.add(s)
			}
			return nil
		})
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			failed.add(path, err)
		}
	}
	for _, s := range found.sorted() {
		d, err := sourced(ctx, f, s, o)
		if err != nil {
			return err
		}
		if err := to.show(d, s.File); err != nil {
			return err
		}
	}
	return nil
}

// sourced is a record with what is known of its source: all that lies under
// it where its file is at hand, else its text.
func sourced(ctx context.Context, f *viewFlags, s corpus.Stored, o extract.Options) (view.Document, error) {
	d := view.Document{ID: s.ID, Record: s.Document, Text: s.Text}
	within, cancel := f.read.within(ctx)
	defer cancel()
	analysis, err := analysisUnder(within, s, o)
	if ctx.Err() != nil {
		return d, ctx.Err()
	}
	if err != nil || analysis == nil {
		return d, nil // the record is shown as it is
	}
	defer analysis.Release()
	under := view.Of(analysis)
	under.ID, under.Record = s.ID, s.Document
	return under, nil
}

// analysisUnder reads what a record was made of once more: its file, or the
// text in the record, where that was all that was read. nil says that neither
// is at hand, or that it is another by now.
func analysisUnder(ctx context.Context, s corpus.Stored, o extract.Options) (*extract.Analysis, error) {
	read := s.Document.Source
	if s.Source == "" && (s.Text == nil || read.MediaType != "text/plain") {
		return nil, nil
	}
	analysis, err := analyzeStored(ctx, s, o)
	if err != nil {
		return nil, err
	}
	now := analysis.Document.Source
	if s.Source != "" && now.SHA256 != read.SHA256 || now.Characters != read.Characters {
		analysis.Release()
		return nil, nil
	}
	return analysis, nil
}

func analyzeStored(ctx context.Context, s corpus.Stored, o extract.Options) (*extract.Analysis, error) {
	if s.Source != "" {
		return extract.AnalyzeFile(ctx, s.Source, o)
	}
	return extract.AnalyzeText(ctx, *s.Text, o)
}
