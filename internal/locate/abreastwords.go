package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// In a text that keeps no columns and writes cell below cell, cells that are written in
// words are parted by their sentences or by the numbers of their lists, and by nothing
// where the lists have bullets alone. A cell that is one for all incidents is as wide as
// all of their columns.

// worded reports whether the cells of the field are written in words.
func worded(row *doc.Row) bool {
	return !typed(row.Key) && row.Key != "affected_area" && !isLog(row.Key)
}

// untold reports whether nothing says of which incident each entry of the cell is: it is
// a list with bullets of more entries than one for each, or with numbers that do not
// begin again for each.
func (a *abreast) untold(row *doc.Row) bool {
	if len(a.places) > 0 || a.f.drawn || !worded(row) || len(row.Cell) == 0 || a.overAll(row) {
		return false
	}
	style := entryStyle(a.textOf(row.Cell[0]))
	numbers, entries, firsts := headingNumber(a.textOf(row.Cell[0])).style != 0, 0, 0
	for _, line := range row.Cell {
		text := a.textOf(line)
		if style == 0 || entryStyle(text) != style {
			continue
		}
		if entries++; headingNumber(text).value == 1 {
			firsts++
		}
	}
	if numbers {
		return entries > 1 && firsts != a.n
	}
	return entries > 1 && entries != a.n
}

func (a *abreast) textOf(line doc.Line) []rune { return a.f.src.Fold[line.Start:line.End] }

// narrow notes how wide the lines of one incident are at most: those of the row with
// the narrowest among the rows in words with a cell of several lines for each.
func (a *abreast) narrow(rows []doc.Row) {
	if len(a.places) > 0 || a.f.drawn {
		return
	}
	for i := range rows {
		if !worded(&rows[i]) || len(rows[i].Cell) <= 2*a.n {
			continue
		}
		if width := a.widest(&rows[i]); a.room == 0 || width < a.room {
			a.room = width
		}
	}
}

// widest is how wide what no blank parts is at most on the lines of the row.
func (a *abreast) widest(row *doc.Row) float64 {
	most := 0.0
	for _, line := range row.Cell {
		for _, p := range piecesOf(a.f.src, line) {
			most = max(most, proseWidth(a.f.src.Fold[p.Start:p.End]))
		}
	}
	return most
}

// overAll reports whether a line of the row is wider than the column of an incident.
func (a *abreast) overAll(row *doc.Row) bool {
	const much = 1.5
	return a.room > 0 && worded(row) && a.widest(row) > much*a.room
}

// byWidth gives kinds of services to the incidents, of which some are of several: those
// the lines of which are as wide as their columns. nil where that is not so for all.
func (a *abreast) byWidth(row *doc.Row) [][]doc.Line {
	begins := func(line doc.Line) bool { return isItem(a.textOf(line)) || entryStyle(a.textOf(line)) == '一' }
	if a.room == 0 || len(row.Cell) == 0 || !begins(row.Cell[0]) {
		return nil
	}
	var cells [][]doc.Line
	for i := 0; i < len(row.Cell); {
		own, width := i, 0.0
		for i++; i < len(row.Cell) && !begins(row.Cell[i]); i++ {
		}
		for _, line := range row.Cell[own:i] {
			width = max(width, proseWidth(a.textOf(line)))
		}
		for range max(1, int(width/a.room+0.5)) {
			cells = append(cells, row.Cell[own:i:i])
		}
	}
	if len(cells) != a.n {
		return nil
	}
	return cells
}

// byNumbers gives the lists of a cell to the incidents where their numbers begin again
// for each of them; nil where they do not.
func (a *abreast) byNumbers(row *doc.Row) [][]doc.Line {
	if !worded(row) || len(row.Cell) == 0 {
		return nil
	}
	style := headingNumber(a.textOf(row.Cell[0])).style
	if style == 0 {
		return nil
	}
	cells, k, last := make([][]doc.Line, a.n), -1, 0
	for _, line := range row.Cell {
		switch n := headingNumber(a.textOf(line)); {
		case n.style != style:
		case n.value == 1:
			k, last = k+1, 1
		case n.value == last+1:
			last = n.value
		default:
			return nil
		}
		if k < 0 || k >= a.n {
			return nil
		}
		cells[k] = append(cells[k], line)
	}
	if k != a.n-1 {
		return nil
	}
	return cells
}

// byHeadings gives the parts of a cell to the incidents where the heading with which it
// begins comes again for each of them: ＜直接の原因＞ … ＜直接の原因＞ …; nil where
// it does not.
func (a *abreast) byHeadings(row *doc.Row) [][]doc.Line {
	if !worded(row) || len(row.Cell) == 0 {
		return nil
	}
	head := trimmed(a.textOf(row.Cell[0]))
	if len(head) < 3 || script.Closing(head[0]) == 0 || head[len(head)-1] != script.Closing(head[0]) {
		return nil
	}
	var cells [][]doc.Line
	for _, line := range row.Cell {
		if sameLetters(a.textOf(line), head) {
			cells = append(cells, nil)
		}
		k := len(cells) - 1
		cells[k] = append(cells[k], line)
	}
	if len(cells) != a.n || slices.ContainsFunc(cells, func(lines []doc.Line) bool { return len(lines) < 2 }) {
		return nil
	}
	return cells
}
