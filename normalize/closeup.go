package normalize

// The grammar reads a view of the text in which the breaks that tear numerals
// are closed up: white space, line ends and slots without a character. What
// may be closed up is decided here and nowhere else; a gap that stays is seen
// by the rules, which step over it between the parts of an expression.
//
// A gap between two figures has one of three fates. It is closed where what
// stands before it goes on (約3 7万人, 2時間4 8分) or where the parts are
// nothing by themselves (12,3 45). It stays where the two are numbers of their
// own: a wide gap parts columns, 10:00 11:30 are two times, 1 令和 has the
// number of a heading. And where they may be one number or two (拠点1 5件), a
// tear takes its place, and what it touches has no value. A text that is
// nothing but one expression has no tears.

// tear stands in the view for a gap of which nobody can tell whether it parts
// two numbers. It is no code point.
const tear rune = -2

// A fate is what becomes of a gap.
type fate uint8

const (
	stays fate = iota
	closes
	tears
)

// A closer makes the view of src.
type closer struct {
	t      *wordTables
	src    []rune
	out    []rune // the view so far
	first  int    // the first slot that is not blank
	begins int    // the slot behind the last gap
	spread int    // up to this slot of src the characters are set one by one
	packed int    // up to this slot they are known not to be
}

// closeUp makes the view of src; own says that src may be written to. For each
// slot that the view leaves out cuts has the one of the view behind it.
func closeUp(t *wordTables, src []rune, own bool) (view []rune, cuts []int32, torn int) {
	c := closer{t: t, src: src}
	c.first = c.gapEnd(0)
	c.begins = c.first
	i := c.firstBreak()
	if i == len(src) {
		return src, nil, 0
	}
	if own {
		view = src[:i]
	} else {
		view = append(make([]rune, 0, len(src)), src[:i]...)
	}
	for i < len(src) {
		ch := src[i]
		if ch > 0x3000 || ch > ' ' && ch < 0x85 || ch != Joined && !isBlank(ch) {
			view = append(view, ch)
			i++
			continue
		}
		c.out = view
		j := c.gapEnd(i)
		fate := c.fate(i, j)
		if fate == tears {
			view = append(view, tear)
			torn++
			i++
		}
		for ; i < j; i++ {
			if fate == stays && src[i] != Joined {
				view = append(view, src[i])
			} else {
				cuts = append(cuts, int32(len(view)))
			}
		}
	}
	return view, cuts, torn
}

// oneExpression is closeUp for a text that is to be one expression: it has no
// tears.
func oneExpression(t *wordTables, src []rune, own bool) (view []rune, cuts []int32) {
	view, cuts, torn := closeUp(t, src, own)
	if torn > 0 {
		view, cuts = untear(view, cuts)
	}
	return view, cuts
}

// firstBreak is a slot up to which the view has src as it stands, the length of
// src where nothing is closed up.
func (c *closer) firstBreak() int {
	src := c.src
	for i := 0; i < len(src); i++ {
		if ch := src[i]; ch > 0x3000 || ch > ' ' && ch < 0x85 || !isBlank(ch) {
			continue
		}
		j := i
		for ; j < len(src) && isBlank(src[j]); j++ {
			if src[j] == Joined {
				return i
			}
		}
		begins := c.begins
		if i == begins+1 || i > 0 && j < len(src) && c.t.tearsAt(src[i-1]) && c.t.tearsAt(src[j]) {
			c.out = c.src[:i]
			if c.fate(i, j) != stays {
				c.begins = begins // it is decided on again
				return i
			}
		}
		c.begins, i = j, j
	}
	return len(src)
}

// gapEnd is the slot behind the gap at i.
func (c *closer) gapEnd(i int) int {
	for i < len(c.src) && isBlank(c.src[i]) {
		i++
	}
	return i
}

// fate decides on the gap from i to j, which the end of the view precedes.
func (c *closer) fate(i, j int) fate {
	if c.atEdge(i, j) {
		return stays
	}
	if j <= c.spread {
		return closes
	}
	single := i == c.begins+1
	if !single && !c.t.tearsAt(c.out[len(c.out)-1]) {
		c.begins = j
		return stays
	}
	blanks, lines := c.width(i, j)
	if blanks+lines == 0 {
		return closes
	}
	c.begins = j
	if single && (lines == 0 || blanks == 0) && c.setOneByOne(i, j) {
		return closes
	}
	switch {
	case lines > maxLines:
		return stays
	case lines > 0 || blanks == 1:
		return c.narrow(j, lines > 0)
	case blanks == 2:
		return c.wide(j, single)
	}
	return stays
}

// atEdge reports whether no text stands before or behind the gap from i to j.
func (c *closer) atEdge(i, j int) bool { return i == 0 || j == len(c.src) || len(c.out) == 0 }

// narrow decides on a gap of one blank or line end, behind which slot j is.
func (c *closer) narrow(j int, newLine bool) fate {
	left, right := c.out[len(c.out)-1], c.src[j]
	switch {
	case isDigit(left):
		return c.behindFigure(j, newLine)
	case kanjiDigit(left) >= 0 && isKanjiNumeral(right):
		return c.kanji(j)
	case !isDigit(right) || !isDigit(c.view(len(c.out)-2)):
		return stays
	case left == '.' || newLine && isJoint(left):
		return c.behindSign(left, j, newLine)
	case left == '・':
		return c.raised(j, true)
	}
	return stays
}

// behindFigure is narrow for a gap behind a figure.
func (c *closer) behindFigure(j int, newLine bool) fate {
	switch right := c.src[j]; {
	case isDigit(right):
		return c.figures(j)
	case newLine && isJoint(right):
		return c.beforeSign(right, j)
	case newLine && right == '・':
		return c.raised(j, false)
	}
	return stays
}

// maxLines is how many line ends a gap inside a numeral may have: extractors
// set a blank line between all lines.
const maxLines = 2

// width counts the blanks of a line and the line ends from i to j. A tab parts
// columns.
func (c *closer) width(i, j int) (blanks, lines int) {
	for ; i < j; i++ {
		switch ch := c.src[i]; {
		case ch == Joined, ch == '\r' && i+1 < j && c.src[i+1] == '\n':
		case isLineEnd(ch):
			lines++
		case ch == '\t':
			blanks += 3
		default:
			blanks++
		}
	}
	return blanks, lines
}

// untear makes the view that has no tears.
func untear(view []rune, cuts []int32) (whole []rune, more []int32) {
	whole = make([]rune, 0, len(view))
	k := 0
	for i, c := range view {
		for ; k < len(cuts) && int(cuts[k]) <= i; k++ {
			more = append(more, int32(len(whole)))
		}
		if c == tear {
			more = append(more, int32(len(whole)))
			continue
		}
		whole = append(whole, c)
	}
	for ; k < len(cuts); k++ {
		more = append(more, int32(len(whole)))
	}
	return whole, more
}
