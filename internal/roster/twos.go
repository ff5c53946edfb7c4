package roster

import "github.com/giji-go/giji/internal/names"

// partTwos parts people of whom each has a blank between surname and given name and the same one before the next, as if commas
// did: 委員　荒木 清香 林 学 関 真由美.
func (s *sheet) partTwos(tokens []token) []token {
	var out []token
	for i := 0; i < len(tokens); i++ {
		s.src.Stop.Check()
		n := s.runOfTwos(tokens[i:])
		for k := 0; k < n; k += 2 {
			if t := tokens[i+k]; k > 0 {
				out = append(out, token{kind: comma, from: t.from, to: t.from, line: t.line})
			}
			out = append(out, tokens[i+k], tokens[i+k+1])
		}
		if i += n; i < len(tokens) {
			out = append(out, tokens[i])
		}
	}
	return out
}

// runOfTwos is how many words such people take with which tokens begin, 0 for none: the dictionary has most of them whole, and
// half of the given names are no surnames.
func (s *sheet) runOfTwos(tokens []token) int {
	const least, most, apart = 4, 40, 2 // words; half-width columns
	n, whole, given := 0, 0, 0
	if len(tokens) < least || tokens[1].gap > apart {
		return 0
	}
	for gap := tokens[1].gap; n+1 < min(len(tokens), most) && s.two(tokens[n], tokens[n+1], gap, n > 0); {
		a, b := s.bare(tokens[n].from, tokens[n].to), s.bare(tokens[n+1].from, tokens[n+1].to)
		known := names.Surname(a) && names.Given(b)
		whole, given = whole+bit(known), given+bit(known && !names.Surname(b) && len(a)+len(b) > 2)
		n += 2
	}
	goesOn := n < len(tokens) && tokens[n].kind == word && tokens[n].gap == tokens[1].gap
	return n * bit(n >= least && !goesOn && whole*3 >= n && given*4 >= n)
}

// two reports whether two words have the shape of a surname and a given name with such a gap between, and before them where others
// are there.
func (s *sheet) two(a, b token, gap int, behind bool) bool {
	const longest = 4 // letters
	if gap == 0 || b.gap != gap || behind && a.gap != gap {
		return false
	}
	for _, t := range [...]token{a, b} {
		text := s.bare(t.from, t.to)
		if t.kind != word || t.name || len(text) > longest || !inJapanese(text) || s.reader().isRole(text) || s.isBody(text) {
			return false
		}
	}
	return true
}
