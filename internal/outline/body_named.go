package outline

import "github.com/giji-go/giji/internal/doc"

// namedItem reports whether an unnumbered row is headed by the number of a
// bill or a report, which is part of its name: 議案第21号 …, 第3号議案 ….
func (f *finder) namedItem(r *row) bool {
	if r.region >= 0 || r.mark.style != unnumbered || r.speech.manner != silent || r.Len() > 80 || f.holdsStop([]doc.Span{r.Span}) {
		return false
	}
	_, at := f.words.ordinal.prefix(f.fold, r.Start, r.End)
	at = skip(f.fold, at, r.End)
	if at == r.Start || at >= r.End || f.fold[at] != '第' {
		return false
	}
	n, stop := integer(f.fold, skip(f.fold, at+1, r.End), r.End)
	stop = skip(f.fold, stop, r.End)
	return n > 0 && stop+1 < r.End && f.fold[stop] == '号' && (blank(f.fold[stop+1]) || closing(f.fold[stop+1]) != 0)
}

// namesItem reads such a row in the minutes proper, where no list above names
// the items: it begins an item beside the last one of its kind, or is the
// heading of one that stood in a list.
func (b *builder) namesItem(r *row) bool {
	if len(b.listed) > 0 || b.last != nil && b.last.full || !b.f.namedItem(r) {
		return false
	}
	for _, n := range b.named {
		if !n.entered && len(n.turns)+len(n.paras)+len(n.kids) == 0 && n != b.cur && b.f.sameHeading(r.Span, n, false) {
			b.enter(n, r)
			return true
		}
	}
	k := b.tree.find(r, false)
	if k < 0 && len(b.tree.stack) > 0 && !(b.cur != nil && b.cur.holder) {
		return false
	}
	if len(b.named) < mostNamed {
		b.named = append(b.named, b.place(r, k))
	} else {
		b.place(r, k)
	}
	return true
}

// mostNamed bounds the items that later headings are compared with.
const mostNamed = 64
