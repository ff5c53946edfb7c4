// Package locate finds the tables of the text and, in each, the labels and
// the raw cells that belong to them: from ruled cells where the page has
// rules, else from the labels themselves, which are the anchors.
package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// A hit is one label in label position. Its pieces are the parts of it that
// stand on different lines or are letter-spaced.
type hit struct {
	key    string
	pieces []doc.Span
	lines  []int    // the line of each piece, ascending
	x0, x1 float32  // columns of the pieces on the first line
	start  bool     // it is the first token of its line
	mark   doc.Span // the number or mark in front of it
	sub    bool     // a label below another (自社サイト below 情報周知)
	guess  bool     // only its words and its value tell the field
	other  bool     // known to be a label, of no field
	again  bool     // with what is beside it the head of the table, printed again
	above  bool     // no label, but a heading over several rows or over the columns
}

func (h *hit) first() int { return h.lines[0] }
func (h *hit) last() int  { return h.lines[len(h.lines)-1] }
func (h *hit) begin() int { return h.pieces[0].Start }

// front is where the label begins with its number or mark.
func (h *hit) front() int {
	if h.mark.Len() > 0 {
		return h.mark.Start
	}
	return h.begin()
}

func (h *hit) end() int { return h.pieces[len(h.pieces)-1].End }

// A finder looks for the labels of one trie.
type finder struct {
	src       *doc.Source
	labels    *lexicon.Labels
	tokens    tokens
	other     bool
	drawn     bool             // the text is written row by row, with labels in the middle of their cells
	kinds     bool             // pieces that one blank parts differ in kind: they share no cell
	wideLines []bool           // which lines have wide gaps; nil until asked
	pairs     map[[2]rune]bool // kanji side by side; nil until asked
	walk      walk             // of the label that is being read: one piece of memory for all
	guesses   guesses
	costs     map[int]float64 // of the lists that were read, by their first lines, a row; nil where nobody asks
}

// hits are the labels of the text in reading order.
func (f *finder) hits() []hit {
	var hits []hit
	for i := range f.src.Lines {
		f.src.Stop.Check()
		if f.src.Lines[i].Table >= 0 {
			continue
		}
		hits = f.appendLine(hits, i)
	}
	return hits
}

// appendLine tries each token of the line as the beginning of a label.
func (f *finder) appendLine(hits []hit, i int) []hit {
	line := &f.src.Lines[i]
	starts := f.tokens.of(i)
	for at := line.Start; at < line.End; {
		if h, ok := f.match(i, at); ok {
			hits = append(hits, h)
			at = skipSpace(f.src, h.endOn(i), line.End)
			continue
		}
		for len(starts) > 0 && int(starts[0]) <= at {
			starts = starts[1:]
		}
		if len(starts) == 0 {
			break
		}
		at = int(starts[0])
	}
	return hits
}

// level finds of a label of 情報周知 which channel it names, and whether it is below another.
func (f *finder) level(h *hit) {
	text := h.text(f.src)
	if key := channelIn(f.labels, text); key != "" {
		h.key, h.sub = key, false
		return
	}
	h.sub = isSub(h.key) && !ofLevels(f.labels, text)
}

// endOn is where the last piece on line i ends.
func (h *hit) endOn(i int) int {
	end := 0
	for k, line := range h.lines {
		if line == i {
			end = h.pieces[k].End
		}
	}
	return end
}

// match reads a label that begins with the token at the position at of line
// i; the longest one wins.
func (f *finder) match(i, at int) (hit, bool) {
	line := &f.src.Lines[i]
	begin := at
	if at == line.Start && lexicon.IsMark(f.src.Fold[at]) {
		near := min(line.End, at+lexicon.MaxMarks+1) // what is farther is no mark
		begin = at + lexicon.LeadingMark(f.src.Fold[at:tokenEndMarked(f.src, at, near)])
		begin = skipSpace(f.src, begin, line.End)
	} else if end := numberEnd(f.src.Fold[at:line.End]); at > line.Start && end > 0 {
		begin = skipSpace(f.src, at+end, line.End) // behind the name of several rows: 概要　(1)発生日時
	}
	if begin >= line.End || !f.labels.Begins(f.src.Fold[begin]) {
		return hit{}, false
	}
	w := f.begin()
	w.front = at
	w.token(lexicon.Cursor{}, i, begin, 0)
	if !w.found {
		return hit{}, false
	}
	h := hit{key: w.key, pieces: w.best, lines: w.bestLines, start: at == line.Start || at == behindLetter(f.src, i), other: f.other}
	h.x0 = xOf(f.src, i, h.pieces[0].Start)
	h.x1 = xOf(f.src, i, h.endOn(i)-1) + 1
	if begin > at {
		h.mark = doc.Span{Start: at, End: begin}
		h.close(f.src)
	}
	f.runOver(&h)
	f.closeUnit(&h)
	f.closeFar(&h)
	f.tornBelow(&h)
	if h.key == "disclosure" || isSub(h.key) {
		f.channelBelow(&h)
		f.level(&h)
	}
	return h, true
}

