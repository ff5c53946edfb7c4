package roster

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// A list may set titles in a narrow column and go on below where one is wider, up to the line on which
// its name stands:
//
//	政府参考人
//	　　若葉省大臣官房
//	　　審議官　　　　　　荒木　清香君
//	　　若葉省水管理局
//	　　長　　　　　　　　林　宏太郎君

// A narrowColumn is that of the titles of a list.
type narrowColumn struct {
	x     int32 // where it begins
	names int32 // where the names beside it do
	wide  int32 // how wide its widest cell is
}

// narrowTitles is the column of the lists of a document whose titles go on below; nil where none does.
// Most rows behind one indent have their names in one place, and several lines without a name fill the
// column.
func narrowTitles(src *doc.Source, groups []doc.Group) *narrowColumn {
	const least = 2 // lines that go on
	var lines []doc.Span
	var gaps []int
	for i := range groups {
		if len(groups[i].Cells) == 0 {
			lines, gaps = append(lines, groups[i].Lines...), append(gaps, groups[i].Gaps...)
		}
	}
	t := newText(src, lines, gaps, nil)
	c := t.besideTitles()
	if c == nil {
		return nil
	}
	for k := range t.lines {
		if cell := t.cellAt(k, c); !cell.empty() {
			c.wide = max(c.wide, t.broad(cell))
		}
	}
	filled := 0
	for k := range t.lines {
		filled += bit(t.fills(k, c) && t.isCell(k+1, c))
	}
	if filled < least {
		return nil
	}
	return c
}

// besideTitles is where the titles and the names of most titled rows begin; nil for nowhere.
func (t *text) besideTitles() *narrowColumn {
	const least, apart = 3, 3 // rows; columns between a title and a name
	type pair struct{ x, names int32 }
	seen := map[pair]int{}
	var best pair
	for _, l := range t.lines {
		for i := l.from + 2; i < l.to; i++ {
			if blank(t.fold[i]) || !blank(t.fold[i-1]) {
				continue
			}
			end := i - t.blanksBefore(i)
			if end > l.from && t.gapBefore(i, end) >= apart {
				at := pair{t.x[l.from], t.x[i]}
				if seen[at]++; seen[at] > seen[best] {
					best = at
				}
				break
			}
		}
	}
	if seen[best] < least {
		return nil
	}
	return &narrowColumn{x: best.x, names: best.names}
}

// cellAt is what stands in the column on line k, if the line begins with it.
func (t *text) cellAt(k int, c *narrowColumn) piece {
	l := t.lines[k]
	if l.from >= l.to || t.x[l.from] != c.x {
		return piece{}
	}
	from, to := t.trim(l.from, t.namesAt(k, c))
	return piece{from, to}
}

// namesAt is the slot on line k where the column of the names begins.
//
//go:noinline
func (t *text) namesAt(k int, c *narrowColumn) int {
	l := t.lines[k]
	i := l.from
	for i < l.to && t.x[i] < c.names {
		i++
	}
	return i
}

// broad is how many columns a piece takes.
//
//go:noinline
func (t *text) broad(p piece) int32 {
	last := p.to - 1
	return t.x[last] - t.x[p.from] + int32(wide(t.src.Runes[t.at[last]]))
}

// isCell reports whether line k begins with a cell of the column, right below the line above.
func (t *text) isCell(k int, c *narrowColumn) bool {
	return k < len(t.lines) && t.lines[k].gap == 0 && !t.cellAt(k, c).empty()
}

// fills reports whether line k is a cell as wide as its column, with no name beside it.
func (t *text) fills(k int, c *narrowColumn) bool {
	cell := t.cellAt(k, c)
	return !cell.empty() && t.namesAt(k, c) == t.lines[k].to && t.broad(cell) == c.wide
}

// narrowTitle reads a title that fills its narrow column and goes on below, with the name beside its
// last line. It returns the line behind it, k where none begins on line k.
func (s *sheet) narrowTitle(k int) int {
	const most = 8 // lines
	c := s.narrow
	if c == nil || s.cellAt(k, c).empty() {
		return k
	}
	var title cell
	depth, filled := 0, false
	for i := k; i < min(k+most, len(s.lines)) && (i == k || s.isCell(i, c)); i++ {
		one := s.cellAt(i, c)
		title = append(title, one)
		depth += s.bracketsOpen(one)
		if s.namesAt(i, c) < s.lines[i].to {
			if i == k || depth != 0 || !filled {
				return k
			}
			return s.namedBeside(title, i)
		}
		_, role := s.w.role.End(s.bare(one.from, one.to))
		full := s.fills(i, c)
		if filled = filled || full; !full && depth == 0 && role < 2 || s.holdsGap(one) {
			return k // a body of its own
		}
	}
	return k
}

// holdsGap reports whether white space parts words of a piece within a line.
func (s *sheet) holdsGap(p piece) bool {
	for i := p.from + 1; i < p.to; i++ {
		if blank(s.fold[i-1]) && !blank(s.fold[i]) && s.x[i] > s.x[p.from] {
			return true
		}
	}
	return false
}

// bracketsOpen is how many more brackets open than close in a piece.
func (s *sheet) bracketsOpen(p piece) int {
	n := 0
	for _, r := range s.fold[p.from:p.to] {
		n += bit(closer(r) != 0) - bit(isClosing(r))
	}
	return n
}

// namedBeside adds who stands on line k beside the last line of his title, and returns the line
// behind; the first line of the title where nobody does.
func (s *sheet) namedBeside(title cell, k int) int {
	first := s.lineAt(title[0].from)
	person := s.spread(s.lexRange(s.skip(s.namesAt(k, s.narrow), s.lines[k].to), s.lines[k].to, k))
	if len(person) == 0 || !hasName(s.reader().read(person).parts) {
		return first
	}
	whole := piece{title[0].from, title[len(title)-1].to}
	text := s.bare(whole.from, whole.to)
	_, n := s.w.role.End(text)
	if bracketed := anyRune(text, func(r rune) bool { return closer(r) != 0 }); n == 0 || bracketed {
		person[0].gap = atLine
		e := element{tokens: person, line: k, first: true, last: true, roles: title}
		s.push(&e)
		return k + 1
	}
	person[0].gap = 2
	s.row(slices.Concat([]token{{kind: word, from: whole.from, to: whole.to, gap: atLine, line: k, whole: true}}, person), k)
	return k + 1
}
