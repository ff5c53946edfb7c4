package markup

import (
	"io"
	"strconv"

	"github.com/giji-go/giji/model"
)

// TEI writes the document as a component of a Parla-CLARIN corpus, with the
// elements and values that ParlaMint asks for: a debateSection an agenda item,
// an utterance a remark, its speaker in a note before it. Participants stand in
// the header, since there is no corpus around it.
func TEI(w io.Writer, d *model.Document, o Options) error {
	out := newWriter(w)
	t := &tei{out, d, o, 0}
	out.begin("TEI", "xmlns", "http://www.tei-c.org/ns/1.0", "xml:lang", "ja", "xml:id", name(d), "ana", "#parla.sitting #reference")
	t.header()
	out.begin("text", "ana", "#reference")
	out.begin("body")
	t.body()
	out.end()
	out.end()
	out.end()
	return out.Flush()
}

type tei struct {
	*writer
	d *model.Document
	o Options
	u int // utterances so far
}

func (t *tei) header() {
	t.begin("teiHeader")
	t.begin("fileDesc")
	t.titles()
	t.begin("editionStmt")
	t.text("edition", "1.0")
	t.end()
	t.begin("extent")
	n := t.speeches()
	t.text("measure", strconv.Itoa(n)+" speeches", "unit", "speeches", "quantity", strconv.Itoa(n), "xml:lang", "en")
	t.end()
	t.publication()
	t.source()
	t.end()
	t.begin("encodingDesc")
	t.begin("projectDesc")
	t.text("p", "Read from minutes by giji; nothing of the text was changed but line wraps, which were joined.", "xml:lang", "en")
	t.end()
	t.tags()
	t.end()
	t.profile()
	t.end()
}

// tags are the elements of the text and how often each is there.
func (t *tei) tags() {
	var divs, heads, utterances int
	for _, s := range sections(&t.d.Minutes) {
		if s.item != nil || len(s.remarks) > 0 {
			divs++
		}
		if s.item != nil && s.item.Text.Text != "" {
			heads++
		}
	}
	utterances = t.speeches()
	t.begin("tagsDecl")
	t.begin("namespace", "name", "http://www.tei-c.org/ns/1.0")
	t.empty("tagUsage", "gi", "text", "occurs", "1")
	t.empty("tagUsage", "gi", "body", "occurs", "1")
	t.empty("tagUsage", "gi", "div", "occurs", strconv.Itoa(max(divs, 1)))
	t.empty("tagUsage", "gi", "head", "occurs", strconv.Itoa(heads))
	t.empty("tagUsage", "gi", "u", "occurs", strconv.Itoa(utterances))
	t.empty("tagUsage", "gi", "seg", "occurs", strconv.Itoa(utterances))
	t.end()
	t.end()
}

func (t *tei) titles() {
	m := &t.d.Minutes
	t.begin("titleStmt")
	t.text("title", title(t.d), "type", "main")
	meeting, n := "", ""
	if m.SessionNumber != nil {
		n = strconv.Itoa(*m.SessionNumber)
		meeting = "第" + n + "回"
	}
	if m.Council != nil {
		meeting = *m.Council + meeting
	}
	if meeting == "" {
		meeting = title(t.d)
	}
	t.text("meeting", meeting, "n", n, "ana", "#parla.meeting")
	t.end()
}

// publication says nothing of rights: who publishes a corpus knows them.
func (t *tei) publication() {
	t.begin("publicationStmt")
	if m := &t.d.Minutes; m.Council != nil {
		t.text("publisher", *m.Council)
	} else {
		t.text("publisher", "unknown", "xml:lang", "en")
	}
	t.idno()
	t.begin("availability", "status", "unknown")
	t.text("p", "The rights are those of the source.", "xml:lang", "en")
	t.end()
	t.end()
}

