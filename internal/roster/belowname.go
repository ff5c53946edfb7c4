package roster

import (
	"slices"

	"github.com/giji-go/giji/internal/names"
)

// Lists in which who somebody is stands below his name, set further in:
//
//	荒木　清香
//	　若葉大学　教授
//	林　学
//	　公募委員

// belowNames are, by the lines on which one person stands, how many lines below tell who he is.
func (s *sheet) belowNames() map[int]int {
	if s.told != nil {
		return s.told
	}
	s.told = map[int]int{}
	alone := 0
	for k := 0; k < len(s.lines); k++ {
		if !s.onePersonOn(k) {
			continue
		}
		n := s.tellingBelow(k)
		if n == 0 {
			alone++
			continue
		}
		s.told[k] = n
		k += n
	}
	if alone > len(s.told) {
		clear(s.told)
	}
	return s.told
}

// tellingBelow counts the lines below line k that are set further in than it and tell who somebody is.
func (s *sheet) tellingBelow(k int) int {
	const further, most = 2, 2 // columns, lines
	n := 0
	for i := k + 1; i < len(s.lines) && n < most; i++ {
		l := s.lines[i]
		if l.from >= l.to || l.gap > 0 || s.x[l.from] < s.x[s.lines[k].from]+further || n > 0 && s.x[l.from] != s.x[s.lines[k+1].from] {
			break
		}
		if !s.tellsWho(i) {
			break
		}
		n++
	}
	return n
}

// onePersonOn reports whether a name, which may have a role before it, is all that stands on line k.
func (s *sheet) onePersonOn(k int) bool {
	words := s.wordsOn(k)
	if n := len(words); n == 3 && s.reader().isRole(s.bare(words[0].from, words[0].to)) {
		words = words[1:]
	}
	if len(words) != 2 || !s.inTwoWords(words) {
		return false
	}
	for _, p := range words {
		if s.isBody(s.bare(p.from, p.to)) {
			return false
		}
	}
	return true
}

// tellsWho reports whether line k is a body, a title or both, and neither somebody nor a heading.
func (s *sheet) tellsWho(k int) bool {
	tokens, next := s.lex(k, s.lines[k].from)
	if len(tokens) == 0 || next > k+1 {
		return false
	}
	text := s.bare(tokens[0].from, tokens[len(tokens)-1].to)
	if kind, _ := s.reader().sortOf(text); kind == group || kind == seats && s.w.group[string(text)] != "" || isProse(s.w, text) {
		return false
	}
	told := false
	for _, t := range tokens {
		tells, other := s.wordTells(t)
		if other {
			return false
		}
		told = told || tells
	}
	return told
}

// wordTells reports whether a token is a body or a title; other says that it is somebody or no word.
func (s *sheet) wordTells(t token) (tells, other bool) {
	said := s.bare(t.from, t.to)
	_, n := s.w.role.End(said)
	switch {
	case t.kind != word, n > 0 && n < len(said) && names.Surname(said[:len(said)-n]):
		return false, true // 林課長
	case n > 0 || s.isBody(said) || s.reader().standsFor(said):
		return true, false
	}
	return false, names.Surname(said) || names.Given(said) || s.reader().weigh(said).Score >= names.Half
}

// withBelow adds the n lines below line k to its tokens, as if they stood behind them.
func (s *sheet) withBelow(tokens []token, k, n int) []token {
	const set = 6 // half-width columns that part the name from who he is
	for i := k + 1; i <= k+n; i++ {
		below, _ := s.lex(i, s.lines[i].from)
		for j, t := range below {
			if t.line = k; j == 0 {
				t.gap = set
			}
			tokens = append(tokens, t)
		}
	}
	return tokens
}

// tellsAbove reports whether the bracket h, alone on line k, tells from where the person on the line above comes:
// from there to the end, or to the next heading, each has one below him.
//
//	荒木　清香
//	（若葉大学）
//	林　学
//	（公募市民）
func (s *sheet) tellsAbove(h *head, k int) bool {
	if h.sort.isRole() || h.sort == group && !s.isKind(h) {
		return false
	}
	if s.bracketsBelow == nil {
		s.bracketsBelow = make([]bool, len(s.lines)+2)
		for i := len(s.lines) - 1; i > 0; i-- {
			s.src.Stop.Check()
			s.bracketsBelow[i] = s.bracketAloneOn(i) && s.namesOneOn(i-1) && (s.headsOn(i+1) || s.namesOneOn(i+1) && s.bracketsBelow[i+2])
		}
	}
	return s.bracketsBelow[k]
}

// bracketAloneOn reports whether a round bracket is all that stands on line k.
func (s *sheet) bracketAloneOn(k int) bool {
	l := s.lines[k]
	return l.from < l.to && l.gap == 0 && s.fold[l.from] == '(' && s.shutAt(l.from) == l.to-1
}

// namesOneOn reports whether line k names one person and tells no body.
func (s *sheet) namesOneOn(k int) bool {
	if k >= len(s.lines) || s.lines[k].from >= s.lines[k].to || s.fold[s.lines[k].from] == '(' {
		return false
	}
	tokens, next := s.lex(k, s.lines[k].from)
	if len(tokens) > 0 && tokens[0].kind == mark {
		tokens = tokens[1:]
	}
	if len(tokens) == 0 || next > k+1 || anyToken(tokens, func(t token) bool { return t.kind != word }) {
		return false
	}
	parts := s.reader().read(s.spread(tokens)).parts
	return people(parts) == 1 && hasName(parts) && !slices.ContainsFunc(parts, func(p part) bool { return p.label.isBody() })
}

// headsOn reports whether the list ends before line k, or a heading stands there.
func (s *sheet) headsOn(k int) bool {
	if k >= len(s.lines) {
		return true
	}
	tokens, _ := s.lex(k, s.lines[k].from)
	if len(tokens) > 0 && tokens[0].kind == mark {
		tokens = tokens[1:]
	}
	if len(tokens) == 0 {
		return true
	}
	kind, _ := s.reader().sortOf(s.withoutCount(s.bare(tokens[0].from, tokens[len(tokens)-1].to)))
	return kind == group || kind == seats
}
