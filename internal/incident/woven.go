package incident

import (
	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// In a text that is written as its lines are drawn, each line of a table of measures
// has a part of the measure and a part of its state:
//
//	①経路の監視を強化し、その結果を　令和６年度中に完了予
//	毎月報告する。　　　　　　　　　　定
//
// Where the measures have numbers, or the first line of each has the beginning of its
// state, it is known which lines are of one.

// A wovenRow is what the lines of one measure have of it and of its state.
type wovenRow struct {
	text, state []doc.Line
	written     []rune // the state so far, without white space
	date        []rune // the date so far, where a state stands beside it and its day goes on below
}

// unwoven are the lines [k, stop) of a table, measure and state of each row apart in
// boxes; nil where nothing tells the rows, or nothing of a measure stands behind the
// beginning of its state.
func (r *measureReader) unwoven(k, stop int) []doc.Line {
	var rows []wovenRow
	last, woven := 0, false
	for first := k; k < stop; k++ {
		from, end := r.cell.Trim(r.cell.LineStart(k), r.cell.LineEnd(k))
		if r.cell.Lines[k].Part != r.cell.Lines[first].Part {
			return nil // the boxes of the table are known
		}
		if _, number := r.rowMark(from, end); number > 0 && (number == last+1 || last == 0) {
			rows, last = append(rows, wovenRow{}), number
		} else if last == 0 {
			switch r.bareRow(rows, from, end) {
			case newRow:
				rows = append(rows, wovenRow{})
			case noRow:
				return nil
			}
		}
		if len(rows) == 0 {
			return nil
		}
		row := &rows[len(rows)-1]
		at := r.stateFrom(row, from, end)
		if stop := cell.SkipBlank(r.cell.Fold, from, at); stop < at {
			woven = woven || len(row.state) > 0
			row.text = append(row.text, r.lineOf(k, from, at))
		}
		if at < end {
			woven = r.addState(row, k, at, end) || woven
		}
	}
	if !woven {
		return nil
	}
	return boxesOf(rows)
}

// addState adds the state in the slots of line k to the row. The rest of a date is put behind
// what the column beside the state has of it, 令和５年６月14　完了 above 日; true for such.
func (r *measureReader) addState(row *wovenRow, k, at, end int) bool {
	text := r.cell.Bare(at, end)
	if row.endsDate(text) {
		row.state = doc.Insert(row.state, 1, r.lineOf(k, at, end))
		row.date = nil
		return true
	}
	if len(row.state) == 0 {
		if stop := tornDay(r.cell.Fold[at:end]); stop > 0 {
			row.date = r.cell.Bare(at, at+stop)
			row.state = append(row.state, r.lineOf(k, at, at+stop))
			at += stop
		}
	}
	row.written = append(row.written, text...)
	row.state = append(row.state, r.lineOf(k, at, end))
	return false
}

// tornDay is where a date ends whose day has no 日, with a blank and more behind it; 0 for
// any other text.
func tornDay(text []rune) int {
	m, ok := normalize.FirstFolded(text, normalize.Options{})
	if !ok || m.Start > 0 || m.Point == nil || m.Point.Day.Known() {
		return 0
	}
	stop := m.End
	for stop < len(text) && script.Digit(text[stop]) {
		stop++
	}
	if stop == m.End || cell.SkipBlank(text, stop, len(text)) == stop {
		return 0
	}
	return stop
}

// endsDate reports whether the text is the rest of the date so far.
func (w *wovenRow) endsDate(text []rune) bool {
	if len(w.date) == 0 || len(text) == 0 {
		return false
	}
	m, err := normalize.ParseFolded(append(w.date[:len(w.date):len(w.date)], text...), normalize.Options{})
	return err == nil && m.Point != nil && m.Point.Day.Known()
}

// What a line is to the rows of a table whose measures have no numbers.
const (
	noRow   = iota // it has a state and no measure: the cells follow each other
	sameRow        // it goes on with the row above
	newRow         // it begins with a measure and ends with its state
)

// bareRow says what the line in the slots is to the rows above it.
func (r *measureReader) bareRow(rows []wovenRow, from, end int) int {
	var row wovenRow
	if len(rows) > 0 {
		row = rows[len(rows)-1]
	}
	at := r.stateFrom(&row, from, end)
	switch fresh := at < end && !row.goesOn(r.cell.Bare(at, end)); {
	case len(rows) > 0 && !fresh:
		return sameRow
	case at == from:
		return noRow
	}
	return newRow
}

// rowMark is the number with which the slots begin and its style, 0 for none.
func (r *measureReader) rowMark(from, end int) (style rune, number int) {
	style, number, length := listMark(r.cell, from, end)
	if length == 0 {
		style, number, _ = looseMark(r.cell.Fold[from:end])
	}
	return style, number
}

// lineOf is the part [from, to) of line k.
func (r *measureReader) lineOf(k, from, to int) doc.Line { return partOf(r.cell, k, from, to) }

// partOf is the part [from, to) of line k of the cell.
func partOf(raw *cell.Cell, k, from, to int) doc.Line {
	from, to = raw.Trim(from, to)
	line := raw.Lines[k]
	line.Start, line.End = line.Start+from-raw.LineStart(k), line.Start+to-raw.LineStart(k)
	return line
}

// stateFrom is where the state begins at the end of the slots, or goes on.
func (r *measureReader) stateFrom(row *wovenRow, from, end int) int {
	for at := from; at < end; at++ {
		if at > from && !cell.Blank(r.cell.Fold[at-1]) {
			continue
		}
		if r.isState(at, end) || row.goesOn(r.cell.Bare(at, end)) {
			return at
		}
	}
	return end
}

// goesOn reports whether the text is the rest of the state so far: of its word, of its
// date, or the date in a bracket.
func (w *wovenRow) goesOn(text []rune) bool {
	if len(w.written) == 0 || len(text) == 0 {
		return false
	}
	if w.endsDate(text) {
		return true
	}
	if text[0] == '(' && text[len(text)-1] == ')' {
		m, ok := normalize.FirstFolded(text[1:len(text)-1], normalize.Options{})
		return ok && m.Start == 0 && m.Point != nil
	}
	joined := append(w.written[:len(w.written):len(w.written)], text...)
	if tornWord(joined, len(w.written)) || w.ends(text) {
		return true
	}
	m, ok := normalize.FirstFolded(joined, normalize.Options{})
	if !ok || m.Start > 0 || m.Point == nil || m.End <= len(w.written) {
		return false
	}
	_, isState := statusOf(string(joined[m.End:]))
	return m.End == len(joined) || isState
}

// ends reports whether the text ends the words of a state behind the date so far.
func (w *wovenRow) ends(text []rune) bool {
	at := 0
	if m, ok := normalize.FirstFolded(w.written, normalize.Options{}); ok && m.Start == 0 && m.Point != nil {
		at = m.End
	}
	return endsState(w.written[at:], text)
}

// boxesOf are the lines of the rows, a box for each measure and each state.
func boxesOf(rows []wovenRow) []doc.Line {
	var lines []doc.Line
	part := 0
	for i := range rows {
		for _, box := range [][]doc.Line{rows[i].text, rows[i].state} {
			part++
			for _, line := range box {
				line.Part = part
				lines = append(lines, line)
			}
		}
	}
	return lines
}
