package outline

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// A section is a label and the rows up to the next one.
type section struct {
	key    string // as in line.Label, or preamble
	people bool
	label  doc.Span
	parts  []doc.Span // of a wrapped label, in place of it; nil for none
	count  doc.Span   // a number of people stated behind the label
	mark   line.Mark
	value  doc.Span // the rest of the label's row
	row    int      // the label's row, -1 for none
	from   int      // the rows below it
	to     int
}

// holdsItems reports whether items stand in a section with the key: the agenda and the
// minutes proper.
func holdsItems(key string) bool { return key == "agenda" || key == "body" }

// A splitter is the state of dividing the rows into sections.
type splitter struct {
	f      *finder
	list   []section
	body   bool       // the minutes proper have begun
	spoken bool       // and somebody has spoken, or an item was told
	style  line.Style // numbering of the labels
	number int        // the last of them
	bullet rune       // the sign before the labels
	ones   int        // labels that all have the number 1
	led    bool       // a heading of remarks stood below an item
	item   line.Mark  // the last numbered row that is no label
	left   int        // its indent
	annex  annex      // a list of people behind the minutes

	members bool // the rows are of those whom a sentence above them lists
}

// A scene is what a label is judged by.
type scene struct {
	*splitter
	i   int
	r   *row
	l   *line.Label
	cur *section
}

// A labelRule says what a row with the look of a label is. Rules are tried
// from top to bottom; the first that fits decides.
type labelRule struct {
	name    string
	fits    func(*scene) bool
	section bool   // it begins a section; else it is prose, an item or a name
	example string // a document in which nothing else decides
}

// A headRule reads the heading of a section that the lexicon has no label for, as its
// place tells. Rules are tried from top to bottom; the first that reads one decides.
type headRule struct {
	name    string
	reads   func(*scene) (line.Label, bool)
	example string // a document in which nothing else decides
}

var headRules = []headRule{
	{"a label wrapped beside its list", (*scene).wrappedLabel, "出席者　　　　　青山 太郎　　森井 花子\n説明のため　　　川田総務部長\n出席した者　　　白石建設課長"},
	{"another label below a list", (*scene).besideList, "出席者　　　青山太郎\n決議事項　　計画の改定\n　　　　　　予算の補正\n報告事項　　評価の結果"},
	{"an unknown group among those of people", (*scene).groupBeside,
		"場所　　　会議室\n出席者　　会長　　荒木　清香\n　　　　　委員　　林　宏太郎\n施行者　　建設部長　　関　真由美\n　　　　　建設課長　　谷口　薫\n議題\n計画について"},
	{"an unknown word among the labels", (*scene).besidePeople, "場所　　　　　　　会議室\n委員　　　　　　　会長　荒木　清香\n　　　　　　　　　委員　林　宏太郎\n審査の対象期間　　令和６年１月から３月まで"},
	{"the programme of a meeting that is named before it", (*scene).programme, "書記　荒木清香\n令和６年度若葉市議会定例会議事日程　第１号\n第１　計画\n第２　予算"},
	{"a kind of members beside another", (*scene).kindBeside, "出席者\n公益代表：青山 太郎、森井 花子\n商工振興代表：川田 一郎、白石 京子"},
	{"the heads of columns of people", (*scene).headsColumns, "場所　会議室\n役職　　氏名　　　　所属\n会長　　青山 太郎　　みどり市\n委員　　森井 花子　　みどり会"},
	{"a role above its holder", (*scene).aboveHolder, "・場所 会議室\n・理事長\n　・青山太郎\n・議題\n　・計画"},
	{"a heading of the document above people alone", (*scene).abovePeople, "##出席者\n山田太郎\n##会議を支えた者\n庶務課長　森井　花子\n庶務係長　白石　京子\n##会議の経過\n会長が述べた。"},
	{"a numbered role before its holder", (*scene).beforeHolder, "１ 場所 会議室\n２ 出席者 青山太郎\n３ 副 議 長　　森　　　りえ\n４ 会期　１日"},
	{"a list in a bracket that closes below", (*scene).bracketList, "場所　会議室\n委員出席者（青山会長、森井委員、\n　　　　　川田委員　以上３名）"},
	{"a heading whose number goes on with the labels'", (*scene).numberGoesOn, "１ 場所 会議室\n２ 出席者 青山太郎\n３ 会議の世話役\n川田一郎"},
}

// leadRule is the name of the rule that finds a heading of remarks below an item.
const leadRule = "a lead-in among remarks"

var labelRules = []labelRule{
	{"no value that it asks for", (*scene).senseless, false, "場所：会議室\n開催　未定"},
	{"of a later meeting", (*scene).ofLater, false, "日時：令和5年4月3日\n場所：会議室\n議題\n・計画\n次回の会合について（予定）\n　日時：令和5年5月8日\n　場所：会議室"},
	{"people of an office, amid a list", (*scene).officeAmidPeople, false,
		"場所　会議室\n出席者　［委員］青山委員、森井委員\n　　　　［所管課］環境課　川田課長、白石係長\n　　　　［事務局］総務課　谷課長、原係長"},
	{"a point below a heading that is no label", (*scene).amidTopics, false, "##若葉会議事録\n日時：令和5年4月3日\n###状況\n・事例を共有する\n・公式資料：\n・話を聞きたい\n・会報班"},
	{"of another meeting, amid the items", (*scene).ofAnother, false, "日時：令和5年4月3日\n場所：会議室\n議題\n１　計画\n２　総会の準備\n・日時：令和5年5月8日\n・担当：森井"},
	{"a name with its seal", (*scene).sealed, false, "出席者\n青山 太郎、森井 花子\n議事\n１ 計画\n承認された。\n議事録署名人　青山　太郎　印\n議事録署名人　森井　花子　印"},
	{"who signs below the formula", (*scene).signs, false,
		"出席取締役\n青山 太郎、森井 花子\n議事\n１ 計画\n承認された。\nこの議事録を作成し、出席取締役がこれに署名する。\n令和5年4月3日\n出席取締役　青山　太郎\n同　　　　　森井　花子"},
	{"the rest of a label on two rows", (*scene).restOfLabel, false, "出席者（委員等）の氏名・\n出席者数\n青山 太郎、森井 花子"},
	{"one of numbered headings", (*scene).headed, false, "出席者\n山田太郎\n##1. 市長報告事項\n会長が述べた。\n##2. 計画の改定\n会員が述べた。\n##3. 予算の案\n会員が述べた。"},
	{"the kind of an item whose title stands below", (*scene).kindOverTitle, false, "日時：令和5年4月3日\n(1) 審議事項\n　計画について\n(2) 報告事項\n" +
		"　予算について\n○会長　始めます。\n○委員　はい。"},
	{"who belongs to the body", (*scene).belongs, false,
		"令和5年4月3日\n召集日における委員は、次のとおりである。\n　委員長　青山 太郎\n　理事　森井 花子\n\n出席者\n　委員長　青山 太郎"},
	{"a role before a name", (*scene).roleOfName, false, "出席者\n会長 青山 太郎\n委員 森井 花子"},
	{"a role in a bracket as those above", (*scene).roleBracket, false, "出席者　（教授）　荒木・林\n　　　　（准教授）　関\n　　　　（講師）　森・谷"},
	{"somebody with his title among others", (*scene).titledAmong, false, "出席者\n・荒木雅人議長\n・林ゆかり評議員\n・谷口薫理事"},
	{"a body before its people, as their label says", (*scene).bodyAsLabelled, false,
		"出席者（府省：氏名役職）\n　若葉府若葉本部事務局：荒木参事官\n　若葉省経営室：林室長"},
	{"a title around a name", (*scene).titleAround, false,
		"出席者\n総務課長　　　　荒木　清香\n教育委員会事務局\n　　　　　　　　林　宏太郎\n教育総務課長\n税務課長　　　　関　真由美"},
	{"a kind of members", (*scene).kindOfMembers, false, "出席者\n（学識経験者）\n青山委員\n森井委員\n（事務局）\n川田課長"},
	{"where some took part", (*scene).onSite, false, "出席者\n（会場）\n　青山太郎　　森井花子\n（オンライン）\n　川田一郎"},
	{"the number of a row of people", (*scene).countsRows, false,
		"出席者\n№　　役職　　氏名\n1　　会長　　青山 太郎\n2　　委員　　佐羽内 文\n3　　委員　　鱒淵 克"},
	{"a group between bars", (*scene).betweenBars, false, "出席者\n区分｜氏名｜所属\n委員｜青山 太郎｜みどり会\n事務局｜原 薫｜総務課"},
	{"a group beside the middle of its rows", (*scene).besideRows, false,
		"出席者\n区分　　氏名　　　所属\n　　　　青山 太郎　みどり大学\n　　　　森井 花子　みどり会\n委員\n　　　　川田 一郎　公募\n　　　　白石 京子　公募\n　　　　谷 翔　　　総務課\n事務局\n　　　　原 薫　　　総務課"},
	{"a cell on a line of its own", (*scene).cellOfList, false, "出席者\n氏名\n備考\n青山 太郎\n会長\n森井 花子\n委員\n川田 一郎\n委員"},
	{"who is told by what he does", (*scene).doer, false, "出席者：青山太郎、森井花子\n記録：秋葉"},
	{"the numbers of the labels go on", func(s *scene) bool { return s.next() && (s.l.Known || s.l.Firm()) && !s.itemGoesOn() }, true,
		"１ 場所 会議室\n２ 議事\n○会長　始めます。\n○委員　はい。\n３ 配布資料\n計画案の写し"},
	{"a remark on an item", (*scene).remarkOnItem, false,
		"議題\n１　計画\n　審議結果：承認\n　特記事項：森委員は審議に参加していない。\n２　予算\n　審議結果：承認"},
	{"a kind of items within the minutes proper", (*scene).kindWithin, false,
		"議題\n審議事項\n１　計画の改定\n報告事項\n１　調査の結果\n議事概要\n審議事項\n１　計画の改定\n承認された。\n報告事項\n１　調査の結果\n説明があった。"},
	{"a heading of remarks below an item that was told of", (*scene).leadsBelow, false,
		"■日時　令和5年4月3日\n■議事\n議案第１号　計画について\n説明があった。\n＜質疑応答＞\n（問）なぜか。\n（答）よい。\n議案第２号　予算について\n＜質疑応答＞\n（問）いつか。"},
	{"a heading of remarks below another heading", (*scene).underItem, false, "出席者\n山田太郎\n##計画の改定\n会長が述べた。\n###質疑応答\nＱ．早いか。\nＡ．早い。"},
	{"a point below a heading", (*scene).belowHeading, false, "##議事概要\n・参加\n　呼びかける。\n・広報\n　知らせる。"},
	{"the bill that an item is about", func(s *scene) bool { return s.spoken && s.f.Bill(s.r.text()) }, false,
		"議事日程\n日程第１　会期の決定\n日程第２　議案第１号　予算の案\n議事\n##会期の決定\n○議長　一日とします。\n##議案第１号\n○議長　説明を願います。\n##閉会\n○議長　閉会します。"},
	{"said", func(s *scene) bool { return s.spoken && !s.behindSpeech() && !s.titles() }, false, "議事\n○山田委員　なぜか。\n○木村課長　調べる。\n内容：いろいろ。"},
	{"the result of an item", (*scene).resultOfItem, false, "議題\n１　計画について\n事務局から説明があった。\n審議結果：承認\n２　予算について\n事務局から説明があった。\n審議結果：承認"},
	{"the papers of an item of the list", (*scene).papersOfItem, false, "議題\n１　計画について\n資料：計画案\n２　予算について\n資料：無\n３　その他"},
	{"a point of an item of the list", (*scene).pointOfItem, false, "議題\n１　計画について\n　　・説明資料\n２　予算について\n　　・説明資料\n３　その他"},
	{"a kind of item among numbered ones", (*scene).categoryItem, false, "議題\n１　会長の選任\n２　議題\n　　審議事項\n（１）計画"},
	{"an item whose number no label goes on with", (*scene).numberedItem, false, "議題\n１　会長の選任\n２　協議事項\n３　予算の案"},
	{"a kind of items among numbered headings", (*scene).numberedKind, false, "出席者\n青山太郎\nⅠ　審議事項\n１．計画\nⅡ　その他"},
	{"an item that reads like people", (*scene).peopleItem, false, "議題\n計画の改定\n地域の関係者\n予算の案"},
	{"an item among bullets like its own", (*scene).bulletedItem, false, "議題\n・会長の選任\n・協議事項\n・その他"},
	{"one of the papers", (*scene).handedOut, false, "配布資料\n・次第\n・資料１ 計画案"},
	{"a short word among no people", (*scene).loneRole, false, "場所　会議室\n委員　いろいろ"},
	{"その他 is an item", (*scene).otherItem, false, "議題\n計画について\nその他"},
	{"the kind of document above the date", (*scene).kindAbove, false, "第1回試験会議\n青空会館\n議事要旨\n令和5年5月3日\n場所 会議室"},
	{"a shape behind a gap", func(s *scene) bool { return !s.l.Known && !s.l.Firm() && s.l.Count.Empty() && !s.l.People }, false, ""},
	{"a heading above items that a list names", (*scene).aboveItem, false, "議題\n１　計画について\n審議内容\n【協議事項】１　計画について\n○山田委員　なぜか。\n○木村課長　調べる。"},
	{leadRule, (*scene).leadOfItem, false, "議題\n１　計画について\n質疑応答\n○山田委員　なぜか。\n○木村課長　調べる。"},
	{"a common word behind a gap", (*scene).common, false, "場所　会議室\n内容　いろいろ"},
	{"a label", func(*scene) bool { return true }, true, "場所：会議室"},
}

