//go:build linux

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Under GOMEMLIMIT the memory of a batch does not grow with its input: a file
// of records that unpacks to more than the limit is read within it, and so are
// a few records of many megabytes that have to be given up.
func TestBigInputUnderGOMEMLIMIT(t *testing.T) {
	const limit, most = "60MiB", 200 << 10 // the latter in KiB, program and libraries included
	dir := t.TempDir()
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	line, err := json.Marshal(map[string]string{"text": strings.Repeat("議事要旨。", 60)})
	require.NoError(t, err)
	written := 0
	for written < 16<<20 {
		n, err := w.Write(append(line, '\n'))
		require.NoError(t, err)
		written += n
	}
	for range 4 { // each longer than --max-record
		_, err := w.Write(append(bytes.Repeat([]byte("x"), 17<<20), '\n'))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	path := filepath.Join(dir, "big.jsonl.gz")
	require.NoError(t, os.WriteFile(path, packed.Bytes(), 0o644))
	for _, args := range [][]string{{"batch", path, "-o", filepath.Join(dir, "out"), "--jobs", "2"}, {"filter", path, "--jobs", "2"}} {
		cmd := command(t, args...)
		cmd.Env = append(os.Environ(), "GOMEMLIMIT="+limit)
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		err := cmd.Run()
		require.Contains(t, []int{0, 3}, exitStatus(err), stderr.String())
		assert.Contains(t, stderr.String(), "4 failed")
		usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
		assert.Less(t, usage.Maxrss, int64(most), "%s took %d KiB", args[0], usage.Maxrss)
		t.Logf("%s: %d KiB", args[0], usage.Maxrss)
	}
}
