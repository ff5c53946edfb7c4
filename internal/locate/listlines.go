package locate

import (
	"math"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
)

// In a list that is written as its lines are drawn, the first line of a row has the
// beginning of each of its cells, and the lines below it what is left of those that
// are wrapped, in order. A cell goes on below a line that fills its column.

// A lineReader reads the rows of a list line by line.
type lineReader struct {
	f      *finder
	h      *listHead
	widths []float64 // of the columns, in full-width characters
	rows   [][]listCell
	last   [][]rune // of each column, what the line above has of its cell; nil where it has ended
	texts  [][]rune // what the cells of the row hold so far
	places []float32
}

// lineRows reads the lines from the head's end to line end; nil where they are not
// written so. The second result is the line behind the last row.
func (f *finder) lineRows(h *listHead, end int) ([][]listCell, int) {
	r := &lineReader{f: f, h: h}
	lines, starts := r.measure(end)
	if lines == nil {
		return nil, h.end
	}
	for n, i := range lines {
		f.src.Stop.Check()
		pieces := f.linePieces(i)
		if starts[i] {
			if !r.begin(i, pieces) {
				return r.complete(i)
			}
		} else if len(r.rows) == 0 && !f.spread(h) {
			return nil, h.end // a line of no row
		} else if len(r.rows) > 0 && !r.goOn(i, pieces, f.src.Lines[i].Gap > 0 || n > 0 && f.src.Lines[i].Page != f.src.Lines[lines[n-1]].Page) {
			return r.complete(i)
		}
	}
	return r.complete(end)
}

// complete are the rows, if they hold what their fields do, and the line behind them.
func (r *lineReader) complete(end int) ([][]listCell, int) {
	for _, row := range r.rows {
		s := settler{f: r.f, h: r.h, cells: row}
		for k := range row {
			if typed(r.h.columns[k].key) && !row[k].above && s.cost(k) >= badCell {
				return nil, r.h.end
			}
		}
	}
	if len(r.rows) == 0 {
		return nil, r.h.end
	}
	return r.rows, end
}

// measure finds the lines of the list, those with which its rows begin, and how wide
// its columns are; nil where most rows do not begin with a piece for each column.
func (r *lineReader) measure(end int) (lines []int, starts map[int]bool) {
	r.widths, r.places, starts = make([]float64, len(r.h.columns)), make([]float32, len(r.h.columns)), map[int]bool{}
	whole := 0
	for i := r.h.end; i < end; i++ {
		if n := r.f.repeatedHead(r.h, i); n > 0 {
			i += n - 1
			continue
		}
		lines = append(lines, i)
		pieces := r.f.linePieces(i)
		if !r.starts(pieces) {
			continue
		}
		starts[i] = true
		if len(pieces) != len(r.h.columns) {
			continue
		}
		whole++
		for k, p := range pieces {
			r.widths[k] = max(r.widths[k], proseWidth(r.f.src.Fold[p.Start:p.End]))
		}
	}
	if whole == 0 || whole*2 < len(starts) || len(lines) == len(starts) {
		return nil, nil
	}
	return lines, starts
}

// starts reports whether a row begins with the pieces of a line: with its number, or
// with a date where no column numbers.
func (r *lineReader) starts(pieces []doc.Span) bool {
	if r.h.columns[0].number {
		return len(pieces) > 2 && onlyNumber(r.f.src.Fold[pieces[0].Start:pieces[0].End])
	}
	for _, p := range pieces {
		if beginsDate(r.f.src.Fold[p.Start:p.End]) {
			return len(pieces) > 2
		}
	}
	return false
}

// begin reads the first line of a row.
func (r *lineReader) begin(i int, pieces []doc.Span) bool {
	above, last := len(r.rows)-1, r.last
	r.rows = append(r.rows, make([]listCell, len(r.h.columns)))
	r.last, r.texts = make([][]rune, len(r.h.columns)), make([][]rune, len(r.h.columns))
	if len(pieces) == len(r.h.columns) {
		for k, p := range pieces {
			r.put(k, i, above, p, p, r.runsInto(k, last, r.f.src.Fold[p.Start]))
		}
		return true
	}
	if above < 0 {
		r.rows = r.rows[:0]
		return false
	}
	cuts := r.cut(i, pieces, func(k int, text []rune) float64 { return r.merged(k, last, text) })
	if cuts == nil {
		r.rows = r.rows[:above+1]
		return false
	}
	for k := range r.h.columns {
		from, to := cuts[k], cuts[k+1]
		if from == to {
			r.rows[above+1][k].above = true
			continue
		}
		r.put(k, i, above, pieces[from], pieces[to-1], r.runsOn(k, last) && !typed(r.h.columns[k].key))
	}
	return true
}

// put gives the pieces to cell k of the row that begins, or where it goes on over the
// border to that of the row above.
func (r *lineReader) put(k, i, above int, first, last doc.Span, over bool) {
	if over {
		r.rows[above+1][k].above = true
		r.addTo(above, k, i, first, last)
		return
	}
	r.add(k, i, first, last)
}

// runsInto reports whether what the line above has of cell k runs into a text that
// begins so: within a sentence.
func (r *lineReader) runsInto(k int, last [][]rune, first rune) bool {
	return last != nil && r.runsOn(k, last) && !typed(r.h.columns[k].key) && lexicon.IsHiragana(first)
}

