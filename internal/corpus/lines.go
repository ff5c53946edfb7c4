package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
)

// lineBuffer is how much is read at a time.
const lineBuffer = 256 << 10

// keptOfLong is how much of a line that is too long is kept, to find its id.
const keptOfLong = 4 << 10

// A lineReader reads lines of any length in bounded memory.
type lineReader struct {
	r      *bufio.Reader
	max    int       // longest line in bytes, its end not counted
	most   int64     // how long one may be of which only the beginning is kept; 0 is any length
	other  int64     // most for one that does not begin as JSON does; 0 is no such length
	want   string    // what such a line is not
	offset int64     // of the next line
	hash   io.Writer // is given all that is read; nil for none
}

// A line is one line without its end.
type line struct {
	data    []byte // the caller's to keep
	offset  int64  // bytes from the start of the input
	tooLong bool   // data is only the beginning
}

// How long a line of a stream may be that is no record, and no path.
const (
	otherMost  = 16 << 20
	noPathMost = 1 << 20
)

// endless is how long a line of a stream may be of which only the beginning is kept: what is
// longer has no end.
func endless(longest int) int64 { return max(1<<30, 2*int64(longest)) }

// ends reports whether a reader is known to end: it is a file.
func ends(r io.Reader) bool {
	file, ok := r.(interface{ Stat() (fs.FileInfo, error) })
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode().IsRegular()
}

// An endlessError says that a line does not end.
type endlessError struct {
	most int64
	want string // what it is not; "" where it may be
}

func (e *endlessError) Error() string {
	if e.want != "" {
		return fmt.Sprintf("a line that is no %s does not end within %d bytes", e.want, e.most)
	}
	return fmt.Sprintf("a line does not end within %d bytes", e.most)
}

func newLineReader(r io.Reader, max int) *lineReader {
	return &lineReader{r: bufio.NewReaderSize(r, lineBuffer), max: max}
}

// next reads a line. io.EOF comes alone, behind the last line; another error
// may come with the beginning of a line, which is then not to be used.
func (l *lineReader) next() (line, error) {
	result := line{offset: l.offset}
	for {
		part, err := l.r.ReadSlice('\n')
		l.offset += int64(len(part))
		if l.hash != nil {
			l.hash.Write(part)
		}
		result.add(part, l.max)
		switch {
		case l.most > 0 && l.offset-result.offset > l.most:
			return result, &endlessError{most: l.most}
		case l.passes(l.other, result.offset, len(part)) && !mayBegin(result.data):
			return result, &endlessError{l.other, l.want}
		case err == nil:
			result.trim()
			return result, nil
		case errors.Is(err, bufio.ErrBufferFull):
		case err == io.EOF && l.offset > result.offset:
			result.trim()
			return result, nil
		default:
			return result, err
		}
	}
}

// passes reports whether the line that begins at start passed a length with
// the last part of it, of n bytes.
func (l *lineReader) passes(length, start int64, n int) bool {
	read := l.offset - start
	return length > 0 && read > length && read-int64(n) <= length
}

// skipEmpty reads over empty lines that begin before to, at once: packed input
// may have hundreds of millions of them.
func (l *lineReader) skipEmpty(to int64) error {
	for to == toEnd || l.offset < to {
		data, err := l.r.Peek(max(1, l.r.Buffered()))
		most := int64(len(data))
		if to != toEnd {
			most = min(most, to-l.offset)
		}
		n := emptyLines(data, int(most))
		if n == 0 {
			return err
		}
		if l.hash != nil {
			l.hash.Write(data[:n])
		}
		l.offset += int64(n)
		if _, err := l.r.Discard(n); err != nil {
			return err
		}
	}
	return nil
}

// emptyLines is how many bytes the empty lines have with which data begins, those that begin
// before most.
func emptyLines(data []byte, most int) (n int) {
	for n < most {
		switch {
		case data[n] == '\n':
			n++
		case data[n] == '\r' && n+1 < len(data) && data[n+1] == '\n':
			n += 2
		default:
			return n
		}
	}
	return n
}

// add appends a part, or drops what is too much.
func (l *line) add(part []byte, max int) {
	if l.tooLong {
		return
	}
	if len(l.data)+len(bytes.TrimRight(part, "\r\n")) > max {
		l.data = append(l.data, part...)[:min(keptOfLong, len(l.data)+len(part))]
		l.data = bytes.Clone(l.data)
		l.tooLong = true
		return
	}
	l.data = append(l.data, part...)
}

// trim removes the end of the line.
func (l *line) trim() {
	if l.tooLong {
		return
	}
	l.data = bytes.TrimSuffix(l.data, []byte("\n"))
	l.data = bytes.TrimSuffix(l.data, []byte("\r"))
}

// restart goes on with r, whose first byte has the given offset.
func (l *lineReader) restart(r io.Reader, offset int64) {
	l.r.Reset(r)
	l.offset = offset
}

// skip reads over n bytes of the input.
func (l *lineReader) skip(n int64) error {
	for n > 0 {
		step := int(min(n, 1<<20))
		done, err := l.r.Discard(step)
		l.offset += int64(done)
		n -= int64(done)
		if err != nil {
			return err
		}
	}
	return nil
}
