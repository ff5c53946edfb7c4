package locate

import (
	"strings"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
)

// A number is a heading number at the start of a line: what it looks like
// and its value.
type number struct {
	style rune
	value int
}

// headingNumber reads （１）, (1), １, １．, 1), ①, 第１; the style tells them
// apart, brackets of either width being one style.
func headingNumber(line []rune) number {
	if len(line) == 0 {
		return number{}
	}
	if n := script.Circled(line[0]); n > 0 {
		return number{'①', n}
	}
	if line[0] == '(' {
		value, digits := leadingNumber(line[1:])
		if digits > 0 && len(line) > digits+1 && line[digits+1] == ')' {
			return number{'(', value}
		}
		return number{}
	}
	if n := agendaNumber(line); n.value > 0 {
		return n
	}
	if style, value := kanaNumber(line); value > 0 {
		return number{style, value}
	}
	if line[0] == '第' {
		return plainNumber('第', line[1:])
	}
	return plainNumber('1', line)
}

// plainNumber reads １ before a space, １． and 1); 1.5 is none.
func plainNumber(style rune, line []rune) number {
	value, digits := leadingNumber(line)
	if digits == 0 || digits > 2 || len(line) == digits {
		return number{}
	}
	switch next, rest := line[digits], line[digits+1:]; {
	case next == '.' || next == ')':
		if len(rest) > 0 && isDigit(rest[0]) && !isYear(rest) {
			return number{}
		}
		return number{style, value}
	case doc.IsSpace(next):
		return number{style, value}
	}
	return number{}
}

// isYear reports whether the text begins with a year: ２．2024年度の…
func isYear(text []rune) bool {
	_, digits := leadingNumber(text)
	return digits == 4 && len(text) > 4 && text[4] == '年'
}

// agendaNumber reads 議題２ and 案件２, with what parts it from the title.
func agendaNumber(line []rune) number {
	for _, e := range lexicon.Words("agenda_number") {
		if !doc.HasPrefix(line, e.Surface) {
			continue
		}
		rest := line[len([]rune(e.Surface)):]
		at := 0
		for at < len(rest) && doc.IsSpace(rest[at]) {
			at++
		}
		if value, digits := leadingNumber(rest[at:]); digits > 0 && digits < 3 && at+digits < len(rest) {
			return number{'議', value}
		}
	}
	return number{}
}

// kanaNumber reads ア and 一 where a space, a full stop or a bracket parts
// them from what follows.
func kanaNumber(line []rune) (style rune, value int) {
	if len(line) < 3 || !doc.IsSpace(line[1]) && line[1] != '.' && line[1] != ')' && line[1] != '、' {
		return 0, 0
	}
	if n := strings.IndexRune("アイウエオカキクケコ", line[0]); n >= 0 {
		return 'ア', n/len("ア") + 1
	}
	if n := strings.IndexRune("一二三四五六七八九", line[0]); n >= 0 {
		return '一', n/len("一") + 1
	}
	return 0, 0
}

//go:noinline
func leadingNumber(runes []rune) (value, digits int) {
	for digits < len(runes) && digits < 4 && runes[digits] >= '0' && runes[digits] <= '9' {
		value = value*10 + int(runes[digits]-'0')
		digits++
	}
	return value, digits
}

// numberEnd is where the number ends with which the text begins, 0 for none: (1), ①, 1 before a
// blank.
func numberEnd(text []rune) int {
	const longest = 4
	if n := headingNumber(text); n.value == 0 || n.style != '(' && n.style != '①' && n.style != '1' {
		return 0
	}
	end := 1
	for end < len(text) && end < longest && (isDigit(text[end]) || text[end] == '.' || text[end] == ')') {
		end++
	}
	return end
}
