package roster

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// isProse reports whether text is a sentence, or a line of one that goes on
// below.
func isProse(w *words, text []rune) bool {
	if hasStop(text) {
		return true
	}
	kana, n := 0, len(text)
	for _, r := range text {
		kana += bit(isKana(r))
	}
	if n > 12 && kana*3 > n && (text[n-1] == 'た' || text[n-1] == 'る' || text[n-1] == 'す') {
		return true
	}
	return n > shortestClause && clauses(w, text) > 1
}

// hasStop reports whether a stop ends a sentence in text, outside its brackets.
// ． is one behind kana: 成立した．
//
//go:noinline
func hasStop(text []rune) bool {
	return outsideBrackets(text, func(i int) bool {
		return text[i] == '。' || (text[i] == '．' || text[i] == '.') && i > 0 && isKana(text[i-1])
	})
}

// outsideBrackets reports whether a character of text that is no bracket and stands in
// none fits.
func outsideBrackets(text []rune, fits func(i int) bool) bool {
	depth := 0
	for i, r := range text {
		switch {
		case closer(r) != 0:
			depth++
		case isClosing(r):
			depth--
		case depth <= 0 && fits(i):
			return true
		}
	}
	return false
}

// shortestClause is the longest line with the words of clauses that may yet be
// an office and its people, in characters.
const shortestClause = 14

// clauses counts the words in text, outside its brackets, that join clauses or
// end them: により, に先立ち, があり. No name has two of them, no office either.
func clauses(w *words, text []rune) int {
	depth, found := 0, 0
	for i := 0; i < len(text); {
		switch {
		case closer(text[i]) != 0:
			depth++
		case isClosing(text[i]):
			depth--
		case depth <= 0:
			if n := w.clause.Longest(text[i:]); n > 0 {
				found++
				i += n
				continue
			}
		}
		i++
	}
	return found
}

// isPhrase reports whether text, outside its brackets, has the grammar of a
// statement or of a title, which neither names nor offices have: を, について.
func isPhrase(w *words, text []rune) bool {
	if len(text) < 5 {
		return false
	}
	depth := 0
	for i, r := range text {
		switch {
		case closer(r) != 0:
			depth++
		case isClosing(r):
			depth--
		case r == 'を' && depth <= 0 && !withinGiven(text, i):
			return true
		}
	}
	_, n := w.sentence.End(text)
	return n > 0 && len(text)-n > 1 && len(text) > 5
}

// withinGiven reports whether the を in text[at] is a letter of a given name: なを子,
// まさを.
func withinGiven(text []rune, at int) bool {
	for from := max(at-3, 0); from <= at; from++ {
		for to := at + 1; to <= min(at+3, len(text)); to++ {
			if to-from > 1 && names.Given(text[from:to]) {
				return true
			}
		}
	}
	return false
}

// isTime reports whether text tells a time of day outside brackets: 午前10時　開会.
func isTime(text []rune) bool {
	depth := 0
	for i, r := range text {
		switch {
		case closer(r) != 0:
			depth++
		case isClosing(r):
			depth--
		case depth == 0 && r == '時' && i > 0 && (isDigit(text[i-1]) || isKanjiDigit(text[i-1]) && saysClock(text, i)):
			return true
		}
	}
	return false
}

// saysClock reports whether the kanji numeral before 時 in text[at] tells a time
// and is no surname such as 十時.
func saysClock(text []rune, at int) bool {
	for from := at - 1; from >= 0; from-- {
		if !isKanjiDigit(text[from]) {
			return text[from] == '前' || text[from] == '後'
		}
	}
	behind := text[at+1:]
	return len(behind) == 0 || isKanjiDigit(behind[0]) || isDigit(behind[0]) || behind[0] == '半' || behind[0] == '開' || behind[0] == '閉'
}

// isAside reports whether text is a remark on the list: 敬称略, 五十音順.
func isAside(text []rune) bool {
	return len(text) <= 20 && wordsOnce().aside.In(text)
}

// isNone reports whether text says that there is nobody.
func isNone(text []rune) bool {
	const longest = 24 // characters, brackets around it included
	if len(text) > longest {
		return false
	}
	for len(text) > 0 && (closer(text[0]) != 0 || isClosing(text[len(text)-1])) {
		text = text[1:]
		if n := len(text); n > 0 && isClosing(text[n-1]) {
			text = text[:n-1]
		}
	}
	_, ok := wordsOnce().none.Is(text)
	return ok || len(text) == 0 || len(text) == 1 && text[0] == '無'
}

// prose keeps the sentences with which the list ends, from line k on: they are
// no people, and they are not lost. It returns the line behind them.
func (s *sheet) prose(k int) int {
	var lines []doc.Span
	for open := false; k < len(s.lines); k++ {
		l := s.lines[k]
		text := s.bare(l.from, l.to)
		if len(text) == 0 || !open && !isProse(s.w, text) {
			break
		}
		s.stated(l.from, l.to, text)
		lines = append(lines, s.spans(l.from, l.to)...)
		open = !hasStop(text[len(text)-1:]) && l.full
	}
	if len(lines) > 0 {
		s.out.Behind = append(s.out.Behind, lines)
	}
	return k
}

// stated enters the number of those present that a sentence tells: 委員12名中9名
// の出席により会議が成立した.
func (s *sheet) stated(from, to int, text []rune) {
	if !s.w.quorum.In(text) || s.w.public.In(text) {
		return
	}
	first, last := -1, -1
	for i := from; i < to; i++ {
		if isDigit(s.fold[i]) && first < 0 {
			first = i
		}
		if (s.fold[i] == '名' || s.fold[i] == '人') && isDigit(script.Before(s.fold, from, i)) {
			last = i + 1
		}
	}
	if first >= 0 && last > first {
		s.out.Counts = append(s.out.Counts, doc.Count{Key: "members", Span: s.spans(first, last)})
	}
}
