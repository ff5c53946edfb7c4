package locate

import (
	"sync"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
)

// minLabels is how many different labels make a table an incident.
const minLabels = 3

// A group is the labels of one table found so far.
type group struct {
	hits []hit
	keys map[string]bool
}

// incident reports whether the labels are those of an outage.
func incident(keys map[string]bool) bool {
	fields := 0
	for key := range keys {
		if key != "" && key != "other" && key != "own_site" {
			fields++
		}
	}
	return fields >= minLabels && (keys["operators"] || keys["affected_users"])
}

// Known is what tables are recognised by: the labels of an outage's table,
// and those of a profile, of which a table must have the least number.
type Known struct {
	Incident *lexicon.Labels
	Records  *lexicon.Labels // nil for none
	Profile  string
	Least    int
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

// A family is one kind of table without rules: its labels, and which sets of
// keys make one.
type family struct {
	labels   *lexicon.Labels
	complete func(keys map[string]bool) bool
	first    string // the key that begins the next table
	kind     doc.RegionKind
	profile  string
}

func (k Known) incidents() family {
	return family{k.Incident, incident, "operators", doc.IncidentTable, ""}
}

func (k Known) records() family {
	return family{k.Records, k.record, "", doc.RecordTable, k.Profile}
}

// record reports whether the keys are enough for a table of the profile.
func (k Known) record(keys map[string]bool) bool { return len(keys) >= max(k.Least, 1) }

// apart are the regions of more that share no line with those there are.
func apart(regions, more []doc.Region) []doc.Region {
	var out []doc.Region
	for _, r := range more {
		free := true
		for i := range regions {
			free = free && (r.End <= regions[i].First || regions[i].End <= r.First)
		}
		if free {
			out = append(out, r)
		}
	}
	return out
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
	finder := finder{src: src, labels: f.labels}
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
		r := all[i].region(src, stop, limit)
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

// overlaps reports whether h shares a piece with one of the hits near it.
func overlaps(hits []hit, h *hit) bool {
	for i := range hits {
		if hits[i].begin() >= h.end() || hits[i].end() <= h.begin() {
			continue
		}
		for _, a := range hits[i].pieces {
			for _, b := range h.pieces {
				if a.Start < b.End && b.Start < a.End {
					return true
				}
			}
		}
	}
	return false
}

// inPosition reports whether a label may stand where h stands, after the
// labels of g.
func inPosition(src *doc.Source, h *hit, g *group) bool {
	if h.sub && !g.keys["disclosure"] && !g.keys["own_site"] {
		return h.key == "own_site" && len(g.keys) >= minLabels
	}
	if h.start {
		return !weak(src, h)
	}
	if len(g.hits) == 0 {
		return false
	}
	if behindPiece(src, h, g) {
		return true
	}
	last := &g.hits[len(g.hits)-1]
	sameRow := last.first() <= h.first() && h.first() <= last.last()+1 && last.start
	return sameRow || wideGap(src, h)
}

// weak reports whether a short label at the start of a line may be the end of
// a wrapped sentence instead: the line before runs on.
func weak(src *doc.Source, h *hit) bool {
	i := h.first()
	if len(h.pieces) > 1 || h.pieces[0].Len() > 3 || i == 0 || src.Lines[i].Gap > 0 {
		return false
	}
	before := src.Lines[i-1]
	switch src.Fold[before.End-1] {
	case '。', ')', '】', '」', '>', '-', '−', '－':
		return false
	}
	widest := 0
	for j := max(0, i-20); j < min(i+20, len(src.Lines)); j++ {
		widest = max(widest, src.Lines[j].Len())
	}
	return before.Len()*10 > widest*8
}

// behindPiece reports whether nothing but the part of another label stands
// before h on its line.
func behindPiece(src *doc.Source, h *hit, g *group) bool {
	line := src.Lines[h.first()]
	for i := range g.hits {
		for k, piece := range g.hits[i].pieces {
			if g.hits[i].lines[k] == h.first() && piece.Start == line.Start && skipSpace(src, piece.End, line.End) == h.begin() {
				return true
			}
		}
	}
	return false
}

// wideGap reports whether at least two spaces part h from what is before it.
func wideGap(src *doc.Source, h *hit) bool {
	at := h.begin()
	return at >= 2 && src.Fold[at-1] == ' ' && src.Fold[at-2] == ' '
}

// region makes the table of a group: its extent, before line end at most,
// then its cells.
func (g *group) region(src *doc.Source, stop *stopper, end int) doc.Region {
	first := g.hits[0].first()
	last := &g.hits[len(g.hits)-1]
	columns := isColumnar(src, first, last.last()+1, g.hits)
	if at := stop.from(first, last, end, columns); at >= 0 {
		end = at
	}
	if columns {
		first = aboveFirst(src, first, g.hits)
		g.addOther(src, first, end, columns)
		return doc.Region{First: first, End: end, Rows: columnRows(src, first, end, g.hits)}
	}
	g.addOther(src, first, end, columns)
	return doc.Region{First: first, End: end, Rows: streamRows(src, end, g.hits)}
}

// addOther adds the labels of no field that stand between the known ones.
func (g *group) addOther(src *doc.Source, first, end int, columns bool) {
	f := finder{src: src, labels: lexicon.OtherLabels(), other: true}
	var merged []hit
	k := 0
	for i := first; i < end; i++ {
		found := f.appendLine(nil, i)
		if len(found) == 0 && !columns {
			found = unknownLabel(src, i, found)
		}
		for _, h := range found {
			for k < len(g.hits) && g.hits[k].begin() < h.begin() {
				merged = append(merged, g.hits[k])
				k++
			}
			if !overlaps(merged, &h) && !overlaps(g.hits[k:], &h) && otherPosition(src, &h, g, columns) {
				merged = append(merged, h)
			}
		}
	}
	g.hits = append(merged, g.hits[k:]...)
}

// unknownLabel reads a label of no field that no list holds: a short token at
// the start of a line, behind a complete line, that ends as labels do and has
// its value beside it.
func unknownLabel(src *doc.Source, i int, hits []hit) []hit {
	line := src.Lines[i]
	end := tokenEnd(src, line.Start, line.End)
	text := src.Fold[line.Start:end]
	if end >= line.End || len(text) < 3 || len(text) > 14 || i == 0 || !complete(src, i-1) {
		return hits
	}
	for _, r := range text {
		if r < 'ぁ' || r == '・' || r > 0xFF00 || r == '。' || r == '、' {
			return hits
		}
	}
	if r := src.Fold[skipSpace(src, end, line.End)]; lexicon.IsHiragana(r) {
		return hits
	}
	for _, suffix := range labelSuffixes() {
		if len(suffix) <= len(text) && hasPrefix(text[len(text)-len(suffix):], suffix) {
			h := hit{pieces: []doc.Span{{Start: line.Start, End: end}}, lines: []int{i}, start: true, other: true}
			h.x0, h.x1 = xOf(src, i, line.Start), xOf(src, i, end-1)+1
			return append(hits, h)
		}
	}
	return hits
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

// complete reports whether line i ends as values and sentences do.
func complete(src *doc.Source, i int) bool {
	switch src.Fold[src.Lines[i].End-1] {
	case '。', ')', '】', '」', '-', '−', '件', '人', '名', '分', '頃', '国', '県', '部', '旨', 'し', '定', '了', '告', '知':
		return true
	}
	return false
}

// numbered reports whether the rows of the table are numbered.
func (g *group) numbered() bool {
	n := 0
	for i := range g.hits {
		if g.hits[i].mark.Len() > 0 {
			n++
		}
	}
	return n*2 > len(g.hits)
}

// otherPosition reports whether h stands where the table's labels stand.
func otherPosition(src *doc.Source, h *hit, g *group, columns bool) bool {
	if !columns {
		return h.start && (h.mark.Len() == 0 || g.numbered())
	}
	for i := range g.hits {
		if x := g.hits[i].x0; h.x0 >= x-1.5 && h.x0 <= x+1.5 {
			return true
		}
	}
	return false
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
			out[n-1].Rows = append(out[n-1].Rows, r.Rows...)
			continue
		}
		out = append(out, r)
	}
	return out
}

func continues(a, b *doc.Region) bool {
	if a.Kind != doc.IncidentTable || b.Kind != doc.PlainTable {
		return false
	}
	for _, row := range b.Rows {
		if row.Key != "" && row.Key != "operators" {
			return true
		}
	}
	return false
}
