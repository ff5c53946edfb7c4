package incident

import (
	"slices"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
)

// A table of measures may have columns that nobody knows, 対策 | 担当部署 | 実施時期, or the state and the
// date in columns of their own, 対策 | 状況 | 期限. Where each row has a box for each of them, what stands in a
// box is what its head says, and the boxes below unknown words are notes on the measure.

// headKeys are what the words of the head on so many lines from line k on stand over, "" for words that
// nobody knows.
func headKeys(raw *cell.Cell, k, lines int) []string {
	words := cell.HeadWords(headText(raw, k, lines), innerWords())
	keys := make([]string, len(words))
	for i, w := range words {
		keys[i] = w.Key
	}
	return keys
}

// headText is the text of so many lines, two blanks between them.
func headText(raw *cell.Cell, k, lines int) []rune {
	var text []rune
	for i := k; i < k+lines; i++ {
		text = append(append(text, raw.Fold[raw.LineStart(i):raw.LineEnd(i)]...), ' ', ' ')
	}
	return text
}

// boxedHead is how many lines from line k on are the head of a table of measures, a box each, of which
// nobody knows some words; 0 for none.
func boxedHead(raw *cell.Cell, k int) int {
	const most = 8 // columns
	lines := 0
	for n := 1; n <= most && k+n < len(raw.Lines); n++ {
		if part := raw.Lines[k+n-1].Part; part == 0 || raw.Lines[k+n].Part == part {
			break
		}
		if keys := headKeys(raw, k, n); len(keys) == n && n > 2 && keys[n-1] != "" && slices.Contains(keys, "") {
			lines = n
		}
	}
	return lines
}

// columnTable reads the table whose head is so many lines from line k on, and ends before line end, by its
// columns, the last of which may be one that nobody knows; false where its rows do not tell them.
func (r *measureReader) columnTable(k, head, end int) bool {
	for n := head; n <= head+1 && k+n < end; n++ {
		if r.keys = headKeys(r.cell, k, n); r.byColumns(k+n, end) {
			r.c.mark(r.cell, doc.Heading, r.cell.LineStart(k), r.cell.LineEnd(k+n-1))
			return true
		}
	}
	r.keys = headKeys(r.cell, k, head)
	return false
}

// A measureBox is what one row has of one column, in slots.
type measureBox struct{ from, to int }

// byColumns reads the rows on the lines [k, end) by the columns of the table, and reports whether it could:
// some of its columns are unknown, or state and date stand apart, and each row has a box in every column.
func (r *measureReader) byColumns(k, end int) bool {
	unknown := slices.Contains(r.keys, "")
	if !unknown && !(slices.Contains(r.keys, "state") && slices.Contains(r.keys, "due")) || !slices.Contains(r.keys, "measure") {
		return false
	}
	rows := r.columnBoxes(k, end)
	if rows == nil {
		return false
	}
	for _, row := range rows {
		r.columnRow(row)
	}
	return true
}

