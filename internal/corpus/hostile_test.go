package corpus

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/japanese"
	"pgregory.net/rapid"
)

// failuresOf are path and message of each line of the errors files.
func failuresOf(t *testing.T, dir string) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, line := range linesOf(snapshot(t, dir), "errors") {
		var failure struct{ Path, Code, Message string }
		require.NoError(t, json.Unmarshal([]byte(line), &failure))
		found[failure.Path] = failure.Code + ": " + failure.Message
	}
	return found
}

// shiftJIS is a text in the bytes of Shift_JIS.
func shiftJIS(t *testing.T, text string) string {
	t.Helper()
	s, err := japanese.ShiftJIS.NewEncoder().String(text)
	require.NoError(t, err)
	return s
}

// What cannot be read is a failure of its own; the documents beside it come
// out, and the batch can be resumed.
func TestBatchDanglingLink(t *testing.T) {
	src, out := t.TempDir(), t.TempDir()
	writeFile(t, src, "a.txt", []byte(minutes(1)))
	writeFile(t, src, "z.zip", []byte("PK\x03\x04"))
	if err := os.Symlink(filepath.Join(src, "none"), filepath.Join(src, "b.pdf")); err != nil {
		t.Skip(err)
	}
	require.NoError(t, os.Symlink(src, filepath.Join(src, "c.jsonl")))
	b := newBatch(out, src)
	b.Sources.List = strings.NewReader(filepath.Join(src, "listed.txt") + "\n")
	summary := run(t, b)
	assert.EqualValues(t, 1, summary.Documents)
	assert.Equal(t, map[string]string{
		"b.pdf":      "unreadable_file: a link to a file that is not there",
		"c.jsonl":    "unreadable_file: a folder stands where a file was expected",
		"listed.txt": "unreadable_file: there is no such file",
		"z.zip":      "unreadable_file: zip: not a valid zip file",
	}, failuresOf(t, out))
	again := newBatch(out, src)
	again.Sources.List = strings.NewReader(filepath.Join(src, "listed.txt") + "\n")
	assert.Equal(t, 1, run(t, again).Resumed)
}

// Names in Shift_JIS, of folders too, are written in UTF-8, and a batch with
// them can be resumed.
func TestBatchNamesInShiftJIS(t *testing.T) {
	src, out := t.TempDir(), t.TempDir()
	folder, file := shiftJIS(t, "議事録表"), shiftJIS(t, "第１回予定表")
	if err := os.Mkdir(filepath.Join(src, folder), 0o755); err != nil {
		t.Skip(err)
	}
	writeFile(t, src, folder+"/"+file+".txt", []byte(minutes(1)))
	writeFile(t, src, "a\xff.txt", []byte(minutes(2)))
	writeFile(t, src, "b.zip", archive(t, "表/予定表.txt", minutes(3)))
	first := newBatch(out, src)
	require.EqualValues(t, 3, run(t, first).Documents)
	part := snapshot(t, out)["part-00000.jsonl"]
	for _, name := range []string{`"議事録表/第１回予定表.txt"`, `"a\\xff.txt"`, `"b.zip/表/予定表.txt"`} {
		assert.Contains(t, part, `"source":{"name":`+name)
	}
	assert.Equal(t, 1, run(t, newBatch(out, src)).Resumed)

	again := t.TempDir()
	run(t, newBatch(again, filepath.Join(src, "**", "*.txt")))
	assert.Contains(t, snapshot(t, again)["part-00000.jsonl"], "第１回予定表.txt", "a pattern finds it too")
}

// changedIsKnown: a file that was written and given an old time is told.
const changedIsKnown = runtime.GOOS == "linux" || runtime.GOOS == "darwin"

