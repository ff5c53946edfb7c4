package locate

import (
	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
)

// Where a text is written row by row, as its lines are drawn, a label that is
// centred on its cell stands among the lines of its value, some of them above it.
// The labels of the whole document say whether that is so; where one row ends,
// those of its table say with the lines, as in a text that keeps its columns.

// drawn reports whether the text is written so: what stands beside one of the
// labels cannot begin its value, but goes on with what stands above, or a line of
// the value stands between those of the label, with nothing beside them.
func drawn(src *doc.Source, all []group) bool {
	found, beside := false, 0 // more labels that have something beside them than others
	for k := range all {
		for i := range all[k].hits {
			h := &all[k].hits[i]
			if h.alone(src) {
				beside--
			} else {
				beside++
			}
			found = found || i > 0 && h.start && !h.guess && (goesOnBeside(src, h) || acrossValue(src, h))
		}
	}
	return found && beside > 0
}

// acrossValue reports whether a line stands between those of the label, which are
// of nothing else.
func acrossValue(src *doc.Source, h *hit) bool {
	return h.alone(src) && h.last()-h.first() >= len(h.lines)
}

// goesOnBeside reports whether what stands beside the label, or below it where
// nothing does, goes on with the line above: with the next entry of a list or a log,
// or within a sentence.
func goesOnBeside(src *doc.Source, h *hit) bool {
	const prose = 15 // characters that a line of a wrapped sentence has at least
	i, k := h.first(), h.first()
	at := skipSpace(src, h.endOn(i), src.Lines[i].End)
	if h.alone(src) && h.last() == i && i+1 < len(src.Lines) {
		k, at = i+1, src.Lines[i+1].Start
	}
	if i == 0 || at >= src.Lines[k].End || src.Lines[i-1].Table >= 0 || src.Lines[i-1].Len() == 0 {
		return false
	}
	above, text := src.Fold[src.Lines[i-1].Start:src.Lines[i-1].End], src.Fold[at:src.Lines[k].End]
	if k == i && (entryGoesOn(above, text) || bracketGoesOn(above, text)) {
		return true
	}
	return lexicon.IsHiragana(text[0]) && !h.sub && cell.MissingIn(text) == "" && !ends(above[len(above)-1]) &&
		len(above) >= max(prose, len(text))
}

// bracketGoesOn reports whether a bracket that is open at the end of the text above
// closes in the text before another opens.
func bracketGoesOn(above, text []rune) bool {
	return openBrackets(above) > 0 && closesFirst(text)
}

// openBrackets is how many brackets more the text opens than it closes.
func openBrackets(text []rune) int {
	open := 0
	for _, r := range text {
		switch {
		case script.Closing(r) != 0:
			open++
		case openerOf(r) != 0:
			open--
		}
	}
	return open
}

// closesFirst reports whether the first bracket of the text closes one.
func closesFirst(text []rune) bool {
	for _, r := range text {
		if opens, closes := script.Closing(r) != 0, openerOf(r) != 0; opens || closes {
			return closes
		}
	}
	return false
}

// entryGoesOn reports whether the texts are entries of a list or of a log that
// follow each other: ① and ②, 第１報 and 第２報.
func entryGoesOn(above, text []rune) bool {
	if a, b := headingNumber(above), headingNumber(text); b.value > 1 {
		return a.style == b.style && a.value == b.value-1
	}
	if !isNotice(above) || !isNotice(text) || above[0] != '第' || text[0] != '第' {
		return false
	}
	a, _ := leadingNumber(above[1:])
	b, _ := leadingNumber(text[1:])
	return b > 1 && a == b-1
}

// textRows reads the rows of a table in a text that keeps no columns.
func (f *finder) textRows(first, end int, hits []hit) []doc.Row {
	if f.drawn {
		if rows := flowRows(f.src, first, end, hits); rows != nil {
			return rows
		}
	}
	return streamRows(f.src, end, hits)
}

// flowRows reads the rows of a table whose labels stand in the middle of the lines
// of their cells; nil where they stand at the top, or nothing tells.
func flowRows(src *doc.Source, first, end int, hits []hit) []doc.Row {
	const margin = 3 // by which labels in the middle have to read better
	t := flowTable(src, first, end, hits)
	if t == nil {
		return nil
	}
	all := t.bandings(t.left, first, end)
	best := all[0]
	for _, b := range all[1:] {
		if b.cost < best.cost {
			best = b
		}
	}
	if best.cost+margin > all[0].cost {
		return nil
	}
	var rows []doc.Row
	for k, h := range t.left {
		if len(t.over) > 0 && h.sub {
			rows, t.over = append(rows, overRow(t.over)), nil
		}
		rows = append(rows, t.pair(h, nil, best.starts[k], best.starts[k+1])...)
	}
	return rows
}

// flowTable is the table as one that keeps columns, where all that is no label is
// of the column of the values; nil where labels stand beside each other.
func flowTable(src *doc.Source, first, end int, hits []hit) *columnTable {
	const beforeAll = -2 // no text is left of the labels
	t := &columnTable{src: src, first: first, end: end, lo: beforeAll, taken: takenBy(src, first, end, hits, true)}
	for i := range hits {
		switch h := &hits[i]; {
		case h.above:
		case h.key == "disclosure" && (i > 0 && hits[i-1].sub || i+1 < len(hits) && hits[i+1].sub):
			t.over = append(t.over, h)
		case !h.start && !h.sub:
			return nil
		default:
			t.left = append(t.left, h)
		}
	}
	if len(t.left) < minLabels {
		return nil
	}
	t.heights()
	return t
}
