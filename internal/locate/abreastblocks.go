package locate

import (
	"math"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// A cell that several of the incidents have in common is as wide as their columns
// together. Where the cells of a row stand one below the other, their widths tell whose
// each is, if all of them together take the columns of all incidents.

// blocksOf are the parts of a row in words that may be cells: lists whose numbers begin
// again, or sentences that end with their line. nil where a list goes another way.
func (a *abreast) blocksOf(row *doc.Row) (blocks [][]doc.Line, numbered bool) {
	number, last, from := a.numberOf(row), 0, 0
	style := number(a.textOf(row.Cell[0])).style
	for i, line := range row.Cell {
		text := a.textOf(line)
		if style == 0 {
			if text[len(text)-1] == '。' || i+1 == len(row.Cell) {
				blocks, from = append(blocks, row.Cell[from:i+1:i+1]), i+1
			}
			continue
		}
		n := number(text)
		switch {
		case n.style != style:
			continue
		case n.value == 1 && i > 0:
			blocks, from = append(blocks, row.Cell[from:i:i]), i
		case n.value != last+1:
			return nil, true
		}
		last = n.value
	}
	if style != 0 {
		blocks = append(blocks, row.Cell[from:])
	}
	return blocks, style != 0
}

// numberOf is what reads the number at the beginning of a line of the row, where it has a
// list with numbers.
func (a *abreast) numberOf(row *doc.Row) func([]rune) number {
	if !script.GluedList(len(row.Cell), func(i int) []rune { return a.textOf(row.Cell[i]) }) {
		return headingNumber
	}
	return func(text []rune) number {
		if value, length := script.GluedNumber(text); length > 0 {
			return number{'1', value}
		}
		return number{}
	}
}

// columnsOf is how many columns the block takes at least.
func (a *abreast) columnsOf(block []doc.Line) int {
	const slack = 0.25 // of a column
	width := 0.0
	for _, line := range block {
		width = max(width, proseWidth(a.textOf(line)))
	}
	return max(1, int(math.Ceil(width/a.room-slack)))
}

// byBlocks gives the blocks of a row to the incidents by how many columns each takes, nil
// where none takes several, or not all columns are taken: a sentence of one line does not
// say how wide its cell is.
func (a *abreast) byBlocks(row *doc.Row) [][]doc.Line {
	if a.room == 0 || !worded(row) || len(row.Cell) == 0 || row.Key == "service_categories" {
		return nil
	}
	blocks, numbered := a.blocksOf(row)
	if len(blocks) < 2 || len(blocks) >= a.n {
		return nil
	}
	var cells [][]doc.Line
	for _, b := range blocks {
		if len(b) < 2 && !numbered {
			return nil
		}
		for range a.columnsOf(b) {
			cells = append(cells, b)
		}
	}
	if len(cells) != a.n {
		return nil
	}
	return cells
}

// severalBlocks reports whether the row has several cells, which nothing gave to the
// incidents: its numbers begin again, or sentences set in lines of one column stand beside
// wider ones.
func (a *abreast) severalBlocks(row *doc.Row) bool {
	if a.room == 0 || !worded(row) || len(row.Cell) == 0 {
		return false
	}
	blocks, numbered := a.blocksOf(row)
	if numbered {
		return len(blocks) > 1
	}
	narrow, wide := false, false
	for _, b := range blocks {
		if len(b) > 1 {
			narrow, wide = narrow || a.columnsOf(b) == 1, wide || a.columnsOf(b) > 1
		}
	}
	return narrow && wide
}

// byBreaks gives the entries of a log to the incidents where it begins again as often as
// there are incidents behind the first: the time goes back, a first notice stands behind
// another one, or a cell says that it has none. In no log it does so, and so this is the one
// way to part them. nil where the row is parted by the end of a page, or an entry is long
// behind its incident.
func (a *abreast) byBreaks(row *doc.Row) [][]doc.Line {
	b := brokenLog{a: a}
	lines := a.apart(row.Cell)
	for i, line := range lines {
		if line.Page != row.Cell[0].Page {
			return nil
		}
		if i > 0 && a.labelAlone(lines[i-1]) {
			b.cells[len(b.cells)-1] = append(b.cells[len(b.cells)-1], line)
		} else if !b.add(line, a.entryText(lines, i)) {
			return nil
		}
	}
	if len(b.cells) != a.n {
		return nil
	}
	return b.cells
}

// A brokenLog is the logs of incidents side by side that stand one below the other, as far
// as they are read.
type brokenLog struct {
	a     *abreast
	cells [][]doc.Line
	last  incidentLog // what the last of them has
	ended bool        // the last of them says that there is none
}

// add adds a line to the last log, or to a new one; false where nothing says which. The text is
// that of its entry.
func (b *brokenLog) add(line doc.Line, text []rune) bool {
	at, dated, timed := momentOf(text)
	missing := cell.MissingIn(text) != ""
	if !dated && !timed && !missing && beginsEntry(text) {
		return false
	}
	if missing || b.ended || b.breaks(text, at, dated) {
		if b.open() || len(b.cells) == b.a.n || !missing && !dated {
			return false
		}
		b.cells, b.last = append(b.cells, nil), incidentLog{}
	}
	k := len(b.cells) - 1
	b.ended = missing
	b.cells[k] = append(b.cells[k], line)
	return !dated || b.a.entered(&b.last, k, at, noticeNumber(text))
}

// breaks reports whether another log begins with the line: the first, one whose time is before
// that of the last entry, or whose number begins again.
func (b *brokenLog) breaks(text []rune, at int, dated bool) bool {
	k := len(b.cells) - 1
	return k < 0 || dated && (b.a.since(k, at) < b.last.last || noticeNumber(text) == 1 && b.last.number > 0)
}

// open reports whether the last log ends within a bracket, so that more of it is to come.
func (b *brokenLog) open() bool {
	k := len(b.cells) - 1
	if k < 0 || len(b.cells[k]) == 0 {
		return false
	}
	return openBrackets(b.a.textOf(b.cells[k][len(b.cells[k])-1])) > 0
}

// beginsEntry reports whether the text begins as an entry of a list does, or with a bracket.
func beginsEntry(text []rune) bool { return entryStyle(text) != 0 || script.Closing(text[0]) != 0 }

// entered adds a notice to the log of incident k, and reports whether it may be one: soon
// behind the incident, its number the next.
func (a *abreast) entered(log *incidentLog, k, at, number int) bool {
	const far = 7 * dayLong
	first := log.last == 0 && log.number == 0
	if a.since(k, at) >= far || number > 0 && (first && number != 1 || !first && number != log.number+1) {
		return false
	}
	log.last, log.number = a.since(k, at), number
	return true
}
