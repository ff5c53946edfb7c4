package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// Where the title of an item ends.

// longestTitle bounds the rows of a title.
const longestTitle = 12

// titleGoesOn reports whether the row belongs to the title on the row above.
func (p *place) titleGoesOn() bool {
	r, f := p.r, p.f
	if p.open != inTitle || p.above == nil || p.cur == nil || len(p.cur.title) > longestTitle || r.region >= 0 || r.spoken || len(p.cur.title) == 0 && r.mark.Numbered() {
		return false
	}
	if f.Moment(r.Span) != line.NoMoment {
		return false // 午前９時30分　開議
	}
	if len(p.cur.title) > 0 && r.gap == 0 && r.mark.Style == line.Unnumbered && f.Bill(r.Span) && f.Bill(p.cur.title[0]) {
		return false // 議案第１号 …, 議案第２号 …
	}
	if len(p.cur.title) == 0 {
		return !r.mark.Numbered() // the number stood on a line of its own
	}
	if p.cur.head != r.head && p.cur.head > 0 {
		return false
	}
	last := p.cur.title[len(p.cur.title)-1]
	if f.Open(p.cur.title...) && r.gap == 0 && !r.mark.Numbered() {
		return true
	}
	if r.mark.Numbered() || r.mark.Style == line.Bulleted && !p.above.full || f.EndsStop(last) && !p.above.full || p.named() != nil {
		return false
	}
	if p.list && f.category(r.Span) && p.next != nil && p.next.mark.Numbered() {
		return false // 報告事項 above its own
	}
	if r.mark.Style == line.Bulleted {
		return false
	}
	switch {
	case f.wraps(p.above, r):
		return true
	case r.gap > 0 || f.HasStop(last):
		return false
	case f.unfinished(last):
		return true
	case f.HasStop(r.Span):
		return false
	case p.betweenNumbers():
		return true
	case f.category(last):
		return !f.Opening(r.Span) && !f.Lead(r.Span)
	}
	return r.left > p.cur.left+3 && !f.endsWhole(last) && (p.list || p.cur.mark.Style == line.Worded) && !f.Opening(r.Span)
}

// betweenNumbers reports whether the row stands in a list between an item and
// the one that is numbered next.
func (p *place) betweenNumbers() bool {
	if !p.list || !p.cur.mark.Numbered() || p.r.mark.Style != line.Unnumbered || p.next == nil || p.f.Opening(p.r.Span) {
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
	return script.Ends(f.Fold, s.Start, s.End, "等の") || script.Ends(f.Fold, s.Start, s.End, "及")
}

// categoryFront reports whether a row begins with what kind of item it is: 報告
// 事項　調査の結果.
func (f *finder) categoryFront(r *row) bool {
	for i := r.Start + 2; i < r.End && i < r.Start+12; i++ {
		if script.Blank(f.Fold[i]) {
			return f.GapAt(i, r.End) > 1 && f.category(doc.Span{Start: r.Start, End: i})
		}
	}
	return false
}

// category reports whether s only says what kind of items follow: 審議事項.
func (f *finder) category(s doc.Span) bool {
	return (script.Ends(f.Fold, s.Start, s.End, "事項") || script.Ends(f.Fold, s.Start, s.End, "案件")) && script.Count(f.Fold, s) < 8
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
	if f.Fold[s.End-1] == ')' {
		if open := script.Open(f.Fold, s.Start, s.End-1); open > s.Start {
			inner := doc.Span{Start: open + 1, End: s.End - 1}
			if f.OutcomeAlone(inner) {
				f.note(doc.Mark, open, s.End)
				n.title[0], n.outcome = f.Trim(doc.Span{Start: s.Start, End: open}), []doc.Span{f.Trim(inner)}
			}
			return
		}
	}
	for i := s.End - 1; i > s.Start; i-- {
		if !f.wideGap(s, i) {
			continue
		}
		behind, front := f.Trim(doc.Span{Start: i, End: s.End}), f.Trim(doc.Span{Start: s.Start, End: i})
		if f.OutcomeAlone(behind) && front.Len() > 2 {
			n.title[0], n.outcome = front, []doc.Span{behind}
			return
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

// beforeLeaders is s without the leaders and the number of a page at its end, as a
// table of contents has them: 開会・・・・・・１.
func (f *finder) beforeLeaders(s doc.Span) doc.Span {
	at := s.End
	for at > s.Start && script.Digit(f.Fold[at-1]) {
		at--
	}
	from, signs := script.SkipBack(f.Fold, s.Start, at), 0
	for from > s.Start && (leader(f.Fold[from-1]) || script.Blank(f.Fold[from-1])) {
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

// wideGap reports whether a gap of columns begins at i.
func (f *finder) wideGap(s doc.Span, i int) bool {
	if !script.Blank(f.Fold[i]) || script.Blank(f.Fold[i-1]) {
		return false
	}
	return f.GapAt(i, s.End) > 2
}
