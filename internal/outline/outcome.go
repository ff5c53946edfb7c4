package outline

import "github.com/giji-go/giji/internal/doc"

// settle parts the prose of an item into its statement and its outcome.
func (f *finder) settle(it *doc.Item, n *node) {
	var before, behind [][]doc.Span
	for _, p := range n.paras {
		before = append(before, f.sentences(p)...)
	}
	for _, p := range n.rest {
		behind = append(behind, f.sentences(p)...)
	}
	before = f.leadOf(it, before)
	all := append(before, behind...)
	at := f.outcomeAt(all)
	for i, s := range all {
		switch {
		case i == at:
			it.Outcome = s
			if i == 0 && len(it.Title) == 0 {
				it.Statement = append(it.Statement, s...)
			}
		case i < len(before) && (at < 0 || i < at):
			it.Statement = append(it.Statement, s...)
		default:
			it.Rest = append(it.Rest, s...)
		}
	}
	if at < 0 {
		it.Outcome = f.declared(it.Turns)
	}
}

// declared is the sentence in which the last who speak say the outcome
// (…原案のとおり可決されました。), nil for none.
func (f *finder) declared(turns []doc.Turn) []doc.Span {
	seen := 0
	for i := len(turns) - 1; i >= 0 && seen < 3; i-- {
		if turns[i].Direction {
			continue
		}
		seen++
		for _, s := range f.sentences(turns[i].Text) {
			if f.declares(s) {
				return s
			}
		}
	}
	return nil
}

// declares reports whether a sentence decides: its predicate is an outcome
// and done, not asked for.
func (f *finder) declares(s []doc.Span) bool {
	key, ok := f.outcomeOf(s)
	if !ok || key == "-" || key == "noted" {
		return false
	}
	var tail []rune
	for _, span := range s[max(0, len(s)-2):] {
		tail = append(tail, f.fold[span.Start:span.End]...)
	}
	_, from := f.words.declared.suffix(tail, 0, len(tail))
	return from < len(tail)
}

// leadOf takes a lead-in from the end of the statement.
func (f *finder) leadOf(it *doc.Item, list [][]doc.Span) [][]doc.Span {
	n := len(list) - 1
	if n < 0 || len(it.Lead) > 0 || len(it.Turns) == 0 || !f.leadSentence(list[n]) {
		return list
	}
	it.Lead = list[n]
	return list[:n]
}

// outcomeAt is the place of the sentence that says how the item ended, or -1:
// the last one that says more than that nobody asked.
func (f *finder) outcomeAt(sentences [][]doc.Span) int {
	at, said := -1, false
	for i, s := range sentences {
		key, ok := f.outcomeOf(s)
		if ok && (key != "-" || !said) {
			at, said = i, key != "-"
		}
	}
	return at
}

// outcomeOf reports whether the end of a sentence says an outcome.
func (f *finder) outcomeOf(s []doc.Span) (key string, ok bool) {
	if len(s) == 0 {
		return "", false
	}
	tail := make([]rune, 0, 64)
	for _, span := range s {
		for _, r := range f.fold[span.Start:span.End] {
			if !blank(r) {
				tail = append(tail, r)
			}
		}
	}
	tail = tail[max(0, len(tail)-30):]
	key, from, to := "", 0, 0
	for {
		k, a, b := f.words.outcome.within(tail, to, len(tail))
		if a >= len(tail) {
			break
		}
		key, from, to, ok = k, a, b, true
	}
	if !ok {
		return "", false
	}
	return key, f.decided(tail, from, to)
}

// decided reports whether the word at fold[from:to] is the predicate of the
// sentence: nothing but its own ending follows.
func (f *finder) decided(tail []rune, from, to int) bool {
	rest := tail[to:]
	if hasPrefix(rest, 0, len(rest), "とし、") && (hasSuffix(rest, 0, len(rest), "こととなった。") || hasSuffix(rest, 0, len(rest), "こととした。") || hasSuffix(rest, 0, len(rest), "こととされた。")) {
		return true // 継続審議とし、次回改めて議論することとなった。
	}
	for _, r := range rest {
		switch {
		case hiragana(r), r == '。', r == '」', r == ')', r == '.', r == '済', r == '全', r == '員', r == '一', r == '致', r == '行', r == '事', r == '多', r == '数', r == '決', r == '定', r == '成', r == '立', r == '旨', r == '回', r == '答', r == '得':
		default:
			return false
		}
	}
	for i := range rest {
		if hasPrefix(rest, i, len(rest), "について") || hasPrefix(rest, i, len(rest), "ため") || hasPrefix(rest, i, len(rest), "いただきたい") || hasPrefix(rest, i, len(rest), "か。") || hasPrefix(rest, i, len(rest), "なかった") || hasPrefix(rest, i, len(rest), "ません") || hasPrefix(rest, i, len(rest), "べき") || hasPrefix(rest, i, len(rest), "の件") {
			return false
		}
	}
	return len(rest) <= 16
}

// tally reports whether a line without a sentence counts votes on both sides:
// 承認　5名　　不承認　0名.
func (f *finder) tally(s doc.Span) bool {
	if !f.peopleCount(s) || f.holdsStop([]doc.Span{s}) {
		return false
	}
	return contains(f.fold, s.Start, s.End, "賛成") && contains(f.fold, s.Start, s.End, "反対") ||
		hasPrefix(f.fold, s.Start, s.End, "承認") && contains(f.fold, s.Start, s.End, "不承認")
}

// holdsStop reports whether a sentence ends in the spans.
func (f *finder) holdsStop(spans []doc.Span) bool {
	for _, s := range spans {
		if index(f.fold, s.Start, s.End, '。') >= 0 {
			return true
		}
	}
	return false
}

// sentences parts a paragraph behind each 。 that stands in no bracket.
func (f *finder) sentences(para []doc.Span) [][]doc.Span {
	var list [][]doc.Span
	var open []doc.Span
	depth := 0
	for _, s := range para {
		from := s.Start
		for i := s.Start; i < s.End; i++ {
			switch f.fold[i] {
			case '(', '「':
				depth++
			case ')', '」':
				depth = max(0, depth-1)
			case '。':
				if depth > 0 && !f.unclosed(para, i) {
					continue
				}
				depth = 0
				open = append(open, doc.Span{Start: from, End: i + 1})
				list, open, from = append(list, open), nil, i+1
			}
		}
		if rest := trim(f.fold, doc.Span{Start: from, End: s.End}); rest.Start < rest.End {
			open = append(open, rest)
		}
	}
	if len(open) > 0 {
		list = append(list, open)
	}
	return list
}

// unclosed reports whether no bracket closes in the rest of the paragraph, so
// that the one that is open was never closed.
func (f *finder) unclosed(para []doc.Span, at int) bool {
	for _, s := range para {
		for i := max(at, s.Start); i < s.End && i < at+200; i++ {
			if f.fold[i] == ')' || f.fold[i] == '」' {
				return false
			}
		}
	}
	return true
}