// findSections divides the rows below the title at the labels.
func (f *finder) findSections() []section {
	s := splitter{f: f, annex: f.findAnnex()}
	s.begin(section{key: "preamble", row: -1, from: f.titleEnd})
	for i := f.titleEnd; i < len(f.rows); i++ {
		f.src.Stop.Check()
		switch {
		case i == s.annex.row:
			s.enterAnnex()
		case s.annex.row < 0 || i < s.annex.row || i >= s.annex.list:
			s.row(i)
		}
	}
	s.close(len(f.rows))
	f.listAbove(s.list)
	f.underHeads(s.list)
	return f.openAtHeadings(s.list)
}

// listAbove takes a bare 議事 for the list of items where another label below it
// heads what was said of them: 議事要旨.
func (f *finder) listAbove(list []section) {
	above := -1
	for k := range list {
		switch s := &list[k]; {
		case s.people || s.row < 0 || s.key != "body":
		case above >= 0 && s.mark.Style == list[above].mark.Style && f.Kind(s.label):
			list[above].key = "agenda"
			return
		case above < 0 && f.Holder(s.label) && s.value.Empty() && s.to > s.from:
			above = k
		}
	}
}

func (s *splitter) begin(next section) {
	at := next.from
	if next.row >= 0 {
		at--
	}
	s.close(at)
	s.list = append(s.list, next)
	s.item = line.Mark{}
}

func (s *splitter) close(at int) {
	if n := len(s.list); n > 0 {
		s.list[n-1].to = max(at, s.list[n-1].from)
	}
}

func (s *splitter) current() *section { return &s.list[len(s.list)-1] }

func (s *splitter) row(i int) {
	r := &s.f.rows[i]
	s.countMembers(i, r)
	if r.opens && (s.inHeader() || s.current().key == "agenda") {
		s.begin(section{key: "body", row: -1, from: i})
		s.body = true
	}
	if !s.wraps(r) && s.plain(i, r) || s.labelled(i, r) {
		return
	}
	if r.mark.Numbered() {
		s.item, s.left = r.mark, r.left
	}
	switch {
	case s.inHeader() && (s.opensItems(i, r) || s.f.leadsBare(r)):
		s.enterItems(i)
		s.item, s.left = r.mark, r.left
	case s.body && r.mark.Style == line.Paren && s.f.sentence(i):
		s.spoken = true
	case s.endsAtLine(i, r), s.endsAtSign(r):
		s.begin(section{key: "preamble", row: -1, from: i})
	}
}

// countMembers notes whether row i is one of those below a sentence that lists who belongs to the body.
func (s *splitter) countMembers(i int, r *row) {
	if i > 0 && s.inHeader() && s.f.textAt(i-1) && s.f.EndsStop(s.f.rows[i-1].Span) {
		s.members = s.f.listsMembers(s.f.sentenceTo(i - 1))
	}
	s.members = s.members && r.gap == 0 && !r.rule && r.region < 0
}

// listsMembers is tellsMembers, where the sentence says of what day or why: …における本委員は、次のとおりである。
func (f *finder) listsMembers(s doc.Span) bool { return f.tellsMembers(s) && f.Any(f.Words.Belongs, s) }

// belongs reports whether the label is of a sentence that lists who belongs to the body, or of a row below it.
func (s *scene) belongs() bool {
	return s.members || s.l.People && s.f.EndsStop(s.r.Span) && s.f.listsMembers(s.r.Span)
}

// sentenceTo is row i with the row above it, where that one's sentence ends in it.
func (f *finder) sentenceTo(i int) doc.Span {
	s := f.rows[i].Span
	if i > 0 && f.textAt(i-1) && f.rows[i].gap == 0 && f.rows[i].unmarked() && !f.HasStop(f.rows[i-1].Span) {
		s.Start = f.rows[i-1].Start
	}
	return s
}

// endsAtSign reports whether the row, which names nobody, has the 一 of the label of the list that is open, whose rows
// have none: 一、列席者 / 荒木　清香 / 一、住職挨拶.
func (s *splitter) endsAtSign(r *row) bool {
	own, f := s.current(), s.f
	if !own.people || own.row < 0 || r.mark.Bullet != '一' || f.rows[own.row].mark.Bullet != '一' || !f.textAt(own.from) {
		return false
	}
	text := r.text()
	if f.rows[own.from].mark.Bullet != 0 || &f.rows[own.from] == r || text.Empty() {
		return false
	}
	return !f.holder(text) && !f.ListsPeople(text) && !f.Named(text)
}

// enterItems begins the items at row i, where no label does: their list, or the minutes proper.
func (s *splitter) enterItems(i int) {
	if s.f.listedThenTold(i) {
		s.begin(section{key: "agenda", row: -1, from: i})
		return
	}
	s.enterBody(i)
}

// listedThenTold reports whether row i is the first of a list of items without a label, each of which is told of further
// below: behind the list, and what somebody says there, the first of them is named again.
func (f *finder) listedThenTold(i int) bool {
	const most = 400 // rows
	first, spoken := &f.rows[i], false
	if !first.mark.Numbered() || first.spoken {
		return false
	}
	key := string(f.titleKey([]doc.Span{first.text()}))
	for k := i + 1; k < min(len(f.rows), i+most) && key != ""; k++ {
		r := &f.rows[k]
		switch {
		case r.region >= 0 || !spoken && !r.spoken && f.HasStop(r.Span):
			return false
		case r.spoken:
			spoken = true
		case r.mark.Style == first.mark.Style && r.mark.Number == first.mark.Number:
			return (spoken || k > i+1) && string(f.titleKey([]doc.Span{r.text()})) == key
		}
	}
	return false
}

// leadsBare reports whether a row without a number is a sentence that leads into remarks.
func (f *finder) leadsBare(r *row) bool {
	return !r.mark.Numbered() && f.Lead(r.Span) && f.HasStop(r.Span)
}

// plain reads a row that is no label whatever it says: a table, a remark, the number
// of one, the heads of columns.
func (s *splitter) plain(i int, r *row) bool {
	speakers := s.f.speakerHeads(r.Span)
	switch {
	case r.region >= 0 && s.aboveHeader(i):
		return true
	case r.region >= 0, r.spoken && s.opensSpeech(i):
		s.enterBody(i)
		s.spoken = true
		return true
	case r.numbers():
		return true
	case s.spoken || !speakers && (s.current().people || !s.f.CellHeads(r.Span)):
		return false
	}
	key := "agenda"
	if speakers {
		key, s.body = "body", true
	}
	if own := s.current().key; own != "body" && own != key || s.current().people {
		s.begin(section{key: key, row: -1, from: i})
	}
	return true
}

// aboveHeader reports whether the table on row i stands above the labels of the header, as the fields for seals
// do: none of them was read, and the first follows before anything else is told.
func (s *splitter) aboveHeader(i int) bool {
	const most = 12 // rows
	if s.body || len(s.list) > 1 {
		return false
	}
	for k := i + 1; k < min(len(s.f.rows), i+most); k++ {
		r := &s.f.rows[k]
		if r.region >= 0 || r.spoken || s.f.HasStop(r.Span) {
			return false
		}
		if l, ok := s.f.Label(r.Span, &r.mark); ok && l.Known {
			return l.People || l.Key == "held" || l.Key == "venue"
		}
	}
	return false
}

// labelled reads a row that begins a section: a label that the rules keep, or a
// heading whose number goes on with the labels'.
func (s *splitter) labelled(i int, r *row) bool {
	l, ok := s.f.Label(r.Span, &r.mark)
	if !ok || s.wraps(r) || s.f.headsArticle(i) {
		return s.heads(i, r)
	}
	sc := scene{s, i, r, &l, s.current()}
	for _, rule := range s.f.rules.labels {
		if !rule.fits(&sc) {
			continue
		}
		s.f.fired("label: ", rule.name, r.Span)
		s.led = s.led || rule.name == leadRule
		if rule.section {
			s.enter(i, r, &l)
		}
		return rule.section
	}
	return false
}

// endsAtLine reports whether a drawn line above row i ends a section of the header. One
// beside the heads of columns of people is of their table.
func (s *splitter) endsAtLine(i int, r *row) bool {
	if s.body || !r.rule {
		return false
	}
	own := s.current()
	if own.people && (s.f.goesOnPeople(r) || s.f.PeopleHeads(r.Span) || i > 0 && s.f.textAt(i-1) && s.f.PeopleHeads(s.f.rows[i-1].Span)) {
		return false
	}
	return own.row >= 0 && own.key != "agenda"
}

// inHeader reports whether neither the agenda nor the minutes proper are open.
func (s *splitter) inHeader() bool {
	own := s.current()
	return !s.body || own.people || !holdsItems(own.key)
}

// goesOnPeople reports whether a row behind a drawn line still lists people.
func (f *finder) goesOnPeople(r *row) bool {
	if f.HasStop(r.Span) {
		return false
	}
	l, ok := f.Label(r.Span, &r.mark)
	return ok && l.People || f.Named(r.Span) || f.ListsPeople(r.Span) || f.Has(r.Span, '|')
}

// heads reads the heading of a section that the lexicon has no label for.
func (s *splitter) heads(i int, r *row) bool {
	sc := scene{s, i, r, nil, s.current()}
	for _, rule := range s.f.rules.heads {
		if l, ok := rule.reads(&sc); ok {
			s.f.fired("head: ", rule.name, r.Span)
			s.enter(i, r, &l)
			return true
		}
	}
	return false
}

// headsColumns reads the heads of a table of people that no label heads.
func (s *scene) headsColumns() (line.Label, bool) {
	f, r := s.f, s.r
	if s.body || s.cur.people || s.cur.key == "agenda" || r.mark.Numbered() || !f.textAt(s.i+1) {
		return line.Label{}, false
	}
	if !f.PeopleHeads(r.Span) || f.HasStop(f.rows[s.i+1].Span) || f.PeopleHeads(f.rows[s.i+1].Span) {
		return line.Label{}, false
	}
	return line.Label{Key: "member", People: true, Known: true, Word: doc.Span{Start: r.Start, End: r.Start}, Value: r.Span}, true
}

// aboveHolder reads a role alone above the name of who has it, set in, among the labels.
func (s *scene) aboveHolder() (line.Label, bool) {
	word := s.r.text()
	_, role := s.f.Words.Role.Is(s.f.Fold, word.Start, word.End)
	if !role || s.body || s.cur.people || s.cur.row < 0 || !s.f.nameSetIn(s.i) {
		return line.Label{}, false
	}
	return line.Label{Key: "member", People: true, Known: true, Word: word, Value: doc.Span{Start: s.r.End, End: s.r.End}}, true
}

// abovePeople reads a heading of the document, among those that are labels, below which up to
// the next one nobody but people stand.
func (s *scene) abovePeople() (line.Label, bool) {
	f, r, k := s.f, s.r, s.i+1
	if r.head == 0 || s.body || s.cur.row < 0 || f.HasStop(r.Span) || f.Begins(f.Words.Later, r.text()) {
		return line.Label{}, false
	}
	group := "member"
	for f.textAt(k) && f.rows[k].head == 0 {
		key, ok := f.personOn(f.rows[k].text())
		if !ok {
			break
		}
		if key == "office" {
			group = "secretariat"
		}
		k++
	}
	if k == s.i+1 || k < len(f.rows) && f.rows[k].head == 0 {
		return line.Label{}, false
	}
	return line.Label{Key: group, People: true, Known: true, Word: r.text(), Value: doc.Span{Start: r.End, End: r.End}}, true
}

// personOn reports whether a row is of one person, and of which kind his office is.
func (f *finder) personOn(s doc.Span) (office string, ok bool) {
	if office, ok = f.officeAndName(s); ok {
		return office, true
	}
	return "", f.oneName(s)
}

