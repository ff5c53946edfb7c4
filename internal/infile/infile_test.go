//go:build unix

package infile

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPipeWithoutWriter(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	require.NoError(t, syscall.Mkfifo(pipe, 0o600))
	start := time.Now()
	_, err := Open(pipe)
	assert.ErrorIs(t, err, ErrNoWriter)
	assert.Less(t, time.Since(start), 3*patience)
}

func TestPipeWithWriter(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	require.NoError(t, syscall.Mkfifo(pipe, 0o600))
	go func() {
		time.Sleep(patience / 8)
		_ = os.WriteFile(pipe, []byte("甲"), 0o600)
	}()
	data, err := ReadFile(pipe, 100)
	require.NoError(t, err)
	assert.Equal(t, "甲", string(data))
}

func TestDevices(t *testing.T) {
	for _, path := range []string{"/dev/zero", "/dev/random"} {
		_, err := Open(path)
		assert.ErrorIs(t, err, ErrDevice, path)
	}
	link := filepath.Join(t.TempDir(), "minutes.txt")
	require.NoError(t, os.Symlink("/dev/zero", link))
	_, err := Open(link)
	assert.ErrorIs(t, err, ErrDevice)
	for _, path := range []string{os.DevNull, "/dev/fd/0", "/dev/stdin"} {
		file, err := Open(path)
		require.NoError(t, err, path)
		file.Close()
	}
	_, err = Open(filepath.Join(t.TempDir(), "nothing"))
	assert.ErrorIs(t, err, os.ErrNotExist)
}

// endless gives the same without end.
type endless byte

func (e endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(e)
	}
	return len(p), nil
}

func TestReadAll(t *testing.T) {
	data, err := ReadAll(strings.NewReader("1234"), 4)
	require.NoError(t, err)
	assert.Equal(t, "1234", string(data))
	_, err = ReadAll(strings.NewReader("12345"), 4)
	assert.EqualError(t, err, "longer than 4 bytes")
	_, err = ReadAll(endless(0), 1<<20)
	var long *TooLong
	assert.ErrorAs(t, err, &long)
	_, err = ReadAll(io.LimitReader(endless(0), 1<<20), 1<<20)
	assert.NoError(t, err)
}
