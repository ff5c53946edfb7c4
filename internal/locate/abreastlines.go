package locate

import (
	"math"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
)

// In a text that is written as its lines are drawn, each line of a row has a part of
// the cell of every incident, in order, and nothing but a blank parts them. Where
// each line is cut, all lines of the row say together: a cell goes on below a line
// that is full, and ends below one that is not.

// A lineDivider cuts the lines of one row.
type lineDivider struct {
	f      *finder
	widths []float64    // of the columns, in full-width characters
	lines  []doc.Line   //
	pieces [][]doc.Span // of each line
	cuts   [][][]int    // of each line: the pieces with which the cells begin, and their number
}

// byLines divides the lines of a row between the incidents; nil where they are of one
// cell for all, or nothing tells. The second result are lines that may be of several.
func (a *abreast) byLines(row *doc.Row) (cells [][]doc.Line, loose []doc.Line) {
	const most, longest, deepest = 3, 12, 60 // incidents, pieces of a line, lines
	if a.n > most || len(row.Cell) > deepest || a.widths == nil {
		return nil, nil
	}
	d := &lineDivider{f: a.f, widths: a.widths, lines: row.Cell}
	for _, line := range row.Cell {
		pieces := piecesOf(a.f.src, line)
		if len(pieces) > longest {
			return nil, nil
		}
		d.pieces, d.cuts = append(d.pieces, pieces), append(d.cuts, cutsOf(len(pieces), a.n))
	}
	return d.divide()
}

// cutsOf are the ways to cut so many pieces into n cells, in order.
func cutsOf(pieces, n int) [][]int {
	all := [][]int{{0}}
	for k := 1; k <= n; k++ {
		var next [][]int
		for _, cut := range all {
			from := cut[k-1]
			for at := from; at <= pieces; at++ {
				if k == n && at < pieces {
					continue
				}
				next = append(next, append(cut[:k:k], at))
			}
		}
		all = next
	}
	return all
}

// divide finds the cuts at the least cost of all lines.
func (d *lineDivider) divide() (cells [][]doc.Line, loose []doc.Line) {
	const sure = 1.0 // by which another cut of a line has to be worse
	ahead, behind := d.costs()
	cells = make([][]doc.Line, len(d.widths))
	for i := range d.lines {
		best, second := 0, math.MaxFloat64
		for s := range d.cuts[i] {
			if ahead[i][s]+behind[i][s] < ahead[i][best]+behind[i][best] {
				best = s
			}
		}
		for s := range d.cuts[i] {
			if s != best {
				second = min(second, ahead[i][s]+behind[i][s])
			}
		}
		if least := ahead[i][best] + behind[i][best]; least >= badCell*float64(len(d.lines)) {
			return nil, nil
		} else if second-least < sure {
			if len(d.pieces[i]) > len(d.widths) {
				return nil, nil
			}
			loose = append(loose, d.lines[i])
			continue
		}
		for k := range cells {
			if from, to := d.cuts[i][best][k], d.cuts[i][best][k+1]; from < to {
				line := d.f.lineAt(d.lines[i].Start)
				cells[k] = appendPart(cells[k], d.f.src, line, d.pieces[i][from].Start, d.pieces[i][to-1].End)
			}
		}
	}
	for k := range cells {
		if len(cells[k]) == 0 {
			return nil, nil
		}
	}
	return cells, loose
}

// costs are what speaks against each cut of each line: with the lines before it, its
// own included, and with those behind it.
func (d *lineDivider) costs() (ahead, behind [][]float64) {
	n := len(d.lines)
	ahead, behind = make([][]float64, n), make([][]float64, n)
	for i := range n {
		d.f.src.Stop.Check()
		ahead[i] = make([]float64, len(d.cuts[i]))
		for s := range d.cuts[i] {
			best := 0.0
			if i == 0 {
				best = d.begins(s)
			} else {
				best = math.MaxFloat64
				for p := range d.cuts[i-1] {
					best = min(best, ahead[i-1][p]+d.goesOn(i, p, s))
				}
			}
			ahead[i][s] = best + d.wide(i, s)
		}
	}
	for i := n - 1; i >= 0; i-- {
		behind[i] = make([]float64, len(d.cuts[i]))
		for s := range d.cuts[i] {
			if i == n-1 {
				continue
			}
			best := math.MaxFloat64
			for p := range d.cuts[i+1] {
				best = min(best, d.goesOn(i+1, s, p)+d.wide(i+1, p)+behind[i+1][p])
			}
			behind[i][s] = best
		}
	}
	return ahead, behind
}

