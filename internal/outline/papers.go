package outline

import "github.com/giji-go/giji/internal/doc"

// readPapers reads the list of papers: one a row, or several on one row, each
// beginning with its number.
func (f *finder) readPapers(s *section) {
	if s.value.Start < s.value.End {
		f.paperRow(s.value, false)
	}
	for i := s.from; i < s.to; i++ {
		r := &f.rows[i]
		if r.region >= 0 || f.isEnd(r.Span) || f.timeMark(r.Span) {
			continue
		}
		f.note(doc.Mark, r.Start, r.body)
		goes := i > s.from && f.rows[i-1].full
		f.paperRow(doc.Span{Start: r.body, End: r.End}, goes)
	}
}

// paperRow enters one row of the list; goes tells that the row above it may
// go on here.
func (f *finder) paperRow(s doc.Span, goes bool) {
	s = f.cutFileNote(trim(f.fold, s))
	if s.Start >= s.End {
		return
	}
	if closing(f.fold[s.Start]) != 0 && closeAt(f.fold, s.Start, s.End) == s.End-1 && s.Len() < 12 && !f.hasDigits(s) {
		f.note(doc.Heading, s.Start, s.End) // 【資料】
		return
	}
	if parts := f.paperParts(s); len(parts) > 1 {
		for _, part := range parts {
			f.paperRow(part, false)
		}
		return
	}
	starts := f.paperStarts(s)
	n := len(f.out.Papers)
	if len(starts) == 0 {
		if n > 0 && (goes || f.fold[s.Start] == '(') {
			f.out.Papers[n-1].Title = append(f.out.Papers[n-1].Title, s)
			return
		}
		if index(f.fold, s.Start, s.End, '。') < 0 && !f.aside(s) {
			f.out.Papers = append(f.out.Papers, doc.Paper{Title: []doc.Span{s}})
		}
		return
	}
	for i, at := range starts {
		end := s.End
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		f.paper(doc.Span{Start: at, End: end})
	}
}

// paperParts divides a row that lists papers between commas: 次第、資料1「…」、資料2.
func (f *finder) paperParts(s doc.Span) []doc.Span {
	var parts []doc.Span
	from, depth, numbers := s.Start, 0, 0
	for i := s.Start; i <= s.End; i++ {
		if i < s.End {
			switch f.fold[i] {
			case '(', '「', '『':
				depth++
			case ')', '」', '』':
				depth = max(0, depth-1)
			}
			if f.fold[i] != '、' || depth > 0 {
				continue
			}
			f.note(doc.Mark, i, i+1)
		}
		part := trim(f.fold, doc.Span{Start: from, End: i})
		if part.Start < part.End {
			parts = append(parts, part)
			numbers += bit1(f.paperNumber(part.Start, part.End) > part.Start)
		}
		from = i + 1
	}
	if numbers*2 < len(parts) || numbers < 2 {
		return nil
	}
	return parts
}

// cutFileNote cuts [50KB pdfファイル] and （PDF：120KB） from the end of s.
func (f *finder) cutFileNote(s doc.Span) doc.Span {
	if s.Start >= s.End || f.fold[s.End-1] != ']' && f.fold[s.End-1] != ')' {
		return s
	}
	for i := s.End - 1; i > s.Start; i-- {
		if c := f.fold[i]; c == '[' || c == '(' {
			for _, word := range [...]string{"KB", "MB", "PDF", "pdf", "キロバイト", "Excel", "Word"} {
				if contains(f.fold, i, s.End, word) {
					f.note(doc.Furniture, i, s.End)
					return trim(f.fold, doc.Span{Start: s.Start, End: i})
				}
			}
			return s
		}
	}
	return s
}

