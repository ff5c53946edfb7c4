// Package roster reads lists of people: which characters are a name, which the
// role and the body that stand with it, and to which group somebody belongs.
//
// A list is read as a list. It is set one way throughout: names padded to one
// width, roles before or behind them, bodies in brackets. So every row is first
// read by itself, the readings of all rows say how the list is set, and then
// each row is read again by that.
package roster

import (
	"math"
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/morph"
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/normalize"
)

// Read reads the groups. Marks are signs before names that stand for a role;
// analyzer, which may be nil, is asked where the dictionary of names is
// silent.
func Read(src *doc.Source, groups []doc.Group, marks []doc.RoleMark, analyzer morph.Analyzer) *doc.People {
	return readBy(rules{bracketRules, headRules}, src, groups, marks, analyzer)
}

// rules are the tables by which lists are read.
type rules struct {
	brackets []bracketRule
	heads    []headRule
}

// readBy is Read with other rules.
func readBy(by rules, src *doc.Source, groups []doc.Group, marks []doc.RoleMark, analyzer morph.Analyzer) *doc.People {
	out := &doc.People{Ends: make([]int, len(groups))}
	var set habits
	known, duties, overhead := weights{}, false, false
	var heads []column
	narrow := narrowTitles(src, groups)
	legends, comes := legendsOf(src, groups, marks), tellsWhoCame(src, groups)
	away := false
	for i := range groups {
		src.Stop.Check()
		group := groups[i]
		if away = group.Key == absent || away && kindInBracket(src, &group); away {
			group.Key = absent
		}
		cells := ruledRows(src, groups[i].Cells)
		if cells == nil {
			var bars []doc.Piece
			cells, bars = barredRows(src, groups[i].Lines)
			out.Structure = append(out.Structure, bars...)
		}
		lines, grid := cellLines(cells)
		if grid == nil {
			lines = groups[i].Lines
		}
		s := &sheet{
			text: newText(src, lines, groups[i].Gaps, groups[i].Full), drawn: groups[i].Drawn, grid: grid,
			w: wordsOnce(), out: out, g: &group, analyzer: analyzer, habits: set, known: known, duties: duties, rules: by,
			begun: len(out.Persons), first: len(out.Persons), heads: heads,
		}
		s.text.legends, s.narrow, s.overhead = legends, narrow, overhead
		s.byRole = len(s.g.Label) > 0 && s.isRoleLabel()
		begun := len(out.Persons)
		for _, at := range s.marks {
			out.Structure = append(out.Structure, doc.Piece{Kind: doc.Mark, Span: doc.Span{Start: at, End: at + 1}})
		}
		s.read()
		repeated(out.Persons[begun:])
		s.presenceOff(out.Persons[begun:])
		s.titlesOff(out.Persons[begun:])
		s.courtesiesOff(out.Persons[begun:])
		if comes && s.allBelong() {
			s.nobodyCame()
		}
		set, duties, heads, overhead = s.habits, s.duties, s.heads, s.overhead
		out.Ends[i] = s.end
	}
	eachOnce(out.Persons)
	return out
}

// kindInBracket reports whether the label of a list of members is one of their kinds in a bracket, so that those below members who
// did not come did not come either: （公益代表） behind 欠席委員.
func kindInBracket(src *doc.Source, g *doc.Group) bool {
	if g.Key != member || len(g.Label) == 0 || g.Label[0].Start == 0 || src.Fold[g.Label[0].Start-1] != '(' {
		return false
	}
	label := newText(src, g.Label, nil, nil)
	return wordsOnce().kindOfMembers(label.bare(0, len(label.fold)))
}

// eachOnce leaves a piece of the source that two people would have to the one whose other pieces stand nearer: a cell beside
// the rows of both is of the row that it stands in.
func eachOnce(people []doc.Person) {
	holders := map[int]int{} // by where a piece begins
	for k := range people {
		for _, s := range people[k].Text {
			o, taken := holders[s.Start]
			if !taken || o == k {
				holders[s.Start] = k
				continue
			}
			loser := k
			if apart(people[k].Text, s) < apart(people[o].Text, s) {
				loser, holders[s.Start] = o, k
			}
			if len(people[loser].Text) > 1 {
				people[loser].Text = slices.DeleteFunc(slices.Clone(people[loser].Text), func(p doc.Span) bool { return p == s })
			}
		}
	}
}

