package corpus

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// corpusOf is a folder with documents and records of all kinds.
func corpusOf(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	all := records(3 * n)
	third := bytes.SplitAfter(all, []byte("\n"))
	writeFile(t, dir, "a.jsonl", bytes.Join(third[:n], nil))
	writeFile(t, dir, "b.jsonl.gz", gzipped(t, bytes.Join(third[n:2*n], nil)))
	writeFile(t, dir, "c.jsonl.zst", zstded(t, bytes.Join(third[2*n:3*n], nil)))
	for i := range 5 {
		writeFile(t, dir, fmt.Sprintf("docs/%d.txt", i), []byte(minutes(1000+i)))
	}
	return dir
}

func TestBatch(t *testing.T) {
	src, out := corpusOf(t, 60), t.TempDir()
	summary := run(t, newBatch(out, src))
	require.EqualValues(t, 185, summary.Documents)
	require.Zero(t, summary.Failed)
	files := snapshot(t, out)
	require.Contains(t, files, successName)
	lines := linesOf(files, "part")
	require.Len(t, lines, 185)
	for i, line := range lines {
		var record struct {
			ID       any
			Metadata map[string]any
			Version  string `json:"schema_version"`
			Source   struct{ Name *string }
		}
		require.NoError(t, json.Unmarshal([]byte(line), &record))
		require.True(t, strings.HasPrefix(line, `{"id":`))
		require.Equal(t, "1", record.Version)
		if i < 180 {
			require.EqualValues(t, i, record.Metadata["number"], "in order, none lost")
			require.Nil(t, record.Source.Name)
		} else {
			require.Equal(t, digestOf(minutes(820 + i))[:idDigits], record.ID)
		}
	}
	entries, err := allEntries(out)
	require.NoError(t, err)
	require.Greater(t, len(entries), 4, "several shards")
	for _, entry := range entries {
		require.Len(t, entry.SHA256, 64)
		require.EqualValues(t, len(files[entry.File]), entry.Bytes)
	}
}

// The number of workers, of jobs, and the packing of the input leave no trace.
func TestBatchIsDeterministic(t *testing.T) {
	src, want := corpusOf(t, 40), t.TempDir()
	run(t, newBatch(want, src))
	for _, workers := range []int{1, 3, 8} {
		out := t.TempDir()
		b := newBatch(out, src)
		b.Workers = workers
		run(t, b)
		requireSame(t, snapshot(t, want), snapshot(t, out))
	}
	t.Run("as an array of jobs", func(t *testing.T) {
		out := t.TempDir()
		for _, i := range []int{2, 0, 1} {
			b := newBatch(out, src)
			b.Job, b.Jobs = i, 3
			summary, err := b.Run(context.Background())
			require.NoError(t, err)
			require.Equal(t, i == 1, summary.Complete, "only the last job completes the batch")
		}
		requireSame(t, snapshot(t, want), snapshot(t, out))
	})
}

// A batch that is stopped again and again ends up with the same bytes.
func TestBatchResumes(t *testing.T) {
	src, want, out := corpusOf(t, 60), t.TempDir(), t.TempDir()
	run(t, newBatch(want, src))
	random := rand.New(rand.NewSource(1))
	stops := 0
	for {
		ctx, cancel := context.WithCancel(context.Background())
		b := newBatch(out, src)
		left := random.Intn(3) + 1
		b.Progress = &Progress{OnShard: func(Entry) {
			if left--; left == 0 {
				cancel()
			}
		}}
		_, err := b.Run(ctx)
		cancel()
		if err == nil {
			break
		}
		require.ErrorIs(t, err, context.Canceled)
		require.NotContains(t, snapshot(t, out), successName)
		for name := range snapshot(t, out) {
			require.False(t, strings.HasSuffix(name, ".tmp"), "%s is half-written", name)
		}
		damage(t, out, random)
		stops++
	}
	require.Greater(t, stops, 2)
	requireSame(t, snapshot(t, want), snapshot(t, out))
	t.Run("and again it has nothing to do", func(t *testing.T) {
		summary := run(t, newBatch(out, src))
		require.Equal(t, summary.Shards, summary.Resumed)
		requireSame(t, snapshot(t, want), snapshot(t, out))
	})
}

