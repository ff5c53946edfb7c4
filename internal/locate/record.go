package locate

import (
	"slices"
	"sync"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/normalize"
)

// A reading is what a grid says: its records, and the pieces that are of none.
type reading struct {
	records   [][]doc.Row
	structure []doc.Piece
	many      bool // a list, or incidents side by side
}

// read divides the boxes of the grid between records. Labels at the side give
// one record, or one for each group of columns; heads give one for each row
// of values where they have several, and else belong to that at the side.
func (g *grid) read(labels *lexicon.Labels) reading {
	g.look(labels)
	heads := g.roles()
	var out reading
	groups := g.groups(heads)
	side := g.sideRecords(heads, groups)
	out.structure = g.structure()
	var lists [][]doc.Row
	again := g.again(heads)
	for i := range heads {
		records := g.listRecords(&heads[i], lists)
		if len(records) == 1 && len(groups) <= 1 && !again[i] {
			side[0] = append(side[0], records[0]...)
			continue
		}
		lists = append(lists, records...)
	}
	for _, record := range side {
		if hasKey(record) || len(lists) == 0 {
			out.records = append(out.records, record)
		}
	}
	out.records = append(out.records, lists...)
	out.many = len(out.records) > 1
	g.unitOfAll(out.records)
	return out
}

// unitOfAll adds the unit of a table that stands in brackets over all columns, （単位：千件）, to
// the labels of the field that it counts and that have none of their own.
func (g *grid) unitOfAll(records [][]doc.Row) {
	for i := range g.boxes {
		b := &g.boxes[i]
		if !g.wide(b) || b.role == labelBox || b.role == topBox || openOf(b.text) != 0 || !slices.Contains(b.text, ':') {
			continue
		}
		spans := b.spans()
		key := fieldOfUnit(cell.UnitOf(g.src, spans))
		if key == "" {
			continue
		}
		for _, record := range records {
			for k := range record {
				if r := &record[k]; r.Key == key && cell.InBrackets(g.src, r.Label) == nil {
					r.Label = slices.Concat(r.Label, spans)
				}
			}
		}
		return
	}
}

// fieldOfUnit is the field whose figures mostly have the unit, "" for none.
func fieldOfUnit(unit []rune) string {
	m, err := normalize.ParseFolded(append([]rune{'1'}, unit...), normalize.Options{Cell: true})
	switch {
	case len(unit) == 0 || err != nil:
		return ""
	case m.Duration != nil:
		return "durations"
	case m.Count != nil && m.Count.Unit == "件":
		return "inquiries"
	case m.Count != nil && m.Count.Unit != "":
		return "affected_users"
	}
	return ""
}

// again tells of each head whether another one has the same labels, as behind the end of a
// page, so that it is that of a list however few rows it has.
func (g *grid) again(heads []head) []bool {
	first, is := map[string]int{}, make([]bool, len(heads))
	for i := range heads {
		labels, incidents := "", false
		for _, t := range g.tops(&heads[i]) {
			if t != nil {
				labels += t.key + "|"
				incidents = incidents || t.key == "operators" || t.key == "occurred_at"
			}
		}
		if at, ok := first[labels]; !incidents || heads[i].wide {
			continue
		} else if ok {
			is[at], is[i] = true, true
		} else {
			first[labels] = i
		}
	}
	return is
}

func hasKey(rows []doc.Row) bool {
	for i := range rows {
		if rows[i].Key != "" {
			return true
		}
	}
	return false
}

// structure are the headings and numbers.
func (g *grid) structure() []doc.Piece {
	var pieces []doc.Piece
	for i := range g.boxes {
		b := &g.boxes[i]
		kind := doc.Heading
		switch b.role {
		case headingBox:
		case numberBox:
			kind = doc.Number
		default:
			continue
		}
		for _, s := range b.spans() {
			pieces = append(pieces, doc.Piece{Kind: kind, Span: s})
		}
	}
	return pieces
}

