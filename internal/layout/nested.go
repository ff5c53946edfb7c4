package layout

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/giji-go/giji/internal/doc"
)

// An innerRow is a row of a table within a cell: what each of its cells holds,
// and where it stands on the page.
type innerRow struct {
	cells [][]row
	top   float32
}

// plain reports whether each box of the grid is a cell of its own, as in the
// small tables that stand in cells and hardly in a diagram.
func (g *grid) plain() bool {
	return g.columns() >= 2 && len(g.cells) == g.columns()*g.rows() && len(g.cells) > 2
}

func (g *grid) drop(held *grid) {
	g.holds = slices.DeleteFunc(g.holds, func(h *grid) bool { return h == held })
}

// within are the rows of the tables within cell n of g, from top to bottom.
func (f *finder) within(g *grid, n int, blocks [][]run, o *Options) []innerRow {
	var all []innerRow
	for _, h := range g.holds {
		if h.cell != n {
			continue
		}
		i := slices.Index(f.grids, h)
		if i < 0 {
			continue
		}
		rows := make([]innerRow, h.rows())
		for k, c := range h.cells { // in row-major order
			rows[c.r0].top = h.ys[c.r0]
			if held := rowsOf(blocks[int(f.first[i])+k], o); len(held) > 0 {
				rows[c.r0].cells = append(rows[c.r0].cells, held)
			}
		}
		all = append(all, rows...)
	}
	doc.Sort(all, func(a, b *innerRow) int { return cmp.Compare(a.top, b.top) })
	return all
}

// writeCell writes the lines of a cell, and among them the rows of the tables
// within it by where they stand, a line each.
func (b *Builder) writeCell(rows []row, inner []innerRow, s sheet) {
	for i := range rows {
		top := rows[i].frame.box(rows[i].dir).Y0
		for len(inner) > 0 && inner[0].top <= top {
			b.writeInner(&inner[0], s)
			inner = inner[1:]
		}
		b.writeLine(&rows[i], s, len(b.tables))
	}
	for i := range inner {
		b.writeInner(&inner[i], s)
	}
}

// writeInner writes a row of a table within a cell as one line: its cells two
// spaces apart, the lines of each joined.
func (b *Builder) writeInner(r *innerRow, s sheet) {
	if len(r.cells) == 0 {
		return
	}
	first := r.cells[0][0]
	line := lineRecord{frame: first.frame, size: first.size, dir: first.dir}
	line.Span = b.here()
	for i, rows := range r.cells {
		for k := range rows {
			switch {
			case i > 0 && k == 0:
				b.w.put(' ', doc.Box{})
				b.w.put(' ', doc.Box{})
			case k > 0:
				b.joint(&rows[k], s)
			}
			b.w.writeRow(&rows[k], s, &b.o)
			if rows[k].dir == line.dir {
				line.frame, line.size = line.frame.union(rows[k].frame), max(line.size, rows[k].size)
			}
		}
	}
	line.End = len(b.w.runes)
	b.w.lineEnd()
	line.Page, line.Table = b.pages[len(b.pages)-1].Number, len(b.tables)
	line.X0, line.X1 = line.frame.u0, line.frame.u1
	b.lines = append(b.lines, line)
}

// joint parts Latin words that a line end parts.
func (b *Builder) joint(next *row, s sheet) {
	first, _ := utf8.DecodeRuneInString(s.glyphs[next.runs[0].from].Text)
	if n := len(b.w.runes); n > 0 && isLatin(b.w.runes[n-1]) && isLatin(first) {
		b.w.put(' ', doc.Box{})
	}
}
