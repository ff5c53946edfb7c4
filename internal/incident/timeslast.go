package incident

import (
	"slices"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/normalize"
)

// A log that is set as a table may have its times in the last column: 報 | 掲載内容 | 掲載日時.
// Such a log is read as any other, with the lines of its rows in the order label, time, remark.

// A logRow is what one row of such a log has.
type logRow struct {
	front, times, rest []doc.Line
	day, clock         bool // of the time so far
	boxes              int  // of front and rest
}

// timesFirst puts the times of the log on the lines from line k on before its remarks, where all
// its rows end with them. What the head says of the columns is noted by then, if there is one.
func (r *noticeReader) timesFirst(k int) {
	const most = 16 // tables of a cell
	stop := k
	if r.turned == most {
		return
	}
	for stop < len(r.cell.Lines) && len(headWordsOf(r.cell, stop)) < 2 {
		stop++
	}
	at := r.timesAt()
	if stop == k || r.columns != nil && at < 0 {
		return
	}
	var rows []logRow
	switch {
	case r.part(k) > 0:
		rows = r.boxRows(k, stop)
	case at > 0 || r.columns == nil && r.tornTime(k, stop):
		rows = r.lineRows(k, stop)
	}
	if !haveRemarks(rows, r.columns == nil && at < 0) {
		return
	}
	r.turned++
	r.columns = r.timesBefore(rows, at)
	lines := slices.Clone(r.cell.Lines[:k])
	lines = append(lines, linesOfRows(rows, len(r.cell.Lines))...)
	r.cell, r.inner = cell.NewCell(r.cell.Src, append(lines, r.cell.Lines[stop:]...)), true
}

// haveRemarks reports whether each of the rows ends with a time and one has a remark before it; those
// of a log without a head have as many boxes.
func haveRemarks(rows []logRow, even bool) bool {
	remarks := false
	for i := range rows {
		if len(rows[i].times) == 0 || even && rows[i].boxes != rows[0].boxes {
			return false
		}
		remarks = remarks || len(rows[i].rest) > 0
	}
	return remarks
}

// headWordsOf are the words over the columns of a table of which line k is made.
func headWordsOf(raw *cell.Cell, k int) []cell.HeadWord {
	return cell.HeadWords(raw.Fold[raw.LineStart(k):raw.LineEnd(k)], innerWords())
}

// timesAt is the first of the columns of times where those are the last ones, -1 where they are not.
func (r *noticeReader) timesAt() int {
	at := len(r.columns)
	for at > 0 && isTimeColumn(r.columns[at-1]) {
		at--
	}
	if at == 0 || at == len(r.columns) {
		return -1
	}
	return at
}

func isTimeColumn(key string) bool { return key == "moment" || key == "day" || key == "clock" }

// timesBefore are the columns with those of times, from column at on, before those of remarks;
// of a log without a head what its rows have.
func (r *noticeReader) timesBefore(rows []logRow, at int) []string {
	if at < 0 {
		front := "notice"
		if len(rows[0].front) > 0 && holdsMedium(cell.Join(r.cell.Src, spansIn(rows[0].front))) {
			front = "medium"
		}
		return []string{front, "moment", "notice"}
	}
	n := 0
	for n < at && r.frontColumn(n) {
		n++
	}
	return slices.Concat(r.columns[:n], r.columns[at:], r.columns[n:at])
}

// frontColumn reports whether column k has the labels, the numbers or the media of the entries.
func (r *noticeReader) frontColumn(k int) bool {
	return r.columns[k] == "medium" || r.columns[k] == "number" || k == 0 && r.columns[k] == "notice"
}

func spansIn(lines []doc.Line) []doc.Span {
	spans := make([]doc.Span, len(lines))
	for i := range lines {
		spans[i] = lines[i].Span
	}
	return spans
}

// linesOfRows are the lines of the rows, a box for each part of a row, numbered from behind part on.
func linesOfRows(rows []logRow, part int) []doc.Line {
	var lines []doc.Line
	for i := range rows {
		for _, box := range [][]doc.Line{rows[i].front, rows[i].times, rows[i].rest} {
			part++
			for _, line := range box {
				line.Part = part
				lines = append(lines, line)
			}
		}
	}
	return lines
}

// boxRows are the rows of the boxes on the lines [k, stop): each ends with those of its time.
func (r *noticeReader) boxRows(k, stop int) []logRow {
	var rows []logRow
	for next := k; k < stop; k = next {
		for next < stop && r.part(next) == r.part(k) {
			next++
		}
		from, end := r.cell.LineStart(k), r.cell.LineEnd(next-1)
		row := &logRow{}
		if n := len(rows); n > 0 {
			row = &rows[n-1]
		}
		day, clock := r.onlyTime(from, end)
		switch timed := day || clock; {
		case timed && len(rows) == 0:
			return nil
		case timed:
			row.times = append(row.times, r.cell.Lines[k:next]...)
			continue
		case len(rows) == 0 || len(row.times) > 0:
			rows = append(rows, logRow{})
			row = &rows[len(rows)-1]
		}
		row.boxes++
		if r.isFront(from, end) {
			if len(row.rest) > 0 {
				return nil // a heading above
			}
			row.front = append(row.front, r.cell.Lines[k:next]...)
			continue
		}
		row.rest = append(row.rest, r.cell.Lines[k:next]...)
		if stop := r.labelEnd(from, end); stop > 0 && row.boxes == 1 { // the box holds the label too
			row.front = append(row.front, r.lineOf(k, from, stop))
			row.rest[0] = r.lineOf(k, stop, r.cell.LineEnd(k))
		}
	}
	return rows
}

