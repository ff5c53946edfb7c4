package normalize

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// sampleText is the two sample documents repeated to at least size bytes.
func sampleText(b testing.TB, size int) string {
	b.Helper()
	var text strings.Builder
	for _, name := range []string{"jiko-kensho-r5-01.txt", "jiko-kensho-r5-04.txt"} {
		data, err := os.ReadFile(filepath.Join(samplesDir(b), "samples", name))
		if err != nil {
			b.Skip(err)
		}
		text.Write(data)
	}
	one := text.String()
	return strings.Repeat(one, size/len(one)+1)
}

func BenchmarkFoldRunes(b *testing.B) {
	text := sampleText(b, 0)
	src := []rune(text)
	dst := make([]rune, 0, len(src))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		dst = AppendFold(dst[:0], src)
	}
}

func BenchmarkScan(b *testing.B) {
	text := sampleText(b, 0)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Scan(text, Options{})
	}
}

func BenchmarkScanFolded(b *testing.B) {
	text := sampleText(b, 0)
	folded := FoldRunes([]rune(text))
	var dst []Match
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		dst = ScanFolded(folded, Options{}, dst[:0])
	}
}

func BenchmarkParse(b *testing.B) {
	for _, text := range []string{"令和５年７月２１日（金）", "2023/06/01", "6/2（金）09:52"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := ParsePoint(text, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// A value that is parsed takes no memory but its own.
func TestParseAllocatesNothing(t *testing.T) {
	for _, text := range []string{"令和５年７月２１日（金）", "2023/06/01", "6/2（金）09:52"} {
		if n := testing.AllocsPerRun(100, func() {
			if _, err := ParsePoint(text, Options{}); err != nil {
				t.Fatal(err)
			}
		}); n > 0 {
			t.Errorf("%s: %v allocations", text, n)
		}
	}
}
