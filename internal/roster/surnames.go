package roster

import (
	"github.com/giji-go/giji/internal/names"
)

// Lists of surnames alone that nothing but white space parts, so that two of them are no surname and given name, with the body or
// the role of each row before them or none:
//
//	医局　　　荒木　川口　畑
//	看護部　　関　　谷口

// surnamesApart reports whether the list is one, or goes on as the list above it is set where it has too few to tell.
func (s *sheet) surnamesApart() bool {
	const longest, fewest = 200, 3 // lines, words
	all, strict, long, rows := 0, 0, 0, false
	for k := 0; k < min(len(s.lines), longest); k++ {
		tokens, _ := s.lex(k, s.lines[k].from)
		names, ok := s.calledAlone(s.spread(tokens))
		if !ok {
			return false
		}
		for _, t := range names {
			all, strict, long = all+1, strict+bit(s.strictSurname(t)), long+bit(t.to-t.from > 1)
		}
		rows = rows || len(names) > 1
	}
	if !rows {
		return false
	}
	if all < fewest {
		return s.habits.apart && strict == all
	}
	return strict*3 >= all*2 && long*3 >= all
}

// calledAlone are the words of a row that may be surnames, behind the body or the role of the row; none for a row of another
// kind. ok is false where a comma parts them or one is a given name.
func (s *sheet) calledAlone(tokens []token) (words []token, ok bool) {
	if at := indexToken(tokens, func(t token) bool { return t.kind == colon }); at > 0 {
		tokens = tokens[at+1:]
	} else if s.leadsSurnames(tokens) {
		tokens = tokens[1:]
	}
	if len(tokens) > 0 && tokens[0].kind == mark {
		tokens = tokens[1:]
	}
	for i, t := range tokens {
		switch {
		case t.kind == bracket && i > 0:
			continue
		case t.kind == comma || t.name:
			return nil, false
		case t.kind != word || !s.mayStandAlone(t):
			if names.Given(s.bare(t.from, t.to)) {
				return nil, false
			}
			return nil, true // a heading, a sentence
		}
		words = append(words, t)
	}
	return words, true
}

// leadsSurnames reports whether the first word of a row is no surname and stands before one.
func (s *sheet) leadsSurnames(tokens []token) bool {
	return len(tokens) > 1 && tokens[0].kind == word && tokens[1].kind == word && !names.Surname(s.bare(tokens[0].from, tokens[0].to))
}

// mayStandAlone reports whether a word is a surname, or may be one that no dictionary has.
func (s *sheet) mayStandAlone(t token) bool {
	text := s.bare(t.from, t.to)
	return names.Surname(text) || s.reader().maySurname(text)
}

// strictSurname reports whether a word is a surname and no given name.
func (s *sheet) strictSurname(t token) bool {
	text := s.bare(t.from, t.to)
	return names.Surname(text) && !names.Given(text)
}

// eachSurname reads a row of such a list, of which each word but the body or the role before them is somebody. It reports
// whether it is one.
func (s *sheet) eachSurname(r *reader, e *element, tokens []token) bool {
	if !s.apart || len(tokens) == 0 {
		return false
	}
	words, ok := s.calledAlone(tokens)
	if !ok || len(words) < 2 {
		return false
	}
	at := indexToken(tokens, func(t token) bool { return t.from == words[0].from })
	for i := at; i < len(tokens); {
		n := i + 1
		for n < len(tokens) && tokens[n].kind == bracket {
			n++
		}
		s.oneSurname(r, e, tokens[:at], tokens[i:n], i == at)
		i = n
	}
	return true
}

// oneSurname takes the surname with which tokens begin, and the brackets behind it, for somebody; lead is the body or the role
// before the first of the row.
func (s *sheet) oneSurname(r *reader, e *element, lead, tokens []token, first bool) {
	at := piece{tokens[0].from, tokens[0].to}
	o := open{all: piece{at.from, tokens[len(tokens)-1].to}}
	o.at[name] = at
	for _, t := range tokens[1:] {
		o.brackets = append(o.brackets, behind{piece{t.from, t.to}, name, t.gap == 0})
	}
	if len(lead) > 0 && lead[len(lead)-1].kind == word {
		front := piece{lead[0].from, lead[len(lead)-1].to}
		if text := s.bare(front.from, front.to); s.reader().isRole(text) || s.reader().isTitle(text) {
			o.at[roleBefore] = front
		} else {
			o.at[affiliationBefore] = front
		}
		if first {
			o.all.from = front.from
		}
	}
	s.close(r, &o, e)
}
