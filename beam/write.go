package beam

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"

	sdk "github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/giji-go/giji/internal/corpus"
)

// An Output says what is written.
type Output struct {
	Dir         string // where, with its scheme
	Shards      int    // how many; at least 1
	Format      string // "" is jsonl; parquet, csv
	Compression string // "" is none; gzip, zstd
	View        string // flat rows: a view, several with commas, or all; "" is whole documents
	BOM         bool   // csv: begin with a byte-order mark
}

// Check reports an output that cannot be. The options are those of Extract.
func (o Output) Check(options Options) error {
	if o.Shards < 1 {
		return fmt.Errorf("shards: %d, want 1 or more", o.Shards)
	}
	stems, _ := o.config(options).FileNames()
	outs := make([]io.Writer, len(stems))
	for i := range outs {
		outs[i] = io.Discard
	}
	_, err := corpus.NewLineSink(o.config(options), outs)
	return err
}

func (o Output) config(options Options) corpus.Config {
	c := options.config()
	c.Format, c.Compression, c.View, c.BOM = cmp.Or(o.Format, "jsonl"), corpus.Compression(o.Compression), o.View, o.BOM
	return c
}

// Write writes documents and failures in shards, to which they go by a hash of
// their ids: part-NNNNN, or a file a view, with the documents by id, and
// errors-NNNNN.jsonl where there are failures. Each gets its name when it is
// whole, through a temporary name where the file system can rename, and the
// same elements give the same bytes. Behind the last shard come manifest.jsonl,
// with the counts of each, and _SUCCESS. The options are those of Extract.
//
// A shard is held in memory while it is written; Parquet and views are made of
// the lines here. What it returns has a Shard for each.
func Write(s sdk.Scope, documents, failures sdk.PCollection, options Options, o Output) (shards sdk.PCollection) {
	s = s.Scope("giji.Write")
	all := sdk.Flatten(s,
		sdk.ParDo(s, &documentShardFn{Shards: o.Shards}, documents),
		sdk.ParDo(s, &failureShardFn{Shards: o.Shards}, failures),
		sdk.ParDo(s, &everyShardFn{Shards: o.Shards}, sdk.Impulse(s)),
	)
	shards = sdk.ParDo(s, &writeFn{Options: options, Output: o}, sdk.GroupByKey(s, all))
	sdk.ParDo0(s, &finishFn{Dir: o.Dir}, sdk.GroupByKey(s, sdk.ParDo(s, oneKey, shards)))
	return shards
}

func oneKey(s Shard) (int, Shard) { return 0, s }

// ShardOf is the shard of an id, or of what stands for one, of that many.
func ShardOf(id string, shards int) int {
	sum := sha256.Sum256([]byte(id))
	return int(binary.BigEndian.Uint64(sum[:8]) % uint64(shards))
}

// keyOf orders the items of a shard.
func keyOf(id, name string, offset int64) string {
	return fmt.Sprintf("%s\x00%s\x00%016x", id, name, offset)
}

// A documentShardFn gives a document its shard.
type documentShardFn struct{ Shards int }

// ProcessElement emits the document with its shard.
func (f *documentShardFn) ProcessElement(d Document, emit func(int, item)) {
	emit(ShardOf(d.ID, f.Shards), item{documentItem, d.Incidents, keyOf(d.ID, d.Name, d.Offset), d.Line})
}

// A failureShardFn gives a failure its shard: that of its id, or of its place
// where it has none.
type failureShardFn struct{ Shards int }

// ProcessElement emits the failure with its shard.
func (f *failureShardFn) ProcessElement(failure Failure, emit func(int, item)) {
	key := keyOf(failure.ID, failure.Name, failure.Offset)
	emit(ShardOf(cmp.Or(failure.ID, key), f.Shards), item{kind: failureItem, key: key, line: failure.Line})
}

// An everyShardFn names every shard: those without a document are written too,
// so that who counts them knows that none is missing.
type everyShardFn struct{ Shards int }

