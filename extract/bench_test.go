package extract_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

// samples is where the shared documents lie; tests that need them skip where
// they are not.
func samples(t testing.TB) string {
	dir := os.Getenv("GIJI_SAMPLES")
	if dir == "" {
		dir = filepath.Join("..", "..", "shared")
	}
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no samples here: set GIJI_SAMPLES to their folder")
	}
	return dir
}

func BenchmarkText(b *testing.B) {
	data, err := os.ReadFile(filepath.Join(samples(b), "samples", "jiko-kensho-r5-04.txt"))
	if err != nil {
		b.Skip(err)
	}
	text := string(data)
	var out []byte
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		document, err := extract.Text(context.Background(), text, extract.Options{})
		if err != nil {
			b.Fatal(err)
		}
		out = document.AppendJSON(out[:0], model.Format{})
	}
}
