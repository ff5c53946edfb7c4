package corpus

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// One record in ten is garbage; the rest comes out as if it were not there.
func TestBatchGarbage(t *testing.T) {
	good := bytes.SplitAfter(bytes.TrimSuffix(records(90), []byte("\n")), []byte("\n"))
	garbage := []struct{ line, code string }{
		{"{\"text\":", "bad_json"}, {`{"id":"g1","n":1}`, "no_text"},
		{`{"id":"g2","text":"` + strings.Repeat("x", 60<<10) + `"}`, "line_too_long"},
		{"{\"id\":\"g3\",\"text\":\"\xe8\xad\"}", "invalid_utf8"}, {"\x7fELF\x00\x01\xff\xfe", "invalid_utf8"}, {`[]`, "bad_json"},
		{`{"id":"g6","text":null}`, "no_text"}, {`{"id":"g7","text":"a"`, "bad_json"}, {strings.Repeat("y", 70<<10), "line_too_long"},
	}
	var mixed, clean bytes.Buffer
	for i, line := range good {
		mixed.Write(line)
		clean.Write(line)
		if i%10 == 5 {
			mixed.WriteString(garbage[i/10].line + "\n")
		}
	}
	src := t.TempDir()
	batch := func(name string, data []byte, failed int64) map[string]string {
		out := t.TempDir()
		b := newBatch(out, writeFile(t, src, name, data))
		b.MaxRecord = 50 << 10
		require.Equal(t, failed, run(t, b).Failed)
		return snapshot(t, out)
	}
	got, want := batch("mixed.jsonl", mixed.Bytes(), 9), batch("clean.jsonl", clean.Bytes(), 0)
	require.Equal(t, linesOf(want, "part"), linesOf(got, "part"))
	failures := linesOf(got, "errors")
	require.Len(t, failures, len(garbage))
	for i, line := range failures {
		var failure struct {
			ID                         *string
			Path, Stage, Code, Message string
			Offset                     int64
		}
		require.NoError(t, json.Unmarshal([]byte(line), &failure))
		require.Equal(t, garbage[i].code, failure.Code, line)
		require.Equal(t, "mixed.jsonl", failure.Path)
		require.True(t, bytes.HasPrefix(mixed.Bytes()[failure.Offset:], []byte(garbage[i].line)))
		require.Equal(t, strings.Contains(garbage[i].line, `"id"`), failure.ID != nil, line)
	}
}

// A packed file that breaks off gives what stands before, and one failure.
func TestBatchTruncatedInput(t *testing.T) {
	whole := records(200)
	for name, packed := range map[string][]byte{"t.jsonl.gz": gzipped(t, whole), "t.jsonl.zst": zstded(t, whole)} {
		src, out := t.TempDir(), t.TempDir()
		writeFile(t, src, name, packed[:len(packed)*2/3])
		b := newBatch(out, src)
		b.ShardSize = 20 << 10
		summary := run(t, b)
		require.EqualValues(t, 1, summary.Failed, name)
		failures := linesOf(snapshot(t, out), "errors")
		require.Len(t, failures, 1)
		require.Contains(t, failures[0], `"code":"truncated_input"`)
		require.Contains(t, failures[0], "truncated")
		for i, line := range linesOf(snapshot(t, out), "part") {
			require.Contains(t, line, fmt.Sprintf(`"number":%d}`, i))
		}
	}
}

// A document file that is too large is a failure of its own.
func TestBatchLargeFile(t *testing.T) {
	src, out := t.TempDir(), t.TempDir()
	writeFile(t, src, "a.txt", []byte(minutes(1)))
	writeFile(t, src, "b.txt", bytes.Repeat([]byte(minutes(2)), 20))
	b := newBatch(out, src)
	b.MaxFile = 1000
	require.EqualValues(t, 1, run(t, b).Documents)
	require.Equal(t, []string{`{"id":null,"path":"b.txt","offset":0,"stage":"input","code":"file_too_large","message":"the file is larger ` +
		`than 1000 bytes; raise --max-file"}` + "\n"},
		linesOf(snapshot(t, out), "errors"))
}

// A damaged PDF takes only itself along, in this process and in a child.
func TestBatchDamagedPDF(t *testing.T) {
	src := t.TempDir()
	writeFile(t, src, "a.txt", []byte(minutes(1)))
	writeFile(t, src, "b.pdf", []byte("%PDF-1.7\n1 0 obj\n<< /Type /Catalog"))
	writeFile(t, src, "c.txt", []byte(minutes(2)))
	for _, isolate := range [][]string{nil, child(t, "1")} {
		out := t.TempDir()
		b := newBatch(out, src)
		b.Isolate = isolate
		require.EqualValues(t, 2, run(t, b).Documents)
		failures := linesOf(snapshot(t, out), "errors")
		require.Len(t, failures, 1)
		require.Regexp(t, `^{"id":"[0-9a-f]{32}","path":"b.pdf","offset":0,"stage":"[a-z]+","code":"[a-z_]+","message":"[^/]+"}\n$`, failures[0])
	}
}

func TestBatchNothingToRead(t *testing.T) {
	src := t.TempDir()
	writeFile(t, src, "a.png", nil)
	_, err := newBatch(t.TempDir(), src).Run(context.Background())
	require.ErrorContains(t, err, "no input files in "+src)
	require.ErrorContains(t, err, "but there are only 1 *.png")
	b := newBatch(t.TempDir())
	b.Sources.List = strings.NewReader("")
	_, err = b.Run(context.Background())
	require.ErrorContains(t, err, "the list is empty")
}

func TestBatchOutputIsAFile(t *testing.T) {
	src := t.TempDir()
	path := writeFile(t, src, "a.jsonl", records(1))
	_, err := newBatch(filepath.Join(path, "out"), src).Run(context.Background())
	require.ErrorContains(t, err, "output: ")
}

func TestBatchSettings(t *testing.T) {
	src := t.TempDir()
	writeFile(t, src, "a.jsonl", records(1))
	for name, change := range map[string]func(*Batch){
		"format":       func(b *Batch) { b.Format = "xml" },
		"compression":  func(b *Batch) { b.Compression = "lz4" },
		"view":         func(b *Batch) { b.View = "agendas" },
		"csv, no view": func(b *Batch) { b.Format = "csv" },
		"compat":       func(b *Batch) { b.Compat = "dolma" },
		"compat, csv":  func(b *Batch) { b.Compat, b.Format, b.View = "llm-jp", "csv", "incidents" },
		"job":          func(b *Batch) { b.Job, b.Jobs = 3, 3 },
	} {
		b := newBatch(filepath.Join(t.TempDir(), "out"), src)
		change(b)
		_, err := b.Run(context.Background())
		var setting *SettingError
		require.ErrorAs(t, err, &setting, name)
	}
	b := newBatch(filepath.Join(t.TempDir(), "out"), "/none/such")
	_, err := b.Run(context.Background())
	var input *InputError
	require.ErrorAs(t, err, &input)
	require.Equal(t, "/none/such", input.Path)
}
