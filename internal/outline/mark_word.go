package outline

// latinRoman reads II before a space or a separator.
func latinRoman(fold []rune, at, end int) (style, int, int) {
	stop := at
	for stop < end && (fold[stop] == 'I' || fold[stop] == 'V' || fold[stop] == 'X') {
		stop++
	}
	if stop >= end || !blank(fold[stop]) && !separator(fold[stop]) {
		return unnumbered, 0, at
	}
	for i, numeral := range [...]string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"} {
		if string(fold[at:stop]) == numeral {
			return roman, i + 1, separated(fold, stop, end, true)
		}
	}
	return unnumbered, 0, at
}

// latinAt reads a. before Japanese, and A. before a label: elsewhere a capital
// is a name's or an answer's.
func (v *vocabulary) latinAt(fold []rune, at, end int) (style, int, int) {
	r, next := fold[at], skip(fold, at+2, end)
	if next >= end {
		return unnumbered, 0, at
	}
	if r >= 'a' {
		if c := fold[next]; kanji(c) || katakana(c) || hiragana(c) {
			return letter, int(r-'a') + 1, at + 2
		}
		return unnumbered, 0, at
	}
	if _, to := v.labels.prefix(fold, next, end); to > next+1 {
		return capital, int(r-'A') + 1, at + 2
	}
	return unnumbered, 0, at
}

// chapterAt reads 第1 before a space or a separator; 第1回 counts meetings.
func (v *vocabulary) chapterAt(fold []rune, at, end int) (style, int, int) {
	n, stop := integer(fold, skip(fold, at+1, end), end)
	if n == 0 || n > 99 || stop >= end {
		return unnumbered, 0, at
	}
	if hasPrefix(fold, stop, end, "号議案") || hasPrefix(fold, stop, end, "号案件") {
		for k := 0; k < 3; stop++ {
			k += bit1(!blank(fold[stop]))
		}
		if next := skip(fold, stop, end); next > stop || next < end && closing(fold[next]) != 0 || next == end {
			return worded, n, stop
		}
		return unnumbered, 0, at
	}
	if separator(fold[stop]) {
		return chapter, n, stop + 1
	}
	next := skip(fold, stop, end)
	if _, to := v.labels.prefix(fold, next, end); to > next && !(next == stop && hasPrefix(fold, next, end, "会場")) {
		return chapter, n, stop
	}
	if next == stop || next >= end || counter(fold[next]) {
		return unnumbered, 0, at
	}
	return chapter, n, stop
}

// kanjiAt reads 一、 and a bare 一 before a label.
func (v *vocabulary) kanjiAt(fold []rune, at, end int) (style, int, int) {
	n, stop := integer(fold, at, end)
	if stop >= end || n > 30 {
		return unnumbered, 0, at
	}
	if fold[stop] == '、' || fold[stop] == '.' || fold[stop] == '．' {
		return kanjiDot, n, stop + 1
	}
	next := skip(fold, stop, end)
	if _, to := v.labels.prefix(fold, next, end); next > stop && to > next+1 {
		return kanjiDot, n, stop
	}
	return unnumbered, 0, at
}

// wordedAt reads 議題1, 議題(1), 【議題1】, 日程第1. What is numbered in 号
// (議案第3号) keeps its number in its name.
func (v *vocabulary) wordedAt(fold []rune, at, end int) (style, int, int) {
	i, shut := at, rune(0)
	if c := closing(fold[at]); c != 0 {
		i, shut = skip(fold, at+1, end), c
	}
	_, stop := v.ordinal.prefix(fold, i, end)
	if stop == i {
		return unnumbered, 0, at
	}
	i = skip(fold, stop, end)
	n, stop := 0, i
	if i < end {
		switch r := fold[i]; {
		case r >= '①' && r <= '⑳':
			n, stop = int(r-'①')+1, i+1
		case r == '(':
			if s, m, to := parenAt(fold, i, end); s == paren {
				n, stop = m, to
			}
		case digit(r):
			n, stop = integer(fold, i, end)
		case kanjiDigit(r) > 0:
			n, stop = integer(fold, i, end)
		}
	}
	if n == 0 || n > 99 {
		return unnumbered, 0, at
	}
	next := skip(fold, stop, end)
	if blank(fold[max(at, i-1)]) && next < end && shut == 0 && (separator(fold[next]) || next > stop) && secondBehind(fold, next, end) {
		return unnumbered, 0, at // 議題　1. …　2. …: the label and its list
	}
	switch {
	case shut != 0:
		if next >= end || fold[next] != shut {
			return unnumbered, 0, at
		}
		return worded, n, next + 1
	case next >= end:
		return worded, n, stop
	case hasPrefix(fold, next, end, "について") || hasPrefix(fold, next, end, "に関して") || hasPrefix(fold, next, end, "関係"):
		if end-next <= 4 {
			return worded, n, end
		}
	case separator(fold[next]):
		return worded, n, next + 1
	case fold[next] == '「' || next > stop && (!counter(fold[next]) || next+1 < end && kanji(fold[next]) && kanji(fold[next+1])):
		return worded, n, stop
	}
	return unnumbered, 0, at
}

// secondBehind reports whether 2 and a separator stand behind a space in
// fold[at:end].
func secondBehind(fold []rune, at, end int) bool {
	end = min(end, at+300)
	for i := at; i+2 < end; i++ {
		if blank(fold[i]) && fold[i+1] == '2' && (separator(fold[i+2]) || blank(fold[i+2]) && i+3 < end && !counter(fold[i+3])) {
			return true
		}
	}
	return false
}

// irohaPlace is the place of r in イロハ…, from 1, or 0.
func irohaPlace(r rune) int {
	place := 1
	for _, k := range irohaOrder {
		if k == r {
			return place
		}
		place++
	}
	return 0
}

const irohaOrder = "イロハニホヘトチリヌルヲ"

const kanaOrder = "アイウエオカキクケコサシスセソタチツテトナニヌネノ"

// kanaPlace is the place of r in アイウエオ…, from 1, or 0.
func kanaPlace(r rune) int {
	if r < 'ア' || r > 'ノ' {
		return 0
	}
	place := 1
	for _, k := range kanaOrder {
		if k == r {
			return place
		}
		place++
	}
	return 0
}
