package locate

import (
	"math"
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// An innerTable is a table inside a cell of a text that keeps its columns: words
// over its columns (報 | 掲載日時 | 掲載内容), and rows below them.
type innerTable struct {
	src    *doc.Source
	cell   []doc.Line
	places [][2]float32 // of the columns
	words  []doc.Span   // of the head
	keys   []string     // what their heads stand over
	parts  [][]fragment // by column; line is an index into cell
	filled []int        // by line: how many columns have a part of it
}

// inner sorts the lines of a cell that holds tables, one below the other: row by row,
// and in each row column by column, every box a part of its own. What stands above
// a table, and a cell that holds none, is left as it is.
func (t *columnTable) inner(cell []doc.Line) []doc.Line {
	var out []doc.Line
	from, part := 0, 0 // what is done of the cell, and the last box
	for k := 0; k+1 < len(cell); k++ {
		in := innerTable{src: t.src, cell: cell[k:]}
		if !in.head() {
			continue
		}
		end := t.innerEnd(cell, k)
		in.cell = cell[k:end]
		lines := t.innerRows(&in)
		out = append(out, cell[from:k]...)
		for i := range lines {
			if lines[i].Part > 0 {
				lines[i].Part += part
			}
		}
		if n := len(lines); n > 0 {
			part = max(part, lines[n-1].Part)
		}
		out, from = append(out, lines...), end
		k = end - 1
	}
	if from == 0 {
		return cell
	}
	return append(out, cell[from:]...)
}

// innerEnd is the line behind the table whose head is line k of the cell: the head of the
// next, or the heading with a number or a bracket right above that.
func (t *columnTable) innerEnd(cell []doc.Line, k int) int {
	for end := k + 2; end < len(cell); end++ {
		in := innerTable{src: t.src, cell: cell[end:]}
		if !in.head() {
			continue
		}
		if t.headsInner(cell[end-1]) {
			return end - 1
		}
		return end
	}
	return len(cell)
}

// headsInner reports whether the line above the head of a table is its heading: it has a
// number, a bracket or the name of a company.
func (t *columnTable) headsInner(line doc.Line) bool {
	text := t.src.Fold[line.Start:line.End]
	if len(text) == 0 || hasGap(t.src, line) {
		return false
	}
	return lexicon.LeadingMark(text) > 0 || script.Closing(text[0]) != 0 || isCompany(text)
}

// innerRows are the lines of one table, sorted.
func (t *columnTable) innerRows(in *innerTable) []doc.Line {
	whole := in.cell[:len(in.cell):len(in.cell)]
	if len(whole) < 2 {
		return whole
	}
	in.divide()
	anchor := in.anchor()
	if anchor < 0 {
		return whole
	}
	starts := in.starts(anchor)
	if len(starts) == 0 {
		return whole
	}
	return in.sorted(in.rows(starts))
}

// head reads the words over the columns; false where the first line is not
// made of them, gaps between.
func (in *innerTable) head() bool {
	const gap = 2
	line := in.cell[0]
	for k, w := range cell.HeadWords(in.src.Fold[line.Start:line.End], innerHeads()) {
		w.Start, w.End = w.Start+line.Start, w.End+line.Start
		if k > 0 && w.Start-in.words[k-1].End < gap {
			return false
		}
		x := in.x(0, w.Start)
		in.words, in.keys = append(in.words, w.Span), append(in.keys, w.Key)
		in.places = append(in.places, [2]float32{x, x + float32(w.Len())})
	}
	return len(in.places) > 1
}

// x is the column of a code point on a line of the cell.
func (in *innerTable) x(line, at int) float32 {
	return xWithin(in.src, in.cell[line], at)
}

// gapPieces are what gaps of two blanks or more part on a line.
func gapPieces(src *doc.Source, line doc.Line) []doc.Span {
	var pieces []doc.Span
	for _, p := range piecesOf(src, line) {
		if n := len(pieces); n > 0 && p.Start-pieces[n-1].End < 2 {
			pieces[n-1].End = p.End
			continue
		}
		pieces = append(pieces, p)
	}
	return pieces
}

// hasGap reports whether gaps of two blanks or more part the line.
func hasGap(src *doc.Source, line doc.Line) bool {
	last := -1 // the end of the piece before
	for at := line.Start; at < line.End; at++ {
		if doc.IsSpace(src.Fold[at]) {
			continue
		}
		if last >= 0 && at-last > 1 {
			return true
		}
		last = at + 1
	}
	return false
}

// divide gives the pieces of the lines below the head to the columns, the
// places of which are found from all lines together.
func (in *innerTable) divide() {
	f, h := &finder{src: in.src, kinds: in.timeColumn() >= 0}, &listHead{columns: make([]listColumn, len(in.places))}
	for k := range h.columns {
		if f.kinds {
			h.columns[k].key = in.keys[k]
		}
	}
	if in.inOrder(in.wholeRows()) {
		in.countFilled()
		return
	}
	for round := range 2 {
		in.parts = make([][]fragment, len(in.places))
		for i := 1; i < len(in.cell); i++ {
			line, pieces := f.lineAt(in.cell[i].Start), in.pieces(i)
			if len(pieces) < len(in.places) && slices.Contains(in.keys, "measure") {
				pieces = in.atPlaces(i, pieces)
			}
			if at := in.stateAt(i, pieces); at < len(pieces) {
				last := len(in.parts) - 1
				state := doc.Span{Start: pieces[at].Start, End: pieces[len(pieces)-1].End}
				in.parts[last] = append(in.parts[last], fragment{state, i})
				pieces = pieces[:at]
			}
			if len(pieces) == len(in.places) && in.cell[i].Page != in.cell[0].Page {
				for k, p := range pieces {
					in.parts[k] = append(in.parts[k], fragment{p, i}) // columns of another page may stand elsewhere
				}
				continue
			}
			f.assignPieces(h, line, pieces, in.places, func(k, from, to int) {
				in.parts[k] = append(in.parts[k], fragment{doc.Span{Start: from, End: to}, i})
			})
		}
		if round > 0 {
			break
		}
		for k := range in.places {
			in.widen(k)
		}
	}
	in.countFilled()
}

// countFilled counts the columns that have a part of each line.
func (in *innerTable) countFilled() {
	in.filled = make([]int, len(in.cell))
	for _, parts := range in.parts {
		for _, fr := range parts {
			in.filled[fr.line]++
		}
	}
}

// wholeRows are the pieces of the lines below the head of a table of measures with three columns or more, where
// each line has one in every column: their order says more than their places then, which change from row to row
// where numbers fill their column or stand aside. nil for any other table.
func (in *innerTable) wholeRows() [][]doc.Span {
	const least = 3 // columns
	if len(in.places) < least || !slices.Contains(in.keys, "measure") {
		return nil
	}
	var rows [][]doc.Span
	for i := 1; i < len(in.cell); i++ {
		pieces := in.pieces(i)
		if len(pieces)+1 == len(in.places) && in.keys[0] == "number" {
			first := pieces[0]
			if at := tokenEnd(in.src, first.Start, first.End); at < first.End && onlyNumber(in.src.Fold[first.Start:at]) {
				rest := doc.Span{Start: skipSpace(in.src, at, first.End), End: first.End}
				pieces = append([]doc.Span{{Start: first.Start, End: at}, rest}, pieces[1:]...)
			}
		}
		if len(pieces) != len(in.places) {
			return nil
		}
		rows = append(rows, pieces)
	}
	return rows
}

// inOrder gives the pieces of such rows to the columns; false where there are none.
func (in *innerTable) inOrder(rows [][]doc.Span) bool {
	in.parts = make([][]fragment, len(in.places))
	for i, pieces := range rows {
		for k, p := range pieces {
			in.parts[k] = append(in.parts[k], fragment{p, i + 1})
		}
	}
	return len(rows) > 0
}

// atPlaces are the pieces, parted at a blank alone where what is behind it begins about where a column
// does: what fills the column before leaves no gap.
func (in *innerTable) atPlaces(line int, pieces []doc.Span) []doc.Span {
	const near = 3
	var out []doc.Span
	for _, p := range pieces {
		for at := p.Start + 1; at+1 < p.End; at++ {
			if !doc.IsSpace(in.src.Fold[at]) {
				continue
			}
			x, from := in.x(line, at+1), in.x(line, p.Start)
			if slices.ContainsFunc(in.places, func(p [2]float32) bool { return x >= p[0]-near && x <= p[0]+1 && from < p[0]-near }) {
				out = append(out, doc.Span{Start: p.Start, End: at})
				p.Start = at + 1
			}
		}
		out = append(out, p)
	}
	return out
}

// stateAt is the piece of a line with which a date or a state begins, right of the first
// word of a head over measures: their states stand in the last column.
func (in *innerTable) stateAt(line int, pieces []doc.Span) int {
	head := in.words
	last, before := in.keys[len(head)-1], in.keys[len(head)-2]
	if last != "measure" && last != "due" && last != "state" || last != before && before != "measure" && before != "group" && before != "" {
		return len(pieces) // the date and the state have columns of their own
	}
	for at, p := range pieces {
		if in.x(line, p.Start) >= in.x(0, head[0].End) && beginsRow(in.src.Fold[p.Start:p.End]) {
			return at
		}
	}
	return len(pieces)
}

// pieces are what gaps part on a line of the cell; one blank alone may stand before what
// begins a row in the next column: 手順の見直し 令和５年８月.
func (in *innerTable) pieces(line int) []doc.Span {
	var pieces []doc.Span
	for _, p := range gapPieces(in.src, in.cell[line]) {
		for at := p.Start + 1; at < p.End; at++ {
			if doc.IsSpace(in.src.Fold[at-1]) && beginsRow(in.src.Fold[at:p.End]) {
				pieces = append(pieces, doc.Span{Start: p.Start, End: at - 1})
				p.Start = at
			}
		}
		if at := in.timeEnd(p); at < p.End {
			pieces = append(pieces, doc.Span{Start: p.Start, End: at})
			p.Start = skipSpace(in.src, at, p.End)
		}
		pieces = append(pieces, p)
	}
	return pieces
}

// timeColumn is the column of the times of a log; -1 for none.
func (in *innerTable) timeColumn() int {
	return slices.IndexFunc(in.keys, func(key string) bool { return key == "moment" || key == "clock" })
}

// timeEnd is where the day or the time of day ends with which the piece begins, in a log with a
// column behind that of its times, and a blank parts it from a remark; the end of the piece for
// nowhere: 4月3日 障害の発生.
func (in *innerTable) timeEnd(p doc.Span) int {
	text := in.src.Fold[p.Start:p.End]
	at := in.timeColumn()
	if at < 0 || at+1 == len(in.keys) || !beginsTime(text) {
		return p.End
	}
	m, ok := normalize.FirstFolded(text, normalize.Options{})
	if !ok || m.Start > 0 || m.Point == nil || m.End == len(text) || !doc.IsSpace(text[m.End]) {
		return p.End
	}
	if rest := in.src.Fold[skipSpace(in.src, p.Start+m.End, p.End):p.End]; len(rest) == 0 || isDigit(rest[0]) || rest[0] == '(' {
		return p.End
	}
	return p.Start + m.End
}

// widen moves the place of column k to where its pieces stand.
func (in *innerTable) widen(k int) {
	left, right := float32(math.MaxFloat32), float32(0)
	for _, fr := range in.parts[k] {
		x := in.x(fr.line, fr.Start)
		left, right = min(left, x), max(right, x+float32(fr.Len()))
	}
	if right > 0 {
		in.places[k] = [2]float32{left, right}
	}
}

// anchor is the column in which most pieces begin with a date, a state or the
// number of a notice, -1 for none.
func (in *innerTable) anchor() int {
	best, most := -1, 0
	for k, parts := range in.parts {
		n := 0
		for _, fr := range parts {
			if in.beginsRow(k, fr) {
				n++
			}
		}
		if n > most {
			best, most = k, n
		}
	}
	return best
}

// begins reports whether the i-th piece of column k begins a row: what a year stands
// before is the rest of a date.
func (in *innerTable) begins(k, i int) bool {
	parts := in.parts[k]
	if i > 0 {
		if in.src.Fold[parts[i-1].End-1] == '年' || in.stateBelow(k, i) {
			return false
		}
	}
	return in.beginsRow(k, parts[i])
}

// beginsRow is beginsRow for a piece of column k: in one of times of day, whose days may
// stand once for several, each does.
func (in *innerTable) beginsRow(k int, fr fragment) bool {
	text := in.src.Fold[fr.Start:fr.End]
	return beginsRow(text) || in.keys[k] == "clock" && isClock(text)
}

// stateBelow reports whether the i-th piece of column k is a state alone on its line, below
// the date that it goes with.
func (in *innerTable) stateBelow(k, i int) bool {
	const reach = 2 // lines: one of the measure may stand between
	above, piece := in.parts[k][i-1], in.parts[k][i]
	if piece.line-above.line > reach || !beginsDate(in.src.Fold[above.Start:above.End]) {
		return false
	}
	if states().At(in.src.Fold[piece.Start:piece.End]) == 0 {
		return false
	}
	for line := above.line + 1; line <= piece.line; line++ {
		if in.cell[line].Gap > 0 {
			return false
		}
	}
	text := in.src.Fold[piece.Start:piece.End]
	if in.filled[piece.line] == 1 {
		return true
	}
	more := wordsOnce().planned.At(text) == len(text) // 完了 / 予定
	return (more || in.framed(above.line, piece.line) || in.restAt(piece.line) || in.statesBehind(k)) && in.runsOn(above.line, piece.line)
}

// statesBehind reports whether a state, or the beginning of one, stands behind a date in column k: 令和５年度下期 実.
func (in *innerTable) statesBehind(k int) bool {
	return slices.ContainsFunc(in.parts[k], func(fr fragment) bool {
		text := in.src.Fold[fr.Start:fr.End]
		at := tokenEnd(in.src, fr.Start, fr.End)
		return beginsDate(text) && at < fr.End && script.Kanji(text[len(text)-1])
	})
}

// restAt reports whether the first column has no beginning of a measure on the line: のツールの導入.
func (in *innerTable) restAt(line int) bool {
	return slices.ContainsFunc(in.parts[0], func(fr fragment) bool { return fr.line == line && lexicon.IsHiragana(in.src.Fold[fr.Start]) })
}

// framed reports whether blank lines stand before line from and behind line to.
func (in *innerTable) framed(from, to int) bool {
	return in.cell[from].Gap > 0 && (to+1 == len(in.cell) || in.cell[to+1].Gap > 0)
}

// runsOn reports whether what stands in the first column on line from fills it, or ends with a particle,
// and goes on on line to.
func (in *innerTable) runsOn(from, to int) bool {
	const room = 2
	widest, above, below, open := 0.0, 0.0, false, false
	for _, fr := range in.parts[0] {
		width := proseWidth(in.src.Fold[fr.Start:fr.End])
		widest = max(widest, width)
		if fr.line == from {
			above, open = width, particle(in.src.Fold[fr.End-1])
		}
		below = below || fr.line == to
	}
	return below && (open || above+room > widest)
}

// beginsRow reports whether the text is the beginning of a date, a state or the
// number of a notice.
func beginsRow(text []rune) bool {
	if len(text) > 0 && isDash(text[0]) && len(text) < 3 {
		return true
	}
	return beginsDate(text) || namesDayAfter(text) || namesNotice(text) || states().At(text) > 0
}

// namesDayAfter reports whether a day counted from one above begins the text: 同日, 翌18日.
func namesDayAfter(text []rune) bool {
	return len(text) > 1 && strings.ContainsRune("同翌当", text[0]) && (text[1] == '日' || text[1] == '々' || isDigit(text[1]))
}

func isDash(r rune) bool { return r == '-' || r == 'ー' || r == '―' || r == '—' || r == '−' }

// starts are the pieces of the anchor column with which rows begin, each with
// those that go on with it.
func (in *innerTable) starts(anchor int) []hit {
	var starts []hit
	for i, fr := range in.parts[anchor] {
		if n := len(starts); n > 0 && !in.begins(anchor, i) {
			starts[n-1].pieces, starts[n-1].lines = append(starts[n-1].pieces, fr.Span), append(starts[n-1].lines, fr.line)
			continue
		}
		starts = append(starts, hit{pieces: []doc.Span{fr.Span}, lines: []int{fr.line}})
	}
	return starts
}

// rows are the lines of the cell with which its rows begin, and the cell's end.
func (in *innerTable) rows(starts []hit) []int {
	src := *in.src
	src.Lines = in.cell
	t := columnTable{src: &src, first: 1, end: len(in.cell), stick: in.sticking(len(starts))}
	t.heights()
	var rows []int
	from := 1
	for _, to := range append(in.groups(len(starts)), len(in.cell)) {
		var labels []*hit
		for i := range starts {
			if first := starts[i].first(); first >= from && first < to {
				labels = append(labels, &starts[i])
			}
		}
		if len(labels) > 0 {
			rows = append(rows, t.bands(labels, from, to)[:len(labels)]...)
		} else if from < to {
			rows = append(rows, from)
		}
		rows, from = append(rows, to), to+1
	}
	return rows
}

// groups are the lines of the cell that are headings over its so many rows: in brackets, or
// numbered where the rows are not.
func (in *innerTable) groups(rows int) []int {
	numbers := make(map[rune]int) // how many lines have one of the style
	for _, fr := range in.parts[0] {
		numbers[headingNumber(in.src.Fold[fr.Start:fr.End]).style]++
	}
	var groups []int
	next := number{}
	for i := 1; i < len(in.cell); i++ {
		text := in.src.Fold[in.cell[i].Start:in.cell[i].End]
		n := headingNumber(text)
		if i == 1 && n.value == 1 && numbers[n.style] < rows {
			next = n
		}
		switch {
		case in.filled[i] != 1 || isSentence(text):
		case inBrackets(text):
			groups = append(groups, i)
		case n.style != 0 && n == next:
			groups = append(groups, i)
			next.value++
		}
	}
	return groups
}

// inBrackets reports whether a bracket in which headings stand is around the text, which says
// no state.
func inBrackets(text []rune) bool {
	return script.Opening(text[len(text)-1]) != 0 && openOf(text) == 0 && text[0] != '(' && !states().In(text)
}

// sticking are the lines on which a cell goes on that the line before filled, or in
// a column with the beginning of a row in each of so many rows, has begun: a time of
// day below its day.
func (in *innerTable) sticking(rows int) map[int]bool {
	const room, least = 2, 8
	stick := make(map[int]bool)
	for k, parts := range in.parts {
		widest := 0.0
		for _, fr := range parts {
			widest = max(widest, proseWidth(in.src.Fold[fr.Start:fr.End]))
		}
		begun := in.beginnings(k) == rows
		for i := 1; i < len(parts); i++ {
			a, b := parts[i-1], parts[i]
			full := widest >= least && proseWidth(in.src.Fold[a.Start:a.End])+room > widest
			if a.line+1 == b.line && (full || begun && !in.begins(k, i)) && !in.alone(k, b.line) {
				stick[b.line] = true
			}
		}
	}
	return stick
}

// beginnings is how many pieces of column k begin a row.
func (in *innerTable) beginnings(k int) int {
	n := 0
	for i := range in.parts[k] {
		if in.begins(k, i) {
			n++
		}
	}
	return n
}

// alone reports whether another column begins a row on the line.
func (in *innerTable) alone(k, line int) bool {
	for other, parts := range in.parts {
		for i, fr := range parts {
			if other != k && fr.line == line && in.begins(other, i) {
				return true
			}
		}
	}
	return false
}

// sorted are the lines of the head and then of each row, column by column.
func (in *innerTable) sorted(starts []int) []doc.Line {
	out := []doc.Line{in.cell[0]}
	part := 1
	for row := 0; row+1 < len(starts); row++ {
		for _, parts := range in.parts {
			n := len(out)
			for _, fr := range parts {
				if fr.line >= starts[row] && fr.line < starts[row+1] {
					line := in.cell[fr.line]
					line.X0, line.X1 = in.x(fr.line, fr.Start), in.x(fr.line, fr.End)
					line.Span = fr.Span
					line.Part = part
					out = append(out, line)
				}
			}
			if len(out) > n {
				part++
			}
		}
	}
	return out
}
