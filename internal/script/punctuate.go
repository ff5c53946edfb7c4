package script

// Punctuate writes 、 and 。 into the folded text of a document that punctuates
// with ， and ．, as papers of learned societies do, so that a sentence ends
// alike everywhere. Numbers and Latin words keep theirs; a text that has more
// of 。 is left as it is.
func Punctuate(fold []rune) {
	points, stops := 0, 0
	for i, r := range fold {
		switch r {
		case '.':
			points += bit(endsPhrase(fold, i) && Hiragana(fold[i-1]))
		case '。':
			stops++
		}
	}
	if points < 2 || points <= stops {
		return
	}
	for i, r := range fold {
		switch {
		case r == '.' && endsPhrase(fold, i) && (Hiragana(fold[i-1]) || Opening(fold[i-1]) != 0 || i+1 == len(fold) || Blank(fold[i+1])):
			fold[i] = '。'
		case r == ',' && i > 0 && (japanese(fold[i-1]) || i+1 < len(fold) && japanese(fold[i+1]) && Opening(fold[i-1]) != 0):
			fold[i] = '、'
		}
	}
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
