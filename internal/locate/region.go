package locate

import (
	"slices"
	"sort"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
)

// A group is the labels of one table found so far.
type group struct {
	hits []hit
	keys map[string]bool
	from int // the line before which another table ends

	numbered int         // how many have a number in front
	fronts   map[int]int // by line: where the piece of a label ends that begins it
	right    float32     // the right edge of those that begin a line, at least 0
}

func newGroup() group { return group{keys: map[string]bool{}, fronts: map[int]int{}} }

// add takes in a label, and what the labels to come ask about it.
func (g *group) add(src *doc.Source, h *hit) {
	if g.hits = append(g.hits, *h); !h.above {
		g.keys[h.key] = true
	}
	if hasNumber(src, h) {
		g.numbered++
	}
	if h.start {
		g.right = max(g.right, h.x1)
	}
	for k, piece := range h.pieces {
		if piece.Start == src.Lines[h.lines[k]].Start {
			g.fronts[h.lines[k]] = piece.End
		}
	}
}

// Tables finds the tables of src in reading order: the ruled ones, and those
// that only their labels show.
func Tables(src *doc.Source, known Known) []doc.Region {
	src = asTyped(closedUp(src))
	regions := ruledTables(src, known)
	src, written := writtenTables(src, known)
	regions = append(regions, written...)
	regions = append(regions, textTables(src, known.incidents())...)
	if known.Records != nil {
		records := textTables(src, known.records())
		regions = outdone(regions, records)
		regions = append(regions, apart(regions, records)...)
	}
	sortRegions(regions)
	regions = mergeContinued(src, regions)
	if words := wordTables(src, regions); len(words) > 0 {
		regions = append(regions, words...)
		sortRegions(regions)
	}
	return regions
}

func sortRegions(regions []doc.Region) {
	doc.Sort(regions, func(a, b *doc.Region) int { return a.First - b.First })
}

// textTables finds the tables without rules.
func textTables(src *doc.Source, f family) []doc.Region {
	finder := finder{src: src, labels: f.labels, tokens: tokensOf(src)}
	hits := withoutHeadings(src, withoutUpright(src, finder.withChannels(finder.withSpreadFronts(finder.hits()))))
	src.Stop.Check()
	for i := range hits {
		finder.bracketed(&hits[i])
	}
	if len(hits) == 0 {
		return nil
	}
	var regions []doc.Region
	stop := newStopper(src)
	if f.kind == doc.IncidentTable {
		regions = finder.lists(hits, f)
		hits = finder.namesOverRows(outside(finder.withGuesses(outside(hits, regions)), regions))
	}
	lists := regions[:len(regions):len(regions)]
	all := groups(src, hits, regions, stop, f)
	if f.kind == doc.IncidentTable {
		withFirstLabels(src, all)
	}
	finder.drawn = drawn(src, all)
	for i := range all {
		limit := len(src.Lines)
		if i+1 < len(all) {
			limit = all[i+1].begins(src)
		}
		limit = firstBehind(lists, all[i].hits[len(all[i].hits)-1].last(), limit)
		src.Stop.Check()
		r := finder.tableOf(&all[i], stop, limit, f)
		if i+1 < len(all) {
			all[i+1].from = r.End
		}
		all[i] = group{} // of a long text there are many
		r.Kind, r.Profile = f.kind, f.profile
		regions = append(regions, r)
	}
	return regions
}

// begins is the line with which the table begins at the latest: that of its first label, above which the
// names of operators or the titles of its page may stand.
func (g *group) begins(src *doc.Source) int {
	const most = 6 // lines
	h := &g.hits[0]
	first := h.first()
	for i := first - 1; i > 0 && i >= h.first()-most && h.key == "operators"; i-- {
		if src.Lines[i].Gap > 0 || xOf(src, i, src.Lines[i].Start) <= h.x1 {
			break
		}
		if text := src.Fold[src.Lines[i].Start:src.Lines[i].End]; !isCompany(text) || isSentence(text) || entryStyle(text) != 0 {
			break
		}
		first = i
	}
	return titlesOnPage(src, first)
}

// titlesOnPage is the line with which the page begins that has line first, of a table, where nothing but
// a few titles of it stand between; first for any other: those are of no table on the page before.
func titlesOnPage(src *doc.Source, first int) int {
	const most = 4 // lines
	for i := first; i > 0 && first-i <= most; i-- {
		if src.Lines[i].Page != src.Lines[i-1].Page {
			return i
		}
		if text := src.Fold[src.Lines[i-1].Start:src.Lines[i-1].End]; isSentence(text) || entryStyle(text) != 0 || beginsTime(text) {
			break
		}
	}
	return first
}

// firstBehind is the line with which the first of the regions begins behind line i, which
// follow each other, or end where none does before it.
func firstBehind(regions []doc.Region, i, end int) int {
	k := sort.Search(len(regions), func(k int) bool { return regions[k].First > i })
	if k < len(regions) {
		return min(end, regions[k].First)
	}
	return end
}

