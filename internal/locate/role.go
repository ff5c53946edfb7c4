package locate

import (
	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
)

// What each box of a grid is, is decided for the whole grid and from outside
// in: first the rows of heads, whose labels stand over their values; then the
// columns of labels, which have their values beside them; then what is left.

// A head is a row of labels over columns, with the rows below it that hold
// their values.
type head struct {
	row, depth int // depth is how many rows the labels take
	end        int // the row behind the last one with values
	wide       bool
	names      bool // nobody knows its labels
}

// roles says what every box is and gives the heads of the grid.
func (g *grid) roles() []head {
	heads := g.heads()
	inHead := g.markHeads(heads)
	columns := g.labelColumns(inHead)
	g.grouped = g.groupColumns()
	for i := range g.boxes {
		b := &g.boxes[i]
		if b.role != valueBox {
			continue
		}
		for _, r := range boxRules {
			if !(r.anywhere || !inHead[b.row]) || !r.when(g, b, columns) {
				continue
			}
			if b.role = r.role; r.key != "" {
				b.key = r.key
			}
			break
		}
	}
	return heads
}

// A boxRule says which boxes have a role, first fit; the others are values.
type boxRule struct {
	name     string
	anywhere bool // below heads too
	when     func(*grid, *box, columns) bool
	role     role
	key      string // of a label, where its words do not say
	example  string
}

var boxRules = []boxRule{
	{"the row that numbers the incidents", false, numberRow, numberBox, "", "No. | １ | ２"},
	{"words over the columns", false, headWords, headingBox, "", "項目 | 内容"},
	{"the number of a row beside its label", false, rowNumber, numberBox, "", "１ | 事業者名 | 甲社"},
	{"a heading beside rows with labels of their own", false, besideLabels, headingBox, "", "概要 | 事業者名 | 甲社"},
	{"a heading over rows with labels of their own", true, overLabels, headingBox, "", "Ⅰ 概要 / 事業者名 | 甲社"},
	{"a heading over labels over all columns", true, overWide, headingBox, "", "Ⅱ 原因と対策 / 発生原因 / 装置の故障"},
	{"a heading over records of a list", true, overRecords, headingBox, "", "第１四半期 / １ | 甲社"},
	{"a known label in a column of labels", false, knownLabel, labelBox, "", "事業者名 | 甲社"},
	{"情報周知 beside its channels", false, overChannels, labelBox, "", "情報周知 | 自社サイト | 第１報"},
	{"a known label behind the value of another", false, secondLabel, labelBox, "", "事業者名 | 甲社 | 発生日時 | ５日"},
	{"a channel beside the label of 情報周知", false, channelLabel, labelBox, "", "情報周知 | 自社サイト | 第１報"},
	{"a name among the channels of 情報周知", false, channelName, labelBox, "other", "情報周知 | 報道機関 | ５日 発表"},
	{"an unknown label in a column of labels", false, columnLabel, labelBox, "", "受付窓口 | 本社"},
}

// columns says of each column whether labels begin in it.
type columns []bool

// heads finds the rows of labels over columns and where their values end.
func (g *grid) heads() []head {
	heads := g.scanHeads(false)
	if !single(heads) {
		return heads
	}
	heads = g.scanHeads(true)
	var all []head // with labels over their values that nobody knows
	for _, h := range heads {
		all = g.partHead(all, h)
	}
	return all
}

// single reports whether a head has one row of values alone, so that the table goes on
// like that: a row of labels, a row of values.
func single(heads []head) bool {
	for i := range heads {
		if heads[i].end-heads[i].row-heads[i].depth == 1 {
			return true
		}
	}
	return false
}

// scanHeads is heads for the labels that are known; form says that the table is one in
// which rows of labels and rows of values take turns.
func (g *grid) scanHeads(form bool) []head {
	var heads []head
	for row := 0; row < g.rows; row++ {
		boxes := g.startingIn(row)
		h, ok := g.listHead(row, boxes)
		if !ok {
			h, ok = g.wideHead(row, boxes)
		}
		if !ok {
			h, ok = g.formHead(row, boxes, form)
		}
		if !ok {
			continue
		}
		if n := len(heads); n > 0 {
			heads[n-1].end = row
		}
		heads = append(heads, h)
		row += max(h.depth, 1) - 1
	}
	for i := range heads {
		heads[i].end = g.headEnd(&heads[i])
	}
	return heads
}

