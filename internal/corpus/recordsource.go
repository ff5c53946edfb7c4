package corpus

import (
	"io"
	"os"
)

// A recordSource reads the records of an input, segment after segment.
type recordSource interface {
	// begin goes to a segment, which must not lie behind the last one.
	// What is read from there on is also written to hash.
	begin(s Segment, hash io.Writer) error
	// next is the next record of the segment, or io.EOF alone.
	next() (line, error)
	close()
}

// openRecords opens an input that was found.
func openRecords(input *Input, max int) (recordSource, error) {
	file, err := open(input.Path)
	if err != nil {
		return nil, err
	}
	return readRecords(file, input.Kind, max)
}

// readRecords reads an opened file, which is closed with it.
func readRecords(file *os.File, kind Kind, max int) (recordSource, error) {
	if kind == Parquet {
		return openRows(file, max)
	}
	return openLines(file, max)
}

// A lineSource reads lines, plain or compressed.
type lineSource struct {
	file        *os.File // nil for a stream, of which there is one segment
	plain       io.ReadCloser
	compression Compression
	reader      *lineReader
	to          int64
}

func openLines(file *os.File, max int) (recordSource, error) {
	s, err := newLineSource(file, max)
	if err != nil {
		file.Close()
		return nil, err
	}
	s.file = file
	return s, nil
}

func newLineSource(r io.Reader, max int) (*lineSource, error) {
	plain, compression, err := decompress(r)
	if err != nil {
		return nil, err
	}
	lines := io.Reader(plain)
	if compression != Plain {
		lines = &barrenReader{r: plain, max: maxBarren(max)}
	}
	reader := newLineReader(lines, max)
	if !ends(r) {
		reader.most, reader.other, reader.want = endless(max), otherMost, "JSON"
	}
	return &lineSource{plain: plain, compression: compression, reader: reader}, nil
}

// begin finds the first line that begins in the segment: unless the reader
// stands there already, the one behind the line end at From-1 or later.
func (s *lineSource) begin(segment Segment, hash io.Writer) error {
	s.to = segment.To
	s.reader.hash = nil
	if s.reader.offset < segment.From {
		if err := s.seek(segment.From - 1); err != nil {
			return err
		}
		if _, err := s.reader.next(); err != nil && err != io.EOF {
			return err
		}
	}
	s.reader.hash = hash
	return nil
}

func (s *lineSource) seek(to int64) error {
	if s.compression != Plain {
		return s.reader.skip(to - s.reader.offset)
	}
	if _, err := s.file.Seek(to, io.SeekStart); err != nil {
		return err
	}
	s.reader.restart(s.file, to)
	return nil
}

func (s *lineSource) next() (line, error) {
	if s.to != toEnd && s.reader.offset >= s.to {
		return line{offset: s.reader.offset}, io.EOF
	}
	return s.reader.next()
}

// nextFilled is the next record, for whom empty lines are none; blank ones may come.
func nextFilled(source recordSource) (line, error) {
	if s, ok := source.(*lineSource); ok {
		if err := s.reader.skipEmpty(s.to); err != nil {
			return line{offset: s.reader.offset}, err
		}
	}
	return source.next()
}

func (s *lineSource) close() {
	s.plain.Close()
	if s.file != nil {
		s.file.Close()
	}
}

// A rowSource reads the rows of a Parquet file.
type rowSource struct {
	file *os.File
	rows *rowReader
	hash io.Writer
	to   int64
}

func openRows(file *os.File, max int) (recordSource, error) {
	info, err := file.Stat()
	if err != nil {
		file.Close()
		return nil, err
	}
	opened, err := openParquet(file, info.Size())
	if err != nil {
		file.Close()
		return nil, err
	}
	rows, err := newRowReader(opened, max)
	if err != nil {
		file.Close()
		return nil, err
	}
	return &rowSource{file: file, rows: rows}, nil
}

func (s *rowSource) begin(segment Segment, hash io.Writer) error {
	s.to, s.hash = segment.To, hash
	return s.rows.seek(segment.From)
}

// next digests the row as it is read; rows have no bytes of their own.
func (s *rowSource) next() (line, error) {
	if s.to != toEnd && s.rows.row >= s.to {
		return line{offset: s.rows.row}, io.EOF
	}
	row, err := s.rows.next()
	if err == nil {
		s.hash.Write(row.data)
		s.hash.Write([]byte{'\n'})
	}
	return row, err
}

func (s *rowSource) close() {
	_ = s.rows.close()
	s.file.Close()
}
