package word

import (
	"strconv"
	"strings"
)

// written is a number in a format of ST_NumberFormat (ISO/IEC 29500-1,
// 17.18.59); formats that Japanese documents do not use are written as
// decimal numbers.
func written(n int, format string) string {
	switch format {
	case "none", "bullet":
		return ""
	case "decimalZero":
		if n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case "decimalFullWidth", "decimalFullWidth2":
		return fullWidth(n)
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		return enclosed(n, circled)
	case "decimalEnclosedParen":
		return enclosed(n, [][2]rune{{'⑴', 20}})
	case "decimalEnclosedFullstop":
		return enclosed(n, [][2]rune{{'⒈', 20}})
	case "ideographEnclosedCircle":
		return enclosed(n, [][2]rune{{'㊀', 10}})
	case "upperLetter":
		return letter(n, 'A')
	case "lowerLetter":
		return letter(n, 'a')
	case "upperRoman":
		return roman(n)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	default:
		return japanese(n, format)
	}
	return strconv.Itoa(n)
}

var circled = [][2]rune{{'①', 20}, {'㉑', 15}, {'㊱', 15}}

func japanese(n int, format string) string {
	switch format {
	case "aiueo":
		return one(n, "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ")
	case "aiueoFullWidth":
		return one(n, "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン")
	case "iroha":
		return one(n, "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ")
	case "irohaFullWidth":
		return one(n, "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン")
	case "ideographTraditional":
		return one(n, "甲乙丙丁戊己庚辛壬癸")
	case "ideographZodiac":
		return one(n, "子丑寅卯辰巳午未申酉戌亥")
	case "japaneseCounting", "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand":
		return counting(n, "〇一二三四五六七八九", "十百千")
	case "japaneseLegal", "ideographLegalTraditional":
		return counting(n, "零壱弐参四伍六七八九", "拾百阡")
	case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
		return digits(n, "〇一二三四五六七八九")
	}
	return strconv.Itoa(n)
}

func fullWidth(n int) string { return digits(n, "０１２３４５６７８９") }

// digits writes a number digit by digit.
func digits(n int, of string) string {
	if n < 0 {
		return strconv.Itoa(n)
	}
	own := []rune(of)
	var out strings.Builder
	for _, d := range strconv.Itoa(n) {
		out.WriteRune(own[d-'0'])
	}
	return out.String()
}

// enclosed takes the number out of runs of characters, each with its length.
func enclosed(n int, runs [][2]rune) string {
	k := rune(n)
	for _, run := range runs {
		if k >= 1 && k <= run[1] {
			return string(run[0] + k - 1)
		}
		k -= run[1]
	}
	return strconv.Itoa(n)
}

func one(n int, of string) string {
	all := []rune(of)
	if n < 1 {
		return strconv.Itoa(n)
	}
	return string(all[(n-1)%len(all)])
}

// letter writes 27 as aa, 28 as bb, as Word does.
func letter(n int, first rune) string {
	if n < 1 || n > 26*20 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(first+rune((n-1)%26)), 1+(n-1)/26)
}

// counting writes a number with the signs for ten, hundred and thousand.
func counting(n int, of, powers string) string {
	own, tens := []rune(of), []rune(powers)
	if n <= 0 || n > 9999 {
		return digits(n, of)
	}
	var out strings.Builder
	for k, power := 2, 1000; k >= 0; k, power = k-1, power/10 {
		if d := n / power % 10; d > 0 {
			if d > 1 {
				out.WriteRune(own[d])
			}
			out.WriteRune(tens[k])
		}
	}
	if n%10 > 0 {
		out.WriteRune(own[n%10])
	}
	return out.String()
}

func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	values := []int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1}
	texts := []string{"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"}
	var out strings.Builder
	for i, v := range values {
		for ; n >= v; n -= v {
			out.WriteString(texts[i])
		}
	}
	return out.String()
}