// tableOf is the table of a group, which ends before line end. Channels that only a
// colon parts from their notices are text where incidents stand side by side:
// each has its own.
func (f *finder) tableOf(g *group, stop *stopper, end int, kind family) doc.Region {
	channels := func(h hit) bool { return h.sub && h.colon(f.src) }
	text := group{hits: slices.DeleteFunc(slices.Clone(g.hits), channels), keys: g.keys}
	r := g.region(f, stop, end)
	if len(r.Records) != 1 || kind.kind != doc.IncidentTable {
		return r
	}
	f.withoutHeadLines(&r)
	f.withoutHeadingLines(&r)
	records, first := f.abreast(r.Records[0], r.First)
	if records != nil && slices.ContainsFunc(g.hits, channels) {
		r = text.region(f, stop, end)
		f.withoutHeadLines(&r)
		records, first = f.abreast(r.Records[0], r.First)
	}
	if records == nil {
		return r
	}
	r.Records, r.First = records, first
	f.withoutHeadRow(&r)
	if pieces := f.numbersOver(first, len(records)); pieces != nil {
		r.First, r.Structure = first-1, append(r.Structure, pieces...)
	}
	return r
}

// withoutHeadRow takes the row out of incidents side by side that says what stands over their columns,
// 項目　事案１　事案２, and makes one of their operators of it where it names these.
func (f *finder) withoutHeadRow(r *doc.Region) {
	head := r.Records[0][0]
	if head.Key != "" || len(head.Label) == 0 || !isHeadWord(f.textOf(head.Label)) {
		return
	}
	spans, names := slices.Clone(head.Label), !slices.ContainsFunc(r.Records[0], func(row doc.Row) bool { return row.Key == "operators" })
	for _, rows := range r.Records {
		if len(rows) == 0 || !slices.Equal(rows[0].Label, head.Label) {
			return
		}
		text := f.textOfLines(rows[0].Cell)
		names = names && len(text) > 0 && isCompany(text)
	}
	for k, rows := range r.Records {
		if names {
			r.Records[k] = append([]doc.Row{{Key: "operators", Cell: rows[0].Cell}}, rows[1:]...)
			continue
		}
		for _, line := range rows[0].Cell {
			spans = append(spans, line.Span)
		}
		r.Records[k] = rows[1:]
	}
	for _, s := range spans {
		r.Structure = append(r.Structure, doc.Piece{Kind: doc.Heading, Span: s})
	}
}

// withoutHeadLines takes the lines out of the cells that print the words over the columns
// again, behind the end of a page: 項目 事案Ａ 事案Ｂ.
func (f *finder) withoutHeadLines(r *doc.Region) {
	const least = 2
	if r.First == 0 {
		return
	}
	head := f.src.Lines[r.First-1]
	pieces := piecesOf(f.src, head)
	if len(pieces) < least || !isHeadWord(f.src.Fold[pieces[0].Start:pieces[0].End]) {
		return
	}
	words := trimmed(f.src.Fold[head.Start:head.End])
	for i := range r.Records[0] {
		row := &r.Records[0][i]
		row.Cell = slices.DeleteFunc(slices.Clone(row.Cell), func(line doc.Line) bool {
			again := slices.Equal(f.src.Fold[line.Start:line.End], words)
			if again {
				r.Structure = append(r.Structure, doc.Piece{Kind: doc.Heading, Span: line.Span})
			}
			return again
		})
	}
}

// numbersOver are the pieces of the line above the first one of n incidents side by
// side, where that only numbers them: 番号　１　２, １件目　２件目.
func (f *finder) numbersOver(first, n int) []doc.Piece {
	if first == 0 || f.src.Lines[first-1].Table >= 0 {
		return nil
	}
	var all []doc.Piece
	pieces := piecesOf(f.src, f.src.Lines[first-1])
	counts := f.countsUp(pieces, n)
	for k, p := range pieces {
		text := f.src.Fold[p.Start:p.End]
		if !counts && (k == 0 && !isCounter(text) || k > 0 && !onlyNumber(text)) {
			return nil
		}
		all = append(all, doc.Piece{Kind: doc.Number, Span: p})
	}
	if !counts && len(all) != n+1 {
		return nil
	}
	return all
}

// colon reports whether a colon follows the label.
func (h *hit) colon(src *doc.Source) bool {
	end := h.end()
	return src.Fold[end-1] == ':' || end < len(src.Fold) && src.Fold[end] == ':'
}

// outside leaves out the labels that stand in the regions, which follow each other.
func outside(hits []hit, regions []doc.Region) []hit {
	return slices.DeleteFunc(hits, func(h hit) bool {
		k := sort.Search(len(regions), func(i int) bool { return regions[i].End > h.first() })
		return k < len(regions) && h.first() >= regions[k].First
	})
}

