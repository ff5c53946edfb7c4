package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/giji-go/giji/model"
)

// A Row is one record of a file, as it was read.
type Row struct {
	Data    []byte // JSON, the caller's to keep; of a row of Parquet its columns
	Offset  int64  // bytes into the uncompressed file; rows of a Parquet file
	TooLong bool   // Data is only the beginning
}

// A DamageError is a file of records that cannot be read to its end. The
// records before the damage stand.
type DamageError struct {
	Offset  int64 // bytes into the uncompressed file; rows of a Parquet file
	Failure *Failure
}

func (e *DamageError) Error() string { return e.Failure.Message }

// KindOf knows a file by the end of its name, and where that says nothing by
// its first bytes, which r still gives afterwards.
func KindOf(name string, r io.Reader) (Kind, io.Reader) {
	kind, known := kindOf(name)
	if known || kind == Lines {
		return kind, r
	}
	buffered := bufio.NewReaderSize(r, sniffed)
	head, _ := buffered.Peek(sniffed)
	return sniffHead(head), buffered
}

// IsInput reports whether a folder's file of that name is read.
func IsInput(name string) bool {
	_, known := kindOf(name)
	return known
}

// sniffed is how many bytes tell what a file is.
const sniffed = 4 << 10

// sniffHead is sniff for the first bytes of a file.
func sniffHead(head []byte) Kind {
	plain, _, err := decompress(bytes.NewReader(head))
	if err != nil {
		return Document
	}
	defer plain.Close()
	first := make([]byte, 512)
	n, _ := io.ReadFull(plain, first) // a packed head breaks off, but not so soon
	return kindOfHead(first[:n])
}

// EachRow calls each for the records of a file of lines, plain, gzip or zstd,
// or of Parquet, that are not empty. What it returns is a *DamageError where
// the file is damaged, else the error of each or of r: a stream that broke
// down may be whole when it is read again. Lines longer than max bytes are cut.
func EachRow(r io.Reader, kind Kind, max int, each func(Row) error) error {
	watched := &watchedReader{r: r}
	source, err := openStream(watched, kind, max)
	if err != nil {
		return watched.explain(0, err)
	}
	defer source.close()
	if err := source.begin(Segment{To: toEnd}, io.Discard); err != nil {
		return watched.explain(0, err)
	}
	for {
		record, err := nextFilled(source)
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return watched.explain(record.offset, err)
		case !record.tooLong && len(record.data) == skipSpace(record.data, 0):
			continue
		}
		if err := each(Row{record.data, record.offset, record.tooLong}); err != nil {
			return err
		}
	}
}

// A watchedReader keeps the error of the stream itself, which decoders hide.
type watchedReader struct {
	r   io.Reader
	err error
}

func (w *watchedReader) Read(p []byte) (int, error) {
	n, err := w.r.Read(p)
	if err != nil && err != io.EOF {
		w.err = err
	}
	return n, err
}

// explain tells damage from a stream that broke down.
func (w *watchedReader) explain(offset int64, err error) error {
	if w.err != nil {
		return fmt.Errorf("byte %d: %w", offset, w.err)
	}
	if failure := damageOf(err); failure != nil {
		return &DamageError{offset, failure}
	}
	return err
}

// damageOf is the failure of a file whose bytes are not what they should be;
// nil for any other error.
func damageOf(err error) *Failure {
	var codec *codecError
	var barren *barrenError
	switch {
	case errors.As(err, &barren):
		return failf(stageInput, barren.code(), "%v", barren)
	case errors.As(err, &codec):
		return failf(stageInput, codec.code(), "%v; what stands before is whole", codec)
	case errors.Is(err, errParquet):
		return failf(stageInput, model.CodeDamagedInput, "%v", err)
	}
	return nil
}

// Unreadable is the failure of a file that is not there or not to be read by
// this user; nil for errors that may pass.
func Unreadable(err error) *Failure {
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
		return failureOf(err)
	}
	return nil
}

// openStream opens the records of a stream. Parquet begins at its end and goes
// through a file that has no name.
func openStream(r io.Reader, kind Kind, max int) (recordSource, error) {
	if kind != Parquet {
		source, err := newLineSource(r, max)
		if err != nil {
			return nil, err
		}
		return source, nil
	}
	file, err := os.CreateTemp("", "giji-*.parquet")
	if err != nil {
		return nil, err
	}
	os.Remove(file.Name()) // on systems that can; the others keep it until they clean up
	if _, err := io.Copy(file, r); err != nil {
		file.Close()
		return nil, err
	}
	return openRows(file, max)
}
