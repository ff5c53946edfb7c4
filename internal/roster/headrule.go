package roster

import (
	"slices"

	"github.com/giji-go/giji/internal/names"
)

// A heading is the words at the beginning of a line while it is judged whether they
// head people.
type heading struct {
	*sheet
	h      *head
	text   []rune
	tokens []token
	k      int
	known  bool // the lexicon has them as a group
}

// A headRule says where the words of a line head people. Rules are tried from top
// to bottom; the first that fits decides, and then does.
type headRule struct {
	name    string
	fits    func(*heading) bool
	then    func(*heading)
	example string // a list that reads otherwise without the rule
}

var headRules = []headRule{
	{"the sign or the number of the headings", (*heading).goesOn, (*heading).asGroup, "○欠席委員\n　関委員\n○担当書記\n　総務課　林　宏太郎"},
	{"words without the sign of those below", (*heading).unsigned, (*heading).asGroup, "出席委員\n・荒木委員\n・林委員\n保険医等代表\n・関委員\n・森委員"},
	{"whom members speak for, in a phrase", (*heading).tellsKind, func(h *heading) { h.h.sort, h.h.key = group, h.g.Key },
		"被保険者を代表する委員\n　荒木　清香\n公益を代表する委員　林　学"},
	{"a numbered role before several", (*heading).beforeSeveral, func(h *heading) { h.h.sort = group }, "一　委員　荒木会長、林委員\n二　書記　森、野々村"},
	{"the column of the labels", (*heading).inLabelColumn, (*heading).asSide, "出席者　　荒木会長、林委員\n組合　　　関局長、森課長"},
	{"the words of a group", func(h *heading) bool { return h.h.sort == group && h.headsGroup(h.h, h.text, h.known) },
		(*heading).stays, "事務局\n　荒木課長"},
	{"a title that heads titled people", (*heading).amongHeads, (*heading).asOther,
		"　　荒木　清香\n副大臣\n　　財務副大臣　　林　学"},
	{"a role of several alone", (*heading).aboveSeveral, (*heading).stays, "委員\n　荒木　清香\n　林　学"},
	{"members with roles of their own", (*heading).ownRoles, (*heading).asGroup, "委員　荒木会長、林委員\n事務局　関課長"},
	{"members before their roles, which stand below each other", (*heading).beforeRoles, (*heading).asGroup,
		"構成員　主　　査　荒木　清香\n　　　　主査代理　林　学\n　　　　構 成 員　関　真由美"},
	{"members before brackets that say which", (*heading).beforeSides, (*heading).asGroup, "委員　【設計】荒木委員　【施工】林委員"},
	{"members named together", (*heading).namedTogether, (*heading).asGroup, "委員　荒木　清香、林　学、関　真由美\n事務局　森係長"},
	{"officials before their titles", (*heading).beforeTitles, func(h *heading) { h.h.sort = group }, "荒木会長、林委員\n幹　事　　総務課長　　関　真由美"},
	{"one kind of members among others", (*heading).kindOfMembers, (*heading).asGroup, "校外委員　　荒木　清香\n　　　　　　林　学\n校内委員　　関　真由美"},
	{"a role above titled people", func(h *heading) bool { return h.aboveNames() && h.titleBelow(h.k) },
		func(h *heading) { h.h.sort = group }, "荒木　清香\n書記\n　総務課主任　林　宏太郎"},
	{"a numbered role alone", func(h *heading) bool { return h.aboveNames() && h.h.marked }, (*heading).stays, "・会長\n荒木　清香\n・書記\n林　学"},
	{"words above companies", func(h *heading) bool { return h.h.alone && h.k > 0 && h.oneWord(h.h) && h.aboveCompanies(h.h, h.text) },
		func(h *heading) { h.h.sort, h.h.key = group, h.sheet.g.Key }, "荒木　清香\n業界団体・企業\n　株式会社若葉\n　青空合同会社"},
	{"a body alone", (*heading).bodyAlone, (*heading).asBody, "荒木　清香\n若葉省\n　林課長、関係長"},
}

