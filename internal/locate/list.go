package locate

import (
	"slices"
	"sort"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// A listHead is the head of a list in a text: labels alone, on one line or on
// several, with nothing of a value among them.
type listHead struct {
	first, end int // lines
	columns    []listColumn
	names      []doc.Span // over several of the labels
	memo       *cellMemo  // of the cells of its list; nil for none
}

// A listColumn is one column of a list. sub is what of several values of one
// label it holds: 電話 below 影響利用者数.
type listColumn struct {
	key    string
	own    string // the field of a label that is one only with the name over it
	kind   string // of a column of no field, the key of the field whose cells are like its own
	label  []doc.Span
	sub    []doc.Span
	unit   []rune
	line   int // of a word that is no label, in the head
	x0, x1 float32
	number bool
}

// listsIn finds the heads of lists among the hits and reads what stands below
// them.
func (f *finder) listsIn(all []hit, stop *stopper, known family) []doc.Region {
	const fewest = 3 // labels on a line that are no pair of labels and values
	var regions []doc.Region
	hits := apartHits(all)
	heads, labels := f.headsOf(hits), f.withOthers(hits)
	for i := 0; i < len(hits); {
		f.src.Stop.Check()
		if captionOver(f.src, hits[i:]) {
			i++
			continue
		}
		head, n := heads.at(f, hits, i)
		var r doc.Region
		ok := false
		if n > 0 {
			r, ok = f.bestList(head, hits[i:i+n], hits[i+n:], stop, heads.lines)
		}
		if !ok || len(r.Records) == 1 {
			at, _ := slices.BinarySearchFunc(labels, hits[i].begin(), func(h hit, at int) int { return h.begin() - at })
			if banded, found := f.banded(labels[at:], stop, known); found {
				r, ok = f.withLabelOver(banded, hits[:i], regions), true
			}
		}
		if !ok && n > 0 && head.labelsOn(hits[i:i+n]) >= fewest {
			r, ok = doc.Region{First: head.first, End: head.end, Kind: doc.PlainTable, Empty: true}, true // its words are no values
		}
		if !ok {
			i += max(n, 1)
			continue
		}
		regions = append(regions, r)
		for i < len(hits) && hits[i].first() < r.End {
			i++
		}
	}
	return regions
}

// captionOver reports whether the first of the labels is the name of a table, alone on the line over a row
// of several labels: 事故の概要 or 障害の概要 above 事業者名　発生日時.
func captionOver(src *doc.Source, hits []hit) bool {
	const least = 3
	if len(hits) < least || !hits[0].alone(src) || !hits[1].start {
		return false
	}
	if below := hits[0].last() + 1; hits[1].first() != below || hits[2].first() != below {
		return false
	}
	_, named := groupLabels().Lookup(hits[0].text(src))
	return named || hits[1].key == "operators" && hits[0].key == "impact"
}

// listHeads are the heads of lists among the labels of a text, each once.
type listHeads struct {
	heads []listHead
	sizes []int       // labels of each
	of    map[int]int // by the label with which it begins
	lines []int       // on which each begins
	tried []bool      // labels with which a head was looked for
}

func (f *finder) headsOf(hits []hit) *listHeads {
	all := &listHeads{of: map[int]int{}, tried: make([]bool, len(hits))}
	for i := 0; i < len(hits); {
		f.src.Stop.Check()
		head, n := f.headAt(hits[i:])
		all.tried[i] = true
		if n > 0 {
			all.of[i] = len(all.heads)
			all.heads, all.sizes, all.lines = append(all.heads, head), append(all.sizes, n), append(all.lines, head.first)
		}
		i += max(n, 1)
	}
	return all
}

// at is the head that begins with label i, and how many labels it takes.
func (all *listHeads) at(f *finder, hits []hit, i int) (listHead, int) {
	if k, ok := all.of[i]; ok {
		return all.heads[k], all.sizes[k]
	}
	if all.tried[i] {
		return listHead{}, 0
	}
	return f.headAt(hits[i:])
}

// longestList reads the list of a head up to where the next head begins, and on over
// that while there are rows of it behind, so that a text is not read to its end for
// each of the heads in it.
func (f *finder) longestList(h listHead, hits []hit, stop *stopper, borders []int) listing {
	const tries, more = 4, 8 // heads in a row without a row below them; how many times as many next
	var best listing
	h.memo = newCellMemo(h.columns)
	at := sort.SearchInts(borders, h.end)
	for parts := 1; ; parts *= more {
		limit := len(f.src.Lines)
		if at+parts <= len(borders) {
			limit = borders[at+parts-1]
		}
		end := f.bodyEnd(h, hits, stop, limit)
		l := f.listBefore(h, end)
		if l.ok || !best.ok {
			best = l
		}
		switch {
		case end < limit, limit == len(f.src.Lines), !l.ok && parts >= tries:
			return best
		case l.ok && parts > 1 && l.End <= borders[at+parts/more-1]:
			return best
		}
	}
}

// labelsOn is how many known labels stand on one line of the head, at most.
func (h *listHead) labelsOn(hits []hit) int {
	most := 0
	counts := map[int]int{}
	for i := range hits {
		if at := hits[i].first(); !hits[i].guess && at < h.end {
			counts[at]++
			most = max(most, counts[at])
		}
	}
	return most
}

// apartHits leaves out what is a part of a label: 利用者数 below 影響, or 影響数 with
// the name over 影響利用者数.
func apartHits(hits []hit) []hit {
	const near = 16
	var kept []hit
	for i := range hits {
		h := &hits[i]
		from := max(0, len(kept)-near)
		k := from + slices.IndexFunc(kept[from:], func(o hit) bool { return overlaps([]hit{o}, h) })
		switch {
		case k < from:
			kept = append(kept, *h)
		case kept[k].key == h.key && kept[k].letters() < h.letters():
			kept = append(slices.Delete(kept, k, k+1), *h)
		}
	}
	return kept
}

// letters is how many characters the label has.
func (h *hit) letters() int {
	n := 0
	for _, p := range h.pieces {
		n += p.Len()
	}
	return n
}

// headAt reads a head that begins with the first of the hits and says how many
// hits it takes, 0 for none.
func (f *finder) headAt(hits []hit) (listHead, int) {
	const least = 3
	h, n := f.headLines(hits)
	own := f.inTiers(hits[:n])
	keys, once := headKeys(own)
	if !once || n < least || !incidents(keys) {
		return h, 0
	}
	if h.first > 0 && f.isHalf(h.first-1, '番') && f.hasHalf(&h, '号') {
		h.first--
	}
	if h.first > 0 && f.numbersOnly(h.first-1) {
		h.first--
	}
	if f.namesAbove(h.first-1, hits[:n]) {
		h.first--
	}
	f.columnsOf(&h, own)
	return h, n
}

// headLines are the lines of labels alone that begin with the first of the hits, and
// how many of the hits stand on them.
func (f *finder) headLines(hits []hit) (h listHead, n int) {
	const most, deepest = 40, 24 // labels, lines
	h = listHead{first: hits[0].first(), end: hits[0].first()}
	last := hits[0].last()
	for line := h.first; line < min(len(f.src.Lines), h.first+deepest); line++ {
		for n < min(len(hits), most) && hits[n].first() <= line {
			last = max(last, hits[n].last())
			n++
		}
		if !f.headLine(hits[:n], line, line > h.first && line > last) || line > last && f.overRowsAt(line) {
			break
		}
		h.end = line + 1
	}
	for n > 0 && hits[n-1].last() >= h.end {
		n--
	}
	return h, n
}

// isPartOfYear reports whether the text names a part of a year, be it said in brackets from
// when to when: 上半期（令和５年４月～同年９月）.
func isPartOfYear(text []rune) bool {
	const most = 5
	if at := lastOpen(text); at > 0 {
		text = text[:at]
	}
	return len(text) <= most && yearParts().At(text[max(0, len(text)-2):]) == 2
}

// overRowsAt reports whether line i is nothing but a name in brackets over rows of a list,
// or a part of a year: a row with a number stands below it, or the labels of the head again do.
//
//	【上半期】
//	１　白樺通信株式会社　令和５年４月３日
func (f *finder) overRowsAt(i int) bool {
	if i+1 >= len(f.src.Lines) || f.src.Lines[i].Table >= 0 {
		return false
	}
	line, next := f.src.Lines[i], f.src.Lines[i+1]
	text := f.src.Fold[line.Start:line.End]
	named := isBracketed(text) && text[0] != '(' && !states().In(text) && !slices.ContainsFunc(text, isDigit)
	if !named && !isPartOfYear(text) {
		return false
	}
	first := f.pieceFrom(next.Start, next.End)
	if first.Empty() || first.End == next.End {
		return false
	}
	return onlyNumber(f.src.Fold[first.Start:first.End]) || isCounter(f.src.Fold[first.Start:first.End])
}

// headKeys are the keys of the hits; once is false where one comes again, so that the hits
// reach into the head of another page or are those of no head.
func headKeys(hits []hit) (keys map[string]bool, once bool) {
	keys = map[string]bool{}
	for i := range hits {
		if keys[hits[i].key] && !hits[i].other {
			return keys, false
		}
		keys[hits[i].key] = keys[hits[i].key] || !hits[i].above
	}
	return keys, true
}

// numbersOnly reports whether line i is nothing but the head of a column that numbers, as above the labels of a
// text that has each cell on a line of its own: 番号 / 事業者名 / 発生日時.
func (f *finder) numbersOnly(i int) bool {
	line := f.src.Lines[i]
	return line.Table < 0 && isCounter(f.src.Fold[line.Start:line.End])
}

// isHalf reports whether line i is nothing but the letter r of 番号.
func (f *finder) isHalf(i int, r rune) bool {
	line := f.src.Lines[i]
	return line.Len() == 1 && line.Table < 0 && f.src.Fold[line.Start] == r
}

// hasHalf reports whether the letter r of 番号 begins a line of the head.
func (f *finder) hasHalf(h *listHead, r rune) bool {
	for i := h.first; i < h.end; i++ {
		line := f.src.Lines[i]
		if line.Len() > 0 && f.src.Fold[line.Start] == r && tokenEnd(f.src, line.Start, line.End) == line.Start+1 {
			return true
		}
	}
	return false
}

// headLine reports whether line i holds nothing but pieces of labels, words
// that only number, units in brackets, and short words below labels.
func (f *finder) headLine(hits []hit, i int, below bool) bool {
	const longest = 400
	line := f.src.Lines[i]
	if line.Table >= 0 || line.Len() > longest {
		return false
	}
	const rest = 3 // letters of the last label, which is wrapped
	labels, words := 0, 0
	for at := line.Start; at < line.End; {
		end, kind := f.headPiece(hits, at, line.End)
		switch kind {
		case ofLabel:
			labels++
		case ofNone:
			return false
		case ofWord:
			if words++; len(f.src.Fold[at:end]) > 10 || labels == 0 && below && isCompany(f.src.Fold[at:end]) {
				return false
			}
		}
		at = end
	}
	return labels > 0 || words > 1 || words > 0 && below && line.Len() <= rest
}

// What a piece of the head of a list is.
const (
	ofBlank = iota
	ofLabel
	ofWord // which may name a part of a field
	ofNone
)

// headPiece is the end of the piece at at, before end, and what it is.
func (f *finder) headPiece(hits []hit, at, end int) (stop, kind int) {
	if doc.IsSpace(f.src.Fold[at]) {
		return at + 1, ofBlank
	}
	if stop := hitEnd(hits, at); stop > at {
		return stop, ofLabel
	}
	stop = f.wordEnd(hits, at, end)
	switch text := f.src.Fold[at:stop]; {
	case isCounter(text) || isBracketed(text) || isHalfCounter(text):
		return stop, ofLabel
	case labelLike(text) && !script.Bullet(text[0]):
		return stop, ofWord
	}
	return stop, ofNone
}

// wordEnd is where the word at at ends: at a blank, or where a label begins.
func (f *finder) wordEnd(hits []hit, at, end int) int {
	stop := at
	for stop < end && !doc.IsSpace(f.src.Fold[stop]) && (stop == at || hitEnd(hits, stop) == 0) {
		stop++
	}
	return stop
}

// isHalfCounter reports whether the text is a letter of 番号, which narrow
// columns part.
func isHalfCounter(text []rune) bool { return len(text) == 1 && (text[0] == '番' || text[0] == '号') }

func hitEnd(hits []hit, at int) int {
	for i := len(hits) - 1; i >= 0; i-- {
		if hits[i].end() <= at && len(hits)-i > 12 {
			break
		}
		for _, piece := range hits[i].pieces {
			if piece.Start <= at && at < piece.End {
				return piece.End
			}
		}
	}
	return 0
}

func isBracketed(text []rune) bool {
	return len(text) > 2 && len(text) < 9 && text[0] != '「' && script.Closing(text[0]) != 0 && text[len(text)-1] == script.Closing(text[0])
}

// columnsOf makes the columns of the head: its labels in the order in which
// they stand, a column that numbers, and those below one of them.
func (f *finder) columnsOf(h *listHead, hits []hit) {
	for i := range hits {
		if hits[i].above {
			h.names = append(h.names, hits[i].pieces...)
			continue
		}
		c := listColumn{key: hits[i].key, label: hits[i].pieces, x0: hits[i].x0, x1: hits[i].x1}
		for k, piece := range hits[i].pieces {
			x := xOf(f.src, hits[i].lines[k], piece.Start)
			c.x0, c.x1 = min(c.x0, x), max(c.x1, x+float32(piece.Len()))
		}
		h.columns = append(h.columns, c)
	}
	var words []listColumn
	for i := h.first; i < h.end; i++ {
		line := f.src.Lines[i]
		for at := line.Start; at < line.End; {
			if doc.IsSpace(f.src.Fold[at]) {
				at++
				continue
			}
			if end := hitEnd(hits, at); end > at {
				at = end
				continue
			}
			end := f.wordEnd(hits, at, line.End)
			words = f.headWord(h, words, i, at, end)
			at = end
		}
	}
	for k := range h.columns {
		h.columns[k].unit = cell.UnitOf(f.src, h.columns[k].label)
	}
	names, words := f.namesOver(h, words)
	h.divide(f.unknownColumns(h, hits, words))
	for _, name := range names {
		h.names = append(h.names, name.sub...)
	}
	switch {
	case f.src.Columns || f.spread(h):
		doc.Sort(h.columns, func(a, b *listColumn) int { return int(a.x0+a.x1) - int(b.x0+b.x1) })
	case len(names) > 0 && !f.underNames(h, names):
		h.names = nil
		h.divide(f.unknownColumns(h, hits, names))
	}
	f.unitOver(h)
}

// headWord sorts in a word of the head that is no label.
func (f *finder) headWord(h *listHead, words []listColumn, i, at, end int) []listColumn {
	text, span := f.src.Fold[at:end], doc.Span{Start: at, End: end}
	x0, x1 := xOf(f.src, i, at), xOf(f.src, i, end-1)+1
	switch {
	case isBracketed(text):
		best := f.labelOf(h, span, (x0+x1)/2)
		best.label = append(best.label[:len(best.label):len(best.label)], span)
	case isCounter(text), isHalfCounter(text):
		if len(h.columns) > 0 && h.columns[0].number {
			h.columns[0].label = append(h.columns[0].label, span)
			break
		}
		h.columns = doc.Insert(h.columns, 0, listColumn{label: []doc.Span{span}, x0: x0, x1: x1, number: true})
	default:
		words = append(words, listColumn{sub: []doc.Span{span}, line: i, x0: x0, x1: x1})
	}
	return words
}

// labelOf is the column to which a unit belongs: of those whose values have it, or
// of all where none has, the nearest where the text keeps columns, else the one
// whose label ends last before it.
func (f *finder) labelOf(h *listHead, unit doc.Span, middle float32) *listColumn {
	var best *listColumn
	spread, counted := f.spread(h), f.fieldsOf(h, unit)
	off := func(c *listColumn) float32 { return max(middle-(c.x0+c.x1)/2, (c.x0+c.x1)/2-middle) }
	for k := range h.columns {
		c := &h.columns[k]
		switch last := c.label[len(c.label)-1].End; {
		case c.number || len(counted) > 0 && !counted[c.key]:
		case best == nil, spread && off(c) < off(best), !spread && last <= unit.Start && last > best.label[len(best.label)-1].End:
			best = c
		}
	}
	if best == nil {
		return &h.columns[0]
	}
	return best
}

// fieldsOf are the fields of the head whose values may have the unit in brackets.
func (f *finder) fieldsOf(h *listHead, unit doc.Span) map[string]bool {
	fields := map[string]bool{}
	m, err := normalize.ParseFolded(append([]rune{'1'}, f.src.Fold[unit.Start+1:unit.End-1]...), normalize.Options{Cell: true})
	if err != nil {
		return fields
	}
	for k := range h.columns {
		switch key := h.columns[k].key; {
		case key == "durations" && m.Duration != nil, (key == "affected_users" || key == "inquiries") && m.Count != nil && m.Count.Unit != "":
			fields[key] = true
		}
	}
	return fields
}

// spread reports whether the labels of a line are parted by more than one
// blank, as the columns of a text that keeps them are, or stand on a page.
//
//go:noinline
func (f *finder) spread(h *listHead) bool {
	if f.src.Boxes != nil {
		return true
	}
	wide := 0
	for k := range h.columns {
		for _, piece := range h.columns[k].label {
			if piece.Start > 1 && f.src.Fold[piece.Start-1] == ' ' && f.src.Fold[piece.Start-2] == ' ' {
				wide++
			}
		}
	}
	return wide*2 >= len(h.columns)
}

// unknownColumns makes columns of the words of the head that are labels nobody
// knows and returns those that name parts of a field: they stand below its label,
// or where the text keeps no columns on a line of their own.
func (f *finder) unknownColumns(h *listHead, hits []hit, words []listColumn) []listColumn {
	spread, labels := f.spread(h), map[int]bool{}
	for i := range hits {
		for _, line := range hits[i].lines {
			labels[line] = true
		}
	}
	for i := range words {
		labels[words[i].line] = labels[words[i].line] || f.bracketOn(words[i].line)
	}
	var parts []listColumn
	last := -1 // the column of the word before, where it is one
	for _, w := range words {
		if spread && h.over(&w) || !spread && !labels[w.line] && !(last >= 0 && f.aloneBelow(&h.columns[last], &w)) {
			parts, last = append(parts, w), -1
			continue
		}
		if last >= 0 && f.wordGoesOn(&h.columns[last], &w, spread) {
			c := &h.columns[last]
			c.label, c.line = append(c.label, w.sub...), w.line
			c.x0, c.x1 = min(c.x0, w.x0), max(c.x1, w.x1)
			continue
		}
		w.label, w.sub = w.sub, nil
		last = h.behind(w.label[0].Start)
		h.columns = doc.Insert(h.columns, last, w)
	}
	return parts
}

// behind is the place behind the column of which the label begins last before at, in a head of which the
// labels may stand in tiers.
func (h *listHead) behind(at int) int {
	best := -1
	for k := range h.columns {
		c := &h.columns[k]
		last := best < 0 || h.columns[best].number || c.label[0].Start > h.columns[best].label[0].Start
		if c.number && best < 0 || c.label[0].Start < at && last {
			best = k
		}
	}
	return best + 1
}

// bracketOn reports whether a unit in brackets stands on line i of a head.
func (f *finder) bracketOn(i int) bool {
	for _, p := range piecesOf(f.src, f.src.Lines[i]) {
		if isBracketed(f.src.Fold[p.Start:p.End]) {
			return true
		}
	}
	return false
}

// over reports whether the word stands below the label of a field that counts.
func (h *listHead) over(w *listColumn) bool {
	const aside = 3
	middle := (w.x0 + w.x1) / 2
	for k := range h.columns {
		c := &h.columns[k]
		if c.counts() && c.label[0].Start < w.sub[0].Start && middle > c.x0-aside && middle < c.x1+aside && w.line > h.first {
			return true
		}
	}
	return false
}

func (c *listColumn) counts() bool { return c.key == "durations" || c.key == "affected_users" }

// aloneBelow reports whether the word, which has its line to itself, is the rest of the label of the column.
func (f *finder) aloneBelow(c, w *listColumn) bool {
	return w.sub[0] == f.src.Lines[w.line].Span && f.wordGoesOn(c, w, false)
}

// wordGoesOn reports whether the word is the rest of the label of a column that
// nobody knows, which is wrapped.
func (f *finder) wordGoesOn(c, w *listColumn, spread bool) bool {
	if c.key != "" || w.line != c.line+1 {
		return false
	}
	if spread {
		return w.x0 < c.x1 && c.x0 < w.x1
	}
	return c.label[len(c.label)-1].End == f.src.Lines[c.line].End && w.sub[0].Start == f.src.Lines[w.line].Start
}

// divide gives the words below labels to the fields that count: to all of them
// where there are enough, else to 影響利用者数.
func (h *listHead) divide(words []listColumn) {
	if len(words) < 2 {
		return
	}
	var counting []int
	for k := range h.columns {
		if h.columns[k].counts() {
			counting = append(counting, k)
		}
	}
	if len(counting) == 0 {
		return
	}
	if len(counting) == 2 && len(words)%2 != 0 || len(counting) == 2 && len(words) < 4 {
		counting = slices.DeleteFunc(counting, func(k int) bool { return h.columns[k].key != "affected_users" })
	}
	each := len(words) / len(counting)
	for n := len(counting) - 1; n >= 0; n-- {
		k := counting[n]
		var parts []listColumn
		for _, w := range words[n*each : (n+1)*each] {
			w.key, w.label, w.unit = h.columns[k].key, h.columns[k].label, h.columns[k].unit
			parts = append(parts, w)
		}
		h.columns = slices.Replace(h.columns, k, k+1, parts...)
	}
}

// bodyEnd is the line behind the last that may belong to the list: where a
// label of another kind, or what ends tables, begins, before line end.
func (f *finder) bodyEnd(h listHead, hits []hit, stop *stopper, end int) int {
	keys := map[string]bool{}
	for k := range h.columns {
		keys[h.columns[k].key] = true
	}
	for i := range hits { // words of a cell may sound like a label: 会社 below 株式
		if hits[i].first() >= end {
			break
		}
		if hits[i].start && !hits[i].guess && !keys[hits[i].key] && f.rowOf(hits[i:]) {
			end = hits[i].first()
			break
		}
	}
	anchor := hit{lines: []int{h.end - 1}}
	if at := stop.from(h.first, &anchor, end, false); at >= 0 {
		end = at
	}
	return end
}

// rowOf reports whether the first of the labels, or another one behind a gap, ends the line that it begins.
func (f *finder) rowOf(hits []hit) bool {
	i := hits[0].first()
	if hits[0].endOn(i) == f.src.Lines[i].End {
		return true
	}
	for k := 1; k < len(hits) && hits[k].first() == i; k++ {
		if wideGap(f.src, &hits[k]) && hits[k].endOn(i) == f.src.Lines[i].End {
			return true
		}
	}
	return false
}

// listBefore reads the list before line end: up to the first line that is a remark, or on over
// that where it stands in a cell, with more rows behind it.
func (f *finder) listBefore(h listHead, end int) listing {
	remark := f.remarkBelow(&h, end)
	l := f.list(h, remark)
	if remark == end {
		return l
	}
	if whole := f.list(h, end); whole.ok && len(whole.Records) > len(l.Records) && !f.holdsNotes(whole.Records, remark) {
		return whole
	}
	return l
}

// holdsNotes reports whether the beginning of an incident is what no date begins, from line i on: remarks at
// the end of the list, where those within a cell have rows behind them.
func (f *finder) holdsNotes(records [][]doc.Row, i int) bool {
	return slices.ContainsFunc(records, func(record []doc.Row) bool {
		return slices.ContainsFunc(record, func(row doc.Row) bool {
			return row.Key == "occurred_at" && len(row.Cell) > 0 && row.Cell[0].Start >= f.src.Lines[i].Start && !beginsDate(f.textOfLines(row.Cell))
		})
	})
}

// remarkBelow is the first line below the head that begins with ※ or as remarks do, or end.
func (f *finder) remarkBelow(h *listHead, end int) int {
	for i := h.end; i < end; i++ {
		if r := f.src.Fold[f.src.Lines[i].Start]; r == '※' || wordsOnce().remark.At(f.src.Fold[f.src.Lines[i].Start:f.src.Lines[i].End]) > 0 {
			return i
		}
	}
	return end
}

// list reads the lines below the head as a grid, and the grid as any other.
func (f *finder) list(h listHead, end int) listing {
	r := listing{Region: doc.Region{First: h.first, End: end, Kind: doc.PlainTable}}
	limit := end
	rows, end := f.rowsBelow(&h, limit)
	end = f.moreMeasures(&h, rows, end, limit)
	rows = f.readable(&h, rows)
	if len(rows) == 0 {
		if r.Empty = len(h.columns) > 4 && h.end-h.first >= len(h.columns); r.Empty {
			r.End, r.ok = h.end, true
		}
		return r
	}
	r.End = end
	g := f.listGrid(&h, rows)
	if g == nil {
		return r
	}
	found := g.read(f.labels)
	if !found.each(incidents) || !found.written() {
		return r
	}
	r.ok, r.cost = true, f.costOf(&h, rows)
	r.Kind, r.Records, r.Structure = doc.IncidentTable, found.records, found.structure
	for _, name := range h.names {
		r.Structure = append(r.Structure, doc.Piece{Kind: doc.Heading, Span: name})
	}
	r.Structure = append(r.Structure, f.headsWithin(&h, end)...)
	return r
}

// headsWithin are the lines of the list before line end that are its head again, or names over rows.
func (f *finder) headsWithin(h *listHead, end int) []doc.Piece {
	var pieces []doc.Piece
	for i := h.end; i < end; {
		n := f.repeatedHead(h, i)
		for k := range n {
			pieces = append(pieces, doc.Piece{Kind: doc.Heading, Span: f.src.Lines[i+k].Span})
		}
		i += max(n, 1)
	}
	return pieces
}

// readable leaves out the rows in which more than one cell of values holds what is none of its
// field: which pieces are whose, nothing told.
func (f *finder) readable(h *listHead, rows [][]listCell) [][]listCell {
	const most = 1
	return slices.DeleteFunc(rows, func(row []listCell) bool {
		s, bad := settler{f: f, h: h, cells: row}, 0
		for k := range row {
			if c := &h.columns[k]; typed(c.key) && c.key != "operators" && len(row[k].lines) > 0 && s.cost(k) >= badCell {
				bad++
			}
		}
		return bad > most
	})
}

// rowsBelow are the rows between the head and line end, read in the way that gives
// them the cells of their fields best, and the line behind them.
func (f *finder) rowsBelow(h *listHead, end int) (rows [][]listCell, behind int) {
	behind = end
	if f.spread(h) {
		rows, behind = f.spreadRows(h, end)
	}
	if rows == nil {
		rows, behind = f.runRows(h, end)
	}
	byLine, last := f.lineRows(h, end)
	switch {
	case byLine == nil, 2*len(byLine) < len(rows): // a few of many rows may read well by themselves
		return rows, behind
	case len(rows) < len(byLine), f.costOf(h, byLine)/float64(len(byLine)) < f.costOf(h, rows)/float64(len(rows)):
		return byLine, last
	}
	return rows, behind
}

// A listCell is the lines of one cell of a list; merged says that it goes on
// from the cell to the left, above that it is that of the row above, across that
// its lines lie across the border of both.
type listCell struct {
	lines                 []doc.Line
	merged, above, across bool
}

// emptyAlone makes cells in words empty that were taken for those of the row above in
// rows that have an operator of their own: nothing else says that they are.
func (h *listHead) emptyAlone(rows [][]listCell) {
	own := slices.IndexFunc(h.columns, func(c listColumn) bool { return c.key == "operators" })
	for i, row := range rows {
		for k := range row {
			if h.columns[k].inWords() && row[k].above && !row[k].across && (i == 0 || own < 0 || !row[own].above) {
				row[k] = listCell{}
			}
		}
	}
}

// listGrid makes the grid of a list: the labels, what stands below them, and
// the rows of cells.
func (f *finder) listGrid(h *listHead, rows [][]listCell) *grid {
	g := &grid{src: f.src, rows: len(rows) + 2, cols: len(h.columns)}
	for k := 0; k < len(h.columns); k++ {
		c := &h.columns[k]
		n := 1
		for k+n < len(h.columns) && len(c.sub) > 0 && len(h.columns[k+n].sub) > 0 && h.columns[k+n].key == c.key {
			n++
		}
		depth := 2
		if len(c.sub) > 0 {
			depth = 1
		}
		b := f.boxOf(0, k, depth, n, f.linesOf(c.label))
		b.own = c.own
		g.boxes = append(g.boxes, b)
		k += n - 1
	}
	for k := range h.columns {
		if sub := h.columns[k].sub; len(sub) > 0 {
			g.boxes = append(g.boxes, f.boxOf(1, k, 1, 1, f.linesOf(sub)))
		}
	}
	f.bodyBoxes(g, rows)
	if !g.index() {
		return nil
	}
	return g
}

// bodyBoxes adds the boxes of the rows below the two of the head.
func (f *finder) bodyBoxes(g *grid, rows [][]listCell) {
	for i, row := range rows {
		for k := range row {
			if row[k].merged || row[k].above {
				continue
			}
			cols, deep := 1, 1
			for k+cols < len(row) && row[k+cols].merged {
				cols++
			}
			for i+deep < len(rows) && rows[i+deep][k].above {
				deep++
			}
			g.boxes = append(g.boxes, f.boxOf(i+2, k, deep, cols, row[k].lines))
		}
	}
}

func (f *finder) boxOf(row, col, rows, cols int, lines []doc.Line) box {
	b := box{row: row, col: col, rows: rows, cols: cols, lines: lines}
	for i := range lines {
		b.text = append(b.text, f.src.Fold[lines[i].Start:lines[i].End]...)
	}
	return b
}

func (f *finder) linesOf(spans []doc.Span) []doc.Line {
	lines := make([]doc.Line, len(spans))
	for i, s := range spans {
		lines[i] = doc.Line{Span: s, Table: -1}
	}
	return lines
}
