package outline

import "github.com/giji-go/giji/internal/doc"

// mostAnnounced bounds the items that are looked for in what the chair says.
const mostAnnounced = 32

// An announcer deals the turns that stand below no heading out to the items of
// the list above, as the chair opens them: それでは議題1に入ります。
type announcer struct {
	f      *finder
	items  []*node
	titles [][]rune     // their titles, について aside, which a sentence goes on with
	turns  [][]doc.Turn // by item; nil for one that was not opened
	at     int          // the item that is open, -1 for none
	chair  doc.Span     // who opened the first one
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
	for _, n := range items {
		a.titles = append(a.titles, b.f.spokenTitle(n))
	}
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
		settled = settled || a.at >= 0 && (a.f.declares(s) || a.speaksOf(text, a.at))
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

// speaksOf reports whether a sentence begins with the item k.
func (a *announcer) speaksOf(text []rune, k int) bool {
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
