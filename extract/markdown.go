package extract

import (
	"context"

	"github.com/giji-go/giji/internal/ingest"
)

func analyzeMarkdown(ctx context.Context, data []byte, o Options) (*Analysis, error) {
	text, err := ingest.Text(ctx, data, o.Encoding)
	if err != nil {
		return nil, textError(err)
	}
	d := newDocument(o, data, ingest.TypeMarkdown)
	d.Source.Encoding = &text.Encoding
	undecodable(d, text.Replaced)
	elements, err := ingest.Markdown(ctx, string(text.Runes))
	if err != nil {
		return nil, textError(err)
	}
	return analyzeElements(ctx, d, elements, o)
}
