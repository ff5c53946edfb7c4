package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/giji-go/giji/model"
)

// A Compression is how bytes are packed: "", "gzip" or "zstd".
type Compression string

// The compressions.
const (
	Plain Compression = ""
	Gzip  Compression = "gzip"
	Zstd  Compression = "zstd"
)

// suffix is what file names end with.
func (c Compression) suffix() string {
	switch c {
	case Gzip:
		return ".gz"
	case Zstd:
		return ".zst"
	}
	return ""
}

// zstdWindow bounds the memory that a zstd frame may ask for.
const zstdWindow = 128 << 20

// A codecError says that compressed input is damaged or breaks off.
type codecError struct {
	compression Compression
	err         error
}

func (e *codecError) Error() string {
	if errors.Is(e.err, io.ErrUnexpectedEOF) {
		return fmt.Sprintf("the %s data break off: the file is truncated", e.compression)
	}
	return fmt.Sprintf("the %s data are damaged: %v", e.compression, e.err)
}

func (e *codecError) Unwrap() error { return e.err }

func (e *codecError) code() model.Code {
	if errors.Is(e.err, io.ErrUnexpectedEOF) {
		return model.CodeTruncatedInput
	}
	return model.CodeDamagedInput
}

// detect knows the compression by the first bytes, whatever the name says. It
// asks for no more than one byte where that says that there is none: a stream
// may hold a short line, and its writer wait for the answer.
func detect(r *bufio.Reader) Compression {
	first, _ := r.Peek(1)
	if len(first) == 0 || first[0] != 0x1f && first[0] != 0x28 && first[0]&0xf0 != 0x50 {
		return Plain
	}
	head, _ := r.Peek(4)
	switch {
	case bytes.HasPrefix(head, []byte{0x1f, 0x8b}):
		return Gzip
	case bytes.HasPrefix(head, []byte{0x28, 0xb5, 0x2f, 0xfd}), isSkippableFrame(head):
		return Zstd
	}
	return Plain
}

// isSkippableFrame knows a zstd skippable frame (RFC 8878, section 3.1.2).
func isSkippableFrame(head []byte) bool {
	return len(head) == 4 && head[0]&0xf0 == 0x50 && bytes.Equal(head[1:], []byte{0x2a, 0x4d, 0x18})
}

// decompress returns the plain bytes of r. Its errors, but for io.EOF, are
// codecErrors or those of r. Close frees what decoding needs, not r.
func decompress(r io.Reader) (io.ReadCloser, Compression, error) {
	buffered := bufio.NewReaderSize(r, 64<<10)
	compression := detect(buffered)
	switch compression {
	case Gzip:
		reader, err := gzip.NewReader(buffered)
		if err != nil {
			return nil, compression, &codecError{compression, err}
		}
		return &decoder{reader, reader.Close, compression}, compression, nil
	case Zstd:
		reader, err := zstd.NewReader(buffered, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(zstdWindow),
			zstd.WithDecoderLowmem(true))
		if err != nil {
			return nil, compression, &codecError{compression, err}
		}
		return &decoder{reader, func() error { reader.Close(); return nil }, compression}, compression, nil
	}
	return io.NopCloser(buffered), compression, nil
}

type decoder struct {
	io.Reader
	close       func() error
	compression Compression
}

func (d *decoder) Read(p []byte) (int, error) {
	n, err := d.Reader.Read(p)
	if err != nil && err != io.EOF {
		err = &codecError{d.compression, err}
	}
	return n, err
}

func (d *decoder) Close() error { return d.close() }

// compressor packs what is written to w. The same bytes in give the same
// bytes out: no time stamp, one thread.
func (c Compression) compressor(w io.Writer) (io.WriteCloser, error) {
	switch c {
	case Gzip:
		return gzip.NewWriter(w), nil
	case Zstd:
		return zstd.NewWriter(w, zstd.WithEncoderConcurrency(1))
	}
	return nopWriteCloser{w}, nil
}

type nopWriteCloser struct{ io.Writer }

func (nopWriteCloser) Close() error { return nil }
