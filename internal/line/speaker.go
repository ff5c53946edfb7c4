package line

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// A Form is a way of writing who speaks.
type Form uint8

// The forms.
const (
	Silent  Form = iota
	Marked       // ○山田委員　…
	Bracket      // 【山田委員】…, （山田委員）…
	Colon        // 山田委員：…
	Half         // 山田委員）…
	Signed       // （問）…, Ｑ．…, →…
	Quoted       // 山田委員「…」
	Spaced       // 山田委員　…
	Alone        // 山田委員 on a line of its own
)

// A Speaker is who speaks, by the beginning of a line. Whether such beginnings
// introduce remarks in a document is not the line's to say.
type Speaker struct {
	Form   Form
	Sign   doc.Sign // what a sign says of the remark
	Sure   bool     // a role, a title of courtesy or the number of a seat tells
	Run    bool     // nothing parts the name from the words
	Letter bool     // the sign is a letter, which numbers things elsewhere: A)
	Unread bool     // somebody speaks, and who does is not understood
	Bullet rune     // the sign before it, 0 for none
	Name   doc.Span // as printed; empty for none
	Text   int      // where the words begin; the line's end for none
	Asides []doc.Span
}

// longestName bounds the name of a speaker, in characters without blanks.
const longestName = 30

// Speaker reads the speaker at the beginning of s, whose mark is m.
func (t Reader) Speaker(s doc.Span, m *Mark) Speaker {
	if m.Style == Capital {
		return Speaker{} // Ａ．日時 numbers a label
	}
	if sp := t.signed(s, m); sp.Form != Silent {
		return sp
	}
	at := s.Start
	if m.Style == Bulleted {
		at = m.End
	} else if m.Numbered() {
		return Speaker{}
	}
	if at >= s.End {
		return Speaker{}
	}
	sp := t.speakerAt(doc.Span{Start: at, End: s.End}, m.Style == Bulleted && Speaks(m.Bullet))
	if sp.Form != Silent && m.Style == Bulleted {
		sp.Bullet = m.Bullet
		sp.Sign = arrowSign(m.Bullet)
	}
	return sp
}

// Speaks reports whether r is a sign that stands before speakers.
func Speaks(r rune) bool { return script.Bullet(r) && r != '※' && r != '*' && r != '✓' }

func arrowSign(r rune) doc.Sign {
	if r == '→' || r == '⇒' || r == '➡' {
		return doc.Answer
	}
	return doc.NoSign
}

// speakerAt reads the name that begins s.
func (t Reader) speakerAt(s doc.Span, marked bool) Speaker {
	if script.Closing(t.Fold[s.Start]) != 0 {
		return t.bracketSpeaker(s)
	}
	if marked {
		return t.nameSpeaker(s, Marked)
	}
	if sp := t.colonSpeaker(s); sp.Form != Silent {
		return sp
	}
	if sp := t.halfSpeaker(s); sp.Form != Silent {
		return sp
	}
	quoted := t.quotedSpeaker(s)
	if quoted.Sure {
		return quoted
	}
	if sp := t.nameSpeaker(s, Spaced); sp.Form != Silent {
		return sp // 委員　数が足りないのに「可」とした理由は何か。
	}
	return quoted
}

// bracketSpeaker reads 【山田委員】 and （山田委員）.
func (t Reader) bracketSpeaker(s doc.Span) Speaker {
	open, shut := t.Fold[s.Start], script.Close(t.Fold, s.Start, s.End)
	if shut < 0 || open == '「' || open == '『' {
		return Speaker{}
	}
	inner := t.Trim(doc.Span{Start: s.Start + 1, End: shut})
	if !t.explains(inner) && t.roleAndName(inner) {
		sp := Speaker{Form: Bracket, Name: inner, Sure: true}
		sp.Text, sp.Asides = t.behindName(s, shut+1)
		return sp
	}
	crew := t.crew(inner)
	if !t.mayName(inner) || t.namesNobody(inner) || !crew && t.numbersHeading(inner) {
		return Speaker{}
	}
	sure := crew || t.Named(inner) || t.Speaks(inner) || t.Is(t.Words.Chorus, inner)
	if !sure && t.asideIn(doc.Span{Start: s.Start, End: shut}, s.End) {
		return Speaker{}
	}
	sp := Speaker{Form: Bracket, Name: inner, Sure: sure}
	sp.Text, sp.Asides = t.behindName(s, shut+1)
	return sp
}

// namesNobody reports whether s in a bracket is an hour, the opening of a meeting or what signs stand for.
func (t Reader) namesNobody(s doc.Span) bool {
	return t.TellsTime(s) || t.Words.opening(t.Fold, s) || t.explains(s)
}

// numbersHeading reports whether s is a heading with its number and nobody's seat: 【３　その他】.
func (t Reader) numbersHeading(s doc.Span) bool {
	m := t.Mark(s)
	return m.Numbered() && !t.Seat(s)
}

// crew reports whether s is one of the numbered groups of a body, which its head speaks for: ３班, 第２分団.
func (t Reader) crew(s doc.Span) bool {
	at := s.Start
	if at < s.End && t.Fold[at] == '第' {
		at++
	}
	n, stop := script.Counted(t.Fold, at, s.End)
	return n > 0 && stop > at && t.Is(t.Words.Crew, doc.Span{Start: stop, End: s.End})
}

// explains reports whether s says whom two signs or more stand for: ◇委員　◆事務局.
func (t Reader) explains(s doc.Span) bool {
	signs := 0
	for i := s.Start; i < s.End; i++ {
		if r := t.Fold[i]; Speaks(r) && r != '・' && !script.Dash(r) {
			signs++
		}
	}
	return signs > 1 && Speaks(t.Fold[s.Start])
}

