package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/giji-go/giji/internal/doc"
)

// BenchmarkPage lays out a page of 30 table rows and as many lines of prose.
func BenchmarkPage(b *testing.B) {
	p := page(1)
	ys := []float32{60}
	for i := range 15 {
		y := 60 + 24*float32(i)
		ys = append(ys, y+24)
		p.text(55, y+5, 10, fmt.Sprintf("項目%d", i)).text(155, y+3, 10, strings.Repeat("値の説明", 8)).text(155, y+13, 10, strings.Repeat("続きの行", 8))
	}
	p.grid([]float32{50, 150, 540}, ys)
	for i := range 20 {
		p.text(50, 450+15*float32(i), 10, strings.Repeat("本文である。", 8))
	}
	glyphs := slices.Clone(p.Glyphs)
	b.SetBytes(int64(len(glyphs)))
	b.ReportAllocs()
	builder := NewBuilder(Options{})
	for i := 0; b.Loop(); i++ {
		if i%200 == 0 {
			builder = NewBuilder(Options{}) // a document of 200 pages
		}
		builder.Add(doc.RawPage{Number: i%200 + 1, Width: 595, Height: 842, Glyphs: glyphs, Rules: p.Rules})
	}
}
