//go:build unix

package main

import (
	"bytes"
	"fmt"
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

// outcome runs giji and returns what it wrote and its exit status; one that
// hangs fails the test.
func outcome(t *testing.T, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	cmd := command(t, args...)
	return outcomeOf(t, cmd)
}

func outcomeOf(t *testing.T, cmd *exec.Cmd) (stdout, stderr string, status int) {
	t.Helper()
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	require.NoError(t, cmd.Start())
	timer := time.AfterFunc(30*time.Second, func() { cmd.Process.Kill() })
	_ = cmd.Wait()
	require.True(t, timer.Stop(), "it hangs: %v", cmd.Args)
	return out.String(), errs.String(), cmd.ProcessState.ExitCode()
}

// evil is a name that draws on a terminal, turns the writing and begins a line
// of its own.
const evil = "a\x1b]0;title\a\u202e\u009b2J\ngiji: all is well.txt"

const evilShown = `a\u001b]0;title\u0007\u202e\u009b2J\ngiji: all is well.txt`

// Names of files and texts of documents are shown to people in one line each,
// and obeyed by no terminal.
func TestEvilNames(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, evil)
	require.NoError(t, os.WriteFile(path, []byte("Minutes\n"), 0o644))
	records := filepath.Join(dir, "r.jsonl")
	require.NoError(t, os.WriteFile(records, []byte(`{"id":"\u001b[2J\n","error":{"stage":"x","message":"m"}}`+"\n"), 0o644))
	for _, args := range [][]string{
		{"extract", path}, {"text", path}, {"inspect", path}, {"view", path, "-o", filepath.Join(dir, "page.html")},
		{"extract", path + "?"}, {"batch", path, "-o", filepath.Join(dir, "out")}, {"batch", path + "\n", "-o", filepath.Join(dir, "out2")},
		{"validate", path}, {"stats", path}, {"filter", path + "?"}, {"normalize", path + "?"}, {"extract", "-o", path, path}, {path},
		{"extract", "--profile", path, path}, {"batch", "--files-from", path + "?", "-o", "out"}, {"eval", path, "--against", records},
		{"extract", "--format", evil, path}, {"explain", evil}, {"extract", "--" + evil, path}, {"extract", "--date", evil, path},
	} {
		stdout, stderr, status := outcome(t, args...)
		require.NotZero(t, status, "%q", args)
		require.NotEmpty(t, stdout+stderr)
		for line := range strings.Lines(stdout + stderr) {
			require.NotContains(t, line, "\x1b", "%q", args)
			require.NotContains(t, line, "\u202e", "%q", args)
			require.NotContains(t, line, "\u009b", "%q", args)
			require.False(t, strings.HasPrefix(line, "giji: all is well"), "%q: %q", args, stderr)
		}
	}
}

// What a document says is shown by inspect as it is, and obeyed by nobody.
func TestInspectEvilText(t *testing.T) {
	path := filepath.Join(t.TempDir(), evil)
	require.NoError(t, os.WriteFile(path, []byte("架空会議（第１回）議事要旨\n１ 日時 令和５年６月１日\n２ 場所 会議\x1b[31m室\u202e\n３ 議題\n（１）概\u009b要について\n"), 0o644))
	stdout, _, status := outcome(t, "inspect", path)
	require.Equal(t, 0, status)
	assert.Contains(t, stdout, "会議"+`\u001b`+"[31m室")
	assert.Contains(t, stdout, strings.ReplaceAll(evilShown, `\n`, " "))
	for _, bad := range []string{"\x1b", "\u202e", "\u009b"} {
		assert.NotContains(t, stdout, bad)
	}
}

// A pipe in a folder is told of and not waited for; one that is named is read.
func TestPipes(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "b.pdf")
	require.NoError(t, syscall.Mkfifo(pipe, 0o644))
	minutes, err := os.ReadFile(filepath.Join("..", "..", "testdata", "minutes.txt"))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.txt"), minutes, 0o644))

	page := filepath.Join(t.TempDir(), "page.html")
	_, stderr, status := outcome(t, "view", dir, "-o", page)
	assert.Equal(t, 3, status, stderr)
	assert.Contains(t, stderr, "b.pdf: no regular file, but a pipe, a device or the like")

	_, stderr, status = outcome(t, "batch", pipe, "-o", filepath.Join(t.TempDir(), "out"))
	assert.Equal(t, 4, status)
	assert.Contains(t, stderr, "giji extract and giji filter read pipes, a batch reads its files again to resume")

	go func() { _ = os.WriteFile(pipe, minutes, 0o644) }()
	stdout, stderr, status := outcome(t, "extract", pipe)
	require.Equal(t, 0, status, stderr)
	assert.Contains(t, stdout, `"name":"b.pdf","media_type":"text/plain"`)
}

