package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// Where the title of an item ends.

// longestTitle bounds the rows of a title.
const longestTitle = 12

// A titleRule says whether the row below the title of an item goes on with it. Rules
// are tried from top to bottom; the first that fits decides.
type titleRule struct {
	name    string
	fits    func(*place) bool
	goes    bool
	example string // a document that reads otherwise without the rule
}

var titleRules = []titleRule{
	{"in the cell of the title", func(p *place) bool { return p.r.inCell }, true,
		"議題　　　　　　内容　　　　　　　　　結果\n公園の遊具の　　案のとおり改める。　　承認\n１基の撤去\n町の予算　　　　次回も話し合う。　　　継続\n"},
	{"the meeting opens", func(p *place) bool { return p.f.Moment(p.r.Span) != line.NoMoment }, false,
		"議事日程\n日程第１　一般質問\n　　　　　　午前９時30分　開議\n○議長　始めます。\n○議員　はい。"},
	{"another bill", (*place).nextBill, false, "議題\n議案第１号　条例の一部を改正する\n議案第２号　令和６年度の予算の\n議案第３号　指定"},
	{"another kind of item", func(p *place) bool { return p.f.categoryFront(p.r) }, false, "議題\n１　会長の選任\n報告事項　計画について\n２　その他"},
	{"no heading below a heading", func(p *place) bool { return p.cur.head > 0 && p.cur.head != p.r.head }, false,
		"出席者\n山田太郎\n##計画の\n会長が述べた。\n##予算の案\n会員が述べた。"},
	{"a bracket is open", func(p *place) bool { return p.r.gap == 0 && !p.r.mark.Numbered() && p.f.Open(p.cur.title...) }, true,
		"議題\n１　計画（改定\n案を含む。）について"},
	{"what of the matter is taken up, in brackets", (*place).bracketedTopic, true,
		"議題\n○行政に関する調査\n　（計画の改定による影響に関する件）\n　（予算に関する件）\n○請願に関する件"},
	{"how it ended, right of the titles", (*place).endedBeside, false,
		"議題\n１　計画の改定\n　　　　　　　　　　　　　　賛成３名　反対２名　可決\n２　予算の案\n　　　　　　　　　　　　　　賛成５名　反対０名　可決"},
	{"it begins something else", (*place).beginsAnew, false, "議題\n１　計画の\n２　予算の\n３　その他"},
	{"a category above its own", (*place).categoryAbove, false, "議題\n１　計画について、並びに\n報告事項\n１　予算について"},
	{"the row above runs on", func(p *place) bool { return p.f.wraps(p.above, p.r) }, true, ""},
	{"a gap or the end of a sentence", func(p *place) bool { return p.r.gap > 0 || p.f.HasStop(p.lastOfTitle()) }, false,
		"議題\n１　計画の\n\n改定案を配った\n２　予算について"},
	{"within a phrase", func(p *place) bool { return p.f.unfinished(p.lastOfTitle()) }, true, "議題\n１　旧佐倉家住宅の\n保存修理を行う。\n２　その他"},
	{"a sentence", func(p *place) bool { return p.f.HasStop(p.r.Span) }, false, "議題\n１　計画について\n会長が述べた。\n２　予算について"},
	{"a sentence that ends on the next row", (*place).sentenceOver, false,
		"審議事項\n１．公園の改修について\n　公園課長から、改修の計画及び予算の案について、資料１に基づいて説明し\nた上で、各委員に意見を求めるための用紙を配付した。\n２．道路の整備について"},
	{"between two numbers", (*place).betweenNumbers, true, "議題\n１　計画について\n改定の案\n２　予算について"},
	{"below a category", (*place).belowCategory, true, "議事\n（１）審議事項\n計画の改定\n○山田委員　なぜか。\n○木村課長　調べる。"},
	{"below a row as wide as the list", (*place).fillsList, true,
		"議事日程\n　第一　旧家の保存修理の実施に関する計画の改定の承\n　　認を求めるの件\n　第二　予算の案\n　第三　旧道の保存修理の実施に関する計画の改定の承\n　　認を求めるの件\n　　　　　―――――\n" +
			"○議長　これより会議を開きますので、各議員は議事日程に従い、それぞれの議案について順に\n" +
			"審議をされるように、あらかじめお願いいたします。なお、傍聴の方々におかれましては、お静か\n" +
			"にお聞きくださるようお願いいたします。それでは、議事日程の第一を議題といたしますので、提\n案の理由を求めます。"},
	{"it hangs below", (*place).hangs, true, "議題\n１　計画\n２　予算\n　　　　　　配分"},
}

