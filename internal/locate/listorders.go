package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
)

// What the words of a head are that no list of labels has, its rows tell best: a word may be
// the label of a column, the name over the labels on the line below it, or the first line of
// the first row, which stands above the middle of it. The head is read in each of these ways,
// and the one is taken whose rows read best.

// A listing is a list as it was read, and what speaks against the cells of its rows.
type listing struct {
	doc.Region
	ok   bool
	cost float64
}

// better reports whether the list reads better than the other: rows are worth more than what
// speaks against one that reads well.
func (l *listing) better(other *listing) bool {
	if l.ok != other.ok || !l.ok {
		return l.ok
	}
	worth := func(l *listing) float64 { return rowWorth*float64(len(l.Records)) - l.cost }
	return worth(l) > worth(other)
}

// bestList reads the list below the head in the ways that its words may be meant.
func (f *finder) bestList(h listHead, own, hits []hit, stop *stopper, borders []int) (doc.Region, bool) {
	best := f.longestList(h, hits, stop, borders)
	for _, other := range f.otherHeads(&h, own) {
		f.src.Stop.Check()
		if l := f.longestList(other, hits, stop, borders); l.better(&best) {
			best = l
		}
	}
	if best.ok && f.costs != nil && best.Kind == doc.IncidentTable {
		f.costs[best.First] = best.cost / float64(len(best.Records))
	}
	return best.Region, best.ok
}

// otherHeads are the other ways to read the words of a head.
func (f *finder) otherHeads(h *listHead, own []hit) []listHead {
	all := append(f.tierings(h), f.partedTiers(h, own)...)
	if end := f.labelsEnd(h, own); end > h.first && end < h.end {
		short := listHead{first: h.first, end: end}
		f.columnsOf(&short, f.inTiers(own))
		all = append(append(all, short), f.tierings(&short)...)
	}
	return all
}

// labelsEnd is the line behind the last of the head that holds a piece of a label, or what goes on
// with a word above it: below that are names of parts of a field, or the beginning of the first row.
//
//	No.  事業者名            発生日時     障害内容
//	     白樺通信株式        ４月３日     固定電話が利用
//	１                                                  約３万人
func (f *finder) labelsEnd(h *listHead, own []hit) int {
	for i := h.end - 1; i > h.first; i-- {
		line := f.src.Lines[i]
		for at := line.Start; at < line.End; {
			end, kind := f.headPiece(own, at, line.End)
			if kind == ofLabel {
				return i + 1
			}
			at = end
		}
	}
	return h.end
}

// tierings are the heads in which words of the upper tier are names over labels of the lower one, in a
// text without columns, which writes the lower tier behind the whole upper one:
//
//	番号 事業者名 発生日時 影響 発生原因
//	継続時間 利用者数 地域
func (f *finder) tierings(h *listHead) []listHead {
	const least, most = 2, 3 // labels of the lower tier, names
	if f.src.Columns || f.spread(h) {
		return nil
	}
	var words []int // columns that may be names
	lower := 0
	for k := range h.columns {
		c := &h.columns[k]
		if n := len(words); n > 0 && !c.word() && f.beginsLineBelow(c, &h.columns[words[n-1]]) {
			lower = k
			break
		}
		if c.word() && len(c.label) == 1 {
			words = append(words, k)
		}
	}
	if len(words) == 0 || len(words) > most || lower == 0 || len(h.columns)-lower < least {
		return nil
	}
	all := f.underWords(h, words, lower)
	for i := 0; i < len(words) && len(words) > 1; i++ {
		all = append(all, f.underWords(h, words[i:i+1], lower)...)
	}
	return all
}

// partedTiers are the heads in which labels that read across two lines are names of the upper tier and the
// labels below them, in a text without columns:
//
//	事業者名 日時 継続時間 影響 原因
//	発生 復旧 利用者数 地域
func (f *finder) partedTiers(h *listHead, own []hit) []listHead {
	const least, most = 2, 3 // labels of the lower tier, names
	k := slices.IndexFunc(own, func(o hit) bool { return o.parted(f.src) })
	if k < 0 || f.src.Columns || f.spread(h) || slices.ContainsFunc(own, func(o hit) bool { return o.above }) {
		return nil
	}
	border := own[k].lines[1] // the line with which the lower tier begins
	next := listHead{first: h.first, end: h.end}
	var lower []listColumn
	var words []int
	if h.columns[0].number {
		next.columns = append(next.columns, h.columns[0])
	}
	for i := range own {
		o := &own[i]
		c := listColumn{key: o.key, label: o.pieces}
		switch {
		case o.parted(f.src) && o.lines[1] == border:
			words = append(words, len(next.columns))
			next.columns = append(next.columns, listColumn{label: o.pieces[:1:1]})
			c.label, c.own = o.pieces[1:], o.key
			lower = append(lower, c)
		case o.first() >= border:
			c.own = o.key
			lower = append(lower, c)
		default:
			next.columns = append(next.columns, c)
		}
	}
	if len(words) > most || len(lower) < least {
		return nil
	}
	doc.Sort(lower, func(a, b *listColumn) int { return a.label[0].Start - b.label[0].Start })
	for k := range lower {
		lower[k].unit = cell.UnitOf(f.src, lower[k].label)
	}
	at := len(next.columns)
	next.columns = append(next.columns, lower...)
	return f.underWords(&next, words, at)
}

// parted reports whether the label goes on below a piece that does not end its line, and stands before another
// word there: what reads so may be a name and a label below it.
func (h *hit) parted(src *doc.Source) bool {
	return len(h.pieces) > 1 && h.lines[1] == h.lines[0]+1 && h.pieces[0].End < src.Lines[h.lines[0]].End
}

// beginsLineBelow reports whether the label of column c begins a line below that of the other.
func (f *finder) beginsLineBelow(c, other *listColumn) bool {
	i := f.lineAt(c.label[0].Start)
	return c.label[0].Start == f.src.Lines[i].Start && i > f.lineAt(other.label[0].Start)
}

// word reports whether the column is a word that no list of labels has.
func (c *listColumn) word() bool { return c.key == "" && !c.number && len(c.sub) == 0 }

// underWords are the heads in which the labels from column lower on stand below the words: in the
// places of those, which are side by side, or in two, some below the first and the rest below the second.
func (f *finder) underWords(h *listHead, words []int, lower int) []listHead {
	var all []listHead
	apart := -1 // the first word that does not stand right behind the one before it
	for n := 1; n < len(words); n++ {
		switch {
		case words[n] == words[n-1]+1:
		case apart >= 0:
			return nil
		default:
			apart = n
		}
	}
	for cut := lower + 1; cut <= len(h.columns); cut++ {
		if apart < 0 {
			cut = len(h.columns)
		} else if cut == len(h.columns) {
			break
		}
		next := listHead{first: h.first, end: h.end, names: slices.Clone(h.names)}
		for k := range lower {
			n := slices.Index(words, k)
			if n < 0 {
				next.columns = append(next.columns, h.columns[k])
				continue
			}
			next.names = append(next.names, h.columns[k].label...)
			if n == 0 {
				next.columns = append(next.columns, h.columns[lower:cut]...)
			} else if n == apart {
				next.columns = append(next.columns, h.columns[cut:]...)
			}
		}
		all = append(all, next)
	}
	return all
}