// isHead reports whether the words of h are a heading where they stand.
func (s *sheet) isHead(h *head, text []rune, tokens []token, k int) bool {
	_, known := s.w.group[string(text)]
	if isDitto(s.bare(tokens[0].from, tokens[0].to)) || s.bodyGoesOn(tokens, k) {
		return false // 同　勝　間　幸　市
	}
	if s.again(text, tokens) || s.ofSeveral(h, tokens) || h.alone && s.cellOrNames(h, known, tokens, k) {
		return false
	}
	at := heading{s, h, text, tokens, k, known}
	if at.holdsFirst() || !known && at.setAsBeside() {
		return false
	}
	for i := range s.rules.heads {
		if s.rules.heads[i].fits(&at) {
			s.rules.heads[i].then(&at)
			return true
		}
	}
	return false
}

// ofSeveral reports whether the words hold a title behind which a gap as wide as that between columns stands, so that they are
// people with their titles side by side: 荒木 学 委員　　　　林 清 委員. That of a heading may be spread as wide.
func (s *sheet) ofSeveral(h *head, tokens []token) bool {
	for i := 1; i+1 < len(tokens) && tokens[i+1].from < h.to; i++ {
		t, next := tokens[i], tokens[i+1]
		if t.from < h.from || t.kind != word || isLetter(t) || next.gap < betweenColumns || next.gap >= atLine || tokens[i].gap >= next.gap {
			continue
		}
		if key, n := s.w.role.End(s.bare(t.from, t.to)); n > 1 && key == member {
			return true
		}
	}
	return false
}

// cellOrNames reports whether words alone on line k are a cell of the row above, or names of which the letters are spread.
func (s *sheet) cellOrNames(h *head, known bool, tokens []token, k int) bool {
	return !h.marked && !isPresence(s.bare(h.from, h.to)) && s.belowCell(h, k) || !known && s.spreadNames(tokens)
}

// setAsBeside reports whether the words stand as somebody with his role does on the line beside them.
func (h *heading) setAsBeside() bool { return h.besideNamed() || h.titledAsBeside() }

// titledAsBeside reports whether a row begins with the role with which the one above it or below
// it begins, in the same place and written alike, and as many letters as a name has follow on
// both: 委 員 榁 尾 隼 人 below 委 員 土 生 都 子.
func (h *heading) titledAsBeside() bool {
	const shortest, longest = 2, 6 // letters of a name
	own := h.lines[h.k]
	role := []rune(h.leadingSpread(own))
	if len(role) == 0 || !h.h.alone || h.h.from != own.from {
		return false
	}
	_, says := h.w.group[string(h.bare(own.from+len(role), own.to))]
	for _, i := range [...]int{h.k - 1, h.k + 1} {
		if says || i < 0 || i >= len(h.lines) || h.x[h.lines[i].from] != h.x[own.from] || h.leadingSpread(h.lines[i]) != string(role) {
			continue
		}
		n, other := len(h.bare(own.from+len(role), own.to)), len(h.bare(h.lines[i].from+len(role), h.lines[i].to))
		if min(n, other) >= shortest && max(n, other) <= longest {
			return true
		}
	}
	return false
}

// besideNamed reports whether the words have the sign and the place of somebody with his role on
// the line above, and end in a role as he does: ・荒木委員 / ・角委員.
func (h *heading) besideNamed() bool {
	if !h.h.marked || !h.h.alone || h.k == 0 || h.lines[h.k].gap > 0 {
		return false
	}
	above, own := h.lines[h.k-1], h.lines[h.k]
	sign := h.signOn(h.k - 1)
	if sign == 0 || sign != h.fold[own.from] || h.x[above.from] != h.x[own.from] {
		return false
	}
	tokens, _ := h.lex(h.k-1, above.from)
	other := h.bare(tokens[1].from, tokens[1].to)
	_, n := h.w.role.End(h.text)
	_, k := h.w.role.End(other)
	return n > 0 && n < len(h.text) && k == n && k < len(other) && len(tokens) == 2 // a heading has people below
}