// titleGoesOn reports whether the row belongs to the title on the row above.
func (p *place) titleGoesOn() bool {
	if p.open != inTitle || p.above == nil || p.cur == nil || p.r.region >= 0 || p.r.spoken {
		return false
	}
	switch n := len(p.cur.title); {
	case n > longestTitle:
		return false
	case n == 0:
		return !p.r.mark.Numbered() // the number stood on a line of its own
	}
	for i := range p.f.rules.title {
		if rule := &p.f.rules.title[i]; rule.fits(p) {
			return rule.goes
		}
	}
	return false
}

func (p *place) lastOfTitle() doc.Span { return p.cur.title[len(p.cur.title)-1] }

// nextBill reports whether the row is the next of a list of bills: 議案第１号 …, 議案第２
// 号 ….
func (p *place) nextBill() bool {
	r := p.r
	return r.gap == 0 && r.unmarked() && p.f.Bill(r.Span) && p.f.Bill(p.cur.title[0])
}

// beginsAnew reports whether a number, a sign, the end of the title or the name of
// another item says that the row begins something else.
func (p *place) beginsAnew() bool {
	return p.r.mark.Numbered() || p.r.mark.Style == line.Bulleted || p.f.EndsStop(p.lastOfTitle()) && !p.above.full || p.named() != nil
}

// endedBeside reports whether the row is how the item ended, far right of its title, and no more of it.
func (p *place) endedBeside() bool {
	const far = 12 // columns
	return p.r.left >= p.cur.left+far && p.r.unmarked() && p.f.OutcomeAlone(p.r.Span) && !p.f.unfinished(p.lastOfTitle())
}

// categoryAbove reports whether the row is 報告事項 above its own items.
func (p *place) categoryAbove() bool {
	return p.list && p.f.category(p.r.Span) && p.next != nil && p.next.mark.Numbered()
}

// belowCategory reports whether the row is the title proper below 審議事項.
func (p *place) belowCategory() bool {
	return p.f.category(p.lastOfTitle()) && !p.f.Opening(p.r.Span) && !p.f.Lead(p.r.Span)
}

// bracketedTopic reports whether the row is what of the matter that the item names is taken up,
// one bracket below it, set in: （予算に関する件）.
func (p *place) bracketedTopic() bool {
	const longest = 60 // characters
	if !p.list || p.r.left <= p.cur.left || p.r.End == p.r.Start || script.Closing(p.f.Fold[p.r.Start]) == 0 {
		return false
	}
	inner, ok := p.f.Bracketed(p.r.Span)
	if next := p.next; !ok && p.textBelow() && next.unmarked() && next.gap == 0 && !next.spoken {
		inner, ok = p.f.Bracketed(doc.Span{Start: p.r.Start, End: next.End}) // it closes on the row below
	}
	return ok && script.Count(p.f.Fold, inner) <= longest && !p.f.HasStop(inner) && p.f.endsItem(inner)
}

// hangs reports whether the row stands deeper than the number of the item whose
// title it goes on with.
func (p *place) hangs() bool {
	if p.f.category(p.lastOfTitle()) || p.f.endsWhole(p.lastOfTitle()) || p.f.Opening(p.r.Span) {
		return false
	}
	return p.r.left > p.cur.left+3 && (p.list || p.cur.mark.Style == line.Worded)
}

