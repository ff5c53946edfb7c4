package view

import "sort"

// A segment is a run of the source text that the same values cover. IDs are
// theirs, separated by spaces, the shortest value last; Depth is their number.
type segment struct {
	Text  string
	IDs   string
	First string // the value that begins here, for the link from its field
	Depth int
}

// An edge is where a value begins or ends.
type edge struct {
	at    int
	begin bool
	node  *node
}

// divide cuts the text where values begin and end. Spans beyond the text are
// cut to it.
func divide(text []rune, grounded []*node) []segment {
	edges := edgesOf(len(text), grounded)
	var segments []segment
	var open []*node
	seen := map[*node]bool{}
	at := 0
	for i := 0; i < len(edges); {
		position := edges[i].at
		if position > at {
			segments = append(segments, newSegment(text[at:position], open, seen))
			at = position
		}
		for ; i < len(edges) && edges[i].at == position; i++ {
			open = step(open, edges[i])
		}
	}
	if at < len(text) {
		segments = append(segments, newSegment(text[at:], open, seen))
	}
	return segments
}

func edgesOf(length int, grounded []*node) []edge {
	var edges []edge
	for _, n := range grounded {
		for _, s := range n.spans {
			start, end := max(s.Start, 0), min(s.End, length)
			if start < end {
				edges = append(edges, edge{start, true, n}, edge{end, false, n})
			}
		}
	}
	sort.SliceStable(edges, func(i, k int) bool { return edges[i].at < edges[k].at })
	return edges
}

// step opens or closes one value. A value that touches itself stays open.
func step(open []*node, e edge) []*node {
	if e.begin {
		return append(open, e.node)
	}
	for i, n := range open {
		if n == e.node {
			return append(append([]*node{}, open[:i]...), open[i+1:]...)
		}
	}
	return open
}

func newSegment(text []rune, open []*node, seen map[*node]bool) segment {
	s := segment{Text: string(text), Depth: min(len(open), 3)}
	byLength := append([]*node{}, open...)
	sort.SliceStable(byLength, func(i, k int) bool { return length(byLength[i]) > length(byLength[k]) })
	for i, n := range byLength {
		if i > 0 {
			s.IDs += " "
		}
		s.IDs += n.ID
		if !seen[n] {
			seen[n] = true
			s.First = n.ID
		}
	}
	return s
}

func length(n *node) int {
	sum := 0
	for _, s := range n.spans {
		sum += s.End - s.Start
	}
	return sum
}
