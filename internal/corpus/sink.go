package corpus

import (
	"io"

	"github.com/giji-go/giji/internal/table"
)

// A sink writes results in their order to one output.
type sink interface {
	add(r *piece) error
	close() error // writes what stands at the end
}

// newSink is the sink for the encoder of the same settings and the view, nil
// for whole documents.
func newSink(c *Config, v *table.View, w io.Writer) (sink, error) {
	if c.Format == "parquet" {
		return newParquetSink(c, v, w), nil
	}
	packed, err := c.Compression.compressor(w)
	if err != nil {
		return nil, err
	}
	s := &byteSink{packed}
	if c.Format == "csv" {
		head := v.CSVHead()
		if c.BOM {
			head = append([]byte(byteOrderMark), head...)
		}
		_, err = packed.Write(head)
	}
	return s, err
}

// A byteSink writes rows that are bytes already.
type byteSink struct{ io.WriteCloser }

func (s *byteSink) add(r *piece) error {
	_, err := s.Write(r.out)
	return err
}

func (s *byteSink) close() error { return s.Close() }
