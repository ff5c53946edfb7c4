package outline

import "github.com/giji-go/giji/internal/doc"

// mostAnnounced bounds the items that are looked for in what the chair says.
const mostAnnounced = 32

// An announcer deals the turns that stand below no heading out to the items of
// the list above, as the chair opens them: それでは議題1に入ります。
type announcer struct {
	f     *finder
	items []*node
	turns [][]doc.Turn // by item; nil for one that was not opened
	at    int          // the item that is open, -1 for none
	chair doc.Span     // who opened the first one
}

// announce does so where no heading of the minutes proper stands for an item
// and the chair opens every one in words; else nobody could say where the
// remarks on the others begin, and all stay outside.
func (b *builder) announce() {
	items := announceable(b.tree.root.kids)
	if len(items) == 0 || len(items) > mostAnnounced || len(b.outside.turns) < 2 {
		return
	}
	a := announcer{f: b.f, items: items, turns: make([][]doc.Turn, len(items)), at: -1}
	var outside []doc.Turn
	for _, t := range b.outside.turns {
		before := a.at
		stays := a.hear(&t)
		to := a.at
		if stays {
			to = before
		}
		if to < 0 {
			outside = append(outside, t)
		} else {
			a.turns[to] = append(a.turns[to], t)
		}
	}
	if !a.allOpened() {
		return
	}
	b.outside.turns = outside
	for k, n := range items {
		n.turns = a.turns[k]
	}
}

// allOpened reports whether somebody spoke to every item; その他, 開会 and the
// like may be passed over.
func (a *announcer) allOpened() bool {
	for k, n := range a.items {
		if a.turns[k] == nil && (len(n.title) != 1 || !a.f.opening(n.title[0])) {
			return false
		}
	}
	return true
}

// announceable are the listed items, those of a bare 議事 in its place; nil
// where one of them has anything but its title.
func announceable(nodes []*node) []*node {
	var items []*node
	for _, n := range nodes {
		if n.entered || !n.listed || len(n.paras)+len(n.rest)+len(n.lead)+len(n.turns)+len(n.regions) > 0 {
			return nil
		}
		if !n.holder || len(n.kids) == 0 {
			items = append(items, n)
			continue
		}
		kids := announceable(n.kids)
		if kids == nil {
			return nil
		}
		items = append(items, kids...)
	}
	return items
}

// hear makes the item the current one that the chair opens in a turn. It
// reports whether the turn itself still belongs to what was open before: it
// settles that first.
func (a *announcer) hear(t *doc.Turn) (stays bool) {
	if t.Direction || len(t.Speaker) == 0 || !a.presides(t.Speaker[0]) {
		return false
	}
	settled := false
	for _, s := range a.f.sentences(t.Text) {
		text := a.f.joined(s, 200)
		if k, ok := a.opens(text); ok {
			a.at, a.chair = k, t.Speaker[0]
			return settled
		}
		if a.at >= 0 && a.f.closes(text) {
			a.at = -1
			return settled
		}
		settled = settled || a.at >= 0 && (a.f.declares(s) || a.names(text, a.at))
	}
	return false
}

// presides reports whether a speaker is in the chair: a title of the body that
// leads it, and once somebody has opened an item only he.
func (a *announcer) presides(s doc.Span) bool {
	if a.chair.End > 0 {
		return a.f.sameText(s, a.chair)
	}
	if open := index(a.f.fold, s.Start, s.End, '('); open > s.Start {
		s.End = skipBack(a.f.fold, s.Start, open) // 委員長（山田君）
	}
	key, from := a.f.words.role.suffix(a.f.fold, s.Start, s.End)
	if from == s.End || key != "member" {
		return false
	}
	switch a.f.fold[s.End-1] {
	case '長', '査', '理', '行', '会':
		return true
	}
	return false
}

// opens reads a sentence that opens an item behind the one that is open; -1
// where it names several.
func (a *announcer) opens(text []rune) (item int, ok bool) {
	w := a.f.words
	_, front := w.announceFront.prefix(text, 0, len(text))
	found, seen := -1, false
	for i := 0; i < len(text); i++ {
		k, stop := a.itemAt(text, i, i == front)
		if stop == i {
			continue
		}
		if found >= 0 && k != found {
			return -1, seen
		}
		found = k
		direct, to := w.announce.prefix(text, stop, len(text))
		switch {
		case to == stop:
		case direct == "opens":
			seen = true
		case a.at < 0 && a.chair.End == 0: // the first one must be opened in so many words
		case direct == "asks":
			seen = seen || i <= front && a.f.asksFor(text, to)
		default:
			seen = seen || i <= front
		}
		i = stop - 1
	}
	if !seen || found <= a.at {
		return 0, false
	}
	return found, true
}

