package extract

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/ingest"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/internal/pdf"
	"github.com/giji-go/giji/model"
)

// The reasons for which a PDF is refused. Match them with errors.Is.
var (
	ErrNotPDF      = pdf.ErrNotPDF                                                // no PDF header, or nothing behind it
	ErrEncrypted   = pdf.ErrEncrypted                                             // no password given fits
	ErrDamaged     = pdf.ErrDamaged                                               // beyond repair
	ErrNoText      = pdf.ErrNoText                                                // a scan: images without text
	ErrUnsupported = pdf.ErrUnsupported                                           // for instance an unknown encryption
	ErrUnreliable  = errors.New("the text of the PDF is not what its pages show") // on any of them
)

// maxUnreadable is the share of a page's characters without a text above
// which the page is reported.
const maxUnreadable = 0.05

func analyzePDF(ctx context.Context, data []byte, o Options) (*Analysis, error) {
	file, err := openPDF(ctx, data, o)
	if err != nil {
		return nil, pdfError(err).protected(o.Password)
	}
	defer file.Close()
	d := newDocument(o, data, "application/pdf")
	p := pdfReader{d: d, builder: layout.NewBuilder(layout.Options{Stop: o.stop})}
	for page, err := range file.Pages(ctx) {
		page, err = p.recognized(ctx, data, o, page, err)
		if err := p.page(page.Number, len(page.Glyphs), page.Unreadable, err); err != nil {
			return nil, pdfError(err)
		}
		p.layer(page.Number, page.Glyphs)
		if o.Geometry {
			p.keepRules(&page)
		}
		p.builder.Add(page)
	}
	src := p.builder.Source()
	p.empty = !slices.ContainsFunc(src.Runes, func(r rune) bool { return !space(r) })
	if file.More() {
		p.say(model.CodeTruncated, "only the first %d pages are read; raise Limits.Pages (--max-pages)", file.NumPages())
	}
	if err := p.finish(); err != nil {
		return nil, pdfError(err)
	}
	src.Stop = o.stop
	src.Fold = foldOf(src.Runes, o.stop)
	p.source(file, len(src.Runes))
	a := &Analysis{Document: d, src: src, rules: p.rules}
	a.run(o)
	return a, nil
}

// A pdfReader counts what the report of the document needs.
type pdfReader struct {
	d                  *model.Document
	builder            *layout.Builder
	glyphs, unreadable int
	hidden             int // glyphs of an invisible layer
	doubtful           int // glyphs of pages whose text cannot be what they show
	recognised         int // glyphs that come from OCR
	doubt              pdf.Doubt
	scan, damage       error
	empty              bool         // no glyph shows anything
	rules              [][]doc.Rule // by page, with Options.Geometry
}

// recognized is the page as OCR reads it, where there is one and the page
// needs it. A page that stays as it is says why.
func (p *pdfReader) recognized(ctx context.Context, data []byte, o Options, page doc.RawPage, err error) (doc.RawPage, error) {
	if o.OCR == nil || !errors.Is(err, pdf.ErrNoText) && pdf.DoubtOf(page.Glyphs) == "" {
		return page, err
	}
	read, failed := recognize(ctx, data, o, &page)
	switch {
	case ctx.Err() != nil:
		return page, ctx.Err()
	case failed != nil:
		p.say(model.CodeNoTextPage, "page %d: OCR failed: %v", page.Number, failed)
		return page, err
	}
	p.recognised += len(read.Glyphs)
	return read, nil
}

// page notes what is to be said of one page; only an error of the context
// ends the document.
func (p *pdfReader) page(number, glyphs, unreadable int, err error) error {
	p.glyphs += glyphs
	p.unreadable += unreadable
	switch {
	case err == nil:
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case errors.Is(err, pdf.ErrNoText):
		p.scan = err
		p.say(model.CodeNoTextPage, "page %d is an image without text; it needs OCR first", number)
	default:
		p.damage = err
		p.say(model.CodeUnreadablePage, "page %d is read in part: %v", number, err)
	}
	if glyphs > 0 && float64(unreadable) > maxUnreadable*float64(glyphs) {
		p.say(model.CodeUnreadableCharacters, "page %d: %d of %d characters have a font that does not say what they are",
			number, unreadable, glyphs)
	}
	return nil
}

