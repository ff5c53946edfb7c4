package locate

import (
	"math"
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
)

// bands divides the lines [from, to) into rows, one a label; the result has
// the first line of each row and to. Labels stand either at the top of their
// rows or in the middle, which the whole column decides; where a row ends
// between two labels, its symmetry, blank lines and the text itself say.
func (t *columnTable) bands(labels []*hit, from, to int) []int {
	all := t.bandings(labels, from, to)
	best := all[0]
	for _, b := range all[1:] {
		if b.cost < best.cost {
			best = b
		}
	}
	return best.starts
}

// A banding is one way to divide lines into rows, and what speaks against it.
type banding struct {
	starts []int
	cost   float64
}

// bandings are the best rows with labels at their tops, and with labels in the
// middle, which may lean to either side.
func (t *columnTable) bandings(labels []*hit, from, to int) []banding {
	b := bander{t: t, labels: labels, from: from, to: to, named: make([]bool, max(0, to-from))}
	for _, h := range labels {
		for i := max(h.first(), from); i <= min(h.last(), to-1); i++ {
			b.named[i-from] = true
		}
	}
	if len(t.right) > 0 {
		b.right = leftEdge(t.right)
	}
	b.measure()
	b.findDays()
	b.edge()
	all := []banding{b.best(b.top)}
	for _, b.lean = range [...]int{0, 1, -1} {
		all = append(all, b.best(b.middle))
	}
	return all
}

// A bander finds the rows of one column of labels.
type bander struct {
	t        *columnTable
	labels   []*hit
	from, to int
	full     []bool               // the line is prose that runs to the edge of its cell
	beside   []bool               // the line has more than labels
	named    []bool               // the line lies from the first to the last of one of the labels
	notices  []int                // how many lines before it are entries of a log of notices
	items    []int                // how many begin with the name of a kind of service
	heads    []int                // how many are headings over rows
	plans    []int                // how many are words over the columns of measures with their dates, or rows below such
	states   []int                // how many say the state of a measure in 【】
	kinds    [2][valueKinds][]int // how many are nothing but a value, by its column and kind
	edges    [][]float64          // of each label, what speaks against its row beginning with each of its options
	logs     []bool               // the first entry of a log stands on the line of a label
	days     []dayColumn          // nil where days stand in one column
	shapes   []columnShape        // of the columns of a list, once they are known
	right    float32              // where the labels to the right begin
	lean     int                  // where a label stands whose row has no middle line: 1 below it, -1 above it, 0 in between
}

// measure looks at each line once.
func (b *bander) measure() {
	n := b.to - b.from
	b.full, b.beside = b.fullLines(), make([]bool, n)
	b.notices, b.states, b.items, b.heads = make([]int, n+1), make([]int, n+1), make([]int, n+1), b.headings()
	b.plans, b.logs = make([]int, n+1), make([]bool, n)
	for column := range b.kinds {
		for kind := range b.kinds[column] {
			b.kinds[column][kind] = make([]int, n+1)
		}
	}
	for i := b.from; i < b.to; i++ {
		b.t.src.Stop.Check()
		b.t.tokens(i, func(at, end int) {
			b.beside[i-b.from] = b.beside[i-b.from] || !b.t.leftOfLabels(i, at, end)
		})
		k := i - b.from
		b.logs[k] = b.named[k] && b.beginsLogAt(i)
		b.notices[k+1], b.states[k+1], b.items[k+1] = b.notices[k], b.states[k], b.items[k]
		text := b.textOf(i)
		b.addKind(k, text)
		b.plans[k+1] = b.plans[k]
		if b.innerHead(i) == "measure" || b.plans[k] > 0 && planned(text) {
			b.plans[k+1]++
		}
		switch {
		case isNotice(text):
			b.notices[k+1]++
		case isState(text), b.stateBeside(i):
			b.states[k+1]++
		case isItem(text):
			b.items[k+1]++
		}
	}
}

// stateBeside reports whether a measure with its state stands on line i beside others that gaps part from it:
// ・経路を増やす［令和７年　　・電柱を見直す［検討中］　　・訓練を行う.
func (b *bander) stateBeside(i int) bool {
	pieces := gapPieces(b.t.src, b.t.src.Lines[i])
	return len(pieces) > 1 && slices.ContainsFunc(pieces, func(p doc.Span) bool {
		text := b.t.src.Fold[p.Start:p.End]
		return script.Bullet(text[0]) && isState(text)
	})
}