// bracketed takes the label of a second field in brackets, which may be wrapped,
// into the label: 発生日時（復旧日時） names both.
func (f *finder) bracketed(h *hit) {
	src := f.src
	i, at := f.behindLabel(h)
	if h.key == "" || at+1 >= src.Lines[i].End || src.Fold[at] != '(' {
		return
	}
	second, ok := f.match(i, at+1)
	if !ok || second.key == h.key || second.sub {
		return
	}
	end := second.end()
	if src.Fold[end-1] != ')' {
		if end >= len(src.Fold) || src.Fold[end] != ')' {
			return
		}
		end++
	}
	second.pieces[0].Start, second.pieces[len(second.pieces)-1].End = at, end
	h.pieces = append(h.pieces[:len(h.pieces):len(h.pieces)], second.pieces...)
	h.lines = append(h.lines[:len(h.lines):len(h.lines)], second.lines...)
}

// behindLabel is where what goes on with the label may begin: behind it, on the next line,
// or in columns below it.
func (f *finder) behindLabel(h *hit) (i, at int) {
	i = h.last()
	at = skipSpace(f.src, h.end(), f.src.Lines[i].End)
	below := i + 1
	switch {
	case below >= len(f.src.Lines):
	case at >= f.src.Lines[i].End:
		return below, f.src.Lines[below].Start
	case f.src.Fold[at] != '(' && f.src.Lines[below].Table < 0 && f.keepsColumns(i):
		if next := tokenInColumn(f.src, below, h.x0, h.x1); next >= 0 {
			return below, next
		}
	}
	return i, at
}

// withoutUpright leaves out what only reads as a label: a heading whose letters
// stand one below the other beside rows with labels of their own, or before the
// first of them where the text runs cell by cell.
func withoutUpright(src *doc.Source, hits []hit) []hit {
	fields := make(map[int]bool)  // where labels of fields begin that are set from left to right
	logs := make(map[int]float32) // by line: where the last label of 情報周知 begins
	for i := range hits {
		h := &hits[i]
		if !h.sub && !h.stands() {
			fields[h.begin()] = true // what stands beside labels that are set as it is is one of them
		}
		if h.key == "disclosure" {
			logs[h.first()] = max(logs[h.first()], h.x0)
		}
	}
	whole := stacked(src, 0, len(src.Lines))
	return slices.DeleteFunc(slices.Clone(hits), func(h hit) bool {
		if !upright(&h) || h.key == "disclosure" && logs[h.first()] <= h.x0+1 {
			return false // nor is 周 / 知 one beside 情報周 / 知
		}
		for k, piece := range h.pieces {
			next := skipSpace(src, piece.End, src.Lines[h.lines[k]].End)
			if next > piece.End && fields[next] {
				return true
			}
		}
		if _, next := letters(src, h.last(), fields); fields[next] && !whole {
			return true
		}
		return besideFields(hits, &h)
	})
}

// withoutHeadings leaves out the words of headings over rows: Ⅰ　事故の概要, and those of the
// agenda over a table.
func withoutHeadings(src *doc.Source, hits []hit) []hit {
	out := hits[:0]
	for i := range hits {
		h := &hits[i]
		over := i+1 < len(hits) && h.numberedOver(src, &hits[i+1])
		if !over && (h.start || h.first() != h.last() || !isHeadingLine(src, h.first())) {
			out = append(out, *h)
		}
	}
	return out
}

// numberedOver reports whether h, alone behind the number of the agenda, is a heading over
// the table that begins with the label below it, which has no number: ５．事故の概要 / 事業者名 ….
func (h *hit) numberedOver(src *doc.Source, next *hit) bool {
	return !h.sub && hasNumber(src, h) && h.alone(src) && next.first() == h.last()+1 && next.start && !hasNumber(src, next) &&
		(next.key == "operators" || next.key == "occurred_at") && next.key != h.key
}

// upright reports whether the letters of the label stand one below the other,
// each at the beginning of its line.
func upright(h *hit) bool { return h.start && h.stands() }

// stands reports whether the letters of the label stand one below the other.
func (h *hit) stands() bool {
	if len(h.pieces) < 2 {
		return false
	}
	for k, piece := range h.pieces {
		if piece.Len() > 1 || k > 0 && h.lines[k] == h.lines[k-1] {
			return false
		}
	}
	return true
}

// letters are the letters that stand alone on the lines from line i on, the
// last of which may have more behind it, and where what follows them begins: the
// first label at the latest, which may be spread or stand so itself.
func letters(src *doc.Source, i int, labels map[int]bool) (pieces []doc.Span, next int) {
	const most = 12
	for ; i < len(src.Lines) && len(pieces) < most; i++ {
		line := src.Lines[i]
		if line.Len() == 0 || line.Table >= 0 || !isLetter(src.Fold[line.Start]) && !dotBetween(src, i) || len(pieces) > 0 && labels[line.Start] {
			return pieces, line.Start
		}
		if line.Len() > 1 && !doc.IsSpace(src.Fold[line.Start+1]) {
			return pieces, line.Start
		}
		pieces = append(pieces, doc.Span{Start: line.Start, End: line.Start + 1})
		if line.Len() > 1 {
			return pieces, skipSpace(src, line.Start+1, line.End)
		}
	}
	return pieces, len(src.Fold)
}