// roleAndName reports whether s is an office, a colon and the name of who has it:
// 総務課長：宮本靖.
func (t Reader) roleAndName(s doc.Span) bool {
	colon, ok := t.colonWithin(s)
	if !ok {
		return false
	}
	office := t.Trim(doc.Span{Start: s.Start, End: colon})
	return t.Named(office) && t.mayName(office) && t.personal(t.Trim(doc.Span{Start: colon + 1, End: s.End}))
}

// asideIn reports whether words that are known for no speaker are an aside in the bracket, which closes at the end of
// s; one short word in angle brackets before others is none: ＜予報官＞　….
func (t Reader) asideIn(s doc.Span, end int) bool {
	const longest = 8 // characters
	inner := t.Trim(doc.Span{Start: s.Start + 1, End: s.End})
	switch t.Fold[s.Start] {
	case '(':
		return !t.wordAlone(inner)
	case '<':
		return inner.Len() > longest || !t.wordAlone(inner) || script.Skip(t.Fold, s.End+1, end) >= end
	}
	return t.Fold[s.Start] == '{'
}

// wordAlone reports whether s is one word in the letters of names, as a body may be called:
// （若草通信）.
func (t Reader) wordAlone(s doc.Span) bool {
	for _, r := range t.Fold[s.Start:s.End] {
		if !script.NameLetter(r) || script.Hiragana(r) {
			return false
		}
	}
	return s.Len() > 2
}

// behindName steps over a colon and over brackets that say what the speaker
// does: 〔登壇〕, （自席から）.
func (t Reader) behindName(s doc.Span, at int) (text int, asides []doc.Span) {
	for {
		at = script.Skip(t.Fold, at, s.End)
		if at >= s.End {
			return s.End, asides
		}
		if script.Colon(t.Fold[at]) && t.Fold[at] != '|' || t.Fold[at] == '|' {
			at++
			continue
		}
		shut := t.asideAt(at, s.End)
		if shut < 0 {
			return at, asides
		}
		asides = append(asides, doc.Span{Start: at, End: shut + 1})
		at = shut + 1
	}
}

// asideAt is where what says what the speaker does ends, in brackets or between strokes, at at: 〔登壇〕,
// －登壇－; -1 for none.
func (t Reader) asideAt(at, end int) int {
	const longest = 20
	shut := -1
	switch {
	case script.Closing(t.Fold[at]) != 0:
		shut = script.Close(t.Fold, at, end)
	case script.Dash(t.Fold[at]):
		for shut = at + 1; shut < min(end, at+longest) && !script.Dash(t.Fold[shut]); {
			shut++
		}
		if shut == end || !script.Dash(t.Fold[shut]) {
			return -1
		}
	}
	if shut < 0 || shut-at > longest || !t.within(t.Words.Aside, doc.Span{Start: at, End: shut}) {
		return -1
	}
	return shut
}

// colonSpeaker reads 山田委員：….
func (t Reader) colonSpeaker(s doc.Span) Speaker {
	colon, ok := t.colonWithin(s)
	if !ok {
		return t.strokeSpeaker(s)
	}
	name := t.Trim(doc.Span{Start: s.Start, End: colon})
	if name.Empty() || script.Digit(t.Fold[name.End-1]) && !t.Handle(name) || !t.mayName(name) {
		return Speaker{}
	}
	speaks := t.Speaks(name)
	if speaks && t.Spread(name) && !t.wide(name) {
		return Speaker{}
	}
	sp := Speaker{Form: Colon, Name: name, Sure: speaks || t.Named(name)}
	sp.Text, sp.Asides = t.behindName(s, colon)
	return sp
}

// strokeSpeaker reads 山田委員 - …: a stroke between gaps in the place of a colon.
func (t Reader) strokeSpeaker(s doc.Span) Speaker {
	for i := s.Start + 1; i+1 < s.End && i-s.Start <= longestName; i++ {
		switch r := t.Fold[i]; {
		case inSentence(r):
			return Speaker{}
		case !script.Dash(r) || !wideGap(t.Fold[i-1]) || !wideGap(t.Fold[i+1]):
			continue
		}
		name := t.Trim(doc.Span{Start: s.Start, End: i})
		if !t.mayName(name) || !t.Named(name) {
			return Speaker{}
		}
		return Speaker{Form: Colon, Name: name, Sure: true, Text: script.Skip(t.Fold, i+1, s.End)}
	}
	return Speaker{}
}

// Handle reports whether s is a name as accounts have them: one word of Latin letters, and
// digits behind the first of them: naco, @kobuchi3, t-mori.
func (t Reader) Handle(s doc.Span) bool {
	const longest = 20
	if at := s.Start; at < s.End && t.Fold[at] == '@' {
		s.Start++
	}
	if s.Len() < 2 || s.Len() > longest || !script.Letter(t.Fold[s.Start]) {
		return false
	}
	for _, r := range t.Fold[s.Start:s.End] {
		if !script.Letter(r) && !script.Digit(r) && r != '-' && r != '_' && r != '.' {
			return false
		}
	}
	return true
}

// colonWithin is where the first colon of s stands behind what may be a name; ok is false
// where none does, or the words before it are those of a sentence.
func (t Reader) colonWithin(s doc.Span) (at int, ok bool) {
	for at = s.Start; at < s.End && at-s.Start <= longestName+1; at++ {
		r := t.Fold[at]
		if script.Colon(r) {
			return at, at > s.Start && !t.Link(at, s.End)
		}
		if r == '。' || r == '、' || r == '「' || r == '/' {
			return at, false
		}
	}
	return at, false
}

// Link reports whether the colon at at is of the address of a page: https://….
func (t Reader) Link(at, end int) bool { return script.Begins(t.Fold, at+1, end, "//") }

// halfSpeaker reads 山田委員）…, 山田（健）委員）…, and the name alone, which is not sure: 山田）….
func (t Reader) halfSpeaker(s doc.Span) Speaker {
	end := t.halfEnd(s)
	if end < 0 {
		return Speaker{}
	}
	name := doc.Span{Start: s.Start, End: end}
	sure := t.Named(name) || t.groupName(name)
	if script.Count(t.Fold, name) < name.Len() && (!sure || !t.wide(name)) {
		return Speaker{} // blanks stand in names whose letters they set apart alone
	}
	if !sure && (!t.personal(name) || t.noSpeaker(name)) {
		return Speaker{}
	}
	return Speaker{Form: Half, Name: name, Sure: sure, Text: script.Skip(t.Fold, end+1, s.End)}
}