// apart is how far the nearest of the pieces but s itself stands from s.
func apart(pieces []doc.Span, s doc.Span) int {
	least := math.MaxInt
	for _, p := range pieces {
		if p != s {
			least = min(least, max(p.Start-s.End, s.Start-p.End))
		}
	}
	return least
}

// repeated gives those of whom a mark says that they are what the one above is, and no column told it, what he is: 〃.
func repeated(people []doc.Person) {
	for i := 1; i < len(people); i++ {
		one, above := &people[i], &people[i-1]
		if one.Role != nil && isSameMark([]rune(*one.Role)) {
			one.Role = above.Role
		}
		if one.Affiliation != nil && isSameMark([]rune(*one.Affiliation)) {
			one.Affiliation = above.Affiliation
		}
	}
}

// presenceOff parts the words that say whether somebody came from what stands behind them, which
// is no body: 青山　欠席　委任状有.
func (s *sheet) presenceOff(people []doc.Person) {
	for i := range people {
		p := &people[i]
		if p.Affiliation == nil || p.Name == nil {
			continue
		}
		said := strings.Fields(*p.Affiliation)
		key := s.w.presence[string(normalize.FoldRunes([]rune(said[0])))]
		if !ofPresence(key) {
			continue
		}
		if p.Affiliation = nil; key == absent && p.Group == member {
			p.Group = absent
		}
		if rest := strings.Join(said[1:], " "); rest != "" && p.Note == nil {
			p.Note = &rest
		}
	}
}

// courtesiesOff takes the word of courtesy behind a body, which is nobody's name: 株式会社若葉　様.
func (s *sheet) courtesiesOff(people []doc.Person) {
	for i := range people {
		if p := &people[i]; p.Name != nil && p.Affiliation != nil && whole(s.w.courtesy.Is([]rune(*p.Name))) {
			p.Name = nil
		}
	}
}

// titlesOff parts the title from the body of those who have a role besides: ◎青山　若葉大学　教授.
func (s *sheet) titlesOff(people []doc.Person) {
	for i := range people {
		p := &people[i]
		if p.Role == nil || p.Affiliation == nil {
			continue
		}
		text := []rune(*p.Affiliation)
		at := len(text) - 1
		for at > 0 && !blank(text[at]) {
			at--
		}
		_, n := s.w.role.End(text[at+1:])
		if at == 0 || n < 2 {
			continue
		}
		if body := strings.TrimRight(string(text[:at]), " 　"); n == len(text)-at-1 || s.isBody([]rune(squeezed(body))) {
			p.Affiliation = &body
		}
	}
}

// A sheet is one group of the outline while it is read.
type sheet struct {
	*text
	w        *words
	out      *doc.People
	g        *doc.Group
	analyzer morph.Analyzer

	drawn     []bool    // the lines above which a drawn line stands
	heads     []column  // of the columns of the lines below; nil for none
	headed    int       // the line right below them
	grid      [][]place // a list in a table with cells; nil for none
	kinds     bool      // the column 区分 tells from where members come
	ranks     bool      // the column 区分 tells roles
	grouped   bool      // the column 区分 tells groups
	elements  []element
	front     bool // roles in brackets stand before the names
	commas    int
	end       int
	scope     scope
	outer     scope  // that of the list around one in brackets
	first     int    // the first entry of the group
	begun     int    // the first entry of the list at hand
	habits    habits // how the list before this one is set; see setting
	sign      rune   // before the next entry; 0 for none
	guestAt   int32  // where the heading of the group at hand begins
	duties    bool   // brackets hold what somebody has charge of
	kindsTold bool   // brackets say of which kind members are
	overhead  bool   // roles stand in round brackets above those who have them
	ofMembers bool   // the heading of the whole list says 委員
	titled    bool   // the titles behind names say who somebody is elsewhere
	untitled  bool   // some of the list are told by their titles alone
	rules     rules
	away      []doc.Person // told within the entry at hand
	waiting   piece        // a role alone, to which the name is yet to come
	known     weights
	dashed    bool          // dashes part names from the bodies behind them
	narrow    *narrowColumn // of titles that go on below; nil for none
	parted    bool          // surnames and given names stand on lines of their own
	kana      int           // 2 where kana stand in most brackets, 1 where not, 0 before they were counted

	bodies    bool      // most of what commas part are bodies
	rooms     bool      // numbers of rooms stand before names
	rows      bool      // a role stands before all who stand on its row
	deputies  []*string // the roles of deputies, without a bracket before somebody
	courteous []int     // the entries behind whose names a word of courtesy stands
	praised   []int     // those of a table into whose names a letter of it runs

	led           finding      // whether brackets right before people say what these are
	lead          finding      // whether roles stand before all numbers
	begin         finding      // whether a role stands before a number at the beginning of a line
	headSign      rune         // before the headings; 0 for none
	told          map[int]int  // by the lines of names, how many lines below tell who somebody is; nil before they were sought
	bodyLines     map[int]bool // the lines on which bodies stand over names; nil before they were sought
	bracketsBelow []bool       // the lines that are a bracket which tells who stands above; nil before they were sought
	dotTitles     finding      // whether dots part titles from bodies in brackets
	bodyColon     bool         // the label says that bodies stand before colons
	apart         bool         // they are surnames alone, parted by white space
	namesParted   bool         // some of those below them are parted over two lines
	colleagues    bool         // most entries between commas are a body and a surname
	anyNumber     bool         // somebody so far has a number
	manyNumbers   bool         // most people of the block have numbers
	margin        *[2]int32    // how far out the lines begin; see margins
	bracketed     *bool        // each line begins with a round bracket; nil before that was looked for
	labelNumber   int          // before the heading; 0 for none
	numbered      bool         // the people are numbered themselves
}

