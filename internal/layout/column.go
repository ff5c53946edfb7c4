package layout

import (
	"slices"
)

// What a column must be, so that two text boxes, or labels and their values
// set apart, are not taken for columns.
const (
	columnLines = 4 // lines at least on either side
	columnWidth = 8 // em: the middle line's width at least
	gutterWidth = 1 // em: between two columns at least
)

// columnsOf parts a block that is set in columns (or, in vertical writing, in
// tiers), in reading order. Runs must be in content order: what producers
// write follows the columns, so a column begins where that order goes back up
// and stays beside what it went down along before. A table without rules,
// written row by row, has no such step.
func columnsOf(runs []run) [][]run {
	var parts [][]run
	var current []run
	for start := 0; start < len(runs); {
		end := start + 1
		for end < len(runs) && !goesBack(&runs[end-1], &runs[end]) {
			end++
		}
		flow := runs[start:end]
		start = end
		above, left, right := partColumns(current, flow)
		if left == nil {
			current = append(current, flow...)
			continue
		}
		parts = append(parts, above, left)
		current = right
		if rest := flow[len(right):]; len(rest) > 0 {
			parts = append(parts, right)
			current = slices.Clone(rest)
		}
	}
	return slices.DeleteFunc(append(parts, current), func(p []run) bool { return len(p) == 0 })
}

// goesBack reports a step to a line further up.
func goesBack(a, b *run) bool { return b.v1 < a.v0-a.size }

// partColumns looks for the column that a flow begins beside the lines before
// it; left is nil if it begins none.
func partColumns(before, flow []run) (above, left, right []run) {
	top := flow[0].v0 - flow[0].size
	var edge float32 = -far
	for _, r := range before {
		if r.middle() >= top {
			left = append(left, r)
			edge = max(edge, r.u1)
		} else {
			above = append(above, r)
		}
	}
	edge += gutterWidth * flow[0].size
	n := 0
	for n < len(flow) && flow[n].u0 >= edge {
		n++
	}
	right = slices.Clone(flow[:n])
	if !isColumn(left) || !isColumn(right) {
		return nil, nil, nil
	}
	return above, left, right
}

func isColumn(runs []run) bool {
	var widths []float32
	for i := range runs {
		r := &runs[i]
		if i > 0 && r.sharedHeight(runs[i-1].frame) > 0.5*r.height() {
			widths[len(widths)-1] += (r.u1 - r.u0) / r.size // more of the same line
			continue
		}
		widths = append(widths, (r.u1-r.u0)/r.size)
	}
	if len(widths) < columnLines {
		return false
	}
	slices.Sort(widths)
	return widths[len(widths)/2] >= columnWidth
}
