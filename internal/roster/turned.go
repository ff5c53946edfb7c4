package roster

import (
	"unicode"
)

// turnedNames joins a name in Latin letters that is turned round, which is the only thing on its line that a comma parts, while
// the lines beside it have none: Müller, Katrin（若葉大学）.
func (s *sheet) turnedNames(tokens []token) []token {
	at := 0
	if len(tokens) > 0 && tokens[0].kind == mark {
		at = 1
	}
	if len(tokens) < at+3 || tokens[at+1].kind != comma || !s.latinWord(tokens[at]) || !s.latinWord(tokens[at+2]) {
		return tokens
	}
	for _, t := range tokens[at+3:] {
		if t.kind != bracket && !(t.kind == word && s.latinWord(t)) {
			return tokens
		}
	}
	k := s.lineAt(tokens[at].from)
	if s.commaOn(k-1) || s.commaOn(k+1) || len(s.lines) < 2 {
		return tokens
	}
	out := append([]token{}, tokens[:at]...)
	one := tokens[at]
	one.to, one.name = tokens[at+2].to, true
	return append(append(out, one), tokens[at+3:]...)
}

// latinWord reports whether a word is in Latin letters and begins with a capital.
func (s *sheet) latinWord(t token) bool {
	text := s.fold[t.from:t.to]
	if t.kind != word || len(text) < 2 || !unicode.IsUpper(text[0]) {
		return false
	}
	for _, r := range text {
		if !unicode.Is(unicode.Latin, r) && r != '-' && r != '.' && r != '\'' {
			return false
		}
	}
	return true
}

// commaOn reports whether a comma stands on line k outside of brackets; one that does not exist has none.
func (s *sheet) commaOn(k int) bool {
	if k < 0 || k >= len(s.lines) {
		return false
	}
	tokens, _ := s.lex(k, s.lines[k].from)
	for _, t := range tokens {
		if t.kind == comma {
			return true
		}
	}
	return false
}
