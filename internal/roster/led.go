package roster

import (
	"github.com/giji-go/giji/internal/script"
)

// ledByBrackets reports whether brackets stand right before the people of a list and are set off from those before them, from
// the first on: （防犯部）荒木　（環境部）林、関. Each then says what those behind it are, be its words known or not.
func (s *sheet) ledByBrackets() bool {
	if s.led == unseen {
		s.led = missed
		if s.bracketsLead() {
			s.led = seen
		}
	}
	return s.led == seen
}

// bracketsLead looks for that: all lines begin with such a bracket, and one stands amid a line.
func (s *sheet) bracketsLead() bool {
	amid := 0
	for _, l := range s.lines {
		s.src.Stop.Check()
		if l.from >= l.to {
			continue
		}
		if !s.leadsBracket(l.from, l.to) {
			return false
		}
		for i := l.from; i < l.to; i++ {
			shut := s.shutAt(i)
			if closer(s.fold[i]) == 0 || shut < i {
				continue
			}
			switch before := i > l.from && blank(s.fold[i-1]); {
			case before && !s.leadsBracket(i, l.to):
				return false
			case before:
				amid++
			}
			i = shut
		}
	}
	return amid > 0
}

// leadsBracket reports whether a short bracket stands in slot i right before a word.
func (s *sheet) leadsBracket(i, end int) bool {
	const longest = 12 // letters
	shut := s.shutAt(i)
	if closer(s.fold[i]) == 0 || shut < i || shut+1 >= end || !script.NameLetter(s.fold[shut+1]) {
		return false
	}
	text := s.bare(i+1, shut)
	return len(text) > 1 && len(text) <= longest && noteKey(s.w, text) == "" && !s.w.proxy.In(text)
}

// leadsAmid reports whether the bracket at token i, set off, stands right before somebody in such a list.
func (s *sheet) leadsAmid(tokens []token, i int) bool {
	return tokens[i].gap > 0 && i+1 < len(tokens) && tokens[i+1].kind == word && tokens[i+1].gap == 0 && s.ledByBrackets()
}

// sortLed says what a bracket before people in such a list is: their body, or what they do.
func (s *sheet) sortLed(h *head, t token, text []rune) bool {
	if h.alone || !s.ledByBrackets() || s.fold[t.from] != '(' && !s.rolesStandIn(s.fold[t.from]) {
		return false
	}
	role := s.reader().isRole(text)
	if h.sort.isRole() || !role && s.headsListed(text) {
		return false
	}
	body := h.sort == office || s.isBody(text) || partOfTown(text[len(text)-1])
	if h.sort, h.key = seat, ""; body && !role {
		h.sort = office
	}
	return true
}

// headsListed reports whether lists have the words as a heading of people: 事務局, but not 記録.
func (s *sheet) headsListed(text []rune) bool {
	key, listed := s.w.group[string(text)]
	return listed && (key != other || saysPeople(s.w, text))
}

// partOfTown reports whether the names of the parts of a town, of a school or of a society end so: ２班, 東地区, 青年組.
func partOfTown(r rune) bool {
	switch r {
	case '班', '区', '組', '団', '科', '会', '隊':
		return true
	}
	return false
}

// rolesStandIn reports whether a role of one stands in such a bracket before people, in this list or the one above.
func (s *sheet) rolesStandIn(sign rune) bool {
	if s.habits.roles == sign {
		return true
	}
	if len(s.elements) == 0 {
		return false
	}
	h := &s.elements[0].head
	return h.sort == seat && h.bracket && !h.alone && s.bracketSign(h) == sign
}
