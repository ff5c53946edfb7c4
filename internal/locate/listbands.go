package locate

import (
	"math"
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
)

// The labels of a table may stand over their values in more than one row, as many of
// them in each as there is room for:
//
//	事業者名 発生日時 継続時間
//	白樺通信株式会社 令和５年４月３日９時 ３時間
//	影響利用者数 影響地域
//	約３万人 北海道
//	障害内容
//	音声通話が…
//
// A band is one row of labels with the lines of their values below it, up to the next
// one.
type band struct {
	head listHead
	hits []hit
}

// several reports whether more than one label stands in the row.
func (b *band) several() bool { return len(b.hits) > 1 }

// withOthers adds the labels of no field to the hits, which stand in rows of labels too.
func (f *finder) withOthers(hits []hit) []hit {
	others := finder{src: f.src, labels: lexicon.OtherLabels(), tokens: f.tokens, other: true}
	taken := takenBy(f.src, 0, len(f.src.Lines), hits, false)
	all := slices.Clone(hits)
	for _, h := range others.hits() {
		if !taken.overlaps(&h) {
			h.key = ""
			all = append(all, h)
		}
	}
	doc.Sort(all, func(a, b *hit) int { return a.begin() - b.begin() })
	return all
}

// begins reports whether a table of rows of labels may begin with the row: labels of
// several fields stand in it. 発生原因　ア　直接の原因 is a label and its value, 情報周知
// 自社サイト　報　掲載日時 a label and a channel with the head of a log beside it, and その他 behind
// other words than of channels is one of figures: 発生原因　設備　人為　その他.
func (b *band) begins() bool {
	first := b.hits[0].key
	logs := slices.ContainsFunc(b.hits, func(h hit) bool { return h.key == "disclosure" || h.key == "own_site" })
	return slices.ContainsFunc(b.hits, func(h hit) bool {
		return h.key != "" && h.key != first && !(isLog(first) && isLog(h.key)) && (h.key != "other" || logs)
	})
}

// banded reads the table that begins so with the first of the hits.
func (f *finder) banded(hits []hit, stop *stopper, known family) (doc.Region, bool) {
	bands, limit := f.bandsFrom(hits, known)
	if len(bands) < 2 || !bands[0].begins() && !bands[1].begins() {
		return doc.Region{}, false
	}
	last := &bands[len(bands)-1]
	r := doc.Region{First: bands[0].head.first, Kind: doc.IncidentTable}
	var rows []doc.Row
	for k := range bands {
		b, end := &bands[k], limit
		if b != last {
			end = bands[k+1].head.first
		}
		if b == last {
			if at := stop.from(r.First, &b.hits[len(b.hits)-1], end, false); at >= 0 {
				end = at
			}
			r.End = end
		}
		if !b.several() {
			rows = append(rows, streamRows(f.src, end, b.hits)...)
			continue
		}
		found, behind := f.bandRow(&b.head, end, b == last)
		if found == nil {
			return r, false
		}
		rows, r.Structure = append(rows, found.records[0]...), append(r.Structure, found.structure...)
		if b == last {
			r.End = behind
		}
	}
	r.Records = [][]doc.Row{rows}
	f.withoutHeadingLines(&r)
	return r, incidents(keysOf(rows))
}

// withLabelOver is the table with the last of the labels before it, which stands over its value alone, with
// nothing else between it and the table:
//
//	事業者名
//	白樺通信株式会社
//	発生日時 継続時間
func (f *finder) withLabelOver(r doc.Region, hits []hit, regions []doc.Region) doc.Region {
	const deepest = 3 // lines of the value
	if len(hits) == 0 {
		return r
	}
	h := &hits[len(hits)-1]
	from := h.last() + 1
	if !h.alone(f.src) || !typed(h.key) || keysOf(r.Records[0])[h.key] || from >= r.First || from+deepest < r.First {
		return r
	}
	if n := len(regions); n > 0 && regions[n-1].End > h.first() {
		return r
	}
	rows := streamRows(f.src, r.First, []hit{*h})
	text := f.textOfLines(rows[0].Cell)
	if c := (listColumn{key: h.key}); len(text) == 0 || cellCost(&c, text) >= badCell || h.key == "operators" && !isCompany(text) {
		return r
	}
	r.First, r.Records[0] = h.first(), append(rows, r.Records[0]...)
	return r
}

// bandsFrom are the rows of labels from the first of the hits on, the first of which
// has several, and the line before which the last of them ends: the next table begins
// there.
func (f *finder) bandsFrom(hits []hit, known family) (bands []band, limit int) {
	const most = 64 // labels looked at
	g, limit := newGroup(), len(f.src.Lines)
	for i := 0; i < min(len(hits), most); {
		head, n := f.bandHead(hits[i:], slices.ContainsFunc(bands, func(b band) bool { return b.several() }))
		own := hits[i : i+n]
		switch f.bandTakes(&g, bands, own, known) {
		case noLabel:
			n = 1
		case nextTable:
			return bands, titlesOnPage(f.src, own[0].first())
		default:
			bands = append(bands, band{head, own})
			for k := range own {
				g.add(f.src, &own[k])
			}
		}
		if i += n; len(bands) == 0 || !bands[0].several() || len(bands) > 1 && !bands[0].begins() && !bands[1].begins() {
			return nil, limit
		}
	}
	return bands, limit
}

