package locate

import (
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// Where a text keeps its columns, each piece of it belongs to the column whose
// place it stands at, and the rows follow from the column that says where each
// begins: the numbers, or the dates.

// A fragment is what one line has of one cell.
type fragment struct {
	doc.Span
	line int
}

// spreadRows reads the lines from the head's end to line end; nil where the
// columns do not tell rows.
func (f *finder) spreadRows(h *listHead, end int) ([][]listCell, int) {
	columns, places := f.fragments(h, end)
	starts := f.starts(h, columns)
	if len(starts) == 0 {
		return nil, h.end
	}
	end = f.lastLine(h, columns, starts, end)
	t := columnTable{src: f.src, first: h.end, end: end, taken: takenBy(f.src, h.end, end, starts, true), columns: columns}
	t.heights()
	t.stick = f.sticking(h, columns)
	var labels []*hit
	for i := range starts {
		labels = append(labels, &starts[i])
	}
	var best [][]listCell
	var borders []int // the lines with which its rows begin
	least, fixed := math.MaxFloat64, f.fixed(h, starts)
	bands, apart := t.bandings(labels, h.end, end), false
	if sure := f.gapBands(h, starts, end); sure != nil {
		bands, apart = []banding{{starts: sure}}, true
	}
	if fixed && !apart {
		bands = append(bands, atTopsOf(h, starts, end))
	}
	for _, b := range bands {
		rows := f.filled(h, columns, places, b.starts, fixed)
		if cost := f.costOf(h, rows) + b.cost; cost < least {
			best, least, borders = rows, cost, b.starts
		}
	}
	rows := make([][]listCell, 0, len(best))
	for i := range best {
		if h.goesAcross(best, i) || h.goesAcross(best, i+1) {
			rows = append(rows, best[i]) // read again, it would lose what lies beyond its border
			continue
		}
		parted := f.partRow(h, columns, places, borders[i], borders[i+1], fixed)
		if parted == nil || h.goesInto(best, i) || h.goesInto(best, i+1) {
			parted = [][]listCell{f.better(h, best[i], borders[i], borders[i+1], apart)}
		}
		rows = append(rows, parted...)
	}
	for _, row := range rows {
		f.partGaps(h, row)
		f.partBlanks(h, row)
		f.closeUp(h, row)
	}
	return rows, end
}

// closeUp gives the last line of words of a cell, above which it has nothing, to the cell beside it that
// goes on there: the lines of a cell follow each other.
func (f *finder) closeUp(h *listHead, row []listCell) {
	for k := 0; k+1 < len(row); k++ {
		a, b := &row[k], &row[k+1]
		if !h.columns[k].inWords() || !h.wordsBeside(row, k) || len(a.lines) < 2 || len(b.lines) == 0 {
			continue
		}
		last, n := a.lines[len(a.lines)-1], len(a.lines)-1
		i := f.lineAt(last.Start)
		off := func(line doc.Line) float64 { return math.Abs(float64(last.X0 - line.X0)) }
		if off(a.lines[n-1]) < 1 && off(b.lines[len(b.lines)-1]) > 1 {
			continue // it begins where the lines of its cell do
		}
		if f.lineAt(a.lines[n-1].Start) < i-1 && f.endsOn(b.lines, i-1) && f.endsOn(b.lines[:len(b.lines)-1], i-2) {
			a.lines, b.lines = a.lines[:n:n], append(slices.Clone(b.lines), last)
		}
	}
}

// partGaps gives what a gap parts from words of a cell, where the next column has words and nothing on
// that line, to that: no gap is within words.
func (f *finder) partGaps(h *listHead, row []listCell) {
	for k := 0; k+1 < len(row); k++ {
		if !h.columns[k].inWords() || !h.wordsBeside(row, k) {
			continue
		}
		for n := 0; n < len(row[k].lines); n++ {
			line := row[k].lines[n]
			pieces := gapPieces(f.src, line)
			if len(pieces) < 2 || f.hasLine(row[k+1].lines, line) {
				continue
			}
			i := f.lineAt(line.Start)
			row[k].lines = slices.Replace(slices.Clone(row[k].lines), n, n+1, appendPart(nil, f.src, i, line.Start, pieces[0].End)...)
			row[k+1].lines = append(slices.Clone(row[k+1].lines), appendPart(nil, f.src, i, pieces[1].Start, line.End)...)
			doc.Sort(row[k+1].lines, func(a, b *doc.Line) int { return a.Start - b.Start })
		}
	}
}

// endsOn reports whether the last of the parts is of line i of the text.
func (f *finder) endsOn(parts []doc.Line, i int) bool {
	return len(parts) > 0 && f.lineAt(parts[len(parts)-1].Start) == i
}

// partBlanks parts two words that one blank parts on a line of a cell, of which the other cell has nothing
// there: the first fill the cell that they are of, as no line around is wider.
func (f *finder) partBlanks(h *listHead, row []listCell) {
	for k := 0; k+1 < len(row); k++ {
		a, b := &row[k], &row[k+1]
		words := h.columns[k].inWords() || h.columns[k].key == "affected_area"
		if !words || !h.wordsBeside(row, k) {
			continue
		}
		for _, line := range slices.Concat(a.lines, b.lines) {
			i := f.lineAt(line.Start)
			pieces := piecesOf(f.src, line)
			if len(pieces) != 2 || f.hasLine(a.lines, line) && f.hasLine(b.lines, line) || !f.fills(a.lines, pieces[0], i) {
				continue
			}
			if _, ok := f.beginsAround(b.lines, i); !ok {
				continue
			}
			a.lines = f.withPart(a.lines, i, pieces[0])
			b.lines = f.withPart(b.lines, i, pieces[1])
		}
	}
}

// fills reports whether the piece on line i begins where the line around it of the cell does, or left of
// that where more stands before it, and is as wide as the widest of its lines.
func (f *finder) fills(lines []doc.Line, p doc.Span, i int) bool {
	const near, left, room = 3, 12, 1
	x, ok := f.beginsAround(lines, i)
	at, width := xOf(f.src, i, p.Start), proseWidth(f.src.Fold[p.Start:p.End])
	if !ok || at > x+near || at < x-left {
		return false
	}
	return !slices.ContainsFunc(lines, func(line doc.Line) bool {
		return f.lineAt(line.Start) != i && proseWidth(f.src.Fold[line.Start:line.End]) > width+room
	})
}

// withPart are the lines of a cell with the piece for what they have of line i.
func (f *finder) withPart(lines []doc.Line, i int, p doc.Span) []doc.Line {
	kept := slices.DeleteFunc(slices.Clone(lines), func(line doc.Line) bool { return f.lineAt(line.Start) == i })
	kept = appendPart(kept, f.src, i, p.Start, p.End)
	doc.Sort(kept, func(x, y *doc.Line) int { return x.Start - y.Start })
	return kept
}

// beginsAround is where the part on the line above line i, or below it, begins; false where there is none.
func (f *finder) beginsAround(parts []doc.Line, i int) (x float32, ok bool) {
	for _, part := range parts {
		if line := f.lineAt(part.Start); line == i-1 || line == i+1 {
			x, ok = part.X0, true
		}
	}
	return x, ok
}

// wordsBeside reports whether the column behind cell k is one of words, and both cells are of this row alone
// and of lines that a sheet of paper has room for.
func (h *listHead) wordsBeside(row []listCell, k int) bool {
	const most = 200 // lines
	a, b := &row[k], &row[k+1]
	return len(a.lines)+len(b.lines) <= most && h.columns[k+1].inWords() && !a.merged && !b.merged && !a.above && !b.above
}

// hasLine reports whether one of the parts is of the line of the text that part is of.
func (f *finder) hasLine(parts []doc.Line, part doc.Line) bool {
	i := f.lineAt(part.Start)
	return slices.ContainsFunc(parts, func(o doc.Line) bool { return f.lineAt(o.Start) == i })
}

// goesInto reports whether a cell of the row above goes on in row i.
func (h *listHead) goesInto(rows [][]listCell, i int) bool {
	return i < len(rows) && slices.ContainsFunc(rows[i], func(c listCell) bool { return c.above })
}

// goesAcross reports whether words of a cell in the row above go on across its border in row i.
func (h *listHead) goesAcross(rows [][]listCell, i int) bool {
	return i < len(rows) && slices.ContainsFunc(rows[i], func(c listCell) bool { return c.across })
}

// atTopsOf are the rows that begin on the lines of their first cells.
func atTopsOf(h *listHead, starts []hit, end int) banding {
	lines := []int{h.end}
	for i := 1; i < len(starts); i++ {
		lines = append(lines, starts[i].first())
	}
	return banding{starts: append(lines, end)}
}

// fixed reports whether wide gaps part the cells of most rows, so that each stands
// where its column does.
func (f *finder) fixed(h *listHead, starts []hit) bool {
	n := 0
	for i := range starts {
		if len(gapPieces(f.src, f.src.Lines[starts[i].first()])) >= len(h.columns)-1 {
			n++
		}
	}
	return n*2 > len(starts)
}

// filled are the rows that begin on the lines of starts, of which the last is the
// end, with the fragments of the columns.
func (f *finder) filled(h *listHead, columns [][]fragment, places [][2]float32, starts []int, fixed bool) [][]listCell {
	rows := make([][]listCell, len(starts)-1)
	for i := range rows {
		rows[i] = make([]listCell, len(h.columns))
	}
	for k, fragments := range columns {
		row := 0
		for _, fr := range fragments {
			for row+1 < len(rows) && fr.line >= starts[row+1] {
				row++
			}
			if fr.line >= starts[len(rows)] {
				break
			}
			rows[row][k].lines = appendPart(rows[row][k].lines, f.src, fr.line, fr.Start, fr.End)
		}
	}
	for i := range rows {
		f.settle(h, places, rows[i], fixed)
	}
	f.mergeRows(h, columns, starts, rows)
	h.emptyAlone(rows)
	return rows
}

// gapBands are the lines with which the rows begin and the end, where one blank line parts
// each from the next; nil for others. Those behind the head of another page count where
// there is no other.
func (f *finder) gapBands(h *listHead, starts []hit, end int) []int {
	bands := []int{h.end}
	for n := 1; n < len(starts); n++ {
		var own, behind []int
		for i := starts[n-1].first() + 1; i <= starts[n].first(); i++ {
			if n := f.repeatedHead(h, i); n > 0 {
				if i += n; f.src.Lines[min(i, len(f.src.Lines)-1)].Gap > 0 {
					behind = append(behind, i)
				}
			} else if f.src.Lines[i].Gap > 0 {
				own = append(own, i)
			}
		}
		switch {
		case len(own) == 1:
			bands = append(bands, own[0])
		case len(own) == 0 && len(behind) == 1:
			bands = append(bands, behind[0])
		default:
			return nil
		}
	}
	if len(bands) == 1 {
		return nil
	}
	return append(bands, end)
}

// better is the row as the places in its lines [from, to) alone tell it, where values read
// better so, or words where the values are the same: places tell more of words. apart says
// that blank lines part the rows: else a row whose values are bad has not its lines.
func (f *finder) better(h *listHead, row []listCell, from, to int, apart bool) []listCell {
	for k := range row {
		if row[k].above || row[k].merged {
			return row
		}
	}
	own := f.blockRow(h, from, to)
	if own == nil {
		return row
	}
	switch a, b := f.valuesCost(h, own), f.valuesCost(h, row); {
	case a < b && (b < badCell || apart), a == b && f.sameValues(h, own, row):
		return own
	}
	return row
}

// valuesCost is what speaks against the cells of the row that hold values.
func (f *finder) valuesCost(h *listHead, row []listCell) float64 {
	s, sum := settler{f: f, h: h, cells: row}, 0.0
	for k := range row {
		if !h.columns[k].inWords() {
			sum += s.cost(k)
		}
	}
	return sum
}

// sameValues reports whether the cells of both rows that hold values are the same.
func (f *finder) sameValues(h *listHead, a, b []listCell) bool {
	for k := range a {
		if h.columns[k].inWords() {
			continue
		}
		if !slices.EqualFunc(a[k].lines, b[k].lines, func(x, y doc.Line) bool { return x.Span == y.Span }) {
			return false
		}
	}
	return true
}

// mergeRows finds the cells that stand over several rows: those of operators, and in
// words those beside them.
func (f *finder) mergeRows(h *listHead, columns [][]fragment, starts []int, rows [][]listCell) {
	own := slices.IndexFunc(h.columns, func(c listColumn) bool { return c.key == "operators" })
	if own >= 0 {
		f.mergeAbove(columns[own], starts, rows, own)
	}
	merged := f.mergeMoments(h, columns, starts, rows)
	for k := range h.columns {
		for i := 1; i < len(rows); i++ {
			a, b := &rows[i-1][k], &rows[i][k]
			if !h.columns[k].ofSeveral(merged[i]) {
				continue
			}
			if len(b.lines) == 0 {
				b.above, b.across = true, merged[i]
			} else if merged[i] && !a.above && f.goesOver(a, b) {
				*a, *b = listCell{lines: append(a.lines, b.lines...)}, listCell{above: true, across: true}
			} else if (own >= 0 && rows[i][own].above || merged[i]) && !a.above && f.acrossBorder(columns[k], starts[i-1:i+2], a, b) {
				*a, *b = listCell{lines: append(a.lines, b.lines...)}, listCell{above: true, across: true}
			}
		}
	}
}

// ofSeveral reports whether a cell of the column may be that of two rows, which have a time in
// common or not.
func (c *listColumn) ofSeveral(together bool) bool {
	return c.inWords() || together && c.key == "affected_area"
}

// mergeMoments finds the times that are those of two rows, and tells which rows have one in common
// with the row above: their lines lie across the border, of which the lower ones begin no time.
func (f *finder) mergeMoments(h *listHead, columns [][]fragment, starts []int, rows [][]listCell) map[int]bool {
	merged := map[int]bool{}
	for k := range h.columns {
		c := &h.columns[k]
		for i := 1; i < len(rows) && c.moment(); i++ {
			a, b := &rows[i-1][k], &rows[i][k]
			if f.oneMoment(h, rows[i-1], rows[i], k) {
				b.above, merged[i] = true, true
				continue
			}
			if len(a.lines) == 0 || len(b.lines) == 0 || a.above || !touches(columns[k], starts[i]-1) || !touches(columns[k], starts[i]) {
				continue
			}
			goes := func(line doc.Line) bool { return goesOn(c, f.src.Fold[line.Start:line.End]) }
			if goes(b.lines[0]) && !slices.ContainsFunc(b.lines, func(line doc.Line) bool { return !goes(line) }) {
				*a, *b = listCell{lines: append(a.lines, b.lines...)}, listCell{above: true}
				merged[i] = true
			}
		}
	}
	return merged
}

// oneMoment reports whether cell k of the lower row, one of an operator and a number of its own, is
// empty because it is that of the row above: the row ends on a day that is counted from there.
func (f *finder) oneMoment(h *listHead, upper, lower []listCell, k int) bool {
	if h.columns[k].key != "occurred_at" || len(upper[k].lines) == 0 || len(lower[k].lines) > 0 || !h.columns[0].number {
		return false
	}
	counted := false
	for j := range h.columns {
		switch text := f.textOfLines(lower[j].lines); h.columns[j].key {
		case "operators":
			if len(text) == 0 {
				return false
			}
		case "recovered_at":
			counted = namesDayAfter(text)
		}
	}
	return counted && len(lower[0].lines) > 0
}

// goesOver reports whether the sentence of the cell above ends in the one below it, the lines of
// which follow those.
func (f *finder) goesOver(above, below *listCell) bool {
	if len(above.lines) == 0 || f.lineAt(below.lines[0].Start) != f.lineAt(above.lines[len(above.lines)-1].Start)+1 {
		return false
	}
	first, second := f.textOfLines(above.lines), f.textOfLines(below.lines)
	return !isStop(first[len(first)-1:]) && !script.Bullet(second[0]) && (isStop(second[len(second)-1:]) || script.Hiragana(second[0]))
}

// acrossBorder reports whether the lines of two cells, one above the other, are those of
// one in the middle of both rows, which begin on two of the lines and end before the
// third: they stand about the border alone, or the lower ones go on within a word.
func (f *finder) acrossBorder(fragments []fragment, rows []int, above, below *listCell) bool {
	const near = 2 // lines: that of another cell in the middle may lie between
	if len(above.lines) == 0 || f.lineAt(below.lines[0].Start)-f.lineAt(above.lines[len(above.lines)-1].Start) > near {
		return false
	}
	return !touches(fragments, rows[0]) && !touches(fragments, rows[2]-1) || lexicon.IsHiragana(f.src.Fold[below.lines[0].Start])
}

// costOf is what speaks against the rows by what their cells hold.
func (f *finder) costOf(h *listHead, rows [][]listCell) float64 {
	sum := 0.0
	for _, row := range rows {
		s := settler{f: f, h: h, cells: row}
		for k := range row {
			if !row[k].above {
				sum += s.cost(k)
			}
		}
	}
	return sum
}

// sticking are the lines on which a cell goes on that another line began: the
// rest of a date or of a number, the form of a company. A date right below the
// rest of another is that of the next row, and what goes on beside it is of both.
func (f *finder) sticking(h *listHead, columns [][]fragment) map[int]bool {
	stick, begun := map[int]bool{}, map[int]bool{}
	for k, fragments := range columns {
		c := &h.columns[k]
		for i, fr := range fragments {
			switch text := f.src.Fold[fr.Start:fr.End]; {
			case goesOn(c, text):
				stick[fr.line] = true
			case c.moment() && i > 0 && beginsDate(text) && fragments[i-1].line == fr.line-1 && goesOn(c, f.fragmentText(fragments[i-1])):
				begun[fr.line] = true
			}
		}
	}
	for line := range begun {
		delete(stick, line)
	}
	return stick
}

func (f *finder) fragmentText(fr fragment) []rune { return f.src.Fold[fr.Start:fr.End] }

// moment reports whether the column holds times.
func (c *listColumn) moment() bool { return c.key == "occurred_at" || c.key == "recovered_at" }

// goesOn reports whether the text cannot begin a cell of the column.
func goesOn(col *listColumn, text []rune) bool {
	switch col.key {
	case "occurred_at", "recovered_at":
		return !beginsDate(text) && strings.ContainsRune("0123456789日時分頃(午前後", text[0])
	case "durations", "affected_users":
		return strings.ContainsRune("分人間時件数以", text[0])
	case "operators":
		return text[len(text)-1] == '社' && len(text) <= 4
	}
	return false
}

// mergeAbove finds the cells of column k that stand over several rows: their
// lines lie across the border of rows, or beside it while the next row has
// none. Where all cells begin at the tops of their rows, each is its own.
func (f *finder) mergeAbove(fragments []fragment, bands []int, rows [][]listCell, k int) {
	top, moved := f.atTops(bands, rows), -1 // the row whose cell was found to be that of the one above too
	for i := 0; i+1 < len(rows); i++ {
		a, b := &rows[i][k], &rows[i+1][k]
		border := bands[i+1]
		switch {
		case len(b.lines) == 0:
			b.above = true
		case !top && len(a.lines) == 0 && touches(fragments, border) && !touches(fragments, bands[i+2]-1) &&
			moved != i:
			*a, *b = *b, listCell{above: true}
			moved = i + 1
		case !a.above && touches(fragments, border-1) && touches(fragments, border) &&
			goesOn(&listColumn{key: "operators"}, f.src.Fold[b.lines[0].Start:b.lines[0].End]):
			a.lines = append(a.lines, b.lines...)
			*b = listCell{above: true}
		}
	}
}

// atTops reports whether all cells begin on the first lines of their rows.
func (f *finder) atTops(bands []int, rows [][]listCell) bool {
	for i := range rows {
		for k := range rows[i] {
			if lines := rows[i][k].lines; len(lines) > 0 && f.lineAt(lines[0].Start) != bands[i] {
				return false
			}
		}
	}
	return true
}

func touches(fragments []fragment, line int) bool {
	k := sort.Search(len(fragments), func(i int) bool { return fragments[i].line >= line })
	return k < len(fragments) && fragments[k].line == line
}

// fragments are the pieces of each column by line.
func (f *finder) fragments(h *listHead, end int) ([][]fragment, [][2]float32) {
	columns := make([][]fragment, len(h.columns))
	places := make([][2]float32, len(h.columns)) // where the columns stand, as far as is known
	for k := range h.columns {
		places[k] = [2]float32{h.columns[k].x0, h.columns[k].x1}
	}
	for round := range 2 {
		next := make([][2]float32, len(places))
		for k := range columns {
			columns[k] = columns[k][:0]
			next[k] = [2]float32{math.MaxFloat32, 0}
		}
		for i := h.end; i < end; i++ {
			if n := f.repeatedHead(h, i); n > 0 {
				i += n - 1
				continue
			}
			f.assign(h, i, places, func(k, from, to int) {
				columns[k] = append(columns[k], fragment{doc.Span{Start: from, End: to}, i})
				next[k][0] = min(next[k][0], xOf(f.src, i, from))
				next[k][1] = max(next[k][1], xOf(f.src, i, to-1)+1)
			})
		}
		if round == 0 {
			for k := range places {
				if next[k][1] > 0 {
					places[k] = median(f, columns[k], places[k])
				}
			}
		}
	}
	return columns, places
}

// median is where the fragments of a column mostly begin and end.
func median(f *finder, fragments []fragment, head [2]float32) [2]float32 {
	counts := map[int]int{}
	best, most := int(head[0]), 0
	for _, fr := range fragments {
		x := int(xOf(f.src, fr.line, fr.Start))
		counts[x]++
		if counts[x] > most || counts[x] == most && x < best {
			best, most = x, counts[x]
		}
	}
	right := head[1]
	for _, fr := range fragments {
		if x := xOf(f.src, fr.line, fr.Start); int(x) == best {
			right = max(right, x+float32(fr.Len()))
		}
	}
	return [2]float32{float32(best), right}
}

// assign gives each piece of line i to a column, in order, at the least sum of
// their distances; do is called for what stands together in one column.
func (f *finder) assign(h *listHead, i int, places [][2]float32, do func(k, from, to int)) {
	f.assignPieces(h, i, f.linePieces(i), places, do)
}

func (f *finder) assignPieces(h *listHead, i int, pieces []doc.Span, places [][2]float32, do func(k, from, to int)) {
	if len(pieces) == 0 {
		return
	}
	n, cols := len(pieces), len(places)
	cost := make([]float64, cols)
	from := make([][]int, n)
	for p := range pieces {
		next := make([]float64, cols)
		from[p] = make([]int, cols)
		for k := range cols {
			best, at := math.Inf(1), 0 // a long line of many pieces is as far as can be, but has its columns
			if p == 0 {
				best = 0
			} else {
				for b := 0; b <= k; b++ {
					c := cost[b]
					if b == k {
						c += f.parting(i, pieces[p-1], pieces[p])
					}
					if c < best {
						best, at = c, b
					}
				}
			}
			next[k], from[p][k] = best+f.distance(i, pieces[p], places[k])+misfit(&h.columns[k], f.src.Fold[pieces[p].Start:pieces[p].End]), at
		}
		cost = next
	}
	end := 0
	for k := range cost {
		if cost[k] < cost[end] {
			end = k
		}
	}
	where := make([]int, n)
	for p, k := n-1, end; p >= 0; p-- {
		where[p] = k
		k = from[p][k]
	}
	for p := 0; p < n; {
		q := p
		for q+1 < n && where[q+1] == where[p] {
			q++
		}
		do(where[p], pieces[p].Start, pieces[q].End)
		p = q + 1
	}
}

// linePieces are what white space parts on line i.
//
//go:noinline
func (f *finder) linePieces(i int) []doc.Span {
	return piecesOf(f.src, f.src.Lines[i])
}

// parting is what speaks against two pieces standing in one cell: the blanks
// between them.
func (f *finder) parting(i int, a, b doc.Span) float64 {
	gap := float64(b.Start - a.End)
	if gap <= 1 {
		if f.kinds && f.src.Fold[a.End-1] != '年' {
			return 12
		}
		if isDigit(f.src.Fold[a.End-1]) || isDigit(f.src.Fold[b.Start]) {
			return 0.5 // 令和６年３月 13 日
		}
		return 4
	}
	return 3 * gap
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// distance is how far a piece is from the place of a column.
func (f *finder) distance(i int, p doc.Span, place [2]float32) float64 {
	x0, x1 := xOf(f.src, i, p.Start), xOf(f.src, i, p.End-1)+1
	left := math.Abs(float64(x0 - place[0]))
	inside := math.Max(0, float64(place[0]-x0)) + math.Max(0, float64(x1-place[1]))
	middle := math.Abs(float64(x0+x1-place[0]-place[1])) / 2
	return math.Min(left, math.Min(middle, inside+1))
}

// misfit is what speaks against a piece of a unit of its own in a column of
// another.
func misfit(col *listColumn, text []rune) float64 {
	const strange = 6
	if (col.key == "notice" || col.key == "medium") && beginsTime(text) {
		return strange // times of a log have a column of their own
	}
	people, time := unitsIn(text)
	if col.key == "durations" && people || col.key == "affected_users" && time && !people || col.number && !onlyNumber(text) {
		return strange
	}
	return 0
}

// unitsIn reports whether the text counts people, and whether it says a length of time.
func unitsIn(text []rune) (people, time bool) {
	for i, r := range text {
		people = people || r == '人'
		time = time || r == '分' && i+1 == len(text) || r == '時'
	}
	return people, time
}

// starts are the cells with which rows begin: the numbers, or the dates where there
// are more of them.
func (f *finder) starts(h *listHead, columns [][]fragment) []hit {
	var best []hit
	for k := range h.columns {
		if !h.columns[k].number && h.columns[k].key != "occurred_at" {
			continue
		}
		if starts := f.anchors(h, k, columns[k]); len(starts) > len(best) {
			best = starts
		}
	}
	return best
}

// anchors are the cells of the anchor column, each with its lines.
func (f *finder) anchors(h *listHead, k int, fragments []fragment) []hit {
	var starts []hit
	for _, fr := range fragments {
		text := f.src.Fold[fr.Start:fr.End]
		begins := h.columns[k].number && onlyNumber(text) || !h.columns[k].number && beginsDate(text)
		if n := len(starts); begins && n > 0 && !h.columns[k].number && f.endsYear(&starts[n-1]) {
			begins = isEra(text[0]) // ４月 below 令和５年
		}
		switch {
		case begins:
			starts = append(starts, hit{pieces: []doc.Span{fr.Span}, lines: []int{fr.line}})
		case len(starts) > 0 && !h.columns[k].number && fr.line-starts[len(starts)-1].last() <= 2 && f.src.Lines[fr.line].Gap == 0:
			s := &starts[len(starts)-1]
			s.pieces, s.lines = append(s.pieces, fr.Span), append(s.lines, fr.line)
		}
	}
	return starts
}

// endsYear reports whether the last line of the cell ends within a date, behind its year.
func (f *finder) endsYear(h *hit) bool { return f.src.Fold[h.end()-1] == '年' }

// beginsDate reports whether a date with its year begins the text.
func beginsDate(text []rune) bool {
	if len(text) < 3 {
		return false
	}
	if strings.ContainsRune("令平昭RHS", text[0]) {
		return true
	}
	digits := 0
	for digits < len(text) && isDigit(text[digits]) {
		digits++
	}
	next := digits
	for next < len(text) && text[next] == normalize.Joined {
		next++
	}
	return digits > 0 && next < len(text) && (text[next] == '年' && digits == 4 || text[next] == '/' || text[next] == '月' || text[next] == '.')
}

// beginsTime reports whether the text begins with a date, a day counted from one above or a
// time of day.
//
//go:noinline
func beginsTime(text []rune) bool {
	return beginsDate(text) || namesDayAfter(text) || isClock(text)
}

// lastLine is the line behind the last that belongs to a row: what follows has
// another text in it, at most a few lines behind the last anchor.
func (f *finder) lastLine(h *listHead, columns [][]fragment, starts []hit, end int) int {
	const reach = 12
	last := starts[len(starts)-1].last()
	end = min(end, last+reach)
	for i := last + 1; i < end; i++ {
		if n := f.repeatedHead(h, i); n > 0 {
			i += n // what goes on over the end of a page may stand apart
			continue
		}
		if f.src.Lines[i].Gap > 0 || f.src.Lines[i].Table >= 0 {
			return i
		}
	}
	return end
}
