//go:build unix

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// manyRecords writes n records of invented minutes, none like another.
func manyRecords(t *testing.T, n int) string {
	t.Helper()
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	for i := range n {
		text := fmt.Sprintf("架空通信事故検討会（第%d回）議事要旨\n１　日時　令和５年６月%d日 15:00～17:00\n２　場所　Web会議\n３　議事\n（１）みほん電話株式会社の事故について\n%s",
			i, i%28+1, strings.Repeat("　障害について、事業者から説明があった。\n", i%9))
		require.NoError(t, encoder.Encode(map[string]any{"text": text, "n": i}))
	}
	path := filepath.Join(t.TempDir(), "many.jsonl")
	require.NoError(t, os.WriteFile(path, b.Bytes(), 0o644))
	return path
}

// files are all files below a folder.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	found := make(map[string]string)
	for _, entry := range entries {
		data, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		require.NoError(t, err)
		found[entry.Name()] = string(data)
	}
	return found
}

func TestBatchTerminated(t *testing.T) {
	source, dir := manyRecords(t, 20000), filepath.Join(t.TempDir(), "out")
	cmd := command(t, "batch", source, "-o", dir, "--shard-size", "100K")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	require.NoError(t, cmd.Start())
	require.Eventually(t, func() bool {
		_, err := os.Stat(filepath.Join(dir, "part-00001.jsonl"))
		return err == nil
	}, 20*time.Second, time.Millisecond)
	require.NoError(t, cmd.Process.Signal(syscall.SIGTERM))
	_ = cmd.Wait()
	require.Equal(t, 143, cmd.ProcessState.ExitCode(), stderr.String())
	require.Contains(t, stderr.String(), "interrupted")
	for name := range files(t, dir) {
		require.False(t, strings.HasSuffix(name, ".tmp"), "%s is half-written", name)
		require.NotEqual(t, "_SUCCESS", name)
	}
}

// TestBatchDiskFull: what was complete stays, nothing else has a final name.
func TestBatchDiskFull(t *testing.T) {
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no sh")
	}
	source, dir := manyRecords(t, 2000), filepath.Join(t.TempDir(), "out")
	inner := command(t, "batch", source, "-o", dir, "--jobs", "1")
	cmd := exec.Command(sh, append([]string{"-c", `ulimit -f 40; exec "$0" "$@"`, inner.Path}, inner.Args[1:]...)...)
	cmd.Args[0] = sh
	link := filepath.Join(t.TempDir(), "giji") // the test binary is giji by its name
	require.NoError(t, os.Symlink(inner.Path, link))
	cmd.Args[3] = link
	out, err := cmd.CombinedOutput()
	require.Error(t, err)
	require.Equal(t, 1, cmd.ProcessState.ExitCode(), string(out))
	require.Contains(t, string(out), "file too large")
	require.Contains(t, string(out), "free some space")
	for name := range files(t, dir) {
		require.Contains(t, []string{"plan.json", "manifest.jsonl"}, name)
	}
	require.NoError(t, command(t, "batch", source, "-o", dir, "--quiet").Run(), "and with space it goes on")
}

// TestBatchReadOnly runs as nobody where the tests run as root, to whom
// nothing is read-only.
func TestBatchReadOnly(t *testing.T) {
	shared, dir := openFolder(t), openFolder(t)
	source := filepath.Join(shared, "a.jsonl")
	require.NoError(t, os.WriteFile(source, []byte("{\"text\":\"議事要旨\"}\n"), 0o644))
	require.NoError(t, os.Chmod(dir, 0o555))
	cmd := command(t, "batch", source, "-o", dir)
	if os.Getuid() == 0 {
		program, err := os.ReadFile(cmd.Path)
		require.NoError(t, err)
		cmd.Path = filepath.Join(shared, "giji")
		require.NoError(t, os.WriteFile(cmd.Path, program, 0o755))
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil {
		t.Skipf("cannot run as nobody: %v", err)
	}
	require.Equal(t, 1, cmd.ProcessState.ExitCode(), string(out))
	require.Contains(t, string(out), "permission denied; check the permissions")
	require.Empty(t, files(t, dir))
}

// openFolder is a folder that all users can read; those of t.TempDir are not.
func openFolder(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "giji")
	require.NoError(t, err)
	t.Cleanup(func() { os.RemoveAll(dir) })
	require.NoError(t, os.Chmod(dir, 0o755))
	return dir
}

// TestFilterClosedOutput: a reader that has seen enough is no failure, and a
// full disk is one.
func TestFilterClosedOutput(t *testing.T) {
	source := manyRecords(t, 5000)
	cmd := command(t, "filter", source)
	reader, writer, err := os.Pipe()
	require.NoError(t, err)
	cmd.Stdout = writer
	require.NoError(t, cmd.Start())
	writer.Close()
	_, err = reader.Read(make([]byte, 10))
	require.NoError(t, err)
	reader.Close()
	require.NoError(t, cmd.Wait())

	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("no /dev/full")
	}
	defer full.Close()
	cmd = command(t, "filter", source)
	var stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = full, &stderr
	_ = cmd.Run()
	require.Equal(t, 1, cmd.ProcessState.ExitCode())
	require.Contains(t, stderr.String(), "no space left on device")
}

func TestFilterTerminated(t *testing.T) {
	cmd := command(t, "filter")
	stdin, err := cmd.StdinPipe()
	require.NoError(t, err)
	stdout, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	_, err = stdin.Write([]byte("{}\n"))
	require.NoError(t, err)
	line := make([]byte, 1)
	_, err = stdout.Read(line) // it runs
	require.NoError(t, err)
	require.NoError(t, cmd.Process.Signal(syscall.SIGTERM))
	_ = cmd.Wait()
	require.Equal(t, 143, cmd.ProcessState.ExitCode())
}

func TestByteSize(t *testing.T) {
	for in, want := range map[string]byteSize{"0": 0, "12": 12, "1K": 1024, "64MiB": 64 << 20, "2gb": 2 << 30, "1m": 1 << 20} {
		var b byteSize
		require.NoError(t, b.Set(in), in)
		require.Equal(t, want, b, in)
	}
	for _, in := range []string{"", "-1", "1.5M", "M", "99999999999G", "1T"} {
		require.Error(t, new(byteSize).Set(in), in)
	}
	b := byteSize(64 << 20)
	require.Equal(t, "64MiB", b.String())
}
