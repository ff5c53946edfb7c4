package corpus

import "io"

// A sink writes results in their order to one output.
type sink interface {
	add(r *result) error
	close() error // writes what stands at the end
}

// newSink is the sink for the encoder of the same settings.
func newSink(c *Config, w io.Writer) (sink, error) {
	if c.Format == "parquet" {
		return newParquetSink(c, w), nil
	}
	packed, err := c.Compression.compressor(w)
	if err != nil {
		return nil, err
	}
	s := &byteSink{packed}
	if c.Format == "csv" {
		head := findView(c.View).csvHead()
		if c.BOM {
			head = append([]byte(byteOrderMark), head...)
		}
		_, err = packed.Write(head)
	}
	return s, err
}

// A byteSink writes rows that are bytes already.
type byteSink struct{ io.WriteCloser }

func (s *byteSink) add(r *result) error {
	_, err := s.Write(r.out)
	return err
}

func (s *byteSink) close() error { return s.Close() }