// formHead reads a row of one label that is known among names, each over its value:
// 事業者名 | 届出番号 over 甲社 | 第１号.
func (g *grid) formHead(row int, boxes []*box, form bool) (head, bool) {
	const least = 2
	known := 0
	for _, b := range boxes {
		if b.field() {
			known++
		}
	}
	if known == 0 || len(boxes) < least || !g.names(row) || !form && !g.stands(boxes) {
		return head{}, false
	}
	return head{row: row, depth: 1, end: row + 2, names: true}, true
}

// partHead adds to all the head and those that nobody knows among its rows:
// over all columns where a name stands over a longer text, and else where names
// take turns with values.
func (g *grid) partHead(all []head, h head) []head {
	first, end, step := h.row+h.depth, h.end, 1
	if !h.wide {
		step = 2
		for row := first + 1; row < end; row += step {
			if (end-first)%2 == 0 || !g.names(row) {
				return append(all, h)
			}
		}
	}
	for row := first + 1; row+1 < end; row++ {
		if row-h.row-h.depth < 1 || !g.names(row) || h.wide && !g.wide(g.box(row, 0)) {
			continue
		}
		h.end = row
		all = append(all, h)
		h = head{row: row, depth: 1, end: end, wide: g.wide(g.box(row, 0)), names: true}
		row++
	}
	return append(all, h)
}

// names reports whether the row has nothing but names and labels, each over one box with
// a longer text, or with any where the value of one tells.
func (g *grid) names(row int) bool {
	boxes := g.startingIn(row)
	stands := g.stands(boxes)
	for _, b := range boxes {
		u := g.below(b)
		if !b.mayHead() && !g.longHead(b, u) {
			return false
		}
		if u == nil || u.col != b.col || u.cols != b.cols || u.field() || !stands && len(u.text) <= len(b.text) {
			return false
		}
	}
	return len(boxes) > 0 && g.box(row, 0) == boxes[0]
}

// mayHead reports whether the box is a label or a name, short enough to stand over values.
func (b *box) mayHead() bool {
	const longest = 16
	return !b.blank() && b.rows == 1 && len(b.lines) < 2 && len(b.text) <= longest && (b.field() || isName(b)) && !script.Bullet(b.text[0])
}

// longHead reports whether the box is a long name over all columns, with a sentence alone below it:
// 失われた記録を元に戻すために行った作業 over 職員が入力した。
func (g *grid) longHead(b, u *box) bool {
	const longest = 32
	return g.wide(b) && b.rows == 1 && !b.blank() && len(b.lines) < 2 && len(b.text) <= longest && !b.known &&
		!sentence(b.text) && nounEnd(b.text) && !script.Bullet(b.text[0]) && u != nil && !u.blank() && u.text[len(u.text)-1] == '。'
}

// stands reports whether one of the boxes is a label whose value, as its kind tells, is
// the box below and not the one beside it.
func (g *grid) stands(boxes []*box) bool {
	for _, b := range boxes {
		r, u := g.right(b), g.below(b)
		if b.field() && typed(b.key) && u != nil && u.col == b.col && holds(b.key, u) && (r == nil || !holds(b.key, r)) {
			return true
		}
	}
	return false
}

// listHead reads a row that holds labels alone, two of them side by side at
// least, none of which has another below it.
func (g *grid) listHead(row int, boxes []*box) (head, bool) {
	h := head{row: row, depth: 1}
	known, others, beside, over := 0, 0, 0, 0
	for _, b := range boxes {
		switch {
		case b.blank():
			others++
		case g.onlyLabelsUnder(b):
			known++
			beside++
			h.depth = max(h.depth, b.rows+1)
		case b.field() && (g.overRows(b) || g.beforeInner(b)):
			return h, false // a label at the side, of several rows
		case b.field() && g.valueBeside(b):
			return h, false // 事業者 | 事業者名 | 甲社: a name over rows, a label and its value
		case b.field():
			known++
			h.depth = max(h.depth, b.rows)
			beside, over = beside+g.fieldBeside(b), over+g.fieldBelow(b)
		case !b.short():
			return h, false
		default:
			others++
		}
	}
	ok := known >= 2 && beside > 0 && known >= others && over*2 <= known && row+h.depth < g.rows
	return h, ok
}

