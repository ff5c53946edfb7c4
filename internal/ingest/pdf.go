package ingest

import (
	"context"
	"errors"
	"io"
	"iter"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/pdf"
)

// An Engine is an opened document that some PDF reader reads. *pdf.File is
// one; another reader is plugged in with NewPDF.
type Engine interface {
	NumPages() int
	// Page reads page i, from 0; its slices may be reused by the next call.
	Page(ctx context.Context, i int) (doc.RawPage, error)
	Producer() string
	Fallbacks() []string
	Close() error
}

// A PDF is an opened PDF file whose pages are read one at a time, so that a
// long document costs no more memory than a short one.
type PDF struct {
	file Engine
	most int // pages that are read; 0 is all
}

// NewPDF is a PDF of which an engine of the caller's reads so many pages at
// most; 0 is all.
func NewPDF(engine Engine, most int) *PDF { return &PDF{file: engine, most: most} }

// OpenPDF opens the PDF of size bytes in r. Its errors are those of pdf.Open.
func OpenPDF(ctx context.Context, r io.ReaderAt, size int64, o pdf.Options) (*PDF, error) {
	file, err := pdf.Open(ctx, r, size, o)
	if err != nil {
		return nil, err
	}
	return &PDF{file: file}, nil
}

// OpenPDFBytes is OpenPDF for a file in memory, which must stay as it is.
func OpenPDFBytes(ctx context.Context, data []byte, o pdf.Options) (*PDF, error) {
	file, err := pdf.OpenBytes(ctx, data, o)
	if err != nil {
		return nil, err
	}
	return &PDF{file: file}, nil
}

// Pages yields every page in order. The slices of a page are valid until the
// next one. A page comes with an error where it is not all that the file holds:
// pdf.ErrNoText for a scan, pdf.ErrDamaged or pdf.ErrLimit for a page read in
// part. The sequence ends after an error of the context.
func (p *PDF) Pages(ctx context.Context) iter.Seq2[doc.RawPage, error] {
	return func(yield func(doc.RawPage, error) bool) {
		for i := range p.NumPages() {
			page, err := p.file.Page(ctx, i)
			if !yield(page, err) || ctx.Err() != nil && errors.Is(err, ctx.Err()) {
				return
			}
		}
	}
}

// More reports whether pages were left out because a limit was reached.
func (p *PDF) More() bool {
	file, ok := p.file.(interface{ More() bool })
	return ok && file.More() || p.NumPages() < p.file.NumPages()
}

// NumPages is the number of pages that are read.
func (p *PDF) NumPages() int {
	if n := p.file.NumPages(); p.most <= 0 || n <= p.most {
		return n
	}
	return p.most
}

// Producer is the name of the program that wrote the file, or "".
func (p *PDF) Producer() string { return p.file.Producer() }

// Fallbacks are the sorted names of the repairs that reading needed so far.
func (p *PDF) Fallbacks() []string { return p.file.Fallbacks() }

// Close releases the file.
func (p *PDF) Close() error { return p.file.Close() }
