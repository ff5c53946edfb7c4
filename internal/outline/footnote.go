package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// pageNotes are the beginnings of the rows that are footnotes of their page, and of the lines drawn above
// them: they stand before the mark of the page, in the middle of what is said, behind a drawn line
// or with a sign that calls them further up:
//
//	○委員　水質の指標であるＣＯＤ※１は横ばいである。それを
//	――――――
//	※１　酸素の量。
//	- 3 -
//	説明してほしい。
func (f *finder) pageNotes(marks map[int]bool) map[int]bool {
	notes := map[int]bool{}
	for i := range f.rows {
		f.src.Stop.Check()
		if marks[i] {
			f.notesAbove(i, marks, notes)
		}
	}
	f.notesAbove(len(f.rows), marks, notes)
	return notes
}

// notesAbove keeps the footnotes above row i, with which a page begins, or behind which nothing stands.
func (f *finder) notesAbove(i int, marks, notes map[int]bool) {
	const most = 12 // rows of notes on a page
	end := i
	for end > 0 && f.rows[end-1].region < 0 && f.PageMark(f.rows[end-1].Span) {
		end--
	}
	first := end
	for k := end - 1; k > 0 && k >= end-most; k-- {
		r, above := &f.rows[k], &f.rows[k-1]
		sign := f.noteSign(r.Span)
		if r.region >= 0 || marks[k+1] && k+1 < end || f.endsNotes(r, sign) {
			break
		}
		switch {
		case sign.Empty():
		case f.Drawn(above.Span):
			first = k - 1
		case f.calledAbove(sign, k):
			first = k
		}
	}
	for _, r := range f.rows[first:end] {
		notes[r.Start] = true
	}
}

// endsNotes reports whether a row, with the sign of a note or none, is of what stands above notes.
func (f *finder) endsNotes(r *row, sign doc.Span) bool {
	return line.Speaks(r.mark.Bullet) || sign.Empty() && f.beginsPart(r)
}

// beginsPart reports whether a row has a number before it or is a label, so that it goes on with no note.
func (f *finder) beginsPart(r *row) bool {
	l, ok := f.Label(r.Span, &r.mark)
	return r.mark.Numbered() || ok && l.Known
}

// noteSign is the sign of a footnote with its number at the beginning of s: ※１, ＊2, 注３; empty for none.
func (f *finder) noteSign(s doc.Span) doc.Span {
	at := s.Start
	if at < s.End && script.Closing(f.Fold[at]) != 0 {
		at++
	}
	from := at
	if at >= s.End || !script.NoteSign(f.Fold[at]) {
		return doc.Span{}
	}
	at++
	for at < s.End && script.Digit(f.Fold[at]) {
		at++
	}
	if at == s.End {
		return doc.Span{}
	}
	return doc.Span{Start: from, End: at}
}

// calledAbove reports whether the sign stands within one of the rows above row k, on its page or the one before.
// Where a bracket or a comma stands before it and words behind it, it is explained and not called: （敬称略、※はオンライン）.
func (f *finder) calledAbove(sign doc.Span, k int) bool {
	const most = 80 // rows
	for n := k - 1; n >= max(0, k-most); n-- {
		r := &f.rows[n]
		for at := r.Start + 1; at+sign.Len() <= r.End; at++ {
			end := at + sign.Len()
			if string(f.Fold[at:end]) != string(f.Fold[sign.Start:sign.End]) || end < r.End && script.Digit(f.Fold[end]) {
				continue
			}
			if !f.explainedAt(doc.Span{Start: at, End: end}, r.End) {
				return true
			}
		}
	}
	return false
}

// explainedAt reports whether a sign stands in a row where it is explained, and calls no note.
func (f *finder) explainedAt(sign doc.Span, end int) bool {
	before := f.Fold[sign.Start-1]
	switch {
	case sign.End < end && f.Fold[sign.End] == script.Closing(before):
		return false // （注１）
	case script.Closing(before) != 0, script.Comma(before), before == '。':
		return true
	}
	return sign.Len() == 1 && script.Blank(before)
}