// valueBeside reports whether what stands right beside the label is a value of one kind, that
// of its field.
func (g *grid) valueBeside(b *box) bool {
	r := g.right(b)
	return r != nil && r.row == b.row && !r.known && typed(b.key) && !b.blank() && holds(b.key, r)
}

// fieldBeside is 1 where another label stands right beside b, fieldBelow where
// one of another field stands right below it.
func (g *grid) fieldBeside(b *box) int {
	if r := g.right(b); r != nil && r.row == b.row && r.field() {
		return 1
	}
	return 0
}

func (g *grid) fieldBelow(b *box) int {
	if u := g.below(b); u != nil && u.field() && u.key != b.key {
		return 1
	}
	return 0
}

// wideHead reads a label over all columns, whose value stands below it or with
// it in one box.
func (g *grid) wideHead(row int, boxes []*box) (head, bool) {
	if len(boxes) == 1 && boxes[0].head != nil {
		return head{row: row, wide: true}, true
	}
	if len(boxes) != 1 || !g.wide(boxes[0]) || !boxes[0].field() || g.cols < 1 {
		return head{}, false
	}
	u := g.printedUnder(boxes[0])
	if u == nil || u.known && !g.wide(u) && !isInnerHead(g, u) {
		return head{}, false
	}
	if g.cols == 1 && u.field() {
		return head{}, false
	}
	return head{row: row, depth: boxes[0].rows, wide: true}, true
}

// printedUnder is the first box below b that is not empty over all columns.
func (g *grid) printedUnder(b *box) *box {
	u := g.below(b)
	for u != nil && u.blank() && g.wide(u) {
		u = g.below(u)
	}
	return u
}

// isInnerHead reports whether the row that b begins is the head of a table
// inside a cell: 対策 | 実施時期.
func isInnerHead(g *grid, b *box) bool {
	r := g.right(b)
	return r != nil && isInnerWord(b.text) && (isInnerWord(r.text) || g.overMeasures(b))
}

// overMeasures reports whether the boxes from b on are the words over a table of measures, of which nobody
// knows some: 対策 | 担当部署 | 実施時期.
func (g *grid) overMeasures(b *box) bool {
	const least, most = 3, 8
	var text []rune
	n := 0
	for r := b; r != nil && r.row == b.row && n < most; r = g.right(r) {
		text = append(append(text, r.text...), ' ', ' ')
		n++
	}
	return n >= least && cell.HeadWords(text, innerHeads()) != nil
}

func isInnerWord(text []rune) bool {
	_, ok := innerHeads().Lookup(text)
	return ok
}

// headEnd is the row behind the last with values of h: the next row that
// begins with a label of its own or is a label over all columns, or h.end.
func (g *grid) headEnd(h *head) int {
	end := h.end
	if end == 0 {
		end = g.rows
	}
	for row := h.row + h.depth; row < end; row++ {
		boxes := g.startingIn(row)
		if len(boxes) == 0 {
			continue
		}
		if first := boxes[0]; first.col == 0 && first.field() && !g.wide(first) && !isInnerHead(g, first) && row > h.row+h.depth {
			if r := g.right(first); r != nil && !r.field() {
				return row
			}
		}
	}
	return end
}

// markHeads gives the boxes of the heads their roles and says of each row
// whether it belongs to one.
func (g *grid) markHeads(heads []head) []bool {
	in := make([]bool, g.rows+1)
	g.listed = make([]bool, g.rows+1)
	for _, h := range heads {
		for row := h.row; row < h.end; row++ {
			in[row] = true
			g.listed[row] = !h.wide && row >= h.row+h.depth
		}
		for row := h.row; row < h.row+h.depth; row++ {
			for _, b := range g.startingIn(row) {
				switch {
				case b.blank():
				case isCounter(b.text):
					g.numbered(b, h.end)
				case row == h.row, g.underGroup(b):
					b.role = topBox
				default:
					b.role = subBox
				}
			}
		}
	}
	return in
}

// underGroup reports whether b stands, in the head of a list, below a name that
// is no label and has labels of fields below it (影響 over 利用者数 and 地域); the
// name is a heading then.
func (g *grid) underGroup(b *box) bool {
	u := g.box(b.row-1, b.col)
	if u == nil || u.field() && !g.onlyLabelsUnder(u) {
		return false
	}
	labels, all := g.labelsUnder(u)
	if labels == 0 || all < 2 {
		return false
	}
	u.role = headingBox
	return true
}

