package extract

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/giji-go/giji/model"
)

// readAll reads at most so many bytes, or what there is until ctx ends.
func readAll(ctx context.Context, r io.Reader, most int64) ([]byte, error) {
	var data []byte
	err := error(nil)
	if ctx.Done() == nil || ready(r) {
		data, err = readSized(lookingReader{ctx, r}, min(sizeOf(r), most)+1, most+1)
	} else {
		data, err = readApart(ctx, r, most)
	}
	switch {
	case ctx.Err() != nil:
		return nil, canceled(ctx.Err())
	case err != nil:
		return nil, &Error{Stage: "ingest", Code: model.CodeUnreadableFile, Err: err}
	case int64(len(data)) > most:
		return nil, tooLong(most)
	}
	return data, nil
}

func tooLong(most int64) *Error {
	err := fmt.Errorf("%w: the input has more than %d bytes; raise Options.MaxBytes (--max-file)", ErrLimit, most)
	return &Error{Stage: "ingest", Code: model.CodeLimitExceeded, Err: err}
}

// readSized reads at most so many bytes into room for as many as are expected.
func readSized(r io.Reader, expected, most int64) ([]byte, error) {
	var out bytes.Buffer
	out.Grow(int(expected) + bytes.MinRead)
	_, err := out.ReadFrom(io.LimitReader(r, most))
	return out.Bytes(), err
}

// sizeOf is how many bytes r has, 0 where nobody knows.
func sizeOf(r io.Reader) int64 {
	switch r := r.(type) {
	case interface{ Len() int }:
		return int64(r.Len())
	case *os.File:
		if info, err := r.Stat(); err == nil && info.Mode().IsRegular() {
			return max(info.Size(), 0)
		}
	}
	return 0
}

// ready reports whether r never waits for anybody.
func ready(r io.Reader) bool {
	switch r := r.(type) {
	case *bytes.Reader, *strings.Reader, *bytes.Buffer:
		return true
	case *os.File:
		info, err := r.Stat()
		return err == nil && info.Mode().IsRegular()
	}
	return false
}

// A lookingReader looks at the context before each read.
type lookingReader struct {
	ctx context.Context
	r   io.Reader
}

func (r lookingReader) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.r.Read(p[:min(len(p), 1<<20)])
}

// readApart reads from where somebody may keep us waiting. Nothing can end such
// a Read from outside: the goroutine ends with the Read that it stands in.
func readApart(ctx context.Context, r io.Reader, most int64) ([]byte, error) {
	type answer struct {
		data []byte
		err  error
	}
	answers := make(chan answer, 1)
	go func() {
		data, err := io.ReadAll(io.LimitReader(lookingReader{ctx, r}, most+1))
		answers <- answer{data, err}
	}()
	select {
	case a := <-answers:
		return a.data, a.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