func (t *tei) idno() {
	if t.o.URL != "" {
		t.text("idno", t.o.URL, "type", "URI")
		return
	}
	t.text("idno", t.d.Source.SHA256, "type", "SHA-256")
}

func (t *tei) source() {
	t.begin("sourceDesc")
	t.begin("bibl")
	t.text("title", title(t.d), "type", "main")
	t.idno()
	t.date()
	t.end()
	t.end()
}

func (t *tei) date() {
	if when := day(t.d, t.o); when != "" {
		t.text("date", when, "when", when)
	}
}

func (t *tei) profile() {
	m := &t.d.Minutes
	t.begin("profileDesc")
	t.begin("settingDesc")
	t.begin("setting")
	if m.Venue != nil && m.Venue.Text.Text != "" {
		t.text("name", m.Venue.Text.Text, "type", "place")
	} else {
		t.text("name", "日本", "type", "country")
	}
	t.date()
	t.end()
	t.end()
	if len(m.Participants) > 0 {
		t.begin("particDesc")
		t.begin("listPerson")
		for i := range m.Participants {
			t.person(i, &m.Participants[i])
		}
		t.end()
		t.end()
	}
	t.end()
}

func (t *tei) person(i int, p *model.Participant) {
	t.begin("person", "xml:id", personID(i), "role", string(p.Group))
	if p.Name != nil && *p.Name != "" {
		t.text("persName", *p.Name)
	} else {
		t.text("persName", p.String())
	}
	if p.Role != nil && *p.Role != "" {
		t.text("occupation", *p.Role)
	}
	if p.Affiliation != nil && *p.Affiliation != "" {
		t.begin("affiliation")
		t.text("orgName", *p.Affiliation)
		t.end()
	}
	t.end()
}

func personID(i int) string { return "p" + strconv.Itoa(i+1) }

// speeches is how many utterances there are.
func (t *tei) speeches() int {
	n := 0
	for s := range t.d.Remarks() {
		if s.Remark.Kind != model.RemarkDirection {
			n++
		}
	}
	return n
}

func (t *tei) body() {
	written := 0
	for _, s := range sections(&t.d.Minutes) {
		if s.item == nil && len(s.remarks) == 0 {
			continue
		}
		t.section(s)
		written++
	}
	if written == 0 { // a text has something in it
		t.begin("div", "type", "commentSection")
		t.text("note", title(t.d))
		t.end()
	}
}

// section is a div of debate, or one of comments where nobody speaks.
func (t *tei) section(s section) {
	kind := "commentSection"
	for i := range s.remarks {
		if s.remarks[i].Kind != model.RemarkDirection {
			kind = "debateSection"
		}
	}
	t.begin("div", "type", kind, "n", s.number)
	if s.item != nil && s.item.Text.Text != "" {
		t.text("head", s.item.Text.Text)
	}
	for i := range s.remarks {
		t.remark(&s.remarks[i])
	}
	switch {
	case s.item != nil && s.item.Outcome != nil && s.item.Outcome.Text.Text != "":
		t.text("note", s.item.Outcome.Text.Text, "type", "outcome")
	case len(s.remarks) == 0:
		t.text("note", "発言の記録なし", "type", "editorial")
	}
	t.end()
}

func (t *tei) remark(r *model.Remark) {
	if r.Kind == model.RemarkDirection {
		t.text("note", r.Text.Text, "type", "narrative")
		return
	}
	t.u++
	printed, participant := speaker(&t.d.Minutes, r)
	if printed != "" {
		t.text("note", printed, "type", "speaker")
	}
	who, role := "", "#regular"
	if participant >= 0 {
		who = "#" + personID(participant)
		if t.d.Minutes.Participants[participant].Group != model.GroupMember {
			role = "#guest"
		}
	}
	id := "u" + strconv.Itoa(t.u)
	t.begin("u", "xml:id", id, "who", who, "ana", role)
	t.text("seg", r.Text.Text, "xml:id", id+".seg1")
	t.end()
}
