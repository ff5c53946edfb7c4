package ingest

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/giji-go/giji/internal/doc"
)

// Markdown reads a text of Markdown. Lines that follow each other stay lines,
// as minutes set one thing a line. Emphasis is known by its signs alone: the
// rules of CommonMark, which ask for spaces or punctuation around them, miss
// what stands within Japanese.
// Its error is the context's.
func Markdown(ctx context.Context, text string) ([]doc.Element, error) {
	m := markdown{lines: strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")}
	m.frontMatter()
	for m.at < len(m.lines) {
		if m.at&0xFF == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		m.block()
	}
	return m.elements, nil
}

// maxFrontMatter bounds the lines in which the end of a head of settings is
// looked for.
const maxFrontMatter = 100

// frontMatter reads the settings between two lines of --- with which a file may
// begin: they are for the program that prints it, but for its title and its
// day.
func (m *markdown) frontMatter() {
	if strings.TrimSpace(strings.TrimPrefix(m.lines[0], "\uFEFF")) != "---" {
		return
	}
	end := 1
	for ; end < len(m.lines) && end < maxFrontMatter && isSetting(m.lines[end]); end++ {
	}
	if end >= len(m.lines) || end == 1 || strings.TrimSpace(m.lines[end]) != "---" && strings.TrimSpace(m.lines[end]) != "..." {
		return
	}
	titled := headed(m.lines[end+1:])
	for _, line := range m.lines[1:end] {
		e := doc.Element{Kind: doc.FurnitureElement, Text: strings.TrimSpace(line)}
		key, value, _ := strings.Cut(e.Text, ":")
		value = strings.Trim(strings.TrimSpace(value), `"'`)
		switch strings.ToLower(key) {
		case "title":
			if !titled {
				e = doc.Element{Kind: doc.HeadingElement, Level: 1, Text: value}
			}
		case "date":
			e = doc.Element{Text: value}
		}
		if e.Text != "" {
			m.elements = append(m.elements, e)
		}
	}
	m.at = end + 1
}

// isSetting reports whether a line may stand among settings: key: value, an
// item of a list, a remark.
func isSetting(line string) bool {
	text := strings.TrimSpace(line)
	if text == "" || text[0] == '#' || strings.HasPrefix(text, "- ") || text != line {
		return true
	}
	key, _, ok := strings.Cut(text, ":")
	return ok && key != "" && strings.Trim(strings.ToLower(key), "abcdefghijklmnopqrstuvwxyz0123456789_-") == ""
}

// headed reports whether the text begins with a heading of the first level: one further down is of a part of it.
func headed(lines []string) bool {
	i := slices.IndexFunc(lines, func(line string) bool { return strings.TrimSpace(line) != "" })
	return i >= 0 && heading(lines[i]) == 1
}

type markdown struct {
	lines    []string
	at       int
	gap      int
	fence    string // of the code that is open
	depths   []int  // columns at which the items of the open lists begin
	elements []doc.Element
}

// block reads one line, or a whole table.
func (m *markdown) block() {
	line := strings.ReplaceAll(m.lines[m.at], "\t", "    ")
	text := strings.TrimLeft(line, " ")
	indent := len(line) - len(text)
	switch {
	case m.fenced(text):
	case strings.TrimSpace(text) == "":
		m.gap = 1
	case m.isTable():
		m.table()
		return
	case isRule(text):
		m.rule()
	case heading(text) > 0:
		m.depths = nil
		level := heading(text)
		m.add(doc.Element{Kind: doc.HeadingElement, Level: level, Gap: 1, Text: strings.TrimRight(strings.Trim(text[level:], " 　"), "# ")})
	default:
		m.line(strings.TrimLeft(text, "> "), indent)
	}
	m.at++
}

// fenced keeps the lines of code as they are.
func (m *markdown) fenced(text string) bool {
	mark := ""
	for _, fence := range [...]string{"```", "~~~"} {
		if strings.HasPrefix(text, fence) {
			mark = fence
		}
	}
	switch {
	case m.fence == "" && mark == "":
		return false
	case m.fence == "":
		m.fence = mark
	case mark == m.fence:
		m.fence = ""
	case strings.TrimSpace(text) == "":
		m.gap = 1
	default:
		m.elements = append(m.elements, doc.Element{Text: m.lines[m.at], Gap: m.gap})
		m.gap = 0
	}
	return true
}

// heading is the level of a heading, 0 for none. Behind two signs and more the
// space may be left out, as many do in Japanese; one without is a tag.
func heading(text string) int {
	n := len(text) - len(strings.TrimLeft(text, "#"))
	switch {
	case n == 0 || n > 6:
		return 0
	case n < len(text) && text[n] != ' ' && !strings.HasPrefix(text[n:], "　"):
		if first, _ := utf8.DecodeRuneInString(text[n:]); n == 1 || first < utf8.RuneSelf {
			return 0
		}
	}
	return n
}

// isRule reports whether a line is nothing but ---, *** or ___, or the line
// below a heading.
func isRule(text string) bool {
	packed := strings.ReplaceAll(strings.TrimSpace(text), " ", "")
	if len(packed) < 3 {
		return false
	}
	for _, sign := range [...]string{"-", "*", "_", "="} {
		if strings.Trim(packed, sign) == "" {
			return true
		}
	}
	return false
}

// rule makes the line above a heading, or parts what is above from what is
// below.
func (m *markdown) rule() {
	if n := len(m.elements); m.gap == 0 && n > 0 && m.elements[n-1].Kind == doc.Paragraph && !strings.Contains(m.lines[m.at], "*") {
		level := 1
		if strings.Contains(m.lines[m.at], "-") {
			level = 2
		}
		m.elements[n-1].Kind, m.elements[n-1].Level = doc.HeadingElement, level
	}
	m.gap = 1
}

// line reads a line of text or an item of a list.
func (m *markdown) line(text string, indent int) {
	number, rest := itemMark(text)
	if number == "" {
		if m.gap > 0 && indent < 2 {
			m.depths = nil
		}
		m.add(doc.Element{Text: text})
		return
	}
	for len(m.depths) > 0 && m.depths[len(m.depths)-1] > indent {
		m.depths = m.depths[:len(m.depths)-1]
	}
	if n := len(m.depths); n == 0 || m.depths[n-1] < indent {
		m.depths = append(m.depths, indent)
	}
	for _, box := range [...]string{"[ ] ", "[x] ", "[X] "} {
		rest = strings.TrimPrefix(rest, box)
	}
	e := doc.Element{Kind: doc.ItemElement, Level: len(m.depths), Indent: 2 * (len(m.depths) - 1), Text: rest, Number: number}
	if number == bullet {
		e.Number = ""
		if !marked(plain(rest)) {
			e.Number = bullet
		}
	}
	m.add(e)
}

const bullet = "・"

// marked reports whether an item begins with a mark or a number of its own.
func marked(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsRune("・○◯◎●〇◇◆□■※→－―（(［[【〔＜<「①②③④⑤⑥⑦⑧⑨⑩０１２３４５６７８９", first) || first >= '0' && first <= '9'
}

// itemMark cuts the mark of a list off a line: -, *, + are bullets.
func itemMark(text string) (number, rest string) {
	if len(text) > 1 && strings.IndexByte("-*+", text[0]) >= 0 && text[1] == ' ' {
		return bullet, strings.TrimSpace(text[2:])
	}
	n := 0
	for n < len(text) && n < 9 && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	if n > 0 && n+1 < len(text) && (text[n] == '.' || text[n] == ')') && text[n+1] == ' ' {
		return text[:n+1], strings.TrimSpace(text[n+2:])
	}
	return "", text
}

func (m *markdown) add(e doc.Element) {
	e.Text = plain(e.Text)
	if strings.TrimSpace(e.Text) == "" {
		return
	}
	e.Gap = max(e.Gap, m.gap)
	m.gap = 0
	m.elements = append(m.elements, e)
}

// isTable reports whether a row of a table stands here and the line that parts
// its head from its body below it.
func (m *markdown) isTable() bool {
	if m.at+1 >= len(m.lines) || !strings.Contains(m.lines[m.at], "|") {
		return false
	}
	parting := strings.TrimSpace(m.lines[m.at+1])
	return strings.Contains(parting, "-") && strings.Contains(parting, "|") && strings.Trim(parting, "|-: ") == ""
}

func (m *markdown) table() {
	grid := &doc.Grid{}
	for i := m.at; i < len(m.lines) && strings.Contains(m.lines[i], "|"); i++ {
		if i != m.at+1 {
			if row := tableRow(m.lines[i], i == m.at); row != nil {
				grid.Rows = append(grid.Rows, row)
			}
		}
		m.lines[i] = ""
	}
	m.elements = append(m.elements, doc.Element{Kind: doc.TableElement, Grid: grid, Gap: m.gap})
	m.gap = 0
}

// tableRow divides a row into cells; nil for a head without words.
func tableRow(line string, head bool) []doc.GridCell {
	line = strings.TrimSpace(line)
	line = strings.TrimPrefix(line, "|")
	if strings.HasSuffix(line, "|") && !strings.HasSuffix(line, `\|`) {
		line = line[:len(line)-1]
	}
	var row []doc.GridCell
	empty := true
	for len(row) < 1000 {
		end := barAt(line)
		cell := doc.GridCell{RowSpan: 1, ColSpan: 1, Head: head}
		if text := plain(strings.TrimSpace(line[:end])); text != "" {
			cell.Content, empty = []doc.Element{{Text: text}}, false
		}
		row = append(row, cell)
		if end == len(line) {
			break
		}
		line = line[end+1:]
	}
	if head && empty {
		return nil
	}
	return row
}

// barAt is where the first | stands that is not escaped.
func barAt(line string) int {
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '|':
			return i
		}
	}
	return len(line)
}