// officeAndName reports whether s is an office and behind a gap the name of who has it
// (議会事務局次長　広川　清美), and of which kind the office is.
func (f *finder) officeAndName(s doc.Span) (key string, ok bool) {
	at := s.Start
	for at < s.End && !script.Blank(f.Fold[at]) {
		at++
	}
	key, from := f.Words.Role.Suffix(f.Fold, s.Start, at)
	return key, from < at && f.holder(f.Trim(doc.Span{Start: at, End: s.End}))
}

// beforeHolder reads a role before the name of who has it whose number goes on with that of
// the labels.
func (s *scene) beforeHolder() (line.Label, bool) {
	f, text := s.f, s.r.text()
	if s.body || s.number == 0 || s.r.mark.Number != s.number+1 || !s.next() || f.HasStop(text) {
		return line.Label{}, false
	}
	_, stop := f.Words.RoleIn.Prefix(f.Fold, text.Start, text.End)
	value := f.Trim(doc.Span{Start: stop, End: text.End})
	if stop == text.Start || stop == value.Start || !f.holder(value) {
		return line.Label{}, false
	}
	return line.Label{Key: "member", People: true, Known: true, Word: doc.Span{Start: text.Start, End: stop}, Value: value}, true
}

// holder reports whether s is the name of one person, which the dictionary has or letters set
// apart are.
func (f *finder) holder(s doc.Span) bool {
	if _, stop := f.Words.RoleIn.Prefix(f.Fold, s.Start, s.End); stop > s.Start {
		return false
	}
	return f.oneName(s) || f.Spread(s) && f.bodily(s)
}

// programme reads the label of the items behind the name of the meeting: 若葉市議会定例会議事日程
// 第１号.
func (s *scene) programme() (line.Label, bool) {
	f, r := s.f, s.r
	if r.mark.Numbered() || r.mark.Bullet != 0 || r.Len() > longestHeading || f.HasStop(r.Span) {
		return line.Label{}, false
	}
	end := f.BeforeTail(r.Span)
	if at := script.SkipBack(f.Fold, r.Start, end); at > r.Start && f.Fold[at-1] == '号' {
		end = f.beforeNumber(doc.Span{Start: r.Start, End: at})
	}
	end = script.SkipBack(f.Fold, r.Start, end)
	_, from := f.Words.ProgrammeEnd.Suffix(f.Fold, r.Start, end)
	front := f.Trim(doc.Span{Start: r.Start, End: from})
	if from >= end || front.Empty() || !f.Title(front).Body {
		return line.Label{}, false
	}
	f.note(doc.Heading, front.Start, front.End)
	return line.Label{Key: "agenda", Known: true, Word: doc.Span{Start: from, End: end}, Value: doc.Span{Start: r.End, End: r.End}}, true
}

// beforeNumber is where s ends before the number with which it ends: 第１号.
func (f *finder) beforeNumber(s doc.Span) int {
	for at := s.End - 1; at > s.Start && s.End-at < 8; at-- {
		if n, stop := script.Integer(f.Fold, at, s.End); f.Fold[at-1] == '第' && n > 0 && stop == s.End-1 {
			return at - 1
		}
	}
	return s.End
}

// wraps reports whether the label of a list of people is wrapped beside it.
func (s *splitter) wraps(r *row) bool { return r.wrapped != nil && !s.body }

// wrappedLabel reads the label of a list of people that is wrapped beside it.
func (s *scene) wrappedLabel() (line.Label, bool) {
	if !s.wraps(s.r) {
		return line.Label{}, false
	}
	w := s.r.wrapped
	l := line.Label{Key: w.key, People: w.people, Known: true, Word: w.parts[0], Value: w.value, Gap: true}
	if w.value.Empty() {
		l.Value = doc.Span{Start: s.r.End, End: s.r.End}
	}
	return l, true
}

// numberGoesOn reads a heading whose number goes on with that of the labels:
// ７ 委員からの意見及び回答.
func (s *scene) numberGoesOn() (line.Label, bool) {
	r, text, none := s.r, s.r.text(), line.Label{}
	if s.numbersRow() {
		return none, false // ２　副会長　青山 太郎, a row of a table
	}
	if l, ok := s.groupGoesOn(); ok {
		return l, true
	}
	if !s.nextHeading() || s.cur.people && s.groupOfPeople() {
		return none, false
	}
	key := s.keyOfHeading()
	if key == "body" && s.f.Opening(text) {
		return none, false // ８ その他: an item with text of its own
	}
	end := s.gapEnd(text)
	value := doc.Span{Start: script.Skip(s.f.Fold, end, text.End), End: r.End}
	l := line.Label{Key: key, Word: s.f.Trim(doc.Span{Start: text.Start, End: end}), Value: value}
	if _, from := s.f.Words.Role.Suffix(s.f.Fold, text.Start, text.End); key == "other" && s.cur.people && from < text.End {
		l.People = true // ５　会議の書記
	}
	return l, true
}

// groupGoesOn reads a heading of people whose number goes on with that of the list above it:
// words that end in those of a group, before a gap: ６　区議会事務局　青山次長; or alone, of those who
// came: ６　出席した理事、監事及び事務局.
func (s *scene) groupGoesOn() (line.Label, bool) {
	text := s.r.text()
	if !s.cur.people || !s.next() || s.r.mark.Number != s.number+1 || s.r.spoken || s.f.HasStop(s.r.Span) {
		return line.Label{}, false
	}
	end := s.gapEnd(text)
	word := doc.Span{Start: text.Start, End: end}
	key := s.f.GroupAtEnd(word)
	if came := s.f.Begins(s.f.Words.Attends, word); key == "" || end == text.End && !came {
		return line.Label{}, false
	}
	value := doc.Span{Start: script.Skip(s.f.Fold, end, text.End), End: text.End}
	return line.Label{Key: key, People: true, Gap: true, Word: word, Value: value}, true
}

// gapEnd is where the words before the first wide gap within s end.
func (s *scene) gapEnd(of doc.Span) int { return s.f.GapIn(of, 1) }

// nextHeading reports whether the row is as short as a heading and has the number behind
// that of the last label, and no item goes on with it.
func (s *scene) nextHeading() bool {
	if s.number < 2 || !s.next() || s.itemGoesOn() || s.r.mark.Number != s.number+1 || s.r.spoken || s.f.HasStop(s.r.Span) {
		return false
	}
	n := script.Count(s.f.Fold, s.r.text())
	return n >= 2 && n <= 30
}

// groupOfPeople reports whether a numbered row among people is the heading of some of
// them: （３）総務省, or （３）事業者等 above its people.
func (s *scene) groupOfPeople() bool {
	text := s.r.text()
	if _, from := s.f.Words.Org.Suffix(s.f.Fold, text.Start, text.End); from < text.End && script.NameLetter(s.f.Fold[text.Start]) {
		return true
	}
	return s.peopleBelow(s.i)
}

// keyOfHeading is the key of a section whose heading no label knows, by what it is called
// and by where it stands.
func (s *scene) keyOfHeading() string {
	text := s.r.text()
	switch {
	case s.f.category(text) && !s.body && s.cur.key == "agenda":
		return "agenda" // ７ 報告事項, behind ６ 議案
	case s.body, s.f.Any(s.f.Words.BodyHead, text), s.f.Opening(text):
		return "body"
	}
	return "other"
}

// next reports whether the row goes on with the numbering of the labels.
func (s *scene) next() bool {
	if !s.r.mark.Numbered() || s.r.mark.Style != s.style {
		return false
	}
	n := s.r.mark.Number
	return n == s.number+1 || n == s.number+2 || n == 1 && s.number == 1 && s.ones > 1
}

// itemGoesOn reports whether the number goes on with the items of the section
// as well, which are numbered like the labels.
func (s *scene) itemGoesOn() bool {
	return s.item.Style == s.r.mark.Style && s.item.Number+1 == s.r.mark.Number &&
		(s.l == nil || !s.l.Known || s.number+1 != s.r.mark.Number || s.setAsItem() || s.numberAgain())
}

// setAsItem reports whether the row is set in as the items are, further than their label.
func (s *scene) setAsItem() bool {
	return s.cur.row >= 0 && s.r.left == s.left && s.left > s.f.rows[s.cur.row].left
}

// numberAgain reports whether a label below has the number of the row before any goes on with it.
func (s *scene) numberAgain() bool {
	const most = 8 // rows
	for i := s.i + 1; i < min(len(s.f.rows), s.i+most) && s.f.textAt(i); i++ {
		r := &s.f.rows[i]
		if r.mark.Style != s.r.mark.Style {
			continue
		}
		l, ok := s.f.Label(r.Span, &r.mark)
		return r.mark.Number == s.r.mark.Number && ok && l.Known
	}
	return false
}

// sealed reports whether who signs the minutes is told by the row, or by the one below it, with
// the place of his seal: 議事録署名人　青山　太郎　印.
func (s *scene) sealed() bool {
	f, l := s.f, s.l
	if !l.People || !slices.ContainsFunc(s.header(), func(own section) bool { return own.people }) {
		return false // one list alone tells who came, whatever stands behind the names
	}
	if l.Alone() {
		return f.textAt(s.i+1) && f.Ends(f.Words.Seal, f.rows[s.i+1].Span)
	}
	return f.Ends(f.Words.Seal, l.Value)
}

// signs reports whether a word for people stands below the formula that attests the minutes, so that those behind it
// sign them.
func (s *scene) signs() bool {
	const most = 16 // rows
	f := s.f
	if !s.l.People || !s.body || !slices.ContainsFunc(s.header(), func(own section) bool { return own.people }) {
		return false
	}
	for i := s.i - 1; i >= max(0, s.i-most) && f.textAt(i) && !f.rows[i].spoken; i-- {
		if f.EndsStop(f.rows[i].Span) {
			return f.Attests(f.sentenceTo(i))
		}
	}
	return false
}

// restOfLabel reports whether the row is the rest of the label of people above it: 出席者の氏名・ /
// 出席者数.
func (s *scene) restOfLabel() bool {
	return s.cur.people && s.cur.row == s.i-1 && s.f.labelRest(s.i)
}

// leadsBelow reports whether the label is a heading of remarks in brackets that the labels have not, below the title of a bill in the
// minutes proper.
func (s *scene) leadsBelow() bool {
	const most = 12 // rows
	if !s.l.Bracket || s.l.People || s.cur.key != "body" || s.cur.people || s.cur.row < 0 || !s.f.Lead(s.l.Word) {
		return false
	}
	if script.Closing(s.f.Fold[s.f.rows[s.cur.row].Start]) == script.Closing(s.f.Fold[s.r.Start]) {
		return false
	}
	for i := s.i - 1; i >= max(s.cur.from, s.i-most); i-- {
		if r := &s.f.rows[i]; r.region < 0 && (r.mark.Numbered() || s.f.billTitle(r)) {
			return true
		}
	}
	return false
}

// labelRest reports whether row i is a label alone below one that ends in a dot.
func (f *finder) labelRest(i int) bool {
	if i == 0 || !f.textAt(i-1) || !f.textAt(i) {
		return false
	}
	above, r := f.rows[i-1].Span, &f.rows[i]
	if above.Empty() || f.Fold[above.End-1] != '・' {
		return false
	}
	l, ok := f.Label(r.Span, &r.mark)
	return ok && l.Known && l.Alone()
}

// senseless looks at what follows a label that is a common word too.
func (s *scene) senseless() bool {
	f, l := s.f, s.l
	if l.People {
		return false
	}
	switch l.Key {
	case "papers":
		if l.Colon || l.Alone() {
			return false
		}
		at := l.Value.Start
		if s.numberedBelow() {
			return false
		}
		return script.Numeral(f.Fold[at]) || script.Begins(f.Fold, at, l.Value.End, "No") || script.Begins(f.Fold, at, l.Value.End, "第")
	case "held", "time", "opened", "closed", "place-time":
		return s.timeless()
	}
	return false
}

// ofLater reports whether the label of a day or a place stands below the heading of what comes
// next: 次回予定（仮） above ・日時：….
func (s *scene) ofLater() bool {
	const most = 6 // rows of such labels
	f := s.f
	switch s.l.Key {
	case "held", "time", "venue", "place-time":
	default:
		return false
	}
	for i := s.i - 1; i >= max(0, s.i-most) && f.textAt(i) && !f.HasStop(f.rows[i].Span); i-- {
		if r := &f.rows[i]; f.Begins(f.Words.Later, r.text()) {
			return !f.When(r.Span).Date() || s.r.left > r.left
		}
		if l, ok := f.Label(f.rows[i].Span, &f.rows[i].mark); !ok || l.Alone() {
			return false
		}
	}
	return false
}

// officeAmidPeople reports whether people stand behind a word for an office in a list of people, so that it
// heads them and is no label of the header.
func (s *scene) officeAmidPeople() bool {
	return s.cur.people && !s.l.People && s.l.Key == "other" && s.r.gap == 0 && s.f.ListsPeople(s.l.Value)
}