// bandTakes says what the labels, which stand side by side, are to the table of those
// before them.
func (f *finder) bandTakes(g *group, bands []band, own []hit, known family) int {
	h, n := &own[0], len(bands)
	if !h.start || n > 0 && h.first() < bands[n-1].head.end || len(own) == 1 && (h.guess || h.other) && !h.alone(f.src) {
		return noLabel
	}
	if n > 0 && g.takes(f.src, h, known) != ownLabel {
		return g.takes(f.src, h, known)
	}
	if len(own) == 1 && g.repeats(h) && saysGoesOn(h.text(f.src)) {
		return ownLabel // 発生原因 … / 発生原因（続き） …
	}
	if slices.ContainsFunc(own, func(h hit) bool { return g.keys[h.key] && !h.other }) {
		return noLabel
	}
	return ownLabel
}

// bandHead is the row of labels that begins with the first of the hits, and how many
// they are: those on lines of labels alone, with another one beside the first, else
// the first by itself. Below a row with several, labels that follow each other line by line
// are one too: a text without columns writes those that are wrapped so.
func (f *finder) bandHead(hits []hit, below bool) (listHead, int) {
	h, n := f.headLines(hits)
	if n > 1 && hits[1].first() > h.first && !centred(hits[:n]) && (!below || !f.stacks(hits[:n])) {
		n = 1 // 情報周知 / （自社サイト）
	}
	last := 0
	for i := range n {
		last = max(last, hits[i].last())
	}
	for n > 1 && h.end > last+1 && !f.bracketOn(h.end-1) {
		h.end-- // names among the values
	}
	if _, once := headKeys(hits[:n]); n > 1 && once {
		f.columnsOf(&h, hits[:n])
		f.kindsOf(&h)
		return h, n
	}
	return listHead{first: hits[0].first(), end: hits[0].last() + 1}, 1
}

// centred reports whether each label begins beside those before it, of which one is wrapped:
// they stand in the middle of one row.
func centred(hits []hit) bool {
	last := hits[0].last()
	for i := range hits {
		if hits[i].first() > last {
			return false
		}
		last = max(last, hits[i].last())
	}
	return true
}

// stacks reports whether the labels, which follow each other line by line, may stand side
// by side: one of them is wrapped, and a log has its channels below it.
func (f *finder) stacks(hits []hit) bool {
	wraps := slices.ContainsFunc(hits, func(h hit) bool { return h.first() < h.last() })
	return wraps && !f.keepsColumns(hits[0].first()) && !slices.ContainsFunc(hits, func(h hit) bool { return isLog(h.key) })
}

// kindsOf says of the columns of no field which hold a day or a time, as the ends of their
// labels tell: that tells where their cells end.
func (f *finder) kindsOf(h *listHead) {
	for k := range h.columns {
		c := &h.columns[k]
		if c.key != "" {
			continue
		}
		if kind, n := wordsOnce().suffixes.End(f.wordsOf(c.label)); n > 0 && kind == "moment" {
			c.kind = "occurred_at"
		}
	}
}

// ofKinds is the head with the fields whose cells are like those of its columns.
func (h *listHead) ofKinds() *listHead {
	kinds := *h
	kinds.columns = slices.Clone(h.columns)
	for k := range kinds.columns {
		c := &kinds.columns[k]
		if c.kind != "" {
			c.key = c.kind
		}
	}
	return &kinds
}

// wordsOf is what stands in the spans, without white space between them.
func (f *finder) wordsOf(spans []doc.Span) []rune {
	var text []rune
	for _, p := range spans {
		text = append(text, f.src.Fold[p.Start:p.End]...)
	}
	return text
}

// bandRow reads the lines from the head's end to line end as one row of its values, of
// which there are more lines behind where it is the last of the table; nil where they
// are none.
func (f *finder) bandRow(h *listHead, end int, last bool) (*reading, int) {
	const deepest, place = 12, 1 // lines of the last row; how much less each way of reading says than the one before
	from, least, behind := end, math.MaxFloat64, end
	own := h
	h = h.ofKinds()
	var best [][]listCell
	if last {
		from, end = h.end+1, min(end, h.end+deepest)
	}
	for at := from; at <= end && at > h.end; at++ {
		if at > h.end+1 && last && f.src.Lines[at-1].Gap > 0 {
			break
		}
		for way, rows := range [][][]listCell{f.bandInColumns(h, at), f.bandBetween(h, at), f.bandInRun(h, at), f.bandInBlock(h, at)} {
			if rows == nil {
				continue
			}
			if cost := f.bandCost(h, rows[0], at, end) + place*float64(way); cost < least {
				best, least, behind = rows, cost, at
			}
		}
	}
	if best == nil || !f.holdValues(h, best[0]) {
		return nil, end
	}
	if own.plain(best[0]) {
		return own.rowsOf(best[0]), behind
	}
	g := f.listGrid(own, best)
	if g == nil {
		return nil, end
	}
	found := g.read(f.labels)
	if len(found.records) != 1 {
		return nil, end
	}
	return &found, behind
}

