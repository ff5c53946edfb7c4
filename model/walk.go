package model

import "strconv"

// Grounded calls yield for everything in d that stands in the source, outer
// values before the parts of them: its spans and its JSON Pointer, which is
// valid only during the call. Diagnostics and what is unassigned are left
// out.
func (d *Document) Grounded(yield func(pointer []byte, spans []Span)) {
	w := walker{yield: yield, pointer: make([]byte, 0, 128)}
	within(&w, "/minutes", &d.Minutes)
	each(&w, "/incidents", d.Incidents)
	each(&w, "/records", d.Records)
}

type walker struct {
	yield   func(pointer []byte, spans []Span)
	pointer []byte
}

func (w *walker) spans(spans []Span) {
	if len(spans) > 0 {
		w.yield(w.pointer, spans)
	}
}

// A grounded type yields its spans and those of its members. One that embeds
// Text and has no members with spans is done by the Text.
type grounded[T any] interface {
	*T
	ground(w *walker)
}

// within visits the member of a key, nil for none.
func within[T any, P grounded[T]](w *walker, key string, v P) {
	if v == nil {
		return
	}
	n := len(w.pointer)
	w.pointer = append(w.pointer, key...)
	v.ground(w)
	w.pointer = w.pointer[:n]
}

// each visits the members of a list.
func each[T any, P grounded[T]](w *walker, key string, list []T) {
	n := len(w.pointer)
	w.pointer = append(append(w.pointer, key...), '/')
	base := len(w.pointer)
	for i := range list {
		w.pointer = strconv.AppendInt(w.pointer[:base], int64(i), 10)
		P(&list[i]).ground(w)
	}
	w.pointer = w.pointer[:n]
}

func (t *Text) ground(w *walker) { w.spans(t.Spans) }

func (t *Table) ground(w *walker) {
	w.spans(t.Spans)
	within(w, "/caption", t.Caption)
}

func (b *Block) ground(w *walker) {
	b.Text.ground(w)
	each(w, "/sections", b.Sections)
}

func (m *Minutes) ground(w *walker) {
	within(w, "/title", m.Title)
	within(w, "/held", m.Held)
	within(w, "/venue", m.Venue)
	each(w, "/participants", m.Participants)
	each(w, "/discussion", m.Discussion)
	each(w, "/agenda", m.Agenda)
	each(w, "/materials", m.Materials)
}

func (i *AgendaItem) ground(w *walker) {
	i.Text.ground(w)
	within(w, "/outcome", i.Outcome)
	within(w, "/discussion_heading", i.DiscussionHeading)
	each(w, "/discussion", i.Discussion)
	each(w, "/tables", i.Tables)
	each(w, "/items", i.Items)
}

func (i *Incident) ground(w *walker) {
	each(w, "/operators", i.Operators)
	within(w, "/occurred_at", i.OccurredAt)
	within(w, "/recovered_at", i.RecoveredAt)
	each(w, "/durations", i.Durations)
	each(w, "/affected_users", i.AffectedUsers)
	within(w, "/affected_users_note", i.AffectedUsersNote)
	within(w, "/affected_area", i.AffectedArea)
	within(w, "/inquiries", i.Inquiries)
	within(w, "/impact", i.Impact)
	each(w, "/service_categories", i.ServiceCategories)
	within(w, "/cause", i.Cause)
	within(w, "/system_diagram", i.SystemDiagram)
	each(w, "/preventive_measures", i.PreventiveMeasures)
	within(w, "/disclosure", i.Disclosure)
	each(w, "/other_fields", i.OtherFields)
}

func (i *Inquiries) ground(w *walker) {
	i.Text.ground(w)
	each(w, "/breakdown", i.Breakdown)
}

func (m *Measure) ground(w *walker) {
	m.Text.ground(w)
	within(w, "/due", m.Due)
	within(w, "/mark", m.Mark)
}

func (d *Disclosure) ground(w *walker) {
	within(w, "/own_site", d.OwnSite)
	within(w, "/other", d.Other)
	each(w, "/notices", d.Notices)
}

func (n *Notice) ground(w *walker) {
	n.Text.ground(w)
	within(w, "/at", n.At)
}

func (f *OtherField) ground(w *walker) {
	within(w, "/label", &f.Label)
	within(w, "/value", &f.Value)
}

func (r *Record) ground(w *walker) { each(w, "/fields", r.Fields) }

func (f *Field) ground(w *walker) {
	within(w, "/label", &f.Label)
	within(w, "/value", &f.Value)
}

func (v *Value) ground(w *walker) {
	within(w, "", v.Date)
	within(w, "", v.Period)
	within(w, "", v.Duration)
	within(w, "", v.Quantity)
	within(w, "", v.Text)
	each(w, "", v.List)
}
