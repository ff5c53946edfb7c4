package outline

import "github.com/giji-go/giji/internal/doc"

// readPeople reads a section of participants: its list, parted at the headings
// within it that are no labels of the lexicon (環境省, ＜東市＞, （部会長）).
func (f *finder) readPeople(s *section) {
	g := doc.Group{Key: s.key, Label: []doc.Span{s.label}}
	if s.label.Start == s.label.End {
		g.Label = nil
	}
	if s.value.Start < s.value.End {
		f.rowFull = f.rows[s.row].full
		f.inline = s.from >= s.to || s.key != "member"
		f.personRow(&g, s.value, s.key)
		f.inline = false
	}
	for i := s.from; i < s.to; i++ {
		r := &f.rows[i]
		if r.region >= 0 {
			continue
		}
		if f.peopleLegend(r.Span) || f.tableHead(r.Span) {
			f.note(doc.Mark, r.Start, r.End)
			continue
		}
		start := r.body
		if r.mark.bullet == '◎' || r.mark.bullet == '○' || r.mark.bullet == '〇' || r.mark.bullet == '●' || r.mark.bullet == '◇' {
			start = r.Start // it may say who leads
		}
		f.note(doc.Mark, r.Start, r.body)
		f.rowFull = r.full
		f.personRow(&g, doc.Span{Start: start, End: r.End}, s.key)
	}
	f.addGroup(g)
}

// peopleLegend reads ※◎は座長: a mark before names and the role that it means.
func (f *finder) peopleLegend(s doc.Span) bool {
	found := f.legendOf(s)
	if len(found) == 0 || s.Len() > 50 || f.fold[s.Start] != '※' && f.fold[s.Start] != '(' && f.fold[s.Start] != '注' {
		return f.fold[s.Start] == '※'
	}
	for _, e := range found {
		if e.mark != '※' {
			f.out.Marks = append(f.out.Marks, doc.RoleMark{Mark: e.mark, Role: e.who})
		}
	}
	return true
}

// tableHead reports whether the row heads the columns of a list: 区分 氏名 所属.
func (f *finder) tableHead(s doc.Span) bool {
	words := 0
	for i := s.Start; i < s.End; {
		i = skip(f.fold, i, s.End)
		stop := i
		for stop < s.End && !blank(f.fold[stop]) {
			stop++
		}
		known := false
		for _, word := range [...]string{"区分", "氏名", "所属", "職名", "役職", "備考", "所属・職名", "所属・役職", "役職名", "所属等", "出欠", "出席状況", "所属団体", "所属団体等", "職", "委員名", "番号", "No.", "選出区分", "肩書", "機関名", "団体名", "所属・役職等", "職名等", "出欠状況", "摘要", "出席", "役職等", "所属機関", "お名前", "名前"} {
			known = known || stop > i && stop-i == len([]rune(word)) && hasPrefix(f.fold, i, stop, word)
		}
		if !known && stop > i {
			return false
		}
		words++
		i = stop
	}
	return words > 1
}

func (f *finder) addGroup(g doc.Group) {
	if len(g.Lines) > 0 {
		f.out.Groups = append(f.out.Groups, g)
	}
}

// personRow enters one row of a list of people into the group g, which it
// closes where the row begins another.
func (f *finder) personRow(g *doc.Group, s doc.Span, key string) {
	s = trim(f.fold, s)
	if s.Start >= s.End {
		return
	}
	if f.timeMark(s) {
		return
	}
	if f.publicIn(s) {
		return
	}
	if f.aside(s) {
		f.note(doc.Mark, s.Start, s.End)
		if f.peopleCount(doc.Span{Start: s.Start - bit1(s.Start > 0), End: s.End}) && g.Key == "member" && len(f.out.Counts) == 0 {
			f.out.Counts = append(f.out.Counts, doc.Count{Key: "members", Span: []doc.Span{s}})
		}
		return
	}
	word, rest, ok := f.subheading(s)
	if !ok {
		g.Lines, g.Full = append(g.Lines, s), append(g.Full, f.rowFull)
		return
	}
	f.addGroup(*g)
	f.note(doc.Mark, s.Start, word.Start)
	f.note(doc.Label, word.Start, word.End)
	f.note(doc.Mark, word.End, rest.Start)
	*g = doc.Group{Key: f.groupKey(word, key), Label: []doc.Span{word}}
	if rest.Start < rest.End {
		f.personRow(g, rest, key)
	}
}

