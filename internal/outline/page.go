package outline

import (
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// findPages takes out what the site or the page put around the minutes:
// breadcrumbs, page numbers and running heads, links, drawn lines, 以上 at the
// end.
func (f *finder) findPages() {
	for _, s := range f.src.Furniture {
		f.note(doc.Furniture, s.Start, s.End)
	}
	f.underlined()
	marks := f.pageBreaks()
	heads := f.runningHeads(marks)
	stamps := f.stamps()
	notes := f.pageNotes(marks)
	kept := f.rows[:0]
	rule, afterMark := false, false
	for i := range f.rows {
		f.src.Stop.Check()
		r := f.rows[i]
		kind, gone := f.furniture(i, &r, afterMark || marks[i], heads)
		if stamps[r.Start] || notes[r.Start] {
			kind, gone = doc.Furniture, true
		}
		if gone {
			f.note(kind, r.Start, r.End)
			mark := f.PageMark(r.Span)
			rule = rule || f.Drawn(r.Span) && !notes[r.Start] && (i == 0 || f.rows[i-1].head == 0)
			afterMark = mark || afterMark
			if f.asksFromHere(i, &r) {
				f.noteRest(i)
				break
			}
			continue
		}
		r.rule = rule
		rule, afterMark = false, false
		kept = append(kept, r)
	}
	f.rows = kept
}

// furniture reports whether row i is no part of the minutes, and as what it
// is noted.
func (f *finder) furniture(i int, r *row, afterMark bool, heads map[string]int) (doc.Kind, bool) {
	switch {
	case r.region >= 0:
		return 0, false
	case f.PageMark(r.Span), f.printed(r.Span), f.isLastNumber(i):
		return doc.Furniture, true
	case afterMark && (heads[f.plain(r.Span)] > 1 || f.titledAgain(i, r)) && !f.maybeSaid(r):
		return doc.Furniture, true
	case (i < 12 || i > len(f.rows)-8) && f.site(i, r):
		f.kindOfSite(r.Span)
		return doc.Furniture, true
	case f.End(r.Span):
		return doc.Mark, true
	case f.Drawn(r.Span), f.headsCells(i), f.directive(i):
		return doc.Furniture, true
	}
	return 0, false
}

// titledAgain reports whether row i, with which a page begins, is of the title at the top of the document, which
// may stand on several rows there.
func (f *finder) titledAgain(i int, r *row) bool {
	const least, top = 8, 12 // characters, and rows in which the title stands
	look := f.Title(r.Span)
	if !look.Body && !look.Kind || look.Only || r.Len() < least || r.Len() >= longestRunningHead || i < top {
		return false
	}
	var above strings.Builder
	for k := range top {
		if r := &f.rows[k]; r.region < 0 && r.Len() < longestRunningHead {
			above.WriteString(f.plain(r.Span))
		}
	}
	return strings.Contains(above.String(), f.plain(r.Span))
}

// directive reports whether row i tells a program that sets reStructuredText what to
// do, or how: .. contents:: and the options indented below it.
func (f *finder) directive(i int) bool {
	const options = 8
	for above := i; above >= 0 && above > i-options; above-- {
		r := &f.rows[above]
		if r.region >= 0 {
			return false
		}
		if beginsDirective(f.Fold[r.Start:r.End]) {
			return true
		}
		if f.Fold[r.Start] != ':' || r.left == 0 || r.gap > 0 {
			return false
		}
	}
	return false
}

// beginsDirective reports whether a row is .. and the name of a directive.
func beginsDirective(text []rune) bool {
	at := 3
	if len(text) <= at || text[0] != '.' || text[1] != '.' || text[2] != ' ' {
		return false
	}
	for at < len(text) && (text[at] >= 'a' && text[at] <= 'z' || text[at] == '-') {
		at++
	}
	return at > 3 && at+1 < len(text) && text[at] == ':' && text[at+1] == ':'
}

// maybeSaid reports whether a row that stands on every page may be of the remarks all the same: a
// sentence, a speaker or a direction.
func (f *finder) maybeSaid(r *row) bool {
	return f.says(r.Span) || f.Speaker(r.Span, &r.mark).Form != line.Silent || f.Direction(r.Span, true)
}

// site reports whether row i belongs to the site around the minutes.
func (f *finder) site(i int, r *row) bool {
	bottom := i > len(f.rows)-8
	if !bottom && f.Any(f.Words.OfThisPage, r.Span) {
		return false
	}
	return f.Site(r.Span) || bottom && f.addressBehind(r.Span)
}

// addressBehind reports whether a postal address or a telephone number stands behind whose it
// is: みどり市議会事務局　電話 0000-00-0000.
func (f *finder) addressBehind(s doc.Span) bool {
	if f.HasStop(s) {
		return false
	}
	for i := s.Start + 1; i < s.End; i++ {
		if r := f.Fold[i]; !script.Blank(f.Fold[i-1]) || script.Blank(r) || r >= 'a' && r <= 'z' { // https://
			continue
		}
		if f.Address(doc.Span{Start: i, End: s.End}) {
			return slices.ContainsFunc(f.Fold[i:s.End], script.Digit)
		}
	}
	return false
}

// pageBreaks are the rows right behind which a page was marked: behind a mark
// that is a row, or that layout took for furniture of a page. The furniture of
// a web page stands among what is said.
func (f *finder) pageBreaks() map[int]bool {
	marks := map[int]bool{}
	k := 0
	for i := range f.rows {
		f.src.Stop.Check()
		for !f.src.Whole && k < len(f.src.Furniture) && f.src.Furniture[k].End <= f.rows[i].Start {
			marks[i] = true
			k++
		}
		if i > 0 && f.rows[i-1].region < 0 && f.PageMark(f.rows[i-1].Span) {
			marks[i] = true
		}
	}
	return marks
}

// longestRunningHead bounds, in characters, what is printed on every page.
const longestRunningHead = 100

// runningHeads counts what stands right behind the marks of pages: a title
// that is printed on every page.
func (f *finder) runningHeads(marks map[int]bool) map[string]int {
	heads := map[string]int{}
	for i := range f.rows {
		f.src.Stop.Check()
		if f.rows[i].region < 0 && marks[i] && f.rows[i].Len() < longestRunningHead {
			heads[f.plain(f.rows[i].Span)]++
		}
	}
	return heads
}

// plain is the folded text of s without blanks.
//
//go:noinline
func (f *finder) plain(s doc.Span) string {
	return string(f.Joined([]doc.Span{s}, 200))
}

// stamps are the beginnings of the rows that begin with the time of printing, as a browser
// prints the same one above each page, the first among them:
//
//	2024/11/05 1:34　　　　　　会議録表示
//
// Those above the other pages may have been taken for furniture before.
func (f *finder) stamps() map[int]bool {
	found, gone := map[string][]int{}, map[string]bool{}
	for _, s := range f.src.Furniture {
		if s = f.Trim(s); !s.Empty() && s.Len() < 2*longestRunningHead && f.stamped(s) {
			gone[f.plain(s)] = true
		}
	}
	for i := range f.rows {
		f.src.Stop.Check()
		if r := &f.rows[i]; r.region < 0 && r.Len() < 2*longestRunningHead && f.stamped(r.Span) {
			text := f.plain(r.Span)
			found[text] = append(found[text], r.Start)
		}
	}
	all := map[int]bool{}
	for text, starts := range found {
		for _, at := range starts {
			all[at] = len(starts) > 1 || gone[text]
		}
	}
	return all
}

// stamped reports whether s begins with a day and a time in digits: 2024/11/05 1:34.
func (f *finder) stamped(s doc.Span) bool {
	at := s.Start
	for k, sign := range [...]rune{'/', '/', ' ', ':', 0} {
		_, stop := script.Integer(f.Fold, at, s.End)
		if stop == at || k == 0 && stop-at != 4 {
			return false
		}
		if at = stop; sign == 0 {
			return true
		}
		if at >= s.End || f.Fold[at] != sign && !(sign == ' ' && script.Blank(f.Fold[at])) {
			return false
		}
		at = script.Skip(f.Fold, at+1, s.End)
	}
	return false
}

// printed reports whether s is a line that a browser or a system prints on
// each page: an address of the web, the time of printing.
func (f *finder) printed(s doc.Span) bool {
	if script.Begins(f.Fold, s.Start, s.End, "http://") || script.Begins(f.Fold, s.Start, s.End, "https://") {
		return true
	}
	if s.Len() > 40 || !script.Digit(f.Fold[s.Start]) {
		return false
	}
	w := f.When(s)
	if !w.Date() || !w.Time {
		return false
	}
	return f.Any(f.Words.Printed, s)
}

// asksFromHere reports whether the rows behind row i are those of a page's
// contact.
func (f *finder) asksFromHere(i int, r *row) bool {
	return i > len(f.rows)-8 && f.Any(f.Words.Inquiries, r.Span)
}

// noteRest notes the rows behind row i: whom to ask, at the end of a page.
func (f *finder) noteRest(i int) {
	for _, r := range f.rows[i+1:] {
		f.note(doc.Furniture, r.Start, r.End)
	}
}

// kindOfSite keeps the kind of document that a link names (会議録本文へ).
func (f *finder) kindOfSite(s doc.Span) {
	if _, stop := f.Words.DoctypeIn.Prefix(f.Fold, s.Start, s.End); stop > s.Start+2 {
		f.out.Kind = append(f.out.Kind, doc.Span{Start: s.Start, End: stop})
	}
}

// isLastNumber reports whether row i is a bare number before the end of the
// text: the number of its last page.
func (f *finder) isLastNumber(i int) bool {
	r := &f.rows[i]
	if r.mark.Style != line.Arabic || r.body < r.End || i+2 < len(f.rows) {
		return false
	}
	return i+1 == len(f.rows) || f.rows[i+1].region < 0 && f.End(f.rows[i+1].Span)
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
			_, stop := f.Words.CellHead.Prefix(f.Fold, at, s.End)
			if stop == at || heads == 2 {
				return false
			}
			at = script.Skip(f.Fold, stop, s.End)
		}
	}
	return false
}