// spreadNames reports whether a row is nothing but names of which the letters are spread:
// 鯵 坂 強 帆 足 久 人. Those of a heading are spread evenly.
func (s *sheet) spreadNames(tokens []token) bool {
	if even, _ := evenly(tokens); !even && len(tokens) > 4 && !anyToken(tokens, func(t token) bool { return !isLetter(t) }) {
		return true
	}
	return !anyToken(tokens, func(t token) bool { return !t.name && !t.whole || s.reader().isRole(s.bare(t.from, t.to)) })
}

// again reports whether the words stand before somebody else on the line too, so that they
// are what each is: 監事　荒木、監事　林.
func (s *sheet) again(text []rune, tokens []token) bool {
	for i, t := range tokens[1:] {
		if t.kind == word && tokens[i].kind == comma && slices.Equal(s.bare(t.from, t.to), text) {
			return true
		}
	}
	return false
}

// belowCell reports whether the words stand right below a word in one of the further columns
// of the row above, with which they go on.
func (s *sheet) belowCell(h *head, k int) bool {
	n := len(s.elements) - 1
	if n < 0 || s.lines[k].gap > 0 {
		return false
	}
	e := &s.elements[n]
	if !e.isStretch() || e.line != k-1 || len(e.tokens) < 3 {
		return false
	}
	return anyToken(e.tokens[1:], func(t token) bool { return t.gap > 2 && s.x[t.from] == s.x[h.from] })
}

// amongHeads reports whether a title that no list has as a group stands alone, further out than all
// people of the list, and who stands below has a title of his own: 副大臣 above 若葉副大臣　荒木.
func (h *heading) amongHeads() bool {
	if h.known || !h.h.alone || h.h.marked || h.h.bracket || !h.h.sort.isRole() || !h.setOut(h.k) || !h.outermost() {
		return false
	}
	below := h.lines[h.k+1]
	_, role := h.w.role.End(h.bare(below.from, below.to))
	return role > 1 && !h.twoOn(h.k+1) || h.titleBelow(h.k) || h.narrow != nil && h.x[below.from] == h.narrow.x
}

// outermost reports whether nothing in the list stands as far out as the words but others that stand
// alone above people.
func (h *heading) outermost() bool {
	if h.margin == nil {
		h.margin = h.margins()
	}
	x := h.x[h.lines[h.k].from]
	return x == h.margin[0] && x < h.margin[1]
}

// margins are how far out the lines of the list begin: any of them, and any that does not stand alone
// above people who are set further in.
func (s *sheet) margins() *[2]int32 {
	const none = 1 << 30
	out := [2]int32{none, none}
	for i, l := range s.lines {
		if l.from >= l.to {
			continue
		}
		x := s.x[l.from]
		if out[0] = min(out[0], x); !s.setOut(i) || s.twoOn(i) {
			out[1] = min(out[1], x)
		}
	}
	return &out
}

// twoOn reports whether more than one word stands on line k.
func (s *sheet) twoOn(k int) bool {
	tokens, _ := s.lex(k, s.lines[k].from)
	return len(tokens) > 1
}

// asOther makes a group of those below a title that says no more of them.
func (h *heading) asOther() {
	h.h.sort = group
	if key, ok := groupOf(h.w, h.text); ok {
		h.h.key = key
	} else if h.h.key == "" {
		h.h.key = other
	}
}

func (h *heading) stays() {}

func (h *heading) asGroup() {
	if h.h.key == "" {
		h.h.key = h.officeGroup(h.text)
	}
	h.h.sort = group
}

// asBody makes officials of those below an authority; below a heading of members another
// body is that of those below it.
func (h *heading) asBody() {
	if h.groupBefore(len(h.elements)) == observer {
		return // オブザーバー / 若葉省
	}
	if h.groupBefore(len(h.elements)) == secretariat && isAuthority(h.text) {
		return
	}
	if key := h.officeGroup(h.text); h.g.Key == absent && h.asFarOut() {
		h.h.sort, h.h.key = group, other // 欠席者 / 　林委員 / 若葉署
		if isAuthority(h.text) {
			h.h.key = secretariat // 水道局
		}
	} else if key != h.g.Key || !h.ofMembers && h.bodyMeets(h.text) {
		h.h.sort, h.h.key = group, key
	}
}

