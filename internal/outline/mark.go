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
	letter           // (a), a.
	capital          // A. before a label
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
	case at+2 < end && fold[at+1] == '.' && (r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'):
		if s, n, stop := v.latinAt(fold, at, end); s != unnumbered {
			return s, n, stop
		}
		if r == 'I' || r == 'V' || r == 'X' {
			return latinRoman(fold, at, end)
		}
	case r == 'I' || r == 'V' || r == 'X':
		return latinRoman(fold, at, end)
	case inner:
		return unnumbered, 0, at
	}
	return v.wordedAt(fold, at, end)
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
