package corpus

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"os"
	"path/filepath"

	"github.com/giji-go/giji/internal/table"
)

// runShards reads, works and writes until the last of the shards is entered.
func (b *Batch) runShards(ctx context.Context, plan *Plan, j job, shards []int, summary *Summary) error {
	memory := watchMemory(b.Memory)
	defer memory.close()
	workers, err := newPerformers(&b.Config, memory)
	if err != nil {
		return err
	}
	manifest, err := openManifest(b.Dir, j)
	if err != nil {
		return err
	}
	defer manifest.file.Close()
	engine := newEngine(workers)
	defer engine.close()
	out := &shardWriter{batch: b, plan: plan, manifest: manifest, summary: summary, views: b.views()}
	defer out.discard()
	feed := func(emit func(*task) error) error {
		return (&feeder{plan: plan, config: &b.Config, emit: emit}).feed(shards)
	}
	return engine.run(ctx, feed, out.take, func() error { return nil })
}

// newPerformers makes the workers, in this process or in children.
func newPerformers(c *Config, memory *memoryWatch) ([]performer, error) {
	var performers []performer
	for range c.Workers {
		var one performer
		var err error
		if c.Isolate != nil {
			one, err = newRemote(c)
		} else {
			one, err = newWorker(c, memory, newEncoder(c))
		}
		if err != nil {
			return nil, err
		}
		performers = append(performers, one)
	}
	return performers, nil
}

// A shardWriter takes the results in their order and writes one shard after
// the other.
type shardWriter struct {
	batch    *Batch
	plan     *Plan
	manifest *manifestWriter
	summary  *Summary
	views    []*table.View

	// of the shard at hand
	entry  Entry
	parts  []shardPart
	errors *atomicFile // made with the first failure
	files  documentsDigest
	line   []byte
}

// A documentsDigest is that of documents' digests, as sha256sum lists them.
type documentsDigest struct{ hash.Hash }

func newDocumentsDigest() documentsDigest { return documentsDigest{sha256.New()} }

func (d documentsDigest) add(t *task) { fmt.Fprintf(d, "%s  %s\n", t.result.digest, t.name) }
func (d documentsDigest) sum() string { return hex.EncodeToString(d.Sum(nil)) }

// A shardPart is one file of a shard and how it is written.
type shardPart struct {
	file *atomicFile
	rows sink
	n    int64
}

func (w *shardWriter) take(t *task) error {
	switch {
	case t.begin != nil:
		return w.begin(t.begin.shard)
	case t.end != nil:
		return w.end(t.end)
	}
	if t.file != "" {
		w.files.add(t)
	}
	if t.result.failure != nil {
		return w.fail(t)
	}
	w.entry.Documents++
	w.entry.Incidents += t.result.incidents
	w.entry.Rows += t.result.count
	w.batch.Progress.document(t.cost)
	for i := range w.parts {
		p := &t.result.piece
		if i > 0 {
			p = &t.result.more[i-1]
		}
		w.parts[i].n += p.count
		if err := w.parts[i].rows.add(p); err != nil {
			return fmt.Errorf("output: %w", err)
		}
	}
	return nil
}

func (w *shardWriter) begin(shard int) error {
	w.parts = w.parts[:0]
	for i, name := range w.batch.partNames(shard) {
		file, err := createAtomic(w.batch.Dir, name)
		if err != nil {
			return err
		}
		var v *table.View
		if len(w.views) > 0 {
			v = w.views[i]
		}
		w.parts = append(w.parts, shardPart{file: file})
		if w.parts[i].rows, err = newSink(&w.batch.Config, v, file); err != nil {
			return fmt.Errorf("output: %w", err)
		}
	}
	w.batch.Progress.begin(w.plan.Shards[shard])
	w.entry = Entry{Shard: shard, File: w.batch.partNames(shard)[0]}
	w.errors, w.files = nil, newDocumentsDigest()
	return nil
}

// fail writes a failure to the shard's errors file.
func (w *shardWriter) fail(t *task) error {
	w.entry.Failed++
	w.batch.Progress.failure(t.cost)
	if w.errors == nil {
		file, err := createAtomic(w.batch.Dir, errorsName(w.entry.Shard))
		if err != nil {
			return err
		}
		w.errors = file
	}
	t.result.failure.Path, t.result.failure.Offset = t.name, t.line.offset
	w.line = t.result.failure.appendLine(w.line[:0])
	if _, err := w.errors.Write(w.line); err != nil {
		return fmt.Errorf("output: %w", err)
	}
	return w.batch.Most.check(w.summary.Failed+w.entry.Failed, w.summary.Documents+w.entry.Documents, false)
}

// end gives the files their names and enters the shard.
func (w *shardWriter) end(end *shardEnd) error {
	for _, p := range w.parts {
		if err := p.rows.close(); err != nil {
			return fmt.Errorf("output: %w", err)
		}
	}
	if err := w.commitErrors(); err != nil {
		return err
	}
	if err := w.commitParts(); err != nil {
		return err
	}
	w.entry.InputSHA256 = end.digest
	if w.plan.Shards[w.entry.Shard].Documents {
		w.entry.InputSHA256 = w.files.sum()
	}
	if err := w.manifest.append(w.entry); err != nil {
		return err
	}
	w.summary.add(w.entry)
	w.batch.Progress.shard(w.entry)
	return nil
}

// commitParts gives the parts their names and enters what they are.
func (w *shardWriter) commitParts() error {
	for i, p := range w.parts {
		if err := p.file.commit(); err != nil {
			w.parts = w.parts[i+1:]
			return err
		}
		if i == 0 {
			w.entry.Bytes, w.entry.SHA256 = p.file.size(), p.file.digest()
			continue
		}
		name := w.batch.partNames(w.entry.Shard)[i]
		w.entry.More = append(w.entry.More, Part{name, p.file.size(), p.file.digest(), p.n})
	}
	w.parts = nil
	return nil
}

func (w *shardWriter) commitErrors() error {
	name := errorsName(w.entry.Shard)
	if w.errors == nil {
		os.Remove(filepath.Join(w.batch.Dir, name)) // of a run that was killed before its entry
		return nil
	}
	if err := w.errors.commit(); err != nil {
		return err
	}
	w.entry.Errors, w.entry.ErrorsSHA256 = name, w.errors.digest()
	w.errors = nil
	return nil
}

// discard removes what is half-written.
func (w *shardWriter) discard() {
	for _, p := range w.parts {
		p.file.discard()
	}
	if w.errors != nil {
		w.errors.discard()
	}
}
