package main

import (
	"bytes"
	"slices"
	"strings"
)

// One mutation in three is none of one document: it is made of several, or of
// what no document has. Each inventor makes one kind of it.

// invent makes a document of a kind.
func (s *seeds) invent(m *mutator, kind string) []byte {
	switch kind {
	case kindPDF:
		return m.inventPDF()
	case kindHTML:
		return pick(m, inventedMarkup)(m)
	case kindWord:
		return m.inventWord()
	}
	return m.encoded([]byte(pick(m, inventedTexts)(m)))
}

func pick[T any](m *mutator, from []T) T { return from[m.IntN(len(from))] }

// seed is some document of a kind.
func (m *mutator) seed(kind string) []byte {
	if list := m.seeds.of[kind]; len(list) > 0 {
		return pick(m, list)
	}
	return []byte("議事要旨\n１　日時：令和６年６月１日\n")
}

// some is a number up to most, mostly a small one.
func (m *mutator) some(most int) int {
	switch m.IntN(6) {
	case 0:
		return 1 + m.IntN(most)
	case 1:
		return 1 + m.IntN(1+most/10)
	}
	return 1 + m.IntN(1+most/100)
}

var inventedTexts = []func(m *mutator) string{
	(*mutator).spliced, (*mutator).woven, (*mutator).abreast, (*mutator).torn, (*mutator).turned, (*mutator).nested,
	(*mutator).controlled, (*mutator).hugeCell, (*mutator).repeated, (*mutator).shuffled, (*mutator).gathered, (*mutator).upright,
}

// linesOf are the lines of some text, those of a short piece of a long one.
func (m *mutator) linesOf() []string {
	lines := strings.Split(string(m.seed(kindText)), "\n")
	if len(lines) > 300 {
		from := m.IntN(len(lines) - 300)
		lines = lines[from : from+300]
	}
	return lines
}

// spliced is the beginning of one text and the end of another, some times.
func (m *mutator) spliced() string {
	var out []string
	for range 1 + m.IntN(4) {
		a, b := m.linesOf(), m.linesOf()
		out = slices.Concat(out, a[:m.IntN(len(a)+1)], b[m.IntN(len(b)+1):])
	}
	return strings.Join(out, "\n")
}

// woven has a line of one text and a line of the other in turn.
func (m *mutator) woven() string {
	a, b := m.linesOf(), m.linesOf()
	step := 1 + m.IntN(4)
	var out []string
	for i := 0; i < len(a) || i < len(b); i += step {
		out = slices.Concat(out, a[min(i, len(a)):min(i+step, len(a))], b[min(i, len(b)):min(i+step, len(b))])
	}
	return strings.Join(out, "\n")
}

// abreast has two texts side by side, as columns of a page.
func (m *mutator) abreast() string {
	a, b := m.linesOf(), m.linesOf()
	width := 10 + m.IntN(50)
	var out strings.Builder
	for i := range max(len(a), len(b)) {
		left, right := "", ""
		if i < len(a) {
			left = a[i]
		}
		if i < len(b) {
			right = b[i]
		}
		runes := []rune(left)
		out.WriteString(string(runes[:min(len(runes), width)]))
		out.WriteString(strings.Repeat(" ", max(1, 2*(width-len(runes)))))
		out.WriteString(right + "\n")
	}
	return out.String()
}

// torn has the lines of a stretch cut at one column, and the right parts
// behind or before the left ones.
func (m *mutator) torn() string {
	lines := m.linesOf()
	from, to := m.piece(len(lines))
	at := 1 + m.IntN(12)
	var left, right []string
	for _, line := range lines[from:to] {
		runes := []rune(line)
		k := min(at, len(runes))
		left, right = append(left, string(runes[:k])), append(right, string(runes[k:]))
	}
	if m.IntN(2) == 0 {
		left, right = right, left
	}
	return strings.Join(slices.Concat(lines[:from], left, right, lines[to:]), "\n")
}

// turned has the words of a stretch of lines as columns, not as rows.
func (m *mutator) turned() string {
	lines := m.linesOf()
	from, to := m.piece(len(lines))
	var columns []string
	for _, line := range lines[from:to] {
		for k, word := range strings.Fields(line) {
			if k == len(columns) {
				columns = append(columns, "")
			}
			columns[k] += word + pick(m, []string{" ", "　", "    ", "\t", "\n"})
		}
	}
	return strings.Join(slices.Concat(lines[:from], columns, lines[to:]), "\n")
}

var brackets = [][2]string{{"（", "）"}, {"(", ")"}, {"【", "】"}, {"［", "］"}, {"〔", "〕"}, {"「", "」"}, {"『", "』"}, {"＜", "＞"}, {"《", "》"}}

