package corpus

import (
	"bytes"
	"context"
	"io"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

// A worker reads documents in this process.
type worker struct {
	config  *Config
	options extract.Options
	parser  parser
	guard   *guard
	encode  encoder
	files   files
}

func newWorker(c *Config, memory *memoryWatch, encode encoder) (*worker, error) {
	options, err := c.options()
	if err != nil {
		return nil, err
	}
	return &worker{
		config: c, options: options, encode: encode,
		parser: newParser(c),
		guard:  newGuard(c.Timeout, memory),
	}, nil
}

func (w *worker) close() {
	w.guard.close()
	w.files.close()
}

func (w *worker) perform(ctx context.Context, t *task) { w.work(ctx, t) }

// work reads the task's document and encodes it into the task's result.
func (w *worker) work(ctx context.Context, t *task) yield {
	y, failure := w.read(ctx, t)
	if failure == nil {
		failure = w.encode.encode(&t.result, &y)
	}
	if failure != nil && failure.ID == nil {
		failure.ID = y.id
	}
	t.result.digest, t.result.failure = y.digest, failure
	return y
}

func (w *worker) read(ctx context.Context, t *task) (yield, *Failure) {
	if t.file != "" {
		return w.readFile(ctx, t)
	}
	return w.readRecord(ctx, t)
}

// readRecord reads the document in a record's text.
func (w *worker) readRecord(ctx context.Context, t *task) (yield, *Failure) {
	if t.line.tooLong {
		return yield{}, w.tooLong(t.line.data)
	}
	record, failure := w.parser.parse(t.line.data)
	if failure != nil {
		return yield{}, failure
	}
	options := w.options
	options.PageEnds = record.pageEnds
	analysis, failure := w.guard.analyze(ctx, int64(len(record.text)), func(ctx context.Context) (*extract.Analysis, error) {
		return extract.AnalyzeText(ctx, record.text, options)
	})
	y := yield{id: record.id, metadata: record.metadata, text: record.text}
	if failure == nil {
		y.document = analysis.Document
		analysis.Release()
	}
	if y.id == nil {
		y.id = defaultID(y.textDigest())
	}
	return y, failure
}

// tooLong is the failure of a line of which only the beginning is known. The
// id is often in it.
func (w *worker) tooLong(head []byte) *Failure {
	failure := failf(stageInput, model.CodeLineTooLong, "the record is longer than %d bytes; raise --max-record", w.config.MaxRecord)
	beginning, _ := w.parser.parse(bytes.ToValidUTF8(head, nil))
	failure.ID = beginning.id
	return failure
}

// textDigest is the SHA-256 of a record's text. The document says it already,
// where there is one.
func (y *yield) textDigest() string {
	if y.document != nil {
		return y.document.Source.SHA256
	}
	return digestOf(y.text)
}

// readFile reads a document file.
func (w *worker) readFile(ctx context.Context, t *task) (yield, *Failure) {
	data, failure := w.files.read(t.file, w.config.MaxFile)
	if failure != nil {
		return yield{}, failure
	}
	return w.readData(ctx, t.name, data)
}

// readData reads the bytes of a document file.
func (w *worker) readData(ctx context.Context, name string, data []byte) (yield, *Failure) {
	y := yield{digest: digestOf(data)}
	y.id = defaultID(y.digest)
	options := w.options
	options.Name = name
	analysis, failure := w.guard.analyze(ctx, int64(len(data)), func(ctx context.Context) (*extract.Analysis, error) {
		return extract.AnalyzeReader(ctx, bytes.NewReader(data), options)
	})
	if failure == nil {
		y.document = analysis.Document
		if w.config.Compat != "" || w.config.WithText {
			y.text = analysis.Text()
		}
		analysis.Release()
	}
	return y, failure
}

// readLimited reads a file that is not too large.
func readLimited(path string, max int64) ([]byte, *Failure) {
	file, err := open(path)
	if err != nil {
		return nil, failureOf(err)
	}
	defer file.Close()
	if info, err := file.Stat(); err == nil && info.Size() > max {
		return nil, tooLarge(max)
	}
	data, err := io.ReadAll(io.LimitReader(file, max+1))
	if err != nil {
		return nil, failureOf(err)
	}
	if int64(len(data)) > max {
		return nil, tooLarge(max)
	}
	return data, nil
}

func tooLarge(max int64) *Failure {
	return failf(stageInput, model.CodeFileTooLarge, "the file is larger than %d bytes; raise --max-file", max)
}
