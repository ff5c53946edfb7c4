package locate

import (
	"slices"
	"sort"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
)

// A grid is a table as boxes in rows and columns, whatever it was read from:
// the rules of a page, the cells of a web page, or the columns of a text.
type grid struct {
	src        *doc.Source
	rows, cols int
	boxes      []box   // row-major
	at         []int32 // the box at row*cols+col, -1 for none
	grouped    []bool  // columns of headings over rows, once roles are known
	named      bool    // a label at the side is that of the operators
	listed     []bool  // rows below the heads of lists
}

// A box is one cell of a grid.
type box struct {
	row, col   int
	rows, cols int // how many it spans, at least 1
	lines      []doc.Line
	head       []doc.Line // of a value: its label, where that stands in the box too
	text       []rune     // folded
	key        string     // the field whose label the text is
	known      bool       // the text is a label that the lexicon has
	own        string     // the field of a label that is one only with a name that stands elsewhere
	levels     bool       // it names 情報周知 and the channel: it is below no other
	role       role
}

// A role is what a box is in its table.
type role uint8

const (
	valueBox   role = iota
	emptyBox        // it has no characters
	labelBox        // of the boxes to its right
	topBox          // label of the boxes below it
	subBox          // part of a label: what one of several values of a field belongs to
	headingBox      // over rows or columns with labels of their own
	numberBox       // counts rows or records
)

const mostPlaces = 1 << 20 // places of a grid; one with more is kept as rows of strings

// ruledGrid is the grid of a table that the page has rules for; nil for one
// that is too large to be one.
func ruledGrid(src *doc.Source, table *doc.Table) *grid {
	g := &grid{src: src, rows: table.Rows, cols: table.Cols, boxes: make([]box, 0, len(table.Cells))}
	for _, i := range order(table) {
		cell := &table.Cells[i]
		g.boxes = append(g.boxes, box{
			row: cell.Row, col: cell.Col, rows: max(cell.RowSpan, 1), cols: max(cell.ColSpan, 1),
			lines: linesIn(src, cell), text: cellFold(src, cell),
		})
	}
	if !g.index() {
		return nil
	}
	return g
}

// index notes which box stands where.
func (g *grid) index() bool {
	if g.rows <= 0 || g.cols <= 0 || g.rows > mostPlaces/g.cols {
		return false
	}
	g.at = make([]int32, g.rows*g.cols)
	for i := range g.at {
		g.at[i] = -1
	}
	for i := range g.boxes {
		g.cover(i)
	}
	return true
}

// cover notes that box i stands in all its places.
func (g *grid) cover(i int) {
	b := &g.boxes[i]
	for r := b.row; r < min(b.row+b.rows, g.rows); r++ {
		for c := b.col; c < min(b.col+b.cols, g.cols); c++ {
			g.at[r*g.cols+c] = int32(i)
		}
	}
}

// box is the box at row and column, nil for none.
//
//go:noinline
func (g *grid) box(row, col int) *box {
	if row < 0 || col < 0 || row >= g.rows || col >= g.cols {
		return nil
	}
	if i := g.at[row*g.cols+col]; i >= 0 {
		return &g.boxes[i]
	}
	return nil
}

// right is the box beside b in its first row, below the one under its first
// column; nil for none.
//
//go:noinline
func (g *grid) right(b *box) *box { return g.box(b.row, b.col+b.cols) }

//go:noinline
func (g *grid) below(b *box) *box { return g.box(b.row+b.rows, b.col) }

// left is the box before b in its first row, nil for none.
//
//go:noinline
func (g *grid) left(b *box) *box { return g.box(b.row, b.col-1) }

// startingIn are the boxes that begin in the row, by column.
func (g *grid) startingIn(row int) []*box {
	first := sort.Search(len(g.boxes), func(i int) bool { return g.boxes[i].row >= row })
	var in []*box
	for i := first; i < len(g.boxes) && g.boxes[i].row == row; i++ {
		in = append(in, &g.boxes[i])
	}
	return in
}

func (b *box) blank() bool { return len(b.text) == 0 }

// wide reports whether the box takes all columns.
func (g *grid) wide(b *box) bool { return b.cols >= g.cols }

// field reports whether the box is the label of a field that stands alone:
// 自社サイト and その他 are labels below another.
//
//go:noinline
func (b *box) field() bool { return b.known && (b.levels || !isSub(b.key)) }

//go:noinline
func isSub(key string) bool { return key == "own_site" || key == "other" }

// short reports whether the box is short enough for a label.
func (b *box) short() bool { return len(b.text) > 0 && len(b.text) <= 24 }

