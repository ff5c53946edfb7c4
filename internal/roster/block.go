package roster

import (
	"cmp"
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// sortHeads decides which heads are roles and which are groups: the heads of
// one list are of one kind. Beside 会長 and 書記 委員 is a role, beside 事務局 a
// group; a single ministry between groups is one of them.
func (s *sheet) sortHeads() {
	s.nobodyBelow()
	s.keepStyle()
	found := s.countHeads()
	parted := s.partedByBrackets()
	s.seatedBetween()
	s.kindsOfMembers()
	s.headSeatOver()
	s.colonHeads()
	for i := range s.elements {
		s.src.Stop.Check()
		h := &s.elements[i].head
		switch {
		case s.isSeat(i):
			h.sort = seat
		case parted && h.inOwnBracket() && h.sort != group:
			s.partGroup(h)
		case h.sort == seats && s.headsSeveral(h, &found):
			h.sort, h.key = group, cmp.Or(h.key, s.g.Key)
		case h.sort == office && found.singleOffice() && s.ministryHeads(i):
			s.ministryGroup(h)
		}
	}
}

// colonHeads makes groups of bodies alone before colons, unless the label says that bodies stand there:
// 委員： / … / 経済産業省：.
func (s *sheet) colonHeads() {
	for i := range s.elements {
		if h := &s.elements[i].head; !s.bodyColon && h.sort == office && h.colon && h.alone && !h.bracket && !s.isSeat(i) {
			h.sort, h.key = group, s.sideGroup(s.bare(h.from, h.to))
		}
	}
}

// isSeat reports whether the head of element i is a role whatever its words are: amid a line, 校長：山田 ／ 教頭：木村, or
// in a round bracket where roles stand so, or beside roles of one.
func (s *sheet) isSeat(i int) bool {
	return s.amidLine(i) || s.overhead && s.roundRole(&s.elements[i].head) || s.rolesBeside(i)
}

// rolesBeside reports whether the head of element i, a role that several may have, is that of those behind it: it stands before
// names in such a bracket as roles of one do, or before a colon as they do, or no list has it as a group:
// 事務局　（館長）荒木　（主事）林、関.
func (s *sheet) rolesBeside(i int) bool {
	h := &s.elements[i].head
	if h.sort != seats || h.alone || !h.bracket && !h.colon {
		return false
	}
	if _, known := s.w.group[string(s.bare(h.from, h.to))]; !known && h.bracket && s.bracketSign(h) == '(' {
		return true
	}
	return s.roleLike(i, -1) || s.roleLike(i, 1) || s.habits.roles == s.styleOf(h)
}

// styleOf is how a head stands before people: the bracket that it is in, or a colon.
func (s *sheet) styleOf(h *head) rune {
	if h.bracket {
		return s.bracketSign(h)
	}
	return ':'
}

// keepStyle keeps how roles of one stand before people for the lists below, where they stand so.
func (s *sheet) keepStyle() {
	for i := range s.elements {
		if h := &s.elements[i].head; h.sort == seat && !h.alone && (h.bracket || h.colon) && isOwnSeat(s.bare(h.from, h.to)) {
			s.habits.roles = s.styleOf(h)
			return
		}
	}
}

// roleLike reports whether the role of one stands on that side of the head of element i as it does, with no group between.
func (s *sheet) roleLike(i, side int) bool {
	const far = 64 // elements
	h := &s.elements[i].head
	for k := i + side; k >= 0 && k < len(s.elements) && max(k-i, i-k) < far; k += side {
		switch one := &s.elements[k].head; {
		case one.sort == group:
			return false
		case one.sort == seat && !one.alone && (one.bracket || one.colon) && s.styleOf(one) == s.styleOf(h):
			return true
		}
	}
	return false
}

// headSeatOver keeps that the role of the one who heads the body stands in a round bracket above him.
//
//go:noinline
func (s *sheet) headSeatOver() {
	s.overhead = s.overhead || slices.ContainsFunc(s.elements, func(e element) bool {
		return s.roundRole(&e.head) && isHeadSeat(s.bare(e.head.from, e.head.to))
	})
}

// roundRole reports whether a head is a role in a round bracket that stands alone on its line.
func (s *sheet) roundRole(h *head) bool {
	return h.inOwnBracket() && h.sort.isRole() && s.bracketSign(h) == '('
}

// nobodyBelow makes somebody of words that end in a role and would head people, where nobody
// stands below: ・鵜殿委員 above the next heading.
func (s *sheet) nobodyBelow() {
	for i := range s.elements {
		e := &s.elements[i]
		h := &e.head
		somebody := i+1 < len(s.elements) && s.elements[i+1].head.sort == noHead
		if heads := h.sort.isRole() || h.sort == group; !heads || somebody || !h.wordsAlone() {
			continue
		}
		text := s.bare(h.from, h.to)
		if _, known := s.w.group[string(text)]; known || s.reader().isRole(text) {
			continue
		}
		behind := i > 0 && s.elements[i-1].shut && h.sort == seat && s.reader().isTitle(text) // 林課長、 / 契約課主任
		if !behind && !s.memberAlone(text) {
			continue
		}
		e.tokens, e.head, e.first, e.last, e.comma = s.lexRange(h.from, h.to, e.line), head{}, true, true, behind
	}
}

// memberAlone reports whether text may be a surname and 委員.
func (s *sheet) memberAlone(text []rune) bool {
	const longest = 4 // letters of a surname
	_, n := s.w.committeeMember.End(text)
	return n > 0 && n < len(text) && len(text)-n <= longest && s.w.bureau.Begin(text, 2) == 0
}

// A headCount is how many heads of each sort a list has.
type headCount struct {
	of     [shut + 1]int
	before int  // brackets with a seat before somebody: 【座長】山田 below 構成員
	sign   rune // with which such a bracket opens; 0 for none
}

// countHeads counts the heads. Those that are written again before one person each are
// seats whatever their words are.
func (s *sheet) countHeads() headCount {
	var found headCount
	for i := range s.elements {
		h := &s.elements[i].head
		found.of[h.sort]++
		if h.sort == seat && h.bracket && !h.alone {
			found.before, found.sign = found.before+1, s.bracketSign(h)
		}
	}
	found.of[seat] += s.repeated()
	return found
}

// singleOffice reports whether an office among the heads may be a group: it is the only
// one, or stands among groups.
func (c *headCount) singleOffice() bool {
	return c.of[office] == 1 || c.of[group]+c.of[seats] > 1
}

// headsSeveral reports whether a role that several have heads them as a group: nobody has
// a seat, or there are other groups.
func (s *sheet) headsSeveral(h *head, found *headCount) bool {
	apart := h.alone && found.of[seat] == found.before && (!h.bracket || s.bracketSign(h) != found.sign)
	return found.of[seat] == 0 || apart || found.of[group] > 0 || s.aboveAll(h) ||
		found.of[seats] > 1 && h.bracket && s.modified(h)
}

// bracketSign is the sign with which the bracket of a head opens, 0 for none.
func (s *sheet) bracketSign(h *head) rune {
	at := h.from - 1
	if at < 0 {
		return 0
	}
	for at > 0 && blank(s.fold[at]) {
		at--
	}
	return s.fold[at]
}

// aboveAll reports whether a head stands alone on the first line of the list and all others are set
// further in: 本部員 /　本部長：町長（荒木　清香）.
func (s *sheet) aboveAll(h *head) bool {
	if !h.alone || &s.elements[0].head != h || len(s.lines) < 3 {
		return false
	}
	at := s.x[s.lines[s.elements[0].line].from]
	for _, l := range s.lines[s.elements[0].line+1:] {
		if l.from < l.to && s.x[l.from] <= at {
			return false
		}
	}
	return true
}

// partGroup makes a group of a bracket that parts the list.
func (s *sheet) partGroup(h *head) {
	if h.key == "" || h.sort == office {
		h.key = s.officeGroup(s.bare(h.from, h.to))
	}
	h.sort = group
}

// ministryGroup makes officials of those below a ministry; the towns among members are
// what these come from.
func (s *sheet) ministryGroup(h *head) {
	if h.sort, h.key = group, secretariat; s.scope.members && isTown(s.bare(h.from, h.to)) {
		h.key = s.g.Key
	}
}

// modified reports whether a head says which of those with a role are meant: 学外委員.
func (s *sheet) modified(h *head) bool {
	text := s.bare(h.from, h.to)
	_, k := s.w.role.End(text)
	return k > 1 && k < len(text)
}

// kindsOfMembers makes members of those below the kinds that a heading of members has,
// in brackets of their own: 【委員】, （学識経験者）, （関係団体）, （行政）, 【事務局】.
func (s *sheet) kindsOfMembers() {
	for i := 0; i < len(s.elements); i++ {
		h := &s.elements[i].head
		if !h.bracket && h.key == secretariat && s.ofMembers && s.isKind(h) {
			h.key = member // 関係行政機関　課長　山田 太郎
			continue
		}
		if h.bracket && h.alone && s.isKind(h) && s.belowMembers(i) {
			i = s.membersFrom(i) - 1 // that head is asked too
		}
	}
}

// membersFrom makes members of those below the brackets from element i on, up to a head
// that is no bracket of their kind. It returns the element of that head.
func (s *sheet) membersFrom(i int) int {
	open := s.fold[s.elements[i].head.from-1]
	for ; i < len(s.elements); i++ {
		h := &s.elements[i].head
		if h.sort == noHead {
			continue
		}
		if !h.bracket || s.fold[h.from-1] != open {
			break
		}
		if h.key == other || h.key == secretariat && s.isKind(h) {
			h.key = member
		}
	}
	return i
}

// isKind reports whether the words of a head say from where members come.
//
//go:noinline
func (s *sheet) isKind(h *head) bool {
	return s.w.kindOfMembers(s.bare(h.from, h.to))
}

// kindOfMembers reports whether a heading says from where members come: 公益代表.
//
//go:noinline
func (w *words) kindOfMembers(text []rune) bool {
	return w.memberKinds.Is(text, 0, len(text))
}

// belowMembers reports whether the head of element i stands right below one of members,
// with other brackets or none.
func (s *sheet) belowMembers(i int) bool {
	if i == 0 {
		return s.ofMembers
	}
	h := &s.elements[i-1].head
	return h.sort != noHead && h.alone && h.key == member && s.w.namesMembers(s.bare(h.from, h.to)) &&
		(!h.bracket || s.fold[h.from-1] != s.fold[s.elements[i].head.from-1])
}

// seatedBetween makes 幹事 above 委員 members: officials stand behind the members.
func (s *sheet) seatedBetween() {
	const label, none = -2, -1
	above := none
	if len(s.g.Label) > 0 && s.isRoleLabel() {
		above = label
	}
	for i := range s.elements {
		h := &s.elements[i].head
		if h.sort == noHead || h.sort >= rule {
			continue
		}
		text := s.bare(h.from, h.to)
		if h.key == member && s.w.namesMembers(text) {
			switch {
			case above >= 0:
				s.elements[above].head.key = member
			case above == label && s.scope.key == secretariat:
				s.scope.key = member
			}
			return
		}
		above = none
		if _, role := s.w.role.Is(text); role && h.key == secretariat && h.sort != seat {
			above = i
		}
	}
}

// isRoleLabel reports whether the heading of the whole list is a role, such as 幹事.
func (s *sheet) isRoleLabel() bool {
	label := newText(s.src, s.g.Label, nil, nil)
	_, role := s.w.role.Is(label.bare(0, len(label.fold)))
	return role
}

// amidLine reports whether element i is a head with a colon that stands behind
// another one on its line, and whose words no list has as a group: they are what
// somebody is.
func (s *sheet) amidLine(i int) bool {
	e := &s.elements[i]
	h := &e.head
	if !h.colon || e.first || h.sort == noHead || h.sort == seat || h.sort == shut {
		return false
	}
	text := s.bare(h.from, h.to)
	if _, known := s.w.group[string(text)]; known || s.isBody(text) || isDigit(text[0]) {
		return false // １組：荒木／２組：林
	}
	for i--; i >= 0 && s.elements[i].line == e.line; i-- {
		if s.elements[i].head.colon {
			return true
		}
	}
	return false
}

// ministryHeads reports whether the office of element i is a ministry's, whose
// people attend as officials and not as observers or one by one.
func (s *sheet) ministryHeads(i int) bool {
	h := &s.elements[i].head
	amid := h.within || s.groupBefore(i) == observer && !s.setAsLabel(h)
	return !amid && s.isMinistry(h) && !s.seatsAbove(i) && !s.townsAbove(i)
}

// setAsLabel reports whether a head with a colon begins where the label of the list does, which has people
// and a colon beside it too: オブザーバ：　若葉協会 / 青空省：　荒木課長.
func (s *sheet) setAsLabel(h *head) bool {
	label, people, ok := s.labelColumns()
	if !h.colon || !ok || s.x[h.from] != label || people <= label {
		return false
	}
	last := s.g.Label[len(s.g.Label)-1]
	return indexOf(s.src.Fold[last.End:s.g.Lines[0].Start], ':') >= 0
}

// townsAbove reports whether a town stands in a bracket behind a role above element i, as
// that of some of the members: 委員　（若葉町）.
func (s *sheet) townsAbove(i int) bool {
	const near = 64
	for _, e := range s.elements[max(0, i-near):i] {
		if e.head.sort != noHead || len(e.tokens) < 2 || e.tokens[1].kind != bracket {
			continue
		}
		role, in := s.bare(e.tokens[0].from, e.tokens[0].to), s.within(piece{e.tokens[1].from, e.tokens[1].to})
		if s.reader().isRole(role) && !in.empty() && isTown(s.bare(in.from, in.to)) {
			return true
		}
	}
	return false
}

// partedByBrackets reports whether brackets that stand alone on their lines part
// the whole list, from its first line on: （観測部会）, ［座長］.
func (s *sheet) partedByBrackets() bool {
	if len(s.elements) == 0 || s.g.Key == secretariat {
		return false
	}
	found, all := 0, 0
	for i, e := range s.elements {
		if h := &e.head; h.inOwnBracket() {
			all++
			found += bit(h.sort != seat)
		} else if i == 0 {
			return false
		}
	}
	return found > 0 && all > 1
}

// repeated counts the heads that stand before one person each: 主査：山田, 委員：
// 木村, 委員：岡. A heading of a group is not written twice, and three that hold
// one person each are none.
func (s *sheet) repeated() int {
	seen, twice, single := map[string]bool{}, 0, 0
	for i, e := range s.elements {
		if e.head.sort != seats {
			continue
		}
		text := s.Squeezed(e.head.from, e.head.to)
		twice += bit(seen[text])
		seen[text] = true
		behind := s.elements[i+1:]
		single += bit(len(behind) > 0 && behind[0].head.sort == noHead && (len(behind) == 1 || behind[1].head.sort != noHead))
	}
	return twice + bit(single > 2)
}

// isMinistry reports whether the words of h name a ministry or a municipality
// as a whole.
func (s *sheet) isMinistry(h *head) bool {
	text := s.bare(h.from, h.to)
	if len(text) < 3 {
		return false
	}
	switch text[len(text)-1] {
	case '省', '庁', '府', '県', '市', '区', '町', '村', '都':
		return len(text) < 8
	}
	return false
}

// groupBefore is the group of the heading above element i.
func (s *sheet) groupBefore(i int) string {
	for i--; i >= 0; i-- {
		if s.elements[i].head.sort == group {
			return s.elements[i].head.key
		}
	}
	return s.g.Key
}

// seatsAbove reports whether the heading above element i is 幹事 or the like,
// whose people come from several ministries.
func (s *sheet) seatsAbove(i int) bool {
	for i--; i >= 0; i-- {
		if h := s.elements[i].head; h.sort == office && !s.isMinistry(&h) {
			return true
		}
	}
	return false
}

// block reads the elements below one heading.
func (s *sheet) block(elements []element) {
	r := s.reader()
	elements = s.wrapped(r, elements)
	s.marksBehind(elements)
	elements = r.inTurn(elements)
	r.count(s, elements)
	s.colleagues = s.bodiesBefore(elements)
	s.duties = s.duties || s.dutiesIn(elements)
	s.kindsTold = s.tellsKinds(elements)
	s.rows = s.rowsOfRoles(r, elements)
	s.untitled, s.titled = r.untitledBehind(elements), s.titlesElsewhere(elements)
	var seats seating
	begun, joined := len(s.out.Persons), s.runsOfDots(elements)
	for i := range elements {
		s.src.Stop.Check()
		e := &elements[i]
		n := len(s.out.Persons)
		switch {
		case e.table != nil:
			s.readTable(e.table)
		case e.head.sort == rule && s.partsOfficials(elements, i):
			s.scope = scope{key: secretariat, dotted: true, line: -1}
		case e.head.sort != noHead:
			s.enter(&e.head, e.line)
		default:
			if s.endsGuest(e) {
				s.scope = scope{key: secretariat, line: -1}
			}
			r.owed, r.seat = 0, s.behindSeat(e)
			r.seated = r.seat && len(e.tokens) == 1 && e.tokens[0].kind == word // ５番　五百旗頭章司
			if i > 0 && elements[i-1].head.sort == seat && elements[i-1].head.colon {
				r.owed = nameOwed
			}
			s.entries(r, e)
		}
		s.shareBody(&joined, s.dotBehindAll(elements, i), n)
		seats.add(s, e, len(s.out.Persons)-n)
	}
	if seats.downColumns() {
		byNumbers(s.out.Persons[begun+seats.before:], seats.numbers)
	}
	s.lastTitle(r)
}

// marksBehind takes the marks of those who came and who did not from behind the people of
// a list in which most have one: 山田 太郎 ○ / 木村 花子 －.
func (s *sheet) marksBehind(elements []element) {
	least := 3
	if s.legends.tellPresence() {
		least = 1
	}
	marked, all, came := 0, 0, false
	for i := range elements {
		if e := &elements[i]; e.isStretch() && len(e.tokens) > 0 {
			all++
			key := s.markBehind(e)
			marked += bit(key != "")
			came = came || key == "present"
		}
	}
	if marked < least || marked*2 < all || !came {
		return
	}
	for i := range elements {
		e := &elements[i]
		key := s.markBehind(e)
		if key == "" {
			continue
		}
		n := len(e.tokens) - 1
		s.note(doc.Mark, e.tokens[n].from, e.tokens[n].to)
		e.tokens, e.plain, e.away = e.tokens[:n], nil, key == "absent"
	}
}

// markBehind is what a mark alone behind somebody says: present, absent, or "" for none.
func (s *sheet) markBehind(e *element) string {
	n := len(e.tokens) - 1
	if n < 1 || e.head.sort != noHead || e.tokens[n].to-e.tokens[n].from != 1 || e.tokens[n].gap == 0 || e.tokens[n].gap == atLine {
		return ""
	}
	mark := s.fold[e.tokens[n].from]
	if script.Dash(mark) && mark != 'ー' {
		return "absent"
	}
	if script.NameLetter(mark) {
		return ""
	}
	return noteKey(s.w, []rune{mark})
}

// rowsOfRoles reports whether a role that several have stands before more than one on its
// row: 委員　山田 太郎　　木村 花子. Then 副会長 does so too.
func (s *sheet) rowsOfRoles(r *reader, elements []element) bool {
	for i := range elements {
		e := &elements[i]
		if e.plain == nil || len(e.plain.parts) == 0 || e.comma || e.shut || people(e.plain.parts) < 2 || e.plain.parts[0].label != roleBefore {
			continue
		}
		first := e.plain.parts[0]
		if text := r.bare(e.plain.atoms[first.from].from, e.plain.atoms[first.to-1].to); s.w.severalHave(text) && !isOwnSeat(text) {
			return true
		}
	}
	return s.everyRowLed(elements)
}

// everyRowLed reports whether a role stands before the first name of each row, so that it is
// that of the others on its row too: 会長　青山 / 副会長　森井　川田, with the members below
// another heading.
func (s *sheet) everyRowLed(elements []element) bool {
	const fewest, most = 2, 4 // rows
	rows := 0
	for i := range elements {
		e := &elements[i]
		if !e.isStretch() || !e.first {
			continue
		}
		if e.plain == nil || len(e.plain.parts) == 0 || e.plain.parts[0].label != roleBefore || e.comma || e.shut {
			return false
		}
		rows++
	}
	return rows >= fewest && rows <= most
}

// A seating is how the people of a list are numbered.
type seating struct {
	numbers []int // one for each person
	lines   []int // on which they stand
	broken  bool  // somebody has no number of his own
	before  int   // people before the first who has one
}

// add adds the people that an element gave.
func (t *seating) add(s *sheet, e *element, people int) {
	n := 0
	if e.mark.to > e.mark.from {
		n = s.numberIn(e.mark)
	}
	if n == 0 && len(t.numbers) == 0 {
		t.before += people // 会長, above those who are numbered
		return
	}
	t.broken = t.broken || people > 1 || people == 1 && n == 0
	if people == 1 {
		t.numbers, t.lines = append(t.numbers, n), append(t.lines, e.line)
	}
}

// downColumns reports whether the numbers count down columns that stand side by side:
// 1 and 6 on the first line, 2 and 7 on the second.
func (t *seating) downColumns() bool {
	if t.broken || len(t.numbers) < 4 {
		return false
	}
	side, down, last := 0, 0, map[int]int{}
	for i, n := range t.numbers {
		if i > 0 && t.lines[i] == t.lines[i-1] {
			side++
		} else {
			side = 0
		}
		if last[side] > 0 {
			if n < last[side] {
				return false
			}
			down += bit(n == last[side]+1)
		}
		last[side] = n
	}
	return len(last) > 1 && down*2 > len(t.numbers)
}

// titlesElsewhere reports whether the titles behind the names of a list say who people
// are elsewhere: a bracket behind one of them tells a role in the body that meets.
func (s *sheet) titlesElsewhere(elements []element) bool {
	for i := range elements {
		e := &elements[i]
		n := len(e.tokens)
		if e.plain == nil || n < 3 || e.tokens[n-1].kind != bracket || !s.isMemberRole(s.within(piece{e.tokens[n-1].from, e.tokens[n-1].to})) {
			continue
		}
		for _, p := range e.plain.parts {
			first := e.plain.atoms[p.from]
			at := piece{first.from, e.plain.atoms[p.to-1].to}
			if (p.label == roleAfter || p.label == affiliationAfter) && !first.bracket && first.gap > 0 && !s.isMemberRole(at) {
				return true
			}
		}
	}
	return false
}

// behindSeat reports whether the number of a seat stands before a stretch.
func (s *sheet) behindSeat(e *element) bool {
	return e.mark.to > e.mark.from && s.fold[e.mark.to-1] == '番'
}

// nameOwed is what it costs that no name stands behind 会長：.
const nameOwed = 10

// enter makes a head the scope of what stands behind it.
func (s *sheet) enter(h *head, k int) {
	switch h.sort {
	case shut:
		s.scope = s.outer
		return
	case rule:
		s.scope.body = nil
		return
	}
	switch text := s.bare(h.from, h.to); h.sort {
	case group:
		s.enterGroup(h, text)
	case office:
		s.enterOffice(h, text, k)
	default:
		s.enterSeat(h, text, k)
	}
	s.note(doc.Label, h.from, h.to)
}

// enterGroup begins a group of its own: nothing of the one above goes on.
func (s *sheet) enterGroup(h *head, text []rune) {
	key := s.groupKey(h, text)
	members := s.w.namesMembers(text) || s.w.deputy.In(text)
	side := h.side && (s.scope.members || s.scope.side)
	label := ptr(s.Squeezed(h.from, h.from+s.slotsOf(h, len(s.withoutCount(text)))))
	if key == asAbove {
		key, members = s.scope.key, s.scope.members
		if h.bracket && s.scope.label != nil {
			label = s.scope.label // a remark on those behind it, where a label of its own heads them as such
		}
	}
	s.outer, s.begun, s.guestAt = s.scope, len(s.out.Persons), s.x[h.from]
	s.scope = scope{key: key, label: label, line: -1, members: members || side, side: side}
	if s.scope.mode(s.w, text); h.key == asAbove {
		s.scope.note = nil
	}
	s.scope.outside = s.w.outsider.In(text)
	if key != secretariat && s.namesBody(s.withoutCount(text)) {
		s.scope.body = label // officials of an authority are its own by their group
	}
}

// groupKey is the group of those below a heading: members below those who are away are too, unless it says that they came.
func (s *sheet) groupKey(h *head, text []rune) string {
	came := s.w.attends.In(text) && !s.w.absence.In(text)
	switch {
	case h.key != member:
		return h.key
	case s.saysAway(h):
		return absent
	case s.g.Key == absent && !came && !s.nextToLabel(h) && !s.signedAsLabel(h):
		return s.g.Key
	}
	return h.key
}

// signedAsLabel reports whether a head alone on its line has the bullet of the label of the list, which others have, or one
// further out than the bracket of the label: ●役員 below ●欠席者, ■監事 below 　[欠席].
func (s *sheet) signedAsLabel(h *head) bool {
	before := s.beforeLabel()
	if !h.marked || !h.alone || before == 0 || h.from == 0 {
		return false
	}
	if closer(before) != 0 {
		return s.x[s.lines[s.lineAt(h.from)].from] < int32(indent(s.src, s.g.Label[0].Start)-1)
	}
	return signOf(before) != 0 && s.fold[h.from-1] == before
}

// bodyMeets reports whether the words of a heading are what a body is called that meets: 動力委員会, 自然部会.
//
//go:noinline
func (s *sheet) bodyMeets(text []rune) bool {
	_, n := s.w.meets.End(text)
	return n > 1
}

// namesBody reports whether the words of a heading are what the body is called from which those below it come, and
// that does not meet itself.
func (s *sheet) namesBody(text []rune) bool {
	if kind, _ := s.reader().sortOf(text); kind != office || s.bodyMeets(text) {
		return false
	}
	_, org := s.w.org.End(text)
	_, outside := s.w.outside.End(text)
	return org > 1 || outside > 0 || s.w.form.At(text) > 0 || isOfficeEnd(text[len(text)-1])
}

// saysAway reports whether the bracket in a heading or right behind it says of those below that they did not
// come, and nothing of others who did: 委員（欠席　１名）, 【委員（欠席）】.
func (s *sheet) saysAway(h *head) bool {
	line := s.bare(h.from, s.lines[s.lineAt(h.from)].to)
	from := indexOf(line, '(')
	if from < 0 || from > len(s.bare(h.from, h.to)) {
		return false
	}
	to := script.Close(line, from, len(line))
	if to < 0 {
		return false
	}
	in := line[from+1 : to]
	return s.w.absence.In(in) && !anyRune(in, isComma) && indexOf(in, 'は') < 0 && len(in) < 9 // （×は欠席）
}

// enterOffice makes a body that of those behind it, or of those on its line where they
// stand there.
func (s *sheet) enterOffice(h *head, text []rune, k int) {
	if !(s.scope.many && s.scope.body != nil && isTown(text)) { // 委員　（若葉町） / （青空町）
		s.scope.role, s.scope.many = nil, false
	}
	s.scope.line, s.scope.body = -1, ptr(s.Squeezed(h.from, h.to))
	if script.Letter(s.fold[h.from]) && script.Letter(s.fold[h.to-1]) {
		s.scope.body = s.part(piece{h.from, h.to}) // Wakaba project
	}
	if !h.bracket && !h.alone {
		s.scope.line = k
	}
}

// enterSeat makes a role that of those behind it; a role of one that no bracket holds is
// that of who stands on its line, or on the next where it is alone.
func (s *sheet) enterSeat(h *head, text []rune, k int) {
	_, known := s.w.role.Is(text)
	if title := s.titleAbove(h, text, k); title != nil {
		s.scope.role = title
		return
	}
	s.scope.body, s.scope.last = nil, last{}
	s.scope.role, s.scope.many, s.scope.line = ptr(s.Squeezed(h.from, h.to)), known && !isOwnSeat(text), -1
	if !h.bracket && !h.alone && text[0] == '副' {
		s.deputies = append(s.deputies, s.scope.role)
	}
	if h.bracket || s.scope.many {
		s.scope.once = h.bracket && known && isHeadSeat(text)
		return
	}
	if s.scope.line = k; h.alone {
		s.scope.line = k + 1
	}
}

// isHeadSeat reports whether a role is that of the one who heads a body: 会長, and not
// 副会長, of whom there may be two.
func isHeadSeat(role []rune) bool {
	return isOwnSeat(role) && role[0] != '副' && role[len(role)-1] == '長'
}

// nextToLabel reports whether a head stands in the same bracket as the label of the list,
// on whose row people stand already, so that it is no part of it: 【欠席】野毛 / 【監事】岡.
func (s *sheet) nextToLabel(h *head) bool {
	if !h.bracket || h.from == 0 || !s.besideLabel() {
		return false
	}
	open := s.beforeLabel()
	return open != '(' && s.fold[h.from-1] == open
}

// slotsOf is how many slots the first n characters of h take.
func (s *sheet) slotsOf(h *head, n int) int {
	i := h.from
	for ; i < h.to && n > 0; i++ {
		if !blank(s.fold[i]) {
			n--
		}
	}
	return i - h.from
}

// wrapped joins stretches that a line end parts in the middle of an entry.
func (s *sheet) wrapped(r *reader, elements []element) []element {
	out := make([]element, 0, len(elements))
	s.parted, s.manyNumbers = false, s.mostNumbered(elements)
	s.parted = s.namesParted || s.partsNames(elements)
	s.bodies = s.commaLines() && s.mostBodies(elements)
	for i := range elements {
		s.src.Stop.Check()
		e := &elements[i]
		if n := len(out); n > 0 && s.goesOn(r, &out[n-1], e) {
			continue
		}
		out = append(out, *e)
	}
	return out
}

// goesOn reports whether the stretch e goes on with the entry of last, and
// joins them.
func (s *sheet) goesOn(r *reader, last, e *element) bool {
	if !nextLine(last, e) || s.beginsAnother(last, e) {
		return false
	}
	if len(last.tokens) == 0 { // １番 on a line of its own
		last.tokens, last.shut, last.last, last.plain = e.tokens, e.shut, e.last, e.plain
		return true
	}
	if onlyBrackets(e.tokens) && !s.commaLines() {
		last.tokens, last.shut, last.plain = append(last.tokens, e.tokens...), e.shut, nil
		return true
	}
	if at := s.heldBelow(r, last, e); at >= 0 {
		last.more = append(last.more, rest{piece{e.tokens[0].from, e.tokens[len(e.tokens)-1].to}, at})
		return true
	}
	if at := s.cellAbove(r, last, e); at >= 0 {
		last.more = append(last.more, rest{piece{e.tokens[0].from, e.tokens[0].to}, at})
		return true
	}
	if s.cutAtEnd(r, last, e) || s.wrapsLast(r, last, e) {
		last.tokens = s.oneTitle(last, e)
		last.shut, last.last, last.plain = e.shut, e.last, nil
		return true
	}
	if e.line-s.lineOf(last.tokens) != 1 {
		return false
	}
	tokens, one := s.joined(r, last, e)
	if one == nil {
		return false
	}
	last.tokens, last.shut, last.last, last.plain = tokens, e.shut, e.last, one
	return true
}

// beginsAnother reports whether the stretch e, whatever it holds, is no part of the entry of last.
func (s *sheet) beginsAnother(last, e *element) bool {
	return s.apart && len(last.tokens) > 0 || s.titleOfNobody(last) || s.isLettered(e.tokens[0]) || s.saysAll(last.tokens) ||
		s.ofBodyWithin(e.tokens[0])
}

// saysAll reports whether nothing goes on with a stretch: it counts people, or ends with who is not named
// or with how somebody took part.
func (s *sheet) saysAll(tokens []token) bool {
	if s.tallies(tokens) || s.endsInOthers(tokens) {
		return true
	}
	_, remark := s.cutRemark(tokens)
	return !remark.empty() && isClosing(s.fold[remark.from-1])
}

// cutAtEnd reports whether a line ends within a word, a name or a title that goes on with e.
func (s *sheet) cutAtEnd(r *reader, last, e *element) bool {
	return s.holdsTooAlone(last) || s.holdsTooBelow(last, e) || s.wrapsBody(last, e) ||
		s.numberedMidName(r, last, e) || s.endsMidWord(last, e) ||
		s.endsMidName(r, last, e) || s.parted && s.givenBelow(last, e)
}

// mostBodies reports whether most of what stands between the commas of a list are bodies.
func (s *sheet) mostBodies(elements []element) bool {
	const least = 3
	bodies, all := 0, 0
	for i := range elements {
		if e := &elements[i]; e.isStretch() && len(e.tokens) > 0 {
			all++
			bodies += bit(s.isBody(s.bare(e.tokens[0].from, e.tokens[len(e.tokens)-1].to)))
		}
	}
	return all >= least && bodies*2 >= all
}

// wrapsBody reports whether a line of bodies between commas ends within one, which the next line goes on with:
// 若葉協会、日本緑 / 化連盟、青空市.
func (s *sheet) wrapsBody(last, e *element) bool {
	if !s.bodies || last.shut || !last.comma && !e.shut || !s.rightBelow(last, e) {
		return false
	}
	t, below := last.tokens[len(last.tokens)-1], e.tokens[0]
	if t.kind != word || below.kind != word {
		return false
	}
	return s.isBody(s.bare(t.from, below.to))
}

// numberedMidName reports whether a line ends within the name of one with a number, which the next line
// goes on with: ３番 副 / 島 治男　４番.
func (s *sheet) numberedMidName(r *reader, last, e *element) bool {
	const longest, words = 3, 2 // letters before the line end, and words behind it
	if !s.manyNumbers || last.mark.to <= last.mark.from || s.numberIn(last.mark) == 0 || len(last.tokens) != 1 || len(e.tokens) > words ||
		e.line-s.lineOf(last.tokens) != 1 || last.tokens[0].to-last.tokens[0].from > longest {
		return false
	}
	all := seamed(last.tokens, e.tokens)
	if anyToken(all, func(t token) bool { return t.kind != word }) {
		return false
	}
	from, to := all[0].from, all[len(all)-1].to
	return r.weigh(s.bare(from, to)).Score >= names.Half && !r.isRole(s.bare(e.tokens[0].from, e.tokens[0].to))
}

// mostNumbered reports whether most of a list have numbers.
func (s *sheet) mostNumbered(elements []element) bool {
	const least = 3
	numbered, all := 0, 0
	for i := range elements {
		if e := &elements[i]; e.isStretch() {
			all++
			numbered += bit(e.mark.to > e.mark.from && s.numberIn(e.mark) > 0)
		}
	}
	return numbered >= least && numbered*3 >= all*2
}

// holdsTooAlone reports whether a line is nothing but the first of two offices that one person
// holds: 総務部長兼 above 会計管理者.
func (s *sheet) holdsTooAlone(e *element) bool {
	if !s.titleLine(e) {
		return false
	}
	text := s.bare(e.tokens[0].from, e.tokens[len(e.tokens)-1].to)
	_, n := s.w.joint.End(text)
	_, k := s.w.role.End(text[:len(text)-n])
	return n > 0 && k > 1 && !s.titleOfNobody(e)
}

// titleOfNobody reports whether a line is two titles of one person, the second held besides, and who has them is not named:
// 推進担当参事　学習担当参事兼務.
func (s *sheet) titleOfNobody(e *element) bool {
	return s.titleLine(e) && len(e.tokens) == 2 && s.reader().isTitle(s.bare(e.tokens[0].from, e.tokens[0].to)) && s.heldBesides(e.tokens[1])
}

// heldBesides reports whether a word is a title and says that who has it has another: 管理課長兼務.
func (s *sheet) heldBesides(t token) bool {
	text := s.bare(t.from, t.to)
	_, n := s.w.joint.End(text)
	_, k := s.w.role.End(text[:len(text)-n])
	return t.kind == word && n > 1 && k > 1
}

// holdsTooBelow reports whether a line goes on with another office of who has the one that is all of the line above:
// 編集委員長 above 併　広報担当理事　荒木　清香.
func (s *sheet) holdsTooBelow(last, e *element) bool {
	first := e.tokens[0]
	named := len(e.tokens) > 1
	joins := holdsBoth(s.fold[first.from]) && (named || first.to > first.from+1)
	if !s.titleLine(last) || !joins && !(named && s.heldBesides(first)) {
		return false
	}
	text := s.bare(last.tokens[0].from, last.tokens[len(last.tokens)-1].to)
	_, k := s.w.role.End(text)
	return k > 1 && s.rightBelow(last, e) && !hasName(s.reader().byItself(last).parts)
}

// oneTitle are the tokens of two lines, with two offices of one person, of which the first ends the line above, as one.
func (s *sheet) oneTitle(last, e *element) []token {
	if !s.holdsTooAlone(last) && !s.holdsTooBelow(last, e) {
		return seamed(last.tokens, e.tokens)
	}
	for i, t := range e.tokens {
		if t.kind != word {
			break
		}
		if _, n := s.w.role.End(s.bare(e.tokens[0].from, t.to)); n > 1 {
			title := last.tokens[0]
			title.to, title.whole = t.to, true
			return append([]token{title}, e.tokens[i+1:]...)
		}
	}
	return seamed(last.tokens, e.tokens)
}

// titleLine reports whether one word or two are all of a line.
func (s *sheet) titleLine(e *element) bool {
	const most = 2
	words := !anyToken(e.tokens, func(t token) bool { return t.kind != word })
	return len(e.tokens) > 0 && len(e.tokens) <= most && words && e.first && e.last
}

// endsInOthers reports whether a stretch ends with who is not named, so that nothing of it goes on:
// 青山総務課長ほか.
func (s *sheet) endsInOthers(tokens []token) bool {
	if len(tokens) == 0 {
		return false
	}
	t := tokens[len(tokens)-1]
	text := s.bare(t.from, t.to)
	_, n := s.w.others.End(text)
	_, role := s.w.role.End(text[:len(text)-n])
	return t.kind == word && n > 0 && role > 0
}

// heldBelow is the slot of the office with which last begins, where that says that its holder
// has another too and the line of e is that other: 会計管理者兼　青山 太郎 / 会計課長. -1 for none. Behind 兼務 it may be one that
// no list has.
func (s *sheet) heldBelow(r *reader, last, e *element) int {
	more := piece{last.tokens[0].from, last.tokens[len(last.tokens)-1].to}
	if e.line-s.lineOf(last.tokens) != 1 || indexOf(s.fold[more.from:more.to], holdsToo) < 0 {
		return -1
	}
	below := s.bare(e.tokens[0].from, e.tokens[len(e.tokens)-1].to)
	_, n := r.w.role.End(below)
	if n < 2 || n < len(below) && (len(e.tokens) > 1 || r.x[e.tokens[0].from] != r.x[last.tokens[0].from]) {
		return -1
	}
	one := r.byItself(last)
	if len(one.parts) < 2 || one.parts[0].label > roleBefore {
		return -1
	}
	first := piece{one.atoms[0].from, one.atoms[one.parts[0].to-1].to}
	if !s.heldWithMore(s.bare(first.from, first.to)) {
		return -1
	}
	return first.from
}

// nextLine reports whether e is a stretch that begins a line, without a number of its own,
// and last is one that ends a line with no comma behind it.
func nextLine(last, e *element) bool {
	return last.isStretch() && e.isStretch() && e.first && last.last && !last.shut && len(e.tokens) > 0 && e.mark.to <= e.mark.from
}

// ofBodyWithin reports whether a bracket holds a body and, behind a colon, its people: （若葉省企画課：荒木課長、林係長）.
func (s *sheet) ofBodyWithin(t token) bool {
	at := indexOf(s.fold[t.from:t.to], ':')
	return t.kind == bracket && at > 1 && s.isBody(s.bare(t.from+1, t.from+at))
}

// onlyBrackets reports whether all tokens are brackets.
func onlyBrackets(tokens []token) bool {
	return !anyToken(tokens, func(t token) bool { return t.kind != bracket })
}

// byItself reads a stretch as if it stood alone, once.
func (r *reader) byItself(e *element) *reading {
	if e.plain == nil {
		one := r.read(e.tokens)
		e.plain = &one
	}
	return e.plain
}

//go:noinline
func (s *sheet) lineOf(tokens []token) int { return tokens[len(tokens)-1].line }

// commaLines reports whether commas part most entries.
func (s *sheet) commaLines() bool { return s.commas*2 >= len(s.lines) }

// joined are the tokens of two lines as one stretch and how they read, nil where
// they make more sense apart.
func (s *sheet) joined(r *reader, last, e *element) ([]token, *reading) {
	first := r.byItself(last)
	nameless, full := !hasName(first.parts), s.lines[s.lineOf(last.tokens)].full
	if !nameless && !s.commaLines() && !full {
		return nil, nil
	}
	next := r.byItself(e)
	if surelyTwo(first, next) || last.comma && len(last.tokens) == 1 && s.beginsUnit(e.tokens) {
		return nil, nil
	}
	tokens, how, best := r.asOne(last.tokens, e.tokens, nameless)
	apart := first.score + next.score - bit(nameless)
	if full && !nameless && s.cutWord(last, e) && !(hasName(next.parts) && next.parts[0].label < name) {
		apart -= oneMore // two more entries for one word
	}
	if best <= apart {
		return nil, nil
	}
	return tokens, &how
}

// beginsUnit reports whether a line begins with a part of an organisation, set off, and goes on: 広報課　榁・橅.
func (s *sheet) beginsUnit(tokens []token) bool {
	if len(tokens) < 2 || tokens[0].kind != word || tokens[1].kind != word || tokens[1].gap == 0 {
		return false
	}
	text := s.bare(tokens[0].from, tokens[0].to)
	return len(text) > 2 && isWithin(text[len(text)-1]) && s.reader().isOfficeOnly(text)
}

// surelyTwo reports whether two lines are whole entries: both are sure, or the second
// names somebody where the first is complete.
func surelyTwo(first, next *reading) bool {
	if first.sure && next.sure {
		return true
	}
	return hasName(next.parts) && (endsWithRole(first.parts) || hasName(first.parts) && next.parts[0].label == roleBefore)
}

// asOne reads the tokens of two lines together, with the words at the line end as one and
// as two, whichever makes more sense, and gives its score. Nameless says that the first
// line names nobody: then one entry is meant.
func (r *reader) asOne(a, b []token, nameless bool) (tokens []token, how reading, best int) {
	best = never
	for _, way := range [...][]token{seamed(a, b), slices.Concat(a, b)} {
		one := r.read(way)
		score := one.score
		if people(one.parts) > 1 && nameless {
			score -= 3
		}
		if score > best && hasName(one.parts) {
			best, tokens, how = score, way, one
		}
	}
	return tokens, how, best
}

// seamed are the tokens of two lines, the word at the end of the first joined to
// the one with which the second begins.
func seamed(a, b []token) []token {
	if a[len(a)-1].kind != word || b[0].kind != word || a[len(a)-1].name || b[0].name {
		return slices.Concat(a, b)
	}
	out := slices.Clone(a)
	out[len(out)-1].to = b[0].to
	return append(out, b[1:]...)
}

// cellAbove is the slot of the token of last with which the word alone on the line of e
// goes on: it stands right below, in a column of its own, and is nobody. -1 for none.
func (s *sheet) cellAbove(r *reader, last, e *element) int {
	if !s.wordBelowRow(last, e) {
		return -1
	}
	t := e.tokens[0]
	text := s.bare(t.from, t.to)
	if r.weigh(text).Score >= names.Half || isNone(text) || noteKey(s.w, text) != "" {
		return -1
	}
	wide := wideGaps(last.tokens)
	if wide == 0 {
		return -1
	}
	for i, above := range last.tokens {
		if above.kind != word || s.x[above.from] != s.x[t.from] || i > 0 && !setWide(above) {
			continue
		}
		if i == 0 && (wide < 2 || !s.w.company.In(s.bare(above.from, above.to)) || s.w.company.In(text)) {
			return -1 // a body of its own
		}
		return above.from
	}
	return -1
}

// wrapsLast reports whether the line of e goes on with the last column of the row above, which stands behind the
// name and wraps: all of it stands right below that cell or behind, and is nobody.
func (s *sheet) wrapsLast(r *reader, last, e *element) bool {
	n := len(last.tokens)
	if !e.last || !s.rightBelow(last, e) || e.tokens[0].kind != word || last.tokens[n-1].kind != word {
		return false
	}
	at := indexToken(last.tokens, func(t token) bool { return t.gap > 1 && s.x[t.from] == s.x[e.tokens[0].from] })
	if at < 1 || slices.ContainsFunc(last.tokens[at+1:], setWide) || slices.ContainsFunc(e.tokens[1:], setWide) {
		return false
	}
	if one, sure := r.plainly(e.tokens); sure && hasName(one.parts) || !r.oneBefore(last, last.tokens[at].from) {
		return false
	}
	below := s.bare(e.tokens[0].from, e.tokens[len(e.tokens)-1].to)
	above := last.tokens[at].from
	return s.isBody(s.bare(above, last.tokens[n-1].to)) || s.isBody(s.bare(above, e.tokens[0].to)) || r.isTitle(below)
}

// rightBelow reports whether e stands on the line behind that on which last ends, with no blank one between.
func (s *sheet) rightBelow(last, e *element) bool {
	return e.line-s.lineOf(last.tokens) == 1 && s.lines[e.line].gap == 0
}

// oneBefore reports whether a stretch names one person, before slot at.
func (r *reader) oneBefore(e *element, at int) bool {
	own := r.byItself(e)
	named := slices.IndexFunc(own.parts, func(p part) bool { return p.label == name })
	return named >= 0 && people(own.parts) == 1 && own.atoms[own.parts[named].to-1].to <= at
}

// wordBelowRow reports whether e is one word alone on the line right below a row of
// several columns.
func (s *sheet) wordBelowRow(last, e *element) bool {
	const columns = 3
	alone := len(e.tokens) == 1 && e.tokens[0].kind == word && e.last && !e.shut
	return alone && last.more == nil && len(last.tokens) >= columns && e.line-s.lineOf(last.tokens) == 1 && s.lines[e.line].gap == 0
}

// setWide reports whether a gap stands before t that may part columns.
//
//go:noinline
func setWide(t token) bool { return t.gap > 2 }

// wideGaps counts such gaps within a row.
func wideGaps(tokens []token) int {
	n := 0
	for _, t := range tokens[1:] {
		n += bit(setWide(t))
	}
	return n
}

// endsMidWord reports whether last ends with one character behind a comma, and a
// comma stands behind e: 建設部長、消 / 防長、教育長.
func (s *sheet) endsMidWord(last, e *element) bool {
	if !last.comma || len(last.tokens) != 1 || !s.commaLines() || e.line-last.line != 1 || e.tokens[0].kind != word {
		return false
	}
	t := last.tokens[0]
	if t.kind == word && t.to-t.from == 1 && (!names.Surname(s.fold[t.from:t.to]) || s.wholeOver(t, e.tokens[0])) {
		return true
	}
	return s.titleOver(t, e.tokens)
}

// wholeOver reports whether the letter t and the word on the next line are a surname and
// more, and the word is no surname: 吉 / 田克弥.
func (s *sheet) wholeOver(t, next token) bool {
	rest := s.bare(next.from, next.to)
	if _, n := s.w.role.End(rest); n > 0 && n < len(rest) && !names.Surname(rest[:len(rest)-n]) {
		return true // 毛 / 馬内理事
	}
	return !names.Surname(rest) && names.Weigh(slices.Concat(s.fold[t.from:t.to], rest)).Score >= names.Half
}

// endsMidName reports whether the line of e begins with the last letter of the given
// name with which last ends: 賀原 弘 / 和. Nobody is told by one letter.
func (s *sheet) endsMidName(r *reader, last, e *element) bool {
	t, n := e.tokens[0], len(last.tokens)
	if e.line-s.lineOf(last.tokens) != 1 || s.lines[e.line].gap > 0 || n < 2 || t.kind != word {
		return false
	}
	if len(e.tokens) > 1 && e.tokens[1].kind == word || e.shut && script.KanjiNumeral(s.fold[t.from]) {
		return false // 林　学
	}
	given := last.tokens[n-1]
	if given.kind != word || given.gap == 0 || given.gap > 3 || given.to-given.from > 2 {
		return false
	}
	one := r.byItself(last)
	if k := len(one.parts); k == 0 || one.parts[k-1].label != name {
		return false
	}
	return cutFrom(s.fold[given.from:given.to], s.fold[t.from:t.to])
}

// partsNames reports whether the list has surnames and given names on lines of their own:
// 青山 / 太郎 / 森井 / 花子. A few who go by a given name are no such list.
func (s *sheet) partsNames(elements []element) bool {
	const least = 2
	pairs, alone := 0, 0
	for i := range elements {
		e := &elements[i]
		if !e.isStretch() || !e.first || !e.last || len(e.tokens) != 1 {
			continue
		}
		text := s.bare(e.tokens[0].from, e.tokens[0].to)
		if names.Surname(text) || !names.Given(text) {
			continue
		}
		if i > 0 && nextLine(&elements[i-1], e) && s.givenBelow(&elements[i-1], e) {
			pairs++
		} else {
			alone++
		}
	}
	return pairs >= least && pairs > alone
}

// givenBelow reports whether last ends with a surname and e is a given name alone on the
// next line.
func (s *sheet) givenBelow(last, e *element) bool {
	n := len(last.tokens)
	if n == 0 || !e.last || len(e.tokens) != 1 || e.line-s.lineOf(last.tokens) != 1 {
		return false
	}
	above, below := last.tokens[n-1], e.tokens[0]
	if above.kind != word || below.kind != word || n > 1 && last.tokens[n-2].line == above.line && above.gap < 2 {
		return false
	}
	return s.namesApart(s.bare(above.from, above.to), s.bare(below.from, below.to))
}

// namesApart reports whether two words are a surname and a given name, of which one may be in
// no dictionary in a list that parts them throughout: 佐多 / 勝弥.
func (s *sheet) namesApart(surname, given []rune) bool {
	known, own := names.Surname(surname), names.Given(given)
	if known && own || !known && !own {
		return known && own
	}
	return s.parted && !names.Surname(given) && names.Weigh(slices.Concat(surname, given)).Score >= names.Half
}

// cutFrom reports whether rest may be cut off a given name by a line end: a letter behind
// another, or kana behind kana.
func cutFrom(given, rest []rune) bool {
	return len(rest) == 1 && isHan(rest[0]) && len(given) == 1 || len(rest) < 4 && allKana(rest) && isKana(given[len(given)-1])
}

// allKana reports whether text is in hiragana.
//
//go:noinline
func allKana(text []rune) bool {
	return !anyRune(text, func(c rune) bool { return !isKana(c) })
}

// cutWord reports whether the words at the end of last and at the beginning of e may be
// halves of one: no white space stands beside them on the full line.
func (s *sheet) cutWord(last, e *element) bool {
	t := last.tokens[len(last.tokens)-1]
	return t.kind == word && !t.name && e.tokens[0].kind == word && t.to == s.lines[t.line].to
}

// titleOver reports whether the word t and the one at the beginning of the next
// line are together the title of an office.
func (s *sheet) titleOver(t token, next []token) bool {
	above := s.bare(t.from, t.to)
	text, n := slices.Concat(above, s.bare(next[0].from, next[0].to)), len(above) // its letters may be spread
	_, k := s.w.role.End(text)
	_, whole := s.w.role.End(text[:n]) // 江田委員 / 長壁課長
	for i := max(n-4, 0); i < n && whole == 0; i++ {
		if s.w.role.Begin(text[i:], n-i+1) > n-i {
			return true // 課長補 / 佐
		}
	}
	return k > len(text)-n && k > 2 || k > 1 && len(text)-k >= n && s.w.bureau.Begin(text, len(text)-k) == len(text)-k
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// endsWithRole reports whether the last entry is whole: a name, and a role
// behind it.
func endsWithRole(parts []part) bool {
	n := len(parts)
	return n > 1 && parts[n-1].label == roleAfter && !parts[n-1].first
}

//go:noinline
func hasName(parts []part) bool {
	for _, p := range parts {
		if p.label == name {
			return true
		}
	}
	return false
}

//go:noinline
func people(parts []part) int {
	n := 0
	for _, p := range parts {
		n += bit(p.first)
	}
	return n
}

// count reads every stretch by itself and counts how the list is set.
func (r *reader) count(s *sheet, elements []element) {
	r.starts, r.roles = map[int]int{}, map[string]int{}
	c, parted := census{wide: widths{}, whole: map[int]int{}}, 0
	for i := range elements {
		s.src.Stop.Check()
		if e := &elements[i]; e.head.sort == noHead && len(e.tokens) > 0 {
			c.add(r, r.byItself(e))
			parted += bit(e.comma || e.shut)
		}
	}
	if r.people < 3 {
		above := s.habits
		r.share, r.gapped, r.width, r.main, r.single = above.share, above.gapped, above.width, above.main, above.single
		r.sure = above != habits{dotted: s.dotted, dashed: s.dashed, apart: s.apart, roles: above.roles}
		r.starts, r.roles = nil, nil
		return
	}
	r.sure, r.single = true, c.all > 4 && c.alone*10 >= c.all*8
	for l := range c.seen {
		r.share[l] = c.seen[l] * 100 / r.people
	}
	r.main = r.mainColumn(elements, c.whole)
	r.commas = s.commaLines()
	r.short = c.short*2 > c.seen[name] && c.long*5 < c.seen[name]
	r.gapped = c.gapped * 100 / max(c.seen[name], 1)
	if r.width = c.wide.shared(); r.width == 0 && r.people < fewPeople && parted*2 < c.all {
		r.width = s.habits.width
	}
	s.habits = habits{r.share, r.gapped, r.width, r.main, r.single, s.dotted, s.dashed, s.apart, s.habits.roles}
}

// A census is what is counted of the stretches of a list, each read by itself.
type census struct {
	all    int         // stretches
	alone  int         // of them those of one entry
	seen   [labels]int // pieces of each label
	gapped int         // names with one gap
	short  int         // surnames alone, and what may be one
	long   int         // a surname and a given name
	wide   widths
	whole  map[int]int // by the column in which they begin, names that are no surnames alone
}

// add counts one stretch. What stands in brackets says nothing of how the list is set.
func (c *census) add(r *reader, one *reading) {
	c.all++
	c.alone += bit(people(one.parts) == 1)
	for i, p := range one.parts {
		atoms := one.atoms[p.from:p.to]
		if atoms[0].bracket {
			continue
		}
		r.people += bit(p.first)
		c.seen[p.label]++
		switch {
		case p.label.isRole():
			r.roles[string(r.bare(atoms[0].from, atoms[len(atoms)-1].to))]++
		case p.label == name:
			c.addName(r, atoms, i+1 < len(one.parts) && r.mayEndRole(atoms, one.atoms[one.parts[i+1].from:one.parts[i+1].to]))
		}
	}
}

// mayEndRole reports whether the last letter of a name may be the first of the role that runs into it, behind a
// surname: 荒木学部長 may be 荒木 and 学部長.
func (r *reader) mayEndRole(atoms, role []atom) bool {
	at := atoms[len(atoms)-1].to - 1
	return role[0].gap == 0 && whole(r.w.role.Is(r.fold[at:role[len(role)-1].to])) && r.surnameBefore(at)
}

// addName counts a name; one that may as well be a surname and more of its role counts as one.
func (c *census) addName(r *reader, atoms []atom, ambiguous bool) {
	x, gap := int(r.x[atoms[0].from]), oneGap(atoms)
	text := r.bare(atoms[0].from, atoms[len(atoms)-1].to)
	score := r.weigh(text).Score
	r.starts[x]++
	c.gapped += bit(gap > 0)
	c.wide.add(r.columns(atoms), len(text))
	if score >= names.Half {
		c.whole[x]++
	}
	short := ambiguous || names.Surname(text) || len(text) < 4 && gap == 0 && score < names.Half
	c.short += bit(short)
	c.long += bit(!short && score >= names.Whole)
}

// fewPeople is how many people say less of how their names are padded than the list
// above them, where no commas part them.
const fewPeople = 6

// widths counts, by the columns that names take, of how many characters they are.
type widths map[int]map[int]int

func (w widths) add(columns, n int) {
	if w[columns] == nil {
		w[columns] = map[int]int{}
	}
	w[columns][n]++
}

// shared are the columns to which nearly all names are padded, of however many
// characters they are; 0 where they are not.
func (w widths) shared() int {
	all, most, best := 0, 0, 0
	for columns, lengths := range w {
		found := 0
		for _, n := range lengths {
			found += n
		}
		all += found
		if found > most && len(lengths) > 1 {
			most, best = found, columns
		}
	}
	if most < 3 || most*10 < all*6 {
		return 0
	}
	return best
}

// columns is how many columns atoms take, but for their last character.
func (r *reader) columns(atoms []atom) int {
	return int(r.x[atoms[len(atoms)-1].to-1] - r.x[atoms[0].from])
}

// mainColumn is the one column in which a name begins on nearly every line,
// behind roles or bodies; 0 where there is none or more than one. Whole are those with
// a surname and a given name, which count alone where there are enough.
func (r *reader) mainColumn(elements []element, whole map[int]int) int {
	lines, first := r.rowsOf(elements)
	if lines == 0 {
		return 0
	}
	starts, least := r.starts, 8
	for _, n := range whole {
		if n > 2 && n*10 >= lines*7 {
			starts, least = whole, 7
		}
	}
	main := oneOften(starts, lines*least)
	if main <= first {
		return 0
	}
	for x, n := range whole {
		if x != main && n*10 >= lines*3 {
			return 0 // two columns of names
		}
	}
	for x, n := range r.starts {
		if x != main && x > first && n*10 >= lines*6 {
			return 0
		}
	}
	return main
}

// rowsOf is how many lines begin with people, and the first column in which one does; none
// where commas part them.
func (r *reader) rowsOf(elements []element) (lines, first int) {
	first = 1 << 30
	for i := range elements {
		e := &elements[i]
		if !e.first || len(e.tokens) == 0 {
			continue
		}
		if e.comma || e.shut {
			return 0, 0
		}
		lines++
		first = min(first, int(r.x[e.tokens[0].from]))
	}
	return lines, first
}

// oneOften is the one column in which names begin on as many tenths of the lines; 0 where
// they do in none or in more than one.
func oneOften(starts map[int]int, tenths int) int {
	often := 0
	for x, n := range starts {
		if n < 3 || n*10 < tenths {
			continue
		}
		if often > 0 {
			return 0
		}
		often = x
	}
	return often
}
