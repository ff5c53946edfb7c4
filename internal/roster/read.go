package roster

import (
	"github.com/giji-go/giji/internal/names"
)

// A reading is a stretch divided into parts.
type reading struct {
	atoms []atom
	parts []part
	score int
	sure  bool // it can be read but one way
}

// read divides a stretch into parts. Most can be read but one way: a name that
// the dictionary has whole, or one that runs into a role of the lexicon; they
// need no search.
func (r *reader) read(tokens []token) reading {
	if one, ok := r.plainly(tokens); ok {
		return one
	}
	one := reading{atoms: r.atoms(tokens)}
	one.parts, one.score = r.parse(one.atoms)
	return one
}

// plainly reads 青山座長, 青山太郎, 青山 太郎 and 会長 青山 太郎, with brackets behind.
func (r *reader) plainly(tokens []token) (reading, bool) {
	n := leadingWords(tokens)
	for _, t := range tokens[n:] {
		if t.kind != bracket || t.gap > 2 {
			return reading{}, false
		}
	}
	var one reading
	ok := false
	switch n {
	case 1:
		one, ok = r.oneWord(tokens[0])
	case 2:
		one, ok = r.twoWords(tokens)
	case 3:
		one, ok = r.threeWords(tokens)
	}
	if !ok {
		return reading{}, false
	}
	for _, t := range tokens[n:] {
		one.atoms = append(one.atoms, atom{from: t.from, to: t.to, gap: t.gap, bracket: true, line: t.line})
		last := one.parts[len(one.parts)-1]
		one.parts = append(one.parts, part{label: last.label, from: last.to, to: last.to + 1})
	}
	one.parts[0].first = true
	one.sure = true
	return one, true
}

// leadingWords is how many words tokens begin with.
func leadingWords(tokens []token) int {
	n := 0
	for n < len(tokens) && tokens[n].kind == word {
		n++
	}
	return n
}

// oneLine reports whether no line end lies within t.
func (r *reader) oneLine(t token) bool {
	for _, c := range r.fold[t.from:t.to] {
		if blank(c) {
			return false
		}
	}
	return t.to-t.from > 1
}

// oneWord reads 青山座長 and 青山太郎.
func (r *reader) oneWord(t token) (reading, bool) {
	if !r.oneLine(t) {
		return r.twoOffices(t)
	}
	text := r.fold[t.from:t.to]
	key, k := r.w.role.End(text)
	rest := text[:len(text)-k]
	switch {
	case k > 2 && isOfficeEnd(text[len(text)-1]) && r.isCompany(rest):
		return wholeWord(t, affiliationBefore, 6), true // 情報保護委員会事務局
	case k > 1 && (len(rest) == 0 || r.isOfficeOnly(rest)):
		return wholeWord(t, roleBefore, 7+min(k, 3)), true
	case len(rest) == 0:
		return reading{}, false
	case k == 0:
		return r.fullName(t, text)
	}
	if one, ok := r.unitBefore(t, rest, k); ok {
		return one, true
	}
	if key != member || k < 2 || !r.calledTemple(rest) && !r.surelyBefore(text, rest) {
		return reading{}, false
	}
	at := t.to - k
	return reading{
		atoms: []atom{{from: t.from, to: at, gap: t.gap, line: t.line}, {from: at, to: t.to, gap: 0, line: t.line}},
		parts: []part{{label: name, to: 1}, {label: roleAfter, from: 1, to: 2}},
		score: r.weigh(rest).Score + 7 + min(k, 3),
	}, true
}

// twoOffices reads a word over a line end that is two offices: 財務課長兼 / 経営企画担当課長.
func (r *reader) twoOffices(t token) (reading, bool) {
	text := r.bare(t.from, t.to)
	_, k := r.w.role.End(text)
	if k < 2 || !r.holdsTwo(text) {
		return reading{}, false
	}
	return wholeWord(t, roleBefore, 7+min(k, 3)), true
}

// holdsTwo reports whether text is two offices that one person holds: 財務課長兼経営企画担当課長.
func (r *reader) holdsTwo(text []rune) bool {
	at := indexOf(text, holdsToo)
	if at < 0 {
		return false
	}
	_, n := r.w.role.End(text[:at])
	return n > 1 && (n == at || r.isOfficeOnly(text[:at-n]))
}

// fullName reads 青山太郎.
func (r *reader) fullName(t token, text []rune) (reading, bool) {
	w := r.weigh(text)
	if w.Score <= names.Whole || likeRole(text) {
		return reading{}, false
	}
	return wholeWord(t, name, w.Score), true
}

// wholeWord is the reading of a word as one piece.
func wholeWord(t token, l label, score int) reading {
	return reading{atoms: []atom{wordAtom(t)}, parts: []part{{label: l, to: 1}}, score: score}
}

// wordAtom is a word that is not cut.
func wordAtom(t token) atom { return atom{from: t.from, to: t.to, gap: t.gap, line: t.line} }

// isCompany reports whether text ends as bodies do, and is one of outsiders.
func (r *reader) isCompany(text []rune) bool {
	_, k := r.w.org.End(text)
	return k > 2 && r.w.company.In(text)
}

