package locate

import (
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// Where a text does not keep columns, the cells of a list follow each other,
// and only what they hold tells where one ends: a date, a length of time, a
// number of people, the name of a company. The rows are cut at the least cost
// of all cells together.

// A piece is what white space parts in the text: the least that a cell has.
type piece struct {
	doc.Span
	line int
	ends bool // the last of its line
	over bool // it goes on with the piece before it over the end of a page
	top  bool // it is the first behind the head again
}

const (
	longestCell = 14 // pieces
	longestLone = 40 // pieces, where there is one row
	badCell     = 12.0
	emptyCell   = 7.0 // what speaks against a cell without a value, in a row that is known to be one
	rowWorth    = 8.0 // what a row that reads well is worth, against what is left over
)

// runRows cuts the lines from the head's end to line end into rows; the second
// result is the line behind the last of them.
func (f *finder) runRows(h *listHead, end int) ([][]listCell, int) {
	pieces := f.piecesIn(h, h.end, end)
	c := cutter{f: f, h: h, pieces: pieces}
	rows, last := c.cut()
	if c.measure(rows); c.widths != nil {
		rows, last = c.cut()
	}
	counted, end := f.countedRows(h, pieces)
	if n := len(counted) - len(rows); n > 0 || n == 0 && n < len(rows) && f.costOf(h, counted) < f.costOf(h, rows) {
		return counted, end
	}
	return rows, last
}

// measure notes how wide the columns in words are where that shows: the widest lines of
// half of their cells are as wide as the widest of all, about.
func (c *cutter) measure(rows [][]listCell) {
	const least, room = 3, 2 // rows, half letters
	if len(rows) < least {
		return
	}
	c.widths = make([]int, len(c.h.columns))
	for k := range c.h.columns {
		if !c.h.columns[k].inWords() {
			continue
		}
		widest, top := make([]int, len(rows)), 0
		for i, row := range rows {
			for _, line := range row[k].lines {
				widest[i] = max(widest[i], c.size(line.Span))
			}
			top = max(top, widest[i])
		}
		full := slices.DeleteFunc(widest, func(w int) bool { return w+room < top })
		if len(full)*2 >= len(rows) && len(full) >= least {
			c.widths[k] = top
		}
	}
}

// size is how wide the text is, in half letters: where rows are numbered or it is one row,
// as it is drawn. Blanks within values count nowhere.
func (c *cutter) size(s doc.Span) int {
	width := 0
	for at := s.Start; at < s.End; at++ {
		switch {
		case c.f.src.Fold[at] == normalize.Joined:
		case c.counts || c.whole:
			width += int(cell.Columns(c.f.src.Runes[at]))
		default:
			width += 2
		}
	}
	return width
}

// piecesIn are the pieces of the lines [from, to), those of a repeated head
// left out.
func (f *finder) piecesIn(h *listHead, from, to int) []piece {
	const most = 20000
	var pieces []piece
	behind := -1 // the line behind a repeated head
	for i := from; i < to && len(pieces) < most; i++ {
		f.src.Stop.Check()
		if n := f.repeatedHead(h, i); n > 0 {
			i += n - 1
			behind = i + 1
			continue
		}
		if i == behind {
			if row := f.overHead(h, pieces, i); row != nil {
				pieces = row
				continue
			}
		}
		line := f.src.Lines[i]
		for at := line.Start; at < line.End; {
			if doc.IsSpace(f.src.Fold[at]) {
				at++
				continue
			}
			stop := at
			for stop < line.End && !doc.IsSpace(f.src.Fold[stop]) {
				stop++
			}
			top := i == behind && (len(pieces) == 0 || pieces[len(pieces)-1].line != i)
			pieces = append(pieces, piece{Span: doc.Span{Start: at, End: stop}, line: i, top: top})
			at = stop
		}
		if n := len(pieces); n > 0 && pieces[n-1].line == i {
			pieces[n-1].ends = true
		}
	}
	return pieces
}

// repeatedHead is how many lines from line i on are the head again, as it
// stands on each page, or a name over rows; 0 for none.
func (f *finder) repeatedHead(h *listHead, i int) int {
	n := h.end - h.first
	if f.overRowsAt(i) {
		return 1
	}
	if i+n > len(f.src.Lines) {
		return f.sameWords(h, i)
	}
	for k := range n {
		a, b := f.src.Lines[h.first+k], f.src.Lines[i+k]
		if !sameLetters(f.src.Fold[a.Start:a.End], f.src.Fold[b.Start:b.End]) {
			return f.sameWords(h, i)
		}
	}
	return n
}

// sameWords is how many lines from line i on have the words of the head, which may be set on other lines
// than there, and on more or fewer of them; 0 where they have others.
func (f *finder) sameWords(h *listHead, i int) int {
	const more = 4 // lines
	n := h.end - h.first
	a, b := f.src.Lines[h.first], f.src.Lines[i]
	first, second := f.pieceFrom(a.Start, a.End), f.pieceFrom(b.Start, b.End)
	if n == 1 || first.Empty() || !slices.Equal(f.src.Fold[first.Start:first.End], f.src.Fold[second.Start:second.End]) {
		return 0
	}
	left := map[string]int{}
	words := 0
	for line := h.first; line < h.end; line++ {
		for _, p := range f.linePieces(line) {
			left[string(f.src.Fold[p.Start:p.End])]++
			words++
		}
	}
	for line := i; line < min(i+n+more, len(f.src.Lines)) && f.src.Lines[line].Table < 0; line++ {
		for _, p := range f.linePieces(line) {
			word := string(f.src.Fold[p.Start:p.End])
			if left[word]--; left[word] < 0 {
				return 0
			}
			words--
		}
		if words == 0 {
			return line - i + 1
		}
	}
	return 0
}

func sameLetters(a, b []rune) bool {
	for {
		for len(a) > 0 && (a[0] == 0 || doc.IsSpace(a[0])) {
			a = a[1:]
		}
		for len(b) > 0 && (b[0] == 0 || doc.IsSpace(b[0])) {
			b = b[1:]
		}
		if len(a) == 0 || len(b) == 0 {
			return len(a) == len(b)
		}
		if a[0] != b[0] {
			return false
		}
		a, b = a[1:], b[1:]
	}
}

// A cutter finds the cells in a run of pieces.
type cutter struct {
	f      *finder
	h      *listHead
	pieces []piece
	whole  bool     // all pieces are one row
	counts bool     // they are the row of one number
	final  bool     // and the last one
	widths []int    // how wide the lines of each column mostly are at most; nil until rows tell
	best   [][]step // by pieces read and columns filled
	cells  *cellCosts
	kept   []cellCosts // by the piece with which they begin; the first for all where they are many
}

// A step is the last cell on the best way to a state.
type step struct {
	cost   float64
	from   int  // the piece with which the cell begins
	before int  // columns filled before it
	above  bool // the cell is that of the row above
	known  bool
}

func (c *cutter) cut() ([][]listCell, int) {
	n, cols := len(c.pieces), len(c.h.columns)
	c.best = make([][]step, n+1)
	for t := range c.best {
		c.best[t] = make([]step, cols+1)
	}
	c.best[0][0].known = true
	c.keepCosts()
	for t := 0; t <= n; t++ {
		c.f.src.Stop.Check()
		c.costsFrom(t)
		if !c.whole && !c.counts {
			c.nextRow(t)
		}
		for k := 0; k < cols; k++ {
			if !c.best[t][k].known {
				continue
			}
			if c.leaveOut(t, k); t < n {
				c.extend(t, k)
			}
		}
	}
	last := c.last()
	switch {
	case last == 0:
		return nil, c.h.end
	case c.whole:
		return c.rows(last), c.h.end
	}
	return c.rows(last), c.pieces[last-1].line + 1
}

// mostKept is of how many pieces at most the costs are kept, for the second time that they are cut.
const mostKept = 400

// keepCosts makes room for what is found of runs of the pieces.
func (c *cutter) keepCosts() {
	if c.kept != nil {
		return
	}
	n := 1
	if !c.whole && !c.counts && len(c.pieces) <= mostKept {
		n = len(c.pieces) + 1
	}
	like := alike(c.h.columns)
	c.kept = make([]cellCosts, n)
	for i := range c.kept {
		c.kept[i].like = like
	}
}

// costsFrom turns to the runs that begin with piece t.
func (c *cutter) costsFrom(t int) {
	if len(c.kept) > 1 {
		if c.cells = &c.kept[t]; c.cells.c != nil {
			return
		}
	} else {
		c.cells = &c.kept[0]
	}
	c.cells.begin(c, t)
}

// nextRow lets a row begin with piece t where one that ends before it is the best.
func (c *cutter) nextRow(t int) {
	full, next := c.best[t][len(c.h.columns)], &c.best[t][0]
	if full.known && (!next.known || full.cost-rowWorth < next.cost) {
		*next = step{cost: full.cost - rowWorth, from: -1, known: true}
	}
}

// last is the number of pieces that make whole rows, 0 for none.
func (c *cutter) last() int {
	n, last := len(c.pieces), 0
	if c.whole {
		if full := c.best[n][len(c.h.columns)]; full.known && full.cost < badCell {
			return n
		}
		return 0
	}
	if c.counts {
		return c.lastOfRow()
	}
	for t := 1; t <= n; t++ {
		if s := c.best[t][0]; s.known && s.cost <= c.best[last][0].cost && c.pieces[t-1].ends {
			last = t
		}
	}
	return last
}

// leaveOut lets the cell of column k have no piece before piece t.
func (c *cutter) leaveOut(t, k int) {
	here, col := c.best[t][k].cost, &c.h.columns[k]
	if col.key == "operators" && t > 0 && (k > 0 || c.best[t][0].from == -1) {
		c.reach(t, k+1, step{cost: here + 5, from: t, before: k, above: true, known: true})
	}
	if col.inWords() && k > 0 && !c.whole {
		c.reach(t, k+1, step{cost: here + mergedCell, from: t, before: k, above: true, known: true})
	}
	if c.counts && !col.number && !col.inWords() && col.key != "operators" {
		c.reach(t, k+1, step{cost: here + emptyCell, from: t, before: k, known: true})
	}
	if col.number && !c.counts { // numbers that stand alone on their lines may have been taken for those of pages
		c.reach(t, k+1, step{cost: here + 3, from: t, before: k, above: true, known: true})
	}
}

// extend tries each cell of column k that begins with piece t.
func (c *cutter) extend(t, k int) {
	here, col := c.best[t][k].cost, &c.h.columns[k]
	const spanned = 2 // what speaks against a word for no value that stands in two columns
	torn, least := c.torn(k, t)+c.within(k, t), 0.0
	if col.inWords() {
		least = leastProse
	}
	for end := t + 1; end <= len(c.pieces) && end <= t+c.longest(); end++ {
		if c.mayReach(end, k+1, here) {
			around := c.cells.around(k, end) + torn + c.against(k, t, end)
			if c.mayReach(end, k+1, here+around+least) {
				c.reach(end, k+1, step{cost: here + around + c.cells.cost(k, end), from: t, before: k, known: true})
			}
		}
		if cost := here + spanned; k+1 < len(c.h.columns) && c.mayReach(end, k+2, cost) && c.cells.missing(end) {
			c.reach(end, k+2, step{cost: cost, from: t, before: k, known: true})
		}
		if c.pieces[end-1].ends && c.stops(end) {
			break
		}
	}
}

// against is what speaks against the pieces [from, to) as a cell of column k beside what
// they say.
func (c *cutter) against(k, from, to int) float64 {
	return c.full(k, from, to) + c.counted(k, from, to) + c.unended(k, to) + c.unlike(k, from, to)
}

// longest is how many pieces a cell may have.
func (c *cutter) longest() int {
	if c.whole || c.counts {
		return longestLone
	}
	return longestCell
}

// mayReach reports whether a step of that cost or more may be the best to a state, so
// that what it costs has to be found out.
func (c *cutter) mayReach(t, k int, cost float64) bool {
	return !c.best[t][k].known || cost < c.best[t][k].cost
}

func (c *cutter) reach(t, k int, s step) {
	if k < len(c.best[t]) && (!c.best[t][k].known || s.cost < c.best[t][k].cost) {
		c.best[t][k] = s
	}
}

// stops reports whether a blank line or the end of a page that a head follows
// parts the pieces before and behind end, so that no cell goes over it.
func (c *cutter) stops(end int) bool {
	return end < len(c.pieces) && !c.pieces[end].over && c.pieces[end].line > c.pieces[end-1].line+len(c.h.columns[0].label)
}

// rows are the cells on the best way to piece last.
func (c *cutter) rows(last int) [][]listCell {
	var rows [][]listCell
	for t := last; t > 0; {
		row := make([]listCell, len(c.h.columns))
		for k := len(c.h.columns); k > 0; {
			s := c.best[t][k]
			row[s.before] = listCell{lines: c.lines(s.from, t), above: s.above}
			for m := s.before + 1; m < k; m++ {
				row[m].merged = true
			}
			t, k = s.from, s.before
		}
		rows = append(rows, row)
	}
	slices.Reverse(rows)
	c.h.emptyAlone(rows)
	return rows
}

// lines are the pieces [from, to) as lines of a cell.
func (c *cutter) lines(from, to int) []doc.Line {
	var lines []doc.Line
	for i := from; i < to; i++ {
		p := c.pieces[i]
		if n := len(lines); n > 0 && i > from && c.pieces[i-1].line == p.line {
			lines[n-1].End = p.End
			continue
		}
		lines = appendPart(lines, c.f.src, p.line, p.Start, p.End)
	}
	return lines
}

// within is what speaks against a cell in words that begins within a word which the end
// of a line broke: the text has the letters on both sides next to each other elsewhere.
func (c *cutter) within(k, from int) float64 {
	const weight = 2
	if c.whole || from == 0 || !c.pieces[from-1].ends || !c.h.columns[k].inWords() {
		return 0
	}
	pair := [2]rune{c.f.src.Fold[c.pieces[from-1].End-1], c.f.src.Fold[c.pieces[from].Start]}
	if script.Kanji(pair[0]) && script.Kanji(pair[1]) && c.f.kanjiPairs()[pair] {
		return weight
	}
	return 0
}

// kanjiPairs are the kanji that stand side by side somewhere in the text.
func (f *finder) kanjiPairs() map[[2]rune]bool {
	if f.pairs == nil {
		f.pairs = map[[2]rune]bool{}
		for _, line := range f.src.Lines {
			f.src.Stop.Check()
			for at := line.Start + 1; at < line.End; at++ {
				if pair := [2]rune(f.src.Fold[at-1 : at+1]); script.Kanji(pair[0]) && script.Kanji(pair[1]) {
					f.pairs[pair] = true
				}
			}
		}
	}
	return f.pairs
}

// full is what speaks against the end of a cell behind a line that fills its column and
// ends no sentence.
func (c *cutter) full(k, from, to int) float64 {
	const weight, room = 1.5, 2
	last, width := c.pieces[to-1], room
	if c.widths == nil || c.widths[k] == 0 || !last.ends || ends(c.f.src.Fold[last.End-1]) {
		return 0
	}
	for i := to - 1; i >= from && c.pieces[i].line == last.line; i-- {
		width += c.size(c.pieces[i].Span)
	}
	if width <= c.widths[k] {
		return 0
	}
	return weight
}

// unended is what speaks against a cell of incidents side by side that ends within a
// sentence, where the last of the row ends with one.
func (c *cutter) unended(k, to int) float64 {
	const weight = 3
	last := c.pieces[len(c.pieces)-1]
	if !c.whole || !c.h.columns[k].inWords() || c.f.src.Fold[last.End-1] != '。' {
		return 0
	}
	if c.f.src.Fold[c.pieces[to-1].End-1] == '。' || c.cells.missing(to) {
		return 0
	}
	return weight
}

// counted is what speaks against the number of a row, 06-01, in a cell of another column.
func (c *cutter) counted(k, from, to int) float64 {
	const weight = 6
	if !c.h.columns[0].number || k == 0 {
		return 0
	}
	cost := c.untold(from, to)
	for _, p := range c.pieces[from:to] {
		if isSerial(c.f.src.Fold[p.Start:p.End]) {
			cost += weight
		}
	}
	return cost
}

// untold is what speaks against a cell of a numbered row with a word for no value among
// other words.
func (c *cutter) untold(from, to int) float64 {
	const weight = 6
	if !c.counts || to-from == 1 {
		return 0
	}
	for _, p := range c.pieces[from:to] {
		if untold(c.f.src.Fold[p.Start:p.End]) {
			return weight
		}
	}
	return 0
}

// torn is what speaks against a cell of incidents side by side that begins within
// a sentence, おり、… behind 通って, or may begin within a word, タ通信 behind デー.
func (c *cutter) torn(k, from int) float64 {
	const word = 3
	if !c.whole && !c.counts || from == 0 || typed(c.h.columns[k].key) || c.cells.missing(from+1) {
		return 0
	}
	last, first := c.f.src.Fold[c.pieces[from-1].End-1], c.f.src.Fold[c.pieces[from].Start]
	if lexicon.IsHiragana(first) && !ends(last) || strings.ContainsRune("のをにはがとでもてへや、", last) {
		return badCell
	}
	if script.Katakana(first) && script.Katakana(last) && c.pieces[from-1].ends || script.Dash(first) && c.pieces[from].Len() > 1 {
		return word
	}
	return 0
}

// unlike is what speaks against one log with the entries of two, which begin as different
// lists do, or without the first of them: 第２報.
func (c *cutter) unlike(k, from, to int) float64 {
	const other, later = 4, 2
	if !c.whole || !isLog(c.h.columns[k].key) {
		return 0
	}
	cost, first := 0.0, rune(0)
	for i := from; i < to; i++ {
		if i > 0 && !c.pieces[i-1].ends {
			continue
		}
		text := c.f.src.Fold[c.pieces[i].Start:c.pieces[i].End]
		if i == from && noticeNumber(text) > 1 {
			cost += later
		}
		switch style := entryStyle(text); {
		case style == 0 || style == first:
		case first == 0:
			first = style
		default:
			return cost + other
		}
	}
	return cost
}

// isFigure reports whether the text is a number in digits.
func isFigure(text []rune) bool {
	for _, r := range text {
		if !isDigit(r) && r != '.' && r != ',' {
			return false
		}
	}
	return len(text) > 0
}
