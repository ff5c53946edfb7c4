package locate

import (
	"math"
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// Where a text keeps its columns, but with a blank alone between some of them,
// the places of the pieces do not tell all cells apart. What the cells hold does:
// a date goes on until it is one, a number has its unit.

// A settler moves pieces of a row between cells beside each other.
type settler struct {
	f      *finder
	h      *listHead
	places [][2]float32
	cells  []listCell
	fixed  bool // every row has the columns in the same place
}

// settle moves the pieces at the borders of the cells of a row to where the
// cells read better; where one is still no value of its field, each line is
// divided anew.
func (f *finder) settle(h *listHead, places [][2]float32, cells []listCell, fixed bool) {
	const longest = 60 // lines of a row: a page has hardly more, and each move is weighed with all of them
	s := settler{f: f, h: h, places: places, cells: cells, fixed: fixed}
	if len(s.lines()) > longest {
		return
	}
	s.borders()
	for range 2 {
		if !s.bad() {
			return
		}
		lines := s.lines()
		for i := 0; i < max(1, len(lines)-1); i++ {
			s.redivide(lines[i:min(i+2, len(lines))])
		}
	}
	s.borders()
}

// bad reports whether a cell holds what is hardly a value of its field.
func (s *settler) bad() bool {
	const hardly = 3
	for k := range s.cells {
		if s.cost(k) >= hardly {
			return true
		}
	}
	return false
}

// lines are the lines of the text on which the cells stand.
func (s *settler) lines() []int {
	var lines []int
	for k := range s.cells {
		for _, line := range s.cells[k].lines {
			lines = append(lines, s.f.lineAt(line.Start))
		}
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}

// redivide gives the pieces of one line or of two to the cells, in order, so that
// all cells together read best with what the other lines have of them.
func (s *settler) redivide(lines []int) {
	const most = 40 // pieces of a line
	d := division{s: s, lines: lines}
	for i, line := range lines {
		for k := range s.cells {
			d.pieces[i] = append(d.pieces[i], s.onLine(k, line)...)
		}
		if len(d.pieces[i]) > most {
			return
		}
	}
	if d.divide() {
		for k := range s.cells {
			for i, line := range lines {
				s.cells[k].lines = s.with(k, line, d.pieces[i][d.cuts[k][i]:d.cuts[k+1][i]])
			}
		}
	}
}

// A division finds where the pieces of one line or of two are cut into cells.
type division struct {
	s      *settler
	lines  []int
	pieces [2][]doc.Span
	near   [2][]bool // whether a piece may stand in the column at hand
	cuts   [][2]int  // by column: the piece of each line with which its cell begins
}

// divide finds the cuts at the least cost; false where there are none.
func (d *division) divide() bool {
	wide, cols := len(d.pieces[1])+1, len(d.s.cells)
	states := (len(d.pieces[0]) + 1) * wide
	costs, from := unreached(states), make([][]int, cols)
	costs[0] = 0
	for k := range cols {
		d.s.f.src.Stop.Check()
		next := unreached(states)
		from[k] = make([]int, states)
		d.column(k)
		rest := d.s.rest(k, d.lines)
		for a := range states {
			if costs[a] == math.MaxFloat64 {
				continue
			}
			d.reach(a/wide, a%wide, func(b0, b1 int) {
				b := b0*wide + b1
				if sum := costs[a] + d.cost(k, rest, [2]int{a / wide, a % wide}, [2]int{b0, b1}); sum < next[b] {
					next[b], from[k][b] = sum, a
				}
			})
		}
		costs = next
	}
	if costs[states-1] == math.MaxFloat64 {
		return false
	}
	d.cuts = make([][2]int, cols+1)
	for k, b := cols, states-1; k >= 0; k-- {
		d.cuts[k] = [2]int{b / wide, b % wide}
		if k > 0 {
			b = from[k-1][b]
		}
	}
	return true
}

// elsewhere reports whether the piece, so far from a column, stands right where another one does.
func (s *settler) elsewhere(line int, p doc.Span, far float64) bool {
	const right, clear = 1, 6
	return far >= clear && slices.ContainsFunc(s.places, func(place [2]float32) bool { return s.f.distance(line, p, place) < right })
}

func unreached(n int) []float64 {
	costs := make([]float64, n)
	for i := range costs {
		costs[i] = math.MaxFloat64
	}
	return costs
}

// deal gives n pieces, in order, to so many columns at the least cost, at most so many to
// each. The cuts are the pieces with which the columns begin, and n; cost is what speaks
// against the pieces [from, to) in column k, asked for with to growing from from on.
func deal(n, columns, most int, cost func(k, from, to int) float64) (cuts []int, total float64) {
	best, begins := make([][]float64, columns+1), make([][]int, columns+1)
	for k := range best {
		best[k], begins[k] = unreached(n+1), make([]int, n+1)
	}
	best[0][0] = 0
	for k := range columns {
		for from := 0; from <= n; from++ {
			if best[k][from] == math.MaxFloat64 {
				continue
			}
			for to := from; to <= min(n, from+most); to++ {
				if sum := best[k][from] + cost(k, from, to); sum < best[k+1][to] {
					best[k+1][to], begins[k+1][to] = sum, from
				}
			}
		}
	}
	cuts = make([]int, columns+1)
	cuts[columns] = n
	for k := columns; k > 0; k-- {
		cuts[k-1] = begins[k][cuts[k]]
	}
	return cuts, best[columns][n]
}

// column notes which pieces stand near the place of column k.
func (d *division) column(k int) {
	const far = 12
	for i, line := range d.lines {
		d.near[i] = d.near[i][:0]
		for _, p := range d.pieces[i] {
			at := d.s.f.distance(line, p, d.s.places[k])
			d.near[i] = append(d.near[i], at <= far && !(d.s.fixed && d.s.elsewhere(line, p, at)))
		}
	}
}

// reach calls do for each end of a cell that begins with the pieces a0 and a1.
func (d *division) reach(a0, a1 int, do func(b0, b1 int)) {
	const longest = 10 // pieces of a cell on a line
	for b0 := a0; ; b0++ {
		for b1 := a1; ; b1++ {
			do(b0, b1)
			if b1 >= len(d.pieces[1]) || b1-a1 >= longest || !d.near[1][b1] {
				break
			}
		}
		if b0 >= len(d.pieces[0]) || b0-a0 >= longest || !d.near[0][b0] {
			break
		}
	}
}

// rest is what the other lines have of cell k, before those lines and behind them.
func (s *settler) rest(k int, lines []int) [2][]rune {
	var rest [2][]rune
	for _, l := range s.cells[k].lines {
		switch at := s.f.lineAt(l.Start); {
		case at < lines[0]:
			rest[0] = s.appendText(rest[0], l.Span)
		case at > lines[len(lines)-1]:
			rest[1] = s.appendText(rest[1], l.Span)
		}
	}
	return rest
}

// appendText adds what stands in the span, without white space as appendPiece does.
func (s *settler) appendText(text []rune, span doc.Span) []rune {
	fold := s.f.src.Fold[span.Start:span.End]
	for at := 0; at < len(fold); {
		from := at
		for at < len(fold) && fold[at] != 0 && !doc.IsSpace(fold[at]) {
			at++
		}
		text = appendPiece(text, fold[from:at])
		for at < len(fold) && (fold[at] == 0 || doc.IsSpace(fold[at])) {
			at++
		}
	}
	return text
}

// cost is what speaks against cell k with the pieces [a, b) of the lines: what it
// holds, how far they stand from its place, and gaps between them.
func (d *division) cost(k int, rest [2][]rune, a, b [2]int) float64 {
	const far, gap, other = 0.2, 1, 3
	text := slices.Clone(rest[0])
	cost := 0.0
	for i, line := range d.lines {
		pieces := d.pieces[i][a[i]:b[i]]
		for n, p := range pieces {
			text = d.s.appendText(text, p)
			cost += far * d.s.f.distance(line, p, d.s.places[k]) / float64(len(pieces))
			if d.s.fixed && d.s.begins(line, p, k) {
				cost += other
			}
			if n > 0 && p.Start-pieces[n-1].End > 1 {
				cost += gap
			}
		}
	}
	text = append(text, rest[1]...)
	if len(text) == 0 {
		return badCell
	}
	return cost + d.s.h.cost(k, text)
}

// begins reports whether a piece behind a wide gap begins where a column other than k
// does.
func (s *settler) begins(line int, p doc.Span, k int) bool {
	const wide, exact = 3, 0.5
	for n := 1; n <= wide; n++ {
		if at := p.Start - n; at >= s.f.src.Lines[line].Start && !doc.IsSpace(s.f.src.Fold[at]) {
			return false
		}
	}
	x := xOf(s.f.src, line, p.Start)
	for j := range s.places {
		if j != k && x >= s.places[j][0]-exact && x <= s.places[j][0]+exact {
			return true
		}
	}
	return false
}

// borders moves the pieces at the borders of the cells.
func (s *settler) borders() {
	const rounds = 4
	for range rounds {
		moved := false
		for k := 0; k+1 < len(s.cells); k++ {
			moved = s.border(k) || moved
		}
		if !moved {
			return
		}
	}
}

// border tries the moves between the cells k and k+1 on each of their lines.
func (s *settler) border(k int) bool {
	const most, gain = 4, 0.5
	best := s.cost(k) + s.cost(k+1) - gain
	if best <= 0 {
		return false
	}
	a, b := s.cells[k].lines, s.cells[k+1].lines
	bestA, bestB := []doc.Line(nil), []doc.Line(nil)
	for _, line := range s.linesOf(k) {
		for n := -most; n <= most; n++ {
			if n == 0 || !s.move(k, line, n) {
				continue
			}
			if cost := s.cost(k) + s.cost(k+1); cost < best {
				best, bestA, bestB = cost, s.cells[k].lines, s.cells[k+1].lines
			}
			s.cells[k].lines, s.cells[k+1].lines = a, b
		}
	}
	if bestA == nil && bestB == nil {
		return false
	}
	s.cells[k].lines, s.cells[k+1].lines = bestA, bestB
	return true
}

// mergedCell is what speaks against an empty cell that may be that of the row above.
const mergedCell = 6

// cost is what speaks against what cell k holds.
func (s *settler) cost(k int) float64 {
	var text []rune
	apart := 0.0
	for _, line := range s.cells[k].lines {
		text = s.appendText(text, line.Span)
		apart += s.h.figuresApart(k, s.f.src.Fold[line.Start:line.End])
	}
	switch {
	case len(text) > 0:
		return s.h.cost(k, text) + apart
	case s.h.columns[k].key == "operators", s.h.columns[k].inWords() && s.merged():
		return mergedCell
	}
	return badCell
}

// figuresApart is what speaks against a line of column k, which holds values, where a blank
// alone parts two figures: the 22 of 15時22 and 5時間 are of two cells. R5.7.3 8:14 is of one.
func (h *listHead) figuresApart(k int, line []rune) float64 {
	const weight = 6
	if !typed(h.columns[k].key) {
		return 0
	}
	for i := 1; i+1 < len(line); i++ {
		if doc.IsSpace(line[i]) && isDigit(line[i-1]) && isDigit(line[i+1]) && !(h.columns[k].moment() && clockBehind(line, i)) {
			return weight
		}
	}
	return 0
}

// clockBehind reports whether a date in figures stands before the blank at at, and behind it a time of day
// with a colon.
func clockBehind(line []rune, at int) bool {
	from := at
	for from > 0 && !doc.IsSpace(line[from-1]) {
		from--
	}
	_, stop := script.Integer(line, at+1, len(line))
	return beginsDate(line[from:at]) && stop > 0 && stop < len(line) && line[stop] == ':'
}

// merged reports whether the row has no operator of its own, so that other cells may be
// those of the row above too.
func (s *settler) merged() bool {
	for k := range s.cells {
		if s.h.columns[k].key == "operators" {
			return len(s.cells[k].lines) == 0
		}
	}
	return false
}

// linesOf are the lines of the text on which the cells k and k+1 stand.
func (s *settler) linesOf(k int) []int {
	var lines []int
	for _, cell := range s.cells[k : k+2] {
		for _, line := range cell.lines {
			if at := s.f.lineAt(line.Start); len(lines) == 0 || lines[len(lines)-1] != at {
				lines = append(lines, at)
			}
		}
	}
	return lines
}

// move gives the last n pieces of cell k on the line to the next cell, or takes
// as many of that for n below 0; false where there are not so many, or they stand
// where they are for certain.
func (s *settler) move(k, line, n int) bool {
	left, right := s.onLine(k, line), s.onLine(k+1, line)
	pieces := append(left[:len(left):len(left)], right...)
	cut := len(left) - n
	if cut < 0 || cut > len(pieces) {
		return false
	}
	if s.fixed && (n > 0 && s.aside(line, left[cut:], k, k+1) || n < 0 && s.aside(line, right[:-n], k+1, k)) {
		return false
	}
	s.cells[k].lines = s.with(k, line, pieces[:cut])
	s.cells[k+1].lines = s.with(k+1, line, pieces[cut:])
	return true
}

// aside reports whether one of the pieces stands where its column does and not where
// the other one does, so that what the cells hold cannot tell better.
func (s *settler) aside(line int, pieces []doc.Span, own, other int) bool {
	const clear = 6
	for _, p := range pieces {
		if s.f.distance(line, p, s.places[own])+clear <= s.f.distance(line, p, s.places[other]) {
			return true
		}
	}
	return false
}

// onLine are the pieces of cell k on the line.
func (s *settler) onLine(k, line int) []doc.Span {
	var pieces []doc.Span
	for _, l := range s.cells[k].lines {
		if s.f.lineAt(l.Start) == line {
			pieces = append(pieces, piecesOf(s.f.src, l)...)
		}
	}
	return pieces
}

// with are the lines of cell k, those on the line replaced by the pieces.
func (s *settler) with(k, line int, pieces []doc.Span) []doc.Line {
	out, done := []doc.Line{}, false
	put := func() {
		if !done && len(pieces) > 0 {
			out = appendPart(out, s.f.src, line, pieces[0].Start, pieces[len(pieces)-1].End)
		}
		done = true
	}
	for _, l := range s.cells[k].lines {
		switch at := s.f.lineAt(l.Start); {
		case at == line:
			put()
		case at > line:
			put()
			out = append(out, l)
		default:
			out = append(out, l)
		}
	}
	put()
	return out
}
