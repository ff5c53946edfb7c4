package roster

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// A table drawn with characters often has no line between its rows, so that all of them are one row of its
// cells:
//
//	├──┼────────┼──────────┤
//	│１│若葉町  │荒木　清香│
//	│２│青空株式│林　　学  │
//	│  │会社    │          │
//	└──┴────────┴──────────┘
//
// Then each line with a number in the first column begins a row of its own; without numbers each line does,
// where all cells have one on it. So it does where all cells but the first have, which is the group of the rows,
// and one of them holds names alone:
//
//	├───┼─────┼──────────┤
//	│町側  │町長    │荒木　清香│
//	│      │副町長  │林　　学  │
//	├───┼─────┼──────────┤

// leastRuled is how many rows such a row of cells has at least.
const leastRuled = 2

// ruledRows parts such rows of cells.
func ruledRows(src *doc.Source, cells [][][]doc.Span) [][][]doc.Span {
	if src.Boxes != nil {
		return cells
	}
	var out [][][]doc.Span
	for _, row := range cells {
		out = append(out, rowsWithin(src, row, len(cells) <= fewRuled)...)
	}
	return out
}

// fewRuled is how many rows a table has at most, that of its heads among them, that may have no lines between
// rows without numbers.
const fewRuled = 2

// rowsWithin are the rows of a row of cells, of few: itself where it is one.
func rowsWithin(src *doc.Source, row [][]doc.Span, few bool) [][][]doc.Span {
	starts := numberedLines(src, row)
	if starts == nil && few {
		starts = sameLines(src, row)
	}
	shared := false // the first cell is of all rows
	if starts == nil {
		starts = linesBeside(src, row)
		shared = starts != nil
	}
	if len(starts) < leastRuled {
		return [][][]doc.Span{row}
	}
	out := make([][][]doc.Span, len(starts))
	for i := range out {
		out[i] = make([][]doc.Span, len(row))
	}
	for c, lines := range row {
		if shared && c == 0 {
			for i := range out {
				out[i][c] = lines
			}
			continue
		}
		for _, span := range lines {
			at, found := slices.BinarySearch(starts, lineStart(src, span.Start))
			if !found {
				at--
			}
			if at < 0 {
				return [][][]doc.Span{row}
			}
			out[at][c] = append(out[at][c], span)
		}
	}
	return out
}

// numberedLines are the beginnings of the lines on which the numbers 1, 2, 3 of rows stand in the first column;
// nil for none.
func numberedLines(src *doc.Source, row [][]doc.Span) []int {
	if len(row) < 2 || len(row[0]) < leastRuled {
		return nil
	}
	var starts []int
	last := 0
	for i, span := range row[0] {
		text := src.Fold[span.Start:span.End]
		n, _ := script.Integer(text, 0, len(text))
		if !allDigits(text) || i > 0 && n != last+1 {
			return nil
		}
		starts, last = append(starts, lineStart(src, span.Start)), n
	}
	return starts
}

// sameLines are the beginnings of the lines of the cells of a row, where each has one on all of them; nil for
// others.
func sameLines(src *doc.Source, row [][]doc.Span) []int {
	var starts []int
	for c, lines := range row {
		var own []int
		for _, span := range lines {
			own = append(own, lineStart(src, span.Start))
		}
		if c > 0 && !slices.Equal(own, starts) {
			return nil
		}
		starts = own
	}
	if len(row) < 2 || !slices.IsSorted(starts) {
		return nil
	}
	return starts
}

// linesBeside are the beginnings of the lines of the cells of a row beside the first, of one line, where names stand on all of
// them; nil for others.
func linesBeside(src *doc.Source, row [][]doc.Span) []int {
	if len(row) < 3 || len(row[0]) != 1 || !slices.ContainsFunc(row[1:], func(own []doc.Span) bool { return allNames(src, own) }) {
		return nil
	}
	return sameLines(src, row[1:])
}

// allNames reports whether a surname and a given name stand on half of the lines of a cell, and what may be a name on the others.
func allNames(src *doc.Source, lines []doc.Span) bool {
	known := 0
	for _, span := range lines {
		weight := names.Weigh([]rune(squeezed(string(src.Fold[span.Start:span.End]))))
		if weight.Score < names.Likely {
			return false
		}
		known += bit(weight.Score >= names.Half)
	}
	return known*2 >= len(lines)
}

// lineStart is where the line of the character at at begins.
func lineStart(src *doc.Source, at int) int {
	start := at
	for start > 0 && !isLineEnd(src.Runes[start-1]) && at-start < mostIndent {
		start--
	}
	return start
}

// barredRows are the cells of a list each line of which stands between bars, with as many of them as the others
// have, below no heads; nil for others:
//
//	┃委員長┃荒木　清香┃若葉会┃
//	┃委員　┃林　　学　┃青空会┃
func barredRows(src *doc.Source, lines []doc.Span) (cells [][][]doc.Span, bars []doc.Piece) {
	const least = 2 // cells of a row
	for _, l := range lines {
		row, own := barredRow(src, l)
		if len(row) < least || len(cells) > 0 && len(row) != len(cells[0]) {
			return nil, nil
		}
		cells, bars = append(cells, row), append(bars, own...)
	}
	if len(cells) < leastRuled || headsOfBars(src, cells[0]) {
		return nil, nil
	}
	return cells, bars
}

// barredRow are the cells of a line between bars, and its bars; nil for any other line.
func barredRow(src *doc.Source, l doc.Span) (row [][]doc.Span, bars []doc.Piece) {
	from := l.Start
	for i := l.Start; i < l.End; i++ {
		if !script.Bar(src.Fold[i]) {
			if i == l.Start {
				return nil, nil
			}
			continue
		}
		bars = append(bars, doc.Piece{Kind: doc.Mark, Span: doc.Span{Start: i, End: i + 1}})
		if i > l.Start {
			row = append(row, cellOf(src, from, i))
		}
		from = i + 1
	}
	if from != l.End {
		return nil, nil
	}
	return row, bars
}

// cellOf is what stands in [from, to), without the white space around it; nil for nothing.
func cellOf(src *doc.Source, from, to int) []doc.Span {
	for from < to && blank(src.Fold[from]) {
		from++
	}
	for to > from && blank(src.Fold[to-1]) {
		to--
	}
	if from == to {
		return nil
	}
	return []doc.Span{{Start: from, End: to}}
}

// headsOfBars reports whether a cell of a row is the head of a column.
func headsOfBars(src *doc.Source, row [][]doc.Span) bool {
	return slices.ContainsFunc(row, func(own []doc.Span) bool {
		if len(own) == 0 {
			return false
		}
		_, ok := columnOf(wordsOnce(), []rune(squeezed(string(src.Fold[own[0].Start:own[0].End]))))
		return ok
	})
}
