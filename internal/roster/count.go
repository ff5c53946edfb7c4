package roster

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// isCount reads a line that only says how many came, and enters it.
func (s *sheet) isCount(from, to int, text []rune) bool {
	if !isCountText(text) || closer(text[0]) != 0 && text[0] != '(' {
		return false // 【委員】10名 heads those below
	}
	s.countIn(from, to)
	return true
}

// countBefore is how many tokens the number of people takes that stands before somebody, with a
// gap behind it; 0 for none.
func (s *sheet) countBefore(tokens []token) int {
	n := 1
	for n < len(tokens) && tokens[n].gap < 2 {
		n++
	}
	if n >= len(tokens) || tokens[0].kind == colon || tokens[n].kind == comma {
		return 0
	}
	text := s.bare(tokens[0].from, tokens[n-1].to)
	if !isCountText(text) || isOne(text) && n == 1 || s.headsOthers(text) {
		return 0
	}
	return n
}

// headsOthers reports whether the words before a number of people, or a bracket before it, head those behind them:
// 【欠席委員】１名, 欠席者１名.
func (s *sheet) headsOthers(text []rune) bool {
	if shut := slices.Index(text, closer(text[0])); shut > 0 {
		return !anyRune(text[:shut], isDigit)
	}
	kind, key := s.reader().sortOf(s.withoutCount(text))
	return kind == group && key != member && key != other
}

// isCountText reports whether text is nothing but numbers of people: 14名, 委員
// 15名中12名出席, （出席９／12名）.
func isCountText(text []rune) bool {
	const longest = 39
	if len(text) > longest {
		return false
	}
	digits, heads := false, false
	for i := 0; i < len(text); i++ {
		r := text[i]
		switch {
		case isDigit(r) || isKanjiDigit(r):
			digits = true
		case r == '名' || r == '人' || r == '社':
			heads = true
		case countedRole(text[i:]) > 0:
			i += countedRole(text[i:]) - 1
		case !isCountWord(r):
			return false
		}
	}
	return digits && heads
}

// countedRole is the length of the role at the beginning of text, behind which its
// number stands: 取締役５名. 0 for none.
func countedRole(text []rune) int {
	n := wordsOnce().role.Begin(text, 2)
	if n > 0 && n < len(text) && (isDigit(text[n]) || text[n] == '総' || text[n] == '数') {
		return n
	}
	return 0
}

func isKanjiDigit(r rune) bool { return r == '〇' || script.KanjiNumeral(r) }

// isCountWord reports whether r is a character of the words around a number of
// people.
func isCountWord(r rune) bool {
	switch r {
	case '以', '上', '中', 'う', 'ち', '計', '合', '総', '数', '出', '席', '欠', '者', '委', '員', '議', '構', '成', '立', '会', '現', '在', '定', '理', '監', '事',
		'の', 'が', 'は', '/', '、', '約', '全', 'ほ', 'か', '他', '外', '内', '訳', '傍', '聴', '報', '道', '一', '般', '市', '民', '代', '書', '面', ':', '・':
		return true
	}
	return closer(r) != 0 || isClosing(r)
}

// countIn enters the stated number in the slots [from, to): that of those
// present, or of the public.
func (s *sheet) countIn(from, to int) {
	text := s.bare(from, to)
	key := "members"
	switch {
	case s.w.public.In(text):
		key = "public"
	case s.scope.key != member || holds(text, "社"), s.w.others.Begin(text, 1) > 0: // 他３名
		return
	}
	stop := to
	for i := from; i < to; i++ {
		if isComma(s.fold[i]) {
			stop = i
			break
		}
	}
	if at := s.slash(from, stop); at > 0 {
		stop = at
		for from < stop && !isDigit(s.fold[from]) {
			from++
		}
	}
	s.out.Counts = append(s.out.Counts, doc.Count{Key: key, Span: s.spans(from, stop)})
}

// slash is where ／ parts those present from all: ９／12名; 0 for nowhere.
func (s *sheet) slash(from, to int) int {
	for i := from + 1; i+1 < to; i++ {
		if s.fold[i] == '/' && isDigit(s.fold[i-1]) && isDigit(s.fold[i+1]) {
			return i
		}
	}
	return 0
}

// elsewhere reads 別紙名簿のとおり（委員９名、傍聴者１名）: no names, but how many came.
func (s *sheet) elsewhere(from, to int, text []rune) bool {
	if len(text) > 60 || !s.w.annex.In(text) && !s.w.listAway.In(text) {
		return false
	}
	s.countsIn(from, to)
	return true
}

// countsIn enters the numbers of people between commas and brackets.
func (s *sheet) countsIn(from, to int) {
	at := from
	for i := from; i <= to; i++ {
		if i < to && !isComma(s.fold[i]) && closer(s.fold[i]) == 0 && !isClosing(s.fold[i]) {
			continue
		}
		if at < i && isCountText(s.bare(at, i)) {
			s.countIn(at, i)
		}
		at = i + 1
	}
}
