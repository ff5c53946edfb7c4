package beam

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	sdk "github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/memfs"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/passert"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/giji-go/giji/internal/corpus"
)

// A packed file has as many records as its plain twin: Beam's own reader loses
// some.
func TestReadCounts(t *testing.T) {
	const n = 2500
	dir := t.TempDir()
	lines := recordLines(0, n)
	write(t, filepath.Join(dir, "plain.jsonl"), lines)
	write(t, filepath.Join(dir, "gzip.jsonl.gz"), gzipped(t, lines))
	write(t, filepath.Join(dir, "zstd.jsonl.zst"), zstandard(t, lines))
	type row struct {
		ID   string `parquet:"id"`
		Text string `parquet:"text"`
	}
	var rows []row
	for i := range n {
		rows = append(rows, row{fmt.Sprint(i), "議事要旨"})
	}
	require.NoError(t, parquet.WriteFile(filepath.Join(dir, "rows.parquet"), rows))
	memfs.Write("memfs://counts/a/again.jsonl.gz", gzipped(t, lines))
	p, s := sdk.NewPipelineWithRoot()
	records, failures := Read(s, dir+"/", "memfs://counts/")
	passert.Empty(s, failures)
	want := repeated(n, "plain.jsonl", "gzip.jsonl.gz", "zstd.jsonl.zst", "rows.parquet", "a/again.jsonl.gz")
	passert.Equals(s, sdk.ParDo(s, fileOf, records), want...)
	ptest.RunAndValidate(t, p)
}

func fileOf(r Record) string { return r.Name }

func repeated(n int, names ...string) (all []any) {
	for _, name := range names {
		for range n {
			all = append(all, name)
		}
	}
	return all
}

// The shards hold what giji filter writes, whatever their number, the file
// system and the packing; run again they are the same bytes.
func TestRunIsAFilter(t *testing.T) {
	memfs.Write("memfs://run/in/a.jsonl", recordLines(0, 150))
	memfs.Write("memfs://run/in/deep/b.jsonl.gz", gzipped(t, recordLines(150, 400)))
	documents, failures := filtered(t, recordLines(0, 400))
	require.Len(t, failures, 16)
	local := t.TempDir()
	write(t, filepath.Join(local, "in", "a.jsonl.zst"), zstandard(t, recordLines(0, 400)))
	for _, c := range []struct {
		glob, dir string
		shards    int
	}{
		{"memfs://run/in/", "memfs://run/out1", 1},
		{"memfs://run/in/**/*.jsonl*", "memfs://run/out7", 7},
		{filepath.Join(local, "in"), filepath.Join(local, "out"), 3},
	} {
		r := &Run{Globs: []string{c.glob}, Output: Output{Dir: c.dir, Shards: c.shards}}
		sum := execute(t, r)
		require.Equal(t, Summary{Documents: 384, Failed: 16, Rows: 384, Shards: c.shards}, sum)
		files := folder(t, c.dir)
		require.Equal(t, documents, linesOf(files, "part-"))
		require.Len(t, linesOf(files, "errors-"), 16)
		require.Contains(t, linesOf(files, "errors-")[15], `"id":null,"path":`, "those without an id stand last")
		require.Contains(t, files, "_SUCCESS")
		require.Len(t, linesOf(files, "manifest"), c.shards)
		again, err := r.Prepare(context.Background())
		require.NoError(t, err)
		require.True(t, again.Done)
		r.Overwrite = true
		execute(t, r)
		require.Equal(t, files, folder(t, c.dir))
	}
}

// The folder is one that giji validate and giji stats read.
func TestFolderOfABatch(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "in.jsonl"), recordLines(0, 60))
	lasts := map[string]string{
		"lines": "part-00004.jsonl", "packed": "part-00001.jsonl.gz", "parquet": "part-00001.parquet", "views": "remarks-00001.csv",
	}
	for name, output := range map[string]Output{
		"lines":   {Shards: 5},
		"packed":  {Compression: "gzip", Shards: 2},
		"parquet": {Format: "parquet", Shards: 2},
		"views":   {View: "meetings,remarks", Format: "csv", Shards: 2},
	} {
		output.Dir = filepath.Join(dir, name)
		r := &Run{Globs: []string{filepath.Join(dir, "in.jsonl")}, Output: output}
		sum := execute(t, r)
		require.EqualValues(t, 58, sum.Rows, name)
		var problems []string
		v := corpus.Validation{Paths: []string{output.Dir}}
		v.OnProblem = func(p corpus.Problem) { problems = append(problems, p.Message) }
		report, err := v.Run(context.Background())
		require.NoError(t, err)
		require.Empty(t, problems, name)
		require.Equal(t, int64(output.Shards), int64(report.Shards))
		require.Contains(t, folder(t, output.Dir), lasts[name])
	}
}

