package roster

import (
	"slices"

	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

const (
	leastSpread = 3 // letters of a name that is spread, at least
	mostSpread  = 7 // and at most
	mostAlone   = 5 // where nothing but its place tells that it is one name
	nearGap     = 3 // columns that may part two letters of a name, however near the others stand
)

// joinNames joins the letters of a name that white space spreads between a number, a role
// or a wide gap and a word of courtesy, a number, a wide gap or the end of the line:
//
//	１番　長 万 部 聡君　２番　今　　金　治君
//
// One name stands there, whatever a dictionary says of its parts.
func (s *sheet) joinNames(tokens []token) []token {
	tokens = s.joinGiven(tokens)
	var out []token
	for i := 0; i < len(tokens); {
		run := s.lettersFrom(tokens, i)
		titled := false
		if n := s.roleOf(tokens[i : i+run]); n > 0 {
			n += bit(n < run && s.isOthers(s.fold[tokens[i+n].from:tokens[i+n].to])) // 図 書 館 長 他
			out = append(out, merged(tokens[i:i+n], tokens[i].gap))
			i, run, titled = i+n, run-n, true
		}
		run = s.upToRole(tokens[i : i+run])
		for _, n := range s.columnsOf(tokens[i : i+run]) {
			out = append(out, s.joinName(tokens, i, n, titled)...)
			i, run, titled = i+n, run-n, false
		}
		if run > 0 || i < len(tokens) && s.lettersFrom(tokens, i) == 0 {
			out = append(out, tokens[i])
			i++
		}
	}
	return out
}

// lettersFrom is how many tokens from i on are a letter each; the last may have a word of
// courtesy behind its letter.
func (s *sheet) lettersFrom(tokens []token, i int) int {
	n := 0
	for ; i+n < len(tokens); n++ {
		t := tokens[i+n]
		if t.kind != word || t.whole || n > 0 && t.gap == atLine || !script.NameLetter(s.fold[t.from]) && s.fold[t.from] != '々' {
			return n
		}
		if n == 0 && s.beginsNoName(t) {
			return 0
		}
		if !isLetter(t) {
			return n + bit(n > 0 && s.courtesyOf(t) == t.to-t.from-1)
		}
		if n > 0 && s.courtesyOf(t) > 0 {
			return n + 1
		}
	}
	return n
}

// beginsNoName reports whether a word is no letter of a name: 君 behind one of one word; 同 before one; 他 of 館長他.
func (s *sheet) beginsNoName(t token) bool {
	text := s.fold[t.from:t.to]
	return s.courtesyOf(t) == len(text) || isDitto(text) || s.isOthers(text)
}

// courtesyOf is how many characters of courtesy end a word.
func (s *sheet) courtesyOf(t token) int {
	_, n := s.w.courtesy.End(s.fold[t.from:t.to])
	return n
}

// roleOf is how many letters a role takes with which a run begins; 0 where it begins with
// none.
func (s *sheet) roleOf(run []token) int {
	if len(run) == 0 {
		return 0
	}
	text := s.bare(run[0].from, run[len(run)-1].to)
	for n := len(run); n > 1; n-- {
		_, k := s.w.role.End(text[:n])
		if s.reader().isRole(text[:n]) || k > 1 && k < n && s.reader().isOffice(text[:n-k]) {
			return n
		}
	}
	return 0
}

// upToRole is how many letters of a run stand before a role within it, which is parted
// from what it stands between: 小 武 義 明　副 町 長　沖 広 千 春. All where none is.
func (s *sheet) upToRole(run []token) int {
	const leastName, longestSeat = 2, 5
	for i := leastName; i+1 < len(run); i++ {
		for n := min(longestSeat, len(run)-1-i); n > 1; n-- {
			within := widest(run[i+1 : i+n])
			if _, seat := s.w.role.Is(s.bare(run[i].from, run[i+n-1].to)); seat && min(run[i].gap, run[i+n].gap) > within {
				return i
			}
		}
	}
	return len(run)
}

// paired are the parts of a run of letters, of which one letter goes with the next few: a
// surname of a letter stands as far from the given name as a column does.
func paired(parts []int) []int {
	out := parts[:0]
	for i := 0; i < len(parts); i++ {
		n := parts[i]
		if n == 1 && i+1 < len(parts) && parts[i+1] < leastSpread {
			i++
			n += parts[i]
		}
		out = append(out, n)
	}
	return out
}

// columnsOf divides a run of letters at the gaps that are much wider than the others, and
// gives how many letters each part has. A surname and a given name are parted so too: a
// part is long enough for both, and the first two are longer than they.
func (s *sheet) columnsOf(run []token) []int {
	if len(run) == 0 {
		return nil
	}
	var gaps []int
	for _, t := range run[1:] {
		gaps = append(gaps, t.gap)
	}
	slices.Sort(gaps)
	wide := nearGap
	if len(gaps) > 0 {
		wide = max(wide, 2*gaps[(len(gaps)-1)/2])
	}
	var parts []int
	n := 1
	for _, t := range run[1:] {
		if t.gap > wide {
			parts, n = append(parts, n), 0
		}
		n++
	}
	parts = paired(append(parts, n))
	if slices.Min(parts) < leastSpread || len(parts) > 1 && parts[0]+parts[1] <= 2*leastSpread {
		return []int{len(run)}
	}
	return parts
}

// joinName is the n letters from token i on as one name, with the courtesy behind it; as
// they are where they may be several. A role of letters may stand before them.
func (s *sheet) joinName(tokens []token, i, n int, titled bool) []token {
	run := tokens[i : i+n]
	last := run[n-1]
	tail := s.courtesyOf(last)
	if n -= bit(tail > 0 && isLetter(last)); n < leastSpread || !titled && !s.opens(tokens, i, n) {
		return run
	}
	numbered := i > 0 && tokens[i-1].kind == mark
	most := mostAlone + (mostSpread-mostAlone)*bit(tail > 0 || numbered)
	text := s.bare(run[0].from, last.to-tail)
	if !titled && s.oneWordOf(tokens, i, n, text, tail) {
		return []token{merged(run, run[0].gap)}
	}
	if n > most || s.holdsRole(text) || tail == 0 && !s.shuts(tokens, i, n) {
		return run
	}
	return oneName(run, tail)
}

// oneWordOf reports whether text, the n letters from token i on, is a title or the body of its row and no name: 庶 務 係 長　　森 町 真 由,
// 女　性　班　　班　長　　荒　木　清　香. tail is how much of courtesy stands behind it.
func (s *sheet) oneWordOf(tokens []token, i, n int, text []rune, tail int) bool {
	return i+n < len(tokens) && s.titleApart(tokens, i, text) || i == 0 && tail == 0 && s.bodyOfRow(tokens, n, text)
}

// bodyOfRow reports whether text, the n letters with which a row begins, is no name: a role and one name are all that stand behind it.
func (s *sheet) bodyOfRow(tokens []token, n int, text []rune) bool {
	behind := tokens[n:]
	if len(behind) < 2 || behind[0].kind != word || s.reader().weigh(text).Score >= names.Whole {
		return false
	}
	k := s.spreadRole(behind)
	if k == 0 {
		k = bit(s.reader().isRole(s.bare(behind[0].from, behind[0].to)))
	}
	if k == 0 || k >= len(behind) || anyToken(behind[k:], func(t token) bool { return t.kind != word }) {
		return false
	}
	last := s.bare(behind[k].from, behind[len(behind)-1].to)
	_, role := s.w.role.End(last)
	return role == 0 && len(last) > 1 && len(last) <= mostSpread
}

// titleApart reports whether text, with which token i begins, is a title of letters and stands behind no title
// that is a word, whose holder it begins with: 総務部次長 小 村 茂 福 祉 部 長.
func (s *sheet) titleApart(tokens []token, i int, text []rune) bool {
	return s.isLongTitle(text) && !(i > 0 && s.isTitleWord(tokens[i-1]))
}

// oneName is a run of letters as one name, with the tail letters of courtesy behind it.
func oneName(run []token, tail int) []token {
	last := run[len(run)-1]
	one := merged(run, run[0].gap)
	one.whole, one.name = false, true
	one.to -= tail
	if tail == 0 {
		return []token{one}
	}
	return []token{one, {kind: word, from: one.to, to: one.to + tail, line: last.line}}
}

// isLongTitle reports whether text ends in a role before which no surname stands.
func (s *sheet) isLongTitle(text []rune) bool {
	_, k := s.w.role.End(text)
	return k > 1 && k < len(text) && !names.Surname(text[:len(text)-k])
}

// opens reports whether the n letters from token i on are no end of the word before them.
func (s *sheet) opens(tokens []token, i, n int) bool {
	if i == 0 || tokens[i-1].kind != word || tokens[i-1].whole || tokens[i-1].name {
		return true
	}
	return tokens[i].gap > widest(tokens[i+1:i+n]) || s.isTitleWord(tokens[i-1])
}

// shuts reports whether the name does not go on in the word behind the n letters from
// token i on: 久 保 田　美智子.
func (s *sheet) shuts(tokens []token, i, n int) bool {
	if i+n >= len(tokens) || tokens[i+n].kind != word || tokens[i+n].whole || isLetter(tokens[i+n]) {
		return true
	}
	next, wide := tokens[i+n], widest(tokens[i+1:i+n])
	if next.gap > max(nearGap, wide+1) && partedOnce(tokens[i+1:i+n]) {
		return true
	}
	return next.gap > max(nearGap, 2*wide) || s.isTitleWord(next)
}

// isTitleWord reports whether a word is a role or the title of an office, and no name with one or title in
// a body of outsiders: 産業課長, 理事・総務課長.
func (s *sheet) isTitleWord(t token) bool {
	text := s.bare(t.from, t.to)
	if s.reader().isRole(text) {
		return true
	}
	begins := s.w.bureau.Begin(text, 2) > 0 || s.w.role.Begin(text, 2) > 0
	return begins && s.isLongTitle(text) && !s.w.outside.In(text)
}

// partedOnce reports whether of the gaps between the letters of a name one is wider than the
// others, which are alike: the one before the given name, 柳 瀬  訓 孝.
func partedOnce(run []token) bool {
	wide, near := widest(run), run[0].gap
	for _, t := range run {
		near = min(near, t.gap)
	}
	found := 0
	for _, t := range run {
		if t.gap != near && t.gap != wide {
			return false
		}
		found += bit(t.gap == wide)
	}
	return near < wide && found == 1
}

// widest is the widest gap before one of the tokens.
func widest(tokens []token) int {
	wide := 0
	for _, t := range tokens {
		wide = max(wide, t.gap)
	}
	return wide
}

// holdsRole reports whether a role ends within text.
func (s *sheet) holdsRole(text []rune) bool {
	for n := 2; n <= len(text); n++ {
		if _, k := s.w.role.End(text[:n]); k > 1 {
			return true
		}
	}
	return false
}

// joinGiven makes one name of a surname that is one word and the three letters of a given name behind it, which white space
// spreads: 久保寺　　安　兵　衛.
func (s *sheet) joinGiven(tokens []token) []token {
	for i := 0; i+spreadGiven < len(tokens); i++ {
		if s.givenBehind(tokens[i:]) {
			out := append([]token(nil), tokens[:i]...)
			out = append(out, oneName(tokens[i:i+1+spreadGiven], 0)...)
			return append(out, s.joinGiven(tokens[i+1+spreadGiven:])...)
		}
	}
	return tokens
}

// spreadGiven is how many letters such a given name has.
const spreadGiven = 3

// givenBehind reports whether tokens begin with such a name, and a wider gap or nothing stands behind it.
func (s *sheet) givenBehind(tokens []token) bool {
	first, letters := tokens[0], tokens[1:1+spreadGiven]
	if first.kind != word || isLetter(first) || first.to-first.from > 3 || letters[0].gap == atLine || !evenLetters(letters) {
		return false
	}
	if rest := tokens[1+spreadGiven:]; len(rest) > 0 && rest[0].gap < letters[0].gap {
		return false
	}
	surname, given := s.bare(first.from, first.to), s.bare(letters[0].from, letters[spreadGiven-1].to)
	return (names.Surname(surname) || names.Given(given)) && !s.holdsRole(given) && !s.reader().isRole(surname)
}

// evenLetters reports whether tokens are letters that one and the same gap parts, narrower than the one before them.
func evenLetters(tokens []token) bool {
	for k, t := range tokens {
		if t.kind != word || !isLetter(t) || k > 0 && (t.gap != tokens[1].gap || t.gap == 0 || t.gap >= tokens[0].gap) {
			return false
		}
	}
	return true
}
