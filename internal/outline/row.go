package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// A row is one line, or a part of a line that holds several labels, and what
// its beginning looks like. A region stands in the rows as one row without
// text.
type row struct {
	doc.Span
	mark      line.Mark
	speech    line.Speaker
	body      int  // where the text behind the marks begins
	gap       int  // blank lines before it
	left      int  // indent in half-width columns, 0 where it is not known
	right     int  // right edge in half-width columns
	region    int  // index of the region, or -1
	head      int  // level of the heading that the document says it is, 0 for none
	full      bool // reaches the right edge of the text: the next line may go on
	cut       bool // part of a flattened line
	rule      bool // a drawn line stands above it
	spoken    bool // its speaker introduces a remark
	among     bool // it is a point among remarks with signs
	recited   bool // somebody reads it out who takes up an item
	shuts     bool // the words of a remark in corner brackets end with it
	fixed     bool // its speaker stands in a column of speakers
	unsaid    bool // nobody stands beside it in such a column
	result    bool // it stands in a column of results
	opens     bool // it is the first row of a table that holds the minutes proper
	concludes bool // it tells, behind an arrow, how an item ended
	inCell    bool // it goes on in the cell of the row above, that of a title or of a result
	front     bool // it is a cell of the column of labels in a table

	wrapped *wrappedLabel // of people, which it begins; nil for none
}

// text is the row without its marks.
//
//go:noinline
func (r *row) text() doc.Span { return doc.Span{Start: r.body, End: r.End} }

// unmarked reports whether neither a number nor a bullet stands before the row.
func (r *row) unmarked() bool { return r.mark.Style == line.Unnumbered }

// beginsCount reports whether the row has the first number of a list.
func (r *row) beginsCount() bool { return r.mark.Numbered() && r.mark.Number == 1 }

// beginsInWords reports whether the row has the first number in words: 議案1, ＜議題1＞.
func (r *row) beginsInWords() bool { return r.mark.Style == line.Worded && r.mark.Number == 1 }

// wordsAlone reports whether the row is a number in words and nothing else: 議題1.
func (r *row) wordsAlone() bool { return r.mark.Style == line.Worded && r.body >= r.End }

// setApart reports whether anything sets the row apart as a heading is: a mark, a blank
// line, a drawn line, or that the document calls it one.
func (r *row) setApart() bool {
	return r.mark.Numbered() || r.mark.Bullet != 0 || r.gap > 0 || r.rule || r.head > 0
}

// textAt reports whether there is a row i, and it is one of text.
func (f *finder) textAt(i int) bool { return i < len(f.rows) && f.rows[i].region < 0 }

// buildRows makes the rows of all lines outside the regions.
func (f *finder) buildRows(regions []doc.Region) {
	next := make(map[int]int, len(regions))
	lines := f.src.Lines
	room := len(lines) + len(regions)
	for i, r := range regions {
		next[r.First] = i
		room -= r.End - r.First
	}
	f.rows = make([]row, 0, max(room+room/16, len(regions))) // lines that hold several labels are cut
	for i := 0; i < len(lines); i++ {
		f.src.Stop.Check()
		if at, ok := next[i]; ok {
			if end := f.readRegion(&regions[at], at); end > i {
				i = end - 1
				continue
			}
		}
		if end := f.askedText(i, next); end > i {
			i = end - 1
			continue
		}
		if end := f.tableText(i, next); end > i {
			i = end - 1
			continue
		}
		if end := f.listsAbreast(i, next); end > i {
			i = end - 1
			continue
		}
		l := lines[i]
		if f.inRoll[l.Start] {
			continue
		}
		for i+1 < len(lines) && (f.broken(l.Span, lines[i+1:]) || f.numberOver(l.Span, lines[i+1])) {
			if _, ok := next[i+1]; ok {
				break
			}
			i++
			l.End = lines[i].End
		}
		f.addLine(l)
	}
	f.centreLabels()
	f.wrapLabels()
	f.setGaps()
	f.setEdges()
	f.mendNumbers()
	f.countIroha()
	f.mendPoints()
	f.mendMarks()
	f.titledHeads()
}

