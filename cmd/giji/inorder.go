package main

import "context"

// A result is what reading one document gave.
type result[T any] struct {
	data T
	err  error
}

// inOrder reads the documents with the given number of workers and hands the
// results on in the order of the paths, so that the output does not depend on
// the number. At most two results a worker wait.
// It returns when write fails or the context ends.
func inOrder[T any](ctx context.Context, workers int, paths []string,
	read func(context.Context, string) (T, error), write func(T) error, failed func(string, error)) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	tasks := startReads(ctx, min(workers, len(paths)), paths, read)
	for _, path := range paths {
		var r result[T]
		select {
		case task, ok := <-tasks:
			if !ok {
				return context.Cause(ctx)
			}
			r = <-task
		case <-ctx.Done():
			return context.Cause(ctx)
		}
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if r.err != nil {
			failed(path, r.err)
		} else if err := write(r.data); err != nil {
			return err
		}
	}
	return nil
}

// startReads gives one channel a path, in their order, on which its result
// will stand.
func startReads[T any](ctx context.Context, workers int, paths []string,
	read func(context.Context, string) (T, error)) <-chan chan result[T] {
	tasks := make(chan chan result[T], workers)
	slots := make(chan struct{}, workers)
	go func() {
		defer close(tasks)
		for _, path := range paths {
			select {
			case slots <- struct{}{}:
			case <-ctx.Done():
				return
			}
			task := make(chan result[T], 1)
			go func() {
				data, err := read(ctx, path)
				task <- result[T]{data, err}
				<-slots
			}()
			select {
			case tasks <- task:
			case <-ctx.Done():
				return
			}
		}
	}()
	return tasks
}
