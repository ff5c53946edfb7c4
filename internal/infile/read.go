package infile

import (
	"bytes"
	"fmt"
	"io"
)

// A TooLong is a stream with more bytes than it may have.
type TooLong struct{ Most int64 }

func (e *TooLong) Error() string { return fmt.Sprintf("longer than %d bytes", e.Most) }

// ReadAll reads a stream, which need not end: at most so many bytes.
func ReadAll(in io.Reader, most int64) ([]byte, error) {
	var out bytes.Buffer
	n, err := out.ReadFrom(io.LimitReader(in, most+1))
	if err == nil && n > most {
		return nil, &TooLong{most}
	}
	return out.Bytes(), err
}

// ReadFile reads all of a file that somebody named, as ReadAll does.
func ReadFile(path string, most int64) ([]byte, error) {
	file, err := Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return ReadAll(file, most)
}
