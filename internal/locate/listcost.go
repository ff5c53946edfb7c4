package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// What speaks against a text being a cell takes long to find, and is asked for again and
// again: while a list is read in one way and the other, and of a run of pieces for one
// column after the other.

// A cellMemo is what cellCost said of the columns of a list.
type cellMemo struct {
	like  []int
	known map[string]float64 // by the column and the text
	key   []byte
}

func newCellMemo(columns []listColumn) *cellMemo {
	return &cellMemo{like: alike(columns), known: map[string]float64{}}
}

// alike says of each column which is the first that holds the same.
func alike(columns []listColumn) []int {
	like := make([]int, len(columns))
	for k := range columns {
		like[k] = slices.IndexFunc(columns[:k+1], func(o listColumn) bool {
			return o.key == columns[k].key && o.number == columns[k].number && slices.Equal(o.unit, columns[k].unit)
		})
	}
	return like
}

// cost is cellCost for column k.
func (h *listHead) cost(k int, text []rune) float64 {
	const longest, most = 64, 1 << 13 // what is longer is told apart at once; texts that are kept
	m := h.memo
	if m == nil || len(text) > longest {
		return cellCost(&h.columns[k], text)
	}
	m.key = append(m.key[:0], byte(m.like[k]), byte(m.like[k]>>8))
	for _, r := range text {
		m.key = append(m.key, byte(r), byte(r>>8), byte(r>>16))
	}
	cost, ok := m.known[string(m.key)]
	if !ok {
		if cost = cellCost(&h.columns[k], text); len(m.known) >= most {
			clear(m.known)
		}
		m.known[string(m.key)] = cost
	}
	return cost
}

// cellCosts are what is known of the runs of pieces that begin with one piece.
type cellCosts struct {
	c     *cutter
	from  int
	runs  []run  // by their length, the shortest first
	text  []rune // of the longest
	like  []int  // for each column the first of those that hold the same
	known []float64
}

// A run is what is known of some pieces. What takes long is found when a column asks
// for it first.
type run struct {
	text    []rune  // what they say, without white space
	mild    int     // lines shorter than others, where what follows may begin a line
	rough   int     // and where it would have had room
	figures float64 // what blanks speak against it in a cell of figures
	words   float64 // and in one that is written in words
	prose   float64 // what speaks against it as a text of whatever field; below 0 where nobody asked
	missing answer
	measure answer // whether a time, a length or a count stands at the beginning
}

// An answer is that to a question which may not have been asked.
type answer uint8

const (
	unasked answer = iota
	no
	yes
)

// begin turns to the runs that begin with piece from.
func (s *cellCosts) begin(c *cutter, from int) {
	s.c, s.from, s.runs, s.text = c, from, s.runs[:0], s.text[:0]
	if s.known == nil {
		s.known = make([]float64, c.longest()*len(s.like))
	}
	for i := range s.known {
		s.known[i] = -1
	}
}

// run is the pieces before end.
func (s *cellCosts) run(end int) *run {
	for to := s.from + len(s.runs) + 1; to <= end; to++ {
		p := s.c.pieces[to-1]
		s.text = appendPiece(s.text, s.c.f.src.Fold[p.Start:p.End])
		r := run{text: s.text, prose: -1}
		r.mild, r.rough = s.c.ragged(s.from, to)
		if n := len(s.runs); n > 0 {
			r.figures, r.words = s.runs[n-1].figures, s.runs[n-1].words
			s.c.glue(&r, to-2)
		}
		s.runs = append(s.runs, r)
	}
	return &s.runs[end-s.from-1]
}

// appendPiece adds a piece to the text of a cell, without a blank but between a day and the
// time of day below it that would run together: R4.5.9 above 8:14.
func appendPiece(text, piece []rune) []rune {
	if n := len(text); n > 0 && isDigit(text[n-1]) && isClock(piece) {
		text = append(text, ' ')
	}
	return append(text, piece...)
}

// isClock reports whether the text begins with the hour of a time of day: 8:14, 16時頃.
func isClock(text []rune) bool {
	_, stop := script.Integer(text, 0, min(len(text), 2))
	return stop > 0 && stop < len(text) && (text[stop] == ':' || text[stop] == '時')
}

