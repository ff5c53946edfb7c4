package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// Rows that are numbered one after the other begin where their numbers stand, whatever
// their cells hold, so that one that does not read well takes no other with it.
//
//	1
//	山吹通信
//	株式会社
//	…
//	2 あかね電
//	話株式会社

// countedRows cuts the pieces into rows where their numbers stand; nil where fewer than
// three are numbered. The second result is the line behind the last row.
func (f *finder) countedRows(h *listHead, pieces []piece) ([][]listCell, int) {
	const least = 3
	starts := f.rowNumbers(h, pieces)
	if len(starts) < least {
		return nil, h.end
	}
	c := cutter{f: f, h: h, counts: true}
	rows, end := c.countedRows(pieces, starts)
	if c.measure(rows); c.widths != nil {
		rows, end = c.countedRows(pieces, starts)
	}
	return rows, end
}

// countedRows cuts each row that begins with the pieces of the starts, those left out
// that do not read well.
func (c *cutter) countedRows(pieces []piece, starts []int) (rows [][]listCell, end int) {
	for n, from := range starts {
		to := len(pieces)
		if c.final = n+1 == len(starts); !c.final {
			to = starts[n+1]
		}
		if c.pieces = c.gathered(pieces[from:to]); c.pieces == nil {
			continue
		}
		row, behind := c.cut()
		if len(row) == 1 && c.reads(row[0]) {
			rows, end = append(rows, row[0]), behind
		}
	}
	return rows, end
}

// reads reports whether the cells of the row hold what their fields do.
func (c *cutter) reads(row []listCell) bool {
	s, empty := settler{f: c.f, h: c.h, cells: row}, 0
	for k := range row {
		switch key := c.h.columns[k].key; {
		case !typed(key) && key != "affected_area" || row[k].merged || row[k].above:
		case len(row[k].lines) == 0:
			empty++
		case s.cost(k) >= badCell:
			return false
		}
	}
	return empty <= 1
}

// rowNumbers are the pieces with which the numbered rows begin: the number next to that
// of the row above at the beginning of a line.
func (f *finder) rowNumbers(h *listHead, pieces []piece) []int {
	if !h.columns[0].number {
		return nil
	}
	var starts []int
	for i := range pieces {
		if i > 0 && (!pieces[i-1].ends || len(starts) == 0) {
			continue
		}
		if n, ok := f.plainNumber(pieces[i].Span); ok && n == len(starts)+1 {
			starts = append(starts, i)
		}
	}
	return starts
}

// plainNumber is the number that the piece is.
func (f *finder) plainNumber(s doc.Span) (int, bool) {
	const most = 4 // digits
	n := 0
	if s.Len() > most {
		return 0, false
	}
	for _, r := range f.src.Fold[s.Start:s.End] {
		if !isDigit(r) {
			return 0, false
		}
		n = n*10 + int(r-'0')
	}
	return n, true
}

// lastOfRow is the number of pieces that make the row of a number, 0 for none: all of them,
// but that behind the last row other text may stand.
func (c *cutter) lastOfRow() int {
	n, k := len(c.pieces), len(c.h.columns)
	if !c.final {
		if c.best[n][k].known {
			return n
		}
		return 0
	}
	last := 0
	for t := 1; t <= n; t++ {
		if s := c.best[t][k]; s.known && c.pieces[t-1].ends && (last == 0 || s.cost <= c.best[last][k].cost) {
			last = t
		}
	}
	return last
}