// underlined takes rows of a text for headings where a line of one sign is drawn
// below several of them, as wide as they are. Each sign is a level, in the order
// in which they come, and one above and below a row is another than one below alone.
func (f *finder) underlined() {
	type style struct {
		sign rune
		over bool
	}
	heads := map[int]style{}
	levels, fitted := map[style]int{}, map[style]int{}
	for i := 1; i < len(f.rows); i++ {
		f.src.Stop.Check()
		if sign := f.underline(i); sign != 0 {
			how := style{sign, i > 1 && f.drawnBy(i-2, sign)}
			if levels[how] == 0 {
				levels[how] = len(levels) + 1
			}
			if heads[i-1] = how; f.fits(i) {
				fitted[how]++
			} else {
				fitted[how]--
			}
		}
	}
	if len(heads) < 2 {
		return
	}
	for i, how := range heads {
		if fitted[how] >= 0 { // else the lines are of one width and part what stands around them
			f.rows[i].head = levels[how]
		}
	}
}

// fits reports whether the line that row i draws is about as wide as the row above.
func (f *finder) fits(i int) bool {
	const more = 4 // who counts signs is not exact
	drawn, own := f.rows[i].Len(), f.rows[i-1].Span
	width := script.Width(f.Fold[own.Start:own.End])
	return drawn+2 >= width && drawn <= width+more
}

