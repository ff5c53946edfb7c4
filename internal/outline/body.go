package outline

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// What prose on the next row would go on with.
type part uint8

const (
	nowhere part = iota
	inTitle
	inProse
	inRest
	inTurn
	inLead
	inOutcome
	belowResult    // below the word for the result alone: points tell it
	afterDirection // goes on with the turn before the direction
)

// A builder reads the agenda and the discussion row by row. It holds the item
// and the turn that are open.
type builder struct {
	f        *finder
	tree     tree
	cur      *node // nil outside the items
	outside  node  // what stands in no item
	open     part
	above    *row // the row above in the section
	list     bool // the section names items
	results  bool // the section tells how the items of the list ended
	zone     bool // a lead-in was read: bullets are remarks
	told     bool // somebody has spoken
	under    bool // a heading of the document stands above that is no item
	listed   []*node
	category []doc.Span      // the kind of items that the heading above them names
	points   rune            // the sign before the items below a heading of items; 0 for none
	named    map[string]bool // the titles of these, as they are compared
	asking   rune            // the sign before the last remark without a name
	heads    bool            // items of the list are headings of the document themselves
	counted  line.Mark       // the last number that headed an item in the minutes proper
	left     int             // its indent
	width    int             // the right edge of the widest row of the list
	headed   bool            // it headed a sentence
	first    int             // items at the root before this section
	upNext   *node           // the item that the open remark called up, for those behind it
	rest     string          // of the title of an item that a row named again in part
	spokenAt int             // the indent of the row that began the remark
	renamed  bool            // rows of the section name the items of the list again
	hung     bool            // points of the section go on further in than their bullets
	within   bool            // a sentence of a speaker went on further in than he stands
	without  bool            // and one did not
	kept     bool            // those of this section are kept as listed

	attested bool      // the formula above the signatures was read
	sign     rune      // before the heading that stands above the items, 0 for none
	holder   line.Mark // the number of the bare 議題 that stands above the items, and of what stands beside it
}

func newBuilder(f *finder) *builder { return &builder{f: f, named: map[string]bool{}} }

// node is the item that is open, or what stands outside the items.
func (b *builder) node() *node {
	if b.cur == nil {
		return &b.outside
	}
	return b.cur
}

// A place is where a row is looked at.
type place struct {
	*builder
	r, next *row
}

// textBelow reports whether the row below is one of text.
func (p *place) textBelow() bool { return p.next != nil && p.next.region < 0 }

// inRemark reports whether what goes on here would be of a remark.
func (p *place) inRemark() bool { return p.open == inTurn || p.open == afterDirection }

// A bodyRule says what a row of the agenda or of the minutes proper is. Rules
// are tried from top to bottom; the first that fits decides, and then does.
type bodyRule struct {
	name    string
	fits    func(*place) bool
	then    func(*place)
	example string // a document that reads otherwise without the rule
}

var bodyRules = []bodyRule{
	{"a table", func(p *place) bool { return p.r.region >= 0 }, (*place).region, ""},
	{"the number of a remark", func(p *place) bool { return p.r.numbers() }, func(p *place) {}, "議事\n1:\n○山田委員　なぜか。\n2:\n○木村課長　調べる。"},
	{"the papers of an item of the list", (*place).papersOfItem, (*place).enterPapers, "議題\n１　計画について\n資料：計画案\n２　予算について\n資料：無\n３　その他"},
	{"the title goes on", (*place).titleGoesOn, (*place).goOnTitle, "議題\n１　旧佐倉家住宅の\n　　保存修理について\n２　その他"},
	{"the outcome goes on", (*place).outcomeGoesOn, (*place).goOnOutcome, ""},
	{"the words of a speaker alone above", (*place).saidBelow, func(p *place) { p.goOnRemark(p.node(), p.r.Span) },
		"議題\n　議題１　計画について\n　議題２　予算について\n議事の概要\n議題１　計画について\n山田委員\n　なぜか。\n木村課長\n　調べる。\n議題２　予算について\n" +
			"山田委員\n　議題２、予算について、説明を願う。\n木村課長\n　増やす。"},
	{"an item of the list", func(p *place) bool { return p.named() != nil }, (*place).bind,
		"議題\n１　計画について\n２　予算について\n議事の概要\n計画について\n○山田委員　なぜか。\n○木村課長　調べる。"},
	{"a result by the number of its item", (*place).numbersResult, (*place).enterNumbered,
		"１　日時　令和5年4月3日\n２　議題\n（１）計画について\n（２）予算について\n３　審議結果\n（１）意見を添えて次回も審議することとした。\n（２）事務局から報告を受けた。"},
	{"the closing in prose", (*place).closes, (*place).enterClosing, "議題\n１　計画について\n２　予算について\n議事\n１　計画について\n説明があった。\n以上をもって議事を終了し、議長は閉会を宣した。"},
	{"the heading goes on", (*place).headingGoesOn, (*place).goOnHeading,
		"議題\n１　計画の一部を改正する件について\n２　予算について\n議事\n１　計画の一部を改正する件につ\nいて\n○山田委員　なぜか。\n○木村課長　調べる。"},
	{"開会 or 閉会 alone", (*place).opensAlone, (*place).endItems,
		"議題\n１　計画について\n２　予算について\n議事\n１　計画について\n○山田委員　なぜか。\n○木村課長　調べる。\n【閉会】\n○山田委員　終わります。"},
	{"what is taken up, behind the sign of a system of minutes", (*place).triangle, (*place).item,
		"第1回試験会議 会議録\n令和5年4月3日\n出席者\n青山太郎\n○山田議長　始めます。\n\n△議案の採決\n○山田議長　議題とします。"},
	{"the opening behind a sign, with its day", func(p *place) bool { return p.f.opensSitting(p.r) }, (*place).openSitting,
		"第1回試験会議 議事録\n令和5年4月\n△撮影の許可\n○山田委員　許可します。\n\n△開会・開議　４月３日午前10時00分開会\n\n○山田委員　始めます。"},
	{"a remark that closes the meeting", (*place).closesInWords, (*place).turnClosing,
		"議題\n１　計画について\n２　予算について\n議事\n２　予算について\n○山田委員　なぜか。\n○木村会長　以上で本日の議事はすべて終了しました。これで閉会します。"},
	{"a remark", func(p *place) bool { return p.r.spoken }, (*place).turn, "議事\n○山田委員　なぜか。\n○木村課長　調べる。"},
	{"a direction", (*place).directs, (*place).direction, "議事\n○山田委員　なぜか。\n○木村課長　調べる。\n（木下委員退室）\n○山田委員　はい。"},
	{"what marks mean", (*place).explains, (*place).readLegend, "議事\n（○：委員、●：事務局）\n○ なぜか。\n● 調べる。"},
	{"the meeting opens or closes", func(p *place) bool { return p.f.Moment(p.r.Span) != line.NoMoment }, (*place).moment,
		"議事\n○山田委員　なぜか。\n○木村課長　調べる。\n午後３時 閉会"},
	{"heads of columns", (*place).columnHeads, (*place).heading, "議事\n発言者　発言内容\n会　長　　　　始めます。\n委　員　　　　はい。"},
	{"the formula above signatures", (*place).attests, (*place).attest, "議事\n○山田委員　なぜか。\n○木村課長　調べる。\n以上を証するため、ここに署名する。"},
	{"a signature", (*place).signs, (*place).leave, "議事\n○山田委員　なぜか。\n○木村課長　調べる。\n議　　　　長　　逢　坂　洋　一　　印"},
	{"the day of the sitting", (*place).sits, (*place).enterDay, "議事日程\n令和5年4月4日 午前10時\n会期の決定\n諸般の報告"},
	{"refers to another list", (*place).pointsAway, (*place).heading, "議題\n別紙のとおり"},
	{"the title in a list", (*place).titleInList, (*place).enterName, "会議名：令和5年第1回定例会\n議事日程\n　青空市議会会議録　第１号\n１　計画について\n２　予算について"},
	{"the session in a list", (*place).namesSession, (*place).heading, "議事日程\n令和５年第２回青空町議会定例会\n１　計画について\n２　予算について"},
	{"the count of a day", (*place).countsDay, (*place).heading, "議事日程\n〇　第　１　日\n１　計画について\n２　予算について"},
	{"a heading of the result", (*place).headsResult, (*place).heading,
		"議事\n１　計画について\n○山田委員　なぜか。\n○木村課長　調べる。\n【結論】\n計画を承認する。"},
	{"a result by name", (*place).namesResult, (*place).enterResult, "議事\n１　計画について\n○山田委員　なぜか。\n○木村課長　調べる。\n結論：条件付きで認める"},
	{"an outcome alone", (*place).outcomeAlone, (*place).enterOutcome, "議題\n１　計画について\n　→ 承認\n２　予算について"},
	{"a conclusion behind an arrow", (*place).arrowConcludes, (*place).enterOutcome,
		"議事\n第１号議案　計画の件\n山田委員：なぜか。\n木村課長：調べる。\n⇒ 賛成３名、反対１名により可決され、総会に上程する。\n第２号議案　予算の件\n山田委員：はい。"},
	{"a point below the word for the result", (*place).tellsResult, (*place).resultPoint,
		"##計画について\n・山田：なぜか。\n・木村：調べる。\n決定事項\n・計画を承認する。\n##予算について"},
	{"nothing was said", (*place).saysNone, (*place).heading, "議題\n１　計画について\n（問）なぜか。\n（答）調べる。\n\n討論　なし\n採決　可決した。"},
	{"leads into remarks", (*place).leads, (*place).leadIn, "議題\n１　計画について\n主な意見\n・早くすべき\n・費用が高い"},
	{"a point that presents the item", (*place).presents, (*place).present, "議題\n１　計画について\n議事の概要\n【議題１】\n○事務局から資料１について説明があった。\n○早くすべき。"},
	{"a heading of the document", (*place).headsPart, (*place).part, "出席者\n山田太郎\n##計画の改定\n会長が述べた。\n##予算の案\n会員が述べた。"},
	{"below a heading of the document", (*place).belowHeading, (*place).remark, "出席者\n山田太郎\n##計画の改定\n・早くする\n・安くする\n##予算の案\n１　増やす"},
	{"議題 above items of the list", (*place).holdsNamed, (*place).enterHolder,
		"議題\n（１）計画について\n（２）予算について\n会議の内容\n１　開会\n２　議題\n（１）計画について\n説明した。\n（２）予算について\n説明した。"},
	{"その他 beside the 議題 above the items", (*place).othersBeside, (*place).enterHolder,
		"議題\n（１）計画について\n（２）予算について\n会議の内容\n１　議題\n（１）計画について\n説明した。\n（２）予算について\n説明した。\n２　その他\n次回は５月に開く。"},
	{"a number heads an item", (*place).headsItem, (*place).item, "議題\n１　計画について\n２　予算について"},
	{"a numbered remark", (*place).numberedRemark, (*place).remark, "議題\n（１）計画について\n主な意見は次のとおり。\n１　早くすべき。\n２　費用が高い。"},
	{"a kind of items above points", (*place).headsPoints, (*place).listHeading, "議事\n１　計画\n説明があった。\n\n■報告事項\n・調査について\n・工事について"},
	{"a point among questions and answers", func(p *place) bool { return p.r.among && p.cur != nil }, (*place).remark,
		"議事\n・計画\n　・案を示した\n　・Q) いつからか\n　・A) 四月から"},
	{"a bullet is an item", (*place).bulletItem, (*place).item, "議題\n・計画について\n・予算について"},
	{"what comes next, behind a sign", (*place).comesNext, (*place).endNext,
		"議題\n１　計画について\n○会長　始めます。\n○委員　はい。\n\n☆次回の役員会　　６月１４日\n・資料は郵送する。"},
	{"a bullet is a remark", (*place).bulletRemark, (*place).remark, "議題\n１　計画について\n主な意見は次のとおり。\n・早くすべき。\n・費用が高い。"},
	{"an item without a number", (*place).bareItem, (*place).item, "議題\n計画の件\n予算の件"},
	{"a heading of items", (*place).headsList, (*place).listHeading, "議題\n〔報告事項〕\n１　計画について\n〔協議事項〕\n１　予算について"},
	{"only opens or closes", (*place).onlyOpens, (*place).heading, "議題\n１　計画について\n２　予算について\n\n閉会"},
	{"a heading behind a sign", (*place).signHeads, (*place).enterSigned,
		"議事\n◆協議\n（１）計画について\n　山田委員　なぜか。\n　木村課長　調べる。\n\n◆会長より（近況）\n　木村会長　終わります。"},
	{"a heading before the next speaker", (*place).headsSpeaker, (*place).heading,
		"議事\n○議長　会議を開きます。\n　ただいまの出席議員は１６名です。\n\n諸般の報告\n○議長　報告があります。\n○局長　報告します。"},
	{"words between points", (*place).wordsBetween, (*place).enterBetween, "##計画について\n・山田：なぜか。\n・木村：調べる。\n宿題\n・計画の印刷（木村、5/20まで）"},
	{"prose", func(*place) bool { return true }, (*place).paragraph, "議題\n１　計画について\n会員から質問があった。"},
}

