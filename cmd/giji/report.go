package main

import (
	"fmt"
	"log/slog"
	"path/filepath"
	"sync"
	"time"

	"github.com/giji-go/giji/internal/corpus"
)

// A reporter tells people, or their logs, how a run goes: progress on a
// terminal, a line a shard in JSON logs, and one summary.
type reporter struct {
	app      *app
	flags    *corpusFlags
	name     string
	progress *corpus.Progress
	start    time.Time
	log      *slog.Logger // nil for text
	stop     chan struct{}
	stopped  sync.WaitGroup
}

func newReporter(a *app, f *corpusFlags, name string, p *corpus.Progress) *reporter {
	r := &reporter{app: a, flags: f, name: name, progress: p, start: time.Now(), stop: make(chan struct{})}
	switch {
	case f.logFormat == "json":
		r.log = slog.New(slog.NewJSONHandler(a.err, nil))
		if !f.quiet {
			p.OnShard = r.shard
		}
	case !f.quiet && isTerminal(a.err):
		r.stopped.Go(r.paint)
	}
	return r
}

func (r *reporter) shard(e corpus.Entry) {
	r.log.Info("shard", "file", e.File, "documents", e.Documents, "failed", e.Failed, "bytes", e.Bytes)
}

// end ends the progress line.
func (r *reporter) end() {
	close(r.stop)
	r.stopped.Wait()
}

// batch writes the summary and decides on the exit status.
func (r *reporter) batch(dir string, s corpus.Summary, lenient bool, err error) error {
	if err != nil {
		return r.fail(err)
	}
	r.summary(s, fmt.Sprintf("%d shards in %s%s%s", s.Shards, dir, resumed(s), incomplete(s)))
	if r.log == nil && !r.flags.quiet {
		r.leftAlone(&s.Skipped)
	}
	if lenient {
		return nil
	}
	return r.fail(failedDocuments(s, "see "+filepath.Join(dir, "errors-*.jsonl")))
}

// leftAlone names what folders hold besides documents and records.
func (r *reporter) leftAlone(s *corpus.Skipped) {
	if n := s.Files(); n > 0 {
		fmt.Fprintf(r.app.err, "giji %s: %d files in folders are neither documents nor records and were left alone: %s\n",
			r.name, n, oneLine(s.String()))
	}
	for _, folder := range s.Outputs {
		fmt.Fprintf(r.app.err, "giji %s: %s holds the output of an earlier batch and was left alone\n", r.name, oneLine(folder))
	}
}

func resumed(s corpus.Summary) string {
	if s.Resumed == 0 {
		return ""
	}
	return fmt.Sprintf(", %d of them from before", s.Resumed)
}

func incomplete(s corpus.Summary) string {
	if s.Complete {
		return ""
	}
	return ", other jobs have some left"
}

// filter writes the summary; failed records count only with --strict.
func (r *reporter) filter(s corpus.Summary, err error) error {
	if err != nil {
		return r.fail(err)
	}
	r.summary(s, "")
	if !r.flags.strict {
		return nil
	}
	return r.fail(failedDocuments(s, `see the lines with "error"`))
}

func failedDocuments(s corpus.Summary, where string) error {
	switch {
	case s.Failed == 0:
		return nil
	case s.Documents == 0:
		return fail(exitNoneSucceeded, "none of %d documents could be read; %s", s.Failed, where)
	}
	return fail(exitSomeFailed, "%d of %d documents could not be read; %s", s.Failed, s.Failed+s.Documents, where)
}

// summary is the one line at the end.
func (r *reporter) summary(s corpus.Summary, more string) {
	took := elapsed(r.start)
	switch {
	case r.flags.quiet:
	case r.log != nil:
		r.log.Info("done", "documents", s.Documents, "failed", s.Failed, "incidents", s.Incidents,
			"rows", s.Rows, "shards", s.Shards, "resumed", s.Resumed, "complete", s.Complete, "ignored", s.Ignored, "seconds", took.Seconds())
	default:
		if more != "" {
			more = ", " + oneLine(more)
		}
		fmt.Fprintf(r.app.err, "giji %s: %d documents, %d failed, %d incidents%s (%v)\n",
			r.name, s.Documents, s.Failed, s.Incidents, more, took)
	}
}

// fail hands an error on; JSON logs get it as a line of their own.
func (r *reporter) fail(err error) error {
	if err == nil || r.log == nil {
		return err
	}
	r.log.Error(err.Error())
	return &loggedError{err}
}

// A loggedError has been written already.
type loggedError struct{ error }

func (e *loggedError) Unwrap() error { return e.error }
