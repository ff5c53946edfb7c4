package roster

import (
	"slices"

	"github.com/giji-go/giji/internal/names"
)

// Rows whose people have their roles behind the name, the letters of both spread alike, in one column or more:
//
//	荒　木　清　香　会　長　　　　　林　　　宏太郎　副会長
//	野々村　　　学　委　員　　　　　関　　　真由美　委　員

// endRoles joins the letters of the roles with which the columns of a row end behind a name, so that they are neither of the
// name nor of what stands in the next column.
func (s *sheet) endRoles(tokens []token) []token {
	out, from := slices.Clone(tokens), 0
	for i := 1; i <= len(tokens); i++ {
		if i < len(tokens) && !s.endsColumn(tokens, i) {
			continue
		}
		n := s.roleAtEnd(tokens[from:i])
		for k := i - n; k < i; k++ {
			out[k].to, out[k].whole = tokens[i-1].to, true
		}
		if n > 0 || i < len(tokens) && tokens[i].kind != word {
			from = i // a gap as wide may part the name
		}
	}
	return slices.CompactFunc(out, func(a, b token) bool { return a.whole && b.whole && a.to == b.to })
}

// endsColumn reports whether a column ends before token i, behind two letters that stand near each other.
func (s *sheet) endsColumn(tokens []token, i int) bool {
	before, next := tokens[i-1], tokens[i]
	return next.kind != word || isLetter(before) && before.gap < atLine && next.gap > max(nearGap, before.gap+1)
}

// roleAtEnd is how many letters the role takes with which a column ends, spread as evenly as those of the name before it,
// or as far from its last word; 0 for none. One with which the column begins is no such role.
func (s *sheet) roleAtEnd(column []token) int {
	last := len(column) - 1
	for n := min(mostLetters, last); n > 1; n-- {
		first := last + 1 - n
		role := column[first:]
		even, _ := evenly(column[first-1:])
		if !even || anyToken(role, func(t token) bool { return !isLetter(t) || t.gap > nearGap }) {
			continue
		}
		if text := s.bare(role[0].from, role[n-1].to); s.reader().isRole(text) && s.calledBefore(column[:first], text) {
			return n
		}
	}
	return 0
}

// calledBefore reports whether the words of a column before the letters of a role are somebody's name.
func (s *sheet) calledBefore(column []token, role []rune) bool {
	const shortest, longest = 2, 7 // letters
	from := len(column) - 1
	for from > 0 && column[from-1].kind == word && column[from].gap < betweenColumns*2 && !s.isTitleWord(column[from-1]) {
		from--
	}
	name := column[from:]
	if anyToken(name, func(t token) bool { return t.kind != word || t.whole }) {
		return false
	}
	text := s.bare(name[0].from, name[len(name)-1].to)
	if len(text) < shortest || len(text) > longest || !inJapanese(text) {
		return false
	}
	if r := s.reader(); r.isOffice(text) || r.isNoHalf(text) || s.holdsRole(text) {
		return false
	}
	if key, _ := s.w.role.Is(role); key == member {
		return s.w.bureau.Begin(text, 2) == 0
	}
	return names.Surname(text) || s.reader().weigh(text).Score >= names.Half
}
