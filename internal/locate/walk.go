package locate

import (
	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
)

// A walk follows one label through tokens: on the same line where it is
// letter-spaced, below in the same column or at the start of the next line
// where it is wrapped.
type walk struct {
	*finder
	front     int // where the label begins with its number
	pieces    []doc.Span
	lines     []int
	found     bool
	key       string
	best      []doc.Span
	bestLines []int
	bestRead  int
	steps     int
}

const (
	maxPieces = 20 // the longest label, one character a line
	maxSteps  = 64 // tries for one label, so that odd input stays linear
)

// token feeds the token at the position at of line i, and then what may go on.
func (w *walk) token(c lexicon.Cursor, i, at, depth int) {
	line := &w.src.Lines[i]
	w.steps++
	before := c
	end, ok := w.step(&c, at, line.End)
	if !ok && !w.ends(c, w.src.Fold[end:line.End]) {
		open := script.Index(w.src.Fold, at, end, '(')
		if open <= at {
			return
		}
		c, end = before, open // with another bracket the words are another label: 情報周知(自社サイト)
		w.step(&c, at, end)
	}
	if end == at || end > at+1 && w.isUpright() {
		return
	}
	n := len(w.pieces)
	w.pieces, w.lines = append(w.pieces, doc.Span{Start: at, End: end}), append(w.lines, i)
	w.accept(c, i, end)
	if ok && depth+1 < maxPieces && w.steps <= maxSteps && !w.labels.Ends(&c) {
		next := skipSpace(w.src, end, line.End)
		if next < line.End && w.reaches(i, end, next) && !w.kanaBeside(i, at, end, next) {
			w.token(c, i, next, depth+1)
		}
		if !w.runsOn(i, end) {
			w.below(c, i, at, end, depth)
		}
	}
	w.pieces, w.lines = w.pieces[:n], w.lines[:n]
}

// ends reports whether a label ends there, with a remark behind it.
func (w *walk) ends(c lexicon.Cursor, rest []rune) bool {
	_, known := w.labels.Accept(c)
	return known && remark(rest)
}

// reaches reports whether what stands at next on line i may be more of the label that ends at end so
// far.
func (w *walk) reaches(i, end, next int) bool {
	return next-end <= w.spacing() || w.justified(i, end, next) || w.overRows(end, next)
}

// kanaBeside reports whether a word without kanji, which tells no labels apart, stands at next
// beside the one letter at at: 周 その / 知 他 are two labels. Nor does one that says that there is no value.
func (w *walk) kanaBeside(i, at, end, next int) bool {
	stop := tokenEnd(w.src, next, w.src.Lines[i].End)
	if stop <= next+1 || !onlyHiragana(w.src.Fold[next:stop]) {
		return false
	}
	return end == at+1 || cell.MissingIn(w.src.Fold[next:stop]) != ""
}

// step feeds the characters [at, end) of one token; where no label goes on so it
// ends before that character and reports false.
func (w *walk) step(c *lexicon.Cursor, at, end int) (int, bool) {
	for ; at < end && !isTokenEnd(w.src.Fold[at]); at++ {
		if !w.labels.Step(c, w.src.Fold[at]) {
			return at, false
		}
	}
	return at, true
}

// isUpright reports whether the letters so far stand one below the other, so that
// no word of several goes on with them.
func (w *walk) isUpright() bool {
	n := len(w.pieces)
	if n < 2 || w.lines[0] == w.lines[n-1] {
		return false
	}
	for _, piece := range w.pieces {
		if piece.Len() != 1 {
			return false
		}
	}
	return true
}

// runsOn reports whether the letters of the label, spread on line i, go on
// behind end with the same gap: 障 害 内 容 has no end behind 害, whatever
// stands on the next line.
func (w *walk) runsOn(i, end int) bool {
	n, line := len(w.pieces), w.src.Lines[i]
	if n == 1 && w.spreadKana(i, end) {
		return true
	}
	if n < 2 || w.lines[n-2] != i || w.pieces[n-1].Len() != 1 || w.pieces[n-2].Len() != 1 {
		return false
	}
	gap := w.pieces[n-1].Start - w.pieces[n-2].End
	next := skipSpace(w.src, end, line.End)
	return next < line.End && next-end == gap && tokenEnd(w.src, next, line.End) == next+1
}

