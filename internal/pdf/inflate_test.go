package pdf

import (
	"bytes"
	"compress/flate"
	"io"
	"math/rand"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func deflateAt(t require.TestingT, level int, data []byte) []byte {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, level)
	require.NoError(t, err)
	_, err = w.Write(data)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.Bytes()
}

// inflated undoes raw deflated data behind a header.
func inflated(data []byte) ([]byte, error) {
	var z inflater
	return z.zlib(append([]byte{0x78, 0x9C}, data...), 1<<24)
}

// TestInflate undoes what the standard library deflates, at every level:
// stored, fixed and dynamic blocks, short and long distances.
func TestInflate(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	noise := make([]byte, 100_000)
	random.Read(noise)
	sparse := make([]byte, 300_000)
	for range 4000 {
		sparse[random.Intn(len(sparse))] = byte(random.Intn(200))
	}
	for name, data := range map[string][]byte{
		"empty": {}, "one": {7}, "noise": noise, "sparse": sparse, "zeros": make([]byte, 70_000),
		"text": bytes.Repeat([]byte("0 0 1 rg BT /F1 10.5 Tf 1 0 0 1 56.7 780.2 Tm <0A1B> Tj ET\n"), 900),
	} {
		for level := flate.HuffmanOnly; level <= flate.BestCompression; level++ {
			out, err := inflated(deflateAt(t, level, data))
			require.NoError(t, err, "%s at %d", name, level)
			require.True(t, bytes.Equal(data, out), "%s at %d", name, level)
		}
	}
}

func TestInflateAgreesWithTheStandardLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data := rapid.SliceOfN(rapid.ByteRange(0, 3), 0, 400).Draw(t, "data")
		packed := deflateAt(t, rapid.IntRange(-2, 9).Draw(t, "level"), data)
		if n := len(packed); rapid.Bool().Draw(t, "damaged") {
			packed[rapid.IntRange(0, n-1).Draw(t, "at")] ^= rapid.ByteRange(1, 255).Draw(t, "by")
		}
		want, wantErr := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
		got, err := inflated(packed)
		if wantErr == nil {
			require.NoError(t, err)
			require.True(t, bytes.Equal(want, got))
		}
	})
}

// TestInflateEveryBeginning cuts the data everywhere: the beginning of the
// text comes out, with an error.
func TestInflateEveryBeginning(t *testing.T) {
	text := bytes.Repeat([]byte("abcdefgh 12345 "), 40)
	for _, level := range []int{0, 1, 9} {
		packed := deflateAt(t, level, text)
		for n := range packed {
			out, err := inflated(packed[:n])
			require.Error(t, err, n)
			require.True(t, bytes.HasPrefix(text, out), n)
		}
	}
}

func FuzzInflate(f *testing.F) {
	f.Add(deflateAt(f, 9, bytes.Repeat([]byte("abc"), 99)))
	f.Add(deflateAt(f, 0, []byte("abc")))
	f.Fuzz(func(t *testing.T, data []byte) {
		want, wantErr := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(data)), 1<<22))
		if len(want) == 1<<22 {
			return
		}
		got, err := inflated(data)
		if wantErr == nil {
			assert.NoError(t, err)
			assert.True(t, bytes.Equal(want, got))
		}
	})
}

func BenchmarkInflate(b *testing.B) {
	var text []byte
	random := rand.New(rand.NewSource(1))
	for range 2000 {
		text = append(text, "BT /F1 10.5 Tf 1 0 0 1 "...)
		for range 6 {
			text = append(text, byte('0'+random.Intn(10)))
		}
		text = append(text, " 780.2 Tm <0A1B> Tj ET\n"...)
	}
	packed := append([]byte{0x78, 0x9C}, deflateAt(b, 6, text)...)
	b.SetBytes(int64(len(text)))
	var z inflater
	for b.Loop() {
		z.into = z.last[:0]
		if _, err := z.zlib(packed, 1<<24); err != nil {
			b.Fatal(err)
		}
	}
}
