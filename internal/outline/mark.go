package outline

// A style is a way of numbering.
type style uint8

// The styles. bulleted stands for all signs that number nothing.
const (
	unnumbered style = iota
	chapter          // 第1
	arabic           // 1. 1、 1
	paren            // (1)
	halfParen        // 1)
	circled          // ①
	kana             // ア
	kanaParen        // (ア)
	kanjiDot         // 一、
	roman            // Ⅰ
	letter           // (a)
	worded           // 議題1
	bulleted
)

// A mark is what stands before the text of a line: up to two numbers or
// bullets, of which the inner one counts ("1. (1)", "• 1.").
type mark struct {
	style  style
	number int
	bullet rune // the outermost bullet, 0 for none
	outer  style
	first  int // number of the outer style
	end    int // where the text begins
	numEnd int // where the number ends, spaces behind it aside
}

// isBullet reports whether r at the beginning of a line is a sign of a list
// or of a speaker.
func isBullet(r rune) bool {
	switch r {
	case '・', '•', '○', '●', '◯', '〇', '◎', '◇', '◆', '□', '■', '△', '▲', '▽', '▼', '☆', '★',
		'-', '*', '※', '→', '⇒', '▪', '▫', '⚫', '◦', '‣', '➢', '✓', '❏', '–', '−', '―', '·', '∙', '･', '◉', '⦿', '＊', 0xF06C, 0xF0B7, 0xF0D8:
		return true
	}
	return false
}

// readMark reads the marks at the beginning of fold[at:end].
func (v *vocabulary) readMark(fold []rune, at, end int) mark {
	m := mark{end: at, numEnd: at}
	for range 3 {
		if at >= end {
			break
		}
		r := fold[at]
		if isBullet(r) && m.style == unnumbered {
			if m.bullet == 0 {
				m.bullet = r
			}
			at++
			m.numEnd = at
			at = skip(fold, at, end)
			m.end = at
			continue
		}
		s, n, stop := v.numberAt(fold, at, end, m.style != unnumbered)
		if s == unnumbered {
			break
		}
		if m.style != unnumbered {
			m.outer, m.first = m.style, m.number
		}
		m.style, m.number, m.numEnd = s, n, stop
		at = skip(fold, stop, end)
		m.end = at
		if m.outer != unnumbered {
			break
		}
	}
	if m.style == unnumbered && m.bullet != 0 {
		m.style = bulleted
	}
	return m
}

// numberAt reads one number. inner asks for one behind another, which must be
// set off clearly.
func (v *vocabulary) numberAt(fold []rune, at, end int, inner bool) (style, int, int) {
	r := fold[at]
	switch {
	case digit(r):
		return v.arabicAt(fold, at, end, inner)
	case r == '(':
		return parenAt(fold, at, end)
	case r == '第':
		return v.chapterAt(fold, at, end)
	case r >= '①' && r <= '⑳':
		return circled, int(r-'①') + 1, at + 1
	case r >= '❶' && r <= '❿':
		return circled, int(r-'❶') + 1, at + 1
	case r >= '⑴' && r <= '⒇':
		return paren, int(r-'⑴') + 1, at + 1
	case r >= '⒈' && r <= '⒛':
		return arabic, int(r-'⒈') + 1, at + 1
	case r >= 'Ⅰ' && r <= 'Ⅻ':
		return roman, int(r-'Ⅰ') + 1, separated(fold, at+1, end, true)
	case kanaPlace(r) > 0 && at+1 < end && (fold[at+1] == ' ' || separator(fold[at+1])):
		return kana, kanaPlace(r), separated(fold, at+1, end, true)
	case kanjiDigit(r) > 0:
		return v.kanjiAt(fold, at, end)
	case r == 'I' || r == 'V' || r == 'X':
		return latinRoman(fold, at, end)
	case inner:
		return unnumbered, 0, at
	}
	return v.wordedAt(fold, at, end)
}

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

func separator(r rune) bool {
	return r == '.' || r == '、' || r == '，' || r == ',' || r == '．' || r == ')' || r == ':' || r == '。'
}

// separated steps over one separator at at.
func separated(fold []rune, at, end int, any bool) int {
	if at < end && any && separator(fold[at]) {
		return at + 1
	}
	return at
}

// arabicAt reads 1. 1、 1) and a bare 1 before a space. A numeral that counts
// something (12 月) or has a fraction (1.5) is none.
func (v *vocabulary) arabicAt(fold []rune, at, end int, inner bool) (style, int, int) {
	n, stop := integer(fold, at, end)
	if stop-at > 2 || stop >= end || n == 0 {
		if stop-at <= 2 && stop >= end && n > 0 {
			return arabic, n, stop // a number on a line of its own
		}
		return unnumbered, 0, at
	}
	switch r := fold[stop]; {
	case r == ')':
		return halfParen, n, stop + 1
	case (r == '.' || r == ',') && stop+1 < end && digit(fold[stop+1]):
		return unnumbered, 0, at
	case separator(r) && r != ':' && r != '。':
		return arabic, n, stop + 1
	case blank(r) && !inner:
		next := skip(fold, stop, end)
		if _, to := v.labels.prefix(fold, next, end); to > next || !counter(fold[next]) {
			return arabic, n, stop
		}
	default:
		// "3出席者": the number of a section that runs into its label
		if _, to := v.labels.prefix(fold, stop, end); to > stop+1 && (!counter(r) || to < end && fold[to] == ':') {
			return arabic, n, stop
		}
	}
	return unnumbered, 0, at
}

// counter reports whether r counts what the numeral before it says, or goes
// on with it.
func counter(r rune) bool {
	switch r {
	case '年', '月', '日', '時', '分', '秒', '人', '名', '件', '回', '号', '条', '項', '階', '台', '割', '円', '%', '社', '者', '点', '万', '億', '千', '百',
		'つ', '個', '箇', 'か', 'カ', 'ケ', 'ヶ', '期', '次', '番', '丁', '~', '～', '〜', '-', '/', ':', '：', '歳', '倍', '週', '度', '系', '冊', '部', '本', '枚', '兆', '.', ',', '、', '。', ')':
		return true
	}
	return digit(r)
}

func parenAt(fold []rune, at, end int) (style, int, int) {
	i := skip(fold, at+1, end)
	if i >= end {
		return unnumbered, 0, at
	}
	s, n, stop := paren, 0, i
	switch r := fold[i]; {
	case digit(r) || kanjiDigit(r) > 0:
		n, stop = integer(fold, i, end)
	case kanaPlace(r) > 0:
		s, n, stop = kanaParen, kanaPlace(r), i+1
	case r >= 'a' && r <= 'z':
		s, n, stop = letter, int(r-'a')+1, i+1
	}
	shut := skip(fold, stop, end)
	if n == 0 || n > 99 || shut >= end || fold[shut] != ')' {
		return unnumbered, 0, at
	}
	return s, n, shut + 1
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
	if _, to := v.labels.prefix(fold, next, end); to > next {
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
	case fold[next] == '「' || next > stop && !counter(fold[next]):
		return worded, n, stop
	}
	return unnumbered, 0, at
}

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
