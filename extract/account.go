package extract

import (
	"math"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/value"
	"github.com/giji-go/giji/model"
)

// account enters every value in the ledger, lists what no stage placed, and
// states the share that was.
func (a *Analysis) account() {
	d := a.Document
	d.Grounded(func(_ []byte, spans []model.Span) {
		for _, s := range spans {
			a.ledger.Mark(doc.Value, doc.Span{Start: s.Start, End: s.End})
		}
	})
	placed, all := 0, 0
	for _, s := range a.unplaced(&placed, &all) {
		text := value.Text(a.src, s)
		d.Unassigned = append(d.Unassigned, text)
		d.Diagnostics = append(d.Diagnostics, model.Diagnostic{
			Code: "unassigned", Severity: "warning", Spans: text.Spans,
			Path:    pointer("/unassigned/%d", len(d.Unassigned)-1),
			Message: "this text belongs to nothing that was recognised: " + shorten(text.Text),
		})
	}
	d.Coverage = 1
	if all > 0 {
		d.Coverage = math.Floor(float64(placed)/float64(all)*1e6) / 1e6
	}
}

// unplaced are the runs of text that are unassigned, over line ends, and
// counts the characters that are not white space.
func (a *Analysis) unplaced(placed, all *int) []doc.Span {
	var runs []doc.Span
	start := -1
	for i, r := range a.src.Runes {
		switch {
		case r <= 0x3000 && doc.IsSpace(r):
		case a.ledger.At(i) == doc.Unassigned:
			*all++
			if start < 0 {
				start = i
			}
		default:
			*all++
			*placed++
			if start >= 0 {
				runs, start = append(runs, doc.Span{Start: start, End: i}), -1
			}
		}
	}
	if start >= 0 {
		runs = append(runs, doc.Span{Start: start, End: len(a.src.Runes)})
	}
	return runs
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
