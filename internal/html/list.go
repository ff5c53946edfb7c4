package html

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"
)

// A list is one that is open: its numbers count on.
type list struct {
	ordered bool
	style   string
	next    int
	step    int
}

// newList is the list that begins at node i.
func (t *tree) newList(i int32) list {
	n := &t.nodes[i]
	l := list{ordered: n.tag == atom.Ol, next: 1, step: 1}
	if n.attrs < 0 {
		return l
	}
	a := &t.attrs[n.attrs]
	l.style = a.listType
	if a.reversed {
		l.step, l.next = -1, t.countItems(i)
	}
	if a.start != noNumber {
		l.next = a.start
	}
	return l
}

func (t *tree) countItems(i int32) int {
	items := 0
	for k := i + 1; k < t.nodes[i].end; k = t.nodes[k].end {
		if t.nodes[k].tag == atom.Li {
			items++
		}
	}
	return items
}

// number is what is printed before the next item, "" for nothing.
func (l *list) number(a *attrs) string {
	style := l.style
	if a != nil {
		if a.value != noNumber && l.ordered {
			l.next = a.value
		}
		if a.listType != "" {
			style = a.listType
		}
	}
	n := l.next
	l.next += l.step
	if !l.ordered {
		if style == "none" {
			return ""
		}
		return bullet
	}
	return printedNumber(n, style)
}

// bullet is written before the items of a list without numbers, as browsers print a
// sign there.
const bullet = "・"

// printedNumber is a number as browsers print it before an item.
func printedNumber(n int, style string) string {
	switch style {
	case "none":
		return ""
	case "lower-alpha", "lower-latin":
		return letters(n, 'a') + "."
	case "upper-alpha", "upper-latin":
		return letters(n, 'A') + "."
	case "lower-roman":
		return strings.ToLower(roman(n)) + "."
	case "upper-roman":
		return roman(n) + "."
	case "katakana":
		return series(n, "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲン") + "、"
	case "katakana-iroha":
		return series(n, "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス") + "、"
	case "cjk-ideographic", "japanese-informal":
		return kanji(n) + "、"
	case "disc", "circle", "square":
		return ""
	}
	return strconv.Itoa(n) + "."
}

func letters(n int, first rune) string {
	if n < 1 || n > 26*26 {
		return strconv.Itoa(n)
	}
	if n > 26 {
		return letters((n-1)/26, first) + letters((n-1)%26+1, first)
	}
	return string(first + rune(n-1))
}

func series(n int, of string) string {
	runes := []rune(of)
	if n < 1 || n > len(runes) {
		return strconv.Itoa(n)
	}
	return string(runes[n-1])
}

func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var out strings.Builder
	for _, step := range [...]struct {
		value int
		text  string
	}{
		{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"},
		{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
	} {
		for n >= step.value {
			out.WriteString(step.text)
			n -= step.value
		}
	}
	return out.String()
}

func kanji(n int) string {
	if n < 1 || n > 99 {
		return strconv.Itoa(n)
	}
	digits := []string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	switch tens := n / 10; {
	case tens == 0:
		return digits[n]
	case tens == 1:
		return "十" + digits[n%10]
	default:
		return digits[tens] + "十" + digits[n%10]
	}
}
