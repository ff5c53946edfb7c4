package roster

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/names"
)

// Titles that are too long for their column go on below, beside no name:
//
//	市民部長　　　　荒木　清香　　　　福祉部長　　　　関　　真由美
//	市民部窓口室　　林　　　学　　　　福祉部福祉室　　森　　宏一
//	地域振興課長　　　　　　　　　　　地域福祉課長
//
// Such a list is read as a table of titles and names.

// titleColumns reads such a list from line k on and returns the line behind it; nil where no
// title goes on below.
func (s *sheet) titleColumns(k int) (*columns, int) {
	const least, most = 3, 120 // lines
	if n := len(s.elements); n > 0 && s.elements[n-1].isStretch() {
		return nil, k
	}
	rows, next := s.rowsOfWords(k, most+1)
	if len(rows) < least || len(rows) > most {
		return nil, k
	}
	for _, tenths := range [...]int{3, 7} { // of the lines, in which a column begins
		if table := s.pairedBy(rows, s.pairs(rows, tenths)); table != nil {
			return table, next
		}
	}
	return nil, k
}

// pairedBy is the table of rows of words in such columns; nil where they are none.
func (s *sheet) pairedBy(rows [][]token, heads []column) *columns {
	if heads == nil {
		return nil
	}
	table := &columns{heads: heads}
	for i, row := range rows {
		cells := make([]cell, len(heads))
		for c, p := range s.cellsIn(row, edgesOf(heads)) {
			if !p.empty() {
				cells[c] = cell{p}
			}
		}
		switch n := len(table.rows); {
		case table.named(cells):
			table.rows = append(table.rows, tableRow{cells: cells, first: i, next: i + 1})
		case n == 0 || !s.titlesGoOn(table.rows[n-1].cells, cells):
			return nil
		default:
			for c := range cells {
				table.rows[n-1].cells[c] = append(table.rows[n-1].cells[c], cells[c]...)
			}
			table.rows[n-1].next = i + 1
		}
	}
	if len(table.rows) == len(rows) || !s.titlesAndNames(table) {
		return nil
	}
	return table
}

// rowsOfWords are the tokens of the lines from line k on that are words alone, none of them
// set out from the first, with no blank line between them, at most so many; next is the line behind
// them.
func (s *sheet) rowsOfWords(k, most int) (rows [][]token, next int) {
	for next = k; next < len(s.lines) && len(rows) < most && (next == k || s.lines[next].gap == 0); {
		s.src.Stop.Check()
		tokens, after := s.lex(next, s.lines[next].from)
		if len(tokens) == 0 || anyToken(tokens, func(t token) bool { return t.kind != word }) {
			break
		}
		if len(rows) > 0 && s.x[tokens[0].from] < s.x[rows[0][0].from] || len(rows) == 0 && len(tokens) < 2 {
			break
		}
		rows, next = append(rows, tokens), after
	}
	return rows, next
}

// pairs are the columns of titles and of names that rows of words stand in, by turns, each of
// which begins in so many tenths of the rows; nil where they do not.
func (s *sheet) pairs(rows [][]token, tenths int) []column {
	heads := s.beginnings(rows, tenths)
	if len(heads) < 2 {
		return nil
	}
	titles := s.countTitles(rows, heads)
	out := heads[:0]
	for c, h := range heads {
		h.sort = nameColumn
		if titles[c].titles*2 > titles[c].all {
			h.sort = roleColumn
		}
		n := len(out)
		switch {
		case n > 0 && h.sort == out[n-1].sort && h.sort == nameColumn:
			continue // of the given names
		case n > 0 && h.sort == out[n-1].sort, n == 0 && h.sort == nameColumn:
			return nil
		}
		out = append(out, h)
	}
	if len(out) < 2 || len(out)%2 > 0 {
		return nil
	}
	return out
}

// beginnings are the columns in which words begin in so many tenths of the rows.
func (s *sheet) beginnings(rows [][]token, tenths int) []column {
	starts := map[int]int{}
	for _, row := range rows {
		for i, t := range row {
			starts[int(s.x[t.from])] += bit(i == 0 || t.gap > 1)
		}
	}
	var heads []column
	for x, n := range starts {
		if n > 1 && n*10 >= len(rows)*tenths {
			heads = append(heads, column{x: x})
		}
	}
	doc.Sort(heads, func(a, b *column) int { return a.x - b.x })
	return heads
}

// A titleCount says how many of the cells of a column are titles, or begin one.
type titleCount struct{ titles, all int }

func (s *sheet) countTitles(rows [][]token, heads []column) []titleCount {
	out := make([]titleCount, len(heads))
	edges := edgesOf(heads)
	for _, row := range rows {
		for c, p := range s.cellsIn(row, edges) {
			if !p.empty() {
				out[c].all++
				out[c].titles += bit(s.beginsTitle(s.bare(p.from, p.to)))
			}
		}
	}
	return out
}

