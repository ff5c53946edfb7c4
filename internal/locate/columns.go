package locate

import (
	"slices"
	"sort"

	"github.com/giji-go/giji/internal/doc"
)

// A columnTable is a table whose text keeps its columns: labels at the left,
// values beside them, two pairs in some rows, and cells that wrap around each
// other. Its columns are found first, from all its labels, then its rows, then
// which piece of text stands where.
type columnTable struct {
	src         *doc.Source
	first, end  int
	shift       map[int]float32 // by page
	y           []int           // of each line from first on, blank lines counted
	lo, hi      float32         // the column of the labels at the left
	begin       float32         // where most of those labels begin: at lo, or right of a column of headings over rows
	edge        float32         // where what stands beside those labels begins
	all         []*hit          // every label of the table
	left, right []*hit
	over        []*hit       // 情報周知 before its channels
	taken       *cover       // by pieces and marks of labels
	stick       map[int]bool // lines with which no row begins
	loose       bool         // lines above the first label need not belong to the table
	columns     [][]fragment // of a list, which are known; nil for others
	outer       []doc.Piece  // parts of headings over several rows
}

// columnRows reads a table whose text keeps its columns. The pieces are of
// headings, the number is the first line of the table.
func columnRows(src *doc.Source, first, end int, all []hit) ([]doc.Row, []doc.Piece, int) {
	t := columnTable{src: src, first: first, end: end, taken: takenBy(src, first, end, all, true)}
	for i := range all {
		t.all = append(t.all, &all[i])
	}
	hits := slices.DeleteFunc(slices.Clone(all), func(h hit) bool { return h.above })
	moveInner(src, hits, all)
	t.shift = alignPages(src, hits)
	t.lo, t.hi = labelInterval(hits)
	t.begin = max(t.lo, labelColumn(slices.DeleteFunc(slices.Clone(all), func(h hit) bool { return h.above || !h.start })))
	t.edge = valueEdge(src, hits, t.taken, t.lo, t.hi)
	t.heights()
	for i := range hits {
		t.place(&hits[i], overChannelsAt(hits, &hits[i]))
	}
	for _, side := range [...][]*hit{t.right, t.over} {
		slices.SortStableFunc(side, func(a, b *hit) int { return a.first() - b.first() })
	}
	if len(t.left) == 0 || first >= end { // another table begins where this one would
		return streamRows(src, end, all), nil, first
	}
	rows, first := t.rows()
	for i := range rows {
		if isLog(rows[i].Key) {
			rows[i].Cell = t.besideNames(rows[i].Cell)
		}
		rows[i].Cell = t.inner(rows[i].Cell)
		if typed(rows[i].Key) {
			rows[i].Cell = t.wholeNames(rows[i].Cell)
		}
	}
	return rows, t.outer, first
}

// wholeNames puts the end of the name of a part, which is wrapped below it, before the value beside the name:
//
//	インターネッ　約7,900人
//	ト
func (t *columnTable) wholeNames(cell []doc.Line) []doc.Line {
	const longest = 6 // letters of the end
	f := &finder{src: t.src}
	for k := 0; k+1 < len(cell); k++ {
		pieces, rest := piecesOf(t.src, cell[k]), cell[k+1]
		if len(pieces) != 2 || rest.Len() > longest || rest.X0 != xWithin(t.src, cell[k], pieces[0].Start) ||
			!typedValue(t.src.Fold[pieces[1].Start:pieces[1].End]) ||
			!mayName(t.src.Fold[pieces[0].Start:pieces[0].End]) || !mayName(t.src.Fold[rest.Start:rest.End]) {
			continue
		}
		i := f.lineAt(cell[k].Start)
		whole := append(appendPart(nil, t.src, i, pieces[0].Start, pieces[0].End), rest)
		cell = slices.Replace(slices.Clone(cell), k, k+2, appendPart(whole, t.src, i, pieces[1].Start, pieces[1].End)...)
		k += 2
	}
	return cell
}

// typedValue reports whether the text is a length of time or a count.
func typedValue(text []rune) bool {
	kind := valueKind(text)
	return kind == lengthValue || kind == countValue
}

