package outline

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// In text that keeps the places of words the minutes proper may stand in columns below their heads, an
// item or a speaker a row:
//
//	No.  議題            内容                      結果
//	1    計画の改定      ・案のとおり確認した。    承認
//	2    夏祭りの運営    ・雨天の場合は中止す      継続
//	     について          る。

// A columnText is such a table while it is read.
type columnText struct {
	line    *doc.Line // of the heads
	heads   []doc.Span
	wide    bool  // a letter of full width takes two columns
	borders []int // of each column but the first: where its words begin
	number  bool  // the first column holds the numbers of the items
	rows    [][][]doc.Span
	apart   []doc.Span // marks of pages, and heads below them
}

// tableText reads the table that line i heads, and returns the line behind it; i where it heads none.
// stop tells the lines that regions take.
func (f *finder) tableText(i int, stop map[int]int) int {
	if f.src.Boxes != nil || f.src.Whole {
		return i
	}
	t := columnText{line: &f.src.Lines[i], heads: f.cellsOf(f.src.Lines[i].Span)}
	col, ok := f.headsMinutes(t.heads)
	if !ok {
		return i
	}
	t.number = col > 0
	lines := f.columnLines(i, stop)
	if len(lines) == 0 || f.headsAgain(lines[0].Span, t.heads) {
		return i
	}
	n, found := f.setColumns(lines, &t)
	if !found {
		return i
	}
	for _, s := range t.apart {
		if s.End <= lines[n-1].End {
			f.note(doc.Furniture, s.Start, s.End)
		}
	}
	from := len(f.rows)
	if col < 0 {
		f.noteSpans(doc.Heading, t.heads)
		for _, row := range t.rows {
			f.addSpoken(row[0], row[1])
		}
	} else {
		f.addItems(doc.Insert(t.rows, 0, each(t.heads)), col)
	}
	if from < len(f.rows) {
		f.rows[from].opens = true
	}
	return i + 1 + n
}

// each is every span as a cell of its own.
func each(spans []doc.Span) (cells [][]doc.Span) {
	for i := range spans {
		cells = append(cells, spans[i:i+1:i+1])
	}
	return cells
}

// cellsOf are the pieces of s that gaps of columns part; the letters of a head may be spread: 内　容.
func (f *finder) cellsOf(s doc.Span) (cells []doc.Span) {
	const spread = 4 // half-width columns between the letters of a head
	letters := false // the last piece is letters that stand alone
	for start, k := s.Start, s.Start+1; k <= s.End; k++ {
		if k < s.End && (script.Blank(f.Fold[k]) || !f.gapParts(k, s.Start)) {
			continue
		}
		piece := f.Trim(doc.Span{Start: start, End: k})
		one := piece.Len() == 1
		if n := len(cells); one && letters && f.gapBefore(piece.Start, s.Start) <= spread {
			cells[n-1].End = piece.End
		} else {
			cells = append(cells, piece)
		}
		start, letters = k, one
	}
	return cells
}

// headsMinutes reports whether the cells are the heads of such a table: the column of the items is the
// first or the one behind their numbers, and what is told of them follows; col is -1 for speakers and
// their words.
func (f *finder) headsMinutes(heads []doc.Span) (col int, ok bool) {
	const most = 6 // columns
	if len(heads) < 2 || len(heads) > most {
		return -1, false
	}
	cells := each(heads)
	if len(heads) == 2 && f.namesSpeakers(cells[0]) && f.Is(f.Words.RemarkHead, heads[1]) {
		return -1, true
	}
	if col = f.titleColumn(cells); col < 0 || col == 1 && !f.numbersHead(heads[0]) {
		return col, false
	}
	for _, h := range heads[col+1:] {
		if !f.Is(f.Words.CellHead, h) && !f.Is(f.Words.RemarkHead, h) && !f.Is(f.Words.Result, h) {
			return col, false
		}
	}
	return col, true
}

// numbersHead reports whether s heads a column of numbers.
func (f *finder) numbersHead(s doc.Span) bool {
	key, ok := f.Words.ColumnHead.Is(f.Fold, s.Start, s.End)
	return ok && key == "number"
}