// habits are how the list before this one is set; see setting.
type habits struct {
	share  [labels]int
	gapped int
	width  int
	main   int
	single bool
	dotted bool
	dashed bool // dashes part names from bodies
	apart  bool // they are surnames alone, parted by white space
	roles  rune // the bracket or the colon with which roles stand before people; 0 for none
}

// A scope is what a heading says of the entries behind it.
type scope struct {
	key     string
	label   *string
	role    *string
	many    bool // several may have the role
	once    bool // the next entry alone has the role: 【会長】青山、川田、緑川
	body    *string
	byRow   bool // the body stood in a bracket before several on a row
	members bool // the heading names members, and no officials
	side    bool // it stands in a bracket behind that of the members and says which of them
	dotted  bool // a dotted line parts them from the members
	outside bool // they are members from outside, whose titles say who they are
	line    int  // the scope of a body or of one seat ends with this line
	remote  bool
	note    *string
	last    last
}

// last is what the entry before says of those behind it.
type last struct {
	role  *string
	front bool // the role stood before the name
	many  bool
	x     int32   // further in than this stands who has it too
	some  bool    // several behind commas may have the role: 副会長, 書記
	body  *string // that stood before the name
	tail  *string // that stood behind it
	edge  int32   // where the row of it begins; who is set further in is of it too
	bare  bool    // of somebody without a role

	printed bool // the role is printed before the name
	again   bool // it is printed before the name above too
}

//go:noinline
func (s *sheet) note(kind doc.Kind, from, to int) {
	for _, span := range s.spans(from, to) {
		s.out.Structure = append(s.out.Structure, doc.Piece{Kind: kind, Span: span})
	}
}

func (s *sheet) read() {
	s.end = len(s.lines)
	s.scope = scope{key: s.g.Key, line: -1}
	if len(s.g.Label) > 0 {
		s.readLabel()
		s.begun, s.guestAt = len(s.out.Persons), int32(indent(s.src, s.g.Label[0].Start))
	}
	if s.grid != nil {
		s.readGrid()
		return
	}
	begun := len(s.out.Persons)
	s.gather()
	s.sortHeads()
	for from := 0; from < len(s.elements); {
		s.src.Stop.Check()
		to := from + 1
		if s.elements[from].head.sort != group {
			for to < len(s.elements) && s.elements[to].head.sort != group {
				to++
			}
		}
		s.block(s.elements[from:to])
		from = to
	}
	s.fewDeputies(s.out.Persons[begun:])
	s.ofOneSeat(s.out.Persons[begun:])
}

