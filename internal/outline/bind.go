package outline

import (
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// How rows name the items of a list again.

// named is the item of the list that the row heads, nil for none.
func (p *place) named() *node {
	r := p.r
	if r.region >= 0 || r.spoken || r.recited && p.speakerOpen() || p.numbersInWords() {
		return nil
	}
	listed := p.listed
	if p.list && !p.told {
		if r.mark.Bullet == 0 || len(p.tree.stack) == 0 {
			return p.restated()
		}
		listed = p.tree.root.kids // named again below the list itself
	}
	if n := p.underHeading(); n != nil {
		return n
	}
	return p.namedAmong(listed)
}

// numbersInWords reports whether the row begins with the number of an item, but is of the words
// of the speaker of the rows above: 日程第２、会期の決定でありますが、…ご異議ありませんか。
func (p *place) numbersInWords() bool {
	r := p.r
	if p.open != inTurn || !p.speakerOpen() || r.mark.Style != line.Worded || r.rule || r.body >= r.End {
		return false
	}
	end := r.body // of the first sentence
	for end < r.End && p.f.Fold[end] != '。' {
		end++
	}
	_, from := p.f.Words.PoliteEnd.Suffix(p.f.Fold, r.body, min(end+1, r.End))
	return from < r.End
}

// namedAmong is the item whose title, bill or number the row says.
func (p *place) namedAmong(listed []*node) *node {
	if len(listed) == 0 && len(p.listed) == 0 || !p.mayName() {
		return nil
	}
	r, f := p.r, p.f
	text := r.text()
	key := f.titleKey([]doc.Span{text})
	if len(key) == 0 || f.refers(text) {
		if bill := p.byBill(doc.Span{Start: r.mark.Word.Start, End: r.End}); bill != nil {
			return bill // ◎議案第１号, of 日程第３　議案第１号　予算
		}
		return p.byNumber()
	}
	said := p.saidIn(text, key)
	found := p.byTitle(&said, listed)
	if found != nil && len(said.key) < 5 && p.amidRemark() {
		return nil // その他 within a remark
	}
	if found == nil && (r.rule || r.mark.Bullet != 0) {
		found = p.byBill(text)
	}
	if found == nil && r.mark.Style == line.Worded {
		return p.byNumber()
	}
	return found
}

// mayName reports whether the row is short enough to name an item, and no sentence.
func (p *place) mayName() bool {
	const longest = 200
	text := p.r.text()
	if text.Len() > longest && script.Count(p.f.Fold, text) > longest {
		return false
	}
	return p.r.mark.Numbered() || !p.f.HasStop(text) && !(p.r.full && p.f.hasTopic(text))
}

// hasTopic reports whether a clause begins in s behind what it speaks of, as none does in a title:
// 議案第３号の補正予算は、….
func (f *finder) hasTopic(s doc.Span) bool {
	for i := s.Start + 1; i < s.End; i++ {
		if f.Fold[i] == '、' && f.Fold[i-1] == 'は' {
			return true
		}
	}
	return false
}

// A saidTitle is what a row says in place of the title of an item, as titles are compared.
type saidTitle struct {
	key   []rune // behind the mark
	whole []rune // with the mark, where that has a word
	kinds []rune // with the kind in brackets before it
	front string // without the bracket at its end, where it has a number: 開会（係長）
}

// saidIn is what the row says in the text behind its mark, whose key is given.
func (p *place) saidIn(text doc.Span, key []rune) saidTitle {
	r, f := p.r, p.f
	said := saidTitle{key: key}
	if behind := f.behindCategory(text); behind.Start > text.Start {
		m := f.Mark(behind) // 【審議事項】（１）計画について
		said.key = f.titleKey([]doc.Span{{Start: m.End, End: behind.End}})
		said.kinds = key // 報告事項　計画について, where the list has the kind before the title too
	}
	if r.mark.Word.Len() > 0 {
		said.whole = f.titleKey([]doc.Span{{Start: r.Start, End: r.End}})
	}
	if r.mark.Numbered() {
		said.front = string(f.titleKey([]doc.Span{f.beforeBracket(text)}))
	}
	return said
}

// byTitle is the item that the row names: rather the one with its number, and one that no
// row has named yet.
func (p *place) byTitle(said *saidTitle, listed []*node) *node {
	var found *node
	for _, n := range lookedThrough(listed) {
		same := p.r.mark.Numbered() && n.counts(p.r.mark.Number)
		if !p.says(said, p.f.keyOf(n), same) {
			continue
		}
		if found == nil || same || found.bound && !n.bound {
			found = n
			if same && !n.bound {
				break
			}
		}
	}
	return found
}

// says reports whether the row says the title own; same tells that it has the number of
// its item too.
func (p *place) says(said *saidTitle, own []rune, same bool) bool {
	switch {
	case p.sameTitle(own, said.key), len(said.kinds) > 0 && slices.Equal(own, said.kinds):
		return true
	}
	return p.r.mark.Word.Len() > 0 && p.sameTitle(own, said.whole) || same && string(own) == said.front
}

// amidRemark reports whether nothing sets the row apart from the remark that is open.
func (p *place) amidRemark() bool {
	return p.open == inTurn && p.r.unmarked() && p.r.gap == 0 && !p.r.rule
}

// behindCategory is s behind a bracket that only says what kind of item follows:
// 【報告事項】　計画の進捗について.
func (f *finder) behindCategory(s doc.Span) doc.Span {
	if s.Empty() || script.Closing(f.Fold[s.Start]) == 0 {
		return s
	}
	shut := script.Close(f.Fold, s.Start, s.End)
	if shut < 0 || !f.category(doc.Span{Start: s.Start + 1, End: shut}) {
		return s
	}
	if rest := f.Trim(doc.Span{Start: shut + 1, End: s.End}); !rest.Empty() {
		return rest
	}
	return s
}

// byBill is the item whose bill a heading below a drawn line names: ◎議案第71号の上程、
// 説明、質疑、討論、採決.
func (p *place) byBill(s doc.Span) *node {
	if !p.f.Bill(s) {
		return nil
	}
	said := string(p.f.Joined([]doc.Span{s}, longestCall))
	for _, n := range lookedThrough(p.listed) {
		if bill := p.f.billOf(n); bill != "" && strings.HasPrefix(said, bill) {
			return n
		}
	}
	return nil
}

// billOf is the number of the bill with which the title of an item begins.
func (f *finder) billOf(n *node) string {
	if len(n.title) == 0 || !f.Bill(n.title[0]) {
		return ""
	}
	own := string(f.Joined(n.title[:1], longestCall))
	if at := strings.IndexRune(own, '号'); at > 0 {
		return own[:at+len("号")]
	}
	return ""
}

// beforeBracket is s without the bracket at its end.
func (f *finder) beforeBracket(s doc.Span) doc.Span {
	if s.Empty() || f.Fold[s.End-1] != ')' {
		return s
	}
	if open := script.Open(f.Fold, s.Start, s.End-1); open > s.Start {
		s.End = script.SkipBack(f.Fold, s.Start, open)
	}
	return s
}

// namesAgain reports whether a row of the section is nothing but the title of an item
// of the list, or its number in words.
func (b *builder) namesAgain(s *section) bool {
	if len(b.listed) == 0 {
		return false
	}
	for i := s.from; i < s.to; i++ {
		b.f.src.Stop.Check()
		r := &b.f.rows[i]
		if r.region >= 0 || r.spoken || r.recited || r.Len() > longestHeading || !r.setApart() {
			continue
		}
		if r.wordsAlone() || b.named[string(b.f.titleKey([]doc.Span{r.text()}))] {
			return true
		}
	}
	return false
}

// restated is the item of the list in which the row stands that the row names a
// second time, nil for none: no list names one item twice, so that the minutes
// proper begin with it.
func (p *place) restated() *node {
	m, kids := &p.r.mark, p.tree.root.kids[p.first:]
	if p.kept {
		kids = p.listed
	}
	if !m.Numbered() || len(kids) == 0 {
		return nil
	}
	alone := p.r.wordsAlone() && kids[0].mark.Style != line.Worded
	key := p.f.titleKey([]doc.Span{p.r.text()})
	for _, n := range lookedThrough(kids) {
		if !n.counts(m.Number) {
			continue
		}
		said := len(key) >= 5 || len(key) > 0 && n.mark.Style == m.Style // その他, with its number
		if alone || said && string(p.f.keyOf(n)) == string(key) {
			return n
		}
	}
	return nil
}

// sameTitle reports whether two keys of titles name one item.
func (p *place) sameTitle(own, key []rune) bool { return alike(own, key) }

// byNumber is the item of the list that a number in words alone names: 議題1.
func (p *place) byNumber() *node {
	m := &p.r.mark
	if p.list && !p.told {
		return nil
	}
	for _, n := range lookedThrough(p.listed) {
		if !n.counts(m.Number) {
			continue
		}
		if m.Style == line.Worded && !p.anotherTitle() || n.mark.Style == m.Style && p.f.refers(p.r.text()) {
			return n
		}
	}
	return nil
}

// anotherTitle reports whether a row with a number in words has a title of its
// own that no item of the list has.
func (p *place) anotherTitle() bool {
	text := p.r.text()
	return !p.f.HasStop(text) && p.f.itemTitle(text)
}

// refers reports whether what stands behind a number speaks of its item: （１）に
// ついて、….
func (f *finder) refers(s doc.Span) bool {
	return f.Begins(f.Words.Refers, s) && f.HasStop(s)
}

// underHeading is the item of the list that a row names behind the heading that
// holds it: 【審議事項】（１）計画について.
func (p *place) underHeading() *node {
	r, f := p.r, p.f
	if len(p.listed) == 0 || script.Closing(f.Fold[r.Start]) == 0 || r.mark.Numbered() {
		return nil
	}
	shut := script.Close(f.Fold, r.Start, r.End)
	if shut < 0 || shut+1 >= r.End {
		return nil
	}
	head := f.titleKey([]doc.Span{{Start: r.Start, End: shut + 1}})
	rest := f.Trim(doc.Span{Start: shut + 1, End: r.End})
	m := f.Mark(rest)
	key := f.titleKey([]doc.Span{{Start: m.End, End: r.End}})
	for _, n := range lookedThrough(p.listed) {
		if !alike(f.keyOf(n), head) {
			continue
		}
		for _, k := range lookedThrough(n.kids) {
			if alike(f.keyOf(k), key) {
				return k
			}
		}
	}
	return nil
}

// bind opens the item of the list that the row names again.
func (p *place) bind() {
	n, r := p.named(), p.r
	if p.list && !p.told && !p.kept && len(p.listed) == 0 {
		p.enlist(p.first)
		p.kept = true
	}
	p.cur, p.upNext, n.bound, p.under = n, nil, true, false
	if r.head > 0 {
		n.head = r.head
	}
	p.tree.open(n)
	p.counted, p.left = r.mark, r.left
	p.open, p.zone, p.list = nowhere, false, false
	if text := r.text(); p.saysMore(n, text) {
		p.f.note(doc.Number, r.Start, r.body)
		p.tellAgain(n, text)
		return
	}
	p.f.note(doc.Heading, r.Start, r.End)
	p.rest = p.f.restOf(n, r.text())
}

// saysMore reports whether what stands behind the number of an item that is named again is
// not its title, but tells of it.
func (p *place) saysMore(n *node, text doc.Span) bool {
	switch {
	case text.Empty():
		return false
	case p.f.HasStop(text):
		return true
	}
	if p.r.mark.Style != line.Worded || p.f.Bill(text) {
		return false
	}
	own := p.f.titleKey(p.f.proper(n.title))
	return !p.sameTitle(own, p.f.titleKey([]doc.Span{text})) && !p.sameTitle(own, p.f.titleKey([]doc.Span{p.r.Span}))
}

// restOf is what the title of an item has behind s, with which it begins.
func (f *finder) restOf(n *node, s doc.Span) string {
	whole, front := string(f.wholeKey(f.proper(n.title))), string(f.wholeKey([]doc.Span{s}))
	if rest, ok := strings.CutPrefix(whole, front); ok && front != "" {
		return rest
	}
	return ""
}

// tellAgain enters what stands behind the number of an item that is named again:
// its outcome in the last column of a table, or prose.
func (p *place) tellAgain(n *node, text doc.Span) {
	if !p.f.HasStop(text) {
		for i := text.End - 1; i > text.Start; i-- {
			if script.Blank(p.f.Fold[i]) {
				if last := p.f.Trim(doc.Span{Start: i, End: text.End}); p.f.OutcomeAlone(last) && len(n.outcome) == 0 {
					n.outcome = []doc.Span{last}
					text.End = i
				}
				break
			}
		}
	}
	switch text = p.f.Trim(text); {
	case text.Empty():
	case !p.f.lettersIn(text):
		p.f.note(doc.Mark, text.Start, text.End) // the votes, in columns
	default:
		n.prose = append(n.prose, []doc.Span{text})
		p.open = inProse
	}
}