// An input that changed at the same size before a resume is noticed, whatever
// its time says; one that was only touched is not taken for another.
func TestBatchNoticesAChange(t *testing.T) {
	for name, c := range map[string]struct {
		file        string
		data, other []byte
	}{
		"a document":        {"a.txt", []byte(minutes(1)), []byte(strings.Replace(minutes(1), "架空", "別名", 1))},
		"records":           {"a.jsonl", records(20), bytes.ReplaceAll(records(20), []byte("架空"), []byte("別名"))},
		"a file of archive": {"a.zip", archive(t, "a.txt", minutes(1)), archive(t, "a.txt", strings.Replace(minutes(1), "架空", "別名", 1))},
	} {
		t.Run(name, func(t *testing.T) {
			src, out := t.TempDir(), t.TempDir()
			path := writeFile(t, src, c.file, c.data)
			run(t, newBatch(out, src))
			before := snapshot(t, out)
			require.NoError(t, os.Chtimes(path, time.Now(), time.Now()))
			assert.NotZero(t, run(t, newBatch(out, src)).Resumed, "only touched")

			info, err := os.Stat(path)
			require.NoError(t, err)
			writeFile(t, src, c.file, c.other)
			old := info.ModTime().Add(-time.Hour)
			if changedIsKnown {
				require.NoError(t, os.Chtimes(path, old, old))
			}
			_, err = newBatch(out, src).Run(context.Background())
			var refused *RefusedError
			require.ErrorAs(t, err, &refused)
			assert.Contains(t, err.Error(), c.file)
			assert.Contains(t, err.Error(), "has changed since it was read; choose another folder, or --overwrite")
			requireSame(t, before, snapshot(t, out))
		})
	}
}

// A part that was damaged at the same size is made again, and so is an errors
// file.
func TestBatchComparesDigests(t *testing.T) {
	src, out := t.TempDir(), t.TempDir()
	writeFile(t, src, "a.jsonl", append(records(40), "{\n"...))
	run(t, newBatch(out, src))
	want := snapshot(t, out)
	for name, data := range want {
		if !strings.HasPrefix(name, "part-00001") && !strings.HasPrefix(name, "errors-") {
			continue
		}
		damaged := []byte(data)
		damaged[len(damaged)/2] ^= 1
		writeFile(t, out, name, damaged)
	}
	summary := run(t, newBatch(out, src))
	assert.Equal(t, summary.Shards-2, summary.Resumed)
	requireSame(t, want, snapshot(t, out))
}

// A plan or a manifest that somebody made is not believed.
func TestBatchTampered(t *testing.T) {
	src, out := t.TempDir(), t.TempDir()
	writeFile(t, src, "a.jsonl", records(40))
	writeFile(t, src, "b.txt", []byte(minutes(1)))
	run(t, newBatch(out, src))
	good := snapshot(t, out)
	require.Contains(t, good[planName], `"segments":[[0,0,`)
	outside := writeFile(t, t.TempDir(), "part-00000.jsonl", []byte("x"))
	tests := []struct{ name, file, old, new, reason string }{
		{"a file elsewhere", manifestName, `"file":"part-00000.jsonl"`, fmt.Sprintf(`"file":%q`, outside), "no entry of a batch"},
		{"a file above", manifestName, `"file":"part-00000.jsonl"`, `"file":"../part-00000.jsonl"`, "no entry of a batch"},
		{"the file of another shard", manifestName, `"file":"part-00000.jsonl"`, `"file":"part-00001.jsonl"`, "no entry of a batch"},
		{"a file of another kind", manifestName, `"file":"part-00000.jsonl"`, `"file":"part-00000.csv"`, `not ["part-00000.jsonl"]`},
		{"errors elsewhere", manifestName, `"errors":""`, `"errors":"/etc/hostname"`, "no entry of a batch"},
		{"a view too many", manifestName, `"input_sha256"`, `"more":[{"file":"remarks-00000.jsonl"}],"input_sha256"`, `not ["part-00000.jsonl"]`},
		{"a shard that is not", manifestName, `{"shard":0,"file":"part-00000.jsonl"`, `{"shard":99,"file":"part-00099.jsonl"`,
			"a shard 99, but its plan only"},
		{"a shard below 0", manifestName, `"shard":0`, `"shard":-1`, "no entry of a batch"},
		{"numbers below 0", manifestName, `"documents":`, `"documents":-`, "no entry of a batch"},
		{"no JSON", manifestName, `{"shard":0`, `{shard:0`, "its manifest.jsonl, line 1"},
		{"an input that is not", planName, `[[0,0,`, `[[7,0,`, "none that giji wrote"},
		{"a gap", planName, `[[0,0,`, `[[0,9,`, "none that giji wrote"},
		{"a place below 0", planName, `[[0,0,`, `[[0,-9,`, "none that giji wrote"},
		{"a range turned", planName, `[[0,0,`, `[[0,0,-`, "none that giji wrote"},
		{"another kind", planName, `"documents":true`, `"documents":false`, "none that giji wrote"},
		{"no shards", planName, `"shards":[`, `"shards":[],"x":[`, "none that giji wrote"},
		{"no plan", planName, `{`, `[`, "cannot be read"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			require.Contains(t, good[test.file], test.old)
			for name, data := range good {
				writeFile(t, out, name, []byte(data))
			}
			writeFile(t, out, test.file, []byte(strings.Replace(good[test.file], test.old, test.new, 1)))
			before := snapshot(t, out)
			_, err := newBatch(out, src).Run(context.Background())
			var refused *RefusedError
			require.ErrorAs(t, err, &refused)
			assert.Contains(t, err.Error(), test.reason)
			requireSame(t, before, snapshot(t, out))

			problems := 0
			v := Validation{Paths: []string{out}, Workers: 1, OnProblem: func(Problem) { problems++ }}
			_, err = v.Run(context.Background())
			assert.True(t, err != nil || problems > 0, "validate says so too")
		})
	}
}