// What is named and never gives anything is told of at once, with what to do; what a shell makes of
// <(command) is read.
func TestNothingToWaitFor(t *testing.T) {
	dir := t.TempDir()
	pipe, out := filepath.Join(dir, "pipe"), filepath.Join(dir, "out")
	require.NoError(t, syscall.Mkfifo(pipe, 0o644))
	minutes := filepath.Join("..", "..", "testdata", "minutes.txt")
	for _, c := range []struct {
		path string
		args []string
		want string
	}{
		{pipe, []string{"extract"}, "a pipe that nobody writes to; start what writes to it, or pass the document on"},
		{pipe, []string{"filter"}, "a pipe that nobody writes to; start what writes to it"},
		{pipe, []string{"extract", minutes, "--profile"}, "a pipe that nobody writes to"},
		{pipe, []string{"batch", minutes, "-o", out, "--files-from"}, "a pipe that nobody writes to"},
		{"/dev/zero", []string{"extract"}, "a device, not a file; put it on standard input: giji extract - < DEVICE"},
		{"/dev/zero", []string{"view", "-o", out}, "a device, not a file"},
		{"/dev/zero", []string{"filter"}, "a device, not a file"},
		{"/dev/zero", []string{"normalize"}, "a device, not a file"},
		{"/dev/zero", []string{"stats"}, "a device, not a file"},
		{"/dev/zero", []string{"inspect", "--id", "a"}, "a device, not a file"},
		{"/dev/zero", []string{"extract", minutes, "--profile"}, "a device, not a file"},
		{"/dev/zero", []string{"batch", minutes, "-o", out, "--files-from"}, "a device, not a file"},
	} {
		_, stderr, status := outcome(t, append(c.args, c.path)...)
		assert.NotZero(t, status, "%v %s", c.args, c.path)
		assert.Contains(t, stderr, c.want, "%v %s", c.args, c.path)
	}
	reader, writer, err := os.Pipe()
	require.NoError(t, err)
	data, err := os.ReadFile(minutes)
	require.NoError(t, err)
	go func() {
		_, _ = writer.Write(data)
		writer.Close()
	}()
	cmd := command(t, "extract", "/dev/fd/3")
	cmd.ExtraFiles = []*os.File{reader}
	stdout, stderr, status := outcomeOf(t, cmd)
	require.Equal(t, 0, status, stderr)
	assert.Contains(t, stdout, `"media_type":"text/plain"`)
}

// A stream without end meets a limit, which its message names, in bounded memory.
func TestStreamsWithoutEnd(t *testing.T) {
	if testing.Short() {
		t.Skip("reads gigabytes")
	}
	for _, c := range []struct {
		args []string
		most int64 // KiB
		want string
	}{
		{[]string{"extract", "-"}, 400 << 10, "larger than 67108864 bytes; raise --max-file"},
		{[]string{"filter"}, 200 << 10, "a line that is no JSON does not end within 16777216 bytes"},
		{[]string{"filter", "--paths"}, 200 << 10, "a line that is no path does not end within 1048576 bytes"},
		{[]string{"validate", "-"}, 200 << 10, "a line that is no JSON does not end within 16777216 bytes"},
		{[]string{"normalize"}, 500 << 10, "the text is longer than 67108864 bytes; divide it"},
		{[]string{"normalize", "--jsonl"}, 300 << 10, "line 1: longer than 16777216 bytes"},
		{[]string{"batch", "-o", filepath.Join(t.TempDir(), "out"), "--files-from", "-"}, 200 << 10, "1048577 empty entries in a row"},
	} {
		zero, err := os.Open("/dev/zero")
		require.NoError(t, err)
		cmd := command(t, c.args...)
		cmd.Stdin = zero
		stdout, stderr, status := outcomeOf(t, cmd)
		zero.Close()
		assert.NotZero(t, status, c.args)
		assert.Contains(t, stdout+stderr, c.want, c.args)
		usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
		assert.Less(t, usage.Maxrss, c.most, c.args)
	}
}