// dotBetween reports whether a dot alone on line i parts the letters alone on the lines around it: 原 / 因 / ・ / 対 / 策.
func dotBetween(src *doc.Source, i int) bool {
	alone := func(k int) bool {
		return k >= 0 && k < len(src.Lines) && src.Lines[k].Len() == 1 && src.Lines[k].Table < 0
	}
	return alone(i-1) && alone(i) && alone(i+1) && src.Fold[src.Lines[i].Start] == '・' &&
		isLetter(src.Fold[src.Lines[i-1].Start]) && isLetter(src.Fold[src.Lines[i+1].Start])
}

// isLetter reports whether words are made of r: kana and kanji.
func isLetter(r rune) bool { return isIdeograph(r) || r >= 'ぁ' && r <= 'ヿ' && r != '・' }

// besideFields reports whether labels of other fields begin to the right of h on
// its lines.
func besideFields(hits []hit, h *hit) bool {
	for i := range hits {
		o := &hits[i]
		beside := o.first() >= h.first() && o.first() <= h.last() && o.x0 > h.x0+1
		if beside && !o.sub && !o.stands() && o.key != h.key && !overlaps(hits[i:i+1], h) {
			return true
		}
	}
	return false
}

// groups divides the labels into tables. A label that its table already has
// is text, but for 事業者名, which begins the next table. None goes on over the records of
// one of the regions, which follow each other.
func groups(src *doc.Source, hits []hit, regions []doc.Region, stop *stopper, f family) []group {
	var all []group
	looked := -1
	g := newGroup()
	taken := coverOf(src, 0, len(src.Lines))
	flush := func() {
		for i := range g.hits {
			taken.remove(&g.hits[i])
		}
		if g.complete(f) {
			all = append(all, g)
		}
		g = newGroup()
	}
	for k, h := range hits {
		src.Stop.Check()
		if len(g.hits) > 0 {
			last := &g.hits[len(g.hits)-1]
			if taken.overlaps(&h) {
				continue
			}
			from := max(last.last(), looked) // a line is looked at once
			looked = max(looked, h.first()-1)
			ends := h.first()-from > 1 && stop.between(g.hits[0].first(), from, h.first()) >= 0
			if ends || g.endsAbove(hits[k:], regions, stop, f) {
				flush()
			}
		}
		if h.guess {
			h = g.guessed(h)
		}
		if g.overRows(&h) || overSame(src, hits[k:]) {
			h.key, h.above, h.other = "", true, true
		}
		switch g.takes(src, &h, f) {
		case noLabel:
			continue
		case nextTable:
			if h.again = g.headAgain(src, hits, k); !h.again {
				flush()
			}
		}
		g.outdoes(&h)
		g.add(src, &h)
		taken.add(&h, false)
	}
	flush()
	return all
}

// endsAbove reports whether the table ends above the first of the labels: a region with records lies
// between, or the label begins one of its own.
func (g *group) endsAbove(hits []hit, regions []doc.Region, stop *stopper, f family) bool {
	return recordsBetween(regions, g.hits[len(g.hits)-1].last(), hits[0].first()) || g.beginsAnew(hits, stop, f)
}

// beginsAnew reports whether the first of the labels, of the field with which tables begin, begins one of
// its own: a heading with a number stands right above it, or before the next such a field comes that the
// table of those before it has. Those are of figures.
//
//	発生原因　設備　人為　その他
//	割合　　　37.4　4.1　 2.5
//	事業者名　白樺通信株式会社
//	発生原因　装置の故障
func (g *group) beginsAnew(hits []hit, stop *stopper, f family) bool {
	const most = 24 // labels of a table
	if first := &hits[0]; !first.begins(f) || g.keys[f.first] || len(g.keys) >= minLabels {
		return false
	}
	if stop.headingAt(hits[0].first()-1, g.hits[len(g.hits)-1].last()) {
		return true
	}
	for i := 1; i < min(len(hits), most) && hits[i].key != f.first; i++ {
		if h := &hits[i]; h.start && !h.guess && h.key != "" && !h.sub && g.keys[h.key] {
			return true
		}
	}
	return false
}

// begins reports whether the label begins its line and is of the field with which tables of the kind begin.
func (h *hit) begins(f family) bool { return h.start && f.first != "" && h.key == f.first }

// headingAt reports whether line i, behind line last, has the number of a heading, and no figures behind it.
func (s *stopper) headingAt(i, last int) bool {
	return i > last && s.numbers[i].style != 0 && !s.figures(i)
}

// recordsBetween reports whether a region with records begins between two lines.
func recordsBetween(regions []doc.Region, from, to int) bool {
	k := sort.Search(len(regions), func(k int) bool { return regions[k].First > from })
	return k < len(regions) && regions[k].First < to && len(regions[k].Records) > 0
}

