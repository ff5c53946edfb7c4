package layout

import "github.com/giji-go/giji/internal/doc"

// keepWhole gives what was set in one go, letter behind letter, to one block
// where a border strikes through a letter of it: text that is too long for its
// cell runs on over the border. It belongs where most of it stands.
func (f *finder) keepWhole(s sheet, blocks []blockID) {
	if len(f.grids) == 0 {
		return
	}
	for start := 0; start < len(blocks); {
		end, struck := start+1, false
		for end < len(blocks) && adjoin(&s.glyphs[end-1], &s.glyphs[end]) {
			struck = struck || blocks[end] != blocks[end-1] && f.struck(s, blocks, end)
			end++
		}
		if struck {
			unite(blocks[start:end])
		}
		start = end
	}
}

// struck reports whether the border between the blocks of glyph i and of the
// one before it runs through either, and not just along its side.
func (f *finder) struck(s sheet, blocks []blockID, i int) bool {
	const inside = 0.15 // em
	dir := rightward
	if s.glyphs[i].Vertical {
		dir = downward
	}
	var border float32
	if blocks[i-1] > 0 {
		border = frameOf(f.boxOf(blocks[i-1]), dir).u1
	} else {
		border = frameOf(f.boxOf(blocks[i]), dir).u0
	}
	for _, k := range [...]int{i - 1, i} {
		g := &s.glyphs[k]
		if b := frameOf(g.Box, dir); border > b.u0+inside*g.Size && border < b.u1-inside*g.Size {
			return true
		}
	}
	return false
}

// unite gives all places to the block that has more than half of them, if any.
func unite(blocks []blockID) {
	most, lead := blocks[0], 0
	for _, block := range blocks { // the one with a majority outlives the others
		switch {
		case lead == 0:
			most, lead = block, 1
		case block == most:
			lead++
		default:
			lead--
		}
	}
	n := 0
	for _, block := range blocks {
		if block == most {
			n++
		}
	}
	if 2*n <= len(blocks) {
		return
	}
	for i := range blocks {
		blocks[i] = most
	}
}

// boxOf is where the cell that is a block stands.
func (f *finder) boxOf(block blockID) doc.Box {
	n := f.gridOf(block)
	return f.grids[n].box(int(block - f.first[n]))
}
