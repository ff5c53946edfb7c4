package layout

import (
	"github.com/giji-go/giji/internal/doc"
)

// Source joins what the pages hold: tables over page breaks, furniture by its
// repetition. Fold is left nil, as folding is normalize's business. Call it
// once, after the last Add; the Builder is spent then.
func (b *Builder) Source() *doc.Source {
	src := &doc.Source{Runes: b.w.runes, Boxes: b.w.boxes, Columns: true}
	for i := range b.pages {
		src.Pages = append(src.Pages, b.pages[i].Page)
	}
	b.markFurniture()
	index := make([]int, len(b.tables)) // record → table of the source
	for _, j := range b.joinTables() {
		number := -1
		if t, ok := j.table(b); ok {
			number = len(src.Tables)
			src.Tables = append(src.Tables, t)
		}
		for _, part := range j.parts {
			index[part] = number
		}
	}
	b.collectLines(src, index)
	return src
}

// collectLines gives the source its lines, furniture apart.
func (b *Builder) collectLines(src *doc.Source, index []int) {
	page := -1
	for i := range b.lines {
		line := &b.lines[i]
		if line.furniture {
			src.Furniture = append(src.Furniture, line.Span)
			continue
		}
		if line.Page != page {
			page, line.Gap = line.Page, 0
		}
		if line.Table >= 0 {
			line.Table = index[line.Table]
		}
		src.Lines = append(src.Lines, line.Line)
	}
}