// groups are the columns of the incidents that stand side by side, as ranges;
// one for a table with one incident. The row of 発生日時 tells, or that of the
// operators and another one: its values are as many boxes as there are
// incidents, and other rows are divided there too.
func (g *grid) groups(heads []head) [][2]int {
	all := [][2]int{{0, g.cols}}
	var first, second [][2]int
	for i := range g.boxes {
		b := &g.boxes[i]
		if b.role != labelBox || !b.field() {
			continue
		}
		parts := g.valuesBeside(b)
		if len(parts) < 2 {
			continue
		}
		switch {
		case first == nil:
			first = parts
		case second == nil && sameColumns(first, parts):
			second = parts
		}
	}
	if second == nil {
		return all
	}
	return first
}

func sameColumns(a, b [][2]int) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// valuesBeside are the columns of the boxes beside the label b in its one row,
// nil where they are no values or where b takes several rows.
func (g *grid) valuesBeside(b *box) [][2]int {
	if b.rows != 1 {
		return nil
	}
	var parts [][2]int
	for r := g.right(b); r != nil; r = g.right(r) {
		if r.role != valueBox && r.role != emptyBox || r.row != b.row || r.rows != 1 {
			return nil
		}
		parts = append(parts, [2]int{r.col, r.col + r.cols})
	}
	return parts
}

// sideRecords are the records of the labels at the side, one a group.
func (g *grid) sideRecords(heads []head, groups [][2]int) [][]doc.Row {
	records := make([][]doc.Row, len(groups))
	inHead := g.headRows(heads)
	g.named = g.hasLabel("operators")
	var open []*box // the labels so far, each a row of every record
	inRow := make([][]int, g.rows+1)
	for i := range g.boxes {
		b := &g.boxes[i]
		switch {
		case inHead[b.row] || b.role == headingBox || b.role == numberBox || b.role == emptyBox:
		case b.role == labelBox:
			for k := range records {
				records[k] = append(records[k], doc.Row{Key: b.key, Label: b.spans()})
			}
			for row := b.row; row < min(b.row+b.rows, g.rows+1); row++ {
				inRow[row] = append(inRow[row], len(open))
			}
			open = append(open, b)
		default:
			at := g.labelFor(open, inRow, b)
			if at < 0 {
				records, open = g.loose(records, open, b, groups)
				continue
			}
			for k, group := range groups {
				if b.col < group[1] && group[0] < b.col+b.cols {
					records[k][at].Cell = g.appendValue(records[k][at].Cell, open[at], b)
				}
			}
		}
	}
	if len(groups) > 1 {
		for k := range records {
			records[k] = filled(records[k])
		}
	}
	return records
}

// overInner reports whether b takes all columns of the table within the cell of the label l,
// over other rows of it, and reads as a heading.
func (g *grid) overInner(l, b *box) bool {
	first := g.box(l.row, l.col+l.cols)
	if b.row == l.row || b.cols < 2 || b.col+b.cols < g.cols || b.row+b.rows >= l.row+l.rows || first == nil || !isInnerHead(g, first) {
		return false
	}
	return b.col <= first.col && b.short() && !isSentence(b.text)
}

// appendValue adds the lines of the value b of the label l to the cell, as those of a heading where
// it is one.
func (g *grid) appendValue(cell []doc.Line, l, b *box) []doc.Line {
	cell = appendBox(cell, b)
	if g.overInner(l, b) {
		for i := len(cell) - len(b.lines); i < len(cell); i++ {
			cell[i].Head = 1
		}
	}
	return cell
}

// headRows tells of each row whether a head of columns is in it.
func (g *grid) headRows(heads []head) []bool {
	inHead := make([]bool, g.rows+1)
	for _, h := range heads {
		for row := h.row; row < h.end; row++ {
			inHead[row] = true
		}
	}
	return inHead
}

