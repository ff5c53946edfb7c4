package main

import (
	"cmp"
	"errors"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/giji-go/giji/internal/corpus"
	"github.com/giji-go/giji/internal/infile"
)

// batchFlags are the flags of giji batch.
type batchFlags struct {
	corpusFlags
	output    string
	filesFrom string
	compress  string
	shard     string
	failures  string
	overwrite bool
	lenient   bool
	shardSize byteSize
}

func newBatchCommand(a *app) *cobra.Command {
	f := &batchFlags{shardSize: corpus.DefaultShardSize}
	cmd := &cobra.Command{
		Use:   "batch SRC… -o DIR",
		Short: "Read a corpus into shards; the same command again resumes",
		Long: `batch reads files, folders, patterns, ZIP archives of documents and files of
records (JSONL, plain, gzip or zstd, and Parquet) and writes shards, in the
order of the inputs. Each shard is
complete or not there. After an interruption, the same command goes on where it
was; other inputs or settings are refused.

In DIR stand part-NNNNN.*, errors-NNNNN.jsonl for the documents that failed,
plan.json, manifest.jsonl and, once all is done, _SUCCESS.`,
		Example: `  giji batch minutes/ -o out
  giji batch 'crawl/*.jsonl.gz' --compress zstd -o out
  giji batch pdfs/ --isolate --format parquet -o out
  giji batch corpus.parquet --view incidents --format csv -o tables
  giji batch crawl/ --shard SLURM_ARRAY_TASK_ID/64 --lenient -o out`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.batch(cmd, f, args) },
	}
	flags := cmd.Flags()
	flags.StringVarP(&f.output, "output", "o", "", "`DIR` to write to")
	flags.StringVar(&f.filesFrom, "files-from", "", "read paths, one a line or NUL-separated, from `FILE` (- is standard input)")
	flags.StringVar(&f.config.Format, "format", "jsonl", "jsonl, parquet or csv")
	flags.StringVar(&f.compress, "compress", "none", "none, gzip or zstd")
	flags.StringVar(&f.config.View, "view", "", "flat rows: a `VIEW` such as remarks, several with commas, or all")
	flags.BoolVar(&f.config.BOM, "bom", false, "csv: begin with a byte-order mark, for Excel")
	flags.StringVar(&f.shard, "shard", "0/1", "do only part `i/n` of the shards, i from 0, as one of n jobs; i and n may be variables' names")
	flags.BoolVar(&f.lenient, "lenient", false, "exit with 0 although documents failed")
	flags.Var(&f.shardSize, "shard-size", "input that makes a shard")
	flags.StringVar(&f.failures, "max-failures", "", "stop when more than `N` documents, or P% of them, failed")
	flags.BoolVar(&f.overwrite, "overwrite", false, "remove what an earlier batch wrote to DIR and begin anew")
	f.add(cmd)
	return cmd
}

func (a *app) batch(cmd *cobra.Command, f *batchFlags, args []string) error {
	if f.output == "" {
		return usagef("batch: -o DIR is missing")
	}
	if len(args) == 0 && f.filesFrom == "" {
		return usagef("batch: a SRC is missing: a file, a folder, a pattern, or --files-from")
	}
	if slices.Contains(args, "-") {
		return usagef("batch: standard input cannot be read again to resume; use giji filter, or --files-from - for paths")
	}
	if err := cmp.Or(refuseAddresses(args...), refuseOutAddress(f.output), f.checkOutput()); err != nil {
		return err
	}
	b, err := f.build(a, args)
	if err != nil {
		return err
	}
	if f.filesFrom != "" {
		list, err := a.listOfFiles(f.filesFrom)
		if err != nil {
			return err
		}
		defer list.Close()
		b.Sources.List = list
	}
	report := newReporter(a, &f.corpusFlags, cmd.Name(), b.Progress)
	summary, err := b.Run(cmd.Context())
	report.end()
	return report.batch(f.output, summary, f.lenient, explainBatch(f.output, err))
}