// plain is a line without its markup.
func plain(text string) string {
	if !strings.ContainsAny(text, "*_`~[<&\\!") {
		return text
	}
	var out strings.Builder
	out.Grow(len(text))
	for i := 0; i < len(text); {
		n, shown := markup(text, i)
		if n == 0 {
			out.WriteByte(text[i])
			n = 1
		}
		out.WriteString(shown)
		i += n
	}
	return html.UnescapeString(out.String())
}

// markup is how many bytes of markup stand at i, 0 for none, and what they
// print.
func markup(text string, i int) (n int, shown string) {
	rest := text[i:]
	switch rest[0] {
	case '\\':
		if len(rest) > 1 && strings.IndexByte("\\`*_{}[]()#+-.!|~<>&", rest[1]) >= 0 {
			return 2, rest[1:2]
		}
	case '*', '_', '~', '`':
		return emphasis(text, i), ""
	case '!', '[':
		return link(rest)
	case '<':
		return tag(rest)
	}
	return 0, ""
}

// emphasis is the length of a sign of emphasis that has a partner in the line.
// An underscore within a word is none, nor is a star alone (a mark of a note).
func emphasis(text string, i int) int {
	sign := text[i]
	n := 1
	for i+n < len(text) && text[i+n] == sign {
		n++
	}
	run := text[i : i+n]
	if n > 3 || sign == '~' && n != 2 {
		return 0
	}
	if sign == '_' && i > 0 && i+n < len(text) && alphanumeric(text[i-1]) && alphanumeric(text[i+n]) {
		return 0
	}
	if strings.Count(text, run) < 2 {
		return 0
	}
	return n
}

