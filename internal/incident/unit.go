package incident

import (
	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
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
// names: one, or each below the line that says what it belongs to, which may say
// that there is none. It is nil where a line writes a unit of its own, or none is
// a number.
func countedItems(raw *cell.Cell, end int, wanted func(*normalize.Match) bool) []item {
	if len(raw.Unit) == 0 {
		return nil
	}
	var all []item
	from, label := -1, ""
	for k := range raw.Lines {
		at, stop := raw.Trim(raw.LineStart(k), min(end, raw.LineEnd(k)))
		if at >= stop {
			continue
		}
		if from < 0 {
			from = at
		}
		if why := cell.MissingIn(raw.Fold[at:stop]); label != "" && why != "" {
			all = append(all, item{from: from, to: stop, label: label, missing: why})
			from, label = -1, ""
			continue
		}
		m, ok := counted(raw.Fold[at:stop], raw.Unit)
		if !ok || !wanted(&m) {
			if label != "" {
				return nil
			}
			label = raw.Join(at, stop)
			continue
		}
		m.Start, m.End = at, stop
		all = append(all, item{from: from, to: stop, label: label, match: &m})
		from, label = -1, ""
	}
	if label != "" {
		return nil
	}
	return all
}

// counted reads a bare number with the unit behind it.
func counted(text, unit []rune) (normalize.Match, bool) {
	bare, err := normalize.ParseFolded(text, normalize.Options{Cell: true})
	if err != nil || bare.Number == nil && (bare.Count == nil || bare.Count.Unit != "") {
		return bare, false
	}
	m, err := normalize.ParseFolded(append(text[:len(text):len(text)], unit...), normalize.Options{Cell: true})
	return m, err == nil
}