// readRegion makes rows of region at, or one that stands for it, and returns the line behind
// it; its first line where the lines are to be read like any others.
func (f *finder) readRegion(r *doc.Region, at int) int {
	form := f.takeFormRolls(r)
	if !form && (f.takeMinutes(r) || f.takeRoll(r)) {
		return r.End
	}
	if !form && r.End > r.First && !f.isHeader(r) && !isFrame(r) {
		start := f.src.Lines[r.First].Start
		f.rows = append(f.rows, row{region: at, Span: doc.Span{Start: start, End: start}})
		return r.End
	}
	f.markFront(r)
	return r.First
}

// isFrame reports whether a plain table is one cell: a frame drawn around a title or a notice, which parts nothing.
func isFrame(r *doc.Region) bool {
	return r.Kind == doc.PlainTable && len(r.Grid) == 1 && len(r.Grid[0]) == 1
}

// isHeader reports whether a plain table holds the header of the minutes or a
// list of people that is no roll: then its lines are read like any others.
func (f *finder) isHeader(r *doc.Region) bool {
	if r.Kind != doc.PlainTable {
		return false
	}
	labels := 0
	for i := r.First; i < r.End && i < len(f.src.Lines); i++ {
		s := f.src.Lines[i].Span
		if f.ColumnHeads(s) && f.Any(f.Words.NameHead, s) && f.tableOf(r) == nil || f.speakerHeads(f.unbarred(s)) {
			return true
		}
		m := f.Mark(s)
		l, ok := f.Label(s, &m)
		if !ok || !l.Known {
			continue
		}
		switch l.Key {
		case "held", "venue", "name", "agenda", "papers":
			labels++
		default:
			if l.People {
				labels++
			}
		}
	}
	return labels > 1
}

// addLine appends the rows of one line.
func (f *finder) addLine(l doc.Line) {
	hashes := f.hashes(l.Span)
	l.Span = f.unbar(f.unglue(l.Span))
	cuts := f.cuts(l.Span)
	first := f.speakerBehindLabel(l.Span)
	if first > l.Start {
		cuts = []doc.Span{{Start: l.Start, End: first}, {Start: first, End: l.End}}
	}
	for i, s := range cuts {
		s = f.Trim(s)
		if s.Empty() {
			continue
		}
		front := f.fronts[s.Start]
		s = f.unbracketed(s)
		r := row{Span: s, region: -1, cut: len(cuts) > 1, head: max(l.Head, hashes), front: front}
		if i == 0 {
			r.gap = l.Gap
			r.left = f.columns(l.X0)
		} else if first > l.Start {
			r.left = f.columns(l.X0) + script.Width(f.Fold[l.Start:first])
		}
		f.setMark(&r, f.Mark(s))
		if i == len(cuts)-1 {
			r.right = f.lineRight(l)
		} else {
			r.right = r.left + script.Width(f.Fold[s.Start:s.End])
		}
		f.rows = append(f.rows, r)
	}
}

// unbracketed is the numbered heading that one pair of brackets holds: 【３　その他】, and, where
// a word counts, （日程第１　会期の決定）.
func (f *finder) unbracketed(s doc.Span) doc.Span {
	round := false
	switch f.Fold[s.Start] {
	case '【', '〔', '[', '≪', '《', '<':
	case '(':
		round = true
	default:
		return s
	}
	inner, ok := f.Bracketed(s)
	if !ok || f.HasStop(inner) {
		return s
	}
	m := f.Mark(inner)
	if !m.Numbered() || m.End >= inner.End || f.Seat(inner) || round && !f.countsItem(inner, &m) {
		return s
	}
	if m.Style != line.Worded && f.When(inner).Any() {
		return s // 【３月５日】, not ＜議題３　令和６年度の事業＞
	}
	f.note(doc.Mark, s.Start, inner.Start)
	f.note(doc.Mark, inner.End, s.End)
	return inner
}