// close takes the bracket that closes the one before the label into it.
func (h *hit) close(src *doc.Source) {
	last := &h.pieces[len(h.pieces)-1]
	if last.End < len(src.Fold) && src.Fold[h.mark.Start] == '(' && src.Fold[last.End] == ')' {
		last.End++
	}
}

// runOver takes what goes on with の below a label, and ends as labels do, into it:
// サービスへの影響 / の内容.
func (f *finder) runOver(h *hit) {
	i := h.last()
	if !h.start || i+1 >= len(f.src.Lines) || f.src.Lines[i+1].Table >= 0 || f.src.Lines[i+1].Gap > 0 {
		return
	}
	line := f.src.Lines[i+1]
	at := line.Start
	if f.nearColumns(i) {
		at = tokenInColumn(f.src, i+1, h.x0, h.x1)
	} else if !h.alone(f.src) {
		return
	}
	if at != line.Start || f.src.Fold[at] != 'の' {
		return
	}
	end := tokenEnd(f.src, at, line.End)
	if text := f.src.Fold[at:end]; labelEnd(text) && end-at <= h.pieces[len(h.pieces)-1].Len() {
		h.pieces, h.lines = append(h.pieces, doc.Span{Start: at, End: end}), append(h.lines, i+1)
	}
}

// closeUnit takes a unit in brackets behind a label that is wrapped into it:
// 影響利用者数(万 / 人). In columns the other labels of a head may stand in between.
func (f *finder) closeUnit(h *hit) {
	const longest = 6
	i, at := h.last(), h.end()
	if at >= f.src.Lines[i].End || f.src.Fold[at] != '(' {
		return
	}
	end := tokenEnd(f.src, at, f.src.Lines[i].End)
	if closing(f.src.Fold, at, end) > 0 || end-at > longest {
		return
	}
	reach, columns := 1, f.keepsColumns(i)
	if columns {
		reach = 2
	} else if end < f.src.Lines[i].End {
		return
	}
	for j := i + 1; j <= i+reach && j < len(f.src.Lines) && f.src.Lines[j].Table < 0; j++ {
		line := f.src.Lines[j]
		next := line.Start
		if columns {
			next = tokenInColumn(f.src, j, h.x0, xOf(f.src, i, end-1)+1)
		}
		if next < 0 {
			continue
		}
		if stop := closing(f.src.Fold, next, tokenEnd(f.src, next, line.End)); stop > 0 && stop-next <= longest {
			h.pieces[len(h.pieces)-1].End = end
			h.pieces, h.lines = append(h.pieces, doc.Span{Start: next, End: stop}), append(h.lines, j)
		}
		return
	}
}

// closeFar takes a remark in brackets behind a label into it whose rest stands below
// a line of the value, in the column of the label: 発生原因（続 / … / き）.
func (f *finder) closeFar(h *hit) {
	const longest, reach = 4, 3 // letters of a piece, lines
	i, at := h.last(), h.end()
	if at == h.begin() {
		return
	}
	if at >= f.src.Lines[i].End || f.src.Fold[at] != '(' {
		f.resumedBelow(h)
		return
	}
	end := tokenEnd(f.src, at, f.src.Lines[i].End)
	if end-at > longest || closing(f.src.Fold, at, end) > 0 {
		return
	}
	for j := i + 1; j < len(f.src.Lines) && j <= i+reach && f.src.Lines[j].Table < 0; j++ {
		line := f.src.Lines[j]
		stop := tokenEnd(f.src, line.Start, line.End)
		if x := xOf(f.src, j, line.Start); stop-line.Start <= longest && stop > line.Start && f.src.Fold[stop-1] == ')' && x <= h.x0+1.5 {
			h.pieces[len(h.pieces)-1].End = end
			h.pieces, h.lines = append(h.pieces, doc.Span{Start: line.Start, End: stop}), append(h.lines, j)
			return
		}
	}
}

