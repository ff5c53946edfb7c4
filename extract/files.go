package extract

import (
	"context"
	"fmt"
	"iter"
	"runtime"

	"github.com/giji-go/giji/model"
)

// Files reads the documents at paths, several at a time, and yields them in the
// order of paths: each a Document, or an error that names its path. One that
// fails does not stop the others. o are the options for all, none for the zero
// value; Source.Name is the last element of each path. When the context ends,
// the next error is the context's and the last. No more than two documents a
// processor are held.
func Files(ctx context.Context, paths []string, o ...Options) iter.Seq2[*model.Document, error] {
	var options Options
	if len(o) > 0 {
		options = o[0]
	}
	options.Name = ""
	return func(yield func(*model.Document, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		for answer := range startFiles(ctx, paths, options) {
			read := <-answer
			if err := ctx.Err(); err != nil {
				yield(nil, canceled(err))
				return
			}
			if !yield(read.document, read.err) {
				return
			}
		}
	}
}

type readFile struct {
	document *model.Document
	err      error
}

// startFiles gives a channel for each path, in order, on which its document
// will stand. It ends with the context.
func startFiles(ctx context.Context, paths []string, o Options) <-chan chan readFile {
	workers := runtime.GOMAXPROCS(0)
	answers := make(chan chan readFile, workers)
	slots := make(chan struct{}, workers)
	go func() {
		defer close(answers)
		for _, path := range paths {
			answer := make(chan readFile, 1)
			select {
			case answers <- answer:
			case <-ctx.Done():
				return
			}
			slots <- struct{}{}
			go func() {
				defer func() { <-slots }()
				document, err := File(ctx, path, o)
				if err != nil {
					err = fmt.Errorf("%s: %w", path, err)
				}
				answer <- readFile{document, err}
			}()
		}
	}()
	return answers
}