// ofAnother reports whether a label of the header stands as a point below the items of a meeting whose
// own has no such sign or number and was read before, or below a heading of the document, or tells no day and
// no time: that of something which they speak of.
func (s *scene) ofAnother() bool {
	if !s.setOtherwise() {
		return false
	}
	list := s.header()
	for i := range list {
		one := &list[i]
		if holdsItems(one.key) {
			return false // the items stand above the label of the meeting's own
		}
		alike := one.row >= 0 && s.r.mark.Numbered() && s.f.rows[one.row].mark.Style == s.r.mark.Style
		if s.asks(one) && !alike {
			return slices.ContainsFunc(list[i+1:], func(below section) bool { return holdsItems(below.key) })
		}
	}
	return false
}

// header are the first sections, which hold the labels of the header: a document may have any number of others.
func (s *splitter) header() []section {
	const most = 200
	return s.list[:min(len(s.list), most)]
}

// setOtherwise reports whether the label is set as those of the meeting are not, or has not what they ask for.
func (s *scene) setOtherwise() bool {
	point := s.r.mark.Bullet != 0 && s.r.mark.Bullet != s.bullet
	signed := s.r.mark.Numbered() || point || s.setIn()
	switch s.l.Key {
	case "held":
		return signed || s.topicAbove() >= 0 || !s.tellsWhen()
	case "time":
		return !s.tellsWhen()
	case "venue":
		return signed || s.topicAbove() >= 0
	}
	return (s.l.People || s.l.Key == "count") && point && !s.setIn() // ・参加者：40名, of what an item is about
}

// asks reports whether a section above tells of the meeting what the label would.
func (s *scene) asks(one *section) bool {
	switch s.l.Key {
	case one.key:
		return true
	case "time":
		return one.key == "held"
	}
	return s.l.Key == "count" && one.people
}

// topicAbove is the row of the heading of the document above the row that is no label, behind the labels of the
// header; -1 for none.
func (s *scene) topicAbove() int {
	const most = 60 // rows
	for i := s.i - 1; i > max(s.cur.row, s.i-most, -1) && s.r.head == 0; i-- {
		if s.f.rows[i].head > 0 {
			return i
		}
	}
	return -1
}

// amidTopics reports whether the label stands below a heading that is no label, behind the day of the meeting, as
// a point, or, a word for people, above points that are no names: it is of what is told there.
func (s *scene) amidTopics() bool {
	at := s.topicAbove()
	if at < 0 || !slices.ContainsFunc(s.header(), func(one section) bool { return one.key == "held" && one.row >= 0 && one.row < at }) {
		return false
	}
	if s.r.mark.Bullet != 0 && !s.l.People {
		return true
	}
	if !s.l.People || !s.l.Alone() || !s.f.textAt(s.i+1) {
		return false
	}
	below := s.f.rows[s.i+1].text()
	return (s.f.particles(below) || s.f.kanaPhrase(below, 8)) && !s.f.ListsPeople(below)
}

// tellsWhen reports whether a day or a time stands behind the label, or on the row below one that stands alone.
func (s *scene) tellsWhen() bool {
	value := s.l.Value
	if s.l.Alone() {
		if !s.f.textAt(s.i + 1) {
			return false
		}
		value = s.f.rows[s.i+1].text()
	}
	w := s.f.When(value)
	return w.Date() || w.Any() && s.f.DateBegins(value)
}

// setIn reports whether the row has no sign and is set further in than the numbered item above it.
func (s *scene) setIn() bool {
	return s.r.unmarked() && holdsItems(s.cur.key) && s.item.Numbered() && s.r.left > s.left
}

// numberedBelow reports whether the value of the label is the first of a numbered list that goes
// on below it: 配付資料　　　１　前回議事録 / ２　計画.
func (s *scene) numberedBelow() bool {
	f, l := s.f, s.l
	const wide = 3 // half-width columns
	if f.GapAt(l.Word.End, l.Value.End) < wide || !f.textAt(s.i+1) {
		return false
	}
	m := f.Mark(l.Value)
	below := &f.rows[s.i+1]
	return m.Numbered() && m.Number == 1 && script.Numeral(f.Fold[below.Start]) && below.left > s.r.left
}

// timeless reports whether a label that asks for a day or a time has none behind or below
// it.
func (s *scene) timeless() bool {
	f, l := s.f, s.l
	if l.Key == "time" && f.clauses(l.Value) {
		return true // 時間：件数次第だが、１件３分とする
	}
	if f.numerals(l.Value) {
		return false
	}
	if !l.Alone() || !f.textAt(s.i+1) || !f.numerals(f.rows[s.i+1].Span) {
		return true
	}
	if l.Key != "opened" && l.Key != "closed" {
		return false
	}
	return f.numerals(s.r.Span) || !f.shortTime(f.rows[s.i+1].Span) // 開会（午前10時） says it all
}

// clauses reports whether s is a phrase: it is long, and much of it is hiragana.
func (f *finder) clauses(s doc.Span) bool { return f.kanaPhrase(s, 15) }

// kanaPhrase reports whether s has more than long characters, and much of it is hiragana.
func (f *finder) kanaPhrase(s doc.Span, long int) bool {
	const share = 3
	kana, all := 0, 0
	for _, r := range f.Fold[s.Start:s.End] {
		kana += one(script.Hiragana(r))
		all += one(!script.Blank(r))
	}
	return all > long && kana*share > all
}

// numerals reports whether a number or 正午 stands in s.
func (f *finder) numerals(s doc.Span) bool {
	for i := s.Start; i < s.End; i++ {
		if script.Numeral(f.Fold[i]) || f.Fold[i] == '正' && i+1 < s.End && f.Fold[i+1] == '午' {
			return true
		}
	}
	return false
}

// behindSpeech reports whether a label behind remarks ends them: papers, the
// contact, those who sign, people, each alone or with the sign of the labels.
func (s *scene) behindSpeech() bool {
	l, f := s.l, s.f
	if s.r.speech.Form != line.Silent && s.r.speech.Sure && !l.Alone() {
		return false
	}
	own := s.labelSign() && l.Firm()
	switch {
	case l.People && s.i > 0 && f.opensSitting(&f.rows[s.i-1]):
		return true // who came to the sitting
	case l.People:
		return s.peopleEnds(own)
	case holdsItems(l.Key):
		return l.Alone() && (own && !f.Lead(l.Word) || s.headsList())
	}
	return l.Known && s.knownEnds(own)
}

// headsList reports whether the label has a number, behind a blank line, and the first of a list
// stands below it: １ 議題 / （１）計画について.
func (s *scene) headsList() bool {
	below := s.i + 1
	if s.l.Key != "agenda" || !s.r.mark.Numbered() || s.r.gap == 0 || !s.f.textAt(below) {
		return false
	}
	r := &s.f.rows[below]
	return r.beginsCount() && r.mark.Style != s.r.mark.Style && !s.f.HasStop(r.Span)
}

// knownEnds reports whether a label of no people and no items ends the remarks; own tells
// that it has the sign of the labels.
func (s *scene) knownEnds(own bool) bool {
	l, f := s.l, s.f
	switch l.Key {
	case "other":
		if f.Contact(l.Word) {
			return !f.HasStop(s.r.Span)
		}
		if f.When(l.Value).Month && !f.HasStop(s.r.Span) {
			return true // 次回の予定　６月下旬
		}
		return own || s.r.gap > 0 && (l.Colon || l.Alone())
	case "papers":
		return l.Alone() && (own || l.Bracket || s.r.gap > 0 || s.r.mark.Bullet != 0 || s.abovePapers())
	}
	return own
}

// labelSign reports whether the row has the sign that stands before the labels.
func (s *scene) labelSign() bool { return s.bullet != 0 && s.bullet == s.r.mark.Bullet }

// peopleEnds reports whether a label of people behind remarks heads a list of them; own
// tells that it has the sign of the labels.
func (s *scene) peopleEnds(own bool) bool {
	l := s.l
	return s.f.broad(l.Word) && (l.Known || s.r.rule) && (own || l.Alone() || !l.Count.Empty())
}

// broad reports whether a word of people says that they came or did not, or
// signs the minutes.
func (f *finder) broad(s doc.Span) bool {
	return f.Any(f.Words.Attending, s)
}

// inList reports whether the row stands in a list of items or in the minutes proper.
func (s *scene) inList() bool {
	own := s.cur
	return !own.people && (own.key == "body" || own.key == "agenda" && own.row >= 0)
}

// categoryItem reports whether the row says what kind of items follow in a list of
// numbered ones: 報告事項　調査の結果, or 審議事項 below ２ 議題.
func (s *scene) categoryItem() bool {
	if holdsItems(s.cur.key) && s.r.unmarked() && s.l.Gap && s.f.categoryFront(s.r) {
		return true // 協議事項　計画について, with what it is before its title
	}
	l := s.l
	if !s.inList() || s.cur.key != "agenda" || l.Key != "agenda" || !s.item.Numbered() {
		return false
	}
	return !l.Firm() || l.Alone() && !l.Bracket && s.f.category(l.Word) && s.r.left > s.left
}

// remarkOnItem reports whether what the lexicon has for another part of a document stands set in below
// an item, and the next one goes on with its number: 特記事項：森委員は審議に参加していない。
func (s *scene) remarkOnItem() bool {
	const most = 40 // rows
	l := s.l
	if l.Key != "other" || l.People || !holdsItems(s.cur.key) || !s.item.Numbered() || s.r.mark.Numbered() || s.r.left <= s.left {
		return false
	}
	for i := s.i + 1; i < min(len(s.f.rows), s.i+most); i++ {
		if r := &s.f.rows[i]; r.region < 0 && r.mark.Style == s.item.Style {
			return r.mark.Number == s.item.Number+1 && r.left <= s.left
		}
	}
	return false
}

// kindWithin reports whether the row says what kind of items follow in the minutes proper, as
// it does in the list above them.
func (s *scene) kindWithin() bool {
	l := s.l
	return s.body && s.cur.key == "body" && l.Key == "agenda" && !l.People && l.Alone() && s.f.category(l.Word)
}

// numberedItem reports whether a label's word stands behind a number that no label
// goes on with.
func (s *scene) numberedItem() bool {
	l := s.l
	if !s.inList() || !s.r.mark.Numbered() || s.next() || s.spoken && l.Alone() && s.headsList() {
		return false
	}
	if l.People {
		return !s.f.broad(l.Word)
	}
	switch l.Key {
	case "body", "agenda", "other", "opened", "closed":
		return true
	}
	return !l.Known
}

// numberedKind reports whether the label is a kind of items behind a number with which no
// label goes on but 開会 or その他 does: an item above those that it holds.
func (s *scene) numberedKind() bool {
	return s.l.Key == "agenda" && !s.l.People && s.l.Alone() && s.opensKind()
}

// opensKind reports whether the row is such an item.
func (s *scene) opensKind() bool {
	own := &s.r.mark
	if !own.Numbered() || s.next() || !s.f.category(s.r.text()) {
		return false
	}
	if _, label := s.f.Label(s.r.Span, own); !label && own.Number == 1 && s.f.textAt(s.i+1) {
		if below := &s.f.rows[s.i+1]; below.beginsCount() && below.mark.Style != own.Style {
			return true // １　確認事項 / （１）議事録について
		}
	}
	const near = 200 // rows
	for i := max(s.f.titleEnd, s.i-near); i < min(len(s.f.rows), s.i+near); i++ {
		r := &s.f.rows[i]
		if r.region < 0 && r.mark.Style == own.Style && r.mark.Number != own.Number && s.f.Opening(r.text()) {
			return true
		}
	}
	return false
}

// peopleItem reports whether a row of the list only reads like a heading of people.
func (s *scene) peopleItem() bool {
	l := s.l
	if !s.inList() || s.cur.key != "agenda" || l.Known || !l.People || l.Colon || !l.Count.Empty() || s.f.broad(l.Word) {
		return false
	}
	return s.r.mark.Style != line.Bulleted || !l.Alone() || l.Bracket
}

// bulletedItem reports whether the row has the bullet of its neighbours in the list,
// which the label of the list has not.
func (s *scene) bulletedItem() bool {
	l, f, own, sign := s.l, s.f, s.cur, s.r.mark.Bullet
	if !s.inList() || s.r.mark.Style != line.Bulleted || own.mark.Bullet == sign {
		return false
	}
	if !l.Alone() || l.Bracket || l.People && l.Known || f.Contact(l.Word) {
		return false
	}
	if s.i > own.from {
		return f.listedWith(s.i-1, s.r)
	}
	return own.key == "agenda" && s.i+1 < len(f.rows) && sign != '■' && sign != '◆' && f.listedWith(s.i+1, s.r)
}

// resultOfItem reports whether the row names the result of the item above it.
func (s *scene) resultOfItem() bool {
	if !s.item.Numbered() || s.r.mark.Numbered() || s.l.Value.Empty() || s.cur.people || !holdsItems(s.cur.key) {
		return false
	}
	_, ok := s.f.Words.Result.Is(s.f.Fold, s.l.Word.Start, s.l.Word.End)
	return ok
}

