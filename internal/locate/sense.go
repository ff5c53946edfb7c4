package locate

import (
	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/normalize"
)

// guess finds labels that no list has by what their words speak of. Place and
// value must agree: other labels stand in the same column, in the same row or
// take all columns like it, and what stands beside it or below holds what its
// field does. A label of the lexicon for the same field in that place wins.
func (g *grid) guess(labels *lexicon.Labels) {
	var found []int
	for i := range g.boxes {
		b := &g.boxes[i]
		if b.known || !b.short() || sentence(b.text) || g.behindChannel(b) {
			continue
		}
		if _, other := lexicon.OtherLabels().Lookup(b.text); other {
			continue
		}
		if b.levels { // 加入者への広報（自社サイト）: its words were asked for 情報周知
			found = append(found, i)
			continue
		}
		if key, ok := labels.Sense(b.text); ok && g.vouched(b, key) {
			b.key = key
			found = append(found, i)
		}
	}
	places, winners := g.labelPlaces(), g.winners()
	for _, i := range found {
		b := &g.boxes[i]
		if places.few(g, b) || taken(b, winners) {
			b.key = ""
		}
		b.known = b.key != ""
	}
}

// behindChannel reports whether the box is a cell of a table beside a channel of 情報周知.
func (g *grid) behindChannel(b *box) bool {
	for l := g.left(b); l != nil; l = g.left(l) {
		if l.known && isSub(l.key) && l.col > 0 {
			return true
		}
	}
	return false
}

// sentence reports whether the text is made of more than a name.
func sentence(text []rune) bool {
	for _, r := range text {
		if r == '。' || r == '、' || isDigit(r) {
			return true
		}
	}
	return false
}

// vouched reports whether the box beside b or the one below it may be a value
// of the field.
func (g *grid) vouched(b *box, key string) bool {
	r, u := g.right(b), g.belowHead(b)
	if key == "disclosure" && r != nil && r.row == b.row && r.known && isSub(r.key) {
		return true
	}
	return r != nil && r.row == b.row && holds(key, r) || u != nil && u.col == b.col && holds(key, u)
}

// belowHead is the box below b, behind a counter and the headings over the records of a
// list; nil for none.
func (g *grid) belowHead(b *box) *box {
	u := g.below(b)
	for u != nil && (g.wide(u) && !g.wide(b) || u.col == b.col && u.cols == b.cols && isCounter(u.text)) {
		u = g.box(u.row+u.rows, b.col)
	}
	return u
}

// holds reports whether the box may be a value of the field: where values are
// of one kind, it begins with one, or says that there is none.
func holds(key string, b *box) bool {
	if b.known && !isInnerWord(b.text) {
		return false
	}
	return holdsText(key, b.text)
}

// holdsText is holds for the text of a value.
func holdsText(key string, text []rune) bool {
	if len(text) == 0 {
		return false
	}
	switch key {
	case "occurred_at", "recovered_at":
		return startsWith(text, func(m *normalize.Match) bool {
			return m.Point != nil && (m.Point.Day.Known() || m.Point.Month.Known() || m.Point.Year.Known())
		})
	case "durations":
		return startsWith(text, func(m *normalize.Match) bool { return m.Duration != nil || isNumber(m) })
	case "affected_users", "inquiries":
		return startsWith(text, func(m *normalize.Match) bool { return m.Count != nil || isNumber(m) })
	case "operators":
		return isCompany(text) && !sentence(text)
	case "disclosure", "own_site", "other":
		return len(text) > yesOrNo || cell.MissingIn(text) != "" // 代替手段の案内の状況 | 有り is another matter
	}
	return true
}

// yesOrNo is how long an answer is that says no more than that there was something: 有り, あり, 実施.
const yesOrNo = 2

func isNumber(m *normalize.Match) bool { return m.Number != nil }

// startsWith reports whether the first value in the text is as is says and
// stands near its beginning, behind what it belongs to at most.
func startsWith(text []rune, is func(*normalize.Match) bool) bool {
	const longest, near = 60, 16
	m, ok := normalize.FirstFolded(text[:min(len(text), longest)], normalize.Options{Cell: true})
	return ok && m.Start <= near && m.Err == "" && (is(&m) || m.Missing != nil && m.Start == 0)
}

// labelPlaces counts the labels of a grid, those that are guessed with the
// others, by where they stand.
type labelPlaces struct {
	columns, rows []int
	all           int
}

func (g *grid) labelPlaces() labelPlaces {
	p := labelPlaces{columns: make([]int, g.cols), rows: make([]int, g.rows)}
	for i := range g.boxes {
		b := &g.boxes[i]
		if b.key == "" || isSub(b.key) {
			continue
		}
		p.columns[b.col]++
		p.rows[b.row]++
		p.all++
	}
	return p
}

// few reports whether no other labels bear out that b is one.
func (p *labelPlaces) few(g *grid, b *box) bool {
	const others = 2
	own := 1
	if isSub(b.key) {
		if l := g.left(b); l != nil && l.key == "disclosure" {
			return false
		}
		own = 0
	}
	if g.wide(b) {
		return p.all < own+others
	}
	return p.columns[b.col] < own+others && p.rows[b.row] < own+others
}

// A fieldPlace is a column, or where it is negative a row, of the labels of one
// field.
type fieldPlace struct {
	key   string
	place int
}

// winners are the labels that have the field in each column and row: one of the
// lexicon, else the first guess.
func (g *grid) winners() map[fieldPlace]*box {
	all := map[fieldPlace]*box{}
	for i := range g.boxes {
		b := &g.boxes[i]
		if b.key == "" || isSub(b.key) || isInnerHead(g, b) || afterInner(g, b) {
			continue
		}
		for _, at := range b.fieldPlaces() {
			if o := all[at]; o == nil || b.known && !o.known {
				all[at] = b
			}
		}
	}
	return all
}

func (b *box) fieldPlaces() [2]fieldPlace {
	return [2]fieldPlace{{b.key, b.col}, {b.key, -1 - b.row}}
}

// taken reports whether another label has the field of b in its column or row.
// The same words again are the label of another record, or go on behind a page
// break.
func taken(b *box, winners map[fieldPlace]*box) bool {
	for _, at := range b.fieldPlaces() {
		if o := winners[at]; o != nil && o != b && !sameWords(o, b) {
			return true
		}
	}
	return false
}

func sameWords(a, b *box) bool {
	x, y := lexicon.Undress(a.text), lexicon.Undress(b.text)
	i, k := 0, 0
	for {
		for i < len(x) && doc.IsSpace(x[i]) {
			i++
		}
		for k < len(y) && doc.IsSpace(y[k]) {
			k++
		}
		if i == len(x) || k == len(y) {
			return i == len(x) && k == len(y)
		}
		if x[i] != y[k] {
			return false
		}
		i, k = i+1, k+1
	}
}

// typed reports whether the values of a field are of one kind.
//
//go:noinline
func typed(key string) bool {
	switch key {
	case "occurred_at", "recovered_at", "durations", "affected_users", "inquiries", "operators":
		return true
	}
	return false
}
