package roster

import (
	"slices"

	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// never is the score of what cannot be.
const never = -1000

// A reader scores the pieces of one list.
type reader struct {
	*text
	w     *words
	known weights // what was weighed before
	setting

	piece    weighed // what the pieces are scored by, as they are tried
	seat     bool    // the number of a seat stands before the stretch
	seated   bool    // and nothing but one word behind that
	spread   bool    // its letters are parted by white space
	withRole bool    // and make up a role somewhere
	owed     int     // what it costs a stretch to have no name, behind 会長：
	bareText []rune  // of the stretch at hand
	glued    []rune  // a name and what it runs into
	starting []int
	steps    [][states]step
}

// weights are what was weighed, by the characters of the text: 16 bits each,
// which makes no string of it.
type weights map[[3]uint64]names.Weight

// A weighed is the text of the piece at hand, about whose weight several scores ask.
type weighed struct {
	text   []rune
	weight names.Weight
	known  bool
}

// weigh is names.Weigh, once for every text of a document.
//
//go:noinline
func (r *reader) weigh(text []rune) names.Weight {
	p := &r.piece
	if len(text) == 0 || len(text) != len(p.text) || &text[0] != &p.text[0] {
		return r.weighAny(text)
	}
	if !p.known {
		p.weight, p.known = r.weighAny(text), true
	}
	return p.weight
}

// weighAny is weigh for a text that need not be the piece at hand.
func (r *reader) weighAny(text []rune) names.Weight {
	if len(text) > 12 || r.known == nil {
		return names.Weigh(text)
	}
	var key [3]uint64
	for i, c := range text {
		if c > 0xFFFF {
			return names.Weigh(text)
		}
		key[i/4] |= uint64(c) << (i % 4 * 16)
	}
	w, ok := r.known[key]
	if !ok {
		if w = names.Weigh(text); len(r.known) >= mostWeights {
			clear(r.known)
		}
		r.known[key] = w
	}
	return w
}

// mostWeights is how many weights are kept: more than a page has names, and few
// enough to be found without waiting for memory.
const mostWeights = 1 << 12

// A setting is how a list is set, as its rows show together.
type setting struct {
	sure   bool        // the rows were counted
	starts map[int]int // how many names begin at a column
	people int
	single bool           // most stretches hold one entry
	commas bool           // commas part most entries
	short  bool           // names are surnames alone
	width  int            // the columns to which nearly all names are padded; 0 for none
	gapped int            // of a hundred names, how many have a gap between surname and given name
	main   int            // the one column in which names begin, not the first; 0 for none
	roles  map[string]int // how many entries have a role of the lexicon
	share  [labels]int    // of a hundred people, how many have a piece of each label
}

// nameScore says how much the atoms, whose text without white space is given,
// look like one name.
func (r *reader) nameScore(atoms []atom, text []rune) int {
	if r.amiss(atoms, text) {
		return never
	}
	w := r.weighAtoms(atoms, text)
	score := w.Score
	if r.short && score < names.Whole {
		score -= notAlone(atoms, text, w.Cut)
	}
	if score == 0 {
		return r.oddName(atoms, text)
	}
	if r.isNoName(text, score) {
		return never
	}
	if score == names.Half && r.w.bureau.Begin(text[w.Cut:], 1) > 1 {
		return 0 // 椎名電気
	}
	if score < names.Whole && !names.Surname(text) {
		score -= r.noNameCost(atoms, text) + r.endsInOffice(text)
	}
	if w.Cut == 0 && names.Given(text) && !names.Surname(text) {
		score -= givenAlone
	}
	if score >= names.Whole && len(text)-w.Cut > 1 {
		score++ // most given names have two characters or more
	}
	return score - r.gapsWithin(atoms, w.Cut) - 6*bit(r.beforeSurname(atoms, w.Cut)) - anotherBehind*bit(r.holdsAnother(atoms))
}

// noNameCost is what speaks against a name by its words, but not where a word of courtesy calls somebody by it.
func (r *reader) noNameCost(atoms []atom, text []rune) int {
	if r.courteous(atoms[len(atoms)-1].to, text) || r.calledApart(atoms) {
		return 0
	}
	return r.notName(text)
}

// anotherBehind is what speaks against a name of words of which one begins or ends another name.
const anotherBehind = 8

// holdsAnother reports whether the first or the last of the words of a name is somebody of his own: a whole name
// stands before it, 荒木孝太郎　　中, or a gap parts it that is wider than the one within the rest: 及川 ミチヨ  何.
func (r *reader) holdsAnother(atoms []atom) bool {
	const wider = 2 // columns, where the letters beside it may be spread
	n := len(atoms)
	if n == 2 && atoms[1].gap > 1 {
		first := r.fold[atoms[0].from:atoms[0].to]
		w := r.weigh(first)
		return size(atoms[1]) == 1 && len(first) > 3 && w.Cut > 0 && len(first)-w.Cut > 1 && names.Given(first[w.Cut:])
	}
	if n != 3 || atoms[1].gap == 0 || atoms[2].gap == 0 {
		return false
	}
	before, behind := atoms[1].gap, atoms[2].gap
	if size(atoms[0]) > 1 && size(atoms[2]) == 1 {
		return behind > before+wider*bit(size(atoms[1]) == 1)-1 && behind > before
	}
	return size(atoms[0]) == 1 && size(atoms[1]) > 1 && before > behind+wider
}

// spreadScore is what speaks for a name among letters that are spread: whole names are, and in
// long ones some letters are joined, 森　本　喜美子.
func (r *reader) spreadScore(p spot, text []rune) int {
	const half, long, even = -5, -4, 2
	n := p.j - p.i
	if !r.spread || r.roleFrom(p.atoms[p.j:]) {
		return 0
	}
	switch all := n == len(text); {
	case !r.short && (n == 1 || halfName(text)):
		return half
	case all && n > 4 && !r.withRole && r.weigh(text).Score < names.Whole && widerGap(p.atoms[p.i:p.j]) == 0:
		return long
	case all && n == 4 && r.weigh(text).Cut == 2 && names.Surname(text[:2]):
		return even
	}
	return 0
}

// halfName reports whether text is a surname or a given name.
func halfName(text []rune) bool { return names.Surname(text) || names.Given(text) }

// endsRole reports whether the first letter of a name, behind which a gap stands, is the last
// one of a role instead: 緑川警察署長　谷　薫.
func (r *reader) endsRole(atoms []atom) bool {
	const longest = 8 // letters of the role
	first := atoms[0]
	if first.gap > 0 || size(first) != 1 || len(atoms) < 2 || atoms[1].gap == 0 {
		return false
	}
	from := first.from
	for from > 0 && first.to-from < longest && script.NameLetter(r.fold[from-1]) {
		from--
	}
	_, n := r.w.role.End(r.fold[from:first.to])
	return n > 1
}

// weighAtoms weighs a name, where the dictionary has it not whole by the gap within it too.
func (r *reader) weighAtoms(atoms []atom, text []rune) names.Weight {
	w := r.weigh(text)
	if at := r.gapOf(atoms); at > 0 && w.Score < names.Whole {
		return r.parted(text, at, w)
	}
	return w
}

// notAlone is what it costs a name among surnames alone that it is more than one, or a
// surname and something that is no given name.
func notAlone(atoms []atom, text []rune, cut int) int {
	switch {
	case oneGap(atoms) > 0:
		return 6 // 公益　天童、生方
	case cut > 0 && oneRun(atoms) && names.Surname(text[:cut]) && !names.Surname(text) && !names.Given(text[cut:]):
		return 4 // 荒木産政 局長 among 林次官、関課長
	}
	return 0
}

// givenAlone is what a given name alone loses: people are listed by their surnames.
const givenAlone = 3

// isNoName reports whether text, of a score as a name, is a role, a body or a name
// with a word of courtesy: 若葉大学, 木村さん.
func (r *reader) isNoName(text []rune, score int) bool {
	if _, k := r.w.outside.End(text); k > 1 || everyoneWithin(text) || text[len(text)-1] == '各' {
		return true
	}
	if score >= names.Whole {
		return false
	}
	_, k := r.w.courtesy.End(text)
	if k+1 == len(text) && !names.Surname(text[:1]) {
		k = 0 // 鵜殿
	}
	return k > 0 && (text[len(text)-1] != '君' || r.sure && r.share[courtesy] > 60) || r.isRole(text) && !names.Surname(text)
}

// oneRun reports whether no white space stands between the atoms.
func oneRun(atoms []atom) bool {
	for _, a := range atoms[1:] {
		if a.gap > 0 {
			return false
		}
	}
	return true
}

// oneGap is after how many characters the one gap within the atoms stands, 0
// where there is none or more than one.
func oneGap(atoms []atom) int {
	if n := len(atoms); n == 3 && size(atoms[0]) == 1 && size(atoms[1]) == 1 && size(atoms[2]) > 1 && atoms[2].gap > 0 {
		return 2 // 琴 尾 みさと
	}
	at, gap := 0, 0
	for i, a := range atoms {
		if i > 0 && a.gap > 0 {
			if gap > 0 {
				return 0
			}
			if gap = at; len(atoms) == 2 && at == 1 && a.to-a.from == 1 && a.gap < 3 {
				return 0 // two letters that are spread
			}
		}
		at += a.to - a.from
	}
	return gap
}

// gapOf is after how many characters the gap between surname and given name stands:
// oneGap, or in a name as wide as those of its list the one beside the half whose
// letters are not spread: 大下川　由　利.
func (r *reader) gapOf(atoms []atom) int {
	at := oneGap(atoms)
	if at == 0 {
		at = max(widerGap(atoms), r.kanaFirst(atoms))
	}
	if at > 0 || r.width == 0 || len(atoms) < 3 || r.columns(atoms) != r.width {
		return at
	}
	last := len(atoms) - 1
	for _, a := range atoms[1:last] {
		if size(a) != 1 || a.gap == 0 {
			return 0
		}
	}
	switch first := size(atoms[0]); {
	case first > 1 && size(atoms[last]) == 1:
		return first
	case first == 1 && size(atoms[last]) > 1:
		return last
	}
	return 0
}

// kanaFirst is how long the surname in hiragana is behind which two letters stand that are spread; 0
// for none: わかば　清　香.
func (r *reader) kanaFirst(atoms []atom) int {
	const letters = 3
	if len(atoms) != letters || size(atoms[1]) != 1 || size(atoms[2]) != 1 || atoms[1].gap == 0 || atoms[2].gap != atoms[1].gap {
		return 0
	}
	if n := size(atoms[0]); n > 1 && allKana(r.fold[atoms[0].from:atoms[0].to]) {
		return n
	}
	return 0
}

// widerGap is after how many letters, all of them spread alike, the one wider gap stands; 0 for none:
// 一 尺 八 寸  清.
func widerGap(atoms []atom) int {
	const least = 3 // letters
	if len(atoms) < least || atoms[1].gap == 0 {
		return 0
	}
	at, gap := 0, atoms[1].gap
	for i, a := range atoms {
		switch {
		case size(a) != 1 || a.gap == atLine && i > 0:
			return 0
		case i > 1 && a.gap > gap && at == 0:
			at = i
		case i > 1 && a.gap != gap:
			return 0
		}
	}
	return at
}

func size(a atom) int { return a.to - a.from }

// parted weighs a surname and a given name, of which no dictionary has one or
// both, by the space between them.
func (r *reader) parted(text []rune, at int, w names.Weight) names.Weight {
	const longest = 5 // characters of a surname or of a given name
	if at >= len(text) || at > longest || len(text)-at > longest || !inJapanese(text) {
		return w
	}
	surname, given := text[:at], text[at:]
	if !r.mayPart(surname, given) {
		return w
	}
	if names.Surname(given) && !names.Given(given) && !names.Surname(surname) && !r.gapsParted() {
		return w // 富士通　大内
	}
	score := names.Likely + 1
	if names.Surname(surname) || names.Given(given) || r.gapsParted() {
		score = names.Half + bit(r.bothHalves(surname, given))
	}
	if score < w.Score {
		return w
	}
	return names.Weight{Cut: at, Score: score}
}

// mayPart reports whether a gap may part a name into these halves.
func (r *reader) mayPart(surname, given []rune) bool {
	if !isHan(surname[0]) && !names.Given(given) && !r.kanaBefore(surname, given) {
		return false
	}
	return (!r.isNoHalf(surname) || r.endsAsHouse(surname, given)) && !r.isNoHalf(given)
}

// gapsParted reports whether gaps part the halves of most names of the list, and hardly a body
// stands before one.
func (r *reader) gapsParted() bool {
	const mostly, few = 50, 34
	return r.sure && r.gapped > mostly && r.share[affiliationBefore] < few
}

// endsAsHouse reports whether a surname that no dictionary has ends as houses do, in a list
// whose names mostly have a gap: 安居院 真知子.
func (r *reader) endsAsHouse(surname, given []rune) bool {
	n := len(surname)
	if n != 3 && n != 4 || len(given) < 2 && !r.commas || !names.Given(given) || !r.gapsParted() || !isOfficeEnd(surname[n-1]) {
		return false
	}
	_, org := r.w.org.End(surname)
	return org < 2 && r.w.bureau.Begin(surname, 1) < 5-n && !r.w.company.In(surname) && !r.isRole(surname)
}

// kanaBefore reports whether a surname in kana stands before a given name in kanji, in a list
// whose names mostly have such a gap: おしだ 和葉.
func (r *reader) kanaBefore(surname, given []rune) bool {
	const longest, mostly = 3, 50
	return r.sure && r.gapped > mostly && len(surname) > 1 && allKana(surname) && len(given) <= longest &&
		!anyRune(given, func(c rune) bool { return !isHan(c) })
}

// inJapanese reports whether text is in kanji and kana, as names are.
//
//go:noinline
func inJapanese(text []rune) bool {
	for _, c := range text {
		if !isHan(c) && !isKanaName(c) {
			return false
		}
	}
	return true
}

// isNoHalf reports whether text is neither a surname nor a given name but a role, a body or
// the end of one.
func (r *reader) isNoHalf(text []rune) bool { return r.notName(text) > 0 || r.isRole(text) }

// bothHalves reports whether a surname that is longer than a letter and a given name stand
// beside each other: the dictionary has the latter, or it looks like no other name.
func (r *reader) bothHalves(surname, given []rune) bool {
	whole := names.Given(given) || len(given) > 1 && r.weigh(given).Score < names.Short
	return whole && len(surname) > 1 && r.bodyShape(surname) < 0 && r.bodyShape(given) < 0
}

//go:noinline
func (r *reader) isRole(text []rune) bool {
	_, ok := r.w.role.Is(text)
	return ok
}

func isKanaName(r rune) bool {
	return script.Hiragana(r) || script.Katakana(r) || r == '々'
}

// oddName scores a name whose characters no name has: 君島（旧姓）, Ｍ．ロドリゲス.
func (r *reader) oddName(atoms []atom, text []rune) int {
	if len(text) == 1 && len(atoms) == 1 && isHan(text[0]) {
		return -4
	}
	if isHandle(text) || len(atoms) == 1 && r.initial(text, atoms[0].to) {
		return names.Foreign
	}
	if len(atoms) == 1 && r.callName(text) {
		return called
	}
	if len(atoms) == 1 && (r.seated && r.mayBeWhole(text) || r.courteous(atoms[0].to, text)) {
		return addressed
	}
	return latinName(text)
}

// initial reports whether a letter stands for a name that is not told, before the role at to:
// Ａ委員長.
func (r *reader) initial(text []rune, to int) bool {
	if len(text) != 1 || text[0] < 'A' || text[0] > 'Z' {
		return false
	}
	end := to
	for end < len(r.fold) && script.NameLetter(r.fold[end]) {
		end++
	}
	return whole(r.w.role.Is(r.fold[to:end]))
}

// addressed is the score of a name that no dictionary has and a word of courtesy tells, or
// the number of a seat.
const addressed = 3

// courteous reports whether a word of courtesy, with white space behind it, runs into text, which
// may be a whole name: 小宮川重四郎君.
func (r *reader) courteous(to int, text []rune) bool {
	const longestCourtesy = 4 // letters
	if !r.mayBeWhole(text) && !r.endsAsPlace(text) {
		return false
	}
	end := to
	for end < len(r.fold) && end-to <= longestCourtesy && script.NameLetter(r.fold[end]) {
		end++
	}
	_, courtesy := r.w.courtesy.Is(r.fold[to:end])
	return courtesy
}

// mayBeWhole reports whether text is as long as a surname and a given name, and neither a body
// nor a role.
func (r *reader) mayBeWhole(text []rune) bool {
	const shortest, longest = 4, 7 // letters
	if n := len(text); n < shortest || n > longest || !inJapanese(text) {
		return false
	}
	_, org := r.w.org.End(text)
	return org == 0 && !r.isRole(text) && r.notName(text) == 0
}

// endsAsPlace reports whether text is as long as a whole name and ends with the letter of a place, as given names do
// too: before a word of courtesy it is one, 荒井碧都君.
func (r *reader) endsAsPlace(text []rune) bool {
	const shortest, longest = 4, 6 // letters
	n := len(text)
	if n < shortest || n > longest || !inJapanese(text) || !isPlace(text[n-1]) && text[n-1] != '都' || r.w.company.In(text) {
		return false
	}
	_, role := r.w.role.End(text)
	return role == 0 && (names.Surname(text[:2]) || names.Surname(text[:3]))
}

// latinName scores a name in Latin letters.
func latinName(text []rune) int {
	latin := 0
	for _, c := range text {
		if isDigit(c) || c == '。' || closer(c) != 0 || c == '/' {
			return never
		}
		if c >= 'A' && c <= 'z' {
			latin++
		}
	}
	if latin > 0 && latin >= len(text)-2 && len(text) > 2 {
		return names.Likely
	}
	return never
}

// called is the score of a word that callName takes for a name: less than that of a surname and
// a given name in kana.
const called = 2

// callName reports whether text is two or three letters of hiragana, as people of a club are
// called: さや, りん.
func (r *reader) callName(text []rune) bool {
	if n := len(text); n != 2 && n != 3 || r.isRole(text) {
		return false
	}
	return !anyRune(text, func(c rune) bool { return !script.Hiragana(c) })
}

// isHandle reports whether text is the name of somebody in a net: a letter and
// then letters, digits and what joins them, some of them small.
func isHandle(text []rune) bool {
	if len(text) > 0 && text[0] == '@' {
		text = text[1:]
	}
	if len(text) < 3 || len(text) > 30 || !script.Letter(text[0]) {
		return false
	}
	small := false
	for _, c := range text {
		small = small || c >= 'a' && c <= 'z'
		if !script.Letter(c) && !script.Digit(c) && c != '_' && c != '-' && c != '.' {
			return false
		}
	}
	return small
}

// notName is what speaks against a name: it ends like an office or a role, or
// names a company.
func (r *reader) notName(text []rune) int {
	n := len(text)
	switch _, k := r.w.role.End(text); {
	case k > 1 && k < n, n > 1 && text[n-1] == '同':
		return 7
	case r.w.company.In(text):
		return 9
	case r.w.bureau.Begin(text, 1) >= min(n, 2):
		return 8
	case n == 3 && text[2] == '部' && r.w.bureau.Begin(text, 2) == 0:
		return 0 // 五十部, 矢田部; 総務部 was told above
	}
	return r.endsAsOffice(text)
}

// endsAsOffice is what speaks against a name that it ends as offices do.
func (r *reader) endsAsOffice(text []rune) int {
	n := len(text)
	if n < 3 || !isOfficeEnd(text[n-1]) || anyRune(text[1:n-1], isLink) {
		return 0
	}
	if r.spread && n == 4 && names.Surname(text[:2]) && !r.isOffice(text) {
		return 0 // 荒　木　一　省
	}
	if r.longerSurname(text) || r.calledAsTown(text) {
		return 0
	}
	if w := r.weigh(text); r.owed > 0 && w.Score >= names.Half && n-w.Cut > 1 {
		return 0 // 委員長：星名建市
	}
	return 15
}

// calledAsTown reports whether text is a surname and a given name that ends as the names of towns do, in a list whose others
// are whole names and hardly a body: 久世慎市 beside 荒木清香.
func (r *reader) calledAsTown(text []rune) bool {
	n, cut := len(text), r.weigh(text).Cut
	return r.wholeNames() && text[n-1] == '市' && n-cut == 2 && cut > 1 &&
		names.Surname(text[:cut]) && names.Given(text[cut:n-1]) && text[cut] != '米' // 久留米市
}

// calledApart reports whether the gap of most names of the list parts a surname and a letter with which bodies end: 古館　会.
func (r *reader) calledApart(atoms []atom) bool {
	last := len(atoms) - 1
	return last == 1 && atoms[1].gap > 0 && size(atoms[1]) == 1 && size(atoms[0]) > 1 && r.gapsParted() && r.wholeNames() &&
		names.Surname(r.fold[atoms[0].from:atoms[0].to])
}

// wholeNames reports whether the people of the list are called by their whole names, and few stand behind a body.
//
//go:noinline
func (r *reader) wholeNames() bool {
	const few = 50 // of a hundred people
	return r.sure && !r.short && r.share[affiliationBefore] < few
}

// longerSurname reports whether text, which ends as offices do, is longer by a letter than a surname of the
// dictionary and begins as no office does: 長曽我部; among surnames alone 木野村.
func (r *reader) longerSurname(text []rune) bool {
	n := len(text)
	if n < 3 || n > 4 || r.w.bureau.Begin(text, 1) > 0 {
		return false
	}
	if n == 4 && names.Surname(text[1:]) {
		return true
	}
	return r.short && n == 3 && endsHouses(text[2]) && names.Surname(text[:2])
}

// endsHouses reports whether r ends surnames as well as the names of places: 三田村.
func endsHouses(r rune) bool {
	return r == '村' || r == '町' || r == '園' || r == '所' || r == '場'
}

// isLink reports whether r joins the halves of a surname: 北之園, 竹ノ内.
//
//go:noinline
func isLink(r rune) bool {
	return r == '之' || r == 'ノ' || r == 'の' || r == 'ヶ' || r == 'ケ' || r == 'ッ'
}

// endsInOffice is what it costs a name that it ends in a word with which offices
// begin, most behind a surname: 木幡総務 before 係長.
func (r *reader) endsInOffice(text []rune) int {
	for i := 1; i+1 < len(text); i++ {
		if n := len(text) - i; r.w.bureau.Begin(text[i:], n) == n {
			return 4 + 3*bit(names.Surname(text[:i]))
		}
	}
	return 0
}

// gapsWithin is what the white space within a name costs: none at its cut or
// between all letters, some elsewhere.
func (r *reader) gapsWithin(atoms []atom, cut int) int {
	single, at, inside := true, 0, 0
	for i, a := range atoms {
		n := a.to - a.from
		single = single && n == 1
		if i > 0 && a.gap > 0 && at != cut && !r.besideLatin(atoms, i, cut) {
			inside++
		}
		at += n
	}
	if inside == 0 || inside == 1 && cut == 0 || script.Letter(r.fold[atoms[0].from]) && cut == 0 {
		return 0 // Robert J. Hanson
	}
	if single && (len(atoms) > 2 || at == cut) {
		return 1
	}
	return 1 + inside
}

// besideLatin reports whether a word in Latin letters or katakana stands behind the surname and before atom i: 荒木 Daniel 亮.
func (r *reader) besideLatin(atoms []atom, i, cut int) bool {
	before := atoms[i-1]
	first := r.fold[before.from]
	return cut > 0 && i > 1 && size(before) > 1 && (script.Letter(first) || script.Katakana(first))
}

// beforeSurname reports whether the second of two words, between which a name is not cut, is a
// surname of several characters: 富士通 川田.
func (r *reader) beforeSurname(atoms []atom, cut int) bool {
	last := atoms[len(atoms)-1]
	return len(atoms) == 2 && last.gap > 0 && size(atoms[0]) != cut && size(last) > 1 && names.Surname(r.bare(last.from, last.to))
}

// roleScore says how much the atoms look like a role or a title.
func (r *reader) roleScore(atoms []atom, text []rune) int {
	if len(text) > 40 {
		return never
	}
	if isDitto(text) {
		return 6
	}
	all := everyone(text)
	if all == 1 && r.behindNo(atoms[0]) {
		return never // 木村の各委員: の belongs to 各
	}
	text = text[all:]
	if everyoneWithin(text) {
		return never // 稀嗣の各関係者
	}
	score := r.roleShape(atoms, text)
	if score == never || dittoFirst(text) || r.isUnit(text) {
		return never
	}
	if text[0] == '・' || text[0] == 'の' || isClosing(text[0]) {
		return never
	}
	if atoms[0].gap == 0 {
		score -= r.cutCost(atoms[0], text)
	}
	if r.memberAndMore(atoms, text) {
		score -= 6 // 委員　消防団長 are two
	}
	return score - gapsInRole(atoms)
}

// dittoFirst reports whether a word for the body above stands before a title: 同上　助教.
func dittoFirst(text []rune) bool { return len(text) > 2 && text[0] == '同' && isDitto(text[:2]) }

// cutCost is what speaks against a title that runs into what stands before it, of which a letter may be of the one or
// of the other.
func (r *reader) cutCost(first atom, text []rune) int {
	const faculty, letter = 12, 8
	cost := 0
	if r.w.bound.At(text) > 0 && !r.surnameBefore(first.from) && !(r.short && r.oddBefore(first.from)) {
		cost = faculty // 文学部長: the letter before it says of which faculty
	}
	if r.short && r.cutsRole(first, text) || r.cutsSurname(first, text) {
		cost += letter
	}
	return cost
}

// surnameBefore reports whether a surname of two letters or more, and nothing else, runs into slot at.
func (r *reader) surnameBefore(at int) bool {
	run := r.fold[r.runStart(at):at]
	return len(run) > 1 && names.Surname(run)
}

// runStart is where the letters begin that run into slot at, a few at most.
func (r *reader) runStart(at int) int {
	const most = 6
	from := at
	for from > 0 && at-from < most && script.NameLetter(r.fold[from-1]) {
		from--
	}
	return from
}

// cutsRole reports whether the letter before a title makes it a longer one behind a surname, so that among surnames
// alone it is none of a given name: 荒木学部長.
func (r *reader) cutsRole(first atom, text []rune) bool {
	at := first.from - 1
	return at > 0 && whole(r.w.role.Is(slices.Concat(r.fold[at:at+1], text))) && (r.surnameBefore(at) || r.oddBefore(at))
}

// oddBefore reports whether two letters that may be a surname no dictionary has, and nothing else, run into slot at: 榁尾 before 学部長.
func (r *reader) oddBefore(at int) bool {
	const letters = 2
	run := r.fold[r.runStart(at):at]
	return len(run) == letters && r.weighAny(run).Score >= names.Likely && !r.isOffice(run)
}

// cutsSurname reports whether a title behind one letter begins with no word of an office, and with as few letters as
// that one lacks to be a surname: 原宗根係長.
func (r *reader) cutsSurname(first atom, text []rune) bool {
	_, n := r.w.role.End(text)
	front := text[:len(text)-n]
	return len(front) > 0 && len(front) < 3 && r.runStart(first.from) == first.from-1 && !r.isOffice(front) && r.beginsOffice(text) == 0
}

// behindNo reports whether a の runs into the atom.
func (r *reader) behindNo(a atom) bool {
	return a.gap == 0 && a.from > 0 && r.fold[a.from-1] == 'の'
}

// memberAndMore reports whether a gap parts the role of a member from more words.
func (r *reader) memberAndMore(atoms []atom, text []rune) bool {
	at := oneGap(atoms)
	if at < 2 || at+2 >= len(text) {
		return false
	}
	key, ok := r.w.role.Is(text[:at])
	return ok && key == member
}

// roleShape is the score of a role by its words and its shape.
func (r *reader) roleShape(atoms []atom, text []rune) int {
	if n := len(text) - 1; n > 1 && (text[n] == holdsToo || r.w.others.Begin(text[n:], 1) > 0) {
		text = text[:n] // 会計管理者兼, 図書館長他
	}
	switch key, n := r.w.role.End(text); {
	case n == len(text):
		return 7 + min(n, 3)
	case r.seatOfBody(text, n):
		return 6 + min(len(text)-n, 4) // 審議会会長, and no 議会会長
	case n > 0 && !isDigit(text[0]):
		return 5 + r.beginsOffice(text) - bit(key == member && n > 1 && len(text) > 2*n+6)
	case r.latinTitle(atoms[0], text):
		return 8 // 木村Dr
	case likeRole(text):
		return r.likeRoleScore(atoms, text)
	case oneRun(atoms) && r.rolesInFront() && r.oddRole(text):
		return 0
	}
	return never
}

// seatOfBody reports whether no more than what bodies are called that meet stands before a role of n letters: 評議員会議長.
func (r *reader) seatOfBody(text []rune, n int) bool {
	body := text[:len(text)-n]
	_, k := r.w.meets.End(body)
	return n > 1 && k > 1 && k == len(body)
}

// isUnit reports whether text is a part of an office, within another, and the head of none: 総務課庶務係.
func (r *reader) isUnit(text []rune) bool {
	n := len(text) - 1
	return n > 3 && text[n] == '係' && slices.ContainsFunc(text[1:n], isWithin)
}

// oddRole reports whether text may be a role with no word of one, and neither a surname nor the name of
// a part of an organisation, as 開発部 is.
func (r *reader) oddRole(text []rune) bool {
	const longest = 11 // letters
	n := len(text)
	return n > 1 && n <= longest && !names.Surname(text) && !(isWithin(text[n-1]) && r.beginsOffice(text) > 0)
}

// likeRoleScore is the score of text that has the shape of a role that no list knows: none where
// its letters are spread as those of names are, and begin like no office.
func (r *reader) likeRoleScore(atoms []atom, text []rune) int {
	office := r.beginsOffice(text)
	if r.spread && len(atoms) == len(text) && office == 0 {
		return never // 荒　木　松　男　佐
	}
	return 2 + office
}

// latinTitle reports whether text is a title in Latin letters that runs into a
// name.
func (r *reader) latinTitle(first atom, text []rune) bool {
	if first.gap > 0 || first.from == 0 || len(text) > 4 || !isHan(r.fold[first.from-1]) {
		return false
	}
	return script.Letter(text[0]) && script.Letter(text[len(text)-1])
}

// rolesInFront reports whether roles stand before most names of the list.
func (r *reader) rolesInFront() bool { return r.sure && r.share[roleBefore] > 60 }

// beginsOffice is 3 where text begins like the name of an office.
func (r *reader) beginsOffice(text []rune) int {
	if len(text) > 2 && text[0] == '同' {
		return 3 // 同課主査
	}
	if n := r.w.bureau.Begin(text, 1); n > 1 || n == 1 && !isWithin(text[0]) {
		return 3 // but 五十 部看護部長 begins like none
	}
	return 0
}

// likeRole reports whether text has the shape of a role that no list knows.
//
//go:noinline
func likeRole(text []rune) bool {
	n := len(text)
	if n < 2 {
		return false
	}
	switch text[n-1] {
	case '長', '官', '員', '者', '監', '役', '付', '士', '師', '事', '補', '任', '佐', '掌', '幹', '査':
		return true
	}
	return false
}

// gapsInRole is what white space within a role costs: none between all its
// letters.
func gapsInRole(atoms []atom) int {
	single := true
	for i, a := range atoms {
		single = single && a.to-a.from == 1 && (i == 0 || a.gap > 0)
	}
	if single || len(atoms) == 1 {
		return 0
	}
	cost := 0
	for _, a := range atoms[1:] {
		if a.gap > 0 {
			cost += 3
		}
	}
	if size(atoms[0]) == 1 && atoms[1].gap > 0 {
		cost += 3 // 堀　内　促進課長: no 内　促進課長
	}
	return cost
}

// isLatin reports whether text is in Latin capitals: JA, NTT.
func isLatin(text []rune) bool {
	for _, r := range text {
		if r < 'A' || r > 'Z' {
			return false
		}
	}
	return len(text) < 7
}

// affiliationScore says how much the atoms look like a body.
func (r *reader) affiliationScore(atoms []atom, text []rune) int {
	n := len(text)
	switch {
	case isDitto(text):
		return 4
	case n == 1 && isPlace(text[0]):
		return 2 // 町　産業課長
	case n < 2 || everyoneWithin(text):
		return never
	}
	score := r.bodyShape(text)
	if _, k := r.w.role.End(text); k > 1 && !r.standsFor(text) {
		score -= 6
	}
	if score < 6 && (n < 8 || indexOf(text, '・') >= 0) && r.weigh(text).Score >= names.Short {
		score -= 5
	}
	return score - r.gapsInBody(atoms, text)
}

// betweenColumns is a gap that may stand between two columns of people.
const betweenColumns = 4

// gapsInBody is what white space within a body costs: least behind a part of it.
func (r *reader) gapsInBody(atoms []atom, text []rune) int {
	cost := 0
	for i, a := range atoms {
		if i == 0 || a.gap == 0 {
			continue
		}
		if i == 1 && r.isRole(r.fold[atoms[0].from:atoms[0].to]) {
			cost += 6 // 議長　内閣官房
		}
		cost += 6 * bit(i == 1 && a.gap < atLine && r.beginsWithName(atoms))
		if before := r.fold[a.from-1-r.blanksBefore(a.from)]; !isOfficeEnd(before) || a.gap == atLine {
			cost++ // 若葉市　企画部　交通課 is one
			if a.gap >= betweenColumns && a.gap < atLine && r.bodyShape(text) < 5 {
				cost += 6 // 北久根眞道　　島村久仁 are two
			}
		}
		if size(a) == 1 {
			cost += 3
		}
	}
	return cost
}

// beginsWithName reports whether the first two of several words are a surname and a given name, 荒木 清香  何, or
// the first is a letter that stands by itself: 関　　　　アンナ・ベル.
func (r *reader) beginsWithName(atoms []atom) bool {
	if size(atoms[0]) == 1 && atoms[1].gap >= betweenColumns {
		return true
	}
	return len(atoms) > 2 && names.Weigh(r.bare(atoms[0].from, atoms[1].to)).Score >= names.Whole
}

// blanksBefore is how many blank slots stand before slot i.
func (t *text) blanksBefore(i int) int {
	n := 0
	for i-n > 0 && blank(t.fold[i-1-n]) {
		n++
	}
	return n
}

// bodyShape is the score of a body by its words and its shape.
func (r *reader) bodyShape(text []rune) int {
	n := len(text)
	switch _, k := r.w.org.End(text); {
	case r.w.standing.At(text) == n || r.w.company.In(text) || r.standsFor(text):
		return 6
	case k > 0 && n > k || n > 2 && isOfficeEnd(text[n-1]):
		return 5
	case n > 5 || isLatin(text):
		return 2 * bit(isLatin(text))
	}
	return -2
}

//go:noinline
func isOfficeEnd(r rune) bool {
	switch r {
	case '課', '局', '部', '室', '係', '省', '庁', '府', '都', '県', '市', '区', '町', '村', '会', '社', '校', '院', '所',
		'署', '館', '園', '団', '班', '科', '場', '店':
		return true
	}
	return false
}

// isSameMark reports whether text is a mark that repeats what stands above, and no letter: 〃.
func isSameMark(text []rune) bool {
	return len(text) == 1 && isDitto(text) && !script.NameLetter(text[0])
}

// amiss reports whether no name begins with the first of the atoms, or ends as the text does.
func (r *reader) amiss(atoms []atom, text []rune) bool {
	each := text[0] == '各' && (len(text) == 1 || whole(r.w.role.Is(text[1:]))) // 安居院 各理事
	return each || r.endsRole(atoms) || len(text) > 1 && isDitto(text) || oneRun(atoms) && partOfOffice(text) || r.behindOthers(atoms)
}

// behindOthers reports whether the first of several words is 他, which belongs to the title before it.
func (r *reader) behindOthers(atoms []atom) bool {
	first := atoms[0]
	return len(atoms) > 1 && atoms[1].gap > 0 && size(first) == 1 && r.w.others.Begin(r.fold[first.from:first.to], 1) > 0
}

// partOfOffice reports whether text ends as parts of an office do and no name: 鉄道局, 政策課.
func partOfOffice(text []rune) bool {
	const shortest = 3 // letters
	if n := len(text); n < shortest || names.Surname(text) {
		return false
	}
	switch text[len(text)-1] {
	case '局', '課', '係', '省', '庁':
		return true
	}
	return false
}

func isDitto(text []rune) bool {
	for len(text) > 1 && isSameMark(text[:1]) {
		text = text[1:] // 〃　〃
	}
	switch len(text) {
	case 1:
		return text[0] == '同' || text[0] == '〃' || text[0] == '"' || text[0] == '″' || text[0] == '仝' || text[0] == '々'
	case 2:
		return text[0] == '同' && (text[1] == '上' || text[1] == '所' || text[1] == '前')
	}
	return false
}

//go:noinline
func isHan(r rune) bool { return script.Kanji(r) }

//go:noinline
func isClosing(r rune) bool { return script.Opening(r) != 0 }

// everyone is the length of 各 or の各 before a role that all have: 木村、岡の各委員.
func everyone(text []rune) int {
	switch {
	case len(text) > 2 && text[0] == '各':
		return 1
	case len(text) > 3 && text[0] == 'の' && text[1] == '各':
		return 2
	}
	return 0
}

// everyoneWithin reports whether の各 stands within text, behind a name, or 各 before the role that ends
// it: 木村の各関係者, 荒木清香各委員.
func everyoneWithin(text []rune) bool {
	for i := 1; i+2 < len(text); i++ {
		if text[i] == 'の' && text[i+1] == '各' {
			return true
		}
	}
	_, n := wordsOnce().role.End(text)
	at := len(text) - n - 1
	return n > 0 && at > 0 && text[at] == '各'
}

// isPlace reports whether r alone stands for a municipality in its own list.
//
//go:noinline
func isPlace(r rune) bool {
	switch r {
	case '国', '都', '道', '府', '県', '市', '区', '町', '村':
		return true
	}
	return false
}