// columnLines are the lines below line i among which the table may stand.
func (f *finder) columnLines(i int, stop map[int]int) []doc.Line {
	const most = 600
	end := i + 1
	for end < len(f.src.Lines) && end < i+most {
		if _, ok := stop[end]; ok {
			break
		}
		end++
	}
	return f.src.Lines[i+1 : end]
}

// setColumns finds where the columns begin and reads the rows of the table; n is how many lines that are.
// Extractors count letters of full width as one column or as two; what reads more lines is right.
func (f *finder) setColumns(lines []doc.Line, t *columnText) (n int, ok bool) {
	whole := *t
	for _, wide := range [...]bool{true, false} {
		try := whole
		if !f.findBorders(lines, &try, wide) {
			continue
		}
		if k := f.readColumns(lines, &try); k > n && len(try.rows) > 0 && f.tells(try.rows) {
			*t, n, ok = try, k, true
		}
	}
	return n, ok
}

// findBorders finds for each column where its words begin: at or before its head, which may stand in the
// middle of its column, where words begin in the most lines and go through in the fewest.
func (f *finder) findBorders(lines []doc.Line, t *columnText, wide bool) bool {
	const enough = 120 // lines
	begins, through := map[int]int{}, map[int]int{}
	for i := range lines[:min(len(lines), enough)] {
		l := &lines[i]
		for k, x := l.Start, f.beginsAt(l, wide); k < l.End; k++ {
			switch {
			case script.Blank(f.Fold[k]):
			case k == l.Start || f.gapBefore(k, l.Start) > 1:
				begins[x]++
			default:
				through[x]++
			}
			x += f.columnsOf(k, wide)
		}
	}
	t.wide = wide
	at := f.headColumns(t.line, t.heads, wide)
	for k := 1; k < len(t.heads); k++ {
		best, most := -1, 0
		for x := at[k-1].End; x < at[k].End; x++ {
			if n := begins[x] - 2*through[x]; begins[x] > 0 && (best < 0 || n > most) {
				best, most = x, n
			}
		}
		if best < 0 {
			return false
		}
		t.borders = append(t.borders, best)
	}
	return true
}

// gapBefore is the width of the blanks before k, from slot from on.
func (f *finder) gapBefore(k, from int) int {
	at := k
	for at > from && script.Blank(f.Fold[at-1]) {
		at--
	}
	return f.GapAt(at, k)
}

// beginsAt is the column at which a line begins, where letters of full width may take two.
func (f *finder) beginsAt(l *doc.Line, wide bool) int {
	x := int(l.X0) // a column a blank
	for at := l.Start - 1; wide && at >= 0 && f.src.Runes[at] == 0x3000; at-- {
		x++
	}
	return x
}

// headColumns are the columns at which the heads on a line begin and end.
func (f *finder) headColumns(l *doc.Line, heads []doc.Span, wide bool) (at []doc.Span) {
	x, k := f.beginsAt(l, wide), l.Start
	to := func(end int) int {
		for ; k < end; k++ {
			x += f.columnsOf(k, wide)
		}
		return x
	}
	for _, h := range heads {
		at = append(at, doc.Span{Start: to(h.Start), End: to(h.End)})
	}
	return at
}

// readColumns reads the rows of the table, and returns how many lines they are.
func (f *finder) readColumns(lines []doc.Line, t *columnText) int {
	end := 0
	for n := 0; n < len(lines); n++ {
		l := &lines[n]
		mark := f.PageMark(l.Span)
		cells, ok := f.cutRow(l, t)
		if mark || !ok || f.headsAgain(l.Span, t.heads) {
			again := f.againBelow(lines, n, t.heads)
			if again < 0 && !mark {
				break
			}
			for last := max(again, n); n < last; n++ {
				t.apart = append(t.apart, lines[n].Span)
			}
			t.apart = append(t.apart, lines[n].Span)
			continue
		}
		switch begins := f.beginsRow(cells, t); {
		case begins:
			row := make([][]doc.Span, len(t.heads))
			t.rows = append(t.rows, row)
		case len(t.rows) == 0, l.Gap > 1, !cells[0].Empty() && t.number:
			return end
		}
		row := t.rows[len(t.rows)-1]
		for k, s := range cells {
			if !s.Empty() {
				row[k] = append(row[k], s)
			}
		}
		end = n + 1
	}
	return end
}

