// Package outline finds the frame of minutes: the title, the header with its
// labels, the lists of participants, the tree of the agenda, and the
// discussion as turns. Its result says which piece of the source is what, not
// what it means.
//
// What one line says is package line's; here is what follows from where lines
// stand: rows (row.go), what of them is page and site (page.go), who speaks
// (speech.go), which labels begin a section (section.go, a table of rules),
// and what the rows of the minutes proper are (body.go, a table of rules).
package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/line"
)

// A finder is the state of one run over one document.
type finder struct {
	line.Reader
	rules rules
	src   *doc.Source
	rows  []row
	out   *doc.Outline

	edge     int        // right edge of the text in half-width columns, 0 where unknown
	titleEnd int        // rows before it are title and furniture
	dated    []doc.Span // a date that no label asks for
	above    bool       // the only date so far stands above the title
	opened   bool       // the meeting opens right below the date
	speech   speech
	roll     rollCall
	legend   []legendEntry
	labelled labelled
	glue     glue
	before   []doc.Turn   // prose above the minutes proper
	prose    doc.Span     // the last sentence of the header, and the names below it
	rolls    []roll       // tables of people, which stand in no row
	inRoll   map[int]bool // where the lines of those within other tables begin

	twice     map[string]int  // how often short rows say the same; nil before somebody asks
	companies map[string]bool // as they are called without 株式会社; nil before somebody asks
	fronts    map[int]bool    // where the labels of a table begin
	toldUnder int             // headings of the document with words of their own

	joined struct{ fold, runes []rune } // the parts of a label: one piece of memory for all
	uncut  [1]doc.Span                  // a line that is one piece
}

// rules are the tables that say what a label and what a row is.
type rules struct {
	labels []labelRule
	heads  []headRule
	opens  []openRule
	bare   []bareRule
	body   []bodyRule
	title  []titleRule
}

var allRules = rules{labelRules, headRules, openRules, bareRules, bodyRules, titleRules}

// Find reads the frame of a document. The regions are index ranges of lines
// that hold tables; they are opaque here and only their place counts. Find
// takes time linear in the text.
func Find(src *doc.Source, regions []doc.Region, more ...lexicon.Entry) *doc.Outline {
	return find(src, regions, allRules, more...)
}

func find(src *doc.Source, regions []doc.Region, r rules, more ...lexicon.Entry) *doc.Outline {
	f := &finder{Reader: line.Reader{Fold: src.Fold, Runes: src.Runes, Words: line.WordsWith(more)}, rules: r, src: src, out: &doc.Outline{}}
	f.out.RegionAt = make([][]int, len(regions))
	f.fronts = map[int]bool{}
	f.buildRows(regions)
	f.findPages()
	f.findTitle()
	f.findTopics()
	f.findSpeech()
	f.readSections(f.findSections())
	f.leftRolls()
	f.placeRegions()
	f.judge()
	f.listRules()
	return f.out
}

// fired keeps which rule of a table read a row, where somebody asks.
func (f *finder) fired(table, rule string, s doc.Span) {
	if f.src.Trace {
		f.out.Fired = append(f.out.Fired, doc.Fired{Rule: table + rule, Span: s})
	}
}

// listRules lists the rules, so that those that never fired are seen.
func (f *finder) listRules() {
	if !f.src.Trace {
		return
	}
	for i := range f.rules.labels {
		f.fired("label: ", f.rules.labels[i].name, doc.Span{})
	}
	for i := range f.rules.heads {
		f.fired("head: ", f.rules.heads[i].name, doc.Span{})
	}
	for i := range f.rules.opens {
		f.fired("open: ", f.rules.opens[i].name, doc.Span{})
	}
	for i := range f.rules.bare {
		f.fired("header: ", f.rules.bare[i].name, doc.Span{})
	}
	for i := range f.rules.body {
		f.fired("row: ", f.rules.body[i].name, doc.Span{})
	}
}

// note enters a piece of structure.
//
//go:noinline
func (f *finder) note(kind doc.Kind, start, end int) {
	if start < end {
		f.out.Structure = append(f.out.Structure, doc.Piece{Kind: kind, Span: doc.Span{Start: start, End: end}})
	}
}

//go:noinline
func (f *finder) noteSpans(kind doc.Kind, spans []doc.Span) {
	for _, s := range spans {
		f.note(kind, s.Start, s.End)
	}
}

// placeRegions writes down the path to the item where each region stands.
func (f *finder) placeRegions() {
	var walk func(items []doc.Item, path []int)
	walk = func(items []doc.Item, path []int) {
		for i := range items {
			here := append(path[:len(path):len(path)], i)
			for _, region := range items[i].Regions {
				f.out.RegionAt[region] = here
			}
			walk(items[i].Items, here)
		}
	}
	walk(f.out.Agenda, nil)
}
