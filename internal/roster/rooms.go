package roster

import "github.com/giji-go/giji/internal/doc"

// withoutRooms takes the numbers of rooms or members from between the titles and the names of a row in which two
// have one: 理事長 201 荒木、書記 602 林.
func (s *sheet) withoutRooms(tokens []token) []token {
	const least = 2 // people
	var at []int
	for i := 1; i+1 < len(tokens); i++ {
		next := tokens[i+1]
		if s.isRoom(tokens[i]) && !s.isRoom(next) && tokens[i-1].kind == word && next.kind == word && tokens[i].gap > 0 && next.gap > 0 {
			at = append(at, i)
		}
	}
	if len(at) < least && !(s.rooms && len(at) > 0) {
		return tokens
	}
	s.rooms = true
	out := make([]token, 0, len(tokens))
	for i, t := range tokens {
		if len(at) > 0 && at[0] == i {
			s.note(doc.Number, t.from, t.to)
			at = at[1:]
			continue
		}
		out = append(out, t)
	}
	return out
}

// isRoom reports whether a word is a number of two to four digits.
func (s *sheet) isRoom(t token) bool {
	const shortest, longest = 2, 4
	text := s.bare(t.from, t.to)
	return t.kind == word && len(text) >= shortest && len(text) <= longest && allDigits(text)
}
