package extract

import (
	"context"
	"fmt"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/ingest"
	"github.com/giji-go/giji/internal/pdf"
)

// An Engine reads PDF files in place of the built-in reader: PDFium, or one
// that runs OCR. None is linked by default.
type Engine interface {
	// Open opens a file in memory, which stays as it is until Close. password
	// is "" unless the caller gave one. An error should wrap ErrEncrypted,
	// ErrDamaged, ErrNoText or ErrUnsupported where it is one of them.
	Open(ctx context.Context, data []byte, password string) (PDF, error)
}

// A PDF is an opened file. Pages are asked for in order, each once.
type PDF = ingest.Engine

// What an Engine gives of a page: shown characters and ruling lines in
// content order, boxes in points from the top left of the page as shown.
type (
	Page  = doc.RawPage
	Glyph = doc.Glyph
	Rule  = doc.Rule
	Box   = doc.Box
)

// openPDF opens the file with the engine of the options, else with our own.
func openPDF(ctx context.Context, data []byte, o Options) (*ingest.PDF, error) {
	if o.PDF == nil {
		return ingest.OpenPDFBytes(ctx, data, pdf.Options{Password: o.Password})
	}
	file, err := openEngine(ctx, data, o)
	if err != nil {
		return nil, err
	}
	return ingest.NewPDF(guarded{file}), nil
}

// openEngine and guarded call foreign code under recover.
func openEngine(ctx context.Context, data []byte, o Options) (file PDF, err error) {
	defer recovered(&err)
	return o.PDF.Open(ctx, data, o.Password)
}

type guarded struct{ PDF }

func (g guarded) Page(ctx context.Context, i int) (page Page, err error) {
	defer recovered(&err)
	return g.PDF.Page(ctx, i)
}

func recovered(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("%w: the PDF engine panicked: %v", ErrDamaged, r)
	}
}
