package layout

// outside stands for what surrounds the table in the sets of boxes; box b is
// the element b+1, so that a set that leaks out is found as outside.
const outside = 0

// merge unites the boxes that no edge parts and makes each set a cell. It
// reports false when that comes to no end, as in a maze.
func (g *grid) merge(f figure, o *Options) bool {
	boxes := g.uniteBoxes(f, o)
	budget := 8 * o.MaxBoxes // boxes looked at
	for budget > 0 {
		if g.makeCells(boxes, &budget) {
			return true
		}
	}
	return false
}

// uniteBoxes joins neighbours, and the boxes at the rim with what is outside,
// unless an edge runs along their whole common side.
func (g *grid) uniteBoxes(f figure, o *Options) sets {
	columns, rows := g.columns(), g.rows()
	below := coverage(f.horizontal, g.ys, g.xs, o) // [line y][column]
	right := coverage(f.vertical, g.xs, g.ys, o)   // [line x][row]
	boxes := newSets(columns*rows + 1)
	at := func(r, c int) int32 {
		if r < 0 || c < 0 || r >= rows || c >= columns {
			return outside
		}
		return int32(r*columns + c + 1)
	}
	for r := -1; r < rows; r++ {
		for c := 0; c < columns; c++ {
			if !below[(r+1)*columns+c] {
				boxes.union(at(r, c), at(r+1, c))
			}
		}
	}
	for c := -1; c < columns; c++ {
		for r := 0; r < rows; r++ {
			if !right[(c+1)*rows+r] {
				boxes.union(at(r, c), at(r, c+1))
			}
		}
	}
	return boxes
}

// coverage tells for each grid line, and each interval of the lines across,
// whether an edge covers that interval.
func coverage(edges []edge, lines, across []float32, o *Options) []bool {
	intervals := len(across) - 1
	out := make([]bool, len(lines)*intervals)
	for _, e := range edges {
		row := out[nearest(lines, e.pos)*intervals:][:intervals]
		for i := nearest(across, e.lo); i < intervals && across[i+1] <= e.hi+1.5*o.Sliver; i++ {
			row[i] = row[i] || across[i] >= e.lo-1.5*o.Sliver
		}
	}
	return out
}

// nearest is the index of the line next to pos.
func nearest(lines []float32, pos float32) int {
	i := slot(lines, pos)
	if i < 0 {
		if pos < lines[0] {
			return 0
		}
		return len(lines) - 1
	}
	if i+1 < len(lines) && lines[i+1]-pos < pos-lines[i] {
		return i + 1
	}
	return i
}

// makeCells turns each set of boxes into a cell, in row-major order. A set
// that is no rectangle, such as what surrounds a box drawn inside a cell, is
// widened to one; then the sets have changed and makeCells reports false.
func (g *grid) makeCells(boxes sets, budget *int) bool {
	columns := g.columns()
	*budget -= len(g.cellOf)
	g.cells, g.cellOf = g.cells[:0], make([]int32, columns*g.rows())
	index := make([]int32, len(boxes)) // representative → cell + 1
	sizes := make([]int, 0, 16)
	for b := range g.cellOf {
		root := boxes.find(int32(b + 1))
		if root == outside {
			g.cellOf[b] = -1
			continue
		}
		r, c := b/columns, b%columns
		if index[root] == 0 {
			g.cells = append(g.cells, gridCell{r, c, r + 1, c + 1})
			sizes = append(sizes, 0)
			index[root] = int32(len(g.cells))
		}
		n := index[root] - 1
		g.cellOf[b] = n
		sizes[n]++
		cell := &g.cells[n]
		cell.c0, cell.c1, cell.r1 = min(cell.c0, c), max(cell.c1, c+1), r+1
	}
	whole := true
	for n, cell := range g.cells {
		area := (cell.r1 - cell.r0) * (cell.c1 - cell.c0)
		if area != sizes[n] && *budget > 0 {
			*budget -= area
			whole = g.fillOut(boxes, cell, int32(n)) && whole
		}
	}
	return whole && *budget > 0
}

// fillOut unites all boxes in the rectangle of cell n that are in the table,
// and reports whether they were one set before.
func (g *grid) fillOut(boxes sets, cell gridCell, n int32) bool {
	columns, whole := g.columns(), true
	own := int32(cell.r0*columns + cell.c0 + 1)
	for g.cellOf[own-1] != n {
		own++ // the top row of the rectangle holds a box of its cell
	}
	for r := cell.r0; r < cell.r1; r++ {
		for c := cell.c0; c < cell.c1; c++ {
			b := r*columns + c
			if g.cellOf[b] >= 0 && g.cellOf[b] != n {
				boxes.union(own, int32(b+1))
				whole = false
			}
		}
	}
	return whole
}

// dropUnused removes the grid lines at which no cell begins or ends.
func (g *grid) dropUnused() {
	usedX, usedY := make([]bool, len(g.xs)), make([]bool, len(g.ys))
	for _, c := range g.cells {
		usedX[c.c0], usedX[c.c1], usedY[c.r0], usedY[c.r1] = true, true, true, true
	}
	oldColumns := g.columns()
	xs, ys, newX, newY := keep(g.xs, usedX), keep(g.ys, usedY), renumber(usedX), renumber(usedY)
	cellOf := make([]int32, (len(xs)-1)*(len(ys)-1))
	for i := range cellOf {
		cellOf[i] = -1
	}
	for b, n := range g.cellOf {
		r, c := b/oldColumns, b%oldColumns
		if n >= 0 && usedX[c] && usedY[r] {
			cellOf[newY[r]*(len(xs)-1)+newX[c]] = n
		}
	}
	for i, c := range g.cells {
		g.cells[i] = gridCell{newY[c.r0], newX[c.c0], newY[c.r1], newX[c.c1]}
	}
	g.xs, g.ys, g.cellOf = xs, ys, cellOf
}

func keep(lines []float32, used []bool) (out []float32) {
	for i, u := range used {
		if u {
			out = append(out, lines[i])
		}
	}
	return out
}

// renumber gives each used index its place among the used.
func renumber(used []bool) []int {
	out, n := make([]int, len(used)), 0
	for i, u := range used {
		out[i] = n
		if u {
			n++
		}
	}
	return out
}
