package lexicon

import (
	"unicode"

	"github.com/giji-go/giji/internal/script"
)

// Undress cuts what may stand around a label: numbers, marks, brackets, a
// colon, a remark in brackets.
func Undress(text []rune) []rune {
	text = text[LeadingMark(text):]
	for len(text) > 0 {
		last := text[len(text)-1]
		if open := remarkAt(text); open > 1 {
			text = text[:open]
			continue
		}
		switch last {
		case ':', '※', '】', ']', '〉', '>':
		default:
			if !unicode.IsSpace(last) && (last != '等' || len(text) < 3) {
				return text
			}
		}
		text = text[:len(text)-1]
	}
	return text
}

// remarkAt is where the bracket opens that the text ends with, -1 for none.
func remarkAt(text []rune) int {
	const longest = 400 // a remark on a label; a line may end with brackets without end
	opening := script.Opening(text[len(text)-1])
	for i := len(text) - 2; i >= max(0, len(text)-longest) && opening != 0; i-- {
		if text[i] == opening {
			return i
		}
	}
	return -1
}

// MaxMarks is how many marks and numbers may stand in front of a label.
const MaxMarks = 8

// LeadingMark is the length of the marks and numbers in front of a label:
// １．, (1), ①, ○, 【.
func LeadingMark(text []rune) int {
	at := 0
	for at < len(text) && at < MaxMarks && IsMark(text[at]) {
		at++
	}
	if at == len(text) {
		return 0
	}
	return at
}

// IsMark reports whether r may stand in front of a label.
func IsMark(r rune) bool {
	switch r {
	case '○', '●', '◎', '◇', '◆', '■', '□', '・', '〇', '【', '[', '<', '〈', '.', ',', '(', ')', '▪', '•', '※':
		return true
	}
	return r >= '0' && r <= '9' || script.Circled(r) > 0 || r <= 0x3000 && unicode.IsSpace(r)
}
