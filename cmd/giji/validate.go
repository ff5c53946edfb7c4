package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/giji-go/giji/internal/corpus"
)

// validateFlags are the flags of giji validate.
type validateFlags struct {
	limitFlags
	encoding string
	password string
	sources  []string
	textKey  string
	idKey    string
	jobs     int
	limit    int
	json     bool
	quiet    bool
}

func newValidateCommand(a *app) *cobra.Command {
	f := &validateFlags{}
	cmd := &cobra.Command{
		Use:   "validate FILE|DIR|-…",
		Short: "Check records and shards: schema, grounding, digests",
		Long: `validate checks files of records (JSON, JSONL, plain or packed, Parquet) and the
folders of giji batch: each record against the JSON Schema, each shard against
its digest in the manifest. With --source, the values are compared with the text
that they were read from; records must stand in the order of the sources.
Problems go to standard output, one a line; the exit status is 5 when there are
any.`,
		Example: `  giji validate out/
  giji validate documents.jsonl --source records.jsonl
  giji validate document.json --source minutes.pdf
  giji filter < records.jsonl | giji validate -`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.validate(cmd, f, args) },
	}
	f.add(cmd)
	flags := cmd.Flags()
	flags.StringVar(&f.encoding, "encoding", "", "charset of text sources (default: detected)")
	flags.StringVar(&f.password, "password", "", "password of encrypted PDF sources")
	flags.StringArrayVar(&f.sources, "source", nil, "`SRC`: file, folder or pattern that the records were made of")
	flags.StringVar(&f.textKey, "text-key", "text", "`KEY` of a source record's text")
	flags.StringVar(&f.idKey, "id-key", "id", "`KEY` of a source record's id")
	flags.IntVarP(&f.jobs, "jobs", "j", 0, "processors to use (default: all)")
	flags.IntVar(&f.limit, "limit", 100, "print no more than `N` problems; 0 prints all")
	flags.BoolVar(&f.json, "json", false, "print problems as JSON lines")
	flags.BoolVarP(&f.quiet, "quiet", "q", false, "no summary")
	return cmd
}

func (a *app) validate(cmd *cobra.Command, f *validateFlags, args []string) error {
	if len(args) == 0 {
		return usagef("validate: a FILE or DIR is missing")
	}
	if err := refuseAddresses(append(args, f.sources...)...); err != nil {
		return err
	}
	jobs, err := workers(f.jobs)
	if err != nil {
		return err
	}
	if err := cmp.Or(checkEncoding(f.encoding), f.check()); err != nil {
		return err
	}
	tune(jobs)
	printed := &problemPrinter{out: a.out, json: f.json, limit: f.limit}
	run := &corpus.Validation{
		Paths: args, Stdin: a.in, Sources: corpus.Sources{Paths: f.sources},
		TextKey: f.textKey, IDKey: f.idKey, Encoding: f.encoding, Password: f.password,
		MaxFile: int64(f.maxFile), Timeout: f.timeout, Workers: jobs, OnProblem: printed.print,
	}
	report, err := run.Run(cmd.Context())
	var setting *corpus.SettingError
	var input *corpus.InputError
	switch {
	case errors.As(err, &input):
		return unread(input.Path, input.Err)
	case errors.As(err, &setting):
		return usagef("%v", err)
	case err != nil:
		return err
	case printed.err != nil:
		return printed.err
	}
	return a.validated(f, report)
}

// validated writes the summary and decides on the exit status.
func (a *app) validated(f *validateFlags, r corpus.Report) error {
	if !f.quiet {
		fmt.Fprintf(a.err, "giji validate: %d records (%d of failed documents, %d compared with their text), %d shards, %d problems\n",
			r.Records, r.Errors, r.Grounded, r.Shards, r.Problems)
	}
	if r.Problems > 0 {
		return fail(exitInvalid, "%d problems", r.Problems)
	}
	return nil
}

// A problemPrinter prints problems and keeps the first error.
type problemPrinter struct {
	out   io.Writer
	json  bool
	limit int
	count int
	err   error
}

func (p *problemPrinter) print(problem corpus.Problem) {
	p.count++
	if p.err != nil || p.limit > 0 && p.count > p.limit {
		return
	}
	line := oneLine(problem.String())
	if p.json {
		data, err := json.Marshal(problem)
		if err != nil {
			p.err = err
			return
		}
		line = string(data)
	}
	_, p.err = fmt.Fprintln(p.out, line)
}
