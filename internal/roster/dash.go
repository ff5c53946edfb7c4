package roster

import (
	"unicode"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// dashesPart reports whether dashes part names from the bodies behind them on most lines of the
// list: 荒木 清香 – 株式会社若葉. A dash between columns stands for an empty cell.
func (s *sheet) dashesPart() bool {
	const least = 2 // lines
	parted, all := 0, 0
	for k, l := range s.lines {
		if l.from >= l.to {
			continue
		}
		all++
		tokens, _ := s.lex(k, l.from)
		if len(tokens) > 0 && tokens[0].kind == mark {
			tokens = tokens[1:]
		}
		if at := s.dashIn(tokens); at >= 0 && s.namedBefore(tokens, at) {
			parted++
		}
	}
	return parted >= least && parted*2 >= all
}

// dashIn is the slot of the one dash set off between words, -1 for none or more than one. It may run
// into one of its neighbours: Anna Lee– Wakaba Inc.
func (s *sheet) dashIn(tokens []token) int {
	const narrowest = 3 // columns of a gap that parts columns
	words, at := leadingWords(tokens), -1
	if words < 2 {
		return -1
	}
	first, end := tokens[0].from, tokens[words-1].to
	for i := first + 1; i < end-1; i++ {
		if !script.Dash(s.fold[i]) || s.fold[i] == 'ー' || !blank(s.fold[i-1]) && !blank(s.fold[i+1]) {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = i
	}
	if at < 0 {
		return -1
	}
	before, behind := s.trimmed(first, at), s.trimmed(at+1, end)
	if s.gapBefore(at, before.to) >= narrowest || s.gapBefore(behind.from, at+1) >= narrowest {
		return -1
	}
	return at
}

// namedBefore reports whether what stands before the dash in slot at is the name of one, in letters
// of Latin or not.
func (s *sheet) namedBefore(tokens []token, at int) bool {
	p := s.trimmed(tokens[0].from, at)
	text := s.bare(p.from, p.to)
	if s.reader().isRole(text) || s.w.company.In(text) {
		return false
	}
	if s.latinWords(p) > 1 {
		return true
	}
	return names.Weigh(text).Score >= names.Likely
}

// latinWords is of how many words in Latin letters a piece is, each with a capital or an initial; 0
// where others stand among them.
func (s *sheet) latinWords(p piece) int {
	const most = 4
	found, begins := 0, true
	for _, c := range s.fold[p.from:p.to] {
		switch {
		case blank(c):
			begins = true
			continue
		case begins && !unicode.IsUpper(c) || !unicode.Is(unicode.Latin, c) && c != '.' && c != '-' && c != '\'' && c != '’':
			return 0
		case begins:
			found++
		}
		begins = false
	}
	if found > most {
		return 0
	}
	return found
}

// acrossDash reads somebody and the body behind a dash, where dashes part them in the whole list. It
// reports whether the stretch is one.
func (s *sheet) acrossDash(r *reader, e *element, tokens []token) bool {
	at := s.dashIn(tokens)
	if !s.dashed || at < 0 || !s.namedBefore(tokens, at) {
		return false
	}
	words := leadingWords(tokens)
	o := open{all: piece{tokens[0].from, tokens[len(tokens)-1].to}}
	o.at[name] = s.trimmed(tokens[0].from, at)
	o.at[affiliationAfter] = s.trimmed(at+1, tokens[words-1].to)
	if title := tokens[words-1]; r.isTitle(s.bare(title.from, title.to)) {
		o.at[roleAfter] = piece{title.from, title.to}
		o.at[affiliationAfter] = s.trimmed(at+1, max(title.from, at+1)) // 若葉大学　教授
	}
	for _, t := range tokens[words:] {
		o.brackets = append(o.brackets, behind{piece{t.from, t.to}, affiliationAfter, t.gap == 0})
	}
	if !blank(s.fold[at-1]) || !blank(s.fold[at+1]) {
		s.note(doc.Mark, at, at+1) // else it was taken off before
	}
	s.sign = e.sign
	if e.mark.to > 0 && !s.letterTells(e.sign) {
		s.sign = s.fold[e.mark.from]
	}
	s.close(r, &o, e)
	return true
}

// dashAmid reports whether token i is nothing but a dash between two words, that parts them or stands
// for an empty cell, and is a part of neither.
func (s *sheet) dashAmid(tokens []token, i int) bool {
	t := tokens[i]
	if !isLetter(t) || t.gap == 0 || t.gap == atLine || i+1 >= len(tokens) || tokens[i+1].kind != word || tokens[i+1].gap == 0 {
		return false
	}
	return script.Dash(s.fold[t.from]) && s.fold[t.from] != 'ー'
}