// layer counts the glyphs that are laid over an image, and reports a page
// whose text cannot be what it shows.
func (p *pdfReader) layer(number int, glyphs []doc.Glyph) {
	if doubt := pdf.DoubtOf(glyphs); doubt != "" {
		p.doubtful, p.doubt = p.doubtful+len(glyphs), doubt
		p.say(model.CodeTextLayerUnreliable, "page %d: its text is not what it shows: %s", number, doubt)
	}
	for i := range glyphs {
		if glyphs[i].Hidden {
			p.hidden++
		}
	}
}

func (p *pdfReader) say(code model.Code, format string, args ...any) {
	p.d.Diagnostics = append(p.d.Diagnostics, model.Diagnostic{
		Code: code, Severity: code.Severity(), Path: "/source", Message: fmt.Sprintf(format, args...),
	})
}

// trustedShare: of how many characters one must stand on a page whose text may
// be what it shows. A number or a heading alone makes no document.
const trustedShare = 20

// finish refuses a document of which nothing was read.
func (p *pdfReader) finish() error {
	switch {
	case p.doubtful > 0 && trustedShare*(p.glyphs-p.doubtful) < p.glyphs:
		return fmt.Errorf("%w: %s", ErrUnreliable, p.doubt)
	case p.glyphs > 0 && !p.empty:
		return nil
	case p.scan != nil:
		return p.scan
	case p.damage != nil:
		return p.damage
	}
	return fmt.Errorf("%w: no page shows any character", ErrNoText)
}

func (p *pdfReader) source(file *ingest.PDF, characters int) {
	pages, producer := file.NumPages(), file.Producer()
	s := &p.d.Source
	s.Pages, s.Characters, s.Fallbacks = &pages, characters, file.Fallbacks()
	if producer != "" {
		s.Producer = &producer
	}
	layer := model.TextLayerVisible
	switch {
	case 2*p.recognised > p.glyphs:
		layer = model.TextLayerOCR
	case 2*p.hidden > p.glyphs:
		layer = model.TextLayerInvisible
	}
	if p.recognised > 0 {
		s.Fallbacks = append(slices.Clone(s.Fallbacks), "ocr")
		slices.Sort(s.Fallbacks)
	}
	s.TextLayer = &layer
	share := math.Round(float64(p.unreadable)/float64(max(1, p.glyphs))*1e4) / 1e4
	s.Unreadable = &share
}

// pdfError gives an error of the PDF reader a stage and a code.
func pdfError(err error) *Error {
	e := &Error{Stage: "ingest", Code: model.CodeDamagedPDF, Err: err}
	var at *pdf.Error
	if errors.As(err, &at) {
		e.Page, e.Offset, e.Err = at.Page, at.Offset, at.Err
	}
	for _, known := range [...]struct {
		is   error
		code model.Code
	}{
		{ErrNotPDF, model.CodeNotPDF}, {ErrEncrypted, model.CodeEncrypted}, {ErrNoText, model.CodeNoText},
		{pdf.ErrLimit, model.CodeLimitExceeded}, {ErrUnsupported, model.CodeUnsupported},
		{ErrUnreliable, model.CodeUnreliableText},
		{context.Canceled, model.CodeCanceled}, {context.DeadlineExceeded, model.CodeTimeout},
	} {
		if errors.Is(err, known.is) {
			e.Code = known.code
		}
	}
	switch e.Code {
	case model.CodeLimitExceeded:
		e.Err = sameAs{ErrLimit, e.Err}
	case model.CodeNoText:
		e.Page, e.Err = 0, sameAs{ErrNoText, errScan}
	}
	return e
}

var (
	errScan      = errors.New("the PDF is a scan: its pages are images without text")
	errEncrypted = errors.New("the PDF is encrypted")
	errPassword  = errors.New("the PDF is encrypted, and the password that was given does not open it")
)

// protected tells a file that needs a password from one that needs another.
func (e *Error) protected(password string) *Error {
	switch {
	case e.Code != model.CodeEncrypted:
	case password == "":
		e.Offset, e.Err = 0, sameAs{ErrEncrypted, errEncrypted}
	default:
		e.Offset, e.Code, e.Err = 0, model.CodeWrongPassword, sameAs{ErrEncrypted, errPassword}
	}
	return e
}
