package roster

import "github.com/giji-go/giji/internal/names"

// Roles and names by turns, which run on over the lines as words of a sentence do, so that a line may
// end behind a role or within a name:
//
//	委員長　荒木清香　委員　林宏太郎　委員　関
//	真由美　委員　森宏一　委員
//	野々村学

// pairsOver reads such lines from line k on, and returns the line behind them; k for others.
func (s *sheet) pairsOver(k int) int {
	const least, most, each = 2, 200, 4 // lines, and words on each but the last
	var tokens []token
	lines, next := 0, k
	for next < len(s.lines) && lines < most && (lines == 0 || s.lines[next].gap == 0) {
		s.src.Stop.Check()
		row, after := s.lex(next, s.lines[next].from)
		joined := s.byTurns(tokens, row)
		if joined == nil || len(row) < each && lines == 0 {
			break
		}
		tokens, next, lines = joined, after, lines+1
		if len(row) < each {
			break
		}
	}
	if lines < least || len(tokens)%2 != 0 {
		return k
	}
	for i := 0; i < len(tokens); i += 2 {
		s.push(&element{tokens: tokens[i : i+2 : i+2], line: tokens[i+1].line, comma: i > 0, shut: true})
	}
	return next
}

// byTurns adds the words of a line to those of the lines before it, where roles and names then stand by turns; nil where
// they do not.
func (s *sheet) byTurns(tokens, row []token) []token {
	r := s.reader()
	for i, t := range row {
		if t.kind != word || i > 1 && t.gap != row[1].gap {
			return nil
		}
		role, n := r.isRole(s.bare(t.from, t.to)), len(tokens)
		switch {
		case role == (n%2 == 0):
			tokens = append(tokens, t)
		case i == 0 && n > 0 && s.cutName(tokens[n-1], t):
			tokens[n-1].to = t.to // within a name
		default:
			return nil
		}
	}
	return tokens
}

// cutName reports whether a line end may part one name into two words, neither of which is one by itself.
func (s *sheet) cutName(a, b token) bool {
	front, back := s.bare(a.from, a.to), s.bare(b.from, b.to)
	r := s.reader()
	return !r.isRole(back) && !(names.Surname(front) && names.Surname(back)) && max(r.weigh(front).Score, r.weigh(back).Score) < names.Whole
}

// ledParts are the parts of a row in which several roles or parts of a body stand each before surnames, at most as far
// apart as letters are, each with its people; nil for another row: 会長　荒木　副会長　林・関　会計　森.
func (s *sheet) ledParts(tokens []token) (parts [][]token) {
	const least = 3 // parts
	called := false
	for i, t := range tokens {
		switch lead := t.kind == word && t.gap > 0 && s.leads(t); {
		case lead && (i == 0 || called) && i+1 < len(tokens):
			parts, called = append(parts, tokens[i:i+1]), false
			continue
		case len(parts) == 0 || lead || !s.isLed(t):
			return nil
		default:
			called = true
		}
		n := len(parts) - 1
		parts[n] = parts[n][:len(parts[n])+1]
	}
	if len(parts) < least || !called {
		return nil
	}
	return parts
}

// leads reports whether a word is a role, a part of a body with its number or a town.
func (s *sheet) leads(t token) bool {
	text := s.bare(t.from, t.to)
	return s.reader().isRole(text) || len(text) > 3 && text[0] == '第' && isDigit(text[1]) && s.isBody(text) ||
		len(text) > 2 && isTown(text) && !names.Surname(text)
}

// isLed reports whether a token is a comma or a word that is a surname or looks like a name, near what stands before it.
func (s *sheet) isLed(t token) bool {
	const near = 3 // half-width columns
	text := s.bare(t.from, t.to)
	return t.kind == comma || t.kind == word && t.gap <= near && (names.Surname(text) || s.reader().weigh(text).Score >= names.Half)
}
