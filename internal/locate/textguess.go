package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
)

// In a text without rules the labels that no list has are told as in a grid: by
// what their words speak of, by where they stand, and by what stands beside
// them or below.

// withGuesses adds to the known labels those that their words and their values
// tell. They are guesses until a table has others beside them.
func (f *finder) withGuesses(hits []hit) []hit {
	var found []hit
	taken := takenBy(f.src, 0, len(f.src.Lines), hits, false)
	for i := range f.src.Lines {
		f.src.Stop.Check()
		line := &f.src.Lines[i]
		if line.Table >= 0 || line.Len() == 0 || goesOnWithColon(f.src, i) {
			continue
		}
		for _, at := range f.labelPlaces(i) {
			if h, ok := f.guessAt(i, at, taken); ok {
				found = append(found, h)
				taken.add(&h, false)
			}
		}
	}
	if len(found) == 0 {
		return hits
	}
	hits = append(hits, found...)
	doc.Sort(hits, func(a, b *hit) int { return a.begin() - b.begin() })
	return hits
}

// goesOnWithColon reports whether line i begins with a colon, and so goes on with a value:
// no label begins it.
func goesOnWithColon(src *doc.Source, i int) bool {
	return src.Lines[i].Len() > 0 && script.Colon(src.Fold[src.Lines[i].Start])
}

// labelPlaces are where labels may begin on line i.
func (f *finder) labelPlaces(i int) []int {
	places := []int{f.src.Lines[i].Start}
	for _, at := range f.tokens.of(i) {
		places = append(places, int(at))
	}
	return places
}

// guessAt reads a label of a field whose words no list has at the position at of
// line i. Its value must be one of the field's.
func (f *finder) guessAt(i, at int, taken *cover) (hit, bool) {
	line := f.src.Lines[i]
	begin := at
	if at == line.Start {
		near := min(line.End, at+lexicon.MaxMarks+1)
		begin = skipSpace(f.src, at+lexicon.LeadingMark(f.src.Fold[at:tokenEndMarked(f.src, at, near)]), line.End)
	}
	all := f.wraps(i, begin)
	for k, label := range all {
		if label.overlaps(taken) {
			return hit{}, false
		}
		key, ok := f.labels.Sense(label.text)
		if !ok || k+1 < len(all) && f.senseGoesOn(key, &all[k+1]) {
			continue
		}
		if _, other := lexicon.OtherLabels().Lookup(label.text); other || isInnerWord(label.text) {
			return hit{}, false
		}
		if !f.borneOut(&label, key, at != line.Start && at != behindLetter(f.src, i)) {
			continue
		}
		h := hit{key: key, start: at == line.Start, guess: true, sub: isSub(key)}
		h.pieces, h.lines = slices.Clone(label.pieces), slices.Clone(label.lines)
		h.x0 = xOf(f.src, i, begin)
		h.x1 = xOf(f.src, i, h.endOn(i)-1) + 1
		if channel := channelIn(f.labels, label.text); channel != "" {
			h.key, h.sub = channel, false
		}
		if begin > at {
			h.mark = doc.Span{Start: at, End: begin}
		}
		return h, !bulleted(f.src, &h)
	}
	return hit{}, false
}

// borneOut reports whether the value bears out that the label is one of the field:
// a second label on its line needs one of one kind beside it, a channel any.
func (f *finder) borneOut(label *wrapped, key string, second bool) bool {
	const shortest = 3
	if (second || isSub(key)) && !f.valueBeside(label) {
		return false
	}
	if second && (!typed(key) || len(label.text) < shortest) {
		return false
	}
	return holdsText(key, f.valueBehind(label))
}

// senseGoesOn reports whether the label with its next piece, a letter or two, is
// one for the same field: 申告を受けた件 / 数.
func (f *finder) senseGoesOn(key string, longer *wrapped) bool {
	const longest = 3
	own, ok := f.labels.Sense(longer.text)
	return ok && own == key && longer.pieces[len(longer.pieces)-1].Len() <= longest
}

// bulleted reports whether a bullet stands before the label, as before entries.
func bulleted(src *doc.Source, h *hit) bool {
	for at := h.mark.Start; at < h.mark.End; at++ {
		if lists(src.Fold[at]) {
			return true
		}
	}
	return false
}

// alone reports whether nothing but the label stands on its lines.
func (h *hit) alone(src *doc.Source) bool {
	for k, i := range h.lines {
		if skipSpace(src, h.pieces[k].End, src.Lines[i].End) < src.Lines[i].End {
			return false
		}
	}
	return h.start
}

// A wrapped is what may be a label, on one line or on several.
type wrapped struct {
	text   []rune
	pieces []doc.Span
	lines  []int
}

// deepest is how many lines a label has at most that is told by its words.
const deepest = 4

// guesses are what may be the label that begins at one place, the shorter before the
// longer, which share their beginnings: one piece of memory for all places.
type guesses struct {
	all    [deepest]wrapped
	text   []rune
	pieces [deepest]doc.Span
	lines  [deepest]int
	n      int
}

// add makes the longest so far longer by a piece.
func (g *guesses) add(text []rune, piece doc.Span, line int) {
	g.text, g.pieces[g.n], g.lines[g.n] = append(g.text, text...), piece, line
	g.all[g.n] = wrapped{g.text, g.pieces[:g.n+1], g.lines[:g.n+1]}
	g.n++
}