// section reads the rows of a section; listing says that it names items.
func (b *builder) section(s *section, listing bool) {
	keep := b.stays(s)
	switch {
	case keep:
	case !listing && b.resultOfOnly(s):
		b.cur = b.tree.root.kids[0]
		b.tree.open(b.cur)
		keep = true
	default:
		b.tree.stack, b.cur = nil, nil
	}
	b.open, b.zone, b.above = nowhere, false, nil
	listing = listing && !b.tells(s)
	b.renamed = b.namesAgain(s)
	b.results = s.row >= 0 && !listing && b.f.Ends(b.f.Words.ResultEnd, s.label)
	b.list = listing
	if !keep {
		b.counted, b.left = line.Mark{}, 0
	}
	b.hung, b.category = false, b.categoryOf(s)
	b.first, b.kept, b.width = len(b.tree.root.kids), false, b.widest(s)
	if !s.value.Empty() {
		b.value(s, listing)
	}
	if s.row >= 0 && !listing && b.f.Lead(s.label) {
		b.node().lead = append(b.node().lead, s.label)
		b.zone = true
	}
	b.feedRows(s, listing)
	if !b.kept && (listing || b.onlyNames(b.first)) {
		b.enlist(b.first)
	}
}

// feedRows reads the rows below the label of a section.
func (b *builder) feedRows(s *section, listing bool) {
	var again map[int]bool
	if listing {
		again = b.listedAgain(s)
	}
	for i := s.from; i < s.to; i++ {
		b.f.src.Stop.Check()
		if again[i] {
			b.f.note(doc.Heading, b.f.rows[i].Start, b.f.rows[i].End)
			continue
		}
		var next *row
		if i+1 < s.to {
			next = &b.f.rows[i+1]
		}
		b.feedAll(&b.f.rows[i], next)
	}
}

// value reads what stands behind the label on its own row: without the end of a
// sentence it names items, whatever the section does.
func (b *builder) value(s *section, listing bool) {
	if b.f.refersBelow(s.value) {
		b.f.note(doc.Heading, s.value.Start, s.value.End)
		return
	}
	r := row{Span: s.value, region: -1}
	if s.row >= 0 {
		r.full, r.left, r.right = b.f.rows[s.row].full, b.f.rows[s.row].left, b.f.rows[s.row].right
	}
	b.f.setMark(&r, b.f.Mark(s.value))
	var next *row
	if s.row >= 0 && s.from < s.to {
		next = &b.f.rows[s.from]
	}
	b.list = listing || !b.f.HasStop(s.value)
	b.feedAll(&r, next)
	b.list = listing
}

// refersBelow reports whether s says no more than that what it heads follows: 以下のとおり,
// 次のとおりである。
func (f *finder) refersBelow(s doc.Span) bool {
	const longest = 10 // characters
	return script.Count(f.Fold, s) <= longest && (f.Ends(f.Words.PointsAway, s) || f.Ends(f.Words.TellsBelow, s)) &&
		!f.Begins(f.Words.Annex, f.Trim(s))
}

// widest is the right edge of the widest row of a section that is no heading.
func (b *builder) widest(s *section) int {
	width := 0
	for i := s.from; i < min(len(b.f.rows), s.to); i++ {
		if r := &b.f.rows[i]; r.mark.Numbered() && r.region < 0 {
			width = max(width, r.right)
		}
	}
	return width
}

// categoryOf is the label of a section where that only says what kind of items stand in it.
func (b *builder) categoryOf(s *section) []doc.Span {
	if s.row < 0 || !b.f.category(s.label) {
		return nil
	}
	return []doc.Span{s.label}
}

// tells reports whether a section that a label of the agenda begins is the minutes
// proper: somebody speaks below headings of the document in it.
func (b *builder) tells(s *section) bool {
	headed, own := false, 0
	if s.row >= 0 {
		own = b.f.rows[s.row].head
	}
	for i := s.from; i < min(len(b.f.rows), s.to+1); i++ { // a remark ends a list
		r := &b.f.rows[i]
		if headed = headed || r.head > own; headed && r.spoken {
			return true
		}
	}
	return s.row >= 0 && b.f.category(s.label) && b.toldAgain(s)
}

// toldAgain reports whether a section names an item of the list again and tells something of
// it below.
func (b *builder) toldAgain(s *section) bool {
	if !b.namesAgain(s) {
		return false
	}
	for i := s.from; i < s.to; i++ {
		if r := &b.f.rows[i]; r.region < 0 && r.unmarked() && b.f.HasStop(r.Span) {
			return true
		}
	}
	return false
}

// stays reports whether the minutes proper go on in the item that is open: the
// only one that a list right above them names, or one of a list whose items are
// told in their places.
func (b *builder) stays(s *section) bool {
	if s.row < 0 && b.cur != nil && b.cur.head > 0 {
		return true // remarks below a heading of the document
	}
	if s.row >= 0 || s.from >= s.to || b.cur == nil {
		return false
	}
	if b.kept {
		return true // the list went over into the minutes proper
	}
	if len(b.tree.root.kids) == 1 && b.cur == b.tree.root.kids[0] && !b.headedIn(s) {
		return b.f.rows[s.from].region < 0
	}
	r := &b.f.rows[s.from]
	return r.gap == 0 && !r.rule && r.region < 0 && (b.toldInPlace() || b.countsOnIn(s))
}

