package normalize

import (
	"strconv"
	"strings"
)

// A NumeralStyle is a way to write an integer.
type NumeralStyle uint8

// The styles of numerals.
const (
	Figures      NumeralStyle = iota // 12034
	Grouped                          // 12,034
	WideFigures                      // １２０３４
	MixedUnits                       // 1万2034
	KanjiUnits                       // 一万二千三十四
	KanjiFigures                     // 一二〇三四
	Formal                           // 壱萬弐千参拾四
	lastNumeralStyle
)

// FormatNumber writes n as ParseNumber reads it. Below zero it has a minus, in
// kanji マイナス. KanjiUnits, Formal and MixedUnits go up to 京.
func FormatNumber(n int64, style NumeralStyle) string {
	if n < 0 {
		sign := "-"
		if style >= KanjiUnits {
			sign = "マイナス"
		}
		return sign + FormatNumber(-n, style)
	}
	switch style {
	case Grouped:
		return grouped(n)
	case WideFigures:
		return WideDigits.latin(strconv.FormatInt(n, 10))
	case MixedUnits:
		return mixed(n)
	case KanjiUnits:
		return kanjiUnits(n, false)
	case KanjiFigures:
		return positional(n)
	case Formal:
		return kanjiUnits(n, true)
	}
	return strconv.FormatInt(n, 10)
}

func grouped(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// positional writes 一二〇三四.
func positional(n int64) string {
	figures := []rune("〇一二三四五六七八九")
	return strings.Map(func(c rune) rune { return figures[c-'0'] }, strconv.FormatInt(n, 10))
}

// sections calls f for each group of four figures, the highest first, with
// the unit behind it.
func sections(n int64, f func(part int64, unit string)) {
	units := [...]string{"", "万", "億", "兆", "京"}
	for i := len(units) - 1; i >= 0; i-- {
		if part := n / powers[4*i] % 10000; part > 0 {
			f(part, units[i])
		}
	}
}

// mixed writes 1億2034万.
func mixed(n int64) string {
	if n == 0 {
		return "0"
	}
	var b strings.Builder
	sections(n, func(part int64, unit string) { b.WriteString(strconv.FormatInt(part, 10) + unit) })
	return b.String()
}

// kanjiUnits writes 一万二千三十四, or 壱萬弐千参拾四. Ordinary numerals write
// no 一 before 十, 百 and 千, formal ones do.
func kanjiUnits(n int64, formal bool) string {
	figures, small, big := []rune("〇一二三四五六七八九"), [...]string{"千", "百", "十", ""}, "万"
	if formal {
		figures, small, big = []rune("零壱弐参四五六七八九"), [...]string{"千", "百", "拾", ""}, "萬"
	}
	if n == 0 {
		return string(figures[0])
	}
	var b strings.Builder
	sections(n, func(part int64, unit string) {
		if unit == "万" {
			unit = big
		}
		for i, name := range small {
			digit := part / powers[3-i] % 10
			if digit == 0 {
				continue
			}
			if digit > 1 || name == "" || formal {
				b.WriteRune(figures[digit])
			}
			b.WriteString(name)
		}
		b.WriteString(unit)
	})
	return b.String()
}