// countsItem reports whether a word counts the item whose title s has: 日程第１　会期の決定.
func (f *finder) countsItem(s doc.Span, m *line.Mark) bool {
	title := doc.Span{Start: m.End, End: s.End}
	return m.Style == line.Worded && f.lettersIn(title) && !f.OutcomeAlone(title) && !f.Acts(s)
}

// numberOver reports whether a heading in a bracket begins with the number of an item on one line and
// ends on the next: （日程第２　農地法の規定による合 / 意解約の通知について）.
func (f *finder) numberOver(s doc.Span, below doc.Line) bool {
	s, next := f.Trim(s), f.Trim(below.Span)
	if s.Empty() || next.Empty() || below.Gap > 0 {
		return false
	}
	shut := script.Closing(f.Fold[s.Start])
	if shut == 0 || f.Fold[next.End-1] != shut || script.Index(f.Fold, s.Start, next.End-1, shut) >= 0 || f.HasStop(next) {
		return false
	}
	inner := doc.Span{Start: s.Start + 1, End: s.End}
	m := f.Mark(inner)
	return m.Style == line.Worded && m.End < s.End && !f.HasStop(inner)
}

func (f *finder) setMark(r *row, m line.Mark) { r.mark, r.body = m, m.End }

// unmark takes the marks of a row for a part of its text.
func (r *row) unmark() { r.mark, r.body = line.Mark{End: r.Start, Stop: r.Start}, r.Start }

// broken reports whether a line end stands in the middle of a bracket that is
// too short to be wrapped: some extractors break lines at brackets.
func (f *finder) broken(s doc.Span, below []doc.Line) bool {
	const letters = 2 // on a line between
	next := below[0].Span
	if next.Start-s.End > 8 {
		return false // something was taken out between them
	}
	if next.Len() == 1 && script.Opening(f.Fold[next.Start]) != 0 {
		return true
	}
	if script.Closing(f.Fold[s.Start]) == 0 || s.Len() > 12 || script.Close(f.Fold, s.Start, s.End) >= 0 {
		return false
	}
	shut := script.Closing(f.Fold[s.Start])
	if s.Len() == 1 || script.Index(f.Fold, next.Start, min(next.End, next.Start+8), shut) >= 0 {
		return true
	}
	if next.Len() > letters || len(below) < 2 || below[1].Start-next.End > 8 {
		return false
	}
	last := below[1].Span
	return script.Index(f.Fold, last.Start, min(last.End, last.Start+8), shut) >= 0
}

// unbar cuts the bars at both ends of a row of a table that is drawn with them
// (|日時|…|), and the signs of Markdown.
func (f *finder) unbar(s doc.Span) doc.Span {
	t := f.unhash(f.Trim(s))
	if t.Len() > 4 && f.Fold[t.Start] == '*' && f.Fold[t.Start+1] == '*' {
		return f.unstar(t)
	}
	if t.Len() < 3 || f.Fold[t.Start] != '|' || f.Fold[t.End-1] != '|' {
		return t
	}
	f.note(doc.Mark, t.End-1, t.End)
	t.End--
	start := t.Start
	for t.Start < t.End && (f.Fold[t.Start] == '|' || script.Blank(f.Fold[t.Start])) { // empty cells too
		t.Start++
	}
	f.note(doc.Mark, start, t.Start)
	return f.Trim(t)
}

// unhash cuts the signs of a heading from the beginning of s: ##.
func (f *finder) unhash(s doc.Span) doc.Span {
	n := f.hashes(s)
	if n == 0 {
		return s
	}
	f.note(doc.Mark, s.Start, s.Start+n)
	return f.Trim(doc.Span{Start: s.Start + n, End: s.End})
}

// hashes is how many signs of a heading begin s, its level; 0 for none.
func (f *finder) hashes(s doc.Span) int {
	n := 0
	for n < s.Len() && f.Fold[s.Start+n] == '#' {
		n++
	}
	if n == s.Len() || s.Len() <= 2 || !script.Blank(f.Fold[s.Start+n]) {
		return 0
	}
	return n
}

