package main

import (
	"os"
	"runtime"
	"time"

	"github.com/spf13/cobra"

	"github.com/giji-go/giji/internal/corpus"
)

// corpusCommands are the commands for more than a folder: batch, filter and
// validate.
func corpusCommands(a *app) []*cobra.Command {
	return []*cobra.Command{
		newBatchCommand(a),
		newFilterCommand(a),
		newValidateCommand(a),
		newStatsCommand(a),
		newWorkerCommand(a),
	}
}

// corpusFlags are the flags that batch and filter share.
type corpusFlags struct {
	readFlags
	config    corpus.Config
	maxRecord byteSize
	memory    byteSize
	isolate   bool
	quiet     bool
	strict    bool
	logFormat string
}

func (f *corpusFlags) add(cmd *cobra.Command) {
	f.readFlags.add(cmd)
	f.maxRecord, f.memory = corpus.DefaultMaxRecord, corpus.DefaultMemory
	flags := cmd.Flags()
	flags.StringVar(&f.config.TextKey, "text-key", "text", "`KEY` of a record's text; doc.body is body in the object doc")
	flags.StringVar(&f.config.IDKey, "id-key", "id", "`KEY` of a record's id, such as meta.id; where there is none, the id is from "+
		"the text's SHA-256")
	flags.StringVar(&f.config.Compat, "compat", "", "write records as datatrove or llm-jp has them, the document among the metadata")
	flags.BoolVar(&f.config.WithText, "with-text", false, "write the source text into each record, as text")
	flags.BoolVar(&f.config.NoSpans, "no-spans", false, "leave out where the values stand")
	flags.IntVarP(&f.config.Workers, "jobs", "j", 0, "processors to use (default: all)")
	flags.Var(&f.memory, "memory", "most memory for one document; 0 is no limit")
	flags.Var(&f.maxRecord, "max-record", "longest record")
	flags.BoolVar(&f.isolate, "isolate", false, "work in child processes, so that a document that kills one takes only itself along")
	flags.BoolVarP(&f.quiet, "quiet", "q", false, "no progress and no summary")
	flags.StringVar(&f.logFormat, "log-format", "text", "text or json, for standard error")
}

// prepare completes the configuration and sets the process up for the work.
func (f *corpusFlags) prepare() (err error) {
	if f.logFormat != "text" && f.logFormat != "json" {
		return usagef("--log-format %q: want text or json", f.logFormat)
	}
	if err := f.check(); err != nil {
		return err
	}
	f.config.Timeout = f.longest()
	f.config.Version = currentVersion()
	f.config.Encoding, f.config.Password = f.encoding, f.password
	f.config.MaxRecord, f.config.MaxFile, f.config.MaxPages = int(f.maxRecord), int64(f.maxFile), f.maxPages
	f.config.Memory = int64(f.memory)
	if f.config.Workers, err = workers(f.config.Workers); err != nil {
		return err
	}
	tune(f.config.Workers)
	if _, err := f.options(); err != nil {
		return err
	}
	f.config.Date, f.config.PDFEngine, f.config.OCR = f.date, f.engine, f.ocr
	if err := f.readProfile(); err != nil {
		return err
	}
	return f.prepareIsolation()
}

// workers is --jobs, which is one a processor unless it was given.
func workers(jobs int) (int, error) {
	switch {
	case jobs < 0:
		return 0, usagef("--jobs %d: want a number above 0", jobs)
	case jobs == 0:
		return runtime.GOMAXPROCS(0), nil
	}
	return jobs, nil
}

// tune gives the process as many processors as jobs, and a heap that is
// collected seldom while it is small.
func tune(jobs int) {
	runtime.GOMAXPROCS(jobs)
	corpus.TuneCollector()
}

// readProfile reads the profile's bytes, which children need too.
func (f *corpusFlags) readProfile() error {
	if f.profile == "" {
		return nil
	}
	data, err := profileText(f.profile)
	if err != nil {
		return err
	}
	if _, err := f.options(); err != nil { // is it well-formed?
		return err
	}
	f.config.ProfileName, f.config.ProfileData = f.profile, data
	return nil
}

// workerName is the hidden command that a child process runs.
const workerName = "corpus-worker"

func (f *corpusFlags) prepareIsolation() error {
	if !f.isolate {
		return nil
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	f.config.Isolate = []string{self, workerName}
	return nil
}

func newWorkerCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:    workerName,
		Short:  "The other side of --isolate",
		Hidden: true,
		Args:   noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return corpus.ServeChild(cmd.Context(), a.in, a.out)
		},
	}
}

// elapsed is the time since start, for people.
func elapsed(start time.Time) time.Duration {
	return max(time.Since(start).Round(100*time.Millisecond), 100*time.Millisecond)
}
