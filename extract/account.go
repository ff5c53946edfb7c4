package extract

import (
	"math"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
)

// account enters every value in the ledger, lists what no stage placed,
// states the share that was, and grades the document.
func (a *Analysis) account() {
	d := a.Document
	d.Grounded(func(_ []byte, spans []model.Span) {
		a.src.Stop.Check()
		for _, s := range spans {
			a.ledger.Mark(doc.Value, doc.Span{Start: s.Start, End: s.End})
		}
	})
	runs, placed, all := a.unplaced()
	for _, s := range runs {
		a.src.Stop.Check()
		text := cell.Text(a.src, s)
		d.Unassigned = append(d.Unassigned, text)
		d.Diagnostics = append(d.Diagnostics, model.Diagnostic{
			Code: model.CodeUnassigned, Severity: model.CodeUnassigned.Severity(), Spans: text.Spans,
			Path:    pointer("/unassigned/%d", len(d.Unassigned)-1),
			Message: "this text belongs to nothing that was recognised: " + shorten(text.Text),
		})
	}
	d.Coverage = 1
	if all > 0 {
		d.Coverage = math.Floor(float64(placed)/float64(all)*1e6) / 1e6
	}
	d.Grade = grade(d)
}

// unplaced are the runs of text that are unassigned, from the first character
// that is no white space to the next that is placed, and how many characters
// that are no white space there are and are placed.
func (a *Analysis) unplaced() (runs []doc.Span, placed, all int) {
	start := -1
	for i, r := range a.src.Runes {
		if i&0xFFFF == 0 {
			a.src.Stop.Check()
		}
		if r <= 0x3000 && doc.IsSpace(r) {
			continue
		}
		all++
		if a.ledger.At(i) == doc.Unassigned {
			if start < 0 {
				start = i
			}
			continue
		}
		placed++
		if start >= 0 {
			runs, start = append(runs, doc.Span{Start: start, End: i}), -1
		}
	}
	if start >= 0 {
		runs = append(runs, doc.Span{Start: start, End: len(a.src.Runes)})
	}
	return runs, placed, all
}

// shorten cuts a text for a message.
func shorten(s string) string {
	const most = 40
	n := 0
	for i := range s {
		if n == most {
			return s[:i] + "…"
		}
		n++
	}
	return s
}