// publicIn reads 傍聴者２名 within a list of people.
func (f *finder) publicIn(s doc.Span) bool {
	if !hasPrefix(f.fold, s.Start, s.End, "傍聴") || !f.numerals(s) || s.Len() > 30 {
		return false
	}
	f.out.Counts = append(f.out.Counts, doc.Count{Key: "public", Span: []doc.Span{s}})
	return true
}

// aside reports whether s is a remark on the list: （敬称略）, （五十音順）, 26名,
// なし.
func (f *finder) aside(s doc.Span) bool {
	whole := closing(f.fold[s.Start]) != 0 && closeAt(f.fold, s.Start, s.End) == s.End-1 || f.fold[s.Start] == '※'
	h := f.headOf(s)
	if h.Len() == 0 {
		return true
	}
	if whole && (contains(f.fold, s.Start, s.End, "略") || contains(f.fold, s.Start, s.End, "順") || contains(f.fold, s.Start, s.End, "人") && f.numerals(s) || contains(f.fold, s.Start, s.End, "名") && f.numerals(s)) {
		return true
	}
	if contains(f.fold, h.Start, h.End, "敬称略") && h.Len() < 14 || hasPrefix(f.fold, h.Start, h.End, "なし") || hasPrefix(f.fold, h.Start, h.End, "該当なし") || hasPrefix(f.fold, h.Start, h.End, "無し") {
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
		switch r := f.fold[i]; {
		case blank(r), digit(r), kanjiDigit(r) > 0:
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
	if f.fold[s.Start] == '(' && closeAt(f.fold, s.Start, s.End) == s.End-1 {
		if i := index(f.fold, s.Start, s.End, ':'); i > 0 && contains(f.fold, s.Start, i, "欠席") {
			f.note(doc.Mark, s.End-1, s.End)
			return doc.Span{Start: s.Start + 1, End: i}, trim(f.fold, doc.Span{Start: i + 1, End: s.End - 1}), true // （欠席：山田 委員）
		}
	}
	if closing(f.fold[s.Start]) != 0 {
		shut := closeAt(f.fold, s.Start, s.End)
		if shut < 0 || shut-s.Start > 24 {
			return s, s, false
		}
		word = trim(f.fold, doc.Span{Start: s.Start + 1, End: shut})
		rest = trim(f.fold, doc.Span{Start: shut + 1, End: s.End})
		if word.Len() == 0 {
			return s, s, false
		}
		if rest.Start < rest.End && f.fold[rest.Start] == ':' {
			rest = trim(f.fold, doc.Span{Start: rest.Start + 1, End: rest.End})
		}
		alone := rest.Start >= rest.End
		if !alone && f.officialTitle(word) {
			return s, s, false // （東省道路局長） 小林 徹
		}
		if f.fold[s.Start] == '(' && alone && !f.isHeading(word) || !alone && !f.isHeading(word) || f.orgFront(word) && f.fold[s.Start] == '(' {
			return s, s, false
		}
		return word, rest, true
	}
	if i := index(f.fold, s.Start, s.End, ':'); i > s.Start && i-s.Start <= 20 {
		word = trim(f.fold, doc.Span{Start: s.Start, End: i})
		rest = trim(f.fold, doc.Span{Start: i + 1, End: s.End})
		if index(f.fold, word.Start, word.End, '(') < 0 && index(f.fold, word.Start, word.End, '、') < 0 && !f.hasDigits(word) {
			return word, rest, true
		}
	}
	if word, rest, ok := f.sideHeading(s); ok {
		return word, rest, true
	}
	if s.Len() <= 14 && !f.inline && index(f.fold, s.Start, s.End, ' ') < 0 && f.officeName(s) {
		return s, doc.Span{Start: s.End, End: s.End}, true
	}
	return s, s, false
}

// officialTitle reports whether s is an official's title with its office.
func (f *finder) officialTitle(s doc.Span) bool {
	key, from := f.words.role.suffix(f.fold, s.Start, s.End)
	return from < s.End && key == "office" && s.Len() > 4
}

// sideHeading reads a heading that a space parts from its list: 被保険者代表 委員
// 江夏 翔、….
func (f *finder) sideHeading(s doc.Span) (word, rest doc.Span, ok bool) {
	stop := s.Start
	for stop < s.End && !blank(f.fold[stop]) {
		stop++
	}
	word = doc.Span{Start: s.Start, End: stop}
	rest = trim(f.fold, doc.Span{Start: stop, End: s.End})
	if rest.Len() == 0 || word.Len() < 3 {
		return s, s, false
	}
	if hasSuffix(f.fold, word.Start, word.End, "代表") && word.Len() > 3 && !hasSuffix(f.fold, word.Start, word.End, "取締役代表") ||
		hasSuffix(f.fold, word.Start, word.End, "側") {
		return word, rest, true
	}
	key, end := f.words.group.prefix(f.fold, word.Start, word.End)
	if end == word.End && key != "group member" {
		return word, rest, true
	}
	return s, s, false
}

func (f *finder) hasDigits(s doc.Span) bool {
	for _, r := range f.fold[s.Start:s.End] {
		if digit(r) {
			return true
		}
	}
	return false
}

// isHeading reports whether a bracketed word heads a list: a group, a role or
// an office.
func (f *finder) isHeading(s doc.Span) bool {
	if _, stop := f.words.group.prefix(f.fold, s.Start, s.End); stop == s.End {
		return true
	}
	if _, from := f.words.role.suffix(f.fold, s.Start, s.End); from < s.End {
		return true
	}
	return f.officeName(s)
}

// orgFront reports whether s begins or ends like a company: （一社）, （株）.
func (f *finder) orgFront(s doc.Span) bool {
	switch f.fold[s.Start] {
	case '株', '有', '一', '公', '財', '社', '独', '学', '医', '国', '福', '特', '合':
		return count(f.fold, s) <= 3 && f.fold[s.Start] != '公' || hasSuffix(f.fold, s.Start, s.End, "社") || hasSuffix(f.fold, s.Start, s.End, "財")
	}
	return false
}

// officeName reports whether s is the name of a ministry, a municipality or
// one of their offices.
func (f *finder) officeName(s doc.Span) bool {
	switch f.fold[s.End-1] {
	case '省', '庁', '府', '局', '市', '県', '課', '室', '会', '構', '都', '区', '町', '村', '部', '院', '行':
		return s.Len() > 2
	}
	return false
}

// groupKey is the group that a heading stands for.
func (f *finder) groupKey(word doc.Span, around string) string {
	if key, stop := f.words.group.prefix(f.fold, word.Start, word.End); stop == word.End {
		key = key[len("group "):]
		if around == "absent" && key == "member" {
			return "absent"
		}
		return key
	}
	for _, w := range [...]struct{ word, key string }{{"欠席", "absent"}, {"オブザーバ", "observer"}, {"事務局", "secretariat"}, {"説明", "presenter"}, {"発表", "presenter"}, {"委員", "member"}, {"構成員", "member"}} {
		if contains(f.fold, word.Start, word.End, w.word) {
			return w.key
		}
	}
	if _, from := f.words.role.suffix(f.fold, word.Start, word.End); from == word.Start {
		return "member"
	}
	switch f.fold[word.End-1] {
	case '省', '庁', '府', '局', '市', '県', '課', '室', '都', '区', '町', '村', '部':
		return "secretariat"
	case '会', '構', '社', '院':
		return "other"
	}
	return around
}

// listsPeople reports whether s is a list of names with roles: at least two
// pieces between commas that end in one.
func (f *finder) listsPeople(s doc.Span) bool {
	found, from := 0, s.Start
	for i := s.Start; i <= s.End; i++ {
		if i < s.End && f.fold[i] != '、' && f.fold[i] != ',' && f.fold[i] != '，' {
			continue
		}
		if f.named(doc.Span{Start: from, End: i}) {
			found++
		}
		from = i + 1
	}
	if found >= 2 {
		return true
	}
	return found == 1 && s.Len() < 20 && index(f.fold, s.Start, s.End, ' ') > 0
}

// groupByNames guesses the group of a list without heading: officials by
// their titles, else members.
func (f *finder) groupByNames(s doc.Span) string {
	key, from := f.words.role.suffix(f.fold, s.Start, f.firstComma(s))
	if from < s.End && key == "office" {
		return "secretariat"
	}
	return "member"
}

func (f *finder) firstComma(s doc.Span) int {
	for i := s.Start; i < s.End; i++ {
		if f.fold[i] == '、' || f.fold[i] == ',' {
			return i
		}
	}
	return s.End
}

// readPapers reads the list of papers: one a row, or several on one row, each
// beginning with its number.
func (f *finder) readPapers(s *section) {
	if s.value.Start < s.value.End {
		f.paperRow(s.value, false)
	}
	for i := s.from; i < s.to; i++ {
		r := &f.rows[i]
		if r.region >= 0 || f.isEnd(r.Span) {
			continue
		}
		f.note(doc.Mark, r.Start, r.numberOrBody())
		goes := i > s.from && f.rows[i-1].full
		f.paperRow(doc.Span{Start: r.numberOrBody(), End: r.End}, goes)
	}
}

func (r *row) numberOrBody() int { return r.body }

// paperRow enters one row of the list; goes tells that the row above it may
// go on here.
func (f *finder) paperRow(s doc.Span, goes bool) {
	s = f.cutFileNote(trim(f.fold, s))
	if s.Start >= s.End {
		return
	}
	if closing(f.fold[s.Start]) != 0 && closeAt(f.fold, s.Start, s.End) == s.End-1 && s.Len() < 12 && !f.hasDigits(s) {
		f.note(doc.Heading, s.Start, s.End) // 【資料】
		return
	}
	if parts := f.paperParts(s); len(parts) > 1 {
		for _, part := range parts {
			f.paperRow(part, false)
		}
		return
	}
	starts := f.paperStarts(s)
	n := len(f.out.Papers)
	if len(starts) == 0 {
		if n > 0 && (goes || f.fold[s.Start] == '(') {
			f.out.Papers[n-1].Title = append(f.out.Papers[n-1].Title, s)
			return
		}
		if index(f.fold, s.Start, s.End, '。') < 0 && !f.aside(s) {
			f.out.Papers = append(f.out.Papers, doc.Paper{Title: []doc.Span{s}})
		}
		return
	}
	for i, at := range starts {
		end := s.End
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		f.paper(doc.Span{Start: at, End: end})
	}
}

// paperParts divides a row that lists papers between commas: 次第、資料1「…」、資料2.
func (f *finder) paperParts(s doc.Span) []doc.Span {
	var parts []doc.Span
	from, depth, numbers := s.Start, 0, 0
	for i := s.Start; i <= s.End; i++ {
		if i < s.End {
			switch f.fold[i] {
			case '(', '「', '『':
				depth++
			case ')', '」', '』':
				depth = max(0, depth-1)
			}
			if f.fold[i] != '、' || depth > 0 {
				continue
			}
			f.note(doc.Mark, i, i+1)
		}
		part := trim(f.fold, doc.Span{Start: from, End: i})
		if part.Start < part.End {
			parts = append(parts, part)
			numbers += bit1(f.paperNumber(part.Start, part.End) > part.Start)
		}
		from = i + 1
	}
	if numbers*2 < len(parts) || numbers < 2 {
		return nil
	}
	return parts
}

// cutFileNote cuts [50KB pdfファイル] and （PDF：120KB） from the end of s.
func (f *finder) cutFileNote(s doc.Span) doc.Span {
	if s.Start >= s.End || f.fold[s.End-1] != ']' && f.fold[s.End-1] != ')' {
		return s
	}
	for i := s.End - 1; i > s.Start; i-- {
		if c := f.fold[i]; c == '[' || c == '(' {
			for _, word := range [...]string{"KB", "MB", "PDF", "pdf", "キロバイト", "Excel", "Word"} {
				if contains(f.fold, i, s.End, word) {
					f.note(doc.Furniture, i, s.End)
					return trim(f.fold, doc.Span{Start: s.Start, End: i})
				}
			}
			return s
		}
	}
	return s
}

// paperStarts are the places in s where the number of a paper begins at the
// beginning or behind a space or comma.
func (f *finder) paperStarts(s doc.Span) []int {
	var at []int
	for i := s.Start; i < s.End; i++ {
		if i > s.Start && !blank(f.fold[i-1]) && f.fold[i-1] != '、' && f.fold[i-1] != ',' && f.fold[i-1] != '・' {
			continue
		}
		if stop := f.paperNumber(i, s.End); stop > i && (len(at) == 0 == (i == s.Start) || len(at) > 0) {
			at = append(at, i)
			i = stop - 1
		}
	}
	return at
}

// paperNumber is where the number of a paper that begins at at ends: 資料1,
// 参考資料3-1, 資料No.2, 別紙1, 別添2, 机上配布資料; at for none.
func (f *finder) paperNumber(at, end int) int {
	stop := 0
	for _, word := range [...]string{"机上配布資料", "机上配付資料", "当日配布資料", "参考資料", "追加資料", "補足資料", "説明資料", "配布資料", "配付資料", "会議資料", "議事資料", "議案資料", "資料", "別紙", "別添", "別冊", "参考", "別表", "様式"} {
		if hasPrefix(f.fold, at, end, word) {
			stop = at
			for n := len([]rune(word)); n > 0; stop++ {
				if !blank(f.fold[stop]) {
					n--
				}
			}
			break
		}
	}
	if stop == 0 {
		return at
	}
	i := skip(f.fold, stop, end)
	for _, word := range [...]string{"No.", "NO.", "№", "第"} {
		if hasPrefix(f.fold, i, end, word) {
			i = skip(f.fold, i+len([]rune(word)), end)
		}
	}
	n, to := 0, i
	switch {
	case i < end && f.fold[i] >= '①' && f.fold[i] <= '⑳':
		n, to = 1, i+1
	case i < end && f.fold[i] >= 'A' && f.fold[i] <= 'Z' && (i+1 >= end || f.fold[i+1] < 'A' || f.fold[i+1] > 'z'):
		n, to = 1, i+1
	case i < end && digit(f.fold[i]):
		n, to = integer(f.fold, i, end)
	}
	if n == 0 {
		if stop < end && (blank(f.fold[stop]) || f.fold[stop] == ':') && stop-at > 2 {
			return stop
		}
		return at
	}
	for to < end {
		j := skip(f.fold, to, end)
		if j >= end || !isHyphen(f.fold[j]) {
			break
		}
		j = skip(f.fold, j+1, end)
		if j >= end || !digit(f.fold[j]) && !(f.fold[j] >= '①' && f.fold[j] <= '⑳') {
			break
		}
		if f.fold[j] >= '①' {
			to = j + 1
			continue
		}
		_, to = integer(f.fold, j, end)
	}
	if to < end && f.fold[to] == '号' {
		to++
	}
	return to
}

func isHyphen(r rune) bool {
	switch r {
	case '-', '‐', '‑', '–', '—', '―', '−', 'ー', '－', 'の', '─':
		return true
	}
	return false
}

// paper enters one paper: its number and its title.
func (f *finder) paper(s doc.Span) {
	stop := f.paperNumber(s.Start, s.End)
	title := trim(f.fold, doc.Span{Start: stop, End: s.End})
	if title.Start < title.End && (f.fold[title.Start] == ':' || f.fold[title.Start] == '.' || f.fold[title.Start] == '、') {
		f.note(doc.Mark, title.Start, title.Start+1)
		title = trim(f.fold, doc.Span{Start: title.Start + 1, End: title.End})
	}
	for title.Start < title.End && (f.fold[title.End-1] == '、' || f.fold[title.End-1] == ',') {
		f.note(doc.Mark, title.End-1, title.End)
		title = trim(f.fold, doc.Span{Start: title.Start, End: title.End - 1})
	}
	p := doc.Paper{Number: []doc.Span{{Start: s.Start, End: stop}}}
	if title.Start < title.End {
		p.Title = []doc.Span{title}
	}
	f.out.Papers = append(f.out.Papers, p)
}
