package main

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"time"

	"github.com/spf13/cobra"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/internal/table"
	"github.com/giji-go/giji/model"
)

// extractFlags are the flags of giji extract.
type extractFlags struct {
	readFlags
	format  string
	view    string
	lang    string
	url     string
	output  string
	noSpans bool
	pretty  bool
	bom     bool
	quiet   bool
	jobs    int
}

func newExtractCommand(a *app) *cobra.Command {
	f := &extractFlags{}
	cmd := &cobra.Command{
		Use:   "extract [FILE|-]…",
		Short: "Read documents and write their records",
		Long: `extract reads minutes, as PDF, web page, Word document, Markdown or text, and
writes one record a document: JSON for one document, JSONL for several. With
--view it writes flat rows instead: of meetings, participants, agenda, remarks,
materials, incidents, durations, affected_users, notices, measures or records, as
CSV, JSONL, Parquet or a workbook with a sheet a view. docs/columns.md lists the
columns. --format tei and akn write the debate as parliamentary corpora have it,
a file a document.`,
		Example: `  giji extract minutes.pdf
  giji extract --format jsonl -o all.jsonl *.pdf
  giji extract -o minutes.xlsx *.pdf
  giji extract --view remarks -o remarks.csv *.txt
  giji extract --view all --format parquet -o tables *.pdf`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if !cmd.Flags().Changed("pretty") {
				f.pretty = f.output == "" && isTerminal(a.out)
			}
			return a.extract(cmd, f, args)
		},
	}
	flags := cmd.Flags()
	f.readFlags.add(cmd)
	flags.StringVar(&f.format, "format", "",
		"json, jsonl, csv, parquet, xlsx, tei or akn (default: as -o ends, else json for one document, jsonl for several)")
	flags.StringVarP(&f.output, "output", "o", "", "write to `FILE` instead of standard output")
	flags.StringVar(&f.view, "view", "", "flat rows: a `VIEW`, several with commas, or all")
	flags.StringVar(&f.lang, "lang", "ja", "xlsx: heads in ja, or the names of columns (en)")
	flags.StringVar(&f.url, "source-url", "", "tei, akn: the `URL` where the document was published")
	flags.BoolVar(&f.noSpans, "no-spans", false, "leave out where the values stand")
	flags.BoolVar(&f.pretty, "pretty", false, "indent JSON (default on a terminal)")
	flags.BoolVar(&f.bom, "bom", false, "csv: begin with a byte-order mark, for Excel")
	flags.BoolVarP(&f.quiet, "quiet", "q", false, "no summary behind several documents")
	flags.IntVarP(&f.jobs, "jobs", "j", 0, "documents read at a time (default: one a processor)")
	return cmd
}

func (a *app) extract(cmd *cobra.Command, f *extractFlags, args []string) error {
	paths, err := a.inputs(cmd, args)
	if err != nil {
		return err
	}
	collectLate()
	options, err := f.options()
	if err != nil {
		return err
	}
	records, err := f.recordFormat(len(paths), options.Profile)
	if err != nil {
		return err
	}
	jobs, err := workers(f.jobs)
	if err != nil {
		return err
	}
	write, out, err := a.newRecordWriter(f, records, f.inputs(paths...))
	if err != nil {
		return err
	}
	failures := &failures{total: len(paths), out: a.err}
	start := time.Now()
	var incidents atomic.Int64
	read := func(ctx context.Context, path string) (extracted, error) {
		return f.record(ctx, a, path, options, records, &incidents)
	}
	rows := 0
	add := func(e extracted) error {
		rows += e.count()
		return write.add(e)
	}
	if err := inOrder(cmd.Context(), jobs, paths, read, add, failures.add); err != nil {
		out.discard()
		return err
	}
	err = finish(out, write.end, failures)
	if f.quiet || isOutputFailure(err) {
		return err
	}
	if records.views != nil && rows == 0 && !failures.none() {
		fmt.Fprintf(a.err, "giji extract: no rows: the documents have nothing for %s; name another view with --view: %s\n",
			names(records.views), strings.Join(table.Names(), ", "))
	}
	if len(paths) > 1 {
		fmt.Fprintf(a.err, "giji extract: %d documents, %d failed, %d incidents (%v)\n",
			failures.total-failures.failed, failures.failed, incidents.Load(), elapsed(start))
	}
	return err
}

// record is one document in the format of the output.
func (f *extractFlags) record(ctx context.Context, a *app, path string, o extract.Options,
	format recordFormat, incidents *atomic.Int64) (extracted, error) {
	analysis, err := a.analyze(ctx, &f.limitFlags, path, o)
	if err != nil {
		return extracted{}, err
	}
	incidents.Add(int64(len(analysis.Document.Incidents)))
	return format.extracted(analysis.Document, model.Format{NoSpans: f.noSpans})
}
