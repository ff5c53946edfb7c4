package outline

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// itemAt is the item that is named at text[i:] by its number or its whole
// title, and where the name ends; i for none. A short title must head the
// sentence: anywhere else its words may be anybody's.
func (a *announcer) itemAt(text []rune, i int, heads bool) (item, stop int) {
	f := a.f
	if _, to := f.words.ordinal.prefix(text, i, len(text)); to > i {
		if n, end := ordinalNumber(text, to); n > 0 {
			for k, it := range a.items {
				if it.number == n {
					return k, titleBehind(text, end, a.titles[k])
				}
			}
			return -1, i
		}
	}
	for k, name := range a.titles {
		if len(name) > 0 && (heads || len(name) > 5) && startsWith(text[i:], name) {
			return k, i + len(name)
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
func titleBehind(text []rune, at int, name []rune) int {
	from := at
	for from < len(text) && (closing(text[from]) != 0 || text[from] == 'の' || text[from] == '、' || text[from] == '.') {
		from++
	}
	if len(name) == 0 || !startsWith(text[from:], name) {
		return at
	}
	end := from + len(name)
	shut := end // 「計画について」: there its last word is no part of the sentence
	for shut < len(text) && hiragana(text[shut]) {
		shut++
	}
	if shut < len(text) && closing(text[max(at, from-1)]) == text[shut] {
		return shut + 1
	}
	return end
}

// spokenTitle is the title of n without について at its end.
func (f *finder) spokenTitle(n *node) []rune {
	title := f.joined(n.title, 120)
	for _, tail := range [...]string{"について", "に関して", "に関すること"} {
		if hasSuffix(title, 0, len(title), tail) {
			return title[:len(title)-len([]rune(tail))]
		}
	}
	return title
}

// asksFor reports whether behind について a sentence asks for what begins an
// item: an explanation, a report.
func (f *finder) asksFor(text []rune, at int) bool {
	if at < len(text) && (text[at] == 'は' || text[at] == 'の' || text[at] == 'も') {
		return false
	}
	_, from, _ := f.words.announceAsked.within(text, at, len(text))
	return from < len(text)
}

// closes reports whether a sentence ends the items: 本日の議題は以上です.
func (f *finder) closes(text []rune) bool {
	_, from, _ := f.words.announceEnd.within(text, 0, len(text))
	return from < len(text)
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

// startsWith reports whether text begins with name, letter by letter.
func startsWith(text, name []rune) bool {
	return len(text) >= len(name) && slices.Equal(text[:len(name)], name)
}
