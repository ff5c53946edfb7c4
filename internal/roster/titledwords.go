package roster

import "github.com/giji-go/giji/internal/names"

// partTitled parts people of whom nothing but one blank stands between, each a surname with his title, as if commas
// did: 荒木委員長　林委員　関委員.
func (s *sheet) partTitled(tokens []token) []token {
	var out []token
	for i := 0; i < len(tokens); {
		n := s.titledRun(tokens[i:])
		if n < 2 {
			out = append(out, tokens[i])
			i++
			continue
		}
		for k, t := range tokens[i : i+n] {
			if k > 0 {
				out = append(out, token{kind: comma, from: t.from, to: t.from, line: t.line})
			}
			out = append(out, t)
		}
		i += n
	}
	return out
}

// titledRun is with how many such people tokens begin: of two one has a surname that the dictionary has, of several a third.
func (s *sheet) titledRun(tokens []token) int {
	const apart, share = 2, 3 // half-width columns
	known, n := 0, 0
	for _, t := range tokens {
		surname := s.titledSurname(t)
		if surname == nil || n > 0 && (t.gap == 0 || t.gap > apart) {
			break
		}
		known, n = known+bit(names.Surname(surname)), n+1
	}
	return n * bit(known*share >= n)
}

// titledSurname is what may be a surname before the title with which a word ends, nil for none.
func (s *sheet) titledSurname(t token) []rune {
	const longest = 4 // letters
	if t.kind != word {
		return nil
	}
	text := s.bare(t.from, t.to)
	_, n := s.w.role.End(text)
	front := text[:len(text)-n]
	if n < 2 || len(front) == 0 || s.reader().isRole(text) {
		return nil
	}
	if len(front) <= longest && (names.Surname(front) || s.mayBeSurname(front)) {
		return front
	}
	return s.unitSurname(text, front)
}

// mayBeSurname reports whether text is as long as surnames are, and no word of an office begins it.
func (s *sheet) mayBeSurname(text []rune) bool {
	const shortest, longest = 2, 3 // letters
	return len(text) >= shortest && len(text) <= longest && isHan(text[0]) && s.w.bureau.Begin(text, 1) == 0 && !s.isBody(text)
}

// unitSurname is the surname before the title of a unit with which a word ends, which the dictionary need not have:
// of 荒木土木部長 荒木. nil for none.
func (s *sheet) unitSurname(text, front []rune) []rune {
	const usual = 2 // letters of a surname
	if s.reader().isOffice(front) {
		return nil
	}
	for i := min(len(front), 3); i > 0; i-- {
		known := names.Surname(text[:i]) && !isPlace(text[0]) || i == usual && s.mayBeSurname(text[:i]) && !isPlace(text[i-1])
		if known && s.reader().isOffice(front[i:]) {
			return text[:i]
		}
	}
	return nil
}
