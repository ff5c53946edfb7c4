package layout

// resume is the top edge that a table lacks which goes on from the page
// before: its sides begin anew at one height, where the columns of the last
// table were. It only shows that they hang together; close draws what is
// needed of it. The edge is empty if no table goes on. Vertical edges must come by position.
func resume(vertical []edge, last *tableRecord, o *Options) edge {
	if last == nil || len(vertical) < 2 {
		return edge{}
	}
	top := vertical[0].lo
	for _, e := range vertical {
		top = min(top, e.lo)
	}
	xs := last.grid.xs
	left, right := false, false
	for _, e := range vertical {
		if e.lo <= top+o.Touch {
			left = left || abs(e.pos-xs[0]) <= o.Snap
			right = right || abs(e.pos-xs[len(xs)-1]) <= o.Snap
		}
	}
	if !left || !right {
		return edge{}
	}
	return edge{top, xs[0], xs[len(xs)-1]}
}

// lastTable is the last table of the page before the one at hand, or nil.
func (b *Builder) lastTable() *tableRecord {
	if n := len(b.tables) - 1; n >= 0 && b.tables[n].page == len(b.pages)-2 {
		return &b.tables[n]
	}
	return nil
}