// Documents of a folder, at any depth, one of which is none.
func TestDocuments(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in")
	write(t, filepath.Join(in, "a.txt"), []byte("議事要旨\n日時　令和５年６月２日"))
	page := "<title>議事要旨</title><p>議事要旨</p><p>日時　令和５年６月２日</p>"
	write(t, filepath.Join(in, "deep", "b.html"), []byte(page))
	write(t, filepath.Join(in, "c.pdf"), []byte("%PDF-1.7 and no more"))
	write(t, filepath.Join(in, "packed.jsonl.gz"), gzipped(t, recordLines(0, 2000))[:2000])
	write(t, filepath.Join(in, "left.xlsx"), []byte("PK"))
	write(t, filepath.Join(in, ".hidden.txt"), []byte("議事要旨"))
	sum := execute(t, &Run{Globs: []string{in}, Output: Output{Dir: filepath.Join(dir, "out"), Shards: 2}})
	files := folder(t, filepath.Join(dir, "out"))
	failures := strings.Join(linesOf(files, "errors-"), "")
	require.Contains(t, failures, `"path":"c.pdf","offset":0,`)
	require.Contains(t, failures, `"path":"packed.jsonl.gz",`)
	require.Contains(t, failures, `"code":"truncated_input"`)
	lines := strings.Join(linesOf(files, "part-"), "")
	require.Contains(t, lines, `"name":"a.txt"`)
	require.Contains(t, lines, `"name":"deep/b.html"`)
	require.NotContains(t, lines, "hidden")
	require.Greater(t, sum.Documents, int64(20), "the records before the damage stand")
}

// What was left of broken attempts goes with the end of the run, and nothing
// else does.
func TestSweep(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "in.jsonl"), recordLines(0, 3))
	out := filepath.Join(dir, "out")
	write(t, filepath.Join(out, ".mine.tmp"), nil)
	r := &Run{Globs: []string{filepath.Join(dir, "in.jsonl")}, Output: Output{Dir: out, Shards: 1}}
	found, err := r.Prepare(context.Background())
	require.NoError(t, err)
	write(t, filepath.Join(out, ".part-00000.jsonl.abc123.tmp"), []byte("half"))
	ptest.RunAndValidate(t, r.Pipeline(found))
	files := folder(t, out)
	require.Contains(t, files, ".mine.tmp")
	require.NotContains(t, files, ".part-00000.jsonl.abc123.tmp")
}

// Runs that would spoil something, or cannot be, are refused before they begin.
func TestPrepareRefuses(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "out")
	write(t, in, recordLines(0, 3))
	write(t, filepath.Join(dir, "foreign", "part-00000.jsonl"), []byte("{}\n"))
	first := &Run{Globs: []string{in}, Output: Output{Dir: out, Shards: 2}}
	_, err := first.Prepare(ctx)
	require.NoError(t, err)
	for want, r := range map[string]Run{
		"another number of shards":       {Globs: []string{in}, Output: Output{Dir: out, Shards: 3}},
		"with no_spans false, not true":  {Globs: []string{in}, Options: Options{NoSpans: true}, Output: Output{Dir: out, Shards: 2}},
		"files of others":                {Globs: []string{in}, Output: Output{Dir: filepath.Join(dir, "foreign")}},
		"would be read as input":         {Globs: []string{dir}, Output: Output{Dir: out}},
		"read as input " + dir + "/*/pa": {Globs: []string{dir + "/*/part-*"}, Output: Output{Dir: out}},
		"no files match":                 {Globs: []string{filepath.Join(dir, "*.gz")}, Output: Output{Dir: out}},
		"there is no view":               {Globs: []string{in}, Output: Output{Dir: out, View: "nix"}},
		`date "x"`:                       {Globs: []string{in}, Options: Options{Date: "x"}, Output: Output{Dir: out}},
		"no credentials":                 {Globs: []string{"nologin://a/"}, Output: Output{Dir: out}},
		"known for ftp://":               {Globs: []string{in}, Output: Output{Dir: "ftp://a"}},
	} {
		_, err := r.Prepare(ctx)
		require.ErrorContains(t, err, want)
		require.NotContains(t, err.Error(), "\n")
	}
	write(t, in, recordLines(0, 4))
	_, err = first.Prepare(ctx)
	var refused *RefusedError
	require.ErrorAs(t, err, &refused, "another input")
	pattern := Run{Globs: []string{dir + "/*.jsonl"}, Output: Output{Dir: filepath.Join(dir, "beside")}}
	_, err = pattern.Prepare(ctx)
	require.NoError(t, err, "a folder beside what a pattern matches")
}

// A shard is for about 64 MiB of text.
func TestShardsBySize(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "in.jsonl")
	write(t, path, recordLines(0, 3))
	require.NoError(t, os.Truncate(path, 200<<20))
	r := &Run{Globs: []string{path}, Output: Output{Dir: filepath.Join(dir, "out")}}
	found, err := r.Prepare(context.Background())
	require.NoError(t, err)
	require.Equal(t, 4, r.Output.Shards)
	require.EqualValues(t, 200<<20, found.Bytes)
	require.True(t, found.Spread)
}