// itemAt is the item that is named at text[i:] by its number or its whole
// title, and where the name ends; i for none. A short title must head the
// sentence: anywhere else its words may be anybody's.
func (a *announcer) itemAt(text []rune, i int, heads bool) (item, stop int) {
	f := a.f
	if _, to := f.words.ordinal.prefix(text, i, len(text)); to > i {
		if n, end := ordinalNumber(text, to); n > 0 {
			for k, it := range a.items {
				if it.number == n {
					return k, titleBehind(f, text, end, it)
				}
			}
			return -1, i
		}
	}
	for k, it := range a.items {
		if len(it.title) == 0 || f.fold[it.title[0].Start] != text[i] {
			continue
		}
		if end, whole := f.titleIn(text, i, it); whole && (heads || end-i > 5) {
			return k, end
		}
	}
	return -1, i
}

// ordinalNumber reads 1, (1) or ① behind a word for items; what is numbered in
// 号 has its number in its title.
func ordinalNumber(text []rune, at int) (n, stop int) {
	if at >= len(text) {
		return 0, at
	}
	switch r := text[at]; {
	case r >= '①' && r <= '⑳':
		return int(r-'①') + 1, at + 1
	case r == '(':
		if s, m, to := parenAt(text, at, len(text)); s == paren {
			return m, to
		}
		return 0, at
	}
	n, stop = integer(text, at, len(text))
	if stop < len(text) && (text[stop] == '号' || text[stop] == 'つ' || text[stop] == '件' || text[stop] == '点') {
		return 0, at
	}
	return n, stop
}

// titleBehind steps over the item's title and the brackets around it behind its
// number: 議題1「計画について」.
func titleBehind(f *finder, text []rune, at int, n *node) int {
	from := at
	for from < len(text) && (closing(text[from]) != 0 || text[from] == 'の' || text[from] == '、' || text[from] == '.') {
		from++
	}
	end, whole := f.titleIn(text, from, n)
	if !whole || end == from {
		return at
	}
	shut := end // 「計画について」: there its last word is no part of the sentence
	for shut < len(text) && hiragana(text[shut]) {
		shut++
	}
	if shut < len(text) && closing(text[max(at, from-1)]) == text[shut] {
		return shut + 1
	}
	return end
}

// titleIn is where the title of n ends that stands at text[at:], its について
// aside, which the sentence goes on with.
func (f *finder) titleIn(text []rune, at int, n *node) (stop int, whole bool) {
	title := f.joined(n.title, 120)
	for _, tail := range [...]string{"について", "に関して", "に関すること"} {
		if hasSuffix(title, 0, len(title), tail) {
			title = title[:len(title)-len([]rune(tail))]
		}
	}
	if len(title) == 0 || at+len(title) > len(text) {
		return at, false
	}
	for i, r := range title {
		if text[at+i] != r {
			return at, false
		}
	}
	return at + len(title), true
}

// names reports whether a sentence begins with the item k.
func (a *announcer) names(text []rune, k int) bool {
	_, at := a.f.words.announceFront.prefix(text, 0, len(text))
	for at < len(text) && text[at] == '、' {
		at++
	}
	if at >= len(text) {
		return false
	}
	found, stop := a.itemAt(text, at, true)
	return stop > at && found == k
}

// asksFor reports whether behind について a sentence asks for what begins an
// item: an explanation, a report.
func (f *finder) asksFor(text []rune, at int) bool {
	if at < len(text) && (text[at] == 'は' || text[at] == 'の' || text[at] == 'も') {
		return false
	}
	for _, word := range [...]string{"説明", "報告", "審議", "協議", "議論", "検討", "意見交換"} {
		if contains(text, at, len(text), word) {
			return true
		}
	}
	return false
}

// closes reports whether a sentence ends the items: 本日の議題は以上です.
func (f *finder) closes(text []rune) bool {
	for _, word := range [...]string{"議題は以上", "議事は以上", "案件は以上", "議題は全て", "議題はすべて", "議事は全て", "議事はすべて", "閉会", "散会", "議事を終"} {
		if contains(text, 0, len(text), word) {
			return true
		}
	}
	return false
}

// sameText reports whether two spans are written alike, white space aside.
func (f *finder) sameText(a, b doc.Span) bool {
	i, k := a.Start, b.Start
	for {
		i, k = skip(f.fold, i, a.End), skip(f.fold, k, b.End)
		if i == a.End || k == b.End {
			return i == a.End && k == b.End
		}
		if f.fold[i] != f.fold[k] {
			return false
		}
		i, k = i+1, k+1
	}
}
