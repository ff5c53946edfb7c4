package corpus

import (
	"context"
	"errors"
	"time"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

// defaultPatience is how long a document may still run after it was told to
// stop, before it is left behind.
const defaultPatience = 2 * time.Second

// A guard runs the extraction of one worker so that no document can stop it:
// a panic is a failure, and one that does not heed the end of its context is
// left behind with its goroutine.
type guard struct {
	timeout  time.Duration
	patience time.Duration
	memory   *memoryWatch
	calls    chan call
}

type call struct {
	ctx    context.Context
	run    func(context.Context) (*extract.Analysis, error)
	answer chan answer // room for one, so that who is left behind can end
}

type answer struct {
	analysis *extract.Analysis
	err      error
}

func newGuard(timeout time.Duration, memory *memoryWatch) *guard {
	g := &guard{timeout: timeout, patience: defaultPatience, memory: memory}
	g.start()
	return g
}

// start begins a goroutine that makes the calls.
func (g *guard) start() {
	calls := make(chan call)
	g.calls = calls
	go func() {
		for c := range calls {
			analysis, err := recovered(c)
			c.answer <- answer{analysis, err}
		}
	}()
}

// A panicError is a panic of the extraction.
type panicError struct{ cause any }

func (e *panicError) Error() string { return "the extraction panicked" }

func recovered(c call) (analysis *extract.Analysis, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = &panicError{cause}
		}
	}()
	return c.run(c.ctx)
}

// analyze runs the extraction of an input of the given size within limits.
func (g *guard) analyze(
	parent context.Context, size int64, run func(context.Context) (*extract.Analysis, error),
) (*extract.Analysis, *Failure) {
	ctx, cancel := context.WithCancelCause(parent)
	defer cancel(nil)
	if g.timeout > 0 {
		timer := time.AfterFunc(g.timeout, func() { cancel(context.DeadlineExceeded) })
		defer timer.Stop()
	}
	if g.memory != nil {
		defer g.memory.watch(size, cancel)()
	}
	c := call{ctx, run, make(chan answer, 1)}
	g.calls <- c
	return g.await(c)
}

func (g *guard) await(c call) (*extract.Analysis, *Failure) {
	select {
	case a := <-c.answer:
		return a.outcome(c.ctx)
	case <-c.ctx.Done():
	}
	timer := time.NewTimer(g.patience)
	defer timer.Stop()
	select {
	case a := <-c.answer:
		return a.outcome(c.ctx)
	case <-timer.C:
		close(g.calls)
		g.start()
		return nil, failureOf(context.Cause(c.ctx))
	}
}

// outcome prefers a document that was ready in time over the limit.
func (a answer) outcome(ctx context.Context) (*extract.Analysis, *Failure) {
	var panicked *panicError
	switch {
	case a.err == nil:
		return a.analysis, nil
	case errors.As(a.err, &panicked):
		return nil, failf(stageCrash, model.CodePanic, "%v: %v", panicked, panicked.cause)
	case ctx.Err() != nil:
		return nil, failureOf(context.Cause(ctx))
	}
	return nil, failureOf(a.err)
}

func (g *guard) close() { close(g.calls) }
