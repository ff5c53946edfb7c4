package layout

import (
	"github.com/giji-go/giji/internal/doc"
)

// cutFurniture takes page numbers and running heads out of the lines and
// notes them in src.Furniture. Line.Gap holds the blank lines before each.
func cutFurniture(src *doc.Source, lines []doc.Line) []doc.Line {
	drop := make([]bool, len(lines))
	markPageNumbers(src, lines, drop)
	markRunningHeads(src, lines, drop)
	kept, gap := lines[:0], 0
	for i, line := range lines {
		if drop[i] {
			src.Furniture = append(src.Furniture, line.Span)
			gap += line.Gap // the blank lines around it are one space
			continue
		}
		if gap > 0 {
			line.Gap = max(line.Gap, gap)
			gap = 0
		}
		kept = append(kept, line)
	}
	return kept
}

// markPageNumbers marks lines that hold nothing but a page's number. A bare
// numeral is one only at the edge of a page, or where pages are not known, if
// all bare numerals of the text count 1, 2, 3 …
func markPageNumbers(src *doc.Source, lines []doc.Line, drop []bool) {
	var bares numerals
	for i := range lines {
		src.Stop.Check()
		number, dress := pageNumber(src.Fold[lines[i].Start:lines[i].End])
		edge := len(src.Pages) > 0 && atPageEdge(lines, i)
		switch {
		case number < 0:
		case dress == bracketed:
			near := number >= lines[i].Page-1 && number <= lines[i].Page+1
			drop[i] = near && edge
		case dress == dressed, edge:
			drop[i] = true
		case len(src.Pages) == 0:
			bares.add(i, number)
		}
	}
	if bares.count(len(lines)) {
		for _, i := range bares.lines {
			drop[i] = true
		}
	}
}

// numerals are the lines that hold nothing but a bare numeral.
type numerals struct {
	lines  []int
	broken bool // they are not 1, 2, 3 …
}

func (n *numerals) add(line, number int) {
	n.lines = append(n.lines, line)
	n.broken = n.broken || number != len(n.lines)
}

// count reports whether the numerals count the pages of a text of so many lines.
// A single one does where the text begins or ends.
func (n *numerals) count(lines int) bool {
	switch {
	case n.broken || len(n.lines) == 0:
		return false
	case len(n.lines) > 1:
		return true
	}
	return n.lines[0] == 0 || n.lines[0] == lines-1
}

func atPageEdge(lines []doc.Line, i int) bool {
	return i == 0 || i == len(lines)-1 ||
		lines[i-1].Page != lines[i].Page || lines[i+1].Page != lines[i].Page
}

// How a page number is set: bare, in a way that nothing else is, or in
// brackets as the numbers of lists are too.
type dress uint8

const (
	bare dress = iota
	dressed
	bracketed
)

// pageNumber reads 3, - 3 -, 3/12, (3), 3ページ, P.3; -1 if the line is none.
func pageNumber(line []rune) (number int, d dress) {
	if len(line) > 0 && line[0] > 0x3000 && line[0] != 'ー' {
		return -1, bare // as nearly all lines begin; digits and marks are folded
	}
	var buf [16]rune
	text, d := undress(packed(line, buf[:0]))
	value, digits := leadingNumber(text)
	if digits == 0 || digits > 4 {
		return -1, bare
	}
	switch tail := text[digits:]; {
	case len(tail) == 0:
		return value, d
	case string(tail) == "頁" || string(tail) == "ページ":
		return value, dressed
	case tail[0] == '/':
		if all, n := leadingNumber(tail[1:]); n == len(tail)-1 && n > 0 && all >= value {
			return value, d
		}
	}
	return -1, bare
}

// undress takes away what stands around a page's number: - 3 -, (3), P.3.
func undress(text []rune) (inner []rune, d dress) {
	if last := len(text) - 1; last > 1 {
		switch {
		case isDash(text[0]) && isDash(text[last]):
			text, d = text[1:last], dressed
		case text[0] == '(' && text[last] == ')':
			text, d = text[1:last], bracketed
		}
	}
	if len(text) > 1 && (text[0] == 'P' || text[0] == 'p') {
		text, d = text[1:], dressed
		if text[0] == '.' {
			text = text[1:]
		}
	}
	return text, d
}

// packed is the line without white space, nil for one that is too long.
func packed(line, text []rune) []rune {
	for _, r := range line {
		if doc.IsSpace(r) || r == 0 {
			continue
		}
		if len(text) == cap(text) {
			return nil
		}
		text = append(text, r)
	}
	return text
}

func leadingNumber(runes []rune) (value, digits int) {
	for digits < len(runes) && digits < 5 && '0' <= runes[digits] && runes[digits] <= '9' {
		value = value*10 + int(runes[digits]-'0')
		digits++
	}
	return value, digits
}

func isDash(r rune) bool {
	switch r {
	case '-', '‐', '‑', '–', '—', '―', '−', '─', 'ー':
		return true
	}
	return false
}
