package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
)

// In a text that keeps no columns the labels of the head of a list may be wrapped
// beside each other. What the lines below the first have of them follows in order,
// and only which words make labels tells of which it is:
//
//	事業者名 継続時 影響利用 影響地域
//	間（時間） 者数

// withWrappedHeads puts such labels in the place of the hits that are parts of them.
func (f *finder) withWrappedHeads(hits []hit) []hit {
	const least = 4 // labels of the first line
	var found []hit
	for i := 0; i+1 < len(f.src.Lines); i++ {
		f.src.Stop.Check()
		n := f.namesOn(i, least)
		if n == 0 || f.keepsColumns(i) {
			continue
		}
		if below := f.namesOn(i+1, 1); below == 0 || below >= n {
			continue
		}
		w := f.wrappedHead(i)
		found = append(found, w.hits()...)
	}
	if len(found) == 0 {
		return hits
	}
	taken := takenBy(f.src, 0, len(f.src.Lines), found, false)
	hits = slices.DeleteFunc(slices.Clone(hits), func(h hit) bool { return taken.overlaps(&h) })
	hits = append(hits, found...)
	doc.Sort(hits, func(a, b *hit) int { return a.begin() - b.begin() })
	return hits
}

// A wrappedHead is the labels of a head whose lines are being shared out.
type wrappedHead struct {
	f       *finder
	columns []wrapped
	rest    []doc.Span // the pieces of the lines below the first
	lines   []int      // of each
	steps   int
	best    []wrapped
	known   int // labels of best that are known, of those that are wrapped
}

// wrappedHead shares the pieces of the lines below line i out among the labels that
// begin on it.
func (f *finder) wrappedHead(i int) *wrappedHead {
	const deepest, most, longest = 3, 16, 12 // lines, labels, pieces below
	w := &wrappedHead{f: f}
	for _, p := range f.linePieces(i) {
		w.columns = append(w.columns, wrapped{slices.Clone(f.src.Fold[p.Start:p.End]), []doc.Span{p}, []int{i}})
	}
	for j := i + 1; j <= i+deepest && j < len(f.src.Lines) && f.namesOn(j, 1) > 0 && f.namesOn(j, 1) < len(w.columns); j++ {
		for _, p := range f.linePieces(j) {
			w.rest, w.lines = append(w.rest, p), append(w.lines, j)
		}
	}
	if len(w.columns) <= most && len(w.rest) <= longest {
		w.share(0, 0)
	}
	return w
}

// share gives piece n to one of the columns from column from on, and then those
// behind it.
func (w *wrappedHead) share(n, from int) {
	const tries = 2000
	if w.steps++; w.steps > tries {
		return
	}
	if n == len(w.rest) || n > 0 && w.lines[n] > w.lines[n-1] {
		w.settle(n)
		from = 0
	}
	if n == len(w.rest) || w.f.src.Fold[w.rest[n].Start] == '(' {
		return // a unit by itself is of the field that has it
	}
	p := w.rest[n]
	for k := from; k < len(w.columns); k++ {
		c := w.columns[k]
		if c.lines[len(c.lines)-1] < w.lines[n]-1 {
			continue // it has ended above
		}
		longer := wrapped{
			append(c.text[:len(c.text):len(c.text)], w.f.src.Fold[p.Start:p.End]...),
			append(c.pieces[:len(c.pieces):len(c.pieces)], p), append(c.lines[:len(c.lines):len(c.lines)], w.lines[n]),
		}
		if w.f.mayBegin(longer.text) {
			w.columns[k] = longer
			w.share(n+1, k+1)
			w.columns[k] = c
		}
	}
}

// settle keeps the labels, if all that are wrapped are known with the pieces before
// piece n and they are more than before.
func (w *wrappedHead) settle(n int) {
	known, open := 0, 0
	for _, c := range w.columns {
		if len(c.pieces) == 1 {
			continue
		}
		if open++; w.f.isLabel(c.text) {
			known++
		}
	}
	if n > 0 && known == open && known > w.known {
		w.known, w.best = known, slices.Clone(w.columns)
	}
}

// hits are the wrapped labels.
func (w *wrappedHead) hits() []hit {
	var hits []hit
	for k, c := range w.best {
		if len(c.pieces) == 1 {
			continue
		}
		key, ok := w.f.labels.Lookup(beforeBracket(c.text))
		h := hit{key: key, pieces: c.pieces, lines: c.lines, start: k == 0, other: !ok}
		h.x0, h.x1 = xOf(w.f.src, c.lines[0], h.begin()), xOf(w.f.src, c.lines[0], c.pieces[0].End-1)+1
		hits = append(hits, h)
	}
	return hits
}

// beforeBracket is the text without the bracket at its end.
func beforeBracket(text []rune) []rune {
	if at := slices.Index(text, '('); at > 0 {
		return text[:at]
	}
	return text
}

// isLabel reports whether the text is a known label, with a bracket behind it or not.
func (f *finder) isLabel(text []rune) bool {
	base := beforeBracket(text)
	if len(base) < len(text) && (text[len(text)-1] != ')' || openBrackets(text) != 0) {
		return false
	}
	if _, ok := f.labels.Lookup(base); ok {
		return true
	}
	_, ok := lexicon.OtherLabels().Lookup(base)
	return ok
}

// mayBegin reports whether a label may begin with the text: the words of one, or one
// with a bracket behind it that is still open.
func (f *finder) mayBegin(text []rune) bool {
	const longest = 8 // letters in brackets
	base := beforeBracket(text)
	if len(base) < len(text) && len(text)-len(base) > longest {
		return false
	}
	for _, labels := range [...]*lexicon.Labels{f.labels, lexicon.OtherLabels()} {
		var c lexicon.Cursor
		ok := true
		for _, r := range base {
			ok = ok && labels.Step(&c, r)
		}
		if _, whole := labels.Accept(c); ok && (whole || len(base) == len(text)) {
			return true
		}
	}
	return false
}