// merged is what speaks against the text as what the first line of a row has of cell
// k, which may be that of the row above.
func (r *lineReader) merged(k int, last [][]rune, text []rune) float64 {
	const none, on = 3, 1
	key := r.h.columns[k].key
	if text == nil {
		switch {
		case typed(key) && key != "operators" || r.h.columns[k].number:
			return badCell
		case r.runsOn(k, last):
			return none + on
		}
		return none
	}
	date := key == "occurred_at" || key == "recovered_at"
	switch {
	case r.runsOn(k, last) && !typed(key):
		return on
	case date && !beginsDate(text):
		return badCell
	case r.full(k, text) && (date || !typed(key)):
		return 0 // it goes on below
	}
	return r.h.cost(k, text) / 4
}

// runsOn reports whether what the line above has of cell k fills its column and ends
// nothing.
func (r *lineReader) runsOn(k int, last [][]rune) bool {
	return last[k] != nil && r.full(k, last[k]) && !ends(last[k][len(last[k])-1])
}

// full reports whether the text fills column k.
func (r *lineReader) full(k int, text []rune) bool { return r.room(k, text) < 1.5 }

// room is how much of the column the text leaves, in full-width characters.
func (r *lineReader) room(k int, text []rune) float64 {
	return max(0, r.widths[k]-proseWidth(text))
}

// goOn reads a line of wrapped cells; false where it is none. apart says that a blank
// line or the end of a page stands before it.
func (r *lineReader) goOn(i int, pieces []doc.Span, apart bool) bool {
	const most = 2 // pieces of a cell on a line, mostly
	if apart || len(pieces) > most*len(r.h.columns) {
		return false
	}
	cuts := r.cut(i, pieces, r.below)
	if cuts == nil {
		return false
	}
	row := len(r.rows) - 1
	for k := range r.h.columns {
		from, to := cuts[k], cuts[k+1]
		switch {
		case from == to:
			r.last[k] = nil
		case r.rows[row][k].above:
			r.addTo(row-1, k, i, pieces[from], pieces[to-1])
		default:
			r.add(k, i, pieces[from], pieces[to-1])
		}
	}
	return true
}

// below is what speaks against the text as what a line below the first has of cell k.
func (r *lineReader) below(k int, text []rune) float64 {
	const torn, ragged, again, gone = 3, 4, 2, 9
	col, above := &r.h.columns[k], r.last[k]
	switch {
	case text == nil:
		return r.over(k, above)
	case above == nil || col.number:
		return gone
	}
	cost := 0.0
	if closes := openBrackets(r.texts[k]) > 0 && closesFirst(text); closes {
		cost = -again
	} else if entryStyle(text) == 0 {
		cost = min(ragged, r.room(k, above))
		if !r.full(k, above) {
			cost = ragged
		}
	}
	if entryStyle(text) == 0 && (typed(col.key) || col.key == "affected_area") {
		joined := append(r.texts[k][:len(r.texts[k]):len(r.texts[k])], text...)
		cost += max(-torn, min(gone, r.h.cost(k, joined)-r.h.cost(k, r.texts[k])))
	}
	return cost
}

// over is what speaks against the end of cell k, of which the line above has the text.
func (r *lineReader) over(k int, above []rune) float64 {
	const torn, on = 3, 1
	if above == nil {
		return 0
	}
	cost, col := 0.0, &r.h.columns[k]
	if !ends(above[len(above)-1]) {
		cost = max(0, on-r.room(k, above)/2)
	}
	if typed(col.key) && r.h.cost(k, r.texts[k]) >= tornDate || above[len(above)-1] == '、' {
		cost += torn
	}
	return cost
}

// cut finds the pieces with which the cells begin, and their number behind them, at
// the least cost; nil where that is too high.
func (r *lineReader) cut(i int, pieces []doc.Span, cost func(k int, text []rune) float64) []int {
	const most = 9.0
	cuts, total := deal(len(pieces), len(r.h.columns), len(pieces), func(k, from, to int) float64 {
		if from == to {
			return cost(k, nil)
		}
		text := r.f.src.Fold[pieces[from].Start:pieces[to-1].End]
		return cost(k, text) + r.aside(k, i, pieces[from]) + r.blanks(pieces[from:to])
	})
	if total >= most {
		return nil
	}
	return cuts
}

// blanks is what speaks against the pieces standing in one cell: a blank stands beside
// a figure, if anywhere.
func (r *lineReader) blanks(pieces []doc.Span) float64 {
	const beside, other, more = 0.5, 2.0, 2.0
	cost := 0.0
	for n := 1; n < len(pieces); n++ {
		before, behind := r.f.src.Fold[pieces[n-1].End-1], r.f.src.Fold[pieces[n].Start]
		if isDigit(before) || isDigit(behind) {
			cost += beside
		} else {
			cost += other
		}
		if pieces[n].Start-pieces[n-1].End > 1 {
			cost += more
		}
	}
	return cost
}

// aside is how far a piece begins from where the first line of the row has the cell,
// where the text keeps columns.
func (r *lineReader) aside(k, i int, p doc.Span) float64 {
	const far = 0.15
	if !r.f.spread(r.h) || r.places[k] == 0 {
		return 0
	}
	return far * math.Abs(float64(xOf(r.f.src, i, p.Start)-r.places[k]))
}

// add gives the pieces from first to last of line i to cell k of the last row.
func (r *lineReader) add(k, i int, first, last doc.Span) {
	r.addTo(len(r.rows)-1, k, i, first, last)
}

func (r *lineReader) addTo(row, k, i int, first, last doc.Span) {
	cell := &r.rows[row][k]
	if len(r.texts[k]) == 0 {
		r.places[k] = xOf(r.f.src, i, first.Start)
	}
	cell.lines = appendPart(cell.lines, r.f.src, i, first.Start, last.End)
	r.last[k] = r.f.src.Fold[first.Start:last.End]
	r.texts[k] = append(r.texts[k][:len(r.texts[k]):len(r.texts[k])], r.last[k]...)
}
