package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/giji-go/giji/internal/corpus"
)

// filterFlags are the flags of giji filter.
type filterFlags struct {
	corpusFlags
	paths bool
}

func newFilterCommand(a *app) *cobra.Command {
	f := &filterFlags{}
	cmd := &cobra.Command{
		Use:   "filter [FILE|-]",
		Short: "Read a record a line, write one line for each",
		Long: `filter reads JSONL and writes exactly one line for each line, in the same order.
A record that fails becomes {"id": …, "error": {"stage", "code", "message"}}, and
the exit status stays 0, since Spark and Hadoop throw away the output of a
command that fails; --strict makes it 3.`,
		Example: `  giji filter < records.jsonl > documents.jsonl
  find minutes -name '*.pdf' | giji filter --paths > documents.jsonl
  spark: rdd.pipe("giji filter --jobs 1 --quiet")`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.filter(cmd, f, args) },
	}
	flags := cmd.Flags()
	flags.BoolVar(&f.paths, "paths", false, "a line is the path of a document file")
	flags.StringVar(&f.config.View, "view", "", "flat rows of one `VIEW` instead of a line a record: remarks, incidents, …")
	flags.StringVar(&f.config.Format, "format", "jsonl", "jsonl, or csv of a view; then failures go to standard error")
	flags.BoolVar(&f.config.BOM, "bom", false, "csv: begin with a byte-order mark, for Excel")
	flags.BoolVar(&f.strict, "strict", false, "exit with 3 when records failed, 4 when all did")
	f.add(cmd)
	return cmd
}

func (a *app) filter(cmd *cobra.Command, f *filterFlags, args []string) error {
	if len(args) > 1 {
		return usagef("filter reads one input, but got %d", len(args))
	}
	if len(args) == 0 && isTerminal(os.Stdin) {
		return usagef("filter: a FILE is missing (- is standard input)")
	}
	if err := f.prepare(); err != nil {
		return err
	}
	in, err := a.filterInput(cmd.Context(), args)
	if err != nil {
		return err
	}
	run := &corpus.Filter{Config: f.config, Paths: f.paths, Progress: &corpus.Progress{}}
	run.OnFailure = func(line string) { io.WriteString(a.err, line) }
	report := newReporter(a, &f.corpusFlags, cmd.Name(), run.Progress)
	summary, err := run.Run(cmd.Context(), in, a.out)
	report.end()
	var setting *corpus.SettingError
	if errors.As(err, &setting) {
		err = usagef("%v", err)
	}
	return report.filter(summary, err)
}

// isDocumentName knows the names of documents that hold no lines of JSON.
func isDocumentName(suffix string) bool {
	switch suffix {
	case ".pdf", ".html", ".htm", ".xhtml", ".docx", ".docm", ".zip":
		return true
	}
	return false
}

// filterInput is the one input; "-" is standard input.
func (a *app) filterInput(ctx context.Context, args []string) (io.Reader, error) {
	if len(args) == 0 || args[0] == "-" {
		return a.in, nil
	}
	if err := refuseAddresses(args...); err != nil {
		return nil, err
	}
	if info, err := os.Stat(args[0]); err == nil && info.IsDir() {
		return nil, unread(args[0], syscall.EISDIR)
	}
	if suffix := strings.ToLower(filepath.Ext(args[0])); suffix == ".parquet" || suffix == ".pq" || isDocumentName(suffix) {
		return nil, usagef("filter: %s holds no lines of JSON; giji batch reads it", args[0])
	}
	file, err := openNamed(ctx, args[0])
	if err != nil {
		return nil, unread(args[0], err)
	}
	return file, nil // read to its end, which is that of the process
}
