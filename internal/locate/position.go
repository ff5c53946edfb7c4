package locate

import (
	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
)

// overlaps reports whether h shares a piece with one of the hits near it.
func overlaps(hits []hit, h *hit) bool {
	for i := range hits {
		if hits[i].begin() >= h.end() || hits[i].end() <= h.begin() {
			continue
		}
		for _, a := range hits[i].pieces {
			for _, b := range h.pieces {
				if a.Start < b.End && b.Start < a.End {
					return true
				}
			}
		}
	}
	return false
}

// inPosition reports whether a label may stand where h stands, after the
// labels of g.
func inPosition(src *doc.Source, h *hit, g *group) bool {
	counted := hasNumber(src, h)
	if counted && g.unnumbered() || numbered(src, h) {
		return false // （２）その他 is the next item of the agenda
	}
	switch {
	case h.sub && !g.keys["disclosure"] && !g.keys["own_site"]:
		return h.key == "own_site" && len(g.keys) >= minLabels
	case h.start:
		return h.guess && holdsOne(src, h) || !weak(src, h)
	}
	return g.inside(src, h, counted)
}

// inside reports whether a label may stand within its line where h stands; counted says that it
// has a number.
func (g *group) inside(src *doc.Source, h *hit, counted bool) bool {
	if len(g.hits) == 0 {
		return behindGroup(src, h) || counted && behindUpright(src, h)
	}
	return counted && behindGroup(src, h) || behindPiece(src, h, g) || behindUpright(src, h) || g.behindLetter(src, h) || inRow(src, h, g)
}

// behindLetter reports whether nothing but a letter stands before h on its line, and h where other labels stand: one of
// a heading over rows that is set from top to bottom, with lines between.
func (g *group) behindLetter(src *doc.Source, h *hit) bool {
	const least = 2 // other labels
	at, n := src.Lines[h.first()].Start, 0
	if !isLetter(src.Fold[at]) || skipSpace(src, at+1, h.front()) != h.front() || h.front() == at+1 {
		return false
	}
	for i := range g.hits {
		if off := g.hits[i].x0 - h.x0; off > -1 && off < 1 && !g.hits[i].sub {
			n++
		}
	}
	return n >= least
}

// unnumbered reports whether at most half of several labels have numbers.
func (g *group) unnumbered() bool { return len(g.hits) >= minLabels && 2*g.numbered <= len(g.hits) }

// behindGroup reports whether nothing stands before h on its line but a name over rows,
// with which the table begins: 概要　事業者名　甲社, 事案　(1)事業者名.
func behindGroup(src *doc.Source, h *hit) bool {
	const longest = 4 // letters of a name whose rows have numbers
	from := src.Lines[h.first()].Start
	if hasNumber(src, h) {
		end := tokenEnd(src, from, h.front())
		return end-from <= longest && skipSpace(src, end, h.front()) == h.front()
	}
	if !typed(h.key) {
		return false
	}
	_, ok := groupLabels().Lookup(src.Fold[from:script.SkipBack(src.Fold, from, h.front())])
	return ok
}

// inRow reports whether h stands in the row of the last label of g, or behind a
// wide gap.
func inRow(src *doc.Source, h *hit, g *group) bool {
	last := &g.hits[len(g.hits)-1]
	sameRow := last.first() <= h.first() && h.first() <= last.last()+1 && last.start
	return sameRow || wideGap(src, h)
}

// holdsOne reports whether a value of one kind stands beside the guess h, which
// needs no other evidence then.
func holdsOne(src *doc.Source, h *hit) bool {
	line := src.Lines[h.last()]
	at := skipSpace(src, h.end(), line.End)
	return typed(h.key) || h.key == "affected_area" && at < line.End && isRegion(src.Fold[at:line.End])
}

// numbered reports whether a circled number stands before the channel h on its
// line: it is an entry of the cell beside the label there.
func numbered(src *doc.Source, h *hit) bool {
	if !h.sub || h.start {
		return false
	}
	at := script.SkipBack(src.Fold, src.Lines[h.first()].Start, h.begin())
	return at > src.Lines[h.first()].Start && script.Circled(src.Fold[at-1]) > 0
}

// behindUpright reports whether nothing stands before h on its line but a letter
// of what is set from top to bottom.
func behindUpright(src *doc.Source, h *hit) bool {
	line := src.Lines[h.first()]
	return skipSpace(src, line.Start+1, line.End) == h.front() && (uprightAt(src, h.first()) || behindLetter(src, h.first()) == h.front())
}

// weak reports whether a short label at the start of a line may be the end of
// a wrapped sentence instead: the line before runs on.
func weak(src *doc.Source, h *hit) bool {
	i := h.first()
	if len(h.pieces) > 1 || h.pieces[0].Len() > 3 || i == 0 || src.Lines[i].Gap > 0 {
		return false
	}
	if line := src.Lines[i]; behindLetter(src, i) == h.begin() {
		if line.Start = h.begin(); len(gapPieces(src, line)) > 1 {
			return false // in a column of its own, be it beside the letter of an upright label
		}
	}
	if h.sub && behindNotice(src, h) || h.within(src) {
		return false
	}
	before := src.Lines[i-1]
	switch src.Fold[before.End-1] {
	case '。', ')', '】', '」', '>', '-', '−', '－':
		return false
	}
	widest := 0
	for j := max(0, i-20); j < min(i+20, len(src.Lines)); j++ {
		widest = max(widest, src.Lines[j].Len())
	}
	return before.Len()*10 > widest*8
}

// within reports whether the label is alone among the lines of a sentence, which no
// line of its own would break there: 連絡し / その他 / た。
func (h *hit) within(src *doc.Source) bool {
	next := h.last() + 1
	return h.alone(src) && next < len(src.Lines) && src.Lines[next].Table < 0 && src.Lines[next].Len() > 0 && src.Lines[next].Gap == 0 &&
		lexicon.IsHiragana(src.Fold[src.Lines[next].Start]) && cell.MissingIn(src.Fold[src.Lines[next].Start:src.Lines[next].End]) == ""
}

// behindNotice reports whether the channel h stands below an entry of a log, and what
// is beside it goes on with none.
func behindNotice(src *doc.Source, h *hit) bool {
	line, before := src.Lines[h.last()], src.Lines[h.first()-1]
	at := skipSpace(src, h.end(), line.End)
	if at >= line.End || lexicon.IsHiragana(src.Fold[at]) && cell.MissingIn(src.Fold[at:line.End]) == "" {
		return false
	}
	for _, p := range piecesOf(src, before) {
		if script.Closing(src.Fold[p.Start]) != 0 {
			p.Start++
		}
		if isNotice(src.Fold[p.Start:before.End]) {
			return true
		}
	}
	return false
}

// behindPiece reports whether nothing but the part of another label stands
// before h on its line.
func behindPiece(src *doc.Source, h *hit, g *group) bool {
	end, ok := g.fronts[h.first()]
	return ok && skipSpace(src, end, src.Lines[h.first()].End) == h.front()
}

// wideGap reports whether at least two spaces part h from what is before it.
func wideGap(src *doc.Source, h *hit) bool {
	at := h.front()
	return at >= 2 && src.Fold[at-1] == ' ' && src.Fold[at-2] == ' '
}