// resultOfOnly reports whether the section tells in prose how the only item of the list ended: 審議結果 / …承認された。
func (b *builder) resultOfOnly(s *section) bool {
	return s.row >= 0 && len(b.tree.root.kids) == 1 && b.f.Ends(b.f.Words.ResultEnd, s.label) && s.from < s.to &&
		!b.f.rows[s.from].mark.Numbered() && b.f.rows[s.from].region < 0
}

// countsOnIn reports whether the numbers of the list go on behind what is said: the next heading
// with a number of the open item's kind has the next one.
func (b *builder) countsOnIn(s *section) bool {
	const most = 400 // rows
	m := &b.cur.mark
	if !m.Numbered() {
		return false
	}
	for i := s.from; i < min(len(b.f.rows), s.from+most); i++ {
		if r := &b.f.rows[i]; r.region < 0 && !r.spoken && r.mark.Style == m.Style && !b.f.HasStop(r.Span) {
			return r.mark.Number == m.Number+1
		}
	}
	return false
}

// headedIn reports whether a row of the section names the open item again.
func (b *builder) headedIn(s *section) bool {
	own := string(b.f.keyOf(b.cur))
	for i := s.from; i < s.to; i++ {
		r := &b.f.rows[i]
		heads := r.region < 0 && !r.spoken && r.mark.Numbered() && r.Len() < longestHeading
		if heads && string(b.f.titleKey([]doc.Span{r.text()})) == own {
			return true
		}
	}
	return false
}

// toldInPlace reports whether the items of the list above the open one are told
// where they are named, so that what follows the open one is of it.
func (b *builder) toldInPlace() bool {
	for _, n := range b.tree.root.kids {
		if n != b.cur && n.listed && b.f.hasWords(n) {
			return true
		}
	}
	return false
}

// onlyNames reports whether the items read since first have nothing but their
// titles, so that the section was a list.
func (b *builder) onlyNames(first int) bool {
	for _, n := range b.tree.root.kids[first:] {
		if b.f.hasWords(n) {
			return false
		}
		for _, k := range n.kids {
			if b.f.hasWords(k) {
				return false
			}
		}
	}
	return true
}

// hasWords reports whether anything was told of an item: a row without the end
// of a sentence is a neighbour in a table.
func (f *finder) hasWords(n *node) bool {
	if len(n.rest)+len(n.turns)+len(n.regions)+len(n.outcome)+len(n.lead) > 0 {
		return true
	}
	for _, p := range n.prose {
		for _, s := range p {
			if f.HasStop(s) {
				return true
			}
		}
	}
	return false
}

// enlist keeps the items read since first as those that a list names.
func (b *builder) enlist(first int) {
	var walk func([]*node)
	walk = func(nodes []*node) {
		for _, n := range nodes {
			n.listed = true
			b.listed, b.named[string(b.f.keyOf(n))] = append(b.listed, n), true
			b.heads = b.heads || n.head > 0
			walk(n.kids)
		}
	}
	walk(b.tree.root.kids[first:])
}

// feedAll reads a row that may hold several items.
func (b *builder) feedAll(r, next *row) {
	parts := b.f.itemRows(r, b.list)
	if len(parts) == 0 {
		b.feed(r, next)
		return
	}
	for i := range parts {
		b.feed(&parts[i], nil)
	}
}

func (b *builder) feed(r, next *row) {
	p := place{b, r, next}
	for i := range b.f.rules.body {
		if rule := &b.f.rules.body[i]; rule.fits(&p) {
			b.f.fired("row: ", rule.name, r.Span)
			rule.then(&p)
			break
		}
	}
	if r.shuts {
		b.open = nowhere
	}
	b.above = r
}

// finish hands over what was read.
func (b *builder) finish() {
	f := b.f
	items := f.items(b.tree.root.kids)
	f.trailing(items)
	f.outsideProse(&b.outside)
	f.trailingSpeakers(b.outside.turns)
	f.out.Agenda = append(f.out.Agenda, items...)
	f.out.Turns = append(f.out.Turns, b.outside.turns...)
	f.out.Lead = b.outside.lead
}

func (p *place) region() {
	n := p.node()
	if p.cur == nil && len(p.tree.root.kids) > 0 && p.tree.current() != nil {
		n = p.tree.current()
	}
	if n == &p.outside {
		p.noteRegion()
		return
	}
	n.regions = append(n.regions, p.r.region)
	p.open = nowhere
	if p.cur == nil {
		p.cur = n
	}
}

// noteRegion leaves a table that stands in no item to the document.
func (p *place) noteRegion() { p.open = nowhere }

// turn begins a remark.
func (p *place) turn() {
	p.enterCalled(p.called())
	if item, first := p.callsIn(doc.Span{Start: min(p.r.speech.Text, p.r.End), End: p.r.End}); !first && !p.r.speech.Name.Empty() {
		if p.upNext = item; p.cur == nil {
			p.enterCalled(item) // これより会議を開きます。日程第一を議題といたします。
		}
	}
	sp, f, n := &p.r.speech, p.f, p.node()
	p.spokenAt = p.r.left
	if p.r.Start < sp.Name.Start && !sp.Name.Empty() {
		f.note(doc.Mark, p.r.Start, sp.Name.Start)
	}
	t := doc.Turn{Sign: sp.Sign, Unread: sp.Unread}
	if sp.Name.Empty() {
		f.note(doc.Mark, p.r.Start, sp.Text)
		if who, ok := f.legendFor(sp.Bullet); ok {
			t.Speaker = []doc.Span{who}
		}
	} else {
		t.Speaker = []doc.Span{sp.Name}
		f.note(doc.Mark, sp.Name.End, sp.Text)
	}
	if sp.Text < p.r.End {
		t.Text = []doc.Span{{Start: sp.Text, End: p.r.End}}
	}
	n.turns = append(n.turns, t)
	p.open, p.told, p.list, p.zone = inTurn, true, false, p.zone && sp.Name.Empty()
	p.attested = false
}

// directs reports whether the row is a stage direction.
func (p *place) directs() bool {
	if p.r.mark.Numbered() || p.kindBetween() {
		return false
	}
	if _, aside := p.f.Bracketed(p.r.Span); aside && p.r.unsaid {
		return true
	}
	return p.f.Dashed(p.r.Span) || p.f.Direction(p.r.Span, p.told) && (p.open != inTitle || p.told)
}

func (p *place) direction() {
	p.enterCalled(nil)
	n := p.node()
	before := len(n.turns) > 0 && !n.turns[len(n.turns)-1].Direction
	n.turns = append(n.turns, doc.Turn{Text: []doc.Span{p.r.Span}, Direction: true})
	p.open = nowhere
	switch {
	case p.f.Moment(p.r.Span) == line.Closes:
		p.tree.stack, p.cur = nil, nil // what stands below is of no item and nobody's words
	case before:
		p.open = afterDirection // it interrupts, it does not end
	}
}

// explains reports whether the row says what marks stand for: （○：委員、●：事務局）.
func (p *place) explains() bool {
	return p.r.Len() < 90 && !p.f.HasStop(p.r.Span) && len(p.f.legendOf(p.r.Span)) > 1
}

func (p *place) readLegend() {
	p.f.legend = p.f.legendOf(p.r.Span)
	p.f.note(doc.Mark, p.r.Start, p.r.End)
	p.zone = true
}

func (p *place) moment() {
	p.f.moment(p.r.Span)
	p.open = nowhere
}

// heading notes a row that only orders what is around it.
func (p *place) heading() {
	p.f.note(doc.Heading, p.r.Start, p.r.End)
	p.open = nowhere
}

// headingGoesOn reports whether the row is the rest of the title that the row above
// names again.
func (p *place) headingGoesOn() bool {
	return p.rest != "" && p.r.gap == 0 && p.r.unmarked() && string(p.f.wholeKey([]doc.Span{p.r.Span})) == p.rest
}

func (p *place) goOnHeading() {
	p.heading()
	p.rest = ""
}

// columnHeads reports whether the row heads columns: 議題　内容, 発言者　発言内容.
func (p *place) columnHeads() bool {
	return p.f.speakerHeads(p.r.Span) || p.f.CellHeads(p.r.Span)
}

// sits reports whether the row tells the day of the sitting above its agenda.
func (p *place) sits() bool {
	w := p.f.When(p.r.Span)
	return p.list && !p.told && w.Date() && p.r.Len() <= 40 && p.f.DateBegins(p.r.Span) &&
		p.f.DateEnd(p.r.Span) >= script.SkipBack(p.f.Fold, p.r.Start, p.r.End)
}

func (p *place) enterDay() {
	p.f.sitting(p.r.Span)
	p.open = nowhere
}

// pointsAway reports whether the row refers to another list: 議事日程と同じ, 別紙の
// とおり.
func (p *place) pointsAway() bool {
	if p.r.Len() > 24 || !p.list {
		return false
	}
	if p.f.Ends(p.f.Words.PointsAway, p.f.Bare(p.r.Span)) {
		return true
	}
	return p.f.Is(p.f.Words.Annex, p.r.Span)
}

