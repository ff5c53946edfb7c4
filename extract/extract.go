package extract

import (
	"context"
	"io"
	"path/filepath"
	"time"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/infile"
	"github.com/giji-go/giji/model"
)

// Options says how to read. The zero value detects what it needs and works. The
// same Options, and the Profile and Engine in them, may be used by several
// goroutines; so may all functions of this package. An Analysis belongs to one.
type Options struct {
	Name string // Source.Name of the output; "" is null
	// MediaType says what the input is: text/plain, text/markdown, text/html,
	// application/pdf, or that of a Word document. "" finds it out.
	MediaType string
	Encoding  string   // charset of text input by its WHATWG or IANA name; "" detects it
	Password  string   // of an encrypted PDF; the empty password is tried first
	PageEnds  []int    // text input: the offset in code points behind each page
	Profile   *Profile // labels and fields of other tables
	MaxBytes  int64    // largest input of any kind, however it is given; 0 is Limits.FileBytes
	Limits    Limits   // what a document may cost
	// Date is the day on which dates without a year lean in a document that
	// names no day of a meeting; its clock does not matter. Held stays null.
	Date     time.Time
	PDF      Engine // reads PDF files; nil is the built-in reader
	Rules    bool   // keep which rule read each row for Analysis.Rules
	OCR      OCR    // reads pages of PDF files that are images; nil leaves them out
	Geometry bool   // keep the rules of a PDF's pages for Analysis.Printed

	stop doc.Stop // ends with the context of the call
}

// File reads the document at path. Its last path element is Source.Name
// unless o.Name says another.
func File(ctx context.Context, path string, o Options) (*model.Document, error) {
	analysis, err := AnalyzeFile(ctx, path, o)
	if err != nil {
		return nil, err
	}
	defer analysis.Release()
	return analysis.Document, nil
}

// Reader reads one document from r: what it is, its bytes tell, unless
// o.MediaType says it.
func Reader(ctx context.Context, r io.Reader, o Options) (*model.Document, error) {
	analysis, err := AnalyzeReader(ctx, r, o)
	if err != nil {
		return nil, err
	}
	defer analysis.Release()
	return analysis.Document, nil
}

// Text reads a text that is at hand as a string of UTF-8.
func Text(ctx context.Context, text string, o Options) (*model.Document, error) {
	analysis, err := AnalyzeText(ctx, text, o)
	if err != nil {
		return nil, err
	}
	defer analysis.Release()
	return analysis.Document, nil
}

// AnalyzeFile is File, with what lies under the document.
func AnalyzeFile(ctx context.Context, path string, o Options) (*Analysis, error) {
	if err := ctx.Err(); err != nil {
		return nil, canceled(err)
	}
	file, err := infile.Open(path)
	if err != nil {
		return nil, &Error{Stage: "ingest", Code: model.CodeUnreadableFile, Err: err}
	}
	defer file.Close()
	if o.Name == "" {
		o.Name = filepath.Base(path)
	}
	return AnalyzeReader(ctx, file, o)
}
