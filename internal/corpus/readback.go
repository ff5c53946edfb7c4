package corpus

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/giji-go/giji/model"
)

// A StoredRecord is a record that giji wrote, and where it stands.
type StoredRecord struct {
	*model.Record
	File string
	Line int64 // from 1
}

// ReadBack reads what giji wrote: files of records, plain or packed, Parquet,
// "-" for stdin, and the folders of batches with their errors files. What is
// no record is an error that does not end the sequence; a file that cannot be
// read is an InputError.
func ReadBack(paths []string, stdin io.Reader) iter.Seq2[StoredRecord, error] {
	return func(yield func(StoredRecord, error) bool) {
		for _, path := range paths {
			files, err := storedFiles(path)
			if err != nil {
				if !yield(StoredRecord{File: path}, &InputError{path, err}) {
					return
				}
				continue
			}
			for _, file := range files {
				if !readBackFile(file, stdin, yield) {
					return
				}
			}
		}
	}
}

// ErrNoBatch is returned for a folder that is not what a batch writes.
var ErrNoBatch = errors.New("a folder that no giji batch wrote")

// storedFiles are the files with records in a folder, or the file itself.
func storedFiles(path string) ([]string, error) {
	if path == stdinPath {
		return []string{path}, nil
	}
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() {
		return []string{path}, err
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil, err
	}
	var files []string
	for _, entry := range entries {
		shape := withoutDigits(entry.Name())
		if strings.HasPrefix(shape, "part-.") || shape == "errors-.jsonl" {
			files = append(files, filepath.Join(path, entry.Name()))
		}
	}
	if len(files) == 0 {
		return nil, ErrNoBatch
	}
	slices.Sort(files)
	return files, nil
}

func readBackFile(path string, stdin io.Reader, yield func(StoredRecord, error) bool) bool {
	v := Validation{Stdin: stdin}
	source, err := v.open(path)
	if err == nil {
		defer source.close()
		err = source.begin(Segment{To: toEnd}, io.Discard)
	}
	if err != nil {
		return yield(StoredRecord{File: path}, &InputError{path, err})
	}
	fromParquet := recordKind(path) == Parquet
	held, err := firstRecords(source)
	for number := int64(1); ; number++ {
		var next line
		switch {
		case len(held) > 0:
			next, held = held[0], held[1:]
		case err == io.EOF:
			return true
		case err != nil:
			return yield(StoredRecord{File: path}, &InputError{path, err})
		default:
			if next, err = source.next(); err != nil {
				continue
			}
		}
		if skipSpace(next.data, 0) == len(next.data) {
			continue
		}
		record, bad := stored(next.data, fromParquet)
		if bad != nil {
			bad = &model.LineError{Line: int(number), Err: bad}
		}
		if !yield(StoredRecord{record, path, number}, bad) {
			return false
		}
	}
}

// stored decodes a record; of Parquet its columns are put back into their place.
func stored(data []byte, fromParquet bool) (*model.Record, error) {
	if fromParquet {
		decoder := json.NewDecoder(bytes.NewReader(data))
		decoder.UseNumber()
		var value any
		if err := decoder.Decode(&value); err != nil {
			return nil, err
		}
		var err error
		if data, err = json.Marshal(fromColumns(value)); err != nil {
			return nil, err
		}
	}
	record := new(model.Record)
	if err := json.Unmarshal(data, record); err != nil {
		return nil, err
	}
	return record, nil
}
