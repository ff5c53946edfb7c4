package locate

import (
	"cmp"
	"sort"

	"github.com/giji-go/giji/internal/doc"
)

// ruledTables reads the tables that layout found by their rules.
func ruledTables(src *doc.Source, known Known) []doc.Region {
	var regions []doc.Region
	for t := range src.Tables {
		src.Stop.Check()
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
	return tableRegion(src, t, first, end, known), true
}

// tableRegion is the region of table t, on the lines [first, end).
func tableRegion(src *doc.Source, t, first, end int, known Known) doc.Region {
	r := doc.Region{First: first, End: end, Kind: doc.PlainTable}
	table := &src.Tables[t]
	g := ruledGrid(src, table)
	if g == nil {
		r.Grid = plainGrid(table)
		return r
	}
	if !g.region(&r, known) {
		r.Grid = plainGrid(table)
	}
	return r
}

// region fills in the records of the grid; false for one that no labels tell. Its
// only record is kept all the same: it may go on with the table before.
func (g *grid) region(r *doc.Region, known Known) bool {
	found := g.read(known.Incident)
	if found.incident() {
		if r.Empty = !found.written(); r.Empty {
			return false
		}
		r.Kind, r.Records, r.Structure = doc.IncidentTable, found.records, found.structure
		return true
	}
	if len(found.records) == 1 && !found.many {
		r.Records, r.Structure = found.records, found.structure
	}
	if known.Records == nil {
		return false
	}
	found = g.read(known.Records)
	if !found.each(known.record) || !found.written() {
		return false
	}
	r.Kind, r.Profile = doc.RecordTable, known.Profile
	r.Records, r.Structure = found.records, found.structure
	return true
}

// incident reports whether the labels are those of an outage, or of several.
func (f *reading) incident() bool {
	if f.many {
		return f.each(incidents)
	}
	return f.each(incident)
}

// each reports whether the keys of every record are as is says, those that
// have no cell in one of several counted with the others.
func (f *reading) each(is func(map[string]bool) bool) bool {
	keys := map[string]bool{}
	for _, record := range f.records {
		for key := range keysOf(record) {
			keys[key] = true
		}
	}
	return len(f.records) > 0 && is(keys)
}

// written takes out the records in which no field has a character, and
// reports whether any is left.
func (f *reading) written() bool {
	kept := f.records[:0]
	for _, record := range f.records {
		for i := range record {
			if record[i].Key != "" && len(record[i].Cell) > 0 {
				kept = append(kept, record)
				break
			}
		}
	}
	f.records = kept
	return len(kept) > 0
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
		if row.Key != "" {
			keys[row.Key] = true
		}
	}
	return keys
}

func cellFold(src *doc.Source, cell *doc.Cell) []rune {
	var text []rune
	for _, line := range cell.Lines {
		text = append(text, src.Fold[line.Start:line.End]...)
	}
	return text
}

// order sorts the cells row-major.
func order(table *doc.Table) []int {
	cells := make([]int, len(table.Cells))
	for i := range cells {
		cells[i] = i
	}
	doc.Sort(cells, func(a, b *int) int {
		x, y := &table.Cells[*a], &table.Cells[*b]
		return cmp.Or(x.Row-y.Row, x.Col-y.Col)
	})
	return cells
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

func plainGrid(table *doc.Table) [][][]doc.Span {
	rows := make([][][]doc.Span, table.Rows)
	for _, i := range order(table) {
		cell := &table.Cells[i]
		if cell.Row < len(rows) {
			rows[cell.Row] = append(rows[cell.Row], cell.Lines)
		}
	}
	return rows
}