// columnBoxes are the boxes of the rows on the lines; nil where they have not one for each column.
func (r *measureReader) columnBoxes(k, end int) [][]measureBox {
	var boxes []measureBox
	for i := k; i < end; i++ {
		from, to := r.cell.LineStart(i), r.cell.LineEnd(i)
		own := gapBoxes(r.cell, from, to)
		part := r.cell.Lines[i].Part
		switch {
		case len(own) == len(r.keys):
			boxes = append(boxes, own...)
		case part == 0 || len(own) != 1:
			return nil
		case i > k && r.cell.Lines[i-1].Part == part && len(boxes) > 0:
			boxes[len(boxes)-1].to = own[0].to
		default:
			boxes = append(boxes, own[0])
		}
	}
	if len(boxes) == 0 || len(boxes)%len(r.keys) != 0 {
		return nil
	}
	var rows [][]measureBox
	for row := range slices.Chunk(boxes, len(r.keys)) {
		for n, key := range r.keys {
			if (key == "due" || key == "state") && !r.isState(row[n].from, row[n].to) {
				return nil
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// gapBoxes are what two blanks or more part of the slots.
func gapBoxes(raw *cell.Cell, from, to int) []measureBox {
	var all []measureBox
	for from, to = raw.Trim(from, to); from < to; {
		stop := apartAt(raw, from, to)
		all = append(all, measureBox{from, stop})
		from, to = raw.Trim(stop, to)
	}
	return all
}

// columnRow reads one row.
func (r *measureReader) columnRow(row []measureBox) {
	r.finish()
	for n, key := range r.keys {
		if key == "group" {
			r.heading('h', row[n].from, row[n].to)
			r.c.mark(r.cell, doc.Heading, row[n].from, row[n].to)
		}
	}
	r.begin(0, 0)
	var state, due measureBox
	for n, key := range r.keys {
		switch b := row[n]; key {
		case "measure":
			r.open.from, r.open.to = b.from, b.to
		case "number":
			r.open.number = numberIn(r.cell, b)
			r.c.mark(r.cell, doc.Number, b.from, b.to)
		case "state":
			state = b
		case "due":
			due = b
		default:
			if key != "group" {
				r.open.notes = append(r.open.notes, b)
			}
		}
	}
	switch {
	case due.to == 0:
		r.tableMark(state.from, state.to)
	case state.to == 0 || r.between(state.to, due.from) || r.between(due.to, state.from):
		r.tableMark(due.from, due.to)
	default:
		r.tableMark(min(due.from, state.from), max(due.to, state.to))
	}
	if status, ok := statusOf(r.cell.Join(state.from, state.to)); ok && state.to > 0 {
		r.open.status = status
	}
	r.finish()
}

// between reports whether anything but blanks stands in the slots.
func (r *measureReader) between(from, to int) bool {
	for from < to && (cell.Blank(r.cell.Fold[from]) || r.cell.Fold[from] == '\n') {
		from++
	}
	return from < to
}

// numberIn is the number of a row.
func numberIn(raw *cell.Cell, b measureBox) int {
	n := 0
	for _, r := range raw.Fold[b.from:b.to] {
		if r < '0' || r > '9' || n > 1000 {
			return 0
		}
		n = 10*n + int(r-'0')
	}
	return n
}

// unknownBefore is where on line k what stands in the unknown column between the measures and their states
// begins, at at, where the state begins, for nothing: 装置の更改 設備部 令和７年３月.
func (r *measureReader) unknownBefore(k, from, at, end int) int {
	n := slices.IndexFunc(r.keys, func(key string) bool { return key == "due" || key == "state" })
	if n < 2 || r.keys[n-1] != "" || r.keys[n-2] != "measure" {
		return at
	}
	o := r.open
	begun := o != nil && o.mark[1] == 0 && o.to > 0 // a measure without its state
	part := r.cell.Lines[k].Part
	if part != 0 {
		if begun && r.cell.Lines[r.cell.LineOf(o.to-1)].Part != part {
			return from
		}
		return at
	}
	_, stop := r.cell.Trim(from, at)
	begin := stop
	for begin > from && !cell.Blank(r.cell.Fold[begin-1]) {
		begin--
	}
	if at == end || begin == from && !begun {
		return at
	}
	return begin
}

// withRemark reads line k, of a table with an unknown column behind that of the states, where what stands in
// that column follows the state; false for any other line: 自動通知の導入 令和６年３月予定 全ての証明書.
func (r *measureReader) withRemark(k, from, at, end int) bool {
	n := len(r.keys)
	if n < 2 || r.keys[n-1] != "" || r.keys[n-2] != "due" && r.keys[n-2] != "state" || at < end || r.cell.Lines[k].Part != 0 {
		return false
	}
	begin, stop := r.stateWithin(from, end)
	if stop == 0 || begin == from && r.open == nil {
		return false
	}
	if _, to := r.cell.Trim(from, begin); to > from {
		r.tableText(k, from, to)
	}
	r.tableMark(begin, stop)
	from, to := r.cell.Trim(stop, end)
	r.open.notes = append(r.open.notes, measureBox{from, to})
	return true
}

// stateWithin is the first state between blanks in the slots, as long as it can be; stop is 0 for none.
func (r *measureReader) stateWithin(from, end int) (begin, stop int) {
	for at := from; at < end; at++ {
		if at > from && !cell.Blank(r.cell.Fold[at-1]) {
			continue
		}
		for to := at + 1; to < end; to++ {
			if cell.Blank(r.cell.Fold[to]) && r.isState(at, to) {
				stop = to
			}
		}
		if stop > 0 {
			return at, stop
		}
	}
	return 0, 0
}

// boxNotes adds what unknown columns say to the note of the measure.
func (r *measureReader) boxNotes(m *model.Measure, o *openMeasure) {
	for _, b := range o.notes {
		r.c.claim(r.cell, b.from, b.to)
		note := r.cell.Join(b.from, b.to)
		if m.Note != nil {
			note = *m.Note + " " + note
		}
		m.Note = orNil(note)
	}
}
