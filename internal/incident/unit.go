package incident

import (
	"unicode/utf8"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// AlsoOf is the key of the second field of a label: that of the label in its brackets,
// 発生日時（復旧日時）, behind its stroke or on its second line; "" for none.
func AlsoOf(src *doc.Source, label []doc.Span) string {
	inside := cell.InBrackets(src, label)
	if len(inside) == 0 {
		lines := make([][]rune, len(label))
		for i, s := range label {
			lines[i] = src.Fold[s.Start:s.End]
		}
		_, second := lexicon.IncidentLabels().Two(lines)
		return second
	}
	key, _ := lexicon.IncidentLabels().Lookup(inside)
	if key == "own_site" || key == "other" {
		return "" // it says of which channel the whole cell is
	}
	return key
}

// Divide takes a cell apart whose label names two fields: what stands in its brackets, behind
// its stroke or on the second of two lines is of the second. Both are nil where it has none.
func Divide(raw *cell.Cell, c *Context) (first, second *cell.Cell) {
	if first, second = bracketed(raw, c); first != nil {
		return first, second
	}
	for i := 1; i+1 < len(raw.Fold); i++ {
		if parts(raw.Fold[i-1], raw.Fold[i], raw.Fold[i+1]) {
			c.mark(raw, doc.Mark, i, i+1)
			return cut(raw, 0, i), cut(raw, i+1, len(raw.Fold))
		}
	}
	if len(raw.Lines) == 2 {
		return cut(raw, 0, raw.LineEnd(0)), cut(raw, raw.LineStart(1), len(raw.Fold))
	}
	return nil, nil
}

// parts reports whether r stands between the values of two fields, and within none of them as
// the stroke of 4/3 does.
func parts(before, r, behind rune) bool {
	return script.Wave(r) || r == '→' || r == '/' && !(script.Digit(before) && script.Digit(behind))
}

// bracketed is Divide at the bracket of the cell.
func bracketed(raw *cell.Cell, c *Context) (first, second *cell.Cell) {
	for i, r := range raw.Fold {
		if r != '(' || raw.Depth[i] > 0 || weekday(raw.Fold[i:]) {
			continue
		}
		inside, stop := within(raw, i, len(raw.Fold))
		if stop <= i+2 || i == 0 {
			return nil, nil
		}
		c.mark(raw, doc.Mark, i, i+1)
		c.mark(raw, doc.Mark, inside, stop)
		return cut(raw, 0, i), cut(raw, i+1, inside)
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
func countedItems(raw *cell.Cell, end int, wanted amount) []item {
	if len(raw.Unit) == 0 {
		return nil
	}
	r := countedReader{raw: raw, wanted: wanted}
	for _, p := range marked(raw, end) {
		for k := raw.LineOf(p.text); k <= raw.LineOf(max(p.text, p.to-1)); k++ {
			first := k
			for k < raw.LineOf(max(p.text, p.to-1)) && raw.Fold[raw.LineEnd(k)] == normalize.Joined {
				k++ // 約３万 / 5,000 is one number
			}
			at, stop := raw.Trim(max(p.text, raw.LineStart(first)), min(p.to, raw.LineEnd(k)))
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
	wanted amount
	items  []item
	open   item // what is read of the next one: its label
	openAt int  // where that begins
}

// line reads what one line of a part has; false where that is no value, and no label of
// one below it.
func (r *countedReader) line(p *part, at, stop int) bool {
	it := r.open
	if it.label != "" && script.Wave(lastOf(it.label)) {
		return false // of two numbers, the first is no name of the other
	}
	if it.label != "" && r.torn(&it, stop) {
		it.to, it.label, r.open = stop, "", item{}
		r.items = append(r.items, it)
		return true
	}
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
		r.open, r.openAt = it, at
		return true
	case it.match == nil && it.missing == "", from > at && it.label != "":
		return false
	case from > at:
		it.label = labelText(r.raw, at, from)
	}
	r.items = append(r.items, it)
	return true
}

// torn reads what the line before begins and the one that ends at stop ends as one number:
// 最大 / 31.6.
func (r *countedReader) torn(it *item, stop int) bool {
	m, ok := counted(r.raw.Bare(r.openAt, stop), r.raw.Unit)
	if !ok || !r.wanted.is(&m) {
		return false
	}
	m.Start, m.End = r.openAt, stop
	it.match = &m
	return true
}

func lastOf(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}

// value reads the number of the slots [at, stop), which may have its name before it, and
// gives the slot with which it begins.
func (r *countedReader) value(it *item, at, stop int) int {
	const longest = 64
	fold := r.raw.Fold
	for stop > at+1 && separator(fold[stop-1]) { // a stroke alone says that there is none
		stop--
	}
	for from := at; from < stop && stop-at <= longest; from++ {
		if from > at && !namesValue(fold[at:from]) || cell.Blank(fold[from]) {
			continue
		}
		if r.wanted == aLength && withColon(fold[from:stop]) {
			break
		}
		if m, ok := counted(fold[from:stop], r.raw.Unit); ok && r.wanted.is(&m) {
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

// withColon reports whether the text is a length whose hours and minutes a colon parts, so
// that the label's unit counts none of its figures.
func withColon(text []rune) bool {
	m, err := normalize.ParseFoldedAs(text, normalize.Options{Cell: true}, normalize.KindDuration)
	return err == nil && m.Duration != nil && script.Index(text, 0, len(text), ':') >= 0
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
