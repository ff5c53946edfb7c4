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

// Tighten joins a figure to the word that counts with it, in a text that parts the two
// by a blank throughout, as pdftotext prints figures of another font: 10 番, 第 25 条.
// Where a few are whole the blanks stay.
func Tighten(src, fold []rune) {
	if !partsFigures(src, fold) {
		return
	}
	last := 0 // the number at the beginning of a line above
	for i := range fold {
		if ordinalGap(src, fold, i) {
			fold[i] = normalize.Joined
		}
		if !figureGap(src, fold, i) {
			continue
		}
		n, begins := lineNumber(src, fold, i)
		joined := counts(fold[i+1]) && !(begins && wordBehind(fold, i+1) && (n == 1 || n == last+1))
		if joined {
			fold[i] = normalize.Joined
		} else if begins {
			last = n
		}
	}
}

// lineNumber is the figure before src[i], and whether it begins its line.
func lineNumber(src, fold []rune, i int) (n int, begins bool) {
	from := i
	for from > 0 && Digit(src[from-1]) {
		from--
	}
	n, _ = Integer(fold, from, i)
	for from > 0 && src[from-1] != '\n' && Blank(src[from-1]) {
		from--
	}
	return n, from == 0 || src[from-1] == '\n'
}

// wordBehind reports whether more letters stand behind the one at i, so that it may begin a
// word rather than count: 1 人事案件, 2 日程; but 1 時間.
func wordBehind(fold []rune, i int) bool {
	return fold[i] != '時' && i+1 < len(fold) && (Kanji(fold[i+1]) || Katakana(fold[i+1]))
}

// partsFigures reports whether a text parts most figures from the words that count with them.
func partsFigures(src, fold []rune) bool {
	parted, whole := 0, 0
	for i := 1; i < len(fold); i++ {
		switch {
		case !counts(fold[i]):
		case Digit(src[i-1]):
			whole++
		case figureGap(src, fold, i-1):
			parted++
		}
	}
	return parted >= minFigures && parted > whole
}

// minFigures is how many figures a text has to part from their words before it counts
// as one that does so.
const minFigures = 3

// figureGap reports whether src[i] is a single blank behind a narrow figure.
func figureGap(src, fold []rune, i int) bool {
	return src[i] == ' ' && i > 0 && i+1 < len(fold) && Digit(src[i-1]) && !Blank(fold[i+1])
}

// ordinalGap reports whether src[i] is a single blank between 第 and a narrow figure.
func ordinalGap(src, fold []rune, i int) bool {
	return src[i] == ' ' && i > 0 && i+1 < len(fold) && fold[i-1] == '第' && Digit(src[i+1])
}

// counts reports whether r is a word that a figure counts with.
func counts(r rune) bool {
	switch r {
	case '年', '月', '日', '時', '分', '番', '号', '名', '人', '件', '回', '階', '条', '項', '期', '歳', '円', '世', '万', '千', '秒':
		return true
	}
	return false
}
