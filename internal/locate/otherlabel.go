package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
)

// addOther adds the labels of no field that stand between the known ones.
func (g *group) addOther(known *finder, first, end int, columns bool) {
	src := known.src
	f := finder{src: src, labels: lexicon.OtherLabels(), tokens: known.tokens, other: true}
	var merged, found []hit
	k := 0
	taken := takenBy(src, first, end, g.hits, false)
	run := runOf(src, g.hits, first, end)
	wrapped := run.wrappedLabels()
	var filled map[int]hit
	if !columns {
		filled = run.filledLabels()
	}
	for i := first; i < end; i++ {
		src.Stop.Check()
		if found = found[:0]; goesOnAbove(src, i) {
			continue
		}
		if h, ok := wrapped[i]; ok {
			found = append(found, h)
		} else if columns {
			found = f.appendLine(found, i)
		} else if h, ok := f.match(i, src.Lines[i].Start); ok {
			found = append(found, h)
		} else if h, ok := filled[i]; ok {
			found = append(found, h)
		} else {
			found = run.unknownLabel(i, found)
		}
		for _, h := range found {
			for k < len(g.hits) && g.hits[k].begin() < h.begin() {
				merged = append(merged, g.hits[k])
				k++
			}
			if !taken.overlaps(&h) && otherPosition(src, &h, g, columns) {
				if _, ok := wrapped[h.first()]; ok {
					g.sense(known, &h)
				}
				merged = append(merged, h)
				taken.add(&h, false)
			}
		}
	}
	g.hits = append(merged, g.hits[k:]...)
	g.addSpread(src, first, end)
	g.addSecond(known, first, end, columns)
	if columns {
		g.addUnknown(known, first, end)
	}
}

// goesOnAbove reports whether line i goes on with a value of the line above, so that no label begins it.
func goesOnAbove(src *doc.Source, i int) bool {
	return goesOnWithColon(src, i) || goesOnWithState(src, i)
}

// goesOnWithState reports whether a state that a date begins on the line above ends on line i: 令和５年３月末 実 / 施予定.
func goesOnWithState(src *doc.Source, i int) bool {
	const begun, rest = 3, 5 // letters
	if i == 0 || src.Lines[i].Gap > 0 || src.Lines[i].Len() > rest || !states().In(src.Fold[src.Lines[i].Start:src.Lines[i].End]) {
		return false
	}
	pieces := piecesOf(src, src.Lines[i-1])
	n := len(pieces)
	return n > 1 && pieces[n-1].Len() <= begun && beginsDate(src.Fold[pieces[n-2].Start:pieces[n-2].End])
}

// addUnknown adds the labels that no list holds in a table with columns: what
// stands in the column of the labels, and ends before the values begin.
func (g *group) addUnknown(known *finder, first, end int) {
	src := known.src
	lo, hi := labelInterval(g.hits)
	taken := takenBy(src, first, end, g.hits, true)
	edge, places := valueEdge(src, g.hits, taken, lo, hi), valuePlaces(src, g.hits, taken, lo, hi)
	labelled := labelLines(g.hits, first, end) // how many before each line
	var found []hit
	for i := first; i < end; i++ {
		line := src.Lines[i]
		if line.Table >= 0 || line.Len() == 0 {
			continue
		}
		at := behindLetter(src, i)
		stop := tokenEnd(src, at, line.End)
		x0, x1 := xOf(src, i, at), xOf(src, i, stop-1)+1
		if !mayStand(src, i, stop, x0, x1, lo, edge, places) || !mayName(src.Fold[at:stop]) || taken.has(at) {
			continue
		}
		piece := doc.Span{Start: at, End: stop}
		if n := len(found); n > 0 && labelled[i-first] == labelled[found[n-1].last()+1-first] && wrapsOn(src, &found[n-1], i, piece, hi-lo) {
			h := &found[n-1]
			h.pieces, h.lines = append(h.pieces, piece), append(h.lines, i)
			h.x0, h.x1 = min(h.x0, x0), max(h.x1, x1)
			continue
		}
		if beginsLabel(src.Fold[at:stop]) {
			found = append(found, hit{pieces: []doc.Span{piece}, lines: []int{i}, start: true, other: true, x0: x0, x1: x1})
		}
	}
	g.addFound(known, found, taken, func(h *hit) bool {
		return !(h.x0 >= hi && belowWord(src, h, found, taken, first)) && g.hasValue(src, h, edge, first, end) && !g.partBeside(src, h)
	})
}

