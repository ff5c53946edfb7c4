package main

import (
	"context"
	"fmt"
	"path/filepath"
	"sort"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/giji-go/giji/internal/corpus"
)

// version goes into no output; it names this program where one is asked for.
const version = "beam"

// Beam finds functions by their names, in every process that runs some.
func init() {
	register.DoFn3x1[context.Context, string, func(string), error](&readFn{})
	register.DoFn3x1[context.Context, string, func(string), error](&filterFn{})
	register.Function2x1(matchFiles)
	register.Emitter1[string]()
}

// Read is the lines of the files that the pattern matches. A reader of our
// own: that of textio loses records of packed files without a word.
func Read(s beam.Scope, pattern string) beam.PCollection {
	s = s.Scope("giji.Read")
	return beam.ParDo(s, &readFn{}, beam.Reshuffle(s, beam.ParDo(s, matchFiles, beam.Create(s, pattern))))
}

// matchFiles lists files in bytewise order. None at all is an error.
func matchFiles(pattern string, emit func(string)) error {
	paths, err := filepath.Glob(pattern)
	if err != nil {
		return fmt.Errorf("input %q: %w", pattern, err)
	}
	if len(paths) == 0 {
		return fmt.Errorf("input %q: no files match", pattern)
	}
	sort.Strings(paths)
	for _, path := range paths {
		emit(path)
	}
	return nil
}

// A readFn reads the lines of one file.
type readFn struct{}

// ProcessElement emits the lines. A file that breaks off fails the bundle.
func (*readFn) ProcessElement(ctx context.Context, path string, emit func(string)) error {
	return corpus.EachLine(path, func(line []byte) error {
		emit(string(line))
		return ctx.Err()
	})
}

// Filter is one line for each record.
func Filter(s beam.Scope, records beam.PCollection) beam.PCollection {
	return beam.ParDo(s.Scope("giji.Filter"), &filterFn{}, records)
}

// A filterFn holds one filter for all bundles of its worker.
type filterFn struct{ filter *corpus.LineFilter }

// Setup is called once a worker.
func (f *filterFn) Setup() error {
	filter, err := corpus.NewLineFilter(corpus.Config{Version: version, Limits: corpus.Limits{Timeout: corpus.DefaultTimeout}})
	f.filter = filter
	return err
}

// ProcessElement filters one record.
func (f *filterFn) ProcessElement(ctx context.Context, record string, emit func(string)) error {
	emit(string(f.filter.Line(ctx, []byte(record))))
	return nil
}

// Teardown frees the filter.
func (f *filterFn) Teardown() { f.filter.Close() }
