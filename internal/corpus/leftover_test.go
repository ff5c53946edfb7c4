package corpus

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

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
		for _, name := range []string{".manifest.jsonl.123.tmp", ".part-00007.jsonl.9.tmp", ".errors-00000.jsonl.5.tmp", ".notes.tmp", "part-00000.jsonl"} {
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