// unstar cuts the signs of bold words, with which s begins, from both its ends: **.
func (f *finder) unstar(s doc.Span) doc.Span {
	f.note(doc.Mark, s.Start, s.Start+2)
	if s.Start += 2; f.Fold[s.End-1] == '*' && f.Fold[s.End-2] == '*' {
		f.note(doc.Mark, s.End-2, s.End)
		s.End -= 2
	}
	return f.Trim(s)
}

// unbarred is s without the bars at its ends.
func (f *finder) unbarred(s doc.Span) doc.Span {
	for s = f.Trim(s); !s.Empty() && f.Fold[s.Start] == '|'; s = f.Trim(s) {
		s.Start++
	}
	for ; !s.Empty() && f.Fold[s.End-1] == '|'; s = f.Trim(s) {
		s.End--
	}
	return s
}

// A glue is how page numbers are written that ran into the text; page is the
// last one seen, 0 before the first line, -1 where there are none.
type glue struct {
	open, shut bool // a dash or a bracket before and behind it
	page       int
}

// unglue cuts the number of a page from the beginning of a line that it ran
// into: the first line of the text shows how it is written, and those on later
// pages count on.
func (f *finder) unglue(s doc.Span) doc.Span {
	if f.glue.page < 0 {
		return s
	}
	first := f.glue.page == 0
	g, rest := f.gluedNumber(s)
	counts := g.page == f.glue.page+1 && rest < s.End && g.open == g.shut && (g.open || f.runsOn(s, rest))
	switch {
	case first && (!counts || f.labelBegins(rest, s.End)):
		f.glue.page = -1
		return s
	case !first && (!counts || g.open != f.glue.open):
		return s
	}
	f.glue = g
	f.note(doc.Furniture, s.Start, rest)
	s.Start = rest
	return s
}

// gluedNumber reads - 3 -, (3) or 3 at the beginning of s, and where the text
// behind it begins.
func (f *finder) gluedNumber(s doc.Span) (g glue, rest int) {
	i := script.Skip(f.Fold, s.Start, s.End)
	if i < s.End && (f.Fold[i] == '(' || script.Dash(f.Fold[i])) {
		g.open = true
		i = script.Skip(f.Fold, i+1, s.End)
	}
	stop := i
	if i < s.End && script.Digit(f.Fold[i]) {
		g.page, stop = script.Integer(f.Fold, i, s.End)
	}
	stop = script.Skip(f.Fold, stop, s.End)
	if g.page > 0 && stop < s.End && g.open && (f.Fold[stop] == ')' || script.Dash(f.Fold[stop])) {
		g.shut = true
		stop++
	}
	return g, script.Skip(f.Fold, stop, s.End)
}

// runsOn reports whether a bare number runs into a word that it does not count.
func (f *finder) runsOn(s doc.Span, rest int) bool {
	if rest-s.Start >= 4 || script.Gap(f.Fold[rest-1]) || !script.Kanji(f.Fold[rest]) && script.Closing(f.Fold[rest]) == 0 {
		return false
	}
	return f.Mark(s).Style == line.Unnumbered && !f.When(doc.Span{Start: s.Start, End: min(s.End, rest+2)}).Any()
}

// labelBegins reports whether a label begins at at: then the number is its own.
func (f *finder) labelBegins(at, end int) bool {
	_, stop := f.Words.Labels.Prefix(f.Fold, at, end)
	return stop > at+1
}

const (
	narrowest = 48  // half-width columns of the narrowest text that is wrapped
	widest    = 130 // and of the widest
)

// setGaps takes from every gap the blank line that most rows have before them:
// outside its tables an extractor may write one after every line.
func (f *finder) setGaps() {
	texts, spaced := 0, 0
	for i := range f.rows {
		f.src.Stop.Check()
		if f.rows[i].region < 0 {
			texts++
			if f.rows[i].gap > 0 {
				spaced++
			}
		}
	}
	if spaced*10 < texts*6 {
		return
	}
	for i := range f.rows {
		f.src.Stop.Check()
		f.rows[i].gap = max(0, f.rows[i].gap-1)
	}
}

