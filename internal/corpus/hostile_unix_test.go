//go:build unix

package corpus

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// within fails a test that hangs.
func within(t *testing.T, d time.Duration, do func()) {
	t.Helper()
	done := make(chan struct{})
	go func() { defer close(done); do() }()
	select {
	case <-done:
	case <-time.After(d):
		t.Fatal("it hangs")
	}
}

// A pipe or a device under the name of a document is no document, and nobody
// waits for it.
func TestBatchPipe(t *testing.T) {
	src, out := t.TempDir(), t.TempDir()
	writeFile(t, src, "a.txt", []byte(minutes(1)))
	for _, name := range []string{"b.pdf", "c.jsonl", "d.parquet", "e.zip"} {
		require.NoError(t, syscall.Mkfifo(filepath.Join(src, name), 0o644))
	}
	require.NoError(t, os.Symlink("/dev/zero", filepath.Join(src, "f.txt")))
	within(t, 30*time.Second, func() {
		assert.EqualValues(t, 1, run(t, newBatch(out, src)).Documents)
		failures := failuresOf(t, out)
		for _, name := range []string{"b.pdf", "c.jsonl", "d.parquet", "e.zip", "f.txt"} {
			assert.Equal(t, "unreadable_file: no regular file, but a pipe, a device or the like", failures[name], name)
		}
		assert.Equal(t, 1, run(t, newBatch(out, src)).Resumed)
		v := Validation{Paths: []string{out}, Sources: Sources{Paths: []string{src}}, OnProblem: func(p Problem) { t.Error(p) }}
		report, err := v.Run(context.Background())
		assert.NoError(t, err)
		assert.EqualValues(t, 1, report.Grounded)
		_, err = newBatch(t.TempDir(), filepath.Join(src, "b.pdf")).Run(context.Background())
		assert.ErrorIs(t, err, ErrIrregular, "named by itself it is a mistake")
		listed := newBatch(t.TempDir())
		listed.Sources.List = strings.NewReader(filepath.Join(src, "b.pdf"))
		assert.EqualValues(t, 1, run(t, listed).Failed)
	})
}

// A link that somebody put where a batch writes in place is not followed.
func TestBatchFollowsNoLinks(t *testing.T) {
	for _, name := range []string{lockName, manifestName} {
		src, out := t.TempDir(), t.TempDir()
		writeFile(t, src, "a.jsonl", records(3))
		victim := writeFile(t, t.TempDir(), "victim", []byte("{}\n"))
		require.NoError(t, os.Symlink(victim, filepath.Join(out, name)))
		b := newBatch(out, src)
		b.Overwrite = name == lockName
		_, err := b.Run(context.Background())
		require.Error(t, err, name)
		data, err := os.ReadFile(victim)
		require.NoError(t, err)
		assert.Equal(t, "{}\n", string(data), name)
	}
	dir := t.TempDir()
	path := writeFile(t, dir, lockName, []byte("a text of somebody's"))
	held, err := lockFolder(dir, job{0, 1})
	require.NoError(t, err)
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, "a text of somebody's", string(data), "a file that no holder wrote is not written over")
	held.release()
}

// A path that a pipeline hands on leads to a document, or the line says so.
func TestFilterPathsPipe(t *testing.T) {
	src := t.TempDir()
	pipe := filepath.Join(src, "b.pdf")
	require.NoError(t, syscall.Mkfifo(pipe, 0o644))
	good := writeFile(t, src, "a.txt", []byte(minutes(1)))
	within(t, 30*time.Second, func() {
		lines := filterLines(t, Filter{Paths: true}, []byte(pipe+"\n/dev/zero\n"+good+"\n"))
		require.Len(t, lines, 3)
		for _, line := range lines[:2] {
			assert.Contains(t, line, `"message":"no regular file, but a pipe, a device or the like"`)
		}
		assert.Contains(t, lines[2], `"schema_version"`)
	})
}

// TestAsNobody is run by TestBatchUnreadableFolder as a user for whom access
// may be denied.
func TestAsNobody(t *testing.T) {
	src := os.Getenv("UNREADABLE_SRC")
	if src == "" {
		t.Skip("only for TestBatchUnreadableFolder")
	}
	unreadable(t, src, os.Getenv("UNREADABLE_OUT"))
}

func unreadable(t *testing.T, src, out string) {
	assert.EqualValues(t, 1, run(t, newBatch(out, src)).Documents)
	assert.Equal(t, map[string]string{
		"closed/": "unreadable_file: permission denied",
		"z.txt":   "unreadable_file: permission denied",
	}, failuresOf(t, out))
	assert.Equal(t, 1, run(t, newBatch(out, src)).Resumed)
}

func TestBatchUnreadableFolder(t *testing.T) {
	dir, err := os.MkdirTemp("", "giji")
	require.NoError(t, err)
	t.Cleanup(func() { os.RemoveAll(dir) })
	require.NoError(t, os.Chmod(dir, 0o777))
	src, out := filepath.Join(dir, "src"), filepath.Join(dir, "out")
	writeFile(t, src, "a.txt", []byte(minutes(1)))
	writeFile(t, src, "closed/b.txt", []byte(minutes(2)))
	require.NoError(t, os.Chmod(writeFile(t, src, "z.txt", []byte(minutes(3))), 0))
	require.NoError(t, os.Chmod(filepath.Join(src, "closed"), 0))
	t.Cleanup(func() { os.Chmod(filepath.Join(src, "closed"), 0o755) })
	if os.Getuid() != 0 {
		unreadable(t, src, out)
		return
	}
	self, err := os.Executable()
	require.NoError(t, err)
	data, err := os.ReadFile(self)
	require.NoError(t, err)
	program := filepath.Join(dir, "test")
	require.NoError(t, os.WriteFile(program, data, 0o755))
	cmd := exec.Command(program, "-test.run", "^TestAsNobody$")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "UNREADABLE_SRC="+src, "UNREADABLE_OUT="+out)
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	text, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil {
		t.Skipf("cannot run as nobody: %v", err)
	}
	require.NoError(t, err, string(text))
	require.False(t, bytes.Contains(text, []byte("no tests to run")), string(text))
}
