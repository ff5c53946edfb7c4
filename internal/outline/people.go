package outline

import (
	"github.com/giji-go/giji/internal/doc"
)

// readPeople hands a section of participants over: the rest of its label's row
// and the rows below it. What they are is read as a list.
func (f *finder) readPeople(s *section) {
	g := doc.Group{Key: s.key, Label: []doc.Span{s.label}}
	if s.label.Empty() {
		g.Label = nil
	}
	if s.value.Start < s.value.End {
		g.Lines, g.Full, g.Gaps = append(g.Lines, s.value), append(g.Full, f.rows[s.row].full), append(g.Gaps, 0)
	}
	at := f.rowStart(s.from)
	if s.row >= 0 {
		at = f.rows[s.row].Start
	}
	for i := s.from; i < s.to; i++ {
		r := &f.rows[i]
		if r.region >= 0 || r.Start >= r.End {
			continue
		}
		if f.rollIn(at, r.Start) {
			f.addGroup(g)
			f.readRolls(g, at, r.Start)
			g.Lines, g.Full, g.Gaps = nil, nil, nil
		}
		at = r.Start
		g.Lines, g.Full, g.Gaps = append(g.Lines, r.Span), append(g.Full, r.full), append(g.Gaps, r.gap)
	}
	f.addGroup(g)
	f.readRolls(g, at, f.rowStart(s.to))
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
