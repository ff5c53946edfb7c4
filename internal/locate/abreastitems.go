package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// Kinds of services have long names, so that the cells of several incidents are often
// one, and in a text that keeps its columns the others of the row stand where there is
// room: with fewer cells than incidents, the places of the columns do not tell.

// itemColumns gives the kinds of services of a row to the incidents, of which some have
// one together: as many as its lines take of the widths of all; nil where each has its own.
func (a *abreast) itemColumns(row *doc.Row) [][]doc.Line {
	if row.Key != "service_categories" {
		return nil
	}
	starts := a.itemStarts(row)
	if len(starts) < 2 || len(starts) > a.n {
		return nil
	}
	own, widths := make([][]doc.Line, len(starts)), make([]float64, len(starts))
	for _, line := range row.Cell {
		i, pieces := a.f.lineAt(line.Start), a.itemPieces(line)
		for k, p := range pieces {
			at := nearest(starts, xWithin(a.f.src, line, p.Start))
			if len(pieces) == len(starts) {
				at = k
			}
			own[at] = appendPart(own[at], a.f.src, i, p.Start, p.End)
			widths[at] = max(widths[at], proseWidth(a.f.src.Fold[p.Start:p.End]))
		}
	}
	if len(own) == a.n {
		return own
	}
	var cells [][]doc.Line
	total := 0.0
	for _, w := range widths {
		total += w
	}
	for k, lines := range own {
		for range max(1, int(widths[k]/total*float64(a.n)+0.5)) {
			cells = append(cells, lines)
		}
	}
	if len(cells) != a.n {
		return nil
	}
	return cells
}

// itemStarts are where the cells begin, from left to right.
func (a *abreast) itemStarts(row *doc.Row) []float32 {
	var starts []float32
	for _, line := range row.Cell {
		for _, p := range a.itemPieces(line) {
			if x := xWithin(a.f.src, line, p.Start); isItem(a.f.src.Fold[p.Start:p.End]) && !slices.ContainsFunc(starts, near(x)) {
				starts = append(starts, x)
			}
		}
	}
	slices.Sort(starts)
	return starts
}

// itemPieces are what wide gaps part on a line, and the kinds of services that begin on it
// behind a blank alone.
func (a *abreast) itemPieces(line doc.Line) []doc.Span {
	var pieces []doc.Span
	for _, gapped := range withNumerals(a.f.src, gapPieces(a.f.src, line)) {
		part := line
		part.Span = gapped
		for k, p := range piecesOf(a.f.src, part) {
			if k == 0 || isItem(a.f.src.Fold[p.Start:gapped.End]) && !isItem(a.f.src.Fold[p.Start:p.End]) {
				pieces = append(pieces, p)
			}
			pieces[len(pieces)-1].End = p.End
		}
	}
	return pieces
}

// withNumerals are the pieces, the number of a kind of services one with its name: 四　　利用者….
func withNumerals(src *doc.Source, pieces []doc.Span) []doc.Span {
	var all []doc.Span
	for k := 0; k < len(pieces); k++ {
		p := pieces[k]
		if p.Len() == 1 && k+1 < len(pieces) && isItem(src.Fold[p.Start:pieces[k+1].End]) {
			k++
			p.End = pieces[k].End
		}
		all = append(all, p)
	}
	return all
}

// near reports of a place whether it is about x.
func near(x float32) func(float32) bool {
	const about = 3
	return func(y float32) bool { return x-y <= about && y-x <= about }
}

// nearest is which of the places is nearest to x.
func nearest(places []float32, x float32) int {
	best := 0
	for k, place := range places {
		if max(x-place, place-x) < max(x-places[best], places[best]-x) {
			best = k
		}
	}
	return best
}
