package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// titleRows is how far down a title is looked for.
const titleRows = 15

// findTitle finds the lines of the title: the run of lines at the top that
// looks most like one. What stands above it is noted as headings.
func (f *finder) findTitle() {
	const surely = 5 // the least score of a body or a session with the kind of document
	best, score := f.bestRun(f.headerStart())
	if score == 0 || score < surely && best[0] > 0 && f.rows[best[0]].head == 0 {
		if i := f.titleHeading(); i >= 0 {
			f.takeTitleHeading(i)
			return
		}
	}
	if score == 0 {
		return
	}
	for best[0] > 0 && (f.ownsTitle(best[0]-1) || f.wrapsInTitle(best[0]-1)) {
		best[0]--
	}
	f.readAbove(best[0])
	for i := best[0]; i < best[1]; i++ {
		f.takeTitle(f.rows[i].Span)
	}
	f.dropTwice()
	f.titleEnd = best[1]
	if f.titleEnd < len(f.rows) && f.countsTitle(&f.rows[f.titleEnd]) {
		f.out.Title = append(f.out.Title, f.rows[f.titleEnd].Span)
		f.titleEnd++
	}
}

// readAbove reads the rows above the title, of which a day alone at the top is the document's.
func (f *finder) readAbove(title int) {
	for i := f.whenAbove(title); i < title; i++ {
		if i == 0 && f.DayAlone(f.rows[0].Span) {
			f.dated, f.above = append(f.dated, f.rows[0].Span), true
			continue
		}
		f.noteAbove(&f.rows[i])
	}
}

// takeTitle takes a line for one of the title, and the day before it for the document's:
// 2024年8月8日 建設委員会.
func (f *finder) takeTitle(s doc.Span) {
	title := f.titleSpan(s)
	day := f.Trim(doc.Span{Start: s.Start, End: title.Start})
	if !day.Empty() && len(f.dated) == 0 && (f.DayAlone(day) || f.isoDay(day)) {
		f.dated = append(f.dated, day)
		f.titleDay(doc.Span{Start: day.End, End: title.Start}, day)
	} else {
		f.note(doc.Furniture, day.Start, day.End)
	}
	front := f.beforeDay(title)
	day = f.Trim(doc.Span{Start: front.End, End: title.End})
	f.titleDay(doc.Span{Start: front.End, End: day.Start}, day)
	f.out.Title = append(f.out.Title, front)
}

// titleDay keeps the day beside the title, unless it has a time or the white space between
// is wide.
func (f *finder) titleDay(between, day doc.Span) {
	const far = 3 // half-width columns
	if !day.Empty() && !f.When(day).Time && script.Width(f.Fold[between.Start:between.End]) < far {
		f.out.TitleDays = append(f.out.TitleDays, day)
	}
}

// bestRun is the run of rows above limit that looks most like a title, and how much it does.
func (f *finder) bestRun(limit int) (best [2]int, most int) {
	for i := 0; i < limit; {
		end, score := f.titleRun(i, limit)
		if score > most {
			best, most = [2]int{i, end}, score
		}
		i = max(end, i+1)
	}
	return best, most
}

// takeTitleHeading takes the heading at row i for the title and the day before or behind it
// for the document's.
func (f *finder) takeTitleHeading(i int) {
	own := f.rows[i].Span
	title := f.titleSpan(own)
	day := f.Trim(doc.Span{Start: own.Start, End: title.Start})
	between := doc.Span{Start: day.End, End: title.Start}
	if day.Empty() {
		title, day = f.dayBehind(title)
		between = doc.Span{Start: title.End, End: day.Start}
	}
	if !day.Empty() {
		f.dated = append(f.dated, day)
		f.titleDay(between, day)
	}
	f.out.Title = append(f.out.Title, title)
	f.titleEnd = i + 1
}

// wrapsInTitle reports whether row i ends within a bracket that the title on the row
// below closes: …計画小委員会（第３ / 回）　合同会議　議事要旨.
func (f *finder) wrapsInTitle(i int) bool {
	r, below := &f.rows[i], &f.rows[i+1]
	if r.region >= 0 || below.gap > 0 || f.HasStop(r.Span) {
		return false
	}
	if f.Fold[below.Start] == '・' && f.Title(f.titleSpan(r.Span)).Session {
		return true // …部会（第７回） / ・…審議会（第３回）
	}
	return f.Open(r.Span) && !f.Open(r.Span, below.Span)
}

