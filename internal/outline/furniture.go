package outline

import "github.com/giji-go/giji/internal/doc"

// findFurniture takes out what the site or the page put around the minutes:
// breadcrumbs, page numbers and dates of the page, links, 以上 at the end.
func (f *finder) findFurniture() {
	for _, s := range f.src.Furniture {
		f.note(doc.Furniture, s.Start, s.End)
	}
	kept := f.rows[:0]
	for i, r := range f.rows {
		switch {
		case r.region >= 0:
		case f.isSite(r.Span, i < 12, i > len(f.rows)-8):
			f.note(doc.Furniture, r.Start, r.End)
			f.kindOfSite(r.Span)
			if contains(f.fold, r.Start, r.End, "問い合わせ") || contains(f.fold, r.Start, r.End, "問合せ") {
				f.noteRest(i)
				f.rows = kept
				return
			}
			continue
		case f.isLastNumber(i):
			f.note(doc.Furniture, r.Start, r.End)
			continue
		case f.isEnd(r.Span):
			f.note(doc.Mark, r.Start, r.End)
			continue
		case f.isRule(r.Span), f.headsCells(i):
			f.note(doc.Furniture, r.Start, r.End)
			continue
		}
		kept = append(kept, r)
	}
	f.rows = kept
}

// isSite reports whether a line belongs to the site. Breadcrumbs have two
// arrows; the rest are known beginnings, near the edges of the text.
func (f *finder) isSite(s doc.Span, top, bottom bool) bool {
	if !top && !bottom {
		return false
	}
	if top && !bottom && contains(f.fold, s.Start, s.End, "このページに関する") {
		return false
	}
	if f.fold[s.Start] == '■' && f.fold[s.End-1] == '■' && s.Len() > 2 {
		return true
	}
	if _, stop := f.words.site.prefix(f.fold, s.Start, s.End); stop > s.Start {
		return index(f.fold, s.Start, s.End, '。') < 0 || s.Len() < 16
	}
	arrows := 0
	for _, r := range f.fold[s.Start:s.End] {
		if r == '>' || r == '＞' || r == '›' || r == '»' {
			arrows++
		}
	}
	return arrows > 1 && index(f.fold, s.Start, s.End, '<') < 0
}

// noteRest notes the rows behind row i: whom to ask, at the end of a page.
func (f *finder) noteRest(i int) {
	for _, r := range f.rows[i+1:] {
		f.note(doc.Furniture, r.Start, r.End)
	}
}

// kindOfSite keeps the kind of document that a link names (会議録本文へ).
func (f *finder) kindOfSite(s doc.Span) {
	if _, stop := f.words.doctypeIn.prefix(f.fold, s.Start, s.End); stop > s.Start+2 {
		f.out.Kind = append(f.out.Kind, doc.Span{Start: s.Start, End: stop})
	}
}

// isLastNumber reports whether row i is a bare number before the end of the
// text: the number of its last page.
func (f *finder) isLastNumber(i int) bool {
	r := &f.rows[i]
	if r.mark.style != arabic || r.body < r.End || i+2 < len(f.rows) {
		return false
	}
	return i+1 == len(f.rows) || f.rows[i+1].region < 0 && f.isEnd(f.rows[i+1].Span)
}

// isEnd reports whether a line only says that the minutes end here.
func (f *finder) isEnd(s doc.Span) bool {
	var word [4]rune
	n := 0
	for _, r := range f.fold[s.Start:s.End] {
		switch r {
		case '(', ')', '[', ']', '【', '】', '-', '―', '−', '–', '—', 'ー', '〔', '〕', '─', '<', '>', '。', '~', '～', '〜':
			continue
		}
		if blank(r) {
			continue
		}
		if n == len(word) {
			return false
		}
		word[n] = r
		n++
	}
	switch string(word[:n]) {
	case "以上", "了", "終", "完", "終了", "おわり", "終わり":
		return true
	}
	return false
}

// headsCells reports whether the lines from row i down to a table hold nothing
// but the heads of its two columns: 項目　内容.
func (f *finder) headsCells(i int) bool {
	for heads := 0; i < len(f.rows); i++ {
		s := f.rows[i].Span
		if f.rows[i].region >= 0 {
			return heads > 0
		}
		for at := s.Start; at < s.End; heads++ {
			_, stop := f.words.cellHead.prefix(f.fold, at, s.End)
			if stop == at || heads == 2 {
				return false
			}
			at = skip(f.fold, stop, s.End)
		}
	}
	return false
}

// isRule reports whether a line is drawn: dots, dashes, stars.
func (f *finder) isRule(s doc.Span) bool {
	n := 0
	for _, r := range f.fold[s.Start:s.End] {
		switch {
		case blank(r):
		case r == '…' || r == '‥' || r == '・' || r == '-' || r == '=' || r == '*' || r == '─' || r == '━' || r == '―' || r == '_' || r == 'ー' || r == '~' || r == '☆' || r == '◇' || r == '—' || r == '.' || r == '＝' || r == '￣' || r == '＿':
			n++
		default:
			return false
		}
	}
	return n >= 3
}