// resumedBelow takes the remark that a label goes on, or its unit, which stands in its
// column below a line of the value, into the label: 発生原因 / … / （続き）.
func (f *finder) resumedBelow(h *hit) {
	const reach, longest = 2, 24 // lines, characters
	for j := h.last() + 1; j < len(f.src.Lines) && j <= h.last()+reach && f.src.Lines[j].Table < 0; j++ {
		line := f.src.Lines[j]
		if line.Len() == 0 || f.src.Fold[line.Start] != '(' {
			continue
		}
		stop := tokenEnd(f.src, line.Start, min(line.End, line.Start+longest))
		text := f.src.Fold[line.Start:stop]
		x := xOf(f.src, j, line.Start)
		if x > h.x0-3 && x < h.x1 && openOf(text) == 0 && (resumes(text) || f.mayUnit(h, j, stop) && isUnit(h.key, text)) {
			h.pieces, h.lines = append(h.pieces, doc.Span{Start: line.Start, End: stop}), append(h.lines, j)
			return
		}
	}
}

// tornBelow takes a bracket below the label, of which the end of a line breaks the words, into
// it: a unit, or what the cells of a head hold besides.
//
//	問合せ件数
//	（千
//	件）
func (f *finder) tornBelow(h *hit) {
	first, i := f.pieceBelow(h, h.last())
	if i >= 0 {
		if second, j := f.pieceBelow(h, i); j >= 0 && f.takeTorn(h, first, second, i, j) {
			return
		}
	}
	if f.src.Boxes == nil && typed(h.key) && f.nearColumns(h.last()) {
		f.tornAside(h)
	}
}

// channelBelow takes the channel in brackets below 情報周知 into the label: 利用者への周知 above
// （自社サイト）.
func (f *finder) channelBelow(h *hit) {
	p, i := f.pieceBelow(h, h.last())
	if h.key != "disclosure" || i < 0 || p.Len() < 3 || f.src.Fold[p.Start] != '(' || f.src.Fold[p.End-1] != ')' {
		return
	}
	if key, ok := f.labels.Lookup(f.src.Fold[p.Start+1 : p.End-1]); ok && isSub(key) {
		h.pieces, h.lines = append(h.pieces, p), append(h.lines, i)
	}
}

// takeTorn takes the bracket that begins with the first piece and ends with the second into
// the label, if it is a unit of its field or of another kind than the round ones.
func (f *finder) takeTorn(h *hit, first, second doc.Span, i, j int) bool {
	const longest = 8 // letters
	opener := f.src.Fold[first.Start]
	if script.Closing(opener) == 0 || opener == '「' || first.Len() < 2 || first.Len()+second.Len() > longest {
		return false
	}
	text := append(slices.Clone(f.src.Fold[first.Start:first.End]), f.src.Fold[second.Start:second.End]...)
	n := len(text)
	if script.Index(text, 0, n, script.Closing(text[0])) != n-1 {
		return false
	}
	if text[0] != '(' && !slices.ContainsFunc(text, isDigit) || text[0] == '(' && isUnit(h.key, text) {
		h.pieces, h.lines = append(h.pieces, first, second), append(h.lines, i, j)
		return true
	}
	return false
}

// tornAside takes the unit of the label whose brackets stand a little aside below it, where
// they open on one line and close on the next in the same order: （時　（万 above 間）　人）.
func (f *finder) tornAside(h *hit) {
	const reach, aside = 3, 8 // lines, columns
	for i := h.last() + 1; i+1 < len(f.src.Lines) && i <= h.last()+reach; i++ {
		if f.src.Lines[i].Table >= 0 || f.src.Lines[i+1].Table >= 0 {
			return
		}
		opens, shuts := f.halves(i, true), f.halves(i+1, false)
		if len(opens) == 0 || len(opens) != len(shuts) {
			continue
		}
		for k := range opens {
			if x := xOf(f.src, i, opens[k].Start); x >= h.x0-aside && x <= h.x1+aside && f.takeTorn(h, opens[k], shuts[k], i, i+1) {
				return
			}
		}
		return
	}
}

// halves are the pieces of line i that open a bracket and do not close it, or close one that
// they do not open.
func (f *finder) halves(i int, opens bool) []doc.Span {
	const longest = 4 // letters
	return slices.DeleteFunc(f.linePieces(i), func(p doc.Span) bool {
		open := openBrackets(f.src.Fold[p.Start:p.End])
		return p.Len() > longest || opens && open <= 0 || !opens && open >= 0
	})
}

// pieceBelow is the next piece in the column of the label below line i, other cells may
// stand in between, and its line; where the text keeps no columns that is the whole next
// line, if nothing stands behind the label. The line is -1 for none.
func (f *finder) pieceBelow(h *hit, i int) (doc.Span, int) {
	const reach = 2 // lines
	columns := f.nearColumns(i)
	if !columns && !h.alone(f.src) {
		return doc.Span{}, -1
	}
	for j := i + 1; j < len(f.src.Lines) && j <= i+reach && f.src.Lines[j].Table < 0 && f.src.Lines[j].Len() > 0; j++ {
		line := f.src.Lines[j]
		if !columns {
			return line.Span, j
		}
		if at := tokenInColumn(f.src, j, h.x0, h.x1); at >= 0 {
			return doc.Span{Start: at, End: tokenEnd(f.src, at, line.End)}, j
		}
	}
	return doc.Span{}, -1
}