// checkOutput refuses a file where a folder is wanted, and what the shards
// cannot be.
func (f *batchFlags) checkOutput() error {
	if info, err := os.Stat(f.output); err == nil && !info.IsDir() {
		return usagef("-o %s: a file, but batch writes a folder; name a folder", f.output)
	}
	values := flagValues("batch")
	switch {
	case !slices.Contains(values["format"], f.config.Format) && slices.Contains(formats, f.config.Format):
		return usagef("--format %q: batch writes %s; giji extract writes %s", f.config.Format, either(values["format"]), f.config.Format)
	case !slices.Contains(values["format"], f.config.Format):
		return unknownValue("format", f.config.Format, values["format"])
	case !slices.Contains(values["compress"], f.compress):
		return unknownValue("compress", f.compress, values["compress"])
	}
	return nil
}

// build is the run that the flags ask for.
func (f *batchFlags) build(a *app, args []string) (*corpus.Batch, error) {
	if err := f.prepare(); err != nil {
		return nil, err
	}
	f.config.ShardSize = int64(f.shardSize)
	f.config.Compression = corpus.Compression(strings.TrimSuffix(f.compress, "none"))
	b := &corpus.Batch{Config: f.config, Dir: f.output, Overwrite: f.overwrite, Progress: &corpus.Progress{}}
	b.Sources.Paths = args
	var err error
	if b.Job, b.Jobs, err = parseShard(f.shard); err != nil {
		return nil, err
	}
	if b.Most, err = parseFailures(f.failures); err != nil {
		return nil, err
	}
	return b, nil
}

// listOfFiles opens a list, for the caller to close.
func (a *app) listOfFiles(path string) (io.ReadCloser, error) {
	if path == "-" {
		return io.NopCloser(a.in), nil
	}
	if err := refuseAddresses(path); err != nil {
		return nil, err
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil, unread(path, syscall.EISDIR)
	}
	file, err := infile.Open(path)
	if err != nil {
		return nil, unread(path, err)
	}
	return file, nil
}

// parseShard reads i/n; each is a number, or the name of a variable of the
// environment that holds it, as systems of job arrays set them.
func parseShard(s string) (index, count int, err error) {
	first, second, found := strings.Cut(s, "/")
	index, err1 := numberOrVariable(first)
	count, err2 := numberOrVariable(second)
	if !found || err1 != nil || err2 != nil || index < 0 || index >= count {
		return 0, 0, usagef("--shard %q: want i/n with i from 0 to n-1, such as 0/8", s)
	}
	return index, count, nil
}

func numberOrVariable(s string) (int, error) {
	if n, err := strconv.Atoi(s); err == nil {
		return n, nil
	}
	return strconv.Atoi(os.Getenv(s))
}

// parseFailures reads N or P%.
func parseFailures(s string) (f corpus.Failures, err error) {
	if s == "" {
		return f, nil
	}
	if share, isShare := strings.CutSuffix(s, "%"); isShare {
		percent, bad := strconv.ParseFloat(share, 64)
		f.Share, err = percent/100, bad
	} else {
		f.Count, err = strconv.ParseInt(s, 10, 64)
		f.Set = true
	}
	if err != nil || f.Count < 0 || f.Share < 0 || f.Share > 1 {
		return f, usagef("--max-failures %q: want a number such as 10, or a share such as 5%%", s)
	}
	return f, nil
}

// explainBatch gives an error its exit status and says what to do.
func explainBatch(dir string, err error) error {
	var setting *corpus.SettingError
	var refused *corpus.RefusedError
	var locked *corpus.LockedError
	var input *corpus.InputError
	var many *corpus.TooManyError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &many):
		code := exitSomeFailed
		if many.Documents == 0 {
			code = exitNoneSucceeded
		}
		return fail(code, "%v, more than --max-failures; the same command goes on with another limit", err)
	case errors.As(err, &input):
		return unread(input.Path, input.Err)
	case errors.As(err, &setting), errors.As(err, &refused), errors.As(err, &locked):
		return usagef("%v", err)
	}
	message := err.Error()
	if said, ok := strings.CutPrefix(message, "output: "); ok {
		message = "-o " + dir + " cannot be written: " + said
	}
	switch {
	case errors.Is(err, os.ErrPermission):
		message += "; check the permissions of the folder"
	case isFull(err):
		message += "; free some space and run the same command again, complete shards are kept"
	}
	return &exitError{exitFailure, reworded{message, err}}
}

// A reworded error says for people what another says.
type reworded struct {
	message string
	error
}

func (r reworded) Error() string { return r.message }
func (r reworded) Unwrap() error { return r.error }
