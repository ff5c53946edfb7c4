package extract

import (
	"cmp"
	"context"
	"fmt"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/ingest"
	"github.com/giji-go/giji/internal/pdf"
)

// An Engine reads PDF files in place of the built-in reader: PDFium, or one
// that runs OCR. None is linked by default. One Engine may be asked for several
// files at once.
type Engine interface {
	// Open opens a file in memory, which stays as it is until Close. password
	// is "" unless the caller gave one. An error should wrap ErrEncrypted,
	// ErrDamaged, ErrNoText or ErrUnsupported where it is one of them.
	Open(ctx context.Context, data []byte, password string) (PDF, error)
}

// A PDF is an opened file. Pages are asked for in order, each once, by one
// goroutine.
type PDF interface {
	NumPages() int
	// Page reads page i, from 0; its slices may be reused by the next call.
	Page(ctx context.Context, i int) (Page, error)
	Producer() string    // the program that wrote the file; "" where not known
	Fallbacks() []string // repairs that were needed, for Source.Fallbacks
	Close() error
}

// An OCR reads pages of PDF files that are images: those that hold no text,
// and those whose text cannot be what they show. None is built in. One OCR may
// be asked for several pages at once.
type OCR interface {
	// Recognize reads a page of a file, of which number and size are known. Its
	// glyphs stand where the page shows them. What it cannot read is an error,
	// and the page stays as it was.
	Recognize(ctx context.Context, data []byte, password string, page Page) (Page, error)
}

// A Page is what stands on a page, in the order in which the file shows it.
type Page struct {
	Number        int     // from 1
	Width, Height float32 // points, as shown (after /Rotate)
	Glyphs        []Glyph
	Rules         []Rule
	Images        int // images shown: with no glyphs, the page is a scan
	Unreadable    int // glyphs whose text is not known
}

// A Glyph is one shown character and where it stands.
type Glyph struct {
	Text     string // usually one character; "\uFFFD" where the font does not say
	Box      Box
	Size     float32 // font size in points as shown
	Vertical bool    // set in vertical writing mode
	Hidden   bool    // not painted: an OCR layer or a hidden copy
}

// A Rule is a horizontal or vertical ruling line, or an edge taken for one. Its
// box is as thick as the line.
type Rule struct{ Box Box }

// A Box is a rectangle in points from the top left of the page: X grows to the
// right, Y downwards.
type Box struct{ X0, Y0, X1, Y1 float32 }

// openPDF opens the file with the engine of the options, else with our own.
func openPDF(ctx context.Context, data []byte, o Options) (*ingest.PDF, error) {
	if o.PDF == nil {
		return ingest.OpenPDFBytes(ctx, data, pdf.Options{Password: o.Password, Limits: o.pdfLimits()})
	}
	file, err := openEngine(ctx, data, o)
	if err != nil {
		return nil, err
	}
	return ingest.NewPDF(&guarded{PDF: file}, cmp.Or(o.Limits.Pages, defaultPages)), nil
}

// openEngine and guarded call foreign code under recover.
func openEngine(ctx context.Context, data []byte, o Options) (file PDF, err error) {
	defer recovered(&err)
	return o.PDF.Open(ctx, data, o.Password)
}

type guarded struct {
	PDF
	glyphs []doc.Glyph // of the last page: their memory is used again
	rules  []doc.Rule
}

func (g *guarded) Page(ctx context.Context, i int) (page doc.RawPage, err error) {
	defer recovered(&err)
	p, err := g.PDF.Page(ctx, i)
	page = p.raw(g.glyphs[:0], g.rules[:0])
	g.glyphs, g.rules = page.Glyphs, page.Rules
	return page, err
}

// raw is the page as the stages know it, in memory that is given.
func (p *Page) raw(glyphs []doc.Glyph, rules []doc.Rule) doc.RawPage {
	for _, glyph := range p.Glyphs {
		glyphs = append(glyphs, doc.Glyph{
			Text: glyph.Text, Box: doc.Box(glyph.Box), Size: glyph.Size, Vertical: glyph.Vertical, Hidden: glyph.Hidden,
		})
	}
	for _, rule := range p.Rules {
		rules = append(rules, doc.Rule{Box: doc.Box(rule.Box)})
	}
	return doc.RawPage{
		Number: p.Number, Width: p.Width, Height: p.Height, Glyphs: glyphs, Rules: rules, Images: p.Images, Unreadable: p.Unreadable,
	}
}

// recognize asks an OCR, which is foreign code too.
func recognize(ctx context.Context, data []byte, o Options, page *doc.RawPage) (read doc.RawPage, err error) {
	defer recovered(&err)
	p, err := o.OCR.Recognize(ctx, data, o.Password, Page{Number: page.Number, Width: page.Width, Height: page.Height, Images: page.Images})
	if err != nil {
		return read, err
	}
	p.Number, p.Width, p.Height = page.Number, page.Width, page.Height
	return p.raw(nil, nil), nil
}

func recovered(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("%w: the PDF engine panicked: %v", ErrDamaged, r)
	}
}
