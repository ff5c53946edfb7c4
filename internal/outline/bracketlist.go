package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// bracketList reads the heading of a list of people that stands in a bracket which closes on a row below:
//
//	委員出席者（荒木会長，林副会長，
//	　　　　　　関委員　以上３名）
func (s *scene) bracketList() (line.Label, bool) {
	f, r := s.f, s.r
	at := f.indexOf('(', r.text())
	if at < 0 || script.Close(f.Fold, at, r.End) >= 0 {
		return line.Label{}, false
	}
	word := f.Trim(doc.Span{Start: r.Start, End: at})
	m := f.Mark(word)
	l, ok := f.Label(word, &m)
	if !ok || !l.People || !l.Alone() || f.HasStop(r.Span) {
		return line.Label{}, false
	}
	if shut := f.shutBelow(s.i, at); shut < 0 || !f.ListsPeople(doc.Span{Start: at + 1, End: r.End}) {
		return line.Label{}, false
	}
	l.Value = doc.Span{Start: script.Skip(f.Fold, at+1, r.End), End: r.End}
	return l, true
}

// indexOf is where r stands first in s, -1 for nowhere.
func (f *finder) indexOf(r rune, s doc.Span) int {
	for i := s.Start; i < s.End; i++ {
		if f.Fold[i] == r {
			return i
		}
	}
	return -1
}

// shutBelow is where the bracket at at, on row i, closes at the end of one of the next rows, -1 for nowhere.
func (f *finder) shutBelow(i, at int) int {
	const most = 12 // rows
	for k := i + 1; k < min(len(f.rows), i+most); k++ {
		if f.rows[k].region >= 0 || f.HasStop(f.rows[k].Span) {
			return -1
		}
		if shut := script.Close(f.Fold, at, f.rows[k].End); shut >= 0 {
			if shut == f.Trim(f.rows[k].Span).End-1 {
				return shut
			}
			return -1
		}
	}
	return -1
}

// listShut is where the bracket closes in which the list of a section stands, that begins on the row of its
// label; -1 where none does.
func (f *finder) listShut(s *section) int {
	if s.row < 0 || s.value.Empty() {
		return -1
	}
	at := script.SkipBack(f.Fold, f.rows[s.row].Start, s.value.Start) - 1
	if at < f.rows[s.row].Start || f.Fold[at] != '(' || script.Close(f.Fold, at, f.rows[s.row].End) >= 0 {
		return -1
	}
	return f.shutBelow(s.row, at)
}