// halfEnd is where the bracket stands that closes nothing behind the name that begins s, -1 for none. A given name may
// stand in one before it.
func (t Reader) halfEnd(s doc.Span) int {
	const given = 3 // letters
	for i := s.Start; i < s.End && i-s.Start <= longestName; i++ {
		switch t.Fold[i] {
		case '(':
			shut := script.Close(t.Fold, i, s.End)
			if i == s.Start || shut < 0 || shut-i > given+1 {
				return -1
			}
			i = shut
		case '。', '、', '「', '[':
			return -1
		case ')':
			return i
		}
	}
	return -1
}

// quotedSpeaker reads 山田委員「…: whether nothing stands behind the words in the corner
// brackets is not the line's to say, as they may close on a later one.
func (t Reader) quotedSpeaker(s doc.Span) Speaker {
	i := s.Start
	for i < s.End && t.Fold[i] != '「' && i-s.Start <= longestName {
		i++
	}
	name := t.Trim(doc.Span{Start: s.Start, End: i})
	if i >= s.End || t.Fold[i] != '「' || name.End < i || !t.mayName(name) {
		return Speaker{}
	}
	return Speaker{Form: Quoted, Name: name, Sure: t.Named(name) || t.groupName(name), Text: i + 1}
}

// nameSpeaker reads a name up to the gap, bracket or colon behind it, or up to
// the end of the role that it ends in.
func (t Reader) nameSpeaker(s doc.Span, form Form) Speaker {
	stop, colon := t.nameEnd(s)
	if stop <= s.Start {
		if form == Marked {
			return t.runSpeaker(s)
		}
		return Speaker{}
	}
	name := t.Trim(doc.Span{Start: s.Start, End: stop})
	if !t.mayName(name) || t.TellsTime(name) {
		return Speaker{}
	}
	sp := Speaker{Form: form, Name: name, Sure: t.sureName(name, form)}
	if colon {
		sp.Form = Colon
	}
	if stop < s.End && t.Fold[stop] == ')' && form == Marked {
		sp.Sure = sp.Sure || t.roleFirst(name) // ○委員長青葉克敏)
		stop++
	}
	sp.Text, sp.Asides = t.behindName(s, stop)
	if form == Spaced {
		return t.spacedSpeaker(sp, s, stop)
	}
	return sp
}

// spacedSpeaker is the speaker that a gap alone parts from his words, which ends at stop,
// where the name or the gap tells that he is one.
func (t Reader) spacedSpeaker(sp Speaker, s doc.Span, stop int) Speaker {
	alone := sp.Text >= s.End
	if !sp.Sure && (alone || !t.wideBehind(stop, s.End) || !t.personal(sp.Name)) {
		return Speaker{}
	}
	if alone {
		sp.Form = Alone
	}
	return sp
}

// sureName reports whether a name of this form says itself that it is a speaker's; behind
// a sign less tells that than in front of a gap: ○若草通信（川上）.
func (t Reader) sureName(name doc.Span, form Form) bool {
	switch {
	case t.Named(name) || t.ofGroup(name) || t.Is(t.Words.Chorus, name):
		return true
	case form == Marked:
		return t.Speaks(name) || t.ofCompany(name)
	}
	return form == Spaced && t.groupName(name)
}

// wideBehind reports whether a gap as wide as a letter begins at at.
func (t Reader) wideBehind(at, end int) bool { return at < end && t.GapAt(at, end) > 1 }

// nameEnd is where the name that begins s ends: before a gap, behind a bracket
// that holds a name, before a colon; s.Start for none.
func (t Reader) nameEnd(s doc.Span) (stop int, colon bool) {
	i := s.Start
	for i < s.End {
		if i-s.Start > longestName+8 {
			return s.Start, false
		}
		next, on := i+1, true // where the name goes on, whether it does
		switch r := t.Fold[i]; {
		case inSentence(r) || r == ',' && i+1 < s.End:
			return s.Start, false
		case script.Colon(r):
			if t.Link(i, s.End) {
				return s.Start, false
			}
			return i, true
		case sideBracket(r):
			next, on = t.nameBracket(s, i)
		case r == ')':
			return i, false
		case wideGap(r):
			if t.handleBefore(s, i) {
				return i, true
			}
			next, on = t.behindGap(s, i)
		}
		if !on {
			return next, false
		}
		i = next
	}
	return s.End, false
}

// handleBefore reports whether a handle stands before the gap at i and a colon behind it: naco : ….
func (t Reader) handleBefore(s doc.Span, i int) bool {
	at := script.Skip(t.Fold, i, s.End)
	return at < s.End && script.Colon(t.Fold[at]) && t.Handle(doc.Span{Start: s.Start, End: i})
}

// behindGap is beyondGap, or where the bracket behind the gap ends that holds the name.
func (t Reader) behindGap(s doc.Span, i int) (stop int, on bool) {
	if open := t.nameInBracket(s, i); open >= 0 {
		return t.nameBracket(s, open)
	}
	return t.beyondGap(s, i)
}

// inSentence reports whether r stands in a sentence and in no name.
func inSentence(r rune) bool { return r == '、' || r == '「' || r == '『' || script.Stop(r) }

// wideGap reports whether r is a blank that somebody set.
func wideGap(r rune) bool { return r == ' ' || r == 0x3000 || r == '\t' || r == 0xA0 }

