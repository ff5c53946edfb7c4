package line

import (
	"strings"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// A Label is a word of the header at the beginning of a line.
type Label struct {
	Key     string   // held, venue, agenda, body, papers, …; the group for people
	People  bool     // it heads a list of people
	Known   bool     // the lexicon has it; else its shape tells
	Word    doc.Span // the label itself
	Count   doc.Span // a bracket behind it that states a number of people; empty for none
	Value   doc.Span // what follows on the line
	Colon   bool
	Bracket bool
	Gap     bool // a gap alone parts it from its value
}

// Alone reports whether nothing follows the label.
func (l *Label) Alone() bool { return l.Value.Start >= l.Value.End }

// Firm reports whether more than a gap tells the label from prose.
func (l *Label) Firm() bool { return l.Colon || l.Bracket || l.Alone() }

// Label reads the label behind the mark of a line. Words that a note of their file follows
// lead to it and head nothing: 委員名簿（PDF：66KB）.
func (t Reader) Label(s doc.Span, m *Mark) (Label, bool) {
	l, ok := t.label(s, m)
	if ok && l.People {
		if words := t.FileNote(s); words != t.Trim(s) && l.Word.End >= words.End {
			return Label{}, false
		}
		if t.spreadOn(&l) {
			return Label{}, false
		}
	}
	if ok && l.Known && l.Gap {
		l.Value.Start = t.behindStrokes(l.Value)
	}
	return l, ok
}

// behindStrokes is where s begins behind the strokes that part it from its label: 出席 ── 青山、森井.
func (t Reader) behindStrokes(s doc.Span) int {
	stop := s.Start
	for stop < s.End && script.Dash(t.Fold[stop]) && t.Fold[stop] != 'ー' {
		stop++
	}
	if next := script.Skip(t.Fold, stop, s.End); stop > s.Start+1 && next > stop && next < s.End {
		return next
	}
	return s.Start
}

// spreadOn reports whether the value is one letter, as far from the letters of the label as they are from each
// other: 理 事 会 is one word.
func (t Reader) spreadOn(l *Label) bool {
	if !l.Gap || l.Value.Len() != 1 || !script.Kanji(t.Fold[l.Value.Start]) {
		return false
	}
	own := script.Skip(t.Fold, l.Word.Start+1, l.Word.End) - l.Word.Start - 1
	return own > 0 && own == l.Value.Start-l.Word.End
}

func (t Reader) label(s doc.Span, m *Mark) (Label, bool) {
	at := m.End
	if at >= s.End {
		return Label{}, false
	}
	if in, ok := t.framed(s); ok {
		l, ok := t.wordLabel(s, in.Start, in.End, in.End)
		return l, ok && l.People
	}
	if t.field(s, at) {
		at++
	}
	shut, from := -1, at
	if script.Closing(t.Fold[at]) != 0 {
		if shut = script.Close(t.Fold, at, s.End); shut < 0 {
			return Label{}, false
		}
		from = script.Skip(t.Fold, at+1, shut)
	}
	if shut < 0 {
		shut = t.sameSign(s, m)
	}
	limit := s.End
	if shut >= 0 {
		limit = shut
	}
	if front := t.behindArticle(from, limit); front > from {
		l, ok := t.wordLabel(s, front, limit, shut)
		if l.Word.Start = from; l.Key == "member" || l.Key == "other" {
			l.Key = "secretariat" // whom an assembly asks to come are officials
		}
		return l, ok && l.People
	}
	return t.wordLabel(s, from, limit, shut)
}

// sameSign is where the sign before a label stands again behind it, as a bracket closes: ◆日時◆; -1 for none.
func (t Reader) sameSign(s doc.Span, m *Mark) int {
	const longest = 20 // characters of the label
	if !script.Bullet(m.Bullet) || m.Bullet == '・' || script.Dash(m.Bullet) || m.Bullet == '○' || m.Bullet == '※' || m.Bullet == '*' {
		return -1
	}
	shut := script.Index(t.Fold, m.End, min(s.End, m.End+longest), m.Bullet)
	if shut <= m.End+1 {
		return -1
	}
	return shut
}

// framed is what stands between the dashes with which a short line begins and ends: －委員－.
func (t Reader) framed(s doc.Span) (in doc.Span, ok bool) {
	const longest = 24 // characters of the line
	if s.Len() < 4 || s.Len() > longest || !script.Dash(t.Fold[s.Start]) || !script.Dash(t.Fold[s.End-1]) {
		return s, false
	}
	in = doc.Span{Start: script.Skip(t.Fold, s.Start+1, s.End), End: script.SkipBack(t.Fold, s.Start+1, s.End-1)}
	return in, in.Len() > 1 && !script.Dash(t.Fold[in.Start]) && !script.Dash(t.Fold[in.End-1])
}

// wordLabel reads the label whose words begin at from.
func (t Reader) wordLabel(s doc.Span, from, limit, shut int) (Label, bool) {
	if l, ok := t.knownLabel(s, from, limit, shut); ok {
		return l, true
	}
	if l, ok := t.cameAs(s, from, limit, shut); ok {
		return l, true
	}
	if l, ok := t.toldLabel(doc.Span{Start: from, End: s.End}); ok {
		return l, true
	}
	if l, ok := t.shapedLabel(s, from, limit, shut); ok || shut >= 0 {
		return l, ok
	}
	return t.cameLabel(doc.Span{Start: from, End: s.End})
}

// cameAs reads the label of those who came, or did not, as holders of a role, on line or not:
// 出席総代　９名, 欠席評議員, Web出席理事　青山 敬, and how else the law calls it in a bracket: 応招（出席）議員.
func (t Reader) cameAs(s doc.Span, from, limit, shut int) (Label, bool) {
	at := from
	if _, to := t.Words.FromAfar.Prefix(t.Fold, from, limit); to > from {
		at = to
	}
	_, came := t.Words.Came.Prefix(t.Fold, at, limit)
	role := t.behindSameCame(came, limit)
	if _, did := t.Words.TookPart.Prefix(t.Fold, at, limit); came > at && did > role {
		role = did // 出席した理事
	}
	_, stop := t.Words.RoleIn.Prefix(t.Fold, role, limit)
	if came == at || stop == role {
		return Label{}, false
	}
	l := Label{Word: doc.Span{Start: from, End: stop}, Key: "member", People: true, Known: true, Bracket: shut >= 0}
	if t.Begins(t.Words.Absent, doc.Span{Start: at, End: came}) {
		l.Key = "absent"
	}
	return t.labelEnd(s, l, stop, shut)
}

// behindSameCame is where the bracket at at ends that holds nothing but another word for who came or did not;
// at for none.
func (t Reader) behindSameCame(at, limit int) int {
	if at >= limit || t.Fold[at] != '(' {
		return at
	}
	shut := script.Close(t.Fold, at, limit)
	if shut < 0 || !t.Is(t.Words.Came, t.Trim(doc.Span{Start: at + 1, End: shut})) {
		return at
	}
	return shut + 1
}

// cameLabel reads words for those who came that a gap alone parts from the first of them, who
// is called by a title: 市側出席者　水道課長　青山 敬.
func (t Reader) cameLabel(s doc.Span) (Label, bool) {
	const longest = 10 // characters of the words
	stop := s.Start
	for stop < s.End && stop-s.Start <= longest && !script.Blank(t.Fold[stop]) {
		stop++
	}
	word := doc.Span{Start: s.Start, End: stop}
	if word.Len() < 3 || word.Len() > longest || t.GapAt(stop, s.End) < 2 || !t.Any(t.Words.Came, word) {
		return Label{}, false
	}
	key, ok := t.peopleHead(word)
	l := Label{Word: word, Key: key, People: true, Gap: true, Value: doc.Span{Start: script.Skip(t.Fold, stop, s.End), End: s.End}}
	end := l.Value.Start
	for end < s.End && !script.Blank(t.Fold[end]) {
		end++
	}
	_, from := t.Words.Role.Suffix(t.Fold, l.Value.Start, end)
	return l, ok && from < end && end < s.End
}

// toldLabel reads the words that head people or items in a sentence that says no more than that
// their list follows: 市の出席者は、次のとおりである。
func (t Reader) toldLabel(s doc.Span) (Label, bool) {
	const longest = 24 // characters of the words
	for i := s.Start + 2; i < min(s.End, s.Start+longest); i++ {
		if t.Fold[i] == '、' || t.Fold[i] == '。' {
			break
		}
		if t.Fold[i] != 'は' {
			continue
		}
		word := doc.Span{Start: s.Start, End: i}
		count, below := t.listBelow(doc.Span{Start: i, End: s.End})
		if !below {
			continue
		}
		if key, ok := t.toldHead(word); ok {
			return Label{Word: word, Key: key, People: true, Count: count, Value: doc.Span{Start: s.End, End: s.End}}, true
		}
		if key := t.headAtEnd(word); key == "agenda" {
			return Label{Word: word, Key: key, Known: true, Value: doc.Span{Start: s.End, End: s.End}}, true
		}
	}
	return Label{}, false
}

// headAtEnd is the key of the longest label with which s ends: 本会議の付議事件; "" for none.
func (t Reader) headAtEnd(s doc.Span) string {
	for at := s.Start; at+2 < s.End; at++ {
		if key, ok := t.Words.Head.Is(t.Fold, at, s.End); ok {
			return key
		}
	}
	return ""
}

// toldHead is the group of people whose list a sentence says to follow: that of a heading, or
// that of a role, 本会議の書記.
func (t Reader) toldHead(word doc.Span) (key string, ok bool) {
	if key, ok := t.peopleHead(word); ok {
		return key, true
	}
	key, from := t.Words.Role.Suffix(t.Fold, word.Start, word.End)
	if from >= word.End {
		return "", false
	}
	switch key {
	case "office":
		return "secretariat", true
	case "member":
		return key, true
	}
	return "other", true
}

// behindArticle is where the words begin behind the article of a law by which somebody was
// asked to come, from where there is none: 地方自治法第121条第１項の規定により.
func (t Reader) behindArticle(from, limit int) int {
	law := t.lawEnd(from, limit)
	at := t.articlesEnd(law, limit)
	if law == from || at == law {
		return from
	}
	if _, stop := t.Words.ByLaw.Prefix(t.Fold, at, limit); stop > at {
		if stop < limit && t.Fold[stop] == '、' {
			stop++
		}
		return script.Skip(t.Fold, stop, limit)
	}
	return from
}

// lawEnd is where the name of a law before the number of an article ends, from for none:
// 地方自治法, 会議規則.
func (t Reader) lawEnd(from, limit int) int {
	const longestLaw = 16
	at := from
	for at < limit && at < from+longestLaw && t.Fold[at] != '第' {
		if script.Blank(t.Fold[at]) || t.Fold[at] == '、' {
			return from
		}
		at++
	}
	if at == from || at >= limit {
		return from
	}
	switch t.Fold[at-1] {
	case '法', '例', '則', '程':
		return at
	}
	return from
}

// articlesEnd is where the numbers of articles at at and the blanks behind them end, at
// where one is broken off: 第121条第１項.
func (t Reader) articlesEnd(at, limit int) int {
	from := at
	for at < limit && t.Fold[at] == '第' {
		_, stop := script.Integer(t.Fold, script.Skip(t.Fold, at+1, limit), limit)
		stop = script.Skip(t.Fold, stop, limit)
		if stop >= limit || t.Fold[stop] != '条' && t.Fold[stop] != '項' && t.Fold[stop] != '号' {
			return from
		}
		at = script.Skip(t.Fold, stop+1, limit)
	}
	return at
}

// field reports whether a field of reStructuredText begins at at: :日時: ….
func (t Reader) field(s doc.Span, at int) bool {
	if t.Fold[at] != ':' || at+2 >= s.End || script.Blank(t.Fold[at+1]) {
		return false
	}
	shut := script.Index(t.Fold, at+1, min(s.End, at+20), ':')
	return shut > at+1 && (shut+1 == s.End || script.Blank(t.Fold[shut+1]))
}

// knownLabel reads the longest label of the lexicon that is set off from what
// follows, or a shorter one before a space (出席 委員7名).
func (t Reader) knownLabel(s doc.Span, from, limit, shut int) (Label, bool) {
	for range 3 {
		key, stop := t.Words.Labels.Prefix(t.Fold, from, limit)
		if stop == from {
			return Label{}, false
		}
		l := Label{Known: true, Word: doc.Span{Start: from, End: stop}, Bracket: shut >= 0}
		l.Key, l.People = strings.CutPrefix(key, groupPrefix)
		if l.People && (t.titleGoesOn(l.Word, s.End) || t.minutesGoOn(l.Word, s.End)) {
			return Label{}, false
		}
		if l, ok := t.labelEnd(s, l, stop, shut); ok {
			return l, true
		}
		for limit = stop - 1; limit > from && !script.Blank(t.Fold[limit]); limit-- {
		}
		if limit <= from+1 {
			return Label{}, false
		}
	}
	return Label{}, false
}

// titleGoesOn reports whether the letters of word are spread and one more, behind the same gap,
// makes a title of it: 事 務 局 長　　青山 太郎.
func (t Reader) titleGoesOn(word doc.Span, end int) bool {
	last := script.SkipBack(t.Fold, word.Start, word.End-1)
	gap := t.GapAt(last, end)
	next := script.Skip(t.Fold, word.End, end)
	if gap == 0 || next >= end || t.GapAt(word.End, end) != gap || !t.wide(word) {
		return false
	}
	if next+1 < end && t.GapAt(next+1, end) <= gap {
		return false // 事 務 局 長 谷 川
	}
	_, ok := t.Words.Role.Is(t.Fold, word.Start, next+1)
	return ok
}

// labelEnd reads what parts the label from its value: the bracket that closes
// it, remarks, a colon, spaces.
func (t Reader) labelEnd(s doc.Span, l Label, stop, shut int) (Label, bool) {
	if stop = t.behindNumber(s, &l, stop); stop > l.Word.End {
		l.Word.End = stop
	}
	at, ok := t.behindShut(stop, shut, s.End)
	if !ok {
		return l, false
	}
	if l.People && t.groupOpens(s, &l, stop, at) {
		l.Value, l.Gap = doc.Span{Start: at, End: s.End}, true
		return l, true
	}
	if names := t.namesAndCount(s, &l, at); names > at {
		stop, at = names, script.Skip(t.Fold, names, s.End)
	}
	counted := t.countRuns(&l, at, s.End)
	if !counted.Empty() {
		stop, at = counted.End, script.Skip(t.Fold, counted.End, s.End)
	}
	at, l.Count = t.labelRemarks(s, at)
	if !counted.Empty() {
		l.Count = counted
	}
	l.Gap = at > stop
	at = t.labelColon(s, &l, at)
	if l.Key == "agenda" && t.volume(doc.Span{Start: at, End: s.End}) {
		at = s.End
	}
	at = t.gloss(s, &l, at)
	if l.People && t.seatBehind(at, s.End) {
		l.Value, l.Gap = doc.Span{Start: script.Skip(t.Fold, at+2, s.End), End: s.End}, true
		return l, true
	}
	if count, below := t.listBelow(doc.Span{Start: at, End: s.End}); l.People && below {
		at = s.End
		if l.Count.Empty() {
			l.Count = count
		}
	}
	return t.valueAt(s, l, at)
}

// countRuns is the number of people that runs on from the word for them: 出席議員15名, 欠席議員なし. It is empty where
// anything but a gap, a bracket or a colon stands behind it.
func (t Reader) countRuns(l *Label, at, end int) doc.Span {
	if !l.People || at != l.Word.End || at >= end || script.Count(t.Fold, l.Word) < l.Word.Len() {
		return doc.Span{} // of 出席 委員７名 the latter is the value
	}
	_, stop := script.Integer(t.Fold, at, end)
	if stop == at {
		if t.Is(t.Words.None, doc.Span{Start: at, End: end}) {
			return doc.Span{Start: at, End: end}
		}
		return doc.Span{}
	}
	if stop >= end || t.Fold[stop] != '名' && t.Fold[stop] != '人' {
		return doc.Span{}
	}
	stop++
	if stop < end && !script.Blank(t.Fold[stop]) && t.Fold[stop] != '(' && !script.Colon(t.Fold[stop]) {
		return doc.Span{}
	}
	return doc.Span{Start: at, End: stop}
}

// namesAndCount is where the words for the names and for how many they are end, behind those for
// people and a bracket; at where there are none: 出席者（委員等）の氏名・出席者数.
func (t Reader) namesAndCount(s doc.Span, l *Label, at int) int {
	if !l.People {
		return at
	}
	from := at
	if at < s.End && t.Fold[at] == '(' {
		shut := script.Close(t.Fold, at, s.End)
		if shut < 0 {
			return from
		}
		at = shut + 1
	}
	bracket := at > from
	if at < s.End && t.Fold[at] == 'の' {
		at++
	}
	_, stop := t.Words.NameHead.Prefix(t.Fold, at, s.End)
	dot := stop > at && stop < s.End && t.Fold[stop] == '・'
	switch {
	case stop == at || !bracket && !dot:
		return from
	case !dot:
		return stop
	}
	return t.countWords(stop+1, s.End)
}

// countWords is where the words for a number of people at at end, at for none: 出席者数.
func (t Reader) countWords(at, end int) int {
	_, to := t.Words.Labels.Prefix(t.Fold, at, end)
	if to > at && to < end && t.Fold[to] == '数' {
		to++
	}
	return to
}

// behindNumber is where the label ends behind 数, where one of who came has that: 出席理事数　６名,
// with the list below or without.
func (t Reader) behindNumber(s doc.Span, l *Label, stop int) int {
	if l.People && stop < s.End && t.Fold[stop] == '数' && t.Begins(t.Words.Came, l.Word) {
		return stop + 1
	}
	return stop
}

// seatBehind reports whether は、 and the number of a seat stand at at: 欠席議員は、10番　青山 太郎.
func (t Reader) seatBehind(at, end int) bool {
	if at+2 >= end || t.Fold[at] != 'は' || t.Fold[at+1] != '、' {
		return false
	}
	_, stop := script.Counted(t.Fold, script.Skip(t.Fold, at+2, end), end)
	return stop > at+2 && stop < end && t.Fold[stop] == '番'
}

// behindShut is where words begin behind the bracket at shut around the label that ends at
// stop; shut is below 0 for none. ok is false where more than a remark stands before it.
func (t Reader) behindShut(stop, shut, end int) (at int, ok bool) {
	at = script.Skip(t.Fold, stop, end)
	if shut < 0 {
		return at, true
	}
	return script.Skip(t.Fold, shut+1, end), at == shut || at < shut && t.Fold[at] == '('
}

// labelColon steps over the colon behind the label, or what stands for it: ／, …, the end
// of bold in Markdown. The head of a column of names may stand before it: 委員　氏名：.
func (t Reader) labelColon(s doc.Span, l *Label, at int) int {
	if l.Gap {
		at = t.behindNameHead(at, s.End)
	}
	if to := script.Word(t.Fold, at, s.End, "**"); to > at {
		l.Colon = true
		at = script.Skip(t.Fold, to, s.End)
	}
	for at < s.End && (script.Colon(t.Fold[at]) || t.Fold[at] == '/' || t.Fold[at] == '…' || t.Fold[at] == '‥') {
		l.Colon = true
		at = script.Skip(t.Fold, at+1, s.End)
	}
	return at
}

// behindNameHead steps over the head of a column of names at the end or before a colon.
func (t Reader) behindNameHead(at, end int) int {
	_, to := t.Words.NameHead.Prefix(t.Fold, at, end)
	if to > at && (to >= end || script.Colon(t.Fold[script.Skip(t.Fold, to, end-1)])) {
		return script.Skip(t.Fold, to, end)
	}
	return at
}

// valueAt is l with its value, which begins at at; ok is false where nothing sets the two
// off, as in a sentence, or where a bracket closes that opened within the label. A comma
// does behind the label of a place, a date behind that of one: 於、第1会議室, 開会午前10時.
func (t Reader) valueAt(s doc.Span, l Label, at int) (_ Label, ok bool) {
	l.Value = doc.Span{Start: at, End: s.End}
	switch {
	case l.Alone():
		return l, true
	case script.Opening(t.Fold[at]) != 0:
		return l, false
	case l.Colon, l.Bracket:
		return l, true
	case l.Key == "venue" && t.Fold[at] == '、':
		l.Value.Start = script.Skip(t.Fold, at+1, s.End)
		l.Colon = true
		return l, true
	}
	return l, l.Gap || dated(l.Key) && t.DateBegins(l.Value)
}

// dated reports whether the value of a label begins with a date or a time of day: 日時.
func dated(key string) bool {
	return key == "held" || key == "place-time" || key == "opened" || key == "closed"
}

// groupIn reports whether the bracket at at, with which the line ends, heads one group
// of a list: 出席者　（委員）.
func (t Reader) groupIn(s doc.Span, at int) bool {
	if at >= s.End || script.Closing(t.Fold[at]) == 0 {
		return false
	}
	shut := script.Close(t.Fold, at, s.End)
	if shut < 0 || shut+1 < s.End {
		return false
	}
	key, ok := t.Words.Labels.Is(t.Fold, script.Skip(t.Fold, at+1, shut), shut)
	return ok && strings.HasPrefix(key, groupPrefix)
}

// groupOpens reports whether the value at at, behind a label that ends at stop, begins with a bracket that
// heads a group of the list.
func (t Reader) groupOpens(s doc.Span, l *Label, stop, at int) bool {
	return at > stop && t.groupIn(s, at) || l.Key == "member" && t.groupBehind(s, at)
}

// groupBehind reports whether the bracket at at tells of which group the list is that a line end, a colon or a gap
// parts from it: 出席者（事務局）：青山係長.
func (t Reader) groupBehind(s doc.Span, at int) bool {
	if at >= s.End || t.Fold[at] != '(' {
		return false
	}
	shut := script.Close(t.Fold, at, s.End)
	if shut < 0 || !t.headsPeople(doc.Span{Start: at + 1, End: shut}) {
		return false
	}
	next := script.Skip(t.Fold, shut+1, s.End)
	return next >= s.End || script.Colon(t.Fold[next]) || t.GapAt(shut+1, s.End) >= 2
}

// longestListFollows bounds what says behind the words of a group that its list
// follows, in characters.
const longestListFollows = 16

// listBelow reports the same of s, and how many people a bracket at its end says they are:
// 出席議員は次のとおりである（１２名）.
func (t Reader) listBelow(s doc.Span) (count doc.Span, ok bool) {
	if !s.Empty() && t.Fold[s.End-1] == ')' {
		if open := script.Open(t.Fold, s.Start, s.End-1); open > s.Start && t.PeopleCount(doc.Span{Start: open, End: s.End}) {
			count = doc.Span{Start: open, End: s.End}
			s.End = script.SkipBack(t.Fold, s.Start, open)
		}
	}
	return count, t.listFollows(s)
}

// listFollows reports whether s, behind the words of a group, says no more than that
// its list follows: 出席者は左のとおり。
func (t Reader) listFollows(s doc.Span) bool {
	if s.Len() < 4 || s.Len() > longestListFollows || t.Fold[s.Start] != 'は' {
		return false
	}
	end := s.End
	if t.Fold[end-1] == '。' {
		end--
	}
	_, from := t.Words.LeadEnd.Suffix(t.Fold, s.Start, end)
	return from < end
}

// volume reports whether s only numbers a volume: 議事日程　第３号.
func (t Reader) volume(s doc.Span) bool {
	if s.Len() < 3 || t.Fold[s.Start] != '第' {
		return false
	}
	n, stop := script.Spaced(t.Fold, script.Skip(t.Fold, s.Start+1, s.End), s.End)
	return n > 0 && script.Is(t.Fold, stop, s.End, "号")
}

// longestGloss bounds a label's name in another language, in characters.
const longestGloss = 24

// gloss steps over the label in another language behind it: 日時 Date: …, 議題 / Agenda.
func (t Reader) gloss(s doc.Span, l *Label, at int) int {
	if !l.Known || at >= s.End || !l.Gap && !l.Colon || !script.Letter(t.Fold[at]) {
		return at
	}
	stop, words := t.latinWords(at, s.End)
	switch {
	case stop < s.End && script.Colon(t.Fold[stop]) && t.Fold[stop] != '|':
		l.Colon = true
		return script.Skip(t.Fold, stop+1, s.End)
	case stop >= s.End && words < 3 && !l.Colon && !l.mayBeLatin():
		return stop
	}
	return at
}

// latinWords is where the Latin words at at end, and how many they are.
func (t Reader) latinWords(at, end int) (stop, words int) {
	stop, words = at, 1
	for stop < end && stop-at < longestGloss && (script.Letter(t.Fold[stop]) || t.Fold[stop] == ' ' || t.Fold[stop] == '&') {
		if t.Fold[stop] == ' ' {
			words++
		}
		stop++
	}
	return stop, words
}

// mayBeLatin reports whether the value itself may be written in Latin letters: 場所　Zoom,
// 開催方法　Teams, names.
func (l *Label) mayBeLatin() bool { return l.Key == "venue" || l.Key == "method" || l.People }

// labelRemarks steps over the brackets behind a label: （敬称略）, （五十音順）,
// （24名）. One that states a number of people is kept.
func (t Reader) labelRemarks(s doc.Span, at int) (int, doc.Span) {
	var count doc.Span
	for at < s.End && script.Closing(t.Fold[at]) != 0 {
		shut := script.Close(t.Fold, at, s.End)
		if shut < 0 || !t.labelRemark(s, at, shut) {
			break
		}
		if inner := (doc.Span{Start: at, End: shut + 1}); count.Empty() && t.PeopleCount(inner) {
			count = inner
		}
		at = script.Skip(t.Fold, shut+1, s.End)
	}
	return at, count
}

// labelRemark reports whether the bracket from at to shut belongs to a label.
func (t Reader) labelRemark(s doc.Span, at, shut int) bool {
	next := script.Skip(t.Fold, shut+1, s.End)
	const near = 120 // characters: a long line has many brackets
	behind := doc.Span{Start: next, End: s.End}
	inner := doc.Span{Start: at + 1, End: shut}
	switch {
	case next >= s.End:
		return !t.valueIn(t.Fold[at], inner)
	case t.PeopleCount(doc.Span{Start: next, End: min(s.End, next+near)}) && t.headsPeople(inner):
		return false // 出席者　【出席委員】３名
	case script.Colon(t.Fold[next]) || t.Fold[next] == '(' || t.Begins(t.Words.NameHead, behind):
		return true
	case behind.Len() < 8 && t.PeopleCount(behind) && script.Digit(t.Fold[next]):
		return true // 参加者（６月３日）22名
	case t.Fold[at+1] == '第' && t.Fold[shut-1] == '号':
		return true // 議事日程（第１号）
	case t.groupBehind(s, at):
		return true // 欠席者（委員）　　青山 敬
	}
	inner.Start = at
	return t.Any(t.Words.LabelRemark, inner) || t.PeopleCount(inner)
}

// headsPeople reports whether s is the words of a group of people.
func (t Reader) headsPeople(s doc.Span) bool {
	key, ok := t.Words.Labels.Is(t.Fold, s.Start, s.End)
	return ok && strings.HasPrefix(key, groupPrefix)
}

// GroupAtEnd is the group with whose words s ends, behind others: 区議会事務局; empty for none.
func (t Reader) GroupAtEnd(s doc.Span) string {
	for at := s.Start + 1; at < s.End; at++ {
		if key, ok := t.Words.Group.Is(t.Fold, at, s.End); ok {
			return strings.TrimPrefix(key, groupPrefix)
		}
	}
	return ""
}

// valueIn reports whether a bracket that open opens holds the value of the label before
// it, where nothing follows: 場所（公民館）, 議題「予算」.
func (t Reader) valueIn(open rune, inner doc.Span) bool {
	return open == '「' || open == '『' || t.Ends(t.Words.Place, inner) && !t.PeopleCount(inner) && !t.ExplainsSign(inner)
}

// ExplainsSign reports whether s, in a bracket, tells at its beginning or behind a comma what a sign stands
// for: 敬称略、※はオンライン, ◎座長、○副座長.
func (t Reader) ExplainsSign(s doc.Span) bool {
	for i := s.Start; i+1 < s.End; i++ {
		before := script.SkipBack(t.Fold, s.Start, i)
		if !script.Bullet(t.Fold[i]) || before > s.Start && !script.Comma(t.Fold[before-1]) && t.Fold[before-1] != '。' {
			continue
		}
		to := i + 1
		for to < s.End && !script.Comma(t.Fold[to]) {
			to++
		}
		told := t.Trim(doc.Span{Start: i + 1, End: to})
		if told.Empty() {
			continue
		}
		_, role := t.Words.Role.Is(t.Fold, told.Start, told.End)
		first := t.Fold[told.Start]
		if role || first == 'は' || first == '印' || first == '=' || script.Colon(first) || t.Ends(t.Words.Place, told) {
			return true
		}
	}
	return false
}

// shapedLabel reads a label that the lexicon does not have by its shape: short
// words that end like a heading of people or of a section, alone on the line,
// before a colon or a bracket with a number of people.
func (t Reader) shapedLabel(s doc.Span, from, limit, shut int) (Label, bool) {
	stop, ok := t.shapeEnd(from, limit)
	if !ok {
		return Label{}, false
	}
	l := Label{Word: doc.Span{Start: from, End: stop}, Bracket: shut >= 0}
	n := script.Count(t.Fold, l.Word)
	if n < 2 || n > 30 || t.broken(l.Word) && !t.wide(l.Word) {
		return Label{}, false
	}
	if key, ok := t.peopleHead(l.Word); ok {
		l.Key, l.People = key, true
	} else if key, begins := t.Words.Section.Suffix(t.Fold, from, stop); begins < stop && begins > from && n < 17 {
		l.Key = key
	} else if l.Key = t.pairedHead(l.Word); l.Key == "" {
		return Label{}, false
	}
	l, ok = t.labelEnd(s, l, stop, shut)
	if !ok || !l.Firm() && l.Count.Empty() {
		return Label{}, false
	}
	return l, true
}

// pairedHead is the key of two headings of the minutes proper that a word joins, "" for none:
// 議案及び議事内容. That of what was said goes before that of the items.
func (t Reader) pairedHead(s doc.Span) (key string) {
	for i := s.Start + 2; i < s.End-1; i++ {
		_, to := t.Words.And.Prefix(t.Fold, i, s.End)
		if to == i {
			continue
		}
		for _, part := range [...]doc.Span{{Start: s.Start, End: i}, {Start: to, End: s.End}} {
			switch k, _ := t.Words.Labels.Is(t.Fold, part.Start, part.End); k {
			case "body":
				key = k
			case "agenda":
				key = max(key, k)
			default:
				return ""
			}
		}
		return key
	}
	return ""
}

// shapeEnd is where words end that may be a label: before a colon or a bracket. ok is false
// where they are those of a sentence. A clause may say by whose wish people came: 町長の委任を
// 受けて、出席した者.
func (t Reader) shapeEnd(from, limit int) (stop int, ok bool) {
	const longest = 40
	for stop = from; stop < limit && stop-from < longest; stop++ {
		r := t.Fold[stop]
		if script.Colon(r) || r == '(' || r == '[' {
			break
		}
		switch r {
		case '、':
			_, name := t.Words.NameHead.Prefix(t.Fold, stop+1, limit) // 職員の職、氏名
			if name == stop+1 && !t.Ends(t.Words.AskedBy, doc.Span{Start: from, End: stop}) {
				return stop, false
			}
		case '。', '「', '『', ',':
			return stop, false
		}
	}
	return script.SkipBack(t.Fold, from, stop), true
}

// groupWithin is the group that the words before 出席者 say: 事務局出席者, 行政機関出席者.
// Of several the first of the lexicon counts.
func (t Reader) groupWithin(s doc.Span, key string) string {
	for _, e := range t.Words.GroupParts {
		if t.Holds(s, e.Surface) {
			return e.Key
		}
	}
	return key
}

// groupOfHead is the group of a heading that ends in a word of the group key.
func (t Reader) groupOfHead(s doc.Span, key string) string {
	switch {
	case t.Begins(t.Words.Absent, s):
		return "absent" // 欠席理事者, whoever they are
	case key == "absent" && t.Begins(t.Words.Came, s):
		return "member" // who came and who did not: 出席並びに欠席委員
	case key == "member":
		return t.groupWithin(s, key)
	}
	return key
}

// peopleHead is the group of people whose list the word heads: by its end, and
// where it says that somebody came or did not (出席した関係職員等).
func (t Reader) peopleHead(s doc.Span) (key string, ok bool) {
	end := s.End
	for {
		_, from := t.Words.PeopleTail.Suffix(t.Fold, s.Start, end)
		if from >= end || from <= s.Start+1 {
			break
		}
		end = from
	}
	if key, from := t.Words.PeopleEnd.Suffix(t.Fold, s.Start, end); from < end {
		return t.groupOfHead(s, key), true
	}
	if _, stop := t.Words.Came.Prefix(t.Fold, s.Start, end); stop > s.Start {
		if key, from := t.Words.CameWho.Suffix(t.Fold, stop, end); from < end {
			if t.Begins(t.Words.Absent, s) {
				key = "absent"
			}
			return key, true
		}
	}
	return t.tookPart(s)
}

// tookPart is the group of people whose list words head that say that they took part or did
// not: 議事に参加した関係職員.
func (t Reader) tookPart(s doc.Span) (key string, ok bool) {
	const longest = 30 // characters of such words
	switch {
	case !t.Any(t.Words.TookPart, s) || script.Count(t.Fold, s) >= longest:
		return "", false
	case t.Says(t.Words.TookPart, s, "absent"):
		return "absent", true
	}
	for _, key := range [...]string{"secretariat", "member"} {
		if t.Says(t.Words.TookPartAs, s, key) {
			return key, true
		}
	}
	return "other", true
}

// broken reports whether a blank stands within s.
func (t Reader) broken(s doc.Span) bool { return t.GapIn(s, 0) < s.End }

// minutesGoOn reports whether the letters of a title of minutes are spread and go on behind the word:
// 教 育 委 員 会 会 議 録（１月定例会）.
func (t Reader) minutesGoOn(word doc.Span, end int) bool {
	last := script.SkipBack(t.Fold, word.Start, word.End-1)
	if gap := t.GapAt(last, end); gap == 0 || t.GapAt(word.End, end) != gap {
		return false
	}
	for i := word.End; i < end; i++ {
		if script.Closing(t.Fold[i]) != 0 {
			end = script.SkipBack(t.Fold, word.End, i)
		}
	}
	_, from := t.Words.Doctype.Suffix(t.Fold, word.End, end)
	return from < end
}

// Spread reports whether a gap stands within s: two blanks, or a wide one.
//
//go:noinline
func (t Reader) Spread(s doc.Span) bool { return t.GapIn(s, 1) < s.End }

// GapIn is where the first gap within s that is wider than over begins, the end of s for none.
// What has no width may stand in it without end, so that a gap is measured once.
func (t Reader) GapIn(s doc.Span, over int) int {
	for i := s.Start; i < s.End; i++ {
		if !script.Blank(t.Fold[i]) {
			continue
		}
		if t.GapAt(i, s.End) > over {
			return i
		}
		i = script.Skip(t.Fold, i, s.End)
	}
	return s.End
}

// GapAt is the width of the gap at i in half-width columns: a tab counts two, a
// blank that spreads the letters of a text nothing.
func (t Reader) GapAt(i, end int) int {
	w := 0
	for ; i < end && script.Blank(t.Fold[i]); i++ {
		switch r := t.written(i); {
		case !script.Gap(t.Fold[i]):
		case r == 0x3000 || r == '\t':
			w += 2
		case r == ' ' || r == 0xA0:
			w++
		}
	}
	return w
}

func (t Reader) written(i int) rune {
	if t.Runes != nil {
		return t.Runes[i]
	}
	return t.Fold[i]
}

// wide reports whether s is letter-spaced as a whole: each letter stands alone.
func (t Reader) wide(s doc.Span) bool {
	run := 0
	for _, r := range t.Fold[s.Start:s.End] {
		if script.Blank(r) {
			run = 0
			continue
		}
		if run++; run > 1 {
			return false
		}
	}
	return true
}

// PeopleCount reports whether s holds a number of people (24名, １５人中１２人, なし).
func (t Reader) PeopleCount(s doc.Span) bool {
	for i := s.Start; i < s.End; i++ {
		if r := t.Fold[i]; (r == '名' || r == '人') && script.Numeral(script.Before(t.Fold, s.Start, i)) {
			return true
		}
	}
	return false
}

// Contact reports whether a label is that of whom to ask.
func (t Reader) Contact(s doc.Span) bool {
	return t.Any(t.Words.Contact, s) || t.Ends(t.Words.Office, s)
}
