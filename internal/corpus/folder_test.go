package corpus

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestBatchOverwriteKeepsForeignFiles(t *testing.T) {
	src, out := t.TempDir(), t.TempDir()
	writeFile(t, src, "a.jsonl", records(3))
	mine := []string{"notes.txt", "part-list.txt", "part-00000-c000.snappy.parquet", "manifest-old.jsonl", ".notes.tmp", "errors.jsonl"}
	for _, name := range mine {
		writeFile(t, out, name, []byte("mine"))
	}
	writeFile(t, out, "part-00000.jsonl", []byte("whose?"))
	writeFile(t, out, ".part-00009.jsonl.gz.123.tmp", []byte("of a killed run"))
	_, err := newBatch(out, src).Run(context.Background())
	require.ErrorContains(t, err, "no plan.json")
	b := newBatch(out, src)
	b.Overwrite = true
	run(t, b)
	files := snapshot(t, out)
	for _, name := range mine {
		require.Equal(t, "mine", files[name], name)
	}
	require.NotContains(t, files, ".part-00009.jsonl.gz.123.tmp")
}

func TestBatchOverwriteIsNotForOneOfManyJobs(t *testing.T) {
	src, out := t.TempDir(), t.TempDir()
	writeFile(t, src, "a.jsonl", records(3))
	run(t, newBatch(out, src))
	before := snapshot(t, out)
	b := newBatch(out, src)
	b.Overwrite, b.Job, b.Jobs = true, 0, 2
	_, err := b.Run(context.Background())
	require.ErrorContains(t, err, "would remove what the others wrote")
	requireSame(t, before, snapshot(t, out))
}

func TestIsOutput(t *testing.T) {
	for _, c := range []Config{
		{}, {Settings: Settings{Format: "parquet"}}, {Settings: Settings{Format: "csv", View: "notices"}},
		{Settings: Settings{Format: "csv", View: "all"}},
	} {
		for _, c.Compression = range []Compression{Plain, Gzip, Zstd} {
			require.NoError(t, c.normalize())
			for _, name := range (&Batch{Config: c}).partNames(123456) {
				require.True(t, isOutput(name), name)
			}
		}
	}
	require.True(t, isOutput(errorsName(1)))
	require.True(t, isOutput(job{0, 64}.manifest()))
	require.True(t, isOutput(job{0, 1}.manifest()))
}

// A run that was killed while it wrote the manifest leaves a hidden file, and
// the next one takes it away although no shard is missing. Files of others
// stay, and so do those of the other jobs of a divided batch.
func TestRemoveLeftovers(t *testing.T) {
	for _, test := range []struct {
		jobs int
		left []string
	}{
		{1, []string{".notes.tmp", "part-00000.jsonl"}},
		{4, []string{".manifest.jsonl.123.tmp", ".notes.tmp", ".part-00007.jsonl.9.tmp", "part-00000.jsonl"}},
	} {
		dir := t.TempDir()
		for _, name := range []string{
			".manifest.jsonl.123.tmp", ".part-00007.jsonl.9.tmp", ".errors-00000.jsonl.5.tmp", ".notes.tmp", "part-00000.jsonl",
		} {
			require.NoError(t, os.WriteFile(filepath.Join(dir, name), nil, 0o600))
		}
		b := Batch{Dir: dir}
		b.Jobs = test.jobs
		require.NoError(t, b.removeLeftovers([]int{0}))
		entries, err := os.ReadDir(dir)
		require.NoError(t, err)
		var left []string
		for _, entry := range entries {
			left = append(left, entry.Name())
		}
		assert.Equal(t, test.left, left)
	}
}
