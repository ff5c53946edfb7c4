package layout

import (
	"cmp"
	"sort"

	"github.com/giji-go/giji/internal/doc"
)

// A figure is a set of edges that hang together: a table, a frame or a
// drawing.
type figure struct {
	horizontal, vertical []edge
	bounds               frame // u is x, v is y
	resumed              bool  // begins where a table of the page before may go on
}

// figuresOf groups the edges of a page by what touches what, largest first.
// Edges must come as mergeEdges returns them.
func figuresOf(horizontal, vertical []edge, o *Options) []figure {
	if len(horizontal) > o.MaxEdges || len(vertical) > o.MaxEdges {
		return nil
	}
	all := newSets(len(horizontal) + len(vertical))
	for i, h := range horizontal {
		from := sort.Search(len(vertical), func(k int) bool { return vertical[k].pos >= h.lo-o.Touch })
		for k := from; k < len(vertical) && vertical[k].pos <= h.hi+o.Touch; k++ {
			if v := vertical[k]; v.lo-o.Touch <= h.pos && h.pos <= v.hi+o.Touch {
				all.union(int32(i), int32(len(horizontal)+k))
			}
		}
	}
	return collectFigures(all, horizontal, vertical)
}

func collectFigures(all sets, horizontal, vertical []edge) []figure {
	index := make(map[int32]int)
	var out []figure
	at := func(i int, bounds frame) *figure {
		root := all.find(int32(i))
		n, known := index[root]
		if !known {
			n = len(out)
			index[root] = n
			out = append(out, figure{bounds: bounds})
		}
		out[n].bounds = out[n].bounds.union(bounds)
		return &out[n]
	}
	for i, e := range horizontal {
		f := at(i, frame{e.lo, e.hi, e.pos, e.pos})
		f.horizontal = append(f.horizontal, e)
	}
	for i, e := range vertical {
		f := at(len(horizontal)+i, frame{e.pos, e.pos, e.lo, e.hi})
		f.vertical = append(f.vertical, e)
	}
	doc.Sort(out, func(a, b *figure) int { return cmp.Compare(b.area(), a.area()) })
	return out
}

func (f *figure) area() float32 {
	return (f.bounds.u1 - f.bounds.u0) * (f.bounds.v1 - f.bounds.v0)
}