// What a label is to the table of those before it.
const (
	noLabel   = iota // text
	ownLabel         // one of its labels
	nextTable        // the first label of the table behind it
)

// complete reports whether the labels are those of a table: guesses alone are
// enough where they are many.
func (g *group) complete(f family) bool {
	const few, more, many = 2, 4, 5
	known := map[string]bool{}
	for i := range g.hits {
		if h := &g.hits[i]; !h.guess && !h.other {
			known[h.key] = true
		}
	}
	if f.kind != doc.IncidentTable || f.complete(known) {
		return f.complete(g.keys)
	}
	return f.complete(g.keys) && (fields(known) >= few && fields(g.keys) >= more || fields(g.keys) >= many)
}

// guessed is what a guess is where the labels before it are those of g: another
// label has its field.
func (g *group) guessed(h hit) hit {
	if g.keys[h.key] {
		h.key, h.other = "", true
	}
	return h
}

// outdoes makes the label for the field of h that was a guess one of no field.
func (g *group) outdoes(h *hit) {
	if h.guess || h.other || !g.keys[h.key] {
		return
	}
	for i := range g.hits {
		if o := &g.hits[i]; o.guess && o.key == h.key {
			o.key, o.other = "", true
		}
	}
}

// overRows reports whether h, which reads as a label, stands left of all labels of the
// table: it is a heading beside rows of several.
func (g *group) overRows(h *hit) bool {
	if !h.start || h.above || isLog(h.key) || len(g.keys) < minLabels {
		return false
	}
	return !slices.ContainsFunc(g.hits, func(o hit) bool { return !o.above && o.x0 < h.x1+1 })
}

// overSame reports whether the first of the labels is a heading beside the rows of the second, which
// says the same: 事業者　事業者名　甲社. What was told has its channels in between.
func overSame(src *doc.Source, hits []hit) bool {
	h := &hits[0]
	if !h.start || len(hits) == 1 || hits[1].first() != h.first() || hits[1].key != h.key || len(h.pieces) > 1 {
		return false
	}
	return h.key == "disclosure" || typed(h.key) && skipSpace(src, h.end(), src.Lines[h.first()].End) == hits[1].front()
}

// within reports whether h begins where other labels of the table stand.
func (g *group) within(h *hit) bool { return h.x0 < g.right }

// guessKey reports whether the only label for the field so far is a guess.
func (g *group) guessKey(key string) bool {
	for i := range g.hits {
		if o := &g.hits[i]; o.key == key && !o.guess {
			return false
		}
	}
	return true
}

// A labelRule says what a label is to the table of those before it, first fit.
type labelRule struct {
	name    string
	when    func(src *doc.Source, g *group, h *hit, f family) bool
	then    int
	example string
}

var labelRules = []labelRule{
	{"no place of a label", func(src *doc.Source, g *group, h *hit, _ family) bool { return !inPosition(src, h, g) }, noLabel,
		"障害内容 発生日時は不明"},
	{"the rest of a label that nobody knows", func(src *doc.Source, g *group, h *hit, _ family) bool {
		return len(g.hits) > 0 && h.restOfOther(src)
	}, noLabel,
		"代替手段の / 案内の状況 有り"},
	{"a word over the columns of a table in a cell",
		func(src *doc.Source, _ *group, h *hit, _ family) bool { return innerHeadAt(src, h) }, noLabel,
		"再発防止策 / 対策 実施時期"},
	{"the medium of an entry of a log set as a table", func(src *doc.Source, _ *group, h *hit, _ family) bool {
		return h.sub && mediumOfEntry(src, h)
	}, noLabel, "情報周知 媒体 日時 内容 / 自社サイト ４月５日 10:20 停止"},
	{"the label of the row goes on behind the end of a page",
		func(src *doc.Source, g *group, h *hit, _ family) bool {
			return g.repeats(h) && h.start && g.sameLabel(src, h)
		}, ownLabel,
		"発生原因 … / 発生原因 …"},
	{"words of a field that another label has, without a value", func(src *doc.Source, _ *group, h *hit, _ family) bool {
		return h.guess && h.key == "" && h.alone(src)
	}, noLabel, "障害内容 … / 通信が低下する状況"},
	{"a label of the lexicon for the field of a guess", func(_ *doc.Source, g *group, h *hit, _ family) bool {
		return !h.guess && g.keys[h.key] && g.guessKey(h.key)
	}, ownLabel, "障害が起きた時期 … / 発生日時 …"},
	{"a log behind those of its channels", func(_ *doc.Source, g *group, h *hit, _ family) bool {
		return h.guess && h.key == "disclosure" && (g.keys["own_site"] || g.keys["other"])
	}, noLabel, "情報周知（自社サイト） 第１報 … / 復旧のお知らせ"},
	{"words of a field aside of the labels", func(_ *doc.Source, g *group, h *hit, _ family) bool {
		return h.guess && !h.sub && !typed(h.key) && !g.within(h)
	}, noLabel, "… / 手順書の周知 対応中"},
	{"a field that the table has", func(_ *doc.Source, g *group, h *hit, f family) bool {
		return h.key != "" && g.keys[h.key] && h.key != f.first && !(f.first == "" && h.key == g.hits[0].key)
	}, noLabel, "障害内容 … / その他 … / 継続時間は長い"},
	{"the first field again", func(_ *doc.Source, g *group, h *hit, _ family) bool { return h.key != "" && g.keys[h.key] }, nextTable,
		"事業者名 甲社 … / 事業者名 乙社"},
}

