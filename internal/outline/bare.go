package outline

import (
	"strings"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// A bare is a row of the header that no label asks for.
type bare struct {
	*finder
	r     *row
	i     int // its index
	when  line.When
	prose bool // it is of a sentence
	opens bool // the meeting opens on the row below, which tells the time alone
	above bool // a date begins the row below
}

// A bareRule says what such a row is. Rules are tried from top to bottom; the first
// that fits decides, and then does.
type bareRule struct {
	name    string
	fits    func(*bare) bool
	then    func(*bare)
	example string // a document that reads otherwise without the rule
}

var bareRules = []bareRule{
	{"the meeting opens or closes", (*bare).opensOrCloses, func(b *bare) { b.moment(b.r.Span) }, "第1回試験会議 議事録\n令和5年5月3日\n午後３時 開会\n場所 会議室"},
	{"the number of what follows", func(b *bare) bool { return b.r.numbers() }, (*bare).number, ""},
	{"the title below a notice", func(b *bare) bool { return b.titleUnderName(b.r.Span) }, func(b *bare) { b.nameTitle(b.r.Span) },
		"第1回試験会議を次のとおり招集する\n期日　令和5年4月3日\n――――――――\n第1回試験会議会議録\n場所　会議室"},
	{"the title again", func(b *bare) bool { return b.sameAsTitle(b.r.Span) }, (*bare).heading, "第1回試験会議 議事録\n日時 令和5年4月3日\n第1回試験会議\n場所 会議室"},
	{"a longer name of the body", (*bare).longerName, (*bare).enterName, "第1回試験会議 議事録\n青空審議会試験会議\n場所 会議室"},
	{"the day", (*bare).day, (*bare).enterDay, "第1回試験会議 議事録\n令和5年5月3日\n場所 会議室"},
	{"the day again, with its time", (*bare).dayWithTime, (*bare).enterDay, "第1回試験会議 議事録\n2023/5/3\n朝の会　2023/5/3 15:00～16:00\n場所 会議室"},
	{"the time of a day above it", (*bare).timeOfDay, (*bare).enterTime, "第1回試験会議 議事録\n令和5年5月3日\n15時から16時まで\n場所 会議室"},
	{"another day", (*bare).anotherDay, (*bare).heading, "第1回試験会議 議事録\n令和5年5月3日\n令和5年5月20日 更新\n場所 会議室"},
	{"counts the session", func(b *bare) bool { return b.CountsSession(b.r.Span) }, (*bare).session, "令和5年第３回\n場所 会議室"},
	{"the kind of document", (*bare).namesKind, (*bare).kind, "第1回試験会議\n青空会館\n議事要旨\n令和5年5月3日\n場所 会議室"},
	{"the place", (*bare).place, (*bare).enterPlace, "本庁舎　第２会議室"},
	{"how many of all came", (*bare).ofAllCame, (*bare).enterCount, "第1回試験会議 議事録\n令和5年5月3日\n委員総数11名のうち９名が出席\n場所 会議室"},
	{"names below a sentence", (*bare).namesBelow, (*bare).goOnNames, "委員は次のとおり選任された。\n　青山太郎委員、森井花子委員\n場所 会議室"},
	{"people", (*bare).people, (*bare).enterPeople, "青山太郎委員、森井花子委員\n場所 会議室"},
	{"accounts", (*bare).account, (*bare).enterAccount, "第1回試験会議 議事録\n・@aoyama\n・@mori-h\n議題\n1 予算"},
	{"a sentence goes on", (*bare).goesOn, (*bare).goOn, "事務局から、委員の過半数が出席しており、会議が成立する\nことを報告した。\n場所 会議室"},
	{"a sentence", (*bare).sentence, (*bare).enterSentence, "事務局から、会議が成立することを報告した。\n場所 会議室"},
	{"a short bracket", (*bare).shortBracket, (*bare).heading, "第1回試験会議 議事録\n（速報版）\n場所 会議室"},
}

// longerName reports whether the row, below the title, names its body with the one above that.
func (b *bare) longerName() bool {
	const least = 4 // characters at the end of the name that the title has too
	if len(b.out.Title) == 0 || len(b.out.Names) > 0 || !b.r.unmarked() || b.prose {
		return false
	}
	if b.partOfBody(b.out.Title[0]) && b.mayName(b.r.Span) {
		_, from := b.Words.Org.Suffix(b.Fold, b.r.Start, b.r.End)
		return from > b.r.Start && from < b.r.End // 第12回理事会議事録 / みどり学会
	}
	if look := b.Title(b.r.Span); !look.Body || look.Session || look.Kind {
		return false
	}
	name := []rune(b.plain(b.r.Span))
	return len(name) > least && strings.Contains(b.plain(b.out.Title[0]), string(name[len(name)-least:]))
}

func (b *bare) enterName() { b.out.Names = append(b.out.Names, b.r.Span) }

// readPreamble reads rows without a label: the date and the place by what they
// look like, the kind of document, and people.
func (f *finder) readPreamble(s *section) {
	for i := s.from; i < s.to; i++ {
		if r := &f.rows[i]; r.region < 0 {
			f.bareRow(bare{
				finder: f, r: r, i: i, when: f.When(r.Span), prose: f.withinSentence(i, s) || f.HasStop(r.Span) || f.Any(f.Words.TellsWhere, r.Span),
				opens: i+1 < s.to && f.opensAt(&f.rows[i+1]), above: f.dateBelow(i),
			})
		}
	}
}

// withinSentence reports whether row i of a section reaches the edge and a sentence goes on in
// it up to one of the next rows.
func (f *finder) withinSentence(i int, s *section) bool {
	const most = 8 // rows of a sentence
	if !f.hiragana(f.rows[i].Span) {
		return false
	}
	for k := i; k+1 < min(s.to, i+most) && f.rows[k].full; k++ {
		below := &f.rows[k+1]
		if below.region >= 0 || below.gap > 0 || !below.unmarked() {
			return false
		}
		if f.HasStop(below.Span) {
			return true
		}
	}
	return false
}

// opensAt reports whether a row tells at what time the meeting opens, and not on which day.
func (f *finder) opensAt(r *row) bool {
	if r.region >= 0 || f.Moment(r.Span) != line.Opens {
		return false
	}
	w := f.When(r.Span)
	return w.Time && !w.Date()
}

// bareRow reads one row of the header that no label asks for.
func (f *finder) bareRow(b bare) {
	if f.HasStop(b.r.Span) {
		f.prose = f.sentenceTo(b.i)
	}
	for i := range f.rules.bare {
		if rule := &f.rules.bare[i]; rule.fits(&b) {
			f.fired("header: ", rule.name, b.r.Span)
			rule.then(&b)
			return
		}
	}
}

func (b *bare) opensOrCloses() bool { return b.Moment(b.r.Span) != line.NoMoment }

func (b *bare) number() { b.note(doc.Number, b.r.Start, b.r.End) }

func (b *bare) heading() { b.note(doc.Heading, b.r.Start, b.r.End) }

// day reports whether the row is the day of the meeting, where none is known yet.
func (b *bare) day() bool {
	if !b.when.Date() || b.prose || b.otherDay(b.r.Span) {
		return false
	}
	return (b.r.Len() < 50 || b.when.Time) && (len(b.dated) == 0 || b.above || b.opens && !b.opened) && len(b.out.Held) == 0
}

// dayWithTime reports whether the row tells the day above it again, in the same numbers, and its time.
func (b *bare) dayWithTime() bool {
	if !b.undated() || b.prose || !b.when.Date() || !b.when.Time || b.otherDay(b.r.Span) {
		return false
	}
	above := b.dayNumbers(b.dated[0])
	return above[0] > 0 && above == b.dayNumbers(b.r.Span)
}

// dayNumbers are the first three numbers of s, the last of them not 0 where it tells a year, a month
// and a day.
func (f *finder) dayNumbers(s doc.Span) (numbers [3]int) {
	if w := f.When(s); !w.Year || !w.Date() {
		return numbers
	}
	for i, n := s.Start, 0; i < s.End && n < len(numbers); {
		if !script.Digit(f.Fold[i]) {
			i++
			continue
		}
		numbers[n], i = script.Integer(f.Fold, i, s.End)
		n++
	}
	return numbers
}

// enterDay takes the row for the day of the meeting, in place of one above the title, or of
// one that tells of something else, where the meeting opens below this one.
func (b *bare) enterDay() {
	if len(b.dated) > 0 {
		b.noteSpans(doc.Heading, b.dated)
		b.dated, b.above = nil, false
	}
	b.opened = b.opens
	b.datedRow(b.r)
}

// timeOfDay reports whether the row is the time that the day above lacks, or the
// end of one that begins with 自.
func (b *bare) timeOfDay() bool {
	if !b.when.Time || b.when.Date() || b.prose || b.r.Len() >= 60 || !b.DateBegins(b.r.Span) {
		return false
	}
	return b.undated() && b.timeAlone() && b.belowDay() || len(b.dated) == 2 && script.Begins(b.Fold, b.r.Start, b.r.End, "至")
}

// timeAlone reports whether the row says when, and no more but where or that the meeting opens or
// closes: not 12:30～13:30　昼休み.
func (b *bare) timeAlone() bool {
	rest := b.Trim(doc.Span{Start: b.DateEnd(b.r.Span), End: b.r.End})
	if rest.Empty() || b.Place(rest) || b.Moment(b.r.Span) != line.NoMoment {
		return true
	}
	_, bracket := b.Bracketed(rest)
	return bracket || b.When(rest).Any()
}

// belowDay reports whether nothing but rows of a header stands between the row and the day above it.
func (b *bare) belowDay() bool {
	const most = 4 // rows
	if len(b.dated) == 0 {
		return true
	}
	for i := b.i - 1; i >= max(0, b.i-most); i-- {
		r := &b.rows[i]
		if r.Start <= b.dated[0].Start {
			return true
		}
		if r.region >= 0 || r.mark.Numbered() || b.HasStop(r.Span) {
			return false
		}
	}
	return false
}

func (b *bare) enterTime() { b.dated = append(b.dated, b.r.Span) }

func (b *bare) anotherDay() bool { return b.when.Date() && !b.prose && b.r.Len() < 24 }

func (b *bare) session() { b.out.Session = append(b.out.Session, b.r.Span) }

func (b *bare) kind() {
	if len(b.out.Kind) == 0 {
		b.out.Kind = append(b.out.Kind, b.r.Span)
	}
	b.heading()
}

// place reports whether the row is the place, behind the day.
func (b *bare) place() bool {
	return !b.prose && len(b.dated)+len(b.out.Held) > 0 && len(b.out.Venue) == 0 && b.Place(b.r.Span) && !b.r.spoken && !b.clauses(b.r.Span)
}

func (b *bare) enterPlace() { b.out.Venue = append(b.out.Venue, b.unbulleted(b.r)) }

// ofAllCame reports whether the row says how many of all came, and is no sentence.
func (b *bare) ofAllCame() bool { return !b.prose && b.cameOfAll(b.r.text()) }

// cameOfAll reports whether s says how many of all came, and nothing else: 委員11名中９名出席.
func (f *finder) cameOfAll(s doc.Span) bool {
	const longest, two = 30, 2 // characters; numbers of people
	n := 0
	if s.Len() > longest || !f.Any(f.Words.Attends, s) || f.Has(s, '、') {
		return false
	}
	for i := s.Start + 1; i < s.End; i++ {
		if (f.Fold[i] == '名' || f.Fold[i] == '人') && script.Numeral(script.Before(f.Fold, s.Start, i)) {
			n++
		}
	}
	return n == two
}

func (b *bare) enterCount() {
	b.out.Counts = append(b.out.Counts, doc.Count{Key: "members", Span: []doc.Span{b.r.Span}})
}

// namesBelow reports whether a row belongs to the names that the sentence above
// lists (…次のとおり選任された。), who need not have come.
func (b *bare) namesBelow() bool {
	p := b.finder.prose
	if b.prose || p.Empty() || b.r.gap > 0 || b.r.rule || script.Skip(b.Fold, p.End, len(b.Fold)) != b.r.Start {
		return false
	}
	return b.tellsMembers(p)
}

// tellsMembers reports whether a sentence lists who belongs to the body or was chosen, who need not have come:
// 本委員は、次のとおりである。
func (f *finder) tellsMembers(s doc.Span) bool {
	return f.Any(f.Words.Away, s) && !f.Any(f.Words.Attends, s)
}

func (b *bare) goOnNames() {
	b.finder.prose.End = b.r.End
	if k := len(b.before) - 1; k >= 0 && b.before[k].Text[0].Start >= b.finder.prose.Start {
		b.before[k].Text = append(b.before[k].Text, b.r.Span)
	}
}

func (b *bare) people() bool {
	return !b.prose && (b.ListsPeople(b.r.Span) || b.bracketedRoles(b.r.Span, true) > 1)
}

func (b *bare) enterPeople() {
	b.out.Groups = append(b.out.Groups, doc.Group{Key: b.groupByNames(b.r.Span), Lines: []doc.Span{b.r.Span}, Full: []bool{b.r.full}})
}

// account reports whether the row is the account of somebody: ・@aoyama.
func (b *bare) account() bool {
	s := doc.Span{Start: b.r.body, End: b.r.End}
	return !s.Empty() && b.Fold[s.Start] == '@' && b.Handle(s)
}

// enterAccount takes the row for one of those who came, in one list with the row above it.
func (b *bare) enterAccount() {
	if n := len(b.out.Groups); n > 0 && b.r.gap == 0 {
		if g := &b.out.Groups[n-1]; len(g.Label) == 0 && script.Skip(b.Fold, g.Lines[len(g.Lines)-1].End, len(b.Fold)) == b.r.Start {
			g.Lines, g.Full = append(g.Lines, b.r.Span), append(g.Full, b.r.full)
			return
		}
	}
	b.out.Groups = append(b.out.Groups, doc.Group{Key: "member", Lines: []doc.Span{b.r.Span}, Full: []bool{b.r.full}})
}

// namesKind reports whether the row is a kind of document: a short word only above the date.
func (b *bare) namesKind() bool {
	return b.Kind(b.r.Span) || b.above && b.KindWord(b.r.Span)
}

// goesOn reports whether the row goes on with the prose above it.
func (b *bare) goesOn() bool { return b.openSentence() && b.r.gap == 0 }

func (b *bare) goOn() {
	last := &b.before[len(b.before)-1]
	last.Text = append(last.Text, b.r.Span)
}

// sentence reports whether a row of the header of minutes is of a sentence.
func (b *bare) sentence() bool {
	if !b.HasStop(b.r.Span) && !b.r.full || script.Count(b.Fold, b.r.Span) < 10 || b.shortBracket() {
		return false
	}
	return b.labelled.held || b.labelled.agenda || b.callsItselfMinutes() && b.hiragana(b.r.Span)
}

func (b *bare) enterSentence() { b.before = append(b.before, doc.Turn{Text: []doc.Span{b.r.Span}}) }

// shortBracket reports whether the row is one bracket, a few words or a short sentence, which is of the minutes themselves and
// nobody's words: （速報版）, （発言者は匿名としている。）.
func (b *bare) shortBracket() bool {
	const longest, longestSentence = 12, 40 // characters
	inner, ok := b.Bracketed(b.r.Span)
	return ok && (b.r.Len() < longest || b.r.Len() < longestSentence && b.EndsStop(inner) && b.Fold[b.r.Start] == '(')
}

// hiragana reports whether a letter of hiragana stands in s, as in every sentence.
func (f *finder) hiragana(s doc.Span) bool {
	for _, r := range f.Fold[s.Start:s.End] {
		if script.Hiragana(r) {
			return true
		}
	}
	return false
}

// openSentence reports whether the prose above the minutes proper stops within a
// sentence.
func (f *finder) openSentence() bool {
	if len(f.before) == 0 {
		return false
	}
	text := f.before[len(f.before)-1].Text
	return !f.EndsStop(text[len(text)-1])
}

// bracketedRoles counts the roles in brackets in s: （会長）青山（副会長）川田, 青山
// （会長）、川田（副会長）. before asks for those alone that something stands behind.
func (f *finder) bracketedRoles(s doc.Span, before bool) int {
	found := 0
	for i := s.Start; i < s.End; i++ {
		if f.Fold[i] != '(' {
			continue
		}
		shut := script.Close(f.Fold, i, s.End)
		if shut < 0 {
			return 0
		}
		if _, ok := f.Words.Role.Is(f.Fold, i+1, shut); ok && (!before || script.Skip(f.Fold, shut+1, s.End) < s.End) {
			found++
		}
		i = shut
	}
	return found
}

// otherDay reports whether a row says of its date that it is not the
// meeting's: of publication, of an occurrence, of a version.
func (f *finder) otherDay(s doc.Span) bool {
	return f.Any(f.Words.OtherDay, s)
}

// undated reports whether a date stands above that still lacks its time of
// day.
func (f *finder) undated() bool {
	return len(f.dated) == 1 && len(f.out.Held) == 0 && !f.When(f.dated[0]).Time
}

// groupByNames guesses the group of a list without heading: officials by
// their titles, else members.
func (f *finder) groupByNames(s doc.Span) string {
	end := s.End
	for i := s.Start; i < s.End; i++ {
		if f.Fold[i] == '、' || f.Fold[i] == ',' {
			end = i
			break
		}
	}
	if key, from := f.Words.Role.Suffix(f.Fold, s.Start, end); from < end && key == "office" {
		return "secretariat"
	}
	return "member"
}