// mayUnit reports whether the bracket that ends at stop on line j may be the unit of h:
// the label is alone, or the bracket stands right below it, parted from the value.
func (f *finder) mayUnit(h *hit, j, stop int) bool {
	end := f.src.Lines[j].End
	return h.alone(f.src) || j == h.last()+1 && (stop == end || skipSpace(f.src, stop, end) > stop+1)
}

// resumes reports whether the bracket says that a label goes on, of no page.
func resumes(text []rune) bool { return saysGoesOn(text) && !wordsOnce().pageWord.In(text) }

// isUnit reports whether the bracket holds what the figures of the field count: （万人）.
func isUnit(key string, text []rune) bool {
	if slices.ContainsFunc(text, isDigit) {
		return false
	}
	m, err := normalize.ParseFolded(append([]rune{'1'}, text[1:len(text)-1]...), normalize.Options{Cell: true})
	switch {
	case err != nil:
		return false
	case key == "durations":
		return m.Duration != nil
	}
	return (key == "affected_users" || key == "inquiries") && m.Count != nil && m.Count.Unit != ""
}

// begin is the walk for another label.
func (f *finder) begin() *walk {
	w := &f.walk
	if w.finder == nil {
		w.finder, w.pieces, w.lines = f, make([]doc.Span, 0, maxPieces), make([]int, 0, maxPieces)
	}
	w.pieces, w.lines = w.pieces[:0], w.lines[:0]
	w.best, w.bestLines = nil, nil // the last label keeps them
	w.found, w.key, w.bestRead, w.steps = false, "", 0, 0
	return w
}

// tokenEndMarked is the end of the first token, or of the second where the
// first is nothing but a mark: "１ 事業者名".
func tokenEndMarked(src *doc.Source, at, end int) int {
	stop := tokenEnd(src, at, end)
	for i := at; i < stop; i++ {
		if !lexicon.IsMark(src.Fold[i]) {
			return stop
		}
	}
	return tokenEnd(src, skipSpace(src, stop, end), end)
}

// tokenInColumn is the token of line j that begins within the columns x0 to
// x1 or is centred on them; -1 if there is none.
func tokenInColumn(src *doc.Source, j int, x0, x1 float32) int {
	line := src.Lines[j]
	for at := line.Start; at < line.End; {
		end := tokenEnd(src, at, line.End)
		left, right := xOf(src, j, at), xOf(src, j, end-1)+1
		middle := (left + right - x0 - x1) / 2
		if left >= x0-1.5 && left < x1 && left <= x0+1.5 || middle >= -1.5 && middle <= 1.5 && right-left <= x1-x0+2 {
			return at
		}
		if left > x1 {
			break
		}
		at = skipSpace(src, end, line.End)
	}
	return -1
}

// xOf is the column of the code point at on line i.
//
//go:noinline
func xOf(src *doc.Source, i, at int) float32 {
	if src.Boxes != nil {
		if b := src.Boxes[at]; !b.Empty() {
			return b.X0 / pointsPerColumn
		}
	}
	line := &src.Lines[i]
	if src.Boxes != nil {
		return line.X0 / pointsPerColumn
	}
	if src.Places != nil {
		return placeAt(src, at)
	}
	return line.X0 + float32(at-line.Start)
}

// xWithin is the column of the code point at in line, a part of a line of the text.
//
//go:noinline
func xWithin(src *doc.Source, line doc.Line, at int) float32 {
	if src.Boxes != nil {
		if b := src.Boxes[at]; !b.Empty() {
			return b.X0 / pointsPerColumn
		}
	}
	if src.Places != nil {
		return placeAt(src, at)
	}
	return line.X0 + float32(at-line.Start)
}

// pointsPerColumn makes columns of points for tables without rules: about
// one full-width character of body text.
const pointsPerColumn = 10

func isTokenEnd(r rune) bool { return r == ':' || doc.IsSpace(r) }

//go:noinline
func tokenEnd(src *doc.Source, at, end int) int {
	for i, r := range src.Fold[at:max(at, end)] {
		if r <= 0x3000 && doc.IsSpace(r) {
			return at + i
		}
	}
	return max(at, end)
}

//go:noinline
func skipSpace(src *doc.Source, at, end int) int {
	for at < end && (doc.IsSpace(src.Fold[at]) || src.Fold[at] == ':') {
		at++
	}
	return at
}
