package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// peopleState is what of the row that is read among people counts.
type peopleState struct {
	rowFull bool // it reaches the right edge
	inline  bool // it stands on the row of its label
	heads   bool // people stand below it
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (f *finder) bracketed(s doc.Span) bool {
	_, ok := f.Bracketed(s)
	return ok
}

// readPeople hands a section of participants over: the rest of its label's row
// and the rows below it. What they are is read as a list.
func (f *finder) readPeople(s *section) {
	g := doc.Group{Key: s.key, Label: []doc.Span{s.label}}
	if s.label.Empty() {
		g.Label = nil
	}
	if s.value.Start < s.value.End {
		g.Lines, g.Full, g.Gaps = append(g.Lines, s.value), append(g.Full, f.rows[s.row].full), append(g.Gaps, 0)
	}
	for i := s.from; i < s.to; i++ {
		r := &f.rows[i]
		if r.region < 0 && r.Start < r.End {
			g.Lines, g.Full, g.Gaps = append(g.Lines, r.Span), append(g.Full, r.full), append(g.Gaps, r.gap)
		}
	}
	f.addGroup(g)
}

// namesPeople reports whether a row of a list names people, not a body: a
// title or a word of courtesy ends it, or a space parts a name.
func (f *finder) namesPeople(r *row) bool {
	s := doc.Span{Start: r.body, End: r.End}
	if r.region >= 0 || s.Len() < 2 || script.Closing(f.Fold[s.Start]) != 0 && f.bracketed(s) {
		return false
	}
	if _, from := f.Words.Role.Suffix(f.Fold, s.Start, s.End); from < s.End || f.Named(s) {
		return true
	}
	for _, c := range f.Fold[s.Start:s.End] {
		if script.Blank(c) || c == '、' || c == '(' {
			return true
		}
	}
	return s.Len() <= 5 && !f.officeName(s)
}

// peopleLegend reads ※◎は座長: a mark before names and the role that it means.
func (f *finder) peopleLegend(s doc.Span) bool {
	found := f.legendOf(s)
	if len(found) == 0 || s.Len() > 50 || f.Fold[s.Start] != '※' && f.Fold[s.Start] != '(' && f.Fold[s.Start] != '注' {
		return f.Fold[s.Start] == '※'
	}
	for _, e := range found {
		if e.mark != '※' {
			f.out.Marks = append(f.out.Marks, doc.RoleMark{Mark: e.mark, Role: e.who})
		}
	}
	return true
}

// absentBehind is where （欠席：…） begins behind a list of those present.
func (f *finder) absentBehind(s doc.Span) (int, bool) {
	if f.Fold[s.End-1] != ')' || s.Len() > 400 {
		return 0, false
	}
	for i := s.End - 1; i > s.Start; i-- {
		if f.Fold[i] == '(' {
			return i, script.Begins(f.Fold, i+1, s.End, "欠席") && script.Index(f.Fold, i, s.End, ':') > 0
		}
	}
	return 0, false
}

// listedElsewhere reads 別紙名簿のとおり（委員9名、傍聴者1名）: no names, but how many
// came.
func (f *finder) listedElsewhere(g *doc.Group, s doc.Span) bool {
	if !script.Begins(f.Fold, s.Start, s.End, "別紙") && !script.Begins(f.Fold, s.Start, s.End, "別添") && !script.Begins(f.Fold, s.Start, s.End, "名簿") || s.Len() > 60 {
		return false
	}
	f.note(doc.Mark, s.Start, s.End)
	from := s.Start
	for i := s.Start; i <= s.End; i++ {
		if i < s.End && f.Fold[i] != '、' && f.Fold[i] != '(' && f.Fold[i] != ')' {
			continue
		}
		if part := (doc.Span{Start: from, End: i}); f.numerals(part) && !f.publicIn(part) && g.Key == "member" {
			f.out.Counts = append(f.out.Counts, doc.Count{Key: "members", Span: []doc.Span{part}})
		}
		from = i + 1
	}
	return true
}

func (f *finder) addGroup(g doc.Group) {
	if len(g.Lines) > 0 {
		f.out.Groups = append(f.out.Groups, g)
	}
}

// personRow enters one row of a list of people into the group g, which it
// closes where the row begins another.
func (f *finder) personRow(g *doc.Group, s doc.Span, key string) {
	s = script.Trim(f.Fold, s)
	if s.Start >= s.End {
		return
	}
	if f.moment(s) {
		return
	}
	if f.publicIn(s) || f.listedElsewhere(g, s) {
		return
	}
	if f.aside(s) {
		f.note(doc.Mark, s.Start, s.End)
		if f.PeopleCount(doc.Span{Start: s.Start - one(s.Start > 0), End: s.End}) && g.Key == "member" && len(f.out.Counts) == 0 {
			f.out.Counts = append(f.out.Counts, doc.Count{Key: "members", Span: []doc.Span{s}})
		}
		return
	}
	if open, ok := f.absentBehind(s); ok {
		f.personRow(g, doc.Span{Start: s.Start, End: open}, key)
		s = doc.Span{Start: open, End: s.End}
	}
	word, rest, ok := f.subheading(s)
	if !ok {
		g.Lines, g.Full = append(g.Lines, s), append(g.Full, f.people.rowFull)
		return
	}
	f.addGroup(*g)
	f.note(doc.Mark, s.Start, word.Start)
	f.note(doc.Label, word.Start, word.End)
	f.note(doc.Mark, word.End, rest.Start)
	*g = doc.Group{Key: f.groupKey(word, key), Label: []doc.Span{word}}
	if next := f.bracketWithin(rest); f.Fold[s.Start] == '(' && next > rest.Start {
		f.personRow(g, doc.Span{Start: rest.Start, End: next}, key)
		rest.Start = next
	}
	if rest.Start < rest.End {
		f.personRow(g, rest, key)
	}
}

// bracketWithin is where the next heading in brackets stands in s that a name
// follows, on a row where they stand before names: (委員) 山田 (幹事)木村; its end
// for none.
func (f *finder) bracketWithin(s doc.Span) int {
	for i := s.Start + 1; i < s.End; i++ {
		if f.Fold[i] != '(' || !script.Blank(f.Fold[i-1]) {
			continue
		}
		shut := script.Close(f.Fold, i, s.End)
		if shut > i+1 && script.Skip(f.Fold, shut+1, s.End) < s.End && f.isHeading(doc.Span{Start: i + 1, End: shut}) {
			return i
		}
	}
	return s.End
}

// publicIn reads 傍聴者２名 within a list of people.
func (f *finder) publicIn(s doc.Span) bool {
	if !script.Begins(f.Fold, s.Start, s.End, "傍聴") || !f.numerals(s) || s.Len() > 30 {
		return false
	}
	f.out.Counts = append(f.out.Counts, doc.Count{Key: "public", Span: []doc.Span{s}})
	return true
}

// aside reports whether s is a remark on the list: （敬称略）, （五十音順）, 26名,
// なし.
func (f *finder) aside(s doc.Span) bool {
	whole := script.Closing(f.Fold[s.Start]) != 0 && script.Close(f.Fold, s.Start, s.End) == s.End-1 || f.Fold[s.Start] == '※'
	h := f.Bare(s)
	if h.Len() == 0 {
		return true
	}
	if whole && (script.Holds(f.Fold, s.Start, s.End, "略") || script.Holds(f.Fold, s.Start, s.End, "順") || script.Holds(f.Fold, s.Start, s.End, "人") && f.numerals(s) || script.Holds(f.Fold, s.Start, s.End, "名") && f.numerals(s)) {
		return true
	}
	if script.Holds(f.Fold, h.Start, h.End, "敬称略") && h.Len() < 14 || script.Begins(f.Fold, h.Start, h.End, "なし") || script.Begins(f.Fold, h.Start, h.End, "該当なし") || script.Begins(f.Fold, h.Start, h.End, "無し") {
		return true
	}
	return f.peopleOnly(h)
}

// peopleOnly reports whether s is nothing but a number of people: 14名, 委員
// 15名中12名, 計8人.
func (f *finder) peopleOnly(s doc.Span) bool {
	if s.Len() > 20 || !f.numerals(s) {
		return false
	}
	for i := s.Start; i < s.End; i++ {
		switch r := f.Fold[i]; {
		case script.Blank(r), script.Digit(r), script.KanjiNumeral(r):
		case r == '名' || r == '人' || r == '計' || r == '中' || r == '全' || r == '出' || r == '席' || r == '委' || r == '員' || r == '約' || r == '総' || r == '数' || r == '、' || r == '(' || r == ')' || r == 'う' || r == 'ち' || r == '合':
		default:
			return false
		}
	}
	return true
}

// subheading reads a heading within a list of people, and the rest of its
// row: ＜事務局＞, （部会長） 山田, 環境省:, 文部科学省.
func (f *finder) subheading(s doc.Span) (word, rest doc.Span, ok bool) {
	if f.Fold[s.Start] == '(' && script.Close(f.Fold, s.Start, s.End) == s.End-1 {
		if i := script.Index(f.Fold, s.Start, s.End, ':'); i > 0 && script.Holds(f.Fold, s.Start, i, "欠席") {
			f.note(doc.Mark, s.End-1, s.End)
			return doc.Span{Start: s.Start + 1, End: i}, script.Trim(f.Fold, doc.Span{Start: i + 1, End: s.End - 1}), true // （欠席：山田 委員）
		}
	}
	if word, rest, ok := f.markedOffice(s); ok {
		return word, rest, true
	}
	if script.Closing(f.Fold[s.Start]) != 0 {
		shut := script.Close(f.Fold, s.Start, s.End)
		if shut < 0 || shut-s.Start > 24 {
			return s, s, false
		}
		word = script.Trim(f.Fold, doc.Span{Start: s.Start + 1, End: shut})
		rest = script.Trim(f.Fold, doc.Span{Start: shut + 1, End: s.End})
		if word.Len() == 0 {
			return s, s, false
		}
		if rest.Start < rest.End && f.Fold[rest.Start] == ':' {
			rest = script.Trim(f.Fold, doc.Span{Start: rest.Start + 1, End: rest.End})
		}
		alone := rest.Start >= rest.End
		if !alone && f.officialTitle(word) {
			return s, s, false // （東省道路局長） 小林 徹
		}
		if f.Fold[s.Start] == '(' && alone && !f.isHeading(word) || !alone && !f.isHeading(word) || f.orgFront(word) && f.Fold[s.Start] == '(' {
			return s, s, false
		}
		return word, rest, true
	}
	if i := script.Index(f.Fold, s.Start, s.End, ':'); i > s.Start && i-s.Start <= 20 {
		word = script.Trim(f.Fold, doc.Span{Start: s.Start, End: i})
		rest = script.Trim(f.Fold, doc.Span{Start: i + 1, End: s.End})
		if script.Index(f.Fold, word.Start, word.End, '(') < 0 && script.Index(f.Fold, word.Start, word.End, '、') < 0 && !f.hasDigits(word) {
			return word, rest, true
		}
	}
	if word, rest, ok := f.sideHeading(s); ok {
		return word, rest, true
	}
	if s.Len() <= 14 && !f.people.inline && f.people.heads && script.Index(f.Fold, s.Start, s.End, ' ') < 0 && f.officeName(s) {
		return s, doc.Span{Start: s.End, End: s.End}, true
	}
	return s, s, false
}

// markedOffice reads ○ 総務省: an office with a mark before it and nobody behind
// it heads a list.
func (f *finder) markedOffice(s doc.Span) (word, rest doc.Span, ok bool) {
	if !script.Bullet(f.Fold[s.Start]) {
		return s, s, false
	}
	word = script.Trim(f.Fold, doc.Span{Start: s.Start + 1, End: s.End})
	if word.Len() < 3 || word.Len() > 14 || script.Index(f.Fold, word.Start, word.End, ' ') >= 0 || !f.officeName(word) || !f.people.heads {
		return s, s, false
	}
	return word, doc.Span{Start: s.End, End: s.End}, true
}

// officialTitle reports whether s is an official's title with its office.
func (f *finder) officialTitle(s doc.Span) bool {
	key, from := f.Words.Role.Suffix(f.Fold, s.Start, s.End)
	return from < s.End && key == "office" && s.Len() > 4
}

// sideHeading reads a heading that a space parts from its list: 被保険者代表 委員
// 江夏 翔、….
func (f *finder) sideHeading(s doc.Span) (word, rest doc.Span, ok bool) {
	stop := s.Start
	for stop < s.End && !script.Blank(f.Fold[stop]) {
		stop++
	}
	word = doc.Span{Start: s.Start, End: stop}
	rest = script.Trim(f.Fold, doc.Span{Start: stop, End: s.End})
	if rest.Len() == 0 || word.Len() < 3 {
		return s, s, false
	}
	if script.Ends(f.Fold, word.Start, word.End, "代表") && word.Len() > 3 && !script.Ends(f.Fold, word.Start, word.End, "取締役代表") ||
		script.Ends(f.Fold, word.Start, word.End, "側") {
		return word, rest, true
	}
	if script.Ends(f.Fold, word.Start, word.End, "委員") && script.Index(f.Fold, rest.Start, rest.End, '、') >= 0 && word.Len() > 3 && !f.rolesIn(rest) {
		return word, rest, true // 市民委員 山田 太郎、鈴木 花子
	}
	key, end := f.Words.Group.Prefix(f.Fold, word.Start, word.End)
	if end == word.End && key != "group member" {
		return word, rest, true
	}
	return s, s, false
}

// rolesIn reports whether one of the names between commas has a role.
func (f *finder) rolesIn(s doc.Span) bool {
	from := s.Start
	for i := s.Start; i <= s.End; i++ {
		if i == s.End || f.Fold[i] == '、' {
			if _, at := f.Words.Role.Suffix(f.Fold, from, i); at < i {
				return true
			}
			from = i + 1
		}
	}
	return false
}

func (f *finder) hasDigits(s doc.Span) bool {
	for _, r := range f.Fold[s.Start:s.End] {
		if script.Digit(r) {
			return true
		}
	}
	return false
}

// isHeading reports whether a bracketed word heads a list: a group, a role or
// an office.
func (f *finder) isHeading(s doc.Span) bool {
	if _, stop := f.Words.Group.Prefix(f.Fold, s.Start, s.End); stop == s.End {
		return true
	}
	if _, from := f.Words.Role.Suffix(f.Fold, s.Start, s.End); from < s.End {
		return true
	}
	return f.officeName(s)
}

// orgFront reports whether s begins or ends like a company: （一社）, （株）.
func (f *finder) orgFront(s doc.Span) bool {
	switch f.Fold[s.Start] {
	case '株', '有', '一', '公', '財', '社', '独', '学', '医', '国', '福', '特', '合':
		return script.Count(f.Fold, s) <= 3 && f.Fold[s.Start] != '公' || script.Ends(f.Fold, s.Start, s.End, "社") || script.Ends(f.Fold, s.Start, s.End, "財")
	}
	return false
}

// officeName reports whether s is the name of a ministry, a municipality or
// one of their offices.
func (f *finder) officeName(s doc.Span) bool {
	switch f.Fold[s.End-1] {
	case '省', '庁', '府', '局', '市', '県', '課', '室', '会', '構', '都', '区', '町', '村', '部', '院', '行':
		return s.Len() > 2
	}
	return false
}

// groupKey is the group that a heading stands for.
func (f *finder) groupKey(word doc.Span, around string) string {
	if key, stop := f.Words.Group.Prefix(f.Fold, word.Start, word.End); stop == word.End {
		key = f.ownGroup(word, key[len("group "):])
		if around == "absent" && key == "member" {
			return "absent"
		}
		return key
	}
	for _, w := range [...]struct{ word, key string }{{"欠席", "absent"}, {"オブザーバ", "observer"}, {"事務局", "secretariat"}, {"説明", "presenter"}, {"発表", "presenter"}, {"委員", "member"}, {"構成員", "member"}} {
		if script.Holds(f.Fold, word.Start, word.End, w.word) {
			return w.key
		}
	}
	if _, from := f.Words.Role.Suffix(f.Fold, word.Start, word.End); from == word.Start {
		return "member"
	}
	if f.inTitle(word) {
		return "member" // a body of a joint meeting
	}
	switch f.Fold[word.End-1] {
	case '省', '庁', '府', '局', '市', '県', '課', '室', '都', '区', '町', '村', '部':
		return "secretariat"
	case '会', '構', '社', '院':
		return "other"
	}
	return around
}

// inTitle reports whether word names a body in the title.
func (f *finder) inTitle(word doc.Span) bool {
	if word.Len() < 3 || f.Fold[word.End-1] != '会' && f.Fold[word.End-1] != '部' {
		return false
	}
	name := string(f.Fold[word.Start:word.End])
	for _, s := range f.out.Title {
		if script.Holds(f.Fold, s.Start, s.End, name) {
			return true
		}
	}
	return false
}
