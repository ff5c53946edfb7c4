package normalize

// The reader of all expressions works on a view of the slots of a FoldRunes
// result, in which breaks are closed up (closeup.go).
// A reading function takes the slot where it begins and gives the slot behind
// what it read, 0 for nothing: no expression ends at 0.
type reader struct {
	t           *wordTables
	f           []rune
	source      string // of f where it is known: labels are given as written
	seen        mark   // a place in source that the scan has passed
	cur         int    // the slot at which the scan is
	o           *Options
	start, stop int // what is not white space
	floor       int // the end of the match before
	most        int // expressions that are asked for; 0 for all
	last        numeral
	lastAt      int     // the slot behind the one at which last begins, 0 for none
	cuts        []int32 // for each slot of the text that f leaves out, the one of f behind it
	torn        int     // tears in f
	listing     bool    // kana that begin lines are marks of items
	labels      bool    // brackets are labels of what follows
}

// maxGap bounds the white space inside an expression, in slots. Page breaks
// take a few line ends and the indent of the next line; more is a new text.
const maxGap = 80

// end is the rune that stands for the end of the text.
const end rune = -1

// at is the rune in slot i, or end.
func (r *reader) at(i int) rune {
	if uint(i) < uint(len(r.f)) {
		return r.f[i]
	}
	return end
}

// prev is the rune before slot i, Joined slots skipped, or end.
func (r *reader) prev(i int) rune {
	for i--; i >= 0; i-- {
		if c := r.f[i]; c != Joined {
			return c
		}
	}
	return end
}

// isBlank reports whether c is white space or no character of its own.
func isBlank(c rune) bool {
	switch {
	case c > 0x3000:
		return c == 0xFEFF
	case c <= ' ':
		return c >= 0 && (c == ' ' || c == Joined || c >= '\t' && c <= '\r')
	case c < 0x2000:
		return c == 0xA0 || c == 0x85
	}
	return c <= 0x200B || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x3000
}

func isLineEnd(c rune) bool { return c >= '\n' && c <= '\r' || c == 0x2028 || c == 0x2029 }

// gap is the first slot from i that is not blank.
func (r *reader) gap(i int) int {
	if i < len(r.f) && !isBlank(r.f[i]) {
		return i
	}
	for stop := i + maxGap; i < len(r.f) && i < stop && isBlank(r.f[i]); {
		i++
	}
	return i
}

// space is gap that stays on the line.
func (r *reader) space(i int) int {
	for stop := i + maxGap; i < len(r.f) && i < stop && isBlank(r.f[i]) && !isLineEnd(r.f[i]); {
		i++
	}
	return i
}

// near is the slot behind at most one blank of the line at i: what an extractor
// sets between the signs of one number.
func (r *reader) near(i int) int {
	if c := r.at(i); isBlank(c) && !isLineEnd(c) && !isBlank(r.at(i+1)) {
		return i + 1
	}
	return i
}

// lineBreak reports whether a line ends between the slots i and j.
func (r *reader) lineBreak(i, j int) bool {
	for ; i < j; i++ {
		if isLineEnd(r.f[i]) {
			return true
		}
	}
	return false
}

// back is the slot behind the last character before i that is not blank, but
// not before floor.
func (r *reader) back(i, floor int) int {
	for i > floor && isBlank(r.f[i-1]) {
		i--
	}
	return i
}

// word reads w at i, with white space between its characters skipped.
func (r *reader) word(i int, w string) int {
	n := firstOf(w, r.at(i))
	if n == 0 {
		return 0
	}
	i++
	for _, c := range w[n:] {
		if next := r.at(i); next != c {
			if !isBlank(next) {
				return 0
			}
			if i = r.gap(i); r.at(i) != c {
				return 0
			}
		}
		i++
	}
	return i
}

// firstOf is the length in bytes of c as the first character of w, 0 where w
// begins otherwise: most words of a list are told apart without decoding them.
func firstOf(w string, c rune) int {
	switch {
	case c < 0 || w == "":
	case c < 0x80 && w[0] == byte(c):
		return 1
	case c >= 0x800 && len(w) > 2 && w[2] == byte(0x80|c&0x3F) && w[1] == byte(0x80|c>>6&0x3F) && w[0] == byte(0xE0|c>>12):
		return 3
	}
	return 0
}

// words reads the longest-first list's first match at i.
func (r *reader) words(i int, list []string) int {
	for _, w := range list {
		if e := r.word(i, w); e > 0 {
			return e
		}
	}
	return 0
}

func isDigit(c rune) bool { return c >= '0' && c <= '9' }

func isLetter(c rune) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isHan(c rune) bool {
	return c >= 0x4E00 && c <= 0x9FFF || c == '々' || c >= 0x3400 && c <= 0x4DBF
}

func isKana(c rune) bool { return c >= 'ぁ' && c <= 'ゖ' || isKatakana(c) }

func isHiragana(c rune) bool { return c >= 'ぁ' && c <= 'ゖ' }

// isOpen and isClose know the brackets that stand around remarks.
func isOpen(c rune) bool {
	switch c {
	case '(', '[', '【', '〔', '〈', '《', '<':
		return true
	}
	return false
}

func isClose(c rune) bool {
	switch c {
	case ')', ']', '】', '〕', '〉', '》', '>':
		return true
	}
	return false
}

// isRangeSign reports whether c is written between the ends of a range. The
// prolonged sound mark and all dashes are in use.
func isRangeSign(c rune) bool { return isWave(c) || isHyphen(c) }

func isWave(c rune) bool { return c == '～' || c == '〜' || c == '~' || c == '∼' || c == '⁓' }

func isHyphen(c rune) bool {
	switch c {
	case '-', 'ー', '−', '─', '➖', '﹣':
		return true
	}
	return c >= 0x2010 && c <= 0x2015
}
