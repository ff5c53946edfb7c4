package normalize

// isSelector reports whether c chooses a variant of the character before it.
func isSelector(c rune) bool {
	return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180D
}

// isIgnorable reports whether c is a Default_Ignorable_Code_Point of Unicode:
// soft and invisible hyphens, joiners, direction marks, fillers, variation
// selectors and tags. They stand between and behind the characters of a text
// without a glyph of their own, so a fold leaves none of them.
func isIgnorable(c rune) bool {
	switch {
	case c < 0x2000:
		return c == 0xAD || c == 0x34F || c == 0x61C || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || c >= 0x180B && c <= 0x180F
	case c < 0xFE00:
		return c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x206F || c == 0x3164
	case c < 0x10000:
		return c <= 0xFE0F || c == 0xFEFF || c == 0xFFA0 || c >= 0xFFF0 && c <= 0xFFF8
	}
	return c >= 0xE0000 && c <= 0xE0FFF || c >= 0x1BCA0 && c <= 0x1BCA3 || c >= 0x1D173 && c <= 0x1D17A
}