// nameBracket is where the name goes on behind the bracket at i: 鈴木（一）委員; or, on
// false, where it ends: behind a bracket that is a part of it, as 委員（東市）, else before.
func (t Reader) nameBracket(s doc.Span, i int) (stop int, on bool) {
	shut := script.Close(t.Fold, i, s.End)
	if shut < 0 || shut-i > 24 {
		return i, false
	}
	inner := doc.Span{Start: i + 1, End: shut}
	if inner.Len() < 4 && i > s.Start && t.titleAt(shut+1, s.End) {
		return shut + 1, true
	}
	if t.within(t.Words.Aside, inner) || t.within(t.Words.Act, inner) {
		return i, false
	}
	return shut + 1, false
}

// titleAt reports whether a role or a title of courtesy begins at at.
func (t Reader) titleAt(at, end int) bool {
	_, role := t.Words.RoleIn.Prefix(t.Fold, at, end)
	_, courtesy := t.Words.CourtesyIn.Prefix(t.Fold, at, end)
	return role > at || courtesy > at
}

// nameInBracket is the bracket behind the gap at i, where it holds the name of who has the office
// or the seat that stands before the gap: 町長 （川田隆君）; -1 for none.
func (t Reader) nameInBracket(s doc.Span, i int) int {
	at := script.Skip(t.Fold, i, s.End)
	if at >= s.End || !sideBracket(t.Fold[at]) || !t.Named(doc.Span{Start: s.Start, End: i}) {
		return -1
	}
	shut := script.Close(t.Fold, at, s.End)
	if shut < 0 || !t.courteous(t.Trim(doc.Span{Start: at + 1, End: shut})) {
		return -1
	}
	return at
}

// beyondGap reports whether the name goes on behind the gap at i, and up to
// where: a letter-spaced role (会　長), a role or a seat and then the name
// (議長　瀬川良平　…), a surname and then the given name with its role (江本 春委員長).
func (t Reader) beyondGap(s doc.Span, i int) (stop int, ok bool) {
	if to, ok := t.spacedRole(s, i); ok {
		return to, true
	}
	first, second := doc.Span{Start: s.Start, End: i}, t.nameBehind(i, s.End)
	if second.Empty() || second.End >= s.End || t.noSpeaker(second) || t.Particled(second) || t.within(t.Words.Ordinal, second) {
		return i, false
	}
	_, role := t.Words.Role.Is(t.Fold, first.Start, first.End)
	switch {
	case (role || t.Seat(first)) && t.personal(second):
		if t.callsBehind(second, s.End) {
			return i, false
		}
		return t.withGiven(second, s.End), true
	case t.surname(first) && t.givenBehind(second, i, s.End):
		return second.End, true
	}
	return i, false
}

// givenBehind reports whether the word behind the gap at i is the given name of who is called by his surname before it: with a
// role or a title of courtesy, or alone before a wider gap.
func (t Reader) givenBehind(s doc.Span, i, end int) bool {
	return s.Len() > 2 && t.Named(s) || t.givenInKana(s) || t.givenBeforeWide(s, i, end)
}

// givenBeforeWide reports whether the word behind the gap at i, as short as a given name, stands before a wider gap, so that
// the two are one name: 青山 太郎　始めます。
func (t Reader) givenBeforeWide(s doc.Span, i, end int) bool {
	const longest = 3 // letters
	return s.Len() <= longest && t.GapAt(i, end) == 1 && t.GapAt(s.End, end) > 1 && t.personal(s)
}

// Particled reports whether s is a word in kanji with a particle behind it, as sentences begin:
// 次に, 本日は.
func (t Reader) Particled(s doc.Span) bool {
	if s.Len() < 2 || !script.Kanji(t.Fold[s.End-2]) {
		return false
	}
	switch t.Fold[s.End-1] {
	case 'は', 'が', 'に', 'で', 'を', 'も':
		return true
	}
	return false
}

// callsBehind reports whether the office s is that of whom the speaker before it calls:
// 議長　総務課長　宮本靖君。
func (t Reader) callsBehind(s doc.Span, end int) bool {
	if !t.titled(s) {
		return false
	}
	called := t.Trim(doc.Span{Start: s.End, End: end})
	return !called.Empty() && t.Fold[called.End-1] == '。' && t.courteous(doc.Span{Start: called.Start, End: called.End - 1})
}

// givenInKana reports whether s is a given name in hiragana with a title of courtesy: ふみ君.
func (t Reader) givenInKana(s doc.Span) bool {
	_, from := t.Words.Courtesy.Suffix(t.Fold, s.Start, s.End)
	for _, r := range t.Fold[s.Start:from] {
		if !script.Hiragana(r) {
			return false
		}
	}
	return from < s.End && from > s.Start+1
}

// spacedRole is where a letter-spaced seat or role ends that begins s and goes on behind
// the gap at i: 三　　番, 会　長.
func (t Reader) spacedRole(s doc.Span, i int) (stop int, ok bool) {
	if to := t.seatEnd(s); to > i && t.boundary(to, s.End) {
		return to, true
	}
	if to := t.spacedTitle(s, i); to > i {
		return to, true
	}
	_, to := t.Words.RoleIn.Prefix(t.Fold, s.Start, s.End)
	return to, to > i && t.boundary(to, s.End) && t.wide(doc.Span{Start: s.Start, End: to})
}

// spacedTitle is where a title ends whose letters gaps like that at i part, before a wider one: 農 地 係 長   ….
// The beginning of s for none.
func (t Reader) spacedTitle(s doc.Span, i int) int {
	const longest = 40 // characters
	w := t.GapAt(i, s.End)
	if i != s.Start+1 || w == 0 {
		return s.Start
	}
	for i < min(s.End, s.Start+longest) {
		gap := t.GapAt(i, s.End)
		if gap != w {
			if word := (doc.Span{Start: s.Start, End: i}); gap > w && t.titled(word) {
				return i
			}
			return s.Start
		}
		i = script.Skip(t.Fold, i, s.End)
		if i >= s.End || !script.NameLetter(t.Fold[i]) {
			return s.Start
		}
		i++
	}
	return s.Start
}

