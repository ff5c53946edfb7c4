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
	next, bare := 1, []int(nil)
	sequence := true
	for i := range lines {
		number, dressed := pageNumber(src.Fold[lines[i].Start:lines[i].End])
		switch {
		case number < 0:
		case dressed, len(src.Pages) > 0 && atPageEdge(lines, i):
			drop[i] = true
		case len(src.Pages) == 0:
			bare = append(bare, i)
			sequence = sequence && number == next
			next = number + 1
		}
	}
	if sequence && (len(bare) > 1 || len(bare) == 1 && (bare[0] == 0 || bare[0] == len(lines)-1)) {
		for _, i := range bare {
			drop[i] = true
		}
	}
}

func atPageEdge(lines []doc.Line, i int) bool {
	return i == 0 || i == len(lines)-1 ||
		lines[i-1].Page != lines[i].Page || lines[i+1].Page != lines[i].Page
}

// pageNumber reads 3, - 3 -, 3/12, 3ページ, P.3; -1 if the line is none. A
// dressed number can be nothing else.
func pageNumber(line []rune) (number int, dressed bool) {
	var text [16]rune
	n := 0
	for _, r := range line {
		if doc.IsSpace(r) || r == 0 {
			continue
		}
		if n == len(text) {
			return -1, false
		}
		text[n] = r
		n++
	}
	rest := text[:n]
	dashes := 0
	if len(rest) > 2 && isDash(rest[0]) && isDash(rest[len(rest)-1]) {
		rest, dashes = rest[1:len(rest)-1], 2
	}
	prefix := len(rest) > 1 && (rest[0] == 'P' || rest[0] == 'p')
	if prefix {
		rest = rest[1:]
		if rest[0] == '.' {
			rest = rest[1:]
		}
	}
	value, digits := leadingNumber(rest)
	if digits == 0 || digits > 4 {
		return -1, false
	}
	switch tail := string(rest[digits:]); {
	case tail == "":
		return value, dashes == 2 || prefix
	case tail == "頁" || tail == "ページ":
		return value, true
	}
	return -1, false
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

// markRunningHeads marks the first and last lines that most pages share, from
// the second page on: the first page's may be the title itself.
func markRunningHeads(src *doc.Source, lines []doc.Line, drop []bool) {
	if len(src.Pages) < 3 {
		return
	}
	first, last := make(map[string][]int), make(map[string][]int)
	for i := range lines {
		if drop[i] {
			continue
		}
		if i == 0 || lines[i-1].Page != lines[i].Page || drop[i-1] && atPageEdge(lines, i-1) {
			first[headKey(src, lines[i])] = append(first[headKey(src, lines[i])], i)
		} else if i == len(lines)-1 || lines[i+1].Page != lines[i].Page {
			last[headKey(src, lines[i])] = append(last[headKey(src, lines[i])], i)
		}
	}
	for _, group := range []map[string][]int{first, last} {
		for _, at := range group {
			if len(at) >= 3 && len(at)*2 > len(src.Pages) {
				for _, i := range at {
					drop[i] = drop[i] || lines[i].Page > 1
				}
			}
		}
	}
}

// headKey is the line without white space, its digits alike.
func headKey(src *doc.Source, line doc.Line) string {
	key := make([]rune, 0, line.Len())
	for _, r := range src.Fold[line.Start:line.End] {
		switch {
		case r == 0 || doc.IsSpace(r):
		case '0' <= r && r <= '9':
			key = append(key, '0')
		default:
			key = append(key, r)
		}
	}
	return string(key)
}
