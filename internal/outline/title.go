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
