package corpus

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
)

// A Filter reads a record a line and writes exactly one line for each, in
// their order.
type Filter struct {
	Config
	Paths    bool      // a line is the path of a document file
	Progress *Progress // nil for none

	// OnFailure is told what CSV has no line for; nil for nobody.
	OnFailure func(line string)
}

// Run filters in to out. Lines are flushed as soon as no more are ready. A
// record that fails becomes a line that says so, and is no error.
func (f *Filter) Run(ctx context.Context, in io.Reader, out io.Writer) (Summary, error) {
	var summary Summary
	if err := f.normalizeForStream(); err != nil {
		return summary, err
	}
	memory := watchMemory(f.Memory)
	defer memory.close()
	workers, err := newPerformers(&f.Config, memory)
	if err != nil {
		return summary, err
	}
	engine := newEngine(workers)
	defer engine.close()
	w := &lineWriter{out: bufio.NewWriterSize(out, 256<<10), summary: &summary, progress: f.Progress}
	if f.Format == "csv" {
		if f.BOM {
			w.out.WriteString(byteOrderMark)
		}
		w.out.Write(f.views()[0].CSVHead())
		w.failed = func(line []byte) {
			if f.OnFailure != nil {
				f.OnFailure(string(line))
			}
		}
	}
	feed := func(emit func(*task) error) error { return f.feed(in, emit) }
	err = engine.run(ctx, feed, w.take, w.flush)
	if flushed := w.flush(); err == nil {
		err = flushed
	}
	summary.Complete = err == nil
	return summary, err
}

// feed emits the lines of the input. An input that breaks off is an error of
// the whole: nobody knows how many lines are missing.
func (f *Filter) feed(in io.Reader, emit func(*task) error) error {
	plain, _, err := decompress(in)
	if err != nil {
		return fmt.Errorf("input: %w", err)
	}
	defer plain.Close()
	lines := newLineReader(plain, f.MaxRecord)
	lines.most = endless(f.MaxRecord)
	if !ends(in) {
		lines.other, lines.want = otherMost, "JSON"
	}
	if f.Paths {
		lines.other, lines.want = noPathMost, "path"
	}
	for {
		record, err := lines.next()
		if err == io.EOF {
			return nil
		}
		var noEnd *endlessError
		switch {
		case errors.As(err, &noEnd) && noEnd.want == "":
			return fmt.Errorf("input: byte %d: %w; where lines are so long, raise --max-record", record.offset, err)
		case err != nil:
			return fmt.Errorf("input: byte %d: %w", record.offset, err)
		}
		t := &task{line: record, cost: int64(len(record.data))}
		if f.Paths {
			t.file = string(record.data)
			t.name = readableName(filepath.Base(t.file)) // where the file stands is no part of the output
		}
		if err := emit(t); err != nil {
			return err
		}
	}
}

// A lineWriter writes a line for each task.
type lineWriter struct {
	out      *bufio.Writer
	summary  *Summary
	progress *Progress
	line     []byte
	failed   func(line []byte) // takes the lines of failures; nil writes them
}

func (w *lineWriter) take(t *task) error {
	line := t.result.out
	if failure := t.result.failure; failure != nil {
		w.summary.Failed++
		w.progress.failure(t.cost)
		w.line = failure.appendRecord(w.line[:0])
		if w.failed != nil {
			w.failed(w.line)
			return nil
		}
		line = w.line
	} else {
		w.summary.Documents++
		w.summary.Rows += t.result.count
		w.summary.Incidents += t.result.incidents
		w.progress.document(t.cost)
	}
	if _, err := w.out.Write(line); err != nil {
		return fmt.Errorf("output: %w", err)
	}
	return nil
}

func (w *lineWriter) flush() error {
	if w.out.Buffered() == 0 {
		return nil
	}
	if err := w.out.Flush(); err != nil {
		return fmt.Errorf("output: %w", err)
	}
	return nil
}
