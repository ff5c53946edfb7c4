package layout

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// A pale letter is behind the page if it is so many times as large as the
// page's usual letters, and so many points high.
const (
	paleTimes = 2.5
	paleSize  = 28
	hugeSize  = 100 // no text that is to be read on paper
	mostPale  = 200 // more of them are a poster
)

// partWatermarks parts off the glyphs that lie across or behind the page, and
// returns the others, in order. A page that is askew as a whole, as a scan may
// be, has none across.
func partWatermarks(glyphs []doc.Glyph) (kept, marks []doc.Glyph) {
	askew, pale := watermarks(glyphs)
	if !askew && !pale {
		return glyphs, nil
	}
	least := max(paleSize, paleTimes*usualSize(glyphs))
	kept = make([]doc.Glyph, 0, len(glyphs))
	for i := range glyphs {
		g := &glyphs[i]
		across := askew && g.Askew
		behind := pale && g.Pale && g.Size >= least && (g.Size >= hugeSize || covered(g, glyphs))
		if !g.Hidden && (across || behind) {
			marks = append(marks, *g)
			continue
		}
		kept = append(kept, *g)
	}
	return kept, marks
}

// watermarks reports whether a page may have any across and any behind.
func watermarks(glyphs []doc.Glyph) (across, behind bool) {
	askew, pale := 0, 0
	for i := range glyphs {
		switch g := &glyphs[i]; {
		case g.Hidden:
		case g.Askew:
			askew++
		case g.Pale && g.Size >= paleSize:
			pale++
		}
	}
	return askew > 0 && 2*askew <= len(glyphs), pale > 0 && pale <= mostPale
}

// usualSize is the middle size of a page's glyphs.
func usualSize(glyphs []doc.Glyph) float32 {
	sizes := make([]float32, len(glyphs))
	for i := range glyphs {
		sizes[i] = glyphs[i].Size
	}
	slices.Sort(sizes)
	return sizes[len(sizes)/2]
}

// covered reports whether smaller type stands within a glyph.
func covered(g *doc.Glyph, glyphs []doc.Glyph) bool {
	for i := range glyphs {
		h := &glyphs[i]
		x, y := (h.Box.X0+h.Box.X1)/2, (h.Box.Y0+h.Box.Y1)/2
		if 2*h.Size < g.Size && x > g.Box.X0 && x < g.Box.X1 && y > g.Box.Y0 && y < g.Box.Y1 && spacingOf(h.Text) != blank {
			return true
		}
	}
	return false
}

// writeWatermarks writes what was parted off behind the page's text, each run
// in content order as a line of furniture.
func (b *Builder) writeWatermarks(marks []doc.Glyph, page int) {
	start := len(b.w.runes)
	end := func() {
		if len(b.w.runes) == start {
			return
		}
		line := lineRecord{furniture: true}
		line.Span, line.Page, line.Table = doc.Span{Start: start, End: len(b.w.runes)}, page, -1
		b.lines = append(b.lines, line)
		b.w.lineEnd()
		start = len(b.w.runes)
	}
	for i := range marks {
		g := &marks[i]
		if spacingOf(g.Text) == blank {
			continue
		}
		if i > 0 && parted(&marks[i-1], g) {
			end()
		}
		b.w.writeText(g.Text, sane(g.Box))
	}
	end()
}

// parted reports whether a glyph stands further from the one before than the
// letters of a word do, whatever way they run.
func parted(a, b *doc.Glyph) bool {
	em := max(a.Size, b.Size)
	x := abs(a.Box.X0 + a.Box.X1 - b.Box.X0 - b.Box.X1)
	y := abs(a.Box.Y0 + a.Box.Y1 - b.Box.Y0 - b.Box.Y1)
	return max(x, y)/2 > 2*em
}