// asFarOut reports whether the words stand below the beginning of the label of the list, further out than the line below.
func (h *heading) asFarOut() bool {
	return len(h.sheet.g.Label) > 0 && h.setOut(h.k) && h.x[h.lines[h.k].from] == int32(indent(h.src, h.sheet.g.Label[0].Start))
}

// goesOn reports whether a role or a body that stands alone has the sign of the
// headings above it, or the number behind that of the list's own: ○担当書記.
func (h *heading) goesOn() bool {
	if !h.h.marked || !h.h.alone || h.h.sort == group || h.h.sort == noHead {
		return false
	}
	if _, n := h.w.role.End(h.text); n > 0 && h.reader().weigh(h.text[:len(h.text)-n]).Score >= names.Half {
		return false // ・青山太郎教授, below ・青空大学
	}
	sign := h.headSign != 0 && h.fold[h.tokens[0].from] == h.headSign
	return (sign || h.isNext(h.tokens[0])) && h.namesBelow(h.k)
}

// unsigned reports whether words stand alone between lines that begin with a sign, as people do in
// their list, and have none.
func (h *heading) unsigned() bool {
	if !h.h.alone || h.h.marked || h.k == 0 || len(h.text) < 3 || !h.oneWord(h.h) {
		return false
	}
	above, below := h.signOn(h.k-1), h.signOn(h.k+1)
	_, role := h.w.role.Is(h.text)
	return above != 0 && above == below && !role && !h.reader().namesSomebody(h.text) && h.lines[h.k].gap > 0 == (h.lines[h.k+1].gap > 0)
}

// signOn is the sign, and no number, with which line k begins and somebody stands behind, 0 for none.
func (s *sheet) signOn(k int) rune {
	if k >= len(s.lines) || s.lines[k].from >= s.lines[k].to {
		return 0
	}
	tokens, _ := s.lex(k, s.lines[k].from)
	if len(tokens) < 2 || tokens[0].kind != mark || s.numberIn(tokens[0]) > 0 {
		return 0
	}
	if _, head := groupOf(s.w, s.withoutCount(s.bare(tokens[1].from, tokens[len(tokens)-1].to))); head {
		return 0
	}
	return s.fold[tokens[0].from]
}

// inLabelColumn reports whether the words stand below the label of the list, and several
// people behind them below those beside it: 出席者　山田会長 / 組　合　木村課長、岡主査. A
// body before one name is that of him.
func (h *heading) inLabelColumn() bool {
	if h.h.alone || h.h.colon || h.h.marked || h.k == 0 || h.h.sort.isRole() || len(h.text) < 2 || !h.oneWord(h.h) {
		return false
	}
	label, people, ok := h.labelColumns()
	if !ok || h.x[h.h.from] != label || h.reader().namesSomebody(h.text) || isCountText(h.bare(h.lines[0].from, h.lines[0].to)) {
		return false
	}
	at := h.skip(h.h.to, len(h.fold))
	if at >= len(h.fold) || h.x[at] != people || people <= label+int32(2*len(h.text))+1 {
		return false
	}
	return h.peopleFrom(at)
}

// peopleFrom reports whether people stand in slot at as they do beside a heading: several of them, or one behind such a bracket
// as those of the list.
func (h *heading) peopleFrom(at int) bool { return h.severalBehind(h.h, h.tokens) || h.roleBeside(at) }

// roleBeside reports whether a bracket with a role stands in slot at, and one such stands beside the label of the list:
// 海外渡航　（教　授）　荒木 below 出席者　　（教　授）　林.
func (h *heading) roleBeside(at int) bool {
	if closer(h.fold[at]) == 0 || h.fold[h.lines[0].from] != h.fold[at] {
		return false
	}
	shut := h.shutAt(at)
	return shut > at && h.reader().isRole(h.bare(at+1, shut))
}