// ofOneSeat cuts a name and the role that it runs into as the role of the deputy beside says: beside
// 副会長 磯部会長 is 磯部 会長, beside 副部会長 磯 部会長. Both are read so where the list has one only.
func (s *sheet) ofOneSeat(people []doc.Person) {
	const deputy = "副"
	has := map[string]bool{}
	for i := range people {
		if people[i].Role != nil {
			has[*people[i].Role] = true
		}
	}
	for i := range people {
		one := &people[i]
		if one.Name == nil || one.Role == nil || !s.runsInto(one) {
			continue
		}
		role, surname := []rune(*one.Role), []rune(*one.Name)
		if shorter := string(role[1:]); has[deputy+shorter] && !has[shorter] && !has[deputy+*one.Role] {
			s.recut(one, append(slices.Clone(surname), role[0]), role[1:])
			continue
		}
		n := len(surname) - 1
		if n < 1 {
			continue
		}
		if more := string(surname[n]) + *one.Role; has[deputy+more] && !has[more] && !has[deputy+*one.Role] {
			s.recut(one, surname[:n], []rune(more))
		}
	}
}

// runsInto reports whether the name of somebody is one word and runs into the role.
func (s *sheet) runsInto(one *doc.Person) bool {
	if len(one.Text) != 1 {
		return false
	}
	text := s.src.Fold[one.Text[0].Start:one.Text[0].End]
	return doc.HasPrefix(text, *one.Name+*one.Role)
}

// recut gives somebody another cut of name and role where both are words that lists have.
func (s *sheet) recut(one *doc.Person, surname, role []rune) {
	if _, ok := s.w.role.Is(role); ok && names.Surname(surname) {
		one.Name, one.Role = ptr(string(surname)), ptr(string(role))
	}
}

// fewDeputies takes the role of a deputy from those behind the first of many: 副委員長　山田、
// 森井、川田、白石 has one deputy, and members behind her. So it does from those behind the first
// of a few where others of their group have no role either. One in a bracket is of all behind it.
func (s *sheet) fewDeputies(people []doc.Person) {
	const most = 3 // deputies named together
	any, below := s.withoutRole(people)
	for from := 0; from < len(people); {
		role, to := people[from].Role, from+1
		if role == nil || []rune(*role)[0] != '副' {
			from = to
			continue
		}
		for to < len(people) && s.goesOnWith(&people[to], *role) {
			to++
		}
		told := slices.Contains(s.deputies, role) || s.writesRole(&people[from], *role)
		bare := any[people[from].Group] || below[[2]string{people[from].Group, labelOf(&people[from])}]
		if told && (bare || to-from > most) {
			for i := from + 1; i < to; i++ {
				people[i].Role = nil
			}
		}
		from = to
	}
}

// withoutRole are the groups and headings of those who have neither a role nor a heading that
// tells it, 委員; any is the group below whatever heading.
func (s *sheet) withoutRole(people []doc.Person) (any map[string]bool, below map[[2]string]bool) {
	any, below = map[string]bool{}, map[[2]string]bool{}
	for i := range people {
		one := &people[i]
		if one.Name == nil || one.Role != nil || one.Affiliation != nil {
			continue
		}
		label := labelOf(one)
		any[one.Group] = any[one.Group] || label != "" && !s.reader().isRole([]rune(label))
		below[[2]string{one.Group, label}] = true
	}
	return any, below
}

func labelOf(one *doc.Person) string {
	if one.GroupLabel == nil {
		return ""
	}
	return *one.GroupLabel
}

// goesOnWith reports whether somebody has a role that is not written beside him.
func (s *sheet) goesOnWith(one *doc.Person, role string) bool {
	return one.Role != nil && *one.Role == role && !s.writesRole(one, role)
}

// writesRole reports whether the role of somebody is written beside him.
func (s *sheet) writesRole(one *doc.Person, role string) bool {
	var text []rune
	for _, span := range one.Text {
		text = append(text, s.src.Fold[span.Start:span.End]...)
	}
	return strings.Contains(squeezed(string(text)), squeezed(role))
}

