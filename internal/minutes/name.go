package minutes

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/giji-go/giji/internal/cell"
)

// name is what is left of the title between from and to.
func (t *titleReader) name(from, to int) string {
	for from < to && t.offName(from, signs) {
		from++
	}
	for to > from && t.offName(to-1, signs+"の") {
		to--
	}
	var b strings.Builder
	gap := false
	for i := from; i < to; {
		end := t.partEnd(i, to)
		if t.drop[i] || end == i { // a line end parts the parent's line and the child's
			gap = true
			i = max(end, i+1)
			continue
		}
		if part := strings.Trim(t.c.Tidy(i, end), " \u3000"); part != "" {
			if b.Len() > 0 && (gap || t.blankBefore(from, i)) {
				b.WriteByte(' ')
			}
			b.WriteString(part)
			gap = false
		}
		i = end
	}
	return once(b.String())
}

// signs stand before a name and behind it, and are no part of it.
const signs = "-‐―−・.:、~～〜"

// offName reports whether a slot at the edge of a name is no part of it.
func (t *titleReader) offName(at int, signs string) bool {
	r := t.c.Fold[at]
	return t.drop[at] || cell.Blank(r) || strings.ContainsRune(signs, r)
}

// partEnd is where the piece ends, kept or dropped, that begins at at; it is at
// where a line ends there.
func (t *titleReader) partEnd(at, to int) int {
	end := at
	for end < to && t.drop[end] == t.drop[at] && t.c.Fold[end] != '\n' {
		end++
	}
	return end
}

// blankBefore reports whether white space parts the piece at at from what stands
// before it in the name that begins at from.
func (t *titleReader) blankBefore(from, at int) bool {
	return at > from && cell.Blank(t.c.Fold[at]) || strings.HasSuffix(t.c.Tidy(from, at), " ")
}

// once is a name without what a title prints twice or around it: a part that
// another one repeats, quotation marks, the company in front of its body.
func once(name string) string {
	name = unquoted(partUnquoted(name))
	parts := closedUp(strings.Fields(name))
	for i, part := range parts {
		parts[i] = afterMonth(part)
	}
	parts = distinct(ownParts(parts))
	if slices.Equal(parts, strings.Fields(name)) {
		return name // with its spaces as written
	}
	return strings.Join(parts, " ")
}

// closedUp are the words of a name, of which letters that stand alone side by side are one: み ど り 村 議 会.
func closedUp(words []string) (out []string) {
	const least = 3 // letters
	for i := 0; i < len(words); {
		end := i
		for end < len(words) && words[end][0] >= utf8.RuneSelf && utf8.RuneCountInString(words[end]) == 1 {
			end++
		}
		if end-i < least {
			end = i + 1
		}
		out = append(out, strings.Join(words[i:end], ""))
		i = end
	}
	return out
}

// unquoted is a name without quotation marks around the whole of it.
func unquoted(name string) string {
	inner, opened := strings.CutPrefix(name, "「")
	inner, behind, closed := strings.Cut(inner, "」")
	if opened && closed && behind == "" {
		return strings.TrimSpace(inner)
	}
	return name
}

// partUnquoted is a name without the quotation marks around its last part, behind that of the parent:
// みどり検討会議 「運営部会」.
func partUnquoted(name string) string {
	front, part, ok := strings.Cut(name, "「")
	own := strings.TrimRight(front, " \u3000")
	if part, closed := strings.CutSuffix(part, "」"); ok && closed && own != front && !strings.Contains(part, "」") {
		return own + " " + strings.TrimSpace(part)
	}
	return name
}

// ownParts are the parts of a name without those around it that are none of it.
func ownParts(parts []string) []string {
	for len(parts) > 1 && isPageBody(parts[len(parts)-1]) {
		parts = parts[:len(parts)-1] // of a page that has the minutes apart from their head
	}
	for len(parts) > 1 && isMonth(parts[len(parts)-1]) {
		parts = parts[:len(parts)-1] // …を読む会　4月
	}
	for len(parts) > 1 && isMonth(parts[0]) {
		parts = parts[1:]
	}
	if len(parts) > 1 && isSession(parts[0]) && strings.HasSuffix(parts[1], "会") {
		parts = parts[1:] // 定例会　文教常任委員会: the session of the assembly, and the body
	}
	if len(parts) > 1 && (isCompany(parts[0]) && !isPart(parts[1]) || isPageFront(parts[0])) {
		parts = parts[1:]
	}
	return parts
}

// distinct are the parts of a name without those that another one repeats.
func distinct(parts []string) []string {
	var kept []string
	for i, part := range parts {
		if bare := strings.Trim(part, "()（）"); bare != part && i+1 < len(parts) && bare == parts[i+1] {
			continue
		}
		if n := len(kept); n > 0 && strings.HasSuffix(kept[n-1], part) {
			continue
		}
		if len(kept) > 0 && strings.HasPrefix(part, strings.Join(kept, "")) {
			kept = kept[:0]
		}
		kept = append(kept, part)
	}
	return kept
}

// afterMonth is a part of a title without the month before the kind of meeting:
// ５月役員会, ５月度役員会.
func afterMonth(part string) string {
	if rest := withoutMonth(part); strings.HasSuffix(rest, "会") {
		return rest
	}
	return part
}

// isMonth reports whether a part of a title is a month or a day and nothing else.
func isMonth(part string) bool { return part != "" && withoutMonth(part) == "" }

// withoutMonth is a part of a title without the month or the day with which it begins: ５月, ５月12日, ５月分, 5/12.
func withoutMonth(part string) string {
	rest := strings.TrimLeft(part, figures)
	behind := strings.TrimLeft(rest, "月/／")
	if rest == part || behind == rest {
		return part
	}
	day := strings.TrimLeft(behind, figures)
	if own, ok := strings.CutPrefix(day, "日"); ok && day != behind {
		return own
	}
	if day != behind || !strings.HasPrefix(rest, "月") {
		if day == "" {
			return "" // 5/12, but not 1/2成人式
		}
		return part
	}
	return strings.TrimPrefix(strings.TrimPrefix(behind, "度"), "分")
}

const figures = "0123456789０１２３４５６７８９"

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