// namesSomebody reports whether text may name somebody, or a role that runs into a name.
func (r *reader) namesSomebody(text []rune) bool {
	return r.weigh(text).Score >= names.Half || r.roleRunsOn(text)
}

// labelColumns are the places at which the label of the list and the people beside it
// begin; ok is false where none stands beside it.
func (s *sheet) labelColumns() (label, people int32, ok bool) {
	n := len(s.g.Label)
	if n == 0 || len(s.g.Lines) == 0 || len(s.x) == 0 {
		return 0, 0, false
	}
	from, to := s.g.Label[n-1].End, s.g.Lines[0].Start
	if from >= to || slices.Contains(s.src.Fold[from:to], '\n') {
		return 0, 0, false
	}
	return int32(indent(s.src, s.g.Label[0].Start)), s.x[0], true
}

// asSide makes a group of those beside such a word, of whom it may not say more.
func (h *heading) asSide() {
	if h.h.key == "" || h.h.sort != group {
		h.h.key = other
		if isAuthority(h.text) {
			h.h.key = secretariat
		}
	}
	h.h.sort = group
}

// beforeSeveral reports whether a number stands before a role and several behind it:
// (3) 書記　山田、木村.
func (h *heading) beforeSeveral() bool {
	return h.known && h.h.marked && h.h.sort.isRole() && h.severalBehind(h.h, h.tokens)
}

func (h *heading) aboveSeveral() bool {
	if h.h.sort != seats || !h.h.alone || !h.known && !(h.oneWord(h.h) && (h.h.marked || h.setOut(h.k))) {
		return false
	}
	return h.namesBelow(h.k) || (h.known || h.h.marked) && h.somebodyOn(h.k+1)
}

func (h *heading) ownRoles() bool {
	if h.h.sort == office || h.h.sort == noHead || h.h.alone || h.h.sort == seat && isOwnSeat(h.text) {
		return false
	}
	return (h.known && h.h.sort == seats || h.tellsWhich()) && h.ownRolesBehind(h.h, h.tokens)
}

// holdsFirst reports whether the words hold a role, a gap and the first of those behind it:
// 委員　荒木委員、林委員.
func (h *heading) holdsFirst() bool {
	own := piece{h.h.from, h.h.to}
	for i := own.from; i < own.to; i++ {
		if !blank(h.fold[i]) || !h.reader().isRole(h.bare(own.from, i)) {
			continue
		}
		first := h.bare(i, own.to)
		if _, n := h.w.role.End(first); n > 0 && n < len(first) {
			return true
		}
	}
	return false
}

// tellsWhich reports whether the words say which of the members stand behind the gap: 学外委員.
func (h *heading) tellsWhich() bool {
	const most = 4 // letters before 委員
	_, n := h.w.committeeMember.End(h.text)
	front := h.text[:len(h.text)-n]
	if n == 0 || len(front) < 2 || len(front) > most || names.Surname(front[:2]) {
		return false
	}
	return len(h.tokens) > 1 && h.tokens[1].kind == word && h.tokens[1].gap > 0
}

// namedTogether reports whether a word for members stands before several of them and no
// line of the list tells the role of one: 委員　荒木　清香、林　学. Below 会長　… it is a role.
func (h *heading) namedTogether() bool {
	if h.h.sort != seats || h.h.key != member || h.h.alone || h.h.colon || !h.known || h.oneLine() || !h.severalBehind(h.h, h.tokens) {
		return false
	}
	for i := range h.lines {
		if tokens, _ := h.lex(i, h.lines[i].from); len(tokens) > 0 && h.tellsRole(tokens) {
			return false
		}
	}
	return true
}

// oneLine reports whether all of a list that a heading of its own tells to be away stands on one line.
func (h *heading) oneLine() bool { return h.g.Key == absent && len(h.lines) == 1 }