// partBeside reports whether the word is the name of a part of the value of a known label: it stands to the right
// of that and above or below it, and nothing but another one stands beside the label.
//
//	             音声    約３万人
//	影響利用者数
//	             データ  約５万人
func (g *group) partBeside(src *doc.Source, h *hit) bool {
	const near = 3 // lines
	return slices.ContainsFunc(g.hits, func(l hit) bool {
		i := l.last()
		if l.other || l.above || l.key == "" || isLog(l.key) || isSub(l.key) || l.x1 > h.x0+0.5 || i-h.last() > near || h.first()-i > near {
			return false
		}
		at := skipSpace(src, l.end(), src.Lines[i].End)
		off := xOf(src, i, min(at, src.Lines[i].End-1)) - h.x0
		return at == src.Lines[i].End || off > -1 && off < 1
	})
}

// mayStand reports whether the word from x0 to x1 on line i, which ends at stop, stands in the column of the labels
// from lo on, before the values. What fills the column stands a blank before a value that begins where others do.
func mayStand(src *doc.Source, i, stop int, x0, x1, lo, edge float32, places []float32) bool {
	const half, aside = 0.5, 1.5
	if x1 > edge-half && !(x1 < edge+aside && stop+1 < src.Lines[i].End && common(places, xOf(src, i, stop+1))) {
		return false
	}
	return x1 > lo+half
}

// addFound adds those of the labels that nobody knows that have a value, or fill their column as
// others do.
func (g *group) addFound(known *finder, found []hit, taken *cover, hasValue func(*hit) bool) {
	full := fullColumn(known.src, g.hits, taken)
	for i := range found {
		if h := &found[i]; hasValue(h) || full[standingOf(known.src, h.last(), h.end(), h.x1)] {
			g.sense(known, &found[i])
			g.hits = append(g.hits, found[i])
		}
	}
	doc.Sort(g.hits, func(a, b *hit) int { return a.begin() - b.begin() })
}

// mayName reports whether the text may be a label that nobody knows, or a part of one.
func mayName(text []rune) bool { return labelLike(text) && !namesNotice(text) }

// beginsLabel reports whether the text may begin such a label: it is no letter alone, and
// not the rest of a sentence, のルール化.
func beginsLabel(text []rune) bool {
	return len(text) > 1 && (!lexicon.IsHiragana(text[0]) || lexicon.IncidentLabels().Begins(text[0]))
}

// namesNotice reports whether the text is the name of an entry of a log: 初報.
func namesNotice(text []rune) bool { return isNotice(append(text[:len(text):len(text)], ' ')) }

// A fullLabel is where a label ends, and where its value begins beside it.
type fullLabel struct{ end, value float32 }

// fullColumn are the places of the labels that fill their column, so that one blank
// alone parts them from their values: 事業者への問合 該当なし.
func fullColumn(src *doc.Source, hits []hit, taken *cover) map[fullLabel]bool {
	full := map[fullLabel]bool{}
	for i := range hits {
		h := &hits[i]
		for k, line := range h.lines {
			at := h.pieces[k].End
			if p := standingOf(src, line, at, xOf(src, line, at-1)+1); h.start && p.value > 0 && !taken.has(at+1) {
				full[p] = true
			}
		}
	}
	return full
}

// standingOf is the place of a label that ends at end on line i, at x1; none where more
// than one blank stands behind it, or nothing does.
func standingOf(src *doc.Source, i, end int, x1 float32) fullLabel {
	at := skipSpace(src, end, src.Lines[i].End)
	if at != end+1 || at >= src.Lines[i].End {
		return fullLabel{}
	}
	return fullLabel{x1, xOf(src, i, at)}
}

// sense gives a label in the column of labels the field of which its words speak,
// where none of the table has it.
func (g *group) sense(f *finder, h *hit) {
	w := wrapped{pieces: h.pieces, lines: h.lines, text: h.text(f.src)}
	key, ok := f.labels.Sense(w.text)
	if ok && !isSub(key) && !g.keys[key] && (!typed(key) && !isLog(key) || holdsText(key, f.valueBehind(&w))) {
		h.key, h.guess, h.other = key, true, false
		g.keys[key] = true
	}
}

