package extract

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
)

// border runs read, which may end in three more ways than by returning: the
// context ends and a stage stops in the middle, the context ends where no
// stage looks, or a stage panics. All are errors behind it, and nothing of
// read goes on when it returns.
func border(ctx context.Context, o Options, read func(ctx context.Context, o Options) (*Analysis, error)) (a *Analysis, err error) {
	if ctx.Err() != nil {
		return nil, canceled(ctx.Err())
	}
	stop, release := doc.StopOf(ctx)
	defer release()
	defer func() {
		switch cause := recover().(type) {
		case nil:
		case doc.Stopped:
			a, err = nil, canceled(ctx.Err())
		default:
			a, err = nil, panicked(cause)
		}
	}()
	o.stop = stop
	if a, err = read(ctx, o); err == nil && ctx.Err() != nil {
		return nil, canceled(ctx.Err())
	}
	return a, err
}

// canceled is the error of a context that ended.
func canceled(err error) *Error {
	code := model.CodeCanceled
	if errors.Is(err, context.DeadlineExceeded) {
		code = model.CodeTimeout
	}
	return &Error{Stage: "ingest", Code: code, Err: err}
}

// ErrPanic is a bug of giji that a document shows. The document beside it is
// read all the same.
var ErrPanic = errors.New("giji has a bug that this document shows")

// A Panic is what an error of ErrPanic wraps: for a report.
type Panic struct {
	Value any
	Stack []byte // as debug.Stack writes it
}

func (p *Panic) Error() string { return fmt.Sprintf("%v: %v", ErrPanic, p.Value) }

// Is makes a Panic an ErrPanic.
func (p *Panic) Is(target error) bool { return target == ErrPanic }

// Unwrap gives the runtime's error, where it is one.
func (p *Panic) Unwrap() error {
	err, _ := p.Value.(runtime.Error)
	return err
}

func panicked(value any) *Error {
	return &Error{Stage: "crash", Code: model.CodePanic, Err: &Panic{value, debug.Stack()}}
}