// edge looks once at each line with which the row of a label may begin.
func (b *bander) edge() {
	b.edges = make([][]float64, len(b.labels)+1)
	for k := 1; k < len(b.edges); k++ {
		b.t.src.Stop.Check()
		from, to := b.options(k)
		b.edges[k] = make([]float64, to-from+1)
		for e := from; e <= to; e++ {
			b.edges[k][e-from] = b.border(k, e)
		}
	}
}

const (
	farthest = 48   // lines of one cell above a label that are tried
	never    = 1e12 // the cost of what cannot be
)

// options are the lines with which the row of label k may begin: behind the
// label before it and not below its own.
func (b *bander) options(k int) (from, to int) {
	if k == 0 && b.t.loose {
		return b.from, max(b.from, min(b.labels[0].first(), b.to))
	}
	if k == 0 {
		return b.from, b.from
	}
	if k == len(b.labels) {
		return b.to, b.to
	}
	to = max(min(b.labels[k].first(), b.to), b.from)
	from = min(max(b.labels[k-1].last()+1, b.from), to)
	return max(from, to-farthest), to
}

// best are the beginnings of the rows at the least cost.
func (b *bander) best(cost func(k, from, to int) float64) banding {
	n := len(b.labels)
	costs := b.skips()
	back := make([][]int, n+1)
	for k := 1; k <= n; k++ {
		b.t.src.Stop.Check()
		lastFrom, _ := b.options(k - 1)
		from, to := b.options(k)
		next := make([]float64, to-from+1)
		back[k] = make([]int, to-from+1)
		for e := from; e <= to; e++ {
			next[e-from] = never
			for i, before := range costs {
				s := lastFrom + i
				if s > e {
					continue
				}
				sum := before + cost(k-1, s, e) + b.foreign(k-1, s, e) + b.twice(k-1, s, e) + b.split(s, e) + b.unbegun(k-1, s, e) + b.edges[k][e-from]
				if sum < next[e-from] {
					next[e-from], back[k][e-from] = sum, s
				}
			}
		}
		costs = next
	}
	starts := make([]int, n+1)
	starts[n] = b.to
	least := costs[0]
	for k := n; k > 0; k-- {
		from, _ := b.options(k)
		starts[k-1] = back[k][starts[k]-from]
	}
	return banding{starts, least}
}

// skips are what speaks against each of the lines with which the first row may
// begin: those above it that stand in the column of the values belong to it.
func (b *bander) skips() []float64 {
	const weight, near = 3, 1.5
	from, to := b.options(0)
	costs := make([]float64, to-from+1)
	for e := from + 1; e <= to; e++ {
		costs[e-from] = costs[e-from-1]
		x := b.t.xOf(e-1, b.t.src.Lines[e-1].Start)
		inRight := len(b.t.right) > 0 && b.t.right[0].first() == b.labels[0].first() && x >= b.t.right[0].x1
		if x <= b.t.edge+near || inRight {
			costs[e-from] += weight
		}
	}
	return costs
}

// unbegun is what speaks against a row of kinds of services that does not begin
// with the name of one.
func (b *bander) unbegun(k, from, to int) float64 {
	const weight = 4
	if b.labels[k].key != "service_categories" || b.items[to-b.from] == b.items[from-b.from] {
		return 0
	}
	if first := b.near(from, 1); first >= 0 && !isItem(b.textOf(first)) {
		return weight
	}
	return 0
}

// headings counts the lines before each that are headings over rows: Ⅲ　対策.
func (b *bander) headings() []int {
	counts := make([]int, b.to-b.from+1)
	for _, h := range b.t.all {
		if i := h.first(); h.above && i == h.last() && i >= b.from && i < b.to && h.pieces[0] == b.t.src.Lines[i].Span {
			counts[i-b.from+1] = 1
		}
	}
	for i := 1; i < len(counts); i++ {
		counts[i] += counts[i-1]
	}
	return counts
}

// split is what speaks against the end of a row within a label to the right, and a
// heading over rows within the row.
func (b *bander) split(from, to int) float64 {
	const torn = 8
	cost := 0.0
	if to-from > 2 {
		cost = torn * float64(b.heads[to-1-b.from]-b.heads[from+1-b.from])
	}
	for _, r := range rightOf(b.t.right, from, to) {
		if r.last() >= to {
			cost += torn
		}
	}
	return cost
}