// nested has brackets in brackets, closed or not.
func (m *mutator) nested() string {
	lines := m.linesOf()
	k := m.IntN(len(lines))
	n := m.some(20_000)
	pair := pick(m, brackets)
	open, shut := strings.Repeat(pair[0], n), strings.Repeat(pair[1], n)
	switch m.IntN(4) {
	case 0:
		shut = ""
	case 1:
		open = ""
	case 2:
		open = strings.Repeat(pair[0]+m.line(), min(n, 500))
	}
	lines[k] = open + lines[k] + shut
	return strings.Join(lines, "\n")
}

// controls are those that terminals, readers and writers take for something else.
var controls = []string{
	"\x00", "\x07", "\x08", "\x1b[31m", "\x1b]0;x\x07", "\u0085", "\u009b31m", "\u2028", "\u2029", "\v", "\f", "\r", "\r\n",
	"\u202e", "\u2066", "\u200b", "\u00ad", "\ufeff", "\u3164", "\ufffe", "\U000e0001", "\u3099", "\u0301", "\xff", "\xed\xa0\x80", "\x7f",
}

// controlled has control characters at every place of a stretch.
func (m *mutator) controlled() string {
	lines := m.linesOf()
	from, to := m.piece(len(lines))
	c := pick(m, controls)
	often := 1 + m.IntN(12)
	for k := from; k < to; k++ {
		var out strings.Builder
		for i, r := range []rune(lines[k]) {
			if i%often == 0 {
				out.WriteString(c)
			}
			out.WriteRune(r)
		}
		lines[k] = out.String()
	}
	return strings.Join(lines, pick(m, []string{"\n", "\n", "\r\n", "\r", "\n\f", "\u2028"}))
}

// hugeCell has one line that goes on and on.
func (m *mutator) hugeCell() string {
	lines := m.linesOf()
	k := m.IntN(len(lines))
	unit := m.line()
	if m.IntN(3) == 0 {
		unit = pick(m, lines)
	}
	lines[k] += strings.Repeat(unit, 1+m.some(100_000)/(len(unit)+1))
	return strings.Join(lines, "\n")
}

// repeated is the beginning of a text and some lines or a part of a line
// without end.
func (m *mutator) repeated() string {
	opening, unit := m.hostile()
	return opening + strings.Repeat(unit, 1+m.some(120_000)/len(unit))
}

// hostile is an opening and what can be repeated behind it.
func (m *mutator) hostile() (opening, unit string) {
	lines := m.linesOf()
	from, to := m.piece(min(len(lines), 80))
	opening = strings.Join(lines[:from], "\n") + "\n"
	for range 1 + m.IntN(3) {
		switch m.IntN(5) {
		case 0:
			unit += pick(m, lines) + "\n"
		case 1:
			unit += strings.Join(lines[from:min(to, from+1+m.IntN(4))], "\n") + "\n"
		case 2:
			unit += m.line()
		case 3:
			runes := []rune(m.line())
			a, b := m.piece(len(runes))
			unit += string(runes[a:b])
		case 4:
			unit += string(odd[m.IntN(len(odd))])
		}
	}
	if m.IntN(3) == 0 {
		unit = strings.TrimSuffix(unit, "\n")
	}
	if unit == "" {
		unit = "\n"
	}
	return opening, unit
}

// shuffled has its lines in no order.
func (m *mutator) shuffled() string {
	lines := m.linesOf()
	from, to := m.piece(len(lines))
	m.Shuffle(to-from, func(i, j int) { lines[from+i], lines[from+j] = lines[from+j], lines[from+i] })
	return strings.Join(lines, "\n")
}

// gathered is lines of any texts, set off by anything.
func (m *mutator) gathered() string {
	var out strings.Builder
	for range m.some(3000) {
		out.WriteString(strings.Repeat(pick(m, []string{" ", "　", "\t"}), m.IntN(3)*m.IntN(10)))
		out.WriteString(m.line())
		out.WriteString(pick(m, []string{"\n", "\n", "\n", "\n\n", " ", "    ", "　", "：", "", "\f", "、"}))
	}
	return out.String()
}

// upright has a stretch with one or a few characters on a line.
func (m *mutator) upright() string {
	lines := m.linesOf()
	from, to := m.piece(len(lines))
	width := 1 + m.IntN(4)
	var out []string
	for _, line := range lines[from:to] {
		for part := range slices.Chunk([]rune(line), width) {
			out = append(out, string(part))
		}
	}
	return strings.Join(slices.Concat(lines[:from], out, lines[to:]), "\n")
}

// grown is a text that is made n bytes long by repeating.
func (s *seeds) grown(number, n int) []byte {
	m := s.mutator(kindGrown, number)
	opening, unit := m.hostile()
	var out bytes.Buffer
	out.WriteString("議事要旨\n" + opening)
	for out.Len() < n {
		out.WriteString(unit)
	}
	return out.Bytes()
}
