package pdf

import (
	"bytes"
	"compress/lzw"
	"compress/zlib"
	"encoding/ascii85"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func deflated(t *testing.T, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, err := w.Write(data)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.Bytes()
}

// unfiltered decodes data by one filter.
func unfiltered(t *testing.T, filter name, parms dict, data []byte) []byte {
	t.Helper()
	f := newFile(Limits{}.orDefault())
	out, err := f.unfilter(filter, parms, data)
	require.NoError(t, err)
	return out
}

func TestFilters(t *testing.T) {
	text := bytes.Repeat([]byte("giji 議事要旨 0123456789 "), 400)
	var base85 bytes.Buffer
	w := ascii85.NewEncoder(&base85)
	_, err := w.Write(text)
	require.NoError(t, err)
	require.NoError(t, w.Close())

	assert.Equal(t, text, unfiltered(t, "FlateDecode", nil, deflated(t, text)))
	assert.Equal(t, text, unfiltered(t, "ASCII85Decode", nil, append(base85.Bytes(), "~>"...)))
	assert.Equal(t, "abc", string(unfiltered(t, "ASCIIHexDecode", nil, []byte("61 62\n63>zz"))))
	assert.Equal(t, "abcxxxx", string(unfiltered(t, "RunLengthDecode", nil, []byte("\x02abc\xFDx\x80zz"))))
}

// TestLZW uses the example of 7.4.4.2, and a text encoded with late changes of
// width, as TIFF and the standard library write it.
func TestLZW(t *testing.T) {
	example := []byte{0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01}
	assert.Equal(t, []byte{45, 45, 45, 45, 45, 65, 45, 45, 45, 66}, unfiltered(t, "LZWDecode", nil, example))

	text := bytes.Repeat([]byte("abcdefghij-klmnopqrstuvwxyz.ABCDEFG"), 3)
	for i := range 6000 {
		text = append(text, byte(i*i>>3), byte(i))
	}
	var b bytes.Buffer
	w := lzw.NewWriter(&b, lzw.MSB, 8)
	_, err := w.Write(text)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	assert.Equal(t, text, unfiltered(t, "LZWDecode", dict{"EarlyChange": 0}, b.Bytes()))
}

// TestPredictors undoes each kind of row on rows worked out by hand: two
// pixels of two bytes.
func TestPredictors(t *testing.T) {
	parms := dict{"Predictor": 15, "Colors": 2, "Columns": 2}
	rows := []byte{
		0, 10, 20, 30, 40,
		1, 1, 2, 3, 4, // left: 1 2 4 6
		2, 1, 1, 1, 1, // above: 2 3 5 7
		3, 1, 1, 1, 1, // mean of left and above: 2 2 (2+5)/2+1=4 (2+7)/2+1=5
		4, 1, 1, 1, 1, // Paeth: 3 3 5 6
	}
	want := []byte{10, 20, 30, 40, 1, 2, 4, 6, 2, 3, 5, 7, 2, 2, 4, 5, 3, 3, 5, 6}
	assert.Equal(t, want, unfiltered(t, "FlateDecode", parms, deflated(t, rows)))

	tiff := dict{"Predictor": 2, "Colors": 1, "Columns": 3}
	assert.Equal(t, []byte{1, 2, 3, 5, 5, 5}, unfiltered(t, "FlateDecode", tiff, deflated(t, []byte{1, 1, 1, 5, 0, 0})))
}

func TestDamagedFlateKeepsItsBeginning(t *testing.T) {
	text := bytes.Repeat([]byte("some text that packs "), 1000)
	packed := deflated(t, text)
	f := newFile(Limits{}.orDefault())
	out, err := f.unfilter("FlateDecode", nil, packed[:len(packed)*2/3])
	assert.Error(t, err)
	assert.NotEmpty(t, out)
	assert.True(t, bytes.HasPrefix(text, out))
}
