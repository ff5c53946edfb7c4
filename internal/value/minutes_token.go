package value

import (
	"github.com/giji-go/giji/internal/cell"
)

// tokensOf are the pieces between white space.
func tokensOf(c *cell.Cell, from, to int) [][2]int {
	var list [][2]int
	for i := from; i < to; {
		i = cell.SkipBlank(c.Fold, i, to)
		start := i
		for i < to && (!cell.Blank(c.Fold[i]) || c.Fold[i] == 0 || c.Fold[i] == '\n' && !wordEnds(c, start, i)) {
			i++
		}
		if start < i {
			list = append(list, [2]int{start, i})
		}
	}
	return joinRoles(c, list)
}

// wordEnds reports whether the line end at i stands behind a whole word: a
// role or a company. Else a wrapped line goes on with the word.
func wordEnds(c *cell.Cell, start, i int) bool {
	text := c.Bare(start, i)
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
func joinRoles(c *cell.Cell, list [][2]int) [][2]int {
	out := list[:0]
	for i := 0; i < len(list); i++ {
		t := list[i]
		for n := min(4, len(list)-i); n > 1; n-- {
			if isLetteredRole(c, list[i:i+n]) {
				t[1] = list[i+n-1][1]
				i += n - 1
				break
			}
		}
		out = append(out, t)
	}
	return out
}

func isLetteredRole(c *cell.Cell, list [][2]int) bool {
	var text []rune
	for _, t := range list {
		if t[1]-t[0] != 1 {
			return false
		}
		text = append(text, c.Fold[t[0]])
	}
	_, n := frameWordsOnce().role.of(text)
	return n == len(text)
}
