package corpus

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestFilterOneLineForEach(t *testing.T) {
	text, err := json.Marshal(minutes(1))
	require.NoError(t, err)
	in := strings.Join([]string{
		`{"id":"a","text":` + string(text) + `}`,
		`{"text":` + string(text) + `,"meta":{"k":1}}`,
		``,
		`no JSON`,
		`{"id":"b"}`,
		`{"id":7,"text":5}`,
		"{\"text\":\"\xff\"}",
		`{"id":"last","text":` + string(text) + `}`, // without a line end
	}, "\n")
	lines := filterLines(t, Filter{}, []byte(in))
	digest := digestOf(minutes(1))[:idDigits]
	want := []string{
		`{"id":"a","metadata":{},"schema_version":"1",`,
		`{"id":"` + digest + `","metadata":{"k":1},"schema_version":"1",`,
		`{"id":null,"error":{"stage":"input","code":"empty_line","message":`,
		`{"id":null,"error":{"stage":"input","code":"bad_json","message":`,
		`{"id":"b","error":{"stage":"input","code":"no_text","message":`,
		`{"id":7,"error":{"stage":"input","code":"no_text","message":`,
		`{"id":null,"error":{"stage":"input","code":"invalid_utf8","message":`,
		`{"id":"last","metadata":{},"schema_version":"1",`,
	}
	require.Len(t, lines, len(want))
	for i := range want {
		require.True(t, strings.HasPrefix(lines[i], want[i]), lines[i])
		require.True(t, json.Valid([]byte(lines[i])))
	}
}

// A filter writes what a batch does, with any number of workers.
func TestFilterIsABatch(t *testing.T) {
	in := records(120)
	src, out := t.TempDir(), t.TempDir()
	run(t, newBatch(out, writeFile(t, src, "a.jsonl", in)))
	want := linesOf(snapshot(t, out), "part")
	for _, workers := range []int{1, 4} {
		require.Equal(t, want, filterLines(t, Filter{Config: Config{Workers: workers}}, in))
	}
	require.Equal(t, want, filterLines(t, Filter{}, gzipped(t, in)))
}

// Whoever writes a line and waits gets the answer before writing the next.
func TestFilterFlushes(t *testing.T) {
	in, toFilter := io.Pipe()
	fromFilter, out := io.Pipe()
	done := make(chan error, 1)
	go func() {
		f := Filter{Config: Config{Workers: 2, Version: "test"}}
		_, err := f.Run(context.Background(), in, out)
		out.Close()
		done <- err
	}()
	answers := bufio.NewReader(fromFilter)
	in5 := append([][]byte{[]byte("{}")}, bytes.SplitAfter(bytes.TrimSpace(records(5)), []byte("\n"))...)
	for _, line := range in5 {
		_, err := toFilter.Write(append(bytes.TrimSpace(line), '\n'))
		require.NoError(t, err)
		answer, err := answers.ReadString('\n')
		require.NoError(t, err)
		require.True(t, json.Valid([]byte(answer)))
	}
	toFilter.Close()
	require.NoError(t, <-done)
}

type failingWriter struct{ err error }

func (w failingWriter) Write([]byte) (int, error) { return 0, w.err }

func TestFilterOutputFails(t *testing.T) {
	full := errors.New("no space left")
	f := Filter{Config: Config{Version: "test"}}
	_, err := f.Run(context.Background(), bytes.NewReader(records(2000)), failingWriter{full})
	require.ErrorIs(t, err, full)
}

func TestFilterTruncatedInput(t *testing.T) {
	packed := gzipped(t, records(500))
	var out bytes.Buffer
	f := Filter{Config: Config{Version: "test"}}
	_, err := f.Run(context.Background(), bytes.NewReader(packed[:len(packed)/2]), &out)
	require.ErrorContains(t, err, "truncated")
	require.True(t, strings.HasSuffix(out.String(), "}\n"), "whole lines only")
	require.NotZero(t, strings.Count(out.String(), "\n"))
}

// A context that ends stops a filter whose input does not.
func TestFilterStops(t *testing.T) {
	in, w := io.Pipe()
	defer w.Close()
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(20*time.Millisecond, cancel)
	f := Filter{Config: Config{Version: "test"}}
	_, err := f.Run(ctx, in, io.Discard)
	require.ErrorIs(t, err, context.Canceled)
}

func TestFilterPaths(t *testing.T) {
	dir := t.TempDir()
	path := writeFile(t, dir, "m.txt", []byte(minutes(3)))
	lines := filterLines(t, Filter{Paths: true}, []byte(path+"\n"+dir+"/none.txt\n"))
	require.Len(t, lines, 2)
	require.True(t, strings.HasPrefix(lines[0], `{"id":"`+digestOf(minutes(3))[:idDigits]+`"`), lines[0])
	require.Contains(t, lines[0], `"source":{"name":"m.txt",`)
	require.NotContains(t, lines[0], dir)
	require.Contains(t, lines[1], `"code":"unreadable_file"`)
	require.NotContains(t, lines[1], dir)
}

func TestFilterCompat(t *testing.T) {
	in := []byte(`{"text":"議事要旨\n第１回","id":5,"metadata":{"u":1,"giji":"old"},"k":2}` + "\n")
	tests := map[string]string{
		"datatrove": `{"text":"議事要旨\n第１回","id":"5","metadata":{"u":1,"k":2,"giji":{"schema_version":"1",`,
		"llm-jp":    `{"text":"議事要旨\n第１回","id":5,"meta":{"u":1,"k":2,"giji":{"schema_version":"1",`,
	}
	for shape, want := range tests {
		lines := filterLines(t, Filter{Config: Config{Settings: Settings{Compat: shape}}}, in)
		require.True(t, strings.HasPrefix(lines[0], want), lines[0])
		require.True(t, json.Valid([]byte(lines[0])))
	}
}

func TestFilterLongLine(t *testing.T) {
	in := `{"id":"x","text":"` + strings.Repeat("長", 1<<20) + "\"}\n" + string(records(1))
	lines := filterLines(t, Filter{Config: Config{Settings: Settings{MaxRecord: 1 << 20}}}, []byte(in))
	require.Len(t, lines, 2)
	require.True(t, strings.HasPrefix(lines[0], `{"id":"x","error":{"stage":"input","code":"line_too_long"`), lines[0])
	require.Contains(t, lines[0], "--max-record")
}