// beginsRow reports whether the cells of a line begin a row: a number or somebody stands in the first, or
// all that are named by the heads.
func (f *finder) beginsRow(cells []doc.Span, t *columnText) bool {
	if cells[0].Empty() {
		return false
	}
	if t.number || len(cells) == 2 {
		return !t.number || f.isNumber(cells[0])
	}
	return !slices.ContainsFunc(cells, doc.Span.Empty)
}

// isNumber reports whether s is a number and nothing else: 3, （３）, ⑶, 3..
func (f *finder) isNumber(s doc.Span) bool {
	if m := f.Mark(s); m.Numbered() && m.End >= s.End {
		return true
	}
	_, stop := script.Integer(f.Fold, s.Start, s.End)
	return stop == s.End
}

// cutRow parts a line into its cells; ok is false for one that stands over several columns.
func (f *finder) cutRow(l *doc.Line, t *columnText) (cells []doc.Span, ok bool) {
	const slack = 3 // columns: figures are half as wide
	cells = make([]doc.Span, len(t.heads))
	col := -1
	for k, x := l.Start, f.beginsAt(l, t.wide); k < l.End; k++ {
		if script.Blank(f.Fold[k]) {
			x += f.columnsOf(k, t.wide)
			continue
		}
		if at := t.column(x, slack); col < 0 || f.gapParts(k, l.Start) && at > col || f.gapBefore(k, l.Start) > 0 && t.column(x, 1) > col {
			col = max(at, col)
		}
		if x += f.columnsOf(k, t.wide); col < len(t.borders) && x > t.borders[col]+slack {
			return nil, false
		}
		if cells[col].Empty() {
			cells[col].Start = k
		}
		cells[col].End = k + 1
	}
	return cells, true
}

// gapParts reports whether a gap of columns stands before k: more than one blank, those of full width apart
// from others.
func (f *finder) gapParts(k, from int) bool {
	at := k
	for at > from && script.Blank(f.Fold[at-1]) {
		at--
	}
	return f.GapAt(at, k) > 2 || f.GapAt(at, k) == 2 && k > at+1
}

// column is the column of words that begin at x, or so much before its border.
func (t *columnText) column(x, slack int) int {
	col := 0
	for col < len(t.borders) && x >= t.borders[col]-slack {
		col++
	}
	return col
}

// headsAgain reports whether s is the heads once more, as the next page has them.
func (f *finder) headsAgain(s doc.Span, heads []doc.Span) bool {
	first := doc.Span{Start: heads[0].Start, End: heads[len(heads)-1].End}
	return f.plain(s) == f.plain(first)
}

// againBelow is the line near line n that has the heads once more on the next page, -1 for none. What stands above
// it there is the head of that page, and before the end of the page there may be footnotes.
func (f *finder) againBelow(lines []doc.Line, n int, heads []doc.Span) int {
	const most = 4
	turned := false
	for k := n; k < len(lines) && k <= n+most; k++ {
		l := &lines[k]
		turned = turned || f.PageMark(l.Span) || k > 0 && f.pageBetween(lines[k-1].End, l.Start)
		switch {
		case !turned && f.noteSign(l.Span).Empty():
			return -1
		case f.headsAgain(l.Span, heads):
			return k
		}
	}
	return -1
}

// pageBetween reports whether a page ends between two places of the text.
func (f *finder) pageBetween(from, to int) bool {
	if f.src.PageAt(from) != f.src.PageAt(to) {
		return true
	}
	i, _ := slices.BinarySearchFunc(f.src.Furniture, from, func(s doc.Span, at int) int { return s.Start - at })
	return i < len(f.src.Furniture) && f.src.Furniture[i].End <= to
}
