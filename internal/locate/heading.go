package locate

import (
	"slices"
	"strings"
	"sync"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
)

// groupLabels stand over several rows with labels of their own.
var groupLabels = sync.OnceValue(func() *lexicon.Labels { return lexicon.NewLabels(lexicon.Words("table_group")) })

// tableHeads are the words over the columns of a table.
var tableHeads = sync.OnceValue(func() *lexicon.Labels { return lexicon.NewLabels(lexicon.Words("table_head")) })

// addHeadings adds what stands in the table and is of no row: the words over
// its columns (項目　内容), which may come again on each page, and those over
// several rows (影響 in front of 影響利用者数). It returns the first line of the
// table with them.
func (g *group) addHeadings(known *finder, first, end int, columns bool) int {
	src := known.src
	if first > 0 && (isHeadRow(src, first-1) || isHeadingLine(src, first-1)) {
		first--
	}
	upwards := !columns && !stacked(src, first, end)
	if upwards {
		first -= lettersAbove(src, first)
	}
	groups := finder{src: src, labels: groupLabels(), tokens: known.tokens}
	var found []hit
	labels := g.labelled(src, first, end)
	for i := first; i < end; i++ {
		src.Stop.Check()
		h, ok := g.headingAt(&groups, labels, i, upwards)
		if !ok {
			continue
		}
		found = append(found, h)
		if upright(&h) {
			i = h.last()
		}
	}
	if len(found) > 0 {
		g.hits = append(g.hits, found...)
		doc.Sort(g.hits, func(a, b *hit) int { return a.begin() - b.begin() })
	}
	return first
}

// lettersAbove is how many lines right above line i hold a letter each: those of a
// heading over the first rows.
func lettersAbove(src *doc.Source, i int) int {
	const least, most = 2, 12
	n := 0
	for n < i && src.Lines[i-n-1].Len() == 1 && src.Lines[i-n-1].Table < 0 &&
		(isLetter(src.Fold[src.Lines[i-n-1].Start]) || dotBetween(src, i-n-1)) {
		n++
	}
	if n < least || n > most {
		return 0
	}
	return n
}

// stacked reports whether nearly all of the lines [first, end) hold a character each: the text
// is set from top to bottom as a whole, and its letters tell no headings.
func stacked(src *doc.Source, first, end int) bool {
	n := 0
	for i := first; i < end; i++ {
		if src.Lines[i].Len() == 1 {
			n++
		}
	}
	return n*4 > 3*(end-first)
}

// A standing is where the labels of a table stand.
type standing struct {
	marked, taken *cover       // by pieces of labels, with their marks and without
	begins        map[int]bool // where labels begin that are below no other
}

func (g *group) labelled(src *doc.Source, first, end int) standing {
	p := standing{takenBy(src, first, end, g.hits, true), takenBy(src, first, end, g.hits, false), make(map[int]bool, len(g.hits))}
	for i := range g.hits {
		p.begins[g.hits[i].begin()] = p.begins[g.hits[i].begin()] || !g.hits[i].sub
	}
	return p
}

// headingAt is the heading that begins on line i. Labels that stand within one
// over rows are none.
func (g *group) headingAt(groups *finder, labels standing, i int, upright bool) (h hit, ok bool) {
	src := groups.src
	at := src.Lines[i].Start
	switch taken := labels.marked.has(at); {
	case isHeadRow(src, i):
		return lineHeading(src, i), true
	case !taken && (isHeadingLine(src, i) || isResumed(src, i)):
		g.hits = slices.DeleteFunc(g.hits, func(h hit) bool { return h.first() == i && h.last() == i })
		return lineHeading(src, i), true
	case upright && !taken:
		if pieces, next := letters(src, i, labels.begins); len(pieces) > 1 && labels.begins[next] {
			return uprightHeading(pieces, i), true
		}
	}
	if !groups.labels.Begins(src.Fold[at]) {
		return h, false
	}
	h, ok = groups.match(i, at)
	h.above = true
	return h, ok && !labels.taken.overlaps(&h) && isBeside(src, &h, labels.begins)
}

// lineHeading is a heading that is a whole line.
func lineHeading(src *doc.Source, i int) hit {
	return hit{pieces: []doc.Span{src.Lines[i].Span}, lines: []int{i}, above: true, start: true}
}

// uprightHeading is a heading whose letters stand one below the other.
func uprightHeading(pieces []doc.Span, line int) hit {
	h := hit{pieces: pieces, above: true, start: true}
	for k := range pieces {
		h.lines = append(h.lines, line+k)
	}
	return h
}

