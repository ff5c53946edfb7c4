package ingest

import (
	"context"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/word"
)

// Word reads a Word document. Its errors are those of word.Read.
func Word(ctx context.Context, data []byte, limits word.Limits) ([]doc.Element, error) {
	return word.Read(ctx, data, limits)
}
