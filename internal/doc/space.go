package doc

// IsSpace is unicode.IsSpace, at the price of one comparison for most
// Japanese characters.
func IsSpace(r rune) bool { return r <= 0x3000 && (r == ' ' || r == 0x3000 || isRareSpace(r)) }

// isRareSpace stays out of IsSpace, which stands at more than 300 places.
//
//go:noinline
func isRareSpace(r rune) bool {
	switch r {
	case '\t', '\n', '\v', '\f', '\r', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F:
		return true
	}
	return r >= 0x2000 && r <= 0x200A
}
