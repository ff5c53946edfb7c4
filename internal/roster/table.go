package roster

import (
	"github.com/giji-go/giji/internal/doc"
)

// columns is a list that is set as a table: what its columns are called, and
// its rows.
type columns struct {
	heads []column
	rows  [][]cell
	spans int
}

// A column is called by its head.
type column struct {
	sort columnSort
	x    int // where its head begins
	end  int // where it ends
}

type columnSort uint8

const (
	otherColumn columnSort = iota
	numberColumn
	groupColumn // 区分
	roleColumn  // 役職, 職名
	nameColumn
	bodyColumn // 所属
	hereColumn // 出欠
	noteColumn // 備考
)

// A cell is the slots of one cell, in reading order.
type cell []piece

// columnOf is what a head says, whose text has no white space.
func columnOf(w *words, text []rune) (columnSort, bool) {
	key, ok := w.column.is(text)
	if !ok {
		return otherColumn, false
	}
	switch key {
	case "number":
		return numberColumn, true
	case "group":
		return groupColumn, true
	case "role":
		return roleColumn, true
	case "name":
		return nameColumn, true
	case "body":
		return bodyColumn, true
	case "here":
		return hereColumn, true
	case "note":
		return noteColumn, true
	}
	return otherColumn, true
}

// columnHeads are the columns that a line heads; nil where a word of it heads
// none.
func (s *sheet) columnHeads(tokens []token) []column {
	var out []column
	named := false
	for i := 0; i < len(tokens); {
		if tokens[i].kind == colon {
			i++
			continue
		}
		n := 0
		var c column
		for k := min(len(tokens), i+8); k > i; k-- {
			text := s.bare(tokens[i].from, tokens[k-1].to)
			if sort, ok := columnOf(s.w, text); ok {
				c = column{sort: sort, x: int(s.x[tokens[i].from]), end: int(s.x[tokens[k-1].to-1]) + 2}
				n = k - i
				break
			}
		}
		if n == 0 {
			return nil
		}
		named = named || c.sort == nameColumn
		out = append(out, c)
		i += n
	}
	if !named {
		return nil
	}
	return out
}

// tableBelow reads the rows below a head row at line k up to the first line
// that is none; next is that line.
func (s *sheet) tableBelow(heads []column, k int) (table *columns, next int) {
	table = &columns{heads: heads}
	for next = k; next < len(s.lines); {
		tokens, after := s.lex(next, s.lines[next].from)
		if len(tokens) == 0 || s.isRule(tokens) {
			next = after
			continue
		}
		text := s.bare(tokens[0].from, tokens[len(tokens)-1].to)
		if isProse(text) || len(table.rows) > 0 && s.plainHeadOnly(tokens) {
			break
		}
		table.rows = append(table.rows, s.cellsOf(tokens, heads))
		next = after
	}
	return table, next
}

// plainHeadOnly reports whether a line is a heading of a group.
func (s *sheet) plainHeadOnly(tokens []token) bool {
	i := 0
	if tokens[0].kind == mark {
		i = 1
	}
	if i >= len(tokens) {
		return false
	}
	text := s.withoutCount(s.bare(tokens[i].from, tokens[len(tokens)-1].to))
	kind, _ := s.reader().sortOf(text)
	return kind == group && len(tokens)-i < 3
}

// cellsOf deals the tokens of a line out to the columns under whose heads they
// stand; where they do not stand under any, one by one.
func (s *sheet) cellsOf(tokens []token, heads []column) []cell {
	out := make([]cell, len(heads))
	tabs := s.tabs(tokens)
	for i, t := range tokens {
		if t.kind == colon { // the bars of a table drawn with characters
			continue
		}
		c := s.columnAt(heads, int(s.x[t.from]))
		if tabs != nil {
			c = min(tabs[i], len(heads)-1)
		}
		p := piece{t.from, t.to}
		if n := len(out[c]); n > 0 {
			out[c][n-1] = out[c][n-1].through(p)
			continue
		}
		out[c] = append(out[c], p)
	}
	return out
}

// tabs are for each token how many tabs or bars stand before it on its line;
// nil where there are none.
func (s *sheet) tabs(tokens []token) []int {
	out := make([]int, len(tokens))
	l := s.lines[tokens[0].line]
	n, at := 0, l.from
	for i, t := range tokens {
		for ; at < t.from; at++ {
			n += bit(s.fold[at] == '\t' || s.fold[at] == '|' && at > l.from)
		}
		out[i] = n
	}
	if n == 0 {
		return nil
	}
	return out
}

// columnAt is the column in which something at x stands.
func (s *sheet) columnAt(heads []column, x int) int {
	best := 0
	for i, h := range heads {
		if x+1 >= h.x {
			best = i
		}
	}
	return best
}

// readTable reads a table: every row is a person, or several where the heads
// repeat.
func (s *sheet) readTable(t *columns) {
	groups := t.sides()
	r := s.reader()
	above := make([]cell, len(t.heads))
	for _, row := range t.rows {
		for _, side := range groups {
			s.personOf(r, t.heads[side[0]:side[1]], row[side[0]:side[1]], above[side[0]:side[1]])
		}
	}
}

