// Package outline finds the frame of minutes: the header with its labels, the
// lists of participants, the tree of the agenda, and the discussion as turns.
// It reads lines, not values: its result says which piece of the source is
// what.
//
// Three things are told apart by position and by the words of the lexicon: a
// label begins a section of the header, a number begins an item, a mark with
// a name begins a turn. Everything else goes to what it stands in.
package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
)

// A finder is the state of one run over one document.
type finder struct {
	src   *doc.Source
	fold  []rune
	words *vocabulary
	rows  []row
	out   *doc.Outline

	edge     int        // right edge of the text in half-width columns, 0 where unknown
	titleEnd int        // rows before it are title and furniture
	dated    []doc.Span // a date that no label asks for
	legend   []legendEntry
	glue     glue
	rowFull  bool // the row that is read among people reaches the right edge
	above    bool // the only date so far stands above the title
	inline   bool // people that stand on the row of their label
	heads    bool // people stand below the row that is read among people
}

// Find reads the frame of a document. The regions are index ranges of lines
// that hold tables; they are opaque here and only their place counts. Find
// takes time linear in the text.
func Find(src *doc.Source, regions []doc.Region, more ...lexicon.Entry) *doc.Outline {
	f := &finder{src: src, fold: src.Fold, words: vocabularyWith(more), out: &doc.Outline{}}
	f.out.RegionAt = make([][]int, len(regions))
	f.buildRows(regions)
	f.findFurniture()
	f.findTitle()
	f.findSpeech()
	sections := f.findSections()
	f.readSections(sections)
	f.placeRegions()
	return f.out
}

// note enters a piece of structure.
func (f *finder) note(kind doc.Kind, start, end int) {
	if start < end {
		f.out.Structure = append(f.out.Structure, doc.Piece{Kind: kind, Span: doc.Span{Start: start, End: end}})
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
