package layout

// sides says something of each side of a figure.
type sides struct{ left, right, top, bottom bool }

// close adds the outline that a table lacks that is broken by a page's end or
// open at its sides: where edges end at a side of the bounds, that side is
// drawn. It reports the sides that had no rule.
func (f *figure) close(o *Options) sides {
	b := f.bounds
	open := sides{
		left:   !ruled(f.vertical, b.u0, b.v1-b.v0, o),
		right:  !ruled(f.vertical, b.u1, b.v1-b.v0, o),
		top:    !ruled(f.horizontal, b.v0, b.u1-b.u0, o),
		bottom: !ruled(f.horizontal, b.v1, b.u1-b.u0, o),
	}
	height, width := frame{u0: b.v0, u1: b.v1}, frame{u0: b.u0, u1: b.u1}
	left := outline(f.horizontal, func(e edge) bool { return e.lo <= b.u0+o.Touch }, height, open.left, open.top, open.bottom)
	right := outline(f.horizontal, func(e edge) bool { return e.hi >= b.u1-o.Touch }, height, open.right, open.top, open.bottom)
	top := outline(f.vertical, func(e edge) bool { return e.lo <= b.v0+o.Touch }, width, open.top, open.left, open.right)
	bottom := outline(f.vertical, func(e edge) bool { return e.hi >= b.v1-o.Touch }, width, open.bottom, open.left, open.right)
	f.vertical = appendLong(f.vertical, edge{b.u0, left.lo, left.hi}, edge{b.u1, right.lo, right.hi})
	f.horizontal = appendLong(f.horizontal, edge{b.v0, top.lo, top.hi}, edge{b.v1, bottom.lo, bottom.hi})
	return open
}

// ruled reports whether edges at pos cover half of a side.
func ruled(edges []edge, pos, side float32, o *Options) bool {
	var covered float32
	for _, e := range edges {
		if abs(e.pos-pos) <= o.Snap {
			covered += e.length()
		}
	}
	return covered*2 >= side
}

// outline is a side of a figure if it is ruled for the most part, or if edges
// end there: two, or one where the sides next to it are open as well; else it
// is empty.
func outline(edges []edge, ends func(edge) bool, whole frame, open, openLo, openHi bool) edge {
	if !open {
		return edge{0, whole.u0, whole.u1}
	}
	n := 0
	for _, e := range edges {
		if ends(e) {
			n++
		}
	}
	if n == 0 || n == 1 && !openLo && !openHi {
		return edge{}
	}
	return edge{0, whole.u0, whole.u1}
}

func appendLong(edges []edge, more ...edge) []edge {
	for _, e := range more {
		if e.hi > e.lo {
			edges = append(edges, e)
		}
	}
	return edges
}
