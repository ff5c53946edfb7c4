package script

// Punctuate writes 、 and 。 into the folded text of a document that punctuates
// with ， and ．, as papers of learned societies do, so that a sentence ends
// alike everywhere. Numbers and Latin words keep theirs; a text that has more
// of 。 is left as it is.
func Punctuate(fold []rune) {
	if !pointed(fold) {
		return
	}
	for i, r := range fold {
		switch {
		case r == '.' && isStop(fold, i):
			fold[i] = '。'
		case r == ',' && isComma(fold, i):
			fold[i] = '、'
		}
	}
}

// pointed reports whether the sentences of a text end with points for the most
// part.
func pointed(fold []rune) bool {
	points, stops := 0, 0
	for i, r := range fold {
		switch r {
		case '.':
			points += bit(endsPhrase(fold, i) && Hiragana(fold[i-1]))
		case '。':
			stops++
		}
	}
	return points > 1 && points > stops
}

// isStop reports whether the point at i ends a sentence.
func isStop(fold []rune, i int) bool {
	if !endsPhrase(fold, i) {
		return false
	}
	return Hiragana(fold[i-1]) || Opening(fold[i-1]) != 0 || i+1 == len(fold) || Blank(fold[i+1])
}

// isComma reports whether the comma at i stands behind a Japanese word, or
// between a bracket and one.
func isComma(fold []rune, i int) bool {
	if i == 0 {
		return false
	}
	return japanese(fold[i-1]) || Opening(fold[i-1]) != 0 && i+1 < len(fold) && japanese(fold[i+1])
}

// endsPhrase reports whether two characters of Japanese words, or one and a
// bracket, stand before the point at i: い． before a heading is a number.
func endsPhrase(fold []rune, i int) bool {
	if i < 2 || i+1 < len(fold) && fold[i+1] == '.' {
		return false
	}
	if Opening(fold[i-1]) != 0 {
		open := Open(fold, max(0, i-60), i-1)
		return open > 0 && japanese(fold[open-1]) // (1). is a number
	}
	return japanese(fold[i-1]) && (japanese(fold[i-2]) || Digit(fold[i-2]))
}

func japanese(r rune) bool { return Kanji(r) || Hiragana(r) || Katakana(r) }

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