// filled are the rows that have a cell.
func filled(rows []doc.Row) []doc.Row {
	out := rows[:0]
	for _, row := range rows {
		if len(row.Cell) > 0 {
			out = append(out, row)
		}
	}
	return out
}

// loose takes a value that no label stands beside: the name of an operator
// over its column, or a row of its own.
func (g *grid) loose(records [][]doc.Row, open []*box, b *box, groups [][2]int) ([][]doc.Row, []*box) {
	key := ""
	switch {
	case len(groups) > 1 && isCompany(b.text) && !g.named:
		key = "operators"
	case len(groups) > 1 && b.row == 0:
		b.role = headingBox
		return records, open
	}
	for k, group := range groups {
		if b.col < group[1] && group[0] < b.col+b.cols {
			records[k] = append(records[k], doc.Row{Key: key, Cell: appendBox(nil, b)})
		} else {
			records[k] = append(records[k], doc.Row{})
		}
	}
	return records, append(open, nil)
}

// hasLabel reports whether a label at the side is of the field.
func (g *grid) hasLabel(key string) bool {
	return slices.ContainsFunc(g.boxes, func(b box) bool { return b.role == labelBox && b.key == key })
}

// labelFor is the index of the label nearest to the left of b, -1 for none; inRow has those
// of each row. Where the place of a label is empty, as behind the end of a page, the label above
// it goes on.
func (g *grid) labelFor(open []*box, inRow [][]int, b *box) int {
	row := b.row
	if l := g.left(b); l != nil && l.role == emptyBox && g.above(l) != nil {
		row = g.above(l).row
	}
	best, column := -1, -1
	for _, at := range inRow[row] {
		if l := open[at]; l.col < b.col && l.col > column {
			best, column = at, l.col
		}
	}
	return best
}

// above is the label over an empty box in its column, with nothing but empty
// boxes between; nil for none.
func (g *grid) above(b *box) *box {
	const most = 3
	col := b.col
	for range most {
		b = g.box(b.row-1, col)
		if b == nil || b.col != col {
			return nil
		}
		if b.role == labelBox {
			return b
		}
		if b.role != emptyBox {
			return nil
		}
	}
	return nil
}

// appendBox adds the lines of a box to a cell, as a part of their own.
func appendBox(cell []doc.Line, b *box) []doc.Line {
	part := 1
	if n := len(cell); n > 0 {
		part = cell[n-1].Part + 1
	}
	for _, line := range b.lines {
		line.Part = part
		cell = append(cell, line)
	}
	return cell
}

// listRecords are the rows of values below a head, one record each. A row in
// which nothing begins but what the row above left open goes on with it, the first
// with the last of the records before where the end of a page broke the list.
func (g *grid) listRecords(h *head, before [][]doc.Row) [][]doc.Row {
	tops := g.tops(h)
	if h.wide {
		return [][]doc.Row{g.wideRecord(h)}
	}
	anchor := g.anchor(tops)
	var records [][]doc.Row
	for row := h.row + h.depth; row < h.end; {
		next := g.recordEnd(row, h.end, anchor)
		record := g.listRecord(tops, row, next)
		last := records
		if len(records) == 0 {
			last = before
		}
		switch {
		case len(last) > 0 && g.goesOnRow(tops, row) && goOn(last[len(last)-1], record):
		case len(record) > 0 && (h.names || hasKey(record)) && !g.noRecord(row):
			records = append(records, record)
		}
		row = next
	}
	return records
}

// goesOnRow reports whether the row of a list has neither a number nor an operator nor a
// day, where the list has columns for both.
func (g *grid) goesOnRow(tops []*box, row int) bool {
	keys := map[string]bool{}
	for col, t := range tops {
		b := g.box(row, col)
		if t != nil && t.key != "operators" && t.key != "occurred_at" {
			continue
		}
		if b != nil && (!b.blank() || b.row < row) {
			return false
		}
		if t != nil {
			keys[t.key] = true
		}
	}
	return len(keys) > 1
}

