package value

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/morph"
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
	morph  morph.Analyzer // nil for none; asked only where a rule is unsure
}

// Minutes types the frame of the document: the spans of the outline become
// values, and every piece is entered in the ledger. The agenda has the shape
// of the outline's, so that RegionAt's paths hold for both. analyzer may be
// nil.
func Minutes(src *doc.Source, out *doc.Outline, regions []doc.Region, ledger *doc.Ledger, analyzer morph.Analyzer) (model.Minutes, []model.Diagnostic) {
	m := model.Minutes{}
	f := &frame{src: src, out: out, ledger: ledger, m: &m, morph: analyzer}
	for _, r := range regions {
		f.kinds = append(f.kinds, r.Kind)
	}
	for _, p := range out.Structure {
		ledger.Mark(p.Kind, p.Span)
	}
	f.title()
	f.held()
	f.venue()
	f.participants()
	f.attendance()
	m.Agenda = f.agenda(out.Agenda)
	m.Discussion = f.remarks(out.Turns)
	f.value(out.Lead)
	f.papers()
	return m, f.found
}

// value enters spans as a value in the ledger.
func (f *frame) value(spans []doc.Span) { f.ledger.Mark(doc.Value, spans...) }

// text is a grounded text that is entered in the ledger.
func (f *frame) text(spans ...doc.Span) model.Text {
	f.value(spans)
	return Text(f.src, spans...)
}

// cell strings the spans together.
func (f *frame) cell(spans []doc.Span) *Cell {
	lines := make([]doc.Line, len(spans))
	for i, s := range spans {
		lines[i].Span = s
	}
	return NewCell(f.src, lines)
}

func (f *frame) say(code, severity, path, message string, spans []model.Span) {
	f.found = append(f.found, model.Diagnostic{Code: code, Severity: severity, Path: path, Message: message, Spans: spans})
}

// tidy is the slots [from, to) of the cell as a derived string: the source's
// characters without line ends, radicals and separate voiced marks folded.
func (c *Cell) tidy(from, to int) string {
	from, to = c.trim(from, to)
	out := make([]rune, 0, to-from)
	for i := from; i < to; i++ {
		r := c.fold[i]
		if r == 0 || r == '\n' {
			continue
		}
		written := c.written(i)
		switch {
		case written >= 0x2E80 && written <= 0x2FDF, written >= 0xFF61 && written <= 0xFF9F, i+1 < to && c.fold[i+1] == 0:
			out = append(out, r)
		default:
			out = append(out, written)
		}
	}
	return string(out)
}

// bare is the folded text of the slots without white space, to be read only:
// where there is none, it is that of the cell.
func (c *Cell) bare(from, to int) []rune {
	if from = skipBlank(c.fold, from, to); !slices.ContainsFunc(c.fold[from:to], blank) {
		return c.fold[from:to:to]
	}
	out := make([]rune, 0, to-from)
	for _, r := range c.fold[from:to] {
		if !blank(r) {
			out = append(out, r)
		}
	}
	return out
}