// foreign is what speaks against lines of a kind of their own in the row of
// label k: notices belong to 情報周知, states of measures to 再発防止策, lengths
// not to 発生日時.
func (b *bander) foreign(k, from, to int) float64 {
	const weight = 4
	key, n := b.labels[k].key, 0
	if key != "preventive_measures" {
		n += b.plans[to-b.from] - b.plans[from-b.from]
	}
	if key == "" {
		return weight * float64(n)
	}
	if key != "disclosure" && !isSub(key) {
		n += b.notices[to-b.from] - b.notices[from-b.from]
	}
	if key != "service_categories" {
		n += b.items[to-b.from] - b.items[from-b.from]
	}
	if key != "preventive_measures" {
		n += b.states[to-b.from] - b.states[from-b.from]
	}
	n += b.foreignIn(&b.kinds[0], key, from, to)
	for _, r := range rightOf(b.t.right, from, to) {
		n += b.foreignIn(&b.kinds[1], r.key, from, to)
	}
	return weight * float64(n)
}

// foreignIn is how many of the lines are values that no line of the field is.
func (b *bander) foreignIn(kinds *[valueKinds][]int, key string, from, to int) int {
	n := 0
	for kind, foreign := range foreignKinds(key) {
		if foreign {
			n += kinds[kind][to-b.from] - kinds[kind][from-b.from]
		}
	}
	return n
}

// fullLines says of each line whether it is prose that runs to the edge of its
// cell: as wide as the widest line that no gap parts. Widths are of what is
// drawn, where Latin letters take half of a column.
func (b *bander) fullLines() []bool {
	const room = 2.5
	widths := make([]float64, b.to-b.from)
	widest := 0.0
	for i := range widths {
		widths[i] = proseWidth(b.textOf(b.from + i))
		widest = max(widest, widths[i])
	}
	full := make([]bool, len(widths))
	for i, w := range widths {
		full[i] = w > 8 && w+room > widest
	}
	return full
}

// proseWidth is how wide the text is drawn, in full-width characters; 0 where
// gaps part it.
func proseWidth(text []rune) float64 {
	const half = 0.5
	width := 0.0
	for i, r := range text {
		switch {
		case doc.IsSpace(r) && i+1 < len(text) && doc.IsSpace(text[i+1]):
			return 0
		case doc.IsSpace(r):
			width += half / 2
		case r < 0x80:
			width += half
		default:
			width++
		}
	}
	return width
}

// addKind counts line b.from+k by what value it is, in the column in which it
// begins: beside the labels, or beside those to the right of them.
func (b *bander) addKind(k int, text []rune) {
	own, column := valueKind(text), 0
	if own == noValue && len(b.t.right) == 0 {
		own = partKind(text)
	}
	if own == noValue && isProse(text) {
		own = proseValue
	}
	if own != noValue && len(b.t.right) > 0 && b.startOf(b.from+k) >= b.right {
		column = 1
	}
	for c := range b.kinds {
		for kind := range b.kinds[c] {
			b.kinds[c][kind][k+1] = b.kinds[c][kind][k]
		}
	}
	b.kinds[column][own][k+1]++
}

// startOf is where what stands beside the labels begins on line i.
func (b *bander) startOf(i int) (x float32) {
	found := false
	b.t.tokens(i, func(at, end int) {
		if !found && !b.t.leftOfLabels(i, at, end) {
			found, x = true, b.t.xOf(i, at)
		}
	})
	return x
}

func leftEdge(hits []*hit) float32 {
	x := hits[0].x0
	for _, h := range hits {
		x = min(x, h.x0)
	}
	return x
}

// textOf is what stands beside the labels on line i, from its first token on.
func (b *bander) textOf(i int) []rune {
	first := -1
	b.t.tokens(i, func(at, end int) {
		if first < 0 && !b.t.leftOfLabels(i, at, end) {
			first = at
		}
	})
	if first < 0 {
		return nil
	}
	return b.t.src.Fold[first:b.t.src.Lines[i].End]
}

// isNotice reports whether the text begins as an entry of a log: 第１報, 続報, 最終報. 警報 and
// 広報 are words of other matters.
func isNotice(text []rune) bool {
	const longest = 5
	var buf [longest + 1]rune
	text = closedTo(buf[:0], text)
	for i := 1; i < len(text) && i < longest; i++ {
		if text[i] != '報' {
			continue
		}
		counts := isDigit(text[0]) || strings.ContainsRune("初続終速一二三四五", text[0])
		return text[0] == '第' || i == 2 && text[0] == '最' && text[1] == '終' || i == 1 && counts && i+1 < len(text) && !isIdeograph(text[i+1])
	}
	return false
}

