package extract

import (
	"context"
	"errors"

	"github.com/giji-go/giji/model"
)

// soon runs read and returns when it does, or at once when the context ends:
// a stage in the middle of a long text does not look at it. What read then
// still does, up to the next stage, nobody waits for. A panic of read is that
// of the caller.
func soon(ctx context.Context, o Options, read func(ctx context.Context, o Options) (*Analysis, error)) (*Analysis, error) {
	if ctx.Done() == nil {
		return read(ctx, o)
	}
	type answer struct {
		analysis *Analysis
		err      error
		panicked any
	}
	answers := make(chan answer, 1)
	o.done = ctx.Done()
	go func() {
		var a answer
		defer func() {
			a.panicked = recover()
			answers <- a
		}()
		a.analysis, a.err = read(ctx, o)
	}()
	select {
	case a := <-answers:
		if a.panicked != nil {
			panic(a.panicked)
		}
		if ctx.Err() == nil || a.err != nil {
			return a.analysis, a.err
		}
	case <-ctx.Done():
	}
	return nil, canceled(ctx.Err())
}

// canceled is the error of a context that ended.
func canceled(err error) *Error {
	code := model.CodeCanceled
	if errors.Is(err, context.DeadlineExceeded) {
		code = model.CodeTimeout
	}
	return &Error{Stage: "ingest", Code: code, Err: err}
}

// ended reports whether the context of the call has ended.
func (o *Options) ended() bool {
	select {
	case <-o.done:
		return true
	default:
		return false
	}
}