// fillsList reports whether the row stands deeper than the number of its item, below a row
// that is as wide as the list.
func (p *place) fillsList() bool {
	const shortest, slack = 20, 2 // columns
	return p.list && p.r.left > p.cur.left && p.width >= shortest && p.above.right >= p.width-slack && p.cur.mark.Numbered()
}

// sentenceOver reports whether the row is full, and a sentence ends on the next, which goes on
// with it: the prose below a title.
func (p *place) sentenceOver() bool {
	next := p.next
	return p.r.full && next != nil && next.region < 0 && next.gap == 0 && next.unmarked() && !next.spoken && p.f.EndsStop(next.Span)
}

// betweenNumbers reports whether the row stands in a list between an item and
// the one that is numbered next.
func (p *place) betweenNumbers() bool {
	if !p.list || !p.cur.mark.Numbered() || !p.r.unmarked() || p.next == nil || p.f.Opening(p.r.Span) {
		return false
	}
	m := &p.next.mark
	return p.next.region < 0 && m.Style == p.cur.mark.Style && m.Number == p.cur.mark.Number+1 && p.next.gap == 0
}

// unfinished reports whether s ends in the middle of a phrase.
func (f *finder) unfinished(s doc.Span) bool {
	if script.Dash(f.Fold[s.End-1]) {
		return true
	}
	switch f.Fold[s.End-1] {
	case 'の', 'に', 'を', 'と', '、', '・', 'る', 'び', 'な', 'く', ',':
		return true
	}
	return f.Ends(f.Words.Unfinished, s)
}

// categoryFront reports whether a row begins with what kind of item it is: 報告
// 事項　調査の結果.
func (f *finder) categoryFront(r *row) bool {
	for i := r.Start + 2; i < r.End && i < r.Start+12; i++ {
		if script.Blank(f.Fold[i]) {
			rest := f.Trim(doc.Span{Start: i, End: r.End})
			return (f.GapAt(i, r.End) > 1 || f.endsItem(rest)) && f.category(doc.Span{Start: r.Start, End: i})
		}
	}
	return false
}

// category reports whether s only says what kind of items follow: 審議事項.
func (f *finder) category(s doc.Span) bool {
	if inner, ok := f.Bracketed(s); ok {
		s = inner
	}
	return f.Ends(f.Words.KindOfItems, s) && script.Count(f.Fold, s) < 8
}

func (p *place) goOnTitle() {
	p.f.note(doc.Mark, p.r.Start, p.r.body)
	p.cur.title = append(p.cur.title, p.r.text())
	if len(p.cur.title) == 1 {
		p.settleTitle(p.cur)
	}
}

// settleTitle parts from a title what stands behind it on the row: its outcome
// behind a gap or in brackets, or a sentence in a second column.
func (p *place) settleTitle(n *node) {
	f := p.f
	if len(n.title) != 1 {
		return
	}
	s := f.beforeLeaders(n.title[0])
	n.title[0] = s
	if s.Len() > 2 && script.Wave(f.Fold[s.End-1]) { // 日程第１　…　～: up to the one below
		f.note(doc.Mark, s.End-1, s.End)
		s = f.Trim(doc.Span{Start: s.Start, End: s.End - 1})
		n.title[0] = s
	}
	if p.settleArrow(n, s) || p.settleBracket(n, s) {
		return
	}
	for i := s.End - 1; i > s.Start; i-- {
		if !f.partsTitle(s, i) {
			continue
		}
		behind, front := f.Trim(doc.Span{Start: i, End: s.End}), f.Trim(doc.Span{Start: s.Start, End: i})
		if f.OutcomeAlone(behind) && front.Len() > 2 {
			n.title[0], n.outcome = front, []doc.Span{behind}
			continue // votes may stand before it
		}
		if len(n.outcome) > 0 {
			continue
		}
		if f.HasStop(behind) && !f.HasStop(front) && front.Len() > 2 {
			n.title[0], n.prose = front, append(n.prose, []doc.Span{behind})
			p.open = inProse
			return
		}
		if behind.Len() > 40 {
			return
		}
	}
}

