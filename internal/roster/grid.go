package roster

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/names"
)

// A place is what stands in one row and column of a table with cells: the
// lines [from, to) of the text, none where it is empty. A merged cell stands in
// all its places.
type place struct{ from, to int }

// cellLines strings the lines of the cells together, each cell once; nil where
// there are none.
func cellLines(cells [][][]doc.Span) (lines []doc.Span, grid [][]place) {
	seen := map[doc.Span]place{}
	for _, row := range cells {
		places := make([]place, len(row))
		for i, own := range row {
			if len(own) == 0 {
				continue
			}
			p, ok := seen[own[0]]
			if !ok {
				p = place{len(lines), len(lines) + len(own)}
				lines = append(lines, own...)
				seen[own[0]] = p
			}
			places[i] = p
		}
		grid = append(grid, places)
	}
	return lines, grid
}

// pieceOf are the slots of a place.
func (s *sheet) pieceOf(p place) piece {
	if p.from >= p.to {
		return piece{}
	}
	from, to := s.trim(s.lines[p.from].from, s.lines[p.to-1].to)
	return piece{from, to}
}

// A placed is a person and the number of the row or the side; 0 for none.
type placed struct {
	person doc.Person
	number int
}

// readGrid reads a table with cells: below its head row a row is a person, or
// one for each side.
func (s *sheet) readGrid() {
	r := s.reader()
	table, from := s.gridHeads(r)
	sides := table.sides()
	above := make([]cell, len(table.heads))
	begun := len(s.out.Persons)
	divisions := s.divisions(table.heads, from)
	s.ranks, s.kinds, s.grouped = s.ranksOf(r, divisions), s.kindsIn(divisions), s.groupsIn(r, divisions)
	var numbers []int
	last := place{-1, -1}
	for i := from; i < len(s.grid); i++ {
		s.src.Stop.Check()
		row := s.grid[i]
		if s.isHeadRow(row) || s.rowHeading(r, row) {
			continue
		}
		for _, side := range sides {
			at := indexColumn(table.heads[side[0]:side[1]], func(c column) bool { return c.sort == nameColumn })
			if at < 0 || row[side[0]+at] == last && last.to > 0 {
				continue // somebody who has two rows
			}
			last = row[side[0]+at]
			for _, cells := range s.personRows(r, row[side[0]:side[1]], at) {
				n := len(s.out.Persons)
				s.personOf(r, table.heads[side[0]:side[1]], cells, above[side[0]:side[1]])
				if len(s.out.Persons) > n {
					numbers = append(numbers, s.numberOf(table.heads[side[0]:side[1]], cells))
				}
			}
		}
	}
	s.onePraised(begun)
	if len(sides) > 1 {
		byNumbers(s.out.Persons[begun:], numbers)
	}
}

// divisions are the cells below 区分, from row from on.
func (s *sheet) divisions(heads []column, from int) []piece {
	var out []piece
	for _, row := range s.grid[from:] {
		for i, p := range row {
			if at := s.pieceOf(p); heads[i].sort == groupColumn && !at.empty() {
				out = append(out, at)
			}
		}
	}
	return out
}

// byNumbers puts people in the order of their numbers where each has one of
// his own.
func byNumbers(people []doc.Person, numbers []int) {
	seen := map[int]bool{}
	list := make([]placed, len(people))
	for i, n := range numbers {
		if n == 0 || seen[n] {
			return
		}
		seen[n] = true
		list[i] = placed{people[i], n}
	}
	doc.Sort(list, func(a, b *placed) int { return a.number - b.number })
	for i := range list {
		people[i] = list[i].person
	}
}

// numberOf is the number in a row, 0 for none.
func (s *sheet) numberOf(heads []column, row []cell) int {
	for i, h := range heads {
		if h.sort != numberColumn || len(row[i]) == 0 {
			continue
		}
		n := 0
		for _, c := range s.bare(row[i][0].from, row[i][0].to) {
			switch {
			case isDigit(c):
				n = min(n*10+int(c-'0'), 1<<20)
			case n > 0:
				return n
			}
		}
		return n
	}
	return 0
}

// longestHeadRows is how many rows may stand above the head row.
const longestHeadRows = 3

// gridHeads are the columns of a table, and the row below its head. What stands
// above the head row is a heading; a table without one has its columns by what
// they hold.
func (s *sheet) gridHeads(r *reader) (*columns, int) {
	for i := 0; i < len(s.grid) && i < longestHeadRows; i++ {
		if !s.isHeadRow(s.grid[i]) {
			continue
		}
		for _, row := range s.grid[:i] {
			if !s.rowHeading(r, row) {
				s.noteRow(doc.Heading, row)
			}
		}
		table := &columns{}
		who := s.whoColumn(s.grid[i])
		for k, p := range s.grid[i] {
			at := s.pieceOf(p)
			table.heads = append(table.heads, column{sort: s.headSort(p), post: holdsPosts(s.bare(at.from, at.to))})
			if k == who {
				table.heads[k].sort = nameColumn
			}
		}
		s.noteRow(doc.Label, s.grid[i])
		next := i + 1
		if next < len(s.grid) && s.secondHead(s.grid[i], s.grid[next]) {
			for k, p := range s.grid[next] {
				table.heads[k].sort = s.headSort(p)
			}
			s.noteRow(doc.Label, s.grid[next])
			next++
		}
		s.guessPresence(r, table)
		s.guessBlank(r, table, s.grid[i])
		return table, next
	}
	return s.guessHeads(r), 0
}

