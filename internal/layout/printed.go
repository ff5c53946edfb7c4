package layout

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// What two columns of print in a text are. Columns of a table are short on one side, or begin
// their paragraphs beside each other.
const (
	printedLines = 8  // lines with text in both columns, at least, on a page
	printedWidth = 12 // characters of a column, at least
	printedSlack = 3  // characters by which a column is not straight: extractors squeeze what is half as wide
	printedStops = 2  // sentences that end in a column, at least
)

// printed parts the columns of print of a page.
type printed struct {
	src    *doc.Source
	lines  []doc.Line
	wide   bool     // characters count as wide as they are printed, not one each
	at     int      // where the right column begins
	pieces []halves // of each line
	over   int      // lines that go over both
	gaps   int      // lines with a gap elsewhere
}

// halves is what stands of a line in either column; what goes over both is whole.
type halves struct {
	left, right doc.Line
	begin, at   int // where either begins, in columns
	whole       bool
}

// cutPrinted brings the lines of pages that are set in two columns into reading order: the left
// column, then the right one, between lines that go over both.
func cutPrinted(src *doc.Source, lines []doc.Line) []doc.Line {
	var out []doc.Line
	for from := 0; from < len(lines); {
		src.Stop.Check()
		to := from + 1
		for to < len(lines) && lines[to].Page == lines[from].Page {
			to++
		}
		p := printed{src: src, lines: lines[from:to]}
		if p.find() {
			if out == nil {
				out = append(make([]doc.Line, 0, len(lines)+len(lines)/2), lines[:from]...)
			}
			out = p.write(out)
		} else if out != nil {
			out = append(out, lines[from:to]...)
		}
		from = to
	}
	if out == nil {
		return lines
	}
	return out
}

// find looks for the columns, and reports whether there are two of print.
func (p *printed) find() bool {
	if len(p.lines) < printedLines {
		return false
	}
	var found []printed
	for _, wide := range [...]bool{true, false} {
		if p.wide = wide; p.gutter() && p.cut() {
			found = append(found, *p)
		}
	}
	if len(found) == 0 {
		return false
	}
	*p = found[0]
	if len(found) > 1 && found[1].over+found[1].gaps < p.over+p.gaps {
		*p = found[1]
	}
	return p.prose()
}

// width is how many columns a character takes.
func (p *printed) width(r rune) int {
	if p.wide {
		return columnsTaken(r)
	}
	return 1
}

// beginnings calls f with each place of a line, in columns, behind a gap that no blank between words
// is, and where in the source that is.
func (p *printed) beginnings(l doc.Line, f func(column, at int)) {
	const least = 2 // columns
	column, gap, blanks := p.indent(l), 0, 0
	for i := l.Start; i < l.End; i++ {
		r := p.src.Runes[i]
		if r == ' ' || r == 0x3000 || r == 0xA0 {
			gap += p.width(r)
			blanks++
		} else {
			if gap >= least && blanks >= least {
				f(column, i)
			}
			gap, blanks = 0, 0
		}
		column += p.width(r)
	}
}

// indent is where a line begins.
func (p *printed) indent(l doc.Line) int {
	n := int(l.X0)
	if !p.wide {
		return n
	}
	for i := l.Start - 1; i >= 0 && doc.IsSpace(p.src.Runes[i]) && !isLineEnd(p.src.Runes[i]); i-- {
		n += columnsTaken(p.src.Runes[i]) - 1
	}
	return n
}

// gutter finds where the right column begins: where most lines begin again behind a gap.
func (p *printed) gutter() bool {
	const widest = 400
	var seen [widest]int
	for _, l := range p.lines {
		last := -1
		p.beginnings(l, func(column, _ int) {
			if column < widest && column != last {
				seen[column]++
				last = column
			}
		})
	}
	best := 0
	for at := printedSlack; at < widest-printedSlack; at++ {
		n := 0
		for k := at - printedSlack; k <= at+printedSlack; k++ {
			n += seen[k]
		}
		if n > best || n == best && seen[at] > seen[p.at] {
			best, p.at = n, at
		}
	}
	return best >= printedLines && best*5 >= len(p.lines)*2
}

// cut parts each line at the gutter.
func (p *printed) cut() bool {
	p.pieces = make([]halves, len(p.lines))
	p.over, p.gaps = 0, 0
	for i, l := range p.lines {
		split, column, other := -1, 0, false
		p.beginnings(l, func(c, at int) {
			if c >= p.at-printedSlack && c <= p.at+printedSlack && split < 0 {
				split, column = at, c
			} else {
				other = true
			}
		})
		p.gaps += bit(other)
		begin := p.indent(l)
		p.pieces[i].begin, p.pieces[i].at = begin, column
		switch {
		case split >= 0:
			p.pieces[i].left, p.pieces[i].right = p.part(l, l.Start, split), p.part(l, split, l.End)
		case begin >= p.at-printedSlack:
			p.pieces[i].right, p.pieces[i].at = l, begin
		case begin+p.span(l) <= p.at+1:
			p.pieces[i].left = l
		default:
			p.pieces[i].whole = true
			p.over++
		}
	}
	return p.over*4 <= len(p.lines) && p.gaps*4 <= len(p.lines)
}