// Two batches never work in one folder, nor two on one part of it. What a
// killed one leaves is no lock.
func TestBatchLock(t *testing.T) {
	src, out := t.TempDir(), t.TempDir()
	writeFile(t, src, "a.jsonl", records(40))
	start := func(i, n int) error {
		b := newBatch(out, src)
		b.Job, b.Jobs = i, n
		_, err := b.Run(context.Background())
		return err
	}
	writeFile(t, out, lockName, []byte(`{"pid":1,"host":"gone","began":"2020-01-01T00:00:00Z"}`))
	require.NoError(t, start(0, 1), "a file alone is no lock")
	require.NotContains(t, snapshot(t, out), lockName)

	for _, test := range []struct {
		held, wanted job
		free         bool
	}{
		{job{0, 1}, job{0, 1}, false}, {job{0, 1}, job{0, 2}, false}, {job{0, 2}, job{0, 1}, false},
		{job{0, 2}, job{0, 2}, false}, {job{0, 2}, job{1, 2}, true},
	} {
		held, err := lockFolder(out, test.held)
		require.NoError(t, err)
		err = start(test.wanted.index, test.wanted.count)
		if test.free {
			assert.NoError(t, err)
		} else {
			var locked *LockedError
			require.ErrorAs(t, err, &locked, "%v", test)
			assert.Contains(t, err.Error(), "another giji batch works")
			assert.Contains(t, err.Error(), "wait for it, or choose another folder")
			if test.held.count == 1 || test.wanted.count > 1 {
				assert.Contains(t, err.Error(), fmt.Sprintf("process %d on", os.Getpid()))
			}
		}
		held.release()
	}
	for name := range snapshot(t, out) {
		assert.NotContains(t, name, "lock")
	}
}

// What a killed job was writing when it made one manifest of many is removed by
// the last that works in the folder, and by none before.
func TestLastJobRemovesLeftovers(t *testing.T) {
	src, out := t.TempDir(), t.TempDir()
	writeFile(t, src, "a.jsonl", records(40))
	writeFile(t, out, ".manifest.jsonl.123.tmp", []byte("half"))
	other, err := lockFolder(out, job{0, 2})
	require.NoError(t, err)
	b := newBatch(out, src)
	b.Job, b.Jobs = 1, 2
	_, err = b.Run(context.Background())
	require.NoError(t, err)
	require.Contains(t, snapshot(t, out), ".manifest.jsonl.123.tmp", "the other job may be writing it")
	other.release()
	for name := range snapshot(t, out) {
		assert.False(t, strings.HasPrefix(name, "."), name)
	}
}

// A few kilobytes that unpack to blank lines, or to one line, end at a limit
// that says so, in little time; what stands before is read.
func TestBatchPackedBlankLines(t *testing.T) {
	blanks := bytes.Repeat([]byte("\n \r\n"), 1<<20)
	for name, data := range map[string][]byte{
		"blank.jsonl.gz":  gzipped(t, joined(records(3), blanks)),
		"blank.jsonl.zst": zstded(t, joined(records(3), blanks)),
		"long.jsonl.gz":   gzipped(t, joined(records(3), bytes.Repeat([]byte("x"), 4<<20))),
	} {
		src, out := t.TempDir(), t.TempDir()
		writeFile(t, src, name, data)
		b := newBatch(out, src)
		b.MaxRecord, b.ShardSize = 100<<10, 100<<20
		summary := run(t, b)
		assert.EqualValues(t, 3, summary.Documents, name)
		assert.Equal(t, map[string]string{name: "limit_exceeded: more than 1638400 unpacked bytes hold no record; " +
			"raise --max-record, of which they are 16 times the length"},
			failuresOf(t, out))

		raised := newBatch(t.TempDir(), src)
		raised.MaxRecord, raised.ShardSize = 5<<20, 100<<20
		assert.EqualValues(t, 3, run(t, raised).Documents, "with another limit it is read to its end")
		assert.NotContains(t, failuresOf(t, raised.Dir)[name], "hold no record")
	}
}

