package roster

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/names"
)

// In text that was taken out of a table cell by cell, each cell stands on a line of its
// own, the heads first:
//
//	番号
//	氏名
//	出欠
//	１
//	山田　太郎
//	○
//
// An empty cell has no line: what a cell says tells its column.

const (
	mostHeadLines = 24 // heads of a table, over all groups of columns
	leastRows     = 2  // rows without which the lines are no table
)

// cellLines reads a table whose cells stand on lines of their own from line k on, and
// returns the line behind it; k where none begins.
func (s *sheet) cellLines(k int) (*columns, int) {
	heads, next := s.headLines(k)
	if heads == nil {
		return nil, k
	}
	if heads[0].sort == numberColumn && next < len(s.lines) && !allDigits(s.bare(s.lines[next].from, s.lines[next].to)) {
		heads = heads[1:] // the numbers were left out as those of pages
	}
	if table, behind := s.evenRows(heads, next); table != nil {
		return table, behind
	}
	table := &columns{heads: heads}
	at := len(heads)
	for next < len(s.lines) {
		s.src.Stop.Check()
		tokens, after := s.lex(next, s.lines[next].from)
		if len(tokens) == 0 {
			next = after
			continue
		}
		p := piece{tokens[0].from, tokens[len(tokens)-1].to}
		text := s.bare(p.from, p.to)
		if isProse(s.w, text) || s.plainHeadOnly(s.spread(tokens)) && !isPresence(text) {
			break
		}
		c, fresh := s.columnFor(heads, at, text)
		if c < 0 {
			break
		}
		if fresh {
			table.rows = append(table.rows, tableRow{cells: make([]cell, len(heads))})
		}
		row := &table.rows[len(table.rows)-1]
		row.cells[c] = append(row.cells[c], p)
		at, next = c+1, after
	}
	if len(table.rows) < leastRows {
		return nil, k
	}
	return table, next
}

// evenRows reads the lines from line k on, as many for each row as there are heads, where no cell is
// empty, up to the end of the list or to a heading; nil where they are not.
func (s *sheet) evenRows(heads []column, k int) (*columns, int) {
	table := &columns{heads: heads}
	for k < len(s.lines) {
		cells, next := make([]cell, len(heads)), k
		for c := 0; c < len(heads) && next < len(s.lines); c++ {
			tokens, after := s.lex(next, s.lines[next].from)
			if len(tokens) == 0 || c > 0 && s.lines[next].gap > 0 {
				return nil, k
			}
			p := piece{tokens[0].from, tokens[len(tokens)-1].to}
			text := s.bare(p.from, p.to)
			if c == 0 && (isProse(s.w, text) || s.headsBehind(heads, tokens, next)) {
				return table.orNone(), k
			}
			if !s.fitsColumn(heads[c].sort, text) {
				return nil, k
			}
			cells[c], next = cell{p}, after
		}
		if len(cells[len(cells)-1]) == 0 {
			return nil, k
		}
		table.rows, k = append(table.rows, tableRow{cells: cells}), next
	}
	return table.orNone(), k
}

// orNone is a table that has rows, nil for any other.
func (t *columns) orNone() *columns {
	if len(t.rows) == 0 {
		return nil
	}
	return t
}

// headsBehind reports whether a heading of others stands on line k, behind the rows: the words of a group, which
// are no role where roles begin the rows.
func (s *sheet) headsBehind(heads []column, tokens []token, k int) bool {
	text := s.bare(tokens[0].from, tokens[len(tokens)-1].to)
	return s.plainHeadOnly(s.spread(tokens)) && !(heads[0].sort == roleColumn && s.reader().isRole(text) && s.w.group[string(text)] == member)
}

// fitsColumn reports whether a text may stand in a column.
func (s *sheet) fitsColumn(sort columnSort, text []rune) bool {
	switch sort {
	case numberColumn, hereColumn, absentColumn:
		return s.tellsColumn(sort, text)
	case nameColumn:
		return s.tellsColumn(nameColumn, text) && s.nameLetters(text)
	}
	return !allDigits(text) && !s.tellsColumn(hereColumn, text)
}

