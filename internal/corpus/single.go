package corpus

import (
	"context"
)

// A Single reads one document at a time, for pipelines that bring their own
// workers. It is for one goroutine.
type Single struct{ worker *worker }

// An Outcome is what one document gave: a line, or a failure.
type Outcome struct {
	ID        []byte // as JSON; nil where none is known
	Line      []byte // as giji filter writes it, without its end; nil with a failure
	Incidents int64
	Failure   *Failure // nil with a line
}

// NewSingle is a reader with the given configuration, of which Workers,
// Isolate and the limit of memory are not used.
func NewSingle(c Config) (*Single, error) {
	if err := c.normalizeForLines(); err != nil {
		return nil, err
	}
	w, err := newWorker(&c, nil, newEncoder(&c))
	if err != nil {
		return nil, err
	}
	return &Single{w}, nil
}

// Check reports a configuration that NewSingle refuses.
func (c Config) Check() error {
	s, err := NewSingle(c)
	if err == nil {
		s.Close()
	}
	return err
}

// Record reads the document in a record.
func (s *Single) Record(ctx context.Context, row Row) Outcome {
	t := &task{line: line{row.Data, row.Offset, row.TooLong || len(row.Data) > s.worker.config.MaxRecord}}
	y, failure := s.worker.readRecord(ctx, t)
	return s.outcome(y, failure)
}

// File reads a document file. name is where it stands below the source.
func (s *Single) File(ctx context.Context, name string, data []byte) Outcome {
	if int64(len(data)) > s.worker.config.MaxFile {
		return Outcome{Failure: tooLarge(s.worker.config.MaxFile)}
	}
	y, failure := s.worker.readData(ctx, name, data)
	return s.outcome(y, failure)
}

func (s *Single) outcome(y yield, failure *Failure) Outcome {
	var r result
	if failure == nil {
		failure = s.worker.encode.encode(&r, &y)
	}
	if failure != nil {
		if failure.ID == nil {
			failure.ID = y.id
		}
		return Outcome{ID: failure.ID, Failure: failure}
	}
	return Outcome{ID: y.id, Line: r.out[:len(r.out)-1], Incidents: r.incidents}
}

// Close frees what the reader holds.
func (s *Single) Close() { s.worker.close() }

// AppendLine appends the failure as a line of an errors file.
func (f *Failure) AppendLine(dst []byte) []byte { return f.appendLine(dst) }