// paperStarts are the places in s where the number of a paper begins at the
// beginning or behind a space or comma.
func (f *finder) paperStarts(s doc.Span) []int {
	var at []int
	for i := s.Start; i < s.End; i++ {
		if i > s.Start && !blank(f.fold[i-1]) && f.fold[i-1] != '、' && f.fold[i-1] != ',' && f.fold[i-1] != '・' {
			continue
		}
		if stop := f.paperNumber(i, s.End); stop > i && (len(at) == 0 == (i == s.Start) || len(at) > 0) {
			at = append(at, i)
			i = stop - 1
		}
	}
	return at
}

// paperNumber is where the number of a paper that begins at at ends: 資料1,
// 参考資料3-1, 資料No.2, 別紙1, 別添2, 机上配布資料; at for none.
func (f *finder) paperNumber(at, end int) int {
	_, stop := f.words.paper.prefix(f.fold, at, end)
	if stop == at {
		return at
	}
	i := skip(f.fold, stop, end)
	for _, word := range [...]string{"No.", "NO.", "№", "第"} {
		if to, ok := cutPrefix(f.fold, i, end, word); ok {
			i = skip(f.fold, to, end)
		}
	}
	n, to := 0, i
	switch {
	case i < end && f.fold[i] >= '①' && f.fold[i] <= '⑳':
		n, to = 1, i+1
	case i < end && f.fold[i] >= 'A' && f.fold[i] <= 'Z' && (i+1 >= end || f.fold[i+1] < 'A' || f.fold[i+1] > 'z'):
		n, to = 1, i+1
	case i < end && digit(f.fold[i]):
		if n, to = integer(f.fold, i, end); f.fold[i-1] == '第' && f.countsWhole(to, end) {
			n = 0 // 参考資料 第4回議事概要: the title's own number
		}
	}
	if n == 0 {
		if stop < end && (blank(f.fold[stop]) || f.fold[stop] == ':') && stop-at > 2 {
			return stop
		}
		return at
	}
	for to < end {
		j := skip(f.fold, to, end)
		if j >= end || !isHyphen(f.fold[j]) {
			break
		}
		j = skip(f.fold, j+1, end)
		if j >= end || !digit(f.fold[j]) && !(f.fold[j] >= '①' && f.fold[j] <= '⑳') {
			break
		}
		if f.fold[j] >= '①' {
			to = j + 1
			continue
		}
		_, to = integer(f.fold, j, end)
	}
	if to < end && f.fold[to] == '号' {
		to++
	}
	return to
}

// countsWhole reports whether the number that ends at at counts meetings, terms
// or years, as no paper's does.
func (f *finder) countsWhole(at, end int) bool {
	if at = skip(f.fold, at, end); at >= end {
		return false
	}
	switch f.fold[at] {
	case '回', '期', '次', '年', '版', '章', '条':
		return true
	}
	return false
}

func isHyphen(r rune) bool {
	switch r {
	case '-', '‐', '‑', '–', '—', '―', '−', 'ー', '－', 'の', '─':
		return true
	}
	return false
}

// paper enters one paper: its number and its title.
func (f *finder) paper(s doc.Span) {
	stop := f.paperNumber(s.Start, s.End)
	title := trim(f.fold, doc.Span{Start: stop, End: s.End})
	if title.Start < title.End && (f.fold[title.Start] == ':' || f.fold[title.Start] == '.' || f.fold[title.Start] == '、') {
		f.note(doc.Mark, title.Start, title.Start+1)
		title = trim(f.fold, doc.Span{Start: title.Start + 1, End: title.End})
	}
	for title.Start < title.End && (f.fold[title.End-1] == '、' || f.fold[title.End-1] == ',') {
		f.note(doc.Mark, title.End-1, title.End)
		title = trim(f.fold, doc.Span{Start: title.Start, End: title.End - 1})
	}
	p := doc.Paper{Number: []doc.Span{{Start: s.Start, End: stop}}}
	if title.Start < title.End {
		p.Title = []doc.Span{title}
	}
	f.out.Papers = append(f.out.Papers, p)
}
