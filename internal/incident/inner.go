package incident

import (
	"slices"
	"sync"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// innerWords are the words over the columns of a table inside a cell.
var innerWords = sync.OnceValue(func() *lexicon.Labels { return lexicon.NewLabels(lexicon.Words("inner_head")) })

// innerHead is how many lines from line k on are the head of a table inside
// the cell (報 | 掲載日時 | 掲載内容), which may be one line or one a word; 0 for
// none.
func (c *Context) innerHead(raw *cell.Cell, k int) int {
	const most = 16 // lines: one for each column
	words, end := 0, k
	for ; end < len(raw.Lines) && end-k < most; end++ {
		n := innerWordsOn(raw, end)
		if n == 0 {
			break
		}
		words += n
	}
	if boxes := boxedHead(raw, k); boxes > end-k {
		words, end = boxes, k+boxes
	}
	if words < 2 || end == len(raw.Lines) || end-k == most {
		return 0
	}
	c.mark(raw, doc.Heading, raw.LineStart(k), raw.LineEnd(end-1))
	return end - k
}

// innerFirst is what the first word of the head on line k stands over.
func innerFirst(raw *cell.Cell, k int) string {
	words := cell.HeadWords(raw.Fold[raw.LineStart(k):raw.LineEnd(k)], innerWords())
	if len(words) == 0 {
		return ""
	}
	return words[0].Key
}

// overColumns reports whether several words of the text stand over the columns of tables in
// cells, whatever the others do: 区分 時刻 備考.
func overColumns(text []rune) bool {
	const several = 2
	words := 0
	for at := 0; at < len(text); {
		stop := at
		for stop < len(text) && !cell.Blank(text[stop]) {
			stop++
		}
		if _, ok := innerWords().Lookup(text[at:stop]); ok {
			words++
		}
		at = cell.SkipBlank(text, stop, len(text))
	}
	return words >= several
}

// innerWordsOn is how many such words line k is made of, 0 where it has
// anything else.
func innerWordsOn(raw *cell.Cell, k int) int {
	return len(cell.HeadWords(raw.Fold[raw.LineStart(k):raw.LineEnd(k)], innerWords()))
}

// rows reads the rows of a table of measures on the lines [k, end).
func (r *measureReader) rows(k, end int) {
	lines := r.unwoven(k, end)
	if lines == nil {
		r.table(k, end)
		return
	}
	whole := r.cell
	r.cell = cell.NewCell(whole.Src, lines)
	r.table(0, len(lines))
	r.finish()
	r.cell = whole
}

// groupRows are the lines of [k, end), rows of a table of measures, that are headings over
// others: in brackets, or numbered where the measures are not.
func (r *measureReader) groupRows(k, end int) []int {
	numbers, states := r.numbersIn(k, end)
	var rows []int
	style, next := rune(0), 1
	for i := k; i+1 < end; i++ {
		if r.cell.Lines[i].Head > 0 {
			rows = append(rows, i)
			continue
		}
		from, to := r.cell.Trim(r.cell.LineStart(i), r.cell.LineEnd(i))
		if !r.headsTable(i) || r.isState(r.cell.Trim(r.cell.LineStart(i+1), r.cell.LineEnd(i+1))) {
			continue
		}
		if h, ok := bracketHeading(r.cell, i); ok && h.to == to {
			rows = append(rows, i)
			continue
		}
		own, number := r.rowMark(from, to)
		if i == k && numbers[own] < states {
			style = own
		}
		if style != 0 && own == style && number == next {
			rows = append(rows, i)
			next++
		}
	}
	return rows
}

// numbersIn counts the numbers of each style with which lines of [k, end) begin, and the states
// of measures there.
func (r *measureReader) numbersIn(k, end int) (numbers map[rune]int, states int) {
	numbers = make(map[rune]int)
	stated := false // the line before has a state
	for ; k < end; k++ {
		from, to := r.cell.Trim(r.cell.LineStart(k), r.cell.LineEnd(k))
		if style, number := r.rowMark(from, to); number > 0 {
			numbers[style]++
		}
		at := r.markFrom(from, to)
		if at < to && (at > from || !stated) {
			states++
		}
		stated = at < to
	}
	return numbers, states
}

// group takes line k of a table for the heading of the rows below it.
func (r *measureReader) group(k int) {
	r.finish()
	from, end := r.cell.Trim(r.cell.LineStart(k), r.cell.LineEnd(k))
	if h, ok := bracketHeading(r.cell, k); ok {
		r.heading(r.cell.Fold[from], h.text, h.textEnd)
		r.c.mark(r.cell, doc.Heading, h.from, h.to)
		return
	}
	style, _, length := listMark(r.cell, from, end)
	if length == 0 {
		style, _, length = looseMark(r.cell.Fold[from:end])
	}
	if length == 0 {
		style = 'h'
	}
	r.c.mark(r.cell, doc.Number, from, from+length)
	from, end = r.cell.Trim(from+length, end)
	r.heading(style, from, end)
	r.c.mark(r.cell, doc.Heading, from, end)
}

// table reads the lines [k, last) as measures set as a table: what each measure is,
// then when it was or will be done. The head may stand again behind the end of a page.
func (r *measureReader) table(k, last int) {
	for ; k < last; k++ {
		if head := r.c.innerHead(r.cell, k); head > 0 {
			k += head - 1
			continue
		}
		from, end := r.cell.Trim(r.cell.LineStart(k), r.cell.LineEnd(k))
		if last := r.boxEnd(k, last); last > k && r.isState(from, r.cell.LineEnd(last)) {
			r.tableMark(from, r.cell.LineEnd(last))
			k = last
			continue
		}
		at := r.markFrom(from, end)
		if at == from && r.belowText(k) {
			at = end
		}
		if r.withRemark(k, from, at, end) {
			continue
		}
		stop := r.unknownBefore(k, from, at, end)
		if _, to := r.cell.Trim(from, stop); to > from {
			r.tableText(k, from, to)
		}
		if first, to := r.cell.Trim(stop, at); first < to && r.open != nil {
			r.open.notes = append(r.open.notes, measureBox{first, to})
		}
		if at < end {
			r.tableMark(at, end)
		}
	}
}

// boxEnd is the last line of the box that line k begins, k where it begins none.
func (r *measureReader) boxEnd(k, last int) int {
	const most = 6 // lines of a date with its state
	part, end := r.cell.Lines[k].Part, k
	if part == 0 || k > 0 && r.cell.Lines[k-1].Part == part {
		return k
	}
	for end+1 < last && r.cell.Lines[end+1].Part == part {
		if end++; end-k == most {
			return k
		}
	}
	return end
}

// belowText reports whether line k is more of the box with the words of the open measure, which has
// no state yet: 訓練の / 実施.
func (r *measureReader) belowText(k int) bool {
	part := r.cell.Lines[k].Part
	return part != 0 && k > 0 && r.cell.Lines[k-1].Part == part && r.open != nil && r.open.to > 0 && r.open.mark[1] == 0
}

// tableText adds to the open measure, or begins one where the last has its
// mark.
func (r *measureReader) tableText(k, from, to int) {
	if r.open == nil || r.open.mark[1] > 0 {
		stop, apart := r.firstColumn(k, from, to)
		if apart && !isDigits(r.cell.Bare(from, stop)) {
			r.finish()
			r.heading('h', from, stop)
			r.c.mark(r.cell, doc.Heading, from, stop)
			if from, to = r.cell.Trim(stop, to); from >= to {
				return
			}
			apart = false
		}
		r.begin(0, 0)
		style, number, length := listMark(r.cell, from, to)
		if length == 0 {
			style, number, length = looseMark(r.cell.Fold[from:to])
		}
		if apart {
			style, length = 'd', stop-from
			number, _ = script.Integer(r.cell.Fold, from, stop)
		}
		if length > 0 {
			r.open.style, r.open.number = style, number
			r.c.mark(r.cell, kindOfMark(style), from, from+length)
			from += length
		}
	}
	from, to = r.cell.Trim(from, to)
	if r.open.to == 0 {
		r.open.from = from
	}
	r.open.to = to
}

// firstColumn reports whether the slots of line k begin with what stands in a
// column of its own before that of the measures, and where it ends: two spaces
// or the next box part it from what is no state.
func (r *measureReader) firstColumn(k, from, to int) (stop int, apart bool) {
	if !r.columned {
		return 0, false
	}
	if stop = numberEnd(r.cell, from, to); stop > from {
		return stop, true
	}
	part := r.cell.Lines[k].Part
	if stop = apartAt(r.cell, from, to); r.single {
		for stop = from; stop < to && !cell.Blank(r.cell.Fold[stop]); {
			stop++
		}
	}
	if part == 0 || stop < to {
		return stop, stop < to
	}
	for next := k + 1; next < len(r.cell.Lines); next++ {
		if r.cell.Lines[next].Part != part {
			return to, next == k+1 && !r.isState(r.cell.LineStart(next), r.cell.LineEnd(next))
		}
	}
	return 0, false
}

// numberEnd is where the number ends that the slots are, or begin with and a blank
// parts from what follows; from for none.
func numberEnd(raw *cell.Cell, from, to int) int {
	stop := from
	for stop < to && isDigits(raw.Fold[stop:stop+1]) {
		stop++
	}
	if stop < to && !cell.Blank(raw.Fold[stop]) {
		return from
	}
	return stop
}

// apartAt is where two spaces part the slots, to for nowhere.
func apartAt(raw *cell.Cell, from, to int) int {
	for i := from; i+1 < to; i++ {
		if cell.Blank(raw.Fold[i]) && cell.Blank(raw.Fold[i+1]) {
			return i
		}
	}
	return to
}

// tableMark takes the slots for the mark of the open measure, or for more of
// it where the line before held its beginning.
func (r *measureReader) tableMark(from, to int) {
	o := r.open
	if o == nil {
		return
	}
	if o.mark[1] == 0 {
		o.mark[0] = from
	}
	o.mark[1] = to
	if status, ok := statusOf(r.cell.Join(o.mark[0], o.mark[1])); ok {
		o.status = status
	}
}

// markFrom is where in the slots of a line what says the state or the date
// begins, at the end of the line, or the state in the column before the date; end for nowhere.
func (r *measureReader) markFrom(from, end int) int {
	for at := from; at < end; at++ {
		if at > from && !cell.Blank(r.cell.Fold[at-1]) {
			continue
		}
		if r.isState(at, end) {
			return r.stateBefore(from, at)
		}
	}
	return end
}

// stateBefore is where the state begins that stands alone in the column before the mark at at, in a table
// that has one for each; at for none: 完了 R6.1.15.
func (r *measureReader) stateBefore(from, at int) int {
	_, stop := r.cell.Trim(from, at)
	begin := stop
	for begin > from && !cell.Blank(r.cell.Fold[begin-1]) {
		begin--
	}
	if !slices.Contains(r.keys, "state") || !slices.Contains(r.keys, "due") || begin == stop || !ofStates(r.cell.Fold[begin:stop]) {
		return at
	}
	return begin
}

// isState reports whether the slots are nothing but a date, a state or both;
// the rest of a date that the line before has begun counts.
func (r *measureReader) isState(from, end int) bool {
	if r.nextNumber(from, end) {
		return false
	}
	if o := r.open; o != nil && o.mark[1] > 0 && r.cell.LineOf(o.mark[1]-1)+1 == r.cell.LineOf(from) {
		if r.goesOnMark(o, from, end) {
			return true
		}
	}
	m, ok := normalize.FirstFolded(r.cell.Fold[from:end], normalize.Options{})
	if ok && m.Start == 0 && (m.Point != nil || m.Range != nil) {
		return onlyState(r.cell, from+m.End, end) || tornBelow(r.cell, from+m.End, end)
	}
	return from < end && !isDigits(r.cell.Fold[from:end]) && (onlyState(r.cell, from, end) || tornBelow(r.cell, from, end))
}

// goesOnMark reports whether the slots are the rest of the mark that the line
// before has begun: of its date, of its state (完了予 / 定), or the date in a bracket.
func (r *measureReader) goesOnMark(o *openMeasure, from, end int) bool {
	if inside, stop := within(r.cell, from, end); r.cell.Fold[from] == '(' && stop == end {
		m, ok := normalize.FirstFolded(r.cell.Fold[from+1:inside], normalize.Options{})
		return ok && m.Start == 0 && m.Point != nil && onlyState(r.cell, from+1+m.End, inside)
	}
	at := o.mark[0]
	if m, ok := normalize.FirstFolded(r.cell.Fold[at:end], normalize.Options{}); ok && m.Start == 0 {
		at += m.End
	}
	return onlyState(r.cell, at, end) && (at > from || tornState(r.cell, at, from, end))
}

// tornBelow reports whether the slots are the beginning of the words of a state, the rest
// of which ends the next line.
func tornBelow(raw *cell.Cell, from, end int) bool {
	const longest = 12
	k := raw.LineOf(end-1) + 1
	if k == len(raw.Lines) || end-from > longest {
		return false
	}
	first, stop := raw.Trim(raw.LineStart(k), raw.LineEnd(k))
	at := stop
	for at > first && stop-at <= longest && !cell.Blank(raw.Fold[at-1]) {
		at--
	}
	return endsState(raw.Bare(from, end), raw.Fold[at:stop])
}

// tornState reports whether a word of a state begins before the slot and ends
// behind it.
func tornState(raw *cell.Cell, from, at, end int) bool {
	return tornWord(raw.Bare(from, end), len(raw.Bare(from, at)))
}

// tornWord reports whether a word of a state begins before that place of the text and
// ends behind it.
func tornWord(text []rune, torn int) bool {
	for i := range torn {
		if i+setsOnce().status.Longest(text[i:]) > torn {
			return true
		}
	}
	return false
}

// nextNumber reports whether the slots are the number of the next measure: in its
// own box, or behind a state where it counts on.
func (r *measureReader) nextNumber(from, end int) bool {
	o := r.open
	if o == nil || o.mark[1] == 0 || end-from > 2 || !isDigits(r.cell.Fold[from:end]) {
		return false
	}
	number, _ := script.Integer(r.cell.Fold, from, end)
	return r.apart(o.mark[1]-1, from) || o.status != "" && o.number > 0 && number == o.number+1
}

// apart reports whether two slots stand in boxes of their own.
func (r *measureReader) apart(a, b int) bool {
	return r.cell.Lines[r.cell.LineOf(a)].Part != r.cell.Lines[r.cell.LineOf(b)].Part
}

// onlyState reports whether the slots are blank or say a state and nothing
// else.
func onlyState(raw *cell.Cell, from, end int) bool {
	const longest = 8
	from, end = raw.Trim(from, end)
	if from == end {
		return true
	}
	if apartAt(raw, from, end) < end || wordBefore(raw, from, end) {
		return false // two columns
	}
	text := raw.Join(from, end)
	if cell.MissingIn(raw.Fold[from:end]) != "" || end-from <= 2 && isDigits(raw.Fold[from:end]) {
		return true // 令和５年５月10 / 日完了: the day goes on in the next line
	}
	_, ok := statusOf(text)
	return ok && end-from <= longest && onlyStatus(raw.Fold[from:end]) && endsAsState(raw.Fold[from:end])
}

// endsAsState reports whether no noun goes on with the last word of a state in the text: 設備計画部 is none.
// The word may go on in the next line.
func endsAsState(text []rune) bool {
	end := 0
	for at := range text {
		if n := setsOnce().status.Longest(text[at:]); n > 0 {
			end = max(end, at+n)
		}
	}
	rest := text[cell.SkipBlank(text, end, len(text)):]
	return end == 0 || len(rest) == 0 || !script.Kanji(rest[0]) && !script.Katakana(rest[0]) || beginsState(rest)
}

// wordBefore reports whether a blank parts the slots and no word of a state stands
// before it: 訓練　検討中 is a measure and its state.
func wordBefore(raw *cell.Cell, from, end int) bool {
	for i := from; i < end; i++ {
		if raw.Fold[i] == '\n' {
			return false
		}
		if cell.Blank(raw.Fold[i]) && i-from > 1 {
			before := raw.Fold[from:i]
			return slices.ContainsFunc(before, script.NameLetter) && !setsOnce().status.In(before)
		}
	}
	return false
}

func isDigits(text []rune) bool {
	for _, r := range text {
		if r < '0' || r > '9' {
			return false
		}
	}
	return true
}
