package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// columnRows reads a table whose text keeps its columns: labels at the left,
// values at the right, two pairs in some rows, and cells that wrap around
// each other.
func columnRows(src *doc.Source, first, end int, all []hit) []doc.Row {
	t := columnTable{src: src, first: first, end: end}
	for i := range all {
		t.all = append(t.all, &all[i])
	}
	hits := slices.DeleteFunc(slices.Clone(all), func(h hit) bool { return h.above })
	moveInner(src, hits, all)
	t.shift = alignPages(src, hits)
	t.x = labelColumn(hits)
	t.heights()
	for i := range hits {
		switch h := &hits[i]; {
		case h.sub && h.x0 > leftmost(hits)+1.5:
			t.subs = append(t.subs, h)
		case h.x0 < t.x-1.5 && h.key != "disclosure":
			t.outer = append(t.outer, h.pieces...) // a heading over several rows
		case h.x0 <= t.x+1.5:
			t.left = append(t.left, h)
		default:
			t.right = append(t.right, h)
		}
	}
	if len(t.left) == 0 {
		return streamRows(src, end, all)
	}
	rows := t.rows()
	rows[0].Label = append(rows[0].Label, t.outer...)
	return rows
}

func leftmost(hits []hit) float32 {
	x := hits[0].x0
	for i := range hits {
		if !hits[i].sub {
			x = min(x, hits[i].x0)
		}
	}
	return x
}

// labelColumn is the column in which most labels stand. What stands left of
// it are headings over several rows.
func labelColumn(hits []hit) float32 {
	best, most := float32(0), 0
	for i := range hits {
		n := 0
		for k := range hits {
			if d := hits[k].x0 - hits[i].x0; d >= -1.5 && d <= 1.5 && !hits[k].sub {
				n++
			}
		}
		if n > most && !hits[i].sub {
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

type columnTable struct {
	outer             []doc.Span      // parts of headings over several rows
	shift             map[int]float32 // by page
	src               *doc.Source
	first, end        int
	x                 float32 // column of the labels
	y                 []int   // of each line from first on, blank lines counted
	all               []*hit  // every label of the table
	left, right, subs []*hit
}

// xOf is the column of the code point at on line i, pages aligned.
func (t *columnTable) xOf(i, at int) float32 {
	return xOf(t.src, i, at) - t.shift[t.src.Lines[i].Page]
}

// heights numbers the lines with the blank ones between them.
func (t *columnTable) heights() {
	y := 0
	for i := t.first; i < t.end; i++ {
		if i > t.first {
			y += 1 + t.src.Lines[i].Gap
		}
		t.y = append(t.y, y)
	}
	t.y = append(t.y, y+1)
}

// rows are the rows in reading order, a row's left pair before its right one.
func (t *columnTable) rows() []doc.Row {
	var rows []doc.Row
	starts := t.bands(t.left, t.first, t.end)
	for k, h := range t.left {
		from, to := starts[k], starts[k+1]
		right := rightOf(t.right, from, to, h)
		subs := within(t.subs, from, to, h)
		switch {
		case len(subs) > 0:
			rows = append(rows, t.nested(h, subs, from, to)...)
		default:
			rows = append(rows, t.pair(h, right, from, to)...)
		}
	}
	return rows
}

// rightOf are the labels of the right pairs in the lines [from, to).
func rightOf(right []*hit, from, to int, left *hit) []*hit {
	var in []*hit
	for _, h := range right {
		if h.first() >= from && h.first() < to {
			in = append(in, h)
		}
	}
	return in
}

func within(subs []*hit, from, to int, outer *hit) []*hit {
	if outer.key != "disclosure" {
		return nil
	}
	var in []*hit
	for _, h := range subs {
		if h.first() >= from && h.first() < to {
			in = append(in, h)
		}
	}
	return in
}

// pair divides the lines of a row between its pairs by column.
func (t *columnTable) pair(left *hit, right []*hit, from, to int) []doc.Row {
	all := append([]*hit{left}, right...)
	rows := make([]doc.Row, len(all))
	for k, h := range all {
		rows[k] = newRow(h)
	}
	for i := from; i < to; i++ {
		t.tokens(i, func(at, end int) {
			if t.xOf(i, end-1) < t.x-1 {
				rows[0].Label = append(rows[0].Label, doc.Span{Start: at, End: end})
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

// nested reads a row whose label has labels below it.
func (t *columnTable) nested(outer *hit, subs []*hit, from, to int) []doc.Row {
	rows := []doc.Row{newRow(outer)}
	starts := t.bands(subs, from, to)
	for i := from; i < starts[0]; i++ {
		t.tokens(i, func(at, end int) { rows[0].Cell = t.extend(rows[0].Cell, i, at, end) })
	}
	for k, h := range subs {
		row := newRow(h)
		for i := starts[k]; i < starts[k+1]; i++ {
			t.tokens(i, func(at, end int) { row.Cell = t.extend(row.Cell, i, at, end) })
		}
		rows = append(rows, row)
	}
	return rows
}

// tokens calls do for each token of line i that is no piece of a label.
func (t *columnTable) tokens(i int, do func(at, end int)) {
	line := t.src.Lines[i]
	for at := line.Start; at < line.End; {
		if doc.IsSpace(t.src.Runes[at]) {
			at++
			continue
		}
		if end := pieceEnd(t.all, i, at); end > at {
			at = end
			continue
		}
		end := at
		for end < line.End && !doc.IsSpace(t.src.Runes[end]) && (end == at || pieceEnd(t.all, i, end) == 0) {
			end++
		}
		do(at, end)
		at = end
	}
}

// pieceEnd is the end of the label piece or mark that begins at, or 0.
func pieceEnd(labels []*hit, i, at int) int {
	for _, h := range labels {
		for k, piece := range h.pieces {
			if h.lines[k] == i && piece.Start <= at && at < piece.End {
				return piece.End
			}
		}
		if h.mark.Contains(at) {
			return h.mark.End
		}
	}
	return 0
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
