package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// The head of a list may have two tiers, where names stand over several labels. A text
// that keeps no columns writes the labels below behind all of the tier above:
//
//	番号 事業者名 日時 継続時間 影響 発生原因
//	発生日時 復旧日時 影響利用者数 影響地域
//
// Each label below has the word of the name over it.

// namesOver parts the words of the head that are names over labels from the others.
func (f *finder) namesOver(h *listHead, words []listColumn) (names, rest []listColumn) {
	for _, w := range words {
		over := slices.ContainsFunc(h.columns, func(c listColumn) bool {
			return c.key != "" && c.label[0].Start > w.sub[0].Start && f.isOver(w.sub, c.label)
		})
		if over {
			names = append(names, w)
		} else {
			rest = append(rest, w)
		}
	}
	return names, rest
}

// inTiers are the labels of a head in the order of their columns where some of them are
// names over others, of which one has their field: 影響の規模 over 継続時間 and 影響利用者数,
// which a text without columns writes on lines of their own behind all labels beside it. Names
// that stand side by side have the labels below in their order.
func (f *finder) inTiers(hits []hit) []hit {
	const least = 2 // labels below a name
	var names []int
	lower := 0 // the first of the labels that have the fields of the names
	for k := range hits {
		same := slices.IndexFunc(hits[k+1:], func(h hit) bool { return h.key == hits[k].key && !h.other }) + k + 1
		if hits[k].other || same == k {
			continue
		}
		if f.keepsColumns(hits[k].first()) && !hits[k].between(hits[k+1:]) {
			continue
		}
		if names = append(names, k); len(names) == 1 {
			lower = min(same, len(hits)-least)
		}
	}
	if len(names) == 0 {
		return hits
	}
	own := slices.Clone(hits)
	for _, k := range names {
		own[k].key, own[k].above = "", true
	}
	if f.keepsColumns(hits[names[0]].first()) {
		return own
	}
	return belowNames(hits, own, names, lower)
}

// belowNames are the labels with those from label lower on, or from the one before it that begins its line, in
// the places of the names, which stand side by side; the hits where nothing tells the tiers.
func belowNames(hits, own []hit, names []int, lower int) []hit {
	first, last := names[0], names[len(names)-1]
	for lower > last && !hits[lower].start {
		lower--
	}
	if lower <= last || lower == first+1 || last-first >= len(names) {
		return hits
	}
	return slices.Concat(own[:last+1], own[lower:], own[last+1:lower])
}

// between reports whether labels stand below the label h on both sides of its middle.
func (h *hit) between(hits []hit) bool {
	const aside = 16 // columns
	left, right := false, false
	for i := range hits {
		off := hits[i].x0 + hits[i].x1 - h.x0 - h.x1
		if o := &hits[i]; o.first() > h.first() && off > -2*aside && off < 2*aside {
			left, right = left || off <= 0, right || off > 0
		}
	}
	return left && right
}

// isOver reports whether the name is over the label, which has its word.
func (f *finder) isOver(name, label []doc.Span) bool {
	const least = 2 // letters
	text, word := f.textOf(label), f.textOf(name)
	for i := 0; len(word) >= least && len(text) > len(word) && i+len(word) <= len(text); i++ {
		if hasPrefix(text[i:], word) {
			return true
		}
	}
	return false
}

// textOf is what the spans hold together.
func (f *finder) textOf(spans []doc.Span) []rune {
	var text []rune
	for _, s := range spans {
		text = append(text, f.src.Fold[s.Start:s.End]...)
	}
	return text
}

// underNames puts the labels of the lower tier in the places of the names over them,
// which are in order as they are; false where nothing says which label is of which name.
func (f *finder) underNames(h *listHead, names []listColumn) bool {
	lower := slices.IndexFunc(h.columns, func(c listColumn) bool {
		return c.label[0].Start > names[len(names)-1].sub[0].Start && !c.number && f.isOver(names[0].sub, c.label)
	})
	if lower < 0 {
		return false
	}
	upper, below := slices.Clone(h.columns[:lower]), h.columns[lower:]
	ends := f.share(names, below)
	if ends == nil {
		return false
	}
	var columns []listColumn
	first := 0
	for k, name := range names {
		at := slices.IndexFunc(upper, func(c listColumn) bool { return !c.number && c.label[0].Start > name.sub[0].Start })
		if at < 0 {
			at = len(upper)
		}
		columns = append(append(columns, upper[:at]...), below[first:ends[k]]...)
		upper, first = upper[at:], ends[k]
	}
	h.columns = append(columns, upper...)
	return true
}

// share gives the labels to the names in order, at least one to each, so that every one
// has the word of its name: where the labels of each name end; nil where they do not.
func (f *finder) share(names, labels []listColumn) []int {
	ends := make([]int, 0, len(names))
	for i := range labels {
		switch own := len(ends); {
		case own > 0 && f.isOver(names[own-1].sub, labels[i].label):
			ends[own-1] = i + 1
		case own < len(names) && f.isOver(names[own].sub, labels[i].label):
			ends = append(ends, i+1)
		default:
			return nil
		}
	}
	if len(ends) < len(names) {
		return nil
	}
	return ends
}

// namesAbove reports whether line i holds nothing but names over the labels.
func (f *finder) namesAbove(i int, hits []hit) bool {
	if i < 0 || f.src.Lines[i].Table >= 0 || f.src.Lines[i+1].Gap > 0 {
		return false
	}
	for _, p := range piecesOf(f.src, f.src.Lines[i]) {
		if !slices.ContainsFunc(hits, func(h hit) bool { return f.isOver([]doc.Span{p}, h.pieces) }) {
			return false
		}
	}
	return true
}
