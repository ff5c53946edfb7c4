package value

import (
	"github.com/giji-go/giji/internal/cell"
)

import "strings"

// name is what is left of the title between from and to.
func (t *titleReader) name(from, to int) string {
	for from < to && (t.drop[from] || cell.Blank(t.c.Fold[from]) || strings.ContainsRune("-‐―−・.:、~～〜", t.c.Fold[from])) {
		from++
	}
	for to > from && (t.drop[to-1] || cell.Blank(t.c.Fold[to-1]) || strings.ContainsRune("-‐―−・.:の、~～〜", t.c.Fold[to-1])) {
		to--
	}
	var b strings.Builder
	gap := false
	for i := from; i < to; {
		end := i
		for end < to && t.drop[end] == t.drop[i] && t.c.Fold[end] != '\n' {
			end++
		}
		if end == i {
			gap = true // a line end between the parent's line and the child's
			i++
			continue
		}
		if !t.drop[i] {
			part := strings.Trim(t.c.Tidy(i, end), " \u3000")
			if part != "" {
				if gap || i > from && cell.Blank(t.c.Fold[i]) || strings.HasSuffix(t.c.Tidy(from, i), " ") {
					if b.Len() > 0 {
						b.WriteByte(' ')
					}
				}
				b.WriteString(part)
				gap = false
			}
		} else if b.Len() > 0 {
			gap = true
		}
		i = end
	}
	return once(b.String())
}

// once is a name that a page prints twice in a row, once.
func once(name string) string {
	if half := strings.Fields(name); len(half) == 2 && half[0] == half[1] {
		return half[0]
	}
	return name
}