// resultAt is where the words behind 審査結果： begin on the row, its start for
// none.
func (p *place) resultAt() int {
	s := p.r.text()
	if at := p.resultBehind(s); at > s.Start {
		return at
	}
	_, stop := p.f.Words.Result.Prefix(p.f.Fold, s.Start, s.End)
	at := script.Skip(p.f.Fold, stop, s.End)
	switch {
	case stop == s.Start || at >= s.End:
		return s.Start
	case script.Colon(p.f.Fold[at]):
		return script.Skip(p.f.Fold, at+1, s.End)
	case at > stop && p.r.gap > 0 || p.open != inTurn && p.f.GapAt(stop, s.End) > 1:
		if _, ok := p.f.Outcome([]doc.Span{{Start: at, End: s.End}}); ok {
			return at // 採決　起立全員により可決した。
		}
	}
	return s.Start
}

// resultBehind is where the words behind 【審議結果】 begin, its start for none.
func (p *place) resultBehind(s doc.Span) int {
	if s.Empty() || script.Closing(p.f.Fold[s.Start]) == 0 {
		return s.Start
	}
	shut := script.Close(p.f.Fold, s.Start, s.End)
	if shut < 0 || shut-s.Start > 12 {
		return s.Start
	}
	inner := p.f.Trim(doc.Span{Start: s.Start + 1, End: shut})
	_, stop := p.f.Words.Result.Prefix(p.f.Fold, inner.Start, inner.End)
	at := script.Skip(p.f.Fold, shut+1, s.End)
	if inner.Empty() || stop < inner.End || at >= s.End {
		return s.Start
	}
	return at
}

// headsResult reports whether the row is the word for a result in brackets, or before a colon, and
// nothing else: how the item ended stands below it.
func (p *place) headsResult() bool {
	if p.cur == nil || p.list || !p.textBelow() || p.next.spoken {
		return false
	}
	inner, ok := p.f.Bracketed(p.r.text())
	if !ok && !script.Colon(p.f.Fold[p.r.End-1]) {
		return false
	}
	return p.f.Is(p.f.Words.Result, p.f.Bare(inner))
}

// namesResult reports whether the row names the result of the item: 審査結果：承認.
func (p *place) namesResult() bool {
	if p.r.result {
		return p.cur != nil
	}
	at := p.resultAt()
	return p.cur != nil && !p.r.mark.Numbered() && at > p.r.body && at < p.r.End
}

func (p *place) enterResult() {
	at := p.resultAt()
	if p.r.result {
		at = p.r.body
	}
	p.f.note(doc.Label, p.r.Start, at)
	p.cur.outcome = append(p.cur.outcome, doc.Span{Start: at, End: p.r.End})
	p.open = inOutcome
}

// outcomeAlone reports whether the row says nothing but how the item ended.
func (p *place) outcomeAlone() bool {
	if p.cur == nil || p.open == inTurn && p.r.mark.Bullet == 0 && p.r.gap == 0 {
		return false
	}
	if p.open == inProse && p.above != nil && p.above.full && p.r.gap == 0 && !p.f.EndsStop(p.above.Span) {
		return false // 賛成多数で / 可決された。
	}
	return p.f.OutcomeAlone(p.r.text())
}

func (p *place) enterOutcome() {
	p.f.note(doc.Mark, p.r.Start, p.r.body)
	s := p.r.text()
	if inner, ok := p.f.Bracketed(s); ok {
		p.f.note(doc.Mark, s.Start, s.End)
		s = inner
	}
	p.cur.outcome = append(p.cur.outcome, s)
	p.open = inOutcome
}

// arrowConcludes reports whether the row tells, behind an arrow, how the item ended that was spoken of.
func (p *place) arrowConcludes() bool {
	return p.cur != nil && len(p.cur.outcome) == 0 && p.r.concludes
}

// numbersResult reports whether the row tells how an item ended that has its number in
// the list, which is not told yet.
func (p *place) numbersResult() bool {
	return p.results && p.itemByNumber() != nil && p.f.EndsStop(p.lastOfRow())
}

// itemByNumber is the item of the list with the number of the row; nil for none, and
// where several have it.
func (p *place) itemByNumber() *node {
	if !p.r.mark.Numbered() {
		return nil
	}
	var found *node
	for _, n := range lookedThrough(p.listed) {
		if n.mark.Style != p.r.mark.Style || n.mark.Number != p.r.mark.Number {
			continue
		}
		if found != nil || len(n.outcome) > 0 {
			return nil
		}
		found = n
	}
	return found
}

// lastOfRow is the row, or the one below where it runs on.
func (p *place) lastOfRow() doc.Span {
	if n := p.next; p.textBelow() && n.gap == 0 && n.unmarked() && !p.f.EndsStop(p.r.Span) {
		return n.Span
	}
	return p.r.Span
}

// enterNumbered enters the result of the item with the number of the row.
func (p *place) enterNumbered() {
	p.cur = p.itemByNumber()
	p.f.note(doc.Number, p.r.Start, p.r.body)
	p.cur.outcome = append(p.cur.outcome, p.r.text())
	p.open = inOutcome
}

func (p *place) outcomeGoesOn() bool {
	return p.open == inOutcome && p.cur != nil && !p.r.spoken && p.r.region < 0 && (p.r.inCell || p.r.unmarked() && p.f.wraps(p.above, p.r))
}

func (p *place) goOnOutcome() { p.cur.outcome = append(p.cur.outcome, p.r.Span) }

// presents reports whether a point at the beginning of an item tells who presented
// it, which belongs to its statement.
func (p *place) presents() bool {
	return p.r.mark.Style == line.Bulleted && p.cur != nil && len(p.cur.turns) == 0 && !p.zone &&
		p.f.Presented([]doc.Span{p.r.text()})
}

func (p *place) present() {
	p.f.note(doc.Mark, p.r.Start, p.r.body)
	p.cur.prose = append(p.cur.prose, []doc.Span{p.r.text()})
	p.open, p.list = inProse, false
}

// titleInList reports whether a row of a list of items is a title that names a body
// and a kind of minutes.
func (p *place) titleInList() bool {
	if !p.list || p.told || p.r.mark.Numbered() {
		return false
	}
	look := p.f.Title(p.r.text())
	return look.Kind && look.Body && !look.Only
}

// namesSession reports whether a row of a list of items is the session whose list it is, above the items:
// 令和５年第２回青空町議会定例会.
func (p *place) namesSession() bool {
	if !p.list || p.told || !p.r.unmarked() {
		return false
	}
	s := p.r.text()
	at := script.Index(p.f.Fold, s.Start, s.End, '第')
	if at < 0 || script.Index(p.f.Fold, s.Start, at, '年') < 0 || !p.f.Ends(p.f.Words.SittingEnd, s) {
		return false
	}
	look := p.f.Title(s)
	return look.Session && look.Body && !look.Kind
}

func (p *place) enterName() {
	p.f.note(doc.Mark, p.r.Start, p.r.body)
	p.f.nameTitle(p.r.text())
	p.open = nowhere
}

// nameTitle takes a line with a body and a kind of document, below the name of the meeting, for
// the title where the document has no other.
func (f *finder) nameTitle(s doc.Span) {
	if len(f.out.Title) == 0 {
		f.out.Title = []doc.Span{s}
		return
	}
	f.out.Names = append(f.out.Names, s)
}

// countsDay reports whether the row only counts the day of a session: 第１日.
func (p *place) countsDay() bool {
	s := p.r.text()
	if !p.list || p.told || s.Empty() || p.f.Fold[s.Start] != '第' {
		return false
	}
	n, stop := script.Spaced(p.f.Fold, script.Skip(p.f.Fold, s.Start+1, s.End), s.End)
	return n > 0 && p.f.Is(p.f.Words.DayOf, doc.Span{Start: stop, End: s.End})
}

// saysNone reports whether the row only says that nobody spoke: 討論　なし.
func (p *place) saysNone() bool {
	s := p.r.text()
	if p.r.spoken || script.Count(p.f.Fold, s) > 8 || p.open == inTurn && p.r.gap == 0 {
		return false
	}
	_, from := p.f.Words.NoneEnd.Suffix(p.f.Fold, s.Start, s.End)
	return from > s.Start && from < s.End && script.Gap(p.f.Fold[from-1]) && p.f.SaysWord(doc.Span{Start: s.Start, End: from})
}

// leads reports whether the row leads into remarks.
func (p *place) leads() bool {
	if p.list && !p.told && p.r.mark.Numbered() || p.open == inTurn && p.r.gap == 0 && p.f.HasStop(p.r.Span) {
		return false
	}
	if p.leadsAgain() {
		return true
	}
	if !p.f.Lead(p.r.Span) || p.begunAbove() {
		return false
	}
	if p.r.mark.Numbered() {
		return !p.countsOn()
	}
	return p.r.mark.Style != line.Bulleted || !p.list && !p.belowPoint()
}

