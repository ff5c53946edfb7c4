package script

import "github.com/giji-go/giji/normalize"

// KanjiDigit is the value of a kanji numeral up to nine, 〇 and 零 among them;
// ok is false for others.
func KanjiDigit(r rune) (value int, ok bool) {
	switch r {
	case '〇', '零', '○', '◯':
		return 0, true
	case '一', '壱':
		return 1, true
	case '二', '弐':
		return 2, true
	case '三', '参':
		return 3, true
	case '四':
		return 4, true
	case '五':
		return 5, true
	case '六':
		return 6, true
	case '七':
		return 7, true
	case '八':
		return 8, true
	case '九':
		return 9, true
	}
	return 0, false
}

// Numeral reports whether r is a digit or a kanji numeral, 十, 百 and 元 (the
// first year) among them.
func Numeral(r rune) bool {
	switch r {
	case '十', '百', '千', '元', '〇', '零':
		return true
	case '○', '◯', '参', '壱', '弐':
		return false
	}
	_, ok := KanjiDigit(r)
	return ok || Digit(r)
}

// KanjiNumeral reports whether r is a kanji numeral from one to a thousand.
//
//go:noinline
func KanjiNumeral(r rune) bool { return r != '元' && r > 0x4E00-1 && r != '零' && Numeral(r) }

// most bounds the numbers that count anything in minutes.
const most = 1 << 20

// Integer reads the number at at: digits, kanji with places (百二, 十一), or
// kanji one a place (一〇). A blank ends it. stop is at where there is none.
func Integer(fold []rune, at, end int) (value, stop int) {
	if at < end && Digit(fold[at]) {
		for at < end && Digit(fold[at]) {
			value = min(value*10+int(fold[at]-'0'), most)
			at++
		}
		return value, at
	}
	return kanjiInteger(fold, at, end)
}

// Counted is Integer for a figure that counts: stop is where the word that counts with it may
// stand, behind a blank that was joined into it: 10 時.
func Counted(fold []rune, at, end int) (value, stop int) {
	from := at
	value, stop = Integer(fold, at, end)
	for stop > from && stop < end && fold[stop] == normalize.Joined {
		stop++
	}
	return value, stop
}

// kanjiInteger reads kanji numerals. 〇 and ○ count only behind another.
func kanjiInteger(fold []rune, at, end int) (value, stop int) {
	total, digits, begun := 0, 0, false
	for ; at < end; at++ {
		place := 0
		switch fold[at] {
		case '十':
			place = 10
		case '百':
			place = 100
		case '千':
			place = 1000
		default:
			d, ok := KanjiDigit(fold[at])
			if !ok || !begun && d == 0 {
				return min(total+digits, most), at
			}
			digits, begun = min(digits*10+d, most), true
			continue
		}
		total, digits, begun = min(total+max(digits, 1)*place, most), 0, true
	}
	return min(total+digits, most), at
}

// Spaced reads a number whose digits blanks may part (1 0), as letter-spacing
// does.
func Spaced(fold []rune, at, end int) (value, stop int) {
	value, stop = Integer(fold, at, end)
	if stop == at || !Digit(fold[at]) {
		return value, stop
	}
	for {
		next := Skip(fold, stop, end)
		if next == stop || next >= end || !Digit(fold[next]) {
			return value, stop
		}
		value, stop = min(value*10+int(fold[next]-'0'), most), next+1
	}
}

// KanaPlace is the place of r in アイウエオ…, from 1, or 0.
func KanaPlace(r rune) int {
	return placeIn("アイウエオカキクケコサシスセソタチツテトナニヌネノ", r)
}

// IrohaPlace is the place of r in イロハ…, from 1, or 0.
func IrohaPlace(r rune) int { return placeIn("イロハニホヘトチリヌルヲ", r) }

func placeIn(order string, r rune) int {
	if r < 'ア' || r > 'ン' {
		return 0
	}
	place := 1
	for _, k := range order {
		if k == r {
			return place
		}
		place++
	}
	return 0
}

// enclosed are the numerals of one character: first, last, and what the first
// counts.
var enclosed = [...]struct {
	first, last rune
	value       int
	style       Enclosure
}{
	{'①', '⑳', 1, Circle}, {'❶', '❿', 1, Circle}, {'➀', '➉', 1, Circle}, {'➊', '➓', 1, Circle}, {'㉑', '㉟', 21, Circle},
	{'⓵', '⓾', 1, Circle}, {'㊀', '㊉', 1, Circle}, {'⑴', '⒇', 1, Parens}, {'㈠', '㈩', 1, Parens}, {'⒈', '⒛', 1, Point},
	{'Ⅰ', 'Ⅻ', 1, Roman}, {'ⅰ', 'ⅻ', 1, Roman}, {'㋐', '㋾', 1, Kana},
}

// An Enclosure is how a numeral of one character is set.
type Enclosure uint8

// The enclosures.
const (
	Bare   Enclosure = iota
	Circle           // ①
	Parens           // ⑴
	Point            // ⒈
	Roman            // Ⅰ
	Kana             // ㋐
)

// Enclosed reads a numeral of one character; Bare for none.
//
//go:noinline
func Enclosed(r rune) (style Enclosure, value int) {
	if r < 0x2160 {
		return Bare, 0
	}
	for _, e := range enclosed {
		if r >= e.first && r <= e.last {
			return e.style, e.value + int(r-e.first)
		}
	}
	return Bare, 0
}

// Circled is the number in a circle that r is, 0 for none: ③, ❸.
//
//go:noinline
func Circled(r rune) int {
	style, n := Enclosed(r)
	if style != Circle {
		return 0
	}
	return n
}

// Clock reads hours and minutes that only a colon parts, with more hours than a day
// has perhaps: a length where nothing but a length can stand, 33:10.
func Clock(text []rune) (hours, minutes int, ok bool) {
	const last = 59
	colon := Index(text, 0, len(text), ':')
	if colon < 1 || colon > 3 || len(text)-colon != len(":00") {
		return 0, 0, false
	}
	hours, stop := Integer(text, 0, colon)
	minutes, end := Integer(text, colon+1, len(text))
	return hours, minutes, stop == colon && end == len(text) && minutes <= last
}
