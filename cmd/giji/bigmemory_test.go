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

// A large text takes no more than twelve times its size, the program aside: one
// of remarks, and one of tables, which have more in them.
func TestMemoryOfText(t *testing.T) {
	if testing.Short() {
		t.Skip("reads texts of 16 MB")
	}
	const size, program, most = 16 << 20, 24 << 20, 12
	tables, err := os.ReadFile("../../testdata/gold/outage-one.layout.txt")
	require.NoError(t, err)
	remark := "○柏木委員　点検の頻度と設備の更新の計画、利用者への周知の方法について、伺いた\n　い。次の会議までに、資料の三ページにある再発防止策の進み具合も、あわせて御説\n　明をお願いする。\n"
	for name, one := range map[string]string{
		"tables":  string(tables),
		"remarks": "第３回検討会　議事録\n日時：令和６年６月１日（土）10時～12時\n議事\n（１）事故について\n" + strings.Repeat(remark, 30),
	} {
		text, times := strings.Repeat(one, size/len(one)), float64(most)
		for try := 0; try < 6 && times >= most; try++ { // when it is collected is a matter of chance
			times = min(times, float64(peakOf(t, text)-program)/size)
		}
		t.Logf("%s: %.1f times its size", name, times)
		assert.Less(t, times, float64(most), name)
	}
}

// peakOf is the most memory of giji extract for a text, in bytes.
func peakOf(t *testing.T, text string) int64 {
	t.Helper()
	cmd := command(t, "extract", "-")
	cmd.Env = append(os.Environ(), "GOGC=") // the pace of the program
	cmd.Stdin = strings.NewReader(text)
	require.NoError(t, cmd.Run())
	return cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss << 10
}
