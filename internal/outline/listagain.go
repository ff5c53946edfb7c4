package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
)

// Minutes of assemblies list the items of a day twice: as they were ordered, and as they were taken up:
//
//	○議事日程
//	　日程第１　会期の決定
//	　日程第２　議案第３号　町道の認定
//	○本日の会議に付した事件
//	　日程第１　会期の決定
//	　日程第２　議案第３号　町道の認定

// listedAgain are the rows of a section, a list of items, that name items of the list above it once more, by
// their titles or by their numbers alone (１　日程第２); nil where the section is a list of other matters.
func (b *builder) listedAgain(s *section) map[int]bool {
	if len(b.listed) == 0 || s.row < 0 || s.key != "agenda" {
		return nil
	}
	titles := map[string]*node{}
	for _, n := range lookedThrough(b.listed) {
		titles[string(b.f.keyOf(n))] = n
	}
	again, named, others := map[int]bool{}, 0, 0
	for from := s.from; from < s.to; {
		b.f.src.Stop.Check()
		to := b.itemEnd(s, from, titles)
		if b.namesListed(from, to, titles) {
			named++
			for i := from; i < to; i++ {
				again[i] = true
			}
		} else {
			others++
		}
		from = to
	}
	if named < others || named == 0 {
		return nil
	}
	return again
}

// itemEnd is where the rows of the item end that begins with row from of a list.
func (b *builder) itemEnd(s *section, from int, titles map[string]*node) int {
	const most = 4 // rows of a title
	if b.namesListed(from, from+1, titles) {
		return from + 1
	}
	for i := from + 1; i < min(s.to, from+most); i++ {
		if r := &b.f.rows[i]; r.region >= 0 || !r.unmarked() || r.gap > 0 || r.rule || b.f.Bill(r.Span) {
			return i
		}
	}
	return min(s.to, from+most)
}

// namesListed reports whether the rows from row from up to row to say the title of an item, and no other
// number, or a number of one and nothing else.
func (b *builder) namesListed(from, to int, titles map[string]*node) bool {
	first := &b.f.rows[from]
	if first.region >= 0 || first.spoken {
		return false
	}
	if b.numberAlone(first) {
		return to == from+1
	}
	var spans []doc.Span
	for i := from; i < to; i++ {
		spans = append(spans, b.f.rows[i].text())
	}
	key := b.f.titleKey(spans)
	n := titles[string(key)]
	return len(key) > 0 && n != nil && (!first.mark.Numbered() || !n.mark.Numbered() || n.counts(first.mark.Number))
}

// numberAlone reports whether a row is the number in words of an item of the list: 日程第２, １　日程第２.
func (b *builder) numberAlone(r *row) bool {
	m := r.mark
	if !r.wordsAlone() {
		m = b.f.Mark(r.text())
		if m.Style != line.Worded || m.End < r.End {
			return false
		}
	}
	for _, n := range lookedThrough(b.listed) {
		if n.counts(m.Number) {
			return true
		}
	}
	return false
}