// nameBehind is the word behind the gap at i up to a blank, a bracket or a colon; empty
// where more than letters of names stands in it.
func (t Reader) nameBehind(i, end int) doc.Span {
	const longest = 16
	from := script.Skip(t.Fold, i, end)
	to := from
	for to < end && to-from < longest {
		r := t.Fold[to]
		if script.Blank(r) || sideBracket(r) || script.Colon(r) {
			break
		}
		if !script.NameLetter(r) {
			return doc.Span{Start: from, End: from}
		}
		to++
	}
	return doc.Span{Start: from, End: to}
}

// surname reports whether s may be a surname by itself.
func (t Reader) surname(s doc.Span) bool { return s.Len() <= 4 && t.personal(s) && !t.Named(s) }

// withGiven is where the name ends whose surname, or the whole of it, is s: 議長　瀬川　良平　….
func (t Reader) withGiven(s doc.Span, end int) int {
	next := script.Skip(t.Fold, s.End, end)
	if s.Len() <= 3 && next > s.End && next < end {
		if stop, ok := t.given(next, end); ok {
			return stop
		}
	}
	return s.End
}

// seatEnd is where the number of a seat at the beginning of s ends, s.Start for
// none.
func (t Reader) seatEnd(s doc.Span) int {
	n, stop := script.Spaced(t.Fold, s.Start, s.End)
	if stop = script.Skip(t.Fold, stop, s.End); n > 0 && n < 300 && stop < s.End && t.Fold[stop] == '番' {
		return stop + 1
	}
	return s.Start
}

// given reads a given name of three letters at most between gaps, behind a
// surname that stands apart (議長　瀬川　良平　…).
func (t Reader) given(at, end int) (int, bool) {
	to := at
	for to < end && to-at < 4 && script.NameLetter(t.Fold[to]) {
		to++
	}
	if to-at < 1 || to-at > 3 || to >= end || !script.Blank(t.Fold[to]) {
		return at, false
	}
	return to, true
}

// boundary reports whether a word may end at at.
func (t Reader) boundary(at, end int) bool {
	return at >= end || script.Blank(t.Fold[at]) || t.Fold[at] == '(' || script.Colon(t.Fold[at])
}

// personal reports whether s may be a person's name: two to seven letters of
// names, more than one of them kanji or kana at the beginning.
func (t Reader) personal(s doc.Span) bool {
	n := 0
	for i := s.Start; i < s.End; i++ {
		if r := t.Fold[i]; script.Blank(r) {
			continue
		} else if !script.NameLetter(r) {
			return false
		}
		n++
	}
	if n < 1 || n > 7 {
		return false
	}
	r := t.Fold[script.Skip(t.Fold, s.Start, s.End)]
	return script.Kanji(r) || script.Katakana(r) || n > 2 && script.Hiragana(r)
}

// runSpeaker reads ○神谷委員長ただいまから…: the name up to the end of the role.
func (t Reader) runSpeaker(s doc.Span) Speaker {
	for end := s.Start + 2; end <= s.End && end-s.Start <= 14; end++ {
		r := t.Fold[end-1]
		if r == '。' || r == '、' || script.Blank(r) {
			return Speaker{}
		}
		_, from := t.Words.Role.Suffix(t.Fold, s.Start, end)
		if from >= end || from > s.Start+6 {
			continue
		}
		for more := end + 1; more <= min(s.End, end+4); more++ { // 委員長, 部長代理
			if _, at := t.Words.Role.Suffix(t.Fold, s.Start, more); at < more && at <= from {
				end = more
			}
		}
		if end >= s.End || t.bodyGoesOn(end, s.End) {
			return Speaker{}
		}
		name := doc.Span{Start: s.Start, End: end}
		if !t.mayName(name) {
			return Speaker{}
		}
		return Speaker{Form: Marked, Name: name, Text: end, Run: true}
	}
	return Speaker{}
}

// bodyGoesOn reports whether the word that ends at at goes on as another one:
// 委員会, 会長室, 議員の, 委員から, 委員、事務局の.
func (t Reader) bodyGoesOn(at, end int) bool {
	switch t.Fold[at] {
	case '、', '・', '。', '会', '室', '席', '等', '名', '数', '側', '制', '及', '並', 'の', 'に', 'を', 'が', 'は', 'と', 'へ', 'も', 'や':
		return true
	}
	return t.Begins(t.Words.NameGoesOn, doc.Span{Start: at, End: end})
}

// mayName reports whether s may name a speaker: short, no sentence, no label.
func (t Reader) mayName(s doc.Span) bool {
	n := script.Count(t.Fold, s)
	if n < 1 || n > longestName || t.Open(s) {
		return false
	}
	if t.Is(t.Words.Chorus, s) {
		return true
	}
	if !t.lettered(s) {
		return false
	}
	if t.When(s).Date() {
		return false // 10月9日（金）
	}
	if open := script.Index(t.Fold, s.Start, s.End, '('); open > s.Start {
		if t.Words.opening(t.Fold, t.Trim(doc.Span{Start: s.Start, End: open})) {
			return false // 開会（教頭）
		}
	}
	if t.within(t.Words.Stage, s) {
		if _, from := t.Words.Role.Suffix(t.Fold, s.Start, s.End); from == s.End {
			return false // 八番委員退席
		}
	}
	return !t.noSpeaker(s)
}

// lettered reports whether letters stand in s, and no sign that no name has.
func (t Reader) lettered(s doc.Span) bool {
	letters := 0
	for _, r := range t.Fold[s.Start:s.End] {
		switch r {
		case '。', '、', '「', 'を', ':', '？', '?', '!', '※', '→', '/', '=', '%', '~', '+', '`', '<', '>', '#', '|', '$':
			return false
		}
		if script.NameLetter(r) || script.Numeral(r) {
			letters++
		}
	}
	return letters > 0
}