// place says which column a label is of; over is for one that has labels of its
// own to the right of it.
func (t *columnTable) place(h *hit, over bool) {
	switch {
	case over:
		t.over = append(t.over, h)
	case h.sub:
		t.left = append(t.left, h)
	case h.x1 <= t.lo+0.5 && h.key != "disclosure" && !h.other:
		for _, piece := range h.pieces { // a heading over several rows
			t.outer = append(t.outer, doc.Piece{Kind: doc.Heading, Span: piece})
		}
	case h.x0 < t.hi || t.aboveValue(h):
		t.left = append(t.left, h)
	default:
		t.right = append(t.right, h)
	}
}

// overChannelsAt reports whether h is 情報周知 and stands before its channels.
func overChannelsAt(hits []hit, h *hit) bool {
	if h.key != "disclosure" {
		return false
	}
	for i := range hits {
		if s := &hits[i]; s.sub && s.x0 >= h.x1-0.5 && s.last() >= h.first()-farAbove {
			return true
		}
	}
	return false
}

// farAbove is how many lines above 情報周知, set in the middle of its rows, its
// first channel may stand.
const farAbove = 12

// aboveValue reports whether a label stands alone over its value, which begins at
// the left of it on the next line.
func (t *columnTable) aboveValue(h *hit) bool {
	i := h.last()
	line := t.src.Lines[h.first()]
	if h.begin() != line.Start || h.endOn(h.first()) != line.End || i+1 >= t.end {
		return false
	}
	next := t.src.Lines[i+1]
	return t.xOf(i+1, next.Start) < t.lo+1.5 && !t.taken.has(next.Start)
}

// labelInterval is the column in which most labels stand, as the columns of
// text that they take together: labels may be centred in it.
func labelInterval(hits []hit) (lo, hi float32) {
	x := labelColumn(hits)
	for i := range hits {
		if h := &hits[i]; !h.sub && h.x0 >= x-1.5 && h.x0 <= x+1.5 {
			lo, hi = x, max(hi, h.x1)
		}
	}
	for grown := true; grown; {
		grown = false
		for i := range hits {
			h := &hits[i]
			if !h.sub && h.start && h.x0 < lo && h.x1 > lo+0.5 && h.x1 < hi+4 {
				lo, hi, grown = h.x0, max(hi, h.x1), true
			}
		}
	}
	return lo, hi
}

// labelColumn is the place at which most labels begin.
func labelColumn(hits []hit) float32 {
	places := make([]float32, 0, len(hits))
	for i := range hits {
		if !hits[i].sub {
			places = append(places, hits[i].x0)
		}
	}
	slices.Sort(places)
	best, most := float32(0), 0
	for i := range hits {
		if hits[i].sub {
			continue
		}
		from := sort.Search(len(places), func(k int) bool { return places[k]-hits[i].x0 >= -1.5 })
		to := sort.Search(len(places), func(k int) bool { return places[k]-hits[i].x0 > 1.5 })
		if n := to - from; n > most {
			best, most = hits[i].x0, n
		}
	}
	return best
}

// alignPages moves the labels of each page so that their columns agree, and
// says by how much: layout modes of extractors set every page by itself.
func alignPages(src *doc.Source, hits []hit) map[int]float32 {
	shift := make(map[int]float32)
	first := labelColumn(hits)
	for start := 0; start < len(hits); {
		page, end := src.Lines[hits[start].first()].Page, start
		for end < len(hits) && src.Lines[hits[end].first()].Page == page {
			end++
		}
		if start == 0 {
			first = labelColumn(hits[:end])
		}
		shift[page] = labelColumn(hits[start:end]) - first
		for i := start; i < end; i++ {
			hits[i].x0 -= shift[page]
			hits[i].x1 -= shift[page]
		}
		start = end
	}
	return shift
}

// xOf is the column of the code point at on line i, pages aligned.
func (t *columnTable) xOf(i, at int) float32 {
	return xOf(t.src, i, at) - t.shift[t.src.Lines[i].Page]
}

