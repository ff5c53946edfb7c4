package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

// printSummary prints the record of a document as a table for people.
func printSummary(out *output, analysis *extract.Analysis, _ bool) error {
	s := summary{w: out, width: out.width}
	d := analysis.Document
	s.source(d)
	s.minutes(d)
	for i := range d.Incidents {
		s.incident(i+1, &d.Incidents[i])
	}
	for _, r := range d.Records {
		s.record(r)
	}
	s.diagnostics(d)
	return s.err
}

// A summary is a table of keys and values; it keeps the first error.
type summary struct {
	w     io.Writer
	width int // of the terminal; 0 for what is none, where nothing is cut
	err   error
}

// valueColumn is where values begin.
const valueColumn = 2 + 22 + 1

// fitted is a value in one line.
func (s *summary) fitted(value string) string {
	line := shown(strings.Join(strings.Fields(value), " "))
	if s.width == 0 {
		return line
	}
	return fit(line, max(s.width-valueColumn, 20))
}

// row prints nothing for a value that is not there.
func (s *summary) row(key, value string) {
	if value == "" || s.err != nil {
		return
	}
	_, s.err = fmt.Fprintf(s.w, "  %-22s %s\n", oneLine(key), s.fitted(value))
}

func (s *summary) head(format string, args ...any) {
	if s.err == nil {
		_, s.err = fmt.Fprintln(s.w, oneLine(fmt.Sprintf(format, args...)))
	}
}

func (s *summary) source(d *model.Document) {
	s.head("source")
	s.row("name", orEmpty(d.Source.Name))
	s.row("media_type", strings.TrimSpace(d.Source.MediaType+" "+orEmpty(d.Source.Encoding)))
	s.row("characters", strconv.Itoa(d.Source.Characters))
	s.row("pages", number(d.Source.Pages))
	s.row("grade", string(d.Grade))
	s.row("coverage", fmt.Sprintf("%.2f %%", 100*d.Coverage))
}

func (s *summary) minutes(d *model.Document) {
	m := &d.Minutes
	s.head("minutes")
	s.row("council", orEmpty(m.Council))
	s.row("session_number", number(m.SessionNumber))
	s.row("document_kind", orEmpty(m.DocumentKind))
	if m.Held != nil {
		s.row("held", arrow(strings.Trim(orEmpty(m.Held.Start)+" / "+orEmpty(m.Held.End), " /"), m.Held.Text.Text))
	}
	if m.Venue != nil {
		s.row("venue", m.Venue.Text.Text)
	}
	s.row("participants", count(len(m.Participants)))
	for i := range m.Agenda {
		item := &m.Agenda[i]
		s.row(strings.TrimSpace("agenda "+number(item.Number)), fmt.Sprintf("[%s] %s", item.Kind, item.Text.Text))
	}
	remarks := 0
	for range d.Remarks() {
		remarks++
	}
	s.row("remarks", count(remarks))
	s.row("materials", count(len(m.Materials)))
}

func (s *summary) incident(n int, i *model.Incident) {
	s.head("incident %d", n)
	s.row("operators", joinTexts(i.Operators, func(o model.Named) string { return o.Text.Text }))
	s.row("occurred_at", timeRow(i.OccurredAt))
	s.row("recovered_at", timeRow(i.RecoveredAt))
	for _, d := range i.Durations {
		s.row("duration", arrow(orEmpty(d.Value), d.Text.Text))
	}
	for _, q := range i.AffectedUsers {
		s.row("affected_users", quantityRow(&q))
	}
	if i.AffectedArea != nil {
		s.row("affected_area", i.AffectedArea.Text.Text)
	}
	if i.Inquiries != nil {
		s.row("inquiries", quantityRow(&i.Inquiries.Quantity))
	}
	s.row("impact", blockText(i.Impact))
	s.row("cause", blockText(i.Cause))
	s.row("preventive_measures", count(len(i.PreventiveMeasures)))
	if i.Disclosure != nil {
		s.row("notices", count(len(i.Disclosure.Notices)))
	}
	for _, f := range i.OtherFields {
		s.row("? "+f.Label.Text, f.Value.Text.Text)
	}
}

func (s *summary) record(r model.ProfileRecord) {
	s.head("record of %s", r.Profile)
	for _, f := range r.Fields {
		s.row(f.Key, string(model.Append(nil, f.Value, model.Format{NoSpans: true})))
	}
}

func (s *summary) diagnostics(d *model.Document) {
	if len(d.Diagnostics) > 0 {
		s.head("diagnostics (giji explain CODE says what to do)")
	}
	for _, x := range d.Diagnostics {
		s.row(string(x.Severity), fmt.Sprintf("%s %s: %s", x.Code, x.Path, x.Message))
	}
}

func timeRow(t *model.Time) string {
	if t == nil {
		return ""
	}
	return arrow(orEmpty(t.Value), t.Text.Text)
}

func quantityRow(q *model.Quantity) string {
	value := ""
	if q.Value != nil {
		value = strconv.FormatInt(*q.Value, 10) + orEmpty(q.Unit)
	}
	return arrow(value, q.Text.Text)
}

// arrow is a value and, behind it, what it was read from.
func arrow(value, text string) string {
	if value == "" {
		return text
	}
	return value + " ← " + text
}

func blockText(b *model.Block) string {
	if b == nil {
		return ""
	}
	return b.Text.Text
}

func joinTexts[T any](list []T, text func(T) string) string {
	parts := make([]string, len(list))
	for i, item := range list {
		parts[i] = text(item)
	}
	return strings.Join(parts, "; ")
}

func orEmpty(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func number(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

func count(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
