package incident

import (
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/model"
)

// PreventiveMeasures reads the cell of 再発防止策: measures with numbers,
// bullets or neither, below headings, each with a mark of its state.
func PreventiveMeasures(cell *cell.Cell, c *Context) []model.Measure {
	if reason := cell.Missing(); reason != "" {
		return []model.Measure{{Text: cell.Text(), Missing: reason, Group: []string{}}}
	}
	r := measureReader{cell: cell, c: c, widest: cell.Widest(), counted: map[rune]int{}, glued: gluedList(cell)}
	for k := 0; k < len(cell.Lines); {
		if head := c.innerHead(cell, k); head > 0 {
			k = r.inner(k, head)
			continue
		}
		r.line(k)
		k++
	}
	r.finish()
	return r.done
}

// inner reads the table whose head is so many lines from line k on, and gives the
// line behind it.
func (r *measureReader) inner(k, head int) int {
	r.overTable(k - 1)
	first := innerFirst(r.cell, k)
	r.columned = first == "group" || first == "number"
	r.single = first == "group" && r.cell.Lines[k].Part == 0 && head == 1 &&
		apartAt(r.cell, r.cell.LineStart(k), r.cell.LineEnd(k)) == r.cell.LineEnd(k)
	from, end := k+head, r.tableEnd(k+head)
	if r.columnTable(k, head, end) {
		return end
	}
	for _, row := range r.groupRows(from, end) {
		if from < row {
			r.rows(from, row)
		}
		r.group(row)
		from = row + 1
	}
	if from < end {
		r.rows(from, end)
	}
	return end
}

// tableEnd is the line behind the table whose rows begin on line k: the one with the
// heading of the next table, or the end of the cell.
func (r *measureReader) tableEnd(k int) int {
	for next := k + 1; next+1 < len(r.cell.Lines); next++ {
		if r.headsTable(next) && r.c.innerHead(r.cell, next+1) > 0 {
			return next
		}
	}
	return len(r.cell.Lines)
}

// headsTable reports whether line k reads as a heading: it has a number or brackets, and
// is neither a sentence nor the end of a row.
func (r *measureReader) headsTable(k int) bool {
	from, end := r.cell.Trim(r.cell.LineStart(k), r.cell.LineEnd(k))
	if from >= end || end-from > maxHeading || r.cell.Fold[end-1] == '。' || r.markFrom(from, end) < end {
		return false
	}
	if _, ok := bracketHeading(r.cell, k); ok {
		return true
	}
	_, number := r.rowMark(from, end)
	return number > 0 && apartAt(r.cell, from, end) == end
}

// overTable takes what stands right above a table of measures, on line k, if it is
// none itself, for its heading.
func (r *measureReader) overTable(k int) {
	o := r.open
	if o == nil || o.mark[1] > 0 || !r.isHeading(o) || o.style != 0 && (o.from < r.cell.LineStart(k) || !r.headsTable(k)) {
		r.finish()
		return
	}
	r.open = nil
	style := o.style
	if style == 0 {
		style = 'h'
	}
	r.heading(style, o.from, o.to)
	r.c.mark(r.cell, doc.Heading, o.from, o.to)
}

type measureReader struct {
	cell    *cell.Cell
	c       *Context
	widest  int
	groups  []groupHeading
	open    *openMeasure
	counted map[rune]int // the last number of each style
	headed  []rune       // styles of which one was a heading
	done    []model.Measure

	glued    bool     // the numbers of the list stand right before its entries
	single   bool     // of a table: one blank alone parts its columns
	columned bool     // of a table: what stands before the measures has a column of its own
	keys     []string // of a table: what its columns hold, "" for what nobody knows
}

// A groupHeading stands above measures; style tells the levels apart: the
// opening bracket, the kind of number, 'h' for a plain line.
type groupHeading struct {
	style rune
	text  string
}

// An openMeasure is the measure that is being read, in slots of the cell.
type openMeasure struct {
	style    rune // kind of number, '・' for a bullet, 0 for none
	number   int
	from, to int
	mark     [2]int // with its brackets; equal for none
	status   model.MeasureStatus
	note     [2]int
	notes    []measureBox // boxes of columns that nobody knows
}

