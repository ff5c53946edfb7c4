package pdf

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	other "github.com/ledongthuc/pdf"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestObjectsAgree walks files in good order with this package's object layer
// and with ledongthuc/pdf's side by side: every value must be the same.
func TestObjectsAgree(t *testing.T) {
	compared := compareObjects(t, onePage(hello, "/Rotate 90/X[(a\\)) <41> /N#20 -1.5 true null]", helvetica).bytes())
	assert.Greater(t, compared, 20)
	data, err := os.ReadFile("testdata/objstm.pdf")
	require.NoError(t, err)
	assert.Greater(t, compareObjects(t, data), 20)
}

func TestObjectsOfSamplesAgree(t *testing.T) {
	samples(t)
	for _, pattern := range []string{"own--lo-*", "own--skia-*", "own--objstm-m1*", "own--linear*", "own--cairo*", "pdfjs--noembed*"} {
		for _, file := range samples(t) {
			if ok, _ := filepath.Match(pattern, filepath.Base(file)); !ok {
				continue
			}
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			assert.Greater(t, compareObjects(t, data), 50, file)
		}
	}
}

func compareObjects(t *testing.T, data []byte) int {
	t.Helper()
	reference, err := other.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	c := comparison{t: t, f: open(t, data)}
	for _, key := range []string{"Root", "Info"} {
		c.values(key, c.f.trailer[name(key)], reference.Trailer().Key(key), 0)
	}
	return c.n
}

type comparison struct {
	t *testing.T
	f *File
	n int
}

func (c *comparison) values(path string, o object, want other.Value, depth int) {
	const deepest, most = 9, 20_000
	if depth > deepest || c.n > most {
		return
	}
	c.n++
	switch x := c.f.resolve(o).(type) {
	case nil:
		require.True(c.t, want.IsNull(), path)
	case bool:
		require.Equal(c.t, want.Bool(), x, path)
	case int:
		require.Equal(c.t, want.Int64(), int64(x), path)
	case float64:
		require.InDelta(c.t, want.Float64(), x, 1e-9, path)
	case str:
		require.Equal(c.t, want.RawString(), string(x), path)
	case name:
		require.Equal(c.t, want.Name(), string(x), path)
	case array:
		require.Equal(c.t, want.Len(), len(x), path)
		for i := range x {
			c.values(fmt.Sprintf("%s[%d]", path, i), x[i], want.Index(i), depth+1)
		}
	case dict:
		c.dicts(path, x, want, depth)
	case *stream:
		require.Equal(c.t, other.Stream, want.Kind(), path)
		c.dicts(path, x.dict, want, depth)
	}
}

func (c *comparison) dicts(path string, d dict, want other.Value, depth int) {
	require.Len(c.t, d, len(want.Keys()), path)
	for _, key := range want.Keys() {
		if key != "Parent" { // leads back
			c.values(path+"/"+key, d[name(key)], want.Key(key), depth+1)
		}
	}
}
