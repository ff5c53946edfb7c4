package doc

import "unicode/utf8"

// Begins is the length in bytes of r as the first character of word, 0 where
// word begins otherwise: most words of a list are told apart without decoding
// them.
func Begins(word string, r rune) int {
	switch {
	case r < 0 || word == "":
	case r < 0x80:
		if word[0] == byte(r) {
			return 1
		}
	case r >= 0x800 && r < 0x10000:
		if len(word) > 2 && word[2] == byte(0x80|r&0x3F) && word[1] == byte(0x80|r>>6&0x3F) && word[0] == byte(0xE0|r>>12) {
			return 3
		}
	default:
		if first, n := utf8.DecodeRuneInString(word); first == r {
			return n
		}
	}
	return 0
}

// HasPrefix reports whether text begins with word.
func HasPrefix(text []rune, word string) bool {
	for _, r := range text {
		n := Begins(word, r)
		if n == 0 {
			break
		}
		word = word[n:]
	}
	return word == ""
}
