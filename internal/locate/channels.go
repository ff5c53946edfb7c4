package locate

import "github.com/giji-go/giji/internal/lexicon"

// Each row of what was told may have the label of both levels: 情報周知　自社サイト
// above 情報周知　その他.

// withChannels makes one label of 情報周知 and the channel that stands right behind it
// where that is so: more than one channel has the word before it.
func (f *finder) withChannels(hits []hit) []hit {
	channels := map[string]bool{}
	for i := range hits {
		if f.channelBehind(hits, i) {
			channels[hits[i+1].key] = true
		}
	}
	if len(channels) < 2 {
		return hits
	}
	all := make([]hit, 0, len(hits))
	for i := 0; i < len(hits); i++ {
		h := hits[i]
		if f.channelBehind(hits, i) {
			i++
			h.key, h.sub = hits[i].key, true
			h.pieces = append(h.pieces[:len(h.pieces):len(h.pieces)], hits[i].pieces...)
			h.lines = append(h.lines[:len(h.lines):len(h.lines)], hits[i].lines...)
			h.x1 = max(h.x1, hits[i].x1)
		}
		all = append(all, h)
	}
	return all
}

// channelBehind reports whether little more than a blank parts hit i, 情報周知, from the
// channel behind it, or the channel goes on with the label below, in a column.
func (f *finder) channelBehind(hits []hit, i int) bool {
	const widest, reach, near = 4, 3, 1 // a full-width blank, as some draw it; lines; columns
	h := &hits[i]
	if h.key != "disclosure" || !h.start || i+1 == len(hits) || !hits[i+1].sub {
		return false
	}
	next := &hits[i+1]
	if next.first() == h.last() {
		return next.begin()-h.end() <= widest
	}
	return next.start && !upright(h) && f.nearColumns(h.first()) && next.first()-h.last() <= reach &&
		next.x0-h.x0 <= near && h.x0-next.x0 <= near
}

// channelIn is the channel that stands in the bracket at the end of a label of 情報周知,
// "" for none: 利用者への周知（報道機関）.
func channelIn(labels *lexicon.Labels, text []rune) string {
	open := openOf(text)
	if open <= 0 {
		return ""
	}
	over, known := labels.Lookup(text[:open])
	if !known {
		over, _ = labels.Sense(text[:open])
	}
	if over != "disclosure" {
		return ""
	}
	key, _ := labels.Lookup(text[open+1 : len(text)-1])
	if !isSub(key) {
		return ""
	}
	return key
}

// ofLevels reports whether the label names 情報周知 and behind it the channel, so that it
// needs no label over it: 情報周知（自社サイト）.
func ofLevels(labels *lexicon.Labels, text []rune) bool {
	var c lexicon.Cursor
	text = text[lexicon.LeadingMark(text):]
	for i, r := range text {
		if !labels.Step(&c, r) {
			return false
		}
		if key, ok := labels.Accept(c); ok && key == "disclosure" && i+1 < len(text) {
			return true
		}
	}
	return false
}
