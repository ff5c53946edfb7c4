package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// A text that was copied out of a sheet has tables with a row a line, their cells between tabs:
//
//	項目⇥Ａ社⇥Ｂ社
//	発生日時⇥４月３日⇥５月９日
//	復旧日時⇥同日⇥翌日
//
// Those of incidents and of figures are read as ruled ones are; what else stands so, such as people,
// is left to be read as the lines that it is.

// writtenTables are the written tables of incidents and records. src is the text in which their
// lines are those of tables.
func writtenTables(src *doc.Source, known Known) (*doc.Source, []doc.Region) {
	w := written{Source: src}
	var regions []doc.Region
	for i := 0; i < len(src.Lines); i++ {
		src.Stop.Check()
		if src.Lines[i].Table >= 0 || src.Lines[i].Len() == 0 {
			continue
		}
		end := tabbedEnd(src, i)
		if end == i {
			continue
		}
		if r, ok := w.region(i, end, known); ok {
			regions = append(regions, r)
		}
		i = end - 1
	}
	return w.Source, regions
}

// A written is a text of which lines are made those of tables; it is a copy once one is.
type written struct {
	*doc.Source
	copied bool
}

// region is the table on the lines [from, end); false for one of another matter.
func (w *written) region(from, end int, known Known) (doc.Region, bool) {
	if !w.copied {
		src := w.Source
		w.copied, w.Source = true, &doc.Source{
			Runes: src.Runes, Fold: src.Fold, Boxes: src.Boxes, Pages: src.Pages,
			Lines: slices.Clone(src.Lines), Tables: slices.Clone(src.Tables),
			Furniture: src.Furniture, Columns: src.Columns, Whole: src.Whole, Trace: src.Trace, Stop: src.Stop,
		}
	}
	t, signs := w.table(from, end)
	n := len(w.Tables)
	w.Tables = append(w.Tables, t)
	r := tableRegion(w.Source, n, from, end, known)
	if r.Kind == doc.PlainTable && !figured(w.Source, &t) {
		w.Tables = w.Tables[:n]
		return r, false
	}
	for i := from; i < end; i++ {
		w.Lines[i].Table = n
	}
	r.Structure = append(r.Structure, signs...)
	return r, true
}

// figured reports whether nothing but figures stands below the head of a table, beside its first column.
func figured(src *doc.Source, t *doc.Table) bool {
	for _, c := range t.Cells {
		if c.Row > 0 && c.Col > 0 && (len(c.Lines) != 1 || !tellsCount(src.Fold[c.Lines[0].Start:c.Lines[0].End])) {
			return false
		}
	}
	return true
}

// tellsCount reports whether a cell is a number with its sign, commas and at most what it counts: 12,408, ▲3.1%, 40名.
func tellsCount(text []rune) bool {
	const longest, counted = 16, 2
	digits, others := 0, 0
	for _, r := range text {
		switch {
		case script.Digit(r):
			digits++
		case r != ',' && r != '.' && !script.Dash(r) && r != '▲' && r != '△' && r != '+' && r != '%':
			others++
		}
	}
	return digits > 0 && others <= counted && len(text) <= longest
}

// table is the table on the lines [from, end), and what parts its cells.
func (w *written) table(from, end int) (t doc.Table, signs []doc.Piece) {
	t = doc.Table{Page: w.Lines[from].Page, Span: doc.Span{Start: w.Lines[from].Start, End: w.Lines[end-1].End}}
	for i := from; i < end; i++ {
		at := w.Lines[i].Start
		for col, s := range tabbedCells(w.Source, w.Lines[i]) {
			if at < s.Start {
				signs = append(signs, doc.Piece{Kind: doc.Mark, Span: doc.Span{Start: at, End: s.Start}})
			}
			at = s.End
			cell := doc.Cell{Row: t.Rows, Col: col, RowSpan: 1, ColSpan: 1}
			if s = w.Trim(s); s.Len() > 0 {
				cell.Lines = append(cell.Lines, s)
			}
			t.Cells, t.Cols = append(t.Cells, cell), max(t.Cols, col+1)
		}
		t.Rows++
	}
	return t, signs
}

// tabbedEnd is where the table ends that begins with line from, from where none does: its
// lines have as many tabs, two or more, and its head names all columns but the first: tabs
// that only set what is behind them in a column stand side by side.
func tabbedEnd(src *doc.Source, from int) int {
	const leastCells, leastRows = 3, 3
	if line := src.Lines[from]; !slices.Contains(src.Runes[line.Start:line.End], '\t') {
		return from
	}
	head := tabbedCells(src, src.Lines[from])
	if len(head) < leastCells {
		return from
	}
	for _, s := range head[1:] {
		if src.Trim(s).Len() == 0 {
			return from
		}
	}
	end := from + 1
	for end < len(src.Lines) && src.Lines[end].Gap == 0 && src.Lines[end].Table < 0 && len(tabbedCells(src, src.Lines[end])) == len(head) {
		end++
	}
	if end-from < leastRows {
		return from
	}
	return end
}

// tabbedCells are the cells of a row between tabs, those at its ends too.
func tabbedCells(src *doc.Source, l doc.Line) (cells []doc.Span) {
	start, end := l.Start, l.End
	for start > 0 && isBlankOfLine(src.Runes[start-1]) {
		start--
	}
	for end < len(src.Runes) && isBlankOfLine(src.Runes[end]) {
		end++
	}
	for i := start; i <= end; i++ {
		if i == end || src.Runes[i] == '\t' {
			cells = append(cells, doc.Span{Start: start, End: i})
			start = i + 1
		}
	}
	return cells
}

// isBlankOfLine reports whether r is a blank that does not end a line.
func isBlankOfLine(r rune) bool { return r == ' ' || r == '\t' || r == '　' }