// line sorts one line in.
func (r *measureReader) line(k int) {
	from, end := r.cell.LineStart(k), r.cell.LineEnd(k)
	if n := allMarks(r.cell.Fold[from:end]); k == 0 {
		r.c.mark(r.cell, doc.Number, from, from+n)
		from += n
	}
	h, ok := bracketHeading(r.cell, k)
	if !ok {
		h, ok = r.roundHeading(k)
	}
	if ok && r.cell.Fold[from] != '[' {
		r.finish()
		r.heading(r.cell.Fold[from], h.text, h.textEnd)
		r.c.mark(r.cell, doc.Heading, h.from, h.to)
		if at, _ := r.cell.Trim(h.to, end); at < end {
			r.text(at, end)
		}
		return
	}
	if style, number, length := r.entryMark(k, from, end); length > 0 {
		r.counted[style] = number
		r.begin(style, number)
		r.c.mark(r.cell, kindOfMark(style), from, from+length)
		r.text(from+length, end)
		return
	}
	if r.cell.Fold[from] == '※' && r.open != nil && r.cell.Depth[from] == 0 {
		r.open.addNote(from, end)
		return
	}
	if o := r.open; o != nil && o.note[1] > 0 && !r.closedNote(k) {
		o.addNote(from, end)
		return
	}
	if r.begins(k) {
		r.begin(0, 0)
	}
	r.text(from, end)
}

// entryMark reads the mark of a list at the beginning of line k.
func (r *measureReader) entryMark(k, from, end int) (style rune, number, length int) {
	style, number, length = listMark(r.cell, from, end)
	if length == 0 {
		style, number, length = r.loose(k, from, end)
	}
	if length == 0 && r.glued && r.cell.Depth[from] == 0 {
		style = 'd'
		number, length = script.GluedNumber(r.cell.Fold[from:end])
	}
	return style, number, length
}

// roundHeading reads a line that is nothing but a name in round brackets with
// a list below it: （設備対策）. The mark of a state is none.
func (r *measureReader) roundHeading(k int) (heading, bool) {
	from, end := r.cell.Trim(r.cell.LineStart(k), r.cell.LineEnd(k))
	if k+1 >= len(r.cell.Lines) || end-from < 4 || end-from > maxHeading || r.cell.Fold[from] != '(' || r.cell.Depth[from] > 0 ||
		closeOf(r.cell, from, end) != end {
		return heading{}, false
	}
	if _, isState := statusOf(r.cell.Join(from+1, end-1)); isState {
		return heading{}, false
	}
	next, stop := r.cell.LineStart(k+1), r.cell.LineEnd(k+1)
	if _, _, length := listMark(r.cell, next, stop); length == 0 {
		if _, _, length = looseMark(r.cell.Fold[next:stop]); length == 0 {
			return heading{}, false
		}
	}
	return heading{from, end, from + 1, end - 1}, true
}

// closedNote reports whether the note of the open measure ends before line k.
func (r *measureReader) closedNote(k int) bool {
	return r.cell.Lines[k].Gap > 0 || !r.cell.Full(k-1, r.widest)
}

// begins reports whether a line without a mark begins a measure: none is
// open, the last one is closed by its mark, or blank lines part them.
func (r *measureReader) begins(k int) bool {
	o := r.open
	switch {
	case o == nil:
		return true
	case o.mark[1] > 0:
		return !r.onlyMark(k)
	case r.cell.Lines[k].Gap > 0 && !r.onlyMark(k):
		return o.to > o.from && r.cell.Fold[o.to-1] == '。'
	}
	return false
}

// onlyMark reports whether line k begins with the mark of a state.
func (r *measureReader) onlyMark(k int) bool {
	from, end := r.cell.LineStart(k), r.cell.LineEnd(k)
	open, stop, _ := findMark(r.cell, from, min(end+maxMark, len(r.cell.Fold)))
	return stop > 0 && open == from
}

// begin opens a measure. What was open without a mark, right above a list of
// another style, was a heading of it.
func (r *measureReader) begin(style rune, number int) {
	o := r.open
	if o != nil && o.mark[1] == 0 && style != 0 && style != o.style && (number <= 1 || slices.Contains(r.headed, o.style)) && r.isHeading(o) {
		r.open = nil
		if o.style != 0 {
			r.heading(o.style, o.from, o.to)
		} else {
			r.heading('h', o.from, o.to)
		}
		r.c.mark(r.cell, doc.Heading, o.from, o.to)
	}
	r.finish()
	r.popTo(style)
	r.open = &openMeasure{style: style, number: number}
}

// isHeading reports whether the open measure reads as a heading: no sentence,
// or one that only leads in a list.
func (r *measureReader) isHeading(o *openMeasure) bool {
	if o.to <= o.from {
		return false
	}
	return r.cell.Fold[o.to-1] != '。' || o.style == 0 && r.leadIn(o.from, o.to)
}