// headSort is what the head in p says of its column.
func (s *sheet) headSort(p place) columnSort {
	at := s.pieceOf(p)
	text := s.bare(at.from, at.to)
	if sort, ok := columnOf(s.w, text); ok {
		return sort
	}
	if n := indexOf(text, '('); n > 0 { // 氏名（五十音順）
		sort, _ := columnOf(s.w, text[:n])
		return sort
	}
	return otherColumn
}

// whoColumn is the column of names in a row of heads that has 出席者 or the like instead of
// 氏名, beside a column of bodies; -1 for none.
func (s *sheet) whoColumn(row []place) int {
	who, body := -1, false
	for k, p := range row {
		at := s.pieceOf(p)
		switch s.headSort(p) {
		case nameColumn:
			return -1
		case bodyColumn:
			body = true
		case otherColumn, hereColumn:
			if _, ok := s.w.columnWho.Is(s.bare(at.from, at.to)); ok {
				who = k
			}
		}
	}
	if !body {
		return -1
	}
	return who
}

// isHeadRow reports whether a row heads the columns: 氏名 stands in it, and
// nobody's name.
func (s *sheet) isHeadRow(row []place) bool {
	named := s.whoColumn(row) >= 0
	for _, p := range row {
		switch s.headSort(p) {
		case nameColumn:
			named = true
		case otherColumn:
			at := s.pieceOf(p)
			if text := s.bare(at.from, at.to); len(text) > 0 && names.Weigh(text).Score >= names.Whole {
				return false
			}
		}
	}
	return named
}

// secondHead reports whether row goes on with the head above it: 出席, 欠席 below
// 出欠, beside cells that reach over both rows.
func (s *sheet) secondHead(above, row []place) bool {
	same, own := 0, 0
	for i, p := range row {
		switch {
		case p == above[i]:
			same++
		case s.headSort(p) == otherColumn:
			return false
		default:
			own++
		}
	}
	return same > 0 && own > 0
}

// noteRow enters the cells of a row as structure.
func (s *sheet) noteRow(kind doc.Kind, row []place) {
	for i, p := range row {
		if at := s.pieceOf(p); !at.empty() && !slices.Contains(row[:i], p) {
			s.note(kind, at.from, at.to)
		}
	}
}

// rowHeading reads a row that one cell fills: the heading of a group. Another
// one, such as a remark, is nobody either.
func (s *sheet) rowHeading(r *reader, row []place) bool {
	only := place{}
	for _, p := range row {
		if p.to > p.from && only.to > 0 && p != only {
			return false
		}
		if p.to > p.from {
			only = p
		}
	}
	if only.to == 0 {
		return true
	}
	if len(row) < 2 {
		return false
	}
	at := s.pieceOf(only)
	text := s.withoutCount(s.bare(at.from, at.to))
	kind, key := r.sortOf(text)
	switch {
	case kind == group || kind == seats:
		if key == "" {
			key = s.g.Key
		}
		s.enter(&head{from: at.from, to: at.to, sort: group, key: key}, 0)
		return true
	case row[0] == only && row[len(row)-1] == only:
		return true // a remark over the whole width
	}
	return false
}

// guessHeads says what the columns of a table without a head row are by what
// they hold.
func (s *sheet) guessHeads(r *reader) *columns {
	table := &columns{}
	for k := 0; len(s.grid) > 0 && k < len(s.grid[0]); k++ {
		table.heads = append(table.heads, column{sort: s.guess(r, k)})
	}
	if !anyColumn(table.heads, func(c column) bool { return c.sort == nameColumn }) {
		if k := indexColumn(table.heads, func(c column) bool { return c.sort == roleColumn }); k >= 0 && k+1 < len(table.heads) {
			table.heads[k+1].sort = nameColumn // names that no dictionary has, beside the roles
		}
	}
	return table
}

// guessPresence takes the one column of ○ and × under a head that no list knows,
// such as the day, for the one that says who came. Of several none is it.
func (s *sheet) guessPresence(r *reader, table *columns) {
	only, found := 0, 0
	for k, h := range table.heads {
		if h.sort == hereColumn || h.sort == absentColumn {
			return
		}
		if h.sort == otherColumn && s.guess(r, k) == hereColumn {
			only, found = k, found+1
		}
	}
	if found == 1 {
		table.heads[only].sort = hereColumn
	}
}