// leadsAgain reports whether a heading of what is said stands alone, as it does in each item:
// 審議内容：.
func (p *place) leadsAgain() bool {
	if p.cur == nil || p.list && p.next != nil && !p.next.spoken || p.r.mark.Numbered() || !p.f.saidAgain(p.r) {
		return false
	}
	l, ok := p.f.Label(p.r.Span, &p.r.mark)
	return ok && l.Known && l.Key == "body" && l.Alone()
}

// begunAbove reports whether the sentence of the row begins on the row of prose above.
func (p *place) begunAbove() bool {
	return p.open == inProse && p.r.gap == 0 && p.f.HasStop(p.above.Span) && !p.f.EndsStop(p.above.Span)
}

// countsOn reports whether the number goes on with that of the item that was headed last.
func (p *place) countsOn() bool {
	return p.goesOnCounting(p.r)
}

// belowPoint reports whether the row stands right below an item with a bullet.
func (p *place) belowPoint() bool {
	return p.open == inTitle && p.cur != nil && p.cur.mark.Style == line.Bulleted
}

func (p *place) leadIn() {
	n := p.node()
	if found := p.f.legendOf(p.r.Span); len(found) > 1 {
		p.f.legend = found
	}
	if len(n.lead) == 0 && len(n.turns) == 0 {
		n.lead = []doc.Span{p.r.Span}
	} else {
		p.f.note(doc.Heading, p.r.Start, p.r.End)
	}
	p.open, p.zone, p.list = inLead, true, false
}

// headsItem reports whether the number of the row heads an item of the agenda.
func (p *place) headsItem() bool {
	r, f := p.r, p.f
	m := &r.mark
	if !m.Numbered() {
		return false
	}
	if r.body >= r.End {
		return p.aboveTitle() || p.callsUp()
	}
	if p.list {
		return !(p.open == inProse && f.sentenceRow(r) && p.cur != nil && p.tree.levelOf(m, r.left) >= len(p.tree.stack))
	}
	if p.counts() {
		return true
	}
	switch {
	case p.zone && f.sentenceRow(r):
		return false
	case p.inRemark():
		return p.breaksTurn()
	case p.told && p.cur != nil:
		return !f.sentenceRow(r)
	}
	return true
}

// holdsNamed reports whether the row is a bare 議題 with a number, above the first of the items of the list.
func (p *place) holdsNamed() bool {
	if p.list || !p.r.mark.Numbered() || !p.f.Holder(p.r.text()) || !p.textBelow() || !p.next.mark.Numbered() {
		return false
	}
	key := string(p.f.titleKey([]doc.Span{p.next.text()}))
	for _, n := range lookedThrough(p.listed) {
		if string(p.f.keyOf(n)) == key {
			return true
		}
	}
	return false
}

// enterHolder notes such a heading. Numbers that go on with its own are none of its items.
func (p *place) enterHolder() {
	p.tree.stack, p.cur, p.open = nil, nil, nowhere
	p.holder = p.r.mark
	p.heading()
}

// besideHolder reports whether a number goes on with that of the bare 議題 above the items.
func (p *place) besideHolder(m *line.Mark) bool {
	return p.holder.Numbered() && m.Style == p.holder.Style && m.Number == p.holder.Number+1
}

// othersBeside reports whether the row is その他 with a number that goes on so, which no list names.
func (p *place) othersBeside() bool {
	return !p.list && p.besideHolder(&p.r.mark) && p.f.Is(p.f.Words.OtherItems, p.r.text())
}

// aboveTitle reports whether the row, a number of a list alone, stands above what may be
// its title.
func (p *place) aboveTitle() bool { return p.list && p.textBelow() && !p.next.mark.Numbered() }

// callsUp reports whether the row is the number of an item alone, between
// remarks: 日程第４.
func (p *place) callsUp() bool {
	return p.r.mark.Style == line.Worded && p.r.gap > 0 && !p.list && (p.next == nil || p.next.spoken || p.next.numbers())
}

// counts reports whether the number goes on with that of the item that was
// headed last, no deeper than it stood.
func (p *place) counts() bool {
	m := &p.r.mark
	outer := p.counted.Outer != line.Unnumbered && p.counted.Outer == m.Style && m.Number == p.counted.First+1
	if !p.countsOn() && !outer && !p.onStack() {
		return false
	}
	if p.r.left > p.left+1 {
		return false
	}
	if !p.inRemark() || !p.f.sentenceRow(p.r) {
		return true
	}
	return p.headed || p.f.Presented([]doc.Span{p.r.text()})
}

// setApart reports whether a few words with a number, however short, stand behind a blank line, or
// have the first of more numbers below them: ４　協議 / （１）計画について.
func (p *place) setApart() bool {
	const longest = 20 // characters
	r, next := p.r, p.next
	if p.f.HasStop(r.Span) || r.speech.Form != line.Silent || script.Count(p.f.Fold, r.text()) > longest {
		return false
	}
	return r.gap > 0 || next != nil && next.mark.Number == 1 && next.mark.Numbered() && next.mark.Style != r.mark.Style
}

// onStack reports whether the number goes on with that of an item that is open
// further out.
func (p *place) onStack() bool {
	for _, o := range p.tree.stack {
		if o.mark.Style == p.r.mark.Style && o.mark.Number+1 == p.r.mark.Number && o.mark.Number > 0 && p.r.left <= o.left+1 {
			return p.f.Opening(p.r.text()) || p.f.itemTitle(p.r.text()) || p.f.category(p.r.text()) || p.setApart()
		}
	}
	return false
}

// breaksTurn reports whether a numbered row within a remark heads an item: it
// reads like a title, and a remark or a lead-in follows.
func (p *place) breaksTurn() bool {
	if p.f.sentenceRow(p.r) || p.next == nil {
		return false
	}
	worded := p.r.mark.Style == line.Worded
	if !worded && p.countsWithin() {
		return false
	}
	if p.r.rule {
		return true // below a drawn line
	}
	if worded && p.wordsHead() {
		return true
	}
	return p.next.region >= 0 || p.next.spoken || p.f.Lead(p.next.Span) || p.toldBelow()
}

// toldBelow reports whether the row below tells plainly who presented the item, as nobody says it:
// 事務局から、資料１により説明が行われた。
func (p *place) toldBelow() bool {
	style, _ := p.f.Words.Past.Suffix(p.f.Fold, p.next.Start, p.next.End)
	return style == "plain" && p.f.Presented([]doc.Span{p.next.text()})
}

// countsWithin reports whether a numbered row counts what somebody says: it neither begins
// a list nor is numbered like the items, or is set in below the speaker where no item has a number.
func (p *place) countsWithin() bool {
	m := &p.r.mark
	return m.Number != 1 && p.counted.Style != m.Style || p.r.left > p.spokenAt+3 && p.counted.Style == line.Unnumbered
}

// wordsHead reports whether a row within a remark heads an item with its number in words:
// it is of the list of what is taken up next, or a title behind questions that nobody is
// named for (第１号議案　剰余金処分の件).
func (p *place) wordsHead() bool {
	if p.next.mark.Style == line.Worded && !p.f.sentenceRow(p.next) {
		return true
	}
	return !p.speakerOpen() && p.f.itemTitle(p.r.text())
}

// sentenceRow reports whether the text of a row ends a sentence or runs on to
// the right edge within one.
//
//go:noinline
func (f *finder) sentenceRow(r *row) bool {
	return f.HasStop(r.Span)
}

// item enters the row as an item.
func (p *place) item() {
	r, f := p.r, p.f
	n := &node{mark: r.mark, left: r.left, head: r.head}
	if r.mark.Numbered() {
		f.note(doc.Number, r.Start, r.body)
	} else {
		n.mark.Number = 0
		f.note(doc.Mark, r.Start, r.body)
	}
	switch {
	case !r.text().Empty():
		n.title = []doc.Span{r.text()}
	case r.mark.Style == line.Worded && p.callsUp():
		n.title, r.body = []doc.Span{r.Span}, r.Start // 日程第４ alone: it has no other name
	}
	if r.unmarked() && f.categoryFront(r) {
		p.tree.stack = nil // beside the numbered ones
	}
	p.addNode(n)
	p.open = inTitle
	p.settleTitle(n)
	if r.mark.Numbered() {
		p.counted, p.left, p.headed = r.mark, r.left, f.sentenceRow(r)
	}
	if !p.list {
		p.zone = false
	}
}

func (p *place) addNode(n *node) {
	if p.cur == nil {
		p.tree.stack = p.tree.stack[:0]
	}
	level := p.level(n)
	if p.besideHolder(&n.mark) {
		level, p.holder = 0, n.mark
	}
	if n.category = p.category; level > 0 {
		n.category = p.categoryOver(level)
	}
	p.tree.addAt(n, level)
	p.cur = n
}

// categoryOver is the kind of items that the title of the item names below which one stands, or
// that which that one has itself.
func (p *place) categoryOver(level int) []doc.Span {
	above := p.tree.stack[min(level, len(p.tree.stack))-1]
	if len(above.title) == 1 && p.f.category(above.title[0]) {
		return above.title
	}
	return above.category
}

