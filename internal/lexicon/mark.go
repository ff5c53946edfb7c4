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
		switch {
		case unicode.IsSpace(last), last == ':', last == '※', last == '等' && len(text) > 2, last == '】', last == ']', last == '〉', last == '>':
			text = text[:len(text)-1]
			continue
		case last == ')':
			if open := openBracket(text); open > 1 {
				text = text[:open]
				continue
			}
		}
		break
	}
	return text
}

func openBracket(text []rune) int {
	for i := len(text) - 1; i >= 0; i-- {
		if text[i] == '(' {
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