// guessBlank says what a column is that has no head, and holds roles or groups: 委員長 before
// 氏名, 事務局 before 所属.
func (s *sheet) guessBlank(r *reader, table *columns, row []place) {
	for k, h := range table.heads {
		if at := s.pieceOf(row[k]); h.sort != otherColumn || !at.empty() {
			continue
		}
		has := func(sort columnSort) bool {
			return anyColumn(table.heads, func(c column) bool { return c.sort == sort })
		}
		switch {
		case s.guess(r, k) == roleColumn && !has(roleColumn):
			table.heads[k].sort = roleColumn
		case !has(groupColumn) && s.allGroups(r, k):
			table.heads[k].sort = groupColumn
		}
	}
}

// allGroups reports whether the cells of column k head groups: 構成員, オブザーバー, 事務局.
func (s *sheet) allGroups(r *reader, k int) bool {
	found := false
	for _, row := range s.grid {
		at := s.pieceOf(row[k])
		text := s.bare(at.from, at.to)
		if len(text) == 0 {
			continue
		}
		kind, _ := r.sortOf(text)
		if kind != group && kind != seats {
			return false
		}
		found = found || kind == group
	}
	return found
}

// guess is what most cells of column k hold.
func (s *sheet) guess(r *reader, k int) columnSort {
	var seen [noteColumn + 1]int
	all := 0
	for _, row := range s.grid {
		at := s.pieceOf(row[k])
		if text := s.bare(at.from, at.to); len(text) > 0 {
			seen[s.guessCell(r, at, text)]++
			all++
		}
	}
	for sort, n := range seen {
		if n*2 > all {
			return columnSort(sort)
		}
	}
	return bodyColumn
}

func (s *sheet) guessCell(r *reader, at piece, text []rune) columnSort {
	if len(text) > 2 && isBullet(text[0]) {
		at, text = s.trimmed(at.from+1, at.to), text[1:] // ○青山　太郎: who chairs
	}
	key := noteKey(r.w, text)
	_, sign := s.legends.sign(text[0])
	switch {
	case s.seatOnly(text):
		return numberColumn
	case sign && len(text) == 1:
		return hereColumn
	case key == "present" || key == "absent":
		return hereColumn
	case key != "":
		return noteColumn
	case r.isRole(text):
		return roleColumn
	case s.isBody(text):
		return bodyColumn
	case r.weigh(text).Score >= names.Half || s.nameInTwo(s.lexRange(at.from, at.to, 0)), s.beforeCourtesy(at, text):
		return nameColumn
	case s.oneOffice(r, at, text):
		return roleColumn
	}
	if kind, _ := r.sortOf(text); kind == group {
		return groupColumn
	}
	return bodyColumn
}

// beforeCourtesy reports whether a word of courtesy stands behind a gap or a whole name: 荒木　清香　君.
func (s *sheet) beforeCourtesy(at piece, text []rune) bool {
	_, n := s.w.courtesy.End(text)
	if n == 0 || n == len(text) {
		return false
	}
	return blank(s.fold[at.to-n-1]) || names.Weigh(text[:len(text)-n]).Score >= names.Half
}

// seatOnly reports whether text is the number of a seat, or any number: 3, 12番.
func (s *sheet) seatOnly(text []rune) bool {
	if n := len(text); n > 1 && text[n-1] == '番' {
		text = text[:n-1]
	}
	return !anyRune(text, func(c rune) bool { return !isDigit(c) })
}

// oneOffice reports whether a cell is one word that ends as the titles of officials do:
// 生涯学習課長.
func (s *sheet) oneOffice(r *reader, at piece, text []rune) bool {
	key, n := r.w.role.End(text)
	return key == "office" && n > 1 && len(s.lexRange(at.from, at.to, 0)) == 1
}

// personRows are the rows that one row stands for: where a name stands on each
// line of the cell of names, one a line, with the lines beside them.
func (s *sheet) personRows(r *reader, row []place, at int) [][]cell {
	own := row[at]
	several := own.to-own.from > 1
	for k := own.from; several && k < own.to; k++ {
		from, to := s.trim(s.lines[k].from, s.lines[k].to)
		several = r.wholeName(s.bare(from, to))
	}
	n := 1
	if several {
		n = own.to - own.from
	}
	out := make([][]cell, n)
	for k := range out {
		out[k] = make([]cell, len(row))
		for i, p := range row {
			if several && p.to-p.from == n {
				p = place{p.from + k, p.from + k + 1}
			}
			if at := s.pieceOf(p); !at.empty() {
				out[k][i] = cell{at}
			}
		}
	}
	return out
}

// wholeName reports whether text is a surname and a given name, with a role
// behind it or not.
func (r *reader) wholeName(text []rune) bool {
	if n := indexOf(text, '('); n > 0 {
		text = text[:n]
	}
	if _, k := r.w.role.End(text); k > 1 && k < len(text) {
		text = text[:len(text)-k]
	}
	return r.weigh(text).Score >= names.Half
}