// Limits hold in every command that reads documents, and their messages say
// how to raise them.
func TestLimits(t *testing.T) {
	dir := t.TempDir()
	long := filepath.Join(dir, "long.txt")
	require.NoError(t, os.WriteFile(long, bytes.Repeat([]byte("議事要旨。本日は晴天である。\n"), 1<<17), 0o644))
	size := fmt.Sprint(int64(1<<17) * int64(len("議事要旨。本日は晴天である。\n")))
	page := filepath.Join(dir, "page.html")
	for _, args := range [][]string{
		{"extract"}, {"text"}, {"inspect"}, {"inspect", "--ledger"}, {"view", "-o", page},
	} {
		_, stderr, status := outcome(t, append(args, long, "--max-file", "1M")...)
		assert.Equal(t, 4, status, "%v", args)
		assert.Contains(t, stderr, "the file is larger than 1048576 bytes; raise --max-file", "%v", args)
		_, stderr, status = outcome(t, append(args, long, "--timeout", "1ms")...)
		assert.Equal(t, 4, status, "%v", args)
		assert.Contains(t, stderr, "raise --timeout", "%v", args)
		_, stderr, status = outcome(t, append(args, long, "--timeout", "-1s")...)
		assert.Equal(t, 2, status, "%v: %s", args, stderr)
	}
	_, stderr, status := outcome(t, "text", long, "--max-file", size, "--timeout", "0")
	assert.Equal(t, 0, status, stderr)
	for _, flag := range [][]string{{"--max-file", "1M"}, {"--timeout", "1ms"}} {
		out := filepath.Join(dir, "out"+flag[0])
		_, stderr, status = outcome(t, append([]string{"batch", long, "-o", out}, flag...)...)
		require.Equal(t, 4, status, stderr)
		assert.Contains(t, files(t, out)["errors-00000.jsonl"], "raise "+flag[0])
		cmd := command(t, append([]string{"filter", "--paths", "--strict"}, flag...)...)
		cmd.Stdin = strings.NewReader(long + "\n")
		stdout, _, status := outcomeOf(t, cmd)
		assert.Equal(t, 4, status)
		assert.Contains(t, stdout, "raise "+flag[0])
	}
}

// The time of a document begins when all of it is there.
func TestTimeoutOfASlowWriter(t *testing.T) {
	cmd := command(t, "extract", "--timeout", "300ms", "-")
	stdin, err := cmd.StdinPipe()
	require.NoError(t, err)
	go func() {
		time.Sleep(700 * time.Millisecond)
		_, _ = stdin.Write([]byte("議事要旨\n"))
		stdin.Close()
	}()
	_, stderr, status := outcomeOf(t, cmd)
	require.Equal(t, 0, status, stderr)
}

// A second batch in the folder of a running one ends at once and says whose it
// is; what a killed one leaves is in nobody's way.
func TestBatchLocked(t *testing.T) {
	source, dir := manyRecords(t, 3000), filepath.Join(t.TempDir(), "out")
	arguments := []string{"batch", source, "-o", dir, "--shard-size", "40K", "--quiet"}
	running := command(t, arguments...)
	require.NoError(t, running.Start())
	require.Eventually(t, func() bool {
		_, err := os.Stat(filepath.Join(dir, "part-00001.jsonl"))
		return err == nil
	}, 20*time.Second, time.Millisecond)
	require.NoError(t, running.Process.Signal(syscall.SIGSTOP))
	_, stderr, status := outcome(t, arguments...)
	assert.Equal(t, 2, status)
	assert.Contains(t, stderr, fmt.Sprintf("another giji batch works in it (process %d on ", running.Process.Pid))
	assert.Contains(t, stderr, "wait for it, or choose another folder")
	_, stderr, status = outcome(t, append(arguments, "--shard", "1/2")...)
	assert.Equal(t, 2, status, stderr)
	require.NoError(t, running.Process.Kill())
	_ = running.Wait()
	require.Contains(t, files(t, dir), ".batch.lock", "it was killed")
	_, stderr, status = outcome(t, arguments...)
	assert.Equal(t, 0, status, stderr)
	assert.NotContains(t, files(t, dir), ".batch.lock")
}

// What goes under its name when it is whole is written under one that nobody
// can guess, and never through what somebody put there.
func TestTemporaryOutput(t *testing.T) {
	dir := t.TempDir()
	target := filepath.Join(dir, "x.json")
	victim := filepath.Join(dir, "victim")
	require.NoError(t, os.WriteFile(victim, []byte("mine"), 0o644))
	names := map[string]bool{}
	for range 20 {
		file, err := createTemporary(target)
		require.NoError(t, err)
		name := filepath.Base(file.Name())
		assert.Equal(t, dir, filepath.Dir(file.Name()))
		assert.True(t, strings.HasPrefix(name, ".x.json.") && len(name) >= len(".x.json.")+26, name)
		assert.False(t, names[name])
		names[name] = true
		_, err = os.OpenFile(file.Name(), os.O_CREATE|os.O_EXCL, 0o666)
		assert.ErrorIs(t, err, os.ErrExist)
		require.NoError(t, file.Close())
		require.NoError(t, os.Remove(file.Name()))
	}
	for pid := range 1 << 12 { // the names of former versions
		_ = os.Symlink(victim, fmt.Sprintf("%s.%d.tmp", target, os.Getpid()+pid))
	}
	_, stderr, status := outcome(t, "text", "-o", target, filepath.Join("..", "..", "testdata", "minutes.txt"))
	require.Equal(t, 0, status, stderr)
	data, err := os.ReadFile(victim)
	require.NoError(t, err)
	assert.Equal(t, "mine", string(data))
}
