package locate

import (
	"sort"

	"github.com/giji-go/giji/internal/doc"
)

// streamRows reads a table whose text runs cell by cell: what stands between
// two labels is the cell of the former.
func streamRows(src *doc.Source, end int, hits []hit) []doc.Row {
	rows := make([]doc.Row, 0, len(hits))
	pieces := piecesByLine(hits)
	for k := range hits {
		h := &hits[k]
		if h.above {
			continue
		}
		stop, stopLine := len(src.Runes), end
		if next := nextLabel(hits[k+1:]); next != nil {
			stop, stopLine = next.begin(), next.first()+1
			if next.mark.Len() > 0 {
				stop = next.mark.Start
			}
		}
		row := newRow(h)
		stopLine = min(stopLine, len(src.Lines))
		row.Cell = make([]doc.Line, 0, max(0, stopLine-h.first()))
		for i := h.first(); i < stopLine; i++ {
			row.Cell = appendParts(row.Cell, src, i, pieces.on(i), h.pieces[0].End, stop)
		}
		rows = append(rows, row)
	}
	return rows
}

// nextLabel is the first of the hits that is a row's label.
func nextLabel(hits []hit) *hit {
	for i := range hits {
		if !hits[i].above {
			return &hits[i]
		}
	}
	return nil
}

func newRow(h *hit) doc.Row {
	key := h.key
	if h.other {
		key = ""
	}
	return doc.Row{Key: key, Label: h.pieces, Mark: h.mark}
}

// A labelled is the pieces of labels in the order of the lines on which they
// stand.
type labelled struct {
	lines  []int
	pieces []doc.Span
}

func (l *labelled) Len() int           { return len(l.lines) }
func (l *labelled) Less(i, k int) bool { return l.lines[i] < l.lines[k] }
func (l *labelled) Swap(i, k int) {
	l.lines[i], l.lines[k] = l.lines[k], l.lines[i]
	l.pieces[i], l.pieces[k] = l.pieces[k], l.pieces[i]
}

// on are the pieces on a line.
func (l *labelled) on(line int) []doc.Span {
	from := sort.SearchInts(l.lines, line)
	to := from
	for to < len(l.lines) && l.lines[to] == line {
		to++
	}
	return l.pieces[from:to]
}

// piecesByLine are the pieces of all labels.
func piecesByLine(hits []hit) *labelled {
	l := new(labelled)
	for i := range hits {
		l.lines = append(l.lines, hits[i].lines...)
		l.pieces = append(l.pieces, hits[i].pieces...)
	}
	sort.Stable(l)
	return l
}

// appendParts adds what of line i lies in [from, to) and is no piece of a
// label.
func appendParts(cell []doc.Line, src *doc.Source, i int, pieces []doc.Span, from, to int) []doc.Line {
	line := src.Lines[i]
	at := max(line.Start, from)
	for _, piece := range pieces {
		if piece.End <= at {
			continue
		}
		cell = appendPart(cell, src, i, at, min(piece.Start, to))
		at = max(at, piece.End)
	}
	return appendPart(cell, src, i, at, min(line.End, to))
}

// appendPart adds the part [from, to) of line i, trimmed, a colon between
// label and value aside.
func appendPart(cell []doc.Line, src *doc.Source, i, from, to int) []doc.Line {
	piece := src.Trim(doc.Span{Start: from, End: to})
	if piece.Empty() {
		return cell
	}
	from, to = piece.Start, piece.End
	part := src.Lines[i]
	if from > part.Start {
		part.X0 = xOf(src, i, from)
		part.Gap = 0
	} else {
		part.X0 = xOf(src, i, part.Start)
	}
	part.X1 = xOf(src, i, to-1) + 1
	part.Span = doc.Span{Start: from, End: to}
	return append(cell, part)
}