// isFront reports whether the slots are nothing but the label of an entry or a medium.
func (r *noticeReader) isFront(from, end int) bool {
	var e entry
	if r.labelAt(&e, r.behindMark(from, end), end) >= end && e.labelEnd > e.label {
		return true
	}
	bare := r.cell.Bare(from, end)
	return holdsMedium(string(bare)) || ofOwnSite(bare)
}

// onlyTime reports whether the slots are a day, a time of day or both, and nothing else.
func (r *noticeReader) onlyTime(from, end int) (day, clock bool) {
	if from, end = r.cell.Trim(from, end); from >= end || !beginsTime(r.cell.Fold[from]) {
		return false, false
	}
	m, err := normalize.ParseFolded(r.cell.Bare(from, end), normalize.Options{Cell: true})
	if err != nil || m.Point == nil {
		return false, false
	}
	return m.Point.Day.Known(), m.Point.Hour.Known()
}

// tornTime reports whether a remark and a day stand on line k, and nothing but the time of that day
// on the next: 公式X　障害の発生　６月１日 over 20時12分.
func (r *noticeReader) tornTime(k, stop int) bool {
	from, end := r.cell.Trim(r.cell.LineStart(k), r.cell.LineEnd(k))
	at, day, clock := r.timeTail(from, end)
	if k+1 >= stop || at == from || !day || clock {
		return false
	}
	day, clock = r.onlyTime(r.cell.LineStart(k+1), r.cell.LineEnd(k+1))
	return clock && !day
}

// timeTail is where the time begins with which the line in the slots ends; end for none.
func (r *noticeReader) timeTail(from, end int) (at int, day, clock bool) {
	const longest = 40 // characters of a time
	for at = max(from, end-longest); at < end; at++ {
		if at > from && !cell.Blank(r.cell.Fold[at-1]) {
			continue
		}
		if day, clock = r.onlyTime(at, end); day || clock {
			return at, day, clock
		}
	}
	return end, false, false
}

// lineRows are the rows of the lines [k, stop), each of which may have a part of the remark and a
// part of the time. A label begins one, or where they have none what stands behind a time.
func (r *noticeReader) lineRows(k, stop int) []logRow {
	labels := r.columns == nil || r.columns[0] == "notice"
	labels = labels && r.labelEnd(r.cell.LineStart(k), r.cell.LineEnd(k)) > 0
	var rows []logRow
	for ; k < stop; k++ {
		l := r.logLineOf(k)
		begins := len(rows) == 0
		switch {
		case begins:
		case labels:
			begins = l.label > 0
		default:
			begins = l.at > l.from && rows[len(rows)-1].told(l.day, l.clock)
		}
		if begins {
			rows = append(rows, logRow{})
		}
		if row := &rows[len(rows)-1]; !r.addLine(row, l) {
			return nil // two times in one row
		}
	}
	return rows
}

// A logLine is what line k has of such a row: from at on its time; the label ends at label, 0 for none.
type logLine struct {
	k, from, at, end, label int
	day, clock              bool
}

func (r *noticeReader) logLineOf(k int) logLine {
	l := logLine{k: k}
	l.from, l.end = r.cell.Trim(r.cell.LineStart(k), r.cell.LineEnd(k))
	l.label = r.labelEnd(l.from, l.end)
	l.at, l.day, l.clock = r.timeTail(l.from, l.end)
	return l
}

// addLine adds the line to the row; false where the row has another time.
func (r *noticeReader) addLine(row *logRow, l logLine) bool {
	if row.told(l.day, l.clock) && (l.day || l.clock) {
		return false
	}
	if front := r.frontEnd(l.from, l.at, l.label); len(row.front)+len(row.rest)+len(row.times) == 0 && front > l.from {
		row.front, l.from = append(row.front, r.lineOf(l.k, l.from, front)), front
	}
	if from, to := r.cell.Trim(l.from, l.at); from < to {
		row.rest = append(row.rest, r.lineOf(l.k, from, to))
	}
	if l.at < l.end {
		row.times, row.day, row.clock = append(row.times, r.lineOf(l.k, l.at, l.end)), row.day || l.day, row.clock || l.clock
	}
	return true
}

// told reports whether the time of the row is whole, so that none with a day or a time of day of
// its own goes on with it.
func (row *logRow) told(day, clock bool) bool {
	return len(row.times) > 0 && (day || !clock || row.clock)
}

// labelEnd is where the label of an entry ends with which the line in the slots begins, 0 for none.
func (r *noticeReader) labelEnd(from, end int) int {
	var e entry
	if r.labelAt(&e, r.behindMark(from, end), end); e.labelEnd > e.label {
		return e.labelEnd
	}
	return 0
}

// frontEnd is where the words of the columns before those of remarks end on a line [from, at), the
// label of which ends at label.
func (r *noticeReader) frontEnd(from, at, label int) int {
	stop := max(from, min(label, at))
	if next := cell.SkipBlank(r.cell.Fold, stop, at); r.columns == nil {
		for next < at && !cell.Blank(r.cell.Fold[next]) {
			next++
		}
		if bare := r.cell.Bare(stop, next); holdsMedium(string(bare)) || ofOwnSite(bare) {
			stop = next
		}
	}
	for k := 0; k < len(r.columns) && r.frontColumn(k); k++ {
		if k == 0 && label > 0 || r.columns[k] == "notice" {
			continue
		}
		for stop = cell.SkipBlank(r.cell.Fold, stop, at); stop < at && !cell.Blank(r.cell.Fold[stop]); {
			stop++
		}
	}
	return stop
}

// lineOf is the part [from, to) of line k.
func (r *noticeReader) lineOf(k, from, to int) doc.Line { return partOf(r.cell, k, from, to) }
