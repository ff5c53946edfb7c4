package roster

import "github.com/giji-go/giji/internal/names"

// partPairs parts people of whom nothing parts one from the next, each a whole name behind his title, as if
// commas did: 市長荒木学副市長林清.
func (s *sheet) partPairs(tokens []token) []token {
	for i, t := range tokens {
		if t.kind != word {
			continue
		}
		pairs := s.runOf(t)
		if len(pairs) < 2 {
			continue
		}
		out := append([]token(nil), tokens[:i]...)
		for k, p := range pairs {
			if k > 0 {
				out = append(out, token{kind: comma, from: p.from, to: p.from, line: t.line})
			}
			out = append(out, token{kind: word, from: p.from, to: p.title, gap: t.gap, line: t.line},
				token{kind: word, from: p.title, to: p.to, gap: 1, line: t.line})
			t.gap = 0
		}
		return append(out, s.partPairs(tokens[i+1:])...)
	}
	return tokens
}

// A pair is somebody whose name stands right behind his title, in slots: where the title begins, where it
// ends, and where the name does.
type pair struct{ from, title, to int }

// runOf are the people of a word that is a run of them, nil for any other.
func (s *sheet) runOf(t token) (pairs []pair) {
	const least, most = 8, 120 // letters
	text := s.bare(t.from, t.to)
	if len(text) != t.to-t.from || len(text) < least || len(text) > most {
		return nil
	}
	for at := 0; at < len(text); {
		title, end := s.pairAt(text[at:])
		if end == 0 {
			return nil
		}
		pairs = append(pairs, pair{t.from + at, t.from + at + title, t.from + at + end})
		at += end
	}
	return pairs
}

// pairAt is where the title ends with which text begins, and where the name behind it, which a title or nothing
// follows; 0 for none.
func (s *sheet) pairAt(text []rune) (title, end int) {
	const shortest, longest = 2, 6 // letters of a name
	for n := s.titleEnd(text, 0); n > 0; n = s.titleEnd(text, n) {
		for k := min(n+longest, len(text)); k >= n+shortest; k-- {
			if isWholeName(text[n:k]) && (k == len(text) || s.titleEnd(text[k:], 0) > 0) {
				return n, k
			}
		}
	}
	return 0, 0
}

// titleEnd is where a title ends, longer than those before, with which text begins, 0 for none. All its words are
// known: where one is not, nothing tells it from a name.
func (s *sheet) titleEnd(text []rune, before int) int {
	const shortest, longest = 2, 12 // letters
	for i := max(shortest, before+1); i <= longest && i < len(text); i++ {
		if s.isTitleAlone(text[:i]) {
			return i
		}
	}
	return 0
}

// isTitleAlone reports whether text is a title of which all words are known: 副市長, 総務部長.
//
//go:noinline
func (s *sheet) isTitleAlone(text []rune) bool {
	_, n := s.w.role.End(text)
	return n > 1 && (n == len(text) || s.reader().isOfficeOnly(text[:len(text)-n]))
}

// isWholeName reports whether text is a surname and a given name, one letter each at least.
func isWholeName(text []rune) bool {
	if len(text) == 2 {
		return names.Weigh(text).Score >= names.Half-2 && !names.Surname(text)
	}
	return names.Weigh(text).Score >= names.Half
}
