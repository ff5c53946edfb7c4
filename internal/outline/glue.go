package outline

import "github.com/giji-go/giji/internal/doc"

// broken reports whether a line end stands in the middle of a bracket that is
// too short to be wrapped: some extractors break lines at brackets.
func (f *finder) broken(s, next doc.Span) bool {
	if next.Start-s.End > 8 {
		return false // something was taken out between them
	}
	if next.Len() == 1 {
		switch f.fold[next.Start] {
		case ')', '」', '】', '〕', ']':
			return true
		}
	}
	if closing(f.fold[s.Start]) == 0 || s.Len() > 12 || closeAt(f.fold, s.Start, s.End) >= 0 {
		return false
	}
	if s.Len() == 1 {
		return true
	}
	shut := index(f.fold, next.Start, min(next.End, next.Start+8), closing(f.fold[s.Start]))
	return shut >= 0
}

// unglue cuts the number of a page from the beginning of a line that it ran
// into: the first line of the text shows how it is written, and those on later
// pages count on.
func (f *finder) unglue(s doc.Span) doc.Span {
	if f.glue.page < 0 {
		return s
	}
	i, g := s.Start, glue{}
	if i < s.End && (f.fold[i] == '(' || isDash(f.fold[i])) {
		g.open = f.fold[i]
		i = skip(f.fold, i+1, s.End)
	}
	n, stop := 0, i
	if i < s.End && digit(f.fold[i]) {
		n, stop = integer(f.fold, i, s.End)
	}
	stop = skip(f.fold, stop, s.End)
	if n > 0 && stop < s.End && (f.fold[stop] == ')' || isDash(f.fold[stop])) && g.open != 0 {
		g.shut = f.fold[stop]
		stop++
	}
	g.page = n
	bare := g.open == 0 && g.shut == 0
	rest := skip(f.fold, stop, s.End)
	fits := n > 0 && rest < s.End && !(g.open == 0 != (g.shut == 0)) && (!bare || rest == stop && stop-s.Start < 4 && !counter(f.fold[stop]) && !separator(f.fold[stop]))
	if f.glue.page == 0 {
		f.glue = glue{page: -1}
		if !fits || n != 1 || f.labelled(rest, s.End) {
			return s
		}
	} else if !fits || n != f.glue.page+1 || g.open != f.glue.open || g.shut != f.glue.shut || bare && !kanji(f.fold[stop]) && closing(f.fold[stop]) == 0 {
		return s
	}
	f.glue = g
	f.note(doc.Furniture, s.Start, rest)
	s.Start = rest
	return s
}

// unbar cuts the bars at both ends of a row of a table that is drawn with them:
// |日時|…|.
func (f *finder) unbar(s doc.Span) doc.Span {
	t := trim(f.fold, s)
	if hashes := t.Start; t.Len() > 2 && f.fold[hashes] == '#' { // a heading of Markdown
		for hashes < t.End && f.fold[hashes] == '#' {
			hashes++
		}
		if hashes < t.End && blank(f.fold[hashes]) {
			f.note(doc.Mark, t.Start, hashes)
			return trim(f.fold, doc.Span{Start: hashes, End: t.End})
		}
	}
	if t.Len() > 4 && f.fold[t.Start] == '*' && f.fold[t.Start+1] == '*' { // bold in Markdown
		f.note(doc.Mark, t.Start, t.Start+2)
		if t.Start += 2; f.fold[t.End-1] == '*' && f.fold[t.End-2] == '*' {
			f.note(doc.Mark, t.End-2, t.End)
			t.End -= 2
		}
		return trim(f.fold, t)
	}
	if t.Len() < 3 || f.fold[t.Start] != '|' || f.fold[t.End-1] != '|' {
		return s
	}
	f.note(doc.Mark, t.End-1, t.End)
	t.End--
	start := t.Start
	for t.Start < t.End && (f.fold[t.Start] == '|' || blank(f.fold[t.Start])) { // empty cells too
		t.Start++
	}
	f.note(doc.Mark, start, t.Start)
	return trim(f.fold, t)
}

// labelled reports whether a label begins at at: then the number is its own.
func (f *finder) labelled(at, end int) bool {
	_, stop := f.words.labels.prefix(f.fold, at, end)
	return stop > at+1
}

// A glue is how page numbers are written that ran into the text; page is the
// last one seen, 0 before the first line, -1 where there are none.
type glue struct {
	open, shut rune
	page       int
}