// text is what line i has of cell k with cut s.
func (d *lineDivider) text(i, s, k int) []rune {
	from, to := d.cuts[i][s][k], d.cuts[i][s][k+1]
	if from == to {
		return nil
	}
	return d.f.src.Fold[d.pieces[i][from].Start:d.pieces[i][to-1].End]
}

// wide is what speaks against the parts of line i by themselves: their widths, and
// entries of lists that begin within one.
func (d *lineDivider) wide(i, s int) float64 {
	const room, weight, inside = 1.5, 2, 3
	cost := 0.0
	for k := range d.widths {
		cost += weight * max(0, proseWidth(d.text(i, s, k))-d.widths[k]-room)
		from, to := d.cuts[i][s][k], d.cuts[i][s][k+1]
		for at := from + 1; at < to; at++ {
			if entryStyle(d.piece(i, at)) != 0 {
				cost += inside
			}
		}
	}
	return cost
}

// piece is a piece of line i.
func (d *lineDivider) piece(i, at int) []rune {
	return d.f.src.Fold[d.pieces[i][at].Start:d.pieces[i][at].End]
}

// begins is what speaks against the first parts of the cells: they begin alike, and
// mostly on the same line.
func (d *lineDivider) begins(s int) float64 {
	const unlike, late = 2, 3
	cost := 0.0
	first := entryStyle(d.text(0, s, 0))
	for k := range d.widths {
		switch text := d.text(0, s, k); {
		case text == nil:
			cost += late
		case k > 0 && entryStyle(text) != first:
			cost += unlike
		}
	}
	return cost
}

// goesOn is what speaks against cut s of line i below cut p of the line above.
func (d *lineDivider) goesOn(i, p, s int) float64 {
	cost := 0.0
	for k := range d.widths {
		cost += d.below(k, d.text(i-1, p, k), d.text(i, s, k))
	}
	return cost
}

// below is what speaks against a part of cell k below another, either of which may
// be missing.
func (d *lineDivider) below(k int, above, text []rune) float64 {
	const torn, late, ragged, again, bracket = 4, 2, 4, 3, 6
	if above == nil {
		if text == nil {
			return 0
		}
		return late
	}
	last := above[len(above)-1]
	full := proseWidth(above)+2 > d.widths[k]
	switch {
	case text == nil:
		if full && !ends(last) || openBrackets(above) > 0 {
			return torn
		}
	case isNotice(above) && isNotice(text):
		if numbersAgain(above, text) {
			return again
		}
	case ends(last):
		if openBrackets(above) == 0 && closesFirst(text) {
			return bracket
		}
	case entryStyle(text) == 0 && !full:
		return ragged
	}
	return 0
}

// numbersAgain reports whether the numbers of two notices do not follow each other.
func numbersAgain(above, text []rune) bool {
	if above[0] != '第' || text[0] != '第' {
		return false
	}
	a, _ := leadingNumber(above[1:])
	b, _ := leadingNumber(text[1:])
	return b != a+1
}

// entryStyle is how the text begins as an entry of a list, 0 where it does not.
func entryStyle(text []rune) rune {
	if len(text) == 0 {
		return 0
	}
	if isNotice(text) {
		return '報'
	}
	if n := headingNumber(text); n.style != 0 {
		return n.style
	}
	if script.Bullet(text[0]) && !lexicon.IsHiragana(text[0]) {
		return text[0]
	}
	return 0
}

// measure finds the widths of the columns of a text that is written as its lines are
// drawn: those of the lines that have one piece for each incident.
func (a *abreast) measure(rows []doc.Row) {
	const least = 2 // lines
	if !a.f.drawn || len(a.places) > 0 {
		return
	}
	widths, n := make([]float64, a.n), 0
	for i := range rows {
		for _, line := range rows[i].Cell {
			pieces := piecesOf(a.f.src, line)
			if len(pieces) != a.n {
				continue
			}
			n++
			for k, p := range pieces {
				widths[k] = max(widths[k], proseWidth(a.f.src.Fold[p.Start:p.End]))
			}
		}
	}
	if n >= least {
		a.widths = widths
	}
}
