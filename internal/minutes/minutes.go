// Package minutes reads the frame of the minutes into the typed values of the
// model.
package minutes

import (
	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
)

// A frame is the reading of one outline into the model.
type frame struct {
	src    *doc.Source
	out    *doc.Outline
	ledger *doc.Ledger
	kinds  []doc.RegionKind
	found  []model.Diagnostic
	m      *model.Minutes
	people []nameKey
	known  map[string]*int // who speaks, by what is printed
	listed *doc.People
	issue  bool // the number of the session is that of an issue of its minutes: 第１号
}

// Read types the frame of the document: the spans of the outline become
// values, and every piece is entered in the ledger. The agenda has the shape
// of the outline's, so that RegionAt's paths hold for both.
func Read(
	src *doc.Source, out *doc.Outline, people *doc.People, regions []doc.Region, ledger *doc.Ledger,
) (model.Minutes, []model.Diagnostic) {
	m := model.Minutes{}
	f := &frame{src: src, out: out, listed: people, ledger: ledger, m: &m}
	for _, r := range regions {
		f.kinds = append(f.kinds, r.Kind)
	}
	for _, p := range out.Structure {
		ledger.Mark(p.Kind, p.Span)
	}
	f.title()
	f.held()
	if out.NoMinutes {
		f.say(model.CodeNotMinutes, "/minutes", "no title of minutes, no participants and no remarks: this is no minutes", nil)
	}
	f.venue()
	f.participants()
	f.attendance()
	m.Agenda = f.agenda(out.Agenda, "/minutes/agenda")
	m.Discussion = f.remarks(f.turns(), "/minutes")
	f.value(out.Lead)
	f.papers()
	return m, f.found
}

// value enters spans as a value in the ledger.
func (f *frame) value(spans []doc.Span) { f.ledger.Mark(doc.Value, spans...) }

// text is a grounded text that is entered in the ledger.
func (f *frame) text(spans ...doc.Span) model.Text {
	f.value(spans)
	return cell.Text(f.src, spans...)
}

// cell strings the spans together.
func (f *frame) cell(spans []doc.Span) *cell.Cell {
	lines := make([]doc.Line, len(spans))
	for i, s := range spans {
		lines[i].Span = s
	}
	return cell.NewCell(f.src, lines)
}

//go:noinline
func (f *frame) say(code model.Code, path, message string, spans []model.Span) {
	f.found = append(f.found, model.Diagnostic{Code: code, Severity: code.Severity(), Path: path, Message: message, Spans: spans})
}

func ptr[T any](v T) *T { return &v }
