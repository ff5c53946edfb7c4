package corpus

import (
	"context"
	"sync"
)

const (
	tasksPerWorker = 8        // results that may wait, so that one slow document stalls no one
	heldBytes      = 48 << 20 // input under way, so that large documents do not add up
)

// An engine works on tasks in parallel and hands them on in their order. All
// its queues are bounded: memory does not grow with the input.
type engine struct {
	workers []performer
	budget  *budget
}

// A performer works on one task at a time.
type performer interface {
	perform(ctx context.Context, t *task)
	close()
}

func newEngine(workers []performer) *engine {
	return &engine{workers, newBudget(heldBytes)}
}

// run calls feed, which emits tasks, and take for each of them in their order.
// idle is called before run waits, so that what is written can be flushed. It
// returns the first error of either, or the cause of the context's end.
//
// A feed that waits for input is not waited for: it ends with its next emit.
func (e *engine) run(parent context.Context, feed func(emit func(*task) error) error, take func(*task) error, idle func() error) error {
	ctx, cancel := context.WithCancelCause(parent)
	defer cancel(nil)
	work := make(chan *task)
	order := make(chan *task, tasksPerWorker*len(e.workers))
	fed := make(chan error, 1)
	go func() {
		defer close(order)
		defer close(work)
		fed <- feed(func(t *task) error { return e.emit(ctx, t, work, order) })
	}()
	var working sync.WaitGroup
	for _, worker := range e.workers {
		working.Go(func() { toil(ctx, worker, work) })
	}
	err := e.takeAll(ctx, order, take, idle)
	if err != nil {
		cancel(err)
		working.Wait()
		return err
	}
	working.Wait()
	return <-fed
}

// toil performs tasks until there are no more.
func toil(ctx context.Context, worker performer, work <-chan *task) {
	for {
		select {
		case t, ok := <-work:
			if !ok {
				return
			}
			worker.perform(ctx, t)
			close(t.done)
		case <-ctx.Done():
			return
		}
	}
}

// emit hands a task to a worker and puts it into the order.
func (e *engine) emit(ctx context.Context, t *task, work, order chan<- *task) error {
	if err := e.budget.take(ctx, t.cost); err != nil {
		return err
	}
	t.done = make(chan struct{})
	if t.begin != nil || t.end != nil || t.result.failure != nil {
		close(t.done)
	}
	select {
	case order <- t:
	case <-ctx.Done():
		return context.Cause(ctx)
	}
	if t.begin != nil || t.end != nil || t.result.failure != nil {
		return nil
	}
	select {
	case work <- t:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

func (e *engine) takeAll(ctx context.Context, order <-chan *task, take func(*task) error, idle func() error) error {
	for {
		t, ok, err := receive(ctx, order, idle)
		if err != nil || !ok {
			return err
		}
		if _, _, err := receive(ctx, t.done, idle); err != nil {
			return err
		}
		if ctx.Err() != nil {
			return context.Cause(ctx) // the document may have failed of that
		}
		err = take(t)
		e.budget.give(t.cost)
		if err != nil {
			return err
		}
	}
}

// receive is a receive that is idle before it waits.
func receive[T any](ctx context.Context, from <-chan T, idle func() error) (value T, ok bool, err error) {
	select {
	case value, ok = <-from:
		return value, ok, nil
	default:
	}
	if err := idle(); err != nil {
		return value, false, err
	}
	select {
	case value, ok = <-from:
		return value, ok, nil
	case <-ctx.Done():
		return value, false, context.Cause(ctx)
	}
}

// close ends the workers.
func (e *engine) close() {
	for _, worker := range e.workers {
		worker.close()
	}
}

// A budget is a number of bytes that may be under way. A single task that is
// larger than all of it goes alone.
type budget struct {
	mu    sync.Mutex
	free  int64
	all   int64
	freed chan struct{} // has room for one: something was given back
}

func newBudget(all int64) *budget {
	return &budget{free: all, all: all, freed: make(chan struct{}, 1)}
}

// take waits until the bytes are free. Only one goroutine takes.
func (b *budget) take(ctx context.Context, n int64) error {
	n = min(n, b.all)
	for !b.tryTake(n) {
		select {
		case <-b.freed:
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
	return nil
}

func (b *budget) tryTake(n int64) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.free < n {
		return false
	}
	b.free -= n
	return true
}

func (b *budget) give(n int64) {
	b.mu.Lock()
	b.free += min(n, b.all)
	b.mu.Unlock()
	select {
	case b.freed <- struct{}{}:
	default:
	}
}
