package locate

import (
	"strings"
	"sync"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// A labelRun is a table whose text runs cell by cell, in which the labels that
// nobody knows stand as the others do: at the beginning of a line, no wider
// than their column, behind a cell that has ended, and before a value.
type labelRun struct {
	src    *doc.Source
	hits   []hit
	cover  *cover
	key    []string // by line from first on: the field of the row that it is of
	first  int
	label  int              // the width of the widest label
	value  int              // that of the widest line of a value
	beside bool             // values stand beside labels
	colons bool             // with a colon between them
	pairs  map[[2]rune]bool // kanji side by side; nil until they are asked for
	filled map[int]hit      // labels of several lines, by the first of them
}

func runOf(src *doc.Source, hits []hit, first, end int) *labelRun {
	r := &labelRun{src: src, hits: hits, cover: takenBy(src, first, end, hits, true), first: first, key: make([]string, max(0, end-first))}
	besides, colons, k, key := 0, 0, 0, ""
	for i := range hits {
		h := &hits[i]
		for _, piece := range h.pieces {
			r.label = max(r.label, piece.Len())
		}
		if h.start && !h.sub && h.first() == h.last() && !h.alone(src) {
			besides++
			if h.colon(src) {
				colons++
			}
		}
	}
	r.beside, r.colons = besides >= minLabels, colons >= minLabels && colons == besides
	for i := first; i < end; i++ {
		for ; k < len(hits) && hits[k].first() <= i; k++ {
			key = hits[k].key
		}
		r.key[i-first] = key
		r.value = max(r.value, r.valueWidth(i))
	}
	return r
}

// valueWidth is how wide the part of line i behind its label is.
func (r *labelRun) valueWidth(i int) int { return len(r.valueText(i)) }

// valueText is the part of line i behind its label.
func (r *labelRun) valueText(i int) []rune {
	line := r.src.Lines[i]
	at := line.Start
	if stop := r.cover.end(at); stop > at {
		at = skipSpace(r.src, stop, line.End)
	}
	return r.src.Fold[at:line.End]
}

// unknownLabel reads a label of no field that no list holds.
func (r *labelRun) unknownLabel(i int, hits []hit) []hit {
	src, line := r.src, r.src.Lines[i]
	if i > r.first && r.colons && (r.ended(i-1) || r.complete(i-1)) {
		hits = r.colonLabel(i, hits)
	}
	if i <= r.first || !r.ended(i-1) {
		return hits
	}
	stop := tokenEnd(src, line.Start, line.End)
	at := skipSpace(src, stop, line.End)
	if src.Fold[stop-1] == ':' || !r.mayLabel(src.Fold[line.Start:stop]) {
		return hits
	}
	if at >= line.End {
		return r.aloneLabel(i, hits)
	}
	value := src.Fold[at:line.End]
	if !r.beside || lexicon.IsHiragana(value[0]) && cell.MissingIn(value) == "" && !saysYes(value) {
		return hits
	}
	if r.entry(i, src.Fold[line.Start:stop], value) {
		return hits
	}
	h := hit{pieces: []doc.Span{{Start: line.Start, End: stop}}, lines: []int{i}, start: true, other: true}
	h.x0, h.x1 = xOf(src, i, line.Start), xOf(src, i, stop-1)+1
	return append(hits, h)
}

// saysYes reports whether the text answers that there was something: あり（延べ14分間）.
func saysYes(text []rune) bool {
	return len(text) >= yesOrNo && text[0] == 'あ' && text[1] == 'り' && (len(text) == yesOrNo || text[2] == '(' || script.Blank(text[2]))
}

// colonLabel reads such a label before a colon on line i, in a table that has one behind each of its labels:
// 監視の体制：二交代. One that may name a part of the cell above is none.
func (r *labelRun) colonLabel(i int, hits []hit) []hit {
	src, line := r.src, r.src.Lines[i]
	near := min(line.End, line.Start+lexicon.MaxMarks+1) // what is farther is no mark
	begin := skipSpace(src, line.Start+lexicon.LeadingMark(src.Fold[line.Start:tokenEndMarked(src, line.Start, near)]), line.End)
	stop := script.Index(src.Fold, begin, line.End, ':') + 1
	at := skipSpace(src, stop, line.End)
	if stop == 0 || at >= line.End {
		return hits
	}
	name := src.Fold[begin : stop-1]
	if !r.mayLabel(name) || r.entry(i, name, src.Fold[at:line.End]) || !labelEnd(name) && !withParticles(name) && !r.complete(i-1) {
		return hits
	}
	return append(hits, hit{
		pieces: []doc.Span{{Start: begin, End: stop}}, lines: []int{i}, mark: doc.Span{Start: line.Start, End: begin},
		start: true, other: true, x0: xOf(src, i, begin), x1: xOf(src, i, stop-1) + 1,
	})
}

// aloneLabel reads such a label that stands alone on line i, or on that and the
// next where it fills the column of labels: behind a value that is complete,
// where it ends as labels do, or where its column cut it within a word.
func (r *labelRun) aloneLabel(i int, hits []hit) []hit {
	const rest = 4 // letters of what was wrapped
	src, next := r.src, i+1
	h := hit{pieces: []doc.Span{src.Lines[i].Span}, lines: []int{i}, start: true, other: true}
	if next < r.end() && src.Lines[i].Len() >= r.label-1 && src.Lines[next].Len() <= rest &&
		labelWords(r.text(next)) && !r.cover.has(src.Lines[next].Start) {
		h.pieces, h.lines = append(h.pieces, src.Lines[next].Span), append(h.lines, next)
		next++
	}
	if !r.mayHoldValue(next) {
		return hits
	}
	name, value := h.text(src), r.text(next)
	if len(value) <= rest && len(h.pieces) == 1 || formed(name) || r.entry(i, name, value) {
		return hits
	}
	if !r.complete(i-1) && !labelEnd(name) && (len(h.pieces) == 1 || !r.torn(i)) {
		return hits
	}
	h.x0, h.x1 = xOf(src, i, h.begin()), xOf(src, i, h.pieces[0].End-1)+1
	return append(hits, h)
}

// mayHoldValue reports whether line i may begin the value of a label above it: no other
// label begins it, no bullet, and no particle, which goes on with the words above.
func (r *labelRun) mayHoldValue(i int) bool {
	if i >= r.end() {
		return false
	}
	start := r.src.Lines[i].Start
	return !r.cover.has(start) && !script.Bullet(r.src.Fold[start]) && !strings.ContainsRune("のをにはがとでもへ", r.src.Fold[start])
}

// torn reports whether line i ends within a word: the document has the letters on
// both sides of its end side by side elsewhere (適用した技／術基準 where 技術 stands).
func (r *labelRun) torn(i int) bool {
	lines := r.src.Lines
	if r.pairs == nil {
		r.pairs = map[[2]rune]bool{}
		for _, line := range lines[max(0, r.first-around):min(len(lines), r.end()+around)] {
			for at := line.Start + 1; at < line.End; at++ {
				if pair := [2]rune(r.src.Fold[at-1 : at+1]); script.Kanji(pair[0]) && script.Kanji(pair[1]) {
					r.pairs[pair] = true
				}
			}
		}
	}
	return r.pairs[[2]rune{r.src.Fold[lines[i].End-1], r.src.Fold[lines[i+1].Start]}]
}

// around is how many lines around a table tell its words.
const around = 100

func (r *labelRun) end() int { return r.first + len(r.key) }

func (r *labelRun) text(i int) []rune {
	return r.src.Fold[r.src.Lines[i].Start:r.src.Lines[i].End]
}

// complete reports whether line i, of a field with values of one kind, ends one.
func (r *labelRun) complete(i int) bool {
	text, key := r.valueText(i), r.key[i-r.first]
	switch {
	case len(text) == 0:
		return false
	case key == "affected_area":
		return isRegion(text) && text[len(text)-1] != '、'
	case key == "operators":
		return isCompany(text)
	}
	return typed(key) && valueKind(text) != noValue
}

// ended reports whether the cell of line i may end there: a sentence or a bracket
// does, or the line is not as wide as the column of values.
func (r *labelRun) ended(i int) bool {
	const room = 3
	return ends(r.src.Fold[r.src.Lines[i].End-1]) || r.valueWidth(i)+room < r.value
}

// mayLabel reports whether the text is a name that fits into the column of labels.
func (r *labelRun) mayLabel(text []rune) bool {
	const shortest, room = 3, 4
	if len(text) < shortest || len(text) > r.label+room || !labelWords(text) || isInnerWord(text) || formed(text) {
		return false
	}
	if lexicon.IsHiragana(text[0]) && !labelEnd(text) || endsWords(text[0]) {
		return false // the rest of a word
	}
	for i, c := range text {
		if (c != '〇' || i == 0) && (c < 'ぁ' || script.Bullet(c) && c != '・') { // 一一〇番
			return false
		}
	}
	return true
}

// labelEnd reports whether the text ends as labels of no field do.
func labelEnd(text []rune) bool {
	for _, suffix := range labelSuffixes() {
		if len(suffix) < len(text) && hasPrefix(text[len(text)-len(suffix):], suffix) {
			return true
		}
	}
	return false
}

var labelSuffixes = sync.OnceValue(func() [][]rune { return runesOf("label_suffix") })

// shortState is how long what says the state of a measure may be.
const shortState = 8

// isRegion reports whether the text begins with the name of a region.
func isRegion(text []rune) bool {
	m, ok := normalize.FirstFolded(text, normalize.Options{Cell: true})
	return ok && m.Start == 0 && m.Region != nil
}

// entry reports whether what may be a label and its value are an entry of the cell
// above: a medium with its date, a part of a number or of a length.
func (r *labelRun) entry(i int, name, value []rune) bool {
	key := r.key[i-r.first]
	switch {
	case isNotice(append(name[:len(name):len(name)], ' ')), joins(value):
		return true
	case isRegion(name), key == "operators" && isCompany(value):
		return true
	case key == "preventive_measures" && stated(value):
		return !labelEnd(name) || !r.markedAbove(i) // with its state, in a table inside the cell
	case isLog(key) && laterNotice(value):
		return true // the rest of the notice before
	case labelEnd(name):
		return false
	case isDigit(value[0]) && (name[len(name)-1] == '約' || name[len(name)-1] == '第' || spacedNumber(value)):
		return true // a number that blanks part from the words around it
	}
	return r.valueOf(i, key, name, value)
}

// stated reports whether the text may be the state of a measure, behind who does it or not.
func stated(text []rune) bool {
	return beginsDate(text) || states().In(text[:min(len(text), shortState)]) || endsDated(text)
}

// endsDated reports whether the last word of the text is a date, be it with a state: 運用部 令和６年10月実施.
func endsDated(text []rune) bool {
	at := len(text)
	for at > 0 && !script.Blank(text[at-1]) {
		at--
	}
	return at > 0 && beginsDate(text[at:])
}

// markedAbove reports whether the line above line i is a whole entry of a list with bullets or
// numbers, so that what has neither is none of the list.
func (r *labelRun) markedAbove(i int) bool {
	text := r.valueText(i - 1)
	if len(text) == 0 || entryStyle(text) == 0 {
		return false
	}
	last := text[len(text)-1]
	return last == '。' || openerOf(last) != 0
}

// valueOf reports whether the value behind a name on line i is one of the field of the
// cell above. One that is missing is none where the cell had its only value before.
func (r *labelRun) valueOf(i int, key string, name, value []rune) bool {
	switch {
	case typed(key) && key != "operators":
		return holdsText(key, value) && !(cell.MissingIn(value) != "" && r.single(i-1))
	case isLog(key):
		return holdsText("occurred_at", value) || script.Bullet(name[0]) && beginsPoint(value)
	}
	return false
}

// single reports whether line i ends a value that stands behind no name.
func (r *labelRun) single(i int) bool {
	text := r.valueText(i)
	return r.complete(i) && len(behindItem(text)) == len(text)
}

// laterNotice reports whether a notice with a number behind the first begins the text.
func laterNotice(text []rune) bool {
	if len(text) < 2 || text[0] != '第' || !isNotice(text) {
		return false
	}
	value, _ := leadingNumber(text[1:])
	return value > 1
}

// beginsPoint reports whether a day or a time of day begins the text: 9/30 8:00 発生.
func beginsPoint(text []rune) bool {
	m, ok := normalize.FirstFolded(text[:min(len(text), nearStart)], normalize.Options{Cell: true})
	return ok && m.Start == 0 && m.Point != nil && (m.Point.Day.Known() || m.Point.Hour.Known())
}

// spacedNumber reports whether a blank follows the digits at the beginning of the
// text, as in texts that are set with one between figures and words.
func spacedNumber(text []rune) bool {
	n := 0
	for n < len(text) && (isDigit(text[n]) || text[n] == ',' || text[n] == '.') {
		n++
	}
	return n > 0 && n < len(text) && script.Blank(text[n])
}

// joins reports whether the text begins with a stroke or an arrow that joins what
// follows to what is before it: 収容装置 － 中継装置. A stroke alone is a value.
func joins(text []rune) bool {
	return len(text) > 2 && (isDash(text[0]) || strings.ContainsRune("→⇒↔⇔=", text[0])) && script.Blank(text[1])
}
