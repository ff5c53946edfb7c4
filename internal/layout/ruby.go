package layout

// markRuby marks the rows that are reading aids: type of half the size (JIS X
// 4051), or nearly, close above the row that it spells out, over which it does
// not stand out.
func markRuby(rows []row) {
	for i := 0; i+1 < len(rows); i++ {
		r, base := &rows[i], &rows[i+1]
		r.ruby = r.size <= 0.6*base.size && r.size >= 0.3*base.size &&
			base.v0-r.v1 <= 0.3*base.size &&
			r.u0 >= base.u0-base.size && r.u1 <= base.u1+base.size && !base.ruby
	}
}

// isKana reports whether text is written in kana alone, as readings are.
func isKana(text []rune) bool {
	for _, r := range text {
		if !(r >= 0x3040 && r <= 0x30ff) && !isBlankRune(r) {
			return false
		}
	}
	return true
}
