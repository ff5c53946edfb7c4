package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// withHeadGuesses adds to the known labels those of the heads of lists that only
// their words tell: they stand on lines that hold nothing but names.
func (f *finder) withHeadGuesses(hits []hit) []hit {
	var found []hit
	taken := takenBy(f.src, 0, len(f.src.Lines), hits, false)
	rest := hits // from the line at hand on
	for i := 0; i < len(f.src.Lines); i++ {
		f.src.Stop.Check()
		end := f.namesFrom(i)
		if end == i {
			continue
		}
		for len(rest) > 0 && rest[0].first() < i {
			rest = rest[1:]
		}
		found = append(found, f.headGuesses(i, end, rest, taken)...)
		i = end
	}
	all := append(slices.Clone(hits), found...)
	doc.Sort(all, func(a, b *hit) int { return a.begin() - b.begin() })
	return all
}

// namesFrom is the line behind those from line i on that may be the head of a
// list: nothing but names stands on them, several on the first.
func (f *finder) namesFrom(i int) int {
	const least, deepest = 3, 6
	if f.namesOn(i, least) == 0 {
		return i
	}
	end := i + 1
	for end < min(len(f.src.Lines), i+deepest) && f.namesOn(end, 1) > 0 {
		end++
	}
	return end
}

// namesOn is how many names stand on line i, 0 where anything else does or there are
// fewer than least: what most lines are told apart by.
func (f *finder) namesOn(i, least int) int {
	const longest = 400
	line := f.src.Lines[i]
	if line.Table >= 0 || line.Len() > longest {
		return 0
	}
	n := countPieces(f.src.Fold[line.Start:line.End])
	if n < least {
		return 0
	}
	for p := f.pieceFrom(line.Start, line.End); !p.Empty(); p = f.pieceFrom(p.End, line.End) {
		text := f.src.Fold[p.Start:p.End]
		if !labelWords(text) && !isBracketed(text) && !isCounter(text) || n > 1 && endsIn(text) && isCompany(text) {
			return 0
		}
	}
	return n
}

// countPieces is how many pieces white space parts the text into.
func countPieces(text []rune) int {
	n, within := 0, false
	for _, r := range text {
		space := doc.IsSpace(r)
		if !space && !within {
			n++
		}
		within = !space
	}
	return n
}

// pieceFrom is the first piece from at on that white space parts, empty for none before
// end.
func (f *finder) pieceFrom(at, end int) doc.Span {
	for at < end && doc.IsSpace(f.src.Fold[at]) {
		at++
	}
	stop := at
	for stop < end && !doc.IsSpace(f.src.Fold[stop]) {
		stop++
	}
	return doc.Span{Start: at, End: stop}
}

// headGuesses are the labels on the lines [first, end) of a head that no list has;
// the hits are those from line first on.
func (f *finder) headGuesses(first, end int, hits []hit, taken *cover) []hit {
	keys := map[string]bool{}
	for i := 0; i < len(hits) && hits[i].first() < end; i++ {
		keys[hits[i].key] = true
	}
	var found []hit
	for i := first; i < end; i++ {
		for _, p := range piecesOf(f.src, f.src.Lines[i]) {
			if taken.has(p.Start) {
				continue
			}
			h, ok := f.headGuess(i, p, end, taken)
			if !ok {
				continue
			}
			if keys[h.key] {
				h.key, h.other = "", true
			}
			keys[h.key] = true
			found = append(found, h)
			taken.add(&h, false)
		}
	}
	return found
}

// headGuess reads the label that begins with the piece p of line i, with what goes
// on below it, or at the beginning of the next line where the text keeps no
// columns.
func (f *finder) headGuess(i int, p doc.Span, end int, taken *cover) (hit, bool) {
	h := hit{pieces: []doc.Span{p}, lines: []int{i}, guess: true, start: p.Start == f.src.Lines[i].Start}
	gapped := f.keepsColumns(i)
	h.x0, h.x1 = xOf(f.src, i, p.Start), xOf(f.src, i, p.End-1)+1
	for {
		if key, ok := f.labels.Sense(h.text(f.src)); ok && (!isSub(key) || f.addsOf(&h, end)) {
			h.key = key
			return h, true
		}
		j := h.last() + 1
		if j >= end || !gapped && h.endOn(j-1) < f.src.Lines[j-1].End {
			return h, false
		}
		next := f.src.Lines[j].Start
		if gapped {
			next = tokenInColumn(f.src, j, h.x0, h.x1)
		}
		if next < 0 || taken.has(next) {
			return h, false
		}
		h.pieces = append(h.pieces, doc.Span{Start: next, End: tokenEnd(f.src, next, f.src.Lines[j].End)})
		h.lines = append(h.lines, j)
	}
}

// addsOf takes what goes on with の below the label of a channel in a head, as no other
// label there does, into it: 自社サイトで / の周知.
func (f *finder) addsOf(h *hit, end int) bool {
	const shortest = 3
	i := h.last()
	if i+1 >= end || h.endOn(i) < f.src.Lines[i].End || h.pieces[0].Len() < shortest {
		return false
	}
	line := f.src.Lines[i+1]
	if line.Len() == 0 || f.src.Fold[line.Start] != 'の' || tokenEnd(f.src, line.Start, line.End) != line.End {
		return false
	}
	h.pieces, h.lines = append(h.pieces, line.Span), append(h.lines, i+1)
	return true
}
