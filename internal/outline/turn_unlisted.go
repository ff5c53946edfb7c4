package outline

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// findFirms reads ・テレコム東　… as a speaker beside turns with the same mark,
// although no form of company tells that the name is one: it must be written
// in katakana or Latin letters at least in part.
func (f *finder) findFirms() {
	var above *row // the last row with a mark
	for i := f.titleEnd; i < len(f.rows); i++ {
		r := &f.rows[i]
		if r.region >= 0 || r.mark.style != bulleted {
			continue
		}
		if r.speech.manner == silent && (f.saidBeside(r, above) || f.saidBeside(r, f.nextMarked(i))) {
			if s, ok := f.firmHead(r); ok {
				r.speech = hit{marked, doc.NoSign, s, skip(f.fold, s.End, r.End)}
			}
		}
		above = r
	}
}

// saidBeside reports whether the row o is a turn with the mark of r.
func (f *finder) saidBeside(r, o *row) bool {
	return o != nil && o.speech.manner == marked && o.mark.bullet == r.mark.bullet
}

// nextMarked is the next row with a mark among the few below row i, nil for
// none.
func (f *finder) nextMarked(i int) *row {
	for k := i + 1; k < len(f.rows) && k <= i+8; k++ {
		if r := &f.rows[k]; r.region >= 0 || r.mark.style != unnumbered {
			return r
		}
	}
	return nil
}

// firmHead is the name before the first space of a row that goes on with a
// sentence.
func (f *finder) firmHead(r *row) (doc.Span, bool) {
	foreign, at := false, r.body
	for at < r.End && at-r.body < 16 && !blank(f.fold[at]) {
		c := f.fold[at]
		letter := katakana(c) || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
		if !letter && !kanji(c) && c != '・' {
			return doc.Span{}, false
		}
		foreign = foreign || letter
		at++
	}
	s := doc.Span{Start: r.body, End: at}
	if !foreign || s.Len() < 2 || at >= r.End || !blank(f.fold[at]) || f.isLabel(s) {
		return s, false
	}
	return s, r.full || index(f.fold, at, r.End, '。') >= 0
}

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
