package layout

import (
	"cmp"
	"slices"
)

// trim takes the page's foot out of tables that the page breaks. Browsers
// draw the sides of a broken row at their full length, over the margin, and
// leave it to the clip to cut them off; so what stands in the margin seems to
// stand in the table. It reports whether any table got shorter.
func (f *finder) trim(s sheet, blocks []blockID, p *pageRecord, o *Options) bool {
	trimmed := false
	for n, g := range f.grids {
		if !g.open.bottom || g.ys[g.rows()] < p.height*(1-o.Margin) {
			continue
		}
		rows := f.footRows(n, s, blocks, p.height*(1-o.Margin))
		for i, r := range rows {
			if i+1 == len(rows) || !r.isFoot(s, rows[i+1].v1, p) {
				break
			}
			g.ys[g.rows()] = (r.v0 + rows[i+1].v1) / 2
			trimmed = true
		}
	}
	return trimmed
}

// A footRow is what stands at one height in the margin.
type footRow struct {
	frame
	glyphs []int
}

// footRows are the rows of grid n below a height, from the lowest upwards,
// and the one above them.
func (f *finder) footRows(n int, s sheet, blocks []blockID, height float32) []footRow {
	var at []int
	for i, block := range blocks {
		if block > 0 && s.kinds[i] != blank && s.glyphs[i].Box.Y1 > height-3*s.glyphs[i].Size && f.gridOf(block) == n {
			at = append(at, i)
		}
	}
	slices.SortStableFunc(at, func(i, k int) int { return cmp.Compare(s.glyphs[k].Box.Y0, s.glyphs[i].Box.Y0) })
	var rows []footRow
	for _, i := range at {
		b := frameOf(s.glyphs[i].Box, rightward)
		if last := len(rows) - 1; last >= 0 && b.sharedHeight(rows[last].frame) > 0.3*b.height() {
			rows[last].frame = rows[last].union(b)
			rows[last].glyphs = append(rows[last].glyphs, i)
			continue
		}
		rows = append(rows, footRow{b, []int{i}})
	}
	return rows
}

// isFoot reports whether a row apart from the text above it, which ends at
// bottom, is the page's: a number in the middle or at the side, or anything
// at the very end of the paper, where no table goes.
func (r *footRow) isFoot(s sheet, bottom float32, p *pageRecord) bool {
	const end = 30
	if r.v0-bottom < 0.4*r.height() {
		return false
	}
	if r.v0 > p.height-end {
		return true
	}
	slices.Sort(r.glyphs)
	var text []rune
	for _, i := range r.glyphs {
		for _, c := range s.glyphs[i].Text {
			if !isBlankRune(c) {
				text = append(text, narrow(c))
			}
		}
	}
	width := p.Width
	if p.turn.dir != rightward {
		width = p.Height
	}
	aside := abs(r.centre()-width/2) < 0.08*width || r.u1 > 0.8*width
	return aside && len(text) < 24 && isFolioText(text)
}
