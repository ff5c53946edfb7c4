package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// A row may do nothing but number the incidents that stand side by side: there are as many,
// whatever the other rows have in common.
//
//	番号        1          2          3
//	事業者名    白樺通信   楓ネット   杉電話
//	発生日時    ４月３日        ５月８日

// numberRow is the row that only numbers the incidents, one after the other; -1 for none.
func (f *finder) numberRow(rows []doc.Row) int {
	const least = 2
	return slices.IndexFunc(rows, func(row doc.Row) bool {
		if row.Key != "" || len(row.Label) != 1 || len(row.Cell) != 1 || !isCounter(f.src.Fold[row.Label[0].Start:row.Label[0].End]) {
			return false
		}
		pieces := piecesOf(f.src, row.Cell[0])
		last := 0
		for i, p := range pieces {
			n, ok := f.plainNumber(p)
			if !ok || i > 0 && n != last+1 {
				return false
			}
			last = n
		}
		return len(pieces) >= least
	})
}

// countsUp reports whether the n pieces say the same but for the numbers 1 to n: 1件目　2件目, 事案1　事案2.
func (f *finder) countsUp(pieces []doc.Span, n int) bool {
	var words []rune
	for k, p := range pieces {
		text := f.src.Fold[p.Start:p.End]
		at := slices.IndexFunc(text, isDigit)
		if at < 0 || len(pieces) != n {
			return false
		}
		number, stop := script.Integer(text, at, len(text))
		rest := append(slices.Clone(text[:at]), text[stop:]...)
		if number != k+1 || slices.ContainsFunc(rest, isDigit) || k > 0 && !slices.Equal(rest, words) {
			return false
		}
		words = rest
	}
	return n > 1
}

// numberedAbreast are the incidents that the row numbers.
func (f *finder) numberedAbreast(row *doc.Row, wide bool) *abreast {
	const room = 12 // incidents that a sheet of paper has room for
	pieces := piecesOf(f.src, row.Cell[0])
	if len(pieces) > room {
		return nil
	}
	a := &abreast{f: f}
	if wide {
		a.places = make([][2]float32, len(pieces))
	}
	a.stand(row.Cell[0], pieces)
	if wide && !apartBy(a.places, leastColumn) {
		return nil
	}
	for _, place := range a.places {
		a.middles = append(a.middles, (place[0]+place[1])/2)
	}
	return a
}

// findMiddles keeps the middles of the columns, which the numbers told, where what stands in
// the lines that have a piece for each is in the middle of its column as well.
func (a *abreast) findMiddles(rows []doc.Row) {
	const least, near = 2, 3 // lines; half columns on the average
	if a.middles == nil {
		return
	}
	lines, off := 0, float32(0)
	for i := range rows {
		for _, line := range rows[i].Cell {
			pieces := gapPieces(a.f.src, line)
			if len(pieces) != a.n {
				continue
			}
			lines++
			for k, p := range pieces {
				m := a.middleOf(line, p)
				off += max(m-a.middles[k], a.middles[k]-m)
			}
		}
	}
	if lines < least || off > near*float32(lines*a.n) {
		a.middles = nil
	}
}

func (a *abreast) middleOf(line doc.Line, p doc.Span) float32 {
	return xWithin(a.f.src, line, p.Start) + float32(p.Len())/2
}

// byMiddles gives a cell the first line of which has fewer pieces than there are columns to those
// in the middle of which the pieces stand; nil for other cells.
func (a *abreast) byMiddles(lines []doc.Line) [][]doc.Line {
	if a.middles == nil || len(lines) == 0 {
		return nil
	}
	first := a.partsOf(lines[0])
	if len(first) < 2 || len(first) >= a.n {
		return nil
	}
	ends := a.spans(lines[0], first)
	if ends == nil {
		return nil
	}
	parts := make([][]doc.Line, len(ends))
	for _, line := range lines {
		i, k := a.f.lineAt(line.Start), 0
		pieces := a.partsOf(line)
		for n, p := range pieces {
			if len(pieces) == len(ends) {
				k = n
			} else {
				k = a.nearestSpan(ends, k, a.middleOf(line, p))
			}
			parts[k] = appendPart(parts[k], a.f.src, i, p.Start, p.End)
		}
	}
	cells := make([][]doc.Line, 0, a.n)
	for k, part := range parts {
		for len(cells) < ends[k] {
			cells = append(cells, part)
		}
	}
	return cells
}

// partsOf are the pieces of the line that part columns, as far as the blanks between them tell.
func (a *abreast) partsOf(line doc.Line) []doc.Span {
	var parts []doc.Span
	for _, p := range piecesOf(a.f.src, line) {
		if n := len(parts); n > 0 && !a.parts(parts[n-1].End, p.Start) {
			parts[n-1].End = p.End
			continue
		}
		parts = append(parts, p)
	}
	return parts
}

// spans are the columns behind those over which each of the pieces stands, in order, so that
// all are as near as can be to the middles of theirs; nil where one is far from it.
func (a *abreast) spans(line doc.Line, pieces []doc.Span) []int {
	const far = 5
	cuts, _ := deal(a.n, len(pieces), a.n, func(k, from, to int) float64 {
		if from == to {
			return badCell * badCell
		}
		return float64(a.offMiddle(from, to, a.middleOf(line, pieces[k])))
	})
	for k, p := range pieces {
		if cuts[k] == cuts[k+1] || a.offMiddle(cuts[k], cuts[k+1], a.middleOf(line, p)) > far {
			return nil
		}
	}
	return cuts[1:]
}

// offMiddle is how far x is from the middle of the columns [from, to).
func (a *abreast) offMiddle(from, to int, x float32) float32 {
	m := (a.middles[from] + a.middles[to-1]) / 2
	return max(x-m, m-x)
}

// nearestSpan is the one from span k on in the middle of which x is, about.
func (a *abreast) nearestSpan(ends []int, k int, x float32) int {
	begin := func(k int) int {
		if k == 0 {
			return 0
		}
		return ends[k-1]
	}
	best := k
	for c := k; c < len(ends); c++ {
		if a.offMiddle(begin(c), ends[c], x) < a.offMiddle(begin(best), ends[best], x) {
			best = c
		}
	}
	return best
}