// noSpeaker reports whether s is a label or a heading that no speaker has.
func (t Reader) noSpeaker(s doc.Span) bool {
	if key, ok := t.Words.Labels.Is(t.Fold, s.Start, s.End); ok {
		_, role := t.Words.Role.Is(t.Fold, s.Start, s.End)
		role = role || t.Is(t.Words.ListHead, s) // 発注者
		return !role && key != groupPrefix+"secretariat" && key != groupPrefix+"presenter"
	}
	if _, from := t.Words.Paperless.Suffix(t.Fold, s.Start, s.End); from < s.End || t.Is(t.Words.Result, s) {
		return true
	}
	return t.Any(t.Words.NoName, s)
}

// opening reports whether s is a word that opens or closes a meeting.
func (w *Words) opening(fold []rune, s doc.Span) bool {
	_, ok := w.Opening.Is(fold, s.Start, s.End)
	return ok
}

// Named reports whether s ends as the names of speakers do: in a role, a title
// of courtesy or the number of a seat, remarks in brackets aside.
func (t Reader) Named(s doc.Span) bool {
	s = t.Trim(s)
	if n := script.Count(t.Fold, s); s.Empty() || n < 2 || n > longestName {
		return false
	}
	if t.Fold[s.End-1] == ')' {
		return t.namedBefore(s)
	}
	for i := s.Start; i < s.End; i++ {
		switch t.Fold[i] {
		case '(':
			if shut := script.Close(t.Fold, i, s.End); shut > 0 && shut-i < 6 && i > s.Start {
				i = shut // 鈴木（一）委員: one of two of that name
				continue
			}
			return false
		case '。', '、', '「', 'を', ':', '【', '？', '?', '/', '※', '→', '以', '各':
			return false
		}
	}
	return t.Seat(s) || t.courteous(s) || t.coded(s) || t.titled(s)
}

// titled reports whether s ends in a role that is that of who is named before it.
func (t Reader) titled(s doc.Span) bool {
	_, from := t.Words.Role.Suffix(t.Fold, s.Start, s.End)
	return from < s.End && !t.noSpeaker(s) && !script.Ends(t.Fold, s.Start, from, "の")
}

// namedBefore reports the same of a name with a bracket: 委員長（山田君）, 山田委員
// （東市）.
func (t Reader) namedBefore(s doc.Span) bool {
	open := script.Open(t.Fold, s.Start, s.End-1)
	if open <= s.Start || t.HasStop(s) || t.within(t.Words.Act, doc.Span{Start: open, End: s.End}) {
		return false
	}
	if t.Named(doc.Span{Start: s.Start, End: open}) {
		return true
	}
	inner := t.Trim(doc.Span{Start: open + 1, End: s.End - 1})
	return t.Named(inner) && open-s.Start < 16 || t.Seat(doc.Span{Start: s.Start, End: open}) && t.personal(inner)
}

// ofCompany reports whether s is a body with the name of who speaks for it in
// brackets: 若草通信（川上）.
func (t Reader) ofCompany(s doc.Span) bool {
	if s.Len() < 5 || t.Fold[s.End-1] != ')' {
		return false
	}
	open := script.Open(t.Fold, s.Start, s.End-1)
	inner := t.Trim(doc.Span{Start: open + 1, End: s.End - 1})
	front := doc.Span{Start: s.Start, End: max(open, s.Start)}
	return open >= s.Start+2 && inner.Len() > 1 && inner.Len() < 6 && t.personal(inner) && !t.phrase(front) && !t.inflected(front)
}

// inflected reports whether s ends as verbs and the like do, in hiragana behind kanji: その通り.
func (t Reader) inflected(s doc.Span) bool {
	i := s.End
	for i > s.Start && script.Hiragana(t.Fold[i-1]) {
		i--
	}
	return i < s.End && i > s.Start && script.Kanji(t.Fold[i-1])
}

// roleFirst reports whether a role and then a name is all of s.
func (t Reader) roleFirst(s doc.Span) bool {
	_, stop := t.Words.RoleIn.Prefix(t.Fold, s.Start, s.End)
	return stop > s.Start && stop < s.End && t.personal(doc.Span{Start: stop, End: s.End})
}

// Seat reports whether s is the number of a seat, a name behind it or not:
// 3番, 12番 岸はるか.
func (t Reader) Seat(s doc.Span) bool {
	at := script.Skip(t.Fold, s.Start, s.End)
	n, stop := script.Spaced(t.Fold, at, s.End)
	stop = script.Skip(t.Fold, stop, s.End)
	if n == 0 || n > 300 || stop >= s.End || t.Fold[stop] != '番' {
		return false
	}
	rest := t.Trim(doc.Span{Start: stop + 1, End: s.End})
	if rest.Empty() {
		return true
	}
	if r := t.Fold[rest.Start]; r == '地' || r == '線' || r == '組' || r == '目' {
		return false
	}
	return t.personal(rest) || t.courteous(rest) || t.Named(rest)
}

// coded reports whether s is a role with a letter or a number in the place of a name, as
// where minutes do not say who spoke: 委員A, 市民委員１.
func (t Reader) coded(s doc.Span) bool {
	if s.Empty() || t.Any(t.Words.Attends, s) {
		return false
	}
	at := s.End
	for at > s.Start && s.End-at < 2 && script.Digit(t.Fold[at-1]) {
		at--
	}
	if r := t.Fold[s.End-1]; at == s.End && (script.Letter(r) || script.Circled(r) > 0) {
		at--
	}
	front := t.Trim(doc.Span{Start: s.Start, End: at})
	if at == s.End || front.Empty() || at-front.End > 1 {
		return false
	}
	_, from := t.Words.Role.Suffix(t.Fold, front.Start, front.End)
	return from < front.End && (from == front.Start || t.personal(doc.Span{Start: front.Start, End: from}))
}

// courteous reports whether s ends in 君, 氏, さん behind a name.
func (t Reader) courteous(s doc.Span) bool {
	_, from := t.Words.Courtesy.Suffix(t.Fold, s.Start, s.End)
	if from >= s.End || script.Count(t.Fold, s) > 16 {
		return false
	}
	front := t.Trim(doc.Span{Start: s.Start, End: from})
	return front.Len() > 1 && script.NameLetter(t.Fold[front.End-1]) && !script.Hiragana(t.Fold[front.End-1]) ||
		front.Len() > 2 && t.personal(front)
}