// span is how many columns a line takes.
func (p *printed) span(l doc.Line) int {
	n := 0
	for _, r := range p.src.Runes[l.Start:l.End] {
		n += p.width(r)
	}
	return n
}

// part is the part of a line from one place of the source to another.
func (p *printed) part(l doc.Line, from, to int) doc.Line {
	for to > from && doc.IsSpace(p.src.Runes[to-1]) {
		to--
	}
	at := l.X0 + float32(from-l.Start)
	l.X1, l.X0 = at+float32(to-from), at
	l.Start, l.End = from, to
	return l
}

// A side says what the lines of one column are.
type side struct {
	lines, full, stops, deep int
	edge                     int // the longest line
}

// A half is a choice of one of the columns: what stands of a line there, and where it begins.
type half func(*halves) (l doc.Line, at int)

func leftHalf(h *halves) (doc.Line, int)  { return h.left, h.begin }
func rightHalf(h *halves) (doc.Line, int) { return h.right, h.at }

// prose reports whether both columns are prose: lines that reach their edge and begin at one place,
// sentences, and paragraphs that begin where they like.
func (p *printed) prose() bool {
	left, right := p.measure(leftHalf), p.measure(rightHalf)
	both := 0
	for i := range p.pieces {
		both += bit(p.pieces[i].left.Len() > 0 && p.pieces[i].right.Len() > 0)
	}
	return both >= printedLines && left.prose() && right.prose() && !p.inRows()
}

func (s *side) prose() bool {
	return s.lines >= printedLines && s.edge >= printedWidth && s.stops >= printedStops && s.full*3 >= s.lines && s.deep*3 <= s.lines
}

// measure looks at the lines of one column.
func (p *printed) measure(of half) side {
	const deep = 3 // columns of an indent that begins no paragraph
	s, margin := side{}, -1
	for i := range p.pieces {
		if l, at := of(&p.pieces[i]); l.Len() > 0 {
			s.lines++
			s.edge = max(s.edge, p.span(l))
			if margin < 0 || at < margin {
				margin = at
			}
		}
	}
	for i := range p.pieces {
		l, at := of(&p.pieces[i])
		if l.Len() == 0 {
			continue
		}
		s.full += bit(p.span(l)*10 >= s.edge*8)
		s.deep += bit(at > margin+deep+printedSlack)
		for _, r := range p.src.Runes[l.Start:l.End] {
			s.stops += bit(script.Stop(r) || r == '．')
		}
	}
	return s
}

// inRows reports whether what stands in the right column begins anew where the left one does, as in
// the rows of a table: behind a blank line, or where one of them ended before the other.
func (p *printed) inRows() bool {
	begun, rows := 0, 0
	for i := 1; i < len(p.pieces); i++ {
		if !p.begins(i, rightHalf) {
			continue
		}
		begun++
		above := &p.pieces[i-1]
		parted := p.lines[i].Gap > 0 || above.left.Len() == 0 || above.right.Len() == 0
		rows += bit(parted && !above.whole && p.begins(i, leftHalf))
	}
	return begun == 0 || rows*2 > begun
}

// begins reports whether a paragraph begins on line i in one of the columns.
func (p *printed) begins(i int, of half) bool {
	l, _ := of(&p.pieces[i])
	above, _ := of(&p.pieces[i-1])
	return l.Len() > 0 && (above.Len() == 0 || p.lines[i].Gap > 0 || script.Stop(p.src.Runes[above.End-1]))
}

// write appends the lines in reading order.
func (p *printed) write(out []doc.Line) []doc.Line {
	for from := 0; from < len(p.pieces); {
		if p.pieces[from].whole {
			out = append(out, p.lines[from])
			from++
			continue
		}
		to := from
		for to < len(p.pieces) && !p.pieces[to].whole {
			to++
		}
		out = p.column(out, from, to, 0, leftHalf)
		out = p.column(out, from, to, p.at, rightHalf)
		from = to
	}
	return out
}

// column appends one column of the lines from one to another, which begins so many columns to the
// right.
func (p *printed) column(out []doc.Line, from, to, right int, of half) []doc.Line {
	gap := 0
	for i := from; i < to; i++ {
		gap += p.lines[i].Gap
		l, at := of(&p.pieces[i])
		if l.Len() == 0 {
			gap++
			continue
		}
		if right > 0 {
			n := l.X1 - l.X0
			l.X0 = float32(max(0, at-right))
			if l.X0 <= printedSlack && !p.wide {
				l.X0 = 0 // squeezed
			}
			l.X1 = l.X0 + n
		}
		l.Gap, gap = gap, 0
		out = append(out, l)
	}
	return out
}