// papersOfItem reports whether the row tells the papers of one item of a list that goes on
// below it: 添付書類：決算報告書.
func (s *scene) papersOfItem() bool {
	if s.cur.key != "agenda" || s.i+1 >= len(s.f.rows) {
		return false
	}
	next := &s.f.rows[s.i+1]
	return s.f.papersOf(s.r, s.l) && s.item.Numbered() && next.mark.Style == s.item.Style && next.mark.Number == s.item.Number+1
}

// pointOfItem reports whether a label is a point set in below an item of the list, with whose number
// a row further below goes on.
func (s *scene) pointOfItem() bool {
	const most = 40 // rows
	if s.cur.key != "agenda" || !s.item.Numbered() || s.r.mark.Style != line.Bulleted || s.r.left <= s.left {
		return false
	}
	for k := s.i + 1; k < min(len(s.f.rows), s.i+most); k++ {
		r := &s.f.rows[k]
		if r.region >= 0 || r.left < s.left {
			return false
		}
		if r.left == s.left && r.mark.Style == s.item.Style {
			return r.mark.Number == s.item.Number+1
		}
	}
	return false
}

// papersOf reports whether a label asks for papers, before a colon and what they are.
func (f *finder) papersOf(r *row, l *line.Label) bool {
	return l.Key == "papers" && l.Colon && !l.Value.Empty() && !r.mark.Numbered()
}

// listedWith reports whether row i is an item with the same sign as r.
func (f *finder) listedWith(i int, r *row) bool {
	o := &f.rows[i]
	if o.region >= 0 || o.spoken || o.full || f.HasStop(o.Span) {
		return false
	}
	return o.gap+r.gap < 2 && o.mark.Style == line.Bulleted && o.mark.Bullet == r.mark.Bullet
}

// handedOut reports whether 次第 is one of the papers: it has a sign that their
// label does not have, or the number of another one stands below it.
func (s *scene) handedOut() bool {
	own, f := s.cur, s.f
	if own.key != "papers" || own.people || s.l.Key != "agenda" && !s.l.People || !s.l.Alone() || s.r.mark.Numbered() || s.l.Bracket {
		return false
	}
	if s.r.mark.Bullet != 0 && own.mark.Bullet != s.r.mark.Bullet {
		return !s.l.People || f.rows[s.i-1].mark.Bullet == s.r.mark.Bullet // ・次第, ・委員名簿
	}
	return s.abovePapers()
}

// abovePapers reports whether the first paper with a number stands below the row, and
// nothing but papers without one between.
func (s *scene) abovePapers() bool {
	f := s.f
	const most = 4 // lists without a number above the first paper that has one
	for k := s.i + 1; k < min(len(f.rows), s.i+most) && f.rows[k].region < 0 && f.rows[k].gap == 0; k++ {
		next := &f.rows[k]
		if stop, _ := f.Paper(next.body, next.End); stop > next.body {
			return true
		}
		if l, ok := f.Label(next.Span, &next.mark); !ok || !l.Alone() {
			return false
		}
	}
	return false
}

// roleOfName reports whether a word among people is the role of a name behind
// or below it: 教育長 山田 太郎, 委員長：山田 太郎. What roles among people are is
// found from the whole list.
func (s *scene) roleOfName() bool {
	l, f := s.l, s.f
	if !s.amongNames() || f.Fold[s.r.Start] == ':' { // :書記: 谷口 is a field of its own
		return false
	}
	if l.Word.Len() == 1 && !l.Firm() || s.inColumn() {
		return true // 市　　　長
	}
	if !f.Is(f.Words.Role, l.Word) {
		return false
	}
	return l.Key == "member" || !l.People && l.Key == "other" || !l.Firm() && l.People
}

// amongNames reports whether a word among people may stand before a name: it is no label
// beside that of the list, and where it is numbered a name follows.
func (s *scene) amongNames() bool {
	if !s.cur.people || s.sibling() || s.anotherDoer() || s.asLabel() {
		return false
	}
	if !s.r.mark.Numbered() {
		return true
	}
	return !s.l.Firm() && (s.beginsName(s.l.Value) || !s.next() && s.f.holder(s.l.Value)) // ４　理　事　荒　木　清　香
}

// asLabel reports whether a role is set as the label of the list is, and an office and its
// holder as the list is: 出席取締役　専務　青山 太郎 / 議　　　　長　社長　森井 花子.
func (s *scene) asLabel() bool {
	l, own, f := s.l, s.cur, s.f
	if own.row < 0 || s.r.mark.Numbered() {
		return false
	}
	if l.Alone() && s.headsNested() {
		return true
	}
	if l.Alone() { // 出席者 / 　青山 太郎 / 書記 / 　森井 花子
		return f.Is(f.Words.ListHead, l.Word) && own.value.Empty() && f.shownAt(s.r.Start) == f.shownAt(f.rows[own.row].Start) && f.nameSetIn(s.i)
	}
	if own.value.Empty() || !l.Gap || l.Firm() {
		return false
	}
	if f.shownAt(s.r.Start) != f.shownAt(f.rows[own.row].Start) || f.shownAt(l.Value.Start) != f.shownAt(own.value.Start) {
		return false
	}
	_, office := f.officeAndName(l.Value)
	return office
}

// headsNested reports whether a colon behind the word and bullets further in below it say that
// a list follows: ・委員： / 　・青山 太郎 / 　・森井 花子.
func (s *scene) headsNested() bool {
	r, f := s.r, s.f
	if !s.l.Colon || !s.l.Known || !s.l.People || r.mark.Bullet == 0 {
		return false
	}
	for k := s.i + 1; k <= s.i+2; k++ {
		if !f.textAt(k) || f.rows[k].mark.Bullet == 0 || f.rows[k].left <= r.left {
			return false
		}
	}
	return true
}

// inColumn reports whether the word before a gap stands on the row above or below too,
// before somebody else: a column of whom each stands for.
func (s *scene) inColumn() bool {
	l, f := s.l, s.f
	if l.Firm() || !l.Gap {
		return false
	}
	word := string(f.Fold[s.r.Start:l.Word.End])
	for _, i := range [...]int{s.i - 1, s.i + 1} {
		if i >= 0 && f.textAt(i) && script.Begins(f.Fold, f.rows[i].Start, f.rows[i].End, word) {
			return true
		}
	}
	return false
}

// anotherDoer reports whether the label tells who does something, as the one above does:
// 司会：山田 / 書記：木村.
func (s *scene) anotherDoer() bool {
	_, head := s.f.Words.ListHead.Is(s.f.Fold, s.l.Word.Start, s.l.Word.End)
	_, above := s.f.Words.ListHead.Is(s.f.Fold, s.cur.label.Start, s.cur.label.End)
	return head && above && s.l.Colon
}

// doer reports whether a label behind a list of people tells what the one whose
// name stands behind it does: 記録：秋葉, 司会　木村.
func (s *scene) doer() bool {
	l, f := s.l, s.f
	if !s.cur.people || l.People || l.Key != "other" || l.Alone() || f.HasStop(l.Value) || s.sibling() || f.Fold[s.r.Start] == ':' {
		return false
	}
	_, role := f.Words.Role.Is(f.Fold, l.Word.Start, l.Word.End)
	if _, head := f.Words.ListHead.Is(f.Fold, l.Word.Start, l.Word.End); !role && !head || s.anotherDoer() || s.asLabel() {
		return false
	}
	end := l.Value.Start
	for end < l.Value.End && script.NameLetter(f.Fold[end]) {
		end++
	}
	return names.Weigh(f.Fold[l.Value.Start:end]).Score >= names.Likely
}

// belowHeads reports whether the heads of the columns of a list stand above, in the section.
func (s *scene) belowHeads() bool {
	const top = 4 // rows of a list in which its heads stand
	for i := s.cur.from; i < s.i && i < s.cur.from+top; i++ {
		if s.f.ColumnHeads(s.f.rows[i].Span) {
			return true
		}
	}
	return false
}

// peopleBelow reports whether the row below row i lists people.
func (s *splitter) peopleBelow(i int) bool {
	if !s.f.textAt(i + 1) {
		return false
	}
	below := s.f.rows[i+1].Span
	return !s.f.HasStop(below) && s.f.ListsPeople(below)
}

// cellOfList reports whether a label is the head of a column, or a role, alone in a list
// whose heads, and so its cells, stand on lines of their own.
func (s *scene) cellOfList() bool {
	if !s.cur.people || !s.l.Alone() || s.l.Bracket || s.l.Colon {
		return false
	}
	const most = 24
	heads := 0
	for i := s.cur.from; i < min(s.i, s.cur.from+most) && s.f.ColumnHead(s.f.rows[i].Span); i++ {
		heads++
	}
	if s.f.ColumnHead(s.r.Span) {
		return heads > 0 && heads == s.i-s.cur.from
	}
	return heads > 1 && s.f.Ends(s.f.Words.Role, s.l.Word)
}

// besideRows reports whether a label stands in the column of groups of a table of people,
// beside the middle of rows that are set in below the heads: it is a cell merged over them.
func (s *scene) besideRows() bool {
	f, left := s.f, s.r.left
	heads, ok := s.groupsAbove()
	if !ok || !s.l.Alone() && !s.l.Gap || s.i+1 >= len(f.rows) {
		return false
	}
	return f.setIn(s.i+1, left) && f.setIn(heads+1, max(left, f.rows[heads].left))
}

// betweenBars reports whether a label is the cell of a group in a table whose cells bars part.
func (s *scene) betweenBars() bool {
	heads, ok := s.groupsAbove()
	if !ok {
		return false
	}
	bar := script.Skip(s.f.Fold, s.l.Word.End, s.r.End)
	return bar < s.r.End && s.f.Fold[bar] == '|' && s.f.Has(s.f.rows[heads].Span, '|')
}

// countsRows reports whether the number before a label goes on with that of the row above, as
// those of the rows of a table do: 3　委員　青山 太郎.
func (s *scene) countsRows() bool {
	return s.amidPeople() && !s.l.Alone() && s.numbersRow()
}

// numbersRow reports whether the number of the row goes on with that of the row above, below
// a column of numbers, or is the first right below its head.
func (s *scene) numbersRow() bool {
	if s.i == 0 || !s.cur.people || s.r.gap > 0 {
		return false
	}
	heads, key := s.headsOfRows()
	own, above := &s.r.mark, &s.f.rows[s.i-1].mark
	if key != "number" || !own.Numbered() {
		return false
	}
	return above.Style == own.Style && above.Number+1 == own.Number || heads == s.i-1 && own.Number == 1
}

// groupsAbove is the row above whose first head is that of groups, with a row below it.
func (s *scene) groupsAbove() (heads int, ok bool) {
	if !s.amidPeople() {
		return -1, false
	}
	heads, key := s.headsOfRows()
	return heads, key == "group" && heads+1 < s.i
}

// amidPeople reports whether a label of people stands right below a row of a list of them.
func (s *scene) amidPeople() bool { return s.cur.people && s.l.People && !s.l.Bracket && s.r.gap == 0 }

// headsOfRows is the row above that heads the columns of people in the section, and of what
// the first of them is; -1 for none.
func (s *scene) headsOfRows() (row int, first string) {
	const most = 60 // rows of such a table
	for i := s.i - 1; i >= max(s.cur.row, 0, s.i-most); i-- {
		at := s.f.rows[i].Span
		if i == s.cur.row {
			at = s.cur.value
		}
		if s.f.ColumnHeads(at) || s.f.PeopleHeads(at) {
			first, _ = s.f.Words.ColumnHead.Prefix(s.f.Fold, at.Start, at.End)
			return i, first
		}
	}
	return -1, ""
}

// setIn reports whether row i is no label and begins further in than left.
func (f *finder) setIn(i, left int) bool {
	r := &f.rows[i]
	return r.region < 0 && r.gap == 0 && r.left > left+1 && !f.HasStop(r.Span)
}

// titleAround reports whether the words of a group are the first line of a title that is too
// long for its column: the name stands in its own on the next row, and the title goes on below.
func (s *scene) titleAround() bool {
	const apart = 6 // columns
	f, i := s.f, s.i
	if !s.cur.people || !s.l.People || !s.l.Alone() || s.r.mark.Style != line.Unnumbered || !f.textAt(i+1) || !f.textAt(i+2) {
		return false
	}
	name, rest := &f.rows[i+1], &f.rows[i+2]
	if name.gap > 0 || rest.gap > 0 || rest.left != s.r.left || name.left < s.r.left+apart || f.Spread(rest.Span) {
		return false
	}
	return !(i+3 < len(f.rows) && f.rows[i+3].left == name.left) && f.restOfTitle(rest.Span) && f.oneName(name.text())
}

