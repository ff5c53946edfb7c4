package minutes

import (
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/cell"
)

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

// once is a name without what a title prints twice or around it: a part that
// another one repeats, quotation marks, the company in front of its body.
func once(name string) string {
	if inner, ok := strings.CutPrefix(name, "「"); ok && strings.HasSuffix(inner, "」") && strings.Count(inner, "」") == 1 {
		name = strings.TrimSpace(strings.TrimSuffix(inner, "」"))
	}
	parts := strings.Fields(name)
	for i, part := range parts {
		parts[i] = afterMonth(part)
	}
	for len(parts) > 1 && isPageBody(parts[len(parts)-1]) {
		parts = parts[:len(parts)-1] // of a page that has the minutes apart from their head
	}
	for len(parts) > 1 && isMonth(parts[len(parts)-1]) {
		parts = parts[:len(parts)-1] // …を読む会　4月
	}
	if len(parts) > 1 && isSession(parts[0]) && strings.HasSuffix(parts[1], "会") {
		parts = parts[1:] // 定例会　文教常任委員会: the session of the assembly, and the body
	}
	if len(parts) > 1 && (isCompany(parts[0]) && !isPart(parts[1]) || isPageFront(parts[0])) {
		parts = parts[1:]
	}
	var kept []string
	for i, part := range parts {
		if bare := strings.Trim(part, "()（）"); bare != part && i+1 < len(parts) && bare == parts[i+1] {
			continue
		}
		if n := len(kept); n > 0 && strings.HasSuffix(kept[n-1], part) {
			continue
		}
		if strings.Join(kept, "") == part || len(kept) > 0 && strings.HasPrefix(part, strings.Join(kept, "")) {
			kept = kept[:0]
		}
		kept = append(kept, part)
	}
	if slices.Equal(kept, strings.Fields(name)) {
		return name // with its spaces as written
	}
	return strings.Join(kept, " ")
}

// afterMonth is a part of a title without the month before the kind of meeting:
// ５月役員会.
func afterMonth(part string) string {
	rest := strings.TrimLeft(part, "0123456789０１２３４５６７８９")
	if month, ok := strings.CutPrefix(rest, "月"); ok && rest != part && strings.HasSuffix(month, "会") {
		return month
	}
	return part
}

// isMonth reports whether a part of a title is a month and nothing else.
func isMonth(part string) bool {
	rest, ok := strings.CutSuffix(part, "月")
	return ok && rest != "" && strings.Trim(rest, "0123456789０１２３４５６７８９") == ""
}

// isPart reports whether a part of a title is no body of its own but one of the
// body before it: 取締役会.
func isPart(part string) bool {
	text := []rune(part)
	key, n := frameWordsOnce().sitting.End(text)
	return key == "part" && n == len(text)
}

// isSession reports whether a part of a title is a kind of session alone: 定例会.
func isSession(part string) bool {
	text := []rune(part)
	key, n := frameWordsOnce().sitting.End(text)
	return key == "session" && n == len(text)
}

// isCompany reports whether a part of a title is a company that runs the body
// named behind it.
func isCompany(part string) bool {
	text, forms := []rune(part), frameWordsOnce().companyFront
	_, n := forms.End(text)
	return n > 0 || forms.Begin(text, 1) > 0
}

// isPageFront reports whether a part of a title is what a page calls the head of
// its minutes.
func isPageFront(part string) bool {
	_, n := frameWordsOnce().pageFront.End([]rune(part))
	return n > 0
}

// isPageBody reports whether a part of a title is what a page calls what stands
// below that head.
func isPageBody(part string) bool {
	_, ok := frameWordsOnce().pageBody.Is([]rune(part))
	return ok
}
