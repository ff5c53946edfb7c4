package corpus

import (
	"io"

	"github.com/giji-go/giji/internal/table"
)

// A ViewFile is a file of one view that is being written.
type ViewFile struct {
	encode viewEncoder
	sink   sink
}

// NewViewFile begins a file: format is jsonl, csv or parquet. bom puts a
// byte-order mark before CSV.
func NewViewFile(w io.Writer, v *table.View, format string, bom bool, version string) (*ViewFile, error) {
	c := &Config{Settings: Settings{Format: format, BOM: bom}, Version: version}
	s, err := newSink(c, v, w)
	if err != nil {
		return nil, err
	}
	return &ViewFile{viewEncoder{[]*table.View{v}, format}, s}, nil
}

// Add writes rows of the view.
func (f *ViewFile) Add(rows []table.Row) error {
	var p piece
	for _, row := range rows {
		f.encode.row(&p, f.encode.views[0], row)
	}
	return f.sink.add(&p)
}

// Close writes what stands at the end; w stays open.
func (f *ViewFile) Close() error { return f.sink.close() }

// FileID is the id of a document that has no other: it depends on the content
// alone.
func FileID(sha256 string) string { return sha256[:min(len(sha256), idDigits)] }
