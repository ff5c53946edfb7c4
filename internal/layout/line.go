package layout

import (
	"cmp"
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// A row is one line of text before it is written: runs that stand side by
// side, in the block's direction or, for a stray piece, in its own.
type row struct {
	frame
	runs   []run
	core   frame   // its largest run: what a further run must stand beside
	size   float32 // of the core
	dir    direction
	part   frame // what its column covers
	column bool  // the block has several columns
	ruby   bool  // reading aid of the next row
}

// rowsOf makes lines of the runs of one block and orders them. It keeps runs
// as its own.
func rowsOf(runs []run, o *Options) []row {
	dir := mainDirection(runs)
	native, stray := splitByDirection(runs, dir)
	var rows []row
	parts := columnsOf(native)
	for _, part := range parts {
		rows = append(rows, clusterRows(part, dir, o)...)
	}
	for i := range rows {
		rows[i].column = len(parts) > 1
	}
	return placeStray(rows, stray, dir, o)
}

// mainDirection is the direction of most glyphs.
func mainDirection(runs []run) direction {
	var count [3]int
	for i := range runs {
		count[runs[i].dir] += runs[i].to - runs[i].from
	}
	best := rightward
	for d := range count {
		if count[d] > count[best] {
			best = direction(d)
		}
	}
	return best
}

// splitByDirection parts off what is written another way. In vertical writing
// a few upright digits or a turned word stand in the line as one piece.
func splitByDirection(runs []run, dir direction) (native, stray []run) {
	native = runs[:0]
	for _, r := range runs {
		turned := frameOf(r.frame.box(r.dir), dir)
		switch {
		case r.dir == dir:
			native = append(native, r)
		case dir == downward && turned.height() <= 1.6*r.size:
			r.frame = turned
			native = append(native, r)
		default:
			stray = append(stray, r)
		}
	}
	return native, stray
}

// clusterRows groups runs by the height at which they stand and orders them
// along the line. Sorted by height, a run joins the row before it or none.
func clusterRows(runs []run, dir direction, o *Options) []row {
	doc.Sort(runs, func(a, b *run) int { return cmp.Compare(a.middle(), b.middle()) })
	var rows []row
	for start := 0; start < len(runs); {
		r := row{frame: runs[start].frame, core: runs[start].frame, size: runs[start].size, dir: dir}
		end := start + 1
		for end < len(runs) && r.takes(runs[start:end], &runs[end], o) {
			r.add(&runs[end])
			end++
		}
		r.runs = runs[start:end:end]
		doc.Sort(r.runs, func(a, b *run) int { return cmp.Compare(a.u0, b.u0) })
		rows = append(rows, r)
		start = end
	}
	setPart(rows)
	markRuby(rows)
	return rows
}

func setPart(rows []row) {
	if len(rows) == 0 {
		return
	}
	part := rows[0].frame
	for i := range rows {
		part = part.union(rows[i].frame)
	}
	for i := range rows {
		rows[i].part = part
	}
}

// takes reports whether run n stands in the row whose runs so far are given.
func (r *row) takes(runs []run, n *run, o *Options) bool {
	if r.core.sharedHeight(n.frame) < o.Overlap*min(r.core.height(), n.height()) {
		return false
	}
	// A tall bracket stands beside several lines; those stay apart.
	for i := len(runs) - 1; i >= max(0, len(runs)-8); i-- {
		m := &runs[i]
		if m.sharedHeight(n.frame) < o.Overlap*min(m.height(), n.height()) && min(m.u1, n.u1)-max(m.u0, n.u0) > 0.5*n.size {
			return false
		}
	}
	return true
}

func (r *row) add(n *run) {
	r.frame = r.frame.union(n.frame)
	if n.size > r.size {
		r.size, r.core = n.size, n.frame
	}
}

// placeStray puts lines in another direction before the text if they stand
// above or beside it, else behind it.
func placeStray(rows []row, stray []run, dir direction, o *Options) []row {
	if len(stray) == 0 {
		return rows
	}
	var before, after []row
	top := rows[0].frame.box(dir)
	for _, r := range rows {
		top = top.Union(r.frame.box(dir))
	}
	doc.Sort(stray, func(a, b *run) int {
		return cmp.Compare(a.frame.box(a.dir).Y0, b.frame.box(b.dir).Y0)
	})
	for _, part := range byDirection(stray) {
		for _, r := range clusterRows(part, part[0].dir, o) {
			if b := r.frame.box(r.dir); (b.Y0+b.Y1)/2 < (top.Y0+top.Y1)/2 {
				before = append(before, r)
			} else {
				after = append(after, r)
			}
		}
	}
	return append(append(before, rows...), after...)
}

func byDirection(runs []run) [][]run {
	var parts [3][]run
	for _, r := range runs {
		parts[r.dir] = append(parts[r.dir], r)
	}
	return slices.DeleteFunc(parts[:], func(p []run) bool { return len(p) == 0 })
}
