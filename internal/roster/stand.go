package roster

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/names"
)

// Where a page sets the heads of a table in the middle of their columns, its text has them
// anywhere above the cells:
//
//	　　区分　　　　　　　　氏名　　　　　　出欠
//	　　　　　　荒木 清香　　　　　　○
//	委員
//	　　　　　　林 宏太郎　　　　　　×
//
// The columns are then what the gaps leave that go through all rows.

// standHeads moves the heads to where the cells of the rows from line k on begin, if those
// leave as many columns as there are heads, and reports whether they do.
func (s *sheet) standHeads(k int) bool {
	if s.tabbed(k) {
		return false
	}
	cells := s.rowsFrom(k)
	if s.stand(cells) {
		return false
	}
	const least, widest = 2, 3 // columns that a gap may need to part two cells
	for gap := least; gap <= widest; gap++ {
		if edges := s.edges(cells, gap); len(edges) == len(s.heads) && s.fitEdges(cells, edges) {
			s.heads = slices.Clone(s.heads)
			for i := range edges {
				s.heads[i].x, s.heads[i].end = edges[i].from, edges[i].to
			}
			return true
		}
	}
	return false
}

// rowsFrom are the tokens of the lines from line k on that may be rows of a table or the names
// of their groups, up to a blank line, a sentence or another heading.
func (s *sheet) rowsFrom(k int) (rows [][]token) {
	numbered := s.heads[0].sort == numberColumn
	for first := k; k < len(s.lines) && (k == first || s.lines[k].gap == 0); {
		s.src.Stop.Check()
		tokens, after := s.lex(k, s.lines[k].from)
		k = after
		switch {
		case len(tokens) == 0 || s.isRule(tokens):
			continue
		case tokens[0].kind == mark && !numbered, s.bracketHeadOnly(tokens), s.severalOn(tokens):
			return rows
		case s.isProse(tokens, s.bare(tokens[0].from, tokens[len(tokens)-1].to)):
			return rows
		}
		rows = append(rows, s.wholeNames(tokens))
	}
	return rows
}

// stand reports whether the heads stand where the cells begin: most words behind a gap do
// below one.
func (s *sheet) stand(rows [][]token) bool {
	below, all := 0, 0
	for _, row := range rows {
		for i, t := range row {
			if i > 0 && t.gap < 2 {
				continue
			}
			all++
			x := int(s.x[t.from])
			below += bit(anyColumn(s.heads, func(h column) bool { return max(h.x-x, x-h.x) <= 1 }))
		}
	}
	return below*3 >= all*2
}

// An edge is the room of a column: the places [from, to) that its cells take.
type edge struct{ from, to int }

// edges are the columns that gaps of so many places leave that go through all rows.
func (s *sheet) edges(rows [][]token, gap int) []edge {
	var all, out []edge
	for _, row := range rows {
		for _, t := range row {
			all = append(all, edge{int(s.x[t.from]), int(s.x[t.to-1]) + 1})
		}
	}
	doc.Sort(all, func(a, b *edge) int { return a.from - b.from })
	for _, e := range all {
		if n := len(out); n > 0 && e.from < out[n-1].to+gap {
			out[n-1].to = max(out[n-1].to, e.to)
			continue
		}
		out = append(out, e)
	}
	return out
}

// fitEdges reports whether what stands in the columns is what their heads say: in that of the
// names most are names, in those of numbers and of who came none is.
func (s *sheet) fitEdges(rows [][]token, edges []edge) bool {
	const few = 2 // rows that show nothing
	named, all := 0, 0
	for _, row := range rows {
		for c, p := range s.cellsIn(row, edges) {
			if p.empty() {
				continue
			}
			text := s.bare(p.from, p.to)
			switch s.heads[c].sort {
			case nameColumn:
				if anyRune(text, isDigit) {
					return false
				}
				all++
				named += bit(s.maybeName(text))
			case hereColumn, absentColumn, numberColumn:
				if names.Weigh(text).Score >= names.Half {
					return false
				}
			}
		}
	}
	return len(rows) > few && named*2 > all
}

// cellsIn are the pieces of a row in each column.
func (s *sheet) cellsIn(row []token, edges []edge) []piece {
	out := make([]piece, len(edges))
	for _, t := range row {
		c := 0
		for c+1 < len(edges) && int(s.x[t.from]) >= edges[c+1].from {
			c++
		}
		out[c] = out[c].through(piece{t.from, t.to})
	}
	return out
}

// maybeName reports whether text is as long as names are, and neither a role nor a body.
func (s *sheet) maybeName(text []rune) bool {
	const least, most = 3, 7 // letters
	if names.Weigh(text).Score >= names.Half {
		return true
	}
	return len(text) >= least && len(text) <= most && !s.reader().isRole(text) && !s.isBody(text)
}