func alphanumeric(c byte) bool { return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' }

// link reads [text](address) and ![text](address); an image prints nothing.
func link(rest string) (n int, shown string) {
	image := rest[0] == '!'
	open := 0
	if image {
		open = 1
	}
	if open >= len(rest) || rest[open] != '[' {
		return 0, ""
	}
	const far = 2000 // as far as is looked for the end
	shut := strings.Index(rest[:min(len(rest), far)], "](")
	if shut < 0 || strings.IndexByte(rest[open+1:shut], '[') >= 0 {
		return 0, ""
	}
	end := strings.IndexByte(rest[shut:min(len(rest), shut+far)], ')')
	if end < 0 {
		return 0, ""
	}
	if !image {
		shown = plain(rest[open+1 : shut])
	}
	return shut + end + 1, shown
}

// tag reads a tag of HTML within a line.
func tag(rest string) (n int, shown string) {
	end := strings.IndexByte(rest[:min(len(rest), 400)], '>')
	if end < 0 || len(rest) < 3 || !(rest[1] == '/' || rest[1] == '!' || rest[1]|0x20 >= 'a' && rest[1]|0x20 <= 'z') {
		return 0, ""
	}
	if strings.HasPrefix(rest, "<!--") {
		if end = strings.Index(rest, "-->"); end < 0 {
			return 0, ""
		}
		return end + 3, ""
	}
	switch name, _, _ := strings.Cut(strings.ToLower(rest[1:end]), " "); strings.TrimSuffix(name, "/") {
	case "br", "li", "p", "div": // what begins a line
		return end + 1, "\n"
	}
	return end + 1, ""
}
