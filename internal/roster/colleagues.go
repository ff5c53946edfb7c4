package roster

import (
	"github.com/giji-go/giji/internal/names"
)

// bodiesBefore reports whether most stretches between commas are a body and a surname: 青空社 荒木、
// 若葉社 林.
func (s *sheet) bodiesBefore(elements []element) bool {
	const least = 2
	pairs, sure, all := 0, 0, 0
	for i := range elements {
		if e := &elements[i]; e.comma || e.shut {
			all++
			if len(e.tokens) == 2 && s.mayBeHouse(e.tokens[0]) && s.surnameAlone(e.tokens[1], 1) {
				pairs++
				sure += bit(names.Weigh(s.bare(e.tokens[0].from, e.tokens[0].to)).Score < names.Half)
			}
		}
	}
	return pairs >= least && sure >= least && pairs*2 >= all
}

// mayBeHouse reports whether a word may be the name of a body: it is neither a surname nor a role.
func (s *sheet) mayBeHouse(t token) bool {
	text := s.bare(t.from, t.to)
	return t.kind == word && len(text) > 1 && !names.Surname(text) && !s.reader().isRole(text) && !likeRole(text)
}

// severalOfBody reads a body and the surnames of several behind it, in a list of such bodies and
// surnames: 青空社 荒木 林. It reports whether the stretch is one.
func (s *sheet) severalOfBody(r *reader, e *element, tokens []token) bool {
	const least = 2 // words
	if !s.colleagues || len(tokens) < least || !e.comma && !e.shut || !s.mayBeHouse(tokens[0]) {
		return false
	}
	if anyToken(tokens[1:], func(t token) bool { return !s.surnameAlone(t, 1+bit(len(tokens) <= least+1)) }) {
		return false
	}
	if last := tokens[len(tokens)-1]; len(tokens) <= least+1 && names.Given(s.bare(last.from, last.to)) {
		return false // 青空社 荒木 真弓
	}
	body := piece{tokens[0].from, tokens[0].to}
	for i, t := range tokens[1:] {
		o := open{all: piece{t.from, t.to}}
		if i == 0 {
			o.all.from = body.from
		}
		o.at[affiliationBefore], o.at[name] = body, piece{t.from, t.to}
		s.close(r, &o, e)
	}
	return true
}

// surnameAlone reports whether a word set off is a surname of at least so many letters.
func (s *sheet) surnameAlone(t token, shortest int) bool {
	return t.kind == word && t.gap > 0 && t.to-t.from >= shortest && names.Surname(s.bare(t.from, t.to))
}