// closedTo fills the buffer with the text without the blanks that spread its letters: 初 報.
func closedTo(buf, text []rune) []rune {
	for i := 0; i < len(text) && len(buf) < cap(buf); i++ {
		if len(buf) == 0 || !script.Blank(text[i]) {
			buf = append(buf, text[i])
		}
	}
	return buf
}

// isItem reports whether the text begins with the name of a kind of service,
// behind its number: 五 一の項から四の項までに掲げる電気通信役務以外の電気通信役務.
func isItem(text []rune) bool {
	if _, value := kanaNumber(text); value > 0 {
		text = text[1:]
	}
	for len(text) > 0 && script.Blank(text[0]) {
		text = text[1:]
	}
	const least, enough = 6, 10 // letters of a name that may be wrapped
	for _, item := range serviceItems() {
		n := min(enough, len(item))
		if len(text) >= n && hasPrefix(text, item[:n]) || len(text) >= least && len(text) < n && hasPrefix(item, text) {
			return true
		}
	}
	return false
}

func isIdeograph(r rune) bool { return r >= '一' && r <= '鿿' }

// isState reports whether the text ends in a bracket that says how far a measure
// is: 【令和６年９月完了】, （検討中）.
func isState(text []rune) bool {
	for len(text) > 0 && script.Blank(text[len(text)-1]) {
		text = text[:len(text)-1]
	}
	if len(text) < 3 {
		return false
	}
	open := openerOf(text[len(text)-1])
	for i := len(text) - 1; i >= 0 && open != 0; i-- {
		if text[i] == open {
			return states().In(text[i:])
		}
	}
	return false
}

// planned reports whether the text is a row of a table of measures: behind a gap it ends with a date
// or a state.
func planned(text []rune) bool {
	for i := len(text) - 1; i > 1; i-- {
		if script.Blank(text[i-1]) && script.Blank(text[i-2]) && !script.Blank(text[i]) {
			return beginsDate(text[i:]) || states().At(text[i:]) > 0
		}
	}
	return false
}

// openerOf is the bracket that r closes, 0 for none.
func openerOf(r rune) rune {
	switch r {
	case '】':
		return '【'
	case ')':
		return '('
	case ']':
		return '['
	case '〕', '》', '〉':
		return r - 1
	case '≫':
		return '≪'
	}
	return 0
}

func (b *bander) y(i int) int { return b.t.y[min(i, b.t.end-1)-b.t.first] }

// middle is what speaks against label k and the labels to the right of it
// standing in the middle of the lines [from, to). In a row that the end of a page
// parts they may stand in the middle of one part, or at its top.
func (b *bander) middle(k, from, to int) float64 {
	const parted = 0.5
	cost := b.middleOf(k, from, to)
	if h := b.labels[k]; h.sub && cost > parted && h.first() >= b.from && h.first() < b.to && b.logs[h.first()-b.from] {
		cost = min(cost, parted+b.top(k, from, to)) // 自社サイト 白樺通信株式会社 第１報 ４月３日
	}
	if at := b.pageIn(from, to); at > from && cost > parted {
		h := b.labels[k]
		switch {
		case h.last() < at:
			cost = min(cost, parted+b.middleOf(k, from, at), parted+b.top(k, from, to))
		case h.first() >= at:
			cost = min(cost, parted+b.middleOf(k, at, to), parted+b.top(k, at, to))
		}
	}
	return cost
}

// beginsLogAt reports whether the first entry of a log stands on line i.
func (b *bander) beginsLogAt(i int) bool {
	line := b.t.src.Lines[i]
	return slices.ContainsFunc(piecesOf(b.t.src, line), func(p doc.Span) bool { return beginsLog(b.t.src.Fold[p.Start:p.End]) })
}

// pageIn is the first of the lines (from, to) with which a page begins, or from.
func (b *bander) pageIn(from, to int) int {
	for i := from + 1; i < to; i++ {
		if b.t.src.Lines[i].Page != b.t.src.Lines[i-1].Page {
			return i
		}
	}
	return from
}

