package corpus

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// skipString returns the place behind the string that begins at b[i] and
// whether it holds escapes. UTF-8 is the caller's to check.
func skipString(b []byte, i int) (next int, escaped bool, err error) {
	if i >= len(b) || b[i] != '"' {
		return i, false, &syntaxError{i, "'\"'"}
	}
	for i++; i < len(b); {
		for i < len(b) && standsForItself(b[i]) {
			i++
		}
		if i == len(b) {
			break
		}
		switch c := b[i]; {
		case c == '"':
			return i + 1, escaped, nil
		case c == '\\':
			escaped = true
			if i, err = skipEscape(b, i+1); err != nil {
				return i, escaped, err
			}
		default:
			return i, escaped, &syntaxError{i, "control characters escaped"}
		}
	}
	return i, escaped, &syntaxError{i, "the end of the string"}
}

// standsForItself reports whether a string may have c as it is (RFC 8259, 7).
func standsForItself(c byte) bool { return c >= 0x20 && c != '"' && c != '\\' }

func skipEscape(b []byte, i int) (int, error) {
	if i == len(b) {
		return i, &syntaxError{i, "an escape"}
	}
	switch b[i] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return i + 1, nil
	case 'u':
		if _, ok := hex4(b, i+1); ok {
			return i + 5, nil
		}
	}
	return i, &syntaxError{i, "an escape"}
}

// hex4 reads four hex digits.
func hex4(b []byte, i int) (rune, bool) {
	if i+4 > len(b) {
		return 0, false
	}
	var r rune
	for _, c := range b[i : i+4] {
		switch {
		case isDigit(c):
			r = r<<4 | rune(c-'0')
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			r = r<<4 | rune(c|0x20-'a'+10)
		default:
			return 0, false
		}
	}
	return r, true
}

// unquote is the string whose quoted form, known to be right, is b.
func unquote(b []byte, escaped bool) string {
	b = b[1 : len(b)-1]
	if !escaped {
		return string(b)
	}
	var out strings.Builder
	out.Grow(len(b))
	var buf [8]byte
	for {
		i := bytes.IndexByte(b, '\\')
		if i < 0 {
			out.Write(b)
			return out.String()
		}
		out.Write(b[:i])
		char, next := appendUnescaped(buf[:0], b, i+1)
		out.Write(char)
		b = b[next:]
	}
}

// appendUnescaped appends what the escape behind the backslash at b[i-1]
// stands for. Half a surrogate pair becomes U+FFFD, one code point as it was.
func appendUnescaped(out, b []byte, i int) ([]byte, int) {
	switch b[i] {
	case 'b':
		return append(out, '\b'), i + 1
	case 'f':
		return append(out, '\f'), i + 1
	case 'n':
		return append(out, '\n'), i + 1
	case 'r':
		return append(out, '\r'), i + 1
	case 't':
		return append(out, '\t'), i + 1
	case 'u':
		r, _ := hex4(b, i+1)
		i += 5
		if utf16.IsSurrogate(r) {
			r, i = pairUp(r, b, i)
		}
		return utf8.AppendRune(out, r), i
	}
	return append(out, b[i]), i + 1
}

// pairUp joins r with the other half of its pair where that follows at b[i].
func pairUp(r rune, b []byte, i int) (rune, int) {
	if i+1 < len(b) && b[i] == '\\' && b[i+1] == 'u' {
		if low, ok := hex4(b, i+2); ok {
			if whole := utf16.DecodeRune(r, low); whole != utf8.RuneError {
				return whole, i + 6
			}
		}
	}
	return utf8.RuneError, i
}