// isHeadingLine reports whether line i is a heading over rows: Ⅱ　原因及び対策.
// Roman numerals number nothing else in such tables.
func isHeadingLine(src *doc.Source, i int) bool {
	const longest = 24
	line := src.Lines[i]
	text := src.Fold[line.Start:line.End]
	if len(text) < 3 || len(text) > longest || text[len(text)-1] == '。' {
		return false
	}
	return romanEnd(text) > 0
}

// romanEnd is where the Roman numeral ends with which the text begins, and what parts it from the heading behind
// it, 0 for none.
func romanEnd(text []rune) int {
	n := 0
	for n < len(text) && (text[n] >= 'Ⅰ' && text[n] <= 'Ⅻ' || text[n] == 'I' || text[n] == 'V' || text[n] == 'X') {
		n++
	}
	if n == 0 || n+1 >= len(text) || !doc.IsSpace(text[n]) && text[n] != '.' && text[n] != '、' {
		return 0
	}
	return n + 1
}

// isHeadRow reports whether line i is nothing but two or more words that stand
// over columns.
func isHeadRow(src *doc.Source, i int) bool {
	line := src.Lines[i]
	if !tableHeads().Begins(src.Fold[line.Start]) {
		return false
	}
	words := 0
	for at := line.Start; at < line.End; words++ {
		n := wordAt(src.Fold[at:line.End])
		if n == 0 {
			return false
		}
		at = skipSpace(src, at+n, line.End)
	}
	return words > 1
}

// wordAt is the length of the longest head at the beginning of text, spaced or
// not, 0 for none.
func wordAt(text []rune) int {
	var c lexicon.Cursor
	labels, longest := tableHeads(), 0
	for i, r := range text {
		if !labels.Step(&c, r) {
			break
		}
		if _, ok := labels.Accept(c); ok && !doc.IsSpace(r) {
			longest = i + 1
		}
	}
	return longest
}

// isBeside reports whether a label of the table, of which it is known where
// they begin, follows a piece of h directly.
func isBeside(src *doc.Source, h *hit, begins map[int]bool) bool {
	for _, piece := range h.pieces {
		next := piece.End
		for next < len(src.Fold) && doc.IsSpace(src.Fold[next]) {
			next++
		}
		if begins[next] {
			return true
		}
	}
	return false
}

// withoutHeadingLines makes structure of the headings over rows of labels, which the line above the table is one
// of too: Ⅱ 原因及び対策, or ２．原因 where １．概要 is.
func (f *finder) withoutHeadingLines(r *doc.Region) {
	src, found := f.src, len(r.Structure)
	over := r.First - 1
	if over < 0 || src.Lines[over].Table >= 0 {
		return
	}
	last := src.Fold[src.Lines[over].Start:src.Lines[over].End]
	rows := r.Records[0]
	for k := range rows {
		n := len(rows[k].Cell)
		if n == 0 || k+1 == len(rows) || len(rows[k+1].Label) == 0 {
			continue
		}
		i, s := f.lineAt(rows[k].Cell[n-1].Start), rows[k].Cell[n-1].Span
		if text := src.Fold[s.Start:s.End]; s == src.Lines[i].Span && f.lineAt(rows[k+1].Label[0].Start) == i+1 && headingGoesOn(last, text) {
			rows[k].Cell, last = rows[k].Cell[:n-1], text
			r.Structure = append(r.Structure, doc.Piece{Kind: doc.Heading, Span: s})
		}
	}
	if len(r.Structure) > found {
		r.First--
		r.Structure = append(r.Structure, doc.Piece{Kind: doc.Heading, Span: src.Lines[over].Span})
	}
}

// headingGoesOn reports whether the second text is a heading, numbered or marked as the first one is: Ⅰ 概要 and
// Ⅱ 原因, １．概要 and ２．原因, ■概要 and ■原因.
func headingGoesOn(first, second []rune) bool {
	const longest = 24
	if len(second) < 3 || len(second) > longest || len(first) == 0 || isSentence(second) || isState(second) {
		return false
	}
	if romanEnd(first) > 0 || romanEnd(second) > 0 {
		return romanEnd(first) > 0 && romanEnd(second) > 0
	}
	a, b := headingNumber(first), headingNumber(second)
	if a.style != 0 {
		_, digits := leadingNumber(first)
		return a.style == b.style && b.value == a.value+1 && second[digits] == first[digits]
	}
	return first[0] == second[0] && strings.ContainsRune("■◆□◇◎【[<〈", first[0])
}