// restOfOther reports whether the label is below a word that ends with の, which stands where it does and is no
// wider than labels are: the two are one label.
func (h *hit) restOfOther(src *doc.Source) bool {
	const more = 2 // letters
	i := h.first() - 1
	if !h.start || i < 0 || h.mark.Len() > 0 || src.Lines[i].Table >= 0 || src.Lines[i+1].Gap > 0 || src.Lines[i].Len() == 0 {
		return false
	}
	line := src.Lines[i]
	end := tokenEnd(src, line.Start, line.End)
	x := xOf(src, i, line.Start)
	narrow := end-line.Start <= h.pieces[0].Len()+more && x > h.x0-1 && x < h.x0+1
	return src.Fold[end-1] == 'の' && narrow && labelWords(src.Fold[line.Start:end])
}

// takes says what h is to the table.
func (g *group) takes(src *doc.Source, h *hit, f family) int {
	for i := range labelRules {
		if labelRules[i].when(src, g, h, f) {
			return labelRules[i].then
		}
	}
	return ownLabel
}

// repeats reports whether h is the label of the last row again.
func (g *group) repeats(h *hit) bool {
	const most = 200 // rows of a table, those over pages twice
	n := len(g.hits)
	return n > 0 && n < most && g.lastKey() == h.key && h.key != "" && !h.sub && h.key != "operators"
}

// sameLabel reports whether h has the words of the last label, or says that it goes on, or stands on another
// page: 利用者の数 below 影響利用者数 is the end of another label.
func (g *group) sameLabel(src *doc.Source, h *hit) bool {
	k := len(g.hits) - 1
	for k > 0 && g.hits[k].again {
		k--
	}
	last := &g.hits[k]
	return src.Lines[last.first()].Page != src.Lines[h.first()].Page || saysGoesOn(h.text(src)) || slices.Equal(last.text(src), h.text(src))
}

// innerHeadAt reports whether the label is a word over the columns of a table
// inside a cell: the next word beside or below it is one too.
func innerHeadAt(src *doc.Source, h *hit) bool {
	i := h.last()
	if len(h.pieces) > 1 && (!h.spread() || h.first() < i) || !isInnerWord(h.text(src)) {
		return false
	}
	line := src.Lines[i]
	at := skipSpace(src, h.end(), line.End)
	if at >= line.End && i+1 < len(src.Lines) && h.begin() == line.Start {
		line = src.Lines[i+1]
		at = line.Start
	}
	if at < line.End && isInnerWord(src.Fold[at:tokenEnd(src, at, line.End)]) {
		return true
	}
	return h.first() == i && cell.HeadWords(src.Fold[h.begin():src.Lines[i].End], innerHeads()) != nil // 対策 担当部署 実施時期
}

// mediumOfEntry reports whether the name of a channel begins a row of a log set as a table: a time stands
// behind it, and above it, and above rows like it, the head of a table whose first column is that of the media.
func mediumOfEntry(src *doc.Source, h *hit) bool {
	const reach = 24 // lines
	i := h.first()
	line := src.Lines[i]
	at := skipSpace(src, h.end(), line.End)
	if h.last() != i || h.begin() != line.Start || at >= line.End || !holdsText("occurred_at", src.Fold[at:line.End]) {
		return false
	}
	for k := i - 1; k >= max(0, i-reach) && src.Lines[k].Len() > 0 && src.Lines[k].Table < 0; k-- {
		if overMedia(src, k) {
			return true
		}
	}
	return false
}

// overMedia reports whether line k ends in the head of a log whose first column is that of the media, and
// another one that of the times.
func overMedia(src *doc.Source, k int) bool {
	const longest = 160 // characters of the line, blanks among them
	line := src.Lines[k]
	if line.Len() > longest {
		return false
	}
	for at := line.Start; at < line.End; at = skipSpace(src, tokenEnd(src, at, line.End), line.End) {
		words := cell.HeadWords(src.Fold[at:line.End], innerHeads())
		if len(words) < 2 || words[0].Key != "medium" {
			continue
		}
		return slices.ContainsFunc(words, func(w cell.HeadWord) bool { return w.Key == "moment" || w.Key == "clock" || w.Key == "day" })
	}
	return false
}