// besideBills is the level of the items numbered as bills beside which one stands that has its
// number in its name, as far in: 第４号議案 …, 報告第１号 …; -1 for none.
func (p *place) besideBills(n *node) int {
	if n.mark.Numbered() || len(n.title) == 0 || !p.f.Bill(n.title[0]) {
		return -1
	}
	return slices.IndexFunc(p.tree.stack, func(o *node) bool { return o.mark.Style == line.Worded && o.left == n.left })
}

// level is the level of the tree at which an item stands: numbers that begin
// again below a bare 議事 are of its items, and 閉会 goes on with the outer ones.
func (p *place) level(n *node) int {
	if n.head > 0 {
		return p.tree.headLevel(n.head, &n.mark)
	}
	if k := p.besideBills(n); k >= 0 {
		return k
	}
	level := max(p.tree.levelOf(&n.mark, n.left), p.tree.heads())
	if level >= len(p.tree.stack) || !n.mark.Numbered() {
		return level
	}
	if o := p.tree.stack[level]; n.mark.Number == 1 && o.mark.Number > 1 && level == len(p.tree.stack)-1 && p.f.holds(o) {
		return level + 1
	}
	for k := range level {
		o := p.tree.stack[k]
		if o.mark.Style == n.mark.Style && o.mark.Number+1 == n.mark.Number && p.opensOrShuts(n) {
			return k
		}
	}
	return level
}

// opensOrShuts reports whether an item is one such as 開会 or 閉会, but not その他.
func (p *place) opensOrShuts(n *node) bool {
	return len(n.title) > 0 && p.f.Opening(n.title[0]) && !p.f.Is(p.f.Words.OtherItems, n.title[0])
}

// numberedRemark reports whether a numbered row is one of the remarks that a
// lead-in announced.
func (p *place) numberedRemark() bool {
	if p.open == inTurn && p.r.left > p.spokenAt+1 && p.above != nil && !p.f.EndsStop(p.above.Span) {
		return false // what a sentence counts, set in
	}
	return p.r.mark.Numbered() && p.zone && (p.open != inTurn || !p.speakerOpen())
}

// speakerOpen reports whether the remark that is open has a speaker.
//
//go:noinline
func (p *place) speakerOpen() bool {
	t := p.node().turns
	return p.open == inTurn && len(t) > 0 && len(t[len(t)-1].Speaker) > 0 && !p.f.fromLegend(t[len(t)-1].Speaker[0])
}

// bulletItem reports whether a row with a bullet is an item: in a list, where
// it holds no sentence.
func (p *place) bulletItem() bool {
	beside := p.besideItem() || p.belowKind()
	if !p.point() || p.zone || p.inRemark() && !beside || p.ofSentence() || p.f.attributed(p.r.text()) {
		return false
	}
	return beside || p.list || !p.told && !p.node().told()
}

// attributed reports whether s ends as sentences do, in hiragana, and the name of somebody listed stands in a bracket
// behind that: 資料は前回と同じ（森井）.
func (f *finder) attributed(s doc.Span) bool {
	if s.Empty() || f.Fold[s.End-1] != ')' {
		return false
	}
	open := script.Open(f.Fold, s.Start, s.End-1)
	before := script.SkipBack(f.Fold, s.Start, max(open, s.Start))
	return before > s.Start && script.Hiragana(f.Fold[before-1]) && f.listed(f.Trim(doc.Span{Start: open + 1, End: s.End - 1})) &&
		!f.endsItem(doc.Span{Start: s.Start, End: before})
}

// point reports whether a bullet before words makes a row a point by itself, and no more
// of the prose above it.
func (p *place) point() bool {
	m := &p.r.mark
	return m.Style == line.Bulleted && m.Bullet != '※' && p.r.body < p.r.End && !p.account() && !p.inBracket()
}

// ofSentence reports whether a sentence ends on the row, or on the one below where that
// goes on with it.
func (p *place) ofSentence() bool {
	return p.f.sentenceRow(p.r) || p.r.full && p.next != nil && p.next.unmarked() && p.f.sentenceRow(p.next)
}

// belowKind reports whether the row has the sign of the items below a heading of items.
func (p *place) belowKind() bool {
	return p.points != 0 && p.points == p.r.mark.Bullet && !p.f.sentenceRow(p.r)
}

// besideItem reports whether a bullet stands where that of the open item does, and the
// remarks below that deeper.
func (p *place) besideItem() bool {
	n, r := p.cur, p.r
	return n != nil && n.mark.Style == line.Bulleted && n.mark.Bullet == r.mark.Bullet && n.left == r.left && r.left < p.spokenAt
}

// bulletRemark reports whether a row with a bullet is a remark without a
// speaker.
func (p *place) bulletRemark() bool {
	if !p.point() {
		return false
	}
	if _, ok := p.f.legendFor(p.r.mark.Bullet); p.speakerOpen() && !ok && p.asking != p.r.mark.Bullet {
		return false
	}
	return !p.list || p.cur != nil || p.f.sentenceRow(p.r)
}

// inBracket reports whether the prose that is open leaves a bracket open on the
// row above, which wraps.
func (p *place) inBracket() bool {
	return p.open == inProse && p.above != nil && p.above.full && p.r.gap == 0 && p.f.Open(p.above.Span)
}

// account reports whether the rows are what an item says is told below (概要は以下
// のとおり。), up to the remarks.
func (p *place) account() bool {
	n := p.cur
	return n != nil && !p.zone && len(n.turns)+len(n.regions) == 0 && len(n.title) > 0 && p.f.tellsBelow(n.title)
}

// tellsBelow reports whether the end of a title points to what follows it, and
// not to remarks.
func (f *finder) tellsBelow(title []doc.Span) bool {
	last := title[max(0, len(title)-2):]
	text := f.Joined(last, 400)
	_, from := f.Words.TellsBelow.Suffix(text, 0, len(text))
	return from < len(text) && !f.LeadSentence(last)
}

// remark enters the row as a remark without a speaker.
func (p *place) remark() {
	n := p.node()
	kind := doc.Mark
	if p.r.mark.Numbered() {
		kind = doc.Number
	}
	p.f.note(kind, p.r.Start, p.r.body)
	t := doc.Turn{Text: []doc.Span{p.r.text()}}
	if who, ok := p.f.legendFor(p.r.mark.Bullet); ok && p.r.mark.Bullet != 0 {
		t.Speaker = []doc.Span{who}
	}
	n.turns = append(n.turns, t)
	p.open, p.list, p.asking, p.spokenAt = inTurn, false, p.r.mark.Bullet, p.r.left
}

// bareItem reports whether a row without a mark is an item of a list that has
// no numbers, or a title that stands alone below 議題.
func (p *place) bareItem() bool {
	r, f := p.r, p.f
	if f.billTitle(r) && p.billHeads() || p.kindHeads() {
		return true
	}
	if !p.list || p.told || !r.unmarked() || f.sentenceRow(r) || r.rule {
		return false
	}
	if _, ok := f.Bracketed(r.Span); ok {
		return false
	}
	if p.tree.current() != nil {
		return p.goesOnBare()
	}
	if p.next != nil && p.next.beginsCount() && p.next.gap == 0 && !f.itemTitle(r.Span) {
		return false
	}
	return script.Count(f.Fold, r.Span) > 1
}

// goesOnBare reports whether a row without a mark is one more item of the list that is
// open: its items have no numbers either, or it begins with their kind.
func (p *place) goesOnBare() bool {
	top := p.tree.stack[0]
	if top.heading {
		return false
	}
	if p.open != inTitle && p.open != nowhere {
		return p.f.categoryFront(p.r)
	}
	return p.f.categoryFront(p.r) || top.mark.Style == line.Unnumbered || p.belowTitle()
}

// belowTitle reports whether a row without a mark is an item below the numbered one of the list: it ends as titles do,
// and stands no further out.
//
//	３．議題
//	　　協議案第４号　合併の期日について
func (p *place) belowTitle() bool {
	r := p.r
	return r.gap == 0 && r.left >= p.cur.left && (p.f.endsItem(p.f.beforeBracket(r.Span)) || p.f.Bill(r.Span)) && !p.f.HasStop(r.Span)
}

// kindHeads reports whether a row that begins with a kind of item (報告事項　営業の概況)
// heads one behind the words of a numbered one.
func (p *place) kindHeads() bool {
	if p.list || !p.r.unmarked() || p.cur == nil || !p.cur.told() || p.above == nil || p.f.sentenceRow(p.r) {
		return false
	}
	return p.f.EndsStop(p.above.Span) && p.f.categoryFront(p.r)
}

// billTitle reports whether a row without a mark is the title of a bill with its number.
func (f *finder) billTitle(r *row) bool {
	return r.unmarked() && f.Bill(r.Span) && !f.sentenceRow(r)
}

// billHeads reports whether a row with a bill's number heads an item where it
// stands: within a remark only behind a blank line, or like the item before it.
func (p *place) billHeads() bool {
	if p.inParagraph() {
		return false
	}
	if p.r.gap > 0 || p.r.rule {
		return true
	}
	if !p.inRemark() {
		return !p.zone
	}
	n := p.cur
	return n != nil && len(n.title) > 0 && n.mark.Style == line.Unnumbered && n.left == p.r.left && p.f.Bill(n.title[0])
}

