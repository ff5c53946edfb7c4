package extract

import (
	"context"
	"errors"
	"fmt"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/html"
	"github.com/giji-go/giji/internal/ingest"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/model"
)

// The reasons for which a web page is refused. Match them with errors.Is.
var (
	ErrFrames = html.ErrFrames // a frameset, which holds no text of its own
	ErrScript = html.ErrScript // a page that a script draws
)

func analyzeHTML(ctx context.Context, data []byte, o Options) (*Analysis, error) {
	page, err := ingest.HTML(ctx, data, o.Encoding, o.htmlLimits())
	if err != nil {
		return nil, htmlError(err)
	}
	d := newDocument(o, data, ingest.TypeHTML)
	d.Source.Encoding = &page.Encoding
	undecodable(d, page.Replaced)
	return analyzeElements(ctx, d, page.Elements, o)
}

// undecodable says that characters could not be decoded.
func undecodable(d *model.Document, replaced int) {
	if replaced == 0 {
		return
	}
	d.Diagnostics = append(d.Diagnostics, model.Diagnostic{
		Code: model.CodeUndecodable, Severity: model.CodeUndecodable.Severity(), Path: "/source/encoding",
		Message: fmt.Sprintf("%d characters cannot be decoded as %s", replaced, *d.Source.Encoding),
	})
}

// analyzeElements reads a document that knows no pages.
func analyzeElements(ctx context.Context, d *model.Document, elements []doc.Element, o Options) (*Analysis, error) {
	if err := ctx.Err(); err != nil {
		return nil, &Error{Stage: "layout", Code: model.CodeCanceled, Err: err}
	}
	src := layout.Options{Stop: o.stop}.FromElements(elements)
	if !hasJapanese(src.Runes) {
		return nil, &Error{Stage: "ingest", Code: model.CodeNoJapanese, Err: ErrNoJapanese}
	}
	d.Source.Characters = len(src.Runes)
	src.Fold = foldOf(src.Runes, o.stop)
	a := &Analysis{Document: d, src: src}
	a.run(o)
	return a, nil
}

// htmlError gives the errors of web pages the names of this package.
func htmlError(err error) *Error {
	e := textError(err)
	switch {
	case errors.Is(err, html.ErrFrames):
		e.Code = model.CodeFramesOnly
	case errors.Is(err, html.ErrScript):
		e.Code = model.CodeScriptOnly
	case errors.Is(err, html.ErrEmpty):
		e.Code, e.Err = model.CodeEmptyInput, sameAs{ErrEmpty, err}
	case errors.Is(err, html.ErrLimit):
		e.Code, e.Err = model.CodeLimitExceeded, sameAs{ErrLimit, err}
	case errors.Is(err, context.Canceled):
		e.Code = model.CodeCanceled
	case errors.Is(err, context.DeadlineExceeded):
		e.Code = model.CodeTimeout
	}
	return e
}