// labelsUnder is how many of the boxes right below u, which takes several
// columns, are labels of fields, and how many there are.
func (g *grid) labelsUnder(u *box) (labels, all int) {
	for col := u.col; u.cols > 1 && col < u.col+u.cols; col++ {
		o := g.box(u.row+u.rows, col)
		if o == nil || o.col != col || o.row != u.row+u.rows {
			continue
		}
		if all++; o.field() {
			labels++
		}
	}
	return labels, all
}

// onlyLabelsUnder reports whether two labels of fields or more stand below u,
// and nothing else. Where u is a label too, one of them is of another field:
// 影響の規模 over 継続時間 and 影響利用者数 is a heading.
func (g *grid) onlyLabelsUnder(u *box) bool {
	labels, all := g.labelsUnder(u)
	if labels < 2 || labels < all {
		return false
	}
	for col := u.col; u.field() && col < u.col+u.cols; col++ {
		if o := g.box(u.row+u.rows, col); o != nil && o.key != u.key {
			return true
		}
	}
	return !u.field()
}

// labelColumns are the columns in which labels begin: known ones at least as
// often as anything else, or two of them in the leftmost that has any, or some
// among nothing but names. What stands in rows of heads does not count.
func (g *grid) labelColumns(inHead []bool) columns {
	counts := make([]columnCount, g.cols)
	for i := range g.boxes {
		if b := &g.boxes[i]; !b.blank() && !inHead[b.row] && b.col < g.cols && !g.wide(b) {
			counts[b.col].add(g, b)
		}
	}
	is := make(columns, g.cols)
	leftmost := true
	for c, n := range counts {
		is[c] = n.known > 0 && (n.known >= n.others || leftmost && n.known >= 2 || n.known >= minLabels && !n.values)
		leftmost = leftmost && !is[c]
	}
	return is
}

// A columnCount is what begins in a column.
type columnCount struct {
	known, others int
	values        bool // some of the others are no names
}

func (n *columnCount) add(g *grid, b *box) {
	switch {
	case b.field() && !isInnerHead(g, b) && !afterInner(g, b):
		n.known++
	case !b.known && b.rows > 1 && g.fieldsBeside(b) > 0: // a name over rows
	case !b.known:
		n.others++
		n.values = n.values || b.col+b.cols >= g.cols || !isName(b) || !labelWords(b.text)
	}
}

// afterInner reports whether b stands in the head of a table inside a cell,
// behind its first word.
func afterInner(g *grid, b *box) bool {
	l := g.left(b)
	return l != nil && l.row == b.row && isInnerWord(b.text) && isInnerWord(l.text)
}

// numbered makes numbers of what stands below the head b of a column that only
// numbers.
func (g *grid) numbered(b *box, end int) {
	b.role = headingBox
	for u := g.below(b); u != nil && u.row < end && u.col == b.col; u = g.below(u) {
		if onlyNumber(u.text) {
			u.role = numberBox
		}
	}
}

// isCounter reports whether the text says that what follows only numbers.
func isCounter(text []rune) bool {
	if len(text) > 6 {
		return false
	}
	for _, e := range lexicon.Words("table_counter") {
		if squeezedEqual(text, e.Surface) {
			return true
		}
	}
	return false
}

func numberRow(g *grid, b *box, is columns) bool {
	if isCounter(b.text) {
		r := g.right(b)
		return r != nil && onlyNumber(r.text)
	}
	l := g.left(b)
	return l != nil && l.role == numberBox && onlyNumber(b.text)
}

func headWords(g *grid, b *box, is columns) bool {
	if b.row > 0 || len(b.text) > 6 {
		return false
	}
	for _, e := range lexicon.Words("table_head") {
		if squeezedEqual(b.text, e.Surface) {
			return true
		}
	}
	return false
}

func rowNumber(g *grid, b *box, is columns) bool {
	r := g.right(b)
	return r != nil && !is[b.col] && is[r.col] && onlyNumber(b.text)
}