// text is what the pieces of the label say.
func (h *hit) text(src *doc.Source) []rune {
	var text []rune
	for _, piece := range h.pieces {
		text = append(text, src.Fold[piece.Start:piece.End]...)
	}
	return text
}

// compose finds the fields of labels that are one with the name over their rows:
// 影響 beside 時間, 利用者数 and 地域.
func (g *group) compose(f *finder) {
	var others []*hit
	for i := range g.hits {
		if h := &g.hits[i]; h.other && !h.above {
			others = append(others, h)
		}
	}
	for i := range g.hits {
		if len(others) == 0 {
			return
		}
		name, ok := g.nameOver(f, &g.hits[i])
		if !ok {
			continue
		}
		for _, h := range others {
			if !h.other || h.x0 < name.x1-0.5 || g.outerBetween(&name, h) {
				continue
			}
			if key, ok := f.labels.Lookup(append(name.text(f.src), h.text(f.src)...)); ok && !isSub(key) && !g.keys[key] {
				h.key, h.other, g.keys[key] = key, false, true
			}
		}
	}
}

// nameOver is the name over rows that h is, or with which it begins: 影響　利用者数
// is one label.
func (g *group) nameOver(f *finder, h *hit) (hit, bool) {
	const gap = 2
	if h.above {
		return *h, !upright(h) && h.mark.Len() == 0
	}
	if h.other || len(h.pieces) < 2 || h.lines[0] != h.lines[1] || h.pieces[1].Start-h.pieces[0].End < gap {
		return hit{}, false
	}
	name := *h
	name.pieces, name.lines = h.pieces[:1:1], h.lines[:1:1]
	name.x1 = xOf(f.src, h.lines[0], h.pieces[0].End-1) + 1
	_, ok := groupLabels().Lookup(name.text(f.src))
	return name, ok
}

// outerBetween reports whether a label that is not set in as h is stands between h
// and the name over rows.
func (g *group) outerBetween(name, h *hit) bool {
	from, to := min(name.first(), h.first()), max(name.first(), h.first())
	for i := range g.hits {
		if o := &g.hits[i]; o.begin() != name.begin() && o.x0 < name.x1-0.5 && o.first() >= from && o.first() <= to {
			return true
		}
	}
	return false
}

// wrapsOn reports whether the piece on line i is the rest of the label h: what
// was wrapped fills the column of the labels, and a particle begins no label.
func wrapsOn(src *doc.Source, h *hit, i int, piece doc.Span, width float32) bool {
	if i-h.last() > 2 || src.Lines[i].Gap > 0 {
		return false
	}
	last := h.pieces[len(h.pieces)-1]
	if attributive(src.Fold[last.End-1]) {
		return true
	}
	return float32(last.Len()) >= width-1.5 || lexicon.IsHiragana(src.Fold[piece.Start]) && !polite(src.Fold[piece.Start:piece.End])
}

// polite reports whether the text begins as polite words do, which may begin a label: お問合せ先.
func polite(text []rune) bool {
	return len(text) > 1 && (text[0] == 'お' || text[0] == 'ご') && script.Kanji(text[1])
}

// valueEdge is where values begin beside the labels of the column [lo, hi): the
// leftmost place at which a third of them does.
func valueEdge(src *doc.Source, hits []hit, taken *cover, lo, hi float32) float32 {
	const share, near = 3, 1.5
	places := valuePlaces(src, hits, taken, lo, hi)
	for i, x := range places {
		n := i
		for n < len(places) && places[n] <= x+near {
			n++
		}
		if (n-i)*share >= len(places) {
			return x
		}
	}
	return 0
}

// valuePlaces are the places at which values begin beside the labels of the column [lo, hi), in order.
func valuePlaces(src *doc.Source, hits []hit, taken *cover, lo, hi float32) []float32 {
	var places []float32
	for i := range hits {
		h := &hits[i]
		if h.sub || h.above || h.x0 >= hi || h.x1 <= lo {
			continue
		}
		k := len(h.lines) - 1
		line := src.Lines[h.lines[k]]
		at := skipSpace(src, h.pieces[k].End, line.End)
		if at < line.End && !taken.has(at) {
			places = append(places, xOf(src, h.lines[k], at))
		}
	}
	slices.Sort(places)
	return places
}

