package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// Where a text keeps its columns, they may stand elsewhere from page to page, and even from
// row to row, but the lines of one row begin the cells of a column at one place:
//
//	1  白樺通信    令和５年    約３万人    岩手県
//	   株式会社    ４月３日                の一部

// A block is the lines of one row, whose cells begin at the places found in it alone.
type block struct {
	f      *finder
	h      *listHead
	places []float32
	cells  [][]fragment // what begins at each place, line by line
	gap    int          // blanks before a cell
	above  []listCell   // what the page above has of the row; nil for none
}

// blockRow reads the lines [from, to) as the row of a list; nil where the places in it do
// not tell its cells.
func (f *finder) blockRow(h *listHead, from, to int) []listCell {
	const most = 60 // lines
	if from >= to || to-from > most {
		return nil
	}
	var best []listCell
	for gap := 2; gap > 0; gap-- {
		row := f.blockCells(h, from, to, gap)
		if row != nil && (best == nil || f.costOf(h, [][]listCell{row}) < f.costOf(h, [][]listCell{best})) {
			best = row
		}
	}
	return best
}

// blockCells are the cells of the row, which begin behind so many blanks.
func (f *finder) blockCells(h *listHead, from, to, gap int) []listCell {
	const most = 2 // places, for each column
	var row []listCell
	for from < to {
		end := from
		for end < to && f.repeatedHead(h, end) == 0 {
			end++
		}
		if end > from {
			b := block{f: f, h: h, gap: gap, above: row}
			b.read(from, end)
			if len(b.places) > most*len(h.columns) {
				return nil
			}
			row = b.row()
		}
		if from = end; end < to {
			from += f.repeatedHead(h, end)
		}
	}
	if row == nil || !(&cutter{f: f, h: h}).reads(row) {
		return nil
	}
	return row
}

// read finds the places in the lines [from, to) and what begins at each.
func (b *block) read(from, to int) {
	b.find(from, to)
	for i := from; i < to; i++ {
		b.put(i)
	}
	b.cells = slices.DeleteFunc(b.cells, func(cell []fragment) bool { return len(cell) == 0 })
}

// find finds the places at which cells begin: behind blanks or at the beginnings of lines.
func (b *block) find(from, to int) {
	const near = 2
	var all []float32
	for i := from; i < to; i++ {
		for _, p := range b.f.linePieces(i) {
			if b.begins(i, p) {
				all = append(all, xOf(b.f.src, i, p.Start))
			}
		}
	}
	slices.Sort(all)
	for i := 0; i < len(all); {
		j := i + 1
		for j < len(all) && all[j]-all[j-1] <= near {
			j++
		}
		b.places = append(b.places, all[(i+j-1)/2])
		i = j
	}
	b.cells = make([][]fragment, len(b.places))
}

// begins reports whether piece p of line i begins a cell: by its gap, or as it is a length of
// time or a count by itself.
func (b *block) begins(i int, p doc.Span) bool {
	at, fold := b.f.src.Lines[i].Start, b.f.src.Fold
	if p.Start == at || p.Start-b.gap >= at && doc.IsSpace(fold[p.Start-b.gap]) {
		return true
	}
	return typedValue(fold[p.Start:p.End])
}

// put gives the pieces of line i to the places.
func (b *block) put(i int) {
	const near, beside = 3, 1 // how far before its place a cell may begin, and a piece behind one blank
	last := -1
	for _, p := range b.split(i) {
		x, room := xOf(b.f.src, i, p.Start), float32(near)
		if last >= 0 && !b.begins(i, p) {
			room = beside
		}
		k := len(b.places) - 1
		for k > 0 && b.places[k] > x+room {
			k--
		}
		k = max(k, last)
		if cell := b.cells[k]; len(cell) > 0 && cell[len(cell)-1].line == i {
			cell[len(cell)-1].End = p.End
		} else {
			b.cells[k] = append(cell, fragment{p, i})
		}
		last = k
	}
}

// split are the pieces of line i, divided at the blanks within values where what is behind
// begins at a place: 18時 41 | 日 may be the ends of two cells.
func (b *block) split(i int) []doc.Span {
	var all []doc.Span
	for _, p := range b.f.linePieces(i) {
		from := p.Start
		for at := p.Start; at < p.End; at++ {
			if b.f.src.Fold[at] == normalize.Joined && at+1 < p.End && slices.Contains(b.places, xOf(b.f.src, i, at+1)) {
				all = append(all, doc.Span{Start: from, End: at})
				from = at + 1
			}
		}
		all = append(all, doc.Span{Start: from, End: p.End})
	}
	return all
}

// row gives the cells to the columns, in order, at the least cost.
func (b *block) row() []listCell {
	const inner = 2.0 // what speaks against a place within a cell
	n, cols := len(b.cells), len(b.h.columns)
	cuts, _ := deal(n, cols, n, func(k, from, to int) float64 {
		return b.cost(k, from, to) + inner*float64(max(0, to-from-1))
	})
	row := make([]listCell, cols)
	for k := range row {
		if b.above != nil {
			row[k].lines = slices.Clip(b.above[k].lines)
		}
		for _, fr := range b.together(cuts[k], cuts[k+1]) {
			row[k].lines = appendPart(row[k].lines, b.f.src, fr.line, fr.Start, fr.End)
		}
	}
	return row
}

// cost is what speaks against the cells [from, to) as the cell of column k, or the rest of
// it.
func (b *block) cost(k, from, to int) float64 {
	var text []rune
	if b.above != nil {
		for _, line := range b.above[k].lines {
			text = appendPiece(text, b.f.src.Fold[line.Start:line.End])
		}
	}
	n := len(text)
	apart := 0.0
	for _, fr := range b.together(from, to) {
		text = appendPiece(text, b.f.src.Fold[fr.Start:fr.End])
		apart += b.h.figuresApart(k, b.f.src.Fold[fr.Start:fr.End])
	}
	if len(text) > 0 {
		return b.h.cost(k, text) + b.goesOn(k, text[:n], text[n:]) + apart
	}
	switch col := &b.h.columns[k]; {
	case col.number:
		return 3
	case col.inWords():
		return mergedCell
	}
	return emptyCell
}

// goesOn is what speaks against a cell in words of the page above that goes on with the
// rest, or ends where that has nothing.
func (b *block) goesOn(k int, own, rest []rune) float64 {
	const left, ended = 1.0, 3.0
	switch {
	case len(own) == 0 || !b.h.columns[k].inWords():
	case len(rest) == 0 && !ends(own[len(own)-1]):
		return left
	case len(rest) > 0 && ends(own[len(own)-1]) && rest[0] != '(' && !script.Bullet(rest[0]):
		return ended
	}
	return 0
}

// together are the fragments of the cells [from, to) in the order of their lines, each of which is one.
func (b *block) together(from, to int) []fragment {
	switch to - from {
	case 0:
		return nil
	case 1:
		return b.cells[from]
	}
	var all []fragment
	for _, cell := range b.cells[from:to] {
		all = append(all, cell...)
	}
	doc.Sort(all, func(x, y *fragment) int { return x.Start - y.Start })
	whole := all[:0]
	for _, fr := range all {
		if n := len(whole); n > 0 && whole[n-1].line == fr.line {
			whole[n-1].End = fr.End
			continue
		}
		whole = append(whole, fr)
	}
	return whole
}
