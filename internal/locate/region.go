package locate

import (
	"sync"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
)

// A group is the labels of one table found so far.
type group struct {
	hits []hit
	keys map[string]bool
}

// Tables finds the tables of src in reading order: the ruled ones, and those
// that only their labels show.
func Tables(src *doc.Source, known Known) []doc.Region {
	regions := ruledTables(src, known)
	regions = append(regions, textTables(src, known.incidents())...)
	if known.Records != nil {
		regions = append(regions, apart(regions, textTables(src, known.records()))...)
	}
	sortRegions(regions)
	return mergeContinued(regions)
}

func sortRegions(regions []doc.Region) {
	for i := 1; i < len(regions); i++ {
		for k := i; k > 0 && regions[k].First < regions[k-1].First; k-- {
			regions[k], regions[k-1] = regions[k-1], regions[k]
		}
	}
}

// textTables finds the tables without rules.
func textTables(src *doc.Source, f family) []doc.Region {
	finder := finder{src: src, labels: f.labels, tokens: tokensOf(src)}
	hits := finder.hits()
	if len(hits) == 0 {
		return nil
	}
	var regions []doc.Region
	stop := newStopper(src)
	all := groups(src, hits, stop, f)
	for i := range all {
		limit := len(src.Lines)
		if i+1 < len(all) {
			limit = all[i+1].hits[0].first()
		}
		r := all[i].region(&finder, stop, limit)
		r.Kind, r.Profile = f.kind, f.profile
		regions = append(regions, r)
	}
	return regions
}

// groups divides the labels into tables. A label that its table already has
// is text, but for 事業者名, which begins the next table.
func groups(src *doc.Source, hits []hit, stop *stopper, f family) []group {
	var all []group
	looked := -1
	g := group{keys: map[string]bool{}}
	flush := func() {
		if f.complete(g.keys) {
			all = append(all, g)
		}
		g = group{keys: map[string]bool{}}
	}
	for _, h := range hits {
		if len(g.hits) > 0 {
			last := &g.hits[len(g.hits)-1]
			if overlaps(g.hits, &h) {
				continue
			}
			from := max(last.last(), looked) // a line is looked at once
			looked = max(looked, h.first()-1)
			if h.first()-from > 1 && stop.between(g.hits[0].first(), from, h.first()) >= 0 {
				flush()
			}
		}
		switch {
		case !inPosition(src, &h, &g):
			continue
		case g.keys[h.key] && h.key != f.first && !(f.first == "" && h.key == g.hits[0].key):
			continue
		case g.keys[h.key]:
			flush()
		}
		g.hits, g.keys[h.key] = append(g.hits, h), true
	}
	flush()
	return all
}

// region makes the table of a group: its extent, before line end at most,
// then its cells.
func (g *group) region(f *finder, stop *stopper, end int) doc.Region {
	src := f.src
	first := g.hits[0].first()
	last := &g.hits[len(g.hits)-1]
	columns := isColumnar(src, first, last.last()+1, g.hits)
	if at := stop.from(first, last, end, columns); at >= 0 {
		end = at
	}
	if columns {
		first = aboveFirst(src, first, g.hits)
	}
	g.addOther(f, first, end, columns)
	first = g.addHeadings(f, first, end)
	r := doc.Region{First: first, End: end}
	if columns {
		if isHeadRow(src, first) {
			first++ // the rows begin below it
		}
		r.Records = [][]doc.Row{columnRows(src, first, end, g.hits)}
	} else {
		r.Records = [][]doc.Row{streamRows(src, end, g.hits)}
	}
	for i := range g.hits {
		if h := &g.hits[i]; h.above {
			for _, piece := range h.pieces {
				r.Structure = append(r.Structure, doc.Piece{Kind: doc.Heading, Span: piece})
			}
		}
	}
	return r
}

var labelSuffixes = sync.OnceValue(func() [][]rune { return runesOf("label_suffix") })

// runesOf are the words of one kind, to compare with what is folded.
func runesOf(kind string) [][]rune {
	entries := lexicon.Words(kind)
	words := make([][]rune, len(entries))
	for i, e := range entries {
		words[i] = []rune(e.Surface)
	}
	return words
}

// isColumnar reports whether the text between the labels keeps columns: its
// lines that begin no label are indented to where the values stand.
func isColumnar(src *doc.Source, first, end int, hits []hit) bool {
	label := make([]bool, end-first) // by line, from the first on
	left := hits[0].x0
	for i := range hits {
		for _, line := range hits[i].lines {
			if line >= first && line < end {
				label[line-first] = true
			}
		}
		left = min(left, hits[i].x0)
	}
	indented, all := 0, 0
	for i := first; i < end; i++ {
		if label[i-first] {
			continue
		}
		all++
		if xOf(src, i, src.Lines[i].Start) >= left+4 {
			indented++
		}
	}
	return all > 0 && indented*2 > all
}

// aboveFirst is the first line of the table: with labels centred in their
// rows, lines of the first value may stand above its label.
func aboveFirst(src *doc.Source, first int, hits []hit) int {
	x, label := labelColumn(hits), float32(0)
	for i := range hits {
		if hits[i].x0 >= x-1.5 {
			label = hits[i].x1
			break
		}
	}
	at := first
	for at > 0 && first-at < 6 && src.Lines[at-1].Gap == 0 && xOf(src, at-1, src.Lines[at-1].Start) >= label+1 {
		at--
	}
	return at
}

// mergeContinued joins a table to the one before it where that was broken
// by a page: nothing stands between them and it has labels, but none that
// begins a table.
func mergeContinued(regions []doc.Region) []doc.Region {
	var out []doc.Region
	for _, r := range regions {
		if n := len(out); n > 0 && out[n-1].End == r.First && continues(&out[n-1], &r) {
			out[n-1].End = r.End
			out[n-1].Records[0] = append(out[n-1].Records[0], r.Records[0]...)
			continue
		}
		out = append(out, r)
	}
	return out
}

func continues(a, b *doc.Region) bool {
	if a.Kind != doc.IncidentTable || b.Kind != doc.PlainTable || len(a.Records) != 1 || len(b.Records) != 1 {
		return false
	}
	for _, row := range b.Records[0] {
		if row.Key != "" && row.Key != "operators" {
			return true
		}
	}
	return false
}
