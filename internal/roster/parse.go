package roster

import (
	"slices"

	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// An atom is a word, a part of one, or a bracket: what a label is given to.
type atom struct {
	from, to int
	gap      int  // blank columns before it, 0 within a word
	bracket  bool //
	name     bool // by its place, whatever the words are
	line     int
}

// A label is what a piece of an entry is.
type label uint8

const (
	start label = iota
	affiliationBefore
	roleBefore
	name
	courtesy
	roleAfter
	affiliationAfter
	labels
)

// isRole reports whether a piece is a role, before the name or behind it.
func (l label) isRole() bool { return l == roleBefore || l == roleAfter }

// isBody reports whether a piece is a body, before the name or behind it.
func (l label) isBody() bool { return l == affiliationBefore || l == affiliationAfter }

// A part is a piece of an entry: atoms [from, to) of the stretch.
type part struct {
	label    label
	from, to int
	first    bool // it begins an entry
}

// A state is the label of the last piece of an entry, and whether a role stands
// before its name.
type state uint8

const (
	seated state = 8
	states state = 16
)

func (s state) label() label { return label(s &^ seated) }

// behind is the state behind a piece of label next.
func (s state) behind(next label) state {
	if next == roleBefore {
		return state(next) | seated
	}
	return state(next) | s&seated
}

// limits is how many atoms a piece of each label has at most.
var limits = [labels]int{0, 10, 12, 8, 3, 10, 10}

// A step is the best way to a place and a label.
type step struct {
	score int
	from  int
	state state
	fresh bool // a new entry began before it
}

// parse divides a stretch of atoms into entries: of all ways to give the atoms
// labels the one of the highest score.
func (r *reader) parse(atoms []atom) (parts []part, score int) {
	n := len(atoms)
	if n == 0 {
		return nil, 0
	}
	best := r.room(n + 1)
	best[0][start].score = 0
	at := r.squeeze(atoms)
	r.spread = inLetters(atoms)
	r.withRole = r.spread && r.holdsRole(r.bareText)
	for i := range n {
		r.src.Stop.Check()
		r.newEntry(best[i][:], atoms, i)
		r.extend(best, atoms, at, i)
	}
	r.piece = weighed{} // its text is written over
	last, score := r.lastLabel(best[n][:])
	return unwind(best, n, last), score
}

// newEntry lets an entry end before atom i.
func (r *reader) newEntry(at []step, atoms []atom, i int) {
	if i == 0 {
		return
	}
	for l := state(affiliationBefore); l < states; l++ {
		cost := r.splitCost(atoms, i, l.label()) + r.roleGoesOn(atoms, i, l.label())
		if l.label() == name && r.sure && r.gapped > 60 && i-at[l].from == 1 && !atoms[i-1].bracket && atoms[i].gap < atLine {
			cost += 5 // the given name of the surname before it
		}
		if l.label() == name && spreadBefore(atoms, at[l].from, i) {
			cost += 5 // 真　鍋　宗一郎
		}
		if s := at[l].score - cost; l.label() > start && s > at[start].score {
			at[start] = step{score: s, from: i, state: l, fresh: true}
		}
	}
}

// roleGoesOn is what it costs to begin a new entry with a role right behind one, where the letters
// of both are spread: 施 設 担 当 課 長 is one.
func (r *reader) roleGoesOn(atoms []atom, i int, l label) int {
	return 12 * bit(r.spread && l == roleAfter && r.roleFrom(atoms[i:]))
}

// inLetters reports whether nearly all atoms of a stretch are single letters that white space
// parts, as those of names and titles set as wide as each other are.
func inLetters(atoms []atom) bool {
	const least = 4 // words
	words, single := 0, 0
	for i, a := range atoms {
		if i > 0 && a.gap == 0 {
			continue
		}
		words++
		alone := i+1 == len(atoms) || atoms[i+1].gap > 0
		single += bit(alone && size(a) == 1 && !a.bracket && a.gap < atLine)
	}
	return words >= least && single*4 >= words*3
}

// holdsRole reports whether a role stands in text.
func (r *reader) holdsRole(text []rune) bool {
	for i := range text {
		if r.w.role.Begin(text[i:], 2) > 0 {
			return true
		}
	}
	return false
}

// roleFrom reports whether atoms begin with a role whose letters are spread.
func (r *reader) roleFrom(atoms []atom) bool {
	for n := 2; n <= min(len(atoms), 4); n++ {
		if r.isRole(r.bare(atoms[0].from, atoms[n-1].to)) {
			return true
		}
	}
	return false
}

// spreadBefore reports whether the same white space stands between the two letters of
// atoms [from, i) and before atom i.
func spreadBefore(atoms []atom, from, i int) bool {
	return i-from == 2 && size(atoms[from]) == 1 && size(atoms[i-1]) == 1 && atoms[i-1].gap > 1 && atoms[i].gap == atoms[i-1].gap
}

// oneMore is what every entry of a stretch but the first costs, so that pieces
// of names and roles are no entries of their own.
const oneMore = 6

// splitCost is what it costs to begin a new entry at atom i behind a piece of
// label l.
func (r *reader) splitCost(atoms []atom, i int, l label) int {
	cost := gapCost(atoms, i, l)
	if cost >= -never {
		return cost
	}
	if r.lastLetter(atoms, i) || r.repeats(atoms, i) {
		cost += 10 // 高　麗　美　和; 佐　々　木　学
	}
	if !r.sure {
		return cost
	}
	x := int(r.x[atoms[i].from])
	switch {
	case r.seat:
		cost += 9 // ２０番　　井之上　　眞　一
	case r.single:
		cost += 4
	case r.commas && atoms[i].gap < 3:
		cost += 9 // 日立 佐藤、東芝 鈴木: between two commas stands one
	}
	cost += 8 * bit(r.main > 0 && x == r.main)            // what stands before the one column of names is no name
	cost += 8 * bit(r.main > 0 && x < r.main && l < name) // 委員　営業所長　山田: who has no name in its column is nobody
	cost += 6 * bit(r.main > 0 && x > r.main+1 && anyAtom(atoms[:i], func(a atom) bool { return int(r.x[a.from]) == r.main }))
	return cost - bit(r.starts[x]*4 >= r.people && atoms[i].gap > 1)
}

// gapCost is what the white space before an entry and the piece before that say.
func gapCost(atoms []atom, i int, l label) int {
	switch gap := atoms[i].gap; {
	case gap == 0 && !atoms[i-1].bracket && l != courtesy:
		return -never
	case l == courtesy || gap == atLine && l >= name || atoms[i-1].bracket && l >= name:
		return oneMore
	case l == roleAfter && gap < 4:
		return oneMore + 3
	case l == affiliationBefore || l == roleBefore:
		return oneMore + 5
	case gap >= 4:
		return oneMore + 1
	}
	return oneMore + 3
}

// amidSpread is what speaks against a piece that begins amid letters spread evenly.
const amidSpread = 6

// spreadOver reports whether the white space before atom i, between two letters, is that
// before or behind them too.
func spreadOver(atoms []atom, i int) bool {
	if i < 1 || size(atoms[i]) != 1 || size(atoms[i-1]) != 1 || atoms[i].gap < 2 || atoms[i].gap == atLine {
		return false
	}
	return i > 1 && size(atoms[i-2]) == 1 && atoms[i-1].gap == atoms[i].gap ||
		i+1 < len(atoms) && size(atoms[i+1]) == 1 && atoms[i+1].gap == atoms[i].gap
}

// lastLetter reports whether atom i is the last of several letters that the same
// white space parts: no name begins with it.
func (r *reader) lastLetter(atoms []atom, i int) bool {
	if i < 2 || size(atoms[i]) != 1 || size(atoms[i-1]) != 1 || size(atoms[i-2]) != 1 {
		return false
	}
	return atoms[i].gap > 0 && atoms[i-1].gap == atoms[i].gap && (i+1 == len(atoms) || size(atoms[i+1]) > 1)
}

// repeats reports whether atom i begins with the sign that repeats the letter before it.
func (r *reader) repeats(atoms []atom, i int) bool {
	return i > 0 && r.fold[atoms[i].from] == '々' && atoms[i].gap < atLine && size(atoms[i-1]) == 1
}

// extend gives the atoms behind i each label that may follow.
func (r *reader) extend(best [][states]step, atoms []atom, at []int, i int) {
	if atoms[i].bracket {
		for l := range best[i] {
			if best[i][l].score > never {
				r.reach(best, i, i+1, state(l), state(l), best[i][l].score)
			}
		}
		return
	}
	for j := i + 1; j <= len(atoms) && j-i <= limits[roleBefore] && !atoms[j-1].bracket; j++ {
		text := r.bareText[at[i]:at[j]]
		r.piece = weighed{text: text}
		var base [labels]int
		var known [labels]bool
		for next := affiliationBefore; next < labels; next++ {
			if j-i > limits[next] {
				continue
			}
			own := sameScore[next]
			for l := range best[i] {
				was := state(l)
				if best[i][l].score <= never || !follows(was.label(), next) {
					continue
				}
				if !known[own] {
					base[own], known[own] = r.baseScore(atoms[i:j], next, text), true
				}
				if base[own] <= never/2 {
					break
				}
				p := spot{atoms, i, j, was, best[i][l].from, best[i][l].state.label() == start}
				if s := r.pieceScore(p, next, text, base[own]); s > never/2 {
					r.reach(best, i, j, was, was.behind(next), best[i][l].score+s)
				}
			}
		}
	}
}

// spreadOut is what speaks for a name that its place tells.
const spreadOut = 4

// sameScore is the label with whose score by itself that of each label goes.
var sameScore = [labels]label{
	affiliationBefore: affiliationBefore, affiliationAfter: affiliationBefore,
	roleBefore: roleBefore, roleAfter: roleBefore,
	name: name, courtesy: courtesy,
}

// baseScore is the score of atoms as a piece of label next, whatever stands
// around them.
func (r *reader) baseScore(atoms []atom, next label, text []rune) int {
	if anyAtom(atoms, func(a atom) bool { return a.name }) {
		if next == name && len(atoms) == 1 {
			return names.Whole + spreadOut
		}
		return never
	}
	switch next {
	case name:
		return r.nameScore(atoms, text)
	case courtesy:
		if _, ok := r.w.courtesy.Is(text); ok {
			return 4
		}
		return never
	case roleBefore, roleAfter:
		return r.roleScore(atoms, text)
	}
	return r.affiliationScore(atoms, text)
}

func (r *reader) reach(best [][states]step, i, j int, l, next state, score int) {
	if score > best[j][next].score {
		best[j][next] = step{score: score, from: i, state: l}
	}
}

// follows reports whether a piece of label next may stand behind one of l.
func follows(l, next label) bool {
	switch next {
	case affiliationBefore:
		return l == start || l == roleBefore
	case roleBefore:
		return l == start || l == affiliationBefore
	case name:
		return l <= roleBefore
	case courtesy:
		return l == name
	case roleAfter:
		return l == name || l == affiliationAfter || l == courtesy
	}
	return l == name || l == courtesy || l == roleAfter
}

// A spot is where a piece stands: atoms [i, j), the state before it, and the piece
// before it: atoms [from, i), and whether that begins the entry.
type spot struct {
	atoms []atom
	i, j  int
	was   state
	from  int
	begun bool
}

// runsOn reports whether a word stands right behind the piece.
func (p spot) runsOn() bool {
	return p.j < len(p.atoms) && p.atoms[p.j].gap == 0 && !p.atoms[p.j].bracket
}

// beforeWord reports whether a word stands behind the piece that white space sets off.
//
//go:noinline
func (p spot) beforeWord() bool {
	return p.j < len(p.atoms) && p.atoms[p.j].gap > 0 && !p.atoms[p.j].bracket
}

// beforeBracket reports whether a bracket stands behind the piece.
func (p spot) beforeBracket() bool { return p.j < len(p.atoms) && p.atoms[p.j].bracket }

// beforeLast reports whether one word stands behind the piece and nothing else but brackets.
//
//go:noinline
func (p spot) beforeLast() bool {
	return p.beforeWord() && (p.j+1 == len(p.atoms) || p.atoms[p.j+1].bracket)
}

// pieceScore is the score of a piece of label next where it stands.
func (r *reader) pieceScore(p spot, next label, text []rune, score int) int {
	switch next {
	case name:
		score = r.namePiece(p, text, score)
	case roleBefore, roleAfter:
		score = r.rolePiece(p, next, text, score)
	case affiliationBefore, affiliationAfter:
		score = r.bodyPiece(p, next, text, score)
	}
	if score <= never {
		return never
	}
	if r.main > 0 && (next == roleBefore || next == affiliationBefore) && r.inMain(p.atoms[p.i+1:p.j]) {
		score -= besideMain // it would hold what stands in the column of names
	}
	if p.runsOn() && next != name && next != roleBefore {
		score -= 3
		if next == courtesy {
			return never // 鵜殿局長
		}
	}
	if next == roleAfter && r.headsPlace(p, text) {
		score -= calledByPlace
	}
	return score + r.habit(next)
}

// calledByPlace is what speaks against a name that is the place of a house whose head is told.
const calledByPlace = 12

// headsPlace reports whether the head of a house, or a body with a role in it, runs into the
// piece before it, and more stands behind a gap: 緑川警察署長　谷　薫, 青山大学教授　谷　薫.
func (r *reader) headsPlace(p spot, text []rune) bool {
	_, ok := r.w.placeHead.Is(text)
	ok = ok || r.titleInBody(p, text)
	if !ok || p.i == 0 || p.atoms[p.i].gap > 0 {
		return false
	}
	if _, n := r.w.role.End(text); r.w.company.In(text[:len(text)-n]) && r.behindUntitled(p) {
		return true
	}
	if p.j >= len(p.atoms) {
		return false
	}
	next := p.atoms[p.j]
	return next.gap > 0 && next.gap < atLine && !next.bracket && !r.titled(p.atoms[p.j:])
}

// titleInBody reports whether a title runs into the words for a body: 青山大学教授, 土岐デザイン事務所代表.
func (r *reader) titleInBody(p spot, text []rune) bool {
	_, n := r.w.role.End(text)
	if n < 2 || n == len(text) {
		return false
	}
	front := text[:len(text)-n]
	_, outside := r.w.outside.End(front)
	_, body := r.w.org.End(front)
	return outside > 1 || body > 0 && (body < len(front) || p.i > 0 && r.mixedBefore(p))
}

// mixedBefore reports whether the piece before this one ends in katakana behind kanji, as firms are called: 土岐デザイン.
func (r *reader) mixedBefore(p spot) bool {
	const least = 3 // letters
	text := r.bare(p.atoms[p.from].from, p.atoms[p.i-1].to)
	n := len(text)
	return n > least && isHan(text[0]) && !anyRune(text[n-least:], func(c rune) bool { return !script.Katakana(c) && c != 'ー' })
}

// katakanaFirm reports whether a role in katakana runs into a surname as the names of firms end, before a title and the name of who
// has it: 若葉コンサルタント　技術部長　荒木 清香. The piece is the role, or both.
func (r *reader) katakanaFirm(p spot, text []rune) bool {
	_, n := r.w.role.End(text)
	if n == 0 || anyRune(text[len(text)-n:], func(c rune) bool { return !script.Katakana(c) && c != 'ー' }) {
		return false
	}
	if bound := p.atoms[p.i].gap == 0 && p.i > 0; bound != (n == len(text)) || !p.beforeWord() || p.atoms[p.j].gap == atLine {
		return false
	}
	title := r.runBehind(p.atoms, p.j)
	more := slices.IndexFunc(p.atoms[p.j+1:], func(a atom) bool { return a.gap > 0 })
	return more >= 0 && p.atoms[p.j+1+more].gap < atLine && r.isTitle(title)
}

// behindUntitled reports whether the piece before this one stands behind a gap, before which
// there is a word that ends in no role: 山田五男　城東大学教授.
func (r *reader) behindUntitled(p spot) bool {
	if p.from == 0 || p.from >= p.i {
		return false
	}
	before, first := p.atoms[p.from-1], p.atoms[p.from]
	if before.bracket || first.gap == 0 || first.gap >= atLine {
		return false
	}
	_, n := r.w.role.End(r.bare(before.from, before.to))
	return n == 0
}

// titled reports whether the first entry of the atoms, up to a line end or a bracket, ends in a
// role: 山田市長　森副市長 are two.
func (r *reader) titled(atoms []atom) bool {
	to := 1
	for to < len(atoms) && atoms[to].gap < atLine && !atoms[to].bracket {
		to++
	}
	_, n := r.w.role.End(r.bare(atoms[0].from, atoms[to-1].to))
	return n > 1
}

// namePiece is the score of a name where it stands.
func (r *reader) namePiece(p spot, text []rune, score int) int {
	if score <= never {
		return never
	}
	if r.sure && r.people > 2 && r.starts[int(r.x[p.atoms[p.i].from])]*3 >= r.people {
		score += 2
	}
	if r.width > 0 && r.columns(p.atoms[p.i:p.j]) == r.width {
		score += asWide
	}
	if r.main > 0 && r.share[roleBefore] > 50 && int(r.x[p.atoms[p.i].from]) < r.main && r.inMain(p.atoms[p.j:]) {
		score -= besideMain
	}
	if l := p.was.label(); (l == start || l == affiliationBefore) && spreadOver(p.atoms, p.i) {
		score -= amidSpread
	}
	score += aloneSet*bit(r.aloneInColumn(p)) - anotherBehind*bit(r.gapInside(p) || r.katakanaSeat(p, text))
	return score - r.runsIn(p, text) + r.spreadScore(p, text)
}

// katakanaSeat reports whether a word of katakana runs into a role behind which one without a title stands, so that both are
// what he is: ベルマーク委員長　荒木　清香.
func (r *reader) katakanaSeat(p spot, text []rune) bool {
	if !p.runsOn() || anyRune(text, func(c rune) bool { return !script.Katakana(c) }) {
		return false
	}
	j := p.j + 1
	for j < len(p.atoms) && p.atoms[j].gap == 0 && !p.atoms[j].bracket {
		j++
	}
	behind := j < len(p.atoms) && p.atoms[j].gap < atLine && !p.atoms[j].bracket
	return behind && r.isRole(r.bare(p.atoms[p.j].from, p.atoms[j-1].to)) && !r.titled(p.atoms[j:])
}

// gapInside reports whether the gap within a name is wider than the one that parts it from the name of another
// before it, or from a given name behind it: 荒木 学     林　清 parts no 学     林.
func (r *reader) gapInside(p spot) bool {
	const wider = 2 // columns
	inner := 0
	for _, a := range p.atoms[p.i+1 : p.j] {
		inner = max(inner, a.gap)
	}
	if inner < betweenColumns || inner >= atLine {
		return false
	}
	before := p.atoms[p.i].gap
	if p.was.label() == start && p.i > 0 && before > 0 && before+wider < inner {
		return true
	}
	if !p.beforeWord() || p.atoms[p.j].gap+wider >= inner || size(p.atoms[p.j-1]) < 2 {
		return false
	}
	next := p.atoms[p.j]
	whole := p.j+1 == len(p.atoms) || p.atoms[p.j+1].gap > 0
	return whole && names.Given(r.fold[next.from:next.to])
}

// aloneSet is what speaks for a surname of one letter that stands by itself.
const aloneSet = 6

// aloneInColumn reports whether a name of one letter stands between gaps as wide as those of columns, in a list
// whose names all have a narrower one.
func (r *reader) aloneInColumn(p spot) bool {
	if p.j-p.i != 1 || size(p.atoms[p.i]) != 1 || p.atoms[p.i].bracket || !r.gapsParted() || p.was.label() != start {
		return false
	}
	if p.j == len(p.atoms) {
		return p.i == 0 || p.atoms[p.i].gap > 1
	}
	next := p.atoms[p.j]
	return next.gap >= betweenColumns && !next.bracket && size(next) > 1 && names.Weigh(r.fold[next.from:next.to]).Score >= names.Short
}

// besideMain is what speaks against a name before the column in which names begin.
const besideMain = 12

// inMain reports whether one of the atoms stands in the column in which names begin.
func (r *reader) inMain(atoms []atom) bool {
	return anyAtom(atoms, func(a atom) bool {
		return a.gap > 1 && r.x[a.from] >= int32(r.main)-1 && r.x[a.from] <= int32(r.main)+1
	})
}

// asWide is what speaks for a name that it is as wide as the names of its list.
const asWide = 4

// rolePiece is the score of a role where it stands.
func (r *reader) rolePiece(p spot, next label, text []rune, score int) int {
	l, gap := p.was.label(), p.atoms[p.i].gap
	score -= r.shortCost(p, text) + r.givenCost(p, text)
	switch {
	case gap == 0 && l.isBody(), next == roleBefore && everyone(text) > 0, r.katakanaFirm(p, text): // 安居院 各理事
		return never
	case next == roleBefore && score == 0 && (p.beforeBracket() || p.beforeLast() && r.gapsParted()):
		return never // 上坂（２班）, 蕪城 千種: no role that no list has
	case next == roleBefore:
		return score
	case isDitto(text):
		return never
	}
	if p.was&seated != 0 {
		if score -= r.secondRole(text); gap > 0 && p.beforeWord() {
			score -= beforeNext
		}
	}
	if gap > 0 {
		return score
	}
	return r.boundRole(p, text, score)
}

// givenCost is what speaks against a role, set off behind a word, that begins with a given name: 聡副座長 behind 藤野原.
func (r *reader) givenCost(p spot, text []rune) int {
	const cost, longest = 6, 3 // letters of a given name
	gap := p.atoms[p.i].gap
	if p.was.label() != name || gap == 0 || gap > betweenColumns || p.i-p.from != 1 || r.beginsOffice(text) > 0 || r.isRole(text) {
		return 0
	}
	for n := min(longest, len(text)-2); n > 0; n-- {
		if names.Given(text[:n]) && (r.isRole(text[n:]) || n > 1 && likeRole(text[n:])) {
			return cost
		}
	}
	return 0
}

// shortCost is what speaks against a role that is only the beginning of one.
func (r *reader) shortCost(p spot, text []rune) int {
	return cutShort * bit(r.spread && r.longerRole(p, text))
}

// longerRole reports whether the letters of a role, spread, make a longer one with those behind them:
// 会 計 of 会 計 管 理 者.
func (r *reader) longerRole(p spot, text []rune) bool {
	const most = 4 // letters more
	_, n := r.w.role.End(text)
	from := p.j - n
	if n < 2 || from < p.i {
		return false
	}
	for j := p.j; j < len(p.atoms) && j < p.j+most && size(p.atoms[j]) == 1 && p.atoms[j].gap == p.atoms[p.j-1].gap; j++ {
		if r.isRole(r.bare(p.atoms[from].from, p.atoms[j].to)) {
			return true
		}
	}
	return false
}

// cutShort is what speaks against a role that the letters behind it make longer.
const cutShort = 10

// boundRole is the score of a role that runs into what stands before it.
func (r *reader) boundRole(p spot, text []rune, score int) int {
	before := r.fold[p.atoms[p.i].from-1]
	if _, charge := r.w.inCharge.Is(text); charge && script.Katakana(before) {
		return never // フロント担当
	}
	if r.halfOfMember(text) {
		return never // 長 曽我部委員, 高 清水円委員
	}
	if score > never {
		score -= r.runIn(text) + 2*bit(isKana(before) && isKana(text[0])) - 2*bit(r.sure && r.roles[string(text)] > 2)
	}
	return score
}

// noBody reports whether what may be a body is none where it stands: it repeats what is above, or
// is of the letters of a name that are spread.
func (r *reader) noBody(p spot, next label, text []rune) bool {
	if r.spread && len(text) < 3 && p.j-p.i == len(text) {
		return true // 荒　木　一　省
	}
	if next == affiliationAfter && r.townForGiven(p, text) {
		return true
	}
	if next == affiliationAfter && isDitto(text) {
		gap := p.atoms[p.i].gap
		if len(text) > 1 && !isSameMark(text[:1]) {
			return gap == 0 // 林　学　同所　教授
		}
		return !isSameMark(text) || gap < 2 || !p.beforeWord() // 林　学　　　〃　　　教授
	}
	return next == affiliationAfter && r.lastLetter(p.atoms, p.i)
}

// townForGiven reports whether two letters that end as the name of a town stand behind a surname where others have given names:
// 久世　慎市.
func (r *reader) townForGiven(p spot, text []rune) bool {
	return p.was.label() == name && len(text) == 2 && text[1] == '市' && r.wholeNames() &&
		names.Surname(r.bare(p.atoms[p.from].from, p.atoms[p.i-1].to))
}

// bodyPiece is the score of a body where it stands.
func (r *reader) bodyPiece(p spot, next label, text []rune, score int) int {
	if p.atoms[p.i].gap == 0 && p.i > 0 || r.noBody(p, next, text) {
		return never
	}
	if next == affiliationAfter && len(text) > 0 && isWithin(text[len(text)-1]) {
		score-- // an official's office stands before the name
	}
	score -= r.houseCost(p, next, text) + givenBefore(p) + r.bracketCost(p, next, text)
	if p.was.label() != roleBefore {
		return score
	}
	if !p.begun || !r.endsInRole(p.atoms[p.from:p.i]) {
		return never // 若葉株式会社　運用本部　運用部長　山田: the body has been told
	}
	if r.isPost(p.atoms[p.i:p.j], text) {
		score = 7 // 委員長　副知事　山田
	}
	if score < 4 {
		return never
	}
	return score - 2 // 理事長　202号室　山田
}

// bracketCost is what speaks against a body before a bracket, which may be the name of who is told in it: the
// word in 榁（１班）　　リエン（２班）　　林（３班）.
func (r *reader) bracketCost(p spot, next label, text []rune) int {
	const between = 4
	switch {
	case !p.beforeBracket():
	case next == affiliationBefore && r.bodyShape(text) < 0:
		return -never
	case next == affiliationAfter && p.atoms[p.i-1].bracket:
		return between
	}
	return 0
}

// givenBefore is what speaks against a body behind a word that a wider gap parts within than the one
// before it: it begins with the given name, 緑川　　萌　　　　造園.
func givenBefore(p spot) int {
	first := p.atoms[p.i]
	if p.was.label() != name || p.i-p.from > 1 || first.gap == atLine {
		return 0
	}
	wider := anyAtom(p.atoms[p.i+1:p.j], func(a atom) bool { return a.gap > first.gap && a.gap < atLine })
	return oneMore * bit(wider)
}

// houseCost is what speaks against a body that is the surname of who stands behind it: 安居院
// 真知子.
func (r *reader) houseCost(p spot, next label, text []rune) int {
	if next != affiliationBefore || !p.beforeWord() {
		return 0
	}
	if p.beforeLast() && r.shortHouse(text) {
		return oneMore
	}
	given := r.runBehind(p.atoms, p.j)
	_, n := r.w.role.End(given)
	return oneMore * bit((n > 0 || p.beforeLast()) && r.endsAsHouse(text, given[:len(given)-n]))
}

// shortHouse reports whether two or three letters with nothing of a body but one letter at their
// end stand in a list whose names all have a gap: 榁部 宗一郎.
func (r *reader) shortHouse(text []rune) bool {
	n := len(text)
	if n < 2 || n > 3 || !inJapanese(text) || !r.gapsParted() || n > 2 && r.bodyShape(text) > 0 {
		return false
	}
	_, org := r.w.org.End(text)
	tells := r.w.company.In(text) || r.w.standing.At(text) == n || r.standsFor(text) || r.isRole(text)
	return org < 2 && !tells && r.w.bureau.Begin(text, 1) == 0
}

// endsInRole reports whether atoms end in a role of the lexicon, or are a mark for the one above.
func (r *reader) endsInRole(atoms []atom) bool {
	if isSameMark(r.fold[atoms[0].from:atoms[0].to]) {
		return true
	}
	_, k := r.w.role.End(r.bare(atoms[0].from, atoms[len(atoms)-1].to))
	return k > 0
}

// isPost reports whether atoms, behind a role in the body that meets, are what
// somebody is elsewhere: a title, set off.
func (r *reader) isPost(atoms []atom, text []rune) bool {
	key, k := r.w.role.End(text)
	return atoms[0].gap > 1 && oneRun(atoms) && k > 1 && (key != member || k < len(text))
}

// habit is what the other entries of the list say for a label.
func (r *reader) habit(next label) int {
	if !r.sure || next == name || next == courtesy {
		return 0
	}
	switch share := r.share[next]; {
	case share >= 80 && r.people > 4:
		return 4
	case share >= 60:
		return 2
	case share <= 5 && r.people > 4:
		return -4
	case share <= 10:
		return -2
	}
	return 0
}

// lastLabel is the best end of a stretch: with a name, if it has one.
func (r *reader) lastLabel(at []step) (state, int) {
	last, score := state(start), never*2
	for l := state(affiliationBefore); l < states; l++ {
		s := at[l].score
		if l.label() < name {
			s -= 3 + r.owed
		}
		if s > score {
			last, score = l, s
		}
	}
	return last, score
}

// unwind follows the steps back from the end of the stretch.
func unwind(best [][states]step, n int, last state) []part {
	var parts []part
	for i, l := n, last; l != state(start) || i > 0; {
		s := best[i][l]
		switch {
		case s.score <= never*2:
			return nil
		case s.fresh:
			if len(parts) > 0 {
				parts[len(parts)-1].first = true
			}
			l = s.state
			continue
		}
		parts = append(parts, part{label: l.label(), from: s.from, to: i})
		i, l = s.from, s.state
	}
	if len(parts) == 0 {
		return nil
	}
	parts[len(parts)-1].first = true
	for a, b := 0, len(parts)-1; a < b; a, b = a+1, b-1 {
		parts[a], parts[b] = parts[b], parts[a]
	}
	return parts
}

// squeeze gathers the text of the atoms without white space; at is where each
// begins in it.
func (r *reader) squeeze(atoms []atom) (at []int) {
	r.bareText, at = r.bareText[:0], append(r.starting[:0], 0)
	for _, a := range atoms {
		for _, c := range r.fold[a.from:a.to] {
			if !blank(c) {
				r.bareText = append(r.bareText, c)
			}
		}
		at = append(at, len(r.bareText))
	}
	r.starting = at
	return at
}

// runIn is what it costs that text runs into a name as its role: nothing where
// it is a role or begins like an office.
func (r *reader) runIn(text []rune) int {
	text = text[everyone(text):]
	if _, ok := r.w.role.Is(text); ok || r.beginsOffice(text) > 0 || len(text) > 0 && script.Letter(text[0]) || r.w.org.Begin(text, 2) > 1 {
		return 0 // 支部長代理
	}
	if _, n := r.w.role.End(text); r.seatOfBody(text, n) {
		return 0 // 審議会会長
	}
	if len(text) > 2 && (r.isRole(text[1:]) || r.beginsOffice(text[1:]) > 0) {
		return 8 // 林田 貿易局長: the letter before the office is the name's
	}
	if _, k := r.w.role.End(text); k > 2 && k == len(text)-1 {
		return 8 // 石橋保 卓副委員長
	}
	if r.short && len(text) > 2 {
		return 2 // 荒木産政局長
	}
	return 5
}

// halfOfMember reports whether text is letters and the role of a member behind them which say neither of which
// members he is nor of which part of an office: they are of his name.
func (r *reader) halfOfMember(text []rune) bool {
	text = text[everyone(text):]
	_, n := r.w.committeeMember.End(text)
	front := text[:len(text)-n]
	if n == 0 || len(front) == 0 || !isHan(front[0]) || whole(r.w.role.Is(text)) || r.w.kindOfMembers(text) {
		return false
	}
	return (len(front) < 3 || names.Surname(front)) && r.w.bureau.Begin(front, len(front)) < len(front)
}

//go:noinline
func isKana(r rune) bool { return script.Hiragana(r) }

// runsIn is what it costs a name that it runs into what stands before or behind
// it: only what is known for a name does.
func (r *reader) runsIn(p spot, text []rune) int {
	cost, bare := 0, p.atoms[p.i].gap == 0 && p.i > 0 && !p.atoms[p.i-1].bracket
	known := r.weigh(text).Score
	if bare || p.i == 0 && p.atoms[p.i].gap == 0 {
		cost = runsOut(p.was.label(), text, known)
	}
	if cost == -never || !p.runsOn() || r.isCourtesy(p.atoms[p.j]) {
		return cost
	}
	if bare || r.officeForGiven(p, text) || len(text) > 2 && r.w.bureau.Begin(text, len(text)) == len(text) {
		return -never
	}
	cost += 4*bit(known < names.Short-1) + 6*bit(r.straddles(p.atoms, p.j, text)) + 4*bit(r.short && r.cutInOffice(p, text))
	if cost > 6 {
		return -never
	}
	return cost
}

// officeForGiven reports whether behind a surname stands a word with which offices begin, be it a
// given name too, and the title of an official behind it: 青木健康 before 保険課長.
func (r *reader) officeForGiven(p spot, text []rune) bool {
	at := r.weigh(text).Cut
	n := len(text) - at
	if at == 0 || n < 2 || !isHan(text[at]) || r.w.bureau.Begin(text[at:], n) != n {
		return false
	}
	key, _ := r.w.role.End(r.runBehind(p.atoms, p.j))
	return key == "office"
}

// runsOut is what it costs a name of the given score that a piece of label l runs into it.
func runsOut(l label, text []rune, known int) int {
	switch {
	case l == affiliationBefore && known < names.Whole:
		return -never
	case l == roleBefore && len(text) == 1:
		return -never // 議事係長 is no 議事係 長
	case l == roleBefore:
		return 6
	}
	return 0
}

// cutInOffice reports whether a surname stands at the beginning of text, and its
// rest and what it runs into are no role: 関文教 施設企画部長 among 山中次官、吉田局長.
func (r *reader) cutInOffice(p spot, text []rune) bool {
	w := r.weigh(text)
	return w.Cut > 0 && w.Cut < len(text) && names.Surname(text[:w.Cut]) && !r.isRole(r.runBehind(p.atoms, p.j))
}

func (r *reader) isCourtesy(a atom) bool {
	_, ok := r.w.courtesy.Is(r.fold[a.from:a.to])
	return ok
}

// straddles reports whether the word with which an office begins stands partly in
// text, behind its surname, and partly in the run behind it: 椎葉新 エネルギー課長.
func (r *reader) straddles(atoms []atom, j int, text []rune) bool {
	behind := r.runBehind(atoms, j)
	r.glued = append(append(r.glued[:0], text...), behind...)
	run := r.glued
	if _, k := r.w.role.End(run); k > len(behind) && k < len(run) && !names.Surname(text) && r.weigh(text).Score < names.Whole {
		return true // 荒木臨時 委員
	}
	if _, k := r.w.role.End(run); k > 0 && len(text) < 3 && (k == len(run) || !names.Surname(text) && r.isOffice(run[:len(run)-k])) {
		return true // 都 市計画課長, 本 部長
	}
	return r.cutsBureau(text, run)
}

// cutsBureau reports whether the word with which an office begins in the run stands partly in text, behind what may be its surname.
func (r *reader) cutsBureau(text, run []rune) bool {
	w := r.weigh(text)
	odd := w.Score <= names.Likely // 茶屋町契 before 約課主任
	for cut := 1; cut < len(text); cut++ {
		if cut != w.Cut && w.Score >= names.Whole || !names.Surname(text[:cut]) && !odd {
			continue
		}
		if given := len(text) - cut; r.w.bureau.Begin(run[cut:], given+1) > given {
			return true
		}
	}
	return false
}

// runBehind is the text from atom j on up to white space or a bracket.
func (r *reader) runBehind(atoms []atom, j int) []rune {
	m := j + 1
	for m < len(atoms) && atoms[m].gap == 0 && !atoms[m].bracket {
		m++
	}
	return r.bare(atoms[j].from, atoms[m-1].to)
}

// beforeNext is what speaks against a second role that may be that of who stands behind it:
// 組合長　荒木　学　理事　山田　清志.
const beforeNext = 5

// secondRole is what a role behind a name costs before which one stands
// already.
func (r *reader) secondRole(text []rune) int {
	if key, ok := r.w.role.Is(text); ok && key == member && !isOwnSeat(text) {
		return 0
	}
	return 3
}

// room is n places for the steps of a stretch, none reached.
func (r *reader) room(n int) [][states]step {
	if cap(r.steps) < n {
		r.steps = make([][states]step, 2*n)
	}
	best := r.steps[:n]
	for i := range best {
		for l := range best[i] {
			best[i][l] = step{score: never * 2}
		}
	}
	return best
}
