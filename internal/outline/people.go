package outline

import (
	"strings"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// labelOver takes the last line of g, where it is a label of its own, for that of the table
// of people below, and is what heads that.
//
//	出席者
//	委員（敬称略）
//	青山 太郎 | 森井 花子
func (f *finder) labelOver(g *doc.Group) doc.Group {
	n := len(g.Lines) - 1
	if n < 0 {
		return *g
	}
	last := g.Lines[n]
	m := f.Mark(last)
	l, ok := f.Label(last, &m)
	if !ok || !l.People || !l.Known || !l.Alone() {
		return *g
	}
	f.note(doc.Mark, last.Start, l.Word.Start)
	f.note(doc.Heading, l.Word.Start, last.End)
	g.Lines, g.Full, g.Gaps, g.Drawn = g.Lines[:n], g.Full[:n], g.Gaps[:n], g.Drawn[:n]
	over := doc.Group{Key: l.Key, Label: []doc.Span{l.Word}}
	if g.Key == "absent" {
		over.Key = g.Key
	}
	return over
}

// readPeople hands a section of participants over: the rest of its label's row
// and the rows below it. What they are is read as a list.
func (f *finder) readPeople(s *section) {
	g := f.groupOf(s)
	at := f.rowStart(s.from)
	if s.row >= 0 {
		at = f.rows[s.row].Start
	}
	to, shut := f.proseBelow(s), f.listShut(s)
	for i := s.from; i < to; i++ {
		r := &f.rows[i]
		if r.region >= 0 || r.Start >= r.End || f.moment(r.Span) || f.countsCame(r) || f.ofLabel(s, i) {
			continue
		}
		if f.rollIn(at, r.Start) {
			over := f.labelOver(&g)
			f.addGroup(g)
			f.readRolls(over, at, r.Start)
			g.Lines, g.Full, g.Gaps, g.Drawn = nil, nil, nil, nil
		}
		at = r.Start
		row := r.Span
		if shut >= row.Start && shut < row.End {
			row.End = shut
			f.note(doc.Mark, shut, shut+1)
		}
		g.Lines, g.Full = append(g.Lines, row), append(g.Full, r.full)
		g.Gaps, g.Drawn = append(g.Gaps, r.gap), append(g.Drawn, r.rule && i > s.from)
	}
	over := g
	if f.rollIn(at, f.rowStart(to)) {
		over = f.labelOver(&g)
	}
	f.addGroup(g)
	f.readRolls(over, at, f.rowStart(to))
	f.leftover(to, s.to)
}

// countsCame takes a row in brackets within a list that says how many came for the stated number, and reports whether it
// is one: （役員９名中８名出席）.
func (f *finder) countsCame(r *row) bool {
	inner, ok := f.Bracketed(r.Span)
	if !ok || !f.PeopleCount(inner) || !f.Any(f.Words.Attends, inner) || f.Any(f.Words.Absent, inner) {
		return false
	}
	f.note(doc.Mark, r.Start, inner.Start)
	f.note(doc.Mark, inner.End, r.End)
	f.out.Counts = append(f.out.Counts, doc.Count{Key: "members", Span: []doc.Span{inner}})
	return true
}

// groupOf is the group that a section of participants heads, with the rest of its label's row.
func (f *finder) groupOf(s *section) doc.Group {
	g := doc.Group{Key: s.key, Label: []doc.Span{s.label}}
	switch {
	case s.parts != nil:
		g.Label = s.parts
	case s.label.Empty():
		g.Label = nil
	}
	value := s.value
	if value.Empty() {
		value = f.inBracket(s)
	}
	switch {
	case value.Empty():
	case f.Ends(f.Words.PointsAway, value):
		f.note(doc.Mark, value.Start, value.End) // 下表のとおり
	case s.key == "member" && f.cameOfAll(f.beforeBracket(value)):
		count := f.beforeBracket(value)
		f.note(doc.Mark, count.End, value.End)
		f.out.Counts = append(f.out.Counts, doc.Count{Key: "members", Span: []doc.Span{count}})
	default:
		g.Lines, g.Full, g.Gaps, g.Drawn = append(g.Lines, value), append(g.Full, f.rows[s.row].full), append(g.Gaps, 0), append(g.Drawn, false)
	}
	return g
}

// inBracket is the list of people in the bracket that is all that stands behind their label: 事務局（荒木館長、
// 林主事）. It is empty where none does.
func (f *finder) inBracket(s *section) doc.Span {
	if s.row < 0 || s.label.Empty() || f.rows[s.row].End <= s.label.End {
		return doc.Span{}
	}
	at := script.Skip(f.Fold, s.label.End, f.rows[s.row].End)
	end := f.Trim(doc.Span{Start: at, End: f.rows[s.row].End}).End
	if at >= end || f.Fold[at] != '(' || script.Close(f.Fold, at, end) != end-1 {
		return doc.Span{}
	}
	in := doc.Span{Start: at + 1, End: end - 1}
	if f.Any(f.Words.LabelRemark, in) || f.ExplainsSign(in) || !f.ListsPeople(in) && !f.listsByOffice(in) {
		return doc.Span{} // ◎は会長、○は副会長、敬称略
	}
	return in
}

// listsByOffice reports whether s is people between commas, with a colon between an office and the first of its
// own: 市民課：荒木課長、税務課：林課長.
func (f *finder) listsByOffice(s doc.Span) bool {
	at := f.indexOf(':', s)
	if at < 0 || f.HasStop(s) {
		return false
	}
	return f.ListsPeople(doc.Span{Start: at + 1, End: s.End})
}

// ofLabel reports whether row i belongs to the label of the section: the rest of it, or its words
// again above a table.
func (f *finder) ofLabel(s *section, i int) bool {
	r := &f.rows[i]
	switch {
	case i == s.from && s.row == i-1 && f.labelRest(i):
		f.note(doc.Label, r.Start, r.End)
	case f.namesTable(i, s.label):
		f.note(doc.Heading, r.Start, r.End)
	default:
		return false
	}
	return true
}

// namesTable reports whether row i, above a table, repeats the label of its list: 出席委員の一覧.
func (f *finder) namesTable(i int, label doc.Span) bool {
	r := &f.rows[i]
	if label.Empty() || !f.rollIn(r.Start, f.rowStart(i+1)) {
		return false
	}
	own, word := f.plain(r.Span), f.plain(label)
	return strings.HasPrefix(own, word) && script.Count(f.Fold, r.Span) <= script.Count(f.Fold, label)+6
}

// proseBelow is the row of a list of people at which prose begins behind a blank
// line: a paragraph that holds a sentence and no list.
func (f *finder) proseBelow(s *section) int {
	for i := s.from; i < s.to; i++ {
		r := &f.rows[i]
		if r.region >= 0 || r.gap == 0 || r.mark.Numbered() || r.mark.Bullet != 0 {
			continue
		}
		if i > s.row+1 && f.paragraph(i, s.to) || (i > s.row+1 || !s.value.Empty()) && f.tellsQuorum(i, s.to) {
			return i
		}
	}
	return s.to
}

// tellsQuorum reports whether the sentence on row i and the next ones tells how many of all came, behind the list: 理事10名中
// 9名が出席し、定款に定める定足数を満たした。
func (f *finder) tellsQuorum(i, to int) bool {
	const most = 4 // rows
	s := f.rows[i].Span
	if !f.PeopleCount(s) || !f.Any(f.Words.Attends, s) || !f.particles(s) || f.ListsPeople(s) || f.Has(s, ':') {
		return false
	}
	for k := i; k < min(to, i+most); k++ {
		r := &f.rows[k]
		if r.region >= 0 || k > i && r.gap > 0 {
			return false
		}
		if f.HasStop(r.Span) {
			return true
		}
	}
	return false
}

// paragraph reports whether the rows from row i up to the next gap are one of prose.
func (f *finder) paragraph(i, to int) bool {
	for k := i; k < to && k < i+8; k++ {
		r := &f.rows[k]
		if r.region >= 0 || k > i && r.gap > 0 || !f.hiragana(r.Span) || f.ListsPeople(r.Span) || f.Spread(r.Span) && !f.HasStop(r.Span) {
			return false
		}
		if f.HasStop(r.Span) {
			return f.EndsStop(r.Span) && script.Count(f.Fold, doc.Span{Start: f.rows[i].Start, End: r.End}) > 15
		}
		if !r.full {
			return false
		}
	}
	return false
}

func (f *finder) addGroup(g doc.Group) {
	if len(g.Lines) > 0 || len(g.Cells) > 0 {
		f.out.Groups = append(f.out.Groups, g)
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
