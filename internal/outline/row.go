package outline

import "github.com/giji-go/giji/internal/doc"

// A row is one line, or a part of a line that holds several labels, and what
// its beginning looks like. A region stands in the rows as one row without
// text.
type row struct {
	doc.Span
	mark   mark
	body   int  // where the text behind the marks begins
	gap    int  // blank lines before it
	left   int  // indent in half-width columns, 0 where it is not known
	right  int  // right edge in half-width columns
	full   bool // reaches the right edge of the text: the next line may go on
	region int  // index of the region, or -1
	cut    bool // part of a flattened line
	speech hit  // the speaker it begins with
}

// buildRows makes the rows of all lines outside the regions.
func (f *finder) buildRows(regions []doc.Region) {
	next := make(map[int]int, len(regions))
	for i, r := range regions {
		next[r.First] = i
	}
	lines := f.src.Lines
	f.rows = make([]row, 0, len(lines)+len(regions))
	for i := 0; i < len(lines); i++ {
		if at, ok := next[i]; ok && regions[at].End > i && !f.isHeader(&regions[at]) {
			f.rows = append(f.rows, row{region: at, Span: doc.Span{Start: lines[i].Start, End: lines[i].Start}})
			i = regions[at].End - 1
			continue
		}
		line := lines[i]
		for i+1 < len(lines) && f.broken(line.Span, lines[i+1].Span) {
			if _, ok := next[i+1]; ok {
				break
			}
			i++
			line.End = lines[i].End
		}
		f.addLine(line)
	}
	f.setGaps()
	f.setEdges()
}

// isHeader reports whether a plain table holds the header of the minutes or a
// list of people: then its lines are read like any others.
func (f *finder) isHeader(r *doc.Region) bool {
	if r.Kind != doc.PlainTable {
		return false
	}
	labels := 0
	for i := r.First; i < r.End && i < len(f.src.Lines); i++ {
		s := f.src.Lines[i].Span
		if f.tableHead(s) && contains(f.fold, s.Start, s.End, "氏名") {
			return true
		}
		line := row{Span: s, mark: f.words.readMark(f.fold, s.Start, s.End)}
		line.body = line.mark.end
		if l, ok := f.labelAt(&line); ok && (l.people || l.key == "held" || l.key == "venue" || l.key == "name" || l.key == "agenda" || l.key == "papers") {
			labels++
		}
	}
	return labels > 1
}

// setGaps takes from every gap the blank line that most rows have before them:
// outside its tables an extractor may write one after every line.
func (f *finder) setGaps() {
	texts, spaced := 0, 0
	for i := range f.rows {
		if f.rows[i].region < 0 {
			texts++
			spaced += bit1(f.rows[i].gap > 0)
		}
	}
	if spaced*10 < texts*6 {
		return
	}
	for i := range f.rows {
		f.rows[i].gap = max(0, f.rows[i].gap-1)
	}
}

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

// addLine appends the rows of one line.
func (f *finder) addLine(line doc.Line) {
	line.Span = f.unglue(line.Span)
	cuts := f.cuts(line.Span)
	for i, s := range cuts {
		s = trim(f.fold, s)
		if s.Start >= s.End {
			continue
		}
		r := row{Span: s, region: -1, cut: len(cuts) > 1}
		if i == 0 {
			r.gap = line.Gap
			if f.src.Columns {
				r.left = f.columns(line.X0)
			}
		}
		r.mark = f.words.readMark(f.fold, s.Start, s.End)
		r.body = r.mark.end
		r.right = r.left + width(f.fold[s.Start:s.End])
		if i == len(cuts)-1 {
			r.right = f.lineRight(line)
		}
		f.rows = append(f.rows, r)
	}
}

// columns turns a line's coordinate into half-width columns: in text they are
// that already, in points a column is about five.
func (f *finder) columns(x float32) int {
	if f.src.Boxes != nil {
		return int(x / 5.25)
	}
	return int(x)
}

// width is the width of folded text in half-width columns.
func width(fold []rune) int {
	n := 0
	for _, r := range fold {
		switch {
		case r == 0:
		case r < 0x1100:
			n++
		default:
			n += 2
		}
	}
	return n
}

// setEdges finds out which rows reach the right edge of the text, so that the
// next line may belong to them. Four characters are left free by hanging
// indents and by the rules for brackets. Where lines are longer than a page
// is wide they are whole paragraphs, and none is full. Where few lines show
// the edge, one that ends like a whole is not full either.
func (f *finder) setEdges() {
	edge, sure := f.rightEdge()
	f.edge = edge
	for i := range f.rows {
		r := &f.rows[i]
		r.full = r.region < 0 && edge > 0 && r.right >= edge-9 && (sure || !f.endsWhole(r.Span))
	}
}

const (
	narrowest = 48  // half-width columns of the narrowest text that is wrapped
	widest    = 130 // and of the widest
)

// rightEdge is where wrapped lines end, in half-width columns, or 0, and
// whether enough lines show it. Tables have edges of their own and do not
// count.
func (f *finder) rightEdge() (edge int, sure bool) {
	var seen [widest + 1]int
	for i := range f.rows {
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

// wraps reports whether a heading on the row last may go on in the row r: last
// is full, and if it ends like a whole, r begins in the middle of a phrase.
func (f *finder) wraps(last, r *row) bool {
	if !last.full || r.gap > 0 {
		return false
	}
	if !f.endsWhole(last.Span) {
		return true
	}
	c := f.fold[r.Start]
	return hiragana(c) || c == '、' || c == '。' || c == ')' || c == '」' || c == 'ー'
}

// endsWhole reports whether a line ends like a heading or a sentence, not in
// the middle of one.
func (f *finder) endsWhole(s doc.Span) bool {
	switch f.fold[s.End-1] {
	case '。', ')', '」', '】', '.', '等', '名':
		return true
	}
	return hasSuffix(f.fold, s.Start, s.End, "ついて") || hasSuffix(f.fold, s.Start, s.End, "その他") || hasSuffix(f.fold, s.Start, s.End, "報告")
}

func (f *finder) lineRight(line doc.Line) int {
	if f.src.Boxes != nil {
		return f.columns(line.X1)
	}
	right := width(f.fold[line.Start:line.End])
	if f.src.Columns {
		right += f.columns(line.X0)
	}
	return right
}
