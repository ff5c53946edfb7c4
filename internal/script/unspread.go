package script

import "github.com/giji-go/giji/normalize"

// Unspread joins the letters of a text that is letter-spaced throughout, as some
// tools print justified PDFs (電 気 通 信 事 故): the single blank between two
// wide characters becomes normalize.Joined in fold, so that every stage reads
// the word. A wider gap stays, it parts columns. Whether a text is so is seen
// by its hiragana, which nobody spreads on purpose as names are spread
// (大 江 健 一); src is the source of fold, where wide digits are still wide.
func Unspread(src, fold []rune) {
	spread, whole := 0, 0
	for i := 1; i < len(fold); i++ {
		switch {
		case !Hiragana(fold[i]):
		case wide(src[i-1]):
			whole++
		case lone(src, i-1):
			spread++
		}
	}
	if spread < minSpread || spread < whole {
		return
	}
	for i := range fold {
		if lone(src, i) {
			fold[i] = normalize.Joined
		}
	}
}

// minSpread is how many letters a text has to spread before it counts as
// letter-spaced.
const minSpread = 20

// lone reports whether src[i] is a single narrow blank between wide characters.
func lone(src []rune, i int) bool {
	return src[i] == ' ' && i > 0 && i+1 < len(src) && wide(src[i-1]) && wide(src[i+1])
}

// wide reports whether r is a character of full width that shows something.
func wide(r rune) bool {
	return r > 0x3000 && r < 0xD800 || r >= 0xF900 && r <= 0xFAFF || r >= 0xFF01 && r <= 0xFF60 || r >= 0x20000
}