// middleOf is how far label k and the labels to the right of it are from the
// middle of the lines [from, to).
func (b *bander) middleOf(k, from, to int) float64 {
	h := b.labels[k]
	if from >= to {
		return never / 1e3
	}
	cost := b.slip(h, from, to)
	if own := h.first(); b.lean != 0 && own == h.last() && own >= from && own < to && !b.beside[own-b.from] {
		cost += 2 // a label that leans stands on a line of its cell
	}
	for _, r := range rightOf(b.t.right, from, to) {
		cost += b.slip(r, from, to) / 2
	}
	return cost
}

// slip is how many half lines h is from the middle of the lines.
func (b *bander) slip(h *hit, from, to int) float64 {
	label := b.y(max(h.first(), from)) + b.y(min(h.last(), to-1))
	row := b.y(from) + b.y(to-1)
	slip, leaning := label-row, 0.0
	if slip&1 != 0 && b.lean != 0 {
		slip, leaning = slip-b.lean, 0.3 // a row with a middle line is likelier
	}
	return math.Abs(float64(slip)) + leaning
}

// top is what speaks against label k standing at the top of the lines.
func (b *bander) top(k, from, to int) float64 {
	h := b.labels[k]
	if from >= to {
		return never / 1e3
	}
	cost := 4 * float64(b.y(max(h.first(), from))-b.y(from))
	if first := h.first(); first >= from && first < to && !b.beside[first-b.from] && !b.t.aboveValue(h) {
		for i := first + 1; i < to; i++ {
			if b.beside[i-b.from] && b.innerHead(i) != "" {
				break // a table inside a cell begins below the line of its label
			}
			if b.beside[i-b.from] {
				return cost + 3
			}
		}
	}
	return cost
}

// border is what speaks against a row that begins on line i, the k-th.
func (b *bander) border(k, i int) float64 {
	if k == len(b.labels) || i <= b.from || i >= b.to {
		return 0
	}
	if b.labels[k].key != "" && b.labels[k].key == b.labels[k-1].key {
		return b.again(i)
	}
	cost := 0.0
	if b.t.stick[i] {
		cost += 8
	}
	if b.y(i)-b.y(i-1) > 1 && !b.figure(k-1, i) {
		cost -= 3
	}
	if b.beside[i-b.from] && !b.beside[i-1-b.from] && !b.named[i-1-b.from] {
		cost -= 2 // a letter of what stands over the rows, and nothing of a cell
	}
	if b.innerHead(i) != "" {
		cost -= 6 // a table inside a cell begins it
	}
	return cost + b.torn(i) + b.belowHeading(k, i)
}

// belowHeading is what speaks against the k-th row beginning on line i right below a heading in brackets, but
// one in the place of a figure.
func (b *bander) belowHeading(k, i int) float64 {
	const weight = 6
	if above := b.near(i-1, -1); above >= 0 && b.labels[k-1].key != "system_diagram" && isHeadingInBrackets(b.textOf(above)) {
		return weight
	}
	return 0
}

// torn is what speaks against a row that begins on line i by the text around its border.
func (b *bander) torn(i int) float64 {
	before, behind := b.near(i-1, -1), b.near(i, 1)
	switch {
	case before < 0 || behind < 0:
		return 0
	case len(b.days) > 0 || b.t.columns != nil:
		return b.tornAcross(i)
	case b.pairsAt(before, behind):
		return b.tornPairs(i)
	}
	return tornText(b.wholeOf(before), b.textOf(behind), b.full[before-b.from])
}

// pairsAt reports whether a label to the right stands on the lines, or between them.
func (b *bander) pairsAt(first, last int) bool {
	near := rightOf(b.t.right, first-maxPieces, last+1)
	return slices.ContainsFunc(near, func(h *hit) bool { return h.last() >= first })
}

// tornPairs is what speaks against a row that begins on line i by the texts of its left pair and of its
// right one, each by itself.
func (b *bander) tornPairs(i int) float64 {
	worst := math.Inf(-1)
	for _, right := range [...]bool{false, true} {
		above, below := b.sideOf(i-1, -1, right), b.sideOf(i, 1, right)
		if len(above) > 0 && len(below) > 0 {
			worst = max(worst, tornText(above, below, false))
		}
	}
	if math.IsInf(worst, -1) {
		return 0
	}
	return worst
}