// region makes the table of a group: its extent, before line end at most,
// then its cells.
func (g *group) region(f *finder, stop *stopper, end int) doc.Region {
	src := f.src
	first := g.hits[0].first()
	last := &g.hits[len(g.hits)-1]
	columns := f.isColumnar(first, last.last()+1, g.hits)
	if at := stop.from(first, last, end, columns && !standsOver(src, last)); at >= 0 {
		end = at
	}
	if columns {
		g.addAbove(src)
		first = g.hits[0].first()
		first = aboveFirst(src, first, g.from, g.hits)
		g.dropInside(src, first, end)
	}
	g.addOther(f, first, end, columns)
	first = g.addHeadings(f, first, end, columns)
	g.compose(f)
	r := doc.Region{First: first, End: end}
	if columns {
		if first+1 < end && isHeadRow(src, first) {
			first++ // the rows begin below it
		}
		rows, pieces, first := columnRows(src, first, end, g.hits)
		r.Records, r.Structure, r.First = [][]doc.Row{rows}, pieces, min(first, g.hits[0].first())
	} else {
		r.Records = [][]doc.Row{f.textRows(first, end, g.hits)}
	}
	if slices.ContainsFunc(g.hits, func(h hit) bool { return h.again }) {
		rows, pieces := withoutHeadsAgain(r.Records[0], g.hits)
		r.Records[0], r.Structure = rows, append(r.Structure, pieces...)
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

// runesOf are the words of one kind, to compare with what is folded.
func runesOf(kind string) [][]rune {
	entries := lexicon.Words(kind)
	words := make([][]rune, len(entries))
	for i, e := range entries {
		words[i] = []rune(e.Surface)
	}
	return words
}

// dropInside leaves out the channels that stand in the column of the values, alone
// on their lines, over what begins below them: they are headings inside a cell.
func (g *group) dropInside(src *doc.Source, first, end int) {
	lo, hi := labelInterval(g.hits)
	taken := takenBy(src, first, end, g.hits, true)
	edge := valueEdge(src, g.hits, taken, lo, hi)
	if edge == 0 {
		return
	}
	g.hits = slices.DeleteFunc(g.hits, func(h hit) bool {
		i := h.last() + 1
		if h.sub && h.x0 >= edge-1.5 && inMediaColumn(src, &h, first) {
			return true
		}
		if !h.sub || h.x0 < edge-1.5 || !h.alone(src) || i >= end {
			return false
		}
		at := src.Lines[i].Start
		for stop := taken.end(at); stop > at; stop = taken.end(at) {
			at = skipSpace(src, stop, src.Lines[i].End)
		}
		return at < src.Lines[i].End && xOf(src, i, at) < h.x1
	})
}

// inMediaColumn reports whether the channel stands in a column of media of a table inside a
// cell, the head of which is above it, on line first or below that: it is a cell there.
func inMediaColumn(src *doc.Source, h *hit, first int) bool {
	const reach, off = 40, 1.5 // lines, columns
	for i := h.first() - 1; i >= max(first, h.first()-reach); i-- {
		pieces := gapPieces(src, src.Lines[i])
		for len(pieces) > 1 {
			key, _ := innerHeads().Lookup(src.Fold[pieces[0].Start:pieces[0].End])
			if x := xOf(src, i, pieces[0].Start); key == "medium" && x > h.x0-off && x < h.x0+off &&
				!slices.ContainsFunc(pieces, func(p doc.Span) bool { return !isInnerWord(src.Fold[p.Start:p.End]) }) {
				return true
			}
			pieces = pieces[1:]
		}
	}
	return false
}

// isColumnar reports whether the text between the labels keeps columns: its
// lines that begin no label are indented to where the values stand, and wide
// gaps part labels from their values.
func (f *finder) isColumnar(first, end int, hits []hit) bool {
	src := f.src
	label := make([]bool, end-first) // by line, from the first on
	left, votes := hits[0].x0, 0
	for i := range hits {
		for _, line := range hits[i].lines {
			if line >= first && line < end {
				label[line-first] = true
			}
		}
		left = min(left, hits[i].x0)
		votes += f.gapVote(&hits[i])
	}
	for i := first; i < end; i++ {
		if label[i-first] || src.Lines[i].Len() == 1 {
			continue
		}
		if xOf(src, i, behindLetter(src, i)) >= left+4 || src.Boxes == nil && hasGap(src, src.Lines[i]) {
			votes++
		} else {
			votes--
		}
	}
	return votes > 0
}

// standsOver reports whether a label stands alone on its line and what follows
// begins to the left of it: its value takes all columns.
func standsOver(src *doc.Source, h *hit) bool {
	i := h.last()
	line := src.Lines[h.first()]
	return h.begin() == line.Start && h.endOn(h.first()) == line.End && i+1 < len(src.Lines) && xOf(src, i+1, src.Lines[i+1].Start) < h.x0-1.5
}

// gapVote is what the blanks between a label and its value say, or those between it and
// the value of the label before it on the line: more than one is a gap between columns.
func (f *finder) gapVote(h *hit) int {
	src := f.src
	line, end := src.Lines[h.last()], h.end()
	next := skipSpace(src, end, line.End)
	if at := h.begin(); src.Boxes == nil && at-2 > src.Lines[h.first()].Start && src.Runes[at-1] == ' ' && src.Runes[at-2] == ' ' {
		return 1
	}
	switch {
	case h.stands() && src.Boxes == nil && gapBeside(src, h):
		return 1
	case next >= line.End || next == end:
		return 0
	case src.Boxes != nil:
		return 0
	case next-end > 1 && src.Runes[end] == ' ' && src.Runes[end+1] == ' ':
		return 1
	case f.nearColumns(h.last()):
		return 0 // no text that runs cell by cell is indented
	}
	return -1
}

// gapBeside reports whether more than one blank stands behind one of the letters of the label, and
// then its value.
func gapBeside(src *doc.Source, h *hit) bool {
	for k, p := range h.pieces {
		if end := src.Lines[h.lines[k]].End; skipSpace(src, p.End, end) > p.End+1 && p.End+2 < end {
			return true
		}
	}
	return false
}

// behindLetter is where the text of line i begins, the letter of a heading that
// is set from top to bottom aside.
func behindLetter(src *doc.Source, i int) int {
	line := src.Lines[i]
	end := tokenEnd(src, line.Start, line.End)
	next := skipSpace(src, end, line.End)
	if end-line.Start != 1 || next == end || next >= line.End || !isLetter(src.Fold[line.Start]) && src.Fold[line.Start] != '・' {
		return line.Start
	}
	if next-end > 1 || besideLetter(src, i-1, i, next) || besideLetter(src, i+1, i, next) {
		return next
	}
	return line.Start
}

// besideLetter reports whether line k bears out that a letter of a heading stands
// before what begins at next on line i: it has another letter of it in the same
// place, or begins where that does.
func besideLetter(src *doc.Source, k, i, next int) bool {
	if k < 0 || k >= len(src.Lines) || src.Lines[k].Len() == 0 || src.Lines[i].X0 >= src.Lines[k].X0+3 {
		return false
	}
	a, b := src.Lines[k], src.Lines[i]
	if src.Boxes == nil && a.X0 == xOf(src, i, next) && a.X0 > b.X0 {
		return true
	}
	return a.X0 == b.X0 && tokenEnd(src, a.Start, a.End) == a.Start+1 && isLetter(src.Fold[a.Start])
}

// aboveFirst is the first line that the table may have: with labels centred in
// their rows, lines of the first value may stand above its label.
func aboveFirst(src *doc.Source, first, from int, hits []hit) int {
	x, label := labelColumn(hits), float32(0)
	for i := range hits {
		if hits[i].x0 >= x-1.5 {
			label = hits[i].x1
			break
		}
	}
	at := first
	for at > from && first-at < 6 && src.Lines[at].Gap == 0 && xOf(src, at-1, src.Lines[at-1].Start) >= label+1 &&
		!isTitle(src, at-1, &hits[0]) {
		at--
	}
	return at
}

// isTitle reports whether line i, above the first label, which has a value beside it, ends as titles of
// tables do: 重大な事故の概要.
func isTitle(src *doc.Source, i int, h *hit) bool {
	_, n := wordsOnce().groups.End(src.Fold[src.Lines[i].Start:src.Lines[i].End])
	return n > 0 && skipSpace(src, h.end(), src.Lines[h.last()].End) < src.Lines[h.last()].End
}

// mergeContinued joins a table to the one before it where a page, or who wrote
// it, broke one in two: nothing stands between them, or only what says that it goes
// on, and its labels go on with those of the first.
func mergeContinued(src *doc.Source, regions []doc.Region) []doc.Region {
	var out []doc.Region
	end := 0
	for _, r := range regions {
		n := len(out)
		if n > 0 && continues(src, &out[n-1], &r) {
			last := &out[n-1]
			last.Structure = append(append(last.Structure, bridge(src, last.End, r.First)...), r.Structure...)
			last.Records[0] = append(last.Records[0], r.Records[0]...)
			last.End, end = r.End, r.End
			continue
		}
		if r.Kind == doc.PlainTable {
			r.Records, r.Structure = nil, nil // they were kept for the table before
		}
		withCaption(src, &r, end)
		out, end = append(out, r), max(end, r.End)
	}
	return out
}

// continues reports whether the labels of b go on with those of a: they are of
// fields that a has not had, but for that of a's last row, and name no operator.
func continues(src *doc.Source, a, b *doc.Region) bool {
	if a.Kind != doc.IncidentTable || b.Kind == doc.RecordTable || b.Empty {
		return false
	}
	if len(a.Records) != 1 || len(b.Records) != 1 || len(b.Records[0]) == 0 {
		return false
	}
	if a.End != b.First && !resumed(src, a.End, b.First, b) {
		return false
	}
	had, last := keysOf(a.Records[0]), a.Records[0][len(a.Records[0])-1].Key
	known := false
	for i, row := range b.Records[0] {
		switch {
		case row.Key == "operators" || had[row.Key] && (i > 0 || row.Key != last):
			return false
		case row.Key != "":
			known = true
		}
	}
	return known
}
