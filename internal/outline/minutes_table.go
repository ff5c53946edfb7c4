package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// tableHeading is the level of the items that a column of a table names: below
// all headings of the document.
const tableHeading = 9

// takeMinutes takes a table that holds the minutes proper out of the regions:
// one of speakers and their words, or one with an item a row. Its cells are
// read as rows.
func (f *finder) takeMinutes(r *doc.Region) bool {
	t := f.tableOf(r)
	if t == nil || t.Rows < 2 || t.Cols < 2 {
		return false
	}
	cells, from := placesOf(t), len(f.rows)
	switch col := f.titleColumn(cells[0]); {
	case f.takeAsked(cells):
	case f.orders(cells):
		f.addOrder(cells)
		return true
	case t.Cols == 2 && f.namesSpeakers(cells[0][0]):
		f.noteCells(cells[0])
		for _, row := range cells[1:] {
			f.addSpoken(row[0], row[1])
		}
	case t.Cols == 2 && f.spoken(cells):
		for _, row := range cells {
			f.addSpoken(row[0], row[1])
		}
	case col >= 0 && f.tellsOfItems(cells):
		f.addItems(cells, col)
	default:
		return false
	}
	if from < len(f.rows) {
		f.rows[from].opens = true
	}
	return true
}

// orders reports whether a table is an order of the day, with an item a row: 日程第１, 日程第２
// and so on in its first column, below its heads or without, and titles in the last.
func (f *finder) orders(cells [][][]doc.Span) bool {
	rows := cells
	if f.orderNumber(rows[0]) == 0 {
		rows = rows[1:]
	}
	for i, row := range rows {
		n := f.orderNumber(row)
		if n == 0 || i > 0 && n != f.orderNumber(rows[i-1])+1 || f.tells(rows[i:i+1]) {
			return false
		}
	}
	return len(rows) > 1
}

// orderNumber is the number in words that fills the first cell of a row, before a title in the
// last; 0 for none.
func (f *finder) orderNumber(row [][]doc.Span) int {
	title := row[len(row)-1]
	if len(row[0]) != 1 || len(title) == 0 || title[0].Start < row[0][0].End {
		return 0
	}
	m := f.Mark(row[0][0])
	if m.Style != line.Worded || m.End < row[0][0].End {
		return 0
	}
	return m.Number
}

// addOrder enters each row of an order of the day as a row of text.
func (f *finder) addOrder(cells [][][]doc.Span) {
	for _, row := range cells {
		if f.orderNumber(row) == 0 {
			f.noteCells(row)
			continue
		}
		title := row[len(row)-1]
		f.addLine(doc.Line{Span: doc.Span{Start: row[0][0].Start, End: title[0].End}, Table: -1})
		f.addCell(title[1:], 0)
	}
}

func (f *finder) noteCells(row [][]doc.Span) {
	for _, lines := range row {
		f.noteSpans(doc.Heading, lines)
	}
}

// namesSpeakers reports whether a cell heads a column of speakers.
func (f *finder) namesSpeakers(lines []doc.Span) bool {
	text := f.bareCell(lines)
	_, ok := f.Words.SpeakerHead.Is(text, 0, len(text))
	return ok
}

// spoken reports whether the rows of two cells are remarks though no head says so: who spoke by
// his role, and sentences.
func (f *finder) spoken(cells [][][]doc.Span) bool {
	const least, longest = 3, 16 // rows; characters
	said, others := 0, 0
	for _, row := range cells {
		switch name := row[0]; {
		case len(name) == 0:
		case len(name) == 1 && name[0].Len() <= longest && f.Ends(f.Words.Role, name[0]) && f.tells([][][]doc.Span{row[1:]}):
			said++
		default:
			others++
		}
	}
	return said >= least && said > 2*others
}

// titleColumn is the column of the items, the first or the one behind their
// numbers, by the head row; -1 for none.
func (f *finder) titleColumn(head [][]doc.Span) int {
	for col := range min(2, len(head)-1) {
		text := f.bareCell(head[col])
		if key, ok := f.Words.Head.Is(text, 0, len(text)); ok && holdsItems(key) {
			return col
		}
	}
	return -1
}

// tells reports whether a sentence stands in a cell.
func (f *finder) tells(rows [][][]doc.Span) bool {
	for _, row := range rows {
		for _, lines := range row {
			for _, s := range lines {
				if f.HasStop(s) {
					return true
				}
			}
		}
	}
	return false
}

// tellsOfItems reports whether the rows of a table of items say more than their titles: in sentences, or their results.
func (f *finder) tellsOfItems(cells [][][]doc.Span) bool {
	return f.tells(cells[1:]) || f.endsInResults(cells)
}

