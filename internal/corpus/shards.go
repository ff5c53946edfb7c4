package corpus

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"os"
	"path/filepath"
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
	out := &shardWriter{batch: b, plan: plan, manifest: manifest, summary: summary}
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

	// of the shard at hand
	entry  Entry
	part   *atomicFile
	rows   sink
	errors *atomicFile // made with the first failure
	files  hash.Hash   // of the documents' digests
	line   []byte
}

func (w *shardWriter) take(t *task) error {
	switch {
	case t.begin != nil:
		return w.begin(t.begin.shard)
	case t.end != nil:
		return w.end(t.end)
	}
	if t.file != "" {
		fmt.Fprintf(w.files, "%s  %s\n", t.result.digest, t.name)
	}
	if t.result.failure != nil {
		return w.fail(t)
	}
	w.entry.Documents++
	w.entry.Incidents += t.result.incidents
	w.entry.Rows += t.result.count
	w.batch.Progress.document(t.cost)
	if err := w.rows.add(&t.result); err != nil {
		return fmt.Errorf("output: %w", err)
	}
	return nil
}

func (w *shardWriter) begin(shard int) error {
	part, err := createAtomic(w.batch.Dir, w.batch.partName(shard))
	if err != nil {
		return err
	}
	rows, err := newSink(&w.batch.Config, part)
	if err != nil {
		part.discard()
		return fmt.Errorf("output: %w", err)
	}
	w.batch.Progress.begin(w.plan.Shards[shard])
	w.entry = Entry{Shard: shard, File: w.batch.partName(shard)}
	w.part, w.rows, w.errors, w.files = part, rows, nil, sha256.New()
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
	return nil
}

// end gives the files their names and enters the shard.
func (w *shardWriter) end(end *shardEnd) error {
	if err := w.rows.close(); err != nil {
		return fmt.Errorf("output: %w", err)
	}
	if err := w.commitErrors(); err != nil {
		return err
	}
	if err := w.part.commit(); err != nil {
		return err
	}
	w.entry.Bytes, w.entry.SHA256 = w.part.size(), w.part.digest()
	w.entry.InputSHA256 = end.digest
	if w.plan.Shards[w.entry.Shard].Documents {
		w.entry.InputSHA256 = hex.EncodeToString(w.files.Sum(nil))
	}
	w.part = nil
	if err := w.manifest.append(w.entry); err != nil {
		return err
	}
	w.summary.add(w.entry)
	w.batch.Progress.shard(w.entry)
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
	if w.part != nil {
		w.part.discard()
	}
	if w.errors != nil {
		w.errors.discard()
	}
}