// beginsTitle reports whether text is a title or the first part of one: an office.
func (s *sheet) beginsTitle(text []rune) bool {
	_, n := s.w.role.End(text)
	return n > 0 || s.isBody(text) || s.heldWithMore(text) || likeRole(text)
}

// holdsToo stands behind the first of two offices that one person holds.
const holdsToo = '兼'

// holdsBoth reports whether r joins two offices of one person.
func holdsBoth(r rune) bool { return r == holdsToo || r == '併' }

// edgesOf are the rooms of columns, each up to the next.
func edgesOf(heads []column) []edge {
	out := make([]edge, len(heads))
	for i, h := range heads {
		out[i].from = h.x
	}
	return out
}

// named reports whether a name stands in one of the cells of a row.
func (t *columns) named(cells []cell) bool {
	for c, h := range t.heads {
		if h.sort == nameColumn && len(cells[c]) > 0 {
			return true
		}
	}
	return false
}

// titlesGoOn reports whether every cell below goes on with a title that is not complete.
func (s *sheet) titlesGoOn(above, below []cell) bool {
	for c := range below {
		if len(below[c]) > 0 && (len(above[c]) == 0 || s.complete(above[c])) {
			return false
		}
	}
	return true
}

// complete reports whether a cell is a title as it is.
func (s *sheet) complete(c cell) bool {
	var text []rune
	for _, p := range c {
		text = append(text, s.bare(p.from, p.to)...)
	}
	_, n := s.w.role.End(text)
	return n > 0 && !isOfficeEnd(text[len(text)-1]) && !s.heldWithMore(text)
}

// heldWithMore reports whether text ends with what stands between two offices of one person: 総務部長兼, 総務部長兼務.
func (s *sheet) heldWithMore(text []rune) bool {
	_, n := s.w.joint.End(text)
	return n > 0
}

// titlesAndNames reports whether the cells of a table are what its columns are: all titles of
// several lines are complete, and what stands beside them looks like names.
func (s *sheet) titlesAndNames(t *columns) bool {
	all, like := 0, 0
	for _, row := range t.rows {
		for c, h := range t.heads {
			if h.sort == roleColumn && len(row.cells[c]) > 1 && !s.complete(row.cells[c]) {
				return false
			}
			if h.sort == nameColumn && len(row.cells[c]) > 0 {
				p := row.cells[c][0]
				text := s.bare(p.from, p.to)
				all++
				like += bit(s.maybeName(text) || len(text) == 2 && p.to-p.from > 2) // 林　学
			}
		}
	}
	return like*4 >= all*3
}

// titlesOver reads lines of titles each over a line of as many names, as raw text has the cells of
// a table whose titles stand above, and returns the line behind them; nil where line k is none.
//
//	会長 副会長 書記
//	荒木 清香 林 学 関 真由美
func (s *sheet) titlesOver(k int) (*columns, int) {
	table := &columns{heads: []column{{sort: roleColumn}, {sort: nameColumn}}}
	for k+1 < len(s.lines) && (len(table.rows) == 0 || s.lines[k].gap == 0) && s.lines[k+1].gap == 0 {
		titles, below := s.lex(k, s.lines[k].from)
		if below != k+1 || !s.onlyTitles(titles) {
			break
		}
		people, behind := s.lex(below, s.lines[below].from)
		cells := s.namesUnder(people, len(titles))
		if cells == nil {
			break
		}
		for i, t := range titles {
			n := len(table.rows)
			table.rows = append(table.rows, tableRow{cells: []cell{{piece{t.from, t.to}}, cells[i]}, first: n, next: n + 1})
		}
		k = behind
	}
	if len(table.rows) == 0 {
		return nil, k
	}
	return table, k
}

// onlyTitles reports whether a line is several titles and nothing else.
func (s *sheet) onlyTitles(tokens []token) bool {
	r := s.reader()
	for _, t := range tokens {
		text := s.bare(t.from, t.to)
		_, n := s.w.role.End(text)
		if rest := text[:len(text)-n]; t.kind != word || n < 2 || names.Surname(rest) || r.weigh(rest).Score >= names.Half {
			return false // 荒木会長
		}
	}
	return len(tokens) > 1
}

// namesUnder are the names on a line of so many, each in one word or in two; nil where they are not.
func (s *sheet) namesUnder(tokens []token, n int) []cell {
	each := len(tokens) / n
	if len(tokens) != n*each || each != 1 && each != 2 || anyToken(tokens, func(t token) bool { return t.kind != word }) {
		return nil
	}
	r := s.reader()
	var cells []cell
	for i := 0; i < len(tokens); i += each {
		p := piece{tokens[i].from, tokens[i+each-1].to}
		text := s.bare(p.from, p.to)
		_, role := s.w.role.End(text)
		_, first := s.w.role.End(s.bare(p.from, tokens[i].to)) // 産業課長　前　田　　学
		if role > 1 || first > 1 || r.weigh(text).Score < names.Likely {
			return nil
		}
		cells = append(cells, cell{p})
	}
	return cells
}