// goOn adds the cells of the rest of a record to it; false where one of them is of a
// label that the record has no cell for.
func goOn(record, rest []doc.Row) bool {
	at := make([]int, len(rest))
	for i := range rest {
		at[i] = slices.IndexFunc(record, func(r doc.Row) bool { return r.Key != "" && r.Key == rest[i].Key })
		if at[i] < 0 {
			return false
		}
	}
	for i, k := range at {
		record[k].Cell = append(record[k].Cell, rest[i].Cell...)
	}
	return len(rest) > 0
}

// noRecord reports whether a row of a list is of no incident: one box takes all
// columns, or it begins with the word for a sum.
func (g *grid) noRecord(row int) bool {
	for _, b := range g.startingIn(row) {
		if b.blank() {
			continue
		}
		return g.cols > 1 && g.wide(b) || totals().At(b.text) == len(b.text)
	}
	return false
}

// totals are the words for sums.
var totals = sync.OnceValue(func() *lexicon.Set { return lexicon.SetOf("table_total") })

// tops are the labels of the head by column, the lowest where several stand over
// each other, nil for one that only numbers.
func (g *grid) tops(h *head) []*box {
	tops := make([]*box, g.cols)
	for col := range tops {
		for row := h.row; row < h.row+h.depth; row++ {
			if b := g.box(row, col); b != nil && b.role == topBox {
				tops[col] = b
			}
		}
	}
	return tops
}

// anchor is the column whose boxes begin records: that of 発生日時, else -1
// for every row.
func (g *grid) anchor(tops []*box) int {
	for col, t := range tops {
		if t != nil && t.key == "occurred_at" {
			return col
		}
	}
	return -1
}

// recordEnd is the row behind the record that begins at row: records end with
// the box of their anchor, unless another row's operators begin beside it.
func (g *grid) recordEnd(row, end, anchor int) int {
	if anchor < 0 {
		return row + 1
	}
	b := g.box(row, anchor)
	if b == nil || b.rows == 1 {
		return row + 1
	}
	next := min(b.row+b.rows, end)
	for r := row + 1; r < next; r++ {
		for _, other := range g.startingIn(r) {
			if !other.blank() && isCompany(other.text) {
				return r
			}
		}
	}
	return max(next, row+1)
}

// listRecord is the record of the rows [from, to).
func (g *grid) listRecord(tops []*box, from, to int) []doc.Row {
	var rows []doc.Row
	var last *box
	for col := 0; col < g.cols; col++ {
		t := tops[col]
		if t == nil {
			continue
		}
		if t != last {
			rows, last = append(rows, doc.Row{Key: t.key, Label: t.spans()}), t
		}
		r := &rows[len(rows)-1]
		for row := from; row < to; row++ {
			b := g.box(row, col)
			if b == nil || b.role != valueBox || b.col < col && g.box(b.row, col-1) == b && tops[col-1] == t {
				continue
			}
			if row > from && b.row < row {
				continue
			}
			if s := g.subOf(t, col); s != nil {
				r.Cell = appendBox(r.Cell, s)
			}
			r.Cell = appendBox(r.Cell, b)
		}
	}
	return filled(rows)
}

// subOf is the part of the label t over the column: 電話 below 影響利用者数.
func (g *grid) subOf(t *box, col int) *box {
	if s := g.box(t.row+t.rows, col); s != nil && s.role == subBox {
		return s
	}
	return nil
}

// wideRecord is the row of a label over all columns.
func (g *grid) wideRecord(h *head) []doc.Row {
	t := g.box(h.row, 0)
	row := doc.Row{Key: t.key, Label: t.spans()}
	if t.head != nil {
		row.Label = spansOf(t.head)
	}
	for at := h.row + h.depth; at < h.end; at++ {
		for _, b := range g.startingIn(at) {
			if b.role == valueBox {
				row.Cell = appendBox(row.Cell, b)
			}
		}
	}
	return []doc.Row{row}
}