// readLabel reads what the heading of the whole list says of all in it.
func (s *sheet) readLabel() {
	label := newText(s.src, s.g.Label, nil, nil)
	s.scope.label = ptr(label.Squeezed(0, len(label.fold)))
	words := label.bare(0, len(label.fold))
	s.labelNumber = numberBefore(s.src.Fold, s.g.Label[0].Start)
	s.headSign = signOf(s.beforeLabel())
	s.scope.mode(s.w, words)
	remark := remarkBehind(s.src.Fold, s.g.Label)
	s.bodyColon = s.tellsOrder(remark)
	if !slices.ContainsFunc(remark, ofSome) {
		s.scope.remote = s.scope.remote || noteKey(s.w, remark) == "remote"
	}
	s.ofMembers = s.w.namesMembers(words)
	s.scope.members = s.ofMembers || s.w.deputy.In(words)
	if s.g.Key == member && isAuthority(bodyBefore(words)) {
		s.scope.key = secretariat
	}
	if kind, _ := s.reader().sortOf(words); kind == seat && !s.w.kindOfMembers(words) && (isOwnSeat(words) || !s.w.severalHave(words)) {
		s.scope.role, s.scope.line = s.scope.label, 0
		if s.beforeLabel() == '(' {
			s.front, s.scope.line = true, -1
		}
	}
}

// tellsOrder reports whether a remark behind the label says what stands before the colon of each row and what behind it:
// （府省課：氏名役職）.
func (s *sheet) tellsOrder(remark []rune) bool {
	at := indexOf(remark, ':')
	if at < 1 {
		return false
	}
	behind := remark[at+1:]
	_, n := s.w.column.End(behind)
	return n > 0 && s.w.column.Begin(behind, 1) > 0
}

// ofSome reports whether a remark with r in it is of some of the list alone: ５名、うちオンライン
// ２名, ○印はオンライン.
func ofSome(r rune) bool { return isDigit(r) || explainsOne(r) }

// explainsOne reports whether words with r in them explain a sign: ○印はオンライン.
func explainsOne(r rune) bool { return isSign(r) && r != '・' || r == '印' }

// beforeLabel is the character before the heading of the whole list, which may be its
// bracket or its sign; 0 for none.
//
//go:noinline
func (s *sheet) beforeLabel() rune {
	if len(s.g.Label) == 0 || s.g.Label[0].Start == 0 {
		return 0
	}
	return s.src.Fold[s.g.Label[0].Start-1]
}

// isTown reports whether text is the name of a prefecture or a municipality, or stands for
// one in its own list.
func isTown(text []rune) bool {
	if len(text) == 1 {
		return isPlace(text[0])
	}
	switch text[len(text)-1] {
	case '府', '県', '都', '市', '区', '町', '村':
		return len(text) < 8
	}
	return false
}

// remarkBehind is what stands in a bracket right behind a label: 出席理事（オンライン）.
func remarkBehind(fold []rune, label []doc.Span) []rune {
	at := label[len(label)-1].End
	for at < len(fold) && blank(fold[at]) && fold[at] != '\n' {
		at++
	}
	if at >= len(fold) || closer(fold[at]) == 0 {
		return nil
	}
	for i := at + 1; i < len(fold) && i < at+longestLegend && fold[i] != '\n'; i++ {
		if fold[i] == closer(fold[at]) {
			return fold[at+1 : i]
		}
	}
	return nil
}

// mode reads in the words of a heading how those below it took part.
func (c *scope) mode(w *words, label []rune) {
	key := noteKey(w, label)
	c.remote = key == "remote" && !slices.ContainsFunc(label, explainsOne)
	if key == "note" && c.label != nil {
		c.note = c.label
	}
}

//go:noinline
func ptr(s string) *string { return &s }

// tellsWhoCame reports whether the heading of one of the lists says that its people, who
// are members, came.
func tellsWhoCame(src *doc.Source, groups []doc.Group) bool {
	for i := range groups {
		if label := newText(src, groups[i].Label, nil, nil); groups[i].Key == member && saysPresence(label.bare(0, len(label.fold))) {
			return true
		}
	}
	return false
}

// allBelong reports whether the list is one of all who belong to the body: 委員氏名.
func (s *sheet) allBelong() bool {
	label := newText(s.src, s.g.Label, nil, nil)
	text := label.bare(0, len(label.fold))
	return len(text) > 0 && s.w.belong.At(text) == len(text)
}

// nobodyCame takes the people of a list back that says nothing of who came, where
// another list does.
func (s *sheet) nobodyCame() {
	for i := s.first; i < len(s.out.Persons); i++ {
		for _, span := range s.out.Persons[i].Text {
			s.out.Structure = append(s.out.Structure, doc.Piece{Kind: doc.Heading, Span: span})
		}
	}
	s.out.Persons = s.out.Persons[:s.first]
}
