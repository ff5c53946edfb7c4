package layout

import "slices"

// maxEmpty bounds the rows that are taken away from one table.
const maxEmpty = 200

// dropStrips takes away the rows at a page break that hold nothing of their
// own: what is left below or above a row where a label of several rows was cut
// at another height.
func (j *joined) dropStrips() {
	for k := len(j.seams) - 1; k >= max(0, len(j.seams)-maxEmpty); k-- {
		for _, r := range [...]int{j.seams[k], j.seams[k] - 1} {
			if j.isStrip(r) {
				j.cells = slices.DeleteFunc(j.cells, func(c joinedCell) bool { return c.r0 == r && c.r1 == r+1 })
				j.dropRow(r)
			}
		}
	}
}

// isStrip reports whether row r has one empty cell at most, and others go on
// from above.
func (j *joined) isStrip(r int) bool {
	own, passing := 0, false
	for i := range j.cells {
		switch c := &j.cells[i]; {
		case c.r0 > r || c.r1 <= r:
		case c.r0 < r:
			passing = true
		case c.printed || c.r1 > r+1:
			return false
		default:
			own++
		}
	}
	return own <= 1 && passing
}

// absorb takes away the rows that only an empty cell makes: it begins below a
// cell of its width, at a height where nothing else begins or ends, as where a
// label of several rows is drawn shorter than these.
func (j *joined) absorb(tolerance float32) {
	begins, ends := make([]int, j.rows+1), make([]int, j.rows+1)
	for i := range j.cells {
		begins[j.cells[i].r0]++
		ends[j.cells[i].r1]++
	}
	budget := maxEmpty
	for i := len(j.cells) - 1; i >= 0 && budget > 0; i-- {
		c := j.cells[i]
		if c.printed || begins[c.r0] != 1 || ends[c.r0] != 1 {
			continue
		}
		budget--
		if k := j.above(&c, tolerance); k >= 0 {
			j.cells[k].r1 = c.r1
			j.cells = slices.Delete(j.cells, i, i+1)
			begins, ends = slices.Delete(begins, c.r0, c.r0+1), slices.Delete(ends, c.r0, c.r0+1)
			j.dropRow(c.r0)
		}
	}
}

// above is the cell right above c with its sides, or -1.
func (j *joined) above(c *joinedCell, tolerance float32) int {
	return slices.IndexFunc(j.cells, func(a joinedCell) bool {
		return a.r1 == c.r0 && abs(a.x0-c.x0) <= tolerance && abs(a.x1-c.x1) <= tolerance
	})
}

// uniteRows unites each row in which no cell begins with the row above.
func (j *joined) uniteRows() {
	begins := make([]int, j.rows+1)
	for i := range j.cells {
		begins[j.cells[i].r0]++
	}
	budget := maxEmpty
	for r := j.rows - 1; r > 0 && budget > 0; r-- {
		if begins[r] == 0 {
			j.dropRow(r)
			budget--
		}
	}
}

// dropRow takes row r away, in which no cell begins or ends any more.
func (j *joined) dropRow(r int) {
	j.rows--
	for i := range j.cells {
		c := &j.cells[i]
		if c.r0 > r {
			c.r0--
		}
		if c.r1 > r {
			c.r1--
		}
	}
}