// ownsTitle reports whether row i, right above the title, names the body whose
// meeting it is: a corporation by its form, or any body above a title that only
// says 理事会 or 総会.
func (f *finder) ownsTitle(i int) bool {
	r, below := &f.rows[i], &f.rows[i+1]
	s := f.titleSpan(r.Span)
	if r.region >= 0 || below.gap > 0 || r.mark.Numbered() || !f.mayName(s) {
		return false
	}
	if l, ok := f.Label(r.Span, &r.mark); ok && (l.Known || l.Firm()) {
		return false
	}
	if _, stop := f.Words.CompanyForm.Prefix(f.Fold, s.Start, s.End); stop > s.Start && stop < s.End {
		return true
	}
	if _, from := f.Words.Org.Suffix(f.Fold, s.Start, s.End); from == s.End || from == s.Start {
		return false
	}
	return f.partOfBody(below.Span)
}

// mayName reports whether s may be the name of a body: it is short, and neither a sentence
// nor a day, a site or a kind of document.
func (f *finder) mayName(s doc.Span) bool {
	return !f.HasStop(s) && script.Count(f.Fold, s) <= 40 && !f.When(s).Any() && !f.Site(s) && !f.Kind(s)
}

// partOfBody reports whether a title names no body but one within another: 第12回
// 通常総会議事録.
func (f *finder) partOfBody(s doc.Span) bool {
	end := f.BeforeTail(s)
	if _, from := f.Words.Doctype.Suffix(f.Fold, s.Start, end); from < end {
		end = from
	}
	for end > s.Start && (script.Gap(f.Fold[end-1]) || f.Fold[end-1] == '・' || f.Fold[end-1] == 'の') {
		end--
	}
	key, from := f.Words.SittingEnd.Suffix(f.Fold, s.Start, end)
	if from == end || key != "part" {
		return false
	}
	front := doc.Span{Start: s.Start, End: script.SkipBack(f.Fold, s.Start, from)}
	if front.Empty() {
		return true
	}
	switch f.Fold[front.End-1] {
	case '回', '度', '年', '期':
		return true
	}
	return false
}

// dropTwice drops a line of the title that another one repeats: a name printed
// twice is one.
func (f *finder) dropTwice() {
	kept := f.out.Title[:0]
	for i, s := range f.out.Title {
		text, twice := f.plain(doc.Span{Start: s.Start, End: f.BeforeTail(s)}), false
		for k, o := range f.out.Title {
			other := f.plain(o)
			if i < k && f.sameSession(s, o) {
				twice = true
			}
			if k != i && len(other) >= len(text) && (len(other) > len(text) || k > i) && len(text) > 9 && holdsString(other, text) {
				twice = true
			}
		}
		if twice {
			f.note(doc.Heading, s.Start, s.End)
			continue
		}
		kept = append(kept, s)
	}
	f.out.Title = kept
}

// sameSession reports whether a line of the title above the one that names the
// kind counts the same session: 第9回定例会議（９月12日開催） above the title proper.
func (f *finder) sameSession(above, proper doc.Span) bool {
	a, b := f.Title(above), f.Title(proper)
	return a.Session && !a.Kind && b.Session && b.Kind && f.number(above) == f.number(proper)
}

// number is the first number of a session in s.
func (f *finder) number(s doc.Span) int {
	for i := s.Start; i < s.End; i++ {
		if f.Fold[i] == '第' {
			if n, stop := script.Spaced(f.Fold, script.Skip(f.Fold, i+1, s.End), s.End); n > 0 && stop < s.End && f.Fold[stop] == '回' {
				return n
			}
		}
	}
	return 0
}

// countsTitle reports whether the row below the title is a bracket that holds
// its session and no day: （令和元年度 第2回）.
func (f *finder) countsTitle(r *row) bool {
	_, ok := f.Bracketed(r.Span)
	if r.region >= 0 || r.gap > 1 || r.Len() > 30 || !ok || !f.Session(r.Span) {
		return false
	}
	for _, s := range f.out.Title {
		if f.Session(s) {
			return false
		}
	}
	w := f.When(r.Span)
	return !w.Date() && !w.Time
}

