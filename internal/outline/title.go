package outline

import "github.com/giji-go/giji/internal/doc"

// titleRows is how far down a title is looked for.
const titleRows = 15

// What speaks for a row being a line of the title.
const (
	hasBody    = 1 << iota // ends like the name of a body
	hasSession             // 第4回, 第6号
	hasKind                // ends in 議事録, 議事要旨, …
	onlyKind               // says nothing else
)

// findTitle finds the lines of the title: the run of lines at the top that
// looks most like one. What stands above it is noted as headings.
func (f *finder) findTitle() {
	limit := f.headerStart()
	best, bestScore := [2]int{}, 0
	for i := 0; i < limit; {
		end, score := f.titleRun(i, limit)
		if score > bestScore {
			best, bestScore = [2]int{i, end}, score
		}
		i = max(end, i+1)
	}
	if bestScore == 0 {
		return
	}
	for i := f.whenAbove(best[0]); i < best[0]; i++ {
		if i == 0 && f.dayAlone(f.rows[0].Span) {
			f.dated, f.above = append(f.dated, f.rows[0].Span), true
			continue
		}
		f.noteAbove(&f.rows[i])
	}
	for _, r := range f.rows[best[0]:best[1]] {
		f.out.Title = append(f.out.Title, f.titleSpan(r.Span))
	}
	f.titleEnd = best[1]
	if f.titleEnd < len(f.rows) && f.countsTitle(&f.rows[f.titleEnd]) {
		f.out.Title = append(f.out.Title, f.rows[f.titleEnd].Span)
		f.titleEnd++
	}
}

// countsTitle reports whether the row below the title is a bracket that holds
// its session and no day: （令和元年度 第2回）.
func (f *finder) countsTitle(r *row) bool {
	if r.region >= 0 || r.gap > 1 || r.Len() > 30 || !f.isBracketed(r.Span) || !f.session(r.Start, r.End) {
		return false
	}
	for _, s := range f.out.Title {
		if f.session(s.Start, s.End) {
			return false
		}
	}
	date, time := f.holdsDate(r.Span)
	return !date && !time
}

// whenAbove reads a date, a time and a place that stand above the title on
// rows of their own; a date alone is the document's. It returns the first row
// that is left.
func (f *finder) whenAbove(title int) int {
	for i := 0; i+1 < title; i++ {
		date, time := f.holdsDate(f.rows[i].Span)
		below, timeBelow := f.holdsDate(f.rows[i+1].Span)
		if !date || time || below || !timeBelow || f.rows[i+1].Len() > 40 {
			continue
		}
		for k := range i {
			f.noteAbove(&f.rows[k])
		}
		f.dated = append(f.dated, f.rows[i].Span, f.rows[i+1].Span)
		if i += 2; i < title && f.isPlace(f.rows[i].Span) {
			f.out.Venue = []doc.Span{f.rows[i].Span}
			i++
		}
		return i
	}
	return 0
}

// noteAbove notes what stands above the title: the number of a paper, the name
// of the site.
func (f *finder) noteAbove(r *row) {
	kind := doc.Heading // a date above the title is the document's own
	if hasPrefix(f.fold, r.Start, r.End, "資料") || hasPrefix(f.fold, r.Start, r.End, "参考資料") {
		kind = doc.Number
	}
	if len(f.out.Kind) == 0 && f.isKind(r.Span) {
		f.out.Kind = []doc.Span{r.Span}
	}
	f.note(kind, r.Start, r.End)
}

// headerStart is the first row that a label other than 議事録 and its like, a
// date or a region begins.
func (f *finder) headerStart() int {
	seen := false
	for i := range f.rows {
		r := &f.rows[i]
		if i >= titleRows || r.region >= 0 {
			return i
		}
		if l, ok := f.labelAt(r); ok && l.key != "body" && !(l.key == "agenda" && l.alone()) {
			return i
		}
		look := f.titleLook(f.titleSpan(r.Span))
		if date, time := f.holdsDate(r.Span); date && look == 0 && (seen || time) {
			return i
		}
		seen = seen || look != 0
		if index(f.fold, r.Start, r.End, '。') >= 0 {
			return i
		}
	}
	return len(f.rows)
}

// titleRun is the end of the run of title lines that begins at row i and how
// much it looks like a title; 0 for none.
func (f *finder) titleRun(i, limit int) (end, score int) {
	seen := 0
	for end = i; end < limit; end++ {
		look := f.titleLook(f.titleSpan(f.rows[end].Span))
		if look == 0 && (end == i || !f.titleGoesOn(end)) {
			break
		}
		if end > i && f.rows[end].gap > 0 && (look&(onlyKind|hasSession) == 0 || seen&look&hasSession != 0) {
			break
		}
		if look&onlyKind != 0 && (end == i && limit > end+1 || f.isGeneric(f.rows[end].Span)) {
			if end == i {
				return end + 1, 1
			}
			break
		}
		seen |= look
		if look&hasKind != 0 {
			end++
			break
		}
	}
	score = 2*bit(seen, hasBody) + 2*bit(seen, hasSession) + 3*bit(seen, hasKind)
	return end, score
}

func bit(set, flag int) int {
	if set&flag != 0 {
		return 1
	}
	return 0
}

// titleGoesOn reports whether a line without a look of its own lies between
// two of the title: the line before it is cut in the middle of a word.
func (f *finder) titleGoesOn(i int) bool {
	return i > 0 && f.rows[i-1].full && i+1 < len(f.rows) && f.rows[i].gap == 0
}

// isGeneric reports whether the row is a word that heads pages as often as it
// names a kind of document.
func (f *finder) isGeneric(s doc.Span) bool {
	n := count(f.fold, s)
	return n == 2
}

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
