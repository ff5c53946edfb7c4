package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// An annex is a list of people that stands behind the minutes, to which a label
// of the header refers: 出席者　別紙のとおり.
type annex struct {
	row   int      // 別紙; -1 for none
	list  int      // the first row of the list, below its title
	label doc.Span // that refers to it
	key   string   // of the label
}

// findAnnex finds the annex of people: the row that says 別紙 alone, or with the title
// of the list, where a label of people refers to one.
func (f *finder) findAnnex() annex {
	a := annex{row: -1}
	for i := f.titleEnd; i < len(f.rows); i++ {
		f.src.Stop.Check()
		r := &f.rows[i]
		if r.region >= 0 {
			continue
		}
		switch {
		case a.label.Empty():
			if !f.Any(f.Words.Away, r.Span) {
				continue // nor does the value of its label refer to an annex
			}
			if l, ok := f.Label(r.Span, &r.mark); ok && l.People && f.refersAway(l.Value) {
				a.label, a.key = l.Word, l.Key
			}
		case f.saysAnnex(r.Span) && f.peopleFrom(f.belowTitle(i)):
			a.row, a.list = i, f.belowTitle(i)
			return a
		}
	}
	return a
}

// refersAway reports whether the value of a label only says where its list stands.
func (f *finder) refersAway(value doc.Span) bool {
	if value.Empty() || value.Len() >= 30 || !f.Any(f.Words.Away, value) {
		return false
	}
	return f.Any(f.Words.Annex, value) || f.Any(f.Words.AnnexTitle, value)
}

// saysAnnex reports whether a row is the head of an annex: 別紙１, （別表）,
// 別紙　出席者名簿, 出席者名簿.
func (f *finder) saysAnnex(s doc.Span) bool {
	s = f.Bare(s)
	if s.Len() > 40 || f.HasStop(s) || f.Any(f.Words.Away, s) || f.Has(s, '、') {
		return false
	}
	_, stop := f.Words.Annex.Prefix(f.Fold, s.Start, s.End)
	if stop == s.Start {
		return f.Ends(f.Words.AnnexTitle, s) && f.Any(f.Words.Roll, s)
	}
	if _, to := script.Integer(f.Fold, script.Skip(f.Fold, stop, s.End), s.End); to > stop {
		stop = to
	}
	if script.Skip(f.Fold, stop, s.End) == s.End || !script.NameLetter(f.Fold[stop]) {
		return true
	}
	return f.Any(f.Words.AnnexTitle, doc.Span{Start: stop, End: s.End})
}

// belowTitle is the row below the head of an annex on row i and the title that may
// stand there: 第２回試験会議　出席者名簿.
func (f *finder) belowTitle(i int) int {
	const longest = 3
	list := i + 1
	for k := i + 1; k < len(f.rows) && k <= i+longest; k++ {
		r := &f.rows[k]
		if f.Has(r.Span, '：') || f.Has(r.Span, ':') || !r.unmarked() || r.mark.Bullet != 0 {
			break
		}
		if f.Any(f.Words.AnnexTitle, r.Span) {
			list = k + 1
		}
	}
	return list
}

// peopleFrom reports whether people are listed from row i on: of the next rows one
// names people, heads the columns of a list or is a label of people.
func (f *finder) peopleFrom(i int) bool {
	const rows = 4
	for k := i; k < len(f.rows) && k < i+rows; k++ {
		r := &f.rows[k]
		if r.region >= 0 || f.HasStop(r.Span) {
			return false
		}
		if l, ok := f.Label(r.Span, &r.mark); ok && l.People || f.ColumnHeads(r.Span) || f.Named(r.Span) || f.ListsPeople(r.Span) {
			return true
		}
	}
	return false
}

// enterAnnex begins the section of the annex.
func (s *splitter) enterAnnex() {
	a := &s.annex
	s.f.note(doc.Heading, s.f.rows[a.row].Start, s.f.rows[a.list-1].End)
	s.begin(section{key: s.f.ownGroup(a.label, a.key), people: true, label: a.label, row: -1, from: a.list})
	s.spoken, s.body = false, false
}
