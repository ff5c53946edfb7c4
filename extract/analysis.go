package extract

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/ingest"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/internal/word"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// An Analysis is a document and what lies under it.
type Analysis struct {
	Document *model.Document
	src      *doc.Source
	ledger   *doc.Ledger
	rules    [][]doc.Rule // by page, with Options.Geometry
	fired    []doc.Fired  // with Options.Rules
}

// Text is the source text that all spans count in: the decoded file, or what
// was read from the PDF.
func (a *Analysis) Text() string { return layout.Text(a.src, false) }

// Layout is the text with columns kept by spaces, for people to read.
func (a *Analysis) Layout() string { return layout.Text(a.src, true) }

// Release gives the memory under the Document to the analyses to come, which
// is worth it where there are many. The Document stays; nothing else may be
// asked of the Analysis any more.
func (a *Analysis) Release() { a.src.Release() }

// AnalyzeReader is Reader, with what lies under the document.
func AnalyzeReader(ctx context.Context, r io.Reader, o Options) (*Analysis, error) {
	return border(ctx, o, func(ctx context.Context, o Options) (*Analysis, error) { return analyzeReader(ctx, r, o) })
}

func analyzeReader(ctx context.Context, r io.Reader, o Options) (*Analysis, error) {
	warm()
	data, err := readAll(ctx, r, o.maxBytes())
	if err != nil {
		return nil, err
	}
	return analyzeBytes(ctx, data, o)
}

// analyzeBytes reads a document of the media type that the options name, else
// of the one that its bytes show.
func analyzeBytes(ctx context.Context, data []byte, o Options) (*Analysis, error) {
	mediaType := o.MediaType
	if mediaType == "" {
		var err error
		if mediaType, err = ingest.Type(data, o.Name); err != nil {
			return nil, textError(err)
		}
	}
	switch mediaType {
	case ingest.TypeText:
		a, err := analyzeTextBytes(ctx, data, o)
		return a, misnamed(err, o)
	case ingest.TypePDF:
		return analyzePDF(ctx, data, o)
	case ingest.TypeHTML, "application/xhtml+xml":
		a, err := analyzeHTML(ctx, data, o)
		return a, misnamed(err, o)
	case ingest.TypeWord, ingest.TypeMacro:
		return analyzeWord(ctx, data, mediaType, o)
	case ingest.TypeMarkdown:
		return analyzeMarkdown(ctx, data, o)
	}
	return nil, textError(fmt.Errorf("%w: the media type %q is not read; leave it out to have it detected", ingest.ErrFormat, mediaType))
}

// misnamed is what is wrong with noise, or a page of errors, under the name of
// a PDF or a Word document: its bytes were lost on their way.
func misnamed(err error, o Options) error {
	if o.MediaType != "" || !errors.Is(err, ErrBinary) && !errors.Is(err, ErrNoJapanese) {
		return err
	}
	switch strings.ToLower(filepath.Ext(o.Name)) {
	case ".pdf":
		return &Error{Stage: "ingest", Code: model.CodeNotPDF, Err: ErrNotPDF}
	case ".docx", ".docm":
		return &Error{Stage: "ingest", Code: model.CodeDamagedWord, Err: sameAs{ErrDamaged, word.ErrDamaged}}
	}
	return err
}

func analyzeTextBytes(ctx context.Context, data []byte, o Options) (*Analysis, error) {
	text, err := ingest.Text(ctx, data, o.Encoding)
	if err != nil {
		return nil, textError(err)
	}
	d := newDocument(o, data, "text/plain")
	d.Source.Encoding = &text.Encoding
	undecodable(d, text.Replaced)
	return analyzeRunes(ctx, d, text.Runes, o)
}

// AnalyzeText is Text, with what lies under the document.
func AnalyzeText(ctx context.Context, text string, o Options) (*Analysis, error) {
	return border(ctx, o, func(ctx context.Context, o Options) (*Analysis, error) { return analyzeText(ctx, text, o) })
}