// common reports whether a third of the places, or more, are this one.
func common(places []float32, x float32) bool {
	const share, near = 3, 0.25
	from, _ := slices.BinarySearch(places, x-near)
	to, _ := slices.BinarySearch(places, x+near)
	return to > from && (to-from)*share >= len(places)
}

// labelLike reports whether the text may be a label or a part of one: letters
// alone, and no end of a sentence.
func labelLike(text []rune) bool {
	const longest = 20
	if len(text) == 0 || len(text) > longest {
		return false
	}
	for i, r := range text {
		if r < 'ぁ' && (r != '〇' || i == 0) || r == '・' && len(text) == 1 || r == '。' || r == '、' || r == '【' || r == '】' {
			return false
		}
	}
	return true
}

// labelLines counts, for each of the lines [first, end) and for end, how many of
// those before it hold a piece of a label.
func labelLines(hits []hit, first, end int) []int {
	counts := make([]int, end-first+1)
	for i := range hits {
		for _, line := range hits[i].lines {
			if line >= first && line < end {
				counts[line-first+1] = 1
			}
		}
	}
	for i := 1; i < len(counts); i++ {
		counts[i] += counts[i-1]
	}
	return counts
}

// hasValue reports whether a value stands beside a piece of h, or on the line
// above or below it, in the column of the values.
func (g *group) hasValue(src *doc.Source, h *hit, edge float32, first, end int) bool {
	for k, i := range h.lines {
		line := src.Lines[i]
		if at := skipSpace(src, h.pieces[k].End, line.End); at < line.End {
			return xOf(src, i, at) >= edge-0.5 || at-h.pieces[k].End > 1 && belowValue(src, i, xOf(src, i, at), first)
		}
	}
	above, below := h.first()-1, h.last()+1
	return len(h.lines) > 1 && h.last()-h.first() == 2 ||
		above >= first && below < end &&
			xOf(src, above, src.Lines[above].Start) >= edge-0.5 && xOf(src, below, src.Lines[below].Start) >= edge-0.5
}

// belowValue reports whether a line of a value right above line i begins at x: the
// columns of another page may stand farther to the left.
func belowValue(src *doc.Source, i int, x float32, first int) bool {
	const reach, near = 3, 0.5
	for k := i - 1; k >= max(first, i-reach); k-- {
		if line := src.Lines[k]; line.Len() > 0 && line.Page == src.Lines[i].Page && max(line.X0-x, x-line.X0) <= near {
			return true
		}
	}
	return false
}

// belowWord reports whether the label is right below the first word of a line that begins no label:
// in a column of the value, which is set farther to the left behind the end of a page.
func belowWord(src *doc.Source, h *hit, found []hit, taken *cover, first int) bool {
	i, above := h.first(), h.first()-1
	if above < first {
		return false
	}
	line := src.Lines[above]
	if line.Len() == 0 || line.Table >= 0 || line.Page != src.Lines[i].Page || max(line.X0-h.x0, h.x0-line.X0) > 0.5 {
		return false
	}
	return !taken.has(line.Start) && !slices.ContainsFunc(found, func(o hit) bool { return slices.Contains(o.lines, above) })
}

// most reports whether most labels are as is says.
func (g *group) most(is func(*hit) bool) bool {
	n := 0
	for i := range g.hits {
		if is(&g.hits[i]) {
			n++
		}
	}
	return n*2 > len(g.hits)
}

// hasNumber reports whether a number stands in front of the label.
func hasNumber(src *doc.Source, h *hit) bool {
	for _, r := range src.Fold[h.mark.Start:h.mark.End] {
		if r >= '0' && r <= '9' || script.Circled(r) > 0 {
			return true
		}
	}
	return false
}

// otherPosition reports whether h stands where the table's labels stand.
func otherPosition(src *doc.Source, h *hit, g *group, columns bool) bool {
	if !columns {
		return h.start && (h.mark.Len() == 0 || g.most(func(h *hit) bool { return h.mark.Len() > 0 }))
	}
	for i := range g.hits {
		if x := g.hits[i].x0; h.x0 >= x-1.5 && h.x0 <= x+1.5 {
			return true
		}
	}
	return false
}