// beforeRoles reports whether a word for members stands before the role of one and his name, and the role of another
// right below his: it is no role itself.
func (h *heading) beforeRoles() bool {
	if h.h.sort != seats || !h.known || h.h.alone || h.h.colon || !h.setOut(h.k) {
		return false
	}
	behind := h.spread(h.lexRange(h.skip(h.h.to, len(h.fold)), h.lines[h.k].to, h.k))
	below, _ := h.lex(h.k+1, h.lines[h.k+1].from)
	if below = h.spread(below); len(behind) < 2 || len(below) < 2 || h.x[below[0].from] != h.x[behind[0].from] {
		return false
	}
	first, next := h.bare(behind[0].from, behind[0].to), h.bare(below[0].from, below[0].to)
	return h.reader().isRole(first) && !slices.Equal(first, h.text) && h.reader().isRole(next)
}

// beforeSides reports whether a word for members stands before such a bracket: 委員　【設計】荒木委員長　林委員.
func (h *heading) beforeSides() bool {
	at := indexToken(h.tokens, func(t token) bool { return t.from >= h.h.to })
	if h.h.sort != seats || !h.known || h.h.colon || at < 0 || h.tokens[at].kind != bracket {
		return false
	}
	return h.sideMidway(h.tokens, at)
}

// tellsRole reports whether a line begins with the role of one, spread or not, or one
// stands behind a name.
func (s *sheet) tellsRole(tokens []token) bool {
	for n := 1; n <= len(tokens) && n < 6; n++ {
		if text := s.bare(tokens[0].from, tokens[n-1].to); s.reader().isRole(text) && isOwnSeat(text) {
			return true
		}
	}
	for _, t := range tokens {
		text := s.bare(t.from, t.to)
		if key, k := s.w.role.End(text); t.kind == word && key == member && k > 1 && isOwnSeat(text[len(text)-k:]) {
			return true
		}
	}
	return false
}

// beforeTitles reports whether a word for officials stands before a title of an office
// and a name, so that it is no title itself: 職員　館長　山田.
func (h *heading) beforeTitles() bool {
	if h.h.key != secretariat || h.h.alone || !h.known || !h.h.sort.isRole() {
		return false
	}
	behind := h.spread(h.lexRange(h.skip(h.h.to, len(h.fold)), h.lines[h.lineAt(h.h.from)].to, h.k))
	if len(behind) < 2 || behind[0].kind != word || behind[1].kind != word {
		return false
	}
	text := h.bare(behind[0].from, behind[0].to)
	return !names.Surname(text) && (h.reader().isTitle(text) || h.isBody(text))
}

// kindOfMembers reports whether a word for members, behind which some of them stand and
// below which others do, further in, heads one of several kinds: of 委員, 幹事 and 書記,
// or of 学外委員 and 学内委員. Where 会長 stands above it 委員 is a role. With its letters spread it
// heads them beside a heading that is no role: 委　員 above 事務局.
func (h *heading) kindOfMembers() bool {
	if h.h.sort != seats || h.h.alone || h.h.colon || !h.setOut(h.k) && !h.kindAbove() {
		return false
	}
	kinds, groups, spread := 0, 0, false
	for i := range h.lines {
		l := h.lines[i]
		if l.from >= l.to || h.x[l.from] != h.x[h.lines[h.k].from] {
			continue
		}
		kind, letters := h.kindOn(i)
		if kind == noHead {
			return false
		}
		kinds, groups, spread = kinds+1, groups+bit(kind == group), spread || letters
	}
	if spread {
		return groups > 0
	}
	return kinds > 1 || kinds > 0 && !h.reader().isRole(h.text)
}

// kindOn is what the word is with which line i begins, of whose letters white space may part some,
// noHead for one that heads nobody or is the role of one; letters says that it is spread.
func (h *heading) kindOn(i int) (kind sort, letters bool) {
	tokens, _ := h.lex(i, h.lines[i].from)
	letters = len(tokens) > 0 && isLetter(tokens[0])
	if tokens = h.spread(tokens); len(tokens) < 2 || tokens[0].kind != word {
		return noHead, letters
	}
	kind, key := h.reader().sortOf(h.bare(tokens[0].from, tokens[0].to))
	if kind == seat && key != secretariat {
		return noHead, letters
	}
	return kind, letters
}