// surelyName reports whether what stands before the role of a member is a surname or a
// whole name that no office begins with. One letter is one more often than not.
func (r *reader) surelyName(text []rune) bool {
	score := r.weigh(text).Score
	if score < names.Short-bit(len(text) == 1 && !isPlace(text[0])) || score < names.Whole && !names.Surname(text) {
		return false
	}
	return r.w.bureau.Begin(text, 1) <= 1
}

// surelyBefore reports whether rest is surely a name, and the letter of the role behind it none of it.
func (r *reader) surelyBefore(text, rest []rune) bool {
	return r.surelyName(rest) && !names.Surname(text[:len(rest)+1])
}

// calledTemple reports whether text, before the role of a member, is a surname that no dictionary has and that ends as temples and
// some bodies do: 小宮院 in 小宮院委員, but neither 理学院 nor 人事院.
func (r *reader) calledTemple(text []rune) bool {
	const letters = 3
	if len(text) != letters || text[2] != '院' || text[1] == '学' || anyRune(text, func(c rune) bool { return !isHan(c) }) {
		return false
	}
	_, org := r.w.org.End(text)
	return org < 2 && r.w.bureau.Begin(text, 1) == 0 && !r.w.company.In(text)
}

// unitBefore reads 企画課山田主査: a unit of an organisation, a surname and a title of k
// characters, all in one word; rest is what stands before the title.
func (r *reader) unitBefore(t token, rest []rune, k int) (reading, bool) {
	for i := len(rest) - 1; i > 2; i-- {
		if !names.Surname(rest[i:]) && !r.oddSurname(rest[i:], r.fold[t.to-1]) {
			continue
		}
		if !isWithin(rest[i-1]) || len(rest)-i > 4 || r.w.bureau.Begin(rest[i:], 1) > 0 || !r.isOffice(behindPlace(rest[:i-1])) {
			continue
		}
		if r.isRole(r.fold[t.from+i-1:t.to]) || r.w.bureau.Begin(rest[i-1:], 2) > 0 {
			continue
		}
		cut, at := t.from+i, t.to-k
		return reading{
			atoms: []atom{
				{from: t.from, to: cut, gap: t.gap, line: t.line},
				{from: cut, to: at, line: t.line},
				{from: at, to: t.to, line: t.line},
			},
			parts: []part{{label: affiliationBefore, to: 1}, {label: name, from: 1, to: 2}, {label: roleAfter, from: 2, to: 3}},
			score: names.Short + 12,
		}, true
	}
	return reading{}, false
}

// oddSurname reports whether text may be a surname that no dictionary has, before a title that
// ends in last: 企画課真戸主査. Before 長 it is the name of a unit as often.
func (r *reader) oddSurname(text []rune, last rune) bool {
	const letters = 2
	return last != '長' && len(text) == letters && r.weigh(text).Score >= names.Likely && !r.isOffice(text)
}

// behindPlace is what stands behind the municipality with which text begins: 若葉市総務.
func behindPlace(text []rune) []rune {
	for i := 2; i+1 < len(text); i++ {
		if isPlace(text[i]) {
			return text[i+1:]
		}
	}
	return text
}

// isOffice reports whether text is nothing but the words of offices: 都市計画課,
// 総務企画. One of one character is a surname as often.
func (r *reader) isOffice(text []rune) bool {
	first := true
	for len(text) > 0 {
		n := r.w.bureau.Begin(text, 1+bit(first))
		if n == 0 && !first && isWithin(text[0]) {
			n = 1
		}
		if n == 0 {
			return false
		}
		text, first = text[n:], false
	}
	return !first
}

// isOfficeOnly reports whether text is the words of an office and no surname.
func (r *reader) isOfficeOnly(text []rune) bool { return !names.Surname(text) && r.isOffice(text) }

// twoWords reads 青山 太郎.
func (r *reader) twoWords(tokens []token) (reading, bool) {
	a, b := tokens[0], tokens[1]
	if !r.oneLine(a) || !r.oneLine(b) || a.to-a.from > 4 || b.to-b.from > 4 || b.gap > 4 {
		return reading{}, false
	}
	surname, given := r.fold[a.from:a.to], r.fold[b.from:b.to]
	if !names.Surname(surname) || !names.Given(given) || r.isRole(surname) || r.isRole(given) {
		return reading{}, false
	}
	return reading{
		atoms: []atom{wordAtom(a), wordAtom(b)},
		parts: []part{{label: name, to: 2}}, score: names.Whole + 1,
	}, true
}

// threeWords reads 会長 青山 太郎.
func (r *reader) threeWords(tokens []token) (reading, bool) {
	role := tokens[0]
	if !r.oneLine(role) || !r.isRole(r.fold[role.from:role.to]) {
		return reading{}, false
	}
	one, ok := r.twoWords(tokens[1:])
	if !ok {
		return one, false
	}
	one.atoms = append([]atom{wordAtom(role)}, one.atoms...)
	one.parts = []part{{label: roleBefore, to: 1}, {label: name, from: 1, to: 3}}
	one.score += 7 + min(role.to-role.from, 3)
	return one, true
}
