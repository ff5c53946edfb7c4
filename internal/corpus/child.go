package corpus

import (
	"bufio"
	"context"
	"encoding/gob"
	"errors"
	"io"
	"os"
	"runtime"
	"time"
)

// ServeChild is the other side of a remote: it reads requests from in and
// writes responses to out until in ends.
func ServeChild(ctx context.Context, in io.Reader, out io.Writer) error {
	buffered := bufio.NewWriterSize(out, 64<<10)
	from, to := gob.NewDecoder(bufio.NewReaderSize(in, 64<<10)), gob.NewEncoder(buffered)
	var config Config
	if err := from.Decode(&config); err != nil {
		return endOfInput(err)
	}
	TuneCollector()
	if config.Memory > 0 {
		go dieOverMemory(uint64(config.Memory))
	}
	w, err := newWorker(&config, nil, newEncoder(&config))
	if err != nil {
		return err
	}
	defer w.close()
	for {
		var ask request
		if err := from.Decode(&ask); err != nil {
			return endOfInput(err)
		}
		if err := to.Encode(answerTo(ctx, w, &ask)); err != nil {
			return err
		}
		if err := buffered.Flush(); err != nil {
			return err
		}
	}
}

func endOfInput(err error) error {
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

// answerTo performs one request.
func answerTo(ctx context.Context, w *worker, ask *request) response {
	t := &task{line: line{data: ask.Line, tooLong: ask.TooLong}, file: ask.File, name: ask.Name}
	y := w.work(ctx, t)
	return response{
		Failure: t.result.failure, ID: y.id, Meta: y.metadata, Digest: y.digest,
		Out: t.result.out, Head: len(appendHead(nil, &y, w.config.WithText)), Incidents: t.result.incidents,
	}
}

// dieOverMemory ends the process when its heap is over the limit even after a
// collection: a document that takes too much memory does not listen to anything
// milder.
func dieOverMemory(limit uint64) {
	for range time.Tick(memoryInterval / 10) {
		if heapBytes() <= limit {
			continue
		}
		if runtime.GC(); heapBytes() > limit {
			os.Exit(exitMemory)
		}
	}
}
