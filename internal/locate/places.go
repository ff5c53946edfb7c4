package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
)

// A text that keeps its columns gives each character one column, whatever its width. What
// begins behind a gap stands in the column that the widest text left of it needs; what one
// blank parts from the text before it stands where that ends, left of its column where that
// is of wide letters alone:
//
//	12時30分～13時 岩手県
//	約三万人     宮城県
//	十二万三千人余り 秋田県
//
// From the widths of the letters the places can be told in which the characters were drawn.

// A stretch is the text of a line between two gaps.
type stretch struct {
	doc.Span
	column int
}

// withPlaces is src with the places of its characters in full-width letters, where its text
// keeps columns; src itself for any other.
func withPlaces(src *doc.Source) *doc.Source {
	if src.Boxes != nil || src.Places != nil {
		return src
	}
	places, found := make([]uint16, len(src.Runes)), false
	for i := 0; i < len(src.Lines); {
		src.Stop.Check()
		end := i
		for end < len(src.Lines) && src.Lines[end].Page == src.Lines[i].Page {
			end++
		}
		columns := pagePlaces(src, i, end)
		found = found || columns != nil
		for ; i < end; i++ {
			place(src, places, columns, i)
		}
	}
	if !found {
		return src
	}
	drawn := *src
	drawn.Places = places
	return &drawn
}

// sixteenths is a place as it is kept: a text is long, and half the memory does.
func sixteenths(x float32) uint16 { return uint16(min(x*16, 1<<16-1)) }

// placeAt is where the character at at was drawn.
func placeAt(src *doc.Source, at int) float32 {
	return float32(src.Places[min(at, len(src.Places)-1)]) / 16
}

// letterWidth is how wide r is drawn.
func letterWidth(r rune) float32 {
	const narrow, blank = 0.55, 0.7
	switch {
	case r == 0:
		return 0
	case r == ' ':
		return blank
	case cell.Columns(r) == 1:
		return narrow
	}
	return 1
}

// stretchesOf are the stretches of line i.
func stretchesOf(src *doc.Source, i int) []stretch {
	line := src.Lines[i]
	var all []stretch
	for _, p := range gapPieces(src, line) {
		all = append(all, stretch{p, int(line.X0) + p.Start - line.Start})
	}
	return all
}

// pagePlaces are the places of the columns of the lines [from, to); nil where the text keeps none.
func pagePlaces(src *doc.Source, from, to int) []float32 {
	const most = 2000 // columns
	gaps, last := false, 0
	for i := from; i < to; i++ {
		line := src.Lines[i]
		gaps = gaps || line.Table < 0 && hasGap(src, line)
		last = max(last, int(line.X0)+line.Len())
	}
	if !gaps || last > most {
		return nil
	}
	begin := make([][]stretch, last+2) // by column
	for i := from; i < to; i++ {
		for _, s := range stretchesOf(src, i) {
			begin[s.column] = append(begin[s.column], s)
		}
	}
	return columnPlaces(src, begin)
}

// columnPlaces are the places of the columns, of which it is known what begins in them: where
// the widest letters of what goes over a column have come to, or behind all that ends before it.
func columnPlaces(src *doc.Source, begin [][]stretch) []float32 {
	const far, gap = 1e9, 0.5
	n := len(begin)
	places, within, behind := make([]float32, n), make([]float32, n), make([]float32, n)
	for c := range within {
		within[c] = far
	}
	for c := range places {
		if c > 0 {
			behind[c] = max(behind[c], behind[c-1])
			places[c] = max(behind[c], places[c-1])
			if within[c] < far {
				places[c] = max(within[c], places[c-1])
			}
		}
		for _, s := range begin[c] {
			x := places[c]
			for k := range s.Len() {
				if k > 0 {
					within[c+k] = min(within[c+k], x)
				}
				x += letterWidth(src.Runes[s.Start+k])
			}
			if e := c + s.Len() + 1; e < n {
				behind[e] = max(behind[e], x+gap)
			}
		}
	}
	return places
}

// place gives the characters of line i the places at which they were drawn; columns are those
// of its page, nil where the text keeps none.
func place(src *doc.Source, places []uint16, columns []float32, i int) {
	line, last := &src.Lines[i], len(columns)-1
	for at := line.Start; at < line.End; at++ {
		if c := int(line.X0) + at - line.Start; columns == nil {
			places[at] = sixteenths(float32(c))
		} else {
			places[at] = sixteenths(columns[min(c, last)])
		}
	}
	if columns == nil {
		return
	}
	for _, s := range stretchesOf(src, i) {
		x := columns[min(s.column, last)]
		for at := s.Start; at < s.End; at++ {
			places[at] = sixteenths(x)
			x += letterWidth(src.Runes[at])
		}
	}
}

// lists are the lists of incidents. Where the text keeps its columns, they are read by those
// and by the places in which it was drawn, and what reads better is taken.
func (f *finder) lists(hits []hit, kind family) []doc.Region {
	f.costs = map[int]float64{}
	regions := f.listsIn(f.withHeadGuesses(f.withWrappedHeads(hits)), f.listStopper(), kind)
	drawn := withPlaces(f.src)
	if drawn == f.src {
		return regions
	}
	placed := finder{src: drawn, labels: f.labels, tokens: f.tokens, costs: map[int]float64{}}
	hits = slices.Clone(hits)
	for i := range hits {
		h := &hits[i]
		h.x0, h.x1 = xOf(drawn, h.first(), h.begin()), xOf(drawn, h.first(), h.endOn(h.first())-1)+1
	}
	other := placed.listsIn(placed.withHeadGuesses(placed.withWrappedHeads(hits)), placed.listStopper(), kind)
	for i := range other {
		if b := &other[i]; len(b.Records) > 1 && f.readsBetter(regions, b, placed.costs[b.First]) {
			regions = append(slices.DeleteFunc(regions, func(r doc.Region) bool { return r.First < b.End && b.First < r.End }), *b)
		}
	}
	sortRegions(regions)
	return regions
}

// readsBetter reports whether list b, of that cost, is read better than those of the regions that
// share lines with it: it has more incidents, or what speaks against its cells is less.
func (f *finder) readsBetter(regions []doc.Region, b *doc.Region, cost float64) bool {
	const margin = 1 // what reads hardly better may be chance
	records, least := 0, 0.0
	for i := range regions {
		if r := &regions[i]; r.First < b.End && b.First < r.End && len(r.Records) > 0 {
			records, least = records+len(r.Records), least+f.costs[r.First]
		}
	}
	return len(b.Records) > records || len(b.Records) == records && cost+margin < least
}

// listStopper knows what ends lists.
func (f *finder) listStopper() *stopper {
	stop := newStopper(f.src)
	stop.listed = true
	return stop
}
