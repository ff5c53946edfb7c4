package layout

import "sort"

// withoutLinesOfText drops the horizontal edges that belong to text: an
// underline or a strike stands within the boxes of the glyphs that it marks,
// where a border keeps outside. In narrow cells both reach the sides. Edges
// must be sorted by position.
func withoutLinesOfText(edges []edge, s sheet) []edge {
	if len(edges) == 0 {
		return edges
	}
	marked := make([]float32, len(edges)) // length with glyphs
	budget := 1<<20 + 16*len(s.glyphs)
	for i := range s.glyphs {
		g := &s.glyphs[i]
		if s.kinds[i] == blank || g.Vertical || g.Box.Y1-g.Box.Y0 > 3*g.Size {
			continue
		}
		k := sort.Search(len(edges), func(k int) bool { return edges[k].pos > g.Box.Y0 })
		for ; k < len(edges) && edges[k].pos < g.Box.Y1 && budget > 0; k++ {
			marked[k] += max(0, min(edges[k].hi, g.Box.X1)-max(edges[k].lo, g.Box.X0))
			budget--
		}
	}
	kept := edges[:0]
	for k, e := range edges {
		if marked[k] <= 0.6*e.length() {
			kept = append(kept, e)
		}
	}
	return kept
}
