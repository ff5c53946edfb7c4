package value

import (
	"strings"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
)

// person takes one piece of a list apart: a name, what stands by it as a role,
// and whom it belongs to. The forms are 山田座長, 山田 太郎（東社）, 山田 部長,
// 部長 山田 太郎, 山田 太郎 東大学 教授 and 山田太郎 委員 東社部長.
func (r *roster) person(from, to int) (person, bool) {
	c := r.c
	p := person{}
	from, to = r.brackets(&p, from, to)
	if from >= to {
		return p, false
	}
	tokens := c.tokens(from, to)
	switch {
	case len(tokens) == 1:
		r.single(&p, tokens[0])
	default:
		r.spread(&p, tokens)
	}
	if p.name[0] >= p.name[1] && p.affiliation[0] >= p.affiliation[1] && p.role[0] >= p.role[1] {
		return p, false
	}
	return p, true
}

// tokens are the pieces between white space.
func (c *Cell) tokens(from, to int) [][2]int {
	var list [][2]int
	for i := from; i < to; {
		i = skipBlank(c.fold, i, to)
		start := i
		for i < to && (!blank(c.fold[i]) || c.fold[i] == 0 || c.fold[i] == '\n' && !c.wordEnds(start, i)) {
			i++
		}
		if start < i {
			list = append(list, [2]int{start, i})
		}
	}
	return c.joinRoles(list)
}

// wordEnds reports whether the line end at i stands behind a whole word: a
// role or a company. Else a wrapped line goes on with the word.
func (c *Cell) wordEnds(start, i int) bool {
	text := c.bare(start, i)
	if contains(text, "同課") || contains(text, "同室") || contains(text, "同部") {
		return false
	}
	words := frameWordsOnce()
	if _, n := words.role.of(text); n > 0 {
		return true
	}
	_, n := words.org.of(text)
	return n > 1
}

// joinRoles makes one token of the letters of a role that is letter-spaced:
// 会 長.
func (c *Cell) joinRoles(list [][2]int) [][2]int {
	out := list[:0]
	for i := 0; i < len(list); i++ {
		t := list[i]
		for n := min(4, len(list)-i); n > 1; n-- {
			if c.isLetteredRole(list[i : i+n]) {
				t[1] = list[i+n-1][1]
				i += n - 1
				break
			}
		}
		out = append(out, t)
	}
	return out
}

func (c *Cell) isLetteredRole(list [][2]int) bool {
	var text []rune
	for _, t := range list {
		if t[1]-t[0] != 1 {
			return false
		}
		text = append(text, c.fold[t[0]])
	}
	_, n := frameWordsOnce().role.of(text)
	return n == len(text)
}

// brackets cuts the brackets behind a name: an affiliation, a role, or how
// somebody took part. A bracket in front (（委員） 山田) is a role.
func (r *roster) brackets(p *person, from, to int) (int, int) {
	c := r.c
	for range 4 {
		from, to = c.trim(from, to)
		for to > from && (c.fold[to-1] == '※' || c.fold[to-1] == '*') {
			r.f.ledger.Mark(doc.Mark, c.spans(to-1, to)...)
			to--
		}
		if i := noteAt(c, from, to); i > from {
			p.absent = p.absent || contains(c.bare(i, to), "欠席")
			to = i
			continue
		}
		open := openingOf(c, from, to)
		if open < 0 || open == from && to-from > 0 && skipBlank(c.fold, from, to) == open && r.onlyBracket(from, to) {
			break
		}
		if open == from {
			break
		}
		r.bracket(p, open+1, to-1)
		r.f.ledger.Mark(doc.Mark, c.spans(open, open+1)...)
		to = open
	}
	if from < to && (c.fold[from] == '(' || c.fold[from] == '【' || c.fold[from] == '[') {
		if shut := shutOf(c, from, to); shut > from && shut+1 < to && r.endsRole(c.bare(from+1, shut)) {
			p.role = [2]int{from + 1, shut}
			from = shut + 1
		}
	}
	return c.trim(from, to)
}