// spreadKana reports whether the label so far is one letter of a word without kanji, which tells no labels
// apart, and more of the word stands behind it on line i: そ の 他.
func (w *walk) spreadKana(i, end int) bool {
	line := w.src.Lines[i]
	next := skipSpace(w.src, end, line.End)
	return w.pieces[0].Len() == 1 && onlyHiragana(w.src.Fold[end-1:end]) && next < line.End && next-end <= w.spacing() &&
		tokenEnd(w.src, next, line.End) == next+1 && onlyHiragana(w.src.Fold[next:next+1])
}

// spacing is how many blanks may stand between two pieces of a label on one
// line: letters that stand one below the other are not spread as well.
func (w *walk) spacing() int {
	const spread, upright = 4, 1
	if n := len(w.lines); n > 1 && w.lines[0] != w.lines[n-1] {
		return upright
	}
	return spread
}

// overRows reports whether all that is read so far is a name over rows, which has a column of its
// own, and the label goes on beside it.
func (w *walk) overRows(end, next int) bool {
	const widest, longest = 12, 4
	p := w.pieces[0]
	if len(w.pieces) > 1 || next-end > widest || p.Len() < 2 || p.Len() > longest {
		return false
	}
	_, ok := groupLabels().Lookup(w.src.Fold[p.Start:p.End])
	return ok
}

// justified reports whether the letters of the label are spread over its column:
// 原　　　　　因. The gaps are even.
func (w *walk) justified(i, end, next int) bool {
	const widest, even = 12, 2
	n := len(w.pieces)
	if next-end > widest || w.pieces[n-1].Len() != 1 || tokenEnd(w.src, next, w.src.Lines[i].End) != next+1 {
		return false
	}
	if n < 2 || w.lines[n-2] != i {
		return true
	}
	gap := w.pieces[n-1].Start - w.pieces[n-2].End
	return w.pieces[n-2].Len() == 1 && gap > 0 && next-end >= gap-even && next-end <= gap+even
}

// onlyHiragana reports whether a token has nothing that tells labels apart.
func onlyHiragana(text []rune) bool {
	for _, r := range text {
		if !lexicon.IsHiragana(r) {
			return false
		}
	}
	return true
}

// remark reports whether what follows a label is a mark or a bracket that
// belongs to it: 影響利用者数（※）, 影響地域等.
func remark(rest []rune) bool {
	const most = 4 // a line may say it without end
	for n := 0; n < most && len(rest) > 0 && rest[0] == '等'; n++ {
		rest = rest[1:]
		if len(rest) == 0 || isTokenEnd(rest[0]) {
			return true
		}
	}
	if len(rest) == 0 {
		return false
	}
	return rest[0] == '※' || rest[0] == '】' || rest[0] == ']' || rest[0] == ')' || script.Closing(rest[0]) != 0
}

func (w *walk) accept(c lexicon.Cursor, i, end int) {
	key, ok := w.labels.Accept(c)
	read := 0
	for _, p := range w.pieces {
		read += p.Len()
	}
	if !ok || w.found && read <= w.bestRead || w.found && isSub(key) && key == w.key && w.strays() {
		return
	}
	w.found, w.key, w.bestRead = true, key, read
	w.best = append(w.best[:0], w.pieces...)
	w.bestLines = append(w.bestLines[:0], w.lines...)
	w.best[len(w.best)-1].End = w.dressed(i, end)
}

// strays reports whether the label, which is one without its last piece, may end before that:
// both begin no lines, or the piece is not below the label. 情報 | 自社サイト / 周知.
func (w *walk) strays() bool {
	n := len(w.pieces) - 1
	first, last := w.pieces[0], w.pieces[n]
	if n == 0 || w.lines[n] == w.lines[0] {
		return false
	}
	x0, x1 := xOf(w.src, w.lines[0], first.Start), xOf(w.src, w.lines[0], first.End-1)+1
	x := xOf(w.src, w.lines[n], last.Start)
	return x < x0-1.5 || x >= x1
}

// dressed is the end of the label with its remark: a bracket that closes on
// the line, ※, 】 and a colon.
func (w *walk) dressed(i, end int) int {
	line, fold := w.src.Lines[i], w.src.Fold
	for end < line.End {
		switch r := fold[end]; {
		case r == '※' || r == '】' || r == ']' || r == ':' || r == '等':
			end++
			continue
		case script.Closing(r) != 0:
			if stop := remarkEnd(fold, end, line.End); stop > 0 {
				end = stop
				continue
			}
		}
		break
	}
	return end
}