// columns turns a line's coordinate into half-width columns: in text they are
// that already, in points a column is about five. What is drawn beside the page
// begins at its edge: columns are counted from there.
func (f *finder) columns(x float32) int {
	if f.src.Boxes != nil {
		x /= 5.25
	}
	return max(0, int(x))
}

// lineRight is the right edge of a line in half-width columns.
func (f *finder) lineRight(l doc.Line) int {
	if f.src.Columns && l.X1 > l.X0 {
		return f.columns(l.X1)
	}
	return f.columns(l.X0) + script.Width(f.src.Runes[l.Start:l.End])
}

// setEdges finds out which rows reach the right edge of the text, so that the
// next line may belong to them. Four characters are left free by hanging
// indents and by the rules for brackets. Where lines are longer than a page
// is wide, or known to be whole paragraphs, none is full. Where few lines show
// the edge, one that ends like a whole is not full either.
func (f *finder) setEdges() {
	if f.src.Whole {
		return
	}
	edge, sure := f.rightEdge()
	f.edge = edge
	for i := range f.rows {
		f.src.Stop.Check()
		r := &f.rows[i]
		r.full = r.region < 0 && edge > 0 && r.right >= edge-9 && (sure || !f.endsWhole(r.Span))
	}
	f.fillColumns(edge)
}

// fillColumns finds the rows that reach the edge of a column where the minutes proper are
// set in columns, one read behind the other, below a head as wide as the page.
func (f *finder) fillColumns(edge int) {
	const least = 20 // rows that show the edge
	var seen [narrowest + 1]int
	for i := range f.rows {
		f.src.Stop.Check()
		if r := &f.rows[i]; r.region < 0 && r.right <= narrowest && (edge == 0 || r.right < edge-9) && f.hiragana(r.Span) {
			seen[r.right]++
		}
	}
	column, most := 0, least-1
	for e := narrowest / 2; e <= narrowest; e++ {
		if near := seen[e] + seen[e-1] + seen[e-2]; near > most {
			column, most = e, near
		}
	}
	if column == 0 {
		return
	}
	for i := f.columnsBegin(column); i < len(f.rows); i++ {
		f.src.Stop.Check()
		r := &f.rows[i]
		r.full = r.full || r.region < 0 && r.right >= column-4 && f.hiragana(r.Span)
	}
}

// columnsBegin is the first row from which on hardly one reaches beyond the edge of a column,
// and many reach it; the number of rows for none.
func (f *finder) columnsBegin(column int) int {
	const few, many = 50, 3 // one in
	begin, rows, beyond, full := len(f.rows), 0, 0, 0
	for i := len(f.rows) - 1; i >= 0; i-- {
		f.src.Stop.Check()
		r := &f.rows[i]
		if r.region >= 0 || !f.hiragana(r.Span) {
			continue
		}
		rows, beyond, full = rows+1, beyond+one(r.right > column+1), full+one(r.right >= column-4)
		if beyond*few <= rows && full*many >= rows {
			begin = i
		}
	}
	return begin
}

// rightEdge is where wrapped lines end, in half-width columns, or 0, and
// whether enough lines show it. Tables have edges of their own and do not
// count.
func (f *finder) rightEdge() (edge int, sure bool) {
	var seen [widest + 1]int
	for i := range f.rows {
		f.src.Stop.Check()
		r := &f.rows[i]
		if r.region >= 0 {
			continue
		}
		if r.right > widest {
			return 0, false
		}
		seen[r.right]++
	}
	single := 0
	for e := widest; e >= narrowest; e-- {
		if seen[e] == 0 {
			continue
		}
		near := 0
		for i := max(0, e-6); i <= e; i++ {
			near += seen[i]
		}
		if near > 2 {
			return e, true
		}
		if single == 0 {
			single = e
		}
	}
	return single, false
}

// endsWhole reports whether a row ends like a whole: a sentence, a bracket, について.
func (f *finder) endsWhole(s doc.Span) bool {
	if s.Empty() {
		return false
	}
	if r := f.Fold[s.End-1]; script.Stop(r) || script.Opening(r) != 0 {
		return true
	}
	return f.Ends(f.Words.WholeEnd, s)
}

