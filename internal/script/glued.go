package script

import (
	"github.com/giji-go/giji/normalize"
)

// Extractors that write no blank where the page only has a gap glue the numbers of a list to
// its entries: 1衛星回線の確保 / 2装置の二重化. One alone may as well be a figure; numbers that
// count on from the first line of a cell are those of a list.

// GluedNumber is the number that begins a line with a word right behind it that it does not
// count, and how long it is; 0 for none.
func GluedNumber(text []rune) (number, length int) {
	const most, near = 2, 20
	for length < len(text) && Digit(text[length]) {
		number = number*10 + int(text[length]-'0')
		if length++; length > most {
			return 0, 0
		}
	}
	if length == 0 || length == len(text) || !Kanji(text[length]) && !Katakana(text[length]) {
		return 0, 0
	}
	m, ok := normalize.FirstFolded(text[:min(len(text), near)], normalize.Options{Cell: true})
	if ok && m.Start == 0 && !(m.Count != nil && (m.End > length+1 || m.End < len(text) && Kanji(text[m.End]))) {
		return 0, 0 // 3社の, but not 3社員の or 3装置の
	}
	return number, length
}

// GluedList reports whether n lines are entries of such a list: the first begins with 1, and
// the numbers of those that have one count on, or from 1 again.
func GluedList(n int, line func(int) []rune) bool {
	last, more := 0, false
	for i := range n {
		switch number, length := GluedNumber(line(i)); {
		case length == 0 && i == 0:
			return false
		case length == 0:
		case number != last+1 && number != 1:
			return false
		default:
			more = more || number > 1
			last = number
		}
	}
	return more
}
