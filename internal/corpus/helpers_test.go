package corpus

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/require"
)

// minutes is a short invented document, another one for each number.
func minutes(i int) string {
	return fmt.Sprintf(`架空通信事故検討会（第%d回）議事要旨

１　日時　令和５年６月%d日（%s）15:00～17:00
２　場所　Web会議
３　議事
（１）みほん電話株式会社の事故について
  %s
`, i%40+1, i%28+1, []string{"木", "金", "土", "日", "月", "火", "水"}[i%7],
		strings.Repeat("発生した障害について、事業者から説明があった。", i%5+1))
}

// records are n input records, of which some have ids and metadata.
func records(n int) []byte {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	for i := range n {
		record := map[string]any{"text": minutes(i), "number": i}
		if i%3 == 0 {
			record["id"] = fmt.Sprintf("r-%d", i)
		}
		if i%4 == 0 {
			record["metadata"] = map[string]any{"url": fmt.Sprintf("https://example.jp/%d", i)}
		}
		if err := encoder.Encode(record); err != nil {
			panic(err)
		}
	}
	return b.Bytes()
}

func writeFile(t *testing.T, dir, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(dir, name)
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(t, os.WriteFile(path, data, 0o644))
	return path
}

func gzipped(t *testing.T, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write(data)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.Bytes()
}

func zstded(t *testing.T, data []byte) []byte {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	require.NoError(t, err)
	defer w.Close()
	return w.EncodeAll(data, nil)
}

// newBatch is a batch with small shards.
func newBatch(dir string, sources ...string) *Batch {
	return &Batch{
		Config:  Config{Settings: Settings{ShardSize: 4 << 10}, Version: "test", Workers: 2},
		Sources: Sources{Paths: sources},
		Dir:     dir,
	}
}

func run(t *testing.T, b *Batch) Summary {
	t.Helper()
	summary, err := b.Run(context.Background())
	require.NoError(t, err)
	require.True(t, summary.Complete)
	return summary
}

// snapshot is all files of a folder by name.
func snapshot(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	files := make(map[string]string)
	for _, entry := range entries {
		data, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		require.NoError(t, err)
		files[entry.Name()] = string(data)
	}
	return files
}

// requireSame compares two snapshots file by file.
func requireSame(t *testing.T, want, got map[string]string) {
	t.Helper()
	for name := range want {
		require.Contains(t, got, name)
		require.True(t, want[name] == got[name], "%s differs:\n%s\n%s", name, head(want[name]), head(got[name]))
	}
	require.Len(t, got, len(want))
}

func head(s string) string { return s[:min(len(s), 400)] }

// lines are the lines of all files with a prefix, in the order of the names.
func linesOf(files map[string]string, prefix string) []string {
	var all []string
	for i := 0; ; i++ {
		found := false
		for name, data := range files {
			if strings.HasPrefix(name, fmt.Sprintf("%s-%05d.", prefix, i)) {
				found = true
				all = append(all, strings.SplitAfter(data, "\n")...)
				all = all[:len(all)-1]
			}
		}
		if !found && i > 200 {
			return all
		}
	}
}

func filterLines(t *testing.T, f Filter, in []byte) []string {
	t.Helper()
	var out bytes.Buffer
	f.Version = "test"
	_, err := f.Run(context.Background(), bytes.NewReader(in), &out)
	require.NoError(t, err)
	lines := strings.SplitAfter(out.String(), "\n")
	require.Empty(t, lines[len(lines)-1], "the output ends with a line end")
	return lines[:len(lines)-1]
}
