package corpus

import (
	"io"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress"

	"github.com/giji-go/giji/internal/table"
)

const (
	groupBytes = 16 << 20 // bytes, about, that make a row group
	groupRows  = 50000
)

// A parquetSink writes rows in row groups of bounded size.
type parquetSink struct {
	writer *parquet.GenericWriter[any]
	rows   int
	bytes  int64
}

// newParquetSink writes the rows of a view, nil for whole documents.
func newParquetSink(c *Config, v *table.View, w io.Writer) *parquetSink {
	root := documentShape()
	if v != nil {
		root = viewShape(v)
	}
	schema := parquet.NewSchema("giji", root.node())
	return &parquetSink{writer: parquet.NewGenericWriter[any](w, schema,
		parquet.Compression(codec(c.Compression)),
		parquet.CreatedBy("giji", c.Version, ""),
		parquet.DataPageStatistics(true),
		parquet.PageBufferSize(64<<10),
	)}
}

// codec is the compression of pages; zstd unless another was asked for.
func codec(c Compression) compress.Codec {
	if c == Gzip {
		return &parquet.Gzip
	}
	return &parquet.Zstd
}

func (s *parquetSink) add(r *piece) error {
	if _, err := s.writer.WriteRows(r.rows); err != nil {
		return err
	}
	s.rows += len(r.rows)
	s.bytes += r.weight
	if s.rows < groupRows && s.bytes < groupBytes {
		return nil
	}
	s.rows, s.bytes = 0, 0
	return s.writer.Flush()
}

func (s *parquetSink) close() error { return s.writer.Close() }