// restOfTitle reports whether s ends as titles do, and is no label.
func (f *finder) restOfTitle(s doc.Span) bool {
	if _, label := f.Words.Labels.Is(f.Fold, s.Start, s.End); label {
		return false
	}
	_, from := f.Words.Role.Suffix(f.Fold, s.Start, s.End)
	return from < s.End
}

// kindOfMembers reports whether a label in a list of people, in brackets or below the heads
// of its columns, says from where some of the members come: it is a part of the list.
func (s *scene) kindOfMembers() bool {
	if s.cur.people && s.l.Bracket && !s.l.Alone() && script.Count(s.f.Fold, s.l.Word) == 1 {
		own := s.cur.label.Start - 1 // （県）　山田 太郎, but among （委員） and （事務局） a heading
		return own < 0 || script.Closing(s.f.Fold[own]) == 0 || s.f.Fold[own] != s.f.Fold[s.l.Word.Start-1]
	}
	if !s.cur.people || !(s.l.Bracket && s.l.Alone() || s.l.Gap && !s.l.Colon && s.belowHeads()) {
		return false
	}
	_, stop := s.f.Words.Standing.Prefix(s.f.Fold, s.l.Word.Start, s.l.Word.End)
	return stop == s.l.Word.End
}

// onSite reports whether a word for a place heads those of a list who came there: 会場 above
// or before names, no line of the list's label.
func (s *scene) onSite() bool {
	f, l := s.f, s.l
	if !s.cur.people || !f.Is(f.Words.OnSite, l.Word) {
		return false
	}
	if !l.Alone() {
		first := l.Value // of several, behind his role: ［会場］会長　青山太郎、委員　森井花子
		if n := slices.IndexFunc(f.Fold[first.Start:first.End], script.Comma); n > 0 {
			first.End = first.Start + n
		}
		_, titled := f.officeAndName(first)
		return titled || f.ListsPeople(l.Value) || s.beginsName(l.Value)
	}
	if !f.textAt(s.i + 1) {
		return false
	}
	_, one := f.personOn(f.rows[s.i+1].text())
	return one || s.peopleBelow(s.i) || s.beginsName(f.rows[s.i+1].text())
}

// sibling reports whether the row is a label beside that of the list of people in
// which it stands: it goes on with its numbers, or has its bullet where the people
// stand on the label's own row.
func (s *scene) sibling() bool {
	own := s.cur
	if own.row < 0 || !s.l.Known {
		return false
	}
	if s.r.mark.Numbered() {
		return s.next() && own.mark.Style == s.r.mark.Style
	}
	if s.r.mark.Bullet == '一' && own.mark.Bullet == '一' {
		return true // it stands before each label
	}
	return own.mark.Bullet != 0 && own.mark.Bullet == s.r.mark.Bullet && !own.value.Empty() && s.l.Colon && s.f.rows[own.row].left == s.r.left
}

// beginsName reports whether the name of a person stands at the beginning of at,
// with one space in it at most.
func (s *scene) beginsName(at doc.Span) bool {
	var text []rune
	gaps := 0
	for i := at.Start; i < at.End; i++ {
		c := s.f.Fold[i]
		if script.Blank(c) {
			if gaps > 0 && names.Weigh(text).Score >= names.Half {
				return true
			}
			if i > at.Start && !script.Gap(s.f.Fold[i-1]) {
				if gaps++; gaps > 1 {
					break
				}
			}
			continue
		}
		if !script.NameLetter(c) {
			break // 青山 太郎（会長）
		}
		text = append(text, c)
	}
	return names.Weigh(text).Score >= names.Half
}

// loneRole reports whether a short word such as 委員 stands where no people do.
func (s *scene) loneRole() bool {
	l := s.l
	if !l.People || s.cur.people || s.f.broad(l.Word) || s.overNames() {
		return false
	}
	if s.body || s.cur.key == "agenda" && s.item.Numbered() {
		return true
	}
	listed := s.f.namesBetweenCommas(l.Value)
	return l.Word.Len() <= 2 && !l.Firm() && !s.r.mark.Numbered() && s.r.mark.Bullet == 0 && l.Count.Empty() && !listed &&
		!s.amongLabels() && !s.hangs()
}

// overNames reports whether the label stands alone, behind a blank line, right above names with their titles.
func (s *scene) overNames() bool {
	f := s.f
	if !s.l.Alone() || !s.l.Known || s.r.gap == 0 || !f.textAt(s.i+1) {
		return false
	}
	below := f.rows[s.i+1].Span
	return f.rows[s.i+1].gap == 0 && f.Has(below, '、') && f.ListsPeople(below) && !f.HasStop(below)
}

// roleBracket reports whether the label is a role in a bracket, among people, below a row that begins so too.
func (s *scene) roleBracket() bool {
	f := s.f
	if !s.cur.people || !s.l.Bracket || !f.Is(f.Words.Role, s.l.Word) || !f.textAt(s.i-1) {
		return false
	}
	if s.l.Key != "presenter" && s.l.Key != "member" {
		return false // （オブザーバー）
	}
	above := f.rows[s.i-1].text()
	if s.i-1 == s.cur.row {
		above = s.cur.value
	}
	if above.Empty() || f.Fold[above.Start] != '(' {
		return false
	}
	shut := script.Close(f.Fold, above.Start, above.End)
	return shut > 0 && f.Is(f.Words.Role, doc.Span{Start: above.Start + 1, End: shut})
}

// titledAmong reports whether the label is a name with a title at its end, behind the sign of the rows of a list of people.
func (s *scene) titledAmong() bool {
	f, word := s.f, s.l.Word
	if !s.cur.people || !s.l.Alone() || s.r.mark.Bullet == 0 || !f.textAt(s.i-1) || f.rows[s.i-1].mark.Bullet != s.r.mark.Bullet {
		return false
	}
	_, from := f.Words.Role.Suffix(f.Fold, word.Start, word.End)
	return from < word.End && from > word.Start && names.Weigh(f.Fold[word.Start:from]).Score >= names.Half
}

// bodyAsLabelled reports whether the row is a body, a colon and its people, below a label that says that the rows are so:
// 出席者（府省課：氏名役職）.
func (s *scene) bodyAsLabelled() bool {
	f, own := s.f, s.cur
	if !own.people || own.row < 0 || !s.l.Colon || s.r.left <= f.rows[own.row].left {
		return false
	}
	head := f.rows[own.row].Span
	colon := script.Index(f.Fold, own.label.End, head.End, ':')
	return colon > own.label.End && f.Fold[own.label.End] == '(' && f.Any(f.Words.NameHead, doc.Span{Start: colon, End: head.End})
}

// namesBetweenCommas reports whether s is nothing but people between commas, two at least: 荒木　清香会長、林　学（欠）.
func (f *finder) namesBetweenCommas(s doc.Span) bool {
	const longest = 400 // characters
	found := 0
	for from := s.Start; from < min(s.End, s.Start+longest); found++ {
		to := from
		for to < s.End && !script.Comma(f.Fold[to]) {
			to++
		}
		piece := f.beforeBracket(f.Trim(doc.Span{Start: from, End: to}))
		if piece.Empty() || !f.Named(piece) && !f.holder(piece) {
			return false
		}
		from = to + 1
	}
	return found > 1
}

// leastLabelGap is how many blanks part a label from its value where labels and values
// are set in two columns.
const leastLabelGap = 3

// amongLabels reports whether the value of a label begins behind a wide gap in the
// column of the values of an earlier one, both labels beginning in one column too.
func (s *scene) amongLabels() bool {
	at := s.f.widthTo(s.r, s.l.Value)
	if at < 0 || s.f.GapAt(s.l.Word.End, s.l.Value.End) < leastLabelGap {
		return false
	}
	return slices.ContainsFunc(s.list, func(own section) bool {
		return own.row >= 0 && !own.people && !holdsItems(own.key) && s.setAs(&own, at, 0)
	})
}

// hangs reports whether the row below stands in the column of the value of a label, which
// begins with a name behind a wide gap: 委員　　　青山 太郎 / 　　　　　森井 花子.
func (s *scene) hangs() bool {
	if s.l.Alone() || s.f.GapAt(s.l.Word.End, s.l.Value.End) < leastLabelGap || !s.f.textAt(s.i+1) {
		return false
	}
	below := &s.f.rows[s.i+1]
	return below.gap == 0 && s.f.shownAt(below.Start) == s.f.shownAt(s.l.Value.Start) && !s.f.HasStop(below.Span) && s.beginsName(s.l.Value)
}

// shownAt is the column at which a character of a text stands on its line.
func (f *finder) shownAt(at int) int {
	const most = 400 // characters before it
	start := at
	for start > 0 && at-start < most && f.src.Runes[start-1] != '\n' {
		start--
	}
	return script.Width(f.src.Runes[start:at])
}

// setAs reports whether the row begins where the label of a section does, and its value,
// which begins at a width of at, where the value of that does, or off by slack at most.
func (s *scene) setAs(own *section, at, slack int) bool {
	head := &s.f.rows[own.row]
	off := s.f.widthTo(head, own.value) - at
	return head.left == s.r.left && at > 0 && off >= -slack && off <= slack
}

// widthTo is how wide the text of a row before value is, in columns; -1 where there is none.
func (f *finder) widthTo(r *row, value doc.Span) int {
	if value.Empty() || value.Start <= r.Start {
		return -1
	}
	return script.Width(f.src.Runes[r.Start:value.Start])
}

// besidePeople reads a label that the lexicon has not where people are listed: it begins
// where their own label does, its value where they do, and nobody is in it.
func (s *scene) besidePeople() (line.Label, bool) {
	if _, from := s.f.Words.Courtesy.Suffix(s.f.Fold, s.r.Start, s.r.End); from < s.r.End {
		return line.Label{}, false // 理事橘　　正剛君
	}
	f, own := s.f, s.cur
	if s.body || !own.people || own.row < 0 || own.value.Empty() || s.r.mark.Numbered() || s.r.mark.Bullet != 0 {
		return line.Label{}, false
	}
	b, ok := f.labelBeside(s.r, columns{labels: s.r.left})
	at := f.widthTo(s.r, b.value)
	if !ok || at < 0 || !s.setAsLabel(at) || f.GapAt(b.label.End, b.value.End) < leastLabelGap || s.somebodyIn(b) {
		return line.Label{}, false
	}
	l := line.Label{Key: "other", Word: b.label, Value: b.value, Gap: true}
	if key, from := f.Words.Section.Suffix(f.Fold, b.label.Start, b.label.End); key == "agenda" && from == b.label.Start {
		l.Key, l.Known = key, true
	}
	return l, true
}

// groupBeside reads a word that the lexicon has not, in the column of the labels of those who came, above or before
// somebody with his office in the column of the values: 施行者　　建設部長　　関　真由美.
func (s *scene) groupBeside() (line.Label, bool) {
	f, own := s.f, s.cur
	if s.body || !own.people || own.row < 0 || own.value.Empty() || s.r.mark.Numbered() || s.r.mark.Bullet != 0 || f.HasStop(s.r.Span) {
		return line.Label{}, false
	}
	label, value := s.atValues()
	called := names.Weigh([]rune(f.plain(label))).Score >= names.Half
	if value.Empty() || label.Len() < 2 || called || f.office(label) || !f.roleAndHolder(value) {
		return line.Label{}, false
	}
	l := line.Label{Key: "other", People: true, Word: label, Value: value, Gap: true}
	if _, from := f.Words.Org.Suffix(f.Fold, label.Start, label.End); from < label.End {
		l.Key = "secretariat" // the officials of a body of its own
	}
	return l, true
}

// atValues parts the row at the gap behind which the column of the values begins; value is empty for none.
func (s *scene) atValues() (label, value doc.Span) {
	const longest = 8 // characters of a word in the column of the labels
	f, r := s.f, s.r
	for i := r.Start; i < min(r.End, r.Start+longest); i++ {
		if !script.Blank(f.Fold[i]) {
			continue
		}
		value = f.Trim(doc.Span{Start: i, End: r.End})
		if at := f.widthTo(r, value); at >= 0 && s.setAsLabel(at) {
			return doc.Span{Start: r.Start, End: i}, value
		}
		i = max(i, value.Start-1)
	}
	return doc.Span{}, doc.Span{}
}

// roleAndHolder reports whether s is an office and, behind a gap, the name of who has it.
func (f *finder) roleAndHolder(s doc.Span) bool {
	_, ok := f.officeAndName(s)
	return ok
}