// heights numbers the lines with the blank ones between them.
func (t *columnTable) heights() {
	y := 0
	for i := t.first; i < t.end; i++ {
		switch {
		case i == t.first:
		case t.src.Lines[i].Page != t.src.Lines[i-1].Page:
			y++ // what is blank there belongs to the pages
		default:
			y += 1 + t.src.Lines[i].Gap
		}
		t.y = append(t.y, y)
	}
	t.y = append(t.y, y+1)
}

// rows are the rows in reading order, a row's left pair before its right one; the
// number is the line on which the first begins.
func (t *columnTable) rows() ([]doc.Row, int) {
	rows := make([]doc.Row, 0, len(t.left)+len(t.right)+1)
	t.loose = true
	starts := t.bands(t.left, t.first, t.end)
	for k, h := range t.left {
		from, to := starts[k], starts[k+1]
		if len(t.over) > 0 && h.sub {
			rows, t.over = append(rows, overRow(t.over)), nil
		}
		rows = append(rows, t.pair(h, rightOf(t.right, from, to), from, to)...)
	}
	return rows, starts[0]
}

// rightOf are the labels of the right pairs in the lines [from, to).
func rightOf(right []*hit, from, to int) []*hit {
	a := sort.Search(len(right), func(i int) bool { return right[i].first() >= from })
	b := a + sort.Search(len(right)-a, func(i int) bool { return right[a+i].first() >= to })
	return right[a:b:b]
}

// pair divides the lines of a row between its pairs by column.
func (t *columnTable) pair(left *hit, right []*hit, from, to int) []doc.Row {
	all := append([]*hit{left}, right...)
	rows := make([]doc.Row, len(all))
	for k, h := range all {
		rows[k] = newRow(h)
	}
	for i := from; i < to; i++ {
		t.src.Stop.Check()
		t.tokens(i, func(at, end int) {
			if t.isOuter(i, at, end) {
				return
			}
			k := 0
			for k+1 < len(all) && t.xOf(i, at) >= all[k+1].x0-1 {
				k++
			}
			rows[k].Cell = t.extend(rows[k].Cell, i, at, end)
		})
	}
	return rows
}

// isOuter takes what stands left of the labels for a heading over rows, as the
// letters of one that is set from top to bottom.
func (t *columnTable) isOuter(i, at, end int) bool {
	if !t.leftOfLabels(i, at, end) {
		return false
	}
	t.outer = append(t.outer, doc.Piece{Kind: doc.Heading, Span: doc.Span{Start: at, End: end}})
	return true
}

// leftOfLabels reports whether the token is a short one left of the labels, in a column of its own.
func (t *columnTable) leftOfLabels(i, at, end int) bool {
	const longest = 4
	x := t.xOf(i, end-1) + 1
	return end-at <= longest && (x <= t.lo+0.5 || x < t.begin)
}

// overRow is the row of 情報周知, whose cells are those of its channels.
func overRow(over []*hit) doc.Row {
	row := newRow(over[0])
	for _, h := range over[1:] {
		row.Label = append(row.Label, h.pieces...)
	}
	return row
}

// tokens calls do for each token of line i that is no piece of a label.
func (t *columnTable) tokens(i int, do func(at, end int)) {
	line := t.src.Lines[i]
	for at := line.Start; at < line.End; {
		if doc.IsSpace(t.src.Runes[at]) {
			at++
			continue
		}
		if end := t.taken.end(at); end > at {
			at = end
			continue
		}
		end := at
		for end < line.End && !doc.IsSpace(t.src.Runes[end]) && !t.taken.has(end) {
			end++
		}
		do(at, end)
		at = end
	}
}

// extend adds the token [at, end) of line i to the cell, to the part of the
// same line that is there already where only white space parts them.
func (t *columnTable) extend(cell []doc.Line, i, at, end int) []doc.Line {
	if n := len(cell); n > 0 && cell[n-1].Start >= t.src.Lines[i].Start && cell[n-1].End <= at {
		cell[n-1].End, cell[n-1].X1 = end, xOf(t.src, i, end-1)+1
		return cell
	}
	gap := t.src.Lines[i].Gap
	cell = appendPart(cell, t.src, i, at, end)
	if len(cell) > 1 {
		cell[len(cell)-1].Gap = gap
	}
	return cell
}
