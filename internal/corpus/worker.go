package corpus

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"

	"github.com/giji-go/giji/extract"
)

// A worker reads documents in this process.
type worker struct {
	config  *Config
	options extract.Options
	parser  parser
	guard   *guard
	encode  encoder
}

func newWorker(c *Config, memory *memoryWatch, encode encoder) (*worker, error) {
	options, err := c.options()
	if err != nil {
		return nil, err
	}
	return &worker{
		config: c, options: options, encode: encode,
		parser: parser{keys: Keys{Text: c.TextKey, ID: c.IDKey}},
		guard:  newGuard(c.Timeout, memory),
	}, nil
}

func (w *worker) close() { w.guard.close() }

// perform reads the task's document and encodes it.
func (w *worker) perform(ctx context.Context, t *task) {
	y, failure := w.read(ctx, t)
	t.result.digest = y.digest
	if failure == nil {
		failure = w.encode.encode(&t.result, &y)
	}
	if failure == nil {
		return
	}
	if failure.ID == nil {
		failure.ID = y.id
	}
	t.result.failure = failure
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
	options.PageEnds = record.PageEnds
	analysis, failure := w.guard.analyze(ctx, int64(len(record.Text)), func(ctx context.Context) (*extract.Analysis, error) {
		return extract.AnalyzeText(ctx, record.Text, options)
	})
	y := yield{id: record.ID, metadata: record.Metadata, text: record.Text}
	if failure == nil {
		y.document = analysis.Document
	}
	if y.id == nil {
		y.id = y.contentID(func() string { return digestOf(record.Text) })
	}
	return y, failure
}

// tooLong is the failure of a line of which only the beginning is known. The
// id is often in it.
func (w *worker) tooLong(head []byte) *Failure {
	_, failure := w.parser.parse(bytes.ToValidUTF8(head, nil))
	if failure == nil {
		failure = &Failure{}
	}
	id := failure.ID
	failure = failf(stageInput, "line_too_long", "the record is longer than %d bytes; raise --max-record", w.config.MaxRecord)
	failure.ID = id
	return failure
}

// contentID is the id of what was read by its content; where the document
// tells the digest, it is not computed again.
func (y *yield) contentID(digest func() string) []byte {
	if y.document != nil && len(y.document.Source.SHA256) >= idDigits {
		return defaultID(y.document.Source.SHA256)
	}
	return defaultID(digest())
}

// readFile reads a document file.
func (w *worker) readFile(ctx context.Context, t *task) (yield, *Failure) {
	data, failure := readLimited(t.file, w.config.MaxFile)
	if failure != nil {
		return yield{}, failure
	}
	sum := sha256.Sum256(data)
	y := yield{digest: hex.EncodeToString(sum[:])}
	y.id = defaultID(y.digest)
	options := w.options
	options.Name = t.name
	analysis, failure := w.guard.analyze(ctx, int64(len(data)), func(ctx context.Context) (*extract.Analysis, error) {
		return extract.AnalyzeReader(ctx, bytes.NewReader(data), options)
	})
	if failure == nil {
		y.document = analysis.Document
		if w.config.Compat != "" {
			y.text = analysis.Text()
		}
	}
	return y, failure
}

// readLimited reads a file that is not too large.
func readLimited(path string, max int64) ([]byte, *Failure) {
	file, err := os.Open(path)
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
	return failf(stageInput, "file_too_large", "the file is larger than %d bytes; raise --max-file", max)
}
