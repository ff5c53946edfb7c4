package layout

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/giji-go/giji/internal/doc"
)

// Pages that no one would print take their time in proportion to their size.
func TestHostilePages(t *testing.T) {
	const n = 50_000
	random := rand.New(rand.NewPCG(1, 2))
	at := func(x, y, w, h float32) doc.Box { return doc.Box{X0: x, Y0: y, X1: x + w, Y1: y + h} }
	pages := map[string]func(i int, p *doc.RawPage){
		"glyphs anywhere": func(_ int, p *doc.RawPage) {
			p.Glyphs = append(p.Glyphs, doc.Glyph{Text: "字", Size: 10, Box: at(600*random.Float32(), 800*random.Float32(), 10, 10)})
		},
		"glyphs at one place": func(_ int, p *doc.RawPage) {
			p.Glyphs = append(p.Glyphs, doc.Glyph{Text: string(rune('あ' + random.IntN(80))), Size: 10, Box: at(100, 100, 10, 10)})
		},
		"back and forth": func(i int, p *doc.RawPage) {
			p.Glyphs = append(p.Glyphs, doc.Glyph{Text: "字", Size: 10, Box: at(float32(i), 800-float32(i%5)*100, 100, 10)})
		},
		"rules anywhere": func(i int, p *doc.RawPage) {
			p.Rules = append(p.Rules, doc.Rule{Box: at(600*random.Float32(), 800*random.Float32(), 100*float32(i&1), 100*float32(1-i&1))})
			p.Glyphs = append(p.Glyphs, doc.Glyph{Text: "字", Size: 10, Box: at(600*random.Float32(), 800*random.Float32(), 10, 10)})
		},
	}
	for name, draw := range pages {
		t.Run(name, func(t *testing.T) {
			p := doc.RawPage{Number: 1, Width: 600, Height: 800}
			for i := range n {
				draw(i, &p)
			}
			start := time.Now()
			b := NewBuilder(Options{})
			b.Add(p)
			requireWhole(t, b.Source())
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("%v for %d pieces", took, n)
			}
		})
	}
}

// A maze of edges on a coarse raster: every way to be no rectangle.
func TestMazes(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 20 {
		p := doc.RawPage{Number: 1, Width: 600, Height: 800}
		for range 3000 {
			x, y := float32(random.IntN(60)*10), float32(random.IntN(80)*10)
			box := doc.Box{X0: x, Y0: y, X1: x + 10, Y1: y}
			if random.IntN(2) == 0 {
				box = doc.Box{X0: x, Y0: y, X1: x, Y1: y + 10}
			}
			p.Rules = append(p.Rules, doc.Rule{Box: box})
			p.Glyphs = append(p.Glyphs, doc.Glyph{Text: "字", Size: 5, Box: doc.Box{X0: x + 2, Y0: y + 2, X1: x + 7, Y1: y + 7}})
		}
		b := NewBuilder(Options{})
		b.Add(p)
		requireWhole(t, b.Source())
	}
}
