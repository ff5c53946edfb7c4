package outline

import (
	"unicode/utf8"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/normalize"
)

// blank reports whether a slot of the folded text shows nothing.
func blank(r rune) bool {
	switch {
	case r > 0x3000:
		return r == 0xFEFF
	case r <= ' ':
		return true // Joined and line ends among them
	case r < 0x85:
		return false
	}
	return r == 0x85 || r == 0xA0 || r >= 0x2000 && r <= 0x200B || r == 0x2028 || r == 0x2029 || r == 0x202F || r == 0x205F || r == 0x3000
}

func skip(fold []rune, at, end int) int {
	for at < end && blank(fold[at]) {
		at++
	}
	return at
}

// skipBack steps back over white space; a slot that was joined into the
// character before it belongs to that character.
func skipBack(fold []rune, start, end int) int {
	for end > start && blank(fold[end-1]) && fold[end-1] != normalize.Joined {
		end--
	}
	return end
}

func trim(fold []rune, s doc.Span) doc.Span {
	s.Start = skip(fold, s.Start, s.End)
	s.End = skipBack(fold, s.Start, s.End)
	return s
}

// closing is the bracket that closes open, or 0.
func closing(open rune) rune {
	switch open {
	case '(':
		return ')'
	case '[':
		return ']'
	case '【':
		return '】'
	case '<':
		return '>'
	case '〈', '《', '「', '『', '〔', '〖', '〘':
		return open + 1
	case '≪':
		return '≫'
	}
	return 0
}

// closeAt is the place of the bracket that closes the one at fold[at], nested
// ones skipped, or -1.
func closeAt(fold []rune, at, end int) int {
	open, shut, depth := fold[at], closing(fold[at]), 0
	for i := at; i < end; i++ {
		switch fold[i] {
		case open:
			depth++
		case shut:
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

func digit(r rune) bool { return r >= '0' && r <= '9' }

// kanjiDigit is the value of a kanji numeral below ten, 10 for 十, or 0.
func kanjiDigit(r rune) int {
	switch r {
	case '一':
		return 1
	case '二':
		return 2
	case '三':
		return 3
	case '四':
		return 4
	case '五':
		return 5
	case '六':
		return 6
	case '七':
		return 7
	case '八':
		return 8
	case '九':
		return 9
	case '十':
		return 10
	}
	return 0
}

// numeralRune reports whether r is a digit or a kanji numeral.
func numeralRune(r rune) bool {
	return digit(r) || kanjiDigit(r) > 0 || r == '零' || r == '〇' || r == '元'
}

// integer reads the digits or kanji numerals below one hundred at at; its
// value is 0 for none. Spaces end it.
func integer(fold []rune, at, end int) (value, stop int) {
	if at < end && digit(fold[at]) {
		for at < end && digit(fold[at]) {
			value = min(value*10+int(fold[at]-'0'), 1<<20)
			at++
		}
		return value, at
	}
	tens, ones := 0, 0
	for at < end {
		n := kanjiDigit(fold[at])
		if n == 0 {
			break
		}
		if n == 10 {
			tens, ones = tens+max(ones, 1)*10, 0
		} else {
			ones = n
		}
		at++
	}
	return tens + ones, at
}

// count is the number of characters of s that show something.
func count(fold []rune, s doc.Span) int {
	n := 0
	for _, r := range fold[s.Start:s.End] {
		if !blank(r) {
			n++
		}
	}
	return n
}

// index is the place of r in fold[at:end], or -1.
func index(fold []rune, at, end int, r rune) int {
	for i := at; i < end; i++ {
		if fold[i] == r {
			return i
		}
	}
	return -1
}

// contains reports whether the word stands in fold[at:end], spaces aside.
func contains(fold []rune, at, end int, word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	for i := at; i < end; i++ {
		if fold[i] == first && hasPrefix(fold, i, end, word) {
			return true
		}
	}
	return false
}

// hasPrefix reports whether fold[at:end] begins with word, spaces aside.
func hasPrefix(fold []rune, at, end int, word string) bool {
	_, ok := cutPrefix(fold, at, end, word)
	return ok
}

// cutPrefix is where word ends with which fold[at:end] begins, spaces aside.
func cutPrefix(fold []rune, at, end int, word string) (stop int, ok bool) {
	for _, r := range word {
		for at < end && blank(fold[at]) {
			at++
		}
		if at >= end || fold[at] != r {
			return at, false
		}
		at++
	}
	return at, true
}

// isWord reports whether fold[at:end] is word and nothing else, spaces aside.
func isWord(fold []rune, at, end int, word string) bool {
	stop, ok := cutPrefix(fold, at, end, word)
	return ok && skip(fold, stop, end) == end
}

// hasSuffix reports whether fold[start:end] ends with word, spaces aside.
func hasSuffix(fold []rune, start, end int, word string) bool {
	runes := []rune(word)
	for i := len(runes) - 1; i >= 0; i-- {
		for end > start && blank(fold[end-1]) {
			end--
		}
		if end <= start || fold[end-1] != runes[i] {
			return false
		}
		end--
	}
	return true
}

func hiragana(r rune) bool { return r >= 'ぁ' && r <= 'ゖ' }
func kanji(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r == '々' || r == '〆' || r >= 0xF900 && r <= 0xFAFF || r >= 0x3400 && r <= 0x4DBF || r >= 0x20000
}
func katakana(r rune) bool { return r >= 'ァ' && r <= 'ヺ' || r == 'ー' }
