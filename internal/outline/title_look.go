package outline

import "github.com/giji-go/giji/internal/doc"

// titleSpan is s without a date that stands before the title proper.
func (f *finder) titleSpan(s doc.Span) doc.Span {
	i := s.Start
	if c := f.fold[i]; i+1 < s.End && (c == 'R' || c == 'H' || c == 'S') && digit(f.fold[i+1]) {
		i++
	}
	for i < s.End && (digit(f.fold[i]) || f.fold[i] == '/' || f.fold[i] == '.' || f.fold[i] == '年' || f.fold[i] == '月' || f.fold[i] == '日') {
		i++
	}
	if i > s.Start+5 && i < s.End && blank(f.fold[i]) && (f.fold[i-1] == '日' || digit(f.fold[i-1])) {
		f.note(doc.Furniture, s.Start, i)
		s.Start = skip(f.fold, i, s.End)
	}
	return s
}

// titleLook says what of a title the line shows.
func (f *finder) titleLook(s doc.Span) int {
	if s.Len() == 0 || s.Len() > 120 || index(f.fold, s.Start, s.End, '。') >= 0 || contains(f.fold, s.Start, s.End, "において") {
		return 0
	}
	look := 0
	end := f.beforeTail(s)
	if _, from := f.words.doctype.suffix(f.fold, s.Start, end); from < end {
		look |= hasKind
		if skipBack(f.fold, s.Start, from) == s.Start {
			return look | onlyKind
		}
		end = from
	}
	if f.session(s.Start, s.End) {
		look |= hasSession
	}
	end = f.beforeTail(doc.Span{Start: s.Start, End: end})
	if _, from := f.words.body.suffix(f.fold, s.Start, end); from < end && from > s.Start && !f.tellsTime(s) {
		look |= hasBody
	}
	return look
}

// beforeTail is the end of s without brackets and signs behind the title:
// （案）, （第7回）, 「.」.
func (f *finder) beforeTail(s doc.Span) int { return beforeTail(f.fold, s.Start, s.End) }

func beforeTail(fold []rune, start, end int) int {
	for {
		end = skipBack(fold, start, end)
		if end == start {
			return end
		}
		switch r := fold[end-1]; r {
		case ')', '】', '」', '〕', ']', '>':
			open := end - 1
			for open > start && closing(fold[open]) != r {
				open--
			}
			if closing(fold[open]) != r || r == '」' && open == start {
				return end
			}
			if r == '」' {
				return end - 1
			}
			end = open
		case '.', '-', '―', '－', '・', '*', '~', '～', '〜':
			end--
		default:
			return end
		}
	}
}

// session reports whether 第N回 or 第N号 stands in fold[at:end].
func (f *finder) session(at, end int) bool {
	for i := at; i < end; i++ {
		if f.fold[i] != '第' {
			continue
		}
		n, stop := integer(f.fold, skip(f.fold, i+1, end), end)
		stop = skip(f.fold, stop, end)
		if n > 0 && stop < end && (f.fold[stop] == '回' || f.fold[stop] == '号' && !f.ofForm(at, i)) {
			return true
		}
	}
	return false
}

// ofForm reports whether the number at i is that of a form or an annex:
// 様式第3号.
func (f *finder) ofForm(start, i int) bool {
	_, from := f.words.form.suffix(f.fold, start, i)
	return from < i
}
