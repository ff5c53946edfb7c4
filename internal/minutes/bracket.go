package minutes

import (
	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/script"
)

// shutOf is the place of the bracket that closes the one at at, -1 for none.
func shutOf(c *cell.Cell, at, to int) int {
	shut := closer(c.Fold[at])
	depth := 0
	for i := at; i < to; i++ {
		switch c.Fold[i] {
		case c.Fold[at]:
			depth++
		case shut:
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// pairs reports whether shut closes open.
func pairs(open, shut rune) bool {
	c := closer(open)
	return c != 0 && c == shut
}

// closer is the bracket that closes open, 0 where open is none of those that
// hold a role, a remark or the end of a title.
//
//go:noinline
func closer(open rune) rune {
	switch open {
	case '(', '【', '〔', '[', '<':
		return script.Closing(open)
	}
	return 0
}
