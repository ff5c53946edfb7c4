package normalize

// isSelector reports whether c chooses a variant of the character before it.
func isSelector(c rune) bool {
	return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180D
}

// ignorables are the Default_Ignorable_Code_Points of Unicode, in order: soft
// and invisible hyphens, joiners, direction marks, fillers, variation selectors
// and tags.
var ignorables = [...]struct{ first, last rune }{
	{0xAD, 0xAD}, {0x34F, 0x34F}, {0x61C, 0x61C}, {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F},
	{0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0x3164, 0x3164},
	{0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8},
	{0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
}

// isIgnorable reports whether c is one of them. They stand between and behind
// the characters of a text without a glyph of their own, so a fold leaves none
// of them.
func isIgnorable(c rune) bool {
	if c >= 0xFF01 && c <= 0xFF5E || c == 0x3000 {
		return false // what a fold meets most
	}
	for k := range ignorables {
		if c <= ignorables[k].last {
			return c >= ignorables[k].first
		}
	}
	return false
}
