package minutes

import (
	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
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

// closer is the bracket that closes open, 0 where open is none of those that
// hold a role, a remark or the end of a title.
func closer(open rune) rune {
	switch open {
	case '(', '【', '〔', '[', '<':
		return script.Closing(open)
	}
	return 0
}

// contains reports whether word stands in text, character by character.
func contains(text []rune, word string) bool {
	for i, r := range text {
		if n := doc.Begins(word, r); n > 0 && doc.HasPrefix(text[i+1:], word[n:]) {
			return true
		}
	}
	return false
}