// wraps reports whether a heading on the row above may go on in the row r:
// above is full, and where it ends like a whole, r begins in the middle of a
// phrase.
func (f *finder) wraps(above, r *row) bool {
	if above == nil || !above.full || r.region >= 0 || r.gap > 0 {
		return false
	}
	if !f.endsWhole(above.Span) {
		return true
	}
	c := f.Fold[r.Start]
	return script.Hiragana(c) || c == '、' || c == '。' || script.Opening(c) != 0
}

// mendNumbers takes the hyphen at the beginning of a row for what it is where
// the row above ends in the middle of a number: 資料5 / -2に基づき.
func (f *finder) mendNumbers() {
	for i := 1; i < len(f.rows); i++ {
		f.src.Stop.Check()
		above, r := &f.rows[i-1], &f.rows[i]
		if above.region >= 0 || r.region >= 0 {
			continue
		}
		if f.hyphenAbove(above, r) || f.shutsAbove(above, r) || f.hyphenBelow(above, r) {
			r.unmark()
		}
	}
}

// hyphenAbove reports whether a number goes on behind a hyphen at the end of the row above:
// 資料4- / 3に基づき.
func (f *finder) hyphenAbove(above, r *row) bool {
	return above.Len() > 1 && script.Dash(f.Fold[above.End-1]) && script.Digit(f.Fold[above.End-2]) && script.Digit(f.Fold[r.Start])
}

// shutsAbove reports whether the bracket behind a number is the end of one on the row above:
// （整理番号１、２２－１ / １）について.
func (f *finder) shutsAbove(above, r *row) bool {
	if !above.full || r.gap > 0 || !r.mark.Numbered() {
		return false
	}
	return f.Fold[r.mark.Stop-1] == ')' && script.Digit(f.Fold[r.Start]) && f.Open(above.Span)
}

// hyphenBelow reports whether the number at the end of the row above goes on with a hyphen:
// 資料5 / -2に基づき.
func (f *finder) hyphenBelow(above, r *row) bool {
	if !above.full || r.gap > 0 || !script.Dash(f.Fold[r.Start]) || !script.Digit(f.Fold[above.End-1]) {
		return false
	}
	return r.Len() > 1 && script.Digit(f.Fold[r.Start+1])
}

// mendPoints takes a number whose title begins with another for what it is, where the number
// before it or behind it stands at the same place: 1．38地区連協会報告 above 2．避難所.
func (f *finder) mendPoints() {
	const far = 60 // rows
	last, open := -1, -1
	for i := range f.rows {
		f.src.Stop.Check()
		r := &f.rows[i]
		if r.region >= 0 {
			continue
		}
		if n, stop := f.pointed(r); n > 0 {
			if m := f.numbered(last); n > 1 && m != nil && m.Number == n-1 && i-last < far && r.left == f.rows[last].left {
				f.setMark(r, line.Mark{Style: line.Arabic, Number: n, Stop: stop, End: stop})
			} else if n == 1 {
				open = i
			}
		}
		if m := f.numbered(i); m != nil {
			if m.Number == 2 && open >= 0 && i-open < far && r.left == f.rows[open].left {
				_, stop := f.pointed(&f.rows[open])
				f.setMark(&f.rows[open], line.Mark{Style: line.Arabic, Number: 1, Stop: stop, End: stop})
			}
			last, open = i, -1
		}
	}
}

// numbered is the mark of row i where it is a plain number, nil where it is none.
func (f *finder) numbered(i int) *line.Mark {
	if i < 0 || f.rows[i].mark.Style != line.Arabic || f.rows[i].mark.Outer != line.Unnumbered {
		return nil
	}
	return &f.rows[i].mark
}

// pointed is the number and where its point ends with which an unmarked row begins, right
// before another numeral: 1．38地区; 0 for none.
func (f *finder) pointed(r *row) (n, stop int) {
	const longest = 2 // digits
	if r.mark.Style != line.Unnumbered {
		return 0, 0
	}
	n, stop = script.Integer(f.Fold, r.Start, r.End)
	if n == 0 || stop-r.Start > longest || stop+1 >= r.End || f.Fold[stop] != '.' || !script.Digit(f.Fold[stop+1]) {
		return 0, 0
	}
	return n, stop + 1
}