// remarkEnd is where the remark ends in the bracket that opens at at, 0 for none. In other
// brackets than the round ones a value may begin, unless a blank parts it from them.
func remarkEnd(fold []rune, at, end int) int {
	const longest = 11
	shut := script.Index(fold, at, min(end, at+longest), script.Closing(fold[at]))
	if shut < 0 || fold[at] != '(' && shut+1 < end && !isTokenEnd(fold[shut+1]) {
		return 0
	}
	return shut + 1
}

func closing(fold []rune, at, end int) int {
	for i := at; i < end; i++ {
		if fold[i] == ')' {
			return i + 1
		}
	}
	return -1
}

// below goes on in the next lines: where the piece's column has a token, and
// at the start of the next line.
func (w *walk) below(c lexicon.Cursor, i, at, end, depth int) {
	x0, x1 := xOf(w.src, i, at), xOf(w.src, i, end-1)+1
	const reach = 3 // lines of other cells between the parts of a label
	aside := true   // all lines between begin right of the label
	w.belowFront(c, i, at, x1, depth)
	for j := i + 1; j < len(w.src.Lines) && j <= i+reach && w.src.Lines[j].Table < 0; j++ {
		start, token := w.src.Lines[j].Start, tokenInColumn(w.src, j, x0, x1)
		if token >= 0 {
			w.token(c, j, token, depth+1)
		}
		if aside && token != start && w.wraps(i, j, at, end) {
			w.token(c, j, start, depth+1)
		}
		aside = aside && xOf(w.src, j, start) > x1+1
		if j == i+1 {
			w.acrossValue(c, i, at, end, depth)
			w.belowSecond(c, i, at, depth)
		}
		if token == start || token >= 0 && j > i+1 {
			break
		}
		if token < 0 {
			w.rest(c, j, x0, x1, depth)
		}
	}
	w.restBelow(c, i, x0, depth)
	w.farBelow(c, i+1, depth)
}

// belowFront goes on in the next line where the number of the label stands, or the first of its
// letters, which are spread: (2)影響利用者 / 数, 影 響 利 用 / 者 数. A number there is of the next label.
func (w *walk) belowFront(c lexicon.Cursor, i, at int, x1 float32, depth int) {
	front, j := at, i+1
	for k := range w.pieces {
		if w.lines[k] == i {
			front = w.pieces[k].Start
			break
		}
	}
	if i == w.lines[0] {
		front = min(front, w.front)
	}
	if front == at || j >= len(w.src.Lines) || w.src.Lines[j].Table >= 0 {
		return
	}
	if token := tokenInColumn(w.src, j, xOf(w.src, i, front), x1); token >= 0 {
		w.token(c, j, token, depth+1)
	}
}

// restBelow goes on with the last letters of a wrapped label that stand alone in its
// column below several lines of the value, as they do in the middle of a tall cell.
func (w *walk) restBelow(c lexicon.Cursor, i int, x0 float32, depth int) {
	const from, to, longest, near = 4, 8, 2, 0.5 // lines, letters, columns
	for j := i + 1; j < len(w.src.Lines) && j <= i+to; j++ {
		line := w.src.Lines[j]
		if line.Table >= 0 || line.Gap > 0 {
			return
		}
		if x := xOf(w.src, j, line.Start); x > x0+near {
			continue
		}
		if j >= i+from && line.Len() <= longest && w.src.Lines[i].Len() > line.Len() && xOf(w.src, j, line.Start) >= x0-near {
			w.token(c, j, line.Start, depth+1)
		}
		return
	}
}

// wraps reports whether the label whose piece is at at on line i may go on at the start of
// line j: the piece begins line i, alone or with another word, or ends it, and what
// stands there is neither an inflection nor a letter of what is set from top to bottom.
func (w *walk) wraps(i, j, at, end int) bool {
	line, next := w.src.Lines[i], w.src.Lines[j]
	if at != line.Start && (end != line.End && !w.second(line, at) || w.farLeft(i, j, at)) {
		return false
	}
	return !onlyHiragana(w.src.Fold[next.Start:tokenEnd(w.src, next.Start, next.End)]) && !uprightAt(w.src, j)
}

// farLeft reports whether line j begins left of the column of the piece at at on line i, in
// a text that keeps its columns: the last word of a log and the label below it are none.
func (w *walk) farLeft(i, j, at int) bool {
	const aside = 12
	return xOf(w.src, j, w.src.Lines[j].Start)+aside < xOf(w.src, i, at) && w.nearColumns(i)
}

// second reports whether the second word of the line begins at at, little more than a
// blank behind the first.
func (w *walk) second(line doc.Line, at int) bool {
	const widest = 4
	end := tokenEnd(w.src, line.Start, line.End)
	return at-end <= widest && skipSpace(w.src, end, line.End) == at
}