// drawnBy reports whether row i is a line of a sign.
func (f *finder) drawnBy(i int, sign rune) bool {
	r := &f.rows[i]
	return r.region < 0 && !slices.ContainsFunc(f.Fold[r.Start:r.End], func(c rune) bool { return c != sign })
}

// underline is the sign of the line that row i draws below the row above, 0 for
// none.
func (f *finder) underline(i int) rune {
	r, above := &f.rows[i], &f.rows[i-1]
	if r.region >= 0 || above.region >= 0 || r.gap > 0 || above.head > 0 || r.Len() < 4 || !f.letters(above) {
		return 0
	}
	if f.HasStop(above.Span) || f.cellsApart(above.Span) {
		return 0
	}
	sign := f.Fold[r.Start]
	switch sign {
	case '=', '-', '~', '+', '^':
	default:
		return 0
	}
	if !f.drawnBy(i, sign) {
		return 0
	}
	if own := script.Width(f.Fold[above.Start:above.End]); r.Len()*10 < own*7 || r.Len()*2 > own*5 {
		return 0
	}
	return sign
}

// cellsApart reports whether gaps part three or more cells of a row or the heads of columns, below
// which a line is drawn as in a table: 役職　　氏名　　出欠. A heading may have spread letters.
func (f *finder) cellsApart(s doc.Span) bool {
	const least, wide, shortest = 2, 2, 2 // gaps, their width, letters of the words
	gaps := 0
	for i, from := s.Start, s.Start; i < s.End; i++ {
		if script.Blank(f.Fold[i]) {
			gaps += one(i-from >= shortest && f.GapAt(i, s.End) >= wide)
			i = script.Skip(f.Fold, i, s.End)
			from = i
		}
	}
	return gaps >= least || f.ColumnHeads(s)
}
