package layout

// isFolio reports whether a line is nothing but a page number: 3, － 3 －,
// 3/12, P.3, [3], 3ページ, iv.
func (b *Builder) isFolio(line *lineRecord) bool {
	var text [24]rune
	n := 0
	for _, r := range b.w.runes[line.Start:line.End] {
		if isBlankRune(r) {
			continue
		}
		if n == len(text) {
			return false
		}
		text[n] = narrow(r)
		n++
	}
	return isFolioText(text[:n])
}

func isFolioText(text []rune) bool {
	text = trimRunes(text, isFolioMark)
	text = trimWords(text, "page", "p.", "p", "第")
	text = trimRunes(text, isFolioMark)
	digits := countDigits(text)
	if digits == 0 {
		return isRoman(text)
	}
	if rest := text[digits:]; digits <= 4 && len(rest) > 1 && (rest[0] == '/' || rest[0] == '-') {
		total := countDigits(rest[1:])
		text, digits = rest[1:], total // 3/12, 1-3
	}
	switch string(text[digits:]) {
	case "", "頁", "ページ", "/":
		return 0 < digits && digits <= 4
	}
	return false
}

// narrow folds the ASCII letters, digits and signs of the full-width block.
func narrow(r rune) rune {
	if r >= '！' && r <= '～' {
		r -= '！' - '!'
	}
	if r >= 'A' && r <= 'Z' {
		r += 'a' - 'A'
	}
	return r
}

func digitOf(r rune) (value int, ok bool) {
	r = narrow(r)
	return int(r - '0'), r >= '0' && r <= '9'
}

func countDigits(text []rune) (n int) {
	for n < len(text) && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	return n
}

// isRoman knows the small numerals of front matter.
func isRoman(text []rune) bool {
	for _, r := range text {
		if r != 'i' && r != 'v' && r != 'x' {
			return false
		}
	}
	return len(text) > 0 && len(text) <= 6
}

func isFolioMark(r rune) bool {
	switch r {
	case '[', ']', '(', ')', '<', '>', '〈', '〉', '~', '・', '.':
		return true
	}
	return isDash(r)
}

func trimRunes(text []rune, cut func(rune) bool) []rune {
	for len(text) > 0 && cut(text[0]) {
		text = text[1:]
	}
	for len(text) > 0 && cut(text[len(text)-1]) {
		text = text[:len(text)-1]
	}
	return text
}

func trimWords(text []rune, words ...string) []rune {
	for _, word := range words {
		w := []rune(word)
		if len(text) > len(w) && string(text[:len(w)]) == word {
			return text[len(w):]
		}
	}
	return text
}
