package minutes

import (
	"strings"

	"github.com/giji-go/giji/internal/cell"
)

// announced is where a title ends without the words that announce it. A name
// that itself ends in について keeps it: only a kind, a body or a bracket may
// stand before.
func announced(c *cell.Cell, from, to int) int {
	from, to = c.Trim(from, to)
	text, pos := c.BareAt(from, to)
	_, n := frameWordsOnce().announcing.End(text)
	rest := text[:len(text)-n]
	if n == 0 || len(rest) < 3 || !endsInKind(rest) && !endsInBody(rest) && rest[len(rest)-1] != ')' {
		return to
	}
	return pos[len(rest)]
}

func endsInKind(text []rune) bool {
	_, n := frameWordsOnce().doctype.End(text)
	return n > 2
}

func endsInBody(text []rune) bool {
	_, n := frameWordsOnce().body.End(text)
	return n > 0
}

// frontOf steps over what stands before a title and is no part of it: signs, 件
// 名, and the kind of document in brackets.
func (f *frame) frontOf(c *cell.Cell, from, to int) int {
	for range 4 {
		from, to = c.Trim(from, to)
		if from >= to {
			return from
		}
		switch {
		case c.Fold[from] == '〇' && from+1 < to && !strings.ContainsRune("一二三四五六七八九十", c.Fold[from+1]), strings.ContainsRune("○●◎◇◆□■#*・※☆★", c.Fold[from]):
			from++
		case setsOnce().titleLabel.At(c.Fold[from:to]) > 0:
			next := from + setsOnce().titleLabel.At(c.Fold[from:to])
			if next >= to || !cell.Blank(c.Fold[next]) && c.Fold[next] != ':' {
				return from
			}
			from = next
			for from < to && (cell.Blank(c.Fold[from]) || c.Fold[from] == ':') {
				from++
			}
		case c.Fold[from] == '【' || c.Fold[from] == '[' || c.Fold[from] == '(':
			shut := shutOf(c, from, to)
			if shut < 0 {
				return from
			}
			inner := c.Bare(from+1, shut)
			kind, n := frameWordsOnce().doctype.End(inner)
			if n == 0 || n < len(inner) {
				return from
			}
			if f.m.DocumentKind == nil {
				kind := kind
				f.m.DocumentKind = &kind
			}
			from = shut + 1
		default:
			return from
		}
	}
	return from
}
