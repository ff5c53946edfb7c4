package markup

import (
	"io"
	"strconv"
	"strings"

	"github.com/giji-go/giji/model"
)

// AKN writes the document as a debate of Akoma Ntoso 3.0 (OASIS LegalDocML): a
// debateSection an agenda item, within that of the item above it, a speech a
// remark, a scene a stage direction.
func AKN(w io.Writer, d *model.Document, o Options) error {
	when := day(d, o)
	if when == "" {
		return ErrNoDay
	}
	out := newWriter(w)
	a := &akn{writer: out, d: d, o: o, day: when}
	out.begin("akomaNtoso", "xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0")
	out.begin("debate", "name", "minutes")
	a.meta()
	out.begin("preface")
	out.text("p", title(d))
	out.end()
	out.begin("debateBody")
	a.body()
	out.end()
	out.end()
	out.end()
	return out.Flush()
}

type akn struct {
	*writer
	d                          *model.Document
	o                          Options
	day                        string
	speeches, scenes, sections int
}

func (a *akn) meta() {
	a.begin("meta")
	a.begin("identification", "source", "#giji")
	uri := "/akn/jp/debate/" + a.day + "/" + name(a.d)
	for _, level := range []struct{ element, suffix string }{
		{"FRBRWork", ""}, {"FRBRExpression", "/jpn@" + a.day}, {"FRBRManifestation", "/jpn@" + a.day + ".xml"},
	} {
		a.begin(level.element)
		a.empty("FRBRthis", "value", uri+level.suffix+"/!main")
		a.empty("FRBRuri", "value", uri+level.suffix)
		if a.o.URL != "" && level.element == "FRBRWork" {
			a.empty("FRBRalias", "value", a.o.URL, "name", "source")
		}
		a.empty("FRBRdate", "date", a.day, "name", "held")
		a.empty("FRBRauthor", "href", "#council")
		switch level.element {
		case "FRBRWork":
			a.empty("FRBRcountry", "value", "jp")
		case "FRBRExpression":
			a.empty("FRBRlanguage", "language", "jpn")
		case "FRBRManifestation":
			a.empty("FRBRformat", "value", "application/akn+xml")
		}
		a.end()
	}
	a.end()
	a.references()
	a.end()
}

func (a *akn) references() {
	m := &a.d.Minutes
	council := "unknown"
	if m.Council != nil {
		council = *m.Council
	}
	a.begin("references", "source", "#giji")
	a.empty("TLCOrganization", "eId", "council", "href", "/akn/ontology/organization/jp/council", "showAs", council)
	a.empty("TLCOrganization", "eId", "giji", "href", "/akn/ontology/organization/giji", "showAs", "giji")
	a.empty("TLCPerson", "eId", "unknown", "href", "/akn/ontology/person/jp/unknown", "showAs", "unknown")
	for i := range m.Participants {
		shown := strings.TrimSpace(m.Participants[i].String())
		if shown == "" {
			shown = "unknown"
		}
		a.empty("TLCPerson", "eId", personID(i), "href", "/akn/ontology/person/jp/"+name(a.d)+"/"+personID(i), "showAs", shown)
	}
	a.end()
}

// body nests the sections as their items stand in each other.
func (a *akn) body() {
	m := &a.d.Minutes
	if len(m.Discussion) > 0 {
		a.openSection("opening", "", nil)
		a.said(m.Discussion)
		a.end()
	}
	a.items(m.Agenda)
	if len(m.Discussion)+len(m.Agenda) == 0 { // a body has something in it
		a.openSection("minutes", "", nil)
		a.text("p", title(a.d))
		a.end()
	}
}

func (a *akn) items(items []model.AgendaItem) {
	for i := range items {
		item := &items[i]
		number := ""
		if item.Number != nil {
			number = strconv.Itoa(*item.Number)
		}
		a.openSection("item", number, item)
		a.said(item.Discussion)
		a.items(item.Items)
		if item.Outcome != nil && item.Outcome.Text.Text != "" {
			a.text("p", item.Outcome.Text.Text, "class", "outcome")
		}
		a.end()
	}
}

// openSection begins a section with its number and heading.
func (a *akn) openSection(kind, number string, item *model.AgendaItem) {
	a.sections++
	a.begin("debateSection", "name", kind, "eId", "dbsect_"+strconv.Itoa(a.sections))
	if number != "" {
		a.text("num", number)
	}
	if item != nil && item.Text.Text != "" {
		a.text("heading", item.Text.Text)
	}
}

func (a *akn) said(remarks []model.Remark) {
	for i := range remarks {
		r := &remarks[i]
		if r.Kind == model.RemarkDirection {
			a.scenes++
			a.text("scene", r.Text.Text, "eId", "scene_"+strconv.Itoa(a.scenes))
			continue
		}
		a.speeches++
		printed, participant := speaker(&a.d.Minutes, r)
		by := "#unknown"
		if participant >= 0 {
			by = "#" + personID(participant)
		}
		a.begin("speech", "eId", "speech_"+strconv.Itoa(a.speeches), "by", by)
		if printed != "" {
			a.text("from", printed)
		}
		a.text("p", r.Text.Text)
		a.end()
	}
}