// acrossValue goes on behind a line of the value with what is alone on its line,
// as the piece of the label on line i is, where the lines of a label in the middle
// of its cell stand between those of its value.
func (w *walk) acrossValue(c lexicon.Cursor, i, at, end, depth int) {
	j := i + 2
	if j >= len(w.src.Lines) || w.src.Lines[j].Table >= 0 || at != w.src.Lines[i].Start || end != w.src.Lines[i].End || w.nearColumns(i) {
		return
	}
	if next := w.src.Lines[j]; tokenEnd(w.src, next.Start, next.End) == next.End && !w.labelOver(j) {
		w.token(c, j, next.Start, depth+1)
	}
}

// labelOver reports whether line j and the one above it are a label of their own, on which
// nothing else stands: 影響 above 影響利用者 / 数 is a heading over rows.
func (w *walk) labelOver(j int) bool {
	const longest = 24 // characters of a label
	above, line := w.src.Lines[j-1], w.src.Lines[j]
	if above.Len()+line.Len() > longest {
		return false
	}
	_, ok := w.labels.Lookup(append(w.src.Fold[above.Start:above.End:above.End], w.src.Fold[line.Start:line.End]...))
	return ok
}

// belowSecond goes on from the second token of line i with the second of the next:
// both stand behind the lines of another label. In columns that is so behind a blank alone,
// where what is narrow before it moves it aside.
//
//	利用者への 自社ホーム 第１報 …
//	周知 ページ 第２報 …
func (w *walk) belowSecond(c lexicon.Cursor, i, at, depth int) {
	line, next := w.src.Lines[i], w.src.Lines[i+1]
	end := tokenEnd(w.src, line.Start, line.End)
	if at == line.Start || skipSpace(w.src, end, line.End) != at {
		return
	}
	end2 := tokenEnd(w.src, next.Start, next.End)
	if at > end+1 && w.nearColumns(i) {
		return
	}
	if second := skipSpace(w.src, end2, next.End); second < next.End {
		w.token(c, i+1, second, depth+1)
	}
}

// uprightAt reports whether line j begins with a letter of what is set from top to
// bottom: one letter, as the line above it or below it has in the same place with
// a gap behind it. In a text whose letters are all spread none has a gap.
func uprightAt(src *doc.Source, j int) bool {
	letter := func(k, gap int) bool {
		if k < 0 || k >= len(src.Lines) || src.Lines[k].X0 != src.Lines[j].X0 {
			return false
		}
		line := src.Lines[k]
		if line.Len() == 0 || tokenEnd(src, line.Start, line.End) != line.Start+1 || !isLetter(src.Fold[line.Start]) {
			return false
		}
		next := skipSpace(src, line.Start+1, line.End)
		return next >= line.End || next-line.Start > gap
	}
	return letter(j, 0) && (letter(j-1, 2) || letter(j+1, 2))
}

// rest goes on with the last letters of a wrapped label that stand a little
// aside, as they do where the text before them on their line is long.
func (w *walk) rest(c lexicon.Cursor, j int, x0, x1 float32, depth int) {
	const longest, aside = 4, 6
	line := w.src.Lines[j]
	for at := line.Start; at < line.End; {
		at = skipSpace(w.src, at, line.End)
		end := tokenEnd(w.src, at, line.End)
		if x := xOf(w.src, j, at); end-at <= longest && x >= x0-2 && x <= x1+aside {
			w.token(c, j, at, depth+1)
			return
		}
		at = end
	}
}

// farBelow goes on with a label that is set one character a line and that the
// rows beside it, or the end of a page, break in two: its next character
// stands alone at the start of a line. A colon ends a label.
func (w *walk) farBelow(c lexicon.Cursor, from, depth int) {
	const reach = 60 // lines: about a page and a half
	if len(w.pieces) < 2 || from >= len(w.src.Lines) || w.found && w.bestRead > len(w.pieces) || goesOnWithColon(w.src, from) {
		return
	}
	for k, p := range w.pieces {
		if p.Len() != 1 || len(w.pieces) == 2 && k > 0 && w.lines[k] == w.lines[k-1] {
			return
		}
	}
	for j := from; j < len(w.src.Lines) && j < from+reach; j++ {
		line := w.src.Lines[j]
		if tokenEnd(w.src, line.Start, line.End) != line.Start+1 {
			continue
		}
		if next := c; w.labels.Step(&next, w.src.Fold[line.Start]) {
			w.token(c, j, line.Start, depth+1)
			return
		}
	}
}
