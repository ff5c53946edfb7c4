// Package layout turns glyphs and ruling lines into the source text: lines in
// reading order, tables with their cells, page furniture. It reads no words;
// whatever it decides, it decides by geometry.
//
// All lengths are in points unless a name or comment says em, which is the
// font size of the glyphs at hand.
package layout

import "github.com/giji-go/giji/internal/doc"

// Options holds every tolerance of the package. A field that is zero has its
// default, so that the zero Options are ready for use.
type Options struct {
	Snap      float32 // edges nearer than this are one grid line (double lines); 3
	Join      float32 // gap bridged between two collinear segments (dashes, corners); 3
	Touch     float32 // how far an edge may end before the one that it meets; 3
	MinEdge   float32 // shorter edges are no part of a table, once they are joined; 5
	Sliver    float32 // grid lines nearer than this have no cell between them; 5
	MaxEdges  int     // more edges of one direction on a page are a drawing; 4000
	MaxBoxes  int     // more grid boxes in one table are a drawing; 1 << 18
	Tiling    float32 // share of its outline that a table's cells cover, else a drawing; 0.6
	Overlap   float32 // share of the smaller height that two pieces of a line share; 0.5
	Reach     float32 // em: a larger step forward in content order begins a new piece; 1.5
	WordGap   float32 // em: gap that stands for a space between Latin letters; 0.15
	MixedGap  float32 // em: the same between an ideograph and a Latin letter; 0.4
	WideGap   float32 // em: the same between ideographs, beyond their tracking; 0.5
	BareGap   float32 // em: the same where neither is punctuation, beside which type leaves room; 0.25
	ColumnGap float32 // em: from here on at least two spaces are written; 2
	Fit       float32 // em: a cell whose text ends nearer to the page break may go on behind it; 3.5
	Margin    float32 // share of the page height at top and bottom where furniture stands; 0.12

	Stop doc.Stop // ends the layout where it stands, by a panic with doc.Stopped
}

// withDefaults fills in what measured well. What typesetting has a rule for
// follows it: a quarter em stands between scripts and half an em beside
// brackets and punctuation without being a space (JIS X 4051); type is hardly
// smaller than 5 points; margins reach 35 mm of the 297 of A4.
func (o Options) withDefaults() Options {
	set(&o.Snap, 3)
	set(&o.Join, 3)
	set(&o.Touch, 3)
	set(&o.MinEdge, 5)
	set(&o.Sliver, 5)
	set(&o.MaxEdges, 4000)
	set(&o.MaxBoxes, 1<<18)
	set(&o.Tiling, 0.6)
	set(&o.Overlap, 0.5)
	set(&o.Reach, 1.5)
	set(&o.WordGap, 0.15)
	set(&o.MixedGap, 0.4)
	set(&o.WideGap, 0.5)
	set(&o.BareGap, 0.25)
	set(&o.ColumnGap, 2)
	set(&o.Fit, 3.5)
	set(&o.Margin, 0.12)
	return o
}

func set[T int | float32](field *T, value T) {
	if *field == 0 {
		*field = value
	}
}
