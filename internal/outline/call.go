package outline

import (
	"strings"
	"unicode/utf8"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// How remarks take up the items that a list names.

// enterCalled opens the item that the remark calls up, or that the one before it did.
func (p *place) enterCalled(called *node) {
	if called == nil {
		called = p.upNext
	}
	if p.upNext = nil; called == nil {
		return
	}
	p.cur, called.bound = called, true
	p.tree.open(called)
	p.list, p.zone = false, false
}

// callsIn is the item of the list that a sentence of a row takes up, nil for none, and
// whether that is the row's first sentence.
func (p *place) callsIn(s doc.Span) (item *node, first bool) {
	if len(p.listed) == 0 || p.renamed || s.Empty() || !p.f.CallsUp(s) {
		return nil, false
	}
	for i, sentence := range p.f.Sentences([]doc.Span{s}) {
		said := sentence[0]
		if !p.f.CallsUp(said) {
			continue
		}
		for _, calls := range [...]func(*place, doc.Span) *node{(*place).callsBill, (*place).callsNumber, (*place).callsTitle} {
			if item = calls(p, said); item != nil {
				return item, i == 0
			}
		}
	}
	return nil, false
}

const (
	longestCall    = 200 // characters of a sentence that is looked through for an item
	shortestCalled = 8   // characters of a title by which an item is called up anywhere in a sentence
	shortestTitle  = 5   // and of one that is the sentence's object
)

// callsTitle is the item whose whole title a sentence takes up.
func (p *place) callsTitle(s doc.Span) *node {
	said := string(p.f.Joined([]doc.Span{s}, longestCall))
	for _, n := range lookedThrough(p.listed) {
		own := p.f.Joined(p.f.proper(n.title), longestCall)
		_, end := p.f.Words.AboutEnd.Suffix(own, 0, len(own))
		switch {
		case n.bound:
		case end >= shortestCalled && strings.Contains(said, string(own[:end])):
			return n
		case end < shortestCalled && len(own) >= shortestTitle && p.f.takesUp(said, own):
			return n
		}
	}
	return nil
}

// takesUp reports whether a sentence takes up a short title as a whole, as its object:
// 引き続いて副委員長の互選を行います, 次に、議席についてお諮りいたします.
func (f *finder) takesUp(said string, title []rune) bool {
	at := strings.Index(said, string(title))
	if at < 0 {
		return false
	}
	if before, _ := utf8.DecodeLastRuneInString(said[:at]); at > 0 && script.NameLetter(before) && !script.Hiragana(before) {
		return false // 副委員長の互選 is not 委員長の互選
	}
	behind := []rune(said[at+len(string(title)):])
	_, about := f.Words.AboutEnd.Suffix(title, 0, len(title))
	return len(behind) > 0 && (behind[0] == 'を' || about < len(title) && !script.Hiragana(behind[0]) || about < len(title) && behind[0] == 'お')
}

// callsNumber is the item whose number a sentence takes up: 次に、（２）について説明を
// お願いします。
func (p *place) callsNumber(s doc.Span) *node {
	for i := s.Start; i < min(s.End, s.Start+longestCall); i++ {
		if m := p.f.numberSaid(i, s.End); p.f.callsBy(&m, s.End) {
			return p.unboundWith(&m)
		}
	}
	return nil
}

// numberSaid is the number that a sentence says at i, as a mark: 日程第２, （２）.
func (f *finder) numberSaid(i, end int) line.Mark {
	if number, stop := f.Ordinal(i, end); number != 0 && f.Fold[stop-1] != ')' {
		return line.Mark{Style: line.Worded, Number: number, Stop: stop}
	}
	return f.Mark(doc.Span{Start: i, End: end})
}

// callsBy reports whether a sentence takes up an item by the number m, as what stands behind
// that tells.
func (f *finder) callsBy(m *line.Mark, end int) bool {
	if m.Number == 0 || m.Style != line.Paren && m.Style != line.Worded {
		return false
	}
	if m.Style == line.Worded && m.Stop < end && (f.Fold[m.Stop] == '、' || f.Fold[m.Stop] == ',') {
		return true // 日程第２、市第54号議案を議題と
	}
	if at := script.Skip(f.Fold, m.Stop, end); m.Style == line.Worded && at < end && f.Fold[at] == '「' {
		return true // 議題２「その他」ですが、事務局から何かありますか
	}
	return f.refersBehind(m.Stop, end)
}

// unboundWith is the item of the list with the number m that no row has named yet: その他
// only where no other has it.
func (p *place) unboundWith(m *line.Mark) *node {
	var found *node
	for _, n := range lookedThrough(p.listed) {
		if n.bound || !n.counts(m.Number) || n.mark.Style != m.Style && m.Style != line.Worded || p.f.holds(n) {
			continue
		}
		if len(n.title) > 0 && !p.f.Opening(n.title[0]) {
			return n
		}
		if found == nil {
			found = n
		}
	}
	return found
}

// refersBehind reports whether what stands behind a number speaks of its item.
func (f *finder) refersBehind(at, end int) bool {
	at = script.Skip(f.Fold, at, end)
	return f.Begins(f.Words.CallsNumber, doc.Span{Start: at, End: end})
}

// callsBill is the item whose bill a sentence takes up: 議案第82号を議題といたします。
func (p *place) callsBill(s doc.Span) *node {
	said := string(p.f.Joined([]doc.Span{s}, longestCall))
	for _, n := range lookedThrough(p.listed) {
		if bill := p.f.billOf(n); !n.bound && bill != "" && strings.Contains(said, bill) {
			return n
		}
	}
	return nil
}

// called is the item of the list that the chair calls with the words that begin
// the remark (日程第二、議案第九号、…を議題といたします。), nil for none: its number
// and the beginning of its title must both be said.
func (p *place) called() *node {
	sp, f := &p.r.speech, p.f
	if len(p.listed) == 0 || sp.Name.Empty() || sp.Text >= p.r.End {
		return nil
	}
	words := doc.Span{Start: sp.Text, End: p.r.End}
	m := f.Mark(words)
	if item, first := p.callsIn(words); first {
		return item
	}
	if m.Style != line.Worded {
		return nil
	}
	said := f.titleKey([]doc.Span{{Start: m.End, End: p.r.End}})
	for _, n := range lookedThrough(p.listed) {
		if n.bound || !n.counts(m.Number) {
			continue
		}
		if own := f.keyOf(n); len(own) >= 4 && len(said) >= 4 && string(own[:4]) == string(said[:4]) {
			return n
		}
	}
	return nil
}
