package corpus

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// Whatever the sizes and the number of jobs, each line is in exactly one
// shard, in order.
func TestPlanCoversEveryLineOnce(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(rt *rapid.T) {
		lengths := rapid.SliceOfN(rapid.IntRange(0, 300), 1, 60).Draw(rt, "lengths")
		target := rapid.Int64Range(1, 900).Draw(rt, "target")
		var want []string
		var data bytes.Buffer
		for i, n := range lengths {
			text := fmt.Sprintf("%d", i) + strings.Repeat("x", n)
			want = append(want, text)
			data.WriteString(text + "\n")
		}
		packed := data.Bytes()
		switch rapid.IntRange(0, 2).Draw(rt, "packed") {
		case 1:
			packed = gzipped(t, packed)
		case 2:
			packed = zstded(t, packed)
		}
		path := writeFile(t, dir, "in.jsonl", packed)
		plan, err := NewPlan(context.Background(), []Input{{Name: "in.jsonl", Path: path, Kind: Lines, Size: int64(len(packed))}}, target)
		require.NoError(rt, err)
		jobs := rapid.IntRange(1, 4).Draw(rt, "jobs")
		shards := make([][]string, len(plan.Shards))
		for i := range jobs {
			readShards(rt, plan, job{i, jobs}, shards)
		}
		require.Equal(rt, want, slices.Concat(shards...))
	})
}

// readShards reads the shards of one job.
func readShards(t require.TestingT, plan *Plan, j job, into [][]string) {
	shard := 0
	f := &feeder{plan: plan, config: &Config{Settings: Settings{MaxRecord: 1 << 20}}, emit: func(task *task) error {
		switch {
		case task.begin != nil:
			shard = task.begin.shard
		case task.end == nil:
			require.Nil(t, task.result.failure)
			into[shard] = append(into[shard], string(task.line.data))
		}
		return nil
	}}
	var own []int
	for i := range plan.Shards {
		if j.has(i) {
			own = append(own, i)
		}
	}
	require.NoError(t, f.feed(own))
}

func TestPlanShards(t *testing.T) {
	doc := func(name string, size int64) Input { return Input{Name: name, Kind: Document, Size: size} }
	dir := t.TempDir()
	path := writeFile(t, dir, "r.jsonl", bytes.Repeat([]byte("{}\n"), 100))
	plan, err := NewPlan(context.Background(), []Input{doc("a", 60), doc("b", 50), doc("c", 200), doc("d", 1),
		{Name: "r.jsonl", Path: path, Kind: Lines, Size: 300}}, 100)
	require.NoError(t, err)
	require.Equal(t, []Shard{
		{true, []Segment{{0, 0, toEnd}, {1, 0, toEnd}}, 110}, // up to a quarter over
		{true, []Segment{{2, 0, toEnd}}, 200},
		{true, []Segment{{3, 0, toEnd}}, 1},
		{false, []Segment{{4, 0, 100}}, 100},
		{false, []Segment{{4, 100, 200}}, 100},
		{false, []Segment{{4, 200, toEnd}}, 100},
	}, plan.Shards)
}

func TestInputs(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{
		"in/b.txt", "in/a/c.pdf", "in/a/d.jsonl.gz", "in/x.png", "in/.hidden/e.txt", "in/.f.txt", "in/B.txt", "in/g.json", "one.dat",
	} {
		writeFile(t, dir, name, []byte(name))
	}
	names := func(inputs []Input) (names []string) {
		for _, input := range inputs {
			names = append(names, input.Name)
		}
		return names
	}
	in := filepath.Join(dir, "in")
	tests := []struct {
		name    string
		sources Sources
		want    []string
		ignored int
	}{
		{"a folder", Sources{Paths: []string{in}}, []string{"B.txt", "a/c.pdf", "a/d.jsonl.gz", "b.txt"}, 2},
		{"a file of any kind", Sources{Paths: []string{filepath.Join(dir, "one.dat")}}, []string{"one.dat"}, 0},
		{"a pattern", Sources{Paths: []string{in + "/*.txt"}}, []string{"B.txt", "b.txt"}, 0},
		{"a pattern for folders", Sources{Paths: []string{dir + "/**/*.pdf"}}, []string{"in/a/c.pdf"}, 0},
		{"hidden folders on request", Sources{Paths: []string{dir + "/in/.*/*"}}, []string{".hidden/e.txt"}, 0},
		{"twice", Sources{Paths: []string{in + "/*.txt", in + "/b.*"}}, []string{"B.txt", "b.txt"}, 0},
		{"a list", Sources{List: strings.NewReader(in + "/b.txt\r\n\n" + in + "/a/c.pdf\n")}, []string{"a/c.pdf", "b.txt"}, 0},
		{"a list with NUL", Sources{List: strings.NewReader(in + "/b.txt\x00" + in + "/a/c.pdf\x00")}, []string{"a/c.pdf", "b.txt"}, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			inputs, ignored, err := test.sources.Inputs()
			require.NoError(t, err)
			require.Equal(t, test.want, names(inputs))
			require.Equal(t, test.ignored, ignored.Files())
		})
	}
	for _, bad := range []string{filepath.Join(dir, "none"), dir + "/*.none", dir + "/[", in + "/.hidden/nothing"} {
		_, _, err := Sources{Paths: []string{bad}}.Inputs()
		require.Error(t, err, bad)
	}
}

// A file that is named is known by its name, or else by its content.
func TestInputKinds(t *testing.T) {
	dir := t.TempDir()
	rows := records(2)
	for name, c := range map[string]struct {
		data []byte
		want Kind
	}{
		"part-00000": {rows, Lines}, "part-00000.gz": {gzipped(t, rows), Lines}, "hdfs.zst": {zstded(t, rows), Lines},
		"a.json": {[]byte("[]"), Lines}, "a.jsonl": {[]byte("議事要旨"), Lines}, "spaced": {[]byte(" \n{}"), Lines},
		"marked": {[]byte("\ufeff{}"), Lines},
		"rows":   {[]byte("PAR1...."), Parquet}, "a.parquet": {nil, Parquet},
		"README": {[]byte("議事要旨"), Document}, "text.gz": {gzipped(t, []byte("議事要旨")), Document}, "empty": {nil, Document},
		"a.pdf": {rows, Document}, "broken.gz": {[]byte{0x1f, 0x8b}, Document},
	} {
		input, err := newInput(writeFile(t, dir, name, c.data), name)
		require.NoError(t, err)
		require.Equal(t, c.want, input.Kind, name)
	}
}

func TestDecompress(t *testing.T) {
	plain := bytes.Repeat([]byte("議事要旨\n"), 1000)
	for name, data := range map[string][]byte{
		"plain": plain, "gzip": gzipped(t, plain), "zstd": zstded(t, plain),
		"two gzip members": append(gzipped(t, plain[:len(plain)/2]), gzipped(t, plain[len(plain)/2:])...),
		"two zstd frames":  append(zstded(t, plain[:len(plain)/2]), zstded(t, plain[len(plain)/2:])...),
	} {
		r, _, err := decompress(bytes.NewReader(data))
		require.NoError(t, err, name)
		got, err := io.ReadAll(r)
		require.NoError(t, err, name)
		require.Equal(t, sha256.Sum256(plain), sha256.Sum256(got), name)
	}
}

func TestGlobFolderWithSpecialName(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a[1]*")
	writeFile(t, dir, "x.txt", nil)
	inputs, _, err := Sources{Paths: []string{dir}}.Inputs()
	require.NoError(t, err)
	require.Len(t, inputs, 1)
	_, err = os.Stat(inputs[0].Path)
	require.NoError(t, err)
}