// kindAbove reports whether such a heading stands above at the same place.
func (h *heading) kindAbove() bool {
	for i := range h.elements {
		if one := &h.elements[i].head; one.sort == group && one.key == member && !one.bracket && !one.alone && h.x[one.from] == h.x[h.h.from] {
			return true
		}
	}
	return false
}

// aboveNames reports whether the role of one stands alone above names.
func (h *heading) aboveNames() bool {
	return h.h.sort == seat && h.h.alone && h.known && h.namesBelow(h.k)
}

// tellsKind reports whether a phrase says from where members come: 被保険者を代表する委員. In
// a row that ends with who came it is a cell.
func (h *heading) tellsKind() bool {
	last := h.tokens[len(h.tokens)-1]
	if anyRune(h.fold[h.h.from:h.h.to], func(c rune) bool { return blank(c) && c != '\n' }) {
		return false // 荒木　清香　若葉を守る会　代表
	}
	return indexOf(h.text, 'を') >= 0 && h.w.kindOfMembers(h.text) && h.w.presence[string(h.bare(last.from, last.to))] == ""
}

// bracketOn reports whether line k is a bracket: another heading.
func (s *sheet) bracketOn(k int) bool {
	l := s.lines[k]
	return closer(s.fold[l.from]) != 0 && s.fold[l.to-1] == closer(s.fold[l.from])
}

// officialNamed reports whether the words are a role and the name of who has it, be the last letter
// that of a ministry: 副　市　長　荒　木　一　省. Where the letters are spread more may stand before the role:
// 若 葉 委 員 会 会 長 荒 木 学 君.
func (h *heading) officialNamed() bool {
	const surname = 2 // letters
	n := h.w.role.Begin(h.text, 2)
	return n > 0 && len(h.text) > n+surname && names.Surname(h.text[n:n+surname]) || h.letters(h.h.from, h.h.to) && h.titledWithin()
}

// titledWithin reports whether a title and a name of which the dictionary has a half make up the words.
func (h *heading) titledWithin() bool {
	const shortest, longest = 3, 6 // letters of a name
	_, courtesy := h.w.courtesy.End(h.text)
	text := h.text[:len(h.text)-courtesy]
	for i := max(2, len(text)-longest); i+shortest <= len(text); i++ {
		if _, n := h.w.role.End(text[:i]); n > 1 && h.reader().weigh(text[i:]).Score > names.Likely {
			return true
		}
	}
	return false
}

// seatNumbered reports whether the number of a seat stands before the words: ５番　荒　木　　　団.
func (h *heading) seatNumbered() bool {
	first := h.tokens[0]
	return h.h.marked && first.kind == mark && first.to-first.from > 1 && h.fold[first.to-1] == '番'
}

func (h *heading) bodyAlone() bool {
	return h.h.sort == office && h.h.alone && h.oneWord(h.h) && !h.officialNamed() && !h.seatNumbered() && !h.amongBodies(h.k) &&
		(h.headsNext(h.text, h.k) || h.namesBelow(h.k) && !h.colonBelow(h.k) && !h.bracketOn(h.k+1))
}

// aboveCompanies reports whether words that say neither a role nor a body by its form stand right above a company.
func (s *sheet) aboveCompanies(h *head, text []rune) bool {
	k := s.lineAt(h.from)
	return (h.sort == noHead || h.sort == office) && !s.w.form.In(text) && !s.reader().namesSomebody(text) &&
		s.companyOn(k+1) && !s.amongBodies(k)
}

// amongBodies reports whether line k is a body as far out as a company alone on the line below, and as another body above that or
// below it: 若葉県庁 between 青空商会 and 株式会社みどり.
func (s *sheet) amongBodies(k int) bool {
	if !s.companyOn(k + 1) {
		return false
	}
	own := s.lines[k]
	body := func(i int) bool {
		if i < 0 || i >= len(s.lines) || s.lines[i].from >= s.lines[i].to || s.x[s.lines[i].from] != s.x[own.from] {
			return false
		}
		text := s.bare(s.lines[i].from, s.lines[i].to)
		return s.isBody(text)
	}
	return body(k) && body(k+1) && (body(k-1) || body(k+2))
}
