package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
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

// untold reports whether nothing says of which incident each entry of the cell is: the end
// of a page parts what stands below the same headings, or it is a list with bullets of
// more entries than one for each, or with numbers that do not begin again for each.
func (a *abreast) untold(row *doc.Row) bool {
	if len(a.places) > 0 || a.f.drawn || !worded(row) || len(row.Cell) == 0 || a.overAll(row) {
		return false
	}
	if heads := a.sameHeadings(row); len(heads) == a.n && a.unended(row, heads) {
		return true
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
	number := a.numberOf(row)
	style := number(a.textOf(row.Cell[0])).style
	if style == 0 {
		return nil
	}
	cells, k, last := make([][]doc.Line, a.n), -1, 0
	for _, line := range row.Cell {
		switch n := number(a.textOf(line)); {
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
	starts := a.sameHeadings(row)
	if len(starts) != a.n {
		return nil
	}
	cells := make([][]doc.Line, a.n)
	for k, from := range starts {
		to := len(row.Cell)
		if k+1 < a.n {
			to = starts[k+1]
		}
		if cells[k] = row.Cell[from:to:to]; len(cells[k]) < 2 {
			return nil
		}
	}
	if !a.unended(row, starts) {
		return cells
	}
	return a.overPage(row, starts)
}

// sameHeadings are the lines of the cell that are the heading with which it begins.
func (a *abreast) sameHeadings(row *doc.Row) (starts []int) {
	if !worded(row) || len(row.Cell) == 0 {
		return nil
	}
	head := trimmed(a.textOf(row.Cell[0]))
	if len(head) < 3 || script.Closing(head[0]) == 0 || head[len(head)-1] != script.Closing(head[0]) {
		return nil
	}
	for i, line := range row.Cell {
		if sameLetters(a.textOf(line), head) {
			starts = append(starts, i)
		}
	}
	return starts
}

// unended reports whether a sentence goes on before one of the headings, where the row ends
// with one: the end of a page parts the row.
func (a *abreast) unended(row *doc.Row, starts []int) bool {
	last := func(line doc.Line) rune { return a.f.src.Fold[line.End-1] }
	if last(row.Cell[len(row.Cell)-1]) != '。' {
		return false
	}
	return slices.ContainsFunc(starts[1:], func(i int) bool { return last(row.Cell[i-1]) != '。' })
}

// overPage gives a row of two incidents that the end of a page parts to them: on the page
// before each has as many lines, behind it their rests stand one behind the other, and the
// second goes on within a sentence. nil where that tells no one place.
func (a *abreast) overPage(row *doc.Row, starts []int) [][]doc.Line {
	m := starts[1]
	if a.n != 2 || 2*m >= len(row.Cell) {
		return nil
	}
	cut, rest := 0, row.Cell[2*m:]
	for i := 1; i < len(rest); i++ {
		if a.f.src.Fold[rest[i-1].End-1] == '。' && lexicon.IsHiragana(a.f.src.Fold[rest[i].Start]) {
			if cut > 0 {
				return nil
			}
			cut = i
		}
	}
	if cut == 0 {
		return nil
	}
	return [][]doc.Line{slices.Concat(row.Cell[:m], rest[:cut]), slices.Concat(row.Cell[m:2*m], rest[cut:])}
}

// byFirstLine divides a row that the end of a page parts behind its first line, which has
// the beginnings of all cells: what is below has their rests, one behind the other. nil for
// any other row.
func (a *abreast) byFirstLine(row *doc.Row) [][]doc.Line {
	const least = 6 // letters of a line
	if !worded(row) || len(row.Cell) <= a.n {
		return nil
	}
	first := row.Cell[0]
	pieces := piecesOf(a.f.src, first)
	if len(pieces) != a.n {
		return nil
	}
	for _, p := range pieces {
		if text := a.f.src.Fold[p.Start:p.End]; len(text) < least || ends(text[len(text)-1]) {
			return nil
		}
	}
	rest := *row
	rest.Cell = row.Cell[1:]
	cells, i := a.byKind(&rest), a.f.lineAt(first.Start)
	for k := range cells {
		cells[k] = append(appendPart(nil, a.f.src, i, pieces[k].Start, pieces[k].End), cells[k]...)
	}
	return cells
}