// inParagraph reports whether a row is the first of a paragraph that was wrapped: what stands
// below it goes further out, and is of a sentence.
func (p *place) inParagraph() bool {
	r, f := p.r, p.f
	next := p.next
	if !r.full || next == nil || next.region >= 0 || next.gap > 0 || !next.unmarked() || next.left >= r.left {
		return false
	}
	return (next.full || f.HasStop(next.Span)) && !f.endsItem(next.text())
}

// headsSpeaker reports whether a few words stand behind a blank line between two remarks, further
// out than what is said.
func (p *place) headsSpeaker() bool {
	const longest = 20 // characters
	r, above, next := p.r, p.above, p.next
	if above == nil || next == nil || !next.spoken && !next.numbers() {
		return false
	}
	if r.mark.Bullet == '*' && next.gap > 0 && p.f.EndsStop(above.Span) {
		return !p.f.HasStop(r.Span) && script.Count(p.f.Fold, r.Span) <= longest // ＊知事答弁
	}
	if r.gap == 0 || !r.unmarked() {
		return false
	}
	if p.f.shownAt(r.Start) >= p.f.shownAt(above.Start) || !p.f.EndsStop(above.Span) {
		return false
	}
	return !p.f.HasStop(r.Span) && script.Count(p.f.Fold, r.Span) <= longest && p.f.letters(r)
}

// signHeads reports whether a few words behind the sign of headings stand above the first item or
// behind a blank line, between what is said.
func (p *place) signHeads() bool {
	const longest = 30 // characters
	r, next := p.r, p.next
	if !headSign(r.mark.Bullet) || r.mark.Style != line.Bulleted || p.list || next == nil || p.f.HasStop(r.Span) {
		return false
	}
	if !next.beginsCount() && (r.gap == 0 || !next.spoken && p.sign != r.mark.Bullet) {
		return false
	}
	return script.Count(p.f.Fold, r.text()) <= longest && p.f.letters(r)
}

// headSign reports whether r stands before headings rather than before points.
func headSign(r rune) bool { return r == '■' || r == '◆' || r == '◇' || r == '□' || r == '▼' }

// comesNext reports whether the row stands behind the items and heads what is still to come or is to be known, with the
// sign of headings before it: ■連絡, ☆次回の役員会　　６月１４日.
func (p *place) comesNext() bool {
	r, f := p.r, p.f
	if r.mark.Style != line.Bulleted || r.gap == 0 || p.list || !p.told || f.HasStop(r.Span) {
		return false
	}
	if sign := r.mark.Bullet; !headSign(sign) && sign != '☆' && sign != '★' && sign != '◎' {
		return false
	}
	return f.Begins(f.Words.Later, r.text()) || f.Is(f.Words.EndMatter, r.text())
}

// endNext ends the items at such a heading: what stands below it is of none of them.
func (p *place) endNext() {
	p.tree.stack, p.cur, p.open = nil, nil, nowhere
	if p.f.Spread(p.r.text()) {
		p.paragraph() // when it is stands on the row too
		return
	}
	p.heading()
}

// enterSigned notes a heading behind a sign. What stands below one that is set as the heading
// above the items is of none of them.
func (p *place) enterSigned() {
	sign := p.r.mark.Bullet
	if p.heading(); p.sign == sign {
		p.tree.stack, p.cur = nil, nil
	}
	if p.next.beginsCount() {
		p.sign = sign
	}
}

// headsList reports whether a row is a heading above items: 〔報告事項〕, 報告事項.
func (p *place) headsList() bool { return p.kindBetween() || p.countsAnew() || p.kindAbove() }

// kindAbove reports whether it is one in a list, or where nothing was told yet.
func (p *place) kindAbove() bool {
	r, f := p.r, p.f
	if !p.list && p.told || r.pointOnly() || r.mark.Numbered() || !p.textBelow() || f.sentenceRow(r) || r.Len() > 40 {
		return false
	}
	numbered := p.next.mark.Numbered()
	if inner, ok := f.Bracketed(r.Span); ok && script.Count(f.Fold, inner) < 20 {
		return p.list || numbered
	}
	return numbered && f.category(r.Span) || p.list && p.next.beginsCount()
}

// countsAnew reports whether the row is a word behind what was told of an item, above the first of other items that are
// numbered as it is: 報告.
func (p *place) countsAnew() bool {
	const longest = 8 // characters
	next := p.next
	if p.list || p.cur == nil || p.speakerOpen() || p.above == nil || next == nil || !p.r.unmarked() {
		return false
	}
	if !next.beginsCount() || next.mark.Style != p.cur.mark.Style {
		return false
	}
	return p.f.EndsStop(p.above.Span) && script.Count(p.f.Fold, p.r.Span) <= longest && !p.f.HasStop(p.r.Span) && p.f.letters(p.r)
}

// kindBetween reports whether a row is a kind of items between remarks, above the first of
// them: ○協議案件.
func (p *place) kindBetween() bool {
	r := p.r
	apart := p.told && r.gap > 0 || !p.list && p.cur != nil && p.cur.told() && !p.speakerOpen()
	return apart && !r.mark.Numbered() && p.next != nil && (p.next.beginsCount() || p.goesOnCounting(p.next)) && p.f.category(r.text())
}

// goesOnCounting reports whether the row has the number behind that of the item headed last.
func (p *place) goesOnCounting(r *row) bool {
	return r.mark.Numbered() && r.mark.Style == p.counted.Style && r.mark.Number == p.counted.Number+1
}

// pointOnly reports whether the row has a bullet other than those that stand before headings
// as well.
func (r *row) pointOnly() bool {
	return r.mark.Style == line.Bulleted && r.mark.Bullet != '■' && r.mark.Bullet != '◆' && r.mark.Bullet != '●'
}

// headsPoints reports whether a row is a kind of items behind a sign of its own, set apart
// above points or numbers that are the items: ■報告事項 / ・会員の増減について.
func (p *place) headsPoints() bool {
	r, next := p.r, p.next
	if p.list || r.mark.Bullet == 0 || r.mark.Numbered() || !p.textBelow() || p.f.sentenceRow(next) {
		return false
	}
	first := next.beginsCount() || next.mark.Bullet != 0 && next.mark.Bullet != r.mark.Bullet
	return first && p.f.category(r.text()) && (r.gap > 0 || !p.speakerOpen())
}

func (p *place) listHeading() {
	p.f.note(doc.Heading, p.r.Start, p.r.End)
	if p.category = nil; p.f.category(p.r.text()) {
		p.category = []doc.Span{p.r.text()}
	}
	if p.points = 0; p.headsPoints() {
		p.points = p.next.mark.Bullet // 0 where numbers follow
	}
	if p.next != nil && p.next.mark.Number > 1 && p.f.category(p.r.Span) {
		p.open = nowhere // the numbers go on
		return
	}
	if p.f.category(p.r.Span) {
		for k, o := range p.tree.stack {
			if p.f.holds(o) { // 審議事項, 報告事項 below 議題
				p.tree.stack, p.cur, p.open = p.tree.stack[:k+1], o, nowhere
				return
			}
		}
	}
	p.tree.stack, p.cur, p.open = p.tree.stack[:0], nil, nowhere
}

// onlyOpens reports whether a row behind a list only says その他 or 閉会.
func (p *place) onlyOpens() bool {
	return p.open != inTurn && p.r.unmarked() && p.f.Opening(p.r.Span) && !p.f.sentenceRow(p.r)
}

// paragraph enters prose where it goes on: in the remark, the lead-in or the
// prose that is open, or as a new paragraph.
func (p *place) paragraph() {
	if p.bracketAlone() {
		p.heading()
		return
	}
	n, s := p.node(), p.r.Span
	switch {
	case p.open == inLead && p.f.wraps(p.above, p.r):
		n.lead = append(n.lead, s)
		return
	case p.inRemark() && (p.endsTurn() || p.outOfPoint()):
		n.rest = append(n.rest, []doc.Span{s})
		p.open = inRest
	case p.inRemark():
		p.goOnRemark(n, s)
	case p.open == inProse && !p.newParagraph():
		n.prose[len(n.prose)-1] = append(n.prose[len(n.prose)-1], s)
	case p.open == inRest && !p.newParagraph():
		n.rest[len(n.rest)-1] = append(n.rest[len(n.rest)-1], s)
	case len(n.turns) > 0 || len(n.regions) > 0:
		n.rest = append(n.rest, []doc.Span{s})
		p.open = inRest
	default:
		n.prose = append(n.prose, []doc.Span{s})
		p.open = inProse
	}
	if p.open == inProse {
		p.leadInProse(n)
	}
}

// bracketAlone reports whether the row is a short bracket outside remarks that is no
// sentence: a heading of what is around it.
func (p *place) bracketAlone() bool {
	inner, ok := p.f.Bracketed(p.r.Span)
	return ok && (p.open != inTurn || p.amongPoints()) && script.Count(p.f.Fold, inner) < 20 && !p.f.HasStop(inner) && !p.list
}