// sides are the ranges of columns that each hold one person a row.
func (t *columns) sides() [][2]int {
	var out [][2]int
	from := 0
	for i := 1; i <= len(t.heads); i++ {
		if i == len(t.heads) || t.heads[i].sort == t.heads[0].sort {
			out = append(out, [2]int{from, i})
			from = i
		}
	}
	return out
}

// personOf reads one row; above is the row above it, for merged cells.
func (s *sheet) personOf(r *reader, heads []column, row, above []cell) {
	out := doc.Person{Group: s.scope.key, GroupLabel: s.scope.label, Remote: s.scope.remote, Note: s.scope.note}
	for i, h := range heads {
		if len(row[i]) == 0 && (h.sort == groupColumn || h.sort == bodyColumn && i == 0) {
			row[i] = above[i]
		} else {
			above[i] = row[i]
		}
	}
	var o open
	for i, h := range heads {
		for _, p := range row[i] {
			s.cell(r, &out, &o, h.sort, p)
		}
	}
	for i, h := range heads { // what stands in the row itself
		for _, p := range row[i] {
			if h.sort != numberColumn {
				out.Text = append(out.Text, s.spans(p.from, p.to)...)
			}
		}
	}
	if out.Name == nil {
		return
	}
	s.brackets(r, &o, &out)
	sortSpans(&out.Text)
	s.out.Persons = append(s.out.Persons, out)
}

// cell reads one cell.
func (s *sheet) cell(r *reader, out *doc.Person, o *open, sort columnSort, p piece) {
	text := s.bare(p.from, p.to)
	switch sort {
	case numberColumn:
		s.note(doc.Number, p.from, p.to)
	case groupColumn:
		if _, ok := r.w.role.is(text); ok {
			out.Role = s.part(p)
		} else if out.Affiliation == nil && s.w.standing.At(text) == len(text) {
			out.Affiliation = s.part(p)
		}
	case roleColumn:
		if isDitto(text) {
			out.Role = s.scope.last.role
			return
		}
		if out.Role = s.part(p); out.Role != nil {
			s.scope.last.role = out.Role
		}
	case nameColumn:
		s.nameCell(r, out, o, p)
	case bodyColumn:
		if isDitto(text) {
			out.Affiliation = s.scope.last.body
			return
		}
		out.Affiliation = s.part(p)
		s.scope.last.body = out.Affiliation
	default:
		s.remark(r, out, p, text)
	}
}

// nameCell reads the cell of a name, which may hold a role or brackets too.
func (s *sheet) nameCell(r *reader, out *doc.Person, o *open, p piece) {
	tokens := s.lexRange(p.from, p.to, 0)
	atoms := r.atoms(tokens)
	parts, _ := r.parse(atoms)
	for _, q := range parts {
		at := piece{atoms[q.from].from, atoms[q.to-1].to}
		switch {
		case atoms[q.from].bracket:
			o.brackets = append(o.brackets, behind{at, q.label, false})
		case q.label == name:
			o.at[name] = o.at[name].through(at)
		case q.label == roleAfter || q.label == roleBefore:
			if out.Role == nil {
				out.Role = s.part(at)
			}
		case q.label == affiliationBefore || q.label == affiliationAfter:
			o.at[name] = o.at[name].through(at)
		}
	}
	out.Name = s.nameOf(o.at[name])
}

// remark reads a cell that says who was there, or anything else of somebody.
func (s *sheet) remark(r *reader, out *doc.Person, p piece, text []rune) {
	switch noteKey(r.w, text) {
	case "absent":
		out.Group = absent
		return
	case "present":
		return
	case "remote":
		out.Remote = true
		return
	}
	if find(text, "代理") == 0 {
		s.proxyCell(r, out, p, text)
		return
	}
	if out.Note == nil && len(text) > 1 {
		out.Note = ptr(s.Squeezed(p.from, p.to))
	}
}

// proxyCell reads 代理（菅恵子） in the column of those present.
func (s *sheet) proxyCell(r *reader, out *doc.Person, p piece, text []rune) {
	tokens := s.lexRange(p.from, p.to, 0)
	for _, t := range tokens {
		in := piece{t.from, t.to}
		if t.kind == bracket {
			in = piece{t.from + 1, t.to - 1}
		} else if len(tokens) > 1 && t == tokens[0] {
			continue
		}
		if person, ok := s.one(r, in); ok {
			out.ProxyFor, out.Name = out.Name, person
			return
		}
	}
	out.Note = ptr(string(text))
}

func sortSpans(spans *[]doc.Span) {
	list := *spans
	for i := 1; i < len(list); i++ {
		for k := i; k > 0 && list[k].Start < list[k-1].Start; k-- {
			list[k], list[k-1] = list[k-1], list[k]
		}
	}
}