// A file that is gone is a failure; a network that is down is to be tried
// again, and never the end of a file.
func TestReadErrors(t *testing.T) {
	ctx := context.Background()
	var failures []Failure
	read := func(file string) error {
		f := new(readFn)
		f.Setup()
		return f.ProcessElement(ctx, Source{"flaky://a/" + file, file}, func(Record) {}, func(one Failure) { failures = append(failures, one) })
	}
	require.ErrorIs(t, read("down.jsonl"), errDown)
	require.ErrorIs(t, read("half.jsonl"), errDown)
	require.Empty(t, failures)
	require.NoError(t, read("gone.jsonl"))
	require.Equal(t, "unreadable_file", failures[0].Code)
	require.Contains(t, string(failures[0].Line), `"path":"gone.jsonl"`)
}

func TestList(t *testing.T) {
	for _, name := range []string{"a.jsonl", "x/b.jsonl", "x/y/c.jsonl", "x/.h/d.jsonl", "x/e.bin"} {
		memfs.Write("memfs://list/"+name, nil)
	}
	for glob, want := range map[string]string{
		"memfs://list/":            "a.jsonl x/b.jsonl x/y/c.jsonl",
		"memfs://list/x/*":         "b.jsonl e.bin",
		"memfs://list/**/c.jsonl":  "x/y/c.jsonl",
		"memfs://list/**/*.jsonl":  "a.jsonl x/b.jsonl x/y/c.jsonl",
		"memfs://list/*/*/*.jsonl": "x/y/c.jsonl",
		"memfs://list/a.jsonl":     "a.jsonl",
	} {
		sources, err := List(context.Background(), glob)
		require.NoError(t, err, glob)
		var names []string
		for _, source := range sources {
			names = append(names, source.Name)
		}
		require.Equal(t, want, strings.Join(names, " "), glob)
	}
	_, err := List(context.Background(), "memfs://list/*.pdf")
	require.ErrorIs(t, err, ErrNoInput)
}

// Ids go to shards evenly, and always to the same.
func TestShardOf(t *testing.T) {
	counts := make([]int, 16)
	for i := range 16000 {
		counts[ShardOf(fmt.Sprintf(`"r%d"`, i), 16)]++
	}
	for _, n := range counts {
		require.InDelta(t, 1000, n, 150)
	}
	require.Equal(t, 2, ShardOf(`"r1"`, 16), "as earlier versions have it")
}

func TestCoders(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, number, flag := rapid.String(), rapid.Int64(), rapid.Bool()
		bytes := rapid.SliceOfN(rapid.Byte(), 1, 50)
		r := Record{Source{text.Draw(t, "a"), text.Draw(t, "b")}, flag.Draw(t, "c"), number.Draw(t, "d"), flag.Draw(t, "e"), bytes.Draw(t, "f")}
		got, err := decodeRecord(encodeRecord(r))
		require.NoError(t, err)
		require.Equal(t, r, got)
		d := Document{text.Draw(t, "a"), number.Draw(t, "b"), text.Draw(t, "c"), bytes.Draw(t, "d"), number.Draw(t, "e")}
		document, err := decodeDocument(encodeDocument(d))
		require.NoError(t, err)
		require.Equal(t, d, document)
		f := Failure{text.Draw(t, "a"), number.Draw(t, "b"), text.Draw(t, "c"), "input", "no_text", text.Draw(t, "d"), bytes.Draw(t, "e")}
		failure, err := decodeFailure(encodeFailure(f))
		require.NoError(t, err)
		require.Equal(t, f, failure)
		i := item{documentItem, number.Draw(t, "a"), text.Draw(t, "b"), bytes.Draw(t, "c")}
		packed := encodeItem(i)
		one, err := decodeItem(packed)
		require.NoError(t, err)
		require.Equal(t, i, one)
		_, err = decodeItem(packed[:rapid.IntRange(0, len(packed)-1).Draw(t, "cut")])
		require.ErrorIs(t, err, errShort)
	})
}

// FuzzElements: bytes that are no element are an error, never a panic.
func FuzzElements(f *testing.F) {
	f.Add(encodeRecord(Record{Source: Source{"a", "b"}, Data: []byte("{}")}))
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f})
	f.Fuzz(func(t *testing.T, b []byte) {
		if r, err := decodeRecord(b); err == nil {
			again, err := decodeRecord(encodeRecord(r))
			require.NoError(t, err)
			require.Equal(t, r, again)
		}
		_, _ = decodeDocument(b)
		_, _ = decodeFailure(b)
		_, _ = decodeItem(b)
		_, _ = decodeShard(b)
	})
}