func (r *roster) endsRole(text []rune) bool {
	_, n := r.words.role.of(text)
	return n > 0
}

func (r *roster) onlyBracket(from, to int) bool { return shutOf(r.c, from, to) == to-1 }

func shutOf(c *Cell, at, to int) int {
	shut := map[rune]rune{'(': ')', '【': '】', '[': ']'}[c.fold[at]]
	depth := 0
	for i := at; i < to; i++ {
		switch c.fold[i] {
		case c.fold[at]:
			depth++
		case shut:
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// noteAt is where a ※ remark begins behind a name, or -1.
func noteAt(c *Cell, from, to int) int {
	for i := from + 1; i < to; i++ {
		if c.fold[i] == '※' {
			return i
		}
	}
	return -1
}

// bracket reads what stands in a bracket behind a name.
func (r *roster) bracket(p *person, from, to int) {
	text := r.c.bare(from, to)
	switch {
	case len(text) == 0:
	case len(text) < 8 && strings.ContainsRune("名人", text[len(text)-1]) && numeralOnly(text[:len(text)-1]):
		if r.g.Key == model.GroupMember {
			r.f.out.Counts = append(r.f.out.Counts, doc.Count{Key: "members", Span: r.c.spans(from, to)})
		}
	case contains(text, "欠席"):
		p.absent = true
	case isNote(text):
	case r.isMemberRole(text) && p.role[1] == 0:
		p.role = [2]int{from, to}
	case p.affiliation[1] == 0:
		p.affiliation = [2]int{from, to}
	}
}

// isMemberRole reports whether the text is a role in the body itself: 座長.
func (r *roster) isMemberRole(text []rune) bool {
	key, n := r.words.role.of(text)
	return n == len(text) && (key == "member" || key == "office")
}

// isNote reports whether a bracket only says how somebody took part.
func isNote(text []rune) bool {
	for _, word := range [...]string{"代理", "オンライン", "Web", "WEB", "web", "ウェブ", "リモート", "途中", "遅参", "退席", "早退", "書面", "会場", "対面", "から出席", "まで出席", "随行", "遅刻"} {
		if contains(text, word) && len(text) < 16 {
			return true
		}
	}
	return false
}

func contains(text []rune, word string) bool { return strings.Contains(string(text), word) }

// isRole reports whether the text as a whole is a role of the lexicon.
func (r *roster) isRole(text []rune) bool {
	_, n := r.words.role.of(text)
	return n > 0 && n == len(text)
}

// single reads a name run into its role: 山田座長, 竹内総務課長補佐; a name
// alone; or a company.
func (r *roster) single(p *person, t [2]int) {
	c := r.c
	text, pos := c.bareAt(t[0], t[1])
	if _, n := r.words.courtesy.of(text); n > 0 && len(text)-n >= 2 && len(text)-n <= 12 {
		text = text[:len(text)-n]
		t[1] = pos[len(text)]
	}
	key, n := r.words.role.of(text)
	switch {
	case n == len(text):
		p.role = t
	case n > 0:
		at := r.nameEnd(text, len(text)-n, key)
		if at == 0 {
			p.role = t
			break
		}
		p.name, p.role = [2]int{t[0], pos[at]}, [2]int{pos[at], t[1]}
	case r.isCompany(text):
		if p.affiliation[1] == 0 {
			p.affiliation = t
		} else {
			p.name = t
		}
	default:
		p.name = t
	}
}

// nameEnd is where a name ends that runs into an office and a title: 山田総務課
// 長. How offices begin tells it; else two characters are the name. 0 means
// that there is no name: 総務課長.
func (r *roster) nameEnd(text []rune, role int, key string) int {
	if key == "member" {
		if role <= 6 {
			return role
		}
		return 2
	}
	if r.words.bureau.longest2(text) || text[0] == '同' {
		return 0
	}
	for _, k := range [...]int{2, 3, 1, 4, 5} {
		if k < role && r.words.bureau.begins(text[k:]) {
			return k
		}
	}
	if role <= 3 {
		if role == 2 && r.words.bureau.begins(text) {
			return 0
		}
		return role
	}
	if text[2] >= 'ぁ' && text[2] <= 'ゖ' {
		return 0 // 子育て支援課長
	}
	return 2
}

// isCompany reports whether the text names a company or a body.
func (r *roster) isCompany(text []rune) bool {
	for _, word := range [...]string{"株式会社", "有限会社", "合同会社", "(株)", "(有)", "㈱", "法人", "協会", "連盟", "連合会", "組合", "機構", "研究所", "大学", "財団", "社団", "センター", "協議会", "会議所", "工業会", "商工会", "振興会", "同盟", "委員会", "事務所"} {
		if contains(text, word) {
			return true
		}
	}
	last := text[len(text)-1]
	return len(text) > 3 && (last == '課' || last == '局') || len(text) > 2 && (last == '省' || last == '庁')
}

// spread reads a piece with spaces: which of its tokens are the name shows by
// where the first role stands.
func (r *roster) spread(p *person, tokens [][2]int) {
	c := r.c
	n := len(tokens)
	all := [2]int{tokens[0][0], tokens[n-1][1]}
	if r.lettered(tokens) {
		p.name = all
		return
	}
	first := r.firstRole(tokens)
	switch {
	case first < 0:
		r.spreadPlain(p, tokens)
	case first == 0:
		p.role = tokens[0]
		rest := tokens[1:]
		if len(rest) > 1 && r.isTitle(rest[0]) && !r.nameLike(rest[0]) {
			p.role[1], rest = rest[0][1], rest[1:]
		}
		r.nameThenBody(p, rest)
	case r.titleIn(tokens[first]) && first == n-1:
		r.nameThenTitle(p, tokens[:first], tokens[first])
	case first == n-1:
		r.nameThenTitle(p, tokens[:first], tokens[first])
	default:
		r.middleRole(p, tokens, first)
	}
	_ = c
}

// nameThenBody reads 山田 太郎 東大学 教授 behind a role: one or two tokens are
// the name, the rest says whom somebody belongs to.
func (r *roster) nameThenBody(p *person, rest [][2]int) {
	take := 1
	if len(rest) > 1 && r.c.runeCount(rest[0]) <= 4 && (r.c.runeCount(rest[1]) <= 4 || r.courteous(rest[1])) && !r.isRole(r.c.bare(rest[1][0], rest[1][1])) {
		take = 2
	}
	p.name = [2]int{rest[0][0], r.dropCourtesy(rest[0][0], rest[take-1][1])}
	rest = r.cutRemark(p, rest[take:])
	if len(rest) > 0 && p.affiliation[1] == 0 {
		p.affiliation = [2]int{rest[0][0], rest[len(rest)-1][1]}
	}
}

func (r *roster) courteous(t [2]int) bool {
	_, n := r.words.courtesy.of(r.c.bare(t[0], t[1]))
	return n > 0 && r.c.runeCount(t) <= 5
}

// cutRemark takes a last column that says how somebody took part.
func (r *roster) cutRemark(p *person, rest [][2]int) [][2]int {
	if len(rest) == 0 {
		return rest
	}
	last := r.c.bare(rest[len(rest)-1][0], rest[len(rest)-1][1])
	if contains(last, "欠席") && len(last) <= 4 {
		p.absent = true
		return rest[:len(rest)-1]
	}
	if isNote(last) || string(last) == "出席" || string(last) == "○" || string(last) == "〇" {
		return rest[:len(rest)-1]
	}
	return rest
}

// dropCourtesy is to without 君 or 氏 at the end.
func (r *roster) dropCourtesy(from, to int) int {
	text, pos := r.c.bareAt(from, to)
	if _, n := r.words.courtesy.of(text); n > 0 && len(text)-n >= 2 {
		r.f.ledger.Mark(doc.Mark, r.c.spans(pos[len(text)-n], to)...)
		return pos[len(text)-n]
	}
	return to
}

// firstRole is the first token that ends in a role, or -1.
func (r *roster) firstRole(tokens [][2]int) int {
	for i, t := range tokens {
		if r.isTitle(t) {
			return i
		}
	}
	return -1
}

func (r *roster) isTitle(t [2]int) bool {
	_, n := r.words.role.of(r.c.bare(t[0], t[1]))
	return n > 0
}

func (r *roster) titleIn(t [2]int) bool {
	key, _ := r.words.role.of(r.c.bare(t[0], t[1]))
	return key == "title"
}

// lettered reports whether every token is one character: 山 田 太 郎.
func (r *roster) lettered(tokens [][2]int) bool {
	if len(tokens) < 3 {
		return false
	}
	for _, t := range tokens {
		if t[1]-t[0] > 1 {
			return false
		}
	}
	return true
}

// spreadPlain reads tokens none of which is a role: a name, perhaps with a
// company before or behind it.
func (r *roster) spreadPlain(p *person, tokens [][2]int) {
	n := len(tokens)
	for i, t := range tokens {
		if !r.isCompany(r.c.bare(t[0], t[1])) {
			continue
		}
		switch {
		case i == 0 && n > 1:
			p.affiliation = t
			p.name = [2]int{tokens[1][0], r.dropCourtesy(tokens[1][0], tokens[n-1][1])}
		case i > 0:
			p.name = [2]int{tokens[0][0], r.dropCourtesy(tokens[0][0], tokens[i-1][1])}
			if p.affiliation[1] == 0 {
				p.affiliation = [2]int{t[0], tokens[n-1][1]}
			}
		}
		return
	}
	if n > 2 && r.c.runeCount(tokens[0]) <= 4 && r.c.runeCount(tokens[1]) <= 4 && !r.lettered(tokens) {
		r.nameThenBody(p, tokens)
		return
	}
	if n == 2 && r.c.runeCount(tokens[0]) <= 4 && r.c.runeCount(tokens[1]) > 5 && !kanaOnly(r.c.bare(tokens[1][0], tokens[1][1])) {
		p.name = tokens[0]
		if p.affiliation[1] == 0 {
			p.affiliation = tokens[1]
		}
		return
	}
	p.name = [2]int{tokens[0][0], r.dropCourtesy(tokens[0][0], tokens[n-1][1])}
}

// nameThenTitle reads 山田 太郎 東大学教授: the name before, then who somebody
// is. Of an outsider's title the body before it is the affiliation; an
// official's title stays whole.
func (r *roster) nameThenTitle(p *person, name [][2]int, title [2]int) {
	n := len(name)
	if r.officeBefore(p, name, title) {
		return
	}
	take := min(n, 2)
	if n >= 2 && r.c.runeCount(name[0]) >= 3 && r.c.runeCount(name[1]) > 3 {
		take = 1
	}
	if n >= 2 && r.isCompany(r.c.bare(name[0][0], name[0][1])) && n >= 2 {
		p.affiliation = name[0]
		p.name = [2]int{name[1][0], name[n-1][1]}
		p.role = title
		return
	}
	p.name = [2]int{name[0][0], name[take-1][1]}
	rest := name[take:]
	if len(rest) > 0 {
		title[0] = rest[0][0]
	}
	r.office(p, title)
}

// officeBefore reads 東県総務課 山田課長: an office, and a name run into its role.
func (r *roster) officeBefore(p *person, name [][2]int, title [2]int) bool {
	text := r.c.bare(title[0], title[1])
	_, k := r.words.role.of(text)
	own := len(text) - k
	first := r.c.bare(name[0][0], name[0][1])
	if own < 1 || own > 4 && !r.runIn(name[0], own) || len(name) != 1 || !r.isCompany(first) && !strings.ContainsRune("部課局室省庁県市", first[len(first)-1]) || len(first) < 3 {
		return false
	}
	if strings.ContainsRune("部課局室", text[0]) || own > 2 && r.isOffice(text) && strings.ContainsRune("部課局室所", text[own-1]) {
		return false
	}
	p.affiliation = name[0]
	r.single(p, title)
	return true
}

// runIn reports whether behind a company or body a whole name runs into its
// title (東社 根岸沙羅運用部長).
func (r *roster) runIn(first [2]int, own int) bool {
	text := r.c.bare(first[0], first[1])
	_, n := r.words.org.of(text)
	return own < 12 && n > 0 && n < len(text) && len(text) > 2
}

// office parts a title into whom it belongs to and the role.
func (r *roster) office(p *person, title [2]int) {
	text, pos := r.c.bareAt(title[0], title[1])
	key, n := r.words.role.of(text)
	if n > 0 && n < len(text) && (key == "title" || key == "office") && r.isOutside(text[:len(text)-n]) {
		at := pos[len(text)-n]
		if p.affiliation[1] == 0 {
			p.affiliation = [2]int{title[0], at}
		}
		title[0] = at
	}
	if p.role[1] == 0 {
		p.role = title
	} else if p.affiliation[1] == 0 {
		p.affiliation = title
	}
}

// isOutside reports whether text names a company, a school or an association,
// whose people are no officials.
func (r *roster) isOutside(text []rune) bool {
	return r.isCompany(text) && !strings.ContainsRune("課局省庁", text[len(text)-1])
}

func (c *Cell) runeCount(t [2]int) int {
	n := 0
	for _, r := range c.fold[t[0]:t[1]] {
		if !blank(r) {
			n++
		}
	}
	return n
}

// middleRole reads 山田 太郎 委員 東社 部長: behind the role stands the
// affiliation.
func (r *roster) middleRole(p *person, tokens [][2]int, first int) {
	n := len(tokens)
	if r.firstRole(tokens[first+1:]) == n-first-2 && r.nameLike(tokens[n-1]) || r.officeFirst(tokens, first) {
		// 総務部 総務課長 山田 太郎
		p.role = [2]int{tokens[0][0], tokens[first][1]}
		p.name = [2]int{tokens[first+1][0], r.dropCourtesy(tokens[first+1][0], tokens[n-1][1])}
		return
	}
	p.name = [2]int{tokens[0][0], tokens[first-1][1]}
	p.role = tokens[first]
	if p.affiliation[1] == 0 {
		p.affiliation = [2]int{tokens[first+1][0], tokens[n-1][1]}
	}
}

func (r *roster) nameLike(t [2]int) bool { return r.c.runeCount(t) <= 4 && !r.isTitle(t) }

// officeFirst reports whether an office stands before the role and only a name
// behind it.
func (r *roster) officeFirst(tokens [][2]int, first int) bool {
	text := r.c.bare(tokens[first-1][0], tokens[first-1][1])
	last := text[len(text)-1]
	office := strings.ContainsRune("省庁局部課室市県区町村府都院会構社学所", last) && len(text) > 2
	if !office {
		return false
	}
	for _, t := range tokens[first+1:] {
		if !r.nameLike(t) {
			return false
		}
	}
	return true
}

// several reads a row that holds several people: names in pairs behind each
// other (上野 直人 江本 幸子), a role before each (理事 上野 直人君 理事 江本 幸子君), or
// names that share a title (上野,江本の各委員).
func (r *roster) several(from, to int) []person {
	tokens := r.c.tokens(from, to)
	if len(tokens) > 1 {
		if people := r.titled(tokens); people != nil {
			return people
		}
		if people := r.seated(tokens); people != nil {
			return people
		}
	}
	if len(tokens) < 3 {
		return nil
	}
	if people := r.byRoles(tokens); people != nil {
		return people
	}
	for _, t := range tokens {
		n := r.c.runeCount(t)
		if r.isRole(r.c.bare(t[0], t[1])) {
			return nil
		}
		if n > 4 && !(kanaOnly(r.c.bare(t[0], t[1])) && n < 9) || r.isTitle(t) && n > 2 || strings.ContainsAny(string(r.c.fold[t[0]:t[1]]), "()（）:") {
			return nil
		}
	}
	if r.lettered(tokens) {
		return r.letters(tokens)
	}
	if len(tokens)%2 != 0 {
		return nil
	}
	var people []person
	for i := 0; i < len(tokens); i += 2 {
		people = append(people, person{name: [2]int{tokens[i][0], tokens[i+1][1]}})
	}
	if len(people) < 2 {
		return nil
	}
	return people
}

func kanaOnly(text []rune) bool {
	for _, r := range text {
		if !(r >= 'ぁ' && r <= 'ゖ' || r >= 'ァ' && r <= 'ー') {
			return false
		}
	}
	return true
}

// byRoles reads a row on which roles and names take turns: 理事 山田 太郎君 理事 …,
// or that ends each name with a word of courtesy.
func (r *roster) byRoles(tokens [][2]int) []person {
	if len(tokens) < 4 {
		return nil
	}
	people, polite := r.taken(tokens)
	if len(people) < 2 {
		return nil
	}
	for i := range people {
		p := &people[i]
		if p.name[1] == 0 || !polite && p.role[1] == 0 {
			return nil
		}
		p.name[1] = r.dropCourtesy(p.name[0], p.name[1])
	}
	return people
}

// seated reads a row of names of which each but the first has the number of its
// seat before it: 山田太郎 2番 鈴木花子.
func (r *roster) seated(tokens [][2]int) []person {
	var people []person
	fresh, seats := true, 0
	for _, t := range tokens {
		n, end := numeral(r.c.fold, t[0], t[1])
		switch {
		case n > 0 && end == t[1]-1 && r.c.fold[end] == '番':
			r.f.ledger.Mark(doc.Number, r.c.spans(t[0], t[1])...)
			fresh, seats = true, seats+1
		case fresh:
			people = append(people, person{name: t})
			fresh = false
		default:
			people[len(people)-1].name[1] = t[1]
		}
	}
	if seats == 0 || len(people) < 2 {
		return nil
	}
	for i := range people {
		people[i].name[1] = r.dropCourtesy(people[i].name[0], people[i].name[1])
	}
	return people
}

// isOffice reports whether the text is a title with its office: 総務部長.
func (r *roster) isOffice(text []rune) bool {
	key, n := r.words.role.of(text)
	return n > 0 && key == "office" && len(text) > 3
}

// titled reads a row of names that run into their roles: 山田座長 江本委員.
func (r *roster) titled(tokens [][2]int) []person {
	var people []person
	for _, t := range tokens {
		text := r.c.bare(t[0], t[1])
		key, n := r.words.role.of(text)
		if n == 0 || n == len(text) || key != "member" || len(text)-n > 5 {
			return nil
		}
		p := person{}
		r.single(&p, t)
		people = append(people, p)
	}
	return people
}

// taken deals the tokens out to people; polite reports that words of courtesy
// part them. It is nil where a token is neither role nor name.
func (r *roster) taken(tokens [][2]int) (people []person, polite bool) {
	fresh := true
	for i, t := range tokens {
		text := r.c.bare(t[0], t[1])
		_, n := r.words.courtesy.of(text)
		ends := n > 0 && len(text) <= 6 && len(text) >= n
		switch {
		case !ends && (r.isRole(text) || r.isOffice(text)) && i+1 < len(tokens):
			people = append(people, person{role: t})
			fresh = false
		case !ends && len(text) > 4 && !(kanaOnly(text) && len(text) < 9):
			return nil, false
		case fresh || len(people) == 0:
			people = append(people, person{name: t})
			fresh = false
		default:
			p := &people[len(people)-1]
			switch {
			case p.name[1] == 0:
				p.name = t
			case len(r.c.tokens(p.name[0], p.name[1])) >= 2 && !ends:
				people = append(people, person{role: p.role, name: t})
			default:
				p.name[1] = t[1]
			}
		}
		if ends {
			fresh, polite = true, true
		}
	}
	return people, polite
}

// letters divides a row of single characters into names of about four.
func (r *roster) letters(tokens [][2]int) []person {
	n := len(tokens)
	if n < 6 {
		return nil
	}
	count := (n + 2) / 4
	var people []person
	at := 0
	for k := range count {
		size := (n - at + (count - k - 1)) / (count - k)
		if at+size > n {
			size = n - at
		}
		people = append(people, person{name: [2]int{tokens[at][0], tokens[at+size-1][1]}})
		at += size
	}
	return people
}
