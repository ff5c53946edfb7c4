package extract

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/locate"
	"github.com/giji-go/giji/internal/minutes"
	"github.com/giji-go/giji/internal/morph"
	"github.com/giji-go/giji/internal/outline"
	"github.com/giji-go/giji/internal/roster"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// run takes a source through the stages, each of which knows only the nouns
// of internal/doc and the result of those before it:
//
//	bytes ─▶ ingest ─▶ layout ─▶ fold ─▶ locate ─▶ outline ─▶ roster ─▶ minutes ─▶ incident ─▶ ledger
//
// ingest and layout differ for text (analysis.go), PDF (pdf.go) and what comes as
// elements (html.go, markdown.go, word.go); the rest is one way for all. Tables
// are located before the frame of the minutes is outlined, because a table is known by
// its labels wherever it stands, while the frame has to know what of the text
// is table.
func (a *Analysis) run(o Options) {
	src := a.src
	script.Unspread(src.Runes, src.Fold)
	script.Tighten(src.Runes, src.Fold)
	script.Punctuate(src.Fold)
	profile := o.Profile.chosen(src)
	regions := locate.Tables(src, profile.tables())
	o.stop.Check()
	src.Trace = o.Rules
	frame := outline.Find(src, regions, profile.words()...)
	o.stop.Check()
	a.fired = frame.Fired
	ledger := doc.NewLedger(len(src.Runes))
	for _, s := range src.Furniture {
		ledger.Mark(doc.Furniture, s)
	}

	d := a.Document
	people := roster.Read(src, frame.Groups, frame.Marks, morph.Shared())
	typed, found := minutes.Read(src, frame, people, regions, ledger)
	d.Minutes = typed
	d.Diagnostics = append(d.Diagnostics, found...)
	meeting := heldOn(&d.Minutes)
	if meeting == (normalize.Instant{}) && !o.Date.IsZero() {
		year, month, day := o.Date.Date()
		meeting = normalize.Instant{Year: year, Month: int(month), Day: day}
	}
	paths := frame.RegionAt // the rest of the frame and the people are let go, and so is each table that was read
	for i := range regions {
		o.stop.Check()
		a.table(&regions[i], itemOf(paths, i), meeting, ledger, profile)
		regions[i] = doc.Region{}
	}
	a.ledger = ledger
	a.account()
}

// table reads one table into the record that its kind asks for.
func (a *Analysis) table(r *doc.Region, path []int, meeting normalize.Instant, ledger *doc.Ledger, p *Profile) {
	switch r.Kind {
	case doc.IncidentTable:
		a.incidents(r, path, meeting, ledger)
	case doc.RecordTable:
		a.records(r, path, meeting, ledger, p)
	default:
		if r.Empty {
			a.emptyForm(r)
		}
		a.plainTable(r, path)
	}
}

// itemOf is the path of agenda items to where table i stands; nil for none.
func itemOf(paths [][]int, i int) []int {
	if i < len(paths) {
		return paths[i]
	}
	return nil
}

// topNumber is the number of the top-level item of a path.
func topNumber(m *model.Minutes, path []int) *int {
	if len(path) == 0 || path[0] >= len(m.Agenda) {
		return nil
	}
	return m.Agenda[path[0]].Number
}

// heldOn is the day of the meeting, on which dates without a year lean.
func heldOn(m *model.Minutes) normalize.Instant {
	if m.Held == nil || m.Held.Start == nil || len(*m.Held.Start) < len("2006-01-02") {
		return normalize.Instant{}
	}
	day, err := normalize.ParseRef((*m.Held.Start)[:len("2006-01-02")])
	if err != nil {
		return normalize.Instant{}
	}
	return day
}