// mendMarks looks at marks that the row below shows to be others: 議題　１ 計画
// above ２ 予算 is a label and its first item, and 一 before each item counts
// none.
func (f *finder) mendMarks() {
	f.mendOnes()
	ones := 0
	for i := range f.rows {
		f.src.Stop.Check()
		r := &f.rows[i]
		if r.region >= 0 {
			continue
		}
		if r.mark.Style == line.KanjiPoint {
			if ones++; r.mark.Number > 1 {
				ones = -len(f.rows)
			}
		}
		if r.beginsInWords() && f.textAt(i+1) && f.rows[i+1].secondPlain() && !f.Has(doc.Span{Start: r.Start, End: r.body}, '第') {
			r.unmark() // 日程第１ has its own number, whatever counts on below
		}
	}
	for i := range f.rows {
		f.src.Stop.Check()
		if m := &f.rows[i].mark; ones > 1 && m.Style == line.KanjiPoint && f.rows[i].region < 0 {
			m.Style, m.Bullet, m.Number = line.Bulleted, '一', 0
		}
	}
}

// mendOnes makes a sign of the number 1. before speakers, each of whom has it:
//
//	１．議長（青山太郎君）　会議を開きます。
//	１．８番（森井次郎君）　質問があります。
func (f *finder) mendOnes() {
	const least = 3
	var ones []int
	for i := range f.rows {
		f.src.Stop.Check()
		r := &f.rows[i]
		if r.region >= 0 || r.mark.Style != line.Arabic || r.mark.Outer != line.Unnumbered || r.mark.Bullet != 0 || r.body >= r.End {
			continue
		}
		if sp := f.Speaker(r.text(), &line.Mark{End: r.body, Stop: r.body}); !sp.Sure || sp.Form == line.Alone {
			continue
		}
		if r.mark.Number > 1 {
			return // they count
		}
		ones = append(ones, i)
	}
	if len(ones) < least {
		return
	}
	for _, i := range ones {
		m := &f.rows[i].mark
		m.Style, m.Bullet, m.Number = line.Bulleted, '・', 0
	}
}

// secondPlain reports whether the row has the number 2 without a word.
func (r *row) secondPlain() bool {
	return r.mark.Numbered() && r.mark.Style != line.Worded && r.mark.Number == 2
}

// countIroha reads イ, ロ, ハ as one, two, three: ロ follows イ in that order
// alone. In the other one イ is two.
func (f *finder) countIroha() {
	last, next := -1, 0 // the row of the last one, and the place of the one behind it
	for i := range f.rows {
		f.src.Stop.Check()
		r := &f.rows[i]
		if r.region >= 0 {
			continue
		}
		at := r.Start
		if r.unmarked() && f.Fold[at] == '(' {
			at++
		}
		if at >= r.End {
			continue
		}
		place := script.IrohaPlace(f.Fold[at])
		switch {
		case place == 1 && (r.mark.Style == line.Kana || r.mark.Style == line.KanaParen):
			last, next = i, 2
		case place > 1 && place == next && f.setsOff(at+1, r.End) && (next > 2 || i-last < 12):
			if next == 2 {
				f.rows[last].mark.Number = 1
			}
			f.setIroha(r, at, line.Mark{Style: f.rows[last].mark.Style, Number: place})
			last, next = i, next+1
		}
	}
}

// setIroha marks a row with the letter at at, and what sets it off.
func (f *finder) setIroha(r *row, at int, m line.Mark) {
	m.Stop = at + 1
	if script.Separator(f.Fold[at+1]) {
		m.Stop++
	}
	m.End = script.Skip(f.Fold, m.Stop, r.End)
	f.setMark(r, m)
}

// setsOff reports whether a space or a separator stands at at.
func (f *finder) setsOff(at, end int) bool {
	return at < end && (script.Blank(f.Fold[at]) || script.Separator(f.Fold[at]))
}