func analyzeText(ctx context.Context, text string, o Options) (*Analysis, error) {
	if most := o.maxBytes(); int64(len(text)) > most {
		return nil, tooLong(most)
	}
	data := []byte(text)
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, textError(ingest.ErrEmpty)
	}
	if o.MediaType != "" && o.MediaType != ingest.TypeText {
		return analyzeBytes(ctx, data, o)
	}
	d := newDocument(o, data, "text/plain")
	encoding := "UTF-8"
	d.Source.Encoding = &encoding
	runes, err := ingest.Runes(ctx, text)
	if err != nil {
		return nil, textError(err)
	}
	return analyzeRunes(ctx, d, runes, o)
}

func analyzeRunes(ctx context.Context, d *model.Document, runes []rune, o Options) (*Analysis, error) {
	if !hasJapanese(runes) {
		return nil, &Error{Stage: "ingest", Code: model.CodeNoJapanese, Err: ErrNoJapanese}
	}
	if err := ctx.Err(); err != nil {
		return nil, canceled(err)
	}
	d.Source.Characters = len(runes)
	src := layout.Options{Stop: o.stop}.FromText(runes, foldOf(runes, o.stop), o.PageEnds)
	a := &Analysis{Document: d, src: src}
	a.run(o)
	return a, nil
}

// foldOf folds a text part by part, to look at the stop in between. A part ends
// where a line does or between two ideographs: no fold leans on what is beyond.
func foldOf(runes []rune, stop doc.Stop) []rune {
	const part = 1 << 16
	fold := doc.Runes(len(runes))[:0]
	for at := 0; at < len(runes); {
		end := min(at+part, len(runes))
		for end < len(runes) && runes[end-1] != '\n' && !(isIdeograph(runes[end-1]) && isIdeograph(runes[end])) {
			end++
		}
		stop.Check()
		fold = normalize.AppendFold(fold, runes[at:end])
		at = end
	}
	return fold
}

func isIdeograph(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF }

// hasJapanese looks for kana, or for ideographs in the absence of kana.
func hasJapanese(runes []rune) bool {
	for _, r := range runes {
		if r >= 0x3041 && r <= 0x30FE || r >= 0x4E00 && r <= 0x9FFF || r >= 0xFF66 && r <= 0xFF9D || r >= 0x2F00 && r <= 0x2FD5 {
			return true
		}
	}
	return false
}

func newDocument(o Options, data []byte, mediaType string) *model.Document {
	digest := sha256.New()
	for rest := data; len(rest) > 0; {
		o.stop.Check()
		n := min(len(rest), 1<<20)
		digest.Write(rest[:n]) // cannot fail
		rest = rest[n:]
	}
	sum := digest.Sum(nil)
	d := &model.Document{SchemaVersion: model.Version}
	d.Source.MediaType = mediaType
	d.Source.SHA256 = hex.EncodeToString(sum)
	d.Source.Bytes = int64(len(data))
	if o.Name != "" {
		d.Source.Name = &o.Name
	}
	return d
}

// textError gives the errors of ingest the names of this package.
func textError(err error) *Error {
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return canceled(err)
	}
	e := &Error{Stage: "ingest", Code: model.CodeUnreadableFile, Err: err}
	for _, known := range [...]struct {
		from, to error
		code     model.Code
	}{
		{ingest.ErrEmpty, ErrEmpty, model.CodeEmptyInput},
		{ingest.ErrBinary, ErrBinary, model.CodeBinaryInput},
		{ingest.ErrEncoding, ErrEncoding, model.CodeWrongEncoding},
		{ingest.ErrCharset, ErrEncoding, model.CodeUnknownEncoding},
		{ingest.ErrFormat, ErrFormat, model.CodeOtherFormat},
	} {
		if errors.Is(err, known.from) {
			e.Code, e.Err = known.code, sameAs{known.to, err}
		}
	}
	return e
}

// sameAs is an error of this package with the words of another.
type sameAs struct{ is, err error }

func (s sameAs) Error() string        { return s.err.Error() }
func (s sameAs) Is(target error) bool { return target == s.is }
func (s sameAs) Unwrap() error        { return s.err }

func pointer(format string, args ...any) string { return fmt.Sprintf(format, args...) }
