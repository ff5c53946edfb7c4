package roster

import (
	"slices"
	"strings"
	"unicode"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// A beside is a bracket beside a name while it is read.
type beside struct {
	*sheet
	r    *reader
	o    *open
	out  *doc.Person
	b    behind
	in   piece
	text []rune
	key  string // of the role with which it ends
	n    int    // the length of that role, 0 for none
}

// A bracketRule says what stands in a bracket beside a name. Rules are tried from
// top to bottom; the first that fits decides, and then does.
type bracketRule struct {
	name    string
	fits    func(*beside) bool
	then    func(*beside)
	example string // a list that reads otherwise without the rule
}

var bracketRules = []bracketRule{
	{"who did not come", (*beside).tellsAway, (*beside).tellAway, "荒木委員長、林委員（野々村副委員長は欠席）"},
	{"a sentence", func(b *beside) bool { return isProse(b.w, b.text) }, (*beside).nothing, "荒木（上記のほか林が来た。）"},
	{"how a name is written", func(b *beside) bool { return tellsWriting(b.text) }, (*beside).nothing, "荒木（「荒」は、正しくは旧字）"},
	{"who writes too", func(b *beside) bool { return b.w.heads[string(b.text)] && b.out.Role != nil }, (*beside).nothing, "荒木主査（書記）"},
	{"a sign", (*beside).signAlone, (*beside).asSign, "荒木（※）、林"},
	{"the first letter of a duty", (*beside).dutyLetter, (*beside).nothing, "荒木（記）、林"},
	{"what tells two of a surname apart", (*beside).apart, (*beside).joinName, "荒木（康）、荒木（学）"},
	{"a remark on the list", func(b *beside) bool { return isAside(b.text) }, (*beside).nothing, "荒木、林（名簿順）"},
	{"the role of all above", (*beside).ofAllAbove, (*beside).andAbove, "荒木、林（以上理事）"},
	{"who sits for somebody", (*beside).tellsSitter, (*beside).sitter, "荒木委員代理（野々村）、林委員"},
	{"for whom somebody sits", (*beside).tellsProxy, (*beside).proxy, "荒木（代理：林　学）"},
	{"to whom somebody gave his vote", (*beside).votesThrough, (*beside).asNote, "荒木、林（荒木に委任）"},
	{"how somebody took part", (*beside).tookPart, (*beside).presence, "荒木（オンライン）"},
	{"a title that no list knows and a body, where brackets hold both", (*beside).oddTitleAndBody, (*beside).titleFirst,
		"荒木（教授・若葉大学）\n林（助教・青空大学）\n関（院生・緑大学）"},
	{"a role and a body", (*beside).inTwo, (*beside).roleAndBody, "荒木（会長・若葉大学）"},
	{"how a name is read", func(b *beside) bool {
		return b.b.label == name && b.b.tight && isReading(b.text) && b.out.Affiliation == nil && b.inKana()
	}, (*beside).nothing, "荒木（あらき）会長"},
	{"who writes", func(b *beside) bool { return b.out.Role == nil && b.w.heads[string(b.text)] }, (*beside).asRole, "荒木（文責）"},
	{"a duty of a board", func(b *beside) bool {
		return b.duties && b.out.Role == nil && b.o.at[roleBefore].empty() && b.isDuty(b.text)
	}, (*beside).asRole,
		"荒木（会長）、林（副会長）、関（渉外）、森（広報）"},
	{"the seat of one of the members", (*beside).seatOfMember, (*beside).asRole, "荒木委員（副会長）"},
	{"what somebody is here, beside what he is", (*beside).membersRole, (*beside).nothing, "荒木学長（議長）"},
	{"two offices here, beside what he is", (*beside).twoHere, (*beside).nothing, "社長　荒木　清香（議長兼書記）"},
	{"a number", func(b *beside) bool { return isCountText(b.text) }, func(b *beside) { b.countIn(b.in.from, b.in.to) }, "荒木、林（14名）"},
	{"an office held besides", (*beside).heldToo, (*beside).asRole, "荒木（庶務幹事兼）、林"},
	{"which of the members somebody is, as brackets tell of all", (*beside).kindOfAll, (*beside).asBody,
		"出席委員\n荒木　清香（学識経験者）\n林　学（市議会議員）\n関　真由美（市民）"},
	{"a role", func(b *beside) bool { return b.whole() && b.out.Role == nil }, (*beside).asRole, "若葉病院　荒木　清香（医師）"},
	{"more of a title", (*beside).moreOfTitle, (*beside).joinTitle, "荒木清香公営企業管理者（交通局長）"},
	{"more of a title before a name", (*beside).moreBefore, (*beside).joinTitle, "副参事（防災担当）　荒木　清香\n副参事（福祉担当）　林　宏太郎"},
	{"a duty before a name that has its body behind it", (*beside).dutyBefore, (*beside).joinTitle,
		"理事（総務）　荒木　清香（若葉大学）\n理事（財務）　林　宏太郎（青空大学）"},
	{"for whom somebody speaks", (*beside).speaksFor, (*beside).asBody, "荒木（移住者代表）"},
	{"a body and a title", func(b *beside) bool { return b.out.Affiliation == nil && b.n > 0 && b.out.Role == nil },
		func(b *beside) { b.inner(b.r, b.out, b.in) }, "荒木（若葉大学教授）"},
	{"how somebody holds his office", (*beside).holdsAs, (*beside).joinTitle, "出席役員\n取締役（社外）　荒木　清香\n取締役（常勤）　林　宏太郎"},
	{"what somebody does, behind his body", (*beside).doesThere, (*beside).asRole, "株式会社若葉　荒木（窓口）"},
	{"a role that no list knows", (*beside).oddRoleIn, (*beside).asRole, "荒木（整備員）"},
	{"a body", func(b *beside) bool { return b.out.Affiliation == nil && !(b.whole() && b.key == member) }, (*beside).asBody, "荒木（若葉大学）"},
	{"a remark", func(b *beside) bool { return b.out.Note == nil && len(b.text) < 20 },
		func(b *beside) { b.out.Note = ptr(b.Squeezed(b.in.from, b.in.to)) }, "荒木（若葉大学）（新任）"},
}

func (s *sheet) bracket(r *reader, o *open, out *doc.Person, at behind, in piece) {
	if front, within := s.presenceWithin(in); !within.empty() {
		s.remark(r, out, within, s.bare(within.from, within.to))
		in = front
	}
	b := beside{sheet: s, r: r, o: o, out: out, b: at, in: in, text: s.bare(in.from, in.to)}
	b.key, b.n = r.w.role.End(b.text)
	for i := range s.rules.brackets {
		if s.rules.brackets[i].fits(&b) {
			s.rules.brackets[i].then(&b)
			return
		}
	}
}

// presenceWithin parts a bracket before one within it, at its end, that says whether or how
// somebody came: （若葉銀行頭取（欠席）). within is empty where there is none.
func (s *sheet) presenceWithin(in piece) (front, within piece) {
	if front, within = s.remarkBehindComma(in); !within.empty() {
		return front, within
	}
	if in.to-in.from < 2 || !isClosing(s.fold[in.to-1]) {
		return in, piece{}
	}
	open := in.to - 2
	for open > in.from && closer(s.fold[open]) == 0 {
		open--
	}
	within = piece{open + 1, in.to - 1}
	if open == in.from || closer(s.fold[open]) != s.fold[in.to-1] {
		return in, piece{}
	}
	if key := noteKey(s.w, s.bare(within.from, within.to)); !ofPresence(key) && key != "remote" {
		return in, piece{}
	}
	from, to := s.trim(in.from, open)
	return piece{from, to}, within
}

// remarkBehindComma parts a body or a title in a bracket from how somebody took part behind a comma: （若葉銀行、途中退席）.
func (s *sheet) remarkBehindComma(in piece) (front, within piece) {
	at := in.to - 1
	for at > in.from && !isComma(s.fold[at]) {
		at--
	}
	if front, within = s.trimmed(in.from, at), s.trimmed(at+1, in.to); at <= in.from || within.empty() {
		return in, piece{}
	}
	text := s.bare(front.from, front.to)
	_, n := s.w.role.End(text)
	if noteKey(s.w, s.bare(within.from, within.to)) == "" || noteKey(s.w, text) != "" || n == 0 && !s.isBody(text) {
		return in, piece{}
	}
	return front, within
}

func (b *beside) nothing() {}

// asNote makes the bracket a remark on how somebody took part.
func (b *beside) asNote() { b.out.Note = ptr(b.Squeezed(b.in.from, b.in.to)) }

// votesThrough reports whether the bracket says to whom somebody who did not come gave his vote: （議長に委任）.
func (b *beside) votesThrough() bool {
	_, n := b.w.givesProxy.End(b.text)
	at := len(b.text) - n - 1
	return b.out.Note == nil && n > 0 && (at < 0 || b.text[at] == 'に' || b.text[at] == 'へ')
}

// oddTitleAndBody reports whether the bracket holds a word that no list has as a role, a dot and a body, and so do brackets of
// the list with roles that are known.
func (b *beside) oddTitleAndBody() bool {
	role, body := b.dotHalves()
	if b.out.Role != nil || b.out.Affiliation != nil || role.empty() {
		return false
	}
	return b.oddTitle(b.bare(role.from, role.to)) && b.isBody(b.bare(body.from, body.to)) && b.dottedTitles()
}

// dotHalves are the words before and behind the one dot of a bracket; empty for none or several.
func (b *beside) dotHalves() (front, back piece) {
	isDot := func(r rune) bool { return r == '・' || r == '/' }
	at := slices.IndexFunc(b.fold[b.in.from:b.in.to], isDot)
	if at < 1 {
		return piece{}, piece{}
	}
	at += b.in.from
	if slices.ContainsFunc(b.fold[at+1:b.in.to], isDot) {
		return piece{}, piece{}
	}
	return b.trimmed(b.in.from, at), b.trimmed(at+1, b.in.to)
}

// oddTitle reports whether text may be a title: it is a short word and no body.
func (b *beside) oddTitle(text []rune) bool {
	const shortest, longest = 2, 8 // letters
	_, org := b.w.org.End(text)
	n := len(text)
	return n >= shortest && n <= longest && inJapanese(text) && org == 0 && !isOfficeEnd(text[n-1]) && !b.r.isRole(text)
}

// dottedTitles reports whether brackets of the list hold a role and behind a dot something else; it looks once.
func (s *sheet) dottedTitles() bool {
	const enough = 2
	if s.dotTitles != unseen {
		return s.dotTitles == seen
	}
	found := 0
	for i := 0; i < len(s.fold) && found < enough; i++ {
		if s.fold[i] != '(' {
			continue
		}
		shut := s.shutAt(i)
		if shut < 0 {
			continue
		}
		dot := indexRune(s.fold[i:shut], func(r rune) bool { return r == '・' || r == '/' })
		found += bit(dot > 1 && s.reader().isRole(s.bare(i+1, i+dot)))
		i = shut
	}
	if s.dotTitles = missed; found == enough {
		s.dotTitles = seen
	}
	return found == enough
}

// titleFirst makes the words before the dot the role, and those behind it the body.
func (b *beside) titleFirst() {
	role, body := b.dotHalves()
	b.out.Role, b.out.Affiliation = b.part(role), b.part(body)
}

func (b *beside) asRole() { b.out.Role = b.part(b.in) }

// asBody makes the bracket the body; a mark for what stands above is that of the one before: （同上）.
func (b *beside) asBody() {
	if n := len(b.sheet.out.Persons); isDitto(b.text) && n > b.sheet.begun {
		b.out.Affiliation = b.sheet.out.Persons[n-1].Affiliation
		return
	}
	b.out.Affiliation = b.part(b.in)
}

// joinTitle makes the bracket a part of the title before it.
func (b *beside) joinTitle() { b.out.Role = ptr(*b.out.Role + b.Squeezed(b.b.from, b.b.to)) }

// dutyLetter reports whether the bracket holds the first letter of what somebody does: （記）.
func (b *beside) dutyLetter() bool { return len(b.text) == 1 && b.w.dutyLetter.In(b.text) }

// joinName makes the bracket a part of the name before it: without it two are one.
func (b *beside) joinName() { b.out.Name = ptr(*b.out.Name + b.Squeezed(b.b.from, b.b.to)) }

// heldToo reports whether the bracket holds an office that somebody has besides: （庶務幹事兼）.
func (b *beside) heldToo() bool {
	n := len(b.text) - 1
	if n < 1 || b.text[n] != holdsToo || b.out.Role != nil {
		return false
	}
	_, k := b.w.role.End(b.text[:n])
	return k > 0
}

// whole reports whether the bracket holds a role of the lexicon and nothing else.
func (b *beside) whole() bool { return b.n > 0 && b.n == len(b.text) }

// apart reports whether one character in a bracket tells somebody from another of
// his surname: 鈴木（康）, 鴨下（2）.
func (b *beside) apart() bool {
	if !b.b.tight || b.out.Name == nil || b.b.label != name {
		return false
	}
	if len(b.text) == 1 {
		return b.tellsApart(b.text[0])
	}
	at := b.o.at[name]
	return len(b.text) < 4 && names.Surname(b.bare(at.from, at.to)) && names.Given(b.text) && !b.isBody(b.text)
}

// signAlone reports whether nothing but a sign stands in a bracket, to which a remark
// below the list refers.
func (b *beside) signAlone() bool {
	for _, c := range b.text {
		if script.NameLetter(c) && c != '注' && c != '・' || c == '○' || c == '×' {
			return false
		}
	}
	return !b.presentOrAbsent()
}

// asSign gives somebody what the sign in the bracket says where a legend explains it: 荒木（※）　above （※）はオンライン.
func (b *beside) asSign() {
	b.note(doc.Mark, b.in.from, b.in.to)
	if _, ok := b.legends.sign(b.text[0]); ok && len(b.text) == 1 {
		b.tells(b.out, b.text[0])
	}
}

func (b *beside) presentOrAbsent() bool { return noteKey(b.w, b.text) != "" || isCountText(b.text) }

// seatOfMember reports whether a bracket tells the seat of somebody who is called 委員,
// as all are.
func (b *beside) seatOfMember() bool {
	if b.out.Role == nil || !b.whole() || b.key != member || !isOwnSeat(b.text) {
		return false
	}
	_, several := b.w.group[*b.out.Role]
	return several && !isOwnSeat([]rune(*b.out.Role))
}

// membersRole reports whether a bracket behind a title tells the role in the body
// that meets: who somebody is stands beside the name.
func (b *beside) membersRole() bool {
	return b.whole() && b.key == member && b.out.Role != nil && (b.o.at[roleBefore].empty() || b.b.label == roleBefore) &&
		b.out.Affiliation == nil && b.o.at[affiliationAfter].empty()
}

// twoHere reports whether a bracket behind somebody with a role tells two that he has in the meeting:
// （議長兼議事録作成者）.
func (b *beside) twoHere() bool {
	at := indexOf(b.text, holdsToo)
	if at < 1 || b.out.Role == nil || b.out.Affiliation != nil {
		return false
	}
	key, ok := b.w.role.Is(b.text[:at])
	return ok && key == member && (b.n > 0 || likeRole(b.text))
}

// moreOfTitle reports whether a bracket belongs to the title before it.
func (b *beside) moreOfTitle() bool {
	if b.b.label != roleAfter || !b.b.tight || b.isBody(b.text) || b.out.Role == nil || b.out.Affiliation != nil {
		return false
	}
	_, charge := b.w.charge.End(b.text)
	return charge > 0 && charge < len(b.text) || b.n < len(b.text) && !b.isMemberRole(b.o.at[roleAfter])
}

// dutyBefore reports whether a bracket right behind the role before a name tells of what
// somebody has charge: another behind the name tells from where he is.
func (b *beside) dutyBefore() bool {
	if b.b.label != roleBefore || !b.b.tight || b.out.Role == nil || b.out.Affiliation != nil || !b.isDuty(b.text) {
		return false
	}
	last := b.o.brackets[len(b.o.brackets)-1]
	return last.from > b.o.at[name].from
}

// moreBefore reports whether a bracket belongs to the title before it that stands before a
// name: of what somebody has charge, or another title.
func (b *beside) moreBefore() bool {
	if b.b.label != roleBefore || !b.b.tight && !b.whole() || b.out.Role == nil || b.out.Affiliation != nil || b.isBody(b.text) {
		return false
	}
	_, charge := b.w.charge.End(b.text)
	return b.whole() || charge > 0 && charge < len(b.text) || b.secondTitle()
}

// secondTitle reports whether the bracket holds another title of an official:
// 計画担当課長（住宅担当課長）.
func (b *beside) secondTitle() bool {
	first, _ := b.w.role.End([]rune(squeezed(*b.out.Role)))
	return b.n > 0 && b.key != member && first != member && !b.isBody(b.text[:len(b.text)-b.n])
}

// holdsAs reports whether the bracket right behind a title tells how somebody has the office: 取締役（社外）.
func (b *beside) holdsAs() bool {
	return b.b.label.isRole() && b.b.tight && b.out.Role != nil && b.w.officeHeld.At(b.text) == len(b.text)
}

// kindOfAll reports whether a bracket behind a name tells of which kind one of the members is, where others tell that alike.
func (b *beside) kindOfAll() bool {
	told := b.out.Affiliation == nil && b.b.label != roleBefore && b.kindsTold && b.n > 0 && b.n < len(b.text) && !isOwnSeat(b.text)
	return told && (b.key == member || indexOf(b.text, 'の') >= 0)
}

// tellsKinds reports whether a third of the brackets of a list say from where members come: （学識経験者）.
func (s *sheet) tellsKinds(elements []element) bool {
	kinds, all := 0, 0
	for i := range elements {
		for _, t := range elements[i].tokens {
			if t.kind == bracket {
				text := s.bare(t.from+1, t.to-1)
				all++
				kinds += bit(len(text) > 0 && (s.w.standing.At(text) == len(text) || s.w.kindOfMembers(text)))
			}
		}
	}
	return kinds > 0 && kinds*3 >= all
}

// doesThere reports whether a word that is no body stands in a bracket behind somebody without a role, whose body
// stands before him.
func (b *beside) doesThere() bool {
	const longest = 8 // letters
	if b.out.Role != nil || b.n > 0 || b.o.at[affiliationBefore].empty() || b.b.label != name || len(b.text) > longest || b.isBody(b.text) {
		return false
	}
	return !anyRune(b.text, func(r rune) bool { return !script.NameLetter(r) || isDigit(r) })
}

// oddRoleIn reports whether the bracket behind somebody without a role holds a word that ends as roles do, and tells
// neither a body nor from where he comes.
func (b *beside) oddRoleIn() bool {
	const shortest, longest = 2, 6 // letters
	n := len(b.text)
	if b.out.Role != nil || b.n > 0 || n < shortest || n > longest || b.isBody(b.text) || b.w.kindOfMembers(b.text) {
		return false
	}
	switch b.text[n-1] {
	case '員', '官', '士', '師', '役':
		return b.w.standing.At(b.text) != n && b.r.weigh(b.text).Score < names.Short
	}
	return false
}

func (b *beside) speaksFor() bool {
	_, n := b.w.spokesman.End(b.text)
	return b.out.Affiliation == nil && n > 0 && n == b.n && n < len(b.text)
}

// tellsAway reports whether a bracket tells who did not come: （森副委員長は欠席）.
func (b *beside) tellsAway() bool {
	const shortest = 2 // characters of a name
	if _, n := b.w.staysAway.End(b.text); n == 0 || len(b.text)-n < shortest {
		return false
	}
	person, _ := b.one(b.r, b.awayPiece())
	return person != nil
}

func (b *beside) awayPiece() piece {
	_, n := b.w.staysAway.End(b.text)
	return piece{b.in.from, b.after(b.in, len(b.text)-n)}
}

func (b *beside) tellAway() {
	at := b.awayPiece()
	person, role := b.one(b.r, at)
	b.sheet.away = append(b.sheet.away, doc.Person{
		Text: b.spans(at.from, at.to), Group: absent, GroupLabel: b.out.GroupLabel, Name: person, Role: role,
	})
}

// ofAllAbove reports whether a bracket tells the role of all above: （以上理事）.
func (b *beside) ofAllAbove() bool {
	n := b.w.allAbove.Begin(b.text, 1)
	return n > 0 && len(b.text) > n+1 && b.r.isRole(b.text[n:])
}

// andAbove gives it to those who have none.
func (b *beside) andAbove() {
	behind := b.after(b.in, b.w.allAbove.Begin(b.text, 1))
	role := b.part(piece{b.skip(behind, b.in.to), b.in.to})
	for i := b.begun; i < len(b.sheet.out.Persons); i++ {
		if one := &b.sheet.out.Persons[i]; one.Role == nil {
			one.Role = role
		}
	}
	if b.out.Role == nil {
		b.out.Role = role
	}
}

// inTwo reports whether one bracket holds a role and something else: （会長・若葉
// 大学）, （若葉大学、座長）.
func (b *beside) inTwo() bool {
	if b.out.Role != nil {
		return false
	}
	role, _ := b.halves()
	return !role.empty()
}

// halves are the role and the rest of a bracket that a comma, a dot or white space
// parts; empty for none.
func (b *beside) halves() (role, rest piece) {
	for i := b.in.from + 1; i+1 < b.in.to; i++ {
		if !partsHalves(b.fold[i]) {
			continue
		}
		front, back := b.trimmed(b.in.from, i), b.trimmed(i+1, b.in.to)
		if front.empty() || back.empty() {
			continue
		}
		_, first := b.r.w.role.Is(b.bare(front.from, front.to))
		key, last := b.r.w.role.Is(b.bare(back.from, back.to))
		switch {
		case first && !last && b.bothRoles(i, back):
			return piece{}, piece{}
		case first && !last:
			return front, back
		case last && !first && key == member && b.isBody(b.bare(front.from, front.to)):
			return back, front
		}
	}
	return piece{}, piece{}
}

// bothRoles reports whether a stroke in slot i parts two roles of somebody: （副理事長／第42回年会長）.
func (b *beside) bothRoles(i int, back piece) bool {
	return b.fold[i] == '/' && b.n > 0 && !b.isBody(b.bare(back.from, back.to))
}

// partsHalves reports whether r parts a role from a body in a bracket.
func partsHalves(r rune) bool {
	return isComma(r) || r == '・' || r == '/' || r == ';' || blank(r)
}

func (b *beside) roleAndBody() {
	role, rest := b.halves()
	b.out.Role = b.part(role)
	b.bracket(b.r, b.o, b.out, b.b, rest)
}

// tellsSitter reports whether a bracket behind the role of a proxy names him: 木村
// 委員代理（岡）.
func (b *beside) tellsSitter() bool {
	role := b.o.at[roleAfter]
	text := b.bare(role.from, role.to)
	_, n := b.w.proxy.End(text)
	if b.out.Name == nil || n == 0 || n == len(text) {
		return false
	}
	if b.mayBeName(b.r, b.text, names.Short-1) {
		return true
	}
	if title, _ := b.titleAndName(b.in); !title.empty() {
		return true
	}
	person, title := b.one(b.r, b.in)
	return person != nil && title != nil && b.mayBeName(b.r, []rune(squeezed(*person)), names.Short-1)
}

func (b *beside) sitter() {
	b.out.ProxyFor = b.out.Name
	if b.mayBeName(b.r, b.text, names.Short-1) {
		b.out.Name = b.nameOf(b.in)
		return
	}
	if title, person := b.titleAndName(b.in); !title.empty() {
		b.out.Name, b.out.Role, b.out.Affiliation = b.nameOf(person), nil, nil
		b.inner(b.r, b.out, title)
		return
	}
	b.out.Name, b.out.Role = b.one(b.r, b.in) // 木村委員代理（緑川警察署課長　岡　隆）
}

// titleAndName are the title and the name behind a blank of which in is made, the name whole in the
// dictionary or in two words: 緑川警察署交通課長　岡　隆. They are empty where it is not.
func (b *beside) titleAndName(in piece) (title, person piece) {
	const two = 2 // words of a name
	tokens := b.lexRange(in.from, in.to, 0)
	for i := len(tokens) - 1; i > 0; i-- {
		title, person = piece{in.from, tokens[i-1].to}, piece{tokens[i].from, in.to}
		_, n := b.w.role.End(b.bare(title.from, title.to))
		whole := len(tokens)-i == two && b.inTwoWords(b.blankParted(person.from, person.to))
		if n > 0 && tokens[i].gap > 0 && (whole || b.r.weigh(b.bare(person.from, person.to)).Score >= names.Half) {
			return title, person
		}
	}
	return piece{}, piece{}
}

// tookPart reports whether a bracket tells how somebody took part: （欠席）,
// （オンライン）, （14:20入室）.
func (b *beside) tookPart() bool {
	return noteKey(b.w, b.text) != "" || b.w.away.In(b.text) && b.out.Note == nil
}

func (b *beside) presence() {
	key := noteKey(b.w, b.text)
	switch key {
	case "absent":
		b.out.Group = absent
	case "remote":
		b.out.Remote = true
	}
	if at := b.behindRemote(); key == "" || key == "note" || key == "remote" && len(b.text) > 9 {
		b.out.Note = ptr(b.Squeezed(at.from, at.to))
	}
	b.note(doc.Value, b.in.from, b.in.to)
}

// behindRemote is what a bracket says beside that somebody took part from elsewhere:
// （オンライン、15時40分から参加）.
func (b *beside) behindRemote() piece {
	for i := b.in.from; i < b.in.to; i++ {
		if !isComma(b.fold[i]) {
			continue
		}
		front, back := b.trimmed(b.in.from, i), b.trimmed(i+1, b.in.to)
		switch {
		case back.empty() || front.empty():
		case noteKey(b.w, b.bare(front.from, front.to)) == "remote":
			b.out.Remote = true
			return back
		case noteKey(b.w, b.bare(back.from, back.to)) == "remote":
			b.out.Remote = true
			return front
		}
	}
	return b.in
}

// squeezed is text without white space.
//
//go:noinline
func squeezed(text string) string { return strings.Join(strings.Fields(text), "") }

// longestProxy is the longest bracket that tells who sits for whom.
const longestProxy = 40

// proxyFor is whom a bracket names that tells who sits for whom, and whether he is
// the one who sits: （代理出席　森良平）, （児玉専務理事代理）. ok is false where it
// tells no such thing: （部会長代理）.
func (b *beside) proxyFor() (who piece, sits, ok bool) {
	_, at, n := b.w.proxy.Within(b.text)
	if at < 0 || len(b.text) > longestProxy {
		return piece{}, false, false
	}
	who = b.in
	if at == 0 {
		from := b.skip(b.over(b.after(b.in, n), b.in.to, b.w.proxyTail), b.in.to)
		if from < b.in.to && b.fold[from] == ':' {
			from = b.skip(from+1, b.in.to)
		}
		who.from = from
		return who, true, true
	}
	if b.r.isRole(b.text) || at+n != len(b.text) && !b.w.proxyComes.In(b.text[at:]) {
		return piece{}, false, false
	}
	who.to = b.in.from + b.slotsIn(b.in, at)
	for i := who.from; i < who.to; i++ {
		if isComma(b.fold[i]) {
			who.from = b.skip(i+1, who.to) // （町課長、森　茂町長代理）
		}
	}
	if t := b.bare(who.from, who.to); len(t) > 0 && t[len(t)-1] == 'の' {
		who.to--
	}
	return who, false, true
}

func (b *beside) tellsProxy() bool {
	_, _, ok := b.proxyFor()
	return ok
}

// officeBefore is the head of a house, called by its place, that is all of the word before the
// bracket; empty for none.
func (b *beside) officeBefore() piece {
	to := b.b.from
	for to > 0 && blank(b.fold[to-1]) {
		to--
	}
	from := to
	for from > 0 && script.NameLetter(b.fold[from-1]) {
		from--
	}
	if _, n := b.w.placeHead.End(b.fold[from:to]); n == 0 || n == to-from {
		return piece{}
	}
	if b.out.Name != nil && !strings.HasPrefix(b.Squeezed(from, to), squeezed(*b.out.Name)) {
		return piece{} // 荒木　清香　緑川町長（代理：山田）
	}
	return piece{from, to}
}

func (b *beside) proxy() {
	at, sits, _ := b.proxyFor()
	if at.empty() {
		b.out.Note = ptr(string(b.text))
		return
	}
	if b.out.ProxyFor != nil && b.endsAsRole(b.String(at.from, at.to)) {
		b.out.Role = b.part(at) // （代理：山田 太郎）　（代理：技術部長）
		return
	}
	at, body := b.bodyBehind(at, sits)
	if person, role := b.one(b.r, at); sits && person != nil {
		if office := b.officeBefore(); !office.empty() {
			b.out.Name, b.out.Role, b.out.Affiliation = b.part(office), nil, nil // 緑川警察署長（代理：山田）
		}
		b.out.ProxyFor, b.out.Name = b.out.Name, person // nobody is named where an office is
		if role != nil {
			b.out.Role = role
		}
		if !body.empty() {
			b.out.Affiliation = b.part(body)
		}
		return
	}
	if sits {
		b.sitterOf(at)
		return
	}
	b.out.ProxyFor = ptr(b.String(at.from, at.to))
	if person, role := b.one(b.r, at); person != nil && role != nil {
		inTwo := strings.ContainsFunc(*person, unicode.IsSpace) // 渡良瀬　信夫委員代理
		if inTwo || b.r.weigh([]rune(squeezed(*person))).Score >= names.Half {
			b.out.ProxyFor = person
		}
	}
}

// sitterOf gives the entry the one who sits for him, whose surname may look like a body; where it is not known who
// he is the bracket is a remark.
func (b *beside) sitterOf(at piece) {
	title, person := b.titleAndName(at)
	if title.empty() {
		b.out.Note = ptr(string(b.text))
		return
	}
	b.out.ProxyFor, b.out.Name, b.out.Role = b.out.Name, b.nameOf(person), b.part(title)
}

// bodyBehind parts the body behind a comma from the name of who sits: （代理：岡　隆、青空放送株式会社）, or one before
// him: （代理：青空放送株式会社　岡部長）.
func (b *beside) bodyBehind(at piece, sits bool) (name, body piece) {
	if !sits {
		return at, piece{}
	}
	for i := at.from; i < at.to; i++ {
		if isComma(b.fold[i]) && b.isBody(b.bare(i+1, at.to)) {
			return piece{at.from, i}, b.trimmed(i+1, at.to)
		}
		if !blank(b.fold[i]) {
			continue
		}
		before := b.bare(at.from, i)
		if _, n := b.w.role.End(before); n > 1 {
			break // a name follows, be its surname like a body: 専門官　祁答院　恵理
		}
		if rest := b.trimmed(i+1, at.to); b.isWhole(before) && !rest.empty() {
			return rest, piece{at.from, i}
		}
	}
	return at, piece{}
}
