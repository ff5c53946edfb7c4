package locate

import "github.com/giji-go/giji/internal/script"

// A caption is how a line begins that stands over a table and counts it: 事案Ａ　…,
// 障害２：…, 〔事案１〕, ■事故１.
type caption struct {
	words string
	number
}

// captionOf is the caption of a line; one without words where it is none.
func captionOf(line []rune) caption {
	const longest = 6 // letters
	line = behindOpener(line)
	n := 0
	for n < len(line) && n <= longest && isLetter(line[n]) {
		n++
	}
	words := n
	if n < len(line) && isTokenEnd(line[n]) {
		n++
	}
	if words == 0 || words > longest || n == len(line) {
		return caption{}
	}
	counter, digits := counterAt(line[n:])
	if counter.value == 0 || n+digits < len(line) && (isLetter(line[n+digits]) || isDigit(line[n+digits])) {
		return caption{}
	}
	return caption{string(line[:words]), counter}
}

// behindOpener is the line without the bracket or the bullet with which it begins.
func behindOpener(line []rune) []rune {
	if len(line) > 0 && (script.Closing(line[0]) != 0 || script.Bullet(line[0])) {
		return trimmed(line[1:])
	}
	return line
}

// counterAt reads a number or a letter that counts, and how many characters it takes.
func counterAt(text []rune) (number, int) {
	if value, digits := leadingNumber(text); digits > 0 {
		return number{'1', value}, digits
	}
	switch r := text[0]; {
	case script.Circled(r) > 0:
		return number{'①', int(r-'①') + 1}, 1
	case r >= 'A' && r <= 'Z':
		return number{'A', int(r-'A') + 1}, 1
	}
	return number{}, 0
}

// follows reports whether c counts on from the caption before.
func (c caption) follows(before caption) bool {
	return c.words != "" && c.style == before.style && c.value == before.value+1 && c.words == before.words
}