// groupName reports whether s is a group that speaks as one: 事務局, 市側.
func (t Reader) groupName(s doc.Span) bool {
	key, ok := t.Words.Group.Is(t.Fold, s.Start, s.End)
	return ok && (key == groupPrefix+"secretariat" || key == groupPrefix+"presenter") &&
		!t.Any(t.Words.Attends, s) && script.Count(t.Fold, s) < 6
}

// ofGroup reports whether s is somebody of a group that speaks as one: 事務局・尺
// 長, 事務局／山田.
func (t Reader) ofGroup(s doc.Span) bool {
	_, stop := t.Words.Group.Prefix(t.Fold, s.Start, s.End)
	if stop == s.Start || stop+1 >= s.End || t.Fold[stop] != '・' && t.Fold[stop] != '/' {
		return false
	}
	return t.groupName(doc.Span{Start: s.Start, End: stop}) && t.personal(doc.Span{Start: stop + 1, End: s.End}) && s.End-stop < 7
}

// Speaks reports whether s names a body that speaks: a company, an office, a
// group.
func (t Reader) Speaks(s doc.Span) bool {
	if t.groupName(s) {
		return true
	}
	if n := script.Count(t.Fold, s); n < 2 || n > 24 || t.noSpeaker(s) || t.phrase(s) {
		return false
	}
	if t.Begins(t.Words.CompanyFront, s) {
		return true
	}
	_, from := t.Words.Org.Suffix(t.Fold, s.Start, s.End)
	return from < s.End && from > s.Start
}

// phrase reports whether s is more than one name: a particle stands behind a word of it, or
// a comma or a quotation mark anywhere.
func (t Reader) phrase(s doc.Span) bool {
	for i, r := range t.Fold[s.Start:s.End] {
		switch r {
		case '、', '。', '「':
			return true
		case 'を', 'は', 'が', 'に':
			if i > 0 {
				return true
			}
		}
	}
	return false
}

// signOf is what the key of a word for a remark says.
func signOf(key string) doc.Sign {
	switch key {
	case "question":
		return doc.Question
	case "comment":
		return doc.Comment
	case "answer":
		return doc.Answer
	}
	return doc.NoSign
}

// signed reads marks that say question or answer: （問）, Ｑ１.,  答：, →; who
// speaks may stand behind them.
func (t Reader) signed(s doc.Span, m *Mark) Speaker {
	at := s.Start
	if m.Style == Bulleted {
		at = m.End
	}
	if at >= s.End {
		return Speaker{}
	}
	if m.Style == Bulleted && arrowSign(m.Bullet) != doc.NoSign {
		return t.behindArrow(doc.Span{Start: at, End: s.End}, m.Bullet)
	}
	sign, text := t.signAt(at, s.End)
	behind := doc.Span{Start: text, End: s.End}
	if sign == doc.NoSign || text >= s.End || t.wordedSign(at) && t.headsColumn(behind) {
		return Speaker{}
	}
	if sp := t.colonSpeaker(behind); sp.Form != Silent && sp.Sure {
		sp.Bullet, sp.Sign = m.Bullet, sign
		return sp
	}
	sp := Speaker{Form: Signed, Bullet: m.Bullet, Sign: sign, Letter: script.Letter(t.Fold[at]), Text: text, Sure: true}
	t.nameBehindSign(&sp, behind)
	return sp
}

// behindArrow reads what stands behind an arrow: an answer, and who gives it.
func (t Reader) behindArrow(s doc.Span, arrow rune) Speaker {
	if sp := t.speakerAt(s, true); sp.Form != Silent && (sp.Sure || sp.Form == Colon) && !sp.Run {
		sp.Bullet, sp.Sign, sp.Sure = arrow, arrowSign(arrow), true
		return sp
	}
	sp := Speaker{Form: Signed, Bullet: arrow, Sign: arrowSign(arrow), Text: s.Start, Sure: true}
	if who, text, ok := t.bracketFirst(s); ok {
		sp.Name, sp.Text = who, text
	}
	return sp
}

// nameBehindSign reads who speaks, in a bracket before his words or alone above them: 答　（環境局長）検討します。
func (t Reader) nameBehindSign(sp *Speaker, s doc.Span) {
	if script.Closing(t.Fold[s.Start]) != 0 {
		if in := t.bracketSpeaker(s); in.Form != Silent && in.Sure && in.Text < s.End {
			sp.Name, sp.Text, sp.Asides = in.Name, in.Text, in.Asides
			return
		}
	}
	if name := t.beforeTopic(s); t.nameAlone(name) {
		sp.Name, sp.Text = name, script.Skip(t.Fold, name.End, s.End) // Ｑ　青山委員
	}
}

// headsColumn reports whether s behind a sign in a word and a gap is neither a sentence nor a name.
func (t Reader) headsColumn(s doc.Span) bool {
	return script.Blank(t.Fold[s.Start-1]) && !t.EndsStop(s) && !t.nameAlone(t.beforeTopic(s))
}

// wordedSign reports whether the sign at at is a word, which heads columns elsewhere: 質問　回答.
func (t Reader) wordedSign(at int) bool {
	r := t.Fold[at]
	return r == '質' || r == '回' || r == '意' || r == '要'
}

// beforeTopic is s without what it ends in, in corner brackets: 青山委員「道路について」.
func (t Reader) beforeTopic(s doc.Span) doc.Span {
	if s = t.Trim(s); s.Len() > 2 && t.Fold[s.End-1] == '」' {
		if open := script.Open(t.Fold, s.Start, s.End-1); open > s.Start {
			return t.Trim(doc.Span{Start: s.Start, End: open})
		}
	}
	return s
}

