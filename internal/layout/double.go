package layout

import "github.com/giji-go/giji/internal/doc"

// dropDoubles drops a glyph printed again at its place, as for a shadow or
// for bold type.
func (w *writer) dropDoubles(glyphs []doc.Glyph) {
	kept := w.pieces[:0]
	for _, p := range w.pieces {
		if n := len(kept); n > 0 && doubles(&kept[n-1], &p, glyphs) {
			w.dropped++
			continue
		}
		kept = append(kept, p)
	}
	w.pieces = kept
}

func doubles(a, b *piece, glyphs []doc.Glyph) bool {
	g, h := &glyphs[a.at], &glyphs[b.at]
	if g.Text != h.Text || a.at == b.at {
		return false
	}
	width := min(g.Box.X1-g.Box.X0, h.Box.X1-h.Box.X0)
	height := min(g.Box.Y1-g.Box.Y0, h.Box.Y1-h.Box.Y0)
	return near(g.Box.X0, h.Box.X0, width, g.Size) && near(g.Box.Y0, h.Box.Y0, height, g.Size)
}

// near reports whether two glyphs of an extent cover most of each other.
func near(a, b, extent, size float32) bool {
	return abs(a-b) <= max(0.3*extent, 0.02*size)
}