// damage does to a folder what a kill at a bad moment does.
func damage(t *testing.T, dir string, random *rand.Rand) {
	t.Helper()
	entries, err := allEntries(dir)
	require.NoError(t, err)
	last := entries[len(entries)-1]
	manifest := filepath.Join(dir, manifestName)
	data, err := os.ReadFile(manifest)
	require.NoError(t, err)
	switch random.Intn(4) {
	case 0: // a line of the manifest that breaks off
		require.NoError(t, os.WriteFile(manifest, data[:len(data)-random.Intn(20)-1], 0o644))
	case 1: // a temporary file
		writeFile(t, dir, fmt.Sprintf(".part-%05d.jsonl.123.tmp", last.Shard+1), []byte("half"))
	case 2: // a part that was renamed, but not entered
		writeFile(t, dir, fmt.Sprintf("part-%05d.jsonl", last.Shard+1), []byte("not yet"))
	case 3: // a part that is gone
		require.NoError(t, os.Remove(filepath.Join(dir, last.File)))
	}
}

func TestBatchRefuses(t *testing.T) {
	src, out := t.TempDir(), t.TempDir()
	writeFile(t, src, "a.jsonl", records(3))
	run(t, newBatch(out, src))
	before := snapshot(t, out)
	tests := []struct {
		name   string
		change func(b *Batch)
		reason string
	}{
		{"another version", func(b *Batch) { b.Version = "2" }, "begun by giji test, this is 2"},
		{"another setting", func(b *Batch) { b.NoSpans = true }, "no_spans false, not true"},
		{"another shard size", func(b *Batch) { b.ShardSize = 1 << 20 }, "shard_size"},
		{"a new input", func(*Batch) { writeFile(t, src, "b.txt", []byte("x")) }, "the input b.txt is new"},
		{"a changed input", func(*Batch) {
			require.NoError(t, os.Remove(filepath.Join(src, "b.txt")))
			writeFile(t, src, "a.jsonl", records(2))
		}, "the input a.jsonl had"},
		{"a lost input", func(b *Batch) {
			require.NoError(t, os.Rename(filepath.Join(src, "a.jsonl"), filepath.Join(src, "0.jsonl")))
		}, "the input 0.jsonl is new"},
	}
	for _, test := range tests {
		b := newBatch(out, src)
		test.change(b)
		_, err := b.Run(context.Background())
		var refused *RefusedError
		require.ErrorAs(t, err, &refused, test.name)
		require.Contains(t, err.Error(), test.reason)
		require.Contains(t, err.Error(), "--overwrite")
		requireSame(t, before, snapshot(t, out))
	}
	b := newBatch(out, src)
	b.Overwrite = true
	require.EqualValues(t, 2, run(t, b).Documents)
}

// The input may stand elsewhere when a batch is resumed.
func TestBatchSurvivesAMove(t *testing.T) {
	src, want, out := corpusOf(t, 20), t.TempDir(), t.TempDir()
	run(t, newBatch(want, src))
	moved := filepath.Join(t.TempDir(), "moved")
	require.NoError(t, os.Rename(src, moved))
	run(t, newBatch(out, moved))
	requireSame(t, snapshot(t, want), snapshot(t, out))
	require.Equal(t, 0, run(t, newBatch(want, moved)).Shards-len(must(allEntries(want))))
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func TestBatchIntoItsSource(t *testing.T) {
	src := corpusOf(t, 5)
	out := filepath.Join(src, "out")
	want := run(t, newBatch(out, src))
	again := run(t, newBatch(out, src))
	require.Equal(t, want.Documents, again.Documents)
	require.Equal(t, again.Shards, again.Resumed)
}

func TestBatchPacksOutput(t *testing.T) {
	src, plain := t.TempDir(), t.TempDir()
	writeFile(t, src, "a.jsonl", records(50))
	run(t, newBatch(plain, src))
	for _, compression := range []Compression{Gzip, Zstd} {
		out := t.TempDir()
		b := newBatch(out, src)
		b.Compression = compression
		run(t, b)
		for name, data := range snapshot(t, out) {
			if !strings.HasPrefix(name, "part-") {
				continue
			}
			r, found, err := decompress(strings.NewReader(data))
			require.NoError(t, err)
			require.Equal(t, compression, found)
			var unpacked bytes.Buffer
			_, err = unpacked.ReadFrom(r)
			require.NoError(t, err)
			require.Equal(t, snapshot(t, plain)[strings.TrimSuffix(name, compression.suffix())], unpacked.String())
		}
	}
}

func TestBatchLateCancel(t *testing.T) {
	src := corpusOf(t, 5)
	ctx, cancel := context.WithCancelCause(context.Background())
	stopped := errors.New("stopped")
	cancel(stopped)
	start := time.Now()
	_, err := newBatch(t.TempDir(), src).Run(ctx)
	require.ErrorIs(t, err, stopped)
	require.Less(t, time.Since(start), 5*time.Second)
}