// gathered are the pieces of a row in the order of its cells: where the head stands again
// within it, what is left of each cell below follows what stands of it above. They are nil
// where nothing tells which cells those are.
func (c *cutter) gathered(row []piece) []piece {
	at := 0
	for i := 1; i < len(row); i++ {
		switch {
		case !row[i].top:
		case at > 0:
			return nil
		default:
			at = i
		}
	}
	if at == 0 {
		return row
	}
	cells := c.cellsAbove(row[:at])
	if cells == nil {
		return nil
	}
	cuts := c.shares(cells, row[at:])
	if cuts == nil {
		return nil
	}
	var out []piece
	for k, cell := range cells {
		out = append(out, cell...)
		if n := len(out); n > 0 && len(cell) > 0 {
			out[n-1].ends = true
		}
		for _, p := range row[at:][cuts[k]:cuts[k+1]] {
			p.over, p.top = true, false
			out = append(out, p)
		}
		if n := len(out); cuts[k] < cuts[k+1] {
			out[n-1].ends = true
		}
	}
	return out
}

// cellsAbove are the pieces of each cell of the row above the end of its page.
func (c *cutter) cellsAbove(row []piece) [][]piece {
	cells := make([][]piece, len(c.h.columns))
	if row[0].line == row[len(row)-1].line {
		if whole := c.withMarks(row); len(whole) == len(cells) {
			return whole
		}
	}
	final, widths := c.final, c.widths
	c.pieces, c.final, c.widths = row, false, nil // the page may end behind a full line
	c.cut()
	c.final, c.widths = final, widths
	if !c.best[len(row)][len(cells)].known {
		return nil
	}
	for t, k := len(row), len(cells); k > 0; {
		s := c.best[t][k]
		cells[s.before] = row[s.from:t:t]
		t, k = s.from, s.before
	}
	return cells
}

// withMarks are the pieces of a line, circled numbers with what stands behind them.
func (c *cutter) withMarks(row []piece) (whole [][]piece) {
	for i := 0; i < len(row); i++ {
		from := i
		if row[i].Len() == 1 && script.Circled(c.f.src.Fold[row[i].Start]) > 0 && i+1 < len(row) {
			i++
		}
		whole = append(whole, row[from:i+1:i+1])
	}
	return whole
}

// shares are the pieces of the rest with which the part of each cell begins, and their
// number behind them; nil where there are too many.
func (c *cutter) shares(cells [][]piece, rest []piece) []int {
	const most = 60 // pieces
	if len(rest) > most {
		return nil
	}
	cuts, _ := deal(len(rest), len(cells), longestLone, func(k, from, to int) float64 {
		if from == to { // the pieces that are asked about from here on
			c.pieces = append(append(c.pieces[:0:0], cells[k]...), rest[from:min(len(rest), from+longestLone)]...)
		}
		return c.sharing(k, cells[k], rest[from:to])
	})
	return cuts
}

// sharing is what speaks against the pieces as the rest of cell k, which stand behind each
// other in c.pieces.
func (c *cutter) sharing(k int, cell, rest []piece) float64 {
	const left = 1.0
	col := &c.h.columns[k]
	own := c.textOf(nil, cell)
	switch {
	case len(own) == 0 || col.number:
		return badCell * float64(len(rest))
	case len(rest) > 0 && typed(col.key):
		return c.h.cost(k, c.textOf(own, rest))
	case len(rest) > 0:
		text := c.textOf(own, rest)
		mild, rough := c.ragged(0, len(cell)+len(rest))
		if !ends(text[len(text)-1]) {
			mild++
		}
		return c.h.cost(k, text) + blanksIn(rest) + float64(mild+4*rough)
	case col.inWords() && !ends(own[len(own)-1]):
		return c.h.cost(k, own) + left
	}
	return c.h.cost(k, own)
}

// blanksIn is what blanks between the pieces speak against their being the rest of a cell in
// words.
func blanksIn(rest []piece) float64 {
	cost := 0.0
	for i := 1; i < len(rest); i++ {
		if !rest[i-1].ends {
			cost++
		}
	}
	return cost
}

// textOf is the text with the pieces behind it.
func (c *cutter) textOf(text []rune, pieces []piece) []rune {
	text = slices.Clip(text)
	for _, p := range pieces {
		text = appendPiece(text, c.f.src.Fold[p.Start:p.End])
	}
	return text
}