// sideOf is what the first line from line i on, in the direction of step, has left of the right labels, or
// from there on.
func (b *bander) sideOf(i, step int, right bool) []rune {
	const reach = 3
	for n := 0; n < reach && i >= b.from && i < b.to; n++ {
		from, to := -1, 0
		b.t.tokens(i, func(at, end int) {
			if b.t.leftOfLabels(i, at, end) || (b.t.xOf(i, at) >= b.right) != right {
				return
			}
			if from < 0 {
				from = at
			}
			to = end
		})
		if from >= 0 {
			return b.t.src.Fold[from:to]
		}
		i += step
	}
	return nil
}

// again is what speaks against the row of a label that the table had, which goes on
// with its cell: it begins with the page.
func (b *bander) again(i int) float64 {
	const elsewhere = 6
	if b.t.src.Lines[i].Page != b.t.src.Lines[i-1].Page {
		return 0
	}
	return elsewhere
}

// innerHead is the kind of the table inside a cell over the columns of which line i has
// nothing but words: notice for a log, measure; "" for none.
func (b *bander) innerHead(i int) string {
	first, words, kind := -1, 0, ""
	b.t.tokens(i, func(at, _ int) {
		if first < 0 {
			first = at
		}
	})
	if first < 0 {
		return ""
	}
	for _, w := range cell.HeadWords(b.t.src.Fold[first:b.t.src.Lines[i].End], innerHeads()) {
		switch words++; w.Key {
		case "notice", "moment", "day", "clock", "medium":
			kind = "notice"
		case "measure", "due", "state":
			kind = "measure"
		}
	}
	if words < 2 {
		return ""
	}
	return kind
}

// figure reports whether the lines before line i are the room of a figure: there
// is nothing beside the label, and blank lines are no border.
func (b *bander) figure(k, i int) bool {
	h := b.labels[k]
	if h.key != "system_diagram" {
		return false
	}
	for at := max(h.first(), b.from); at < i; at++ {
		if b.beside[at-b.from] {
			return false
		}
	}
	return true
}

// near is the first line from i on, in the direction of step, that has more than
// labels, -1 for none within reach.
func (b *bander) near(i, step int) int {
	const reach = 3
	for n := 0; n < reach && i >= b.from && i < b.to; n++ {
		if b.beside[i-b.from] {
			return i
		}
		i += step
	}
	return -1
}

// tornText is what speaks against the end of a row between two lines of text; full says that the
// first runs to the edge of its cell. A line may have nothing in the column of values.
func tornText(above, below []rune, full bool) float64 {
	if len(above) == 0 || len(below) == 0 {
		return 0
	}
	cost := tornAt(above[len(above)-1], below[0], full) + listed(below)
	if below[0] == '【' && isState(below) || tornState(above, below) {
		cost += 6
	}
	if dateGoesOn(above, below) {
		cost += 6
	}
	if isEntry(above) && isEntry(below) || entriesOfOne(above, below) {
		cost += 3 // of one log
	}
	return cost
}

// isHeadingInBrackets reports whether the text is nothing but a heading in brackets: 【直接の原因】.
func isHeadingInBrackets(text []rune) bool {
	if len(text) == 0 {
		return false
	}
	shut := script.Closing(text[0])
	return shut != 0 && text[0] != '(' && text[0] != '「' && text[len(text)-1] == shut && !states().In(text) &&
		script.Index(text, 0, len(text), shut) == len(text)-1
}

// tornState reports whether a word of states begins at the end of a line and ends at the beginning of
// the next: 令和５年５月 完 / 了.
func tornState(above, below []rune) bool {
	const longest = 4 // letters of it on one line
	above, below = above[max(0, len(above)-longest):], below[:min(len(below), longest)]
	joined := append(above[:len(above):len(above)], below...)
	for i := range above {
		if i+states().Longest(joined[i:]) > len(above) {
			return true
		}
	}
	return false
}

// tornAt is what the last letter of a line and the first of the next say of it.
func tornAt(last, first rune, full bool) float64 {
	cost := 0.0
	switch {
	case last == '、' || last == '・':
		cost += 6
	case ends(last):
		cost -= 0.5
	case full:
		cost += 3 // the line runs on
	case particle(last) && last != 'の': // 設定の誤りによるもの
		cost += 2 // so does the sentence
	}
	if !ends(last) && lexicon.IsHiragana(first) {
		cost += 2
	}
	if first == ')' || first == '。' || endsWords(first) && isLetter(last) {
		cost += 6
	}
	return cost
}

// endsWords reports whether r begins no word: a small kana, or the stroke of a long one.
func endsWords(r rune) bool {
	return strings.ContainsRune("ーッャュョァィゥェォっゃゅょぁぃぅぇぉ", r)
}

