package normalize

// minSpread is how many characters set one by one make a spread word, minLines
// how many with a line each make a vertical text.
const (
	minSpread = 4
	minLines  = 12
)

// setOneByOne reports whether the gap from i to j stands in a run of single
// characters with the same blanks between them, 三 十 二 名, or with line ends as
// vertical text comes out. Figures alone with a unit may be the cells of a row;
// the number of a heading is no part of the run.
func (c *closer) setOneByOne(i, j int) bool {
	if i < c.packed || c.src[i] == '\t' {
		return false
	}
	left, right := c.out[len(c.out)-1], c.src[j]
	newLine := c.hasLineEnd(i, j)
	heading := isDigit(left) && ofWord(right)
	if heading && !newLine {
		return false
	}
	singles, words, last := c.run(i, j, newLine)
	if ofWord(left) {
		words++
	}
	whole := i == c.first+1 && c.gapEnd(last+1) == len(c.src)
	long := singles >= minSpread && words >= 2
	switch {
	case newLine:
		long = singles >= minLines && 2*words >= singles
	case whole:
		long = singles >= minSpread || words > 0
	}
	if !long {
		c.packed = last
		return false
	}
	c.spread = last
	return true
}

// ofWord reports whether c is no figure and no sign between figures.
func ofWord(c rune) bool { return !isDigit(c) && !isJoint(c) }

// run counts the single characters that follow each other from the one before i
// on, the last of them in slot last, and those behind it that are of words.
func (c *closer) run(i, j int, newLine bool) (singles, words, last int) {
	singles, last = 1, i-1
	for {
		next := last + 1 + j - i
		if next >= len(c.src) || isBlank(c.src[next]) || c.gapEnd(last+1) != next || c.hasLineEnd(last+1, next) != newLine {
			return singles, words, last
		}
		if next+1 < len(c.src) && !isBlank(c.src[next+1]) {
			return singles, words, last
		}
		singles++
		if ofWord(c.src[next]) {
			words++
		}
		last = next
	}
}

func (c *closer) hasLineEnd(i, j int) bool {
	for ; i < j; i++ {
		if isLineEnd(c.src[i]) {
			return true
		}
	}
	return false
}