// headLines are the heads on lines of their own from line k on, those of one group of
// columns where several stand side by side, and the line behind them.
func (s *sheet) headLines(k int) ([]column, int) {
	var heads []column
	named := false
	for k < len(s.lines) && len(heads) < mostHeadLines {
		tokens, after := s.lex(k, s.lines[k].from)
		if len(tokens) == 0 {
			k = after
			continue
		}
		sort, ok := columnOf(s.w, s.bare(tokens[0].from, tokens[len(tokens)-1].to))
		if !ok {
			break
		}
		named = named || sort == nameColumn
		heads = append(heads, column{sort: sort})
		k = after
	}
	if !named || len(heads) < 2 {
		return nil, k
	}
	for n := 2; n <= len(heads)/2; n++ {
		if len(heads)%n == 0 && repeats(heads, n) {
			return heads[:n], k
		}
	}
	return heads, k
}

// repeats reports whether the heads are the first n again and again.
func repeats(heads []column, n int) bool {
	for i := n; i < len(heads); i++ {
		if heads[i].sort != heads[i-n].sort {
			return false
		}
	}
	return true
}

// columnFor is the column of a cell that stands behind column at-1 of its row, and
// whether it begins another row; -1 where it is of none.
func (s *sheet) columnFor(heads []column, at int, text []rune) (c int, fresh bool) {
	for c := at; c < len(heads); c++ {
		if s.tellsColumn(heads[c].sort, text) {
			return c, false
		}
		if heads[c].sort == nameColumn {
			break // nobody's row is without a name
		}
	}
	for c := range heads {
		if s.tellsColumn(heads[c].sort, text) {
			return c, true
		}
		if heads[c].sort == nameColumn || heads[c].sort == numberColumn {
			break // nor without a number
		}
	}
	for c := at; c < len(heads) && heads[c].sort != nameColumn; c++ {
		if sort := heads[c].sort; sort == noteColumn || sort == bodyColumn || sort == otherColumn || sort == roleColumn || sort == groupColumn {
			return c, false
		}
	}
	return -1, false
}

// tellsColumn reports whether a text says by itself that it is of a column.
func (s *sheet) tellsColumn(sort columnSort, text []rune) bool {
	r := s.reader()
	switch sort {
	case numberColumn:
		return allDigits(text)
	case nameColumn:
		return len(text) > 1 && !r.isRole(text) && !s.bodyOnly(text) && noteKey(s.w, text) == "" && r.weigh(text).Score >= names.Likely
	case roleColumn:
		return r.isRole(text)
	case hereColumn, absentColumn:
		_, ok := s.w.presence[string(text)]
		return ok
	case noteColumn:
		return noteKey(s.w, text) != ""
	case bodyColumn:
		return s.bodyOnly(text) || s.isBody(text)
	}
	return false
}

// bodyOnly reports whether text says from where somebody comes, and is nobody's name.
func (s *sheet) bodyOnly(text []rune) bool {
	_, k := s.w.outside.End(text)
	return k > 1 || s.w.standing.At(text) == len(text)
}

// allDigits reports whether text is a number, of a seat too: １２, ３番.
func allDigits(text []rune) bool {
	n := len(text)
	if n > 1 && text[n-1] == '番' {
		n--
	}
	for _, r := range text[:n] {
		if !isDigit(r) {
			return false
		}
	}
	return n > 0
}

// noteLines notes the lines of the heads of a table, from line k on.
func (s *sheet) noteLines(k int, table *columns) {
	first := len(s.fold)
	for _, c := range table.rows[0].cells {
		if len(c) > 0 {
			first = min(first, c[0].from)
		}
	}
	for ; k < len(s.lines) && s.lines[k].from < first; k++ {
		s.note(doc.Mark, s.lines[k].from, s.lines[k].to)
	}
}
