package corpus

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestLineFilterIsAFilter(t *testing.T) {
	in := append(records(20), "no JSON\n"...)
	path := writeFile(t, t.TempDir(), "in.jsonl.gz", gzipped(t, append(in, '\n', '\n')))
	f, err := NewLineFilter(Config{Version: "test"})
	require.NoError(t, err)
	defer f.Close()
	var got []string
	require.NoError(t, EachLine(path, func(line []byte) error {
		got = append(got, string(f.Line(context.Background(), line))+"\n")
		return nil
	}))
	require.Equal(t, filterLines(t, Filter{}, in), got)
}

// What is no line a record is refused, where lines are promised.
func TestFilterRefusesOtherFormats(t *testing.T) {
	for _, s := range []Settings{{Format: "parquet"}, {View: "incidents"}, {Format: "csv", View: "incidents"}, {Compression: Gzip}} {
		_, err := NewLineFilter(Config{Settings: s})
		require.ErrorContains(t, err, "plain JSON lines")
	}
	for _, s := range []Settings{{Format: "parquet"}, {View: "all"}, {Compression: Gzip}} {
		_, err := (&Filter{Config: Config{Settings: s}}).Run(context.Background(), strings.NewReader("{}\n"), io.Discard)
		var setting *SettingError
		require.ErrorAs(t, err, &setting)
	}
}

func TestEachLineOfATruncatedFile(t *testing.T) {
	packed := gzipped(t, records(300))
	path := writeFile(t, t.TempDir(), "in.jsonl.gz", packed[:len(packed)/2])
	n := 0
	err := EachLine(path, func(line []byte) error {
		require.True(t, bytes.HasSuffix(line, []byte("}")))
		n++
		return nil
	})
	require.ErrorContains(t, err, "truncated")
	require.True(t, strings.Contains(err.Error(), "in.jsonl.gz"))
	require.NotZero(t, n)
}