// besideList reads the label of more items below those of another, set as that is, 報告事項
// below 決議事項, or one that no list of labels has below items or papers: 公開の区分 below
// 会議資料.
func (s *scene) besideList() (line.Label, bool) {
	f, own := s.f, s.cur
	if s.body || own.people || own.row < 0 || own.value.Empty() || s.r.mark.Numbered() || s.r.mark.Bullet != 0 {
		return line.Label{}, false
	}
	if own.key != "agenda" && own.key != "papers" {
		return line.Label{}, false
	}
	b, ok := f.labelBeside(s.r, columns{labels: s.r.left})
	if !ok || !s.setAs(own, f.widthTo(s.r, b.value), 1) {
		return line.Label{}, false
	}
	l := line.Label{Key: "other", Word: b.label, Value: b.value, Gap: true}
	if key, from := f.Words.Section.Suffix(f.Fold, b.label.Start, b.label.End); key == "agenda" && from == b.label.Start {
		l.Key, l.Known = key, true
	}
	stop, _ := f.Paper(b.label.Start, b.label.End)
	return l, stop == b.label.Start
}

// setAsLabel reports whether the row is set as the label of the section, or as the last one
// before it at the edge of the text: 欠席監事　０名 stands in the column of the values.
func (s *scene) setAsLabel(at int) bool {
	for k := len(s.list) - 1; k >= 0; k-- {
		if own := &s.list[k]; own.row < 0 || !own.people {
			return false
		} else if s.f.rows[own.row].left <= s.r.left {
			return s.setAs(own, at, 0)
		}
	}
	return false
}

// somebodyIn reports whether what stands before a gap or behind it may be somebody, by his
// name, his role or whom he stands for.
func (s *scene) somebodyIn(b beside) bool {
	f := s.f
	_, role := f.Words.Role.Suffix(f.Fold, b.label.Start, b.label.End)
	_, body := f.Words.Org.Suffix(f.Fold, b.label.Start, b.label.End)
	if b.label.Len() < 3 || role < b.label.End || body < b.label.End {
		return true
	}
	return f.Named(b.label) || s.beginsName(b.label) || s.beginsName(b.value)
}

// kindBeside reads a label that the lexicon has not beside a kind of members, set as that
// is: 保険医・薬剤師代表 below 公益代表.
func (s *scene) kindBeside() (line.Label, bool) {
	f, own := s.f, s.cur
	if s.body || !own.people || own.row < 0 || own.value.Empty() || !f.kindOf(own.label) || s.r.region >= 0 {
		return line.Label{}, false
	}
	head := &f.rows[own.row]
	if head.left != s.r.left || head.mark.Numbered() != s.r.mark.Numbered() || head.mark.Bullet != s.r.mark.Bullet {
		return line.Label{}, false
	}
	l := line.Label{Key: own.key, People: true}
	if open := own.label.Start - 1; open >= head.Start && script.Closing(f.Fold[open]) != 0 {
		f.bracketLabel(&l, s.r.text(), f.Fold[open])
	} else {
		f.gapLabel(&l, s.r.text())
	}
	return l, !l.Value.Empty() && f.kindOf(l.Word)
}

// bracketLabel reads the label in brackets such as open at the beginning of s, and its
// value.
func (f *finder) bracketLabel(l *line.Label, s doc.Span, open rune) {
	if s.Empty() || f.Fold[s.Start] != open {
		return
	}
	if shut := script.Close(f.Fold, s.Start, s.End); shut >= 0 {
		l.Bracket = true
		l.Word, l.Value = f.Trim(doc.Span{Start: s.Start + 1, End: shut}), f.Trim(doc.Span{Start: shut + 1, End: s.End})
	}
}

// gapLabel reads the label before the first blank or colon of s, and its value.
func (f *finder) gapLabel(l *line.Label, s doc.Span) {
	for i := s.Start; i < s.End; i++ {
		l.Colon, l.Gap = script.Colon(f.Fold[i]), script.Blank(f.Fold[i])
		if l.Colon || l.Gap {
			l.Word, l.Value = doc.Span{Start: s.Start, End: i}, f.Trim(doc.Span{Start: i + one(l.Colon), End: s.End})
			return
		}
	}
}

// kindOf reports whether a word says from where members come: 公益代表, 学識経験者.
func (f *finder) kindOf(s doc.Span) bool {
	return f.Words.MemberKinds.Is(f.Fold, s.Start, s.End)
}

// headsOnly reports whether a heading of people has nobody of its own: nothing stands
// behind it but how many they are, and nothing below.
func (f *finder) headsOnly(s *section) bool {
	if !s.people || s.row < 0 {
		return false
	}
	for i := s.from; i < s.to; i++ {
		if inner, ok := f.Bracketed(f.rows[i].Span); f.rows[i].region >= 0 || !ok || !f.PeopleCount(inner) {
			return false // （２名） tells how many they are
		}
	}
	return s.value.Empty() || script.Digit(f.Fold[s.value.Start]) && !f.ListsPeople(s.value)
}

// underHeads gives those below the kinds of members that 欠席者 or 出席委員 heads the group
// of the heading.
func (f *finder) underHeads(list []section) {
	for k := 0; k < len(list); k++ {
		head := &list[k]
		if !f.headsOnly(head) {
			continue
		}
		switch {
		case head.key == "absent":
			for k++; k < len(list) && f.kindUnder(list, head, k); k++ {
				list[k].key = "absent"
			}
			k--
		case head.key == "member" && f.Any(f.Words.WholeBody, head.label):
			for k++; k < len(list) && list[k].people && (list[k].key == "member" || f.kindOf(list[k].label)); k++ {
				list[k].key = "member" // 関係行政機関　課長　山田 太郎
			}
			k--
		}
	}
}

// kindUnder reports whether section k is one of the kinds below the heading of the absent:
// it stands further in than that, or has headed others before.
func (f *finder) kindUnder(list []section, head *section, k int) bool {
	own := &list[k]
	if !own.people || own.key != "member" || own.row < 0 || f.Any(f.Words.Attends, own.label) {
		return false
	}
	if f.rows[own.row].left > f.rows[head.row].left || head.to > head.from && f.kindOf(own.label) {
		return true // how many they are stands between: （２名）
	}
	if last := &list[k-1]; last != head && last.key == "absent" && f.kindOf(own.label) && f.rows[own.row].left == f.rows[last.row].left {
		return true // beside a kind below it
	}
	return slices.ContainsFunc(list[:k], func(e section) bool {
		return e.people && e.key == "member" && slices.Equal(f.Fold[e.label.Start:e.label.End], f.Fold[own.label.Start:own.label.End])
	})
}

// otherItem reports whether その他 is an item, as it is more often than a group.
func (s *scene) otherItem() bool {
	l := s.l
	if !l.People || l.Key != "other" || !l.Known {
		return false
	}
	return s.f.Is(s.f.Words.OtherItems, l.Word) && !(s.cur.people && (l.Bracket || l.Colon))
}

// kindAbove reports whether a label names the kind of document above the date,
// before any other label.
func (s *scene) kindAbove() bool {
	l, f := s.l, s.f
	if l.Key != "body" || !l.Alone() || s.r.mark.Numbered() || len(s.list) > 1 || !f.KindWord(l.Word) {
		return false
	}
	return f.dateBelow(s.i)
}

// dateBelow reports whether a date begins the row below row i, and no sentence.
func (f *finder) dateBelow(i int) bool {
	if !f.textAt(i + 1) {
		return false
	}
	below := f.rows[i+1].Span
	return f.When(below).Date() && f.DateBegins(below) && !f.HasStop(below)
}

// leadOfItem reports whether a heading of remarks (質疑応答) stands in the minutes
// proper, where it leads into those of the item that is open.
func (s *scene) leadOfItem() bool {
	l := s.l
	if l.Key != "body" || l.People || !s.ledHere() {
		return false
	}
	if l.Alone() && s.item.Numbered() && s.r.left > s.left && s.f.saidAgain(s.r) {
		return true // 審議内容： in each item
	}
	if l.Bracket && !l.Known && !s.cur.people && holdsItems(s.cur.key) {
		return true // 【委員からの意見と事務局の回答】 within an item
	}
	return s.f.Lead(s.r.Span) && s.item.Numbered() && !s.next() && !s.labelSign()
}

// ledHere reports whether lead-ins stand here: in the minutes proper, in the first item of the
// agenda, or in one that others stand in already.
func (s *scene) ledHere() bool {
	return s.body || s.cur.key == "agenda" && (s.item.Number == 1 || s.led)
}

// saidAgain reports whether another row says the same few words and nothing else.
func (f *finder) saidAgain(r *row) bool {
	const longest = 20 // slots
	if f.twice == nil {
		f.twice = map[string]int{}
		for i := range f.rows {
			if s := f.rows[i].Span; f.rows[i].region < 0 && s.Len() <= longest {
				f.twice[f.plain(s)]++
			}
		}
	}
	return r.Len() <= longest && f.twice[f.plain(r.Span)] > 1
}

// aboveItem reports whether a heading in brackets stands before a numbered
// item in the minutes proper: 【審議事項】（１）計画について.
func (s *scene) aboveItem() bool {
	if !s.body || !s.l.Bracket || s.l.People || s.l.Alone() {
		return false
	}
	m := s.f.Mark(s.l.Value)
	return m.Numbered() && holdsItems(s.l.Key)
}

// common reports whether a word that prose has too stands before a gap alone.
func (s *scene) common() bool {
	l, f := s.l, s.f
	if l.Firm() || l.People || s.r.mark.Numbered() || s.r.mark.Bullet != 0 {
		return false
	}
	switch l.Key {
	case "agenda":
		return !f.titleOfItem(s.r, l) && !f.numberBegins(l.Value)
	case "body":
		return !s.bodyBehind()
	case "other":
		if s.cur.people || s.r.gap > 0 && (s.body || f.When(l.Value).Date()) {
			return false // 記録　桂 ends the list of those present, 次回開催予定　10月2日 the items
		}
		return script.Count(f.Fold, l.Word) < 5 || s.cur.key == "agenda" && script.Count(f.Fold, l.Word) < 7
	}
	return false
}

// bodyBehind reports whether behind a label of the minutes proper stands what it heads: the first of a
// list, words that point below, or a sentence, where the label is the first of them and one that
// prose does not begin with: 会議内容　事務局が説明した。
func (s *scene) bodyBehind() bool {
	const whole = 4 // characters
	l, f := s.l, s.f
	if f.numberBegins(l.Value) || f.refersBelow(l.Value) {
		return true
	}
	return !s.body && script.Count(f.Fold, l.Word) >= whole && f.HasStop(l.Value)
}

// titleOfItem reports whether behind a label and a space stands one item's
// title: 議題　計画の改定について.
func (f *finder) titleOfItem(r *row, l *line.Label) bool {
	c := f.Fold[l.Value.Start]
	begins := script.Kanji(c) || script.Katakana(c) || script.Closing(c) != 0
	return begins && !r.spoken && script.Count(f.Fold, l.Value) > 3 && !f.HasStop(r.Span)
}

// numberBegins reports whether s begins with the first number of a list.
func (f *finder) numberBegins(s doc.Span) bool {
	m := f.Mark(s)
	return m.Numbered() && m.Number == 1
}

// opensSpeech reports whether a remark on row i begins the minutes proper. In a
// list of people the row must hold a sentence.
func (s *splitter) opensSpeech(i int) bool {
	if own := s.current(); own.key == "other" && !own.people && own.row >= 0 && s.f.rows[own.row].head > 0 {
		return false // ## TODO / - [ ] aoyama: 会計の引き継ぎ
	}
	return s.spoken || s.current().key == "body" && !s.current().people || s.f.sentence(i)
}

// An openRule says whether a row below a header whose labels have no numbers begins
// the minutes proper. Rules are tried from top to bottom; the first that fits decides.
type openRule struct {
	name    string
	fits    func(*scene) bool
	opens   bool
	example string // a document that reads otherwise without the rule
}

