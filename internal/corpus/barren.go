package corpus

import (
	"bytes"
	"fmt"
	"io"

	"github.com/giji-go/giji/model"
)

// barrenRecords is how many of the longest records fit into the stretch of
// packed input that may hold none: a few kilobytes unpack to any length of
// blank lines.
const barrenRecords = 16

// maxBarren is that stretch in bytes.
func maxBarren(maxRecord int) int64 { return barrenRecords * int64(maxRecord) }

// A barrenError says that packed input unpacks to too much without a record.
type barrenError struct{ max int64 }

func (e *barrenError) Error() string {
	return fmt.Sprintf("more than %d unpacked bytes hold no record; raise --max-record, of which they are %d times the length",
		e.max, barrenRecords)
}

func (e *barrenError) code() model.Code { return model.CodeLimitExceeded }

// A barrenReader is a reader of packed lines that gives up behind max bytes in
// which no line with anything on it ends.
type barrenReader struct {
	r      io.Reader
	max    int64
	barren int64 // bytes since such a line
	begun  bool  // the line at hand has something on it
}

func (b *barrenReader) Read(p []byte) (int, error) {
	n, err := b.r.Read(p)
	b.look(p[:n])
	if b.barren > b.max {
		return 0, &barrenError{b.max}
	}
	return n, err
}

// look finds the last line with anything on it that ends in the data.
func (b *barrenReader) look(data []byte) {
	ended := data[:bytes.LastIndexByte(data, '\n')+1]
	tail := data[len(ended):]
	if last := len(bytes.TrimRight(ended, blanks)); last > 0 || b.begun && len(ended) > 0 {
		end := max(0, last-1) + bytes.IndexByte(ended[max(0, last-1):], '\n')
		b.barren, b.begun = int64(len(data)-end-1), !blank(tail)
		return
	}
	b.barren += int64(len(data))
	b.begun = b.begun || !blank(tail)
}

// blanks are those of JSON.
const blanks = " \t\r\n"

func blank(line []byte) bool { return skipSpace(line, 0) == len(line) }
