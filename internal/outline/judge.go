package outline

import (
	"github.com/giji-go/giji/internal/doc"
)

// judge decides whether the document is minutes at all: it calls itself so, or
// names people, or somebody speaks in it. A paper of a meeting (次第, 開催案内)
// keeps what its labels say; of anything else nothing of the frame is kept.
func (f *finder) judge() {
	if f.callsItselfMinutes() || len(f.out.Groups) > 0 || f.anybodySpeaks(f.out.Turns, f.out.Agenda) {
		return
	}
	f.out.NoMinutes = true
	paper := f.labelled.held && (f.labelled.agenda || f.bodyInTitle())
	if !paper {
		f.out.Held, f.out.Opened, f.out.Closed, f.out.Venue = nil, nil, nil, nil
	}
	if !f.labelled.held {
		f.out.Held = nil
	}
	if !paper || !f.labelled.agenda {
		f.out.Agenda = nil
		clear(f.out.RegionAt)
	}
	f.out.Turns, f.out.Lead = nil, nil
	if !paper {
		f.unplace()
	}
}

// labelled says which labels of a meeting the document has.
type labelled struct{ held, agenda bool }

// unplace takes back what was noted below the title, so that it is told as
// unassigned. Only page furniture stays.
func (f *finder) unplace() {
	kept := f.out.Structure[:0]
	for _, p := range f.out.Structure {
		if p.Kind == doc.Furniture || p.Kind == doc.Mark && f.Drawn(p.Span) {
			kept = append(kept, p)
		}
	}
	f.out.Structure = kept
}

// callsItselfMinutes reports whether the title or a heading names a kind of
// minutes; a list of items (次第) is none.
func (f *finder) callsItselfMinutes() bool {
	if len(f.out.Kind) > 0 {
		return true
	}
	for _, s := range append(append([]doc.Span{}, f.out.Title...), f.out.Names...) {
		if look := f.Title(s); look.Kind && !look.Generic && !f.Holds(s, "次第") {
			return true
		}
	}
	return false
}

func (f *finder) bodyInTitle() bool {
	for _, s := range append(append([]doc.Span{}, f.out.Title...), f.out.Names...) {
		if f.Title(s).Body {
			return true
		}
	}
	return false
}

// anybodySpeaks reports whether a remark has a speaker or a sign of question
// or answer.
func (f *finder) anybodySpeaks(turns []doc.Turn, items []doc.Item) bool {
	for i := range turns {
		if t := &turns[i]; !t.Direction && (len(t.Speaker) > 0 || t.Sign == doc.Question) {
			return true
		}
	}
	for i := range items {
		if f.anybodySpeaks(items[i].Turns, items[i].Items) {
			return true
		}
	}
	return false
}
