package pdf

import (
	"bytes"
	"unicode/utf8"

	"github.com/giji-go/giji/internal/doc"
)

// A mark is open marked content (14.6).
type mark struct {
	actual  string // the text it stands for, or ""
	replace bool
	hidden  bool // optional content that is off
	back    bool // a watermark
	first   int  // of its glyphs
}

const maxMarks = 1024

// beginMark is BMC or BDC.
func (r *runner) beginMark(properties bool) {
	m := mark{first: len(r.page.Glyphs)}
	if properties && len(r.args) >= 2 {
		r.readMark(&m)
	}
	if len(r.marks) < maxMarks {
		r.marks = append(r.marks, m)
		if m.hidden {
			r.dark++
		}
		if m.back {
			r.back++
		}
	}
}

func (r *runner) readMark(m *mark) {
	props := object(nil)
	switch arg := r.args[1]; arg.kind {
	case kName:
		props = r.resource("Properties", r.nameArg(1))
	case kObject:
		if bytes.Contains(arg.text, []byte("ActualText")) || bytes.Contains(arg.text, []byte("Watermark")) ||
			r.owner != nil && bytes.Contains(arg.text, []byte("MCID")) {
			props = r.file.parserAt(arg.text, 0).dict()
		}
	}
	if r.nameArg(0) == "OC" {
		m.hidden = r.file.off(props)
		return
	}
	m.back = r.nameArg(0) == "Artifact" && r.file.name(r.file.dict(props)["Subtype"]) == "Watermark"
	if s, ok := r.file.resolve(r.file.dict(props)["ActualText"]).(str); ok {
		m.actual, m.replace = textString(string(s)), true
	} else if id := r.file.integer(r.file.dict(props)["MCID"], -1); id >= 0 && id < len(r.owner) {
		m.actual, m.replace = r.file.actualText(r.owner[id])
	}
}

// endMark is EMC: ActualText (14.9.4) takes the place of what the glyphs say.
func (in *interpreter) endMark() {
	n := len(in.marks)
	if n == 0 {
		return
	}
	m := in.marks[n-1]
	in.marks = in.marks[:n-1]
	if m.hidden {
		in.dark--
	}
	if m.back {
		in.back--
	}
	if m.replace {
		in.replace(in.page.Glyphs[m.first:], m.actual)
	}
}

// replace gives the glyphs of one place the text they stand for. Text over
// several lines stays with the glyphs, where it is readable: a box around it
// all would stand nowhere.
func (in *interpreter) replace(glyphs []doc.Glyph, text string) {
	if len(glyphs) == 0 {
		return
	}
	if utf8.RuneCountInString(text) == len(glyphs) {
		for i, c := range []rune(text) {
			glyphs[i].Text = string(c)
		}
		return
	}
	box := doc.Box{}
	unread := 0
	for _, g := range glyphs {
		box = box.Union(g.Box)
		if g.Text == unreadable {
			unread++
		}
	}
	if height := box.Y1 - box.Y0; height > 2*glyphs[0].Size && unread == 0 && !glyphs[0].Vertical {
		return
	}
	keep := len(in.page.Glyphs) - len(glyphs)
	if text != "" {
		in.file.left.spendText(text)
		glyphs[0].Text, glyphs[0].Box = text, box
		keep++
	}
	in.page.Glyphs = in.page.Glyphs[:keep]
}
