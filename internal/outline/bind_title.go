package outline

import "github.com/giji-go/giji/internal/doc"

// namedWhole is the listed item whose title the text is, to the letter, and
// that no heading has stood for yet; nil for none. Numbers begin anew below
// each part of an agenda, so that it goes before all that is only alike.
func (b *builder) namedWhole(text doc.Span) *node {
	have := 0
	for _, n := range b.listed {
		if n.entered || len(n.title) == 0 {
			continue
		}
		if same, whole := b.f.agreeing(text, n); whole && same > 1 {
			if have == 0 {
				have = count(b.f.fold, text)
			}
			if same == have {
				return n
			}
		}
	}
	return nil
}

// refersTo reports whether a row speaks of the item whose number it begins
// with: (1)について、….
func (f *finder) refersTo(s doc.Span) bool {
	for _, word := range [...]string{"について", "に関して", "に関し", "につき", "は、", "の件"} {
		if hasPrefix(f.fold, s.Start, s.End, word) {
			return true
		}
	}
	return false
}

// sentenceRow reports whether the row is told in sentences, as a heading is
// not: it ends in 。 or holds one.
func (f *finder) sentenceRow(r *row) bool {
	return index(f.fold, r.body, r.End, '。') >= 0 || r.full && index(f.fold, r.body, r.End, '、') >= 0 && (contains(f.fold, r.body, r.End, "から") || contains(f.fold, r.body, r.End, "より"))
}

// beginsWith reports whether text begins with the whole title of n.
func (f *finder) beginsWith(text doc.Span, n *node) bool {
	same, whole := f.agreeing(text, n)
	return whole && same > 2
}

// agreeing goes through text and the title of n while they agree, blanks
// aside: how many characters do, and whether they are the whole title.
func (f *finder) agreeing(text doc.Span, n *node) (same int, whole bool) {
	at := text.Start
	for _, s := range n.title {
		for i := s.Start; i < s.End; i++ {
			if blank(f.fold[i]) {
				continue
			}
			at = skip(f.fold, at, text.End)
			if at < text.End && f.fold[at] == '】' && f.fold[i] != '】' {
				at = skip(f.fold, at+1, text.End) // 【審議事項】計画について
			}
			if at >= text.End || f.fold[at] != f.fold[i] {
				return same, false
			}
			at++
			same++
		}
	}
	return same, true
}

// sameHeading reports whether text is the title of n, or the beginning of it,
// brackets at the end aside. With the same number a likeness will do.
func (f *finder) sameHeading(text doc.Span, n *node, sameNumber bool) bool {
	total := 0
	for _, s := range n.title {
		total += count(f.fold, s)
	}
	same, _ := f.agreeing(text, n)
	have := count(f.fold, text)
	switch {
	case same == total && have <= total+6:
		return have > 1
	case same == have && have*2 >= total && have >= 4:
		return true
	case same == have && have >= 8, same >= 16 && have < total*2:
		return true
	case sameNumber && same >= 4 && have <= total+12:
		return true
	}
	return sameNumber && f.alike(text, n, have, total)
}

// alike reports whether two titles share most of their characters.
func (f *finder) alike(text doc.Span, n *node, have, total int) bool {
	if have < 4 || have > 3*total || total > 3*have || have > 200 {
		return false
	}
	shared := 0
	used := make([]bool, text.Len())
	for _, s := range n.title {
		for i := s.Start; i < s.End; i++ {
			for k := range used {
				if !used[k] && f.fold[text.Start+k] == f.fold[i] && !blank(f.fold[i]) {
					used[k] = true
					shared++
					break
				}
			}
		}
	}
	return shared*10 >= 6*max(have, total) || shared*10 >= 9*min(have, total)
}
