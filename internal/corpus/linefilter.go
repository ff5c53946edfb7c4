package corpus

import (
	"context"
	"fmt"
	"io"
	"os"
)

// A LineFilter filters one line at a time, for pipelines that bring their own
// workers. It is for one goroutine.
type LineFilter struct{ worker *worker }

// NewLineFilter is a filter with the given configuration, of which Workers,
// Isolate and the limit of memory are not used.
func NewLineFilter(c Config) (*LineFilter, error) {
	if err := c.normalizeForLines(); err != nil {
		return nil, err
	}
	w, err := newWorker(&c, nil, newEncoder(&c))
	if err != nil {
		return nil, err
	}
	return &LineFilter{w}, nil
}

// Line is the line for a record, without its end: the document, or the record
// that says why there is none.
func (f *LineFilter) Line(ctx context.Context, record []byte) []byte {
	t := &task{line: line{data: record, tooLong: len(record) > f.worker.config.MaxRecord}}
	f.worker.perform(ctx, t)
	out := t.result.out
	if t.result.failure != nil {
		out = t.result.failure.appendRecord(nil)
	}
	return out[:len(out)-1]
}

// Close frees what the filter holds.
func (f *LineFilter) Close() { f.worker.close() }

// EachLine calls each for the lines of a file, plain, gzip or zstd, that are
// not empty. A file that breaks off is an error, behind its last whole line.
func EachLine(path string, each func(line []byte) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	source, err := openLines(file, DefaultMaxRecord)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	defer source.close()
	if err := source.begin(Segment{To: toEnd}, nil); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	for {
		record, err := source.next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: byte %d: %w", path, record.offset, err)
		}
		if len(record.data) == skipSpace(record.data, 0) {
			continue
		}
		if err := each(record.data); err != nil {
			return err
		}
	}
}
