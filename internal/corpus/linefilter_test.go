package corpus

import (
	"bytes"
	"context"
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