// particle reports whether r is one behind which words go on.
func particle(r rune) bool { return strings.ContainsRune("がをはにへの", r) }

// dateGoesOn reports whether a date at the end of one text goes on with the next:
// ４月３日（水） above ９時12分, 令和６年 above ４月３日.
func dateGoesOn(text, next []rune) bool {
	if figureGoesOn(text, next) {
		return true
	}
	text = beforeWeekday(text)
	if len(text) < 2 || !isDigit(text[len(text)-2]) && text[len(text)-2] != '元' {
		return false
	}
	unit := text[len(text)-1]
	if wordsOnce().halfDay.At(next) > 0 {
		return unit == '日'
	}
	_, digits := leadingNumber(next)
	if digits == 0 || digits > 2 || digits == len(next) {
		return false
	}
	return unitFollows(unit, next[digits:])
}

// figureGoesOn reports whether the figure at the end of one text has its unit of a time of day at the beginning
// of the next: ４月３日（水）18 above 時５分.
func figureGoesOn(text, next []rune) bool {
	n := len(text)
	if n < 2 || !isDigit(text[n-1]) || next[0] != '時' && next[0] != '分' {
		return false
	}
	before := n - 1
	for before > 0 && isDigit(text[before-1]) {
		before--
	}
	if before == 0 || n-before > 2 || !strings.ContainsRune("日時)", text[before-1]) {
		return false
	}
	return len(next) == 1 || isDigit(next[1]) || next[1] == '頃' || next[1] == '半'
}

// beforeWeekday is the text without blanks and the day of the week at its end: ４月３日（水）.
func beforeWeekday(text []rune) []rune {
	for len(text) > 0 && script.Blank(text[len(text)-1]) {
		text = text[:len(text)-1]
	}
	if n := len(text); n > 3 && text[n-1] == ')' && text[n-3] == '(' {
		text = text[:n-3]
	}
	return text
}

// unitFollows reports whether what stands behind the next number of a date, rest, is the
// unit below unit: 月 below 年.
func unitFollows(unit rune, rest []rune) bool {
	switch unit {
	case '年':
		return rest[0] == '月'
	case '月':
		return rest[0] == '日'
	case '日':
		return rest[0] == '時' && wordsOnce().noClock.At(rest) == 0 || rest[0] == ':'
	case '時':
		return rest[0] == '分'
	}
	return false
}

// entriesOfOne reports whether both texts begin with the same word and a date behind it: 公式X　６月１日.
func entriesOfOne(above, below []rune) bool {
	const longest = 16
	n := 0
	for n < min(len(above), len(below), longest) && above[n] == below[n] && !doc.IsSpace(above[n]) {
		n++
	}
	dated := func(text []rune) bool {
		return n > 0 && n < len(text) && doc.IsSpace(text[n]) && beginsDate(trimmed(text[n:]))
	}
	return dated(above) && dated(below)
}

// isEntry reports whether the text begins with a date, a bullet before it aside.
func isEntry(text []rune) bool {
	for len(text) > 0 && (script.Bullet(text[0]) || script.Blank(text[0])) {
		text = text[1:]
	}
	return beginsDate(text)
}

// listed is what the number of an entry says of a row that begins with it: the
// first of a list may begin one, the others hardly do.
func listed(text []rune) float64 {
	const first, later = -1, 5
	if len(text) > 0 && (text[0] == '※' || text[0] == '注' || wordsOnce().remark.At(text) > 0) {
		return later // a remark on what stands above
	}
	if isNotice(text) {
		if value, _ := leadingNumber(text[1:]); text[0] == '第' && value > 1 || strings.ContainsRune("続最終", text[0]) {
			return later
		}
		return first
	}
	switch n := headingNumber(text); {
	case n.value > 1:
		return later
	case n.value == 1:
		return first
	}
	return 0
}

func ends(r rune) bool { return r == '。' || r == '】' || r == ')' || r == ']' || r == '〕' }

// wholeOf is what stands beside the labels on line i, from its first token to its last.
func (b *bander) wholeOf(i int) []rune {
	first, last := -1, 0
	b.t.tokens(i, func(at, end int) {
		if first < 0 && !b.t.leftOfLabels(i, at, end) {
			first = at
		}
		last = end
	})
	if first < 0 {
		return nil
	}
	return b.t.src.Fold[first:last]
}