// plain reports whether each of the labels has a cell of its own.
func (h *listHead) plain(cells []listCell) bool {
	for k := range h.columns {
		if c := &h.columns[k]; c.number || len(c.sub) > 0 || cells[k].above || cells[k].merged {
			return false
		}
	}
	return len(h.names) == 0
}

// rowsOf are the labels with their cells.
func (h *listHead) rowsOf(cells []listCell) *reading {
	rows := make([]doc.Row, len(cells))
	for k := range cells {
		rows[k] = doc.Row{Key: h.columns[k].key, Label: h.columns[k].label, Cell: cells[k].lines}
	}
	return &reading{records: [][]doc.Row{rows}}
}

// bandCost is what speaks against the cells as those of a row that ends before line at,
// of which there may be more before line end: a list, or a word, goes on behind it, or
// the first line of a log is the end of an entry of another.
func (f *finder) bandCost(h *listHead, cells []listCell, at, end int) float64 {
	const goesOn, rest = 3, 2
	cost := f.costOf(h, [][]listCell{cells})
	for k, c := range cells {
		if isLog(h.columns[k].key) && f.beginsLate(c.lines) {
			cost += rest
		}
	}
	if at < end && f.src.Lines[at].Gap == 0 && f.goesOnAt(h, cells, at) {
		cost += goesOn
	}
	return cost
}

// beginsLate reports whether entries of a list stand in the lines, and what is none above
// them.
func (f *finder) beginsLate(lines []doc.Line) bool {
	first := slices.IndexFunc(lines, func(line doc.Line) bool { return entryStyle(f.src.Fold[line.Start:line.End]) != 0 })
	return first > 0
}

// goesOnAt reports whether line i goes on with one of the cells, as no text behind a table
// does: with the next of its entries, a notice of a log, or within a word.
func (f *finder) goesOnAt(h *listHead, cells []listCell, i int) bool {
	text := f.src.Fold[f.src.Lines[i].Start:f.src.Lines[i].End]
	if len(text) == 0 {
		return false
	}
	style := entryStyle(text)
	_, dated, _ := momentOf(text)
	for k, c := range cells {
		if dated && isLog(h.columns[k].key) {
			return true
		}
		if style != 0 && len(c.lines) > 0 && style == entryStyle(f.src.Fold[c.lines[0].Start:c.lines[0].End]) {
			return true
		}
	}
	return lexicon.IsHiragana(text[0])
}

// holdValues reports whether the cells hold what their fields do, as those of labels
// that stand beside their values do not.
func (f *finder) holdValues(h *listHead, cells []listCell) bool {
	const strange = 6
	s := settler{f: f, h: h, cells: cells}
	for k := range cells {
		if key := h.columns[k].key; typed(key) && !cells[k].merged && (s.cost(k) >= strange || f.foreignIn(key, cells[k].lines)) {
			return false
		}
	}
	return true
}

// foreignIn reports whether a gap parts a value from the rest of the lines that no line
// of the field is: 株式会社　　10時05分 is of two cells.
func (f *finder) foreignIn(key string, lines []doc.Line) bool {
	for _, line := range lines {
		for _, p := range gapPieces(f.src, line) {
			if kind := valueKind(f.src.Fold[p.Start:p.End]); kind != noValue && foreignKinds(key)[kind] {
				return true
			}
		}
	}
	return false
}

// keepsBands reports whether the text keeps the columns of the row of labels.
func (f *finder) keepsBands(h *listHead) bool { return f.src.Columns || f.spread(h) }

// bandInColumns reads the row by where its pieces stand; nil where the text keeps no
// columns.
func (f *finder) bandInColumns(h *listHead, end int) [][]listCell {
	if !f.keepsBands(h) {
		return nil
	}
	columns, places := f.fragments(h, end)
	lines := make([]hit, 0, end-h.end)
	for i := h.end; i < end; i++ {
		lines = append(lines, hit{lines: []int{i}})
	}
	return f.filled(h, columns, places, []int{h.end, end}, f.fixed(h, lines))
}

// bandInBlock reads the row by where its own cells begin; the entries of logs have columns
// of their own.
func (f *finder) bandInBlock(h *listHead, end int) [][]listCell {
	if !f.keepsBands(h) || slices.ContainsFunc(h.columns, func(c listColumn) bool { return isLog(c.key) }) {
		return nil
	}
	if row := f.blockRow(h, h.end, end); row != nil {
		return [][]listCell{row}
	}
	return nil
}

// bandInRun reads the row by what its cells hold; nil where that does not tell.
func (f *finder) bandInRun(h *listHead, end int) [][]listCell {
	const most = 200 // pieces of a row
	pieces := f.piecesIn(h, h.end, end)
	if len(pieces) > most {
		return nil
	}
	c := cutter{f: f, h: h, pieces: pieces, whole: true}
	rows, _ := c.cut()
	return rows
}