func (r *measureReader) leadIn(from, to int) bool {
	text := r.cell.Join(from, to)
	for _, e := range lexicon.Words("lead_in") {
		if strings.Contains(text, e.Surface) {
			return true
		}
	}
	return false
}

// heading puts a heading above what follows, in place of one of its level.
func (r *measureReader) heading(style rune, from, to int) {
	r.popTo(style)
	text := r.cell.Join(from, to)
	if text == "" || r.leadIn(from, to) {
		return
	}
	r.groups = append(r.groups, groupHeading{style: style, text: text})
	if !slices.Contains(r.headed, style) {
		r.headed = append(r.headed, style)
	}
}

// popTo takes away the headings from the level of the style on.
func (r *measureReader) popTo(style rune) {
	for i, g := range r.groups {
		if g.style == style {
			r.groups = r.groups[:i]
			return
		}
	}
}

// text adds the slots [from, end) of a line to the open measure, and those behind
// the mark of its state to the next one.
func (r *measureReader) text(from, end int) {
	for from < end {
		r.c.Src.Stop.Check()
		from = r.upToMark(from, end)
	}
}

// upToMark adds the slots from from on to the open measure, the mark of a state
// apart, and gives where the next measure begins on the line, end for none. A mark
// may be wrapped, so it is looked for in what is open.
func (r *measureReader) upToMark(from, end int) int {
	from, stop := r.cell.Trim(from, end)
	if from >= stop {
		return end
	}
	if r.open == nil {
		r.open = &openMeasure{}
	}
	o := r.open
	if o.to == 0 {
		o.from = from
	}
	open, shut, status := findMark(r.cell, max(o.from, from-maxMark), stop)
	if shut == 0 {
		o.to = stop
		return end
	}
	o.mark, o.status = [2]int{open, shut}, status
	_, o.to = r.cell.Trim(o.from, open)
	next, stop := r.cell.Trim(shut, stop)
	if next >= stop || onlyStop(r.cell.Fold[next:stop]) {
		return end
	}
	if r.cell.Fold[next] == '※' {
		o.addNote(next, stop)
		return end
	}
	r.begin(0, 0)
	return next
}

func (o *openMeasure) addNote(from, end int) {
	if o.note[1] == 0 {
		o.note[0] = from
	}
	o.note[1] = end
}

// finish closes the open measure.
func (r *measureReader) finish() {
	o := r.open
	r.open = nil
	if o == nil || o.to <= o.from && o.mark[1] == 0 {
		return
	}
	m := model.Measure{Text: r.cell.Piece(o.from, o.to), Group: []string{}, Status: orNil(o.status)}
	for _, g := range r.groups {
		m.Group = append(m.Group, g.text)
	}
	if o.number > 0 {
		m.Number = ptr(o.number)
	}
	r.marked(&m, o)
	if o.note[1] > 0 {
		from, to := o.note[0], o.note[1]
		r.c.mark(r.cell, doc.Mark, from, from+1)
		from, to = r.cell.Trim(from+1, to)
		r.c.claim(r.cell, from, to)
		m.Note = orNil(r.cell.Join(from, to))
	}
	r.boxNotes(&m, o)
	r.done = append(r.done, m)
}

// marked fills in the mark and the date in it.
func (r *measureReader) marked(m *model.Measure, o *openMeasure) {
	if o.mark[1] == 0 {
		return
	}
	m.Mark = ptr(r.cell.Piece(o.mark[0], o.mark[1]))
	path := pathOf("preventive_measures", len(r.done)) + "/due"
	for _, match := range r.c.scanOnce(r.cell, o.mark[0], o.mark[1]) {
		p := match.Point
		if match.Range != nil {
			p = match.Range.Start.Point
		}
		text := r.cell.Piece(match.Start, match.End)
		if match.Err != "" && p == nil { // 【13月完了予定】
			r.c.say(model.CodeValueUnread, path, text, "%s: no date is read here", text.Text)
			r.c.fault(match.Err, path, text)
			m.Due = &model.Time{Text: text, Inferred: []string{}}
			return
		}
		if p == nil || match.Err != "" || p.Hour.Known() && !p.Day.Known() {
			continue
		}
		if match.End < o.mark[1] && script.Digit(r.cell.Fold[match.End]) { // its day stands elsewhere
			r.c.say(model.CodeValueUnread, path, text, "%s: more of the date follows than is read here", text.Text)
			m.Due = &model.Time{Text: text, Inferred: []string{}}
			return
		}
		r.c.following(p, o.status)
		due := r.c.timeOf(p, text, path)
		m.Due = &due
		return
	}
}
