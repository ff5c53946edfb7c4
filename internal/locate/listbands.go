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

// begins reports whether a table of rows of labels may begin with the row: labels of
// several fields stand in it. 発生原因　ア　直接の原因 is a label and its value, 情報周知
// 自社サイト　報　掲載日時 a label and a channel with the head of a log beside it.
func (b *band) begins() bool {
	first := b.hits[0].key
	return slices.ContainsFunc(b.hits, func(h hit) bool { return h.key != "" && h.key != first && !(isLog(first) && isLog(h.key)) })
}

// banded reads the table that begins so with the first of the hits.
func (f *finder) banded(hits []hit, stop *stopper, known family) (doc.Region, bool) {
	bands, limit := f.bandsFrom(hits, known)
	if len(bands) < 2 {
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
	return r, incidents(keysOf(rows))
}

// bandsFrom are the rows of labels from the first of the hits on, the first of which
// has several, and the line before which the last of them ends: the next table begins
// there.
func (f *finder) bandsFrom(hits []hit, known family) (bands []band, limit int) {
	const most = 64 // labels looked at
	g, limit := newGroup(), len(f.src.Lines)
	for i := 0; i < min(len(hits), most); {
		head, n := f.bandHead(hits[i:])
		own := hits[i : i+n]
		switch f.bandTakes(&g, bands, own, known) {
		case noLabel:
			n = 1
		case nextTable:
			return bands, own[0].first()
		default:
			bands = append(bands, band{head, own})
			for k := range own {
				g.add(f.src, &own[k])
			}
		}
		if i += n; len(bands) == 0 || !bands[0].begins() {
			return nil, limit
		}
	}
	return bands, limit
}

// bandTakes says what the labels, which stand side by side, are to the table of those
// before them.
func (f *finder) bandTakes(g *group, bands []band, own []hit, known family) int {
	h, n := &own[0], len(bands)
	if !h.start || n > 0 && h.first() < bands[n-1].head.end || len(own) == 1 && h.guess && !h.alone(f.src) {
		return noLabel
	}
	if n > 0 && g.takes(f.src, h, known) != ownLabel {
		return g.takes(f.src, h, known)
	}
	for i := range own {
		if g.keys[own[i].key] && !own[i].other {
			return noLabel
		}
	}
	return ownLabel
}

// bandHead is the row of labels that begins with the first of the hits, and how many
// they are: those on lines of labels alone, with another one beside the first, else
// the first by itself.
func (f *finder) bandHead(hits []hit) (listHead, int) {
	h, n := f.headLines(hits)
	if n > 1 && hits[1].first() > h.first {
		n = 1 // 情報周知 / （自社サイト）
	}
	for n > 1 && h.end > hits[n-1].last()+1 && !f.bracketOn(h.end-1) {
		h.end-- // names among the values
	}
	if _, once := headKeys(hits[:n]); n > 1 && once {
		f.columnsOf(&h, hits[:n])
		return h, n
	}
	return listHead{first: hits[0].first(), end: hits[0].last() + 1}, 1
}

// bandRow reads the lines from the head's end to line end as one row of its values, of
// which there are more lines behind where it is the last of the table; nil where they
// are none.
func (f *finder) bandRow(h *listHead, end int, last bool) (*reading, int) {
	const deepest, place = 12, 1 // lines of the last row; how much less each way of reading says than the one before
	from, least, behind := end, math.MaxFloat64, end
	var best [][]listCell
	if last {
		from, end = h.end+1, min(end, h.end+deepest)
	}
	for at := from; at <= end && at > h.end; at++ {
		if at > h.end+1 && last && f.src.Lines[at-1].Gap > 0 {
			break
		}
		for way, rows := range [][][]listCell{f.bandInColumns(h, at), f.bandBetween(h, at), f.bandInRun(h, at)} {
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
	g := f.listGrid(h, best)
	if g == nil {
		return nil, end
	}
	found := g.read(f.labels)
	if len(found.records) != 1 {
		return nil, end
	}
	return &found, behind
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
