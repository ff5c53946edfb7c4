package incident

import (
	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// AlsoOf is the key of the field whose label stands in brackets in a label:
// 発生日時（復旧日時） has both; "" for none.
func AlsoOf(src *doc.Source, label []doc.Span) string {
	inside := cell.InBrackets(src, label)
	if len(inside) == 0 {
		return ""
	}
	key, _ := lexicon.IncidentLabels().Lookup(inside)
	return key
}

// Divide takes a cell apart whose label names two fields: what stands in its
// brackets is of the second. Both are nil where it has none.
func Divide(raw *cell.Cell, c *Context) (first, second *cell.Cell) {
	for i, r := range raw.Fold {
		if r != '(' || raw.Depth[i] > 0 || weekday(raw.Fold[i:]) {
			continue
		}
		stop := closeOf(raw, i, len(raw.Fold))
		if stop <= i+2 || i == 0 {
			return nil, nil
		}
		c.mark(raw, doc.Mark, i, i+1)
		c.mark(raw, doc.Mark, stop-1, stop)
		return cut(raw, 0, i), cut(raw, i+1, stop-1)
	}
	return nil, nil
}

// weekday reports whether the bracket at the beginning of text holds the day
// of a week: （木）.
func weekday(text []rune) bool { return len(text) > 2 && text[2] == ')' }

// cut is the part [from, to) of a cell as a cell of its own.
func cut(raw *cell.Cell, from, to int) *cell.Cell {
	var lines []doc.Line
	for k := range raw.Lines {
		a, b := max(from, raw.LineStart(k)), min(to, raw.LineEnd(k))
		if a >= b {
			continue
		}
		line := raw.Lines[k]
		line.Start, line.End = line.Start+a-raw.LineStart(k), line.Start+b-raw.LineStart(k)
		lines = append(lines, line)
	}
	return cell.NewCell(raw.Src, lines)
}

// countedItems reads the lines of a cell as numbers of the unit that its label
// names: one, or each behind what it belongs to or below that, which may say
// that there is none. It is nil where a line writes a unit of its own, or none is
// a number.
func countedItems(raw *cell.Cell, end int, wanted func(*normalize.Match) bool) []item {
	if len(raw.Unit) == 0 {
		return nil
	}
	r := countedReader{raw: raw, wanted: wanted}
	for _, p := range marked(raw, end) {
		for k := raw.LineOf(p.text); k <= raw.LineOf(max(p.text, p.to-1)); k++ {
			at, stop := raw.Trim(max(p.text, raw.LineStart(k)), min(p.to, raw.LineEnd(k)))
			if at >= stop {
				continue
			}
			if !r.line(&p, at, stop) {
				return nil
			}
		}
	}
	if r.open.label != "" {
		return nil
	}
	return r.items
}

// A countedReader reads the lines of such a cell.
type countedReader struct {
	raw    *cell.Cell
	wanted func(*normalize.Match) bool
	items  []item
	open   item // what is read of the next one: its label
}

// line reads what one line of a part has; false where that is no value, and no label of
// one below it.
func (r *countedReader) line(p *part, at, stop int) bool {
	it := r.open
	if it.label == "" {
		it = item{from: at, mark: p.mark}
		if at == cell.SkipBlank(r.raw.Fold, p.text, p.to) {
			it.from = p.from
		}
	}
	it.to, r.open = stop, item{}
	switch from := r.value(&it, at, stop); {
	case it.match == nil && it.missing == "" && it.label == "":
		it.label = r.raw.Join(at, stop)
		r.open = it
		return true
	case it.match == nil && it.missing == "", from > at && it.label != "":
		return false
	case from > at:
		it.label = labelText(r.raw, at, from)
	}
	r.items = append(r.items, it)
	return true
}

// value reads the number of the slots [at, stop), which may have its name before it, and
// gives the slot with which it begins.
func (r *countedReader) value(it *item, at, stop int) int {
	const longest = 64
	fold := r.raw.Fold
	for stop > at && separator(fold[stop-1]) {
		stop--
	}
	for from := at; from < stop && stop-at <= longest; from++ {
		if from > at && !namesValue(fold[at:from]) || cell.Blank(fold[from]) {
			continue
		}
		if m, ok := counted(fold[from:stop], r.raw.Unit); ok && r.wanted(&m) {
			m.Start, m.End = from, stop
			it.match = &m
			return from
		}
		if it.missing = cell.MissingIn(fold[from:stop]); it.missing != "" {
			return from
		}
	}
	it.missing = ""
	return at
}

// namesValue reports whether the text may be the name of a value that follows: it ends
// with a colon, a bracket or a blank, which stands within no number.
func namesValue(text []rune) bool {
	last := len(text) - 1
	if text[last] == ':' || text[last] == ')' {
		return true
	}
	for last >= 0 && cell.Blank(text[last]) {
		last--
	}
	return last < len(text)-1 && last >= 0 && isNameLetter(text[last])
}

// isNameLetter reports whether names end with r, and no numeral does.
func isNameLetter(r rune) bool {
	return script.NameLetter(r) && !script.Numeral(r) && r != '万' && r != '億'
}

// counted reads a bare number with the unit of the label.
func counted(text, unit []rune) (normalize.Match, bool) {
	with, ok := cell.WithUnit(text, unit)
	if !ok {
		return normalize.Match{}, false
	}
	m, err := normalize.ParseFolded(with, normalize.Options{Cell: true})
	return m, err == nil
}

// isBare reports whether a number is read that no unit follows.
func isBare(m *normalize.Match) bool {
	return m.Number != nil || m.Count != nil && m.Count.Unit == ""
}

// withUnit is the match with the unit of the cell's label, where it is a bare number;
// false where that makes no value, so that the number says less than is meant.
func withUnit(raw *cell.Cell, m *normalize.Match) (*normalize.Match, bool) {
	if len(raw.Unit) == 0 || !isBare(m) {
		return m, true
	}
	with, ok := counted(raw.Fold[m.Start:m.End], raw.Unit)
	with.Start, with.End = m.Start, m.End
	return &with, ok
}
