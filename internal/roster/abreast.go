package roster

import "github.com/giji-go/giji/internal/names"

// namesAbreast reads a stretch of unspaced names with a blank between each two, most of which the
// dictionary has: ◎荒木清香 林宏太郎 柚沼茂男. The last may run into the role of all. It reports whether
// the stretch is one.
func (s *sheet) namesAbreast(r *reader, e *element, tokens []token) bool {
	const least = 3 // words
	n := len(tokens)
	if n < least {
		return false
	}
	last := tokens[n-1]
	if text := s.bare(last.from, last.to); everyoneWithin(text) {
		n--
	}
	known := 0
	for i, t := range tokens[:n] {
		if t.kind != word || i > 0 && t.gap != tokens[1].gap || !s.unspacedName(t) {
			return false
		}
		known += bit(names.Weigh(s.bare(t.from, t.to)).Score >= names.Half-2) // with a given name that the dictionary has
	}
	if known*2 <= n {
		return false
	}
	for i := range tokens {
		one := *e
		if one.tokens, one.plain = tokens[i:i+1], nil; i > 0 {
			one.mark, one.sign, one.first = token{}, 0, false
		}
		if i >= n {
			s.entries(r, &one)
			continue
		}
		s.signOf(&one)
		at := piece{tokens[i].from, tokens[i].to}
		o := open{all: at, behind: i > 0}
		o.at[name] = at
		s.close(r, &o, &one)
	}
	return true
}

// unspacedName reports whether a word has the shape of a surname and a given name together, and is no
// title and no body.
func (s *sheet) unspacedName(t token) bool {
	const shortest, longest = 3, 6 // letters
	text := s.bare(t.from, t.to)
	if len(text) < shortest || len(text) > longest || !isHan(text[0]) || !s.nameLetters(text) {
		return false
	}
	return names.Weigh(text).Score >= names.Likely && !names.Surname(text) && !titleBegins(text) && !s.isBody(text) &&
		!likeRole(text) && !s.reader().isRole(text)
}

// twoRunTogether reads two people with their roles between whom no comma stands: 荒木清香副議長林宏太郎
// 議員. It reports whether the stretch is them.
func (s *sheet) twoRunTogether(r *reader, e *element, tokens []token) bool {
	const longest = 30 // letters
	if len(tokens) != 1 || tokens[0].kind != word || tokens[0].to-tokens[0].from > longest {
		return false
	}
	text := s.fold[tokens[0].from:tokens[0].to]
	for at := len(text) - 1; at > 0; at-- {
		if !s.titledName(text[:at]) || !s.titledName(text[at:]) {
			continue
		}
		for _, half := range [...]piece{{tokens[0].from, tokens[0].from + at}, {tokens[0].from + at, tokens[0].to}} {
			one := *e
			one.tokens, one.plain = []token{{kind: word, from: half.from, to: half.to, gap: atLine, line: tokens[0].line}}, nil
			if half.from > tokens[0].from {
				one.mark, one.sign, one.first = token{}, 0, false
			}
			s.entries(r, &one)
		}
		return true
	}
	return false
}

// titledName reports whether text is a surname and a given name that run into a role of the lexicon.
func (s *sheet) titledName(text []rune) bool {
	_, n := s.w.role.End(text)
	return n > 1 && n < len(text) && names.Weigh(text[:len(text)-n]).Score >= names.Half
}

// severalNames reads a stretch of several people without a comma between them, and reports whether it is one.
func (s *sheet) severalNames(r *reader, e *element, tokens []token) bool {
	return s.namesAbreast(r, e, tokens) || s.twoRunTogether(r, e, tokens)
}
