package pdf

import "github.com/giji-go/giji/internal/doc"

// An overprint remembers where glyphs stand, to drop those that are printed
// again on the same spot: some writers make bold type so, and some draw text
// once as a shape and once to be found.
type overprint struct {
	bits   []uint64 // one for each square point of the page: a glyph's centre
	across int
}

// again reports whether the same glyph stands at nearly the same place; if
// not, its place is noted.
func (o *overprint) again(page *doc.RawPage, g *doc.Glyph) bool {
	if o.across == 0 {
		return false
	}
	x, y := int(g.Box.X0+g.Box.X1)/2, int(g.Box.Y0+g.Box.Y1)/2
	if x < 1 || x >= o.across-1 || y < 1 {
		return false
	}
	at := y*o.across + x
	if at+o.across+1 >= 64*len(o.bits) {
		return false
	}
	if o.near(at) {
		if twin := stands(page.Glyphs, g); twin != nil {
			twin.Hidden = twin.Hidden && g.Hidden
			return true
		}
	}
	o.bits[at>>6] |= 1 << (at & 63)
	return false
}

// lay clears the table for a page; one of no ordinary size has none.
func (o *overprint) lay(width, height float64) {
	const most = 1 << 14 // points of a side
	if width > most || height > most {
		o.across = 0
		return
	}
	o.across = int(width) + 1
	words := (o.across*(int(height)+2))/64 + 1
	if cap(o.bits) < words {
		o.bits = make([]uint64, words)
	}
	o.bits = o.bits[:words]
	clear(o.bits)
}

// near reports whether a centre was noted within a point of at.
func (o *overprint) near(at int) bool {
	for _, row := range [3]int{at - o.across, at, at + o.across} {
		for i := row - 1; i <= row+1; i++ {
			if o.bits[i>>6]>>(i&63)&1 != 0 {
				return true
			}
		}
	}
	return false
}

// stands looks for g among the last glyphs. Bold type is shifted by less than
// a tenth of its size; of narrow type that is where the next letter stands,
// which may be the same again.
func stands(glyphs []doc.Glyph, g *doc.Glyph) *doc.Glyph {
	const back = 512 // a line set again follows within this
	narrow := min(g.Box.X1-g.Box.X0, g.Box.Y1-g.Box.Y0)
	slack := min(0.1*g.Size, max(0.3*narrow, 0.02*g.Size))
	for i := len(glyphs) - 1; i >= 0 && i >= len(glyphs)-back; i-- {
		h := &glyphs[i]
		if near(h.Box.X0, g.Box.X0, slack) && near(h.Box.Y0, g.Box.Y0, slack) &&
			near(h.Box.X1, g.Box.X1, slack) && h.Text == g.Text {
			return h
		}
	}
	return nil
}

func near(a, b, slack float32) bool { return a-b <= slack && b-a <= slack }
