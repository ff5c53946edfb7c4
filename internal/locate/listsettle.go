package locate

import (
	"github.com/giji-go/giji/internal/doc"
)

// Where a text keeps its columns, but with a blank alone between some of them,
// the places of the pieces do not tell all cells apart. What the cells hold does:
// a date goes on until it is one, a number has its unit.

// A settler moves pieces of a row between cells beside each other.
type settler struct {
	f     *finder
	h     *listHead
	cells []listCell
}

// settle moves the pieces at the borders of the cells of a row to where the
// cells read better.
func (f *finder) settle(h *listHead, cells []listCell) {
	const rounds = 4
	s := settler{f: f, h: h, cells: cells}
	for range rounds {
		moved := false
		for k := 0; k+1 < len(cells); k++ {
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

// cost is what speaks against what cell k holds.
func (s *settler) cost(k int) float64 {
	var text []rune
	for _, line := range s.cells[k].lines {
		for _, r := range s.f.src.Fold[line.Start:line.End] {
			if r != 0 && !doc.IsSpace(r) {
				text = append(text, r)
			}
		}
	}
	if len(text) == 0 {
		return badCell
	}
	return cellCost(&s.h.columns[k], text)
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
// as many of that for n below 0; false where there are not so many.
func (s *settler) move(k, line, n int) bool {
	left, right := s.onLine(k, line), s.onLine(k+1, line)
	pieces := append(left[:len(left):len(left)], right...)
	cut := len(left) - n
	if cut < 0 || cut > len(pieces) {
		return false
	}
	s.cells[k].lines = s.with(k, line, pieces[:cut])
	s.cells[k+1].lines = s.with(k+1, line, pieces[cut:])
	return true
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
