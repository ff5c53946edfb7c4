package cell

import "slices"

// Width is the displayed width of line k in half-width columns.
func (c *Cell) Width(k int) int {
	if c.widths == nil {
		c.measure()
	}
	return int(c.widths[k])
}

func (c *Cell) measure() {
	c.widths = c.Src.Memory.Ints(len(c.Lines))
	for k := range c.Lines {
		for _, r := range c.Src.Runes[c.Lines[k].Start:c.Lines[k].End] {
			c.widths[k] += Columns(r)
		}
	}
}

// Columns is how many half-width columns r takes.
func Columns(r rune) int32 {
	if r < 0x1100 || r >= 0xFF61 && r <= 0xFFDC {
		return 1
	}
	return 2
}

// Widest is the width of the widest line of the cell's column.
func (c *Cell) Widest() int {
	most := c.widestOwn()
	for _, other := range c.beside {
		most = max(most, other.widestOwn())
	}
	return most
}

func (c *Cell) widestOwn() int {
	most := 0
	for k := range c.Lines {
		most = max(most, c.Width(k))
	}
	return most
}

// InColumn says that the cells stand in one column, nil ones left out: where
// one's lines end tells where those of the others are full.
func InColumn(cells ...*Cell) {
	cells = slices.DeleteFunc(cells, func(c *Cell) bool { return c == nil })
	for _, c := range cells {
		c.beside = cells
	}
}

// Full reports whether line k reaches the right edge of the cell, so that
// what follows may be its continuation. Extractors wrap within two full-width
// characters of the edge; where lines are paragraphs none is full.
func (c *Cell) Full(k, widest int) bool { return !c.Src.Whole && c.Width(k)+5 > widest }
