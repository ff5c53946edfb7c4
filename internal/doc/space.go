package doc

// IsSpace is unicode.IsSpace, at the price of one comparison for most
// Japanese characters.
func IsSpace(r rune) bool {
	switch {
	case r > 0x3000:
		return false
	case r < 0x80:
		return r == ' ' || r >= '\t' && r <= '\r'
	}
	return isWideSpace(r)
}

func isWideSpace(r rune) bool {
	switch r {
	case 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
		return true
	}
	return r >= 0x2000 && r <= 0x200A
}
