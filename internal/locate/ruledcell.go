package locate

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
)

// structural reports whether a cell is no value but the number of a row, left
// of the labels, a cell of the heading row (項目 | 内容), or the heading of rows
// with labels of their own (影響 | 影響利用者数 | …).
func structural(src *doc.Source, table *doc.Table, i int, keys []cellKey, labelColumns map[int]bool) (doc.Kind, bool) {
	cell := &table.Cells[i]
	if keys[i].label || len(cell.Lines) == 0 {
		return 0, false
	}
	if labelColumns[cell.Col] && short(src, cell) && labelBeside(table, i, keys) {
		return doc.Heading, true
	}
	if len(cell.Lines) != 1 {
		return 0, false
	}
	text := cellFold(src, cell)
	if left := !labelColumns[cell.Col] && labelColumns[cell.Col+cell.ColSpan]; left && onlyNumber(text) {
		return doc.Number, true
	}
	if cell.Row == 0 && len(text) <= 6 {
		for _, e := range lexicon.Words("table_head") {
			if squeezedEqual(text, e.Surface) {
				return doc.Heading, true
			}
		}
	}
	return 0, false
}

// labelBeside reports whether the cell to the right of cell i in its first
// row is a label.
func labelBeside(table *doc.Table, i int, keys []cellKey) bool {
	cell := &table.Cells[i]
	for k := range table.Cells {
		if keys[k].label && table.Cells[k].Row == cell.Row && table.Cells[k].Col == cell.Col+max(cell.ColSpan, 1) {
			return true
		}
	}
	return false
}

// onlyNumber reports whether the text is nothing but a row's number.
func onlyNumber(text []rune) bool {
	digits := 0
	for _, r := range text {
		switch {
		case r >= '0' && r <= '9', r >= '①' && r <= '⑳':
			digits++
		case !lexicon.IsMark(r):
			return false
		}
	}
	return digits > 0 && len(text) <= 4
}

func squeezedEqual(text []rune, word string) bool {
	packed := make([]rune, 0, len(text))
	for _, r := range text {
		if r != 0 && !doc.IsSpace(r) {
			packed = append(packed, r)
		}
	}
	return string(packed) == word
}

func hasRight(table *doc.Table, i int) bool {
	cell := &table.Cells[i]
	return cell.Col+cell.ColSpan < table.Cols
}

// short reports whether the cell is short enough for a label.
func short(src *doc.Source, cell *doc.Cell) bool {
	n := 0
	for _, line := range cell.Lines {
		n += line.Len()
	}
	return n <= 24
}
