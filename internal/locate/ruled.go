package locate

import (
	"sort"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
)

// ruledTables reads the tables that layout found by their rules.
func ruledTables(src *doc.Source, known Known) []doc.Region {
	var regions []doc.Region
	for t := range src.Tables {
		if r, ok := ruledTable(src, t, known); ok {
			regions = append(regions, r)
		}
	}
	return regions
}

func ruledTable(src *doc.Source, t int, known Known) (doc.Region, bool) {
	first, end := linesOf(src, t)
	if first >= end {
		return doc.Region{}, false
	}
	table := &src.Tables[t]
	r := doc.Region{First: first, End: end, Kind: doc.PlainTable}
	r.Rows, r.Structure = ruledRows(src, table, cellKeys(src, table, known.Incident))
	if incident(keysOf(r.Rows)) {
		r.Kind = doc.IncidentTable
		return r, true
	}
	if known.Records != nil {
		rows, structure := ruledRows(src, table, cellKeys(src, table, known.Records))
		if known.record(keysOf(rows)) {
			r.Rows, r.Structure, r.Kind, r.Profile = rows, structure, doc.RecordTable, known.Profile
			return r, true
		}
	}
	r.Grid, r.Structure = grid(table), nil
	return r, true
}

// linesOf is the range of lines that stand in table t.
func linesOf(src *doc.Source, t int) (first, end int) {
	first, end = len(src.Lines), 0
	for i := range src.Lines {
		if src.Lines[i].Table == t {
			first, end = min(first, i), i+1
		}
	}
	return first, end
}

func keysOf(rows []doc.Row) map[string]bool {
	keys := make(map[string]bool)
	for _, row := range rows {
		if len(row.Label) > 0 && row.Key != "" {
			keys[row.Key] = true
		}
	}
	return keys
}

// A cellKey is what the text of a cell is as a label.
type cellKey struct {
	key   string
	label bool
}

// cellKeys looks each cell up as a label. 自社サイト and その他 are labels
// only to the right of another label.
func cellKeys(src *doc.Source, table *doc.Table, labels *lexicon.Labels) []cellKey {
	keys := make([]cellKey, len(table.Cells))
	for i := range table.Cells {
		cell := &table.Cells[i]
		text := cellFold(src, cell)
		if len(text) == 0 || len(text) > 40 {
			continue
		}
		key, ok := labels.Lookup(text)
		keys[i] = cellKey{key, ok}
	}
	joinBroken(src, table, labels, keys)
	for i := range keys {
		if keys[i].key == "other" || keys[i].key == "own_site" {
			keys[i].label = table.Cells[i].Col > 0
		}
	}
	return keys
}

// joinBroken finds labels that the end of a page broke into two cells of one
// column: 周知状 above, 況 below. The upper cell takes the lower one's lines.
func joinBroken(src *doc.Source, table *doc.Table, labels *lexicon.Labels, keys []cellKey) {
	cells := order(table)
	for n, i := range cells {
		upper := &table.Cells[i]
		if keys[i].label || len(upper.Lines) == 0 || len(upper.Lines) > 20 {
			continue
		}
		for _, k := range cells[n+1:] {
			lower := &table.Cells[k]
			if lower.Col != upper.Col || len(lower.Lines) == 0 {
				continue
			}
			text := append(cellFold(src, upper), cellFold(src, lower)...)
			if key, ok := labels.Lookup(text); ok && len(text) <= 40 {
				keys[i] = cellKey{key, true}
				upper.Lines, lower.Lines = append(upper.Lines[:len(upper.Lines):len(upper.Lines)], lower.Lines...), nil
				upper.RowSpan = lower.Row + max(lower.RowSpan, 1) - upper.Row
			}
			break
		}
	}
}

func cellFold(src *doc.Source, cell *doc.Cell) []rune {
	var text []rune
	for _, line := range cell.Lines {
		text = append(text, src.Fold[line.Start:line.End]...)
	}
	return text
}

// ruledRows pairs each label with the cells to its right up to the next
// label. A cell in a column of labels whose text is no known label is one
// nevertheless, if it has a cell to its right.
func ruledRows(src *doc.Source, table *doc.Table, keys []cellKey) ([]doc.Row, []doc.Piece) {
	labelColumns := columnsOfLabels(table, keys)
	var rows []doc.Row
	var structure []doc.Piece
	var openCells []int
	for _, i := range order(table) {
		cell := &table.Cells[i]
		k := keys[i]
		if kind, ok := structural(src, table, i, keys, labelColumns); ok {
			for _, line := range cell.Lines {
				structure = append(structure, doc.Piece{Kind: kind, Span: line})
			}
			continue
		}
		unknown := !k.label && labelColumns[cell.Col] && hasRight(table, i) && len(cell.Lines) > 0 && short(src, cell)
		if k.label || unknown {
			rows = append(rows, doc.Row{Key: k.key, Label: trimmed(cell.Lines)})
			openCells = append(openCells, i)
			continue
		}
		if at := labelFor(table, openCells, i); at >= 0 {
			rows[at].Cell = append(rows[at].Cell, linesIn(src, cell)...)
			continue
		}
		rows = append(rows, doc.Row{Cell: linesIn(src, cell)})
		openCells = append(openCells, -1)
	}
	return rows, structure
}

// order sorts the cells row-major.
func order(table *doc.Table) []int {
	cells := make([]int, len(table.Cells))
	for i := range cells {
		cells[i] = i
	}
	sort.SliceStable(cells, func(a, b int) bool {
		x, y := &table.Cells[cells[a]], &table.Cells[cells[b]]
		if x.Row != y.Row {
			return x.Row < y.Row
		}
		return x.Col < y.Col
	})
	return cells
}

// columnsOfLabels are the columns in which known labels begin.
func columnsOfLabels(table *doc.Table, keys []cellKey) map[int]bool {
	columns := make(map[int]bool)
	for i, k := range keys {
		if k.label {
			columns[table.Cells[i].Col] = true
		}
	}
	return columns
}

// labelFor is the row whose label stands nearest to the left of cell i.
func labelFor(table *doc.Table, openCells []int, i int) int {
	cell, best, column := &table.Cells[i], -1, -1
	for at, k := range openCells {
		if k < 0 {
			continue
		}
		label := &table.Cells[k]
		beside := label.Row <= cell.Row && cell.Row < label.Row+max(label.RowSpan, 1)
		if beside && label.Col < cell.Col && label.Col > column {
			best, column = at, label.Col
		}
	}
	return best
}

func trimmed(lines []doc.Span) []doc.Span {
	return append([]doc.Span(nil), lines...)
}

// linesIn are the lines of a cell with their geometry.
func linesIn(src *doc.Source, cell *doc.Cell) []doc.Line {
	lines := make([]doc.Line, 0, len(cell.Lines))
	for _, s := range cell.Lines {
		line := doc.Line{Span: s, Table: -1}
		at := sort.Search(len(src.Lines), func(i int) bool { return src.Lines[i].End > s.Start })
		if at < len(src.Lines) && src.Lines[at].Start <= s.Start {
			line = src.Lines[at]
			line.Span = s
		}
		lines = append(lines, line)
	}
	return lines
}

func grid(table *doc.Table) [][][]doc.Span {
	rows := make([][][]doc.Span, table.Rows)
	for _, i := range order(table) {
		cell := &table.Cells[i]
		if cell.Row < len(rows) {
			rows[cell.Row] = append(rows[cell.Row], cell.Lines)
		}
	}
	return rows
}
