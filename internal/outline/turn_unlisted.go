package outline

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// mostHeads bounds the unlisted names that are compared with each other.
const mostHeads = 32

// findUnlisted reads 安西幹事長：… as a speaker in a discussion whose turns begin
// with a name and a colon, although its title is in no list: the head must be
// short, end like a title and stand before more than one row.
func (f *finder) findUnlisted() {
	first, seen := -1, 0
	for i := f.titleEnd; i < len(f.rows); i++ {
		if f.rows[i].speech.manner == colon {
			seen++
			if first < 0 {
				first = i
			}
		}
	}
	if seen < 2 {
		return
	}
	var heads []unlisted
	for i := first; i < len(f.rows); i++ {
		if s, ok := f.unlistedHead(&f.rows[i]); ok {
			heads = f.keepHead(heads, s, i)
		}
	}
}

// An unlisted is a head, and the first row that it stands before.
type unlisted struct {
	doc.Span
	row int
}

// keepHead makes row i a turn where its head was seen before, and that first
// row with it.
func (f *finder) keepHead(heads []unlisted, s doc.Span, i int) []unlisted {
	for _, h := range heads {
		if !slices.Equal(f.fold[h.Start:h.End], f.fold[s.Start:s.End]) {
			continue
		}
		for _, r := range [...]*row{&f.rows[h.row], &f.rows[i]} {
			at := r.Start + s.Len()
			r.speech = hit{colon, doc.NoSign, doc.Span{Start: r.Start, End: at}, skip(f.fold, skip(f.fold, at, r.End)+1, r.End)}
		}
		return heads
	}
	if len(heads) < mostHeads {
		heads = append(heads, unlisted{s, i})
	}
	return heads
}

// unlistedHead reads the head of a row that may name a speaker: three to eight
// kanji that end like a title, a colon, and words behind it.
func (f *finder) unlistedHead(r *row) (doc.Span, bool) {
	if r.region >= 0 || r.speech.manner != silent || r.mark.style != unnumbered {
		return doc.Span{}, false
	}
	at := r.Start
	for at < r.End && at-r.Start < 9 && kanji(f.fold[at]) {
		at++
	}
	s := doc.Span{Start: r.Start, End: at}
	text := skip(f.fold, at, r.End)
	if s.Len() < 3 || s.Len() > 8 || text+1 >= r.End || f.fold[text] != ':' || f.isLabel(s) {
		return s, false
	}
	switch f.fold[at-1] {
	case '長', '官', '員', '授', '師', '士', '監', '査', '役', '佐', '任', '事', '幹':
		return s, true
	}
	return s, false
}
