package layout

import (
	"cmp"

	"github.com/giji-go/giji/internal/doc"
)

// An edge is a ruling line without thickness. A horizontal one stands at
// y = pos and runs from x = lo to hi; a vertical one has x and y swapped.
type edge struct{ pos, lo, hi float32 }

func (e edge) length() float32 { return e.hi - e.lo }

// edgesOf sorts the rules by direction and joins what is drawn in pieces:
// per cell, as dashes, twice as a double line, or repeated at a page break.
func edgesOf(rules []doc.Rule, s sheet, o *Options) (horizontal, vertical []edge) {
	for _, r := range rules {
		b := sane(r.Box)
		w, h := b.X1-b.X0, b.Y1-b.Y0
		dot := max(w, h) < o.MinEdge // of a dotted line in either direction
		if w >= h || dot {
			horizontal = append(horizontal, edge{(b.Y0 + b.Y1) / 2, b.X0, b.X1})
		}
		if h > w || dot {
			vertical = append(vertical, edge{(b.X0 + b.X1) / 2, b.Y0, b.Y1})
		}
	}
	byPosition(horizontal)
	byPosition(vertical)
	return mergeEdges(withoutLinesOfText(horizontal, s), o), mergeEdges(vertical, o)
}

func byPosition(edges []edge) {
	doc.Sort(edges, func(a, b *edge) int { return cmp.Compare(a.pos, b.pos) })
}

// mergeEdges joins edges that stand on one line within the tolerances, drops
// the short ones and returns the rest by position, all of one line with the
// same position. It takes edges by position.
func mergeEdges(edges []edge, o *Options) []edge {
	out := edges[:0]
	for start := 0; start < len(edges); {
		end := start + 1
		for end < len(edges) && edges[end].pos-edges[start].pos <= o.Snap {
			end++
		}
		out = mergeLine(out, edges[start:end], o)
		start = end
	}
	return out
}

// mergeLine appends the edges of one line to out, which may be the part of
// the same array before them.
func mergeLine(out, line []edge, o *Options) []edge {
	pos := meanPos(line)
	doc.Sort(line, func(a, b *edge) int { return cmp.Compare(a.lo, b.lo) })
	current := line[0]
	flush := func() {
		if current.length() >= o.MinEdge {
			out = append(out, edge{pos, current.lo, current.hi})
		}
	}
	for _, e := range line[1:] {
		if e.lo <= current.hi+o.Join {
			current.hi = max(current.hi, e.hi)
			continue
		}
		flush()
		current = e
	}
	flush()
	return out
}

// meanPos weighs by length, so that a stub does not shift a border.
func meanPos(line []edge) float32 {
	var sum, weight float32
	for _, e := range line {
		w := e.length() + 0.01
		sum += (e.pos - line[0].pos) * w
		weight += w
	}
	return line[0].pos + sum/weight
}
