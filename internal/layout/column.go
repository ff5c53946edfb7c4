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
	var late []run
	first, before := 0, 0 // runs[first:] are in no part yet; runs[before:start] is the flow before
	for start := 0; start < len(runs); {
		end := start + 1
		for end < len(runs) && !goesBack(&runs[end-1], &runs[end]) {
			end++
		}
		if c := besides(runs[first:before], runs[before:start], runs[start:end]); c.n > 0 {
			parts, late = append(parts, c.above, c.left), append(late, c.late...)
			first = start
			if c.n < end-start {
				parts = append(parts, runs[start:start+c.n])
				first = start + c.n
			}
		}
		before, start = max(first, start), end
	}
	parts = append(parts, runs[first:], late)
	return slices.DeleteFunc(parts, func(p []run) bool { return len(p) == 0 })
}

// goesBack reports a step to a line further up.
func goesBack(a, b *run) bool { return b.v1 < a.v0-a.size }

// Columns are what stands around the beginning of a column.
type columns struct {
	above, left []run // read before it
	n           int   // runs of the new column; 0 if there is none
	late        []run // read at the end: what was written early for another place
}

// besides looks for the column that a flow begins beside the flow before it.
func besides(early, before, flow []run) (c columns) {
	if len(before) < columnLines || len(flow) < columnLines {
		return c
	}
	top := flow[0].v0 - flow[0].size
	var edge, bottom float32 = -far, -far
	for _, r := range before {
		if r.middle() >= top {
			c.left = append(c.left, r)
			edge, bottom = max(edge, r.u1), max(bottom, r.v1)
		} else {
			c.above = append(c.above, r)
		}
	}
	n := 0
	for n < len(flow) && flow[n].u0 >= edge+gutterWidth*flow[0].size {
		n++
	}
	if !isColumn(c.left) || !isColumn(flow[:n]) {
		return columns{}
	}
	c.n = n
	for _, r := range early {
		switch {
		case r.middle() < top:
			c.above = append(c.above, r)
		case r.u1 <= edge && r.v0 < bottom:
			c.left = append(c.left, r)
		default:
			c.late = append(c.late, r)
		}
	}
	return c
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
