// Package markup writes minutes as the XML of parliamentary corpora: TEI as
// Parla-CLARIN and ParlaMint have it, and Akoma Ntoso debates.
package markup

import (
	"bufio"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/giji-go/giji/model"
)

// ErrNoDay is returned for Akoma Ntoso of a document whose day is not known:
// the format cannot do without.
var ErrNoDay = errors.New("the day of the meeting is not known, which Akoma Ntoso needs; give it with --date")

// Options are what a document does not say of itself.
type Options struct {
	URL string    // where the source was published; "" is not known
	Day time.Time // of a document that names none; zero is not known
}

// A writer writes elements, indented; its error comes with Flush.
type writer struct {
	*bufio.Writer
	open []string
}

func newWriter(w io.Writer) *writer {
	out := &writer{Writer: bufio.NewWriter(w)}
	out.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	return out
}

// begin writes a start tag; attributes are names and values in turn, and one
// with an empty value is left out.
func (w *writer) begin(name string, attributes ...string) {
	w.tag(name, attributes)
	w.WriteString(">\n")
	w.open = append(w.open, name)
}

func (w *writer) end() {
	name := w.open[len(w.open)-1]
	w.open = w.open[:len(w.open)-1]
	w.indent()
	w.WriteString("</" + name + ">\n")
}

// text writes an element of text alone.
func (w *writer) text(name, text string, attributes ...string) {
	w.tag(name, attributes)
	w.WriteString(">" + escape(text) + "</" + name + ">\n")
}

func (w *writer) empty(name string, attributes ...string) {
	w.tag(name, attributes)
	w.WriteString("/>\n")
}

func (w *writer) tag(name string, attributes []string) {
	w.indent()
	w.WriteString("<" + name)
	for i := 0; i < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			w.WriteString(" " + attributes[i] + `="` + escape(attributes[i+1]) + `"`)
		}
	}
}

func (w *writer) indent() { w.WriteString(strings.Repeat(" ", len(w.open))) }

// escape makes a text of XML whose white space is single blanks.
func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(strings.Join(strings.Fields(s), " "))) // a Builder takes everything
	return b.String()
}

// day is that of the meeting, "" where it is not known.
func day(d *model.Document, o Options) string {
	if held := d.Minutes.Held; held != nil && held.Start != nil && len(*held.Start) >= len(time.DateOnly) {
		if value := (*held.Start)[:len(time.DateOnly)]; isDay(value) {
			return value
		}
	}
	if o.Day.IsZero() {
		return ""
	}
	return o.Day.Format(time.DateOnly)
}

func isDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

// name is a document's: part of the SHA-256 of its source.
func name(d *model.Document) string { return "giji-" + d.Source.SHA256[:min(16, len(d.Source.SHA256))] }

// title is the title as printed, else the meeting in a line.
func title(d *model.Document) string {
	if t := d.Minutes.Title; t != nil && strings.TrimSpace(t.Text) != "" {
		return t.Text
	}
	if s := d.Minutes.String(); s != "" {
		return s
	}
	return "議事録"
}

// A section is the remarks outside the agenda, for which item is nil, or those
// of an item.
type section struct {
	number  string // 2.1
	item    *model.AgendaItem
	remarks []model.Remark
}

// sections are the remarks outside the agenda, then each item before its
// sub-items.
func sections(m *model.Minutes) []section {
	all := []section{{"", nil, m.Discussion}}
	var visit func(items []model.AgendaItem, above string)
	visit = func(items []model.AgendaItem, above string) {
		for i := range items {
			n := i + 1
			if items[i].Number != nil {
				n = *items[i].Number
			}
			number := fmt.Sprintf("%s%d", above, n)
			all = append(all, section{number, &items[i], items[i].Discussion})
			visit(items[i].Items, number+".")
		}
	}
	visit(m.Agenda, "")
	return all
}

// speaker is who speaks, for people, and the index of the participant; -1 for
// none.
func speaker(m *model.Minutes, r *model.Remark) (printed string, participant int) {
	participant = -1
	if p := r.Participant; p != nil && *p >= 0 && *p < len(m.Participants) {
		participant = *p
		printed = m.Participants[*p].String()
	}
	if r.Speaker != nil && *r.Speaker != "" {
		printed = *r.Speaker
	}
	return printed, participant
}
