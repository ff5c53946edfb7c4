package incident

import (
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

func kindOfMark(style rune) doc.Kind {
	if style == '・' {
		return doc.Mark
	}
	return doc.Number
}

// listMark reads a number or a bullet at the start of a line.
func listMark(raw *cell.Cell, from, end int) (style rune, number, length int) {
	if from >= end || raw.Depth[from] > 0 {
		return 0, 0, 0
	}
	r := raw.Fold[from]
	switch {
	case script.Circled(r) > 0:
		return '①', script.Circled(r), 1
	case script.Bullet(r) && r != '※': // which begins a note
		return '・', 0, 1
	}
	if length, number = bracketMark(raw.Fold[from:end]); length > 0 {
		if r == '(' {
			return '(', number, length
		}
		return '1', number, length
	}
	if length, number = letterMark(raw.Fold[from:end]); length > 0 {
		return 'ｱ', number, length
	}
	return 0, 0, 0
}

// letterMark reads (ア) and (a) at the start of text.
func letterMark(text []rune) (length, number int) {
	if len(text) < 4 || text[0] != '(' || text[2] != ')' {
		return 0, 0
	}
	if r := text[1]; r >= 'a' && r <= 'z' {
		return 3, int(r-'a') + 1
	}
	if number = script.KanaPlace(text[1]); number > 0 {
		return 3, number
	}
	return 0, 0
}

// looseMark reads a number that only a space parts from the text: １ …, 一 …,
// ア …. It may as well be the wrapped part of a sentence, so it counts only
// where it goes on counting and the line before was complete.
func looseMark(text []rune) (style rune, number, length int) {
	if len(text) < 3 {
		return 0, 0, 0
	}
	digits := 0
	for digits < 2 && digits < len(text) && text[digits] >= '0' && text[digits] <= '9' {
		number = number*10 + int(text[digits]-'0')
		digits++
	}
	switch {
	case digits > 0:
		style, length = 'd', digits
	default:
		if n := strings.IndexRune("一二三四五六七八九", text[0]); n >= 0 {
			style, number, length = '一', n/len("一")+1, 1
		} else if n := strings.IndexRune("アイウエオカキクケコ", text[0]); n >= 0 {
			style, number, length = 'ア', n/len("ア")+1, 1
		}
	}
	if length == 0 || length >= len(text) || !cell.Blank(text[length]) && text[length] != '、' {
		return 0, 0, 0
	}
	return style, number, length + 1
}

// loose is looseMark where it counts for line k.
func (r *measureReader) loose(k, from, end int) (style rune, number, length int) {
	style, number, length = looseMark(r.cell.Fold[from:end])
	if length == 0 || r.cell.Depth[from] > 0 {
		return 0, 0, 0
	}
	if k > 0 && r.cell.Full(k-1, r.widest) && !r.complete(k-1) && (r.open == nil || r.open.mark[1] == 0) {
		return 0, 0, 0
	}
	if number != r.counted[style]+1 && number != 1 {
		return 0, 0, 0
	}
	return style, number, length
}

// allMarks is how many marks of a list stand together before its first entry, in order, as
// where an extractor takes the column of the marks for a word: アイ 監視の強化, ①② ….
func allMarks(text []rune) int {
	const least = 2
	place := func(r rune) int { return max(script.KanaPlace(r), script.Circled(r)) }
	n := 0
	for n < len(text) && place(text[n]) == n+1 && (n == 0 || script.Katakana(text[n]) == script.Katakana(text[0])) {
		n++
	}
	if n < least || n == len(text) || !cell.Blank(text[n]) {
		return 0
	}
	return n
}

// gluedList reports whether the numbers of a list stand right before its entries.
func gluedList(raw *cell.Cell) bool {
	return script.GluedList(len(raw.Lines), func(k int) []rune { return raw.Fold[raw.LineStart(k):raw.LineEnd(k)] })
}

// complete reports whether line k ends as a measure does, however full it is.
func (r *measureReader) complete(k int) bool {
	last := r.cell.Fold[r.cell.LineEnd(k)-1]
	return last == '。' || last == '】'
}
