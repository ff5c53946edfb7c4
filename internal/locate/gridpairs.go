package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
)

// A table may have no rule before the second label of a row, or none between its columns at all: gaps
// part what stands in one box.
//
//	発生日時 | 令和５年４月３日９時12分　　復旧日時 | 同日11時00分

// A pair is what a box holds of two pairs of labels and values.
type pair struct {
	box                 int
	value, label, other []doc.Line // other is the value of the label, nil where it has a box of its own
}

// partPairs gives the second labels in the boxes of values, and their values, boxes of their own.
func (g *grid) partPairs(labels *lexicon.Labels) {
	const most = 4 // columns in which such boxes end
	pairs, edges := map[int][]pair{}, []int(nil)
	for i := range g.boxes {
		if p, ok := g.pairIn(labels, &g.boxes[i]); ok {
			edge := g.boxes[i].col + g.boxes[i].cols
			if p.box = i; len(pairs[edge]) == 0 {
				edges = append(edges, edge)
			}
			pairs[edge] = append(pairs[edge], p)
		}
	}
	if len(edges) == 0 || len(edges) > most || g.rows > mostPlaces/(g.cols+2*most) {
		return
	}
	slices.Sort(edges)
	slices.Reverse(edges)
	for _, edge := range edges {
		g.insert(edge, pairs[edge])
	}
	doc.Sort(g.boxes, func(a, b *box) int {
		if a.row != b.row {
			return a.row - b.row
		}
		return a.col - b.col
	})
	g.index()
}

// pairIn takes the box of a value apart, where it stands beside a label and has another one, whose
// value is beside it or the box.
func (g *grid) pairIn(labels *lexicon.Labels, b *box) (pair, bool) {
	const longest = 40
	l := g.left(b)
	if l == nil || len(b.lines) != 1 || len(l.text) > longest {
		return pair{}, false
	}
	key, ok := labels.Lookup(l.text)
	pieces := gapPieces(g.src, b.lines[0])
	if !ok || len(pieces) < 2 || len(pieces) > 3 || !holdsText(key, g.src.Fold[pieces[0].Start:pieces[0].End]) {
		return pair{}, false
	}
	second, ok := labels.Lookup(g.src.Fold[pieces[1].Start:pieces[1].End])
	if !ok || !typed(second) || second == key {
		return pair{}, false
	}
	part := func(s doc.Span) []doc.Line {
		line := b.lines[0]
		line.Span = s
		return []doc.Line{line}
	}
	p := pair{value: part(pieces[0]), label: part(pieces[1])}
	if len(pieces) == 3 {
		p.other = part(pieces[2])
		return p, holdsText(second, g.src.Fold[pieces[2].Start:pieces[2].End])
	}
	r := g.right(b)
	if r == nil || r.row != b.row {
		return p, false
	}
	return p, holdsText(second, r.text)
}

// insert puts columns for the second labels, and for the values beside them, behind column edge-1.
func (g *grid) insert(edge int, pairs []pair) {
	n := 1
	for _, p := range pairs {
		if p.other != nil {
			n = 2
		}
	}
	for i := range g.boxes {
		switch b := &g.boxes[i]; {
		case b.col >= edge:
			b.col += n
		case b.col+b.cols >= edge:
			b.cols += n
		}
	}
	g.cols += n
	for _, p := range pairs {
		b := &g.boxes[p.box]
		b.cols -= n
		more := []box{{row: b.row, col: edge, rows: b.rows, cols: n, lines: p.label}}
		if p.other != nil {
			more[0].cols = 1
			more = append(more, box{row: b.row, col: edge + 1, rows: b.rows, cols: 1, lines: p.other})
		}
		b.lines, b.text = p.value, textOfLines(g.src, p.value)
		for k := range more {
			more[k].text = textOfLines(g.src, more[k].lines)
		}
		g.boxes = append(g.boxes, more...)
	}
}

func textOfLines(src *doc.Source, lines []doc.Line) []rune {
	var text []rune
	for _, line := range lines {
		text = append(text, src.Fold[line.Start:line.End]...)
	}
	return text
}
