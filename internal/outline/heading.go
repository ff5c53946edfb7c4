package outline

import (
	"maps"
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// Headings of the document are those that a web page, a Word document or
// Markdown says are headings. One that is no label and nobody's words heads an
// item of the minutes proper, whatever it begins with; those below it stand
// deeper.

// tellsMeeting reports whether below the name of a body, with the day and the
// time of a meeting, two headings of the document or more tell of something.
func (f *finder) tellsMeeting() bool {
	if !f.bodyInTitle() {
		return false
	}
	timed := false
	for _, s := range f.out.Held {
		w := f.When(s)
		timed = timed || w.Date() && w.Time
	}
	return timed && f.toldUnder > 1
}

// longestHeading bounds, in characters, a heading that heads an item.
const longestHeading = 100

// headsPart reports whether the row is a heading of the document that heads a
// part of the minutes proper.
func (p *place) headsPart() bool {
	r, f := p.r, p.f
	if r.head == 0 || f.sentenceRow(r) || r.body >= r.End || p.list && !p.tree.headed() && !r.mark.Numbered() && len(p.tree.root.kids) > 0 {
		return false
	}
	if _, ok := f.Bracketed(r.Span); ok {
		return false
	}
	return script.Count(f.Fold, r.text()) <= longestHeading && f.letters(r)
}

// titleHeading is the row of the heading that begins the document and has no
// other beside it, where nothing looks more like a title; -1 for none.
func (f *finder) titleHeading() int {
	if len(f.rows) == 0 || f.rows[0].head == 0 || f.HasStop(f.rows[0].Span) || script.Count(f.Fold, f.rows[0].Span) > longestHeading {
		return -1
	}
	if _, ok := f.Label(f.rows[0].Span, &f.rows[0].mark); ok {
		return -1
	}
	below := false
	for i := range f.rows[1:] {
		switch r := &f.rows[i+1]; {
		case r.head == 0:
		case r.head <= f.rows[0].head:
			return -1
		default:
			below = true
		}
	}
	if !below {
		return -1
	}
	return 0
}

// letters reports whether the row has more than signs and numbers.
func (f *finder) letters(r *row) bool {
	for _, c := range f.Fold[r.body:r.End] {
		if script.NameLetter(c) || script.Letter(c) {
			return true
		}
	}
	return false
}

// part enters the heading as an item. One that the list above does not name is
// none, and what stands below it belongs to no item.
func (p *place) part() {
	if len(p.listed) > 0 && !p.heads && !p.list && !p.r.mark.Numbered() {
		if p.cur != nil && p.r.head <= p.cur.head {
			p.cur = nil
		}
		p.heading()
		p.under = p.cur == nil
		return
	}
	p.zone, p.under = false, false
	p.item()
}

// belowHeading reports whether the row is one of the points of which the text
// below a heading of the document is made: numbers and bullets that are no
// headings themselves.
func (p *place) belowHeading() bool {
	r := p.r
	if p.list || r.head > 0 || p.cur == nil && !p.under || p.cur != nil && p.cur.head == 0 || r.body >= r.End || r.mark.Bullet == '※' {
		return false
	}
	switch {
	case p.speakerOpen() || p.account() || p.inBracket():
		return false
	case r.mark.Numbered():
		return p.cur == nil || !p.cur.mark.Numbered()
	}
	return r.mark.Bullet != 0
}

// titledHeads reads headings of one level that each hold a label and a title as items
// with that title: ## 議題　会則の改定, ## 議題　予算.
func (f *finder) titledHeads() {
	found := map[int][]int{}
	for i := f.titleEnd; i < len(f.rows); i++ {
		f.src.Stop.Check()
		if r := &f.rows[i]; r.head > 0 && r.region < 0 && r.unmarked() {
			if l, ok := f.Label(r.Span, &r.mark); ok && l.Key == "agenda" && !l.People && !l.Bracket && !l.Value.Empty() {
				found[r.head] = append(found[r.head], i)
			}
		}
	}
	for _, level := range slices.Sorted(maps.Keys(found)) {
		rows := found[level]
		if len(rows) < 2 {
			continue // one that holds the list of items, or the first of it
		}
		for _, i := range rows {
			r := &f.rows[i]
			l, _ := f.Label(r.Span, &r.mark)
			f.note(doc.Label, l.Word.Start, l.Word.End)
			f.note(doc.Mark, l.Word.End, l.Value.Start)
			r.Span = l.Value
			r.unmark()
		}
	}
}

// headed reports whether the items that are open are headings of the document.
func (t *tree) headed() bool { return t.heads() > 0 }

// heads counts the open items that are headings of the document.
func (t *tree) heads() int {
	for k, n := range t.stack {
		if n.head == 0 {
			return k
		}
	}
	return len(t.stack)
}

// headLevel is the level at which a heading with the mark m stands among the open items: below
// those of higher headings, and where all are set alike below the one whose numbers are of
// another kind, as （１） below 議題１.
func (t *tree) headLevel(head int, m *line.Mark) int {
	for k, n := range t.stack {
		if n.head == head && m.Numbered() && n.mark.Style == m.Style {
			return k
		}
	}
	for k, n := range t.stack {
		within := n.head == head && m.Number == 1 && m.Numbered() && n.mark.Numbered()
		if n.head == 0 || n.head >= head && !within {
			return k
		}
	}
	return len(t.stack)
}

// headed reports whether the row is one of the numbered headings of the
// document, of which others are no labels: 1. 報告事項, 2. 計画の改定.
func (s *scene) headed() bool {
	r, f := s.r, s.f
	if r.head == 0 || !r.mark.Numbered() || s.l.Known && s.l.Key != "other" && (s.l.Key != "agenda" || s.next()) {
		return false
	}
	for i := range f.rows {
		o := &f.rows[i]
		if o.region >= 0 || o.head != r.head || o.mark.Style != r.mark.Style || o.spoken || i == s.i {
			continue
		}
		if _, ok := f.Label(o.Span, &o.mark); !ok {
			return true
		}
	}
	return false
}

// kindOverTitle reports whether the row is the first of numbered kinds of items, the numbers of no labels, each above the
// title of its one item: (1) 審議事項 / 計画について / (2) 報告事項.
func (s *scene) kindOverTitle() bool {
	f, r := s.f, s.r
	if s.number > 0 || r.mark.Number != 1 || s.l.Key != "agenda" || !s.l.Alone() || !f.category(s.l.Word) || !f.textAt(s.i+2) {
		return false
	}
	title, next := &f.rows[s.i+1], &f.rows[s.i+2]
	return title.unmarked() && title.left > r.left && !f.HasStop(title.Span) &&
		next.mark.Style == r.mark.Style && next.mark.Number == 2 && next.left == r.left && f.category(next.text())
}

// titles reports whether a label of the lexicon is a heading of the document or
// a label of a table.
func (s *scene) titles() bool { return (s.r.head > 0 || s.r.front) && s.l.Known && s.l.Alone() }

// underItem reports whether a heading of remarks (質疑) stands below a heading of
// the document that heads an item.
func (s *scene) underItem() bool {
	if s.r.head == 0 || s.l.People || s.l.Key != "body" || !s.f.Lead(s.r.Span) {
		return false
	}
	for i := s.i - 1; i >= s.f.titleEnd; i-- {
		if o := &s.f.rows[i]; o.region < 0 && o.head > 0 && o.head < s.r.head {
			_, label := s.f.Label(o.Span, &o.mark)
			return !label
		}
	}
	return false
}

// belowHeading reports whether the row is one of the points below a heading of
// the document that begins the minutes proper.
func (s *scene) belowHeading() bool {
	own := s.cur
	return s.r.head == 0 && s.r.mark.Bullet != 0 && own.row >= 0 && own.key == "body" && !own.people && s.f.rows[own.row].head > 0
}

// openAtHeadings begins the minutes proper at the first heading of the document
// that is no label, where no label does: behind the last section of the
// header, or above labels that are points of what it heads.
func (f *finder) openAtHeadings(list []section) []section {
	opens, at, end, to := -1, 0, 0, len(list) // the section in which they begin, at which row, and the one behind those points
	for k := len(list) - 1; k >= 0; k-- {
		s := &list[k]
		i := f.headingIn(s)
		if !s.people && holdsItems(s.key) {
			if s.key == "agenda" && i > s.from { // the list ends above it
				list, opens = f.openAbove(list, k, to, i), -1
			}
			to = k
			continue
		}
		if i >= 0 && (s.row >= 0 || to <= k+1) { // else it heads the labels below it
			opens, at, end = k, i, to
		}
		if f.isPoint(list[:k], s) {
			continue
		}
		if opens >= 0 || i >= 0 || !s.behindMinutes() {
			break
		}
		to = k
	}
	if opens < 0 {
		return list
	}
	return f.openAbove(list, opens, end, at)
}

// behindMinutes reports whether the label stands behind the minutes proper as well as before.
func (s *section) behindMinutes() bool {
	return s.key == "other" || s.key == "opened" || s.key == "closed"
}

// openAbove begins the minutes proper at row i of section k, and lets them hold the sections
// before section to.
func (f *finder) openAbove(list []section, k, to, i int) []section {
	if to > k+1 {
		list[k].to = list[to-1].to
		list = slices.Delete(list, k+1, to)
	}
	return f.openAt(list, k, i)
}

// isPoint reports whether a label may be one of the points below a heading of the document,
// which say nothing of the meeting itself: * 場所: 決定済み. above are the sections above it, of
// which one has told the day of the meeting where it tells another.
func (f *finder) isPoint(above []section, s *section) bool {
	dates := func(s section) bool { return s.key == "held" || s.key == "place-time" }
	if s.row < 0 || dates(*s) && !slices.ContainsFunc(above, dates) {
		return false
	}
	r := &f.rows[s.row]
	bracket := s.label.Start > 0 && script.Closing(f.Fold[s.label.Start-1]) != 0
	return r.head == 0 && (r.mark.Bullet != 0 || bracket) && !s.value.Empty() && !(s.people && f.namesSomebody(s.value))
}

// openAt ends section k at row i, where the minutes proper begin.
func (f *finder) openAt(list []section, k, i int) []section {
	to := list[k].to
	list[k].to = i
	if k+1 < len(list) && list[k+1].key == "body" && list[k+1].row < 0 {
		list[k+1].from = i
		return list
	}
	return doc.Insert(list, k+1, section{key: "body", row: -1, from: i, to: to})
}

// headingIn is the first heading of the document in a section that is not one
// of its parts, -1 for none.
func (f *finder) headingIn(s *section) int {
	own := 0
	if s.row >= 0 {
		own = f.rows[s.row].head
	}
	for i := s.from; i < s.to; i++ {
		r := &f.rows[i]
		if r.region >= 0 || r.head == 0 || own > 0 && r.head > own || f.HasStop(r.Span) || !f.letters(r) || f.Title(r.Span).Kind {
			continue
		}
		if w := f.When(r.Span); w.Date() && f.DateBegins(r.Span) && !r.mark.Numbered() && !f.endsItem(r.text()) {
			continue
		}
		if i+1 < len(f.rows) {
			return i
		}
	}
	return -1
}