// besideLabels: the box begins its row, or only headings stand before it, and
// the box to its right is the label of a field.
func besideLabels(g *grid, b *box, is columns) bool {
	if b.known && !g.overRows(b) && !g.grouped[b.col] || !b.known && !b.short() {
		return false
	}
	for l := g.left(b); l != nil; l = g.left(l) {
		if l.role != headingBox && l.role != numberBox {
			return false
		}
	}
	r := g.firstLabel(b, is)
	return r != nil && r.field() && is[r.col] && !isInnerHead(g, r)
}

// firstLabel is the first box to the right of b that is not empty, as where the end
// of a page broke the row, and none in a column of labels that nobody knows.
func (g *grid) firstLabel(b *box, is columns) *box {
	r, over := g.right(b), !b.known || g.overRows(b) || g.grouped[b.col]
	for r != nil && r.row+r.rows < b.row+b.rows && (r.blank() || over && !r.known && is[r.col]) {
		r = g.below(r)
	}
	return r
}

// groupColumns says of each column whether a box in it stands over several rows
// with labels of their own, so that others may do so over one.
func (g *grid) groupColumns() []bool {
	is := make([]bool, g.cols)
	for i := range g.boxes {
		if b := &g.boxes[i]; b.rows > 1 && b.col < g.cols && !g.wide(b) && g.overRows(b) {
			is[b.col] = true
		}
	}
	return is
}

// overRows reports whether a box that reads as a label has labels of fields
// beside each of several rows: 事故の概要 over 事業者名, 発生日時. A name over
// columns of labels is none of them.
func (g *grid) overRows(b *box) bool { return g.fieldsBeside(b) > 1 }

// fieldsBeside is how many labels of fields begin in the rows of b right beside it.
func (g *grid) fieldsBeside(b *box) int {
	n := 0
	for row := b.row; row < b.row+b.rows; row++ {
		if r := g.box(row, b.col+b.cols); r != nil && r.row == row && r.field() && !g.onlyLabelsUnder(r) {
			n++
		}
	}
	return n
}

// beforeInner reports whether the box to the right of b begins the head of a
// table inside a cell: 再発防止策 | 対策 | 実施時期.
func (g *grid) beforeInner(b *box) bool {
	r := g.right(b)
	return r != nil && !isInnerWord(b.text) && isInnerHead(g, r)
}

// overLabels: the box takes all columns, is short and has a row that begins
// with a label below it. Right below a label over all columns it is the value.
func overLabels(g *grid, b *box, is columns) bool {
	if !g.wide(b) || !b.short() || b.head != nil || g.cols < 2 || g.belowWide(b) {
		return false
	}
	u := g.below(b)
	for u != nil && g.wide(u) && (u.blank() || u.short() && !u.known) {
		u = g.below(u)
	}
	return u != nil && !g.wide(u) && (u.known || g.right(u) != nil && g.right(u).field())
}

// overWide: the box takes all columns over a label that does so too, and goes on with the heading before it or
// begins the table.
func overWide(g *grid, b *box, _ columns) bool {
	if u := g.printedUnder(b); u == nil || u.role != topBox || !g.wide(u) || g.belowWide(b) {
		return false
	}
	if !g.wide(b) || b.known || !b.short() || isSentence(b.text) {
		return false
	}
	h := g.headingBefore(b)
	if h == nil {
		return b.row == 0
	}
	return headingGoesOn(h.text, b.text) || romanEnd(h.text) == 0 && g.belowSentence(b) && labelWords(h.text) && labelWords(b.text)
}

// headingBefore is the last heading over all columns above b, nil for none.
func (g *grid) headingBefore(b *box) *box {
	for row := b.row - 1; row >= 0; row-- {
		if h := g.box(row, 0); h != nil && h.role == headingBox && g.wide(h) {
			return h
		}
	}
	return nil
}

// belowSentence reports whether the box above b ends with a sentence.
func (g *grid) belowSentence(b *box) bool {
	o := g.box(b.row-1, b.col)
	return o != nil && !o.blank() && o.text[len(o.text)-1] == '。'
}

// belowWide reports whether a label over all columns stands right above b.
func (g *grid) belowWide(b *box) bool {
	over := g.box(b.row-1, b.col)
	return over != nil && over.role == topBox && g.wide(over)
}

// overRecords: the box takes all columns below the head of a list, and is short.
func overRecords(g *grid, b *box, is columns) bool {
	return g.listed[b.row] && g.cols > 1 && g.wide(b) && b.short() && b.text[len(b.text)-1] != '。'
}

