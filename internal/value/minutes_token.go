package value

// tokens are the pieces between white space.
func (c *Cell) tokens(from, to int) [][2]int {
	var list [][2]int
	for i := from; i < to; {
		i = skipBlank(c.fold, i, to)
		start := i
		for i < to && (!blank(c.fold[i]) || c.fold[i] == 0 || c.fold[i] == '\n' && !c.wordEnds(start, i)) {
			i++
		}
		if start < i {
			list = append(list, [2]int{start, i})
		}
	}
	return c.joinRoles(list)
}

// wordEnds reports whether the line end at i stands behind a whole word: a
// role or a company. Else a wrapped line goes on with the word.
func (c *Cell) wordEnds(start, i int) bool {
	text := c.bare(start, i)
	if contains(text, "同課") || contains(text, "同室") || contains(text, "同部") {
		return false
	}
	words := frameWordsOnce()
	if _, n := words.role.of(text); n > 0 {
		return true
	}
	_, n := words.org.of(text)
	return n > 1
}

// joinRoles makes one token of the letters of a role that is letter-spaced:
// 会 長.
func (c *Cell) joinRoles(list [][2]int) [][2]int {
	out := list[:0]
	for i := 0; i < len(list); i++ {
		t := list[i]
		for n := min(4, len(list)-i); n > 1; n-- {
			if c.isLetteredRole(list[i : i+n]) {
				t[1] = list[i+n-1][1]
				i += n - 1
				break
			}
		}
		out = append(out, t)
	}
	return out
}

func (c *Cell) isLetteredRole(list [][2]int) bool {
	var text []rune
	for _, t := range list {
		if t[1]-t[0] != 1 {
			return false
		}
		text = append(text, c.fold[t[0]])
	}
	_, n := frameWordsOnce().role.of(text)
	return n == len(text)
}

func (c *Cell) runeCount(t [2]int) int {
	n := 0
	for _, r := range c.fold[t[0]:t[1]] {
		if !blank(r) {
			n++
		}
	}
	return n
}
