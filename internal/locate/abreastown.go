package locate

import (
	"math"
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// A text that keeps its columns keeps them row by row: full-width letters take half of
// the room that they have on paper, so that the cells of a row with long lines stand
// farther to the left than those of the others, and a blank alone may part them. What
// a wide gap or the mark of a list stands before shows where.

// ownColumns divides the lines of a row that has its columns in places of its own; nil
// where it has not, or not all of them can be told.
func (a *abreast) ownColumns(row *doc.Row) [][]doc.Line {
	if typed(row.Key) {
		return nil
	}
	places := a.ownPlaces(row.Cell)
	if places == nil {
		return nil
	}
	cells := make([][]doc.Line, a.n)
	for _, line := range row.Cell {
		i, pieces := a.f.lineAt(line.Start), piecesOf(a.f.src, line)
		for at := 0; at < len(pieces); {
			k, stop := a.beyond(places, line, pieces[at]), at+1
			for stop < len(pieces) && a.beyond(places, line, pieces[stop]) == k {
				stop++
			}
			cells[k] = appendPart(cells[k], a.f.src, i, pieces[at].Start, pieces[stop-1].End)
			at = stop
		}
	}
	if slices.ContainsFunc(cells, func(lines []doc.Line) bool { return len(lines) == 0 }) {
		return nil
	}
	return cells
}

// beyond is how many of the places the piece does not stand before.
func (a *abreast) beyond(places []float32, line doc.Line, p doc.Span) int {
	k := 0
	for k < len(places) && xWithin(a.f.src, line, p.Start) >= places[k] {
		k++
	}
	return k
}

// ownPlaces are where the columns of the row behind the first begin, where at least two
// lines show each of them: lines that begin there, or where those show none what stands
// behind a gap, so far from where the table has them that it is no part of a cell.
func (a *abreast) ownPlaces(lines []doc.Line) []float32 {
	const near, away = 6, 4 // to what the table has; from it
	left := float32(math.MaxFloat32)
	for _, line := range lines {
		left = min(left, line.X0)
	}
	var starts, gaps []float32
	for _, line := range lines {
		if line.X0 >= left+leastColumn {
			starts = append(starts, line.X0)
		}
		gaps = append(gaps, a.gapsOf(line)...)
	}
	off := func(k int, x float32) float32 { return max(a.places[k][0]-x, x-a.places[k][0]) }
	if places := a.clusters(starts); places != nil {
		for i, x := range places {
			if off(i+1, x) > near {
				return nil
			}
		}
		return places
	}
	places := a.clusters(append(gaps, starts...))
	for i, x := range places {
		if off(i+1, x) > away && x < a.places[i+1][0] {
			return places
		}
	}
	return nil
}

// gapsOf are where the pieces of a line begin that a wide gap parts from what is before
// them, or that begin as entries of a list do.
func (a *abreast) gapsOf(line doc.Line) []float32 {
	var found []float32
	pieces := piecesOf(a.f.src, line)
	for i := 1; i < len(pieces); i++ {
		if p := pieces[i]; p.Start-pieces[i-1].End > 1 || entryStyle(a.f.src.Fold[p.Start:p.End]) != 0 {
			found = append(found, xWithin(a.f.src, line, p.Start))
		}
	}
	return found
}

// clusters are the places near which the values lie, one for each column behind the
// first; nil where there are others, or a column has too few.
func (a *abreast) clusters(found []float32) []float32 {
	const least, near = 2, 1.5
	slices.Sort(found)
	var places []float32
	for i := 0; i < len(found); {
		n := 1
		for i+n < len(found) && found[i+n]-found[i] <= near {
			n++
		}
		if n < least {
			return nil
		}
		places = append(places, found[i])
		i += n
	}
	if len(places) != a.n-1 {
		return nil
	}
	return places
}