func joined(parts ...[]byte) []byte { return bytes.Join(parts, nil) }

// However the bytes come, the reader gives up behind a stretch without a
// record and not before.
func TestBarrenReader(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		pieces := rapid.SliceOfN(rapid.SampledFrom([]string{"\n", " \r\n", "{}\n", "xx", "\t", "yyyyyyyy\n"}), 0, 60).Draw(rt, "pieces")
		data := strings.Join(pieces, "")
		max := rapid.Int64Range(1, 40).Draw(rt, "max")
		want, barren := "", int64(0)
		for _, line := range strings.SplitAfter(data, "\n") {
			record := strings.HasSuffix(line, "\n") && strings.TrimSpace(line) != ""
			if barren += int64(len(line)); record {
				barren-- // its last byte is a line end with something before it
			}
			if barren > max {
				want = "gives up"
			}
			if record {
				barren = 0
			}
		}
		_, err := io.ReadAll(&barrenReader{r: iotest.OneByteReader(strings.NewReader(data)), max: max})
		var barrenErr *barrenError
		require.Equal(rt, want != "", errors.As(err, &barrenErr), "byte by byte")
		whole, err := io.ReadAll(&barrenReader{r: strings.NewReader(data), max: max})
		if err == nil {
			require.Equal(rt, data, string(whole))
		} else {
			require.NotEmpty(rt, want, "at once, it does not give up earlier")
		}
	})
}

// Empty lines are read over at once, up to the end of a segment, and digested as they lie.
func TestSkipEmptyLines(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		data := strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"\n", "\r\n", "\r", " \n", "{}\n", "x"}), 0, 40).Draw(rt, "pieces"), "")
		to := rapid.Int64Range(-1, int64(len(data))).Draw(rt, "to")
		lines := func(skip bool) (offsets []int64, read string) {
			var hashed strings.Builder
			reader := newLineReader(iotest.HalfReader(strings.NewReader(data)), 100)
			reader.hash = &hashed
			for {
				if skip {
					if err := reader.skipEmpty(to); err != nil {
						require.Equal(rt, io.EOF, err)
					}
				}
				if to != toEnd && reader.offset >= to {
					return offsets, hashed.String()
				}
				record, err := reader.next()
				if err != nil {
					return offsets, hashed.String()
				}
				if len(record.data) > 0 {
					offsets = append(offsets, record.offset)
				}
			}
		}
		want, wantRead := lines(false)
		got, gotRead := lines(true)
		require.Equal(rt, want, got)
		require.Equal(rt, wantRead, gotRead)
	})
}

// Empty lines are not handed on one by one: a few kilobytes unpack to hundreds of millions.
func TestEmptyLinesAreCheap(t *testing.T) {
	const size = 64 << 20
	source, err := newLineSource(bytes.NewReader(gzipped(t, bytes.Repeat([]byte("\n"), size))), size)
	require.NoError(t, err)
	require.NoError(t, source.begin(Segment{To: toEnd}, sha256.New()))
	calls := 0
	for ; err == nil; calls++ {
		_, err = nextFilled(source)
	}
	assert.Equal(t, io.EOF, err)
	assert.EqualValues(t, size, source.reader.offset)
	assert.Equal(t, 1, calls, "lines that were handed on one by one")
}

// A plan is made until its context ends, however much there is to unpack.
func TestNewPlanStops(t *testing.T) {
	src := t.TempDir()
	path := writeFile(t, src, "a.jsonl.gz", gzipped(t, bytes.Repeat([]byte("{}\n"), 1<<20)))
	ctx, cancel := context.WithCancelCause(context.Background())
	stopped := errors.New("stopped")
	cancel(stopped)
	_, err := NewPlan(ctx, []Input{{Name: "a", Path: path, Kind: Lines, Size: 1 << 20}}, 1<<20)
	require.ErrorIs(t, err, stopped)
}
