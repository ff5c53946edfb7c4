package model

import (
	"iter"
	"strconv"
)

// A Said is a remark where it stands.
type Said struct {
	Pointer     string // JSON Pointer into the Document
	Item        *AgendaItem
	Remark      *Remark
	Participant *Participant // nil where the speaker is linked to none
}

// Remarks are all remarks: those outside the agenda, for which Item is nil,
// then those of each item before those of its sub-items.
func (d *Document) Remarks() iter.Seq[Said] {
	return func(yield func(Said) bool) {
		m := &d.Minutes
		if m.said("/minutes/discussion", nil, m.Discussion, yield) {
			m.saidIn("/minutes/agenda", m.Agenda, yield)
		}
	}
}

func (m *Minutes) said(pointer string, item *AgendaItem, remarks []Remark, yield func(Said) bool) bool {
	for i := range remarks {
		s := Said{Pointer: pointer + "/" + strconv.Itoa(i), Item: item, Remark: &remarks[i]}
		if p := remarks[i].Participant; p != nil && *p >= 0 && *p < len(m.Participants) {
			s.Participant = &m.Participants[*p]
		}
		if !yield(s) {
			return false
		}
	}
	return true
}

func (m *Minutes) saidIn(pointer string, items []AgendaItem, yield func(Said) bool) bool {
	for i := range items {
		at := pointer + "/" + strconv.Itoa(i)
		if !m.said(at+"/discussion", &items[i], items[i].Discussion, yield) || !m.saidIn(at+"/items", items[i].Items, yield) {
			return false
		}
	}
	return true
}

// A Found is a value that stands in the source.
type Found struct {
	Pointer string // JSON Pointer into the Document
	Text    string // "" for a table, whose cells are plain strings
	Spans   []Span
}

// Values are all values that stand in the source and have spans, outer ones
// before their parts. What is unassigned and diagnostics are left out.
func (d *Document) Values() iter.Seq[Found] {
	return func(yield func(Found) bool) {
		more := true
		d.ground(&walker{pointer: make([]byte, 0, 128), yield: func(pointer []byte, text string, spans []Span) {
			more = more && yield(Found{string(pointer), text, spans})
		}})
	}
}
