package incident

import (
	"strings"
	"unicode/utf8"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/model"
)

// Operators reads the cell of 事業者名: one company or several, each perhaps
// wrapped.
func Operators(raw *cell.Cell, c *Context) []model.Named {
	if reason := raw.Missing(); reason != "" {
		return []model.Named{{Text: raw.Text(), Missing: reason}}
	}
	var all []model.Named
	for _, s := range c.names(raw) {
		named := model.Named{Text: raw.Piece(s[0], s[1])}
		all = append(all, named)
		at := s[0] - 1
		for at > 0 && cell.Blank(raw.Fold[at]) {
			at--
		}
		if at >= 0 && script.Circled(raw.Fold[at]) > 0 {
			c.marks[string(raw.Fold[at])] = named.Text.Text
		}
		c.Operators = append(c.Operators, named.Text.Text)
	}
	return all
}

// names divides the cell into names: at marks and separators, and at line
// ends where a name is complete.
func (c *Context) names(cell *cell.Cell) [][2]int {
	var all [][2]int
	widest, start := cell.Widest(), 0
	flush := func(end int) {
		from, to := cell.Trim(start, end)
		for from < to && (separator(cell.Fold[from]) || script.Circled(cell.Fold[from]) > 0) {
			from++
		}
		if from < to {
			all = append(all, [2]int{from, to})
		}
	}
	for i := 0; i < len(cell.Fold); i++ {
		switch r := cell.Fold[i]; {
		case cell.Depth[i] > 0:
		case r == '、' || r == '，', script.Circled(r) > 0:
			flush(i)
			c.mark(cell, doc.Mark, i, i+1)
			start = i + 1
		case r == '\n' && nameEnds(cell, start, i, widest):
			flush(i)
			start = i + 1
		default:
			n := setsOnce().and.At(cell.Fold[i:])
			if n == 0 {
				break
			}
			if before := cell.Join(start, i); isName(before) || before == "" && len(all) > 0 {
				flush(i)
				c.mark(cell, doc.Mark, i, i+n)
				start = i + n
				i += n - 1
			}
		}
	}
	flush(len(cell.Fold))
	return all
}

// nameEnds reports whether the line that ends at slot i completes a name: it
// ends as company names do, leaves room, or blank lines follow.
func nameEnds(cell *cell.Cell, start, i, widest int) bool {
	k := cell.LineOf(i)
	next := cell.Join(cell.LineStart(k+1), cell.LineEnd(k+1))
	if (strings.HasPrefix(next, "（") || strings.HasPrefix(next, "(")) && !beginsName(next) {
		return false
	}
	name := cell.Join(start, i)
	if bareForm(name) {
		return false
	}
	if endsName(name) || remarked(name, next) {
		return true
	}
	if unfinished(name) || tornForm(name, next) {
		return false
	}
	if beginsName(name) && isName(next) && !restOfName(next) && !startOfName(name) {
		return true
	}
	return cell.Lines[k+1].Gap > 0 || !cell.Full(k, widest) && !wordWrapped(cell, k, widest)
}

// remarked reports whether the name has a remark behind it, and another name follows.
func remarked(name, next string) bool {
	bare := beforeRemark(name)
	return bare != name && isName(bare) && isName(beforeRemark(next))
}

// beforeRemark is the name without the remark in round brackets at its end: 白樺株式会社（保守）.
func beforeRemark(name string) string {
	for _, b := range [...][2]string{{"（", "）"}, {"(", ")"}} {
		if at := strings.LastIndex(name, b[0]); at > 0 && strings.HasSuffix(name, b[1]) {
			return name[:at]
		}
	}
	return name
}

// bareForm reports whether the text is nothing but the form of a company that stands
// before names: 及び株式会社 / あけぼの.
func bareForm(text string) bool {
	for _, e := range lexicon.Words("company_start") {
		if text == e.Surface {
			return true
		}
	}
	return false
}

// restOfName reports whether one letter alone stands before the form at the end of the
// text, as on the last line of a wrapped name: ル機構.
func restOfName(text string) bool {
	for _, e := range lexicon.Words("company_end") {
		if before, ok := strings.CutSuffix(text, e.Surface); ok && utf8.RuneCountInString(before) == 1 {
			return true
		}
	}
	return false
}

// startOfName is restOfName for the first line of a name: 一般社団法人松.
func startOfName(text string) bool {
	for _, e := range lexicon.Words("company_start") {
		if behind, ok := strings.CutPrefix(text, e.Surface); ok && utf8.RuneCountInString(behind) == 1 {
			return true
		}
	}
	return false
}

// wordWrapped reports whether line k of Latin words ends where the first word
// of the next line found no room.
func wordWrapped(raw *cell.Cell, k, widest int) bool {
	at, end := raw.LineStart(k+1), raw.LineEnd(k+1)
	if at >= end || !isLatin(raw.Fold[at]) || !isLatin(raw.Fold[raw.LineEnd(k)-1]) {
		return false
	}
	word := at
	for word < end && !cell.Blank(raw.Fold[word]) {
		word++
	}
	return raw.Width(k)+1+word-at > widest
}

func isLatin(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' || r == ',' || r == '.' || r == '&' }

// unfinished reports whether a name cannot end so: at a sign that joins its parts.
func unfinished(name string) bool {
	r, _ := utf8.DecodeLastRuneInString(name)
	return strings.ContainsRune("・･&＆=＝/／-‐－", r)
}

// tornForm reports whether the form of a company begins at the end of the name and
// ends on the next line: 白樺通信株式 / 会社.
func tornForm(name, next string) bool {
	for _, e := range lexicon.Words("company_end") {
		for i := range e.Surface {
			if i == 0 || !strings.HasSuffix(name, e.Surface[:i]) {
				continue
			}
			rest, torn := strings.CutPrefix(next, e.Surface[i:])
			if r, _ := utf8.DecodeRuneInString(rest); torn && !script.NameLetter(r) {
				return true
			}
		}
	}
	return false
}

// isName reports whether the form of a company stands at either end.
func isName(name string) bool { return endsName(name) || beginsName(name) }

func endsName(name string) bool {
	for _, e := range lexicon.Words("company_end") {
		if strings.HasSuffix(name, e.Surface) {
			return true
		}
	}
	return false
}

func beginsName(name string) bool {
	for _, e := range lexicon.Words("company_start") {
		if strings.HasPrefix(name, e.Surface) {
			return true
		}
	}
	return false
}
