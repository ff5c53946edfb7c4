package corpus

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/parquet-go/parquet-go"
)

// errParquet is damage that a Parquet file shows.
var errParquet = errors.New("the Parquet file is damaged")

// A rowReader reads the rows of a Parquet file as lines of JSON, so that they
// go the way of all records. A line's offset is its row.
type rowReader struct {
	file   *parquet.File
	tree   *tree
	cursor *cursor
	groups []parquet.RowGroup
	rows   parquet.Rows
	batch  []parquet.Row
	ready  []parquet.Row
	row    int64
	max    int
}

// openParquet reads the footer. A file that lies about itself can make the
// reader panic, which is an error here.
func openParquet(file *os.File, size int64) (opened *parquet.File, err error) {
	defer recoverParquet(&err)
	opened, err = parquet.OpenFile(file, size, parquet.SkipBloomFilters(true))
	if err != nil {
		return nil, fmt.Errorf("%w: %v", errParquet, err)
	}
	return opened, nil
}

func recoverParquet(err *error) {
	if cause := recover(); cause != nil {
		*err = fmt.Errorf("%w: %v", errParquet, cause)
	}
}

func newRowReader(file *parquet.File, max int) (r *rowReader, err error) {
	defer recoverParquet(&err)
	root := newTree("", file.Schema(), 0, 0, 0)
	return &rowReader{
		file: file, tree: root, cursor: newCursor(root.leaves), groups: file.RowGroups(),
		batch: make([]parquet.Row, 16), max: max,
	}, nil
}

// seek goes to a row.
func (r *rowReader) seek(row int64) (err error) {
	defer recoverParquet(&err)
	if row == r.row {
		return nil
	}
	if err := r.close(); err != nil {
		return err
	}
	r.row, r.rows, r.ready, r.groups = row, nil, nil, r.file.RowGroups()
	for len(r.groups) > 0 && row >= r.groups[0].NumRows() {
		row -= r.groups[0].NumRows()
		r.groups = r.groups[1:]
	}
	if row == 0 || len(r.groups) == 0 {
		return nil
	}
	r.openGroup()
	return r.rows.SeekToRow(row)
}

func (r *rowReader) openGroup() {
	r.rows = r.groups[0].Rows()
	r.groups = r.groups[1:]
}

// next is the next row as a line of JSON, or io.EOF.
func (r *rowReader) next() (result line, err error) {
	defer recoverParquet(&err)
	for len(r.ready) == 0 {
		if err := r.fill(); err != nil {
			return line{offset: r.row}, err
		}
	}
	r.cursor.reset(r.ready[0])
	r.ready = r.ready[1:]
	result = line{data: r.tree.appendOne(nil, r.cursor), offset: r.row}
	r.row++
	if len(result.data) > r.max {
		kept := min(keptOfLong, len(result.data))
		result.data, result.tooLong = bytes.Clone(result.data[:kept]), true
	}
	return result, nil
}

// fill reads some rows of the group that is open, or opens the next one.
func (r *rowReader) fill() error {
	if r.rows == nil {
		if len(r.groups) == 0 {
			return io.EOF
		}
		r.openGroup()
	}
	n, err := r.rows.ReadRows(r.batch)
	r.ready = r.batch[:n]
	switch {
	case err == io.EOF:
		err = r.rows.Close()
		r.rows = nil
	case err == nil && n == 0:
		err = io.ErrNoProgress
	}
	if err != nil {
		return fmt.Errorf("%w: %v", errParquet, err)
	}
	return nil
}

// close frees the pages that are open.
func (r *rowReader) close() error {
	if r.rows == nil {
		return nil
	}
	return r.rows.Close()
}
