package corpus

import (
	"cmp"
	"fmt"
	"io"

	"github.com/giji-go/giji/internal/table"
	"github.com/giji-go/giji/model"
)

// A LineSink writes lines of documents, as a Single gives them, in another
// format: one file, or one a view.
type LineSink struct {
	sinks  []sink
	counts []int64
	encode encoder // nil writes the lines as they are
}

// FileNames are the stems of the files that the settings ask for: part, or the
// names of several views. Suffix is what stands behind them.
func (s Settings) FileNames() (stems []string, suffix string) {
	s.Format = cmp.Or(s.Format, "jsonl")
	views := (&Config{Settings: s}).views()
	if len(views) < 2 {
		return []string{"part"}, s.suffix()
	}
	for _, v := range views {
		stems = append(stems, v.Name)
	}
	return stems, s.suffix()
}

// NewLineSink begins the files of FileNames, in their order.
func NewLineSink(c Config, outs []io.Writer) (*LineSink, error) {
	if err := c.normalize(); err != nil {
		return nil, err
	}
	s := &LineSink{counts: make([]int64, len(outs))}
	views := c.views()
	if c.Format != "jsonl" || len(views) > 0 {
		s.encode = newEncoder(&c)
	}
	for i, out := range outs {
		var v *table.View
		if len(views) > 0 {
			v = views[i]
		}
		sink, err := newSink(&c, v, out)
		if err != nil {
			return nil, err
		}
		s.sinks = append(s.sinks, sink)
	}
	return s, nil
}

// Add writes one document.
func (s *LineSink) Add(line []byte) error {
	var r result
	if s.encode == nil {
		r.out, r.count = append(line[:len(line):len(line)], '\n'), 1
	} else if err := s.reencode(&r, line); err != nil {
		return err
	}
	for i := range s.sinks {
		p := &r.piece
		if i > 0 {
			p = &r.more[i-1]
		}
		s.counts[i] += p.count
		if err := s.sinks[i].add(p); err != nil {
			return err
		}
	}
	return nil
}

// reencode reads a line back and encodes its document.
func (s *LineSink) reencode(r *result, line []byte) error {
	members, err := scanMembers(nil, line)
	if err != nil {
		return err
	}
	var y yield
	for _, m := range members {
		switch m.key {
		case "id":
			y.id = m.value
		case keyMetadata:
			y.metadata = m.value
		}
	}
	if y.id == nil {
		return fmt.Errorf("%w: no id", ErrNoRecord)
	}
	y.document, err = model.Decode(appendObject(nil, without(members, "id", keyMetadata, keyText)))
	if err != nil {
		return err
	}
	if failure := s.encode.encode(r, &y); failure != nil {
		return fmt.Errorf("%s: %s", failure.Code, failure.Message)
	}
	return nil
}

// Close writes what stands at the end of each file; the writers stay open.
func (s *LineSink) Close() error {
	for _, sink := range s.sinks {
		if err := sink.close(); err != nil {
			return err
		}
	}
	return nil
}

// Rows are the rows of each file so far, a head not counted.
func (s *LineSink) Rows() []int64 { return s.counts }