// ProcessElement emits a mark for each shard.
func (f *everyShardFn) ProcessElement(_ []byte, emit func(int, item)) {
	for shard := range f.Shards {
		emit(shard, item{})
	}
}

// A writeFn writes shards.
type writeFn struct {
	Options Options
	Output  Output

	systems systems
}

// ProcessElement writes one shard.
func (f *writeFn) ProcessElement(ctx context.Context, shard int, next func(*item) bool, emit func(Shard)) error {
	documents, failures := gather(next)
	entry, err := f.write(ctx, shard, documents, failures)
	if err != nil {
		return fmt.Errorf("shard %d: %w", shard, err)
	}
	emit(Shard{entry})
	return nil
}

// Teardown closes the file systems.
func (f *writeFn) Teardown() { f.systems.close() }

// gather sorts the items of a shard. The same key may be there twice, of two
// globs that name one file, and then the line decides.
func gather(next func(*item) bool) (documents, failures []item) {
	var one item
	for next(&one) {
		switch one.kind {
		case documentItem:
			documents = append(documents, one)
		case failureItem:
			failures = append(failures, one)
		}
	}
	order := func(a, b item) int { return cmp.Or(strings.Compare(a.key, b.key), bytes.Compare(a.line, b.line)) }
	slices.SortFunc(documents, order)
	slices.SortFunc(failures, order)
	return documents, failures
}

// write writes the files of a shard, the one whose name all shards have last.
func (f *writeFn) write(ctx context.Context, shard int, documents, failures []item) (corpus.Entry, error) {
	entry := corpus.Entry{Shard: shard, Documents: int64(len(documents)), Failed: int64(len(failures))}
	c := f.Output.config(f.Options)
	stems, suffix := c.FileNames()
	parts := make([]*bytes.Buffer, len(stems))
	outs := make([]io.Writer, len(stems))
	for i := range parts {
		parts[i] = new(bytes.Buffer)
		outs[i] = parts[i]
	}
	sink, err := corpus.NewLineSink(c, outs)
	if err != nil {
		return entry, err
	}
	digest := sha256.New()
	for _, d := range documents {
		entry.Incidents += d.incidents
		digest.Write(d.line)
		if err := sink.Add(d.line); err != nil {
			return entry, fmt.Errorf("%s: %w", strings.ReplaceAll(d.key, "\x00", " "), err)
		}
	}
	if err := sink.Close(); err != nil {
		return entry, err
	}
	entry.InputSHA256 = hex.EncodeToString(digest.Sum(nil))
	if err := f.writeErrors(ctx, &entry, failures); err != nil {
		return entry, err
	}
	for i := len(parts) - 1; i >= 0; i-- {
		name := fmt.Sprintf("%s-%05d%s", stems[i], shard, suffix)
		part := corpus.Part{File: name, Bytes: int64(parts[i].Len()), SHA256: digestOf(parts[i].Bytes()), Rows: sink.Rows()[i]}
		if err := f.put(ctx, name, parts[i].Bytes()); err != nil {
			return entry, err
		}
		if i > 0 {
			entry.More = append([]corpus.Part{part}, entry.More...)
			continue
		}
		entry.File, entry.Bytes, entry.SHA256, entry.Rows = part.File, part.Bytes, part.SHA256, part.Rows
	}
	return entry, nil
}

func (f *writeFn) writeErrors(ctx context.Context, entry *corpus.Entry, failures []item) error {
	if len(failures) == 0 {
		return nil
	}
	var lines bytes.Buffer
	for _, failure := range failures {
		lines.Write(failure.line)
		lines.WriteByte('\n')
	}
	entry.Errors, entry.ErrorsSHA256 = fmt.Sprintf("errors-%05d.jsonl", entry.Shard), digestOf(lines.Bytes())
	return f.put(ctx, entry.Errors, lines.Bytes())
}

func (f *writeFn) put(ctx context.Context, name string, data []byte) error {
	system, err := f.systems.of(ctx, f.Output.Dir)
	if err != nil {
		return err
	}
	return put(ctx, system, f.Output.Dir, name, data)
}

func digestOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