// enterBetween enters such words; below those for the result stands how the item ended.
func (p *place) enterBetween() {
	p.heading()
	if p.cur != nil && p.f.Is(p.f.Words.Result, p.f.Bare(p.r.Span)) {
		p.open = belowResult
	}
}

// tellsResult reports whether the row is a point below the word for the result alone.
func (p *place) tellsResult() bool {
	return p.open == belowResult && p.cur != nil && p.r.mark.Bullet != 0 && !p.r.spoken && p.r.region < 0
}

func (p *place) resultPoint() {
	p.f.note(doc.Mark, p.r.Start, p.r.body)
	p.cur.outcome = append(p.cur.outcome, p.r.text())
}

// amongPoints reports whether the row, in no round bracket, stands between a whole remark with a bullet
// and the next one, which is of another subject: ＜費用について＞.
func (p *place) amongPoints() bool {
	switch p.f.Fold[p.r.Start] {
	case '(', '「', '『':
		return false
	}
	return p.asking != 0 && p.textBelow() && p.next.mark.Bullet == p.asking && p.above != nil && p.f.EndsStop(p.above.Span)
}

// wordsBetween reports whether the row is a few words, in a paragraph of their own, between points, which
// nobody says: 宿題.
func (p *place) wordsBetween() bool {
	const longest = 12 // characters
	if !p.f.src.Whole || p.list || !p.textBelow() || p.above == nil || !p.r.unmarked() || p.r.spoken || p.f.HasStop(p.r.Span) {
		return false
	}
	points := p.above.mark.Bullet != 0 && p.next.mark.Bullet != 0 && p.f.EndsStop(p.above.Span)
	return points && script.Count(p.f.Fold, p.r.Span) <= longest && p.f.letters(p.r)
}

// saidBelow reports whether the row is a sentence right below a speaker who stands alone, further
// in than he does or said politely: his words, though they begin with the number of an item.
func (p *place) saidBelow() bool {
	n := p.node()
	if p.open != inTurn || len(n.turns) == 0 || p.r.spoken || p.r.gap > 0 || !p.f.EndsStop(p.r.Span) {
		return false
	}
	last := &n.turns[len(n.turns)-1]
	return len(last.Speaker) > 0 && len(last.Text) == 0 && (p.r.left > p.spokenAt || p.f.polite(p.r.Span))
}

// goOnRemark adds a row to the remark that is open, which may take up an item in it.
func (p *place) goOnRemark(n *node, s doc.Span) {
	p.hung = p.hung || p.asking != 0 && !p.speakerOpen() && p.r.left > p.spokenAt+1
	if p.speakerOpen() && p.above != nil && p.r.gap == 0 && !p.f.EndsStop(p.above.Span) {
		p.within = p.within || p.r.left > p.spokenAt+1
		p.without = p.without || p.r.left <= p.spokenAt+1
	}
	called, _ := p.callsIn(s)
	if called == nil && p.numbersInWords() {
		called = p.byNumber()
	}
	if p.goOnTurn(n, s); called != nil && p.speakerOpen() {
		p.takeUp(called)
	}
}

// takeUp notes the item that the open remark takes up: it is that of the remarks behind it,
// and of this one too where none was open before.
func (p *place) takeUp(item *node) {
	if n := len(p.outside.turns); p.cur == nil && n > 0 {
		item.turns = append(item.turns, p.outside.turns[n-1])
		p.outside.turns = p.outside.turns[:n-1]
		p.enterCalled(item)
		return
	}
	p.upNext = item
}

// leadInProse looks whether the last sentence of the open paragraph leads into
// remarks, and what it says that marks mean.
func (p *place) leadInProse(n *node) {
	para := n.prose[len(n.prose)-1]
	if !p.f.EndsStop(p.r.Span) {
		return
	}
	list := p.f.Sentences(para[max(0, len(para)-8):])
	last := list[len(list)-1]
	if !p.f.LeadSentence(last) {
		return
	}
	p.zone = true
	var found []legendEntry
	for _, s := range last {
		found = append(found, p.f.legendOf(s)...)
	}
	if len(found) > 1 {
		p.f.legend = found
	}
}

// goOnTurn adds a row to the remark that is open, behind a direction to the
// one before it.
func (p *place) goOnTurn(n *node, s doc.Span) {
	if p.open == afterDirection {
		var t doc.Turn
		for i := len(n.turns) - 1; i >= 0; i-- {
			if !n.turns[i].Direction {
				t = doc.Turn{Speaker: n.turns[i].Speaker, Sign: n.turns[i].Sign}
				break
			}
		}
		t.Text = []doc.Span{s}
		n.turns = append(n.turns, t)
		p.open = inTurn
		return
	}
	t := &n.turns[len(n.turns)-1]
	t.Text = append(t.Text, s)
}

// newParagraph reports whether the row begins a paragraph: the one above ends
// a sentence before the edge, or a blank line parts them.
func (p *place) newParagraph() bool {
	if p.inBracket() {
		return false
	}
	return p.above == nil || p.r.gap > 0 || !p.r.unmarked() || p.f.EndsStop(p.above.Span) && (!p.above.full || p.r.left > 1)
}

// concludes reports whether the row begins the sentence that concludes an item
// (採決の結果、…), behind remarks that name no speaker or a blank line.
func (p *place) concludes() bool {
	style, _ := p.f.Words.Past.Suffix(p.f.Fold, p.r.Start, p.r.End)
	if p.above == nil || !p.f.EndsStop(p.above.Span) || p.speakerOpen() && p.r.gap == 0 && style != "plain" {
		return false
	}
	at := script.Skip(p.f.Fold, p.r.Start, p.r.End)
	return p.f.Begins(p.f.Words.Concludes, doc.Span{Start: at, End: p.r.End})
}

// longestNothing bounds, in characters, a sentence that says that nobody asked.
const longestNothing = 25

// endsTurn reports whether the prose behind a blank line, or further left than the
// remark began, tells how the item ended and is not what was said.
func (p *place) endsTurn() bool {
	if p.concludes() {
		return true
	}
	if !p.parted() && (p.speakerOpen() || p.above == nil || !p.f.EndsStop(p.above.Span)) {
		return false
	}
	spans := []doc.Span{p.r.Span}
	if p.runsOver() {
		spans = append(spans, p.next.Span)
	}
	last := spans[len(spans)-1]
	switch key, ok := p.f.Outcome(spans); {
	case !ok || !p.f.HasStop(last):
		return false
	case key == "-": // 特段の質疑はなかった。
		return p.r.gap > 0 && script.Count(p.f.Fold, p.r.Span) < longestNothing
	}
	return p.f.settles(spans)
}

// parted reports whether the row stands apart from the remark above it.
func (p *place) parted() bool {
	return p.r.gap > 0 || p.r.left+1 < p.spokenAt || p.toldBehind() || p.newBelow() && p.lastOfItem()
}

// newBelow reports whether the row above ends a paragraph: it is not full, or ends a sentence further
// out than the row begins.
func (p *place) newBelow() bool {
	return p.above != nil && (!p.above.full || p.f.EndsStop(p.above.Span) && p.r.left > p.above.left)
}

// outOfPoint reports whether the row stands below the bullet or the speaker of the remark that is open, which ended in
// a sentence, where remarks go on further in: nobody's words, but what was told of them all.
func (p *place) outOfPoint() bool {
	hung := p.hung && p.asking != 0
	if p.speakerOpen() {
		hung = p.within && !p.without
	}
	return hung && p.r.left <= p.spokenAt && p.above != nil && p.f.EndsStop(p.above.Span)
}

// settles is Settles of a sentence over wrapped rows.
func (f *finder) settles(spans []doc.Span) bool {
	const longest = 400 // characters
	text := f.Joined(spans, longest)
	in := line.Reader{Fold: text, Words: f.Words}
	return text != nil && in.Settles(doc.Span{End: len(text)})
}

// toldBehind reports whether a sentence behind a remark that ended on the row above is told by
// who wrote the minutes: it says plainly what was, behind one who speaks politely or what the
// others did (（異議なし）), or begins where the speaker of the remark does.
func (p *place) toldBehind() bool {
	directed := p.open == afterDirection
	if p.above == nil || !directed && (!p.f.EndsStop(p.above.Span) || p.above.full) {
		return false
	}
	spans := p.r.Span
	if p.runsOver() {
		spans = p.next.Span
	}
	if style, _ := p.f.Words.Past.Suffix(p.f.Fold, spans.Start, spans.End); style != "plain" {
		return false
	}
	return directed || p.f.polite(p.above.Span) || p.r.left == p.spokenAt
}

// lastOfItem reports whether nothing of the item stands below the row, or the one below it on which
// its sentence ends.
func (p *place) lastOfItem() bool {
	next := p.next
	if next == nil {
		return true
	}
	if p.runsOver() {
		return p.f.EndsStop(next.Span)
	}
	return next.region < 0 && !next.spoken && (next.mark.Numbered() || next.head > 0) && !p.f.HasStop(next.Span)
}

// runsOver reports whether the sentence of a full row ends on the row below.
func (p *place) runsOver() bool {
	return p.textBelow() && p.r.full && !p.f.HasStop(p.r.Span) && p.next.gap == 0
}