// look finds the boxes whose text is a label of the lexicon.
func (g *grid) look(labels *lexicon.Labels) {
	const longest = 40
	g.partPairs(labels)
	for i := range g.boxes {
		b := &g.boxes[i]
		b.key, b.known, b.levels, b.role = "", false, false, valueBox
		if len(b.text) == 0 {
			b.role = emptyBox
			continue
		}
		if len(b.text) <= longest && !b.lookBoth(g.src, labels) {
			b.look(labels)
		}
		if b.own != "" && !b.known {
			b.key, b.known = b.own, true
		}
	}
	g.joinUnits()
	g.joinBroken(labels)
	g.partLabels(labels)
	g.compose(labels)
	g.guess(labels)
}

// lookBoth finds the first of two fields whose labels the box has, on lines of their own or
// with a stroke between: 発生日時／復旧日時.
func (b *box) lookBoth(src *doc.Source, labels *lexicon.Labels) bool {
	lines := make([][]rune, len(b.lines))
	for i, line := range b.lines {
		lines[i] = src.Fold[line.Start:line.End]
	}
	first, second := labels.Two(lines)
	if !typed(first) || !typed(second) {
		return false
	}
	b.key, b.known = first, true
	return true
}

// look finds the field whose label the box is.
func (b *box) look(labels *lexicon.Labels) {
	if b.key, b.known = labels.Lookup(b.text[romanEnd(b.text):]); !b.known {
		b.key, b.known = labels.Channel(b.text)
	}
	if key := channelIn(labels, b.text); key != "" {
		b.key, b.levels = key, true
		return
	}
	b.levels = isSub(b.key) && ofLevels(labels, b.text)
}

// compose finds labels that are one with the name over them and their
// neighbours, or beside: 影響 over 利用者数 and 地域. A name over columns may end its labels, 日時 over 発生 and
// 復旧, or be a label too where it stands alone, 影響の規模 over 利用者数 and 時間.
func (g *grid) compose(labels *lexicon.Labels) {
	for i := range g.boxes {
		b := &g.boxes[i]
		if b.known || !b.short() {
			continue
		}
		for n, group := range [...]*box{g.box(b.row-1, b.col), g.left(b)} {
			if group == nil || !group.short() || g.wide(group) || group.cols <= b.cols && group.rows <= b.rows {
				continue
			}
			over := n == 0 && group.cols > b.cols
			if group.known && !over {
				continue
			}
			if key, ok := g.composed(labels, group, b, over); ok && !isSub(key) {
				b.key, b.known = key, true
				break
			}
		}
	}
}

// composed is the field of a label that is one with a name, which is over it or beside it.
func (g *grid) composed(labels *lexicon.Labels, group, b *box, over bool) (string, bool) {
	text := slices.Concat(group.text, b.text)
	if key, ok := labels.Lookup(text); ok && (!group.known || key != group.key) {
		return key, true
	}
	if key, ok := g.sensed(labels, b, text, over); ok && (!group.known || key != group.key) {
		return key, true
	}
	const short = 4 // letters of a word that is half of a label
	if !over || len(group.text) > short || len(b.text) > short {
		return "", false
	}
	key, ok := labels.Lookup(slices.Concat(b.text, group.text))
	return key, ok && typed(key)
}

// sensed is the field of which the words of a name and of the label b beside it, or below it, speak, where
// its value is of one kind: 発生状況 | 日時.
func (g *grid) sensed(labels *lexicon.Labels, b *box, text []rune, over bool) (string, bool) {
	key, ok := labels.Sense(text)
	if !ok || !typed(key) {
		return key, false
	}
	if u := g.below(b); over {
		return key, !sentence(text) && u != nil && u.col == b.col && u.cols == b.cols && holds(key, u)
	}
	r := g.right(b)
	return key, r != nil && r.row == b.row && holds(key, r)
}

// partLabels takes apart what stands in the box of a label with its value: over
// all columns where the box below is empty, a name or none; at the side where
// the box beside it is empty, which takes the value.
func (g *grid) partLabels(labels *lexicon.Labels) {
	for i := len(g.boxes) - 1; i >= 0; i-- { // from below, where the next label is known by then
		b := &g.boxes[i]
		if b.known || len(b.lines) < 2 {
			continue
		}
		first := g.src.Fold[b.lines[0].Start:b.lines[0].End]
		r, u := g.right(b), g.below(b)
		beside := r != nil && g.emptyValue(b, r)
		key, ok := labels.Lookup(first)
		if !ok && beside {
			key, ok = labels.Sense(first)
		}
		switch {
		case !ok || isSub(key) && !ofLevels(labels, first):
		case g.wide(b) && (u == nil || g.partsBelow(u)):
			b.key, b.head = key, b.lines[:1:1]
			b.lines, b.text = b.lines[1:], b.text[len(first):]
		case beside:
			r.lines, r.text, r.role = b.lines[1:], b.text[len(first):], valueBox
			b.lines, b.text, b.key, b.known = b.lines[:1:1], first, key, true
		}
	}
}

