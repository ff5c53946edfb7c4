package roster

import (
	"slices"

	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// A token is a piece of the list that is not parted further but at the cuts
// within a word.
type token struct {
	kind     kind
	from, to int
	gap      int // blank columns before it; many at the beginning of a line
	line     int
	whole    bool // a role whose letters white space spreads: it is not cut
	name     bool // a name whose letters white space spreads, by its place
}

type kind uint8

const (
	word    kind = iota
	bracket      // with what it holds
	comma
	colon
	mark // the number or the bullet before a person
	sign // behind a name, as a legend explains it: 木村※
)

// atLine is the gap before the first token of a line.
const atLine = 99

// lex divides the slots [from, to), which lie on line k, into tokens. A
// bracket may close on a later line: then the tokens of that line go on behind
// it.
func (t *text) lex(k int, from int) (tokens []token, next int) {
	l := t.lines[k]
	gap := atLine
	for i := from; i < l.to; {
		t.src.Stop.Check()
		if blank(t.fold[i]) {
			i++
			continue
		}
		if len(tokens) > 0 {
			last := tokens[len(tokens)-1]
			if gap = t.gapBefore(i, last.to); gap == 0 && t.bulletBehind(last.kind, i, l.to) {
				gap = 1 // （委員）◎浜口、○中
			}
		}
		tok := t.tokenAt(i, l.to, gap)
		if n := len(tokens) - 1; n >= 0 && (t.ordinalOver(tokens[n], tok) || t.lettered(tokens[n], tok)) {
			tokens[n].to = tok.to
			i = tok.to
			continue
		}
		tok.gap, tok.line = max(gap, bit(tok.from > i)), k
		tokens = append(tokens, tok)
		i = tok.to
		if i > l.to { // a bracket that closes on a later line
			for k+1 < len(t.lines) && t.lines[k].to < i {
				k++
			}
			l = t.lines[k]
		}
	}
	return tokens, k + 1
}

// ordinalOver reports whether blanks alone part the word for an ordinal, its number and what it counts:
// 若葉隊第 12 連隊.
func (t *text) ordinalOver(before, tok token) bool {
	if before.kind != word || tok.kind != word || t.gapBefore(tok.from, before.to) > 1 {
		return false
	}
	i := before.to
	for i > before.from && (isDigit(t.fold[i-1]) || blank(t.fold[i-1])) {
		i--
	}
	counted := i < before.to
	return i > before.from && t.fold[i-1] == '第' && counted != isDigit(t.fold[tok.from])
}

// lettered reports whether a blank parts a letter and the word for what it tells apart: Ａ 班.
func (t *text) lettered(before, tok token) bool {
	if before.kind != word || before.to-before.from != 1 || tok.kind != word || tok.to-tok.from != 1 || t.gapBefore(tok.from, before.to) > 1 {
		return false
	}
	letter := t.fold[before.from]
	return letter >= 'A' && letter <= 'Z' && isOfficeEnd(t.fold[tok.from])
}

// isLettered reports whether a word is such a letter and word: Ａ班.
func (t *text) isLettered(tok token) bool {
	const letters = 2
	text := t.bare(tok.from, tok.to)
	return tok.kind == word && len(text) == letters && text[0] >= 'A' && text[0] <= 'Z' && isOfficeEnd(text[1])
}

// bulletBehind reports whether a bullet before somebody stands in slot i, right behind a
// bracket or a comma.
func (t *text) bulletBehind(last kind, i, end int) bool {
	return (last == bracket || last == comma) && isBullet(t.fold[i]) && i+1 < end && !blank(t.fold[i+1])
}

// gapBefore is how many blank columns part slot i from the token that ends at
// end.
func (t *text) gapBefore(i, end int) int {
	if i == end {
		return 0
	}
	n := 0
	for k := end; k < i; k++ {
		if t.fold[k] == '\n' {
			return atLine
		}
		n += wide(t.src.Runes[t.at[k]])
	}
	if t.src.Boxes != nil {
		n = max(n, int(t.x[i]-t.x[end-1])-2)
	}
	return n
}

// tokenAt reads the token at slot i.
func (t *text) tokenAt(i, end, gap int) token {
	r := t.fold[i]
	switch kind := t.parts(i, end, gap); {
	case kind == colon && r == '・': // 委員長・早瀬清美
		return t.tokenAt(i+1, end, 1)
	case kind != word:
		return token{kind: kind, from: i, to: i + 1}
	}
	if n := wordsOnce().titled.At(t.fold[i:end]); n > 0 {
		return token{kind: mark, from: i, to: i + n} // Prof. A. Bianchi
	}
	if gap == atLine && t.framed(i, end) {
		return token{kind: bracket, from: i, to: end} // ―委員―
	}
	if t.tellsBehind(i, end, gap) {
		return token{kind: sign, from: i, to: i + 1}
	}
	if t.noteBehind(i, end, gap) {
		return token{kind: bracket, from: i, to: t.wordEnd(i+1, end)} // （若葉大学）※会長
	}
	if t.mayMark(i, end, gap) {
		if stop := t.markAt(i, end, gap); stop > i {
			return token{kind: mark, from: i, to: stop}
		}
	}
	if closer(r) != 0 && !t.formAt(i) {
		if shut := t.shutAt(i); shut > i {
			return token{kind: bracket, from: i, to: shut + 1}
		}
	}
	return token{kind: word, from: i, to: t.signless(i, t.wordEnd(i, end))}
}

// framed reports whether slots [i, end) are a few words between two dashes.
func (t *text) framed(i, end int) bool {
	const longest = 24 // characters
	if n := end - i; n < 4 || n > longest || !script.Dash(t.fold[i]) || !script.Dash(t.fold[end-1]) {
		return false
	}
	return !script.Dash(t.fold[i+1]) && !script.Dash(t.fold[end-2])
}

// tellsBehind reports whether a sign or a letter in slot i says something of who stands before
// it.
func (t *text) tellsBehind(i, end, gap int) bool {
	return t.signBehind(i, end, gap) || t.noteAlone(i, end, gap) || t.letterBehind(i, end, gap)
}

// signBehind reports whether a sign that a legend explains stands in slot i behind somebody:
// at the end, or where it is no bullet that may stand before the next one.
func (t *text) signBehind(i, end, gap int) bool {
	r := t.fold[i]
	one, ok := t.legends.sign(r)
	if i > 0 && isComma(t.fold[i-1]) {
		return false // 荒木、※林
	}
	return ok && (gap == 0 && (i+1 == end || !isBullet(r) || isComma(t.fold[i+1])) || gap < atLine && i+1 == end && !one.tellsPresence())
}

// letterBehind reports whether the letter that tells who came stands in slot i, at the end of
// a line: 荒木　清香　出.
//
//go:noinline
func (t *text) letterBehind(i, end, gap int) bool {
	return i+1 == end && gap > 0 && gap != atLine && t.letterTells(t.fold[i])
}

// letterTells reports whether r is such a letter.
//
//go:noinline
func (t *text) letterTells(r rune) bool { return t.inLetter && presenceOf(r) != "" }

// presenceOf is what a letter alone says of somebody, present or absent; "" for any other.
func presenceOf(r rune) string {
	if key := noteKey(wordsOnce(), []rune{r}); script.Kanji(r) && ofPresence(key) {
		return key
	}
	return ""
}

// lettersTell reports whether such a letter stands behind a gap at the end of several lines, as
// no given name does.
func (t *text) lettersTell() bool {
	const least = 3 // lines
	told := 0
	for _, l := range t.lines {
		end := l.to
		for end > l.from && blank(t.fold[end-1]) {
			end--
		}
		told += bit(end-2 > l.from && blank(t.fold[end-2]) && presenceOf(t.fold[end-1]) != "")
	}
	return told >= least
}

// noteAlone reports whether the sign of a note that no legend explains stands alone in slot i
// behind somebody, which refers to a note below the list: 荒木　清香※、林　学.
//
//go:noinline
func (t *text) noteAlone(i, end, gap int) bool {
	if _, explained := t.legends.sign(t.fold[i]); explained || !notes(t.fold[i]) || gap == atLine {
		return false
	}
	return i+1 == end || blank(t.fold[i+1]) || isComma(t.fold[i+1])
}

// noteBehind reports whether a ※ that no legend explains stands before a word in slot i,
// within a line: what follows says more of somebody.
func (t *text) noteBehind(i, end, gap int) bool {
	r := t.fold[i]
	_, explained := t.legends.sign(r)
	return !explained && r == '※' && gap != atLine && i+1 < end && !blank(t.fold[i+1])
}

// mayMark reports whether a number or a bullet may stand in slot i: behind white space, a
// comma or, where it is that of a seat, a bracket.
func (t *text) mayMark(i, end, gap int) bool {
	return gap > 0 || i > 0 && (isComma(t.fold[i-1]) || isClosing(t.fold[i-1]) && t.seatBegins(i, end))
}

// seatBegins reports whether the number of a seat begins at slot i: （若葉市）２番 山田 太郎.
func (t *text) seatBegins(i, end int) bool {
	stop := t.digits(i, end)
	return stop > i && stop < end && t.fold[stop] == '番' && t.endsNumber(stop, end)
}

// parts is what the character in slot i parts: a comma or a stroke two people, a
// colon or a dot a role from a name; word for nothing.
func (t *text) parts(i, end, gap int) kind {
	switch r := t.fold[i]; {
	case isComma(r) || r == '|' && t.lastBar(i, end):
		return comma
	case r == ':' || r == '|':
		return colon
	case r == '/' && (t.stroked || gap > 0 && (i+1 == end || blank(t.fold[i+1]))):
		return comma
	case (r == '・' || r == '/') && gap == 0:
		return t.dotParts(i, end)
	}
	return word
}

// lastBar reports whether the one bar of a line stands at its end: the frame of a cell.
func (t *text) lastBar(i, end int) bool {
	if t.skip(i+1, end) < end {
		return false
	}
	for i > 0 && t.fold[i-1] != '\n' && t.fold[i-1] != '|' {
		i--
	}
	return i == 0 || t.fold[i-1] != '|'
}

// dotParts is what a dot or a stroke in slot i parts; a stroke people alone.
func (t *text) dotParts(i, end int) kind {
	dotted := t.fold[i] == '・'
	if dotted && t.dotBehind(i, end) || !dotted && t.strokeBehind(i, end) {
		return comma
	}
	if kind := t.dot(i, end); dotted || kind == comma {
		return kind
	}
	return word
}

// dotBehind reports whether the dot in slot i parts people since it stands behind a bracket, or
// at a line end behind a whole name: 荒木清香（若葉大学）・林学, 関真由美・.
func (t *text) dotBehind(i, end int) bool {
	if i > 0 && isClosing(t.fold[i-1]) {
		return true
	}
	from, _ := t.aroundDot(i, end)
	return i+1 == end && i-from > 2 && isHan(t.fold[from]) && names.Weigh(t.fold[from:i]).Score >= names.Half
}

// strokeBehind reports whether the stroke in slot i stands between the bracket of somebody and a
// name: 荒木清香（若葉大学）／林学.
func (t *text) strokeBehind(i, end int) bool {
	if i == 0 || !isClosing(t.fold[i-1]) {
		return false
	}
	_, to := t.aroundDot(i, end)
	behind := t.fold[i+1 : to]
	_, role := wordsOnce().role.Is(behind)
	return !role && len(behind) > 0 && names.Weigh(behind).Score >= names.Likely
}

// signless is where the word that ends at end ends without the sign behind it that
// a legend explains, or that refers to a note: 木村委員※.
func (t *text) signless(i, end int) int {
	if _, ok := t.legends.sign(t.fold[end-1]); end-i > 1 && (ok || notes(t.fold[end-1]) && script.NameLetter(t.fold[end-2])) {
		return end - 1
	}
	return end
}

// wordEnd is where the word at slot i ends: at white space, a comma, a colon
// or a bracket that is no form of a company.
func (t *text) wordEnd(i, end int) int {
	start := i
	for i < end {
		r := t.fold[i]
		if blank(r) || r == '|' || (isComma(r) || r == ':') && !t.withinNumber(i) || i > start && t.dotEnds(i, end) {
			break
		}
		if closer(r) != 0 {
			if shut := t.shutAt(i); t.formAt(i) {
				i = shut + 1
				continue
			} else if shut > i && i > start {
				break
			}
		}
		i++
	}
	return i
}

// dotEnds reports whether a dot or a stroke in slot i ends a word.
func (t *text) dotEnds(i, end int) bool {
	switch t.fold[i] {
	case '/':
		return t.stroked || t.dot(i, end) == comma
	case '・':
		return t.dotBehind(i, end) || t.dot(i, end) != word
	}
	return false
}

// dot says what ・ in slot i parts: a role from a name, like a colon; two names,
// like a comma; or nothing.
func (t *text) dot(i, end int) kind {
	dotted := t.fold[i] == '・' // and no stroke
	from, to := t.aroundDot(i, end)
	before, behind := t.fold[from:i], t.fold[i+1:to]
	switch {
	case dotted && t.bodyAround(i, end):
		return word // 緑・青・若葉合併協議会出席者
	case len(before) > 0 && t.strokeBracket(i, end):
		return comma // 山田／（若葉社）木村
	case len(behind) > 0 && isCourteous(before):
		return comma // 岡さん・木村さん
	case dotted && (t.dotAtEnd(from, i, end) || t.nextTitled(from, i, to, end)):
		return comma // 荒木・林・ above 関・森; 会長 荒木・副会長 林
	case len(before) == 0 || len(behind) == 0 || !isHan(behind[0]):
		return word
	case dotted:
		if k := t.dotOfNames(i, end, from, to); k != word {
			return k
		}
	}
	return partedBy(before, behind, !dotted)
}

// nextTitled reports whether the dot in slot i stands behind somebody and before the title of the next,
// which a blank parts from him: 会長 荒木・副会長 林, 1班 森・2班 関. from and to are the ends of the words
// beside it.
func (t *text) nextTitled(from, i, to, end int) bool {
	const longest = 4 // letters
	before, behind := t.fold[from:i], t.fold[i+1:to]
	if len(before) == 0 || len(before) > longest || to+1 >= end || !t.gapAt(to) || !isHan(before[0]) && !script.Katakana(before[0]) {
		return false
	}
	if len(behind) > 1 && isDigit(behind[0]) && from > 1 && t.gapAt(from-1) {
		return t.fold[from-2] == behind[len(behind)-1] && !isDigit(t.fold[from-2])
	}
	_, next := wordsOnce().role.Is(behind)
	_, own := wordsOnce().role.End(before)
	return next && own == 0 && (t.roleBefore(from) || names.Surname(before))
}

// dotOfNames says what the dot in slot i, between words that begin at from and end at to, parts: a role
// from a name, two names, or, word, what the words alone say.
func (t *text) dotOfNames(i, end, from, to int) kind {
	switch before, behind := t.fold[from:i], t.fold[i+1:to]; {
	case t.surnamesAround(i, end), bothCalled(before, behind):
		return comma
	case t.dotted && len(behind) < 5:
		return colon // 会長・山田、給食班・木村
	case t.partsTwo(from, i, to, end):
		return comma // 副会長　出牛・道祖尾
	}
	return word
}

// dotAtEnd reports whether the dot in slot i is the last of its line, behind a word from slot from on that
// calls somebody.
//
//go:noinline
func (t *text) dotAtEnd(from, i, end int) bool {
	return i+1 == end && t.endsCalled(from, t.fold[from:i])
}

// endsCalled reports whether the word before a dot at the end of a line, from slot from on, calls somebody.
func (t *text) endsCalled(from int, before []rune) bool {
	return len(before) > 0 && (callsSurname(before) || t.behindDot(from) && shortNames(before))
}

// partsTwo reports whether the dot in slot i, between words that begin at from and end at
// to, parts two names: short ones behind a role or joined before a body, or whole ones.
func (t *text) partsTwo(from, i, to, end int) bool {
	short := isHan(t.fold[from]) && shortNames(t.fold[from:i], t.fold[i+1:to])
	if first := t.chainFrom(from); short && (t.roleBefore(first) || t.unitBefore(first, to, end)) {
		return true
	}
	return t.dotJoins && t.joins(i, end) || t.wholeAround(from, i, to, end)
}

// strokeBracket reports whether a stroke in slot i stands before a bracket.
func (t *text) strokeBracket(i, end int) bool {
	return t.fold[i] == '/' && i+1 < end && closer(t.fold[i+1]) != 0
}

// isCourteous reports whether a word of courtesy stands behind a name: 岡さん.
func isCourteous(text []rune) bool {
	_, n := wordsOnce().courtesy.End(text)
	return n > 0 && n < len(text)
}

// wholeAround reports whether the dot in slot i parts two names each of which has a blank
// between surname and given name: 加藤 武・青木 沙織. from and to are the ends of the words
// beside it.
func (t *text) wholeAround(from, i, to, end int) bool {
	first := from - 1
	for first > 0 && !endsPart(t.fold[first-1]) {
		first--
	}
	last := to + 1
	for last < end && !endsPart(t.fold[last]) && closer(t.fold[last]) == 0 {
		last++
	}
	if from < 2 || first >= from-1 || !t.gapAt(from-1) || to >= end || !t.gapAt(to) {
		return false
	}
	bare := func(from, at, to int) names.Weight {
		return names.Weigh(append(append([]rune{}, t.fold[from:at]...), t.fold[at+1:to]...))
	}
	a, b := bare(first, from-1, i), bare(i+1, to, min(last, end))
	return min(a.Score, b.Score) >= names.Likely && max(a.Score, b.Score) >= names.Half
}

// gapAt reports whether white space within a line stands in slot i.
//
//go:noinline
func (t *text) gapAt(i int) bool { return blank(t.fold[i]) && t.fold[i] != '\n' }

// A dotRun is a run of letters and dots, slots [from, to) of a text that is read up to slot end.
type dotRun struct {
	from, to, end int
	body          bool // it ends as the name of a body does, or as a heading of people
	surnames      bool // its words are names, none of them a title
}

// runAround is the run of letters and dots around slot i. Each dot of a run asks for it, and it is looked at once.
func (t *text) runAround(i, end int) *dotRun {
	r := &t.dotRun
	if i >= r.from && i < r.to && end == r.end {
		return r
	}
	from, to := i, i
	for from > 0 && script.NameLetter(t.fold[from-1]) {
		from--
	}
	for to < end && script.NameLetter(t.fold[to]) {
		to++
	}
	run := t.fold[from:to]
	*r = dotRun{from, to, end, namesBody(run), listsSurnames(run)}
	return r
}

// bodyAround reports whether the run of letters and dots around slot i ends as the name of a
// body does, or as a heading of people.
func (t *text) bodyAround(i, end int) bool { return t.runAround(i, end).body }

// surnamesAround reports whether the dot in slot i is one of several between names.
//
//go:noinline
func (t *text) surnamesAround(i, end int) bool { return t.runAround(i, end).surnames }

// namesBody reports whether a run of letters and dots ends as the name of a body does, or as a heading of people.
func namesBody(run []rune) bool {
	if saysPresence(run) {
		return true
	}
	_, k := wordsOnce().org.End(run)
	return k > 2 && len(run) > k+4
}

// listsSurnames reports whether dots part several words of a run none of which is a title:
// short ones of which one is a surname, 荒木・榁・関・森, or such as names are, of which half are whole.
func listsSurnames(run []rune) bool {
	const least, short, longest = 3, 3, 5 // words, letters of a surname and of a name
	words, known, whole, long := 0, 0, 0, false
	for from := 0; from < len(run); {
		to := from
		for to < len(run) && run[to] != '・' {
			to++
		}
		if text := run[from:to]; len(text) > 0 {
			if len(text) > longest || !mayBeCalled(text) {
				return false
			}
			words, long = words+1, long || len(text) > short
			known += bit(names.Surname(text))
			whole += bit(names.Weigh(text).Score >= names.Half)
		}
		from = to + 1
	}
	if long {
		known = bit(whole > 1 && whole*2 >= words)
	}
	return words >= least && known > 0
}

// mayBeCalled reports whether text is in kanji and begins no title, but for a surname.
func mayBeCalled(text []rune) bool {
	return isHan(text[0]) && (!titleBegins(text) || names.Surname(text))
}

// behindDot reports whether a dot stands right before slot i.
//
//go:noinline
func (t *text) behindDot(i int) bool { return i > 0 && t.fold[i-1] == '・' }

// bothCalled reports whether two words call somebody each, one of them by a surname that the dictionary
// has: 荒木館長・榁副館長, 荒木会長・林.
func bothCalled(before, behind []rune) bool {
	if names.Surname(behind) {
		return titledSurname(before)
	}
	return titledShort(before) && titledShort(behind) && (titledSurname(before) || titledSurname(behind))
}

// callsSurname reports whether text is a surname, with a title or without.
//
//go:noinline
func callsSurname(text []rune) bool { return names.Surname(text) || titledSurname(text) }

// titledSurname reports whether text is a surname and the title that runs into it: 荒木館長.
//
//go:noinline
func titledSurname(text []rune) bool {
	_, n := wordsOnce().role.End(text)
	return n > 1 && n < len(text) && names.Surname(text[:len(text)-n])
}

// titledShort reports whether text is a title behind a few letters that begin no office.
//
//go:noinline
func titledShort(text []rune) bool {
	const longest = 3
	_, n := wordsOnce().role.End(text)
	front := len(text) - n
	return n > 1 && front > 0 && front <= longest && wordsOnce().bureau.Begin(text, 1) == 0
}

// aroundDot are the ends of the words before and behind slot i.
func (t *text) aroundDot(i, end int) (from, to int) {
	for from = i; from > 0 && !endsPart(t.fold[from-1]) && t.roleInBracket(from) == nil; from-- {
		if closer(t.fold[from-1]) != 0 && t.shutAt(from-1) > i {
			break // （青山・森井
		}
	}
	for to = i + 1; to < end && !endsPart(t.fold[to]) && closer(t.fold[to]) == 0; to++ {
	}
	return from, to
}

// dotsPart reports whether dots part roles from names in at least two places,
// with commas around them: 会長・山田、会計・木村.
func (t *text) dotsPart() bool {
	found := 0
	for i := 1; i+1 < len(t.fold); i++ {
		if t.fold[i] != '・' || !isHan(t.fold[i+1]) {
			continue
		}
		from := i
		for from > 0 && !endsPart(t.fold[from-1]) {
			from--
		}
		_, role := wordsOnce().role.Is(t.fold[from:i])
		found += bit(role && (from == 0 || isComma(t.fold[from-1]) || blank(t.fold[from-1])))
	}
	return found > 1
}

// strokesPart reports whether strokes within lines or at their ends stand behind names or labels with a colon, most
// of them, or one ends a line, or names in two words stand on both sides of the only one: 学識経験者　荒木　清香／公募　林　学／,
// １組：荒木／２組：榁, 荒木 清香／林 学.
func (t *text) strokesPart() bool {
	const least = 2 // strokes
	var all strokes
	for _, l := range t.lines {
		all.ends += bit(l.to > l.from && t.fold[l.to-1] == '/')
		t.strokesOn(l, &all)
	}
	named := all.named >= least && all.named*3 >= all.found*2
	labelled := all.found >= least && (all.ends > 0 || all.labelled*3 >= all.found*2)
	return named || labelled || all.found == 1 && all.both
}

// strokes are those of a list.
type strokes struct {
	found    int
	named    int  // behind a name
	labelled int  // behind a label with a colon
	ends     int  // lines that end with one
	both     bool // names in two words stand before one and behind it
}

// strokesOn counts those of a line, outside its brackets.
func (t *text) strokesOn(l line, all *strokes) {
	from, named := l.from, false
	for i := l.from; i < l.to; i++ {
		if shut := t.shutAt(i); closer(t.fold[i]) != 0 && shut > i {
			i = shut
			continue
		}
		if t.fold[i] != '/' {
			continue
		}
		named = t.endsInWords(from, i)
		all.found, all.named = all.found+1, all.named+bit(named || t.isForeign(from, i))
		all.labelled += bit(indexOf(t.fold[from:i], ':') >= 0)
		from = i + 1
	}
	all.both = all.both || named && t.endsInWords(from, l.to)
}

// isForeign reports whether the slots [from, to) are a name in katakana with a dot in it: アン・スミス.
func (t *text) isForeign(from, to int) bool {
	text := t.bare(from, to)
	return indexOf(text, '・') >= 0 && !anyRune(text, func(r rune) bool { return r != '・' && !script.Katakana(r) })
}

// endsInWords reports whether the last two words in the slots [from, to) are a name of which the dictionary has a half.
func (t *text) endsInWords(from, to int) bool {
	const longest = 5 // letters of a half
	words, at := 0, to
	if _, org := wordsOnce().org.End(t.fold[from:to]); org > 0 || from < to && isOfficeEnd(t.fold[to-1]) {
		return false
	}
	for at > from && words < 2 {
		for at--; at > from && !blank(t.fold[at-1]); at-- {
		}
		words++
		for words < 2 && at > from && blank(t.fold[at-1]) {
			at--
		}
	}
	text := t.bare(at, to)
	return words == 2 && len(text) <= 2*longest && names.Weigh(text).Score >= names.Likely
}

// partedBy says what a dot, or a stroke, between two words parts.
func partedBy(before, behind []rune, stroke bool) kind {
	behind = withoutRole(behind, stroke)
	if names.Surname(before) && names.Surname(behind) {
		return comma
	}
	if stroke && titleBegins(behind) && isHan(before[0]) {
		if _, org := wordsOnce().org.End(before); org > 1 {
			return word // 若葉大学／青空病院
		}
		return comma // 管理技術者 米良／担当技術者 母里
	}
	after := names.Weigh(behind)
	if _, ok := wordsOnce().role.Is(before); ok && after.Score >= names.Short {
		return colon
	}
	if !stroke && after.Score >= names.Whole && wordsOnce().bureau.Begin(before, 2) > 0 {
		return colon // 営業企画・荒木清香
	}
	if twoNames(before, behind, stroke) {
		return comma
	}
	return word
}

// twoNames reports whether two words, of which one is surely a name, are the names of two; those
// that a stroke parts are where given names stand in both.
func twoNames(before, behind []rune, stroke bool) bool {
	if titleBegins(behind) || titleBegins(before) {
		return false
	}
	a, b := names.Weigh(before), names.Weigh(behind)
	if max(a.Score, b.Score) >= names.Half && min(a.Score, b.Score) >= names.Likely {
		return true
	}
	return stroke && givenBehind(a, before) && givenBehind(b, behind)
}

// givenBehind reports whether a given name stands behind what may be a surname that no dictionary has.
func givenBehind(w names.Weight, text []rune) bool {
	const shortest = 3 // letters: many a word of two is both
	return w.Cut > 0 && len(text) >= shortest && names.Given(text[w.Cut:])
}

// withoutRole is the name behind a dot without the role into which it runs: 荒木・木村委員,
// 荒木・木村各委員, but 東・西支部長.
func withoutRole(behind []rune, stroke bool) []rune {
	_, n := wordsOnce().role.End(behind)
	one := behind[:len(behind)-n]
	switch _, members := wordsOnce().committeeMember.End(behind); {
	case n == 0 || len(one) == 0:
	case one[len(one)-1] == '各':
		return one[:len(one)-1]
	case n > 1 && !stroke && (members > 0 || len(one) > 1) && (names.Surname(one) || names.Weigh(one).Score >= names.Half):
		return one
	}
	return behind
}

// titleBegins reports whether text is a title or an office.
func titleBegins(text []rune) bool {
	w := wordsOnce()
	_, k := w.role.End(text)
	return k > 1 || w.bureau.Begin(text, 2) > 0 || w.company.In(text) || len(text) > 2 && isOfficeEnd(text[len(text)-1])
}

// shortNames reports whether both texts may be surnames that no dictionary has.
func shortNames(texts ...[]rune) bool {
	for _, text := range texts {
		if len(text) > 4 || names.Weigh(text).Score < names.Likely && !(len(text) > 1 && names.Given(text)) || titleBegins(text) {
			return false
		}
	}
	return true
}

// roleInBracket is the role in the bracket that closes right before slot i; nil for none: （講　師）榁・橅.
func (t *text) roleInBracket(i int) []rune {
	const longest = 16 // slots
	if i < 2 || !isClosing(t.fold[i-1]) {
		return nil
	}
	for at := i - 2; at >= max(0, i-longest) && t.fold[at] != '\n'; at-- {
		if closer(t.fold[at]) != t.fold[i-1] {
			continue
		}
		if text := t.bare(at+1, i-1); whole(wordsOnce().role.Is(text)) {
			return text
		}
		break
	}
	return nil
}

// chainFrom is where the first of the words begins that dots join to the one at slot i, as far as one looks.
func (t *text) chainFrom(i int) int {
	const reach = 40 // slots
	at := i
	for at > max(0, i-reach) && (t.fold[at-1] == '・' || script.NameLetter(t.fold[at-1])) {
		if at--; script.Katakana(t.fold[at]) {
			return i // 木村・クララ・由美
		}
	}
	return at
}

// unitBefore reports whether a part of an organisation stands before the word at slot from, which ends with its stretch at to:
// 国保係　榁・橅.
func (t *text) unitBefore(from, to, end int) bool {
	const longest = 12 // letters of a unit
	at := from
	for at > 0 && t.gapAt(at-1) {
		at--
	}
	if at == from || at == 0 || !isWithin(t.fold[at-1]) || to < end && !isComma(t.fold[to]) && t.fold[to] != '・' {
		return false
	}
	begin := at
	for begin > 0 && at-begin < longest && script.NameLetter(t.fold[begin-1]) {
		begin--
	}
	return at-begin > 1 && at-begin < longest && !names.Surname(t.fold[begin:at])
}

// roleBefore reports whether a role stands before slot i, parted by white space
// or a colon, or in a bracket.
func (t *text) roleBefore(i int) bool {
	if t.roleInBracket(i) != nil || t.byRole && i == t.lines[0].from {
		return true
	}
	to := i
	for to > 0 && (blank(t.fold[to-1]) || t.fold[to-1] == ':') {
		to--
	}
	from := to
	for from > 0 && !endsPart(t.fold[from-1]) {
		from--
	}
	if to < i && t.roleInBracket(to) != nil {
		return true
	}
	if to == i || from == to {
		return false
	}
	role := t.fold[from:to]
	_, k := wordsOnce().role.End(role)
	return k > 1 || likeRole(role)
}

// endsPart reports whether r parts what ・ stands between from the rest.
func endsPart(r rune) bool {
	return blank(r) || isComma(r) || isClosing(r) || r == ':' || r == '・' || r == '/' || r == '|'
}

// withinNumber reports whether digits stand on both sides of slot i.
func (t *text) withinNumber(i int) bool {
	return i > 0 && i+1 < len(t.fold) && isDigit(t.fold[i-1]) && isDigit(t.fold[i+1])
}

// formAt reports whether a bracket at slot i is the form of a company or joins two offices
// of one person, so that it is a part of the word: (株), (兼).
func (t *text) formAt(i int) bool {
	if t.fold[i] != '(' {
		return false
	}
	shut := t.shutAt(i)
	if shut < 0 || shut-i > 5 {
		return false
	}
	text := t.fold[i : shut+1]
	w := wordsOnce()
	inner := text[1 : len(text)-1]
	if len(inner) == 1 && t.toldApart(i) {
		return false
	}
	return w.company.At(text) == len(text) || w.form.At(text) == len(text) || whole(w.joint.Is(inner)) && i > 0 && isHan(t.fold[i-1])
}

// toldApart reports whether a surname stands before the letter in the bracket at slot i and, near by, before another letter that is
// no form of a company, so that both tell people of that surname apart: 大谷（義） and 大谷（有）.
func (t *text) toldApart(i int) bool {
	const longest, near = 3, 400 // letters of a surname, characters
	from := i
	for from > 0 && i-from <= longest && isHan(t.fold[from-1]) {
		from--
	}
	surname := t.fold[from:i]
	if !names.Surname(surname) {
		return false
	}
	fold, w := t.src.Fold, wordsOnce()
	for k := max(1, int(t.at[i])-near); k+2 < min(len(fold), int(t.at[i])+near); k++ {
		own := fold[k] == '(' && fold[k+2] == ')' && isHan(fold[k+1]) && k >= len(surname) && slices.Equal(fold[k-len(surname):k], surname)
		if own && w.form.At(fold[k:k+3]) == 0 && w.company.At(fold[k:k+3]) == 0 {
			return true
		}
	}
	return false
}

// shutAt is where the bracket at slot i closes, at most two lines further, or more
// where it stands in a narrow column; -1 for nowhere.
func (t *text) shutAt(i int) int {
	open, shut, depth, lines, begun, longest := t.fold[i], closer(t.fold[i]), 0, 0, i, 0
	for k := i; k < len(t.fold) && k < i+longestBracket; k++ {
		switch r := t.fold[k]; {
		case r == '\n':
			longest, begun = max(longest, k-begun), k+1
			if lines++; lines > 2 && longest > narrow {
				return -1
			}
		case r == open:
			depth++
		case r == shut:
			if depth--; depth == 0 {
				return k
			}
		}
	}
	return -1
}

// narrow is how many characters the lines of a narrow column of roles have at most.
const narrow = 9

// longestBracket is the longest bracket that is read as one, in characters.
const longestBracket = 120

// closer is the bracket that closes open, 0 where open is none.
//
//go:noinline
func closer(open rune) rune { return script.Closing(open) }

//go:noinline
func isComma(r rune) bool { return script.Comma(r) }

//go:noinline
func isDigit(r rune) bool { return script.Digit(r) }

// isBullet reports whether r is a bullet before a person: a dash is one only
// where white space stands behind it, ※ begins a note.
func isBullet(r rune) bool { return script.Bullet(r) && !script.Dash(r) && r != '※' }

// draws reports whether a rule is drawn with r: ────, ====.
func draws(r rune) bool {
	return script.Dash(r) || script.Wave(r) || r == '=' || r == '＝' || r == '_'
}

// markAt is where the number or the bullet before a person ends: １番, (1), ①,
// No.3, 1., ・. Slot i stands behind white space.
func (t *text) markAt(i, end, gap int) int {
	r := t.fold[i]
	if _, ok := t.legends.sign(r); ok && i+1 < end {
		return i + 1
	}
	switch {
	case t.bulletAt(i, end, gap), enclosed(r), r == '※' && gap == atLine && t.calledAt(t.skip(i+1, end), end):
		return i + 1
	case isDigit(r):
		return t.numberAt(i, end, gap)
	case script.KanjiNumeral(r) && gap > 0:
		return t.seatAt(i, end)
	case r == '(':
		return t.bracketedAt(i, end)
	case (r == 'N' || r == '№') && gap == atLine:
		return t.calledNumber(i, end)
	}
	return i
}

// calledAt reports whether a surname and, behind a blank, a given name of the dictionary stand in slot i, so
// that a sign before them that nothing explains is that of a person and of no note.
func (t *text) calledAt(i, end int) bool {
	cut := t.wordEnd(i, end)
	from := t.skip(cut, end)
	return from > cut && from < end && names.Surname(t.fold[i:cut]) && names.Given(t.fold[from:t.wordEnd(from, end)])
}

// bulletAt reports whether a bullet before a person stands in slot i, or a dash that
// begins a line.
func (t *text) bulletAt(i, end, gap int) bool {
	switch r := t.fold[i]; {
	case i+1 >= end:
		return false
	case isBullet(r):
		return gap == atLine || gap == 1 || t.behindMark(i+1, end)
	default:
		return script.Dash(r) && gap == atLine && blank(t.fold[i+1])
	}
}

// enclosed reports whether r is a number of one character: ①, ⑴, ⒈.
func enclosed(r rune) bool {
	style, _ := script.Enclosed(r)
	return style == script.Circle || style == script.Parens || style == script.Point
}

// bracketedAt is where the number in brackets at slot i ends, i for none: (1).
func (t *text) bracketedAt(i, end int) int {
	k := t.skip(i+1, end)
	if stop := t.digits(k, end); stop > k && stop-k < 3 && stop < end && t.fold[stop] == ')' {
		return stop + 1
	}
	return i
}

// calledNumber is where No.3 at slot i ends, i for none.
func (t *text) calledNumber(i, end int) int {
	k := i
	for k < end && (t.fold[k] == 'N' || t.fold[k] == 'o' || t.fold[k] == '.' || t.fold[k] == '№') {
		k++
	}
	if stop := t.digits(k, end); stop > k {
		return stop
	}
	return i
}

// behindMark reports whether a person may begin at slot i behind a bullet in
// the middle of a line.
func (t *text) behindMark(i, end int) bool {
	return i < end && !blank(t.fold[i]) && !isBullet(t.fold[i])
}

// seatAt is where the number of a seat in kanji at slot i ends: 十二番. 一番ヶ瀬 is
// a name.
func (t *text) seatAt(i, end int) int {
	stop := t.seatNumber(i, end)
	switch {
	case stop == i:
		k := t.kanjiEnd(i, end)
		if apart := t.counterApart(k, end); k > i && apart > k && t.beginsLine(i) {
			return apart // 九　番　　山田
		}
		return i
	case stop < end && !blank(t.fold[stop]) && !t.seats:
		return i
	}
	return stop
}

// beginsLine reports whether slot i is the first of its line.
//
//go:noinline
func (t *text) beginsLine(i int) bool { return i == 0 || t.fold[i-1] == '\n' }

// kanjiEnd is where a short number in kanji at slot i ends, i for none.
func (t *text) kanjiEnd(i, end int) int {
	const longest = 6
	stop := i
	for stop < end && script.KanjiNumeral(t.fold[stop]) {
		stop++
	}
	if stop-i > longest {
		return i
	}
	return stop
}

// seatNumber is where a number in kanji and 番 at slot i end, i for none.
func (t *text) seatNumber(i, end int) int {
	stop := t.kanjiEnd(i, end)
	if stop == i || stop >= end || t.fold[stop] != '番' {
		return i
	}
	return stop + 1
}

// habitsOfLines sees whether most lines begin with the number of a seat in kanji, and
// whether roles run into the names behind them.
func (t *text) habitsOfLines(r *reader) {
	const least = 3
	seats, runs, all := 0, 0, 0
	for _, l := range t.lines {
		if l.from >= l.to {
			continue
		}
		all++
		if role := t.leadingSpread(l); role != "" {
			if t.spreads == nil {
				t.spreads = map[string]struct{}{}
			}
			t.spreads[role] = struct{}{}
		}
		seats += bit(t.seatNumber(l.from, l.to) > l.from)
		runs += bit(r.roleRunsOn(t.fold[l.from:t.wordEnd(l.from, l.to)]))
	}
	t.seats = seats >= least && seats*2 > all
	t.run = runs >= least-1
}

// roleRunsOn reports whether a word is a role that runs into a surname that the
// dictionary has.
func (r *reader) roleRunsOn(text []rune) bool {
	if _, k := r.w.courtesy.End(text); k > 0 {
		text = text[:len(text)-k]
	}
	for i := min(len(text)-1, longestTitle); i > 1; i-- {
		if _, k := r.w.role.End(text[:i]); k == i || k > 1 && r.beginsOffice(text[:i]) > 0 {
			rest := text[i:]
			if w := r.weigh(rest); names.Surname(rest) && len(rest) > 1 || w.Score >= names.Whole || w.Cut > 1 && names.Surname(rest[:w.Cut]) {
				return true
			}
		}
	}
	return false
}

// longestTitle is how many characters a title has at most that runs into a name.
const longestTitle = 20

// numberAt is where the number at slot i ends with what parts it from a name.
func (t *text) numberAt(i, end, gap int) int {
	stop := t.digits(i, end)
	if stop-i > 3 {
		return i
	}
	if stop == end {
		return stop
	}
	if k := t.counterApart(stop, end); k > stop {
		return k
	}
	switch r := t.fold[stop]; {
	case t.endsNumber(stop, end):
		return stop + 1
	case r == '番' || r == '.' || r == '、' || r == ')' || r == '．':
		return i // ３番議員, 1.2
	case blank(r) && gap >= 2:
		return stop
	case gap == atLine && !isCounter(r) && stop-i < 3:
		return stop
	}
	return i
}

// counterApart is where the number before slot i ends whose 番 is set apart, １   番; i for
// all others.
func (t *text) counterApart(i, end int) int {
	const widest = 8
	k := t.skip(i, end)
	if k == i || k+1 >= end || k-i > widest || t.fold[k] != '番' || !blank(t.fold[k+1]) {
		return i
	}
	return k + 1
}

// endsNumber reports whether the character in slot i ends the number before it: 番,
// 号, a stop.
func (t *text) endsNumber(i, end int) bool {
	next := rune(0)
	if i+1 < end {
		next = t.fold[i+1]
	}
	switch t.fold[i] {
	case '番':
		return next != '議' // ３番議員
	case '号':
		return next != 0 && blank(next)
	case '.', '、', ')', '．':
		return next != 0 && !isDigit(next)
	}
	return false
}

// isCounter reports whether r says what the number before it counts.
func isCounter(r rune) bool {
	switch r {
	case '名', '人', '年', '月', '日', '時', '分', '号', '回', '期', '階', '社', '区', '級', '代', '票', ':', '/', '-', '%',
		'件', '部', '課', '丁', '条', '項', '組', '班', '団':
		return true
	}
	return isDigit(r)
}

//go:noinline
func (t *text) digits(i, end int) int {
	for i < end && isDigit(t.fold[i]) {
		i++
	}
	return i
}