// endsInResults reports whether the last column of a table has the results of the items by its head, and nothing else:
// 番号 | 議題 | 審議結果.
func (f *finder) endsInResults(cells [][][]doc.Span) bool {
	const longest = 20 // characters of a result
	last := len(cells[0]) - 1
	head := f.bareCell(cells[0][last])
	if _, from := f.Words.ResultEnd.Suffix(head, 0, len(head)); from == len(head) {
		return false
	}
	told := 0
	for _, row := range cells[1:] {
		text := f.bareCell(row[last])
		if len(text) > longest {
			return false
		}
		_, at, _ := f.Words.Outcome.Within(text, 0, len(text))
		told += one(at < len(text))
	}
	return told*2 >= len(cells)-1
}

// addSpoken enters the row of a speaker. One without a name goes on with the
// words of the row above.
func (f *finder) addSpoken(name, words []doc.Span) {
	switch {
	case len(name) > 0 && len(words) > 0 && name[0] == words[0]: // an item over both columns
		f.addCell(name, 0)
		return
	case len(name) == 1 && len(words) > 0 && words[0].Start > name[0].End && f.callsItem(name[0]): // 日程第２　議案第31号
		f.addCell([]doc.Span{{Start: name[0].Start, End: words[0].End}}, 0)
		f.addCell(words[1:], 0)
		return
	case len(name) != 1 || len(words) == 0 || words[0].Start < name[0].End:
		f.addCell(name, 0)
		from := len(f.rows)
		f.addCell(words, 0)
		for i := from; i < len(f.rows); i++ {
			f.rows[i].unsaid = len(name) == 0
		}
		return
	}
	r := row{Span: doc.Span{Start: name[0].Start, End: words[0].End}, region: -1, fixed: true, spoken: true}
	r.unmark()
	r.speech = line.Speaker{Form: line.Colon, Name: name[0], Text: words[0].Start, Sure: true}
	f.rows = append(f.rows, r)
	f.addCell(words[1:], 0)
}

// callsItem reports whether s is the number of an item of the list in words, and no speaker.
func (f *finder) callsItem(s doc.Span) bool {
	m := f.Mark(s)
	return m.Style == line.Worded && m.Stop >= s.End
}

// addItems enters a table with an item a row, whose titles stand in column col.
func (f *finder) addItems(cells [][][]doc.Span, col int) {
	f.noteCells(cells[0])
	seen := map[doc.Span]bool{}
	for _, row := range cells[1:] {
		f.addItem(cells[0], row, col, seen)
	}
}

// addItem enters the row of an item: its title, and what the other columns tell
// of it. seen are the cells that were entered, as merged ones stand in several
// places.
func (f *finder) addItem(head, row [][]doc.Span, col int, seen map[doc.Span]bool) {
	for k, lines := range row {
		if len(lines) == 0 || seen[lines[0]] {
			continue
		}
		seen[lines[0]] = true
		switch {
		case k == col:
			from := len(f.rows)
			if k > 0 {
				lines = f.withNumber(row[k-1], lines)
			}
			f.addCell(lines[:1], tableHeading)
			f.addCell(lines[1:], 0)
			f.goOnInCell(from)
		case k < col:
			if !f.numbersTitle(lines, row[col]) {
				f.noteSpans(doc.Number, lines)
			}
		case f.namesResults(head[k]):
			from := len(f.rows)
			f.addCell(lines, 0)
			f.goOnInCell(from)
			for i := from; i < len(f.rows); i++ {
				f.rows[i].result = true
			}
		default:
			f.addCell(lines, 0)
		}
	}
}

// goOnInCell says of the rows behind row from that they go on with it.
func (f *finder) goOnInCell(from int) {
	for i := from + 1; i < len(f.rows); i++ {
		f.rows[i].inCell = true
	}
}

// numbersTitle reports whether a cell is the number of the item whose title stands right behind it.
func (f *finder) numbersTitle(number, title []doc.Span) bool {
	if len(number) != 1 || len(title) == 0 || script.Skip(f.Fold, number[0].End, title[0].Start) != title[0].Start {
		return false
	}
	return f.isNumber(number[0])
}

// withNumber is the cell of a title with the number in the cell before it.
func (f *finder) withNumber(number, title []doc.Span) []doc.Span {
	if !f.numbersTitle(number, title) {
		return title
	}
	return append([]doc.Span{{Start: number[0].Start, End: title[0].End}}, title[1:]...)
}

// namesResults reports whether a cell heads a column of results.
func (f *finder) namesResults(lines []doc.Span) bool {
	text := f.bareCell(lines)
	_, ok := f.Words.Result.Is(text, 0, len(text))
	return ok
}

// markFront marks the labels of a table that is read line by line: the first
// cells of its rows, where others stand behind them.
func (f *finder) markFront(r *doc.Region) {
	t := f.tableOf(r)
	if t == nil || t.Cols != 2 {
		return
	}
	for i := range t.Cells {
		if c := &t.Cells[i]; c.Col == 0 && c.ColSpan < 2 && len(c.Lines) == 1 {
			f.fronts[c.Lines[0].Start] = true
		}
	}
}

// addCell enters the lines of a cell as rows, of a heading where head is a
// level.
//
//go:noinline
func (f *finder) addCell(lines []doc.Span, head int) {
	for _, s := range lines {
		f.addLine(doc.Line{Span: s, Head: head, Table: -1})
	}
}
