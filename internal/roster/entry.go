package roster

import (
	"slices"
	"unicode/utf8"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// A piece is a part of an entry in slots.
type piece struct{ from, to int }

//go:noinline
func (p piece) empty() bool { return p.from >= p.to }

// through is the piece from the beginning of p to the end of q.
//
//go:noinline
func (p piece) through(q piece) piece {
	switch {
	case p.empty():
		return q
	case q.empty():
		return p
	}
	return piece{min(p.from, q.from), max(p.to, q.to)}
}

// An open entry is one whose pieces are known and whose meaning is not.
type open struct {
	at       [labels]piece
	brackets []behind
	all      piece
	behind   bool    // another one stands before it, with white space between them
	more     []piece // on the line below: the rest of a cell
	sitsFor  *string // whom the entry before names, for whom this one sits
	asked    []piece // name and role as the analyser parts them; nil where it was not asked
}

// behind is a bracket, and behind what it stands.
type behind struct {
	piece
	label label
	tight bool // no white space before it
}

// entries reads one stretch by the setting of its list.
func (s *sheet) entries(r *reader, e *element) {
	if len(e.tokens) > 0 && (s.tallies(e.tokens) || s.titleOfNobody(e)) {
		s.note(doc.Mark, e.tokens[0].from, e.tokens[len(e.tokens)-1].to)
		return
	}
	tokens, remark := s.cutRemark(s.cutOthers(s.withoutCounts(e)))
	if !remark.empty() {
		n := len(s.out.Persons)
		defer func() { s.remarkOn(r, n, remark) }()
	}
	if s.vacant(tokens) {
		s.note(doc.Mark, tokens[0].from, tokens[len(tokens)-1].to)
		return
	}
	if len(tokens) == 1 && tokens[0].kind == bracket && s.bracketAlone(r, e, tokens[0]) {
		return
	}
	if s.several(r, e, tokens) || s.listOf(r, e, tokens) || s.handles(r, e, tokens) || s.sitterBehind(r, e, tokens) ||
		s.bodyBehindDitto(r, e, tokens) {
		return
	}
	if one := s.readingOf(r, e, tokens); one.parts != nil {
		s.entriesOf(r, e, one)
	}
}

// bodyBehindDitto reads a row of columns that begins with a mark for the role above, whatever the body behind it is called:
//
//	常議員　　株式会社青空　　社長　　　荒木　清香
//	　〃　　　ホテル若葉　　　支配人　　林　宏太郎
func (s *sheet) bodyBehindDitto(r *reader, e *element, tokens []token) bool {
	n := leadingWords(tokens)
	if !e.first || !onlyBrackets(tokens[n:]) || !s.dittoColumns(tokens[:n]) || !s.odditiesFit(r, tokens[:n]) {
		return false
	}
	var o open
	o.all = piece{tokens[0].from, tokens[len(tokens)-1].to}
	o.at[affiliationBefore], o.at[roleBefore] = piece{tokens[1].from, tokens[1].to}, piece{tokens[2].from, tokens[2].to}
	o.at[name] = piece{tokens[3].from, tokens[n-1].to}
	for _, t := range tokens[n:] {
		o.brackets = append(o.brackets, behind{piece{t.from, t.to}, name, t.gap == 0})
	}
	s.signOf(e)
	s.close(r, &o, e)
	return true
}

// dittoColumns reports whether words are a mark for what stands above and three or more set off as wide as columns are, of which
// all but the last two are one each.
func (s *sheet) dittoColumns(words []token) bool {
	const least, most, wide = 4, 11, 4 // words, half-width columns
	if len(words) < least || len(words) > most || !isDitto(s.bare(words[0].from, words[0].to)) {
		return false
	}
	return !anyToken(words[1:least], func(t token) bool { return t.gap < wide || t.gap == atLine })
}

// odditiesFit reports whether the words of such a row may be a body that reads like none, a title and a name.
func (s *sheet) odditiesFit(r *reader, words []token) bool {
	const shortest, longest, more = 3, 7, 2 // letters of a body, of a name, and before a title: 総支配人
	body, title := s.bare(words[1].from, words[1].to), s.bare(words[2].from, words[2].to)
	if known := s.isBody(body) && !s.w.form.In(body); known || len(body) < shortest || names.Surname(body) || r.isRole(body) {
		return false
	}
	who := s.bare(words[3].from, words[len(words)-1].to)
	_, titled := s.w.role.End(title)
	_, role := s.w.role.End(who)
	return titled > 1 && len(title)-titled <= more && role == 0 && len(who) <= longest
}

// several reads a stretch of several people that no comma parts, and reports whether it is one.
func (s *sheet) several(r *reader, e *element, tokens []token) bool {
	return s.eachSurname(r, e, tokens) || s.acrossDash(r, e, tokens) || s.severalOfBody(r, e, tokens) || s.severalNames(r, e, tokens)
}

// entriesOf closes the entries of a reading, one by one.
func (s *sheet) entriesOf(r *reader, e *element, one *reading) {
	s.signOf(e)
	var o open
	row := s.rowBody(one)
	for i, p := range one.parts {
		s.src.Stop.Check()
		if i == row {
			continue
		}
		if p.first && i > 0 {
			if who := s.sitsFor(&o); who != nil {
				s.note(doc.Label, o.all.from, o.all.to)
				o = open{behind: true, sitsFor: who}
			} else {
				s.close(r, &o, e)
				o = open{behind: true}
			}
		}
		s.add(r, &o, one, i)
	}
	s.close(r, &o, e)
}

// signOf takes the sign of a stretch for that of the next entry.
func (s *sheet) signOf(e *element) {
	s.sign = e.sign
	if e.mark.to > 0 && !s.letterTells(e.sign) {
		s.sign = s.fold[e.mark.from]
	}
}

// rowBody makes the body in a bracket before several names that of all of them, and of those
// below: 委員　（若葉町）　山田 太郎　　木村 花子. It returns the part that holds it, -1 for none.
func (s *sheet) rowBody(one *reading) int {
	bracket := slices.IndexFunc(one.parts, func(p part) bool { return one.atoms[p.from].bracket })
	named := slices.IndexFunc(one.parts, func(p part) bool { return p.label == name && !one.atoms[p.from].bracket })
	if bracket < 0 || named < bracket {
		if named > 0 && s.scope.byRow {
			s.scope.body, s.scope.byRow = nil, false // 会長　山田 太郎
		}
		return -1
	}
	if people(one.parts) < 2 && !s.scope.byRow {
		return -1
	}
	own := one.atoms[one.parts[bracket].from]
	at := s.within(piece{own.from, own.to})
	text := s.bare(at.from, at.to)
	if len(text) == 0 || !isTown(text) && !s.isBody(text) {
		return -1
	}
	s.note(doc.Mark, own.from, at.from)
	s.note(doc.Label, at.from, at.to)
	s.note(doc.Mark, at.to, own.to)
	s.scope.body, s.scope.byRow, s.scope.line = s.part(at), true, -1
	return bracket
}

// sitsFor is whom the next entry sits for, where o names nobody else: 大塚委員代理　上条 晋.
func (s *sheet) sitsFor(o *open) *string {
	role := o.at[roleAfter]
	text := s.bare(role.from, role.to)
	_, n := s.w.proxy.End(text)
	if o.at[name].empty() || n == 0 || n == len(text) || isOwnSeat(text[:len(text)-n]) || len(o.brackets) > 0 {
		return nil
	}
	return s.nameOf(o.at[name])
}

// readingOf is how a stretch reads by the setting of its list: as by itself where
// that is sure.
func (s *sheet) readingOf(r *reader, e *element, tokens []token) *reading {
	one := e.plain
	cut := len(tokens) != len(e.tokens) || len(tokens) > 0 && &tokens[0] != &e.tokens[0]
	if one == nil || cut || r.sure && !one.sure || (r.owed > 0 || r.seated) && !hasName(one.parts) || r.seat && people(one.parts) > 1 {
		all := r.read(tokens)
		one = &all
	}
	s.bareName(r, e, one)
	s.kanaMember(r, e, one)
	r.bodyColumn(one)
	return one
}

// bareName makes a name of a word between commas that would be a body by how it looks alone, where others are bare names.
func (s *sheet) bareName(r *reader, e *element, one *reading) {
	const few, long = 20, 7 // of a hundred people who have a body before the name; letters
	if !r.sure || len(one.parts) != 1 || !one.parts[0].label.isBody() || !e.comma && !e.shut {
		return
	}
	text := r.bare(one.atoms[0].from, one.atoms[len(one.atoms)-1].to)
	if r.share[affiliationBefore] > few && !(e.dot && e.comma && shortNames(text)) {
		return
	}
	if len(text) <= long && (!s.isBody(text) || r.short && s.mayBeCalledPlace(text)) && inJapanese(text) {
		one.parts[0].label = name
	}
}

// kanaMember makes a surname in hiragana and a role of a word between commas that would be a role alone, where others are surnames
// with that role: かせ委員 among 荒木委員、林委員.
func (s *sheet) kanaMember(r *reader, e *element, one *reading) {
	const least, shortest, longest = 1, 2, 4 // others; letters
	if !r.sure || !e.comma && !e.shut || len(e.tokens) != 1 || len(one.parts) != 1 || !one.parts[0].label.isRole() {
		return
	}
	t := e.tokens[0]
	text := s.bare(t.from, t.to)
	_, n := s.w.role.End(text)
	front := text[:len(text)-n]
	k := len(front)
	if n < 2 || k < shortest || k > longest || !allKana(front) || len(text) != t.to-t.from || r.roles[string(text[k:])] < least {
		return
	}
	at := t.to - n
	one.atoms = []atom{{from: t.from, to: at, gap: t.gap, line: t.line}, {from: at, to: t.to, line: t.line}}
	one.parts = []part{{label: name, to: 1, first: true}, {label: roleAfter, from: 1, to: 2}}
}

// mayBeCalledPlace reports whether text is as short as a surname and ends with the letter of a place, as given names and the
// surnames of some do too: 美都 among 荒木・林・関.
func (s *sheet) mayBeCalledPlace(text []rune) bool {
	const longest = 3
	n := len(text)
	return n <= longest && isPlace(text[n-1]) && !s.w.company.In(text) && !whole(s.w.prefecture.Is(text)) && s.w.bureau.Begin(text, 2) == 0
}

// bodyColumn makes a body of the last word of a row that would be somebody with his title, where most have a role
// before the name and who they are elsewhere behind it: 委員　荒木　清香　　玉城町長.
func (r *reader) bodyColumn(one *reading) {
	const most = 50 // of a hundred people
	n := len(one.parts)
	told := r.share[affiliationAfter] + r.share[roleAfter]
	if !r.sure || !r.single || told < most || r.share[roleBefore] < most || n < 3 || people(one.parts) != 2 {
		return
	}
	last, role := one.parts[n-2], one.parts[n-1]
	if !last.first || last.label != name || role.label != roleAfter || one.atoms[role.from].gap > 0 || one.atoms[last.from].gap == 0 {
		return
	}
	one.parts = append(one.parts[:n-2:n-2], part{label: affiliationAfter, from: last.from, to: role.to})
}

// add gives an open entry the part at i.
func (s *sheet) add(r *reader, o *open, one *reading, i int) {
	p := one.parts[i]
	first := one.atoms[p.from]
	at := piece{first.from, one.atoms[p.to-1].to}
	o.all = o.all.through(at)
	if first.bracket {
		o.brackets = append(o.brackets, behind{at, p.label, first.gap == 0})
		return
	}
	if first := o.at[roleBefore]; p.label == roleBefore && !first.empty() {
		if s.ownSeat(first) { // 主査　若葉大学　教授　山田
			o.at[affiliationBefore] = o.at[affiliationBefore].through(at)
			return
		}
		if isDitto(s.bare(first.from, first.to)) && o.at[affiliationBefore].empty() { // 同　営業所長　荒木, below 若葉交通　部長　林
			o.at[affiliationBefore], o.at[roleBefore] = first, at
			return
		}
		s.note(doc.Label, first.from, first.to)
	}
	if p.label == affiliationBefore && !o.at[p.label].empty() {
		at = o.at[p.label].through(at) // none of two bodies is lost
	}
	o.at[p.label] = at
	if parted, ok := s.ask(r, one.atoms, one.parts, i); ok {
		o.asked = parted
	}
}

// saysProxy reports whether the slots [from, to) say no more than that somebody sits for
// another.
func (s *sheet) saysProxy(from, to int) bool {
	_, ok := s.w.proxy.Is(s.bare(from, to))
	return ok
}

// sitterBehind reads 若葉局　課長　（代理）主査　山田 太郎: who sits for somebody, or for an
// office of which nobody is named.
func (s *sheet) sitterBehind(r *reader, e *element, tokens []token) bool {
	at := indexToken(tokens, func(t token) bool {
		return t.kind == bracket && s.saysProxy(t.from+1, t.to-1) || t.kind == word && t.gap > 0 && s.saysProxy(t.from, t.to)
	})
	if at < 0 {
		at = s.sitterMark(r, tokens)
	}
	if at < 1 || at+1 >= len(tokens) || tokens[at+1].kind != word {
		return false
	}
	sitter := piece{tokens[at+1].from, tokens[len(tokens)-1].to}
	if person, _ := s.one(r, sitter); person == nil {
		return false
	}
	n := len(s.out.Persons)
	before := *e
	before.tokens, before.plain = tokens[:at], nil
	s.entries(r, &before)
	if len(s.out.Persons) == n {
		s.out.Persons = append(s.out.Persons, s.officeOf(r, tokens[:at]))
	}
	out := &s.out.Persons[len(s.out.Persons)-1]
	s.sits(r, out, sitter)
	out.Text = s.spans(tokens[0].from, sitter.to)
	s.waiting, s.scope.role = piece{}, nil
	return true
}

// sitterMark is the token 代 between two people, of whom the second sits for the first; -1
// for none.
func (s *sheet) sitterMark(r *reader, tokens []token) int {
	for i := 1; i+1 < len(tokens); i++ {
		t := tokens[i]
		if t.kind != word || t.gap == 0 || string(s.fold[t.from:t.to]) != "代" {
			continue
		}
		if tokens[i+1].to-tokens[i+1].from == 1 || names.Surname(s.bare(tokens[i-1].from, t.to)) {
			continue // a letter of a name
		}
		if hasName(r.read(tokens[:i]).parts) && hasName(r.read(tokens[i+1:]).parts) {
			return i
		}
	}
	return -1
}

// personHere is somebody of the group at hand, of whom nothing else is told yet.
func (s *sheet) personHere() doc.Person {
	return doc.Person{Group: s.scope.key, GroupLabel: s.scope.label, Remote: s.scope.remote, Note: s.scope.note}
}

// officeOf is somebody of whom only the body is told.
func (s *sheet) officeOf(r *reader, tokens []token) doc.Person {
	out := s.personHere()
	one := r.read(tokens)
	for _, p := range one.parts {
		if at := (piece{one.atoms[p.from].from, one.atoms[p.to-1].to}); p.label.isBody() {
			out.Affiliation = s.part(at)
		}
	}
	return out
}

// ownSeat reports whether p is a role that the body which meets gives to one: 会長.
func (s *sheet) ownSeat(p piece) bool {
	text := s.bare(p.from, p.to)
	key, ok := s.w.role.Is(text)
	return ok && key == member && isOwnSeat(text)
}

// handles reads names as a net has them, one a word: @sora @k1. It reports
// whether they are.
func (s *sheet) handles(r *reader, e *element, tokens []token) bool {
	for _, t := range tokens {
		if t.kind != word || t.to-t.from < 2 || s.fold[t.from] != '@' {
			return false
		}
	}
	for _, t := range tokens {
		at := piece{t.from, t.to}
		o := open{all: at}
		o.at[name] = at
		s.close(r, &o, e)
	}
	return len(tokens) > 0
}

// countsThings reports whether text ends in a number of votes or of what gives them: 議決権数52個.
func countsThings(text []rune) bool {
	n := len(text)
	return n > 1 && isDigit(text[n-2]) && script.Ballot(text[n-1])
}

// saysIncluded reports whether a bracket behind a number of people says who is counted too: 27名（前会長含む）.
func saysIncluded(text []rune) bool {
	n := len(text)
	return n > 3 && text[n-1] == 'む' && text[n-2] == '含'
}

// countedTitle reports whether a stretch is a title and how many have it in a bracket: 会計（3名）.
func (r *reader) countedTitle(tokens []token) bool {
	return len(tokens) == 2 && tokens[0].kind == word && tokens[1].kind == bracket && r.isRole(r.bare(tokens[0].from, tokens[0].to)) &&
		isCountText(r.bare(tokens[1].from+1, tokens[1].to-1))
}

// withoutCounts are the tokens of a stretch without how many of a title came, of whom nobody is named: 会計（3名）、担当者1名.
func (s *sheet) withoutCounts(e *element) []token {
	tokens := e.tokens
	switch {
	case !e.comma && !e.shut:
	case s.untitled && s.reader().countedTitle(tokens):
		s.note(doc.Mark, tokens[1].from, tokens[1].to)
		return tokens[:1]
	case len(tokens) == 1 && s.countsTitled(tokens[0]):
		s.note(doc.Mark, tokens[0].from, tokens[0].to)
		return nil
	}
	return tokens
}

// countsTitled reports whether a word ends as roles or groups do and runs into a number of people: 情報担当者1名.
func (s *sheet) countsTitled(t token) bool {
	text := s.bare(t.from, t.to)
	at := indexRune(text, isDigit)
	if t.kind != word || at < 2 || !isCountText(text[at:]) || s.othersAt(t, true, true) >= 0 {
		return false
	}
	_, role := s.w.role.End(text[:at])
	kind, _ := s.reader().sortOf(text[:at])
	return role > 1 || kind == group || likeRole(text[:at])
}

// bracketAlone reads a stretch that is one bracket: an entry in brackets, or a
// remark on the one before.
func (s *sheet) bracketAlone(r *reader, e *element, t token) bool {
	if in := s.bare(t.from+1, t.to-1); s.isLegend(t.from, t.to) || countsThings(in) || saysIncluded(in) {
		s.note(doc.Mark, t.from, t.to)
		return true
	}
	inner := s.lexRange(t.from+1, t.to-1, t.line)
	for i, in := range inner {
		if in.kind != colon || i == 0 {
			continue
		}
		s.note(doc.Mark, t.from, t.from+1)
		s.note(doc.Mark, t.to-1, t.to)
		s.note(doc.Label, inner[0].from, inner[i-1].to)
		s.note(doc.Mark, in.from, in.to)
		keep := s.scope
		body := s.Squeezed(inner[0].from, inner[i-1].to)
		s.scope.body, s.scope.line = &body, -1
		s.entriesIn(r, e, inner[i+1:])
		s.scope = keep
		return true
	}
	if n := len(s.out.Persons); n > 0 && e.first {
		var o open
		o.brackets = []behind{{piece{t.from, t.to}, name, false}}
		s.brackets(r, &o, &s.out.Persons[n-1])
		s.out.Persons[n-1].Text = append(s.out.Persons[n-1].Text, s.spans(t.from, t.to)...)
		return true
	}
	return false
}

// cutOthers cuts ほか, 他３名 and 各位 behind the last name.
func (s *sheet) cutOthers(tokens []token) []token {
	if n := len(tokens) - 1; n > 0 && tokens[n].kind == word && tokens[n].gap > 0 && isCountText(s.bare(tokens[n].from, tokens[n].to)) {
		s.note(doc.Mark, tokens[n].from, tokens[n].to) // 山田 太郎　　以上14名
		s.countIn(tokens[n].from, tokens[n].to)
		tokens = tokens[:n]
	}
	for i, t := range tokens {
		if t.kind != word {
			continue
		}
		at := s.othersAt(t, i > 0, i+1 == len(tokens))
		if at < 0 {
			continue
		}
		last := tokens[len(tokens)-1].to
		s.note(doc.Mark, at, last)
		s.countIn(at, last)
		if at > t.from {
			t.to = at
			return append(append([]token{}, tokens[:i]...), t)
		}
		return tokens[:i]
	}
	return tokens
}

// cutRemark cuts the words behind somebody that say how he took part: 山田 太郎　欠席,
// 木村 花子　Web 参加.
func (s *sheet) cutRemark(tokens []token) ([]token, piece) {
	from := len(tokens)
	for from > 1 && len(tokens)-from < 2 && s.remarks(tokens[from-1]) {
		from--
	}
	if from == len(tokens) || tokens[from].gap == 0 && tokens[from-1].kind != bracket {
		return tokens, piece{}
	}
	return tokens[:from], piece{tokens[from].from, tokens[len(tokens)-1].to}
}

// remarks reports whether a word says how somebody took part, alone or before 参加: Web.
func (s *sheet) remarks(t token) bool {
	if t.kind != word {
		return false
	}
	text := s.bare(t.from, t.to)
	if len(text) > 1 && script.Digit(text[0]) {
		timed := anyRune(text, func(c rune) bool { return c == ':' || c == '時' })
		came := len(text) > 2 && s.w.presence[string(text[len(text)-2:])] != ""
		return timed && (came || s.w.leaves.In(text) || s.w.until.In(text)) // 19:05入室, 14時出席
	}
	if len(text) == 1 && t.gap > 0 {
		return presenceOf(text[0]) == absent // 荒木　清香　さん　　欠
	}
	return len(text) > 1 && noteKey(s.w, text) != ""
}

// remarkOn gives a remark to the last of the people from n on.
func (s *sheet) remarkOn(r *reader, n int, at piece) {
	if len(s.out.Persons) == n {
		s.note(doc.Mark, at.from, at.to)
		return
	}
	out := &s.out.Persons[len(s.out.Persons)-1]
	b := beside{sheet: s, r: r, out: out, in: at, text: s.bare(at.from, at.to)}
	b.presence()
	out.Text = append(out.Text, s.spans(at.from, at.to)...)
}

// tallies reports whether a stretch counts those who voted or came, and names nobody:
// 議決権行使書　49名　委任状　８名（議決権 ８）.
func (s *sheet) tallies(tokens []token) bool {
	if s.allCounted(tokens) {
		return true
	}
	words, pairs := 0, 0
	for _, t := range tokens {
		if t.kind == bracket {
			continue
		}
		text := s.bare(t.from, t.to)
		switch counts := isTally(text); {
		case t.kind != word:
			return false
		case counts && words == 1, words == 0 && s.countedWord(text):
			words, pairs = 0, pairs+1
		case pairs > 0 && words == 0 && isCountText(text): // all of them: 委任状１４名　合計７３名
		case counts || words > 0 || s.reader().weigh(text).Score >= names.Half:
			return false
		default:
			words = 1
		}
	}
	return pairs > 0 && words == 0
}

// isTally reports whether text is a number of people. １名 is none but one of a list.
//
//go:noinline
func isTally(text []rune) bool {
	return isCountText(text) && isDigit(text[0]) && !isOne(text)
}

// isOne reports whether a number of people is that of one.
func isOne(text []rune) bool { return len(text) == 2 && text[0] == '1' }

// allCounted reports whether several words each run into a number of people: 定数２４名　出席
// １１名　欠席９名.
func (s *sheet) allCounted(tokens []token) bool {
	if s.statesNumber(tokens) {
		return true
	}
	for _, t := range tokens {
		text := s.bare(t.from, t.to)
		at := indexRune(text, isDigit)
		if t.kind != word || at < 1 || !isCountText(text[at:]) || s.reader().weigh(text[:at]).Score >= names.Half {
			return false
		}
	}
	return len(tokens) > 1
}

// statesNumber reports whether a line states a number of something: 発行済株式総数　1,000株.
func (s *sheet) statesNumber(tokens []token) bool {
	if len(tokens) == 0 || anyToken(tokens, func(t token) bool { return t.kind != word && t.kind != comma }) {
		return false
	}
	text := s.bare(tokens[0].from, tokens[len(tokens)-1].to)
	at := indexRune(text, isDigit)
	return at > 1 && text[at-1] == '数' && !anyRune(text[at:len(text)-1], func(r rune) bool { return !isDigit(r) && !isComma(r) })
}

// countedWord reports whether a word for how somebody votes runs into the number of those
// who did so: 議決権行使書２８名.
func (s *sheet) countedWord(text []rune) bool {
	at := indexRune(text, isDigit)
	return at > 0 && isCountText(text[at:]) && s.w.votesBy.In(text[:at])
}

// vacant reports whether a stretch says that nobody has the seat: 欠員, 副参事　欠 員.
func (s *sheet) vacant(tokens []token) bool {
	const longest = 2 // words of it
	n := len(tokens)
	for i := max(0, n-longest); i < n; i++ {
		text := s.bare(tokens[i].from, tokens[n-1].to)
		if (i == 0 || tokens[i].gap > 0) && len(text) < 6 && s.w.vacant.At(text) == len(text) {
			return true
		}
	}
	return false
}

// othersAt is where the words for those who are not named begin in t, or -1;
// behind and last say whether a word stands before t and none behind it.
func (s *sheet) othersAt(t token, behind, last bool) int {
	text := s.fold[t.from:t.to]
	if isAside(text) {
		return t.from
	}
	for i := range text {
		if saysOthers(text[i:], last && (i > 0 && text[i] != '外' || i == 0 && behind)) {
			return t.from + i
		}
	}
	return -1
}

// saysOthers reports whether text begins with a word for those who are not named:
// ほか, 他３名, 各位; alone says that 他 may be the whole of it.
func saysOthers(text []rune, alone bool) bool {
	if len(text) == 1 {
		return alone && (text[0] == '他' || text[0] == '外')
	}
	switch text[0] {
	case 'ほ':
		return text[1] == 'か'
	case '他', '外':
		return isDigit(text[1]) || text[1] == '関'
	case '各':
		return len(text) == 2 && text[1] == '位'
	}
	return false
}

// close gives the pieces of an entry their meaning.
func (s *sheet) close(r *reader, o *open, e *element) {
	if o.all.empty() {
		return
	}
	scoped := s.scope.line < 0 || e.line <= s.scope.line
	out := s.personHere()
	out.ProxyFor = o.sitsFor
	if o.asked != nil {
		o.at[name], o.at[roleAfter], out.Via = o.asked[0], o.asked[1], via
	}
	s.dropCourtesy(o)
	s.nameWithin(r, o)
	out.Name = s.nameOf(o.at[name])
	s.shareRole(r, o)
	s.roles(r, o, &out, scoped)
	if out.Role == nil && out.Affiliation == nil && s.sharesRole(o, e) {
		out.Role = s.scope.last.role // 委員 山田 太郎、鈴木 花子
	}
	s.shareOffice(r, o, &out, e)
	s.brackets(r, o, &out)
	s.goOnBelow(o, &out, e)
	if e.away {
		out.Group = absent
	}
	s.roleOfLines(o, &out, e.roles)
	s.bodyOfLines(o, &out, e.bodies)
	own := out.Affiliation != nil
	if scoped {
		s.fromScope(&out, o)
	}
	s.fromSign(&out, o)
	s.behindDots(&out)
	if s.headsBracketed(o, &out, e) {
		return
	}
	if out.Name == nil && !own && (out.Role == nil || !s.unnamed(o, e)) {
		s.pending(o, e)
		return
	}
	s.keep(&out, o, e)
}

// roleOfLines gives somebody the role that stands on the lines above and below, if one does.
func (s *sheet) roleOfLines(o *open, out *doc.Person, role cell) {
	if role == nil {
		return
	}
	out.Role = s.partOf(role)
	o.all = o.all.through(role[0]).through(role[len(role)-1])
}

// fromSign gives the entry what the sign before or behind it says, which no other entry
// has. Who writes for the members is none of them, and is not absent.
func (s *sheet) fromSign(out *doc.Person, o *open) {
	if one, _ := s.legends.sign(s.sign); one.role != nil {
		out.Role = s.signedRole(out, o, one.role)
	}
	s.tells(out, s.sign)
	s.sign = 0
	if out.Group == absent && s.scope.members && s.isOffice(o.at[roleBefore]) {
		out.Group, out.GroupLabel = secretariat, nil // 書記　木村 below 欠席委員
	}
}

// keep takes somebody into the list, with those who are told to be away beside him.
func (s *sheet) keep(out *doc.Person, o *open, e *element) {
	out.Text = s.spans(o.all.from, o.all.to)
	for _, p := range o.more {
		out.Text = append(out.Text, s.spans(p.from, p.to)...)
	}
	if s.behindSeat(e) {
		out.Seat = s.numberIn(e.mark)
	}
	s.waiting = piece{}
	s.remember(out, o, e)
	if s.scope.once && !(e.shut && s.unitHead(s.scope.role)) {
		s.scope.role, s.scope.once = nil, false
	}
	s.out.Persons = append(append(s.out.Persons, *out), s.away...)
	s.away = s.away[:0]
}

// unitHead reports whether a role is that of who heads a unit, of which there are several: 班長.
func (s *sheet) unitHead(role *string) bool {
	if role == nil {
		return false
	}
	key, _ := s.w.role.Is([]rune(squeezed(*role)))
	return key == "office"
}

// headsBracketed reads 委員　（若葉町） alone on a line: the role and the body of those below.
func (s *sheet) headsBracketed(o *open, out *doc.Person, e *element) bool {
	if !e.first || !e.last || len(o.brackets) != 1 || o.at[roleBefore].empty() {
		return false
	}
	if out.Name != nil || out.Role == nil || out.Affiliation == nil {
		return false
	}
	if role := []rune(*out.Role); !s.w.severalHave(role) || isOwnSeat(role) || !isTown([]rune(squeezed(*out.Affiliation))) {
		return false
	}
	s.note(doc.Label, o.all.from, o.all.to)
	s.scope.role, s.scope.many, s.scope.body, s.scope.line = out.Role, true, out.Affiliation, -1
	return true
}

// goOnBelow gives a body or a role the rest of its cell on the line below.
func (s *sheet) goOnBelow(o *open, out *doc.Person, e *element) {
	for _, m := range e.more {
		rest := s.part(m.piece)
		body := o.at[affiliationBefore].through(o.at[affiliationAfter])
		switch role := o.at[roleBefore].through(o.at[roleAfter]); {
		case rest == nil:
		case out.Role == nil && s.endsAsRole(*rest):
			out.Role = rest
		case role.from <= m.below && m.below < role.to && out.Role != nil:
			out.Role = ptr(*out.Role + *rest)
		case body.from <= m.below && m.below < body.to && out.Affiliation != nil:
			out.Affiliation = ptr(*out.Affiliation + *rest)
		default:
			continue
		}
		o.more = append(o.more, m.piece)
	}
}

// endsAsRole reports whether text ends in a role of the lexicon.
func (s *sheet) endsAsRole(text string) bool {
	_, k := s.w.role.End([]rune(squeezed(text)))
	return k > 0
}

// sharesRole reports whether somebody without a role has that of the one before
// him: several have it, and he stands behind a comma or below its names.
func (s *sheet) sharesRole(o *open, e *element) bool {
	l := &s.scope.last
	switch {
	case !l.front:
		return false
	case l.again && !e.comma && !o.behind:
		l.front = false // 理事 stands on each row of the column that has it: a blank is no role
		return false
	case l.many && (e.comma || o.behind || s.x[o.all.from] > l.x):
		return true
	}
	return l.some && (e.comma || o.behind && s.rows) && len(o.brackets) == 0
}

// nameOf is the name in a piece, without the white space that only spreads its
// letters.
func (s *sheet) nameOf(p piece) *string {
	if p.empty() {
		return nil
	}
	text := s.bare(p.from, p.to)
	w := names.Weigh(text)
	written := s.String(p.from, p.to)
	if gaps(written) < 2 {
		return &written
	}
	if w.Score >= names.Foreign && w.Cut == 0 {
		return &written
	}
	squeezed := []rune(s.Squeezed(p.from, p.to))
	if w.Cut > 0 && w.Cut < len(squeezed) {
		written = string(squeezed[:w.Cut]) + " " + string(squeezed[w.Cut:])
	} else {
		written = string(squeezed)
	}
	return &written
}

// gaps counts the white space in s.
func gaps(s string) int {
	n := 0
	for _, r := range s {
		n += bit(blank(r))
	}
	return n
}

func (s *sheet) dropCourtesy(o *open) {
	if c := o.at[courtesy]; !c.empty() {
		s.note(doc.Mark, c.from, c.to)
	}
}

// roles says what the pieces beside the name are.
func (s *sheet) roles(r *reader, o *open, out *doc.Person, scoped bool) {
	s.repeatSeat(o)
	before, after := o.at[roleBefore], o.at[roleAfter]
	body, tail := o.at[affiliationBefore], o.at[affiliationAfter]
	before, body = s.dittos(out, before, body)
	tail = s.dittoBehind(out, tail)
	before, body = s.forWhom(r, before, body, tail)
	if tail.empty() && s.ownBehind(before, after) {
		before = piece{} // 委員　青山委員長、森井委員
	}
	above := scoped && s.scope.role != nil
	own := out.Role != nil || !before.empty()
	if !after.empty() && s.isCourtesyRole(r, after, own || above) {
		after = piece{}
		s.courteous = append(s.courteous, len(s.out.Persons))
	}
	if own {
		if out.Role == nil && s.official(out, body, before) {
			body = piece{}
		}
		if rest := tail.through(after); !rest.empty() && out.Affiliation == nil {
			out.Affiliation = s.part(rest)
		}
	} else {
		s.title(out, o, tail, after, body, above)
	}
	if out.Affiliation == nil && !body.empty() {
		out.Affiliation = s.part(body)
	}
}

// repeatSeat takes 同 before a name for the role that members above have, and not for a body:
// 議員　荒木　清香　財務大臣 / 同　林　宏太郎　総務大臣.
func (s *sheet) repeatSeat(o *open) {
	l, body := &s.scope.last, o.at[affiliationBefore]
	if l.body != nil || !l.front || l.role == nil || !o.at[roleBefore].empty() || !isDitto(s.bare(body.from, body.to)) {
		return
	}
	if key, _ := s.w.role.Is([]rune(*l.role)); key == member {
		o.at[roleBefore], o.at[affiliationBefore] = body, piece{}
	}
}

// forWhom reads 公益代表 before a name, which looks like a role: it is the body of those who
// have no other, and that of nobody who has his body behind the name.
func (s *sheet) forWhom(r *reader, role, body, tail piece) (piece, piece) {
	if text := s.bare(role.from, role.to); body.empty() && len(text) > 2 && s.w.standsFor.In(text[1:]) {
		role, body = piece{}, role // 公益代表　山田（会長）
	}
	if !body.empty() && !tail.empty() && r.standsFor(s.bare(body.from, body.to)) {
		s.note(doc.Label, body.from, body.to) // 会長　公益代表　山田 太郎　若葉市議会
		body = piece{}
	}
	return role, body
}

// dittos reads 〃 before a name, and leaves what is no such mark.
func (s *sheet) dittos(out *doc.Person, role, body piece) (piece, piece) {
	l := &s.scope.last
	if !role.empty() && isDitto(s.bare(role.from, role.to)) {
		if l.body == nil || l.front {
			out.Role = l.role
		}
		if role = (piece{}); body.empty() {
			out.Affiliation = l.body
		}
	}
	if !body.empty() && isDitto(s.bare(body.from, body.to)) {
		out.Affiliation, body = l.body, piece{}
	}
	return role, body
}

// dittoBehind reads such a mark behind a name, and leaves what is none.
func (s *sheet) dittoBehind(out *doc.Person, tail piece) piece {
	if !isDitto(s.bare(tail.from, tail.to)) {
		return tail
	}
	out.Affiliation = s.scope.last.tail
	return piece{}
}

// isCourtesyRole reports whether the role behind a name is no more than a word
// of courtesy: 議員, which all have, or 委員 where the role stands before.
func (s *sheet) isCourtesyRole(r *reader, p piece, hasRole bool) bool {
	text := s.bare(p.from, p.to)
	if _, ok := r.w.courtesy.Is(text); ok {
		return true
	}
	if key, ok := r.w.role.Is(text); !ok || key != "member" {
		return false
	}
	if _, ok := r.w.deputy.Is(text); ok {
		return hasRole || blank(s.fold[p.from-1]) || r.sure && len(r.roles) == 1 || s.scope.members && r.w.deputy.In(s.heading())
	}
	_, ok := r.w.committeeMember.Is(text)
	return ok && (hasRole || s.ofMembers || s.scope.side || r.w.namesMembers(s.heading()))
}

// heading is what the list now stands under, nil for nothing.
func (s *sheet) heading() []rune {
	if s.scope.label == nil {
		return nil
	}
	return []rune(*s.scope.label)
}

// official reads a role before the name and the office before that: 総務部 総務課長 is a body and a
// title, 総 務 部 長 one title. It reports whether the title took the office.
func (s *sheet) official(out *doc.Person, body, role piece) bool {
	if body.empty() {
		s.splitTitle(out, role)
		return false
	}
	if s.letters(body.from, role.to) && body.from < role.from && s.scope.key != member { // 若 葉 委 員 会 会 長
		out.Role = s.part(body.through(role))
		return true
	}
	if at := s.titleAt(role); !s.plainTitle(s.bare(role.from, role.to)) && at < role.to && body.to <= role.from {
		body.to, role.from = s.trimmed(body.from, at).to, at
	}
	out.Affiliation, out.Role = s.part(body), s.part(role)
	return false
}

// titleAt is where the title begins in a role before which units of an organisation
// stand, set off: 警備局　災害対策室長.
func (s *sheet) titleAt(role piece) int {
	for _, t := range s.lexRange(role.from, role.to, 0) {
		if t.kind != word || !isWithin(s.fold[t.to-1]) || t.to < role.to && s.fold[t.to] == '\n' {
			return t.from
		}
	}
	return role.to
}

// isWithin reports whether an office that ends so is a part of one.
//
//go:noinline
func isWithin(r rune) bool {
	switch r {
	case '部', '課', '局', '室', '係':
		return true
	}
	return false
}

// seatBehind reports whether a bracket behind somebody tells his seat, so that the title
// there says who he is elsewhere.
//
//go:noinline
func (s *sheet) seatBehind(o *open) bool {
	return slices.ContainsFunc(o.brackets, func(b behind) bool { return s.isMemberRole(s.within(b.piece)) })
}

// title reads what stands behind a name: 東大学 教授, 総務課長, 委員.
func (s *sheet) title(out *doc.Person, o *open, tail, after, body piece, scoped bool) {
	switch {
	case s.scope.outside || s.titled && s.seatBehind(o):
		s.titleElsewhere(out, tail, after)
	case scoped && s.roleStays(after):
		if rest := s.part(tail.through(after)); rest != nil && *rest != *s.scope.role {
			out.Affiliation = rest
		}
	case !tail.empty() && !after.empty() && after.from < tail.from:
		out.Role, out.Affiliation = s.part(after), s.part(tail)
	case !tail.empty() && !after.empty():
		out.Affiliation = s.part(tail)
		s.splitTitle(out, after)
	case !tail.empty():
		out.Affiliation = s.part(tail)
	case !after.empty():
		s.splitTitle(out, after)
	}
}

// roleStays reports whether the role of a heading is that of somebody behind whose name after stands: a title of his own
// goes before one that several have.
func (s *sheet) roleStays(after piece) bool { return !s.scope.many || after.empty() }

// titleElsewhere makes what stands behind the name of who is somebody elsewhere his body, but
// for a role among the members: 外部委員　青山副委員長.
func (s *sheet) titleElsewhere(out *doc.Person, tail, after piece) {
	if s.scope.outside && tail.empty() && s.isMemberRole(after) {
		out.Role = s.part(after)
		return
	}
	if s.scope.outside && !tail.empty() && tail.to < after.from {
		out.Affiliation, out.Role = s.part(tail), s.part(after) // 若葉新聞社　取締役会長
		return
	}
	out.Affiliation = s.part(tail.through(after))
}

// splitTitle parts a title into a body of outsiders and the role: 東大学教授. An
// official's title stays whole, but for one behind a blank that heads no part of a body: 若葉課　企画専門官.
func (s *sheet) splitTitle(out *doc.Person, p piece) {
	cut := s.bodyEnd(p)
	if cut == p.from {
		cut = s.plainTitleAt(p)
	}
	if cut > p.from {
		if out.Affiliation == nil {
			out.Affiliation = s.part(piece{p.from, cut})
		}
		p.from = cut
	}
	out.Role = s.part(p)
}

// bodyEnd is where the body of outsiders ends that runs into a title; p.from for none.
func (s *sheet) bodyEnd(p piece) int {
	text := s.bare(p.from, p.to)
	key, n := s.w.role.End(text)
	front := text[:len(text)-n]
	if _, house := s.w.placeHead.End(text); n == 0 || len(front) == 0 || house > n || s.beginsAsSeat(front) {
		return p.from // 緑川警察署長
	}
	titled := key == "title" || key == "office"
	switch kind, _ := s.reader().sortOf(text[len(front):]); {
	case s.scope.key == secretariat, kind == group:
		return s.after(p, len(front)*bit(titled && s.isOutside(front, key))) // 若葉小学校事務局
	case titled && isWithin(text[len(front)]) && s.unitAt(front) > 0:
		return s.after(p, s.unitAt(front)) // 若葉組合営農 部長
	}
	outside := titled && s.isOutside(front, key) || (titled || isOwnSeat(text[len(front):])) && s.endsOutside(front, key)
	return s.after(p, len(front)*bit(outside))
}

// beginsAsSeat reports whether text begins with a seat in a company, behind which more of the title stands:
// 取締役放送 before 本部長.
func (s *sheet) beginsAsSeat(text []rune) bool {
	const shortest = 3
	return s.w.role.Begin(text, shortest) > 0 && s.w.bureau.Begin(text, shortest) > 0
}

// endsOutside reports whether text ends as the bodies from which members come: 医師会, 新聞社,
// センター, but neither as one that meets nor as an authority or a part of one. Before the title
// of an official few words do: 病院事務長 and 安全管理部長 are whole.
func (s *sheet) endsOutside(text []rune, key string) bool {
	const shortest, sure = 3, 3 // letters of a body, and of the word for it before an official's title
	text = withoutQuoted(text)
	_, org := s.w.org.End(text)
	_, meets := s.w.meets.End(text)
	if len(text) < shortest || meets > 1 && meets >= org || isAuthority(text) && org <= sure || s.w.form.At(text) == len(text) {
		return false // but 若葉消防本部
	}
	if _, company := s.w.outside.End(text); company > 0 || text[len(text)-1] == '会' {
		return true
	}
	return org > 1 && org < len(text) && (org >= sure || key != "office")
}

// withoutQuoted is text without the name of its own in a bracket at the end of a body: 若葉会「青空」.
func withoutQuoted(text []rune) []rune {
	n := len(text) - 1
	if n < 0 || !isClosing(text[n]) {
		return text
	}
	for i := n - 1; i > 0; i-- {
		if closer(text[i]) == text[n] {
			return text[:i]
		}
	}
	return text
}

// unitAt is where behind such a body its part begins whose head is told: 若葉組合 営農部長; 0 for
// none.
func (s *sheet) unitAt(front []rune) int {
	for cut := len(front) - 1; cut > 0; cut-- {
		if _, org := s.w.org.End(front[:cut]); org > 1 {
			return cut * bit(s.endsOutside(front[:cut], "office") && !isOfficeEnd(front[cut])) // but 緑川警察署課長
		}
	}
	return 0
}

// plainTitleAt is where the title behind a body of one word and a blank begins that heads no part of a body;
// p.from for none.
func (s *sheet) plainTitleAt(p piece) int {
	tokens := s.lexRange(p.from, p.to, 0)
	last := len(tokens) - 1
	if last != 1 || tokens[last].kind != word || tokens[last].gap == 0 || !s.isBody(s.bare(p.from, tokens[last-1].to)) {
		return p.from
	}
	if !s.plainTitle(s.bare(tokens[last].from, p.to)) {
		return p.from
	}
	return tokens[last].from
}

// plainTitle reports whether a title is one of the lexicon, or one with words before it that names
// no part of a body: 課長, 企画専門官, but not 総務課長.
func (s *sheet) plainTitle(text []rune) bool {
	_, n := s.w.role.End(text)
	return n == len(text) || n > 1 && !isWithin(text[len(text)-n]) && !anyRune(text[:len(text)-n], isOfficeEnd)
}

// isOutside reports whether text, before a title of the given kind, names a
// company, a school or an association.
func (s *sheet) isOutside(text []rune, key string) bool {
	if _, n := s.w.outside.End(text); n > 0 {
		return n < len(text) || key != "office" // but 大学課長
	}
	if n := s.w.form.At(text); s.w.form.In(text) && (s.scope.key != secretariat || n > 0 && s.w.bureau.Begin(text[n:], 2) == 0) {
		return true // but 国立大学法人支援課 is an office
	}
	return key == "title" && len(text) > 1 && s.w.company.In(text[1:]) // but 大学院総合研究科長
}

// part is a piece as a derived string, nil for none.
func (s *sheet) part(p piece) *string {
	from, to := s.trim(p.from, p.to)
	if from >= to {
		return nil
	}
	text := s.bare(from, to)
	if _, ok := s.w.role.Is(text); ok || s.letters(from, to) {
		return ptr(s.Squeezed(from, to))
	}
	return ptr(s.String(from, to))
}

// fromScope gives the entry what the heads above it say.
func (s *sheet) fromScope(out *doc.Person, o *open) {
	if out.Role == nil {
		out.Role = s.scope.role
	}
	if out.Affiliation == nil {
		out.Affiliation = s.scope.body
	}
}

// unnamed reports whether an entry without a name is an official of whom only
// the title is told: 総務部長、税務課長.
func (s *sheet) unnamed(o *open, e *element) bool {
	return (s.scope.key == secretariat || s.untitled) && (e.comma || e.shut)
}

// untitledBehind reports whether several stretches between commas are the title
// of an office and nothing else, and none a bare name: then each is somebody.
func (r *reader) untitledBehind(elements []element) bool {
	titles, bare := 0, 0
	for i := range elements {
		e := &elements[i]
		if e.plain == nil || len(e.plain.parts) != 1 && !r.countedTitle(e.tokens) || !e.comma && !e.shut {
			continue
		}
		switch l := e.plain.parts[0].label; {
		case l.isRole():
			titles++
		case l == name:
			bare++
		}
	}
	return titles > 1 && bare < titles
}

// pending keeps a role that stands alone for the name on the next line.
func (s *sheet) pending(o *open, e *element) {
	p := o.at[roleBefore].through(o.at[roleAfter])
	if p.empty() {
		return
	}
	s.note(doc.Label, p.from, p.to)
	if e.comma && e.shut {
		return // 荒木、会計、林: it is nobody's
	}
	s.scope.role, s.scope.many, s.scope.line = s.part(p), false, s.lineAt(p.to-1)
	if e.last {
		s.scope.line++ // else the name is on the line: 会長　12番　山田
	}
	s.waiting = p
}

// lastTitle makes the role that still waits for a name at the end of a group an
// official of whom only the title is told.
func (s *sheet) lastTitle(r *reader) {
	p := s.waiting
	s.waiting = piece{}
	if p.empty() || s.scope.role == nil {
		return
	}
	if text := s.bare(p.from, p.to); !r.isTitle(text) && !s.isLongTitle(text) || s.scope.key == member && s.scope.label == nil {
		return
	}
	out := s.personHere()
	out.Text, out.Role = s.spans(p.from, p.to), s.scope.role
	s.out.Persons = append(s.out.Persons, out)
}

// isTitle reports whether text is the title of an office, and no role that a body
// gives its members.
func (r *reader) isTitle(text []rune) bool {
	key, k := r.w.role.End(text)
	return k > 1 && (key != member || k < len(text) && r.beginsOffice(text) > 0)
}

// remember keeps what the entry says of those behind it.
func (s *sheet) remember(out *doc.Person, o *open, e *element) {
	l := &s.scope.last
	before, after := o.at[roleBefore], o.at[roleAfter]
	front := !before.empty()
	l.again = l.printed && front && same(out.Role, l.role) || l.again && !front
	l.printed = front && out.Role != nil
	ditto := isDitto(s.bare(before.from, before.to))
	s.rememberRole(out, o, ditto)
	s.rememberBody(out, o, e)
	if !ditto && (front || !after.empty()) {
		s.rememberWho(o)
	}
}

// rememberRole keeps the role of those behind, which a mark for that above goes on with.
func (s *sheet) rememberRole(out *doc.Person, o *open, ditto bool) {
	l, front, brackets := &s.scope.last, !o.at[roleBefore].empty(), len(o.brackets) > 0
	switch {
	case ditto && brackets: // 同　荒木（代理　林）
	case front && brackets:
		l.role = s.part(o.at[roleBefore]) // 委員　荒木（会長）、林: what the bracket says is his alone
	case front && !ditto && !o.at[roleAfter].empty() && !same(out.Role, s.part(o.at[roleBefore])):
		l.role, l.front = nil, false // 委員　荒木　会長 / 　　　林: what the column behind says is his alone
	case out.Role != nil && (!brackets || !o.at[roleAfter].empty()):
		l.role = out.Role
	}
}

// same reports whether both are told, and alike.
//
//go:noinline
func same(a, b *string) bool { return a != nil && b != nil && *a == *b }

// rememberBody keeps the body that stands before the name, and the one behind it.
func (s *sheet) rememberBody(out *doc.Person, o *open, e *element) {
	l, role := &s.scope.last, o.at[roleBefore]
	if tail := o.at[affiliationAfter]; !isDitto(s.bare(tail.from, tail.to)) {
		l.tail = s.part(tail)
	}
	switch body := o.at[affiliationBefore]; {
	case !body.empty() && body.to == o.at[name].from, out.Name == nil && e.shut && !body.empty():
		l.body = nil // 企画課山田主査、木村主事; 若葉市、木村
	case !body.empty() || len(o.brackets) > 0 && o.brackets[0].label == start:
		l.body, l.bare, l.edge = out.Affiliation, out.Role == nil, s.x[o.all.from]
	case !isDitto(s.bare(role.from, role.to)) && !e.comma && !o.behind && !s.belowOffice(o, out, e):
		l.body = nil
	}
}

// rememberWho keeps who else may have the role of the entry.
func (s *sheet) rememberWho(o *open) {
	l, role := &s.scope.last, o.at[roleBefore]
	text := s.bare(role.from, role.to)
	key, k := s.w.role.End(text)
	l.x = -1
	if role.to == o.at[name].from {
		l.x = s.x[o.all.from] // 理事山田君: whoever stands below has no role
	}
	l.front = !role.empty()
	first := s.w.soleFront.At(text) > 0
	l.many = k > 0 && key == member && s.w.severalHave(text) && !isOwnSeat(text) && !first
	l.some = k > 0 && !isSoleSeat(text) && !first
}

// isSoleSeat reports whether a role is that of one alone: 会長, and not 副会長, 書記 or 会計,
// of whom there may be several.
func isSoleSeat(role []rune) bool {
	end := role[len(role)-1]
	return isOwnSeat(role) && role[0] != '副' && end != '記' && end != '計'
}

// signedRole gives an entry the role of its sign; a title behind its name is
// who it is.
func (s *sheet) signedRole(out *doc.Person, o *open, role *string) *string {
	if title := o.at[affiliationAfter].through(o.at[roleAfter]); !title.empty() {
		if key, _ := s.w.role.Is(s.bare(title.from, title.to)); key != member {
			out.Affiliation = s.part(title)
		}
	}
	return role
}

// shareRole reads 各委員 and の各委員 behind the last of several names: the role of
// all who have none.
func (s *sheet) shareRole(r *reader, o *open) {
	p := &o.at[roleAfter]
	n := everyone(s.bare(p.from, p.to))
	if n == 0 {
		return
	}
	from := p.from + s.slotsIn(*p, n)
	s.note(doc.Mark, p.from, from)
	p.from = from
	if s.isCourtesyRole(r, *p, s.scope.role != nil) {
		return
	}
	role := s.part(*p)
	if role != nil && s.scope.label != nil && *role == *s.scope.label {
		*p = piece{} // （関係者）荒木、林の各関係者
		return
	}
	for i := s.begun; i < len(s.out.Persons); i++ {
		if one := &s.out.Persons[i]; one.Role == nil && one.Name != nil && !slices.Contains(s.courteous, i) {
			one.Role = role
		}
	}
}

// belowOffice reports whether a title that is set in stands below that of an office, where
// the column of offices is blank:
//
//	都市計画課　課長　山田　太郎
//	　　　　　　係長　木村　花子
func (s *sheet) belowOffice(o *open, out *doc.Person, e *element) bool {
	const least = 3 // half-width columns
	l, title := &s.scope.last, o.at[roleBefore]
	return l.body != nil && !e.comma && !o.behind && isWithin(lastOf(*l.body)) && !title.empty() && out.Role != nil &&
		(out.Affiliation == nil || out.Affiliation == l.body) && s.x[o.all.from] >= l.edge+least &&
		s.reader().isTitle(s.bare(title.from, title.to))
}

// shareOffice gives somebody behind a comma, with a bare title or none, the body
// that stands before the first: 総務課 山田課長、木村主査. That of a company goes with a title that no list has too, which
// is not that of the head of an office: 株式会社若葉　主任　山田、照査技術者　木村.
func (s *sheet) shareOffice(r *reader, o *open, out *doc.Person, e *element) {
	if s.belowOffice(o, out, e) {
		out.Affiliation = s.scope.last.body
		return
	}
	told := out.Affiliation != nil || !o.at[affiliationAfter].empty() || s.tellsMore(o.brackets)
	if !e.comma && !o.behind || told || s.scope.last.body == nil {
		return
	}
	title := o.at[roleBefore].through(o.at[roleAfter])
	if title.empty() {
		if e.comma {
			out.Affiliation = s.scope.last.body
		}
		return
	}
	text := s.bare(title.from, title.to)
	if _, ok := r.w.role.Is(text); ok && !s.scope.last.bare || s.ofBody(r, text, e) {
		out.Affiliation = s.scope.last.body
	}
}

// ofBody reports whether a title that no list has may be of the body that is told before: a ministry, or a company where it is
// not that of the head of an office and names no place.
func (s *sheet) ofBody(r *reader, title []rune, e *element) bool {
	body := []rune(*s.scope.last.body)
	if isMinistryEnd(body[len(body)-1]) && r.beginsOffice(title) > 0 {
		return true
	}
	return e.comma && s.w.form.In(body) && title[len(title)-1] != '長' && !anyRune(title, isPlace)
}

// tellsMore reports whether a bracket behind somebody says more than how he took part: a body, a role.
//
//go:noinline
func (s *sheet) tellsMore(brackets []behind) bool {
	return slices.ContainsFunc(brackets, func(b behind) bool {
		in := s.within(b.piece)
		text := s.bare(in.from, in.to)
		return noteKey(s.w, text) == "" && !s.saysProxy(in.from, in.to)
	})
}

// lastOf is the last character of text.
func lastOf(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}

// listOf reads 都市計画課（日向課長、五味主査）: an office, and its people in a bracket.
func (s *sheet) listOf(r *reader, e *element, tokens []token) bool {
	n := len(tokens) - 1
	if n < 1 || tokens[n].kind != bracket || !s.holdsComma(tokens[n]) {
		return false
	}
	from, to := tokens[0].from, tokens[n-1].to
	text := s.bare(from, to)
	kind, key := r.sortOf(text)
	if kind != group && !s.isBody(text) {
		return false
	}
	inner := s.lexRange(tokens[n].from+1, tokens[n].to-1, tokens[n].line)
	s.note(doc.Label, from, to)
	s.note(doc.Mark, tokens[n].from, tokens[n].from+1)
	s.note(doc.Mark, tokens[n].to-1, tokens[n].to)
	keep := s.scope
	words := s.Squeezed(from, to)
	if kind == group {
		s.scope = scope{key: key, label: &words, line: -1}
	} else {
		s.scope.body, s.scope.line = &words, -1
	}
	s.entriesIn(r, e, inner)
	s.scope = keep
	return true
}

// entriesIn reads the tokens within a bracket of e, one by one between the commas.
func (s *sheet) entriesIn(r *reader, e *element, inner []token) {
	for len(inner) > 0 {
		one := element{line: e.line}
		i := 0
		for i < len(inner) && inner[i].kind != comma {
			i++
		}
		one.tokens, one.shut = inner[:i], i < len(inner)
		if i < len(inner) {
			s.note(doc.Mark, inner[i].from, inner[i].to)
			i++
		}
		if inner = inner[i:]; len(one.tokens) > 0 {
			s.entries(r, &one)
		}
	}
}

// holdsComma reports whether a comma stands in a bracket.
func (s *sheet) holdsComma(t token) bool {
	for _, r := range s.fold[t.from:t.to] {
		if isComma(r) {
			return true
		}
	}
	return false
}

// ownBehind reports whether the role behind a name is that before it too, or somebody's own
// where many have the one before it.
func (s *sheet) ownBehind(before, after piece) bool {
	if before.empty() || after.empty() {
		return false
	}
	a, b := s.bare(before.from, before.to), s.bare(after.from, after.to)
	if slices.Equal(a, b) {
		return true // 部会長　川田部会長
	}
	_, known := s.w.role.End(b)
	_, many := s.w.group[string(a)]
	return known > 0 && many && isOwnSeat(b) && !isOwnSeat(a)
}

// namesMembers reports whether a heading says 委員, other than in the name of a
// body (動力委員会).
func (w *words) namesMembers(label []rune) bool {
	return w.committeeMember.In(label) && !w.committee.In(label)
}