func knownLabel(g *grid, b *box, is columns) bool {
	return b.field() && is[b.col] && !isInnerHead(g, b) && !afterInner(g, b)
}

// secondLabel: a known label behind the value of another, with a value of its
// own, in a column that has other things elsewhere.
func secondLabel(g *grid, b *box, is columns) bool {
	l, r := g.left(b), g.right(b)
	if !b.field() || l == nil || r == nil || r.field() || isInnerHead(g, b) || afterInner(g, b) || l.role != valueBox && l.role != emptyBox {
		return false
	}
	before := g.left(l)
	return before != nil && before.role == labelBox && before.row == b.row && before.known
}

// overChannels: 情報周知 in whatever column, where 自社サイト is beside it.
func overChannels(g *grid, b *box, is columns) bool {
	r := g.right(b)
	return b.known && b.key == "disclosure" && r != nil && r.known && isSub(r.key)
}

// channelLabel: 自社サイト and その他 to the right of another label.
func channelLabel(g *grid, b *box, is columns) bool {
	if !b.known || !isSub(b.key) {
		return false
	}
	l := g.left(b)
	if l != nil && l.role == emptyBox && l.cols == 1 && g.above(l) != nil && g.above(l).key == "disclosure" {
		return true // the cell of 情報周知 is parted there
	}
	return l != nil && l.role == labelBox && (l.key == "disclosure" || isSub(l.key) || l.key == "")
}

// channelName: who or what is told something, beside 情報周知: 自社サイト or その他
// stand above or below it, or a log begins beside it.
func channelName(g *grid, b *box, _ columns) bool {
	l, r := g.left(b), g.right(b)
	if l != nil && l.role == emptyBox {
		l = g.above(l)
	}
	if l == nil || l.role != labelBox || l.key != "disclosure" || r == nil || r.blank() || r.row != b.row {
		return false
	}
	return isName(b) && !isInnerWord(b.text) && b.text[len(b.text)-1] != '報' && (g.hasChannel(l, b.col) || holds("occurred_at", r))
}

// isName reports whether the box is short and no label, sentence, value or
// company.
func isName(b *box) bool { return !b.known && b.short() && !sentence(b.text) && !isCompany(b.text) }

// hasChannel reports whether 自社サイト or その他 stands in the column beside the
// first rows of l.
func (g *grid) hasChannel(l *box, col int) bool {
	const most = 64
	for row := l.row; row < l.row+min(l.rows, most); row++ {
		if o := g.box(row, col); o != nil && o.known && isSub(o.key) {
			return true
		}
	}
	return false
}

func columnLabel(g *grid, b *box, is columns) bool {
	if !is[b.col] || !b.mayLabel() || b.col+b.cols >= g.cols || g.right(b) == nil {
		return false
	}
	l := g.left(b)
	if l != nil && l.role == labelBox && l.field() && l.rows > b.rows && !isSub(l.key) && l.key != "disclosure" {
		return false // part of its value: 原因 beside 直接 and 背景
	}
	return l == nil || l.role != labelBox || l.cols+l.col == b.col && is[b.col] && g.pairs(b.col)
}

// mayLabel reports whether the box is short enough for a label that nobody knows, or a long one.
func (b *box) mayLabel() bool { return b.short() || b.longLabel() }

// longLabel reports whether the box may be a label for all its length: it begins its row and is no sentence,
// 通報を受けた他の機関の業務に生じた支障の内容及びその程度 | なし.
func (b *box) longLabel() bool {
	const longest = 48
	return b.col == 0 && !b.blank() && len(b.text) <= longest && !sentence(b.text) && nounEnd(b.text)
}

// nounEnd reports whether the text ends as a name does, in a kanji or in katakana.
func nounEnd(text []rune) bool {
	last := text[len(text)-1]
	return script.Kanji(last) || script.Katakana(last)
}

// pairs reports whether known labels begin in the column beside values, not
// beside other labels, so that an unknown text there is a label too.
func (g *grid) pairs(col int) bool {
	known := 0
	for i := range g.boxes {
		b := &g.boxes[i]
		if b.col != col || !b.field() {
			continue
		}
		if l := g.left(b); l != nil && !l.known {
			known++
		}
	}
	return known > 0
}