// around is what the places of the pieces before end speak against their being a cell
// of column k: short lines, and what blanks part.
func (s *cellCosts) around(k, end int) float64 {
	const mild, rough = 1, 4
	r, col := s.run(end), &s.c.h.columns[k]
	cost := r.words
	if col.number || typed(col.key) {
		cost = r.figures
	}
	if col.key != "operators" && typed(col.key) && col.key != "inquiries" {
		return cost + float64(mild*(r.mild+r.rough))
	}
	return cost + float64(mild*r.mild+rough*r.rough)
}

// cost is what the text of the pieces before end speaks against their being a cell of
// column k.
func (s *cellCosts) cost(k, end int) float64 {
	r, col := s.run(end), &s.c.h.columns[k]
	if col.inWords() {
		if r.prose < 0 {
			r.prose = proseCost(r.text, s.measured(end))
		}
		return r.prose + fieldCost(col.key, r.text)
	}
	known := &s.known[(end-s.from-1)*len(s.like)+s.like[k]]
	if *known < 0 {
		*known = cellCost(col, r.text)
	}
	return *known
}

// measured is measured for the pieces before end, of which only the beginning counts.
func (s *cellCosts) measured(end int) bool {
	r := s.run(end)
	if r.measure == unasked {
		long := end-1 > s.from && len(s.run(end-1).text) >= nearStart
		if r.measure = no; long && s.measured(end-1) || !long && measured(r.text) {
			r.measure = yes
		}
	}
	return r.measure == yes
}

// missing reports whether the pieces before end say that a value is missing.
func (s *cellCosts) missing(end int) bool {
	const longest = 6
	r := s.run(end)
	if r.missing == unasked {
		r.missing = no
		if len(r.text) <= longest {
			if m, err := normalize.ParseFolded(r.text, normalize.Options{Cell: true}); err == nil && m.Missing != nil {
				r.missing = yes
			}
		}
	}
	return r.missing == yes
}

// glue says what speaks against piece i and the next one in one cell, unless one of
// those before them does: two numbers that a blank parts, or two words in a cell that is
// written in words.
func (c *cutter) glue(r *run, i int) {
	const weight, prose = 3, 0.75
	a, b := c.pieces[i], c.pieces[i+1]
	if a.ends || r.words > 0 && r.figures > 0 {
		return
	}
	fold := c.f.src.Fold
	figures := isFigure(fold[a.Start:a.End]) && isFigure(fold[b.Start:b.End])
	if figures && r.figures == 0 {
		r.figures = weight
	}
	switch {
	case r.words > 0:
	case isLetter(fold[a.End-1]) && isLetter(fold[b.Start]):
		r.words = prose
	case figures:
		r.words = weight
	}
}

// untold reports whether the text says no value, so that it is a cell of its own.
func untold(text []rune) bool { return lone(text) || pending(text) }

// lone reports whether the text is a dash alone, which is a cell of its own.
func lone(text []rune) bool { return len(text) == 1 && script.Dash(text[0]) }

// ragged counts the lines of a cell that speak against it: one that goes on below is as
// wide as the others.
func (c *cutter) ragged(from, to int) (mild, rough int) {
	widest := 0
	for i, width := from, 0; i < to; widest = max(widest, width) {
		i, width = c.line(i, to)
	}
	for i := from; i < to; {
		next, width := c.line(i, to)
		for ; i < next; i++ {
			if i+1 < to && c.pieces[i].ends {
				m, r := c.short(i, widest-width)
				mild, rough = mild+m, rough+r
			}
		}
	}
	return mild, rough
}

// short counts a line that ends with piece i and leaves so much room in half letters.
func (c *cutter) short(i, room int) (mild, rough int) {
	little := 6
	if c.counts {
		little = 3
	}
	last, next := c.f.src.Fold[c.pieces[i].End-1], c.f.src.Fold[c.pieces[i+1].Start:c.pieces[i+1].End]
	switch first := next[0]; {
	case room <= little, last == '。' && first == '(', c.counts && script.Bullet(first), stateAt(next, 0):
		return 0, 0
	case last == '。' || beginsEntry(next):
		return 1, 0
	}
	return 0, 1
}

// line is the piece behind those before piece to that stand on the line of piece i, which
// is the first of them, and how wide they are.
func (c *cutter) line(i, to int) (next, width int) {
	for next = i; next < to && c.pieces[next].line == c.pieces[i].line; next++ {
		width += c.size(c.pieces[next].Span)
	}
	return next, width
}
