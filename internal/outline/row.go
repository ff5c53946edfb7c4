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
	item   bool // one of a list, although its words are a label's
	speech hit  // the speaker it begins with
}

// buildRows makes the rows of all lines outside the regions.
func (f *finder) buildRows(regions []doc.Region) {
	next := make(map[int]int, len(regions))
	lines := f.src.Lines
	room := len(lines) + len(regions)
	for i, r := range regions {
		next[r.First] = i
		room -= r.End - r.First
	}
	f.rows = make([]row, 0, max(room, len(regions)))
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
	f.mendNumbers()
	f.countIroha()
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

// addLine appends the rows of one line.
func (f *finder) addLine(line doc.Line) {
	line.Span = f.unbar(f.unglue(line.Span))
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

const (
	narrowest = 48  // half-width columns of the narrowest text that is wrapped
	widest    = 130 // and of the widest
)
