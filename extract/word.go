package extract

import (
	"context"
	"errors"

	"github.com/giji-go/giji/internal/ingest"
	"github.com/giji-go/giji/internal/word"
	"github.com/giji-go/giji/model"
)

func analyzeWord(ctx context.Context, data []byte, mediaType string, o Options) (*Analysis, error) {
	elements, err := ingest.Word(ctx, data, o.wordLimits())
	if err != nil {
		return nil, wordError(err)
	}
	return analyzeElements(ctx, newDocument(o, data, mediaType), elements, o)
}

// wordError gives the errors of Word documents the names of this package.
func wordError(err error) *Error {
	e := &Error{Stage: "ingest", Code: model.CodeDamagedWord, Err: err}
	switch {
	case errors.Is(err, word.ErrDamaged):
		e.Err = sameAs{ErrDamaged, err}
	case errors.Is(err, word.ErrLimit):
		e.Code, e.Err = model.CodeLimitExceeded, sameAs{ErrLimit, err}
	case errors.Is(err, word.ErrEmpty):
		e.Code, e.Err = model.CodeEmptyInput, sameAs{ErrEmpty, err}
	case errors.Is(err, context.Canceled):
		e.Code = model.CodeCanceled
	case errors.Is(err, context.DeadlineExceeded):
		e.Code = model.CodeTimeout
	}
	return e
}
