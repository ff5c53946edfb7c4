package beam

import (
	"context"
	"errors"
	"fmt"

	sdk "github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/giji-go/giji/internal/corpus"
)

// Read is the records of the files that the globs stand for, as List finds
// them: the lines of JSONL, plain, gzip or zstd, the rows of Parquet, and
// documents (PDF, HTML, Word, Markdown, text), each of which is one record. A
// file that cannot be read, or not to its end, is a Failure; a file system that
// does not answer fails the bundle, which the runner tries again.
//
// The reader is our own: that of textio loses records of packed files without
// a word. A file is read in one piece; where there are fewer files than
// processors, a Reshuffle behind Read spreads their records.
func Read(s sdk.Scope, globs ...string) (records, failures sdk.PCollection) {
	s = s.Scope("giji.Read")
	sources := sdk.ParDo(s, &listFn{}, sdk.CreateList(s, globs))
	return sdk.ParDo2(s, &readFn{}, sdk.Reshuffle(s, sources))
}

// A listFn lists files.
type listFn struct{}

// ProcessElement lists the files of one glob.
func (*listFn) ProcessElement(ctx context.Context, glob string, emit func(Source)) error {
	sources, err := List(ctx, glob)
	for _, source := range sources {
		emit(source)
	}
	return err
}

// A readFn reads the records of files.
type readFn struct {
	systems systems
	files   sdk.Counter
	records sdk.Counter
}

// Setup names the counters.
func (f *readFn) Setup() {
	f.files = sdk.NewCounter("giji", "files")
	f.records = sdk.NewCounter("giji", "records")
}

// ProcessElement emits the records of one file.
func (f *readFn) ProcessElement(ctx context.Context, source Source, emit func(Record), fail func(Failure)) error {
	f.files.Inc(ctx, 1)
	r, err := f.systems.read(ctx, source.File)
	if failure := corpus.Unreadable(err); failure != nil {
		fail(newFailure(source.Name, 0, failure))
		return nil
	}
	if err != nil {
		return fmt.Errorf("%s: %w", source.File, err)
	}
	defer r.Close()
	kind, whole := corpus.KindOf(source.Name, r)
	if kind == corpus.Document {
		f.records.Inc(ctx, 1)
		emit(Record{Source: source, IsFile: true})
		return nil
	}
	err = corpus.EachRow(whole, kind, corpus.DefaultMaxRecord, func(row corpus.Row) error {
		f.records.Inc(ctx, 1)
		emit(Record{Source: source, Offset: row.Offset, TooLong: row.TooLong, Data: row.Data})
		return ctx.Err()
	})
	var damage *corpus.DamageError
	if errors.As(err, &damage) {
		fail(newFailure(source.Name, damage.Offset, damage.Failure))
		return nil
	}
	if err != nil {
		return fmt.Errorf("%s: %w", source.File, err)
	}
	return nil
}

// Teardown closes the file systems.
func (f *readFn) Teardown() { f.systems.close() }
