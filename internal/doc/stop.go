package doc

import (
	"context"
	"sync/atomic"
)

// A Stop tells the stages that nobody waits for their result any more. A stage
// looks at it in every loop that grows with the document, so that none goes on
// for longer than a few milliseconds. The zero Stop never ends.
type Stop struct{ ended *atomic.Bool }

// Stopped is what Check panics with. It is caught where the Stop was made and
// never seen behind that: an error through every function of every stage would
// say no more.
type Stopped struct{}

func (Stopped) Error() string { return "the reading was stopped" }

// StopOf is a Stop that ends with the context. Release ends the watch.
func StopOf(ctx context.Context) (stop Stop, release func()) {
	if ctx.Done() == nil {
		return Stop{}, func() {}
	}
	ended := new(atomic.Bool)
	end := context.AfterFunc(ctx, func() { ended.Store(true) })
	return Stop{ended}, func() { end() }
}

// Check returns, or panics with Stopped where the context has ended.
//
//go:noinline
func (s Stop) Check() {
	if s.ended != nil && s.ended.Load() {
		panic(Stopped{})
	}
}