// nameAlone reports whether s is the name of a speaker, whose bracket says who he is:
// 市長（青山　太郎）, and not 資料を見る（青山さん）.
func (t Reader) nameAlone(s doc.Span) bool {
	front := t.Trim(s)
	if !front.Empty() && t.Fold[front.End-1] == ')' {
		if open := script.Open(t.Fold, front.Start, front.End-1); open > front.Start {
			front.End = script.SkipBack(t.Fold, front.Start, open)
		}
	}
	return t.Named(s) && t.Named(front)
}

// bracketFirst reads who answers in a bracket behind an arrow, whatever is named
// there: →（みちしるべ）平均６割である。
func (t Reader) bracketFirst(s doc.Span) (who doc.Span, text int, ok bool) {
	if t.Fold[s.Start] != '(' && t.Fold[s.Start] != '[' && t.Fold[s.Start] != '【' {
		return who, s.Start, false
	}
	shut := script.Close(t.Fold, s.Start, s.End)
	if shut < 0 || shut+1 >= s.End {
		return who, s.Start, false
	}
	who = t.Trim(doc.Span{Start: s.Start + 1, End: shut})
	if n := script.Count(t.Fold, who); n < 2 || n > 16 || !t.mayName(who) || t.saysOther(who) {
		return who, s.Start, false
	}
	return who, script.Skip(t.Fold, shut+1, s.End), true
}

// saysOther reports whether what stands in a bracket before words is no name: who rises
// (挙手), a time of day, a paper (資料１), signs.
func (t Reader) saysOther(s doc.Span) bool {
	if t.within(t.Words.Aside, s) || t.within(t.Words.Act, s) || t.TellsTime(s) {
		return true
	}
	for _, r := range t.Fold[s.Start:s.End] {
		if !script.NameLetter(r) && !script.Blank(r) && !script.Digit(r) {
			return true
		}
	}
	stop, _ := t.Paper(s.Start, s.End)
	return stop > s.Start
}

// signAt reads a sign at at; text is where the words behind it begin.
func (t Reader) signAt(at, end int) (sign doc.Sign, text int) {
	shut := rune(0)
	if c := script.Closing(t.Fold[at]); c != 0 {
		shut, at = c, script.Skip(t.Fold, at+1, end)
	}
	key, stop := t.Words.Sign.Prefix(t.Fold, at, end)
	if sign = signOf(key); sign == doc.NoSign {
		return sign, at
	}
	_, stop = script.Integer(t.Fold, stop, end)
	gap := script.Skip(t.Fold, stop, end)
	switch {
	case gap >= end:
		return doc.NoSign, at
	case shut != 0:
		if t.Fold[gap] != shut {
			return doc.NoSign, at
		}
	case !t.signPoint(sign, doc.Span{Start: at, End: stop}, gap):
		if t.signGap(sign, doc.Span{Start: at, End: stop}, gap) || gap == stop && t.speakerAround(gap, end) {
			return sign, gap
		}
		return doc.NoSign, at
	}
	text = script.Skip(t.Fold, gap+1, end)
	if text < end && script.Colon(t.Fold[text]) {
		text = script.Skip(t.Fold, text+1, end)
	}
	return sign, text
}

// speakerAround reports whether a bracket at at holds who speaks the words behind it: 問（森井委員）なぜか。
func (t Reader) speakerAround(at, end int) bool {
	if t.Fold[at] != '(' {
		return false
	}
	sp := t.bracketSpeaker(doc.Span{Start: at, End: end})
	return sp.Sure && sp.Text < end
}

// signPoint reports whether the character at gap closes the sign s before it: 答：, Ｑ１.,
// Ｃ）; not Ｃ案 and Ｃ：, which are somebody or something of that name.
func (t Reader) signPoint(sign doc.Sign, s doc.Span, gap int) bool {
	c := t.Fold[gap]
	if t.Fold[s.Start] == 'C' {
		return c == ')' && s.Len() == 1
	}
	return script.Colon(c) || t.shortSign(sign, s) && (c == '.' || c == ')')
}

// signGap reports whether a gap alone may stand between the sign s and the words at gap:
// 問１　….
func (t Reader) signGap(sign doc.Sign, s doc.Span, gap int) bool {
	switch t.Fold[s.Start] {
	case 'Q', 'A', '問', '答':
		return gap > s.End && t.shortSign(sign, s)
	}
	if t.wordedSign(s.Start) {
		return t.wideBehind(s.End, gap) && s.Len() < 3
	}
	return false
}

// shortSign reports whether s is a question's or an answer's sign of a letter or two, its
// number aside behind Ｑ and Ａ.
func (t Reader) shortSign(sign doc.Sign, s doc.Span) bool {
	return sign != doc.Comment && (s.Len() < 3 || t.Fold[s.Start] == 'Q' || t.Fold[s.Start] == 'A')
}

// ListsPeople reports whether s is a list of names with roles: at least two
// pieces between commas that end in one, or one with a space in it.
func (t Reader) ListsPeople(s doc.Span) bool {
	found, from := 0, s.Start
	for i := s.Start; i <= s.End; i++ {
		if i < s.End && t.Fold[i] != '、' && t.Fold[i] != ',' {
			continue
		}
		if t.Named(doc.Span{Start: from, End: i}) {
			found++
		}
		from = i + 1
	}
	return found >= 2 || found == 1 && s.Len() < 20 && t.Has(s, ' ') && !t.addressed(s)
}

// addressed reports whether s is whom a letter goes to, by the office alone: 青空市長　殿.
func (t Reader) addressed(s doc.Span) bool {
	s = t.Trim(s)
	_, from := t.Words.Courtesy.Suffix(t.Fold, s.Start, s.End)
	office := t.Trim(doc.Span{Start: s.Start, End: from})
	if from >= s.End || office.End == from || office.Empty() || t.Has(office, ' ') {
		return false
	}
	_, role := t.Words.Role.Suffix(t.Fold, office.Start, office.End)
	return role < office.End
}
