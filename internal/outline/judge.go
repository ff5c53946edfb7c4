package outline

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
)

// judge decides whether the document is minutes at all: it calls itself so, or
// names people, or somebody speaks in it. A paper of a meeting (次第, 開催案内)
// keeps what its labels say; of anything else nothing of the frame is kept.
func (f *finder) judge() {
	first := -1
	if !f.labelled.held && !f.attended() {
		first = f.meetingsListed()
	}
	switch {
	case first >= 0:
		f.listOfMeetings(first)
	case f.callsItselfMinutes() || f.attended() || f.meets() || f.tellsMeeting():
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
		f.out.Groups = nil
		f.unplace()
	}
}

// attended reports whether a list tells who came: one of guests and the press
// alone is that of another page.
func (f *finder) attended() bool {
	for _, g := range f.out.Groups {
		if g.Key != "other" && g.Key != "presenter" { // 報告者 alone is that of any report
			return true
		}
	}
	return false
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
		if look := f.Title(s); look.Kind && !look.Generic && !f.Any(f.Words.Programme, s) {
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

// speakers counts the remarks that have a speaker, and those that are marked as
// questions.
func speakers(turns []doc.Turn, items []doc.Item) (named, asked int) {
	for i := range turns {
		switch t := &turns[i]; {
		case t.Direction:
		case len(t.Speaker) > 0:
			named++
		case t.Sign == doc.Question:
			asked++
		}
	}
	for i := range items {
		n, q := speakers(items[i].Turns, items[i].Items)
		named, asked = named+n, asked+q
	}
	return named, asked
}

// meets reports whether people speak as in a meeting: two of them, one who is called as nobody is elsewhere, or
// one or somebody who asks where a day is told. Questions and answers without one are
// those of a page.
func (f *finder) meets() bool {
	named, asked := speakers(f.out.Turns, f.out.Agenda)
	dated := f.labelled.held || len(f.out.Held)+len(f.dated)+len(f.out.Opened) > 0
	if named == 0 {
		dated = f.labelled.held || len(f.out.Opened) > 0
	}
	return named > 1 || named+asked > 0 && dated || named > 0 && f.calledTo()
}

// calledTo reports whether somebody speaks behind a sign who is called by office and name: ○議長（青山太郎君）　….
func (f *finder) calledTo() bool {
	return slices.ContainsFunc(f.rows, func(r row) bool {
		return r.spoken && r.speech.Form == line.Marked && r.speech.Sure && f.calledInFull(&r.speech)
	})
}