var openRules = []openRule{
	{"a number in words", (*scene).wordedFirst, true, "出席者\n青山太郎\n議案１　計画\n説明した。"},
	{"a bill above remarks", (*scene).billSpoken, true, "出席者\n青山太郎\n議案第１号　計画の改定\n○議長　始めます。\n○議員　はい。"},
	{"an opening that is told of, numbered like the labels", (*scene).openingTold, true,
		"１　場所　会議室\n２　出席者\n青山太郎\n３　開会\n事務局が開会を宣言した。\n４　議事\n（１）計画について\n承認された。"},
	{"no first number", func(s *scene) bool {
		return !s.r.beginsCount() || s.cur.key == "agenda" || s.r.spoken
	}, false, "場所　会議室\n２　計画の改定について\n３　予算の案について"},
	{"who presented", func(s *scene) bool { return s.f.Presented([]doc.Span{s.r.text()}) }, true,
		"場所　会議室\n１．事務局から、計画について説明があった。\n（主な意見）\n・早くすべき。"},
	{"the first of the list again", (*scene).listedAbove, true, "議題\n１　計画\n２　予算\n配布資料\n・計画案\n\n１　計画\n説明した。"},
	{"one of the papers", func(s *scene) bool { return s.cur.key == "papers" && !s.cur.people && !s.f.behindPapers(s.i, s.r) }, false,
		"配布資料\n１　計画案について\n２　予算案について"},
	{"numbered like the labels", func(s *scene) bool { return s.style != line.Unnumbered && s.style == s.r.mark.Style }, false,
		"１　場所　会議室\n１　計画の改定について\n２　予算の案について"},
	{"an opening", (*scene).opening, true, "出席者\n青山太郎\n１　開会\n○会長　始めます。"},
	{"a kind of items", (*scene).opensKind, true, "出席者\n青山太郎\nⅠ　審議事項\n１．計画\nⅡ　その他"},
	{"a list behind a short value", (*scene).listBehindValue, true, "場所　会議室\n１　計画\n２　予算"},
	{"what is told below it", (*scene).toldBelow, true, "出席者\n青山太郎\n１　今月の本\n・おもしろかった。\n２　来月の本\n・まだ読んでいない。"},
	{"items among people", func(s *scene) bool { return s.cur.people && s.f.itemTitle(s.r.text()) && s.f.listsItems(s.i) }, true,
		"出席者\n青山太郎\n１　計画の改定について\n説明した。"},
	{"the title of an item", (*scene).firstTitle, true, "○傍聴　なし\n１　計画の改定について\n説明した。"},
}

// opensItems reports whether row i begins the minutes proper.
func (s *splitter) opensItems(i int, r *row) bool {
	sc := scene{s, i, r, nil, s.current()}
	for k := range s.f.rules.opens {
		if rule := &s.f.rules.opens[k]; rule.fits(&sc) {
			if rule.opens {
				s.f.fired("open: ", rule.name, r.Span)
			}
			return rule.opens
		}
	}
	return false
}

// listed reports whether the section lists items or papers.
func (s *section) listed() bool { return s.key == "agenda" || s.key == "papers" }

// wordedFirst reports whether the row has the first number in words, and is not of a list: right
// above what somebody says it is none of the papers.
func (s *scene) wordedFirst() bool {
	if !s.r.beginsInWords() {
		return false
	}
	below := s.i + 1
	return !s.cur.listed() || s.cur.key == "papers" && s.f.textAt(below) && s.f.rows[below].spoken
}

// billSpoken reports whether the row is the title of a bill right above remarks.
func (s *scene) billSpoken() bool {
	f, below := s.f, s.i+1
	if s.cur.key == "agenda" || !f.billTitle(s.r) || !f.textAt(below) {
		return false
	}
	return f.rows[below].spoken
}

// opening reports whether the row is a numbered 開会 or 議事, where the header has
// a label or a day.
func (s *scene) opening() bool {
	text := s.r.text()
	return (s.f.Opening(text) || s.f.Holder(text)) && (s.cur.row >= 0 || len(s.f.dated) > 0)
}

// openingTold reports whether the row is a numbered 開会 below which a sentence tells of it.
func (s *scene) openingTold() bool {
	if !s.r.mark.Numbered() || !s.opening() || !s.f.textAt(s.i+1) {
		return false
	}
	below := &s.f.rows[s.i+1]
	return below.unmarked() && (s.f.HasStop(below.Span) || s.f.Has(below.Span, '、') && !s.f.ListsPeople(below.Span))
}

// listBehindValue reports whether a list begins behind a label whose value is no
// list.
func (s *scene) listBehindValue() bool {
	switch s.cur.key {
	case "venue", "public", "count", "method", "held":
		return !s.cur.people && s.cur.row >= 0 && s.f.listBegins(s.i) && !s.f.HasStop(s.r.text())
	}
	return false
}

// toldBelow reports whether something is said below the first of a list that names
// nobody: 1. 今月の読み.
func (s *scene) toldBelow() bool {
	f, text := s.f, s.r.text()
	if s.i+1 >= len(f.rows) || !f.listBegins(s.i) || f.Named(text) || f.ListsPeople(text) || f.Spread(text) || f.personal(text) {
		return false
	}
	below := &f.rows[s.i+1]
	if below.region >= 0 {
		return false
	}
	return (below.mark.Style == line.Bulleted || below.left > s.r.left) && f.sentenceRow(below) || below.spoken
}

// firstTitle reports whether the row is the title of an item where no people are
// listed.
func (s *scene) firstTitle() bool {
	return !s.cur.people && s.f.itemTitle(s.r.text()) && (s.cur.row >= 0 || s.f.listBegins(s.i))
}

// listedAbove reports whether the row, set apart, names the first item of the list above again.
func (s *scene) listedAbove() bool {
	if s.r.gap == 0 && !s.r.rule && s.r.head == 0 || s.cur.key == "agenda" {
		return false
	}
	const most = 40 // sections
	key := string(s.f.titleKey([]doc.Span{s.r.text()}))
	for k := len(s.list) - 2; k >= max(0, len(s.list)-most); k-- {
		if s.list[k].key != "agenda" {
			continue
		}
		for i := s.list[k].from; i < min(s.list[k].to, s.list[k].from+mostListed); i++ {
			if o := &s.f.rows[i]; o.region < 0 && o.beginsCount() && o.mark.Style == s.r.mark.Style {
				return key != "" && string(s.f.titleKey([]doc.Span{o.text()})) == key
			}
		}
		return false
	}
	return false
}

// behindPapers reports whether a list of items begins on row i, a blank or a drawn line
// behind the papers.
func (f *finder) behindPapers(i int, r *row) bool {
	if stop, _ := f.Paper(r.body, r.End); stop > r.body || r.gap == 0 && !r.rule {
		return false
	}
	return f.Begins(f.Words.Opens, r.text()) && f.Opening(r.text()) || f.listsItems(i) || f.textAt(i+1) && f.EndsStop(f.rows[i+1].Span)
}

// listsItems reports whether one of the rows that are numbered on from row i
// ends as the titles of items do.
func (f *finder) listsItems(i int) bool {
	m := f.rows[i].mark
	for k, n := i, m.Number; k < len(f.rows) && k < i+40; k++ {
		r := &f.rows[k]
		if r.region >= 0 || r.spoken {
			return false
		}
		if r.mark.Style != m.Style || r.mark.Number != n {
			continue
		}
		if f.endsItem(r.text()) {
			return true
		}
		n++
	}
	return false
}

// personal reports whether s is written like one person's name: a gap within a
// few letters.
func (f *finder) personal(s doc.Span) bool {
	return script.Count(f.Fold, s) < 8 && f.Spread(s)
}

// oneName reports whether s is nothing but the name of one person whom the dictionary has.
func (f *finder) oneName(s doc.Span) bool {
	var text []rune
	for _, r := range f.Fold[s.Start:s.End] {
		if !script.Blank(r) {
			text = append(text, r)
		}
	}
	return len(text) < 8 && (names.Surname(text) || names.Weigh(text).Score >= names.Half)
}

// nameSetIn reports whether the row below row i is one name that stands further in.
func (f *finder) nameSetIn(i int) bool {
	if !f.textAt(i + 1) {
		return false
	}
	below := &f.rows[i+1]
	return below.gap == 0 && below.left > f.rows[i].left && !below.mark.Numbered() && f.oneName(below.text())
}

// itemTitle reports whether s looks like the title of an item and not like a
// person or a sentence.
func (f *finder) itemTitle(s doc.Span) bool {
	n := script.Count(f.Fold, s)
	if n < 3 || n > 80 || f.HasStop(s) || f.ListsPeople(s) || f.Named(s) || f.When(s).Date() && f.DateBegins(s) {
		return false
	}
	return f.endsItem(s) || n > 9 && !f.Spread(s)
}

// endsItem reports whether s ends as the titles of items do.
func (f *finder) endsItem(s doc.Span) bool {
	if _, from := f.Words.ItemEnd.Suffix(f.Fold, s.Start, s.End); from < s.End {
		return from == s.Start || f.lettersIn(doc.Span{Start: s.Start, End: from})
	}
	return false
}

// lettersIn reports whether s holds a letter of a word: ８　０　０ 承認 is a row of
// votes.
func (f *finder) lettersIn(s doc.Span) bool {
	for _, r := range f.Fold[s.Start:s.End] {
		if script.Kanji(r) && !script.KanjiNumeral(r) || script.Hiragana(r) || script.Katakana(r) || script.Letter(r) {
			return true
		}
	}
	return false
}

// listBegins reports whether the number of row i goes on on one of the rows
// below it.
func (f *finder) listBegins(i int) bool {
	m := f.rows[i].mark
	for k := i + 1; k < len(f.rows) && k < i+40; k++ {
		r := &f.rows[k]
		if r.region >= 0 {
			return false
		}
		if r.mark.Style == m.Style && r.mark.Number == m.Number+1 {
			return true
		}
	}
	return false
}

// enterBody begins the minutes proper where no label does.
func (s *splitter) enterBody(i int) {
	own := s.current()
	tableOfItems := own.key == "agenda" && !own.people && s.f.rows[i].region >= 0
	if s.inHeader() && !tableOfItems {
		s.begin(section{key: "body", row: -1, from: i})
	}
	s.body = true
}

// toldUnderLabel reports whether a sentence begins on the row below row i and ends there or on one
// of the next.
func (f *finder) toldUnderLabel(i int) bool {
	const most = 4 // rows of the sentence
	for k := i + 1; k <= i+most && f.textAt(k); k++ {
		r := &f.rows[k]
		if k > i+1 && (r.gap > 0 || !r.unmarked()) {
			return false
		}
		if f.HasStop(r.Span) {
			return f.hiragana(r.Span)
		}
	}
	return false
}

// headsHolder reports whether the label is one of those that head one person, and of which
// group he is: 書記, and roles that stand alone.
func (f *finder) headsHolder(l *line.Label) (key string, ok bool) {
	if key, ok := f.Words.ListHead.Is(f.Fold, l.Word.Start, l.Word.End); ok {
		return key, true
	}
	_, role := f.Words.Role.Is(f.Fold, l.Word.Start, l.Word.End)
	field := l.Word.Start > 0 && f.Fold[l.Word.Start-1] == ':' // :書記: 谷口
	return "member", role && (l.Alone() || field && f.oneName(l.Value))
}

// namesOne reports whether the value of a label on row i, or the row set in below it, is one
// person.
func (s *splitter) namesOne(i int, l *line.Label) bool {
	if l.Alone() {
		return !s.body && (s.f.nameSetIn(i) || s.f.Is(s.f.Words.ListHead, l.Word) && s.f.nameAlone(i+1))
	}
	return !s.f.HasStop(l.Value) && (s.current().people || l.Colon && !s.body && s.f.oneName(l.Value))
}

// nameAlone reports whether row i is the name of one person, and what is below it another label.
func (f *finder) nameAlone(i int) bool {
	if !f.textAt(i) || f.rows[i].gap > 0 || !f.rows[i].unmarked() || !f.oneName(f.rows[i].text()) {
		return false
	}
	if !f.textAt(i + 1) {
		return true
	}
	below := &f.rows[i+1]
	l, ok := f.Label(below.Span, &below.mark)
	return below.head > 0 || ok && (l.Known || l.Firm())
}

// headsWhom corrects whether the label on row i heads people, and of which group, by what stands
// behind and below it.
func (s *splitter) headsWhom(i int, r *row, l *line.Label) {
	if l.People && s.f.Begins(s.f.Words.Later, l.Word) {
		l.People, l.Key = false, "other" // 次回の書記
		return
	}
	if l.People {
		l.Key = s.f.ownGroup(l.Word, l.Key)
	} else if key, heads := s.f.headsHolder(l); heads && s.namesOne(i, l) {
		l.People, l.Key = true, key // 書記：山田, a label of its own beside the lists
	} else if sc := (scene{s, i, r, l, s.current()}); sc.cur.people && s.f.Is(s.f.Words.Role, l.Word) && sc.asLabel() {
		l.People, l.Key = true, "member"
	}
	if l.People && l.Key == "other" && s.f.Is(s.f.Words.OtherItems, l.Word) && s.f.toldUnderLabel(i) {
		l.People, l.Key = false, "body" // その他 above a sentence heads nobody
	}
}

// enter begins the section that the label on row i heads.
func (s *splitter) enter(i int, r *row, l *line.Label) {
	s.headsWhom(i, r, l)
	own := section{key: l.Key, people: l.People, label: l.Word, count: l.Count, mark: r.mark, value: l.Value, row: i, from: i + 1}
	if s.wraps(r) {
		own.key, own.parts = r.wrapped.key, r.wrapped.parts
	}
	s.begin(own)
	if l.Key == "body" && !l.People {
		s.body = true
		s.spoken = false
	}
	switch {
	case r.mark.Numbered():
		s.style, s.number = r.mark.Style, r.mark.Number
		if r.mark.Number == 1 {
			s.ones++
		}
	case r.mark.Bullet != 0:
		s.bullet = r.mark.Bullet
	}
}