// whenAbove reads a date, a time and a place that stand above the title on
// rows of their own; a date alone is the document's. It returns the first row
// that is left.
func (f *finder) whenAbove(title int) int {
	for i := 0; i+1 < title; i++ {
		w, below := f.When(f.rows[i].Span), f.When(f.rows[i+1].Span)
		if !w.Date() || w.Time || below.Date() || !below.Time || f.rows[i+1].Len() > 40 {
			continue
		}
		for k := range i {
			f.noteAbove(&f.rows[k])
		}
		f.dated = append(f.dated, f.rows[i].Span, f.rows[i+1].Span)
		if i += 2; i < title && f.Place(f.rows[i].Span) {
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
	if f.Begins(f.Words.Paper, r.Span) {
		kind = doc.Number
	}
	switch {
	case len(f.out.Kind) == 0 && f.Kind(r.Span):
		f.out.Kind = []doc.Span{r.Span}
	case r.region < 0 && f.CountsSession(r.Span):
		f.out.Session = append(f.out.Session, r.Span)
	}
	f.note(kind, r.Start, r.End)
}

// headerStart is the first row that a label other than 議事録 and its like, a
// date or a region begins.
func (f *finder) headerStart() int {
	seen := false
	for i := range f.rows {
		f.src.Stop.Check()
		r := &f.rows[i]
		if r.region >= 0 {
			if seen || i > 0 && f.rows[i-1].region >= 0 {
				return i
			}
			continue // the fields for seals, above the title
		}
		if i >= titleRows {
			return f.farTitle(i)
		}
		look := f.Title(f.titleProper(r.Span))
		if f.labelsHeader(i, look) {
			return i
		}
		if w := f.When(r.Span); w.Date() && look.None() && (seen || w.Time) {
			return f.behindMade(i)
		}
		seen = seen || !look.None()
		if f.HasStop(r.Span) {
			return f.titleBehindWords(i)
		}
	}
	return len(f.rows)
}

// behindMade is the row behind the title where row i, the first, tells when the paper was made; i elsewhere.
func (f *finder) behindMade(i int) int {
	if i == 0 && f.Any(f.Words.OtherDay, f.rows[0].Span) {
		return f.titleBehindWords(i)
	}
	return i
}

// titleBehindWords is the row behind a whole title that stands right above the labels of the header,
// below a sentence on row i with which a page announces it; i for none.
func (f *finder) titleBehindWords(i int) int {
	const most, near = 6, 2 // rows
	for k := i + 1; k < min(len(f.rows), i+most) && f.textAt(k); k++ {
		r := &f.rows[k]
		look := f.Title(f.titleProper(r.Span))
		if f.labelsHeader(k, look) || f.HasStop(r.Span) {
			return i
		}
		if !look.Kind || !look.Body && !look.Session {
			continue
		}
		for below := k + 1; below <= k+near && f.textAt(below); below++ {
			if l, ok := f.Label(f.rows[below].Span, &f.rows[below].mark); ok && l.Known && !l.Alone() {
				return k + 1
			}
		}
	}
	return i
}

// farTitle is the row behind a title with its session and its kind further down than one is
// looked for, below nothing but what a page has above it, from row i on; i for none.
func (f *finder) farTitle(i int) int {
	const most = 60 // rows
	for k := i; k < min(len(f.rows), most); k++ {
		r := &f.rows[k]
		look := f.Title(f.titleProper(r.Span))
		switch {
		case r.region >= 0 || f.HasStop(r.Span) || f.When(r.Span).Date() && look.None() || f.labelsHeader(k, look):
			return i
		case look.Session && look.Kind:
			return k + 1
		}
	}
	return i
}

// labelsHeader reports whether a label of the header stands on row i, which has the look of
// a title as look says: 議事録 or a bare 議題 is none.
func (f *finder) labelsHeader(i int, look line.Look) bool {
	r := &f.rows[i]
	l, ok := f.Label(r.Span, &r.mark)
	if !ok || l.Key == "body" || l.Key == "agenda" && l.Alone() {
		return false
	}
	return (l.Known || !look.Session && !look.Kind) && !f.titleBelow(i)
}

// titleBelow reports whether a whole title stands right below the first row, which
// looks like a label: 公開　令和5年6月, or below the sender of a letter: 会長　青山太郎.
func (f *finder) titleBelow(i int) bool {
	if i > 0 && f.sentBy(i) || f.paperAbove(i) {
		return true
	}
	if i > 0 || !f.textAt(1) {
		return false
	}
	look := f.Title(f.titleProper(f.rows[1].Span))
	return look.Kind && look.Session && !f.When(f.rows[0].Span).Day
}

// paperAbove reports whether row i is one of the first that number the paper, with a whole title set apart below them: 資料０.
func (f *finder) paperAbove(i int) bool {
	const most = 3 // rows above the title
	r := &f.rows[i]
	if l, ok := f.Label(r.Span, &r.mark); !ok || l.Key != "papers" || i >= most {
		return false
	}
	for k := i + 1; k <= most && f.textAt(k); k++ {
		if look := f.Title(f.titleProper(f.rows[k].Span)); look.Kind && look.Session && f.rows[k].gap > 0 {
			return true
		}
	}
	return false
}

// sentBy reports whether row i names the sender of a letter: somebody alone, and set apart from him and from what
// stands behind it a title with the session and the kind of document.
func (f *finder) sentBy(i int) bool {
	if i >= titleRows || !f.textAt(i+1) {
		return false
	}
	r, below := &f.rows[i], &f.rows[i+1]
	if _, ok := f.officeAndName(r.Span); !ok || r.mark.Numbered() || below.gap == 0 {
		return false
	}
	look := f.Title(f.titleProper(below.Span))
	return look.Kind && look.Session && (!f.textAt(i+2) || f.rows[i+2].gap > 0)
}

// titleRun is the end of the run of title lines that begins at row i and how
// much it looks like a title; 0 for none.
func (f *finder) titleRun(i, limit int) (end, score int) {
	var seen line.Look
	for end = i; end < limit; end++ {
		look := f.Title(f.titleProper(f.rows[end].Span))
		if f.headsItems(&f.rows[end], end > i) || f.endsTitle(end, end == i, look, seen) {
			break
		}
		if end == i && look.Only && (limit > end+1 || look.Generic) {
			return end + 1, 1
		}
		seen = withLook(seen, look)
		if look.Kind {
			end++
			break
		}
		if end+1 < limit && f.kindOverRows(end) {
			seen.Kind, end = true, end+2
			break
		}
	}
	score = 2*one(seen.Body) + 2*one(seen.Session) + 3*one(seen.Kind)
	if score > 0 && !seen.Kind && f.DateBegins(f.rows[i].Span) {
		score-- // 令和６年12月26日議会運営委員会: the head of a page
	}
	return end, score
}

// withLook is what of a title was seen, and what of it shows on one more row.
func withLook(seen, look line.Look) line.Look {
	seen.Body = seen.Body || look.Body
	seen.Session = seen.Session || look.Session
	seen.Kind = seen.Kind || look.Kind
	return seen
}

// endsTitle reports whether a row is not of the run of title lines of which seen was seen,
// or of none where it would be the first.
func (f *finder) endsTitle(i int, first bool, look, seen line.Look) bool {
	if first {
		return look.None()
	}
	if look.None() && !f.titleGoesOn(i) || look.Only && look.Generic {
		return true
	}
	return f.rows[i].gap > 0 && (!look.Only && !look.Session || seen.Session && look.Session)
}

// kindOverRows reports whether the kind of document with which the title ends is wrapped
// behind row i: …委員会　議事 / 概要.
func (f *finder) kindOverRows(i int) bool {
	const longest = 4 // characters of the rest
	r, below := &f.rows[i], &f.rows[i+1]
	if below.region >= 0 || below.gap > 0 || below.Len() > longest || f.Kind(r.Span) || f.Title(r.Span).Body {
		return false
	}
	return f.Title(doc.Span{Start: r.Start, End: below.End}).Kind && script.Count(f.Fold, r.Span) > 2*longest
}

// headsItems reports whether a row is the label of the items behind a sign, or below a title, which
// names no meeting: ○議事日程　第九号.
func (f *finder) headsItems(r *row, below bool) bool {
	l, ok := f.Label(r.Span, &r.mark)
	return ok && (r.mark.Bullet != 0 || below) && l.Key == "agenda" && l.Known
}

// titleGoesOn reports whether a line without a look of its own lies between
// two of the title: the line before it is cut in the middle of a word.
func (f *finder) titleGoesOn(i int) bool {
	return i > 0 && f.rows[i-1].full && i+1 < len(f.rows) && f.rows[i].gap == 0
}

// titleSpan is s without a date that stands before the title proper.
func (f *finder) titleSpan(s doc.Span) doc.Span {
	if s.Start >= s.End {
		return s
	}
	if headSign(f.Fold[s.Start]) {
		s.Start = script.Skip(f.Fold, s.Start+1, s.End) // ■第２回審議会
	}
	i := f.pastDay(s)
	if i > s.Start+5 && i < s.End && script.Blank(f.Fold[i]) && (f.Fold[i-1] == '日' || script.Digit(f.Fold[i-1])) {
		s.Start = script.Skip(f.Fold, i, s.End)
	}
	return s
}

// titleProper is s without the days before and behind the title proper.
func (f *finder) titleProper(s doc.Span) doc.Span {
	front, _ := f.dayBehind(f.titleSpan(s))
	return front
}

// pastDay is where what looks like a day ends at the beginning of s: 2024年8月8日, R6.8.8.
func (f *finder) pastDay(s doc.Span) int {
	i := s.Start
	if c := f.Fold[i]; i+1 < s.End && (c == 'R' || c == 'H' || c == 'S') && script.Digit(f.Fold[i+1]) {
		i++
	}
	for i < s.End && (ofDay(f.Fold[i]) || f.Fold[i] == '-' && i > s.Start) {
		i++
	}
	return i
}

// ofDay reports whether r is a letter with which days are written.
func ofDay(r rune) bool {
	return script.Digit(r) || r == '/' || r == '.' || r == '年' || r == '月' || r == '日' || r == normalize.Joined
}

// beforeDay is s without the day that stands behind the title proper on its row
// (○○委員会　令和6年6月3日（月）), which is kept as a date that no label asks for.
func (f *finder) beforeDay(s doc.Span) doc.Span {
	front, day := f.dayBehind(s)
	if day.Empty() || f.Title(front).None() || len(f.dated) > 0 {
		return s
	}
	f.dated = append(f.dated, day)
	return front
}

// dayBehind parts s before the day, and its time, with which it ends; day is empty where
// it does not.
func (f *finder) dayBehind(s doc.Span) (front, day doc.Span) {
	const longest = 80 // characters of a day with its time
	for at := max(s.Start+1, s.End-longest); at < s.End; at++ {
		if !script.Gap(f.Fold[at-1]) || script.Gap(f.Fold[at]) {
			continue
		}
		day = doc.Span{Start: at, End: s.End}
		front = doc.Span{Start: s.Start, End: script.SkipBack(f.Fold, s.Start, at)}
		if front.Len() > 1 && (f.DateBegins(day) && f.DayAlone(day) || f.isoDay(day)) {
			return front, day
		}
	}
	return s, doc.Span{}
}

// isoDay reports whether s is a day as computers write it: 2024-12-17.
func (f *finder) isoDay(s doc.Span) bool {
	parts := 0
	for i := s.Start; i < s.End; i++ {
		_, stop := script.Integer(f.Fold, i, s.End)
		if !script.Digit(f.Fold[i]) || parts == 0 && stop-i != 4 || parts > 0 && stop-i > 2 {
			return false
		}
		parts++
		if i = stop; i < s.End && f.Fold[i] != '-' {
			return false
		}
	}
	return parts == 3
}

// sameAsTitle reports whether s repeats the beginning of the title.
func (f *finder) sameAsTitle(s doc.Span) bool {
	if len(f.out.Title) == 0 {
		return false
	}
	text := f.Joined([]doc.Span{s}, 100)
	title := f.Joined(f.out.Title, 300)
	if len(text) < 6 || len(text) > len(title) {
		return false
	}
	for i, r := range text {
		if title[i] != r {
			return false
		}
	}
	return true
}
