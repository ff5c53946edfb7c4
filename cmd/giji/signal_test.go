//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

// command runs this test binary as giji: see TestMain.
func command(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.CommandContext(t.Context(), self, args...)
	cmd.Args[0] = "giji"
	return cmd
}

// TestInterrupted: a command that waits for input ends at once, with the exit
// status that says which signal it was.
func TestInterrupted(t *testing.T) {
	for signal, want := range map[syscall.Signal]int{syscall.SIGINT: 130, syscall.SIGTERM: 143} {
		for _, name := range []string{"extract", "text", "normalize"} {
			cmd := command(t, name, "-")
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			stdin, err := cmd.StdinPipe()
			require.NoError(t, err)
			require.NoError(t, cmd.Start())
			// More than a pipe holds: when it is written, the command reads, and
			// has long set its signals up.
			_, err = io.WriteString(stdin, strings.Repeat("議事要旨\n", 1<<14))
			require.NoError(t, err)
			require.NoError(t, cmd.Process.Signal(signal))
			_ = cmd.Wait()
			require.Equal(t, want, cmd.ProcessState.ExitCode(), "%s %v: %s", name, signal, stderr.String())
			require.Contains(t, stderr.String(), "interrupted")
		}
	}
}

// TestClosedPipe: a reader that has seen enough is no failure.
func TestClosedPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "long.txt")
	require.NoError(t, os.WriteFile(path, []byte(strings.Repeat("議事要旨。\n", 1<<16)), 0o600))
	for _, args := range [][]string{{"text", path}, {"inspect", "--ledger", path}, {"schema"}} {
		cmd := command(t, args...)
		reader, writer, err := os.Pipe()
		require.NoError(t, err)
		cmd.Stdout = writer
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		require.NoError(t, reader.Close())
		require.NoError(t, cmd.Start())
		require.NoError(t, writer.Close())
		_ = cmd.Wait()
		require.Equal(t, 0, cmd.ProcessState.ExitCode(), "%v: %s", args, stderr.String())
		require.Empty(t, stderr.String())
	}
}

// TestFullDisk: output that cannot be written is a failure with a reason.
func TestFullDisk(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("no /dev/full")
	}
	defer full.Close()
	cmd := command(t, "schema")
	var stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = full, &stderr
	_ = cmd.Run()
	require.Equal(t, 1, cmd.ProcessState.ExitCode())
	require.Contains(t, stderr.String(), "no space left")

	cmd = command(t, "text", "-o", "/dev/full", filepath.Join("..", "..", "testdata", "minutes.txt"))
	stderr.Reset()
	cmd.Stderr = &stderr
	_ = cmd.Run()
	require.Equal(t, 1, cmd.ProcessState.ExitCode())
	require.Contains(t, stderr.String(), "no space left")
}