func (w *wrapped) overlaps(taken *cover) bool {
	return taken.overlaps(&hit{pieces: w.pieces})
}

// wraps are what may be the label that begins at at on line i: its first token,
// and that with what stands below it, where that is shorter. The next call writes over
// the result.
func (f *finder) wraps(i, at int) []wrapped {
	const least = 4 // letters of a line that is wrapped
	src := f.src
	stop := tokenEnd(src, at, src.Lines[i].End)
	for stop > at && src.Fold[stop-1] == ':' {
		stop--
	}
	if !labelWords(src.Fold[at:stop]) {
		return nil
	}
	g := &f.guesses
	g.text, g.n = g.text[:0], 0
	g.add(src.Fold[at:stop], doc.Span{Start: at, End: stop}, i)
	for j := i + 1; stop-at >= least && j < min(len(src.Lines), i+deepest); j++ {
		piece, ok := f.restOf(&g.all[g.n-1], j)
		if !ok {
			break
		}
		if !piece.Empty() { // else the line is of the value alone
			g.add(src.Fold[piece.Start:piece.End], piece, j)
		}
	}
	return g.all[:g.n]
}

// restOf is the piece of line j with which the label goes on: in its column, or at
// the beginning of the line where the text keeps none; empty where the line is of
// the value alone, false where the label cannot go on.
func (f *finder) restOf(w *wrapped, j int) (doc.Span, bool) {
	const shortest = 2
	src, line, i, first := f.src, f.src.Lines[j], w.lines[0], w.pieces[0]
	if line.Table >= 0 || line.Gap > 0 || line.Len() == 0 || formed(w.text) {
		return doc.Span{}, false
	}
	next := line.Start
	switch x0 := xOf(src, i, first.Start); {
	case f.nearColumns(i):
		next = tokenInColumn(src, j, x0, xOf(src, i, first.End-1)+1)
		if next < 0 {
			return doc.Span{}, xOf(src, j, line.Start) > x0
		}
	case skipSpace(src, w.pieces[len(w.pieces)-1].End, src.Lines[j-1].End) < src.Lines[j-1].End:
		return doc.Span{}, false // what is wrapped stands alone
	}
	piece := doc.Span{Start: next, End: tokenEnd(src, next, line.End)}
	text := src.Fold[piece.Start:piece.End]
	if piece.Len() > first.Len() || !labelWords(text) {
		return piece, false
	}
	if len(text) <= shortest {
		return piece, true
	}
	_, own := f.labels.Sense(text)
	return piece, !own
}

// nearColumns reports whether line i or one near it keeps columns: a label that
// fills its own leaves no gap.
func (f *finder) nearColumns(i int) bool {
	const reach = 3
	for k := max(0, i-reach); k < min(len(f.src.Lines), i+reach+1); k++ {
		if f.keepsColumns(k) {
			return true
		}
	}
	return false
}

// keepsColumns reports whether line i is set in or has a wide gap, as lines of a
// text that keeps its columns are.
func (f *finder) keepsColumns(i int) bool {
	if f.wideLines == nil {
		f.wideLines = make([]bool, len(f.src.Lines))
		for k := range f.src.Lines {
			f.wideLines[k] = f.src.Boxes != nil || f.src.Lines[k].X0 > 0 || f.wide(f.src.Lines[k:k+1])
		}
	}
	return f.wideLines[i]
}

// labelWords reports whether the text may be a label or a part of one.
func labelWords(text []rune) bool {
	const longest = 20
	if len(text) == 0 || len(text) > longest {
		return false
	}
	for _, r := range text {
		if r == '。' || r == '、' || isDigit(r) || quotes(r) || script.Bullet(r) && len(text) == 1 {
			return false
		}
	}
	return true
}

// quotes reports whether r opens or closes a bracket that no label has.
func quotes(r rune) bool {
	switch r {
	case '<', '>', '[', ']', '【', '】', '〈', '〉', '《', '》', '「', '」':
		return true
	}
	return false
}

// valueBehind is what stands behind the pieces of a label on their lines, up to
// the next gap, or where nothing does on the line below.
func (f *finder) valueBehind(w *wrapped) []rune {
	for k := range w.pieces {
		line := f.src.Lines[w.lines[k]]
		if at := skipSpace(f.src, w.pieces[k].End, line.End); at < line.End {
			return f.upToGap(at, line.End)
		}
	}
	if below := w.lines[len(w.lines)-1] + 1; below < len(f.src.Lines) {
		line := f.src.Lines[below]
		return f.upToGap(line.Start, line.End)
	}
	return nil
}

// valueBeside reports whether something stands behind a piece of the label on its
// line.
func (f *finder) valueBeside(w *wrapped) bool {
	for k, i := range w.lines {
		if skipSpace(f.src, w.pieces[k].End, f.src.Lines[i].End) < f.src.Lines[i].End {
			return true
		}
	}
	return false
}

func (f *finder) upToGap(at, end int) []rune {
	const longest = 200
	end = min(end, at+longest)
	for i := at; i+1 < end; i++ {
		if doc.IsSpace(f.src.Fold[i]) && doc.IsSpace(f.src.Fold[i+1]) {
			return f.src.Fold[at:i]
		}
	}
	return f.src.Fold[at:end]
}
