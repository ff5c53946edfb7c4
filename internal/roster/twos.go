package roster

import (
	"slices"

	"github.com/giji-go/giji/internal/names"
)

// partTwos parts people of whom each has a blank between surname and given name and the same one before the next, as if commas
// did: 委員　荒木 清香 林 学 関 真由美.
func (s *sheet) partTwos(tokens []token) []token {
	for i := range tokens {
		n := s.runOfTwos(tokens[i:])
		if n == 0 {
			continue
		}
		out := slices.Clone(tokens[:i])
		for k, t := range tokens[i : i+n] {
			if k > 0 && k%2 == 0 {
				out = append(out, token{kind: comma, from: t.from, to: t.from, line: t.line})
			}
			out = append(out, t)
		}
		return append(out, s.partTwos(tokens[i+n:])...)
	}
	return tokens
}

// runOfTwos is how many words such people take with which tokens begin, 0 for none: the dictionary has most of them whole, and
// half of the given names are no surnames.
func (s *sheet) runOfTwos(tokens []token) int {
	const least, most, apart = 4, 200, 2 // words; half-width columns
	n, whole, given := 0, 0, 0
	for n+1 < min(len(tokens), most) && s.two(tokens[n], tokens[n+1]) {
		if gap := tokens[n+1].gap; gap != tokens[1].gap || gap > apart || n > 0 && tokens[n].gap != gap {
			break
		}
		a, b := s.bare(tokens[n].from, tokens[n].to), s.bare(tokens[n+1].from, tokens[n+1].to)
		known := names.Surname(a) && names.Given(b)
		whole, given = whole+bit(known), given+bit(known && !names.Surname(b) && len(a)+len(b) > 2)
		n += 2
	}
	if n < least || n < len(tokens) && tokens[n].kind == word && tokens[n].gap == tokens[1].gap || whole*3 < n || given*4 < n {
		return 0
	}
	return n
}

// two reports whether two words have the shape of a surname and a given name with a blank between.
func (s *sheet) two(a, b token) bool {
	const longest = 4 // letters
	for _, t := range [...]token{a, b} {
		text := s.bare(t.from, t.to)
		if t.kind != word || t.name || len(text) > longest || !inJapanese(text) || s.reader().isRole(text) || s.isBody(text) {
			return false
		}
	}
	return b.gap > 0
}
