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

	maxColumnRuns = 8000 // no page has more; the search looks at each several times
)

// columnsOf parts a block that is set in columns (or, in vertical writing, in
// tiers), in reading order. Runs must be in content order: what producers
// write follows the columns, so a column begins where that order goes back up
// and stays beside what it went down along before. A table without rules,
// written row by row, has no such step.
func columnsOf(runs []run) [][]run {
	if len(runs) > maxColumnRuns {
		return [][]run{runs}
	}
	var parts [][]run
	first := 0 // runs[first:start] are not in a part yet
	for start := 0; start < len(runs); {
		end := start + 1
		for end < len(runs) && !goesBack(&runs[end-1], &runs[end]) {
			end++
		}
		if above, left, n := partColumns(runs[first:start], runs[start:end]); n > 0 {
			parts = append(parts, above, left)
			first = start
			if n < end-start {
				parts = append(parts, runs[start:start+n])
				first = start + n
			}
		}
		start = end
	}
	return slices.DeleteFunc(append(parts, runs[first:]), func(p []run) bool { return len(p) == 0 })
}

// goesBack reports a step to a line further up.
func goesBack(a, b *run) bool { return b.v1 < a.v0-a.size }

// partColumns looks for the column that a flow begins beside the lines before
// it: its first n runs, 0 if it begins none.
func partColumns(before, flow []run) (above, left []run, n int) {
	if len(before) < columnLines || len(flow) < columnLines {
		return nil, nil, 0
	}
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
	for n < len(flow) && flow[n].u0 >= edge {
		n++
	}
	if !isColumn(left) || !isColumn(flow[:n]) {
		return nil, nil, 0
	}
	return above, left, n
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
