package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// headAgain reports whether hits[k], which names the operators once more, only prints the
// head of the table again, as is done behind the end of a page: its line says the same, and
// the label behind it is one that the table has not had, or goes on with its last row.
func (g *group) headAgain(src *doc.Source, hits []hit, k int) bool {
	const near, longest = 8, 300 // labels behind it; characters of the line
	h := &hits[k]
	if !h.start || src.Lines[h.first()].Len() > longest {
		return false
	}
	at := slices.IndexFunc(g.hits, func(o hit) bool { return o.key == h.key && !o.guess })
	if h.key != "operators" || h.guess || at < 0 || !sameLine(src, &g.hits[at], h) {
		return false
	}
	for _, next := range hits[k+1 : min(len(hits), k+1+near)] {
		if !next.sub && !next.guess && next.first() > h.last() {
			return next.key != h.key && (next.key == g.lastKey() || !g.keys[next.key])
		}
	}
	return false
}

// lastKey is the field of the last label that does not stand in a head that is printed again.
func (g *group) lastKey() string {
	for i := len(g.hits) - 1; i >= 0; i-- {
		if !g.hits[i].again {
			return g.hits[i].key
		}
	}
	return ""
}

// sameLine reports whether what stands from the label a to the end of its line stands from
// the label b on too, blanks aside, and is more than a label.
func sameLine(src *doc.Source, a, b *hit) bool {
	i, j := a.begin(), b.begin()
	iEnd, jEnd := src.Lines[a.first()].End, src.Lines[b.first()].End
	more := false
	for {
		for i < iEnd && script.Blank(src.Fold[i]) {
			i++
		}
		for j < jEnd && script.Blank(src.Fold[j]) {
			j++
		}
		if i == iEnd || j == jEnd {
			return more && i == iEnd && j == jEnd
		}
		if src.Fold[i] != src.Fold[j] {
			return false
		}
		more = more || i >= a.end()
		i, j = i+1, j+1
	}
}

// withoutHeadsAgain takes the rows out that print the head of the table again, and gives
// their pieces.
func withoutHeadsAgain(rows []doc.Row, hits []hit) ([]doc.Row, []doc.Piece) {
	again := map[int]bool{} // by where the label begins
	for i := range hits {
		if hits[i].again {
			again[hits[i].begin()] = true
		}
	}
	var pieces []doc.Piece
	kept := rows[:0]
	for _, row := range rows {
		if len(row.Label) == 0 || !again[row.Label[0].Start] {
			kept = append(kept, row)
			continue
		}
		for _, s := range row.Label {
			pieces = append(pieces, doc.Piece{Kind: doc.Heading, Span: s})
		}
		for _, line := range row.Cell {
			pieces = append(pieces, doc.Piece{Kind: doc.Heading, Span: line.Span})
		}
	}
	return kept, pieces
}