// emptyValue reports whether r is the empty rest of the rows that b begins.
func (g *grid) emptyValue(b, r *box) bool {
	return r.blank() && r.row == b.row && r.rows == b.rows && r.col+r.cols == g.cols
}

// partsBelow reports whether u, below what may be a label with its value, is
// no value of a label alone.
func (g *grid) partsBelow(u *box) bool {
	if !g.wide(u) {
		return false
	}
	return u.blank() || u.field() || u.head != nil || u.short() && len(u.lines) == 1 && !sentence(u.text)
}

// joinBroken finds labels that the end of a page broke into two boxes of one
// column: 周知状 above, 況 below. The upper box takes the lower one's lines.
func (g *grid) joinBroken(labels *lexicon.Labels) {
	const longest = 40
	for i := range g.boxes {
		upper := &g.boxes[i]
		if upper.known || upper.blank() || len(upper.text) > longest {
			continue
		}
		lower := g.printedBelow(upper)
		if lower == nil || lower.cols < upper.cols || lower.known && !g.runsInto(upper, lower) || len(upper.text)+len(lower.text) > longest {
			continue
		}
		text := append(upper.text[:len(upper.text):len(upper.text)], lower.text...)
		key, ok := labels.Lookup(text)
		if !ok && lower.cols == upper.cols && g.aloneIn(lower) {
			key, ok = labels.Sense(text)
		}
		if ok {
			upper.key, upper.known, upper.text = key, true, text
			upper.lines = append(upper.lines[:len(upper.lines):len(upper.lines)], lower.lines...)
			lower.lines, lower.text, lower.role = nil, nil, emptyBox
			upper.rows = lower.row + lower.rows - upper.row
			g.cover(i)
		}
	}
}

// joinUnits puts the units that stand in a row of their own, each below the label whose
// cells count it, into the labels: 影響利用者数 over （万人）.
func (g *grid) joinUnits() {
	for row := 1; row < g.rows; row++ {
		units := g.startingIn(row)
		if !g.onlyUnits(units) {
			continue
		}
		for _, u := range units {
			if up := g.box(row-1, u.col); !u.blank() {
				up.text = append(up.text[:len(up.text):len(up.text)], u.text...)
				up.lines = append(up.lines[:len(up.lines):len(up.lines)], u.lines...)
				u.lines, u.text, u.role = nil, nil, emptyBox
			}
		}
	}
}

// onlyUnits reports whether the boxes, of one row, are units in brackets below known labels,
// or empty.
func (g *grid) onlyUnits(boxes []*box) bool {
	n := 0
	for _, u := range boxes {
		up := g.box(u.row-1, u.col)
		switch {
		case u.blank():
		case up == nil || !up.field() || up.cols != u.cols || openOf(u.text) != 0 || !isUnit(up.key, u.text):
			return false
		default:
			n++
		}
	}
	return n > 0
}

// printedBelow is the first box below b in its column that has characters, with
// few empty ones between; nil for none.
func (g *grid) printedBelow(b *box) *box {
	lower := g.below(b)
	for tries := 0; lower != nil && lower.blank() && lower.col == b.col && tries < 3; tries++ {
		lower = g.below(lower)
	}
	if lower == nil || lower.col != b.col || lower.blank() {
		return nil
	}
	return lower
}

// runsInto reports whether lower, a label by itself, is the end of the text of
// upper all the same: that asks for more, and lower has no value.
func (g *grid) runsInto(upper, lower *box) bool {
	return upper.text[len(upper.text)-1] == 'の' && g.aloneIn(lower)
}

// aloneIn reports whether nothing else begins in the row of b.
func (g *grid) aloneIn(b *box) bool {
	for _, o := range g.startingIn(b.row) {
		if o != b && !o.blank() {
			return false
		}
	}
	return true
}

// spans are the places of the box's lines.
func (b *box) spans() []doc.Span { return spansOf(b.lines) }

func spansOf(lines []doc.Line) []doc.Span {
	spans := make([]doc.Span, len(lines))
	for i := range lines {
		spans[i] = lines[i].Span
	}
	return spans
}
