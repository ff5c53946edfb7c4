package normalize

import "unicode/utf8"

// decode gives the code points of s. Japanese text is three bytes a character
// for the most part, so that case comes first; what is not valid UTF-8 counts
// as one U+FFFD a byte.
func decode(s string) []rune {
	return appendRunes(make([]rune, 0, countRunes(s)), s)
}

// countRunes is the number of code points of valid UTF-8; where s is not
// valid it is only a size to begin with.
func countRunes(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// threeBytes reports whether a code point of three bytes that needs no more
// checks begins at s[i].
func threeBytes(s string, i int) bool {
	c := s[i]
	return c > 0xE0 && c < 0xED && i+2 < len(s) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80
}

func appendRunes(dst []rune, s string) []rune {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			dst = append(dst, rune(c))
			i++
			continue
		}
		if threeBytes(s, i) {
			dst = append(dst, rune(c&0x0F)<<12|rune(s[i+1]&0x3F)<<6|rune(s[i+2]&0x3F))
			i += 3
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		dst = append(dst, r)
		i += size
	}
	return dst
}

// A mark is a code point of a string and the byte at which it begins.
type mark struct{ point, at int }

// seek moves m forwards to a code point of s.
func (m *mark) seek(s string, point int) int {
	for m.point < point && m.at < len(s) {
		if s[m.at] < utf8.RuneSelf {
			m.at++
		} else if threeBytes(s, m.at) {
			m.at += 3
		} else {
			_, size := utf8.DecodeRuneInString(s[m.at:])
			m.at += size
		}
		m.point++
	}
	return m.at
}