// settleArrow parts the outcome behind an arrow from a title s, and reports whether there is one: 会費の改定 → 承認.
func (p *place) settleArrow(n *node, s doc.Span) bool {
	const longest = 40 // characters of an outcome
	f := p.f
	for i := s.End - 1; i > s.Start+1 && s.End-i <= longest; i-- {
		if !arrow(f.Fold[i]) {
			continue
		}
		behind := f.Trim(doc.Span{Start: i + 1, End: s.End})
		if !f.OutcomeAlone(behind) {
			return false
		}
		f.note(doc.Mark, i, behind.Start)
		n.title[0], n.outcome = f.Trim(doc.Span{Start: s.Start, End: i}), []doc.Span{behind}
		return true
	}
	return false
}

// settleBracket parts the outcome in the bracket at the end of a title s from it, and reports whether there
// is a bracket: one that counts votes goes with the outcome before it.
func (p *place) settleBracket(n *node, s doc.Span) bool {
	f := p.f
	if f.Fold[s.End-1] != ')' {
		return false
	}
	open := script.Open(f.Fold, s.Start, s.End-1)
	if open <= s.Start {
		return false
	}
	inner := doc.Span{Start: open + 1, End: s.End - 1}
	if f.OutcomeAlone(inner) {
		f.note(doc.Mark, open, s.End)
		n.title[0], n.outcome = f.Trim(doc.Span{Start: s.Start, End: open}), []doc.Span{f.Trim(inner)}
	}
	return !f.Votes(inner)
}

// beforeLeaders is s without the leaders and the number of a page at its end, as a
// table of contents has them: 開会・・・・・・１.
func (f *finder) beforeLeaders(s doc.Span) doc.Span {
	at := s.End
	for at > s.Start && script.Digit(f.Fold[at-1]) {
		at--
	}
	from, signs := script.SkipBack(f.Fold, s.Start, at), 0
	for from > s.Start && (leader(f.Fold[from-1]) || script.Gap(f.Fold[from-1])) {
		if f.Fold[from-1] == '…' || leader(f.Fold[from-1]) {
			signs++
		}
		from--
	}
	if signs < 3 && !(signs > 0 && f.Fold[script.SkipBack(f.Fold, from, at)-1] == '…') || from == s.Start {
		return s
	}
	from = script.SkipBack(f.Fold, s.Start, from)
	f.note(doc.Mark, from, s.End)
	s.End = from
	return s
}

func leader(r rune) bool { return r == '・' || r == '…' || r == '.' || r == '‥' || r == '･' }

// partsTitle reports whether a gap at i parts a title from what stands behind it.
func (f *finder) partsTitle(s doc.Span, i int) bool { return f.wideGap(s, i) || f.endedBehind(s, i) }

// endedBehind reports whether any gap at i parts how an item ended from a title that is whole: 公園灯の増設について　否決.
func (f *finder) endedBehind(s doc.Span, i int) bool {
	if !script.Gap(f.Fold[i]) || script.Blank(f.Fold[i-1]) || !f.endsItem(doc.Span{Start: s.Start, End: i}) {
		return false
	}
	return f.OutcomeAlone(f.Trim(doc.Span{Start: i, End: s.End}))
}

// wideGap reports whether a gap of columns begins at i.
func (f *finder) wideGap(s doc.Span, i int) bool {
	if !script.Blank(f.Fold[i]) || script.Blank(f.Fold[i-1]) {
		return false
	}
	return f.GapAt(i, s.End) > 2
}
