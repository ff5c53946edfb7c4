package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// settle parts the prose of an item into its statement, its lead-in, its
// outcome and remarks without a speaker.
func (f *finder) settle(it *doc.Item, n *node) {
	before := f.leadOf(it, f.sentencesOf(n.prose))
	all := append(before[:len(before):len(before)], f.sentencesOf(n.rest)...)
	at := -1
	if len(it.Outcome) == 0 {
		at = f.outcomeAt(all, len(all) > 1 || len(it.Turns) > 0)
	}
	account := len(n.title) > 0 && f.tellsBelow(n.title)
	var said, after []doc.Turn
	var open *doc.Turn
	begins := paragraphs(n)
	for i, s := range all {
		switch {
		case i == at:
			it.Outcome, open = s, nil
		case i < len(before) && f.states(it, s, i == 0):
			it.Statement, open = append(it.Statement, s...), nil
		case account && i < len(before):
			it.Rest = append(it.Rest, s...)
		case open != nil && !begins[s[0].Start]:
			open.Text = append(open.Text, s...)
		case i < len(before):
			said = append(said, doc.Turn{Text: s})
			open = &said[len(said)-1]
		default:
			after = append(after, doc.Turn{Text: s})
			open = &after[len(after)-1]
		}
	}
	it.Turns = append(append(said, it.Turns...), after...)
	if len(it.Outcome) == 0 {
		it.Outcome = f.declared(it.Turns)
	}
	it.Outcome = f.unsigned(it.Outcome)
}

// unsigned is how an item ended without the arrow before it, or the bracket that says it in a word: → 案のとおり決定,
// ［合意］　案のとおりとする。
func (f *finder) unsigned(spans []doc.Span) []doc.Span {
	if len(spans) == 0 {
		return spans
	}
	s := spans[0]
	at := s.Start
	switch {
	case s.Empty():
	case arrow(f.Fold[s.Start]):
		at = script.Skip(f.Fold, s.Start+1, s.End)
	case f.Fold[s.Start] == '[' || f.Fold[s.Start] == '【':
		shut := script.Close(f.Fold, s.Start, s.End)
		if inner := (doc.Span{Start: s.Start + 1, End: shut}); shut > 0 && f.verdict(inner) {
			at = script.Skip(f.Fold, shut+1, s.End)
		}
	}
	if at == s.Start || at >= s.End {
		return spans
	}
	f.note(doc.Mark, s.Start, at)
	return append([]doc.Span{{Start: at, End: s.End}}, spans[1:]...)
}

// verdict reports whether s is a word that says how something ended: 合意, 継続, 原案可決.
func (f *finder) verdict(s doc.Span) bool {
	const longest = 6 // characters
	if s.Empty() || s.Len() > longest {
		return false
	}
	for _, r := range f.Fold[s.Start:s.End] {
		if !script.Kanji(r) {
			return false
		}
	}
	return true
}

// sentencesOf are the sentences of paragraphs.
func (f *finder) sentencesOf(paragraphs [][]doc.Span) [][]doc.Span {
	var list [][]doc.Span
	for _, p := range paragraphs {
		list = append(list, f.Sentences(p)...)
	}
	return list
}

// paragraphs are where the paragraphs of an item begin: another sentence goes on
// with that of the one before it.
func paragraphs(n *node) map[int]bool {
	begins := make(map[int]bool, len(n.prose)+len(n.rest))
	for _, list := range [...][][]doc.Span{n.prose, n.rest} {
		for _, p := range list {
			if len(p) > 0 {
				begins[p[0].Start] = true
			}
		}
	}
	return begins
}

// states reports whether a sentence belongs to the statement of an item: it
// tells who presented it, or what of it follows below, or is the first below a
// number alone.
func (f *finder) states(it *doc.Item, s []doc.Span, first bool) bool {
	if f.Presented(s) || first && f.Proposed(s) {
		return true
	}
	if len(it.Regions) > 0 {
		return true // the sentences above a table introduce it
	}
	if first && len(it.Outcome) > 0 && f.Ends(f.Words.TakenUp, s[len(s)-1]) {
		return true // 治験の継続の適否について審議した。 / 審議結果：承認
	}
	return first && len(it.Title) == 0
}

// outsideProse makes remarks without a speaker of prose that stands in no item.
func (f *finder) outsideProse(n *node) {
	var said []doc.Turn
	for _, p := range n.prose {
		if f.HasStop(p[len(p)-1]) || len(n.turns) > 0 && len(p) > 1 {
			said = append(said, doc.Turn{Text: p})
		}
	}
	var after []doc.Turn
	for _, p := range n.rest {
		if f.HasStop(p[len(p)-1]) {
			after = append(after, doc.Turn{Text: p})
		}
	}
	n.turns = append(append(said, n.turns...), after...)
}

// declared is the sentence in which the last who speak say the outcome
// (…原案のとおり可決されました。), nil for none.
func (f *finder) declared(turns []doc.Turn) []doc.Span {
	var agreed []doc.Span // 異議なしと認めます。, of the last
	seen := 0
	for i := len(turns) - 1; i >= 0 && seen < 3; i-- {
		if turns[i].Direction {
			continue
		}
		seen++
		for _, s := range f.Sentences(turns[i].Text) {
			if f.Declares(s) {
				return s
			}
			if seen == 1 && f.Ends(f.Words.Consented, s[len(s)-1]) {
				agreed = s
			}
		}
	}
	return agreed
}

// leadOf takes a lead-in from the end of the statement.
func (f *finder) leadOf(it *doc.Item, list [][]doc.Span) [][]doc.Span {
	n := len(list) - 1
	if n < 0 || len(it.Lead) > 0 || len(it.Turns) == 0 || !f.LeadSentence(list[n]) {
		return list
	}
	it.Lead = list[n]
	return list[:n]
}

// outcomeAt is the place of the sentence that says how the item ended, or -1:
// the last one that says more than that nobody asked. Where more is told than that
// something was reported, that is no outcome: 課長から報告を受けた。
func (f *finder) outcomeAt(sentences [][]doc.Span, more bool) int {
	at, said := -1, false
	for i, s := range sentences {
		key, ok := f.Outcome(s)
		if i == 0 && more && f.Presented(s) && f.Ends(f.Words.Heard, s[len(s)-1]) {
			continue
		}
		if ok && (key != "-" || !said) {
			at, said = i, key != "-"
		}
	}
	return at
}

// trailing looks through the turns of all items for speakers behind the
// remark.
func (f *finder) trailing(items []doc.Item) {
	for i := range items {
		f.src.Stop.Check()
		f.trailingSpeakers(items[i].Turns)
		f.trailing(items[i].Items)
	}
}

// trailingSpeakers reads …すべき。（古閑委員）: who speaks stands in a bracket at
// the end.
func (f *finder) trailingSpeakers(turns []doc.Turn) {
	for i := range turns {
		f.src.Stop.Check()
		t := &turns[i]
		if !t.Direction && len(t.Text) > 0 && (len(t.Speaker) == 0 || f.fromLegend(t.Speaker[0])) {
			f.trailingSpeaker(t)
		}
	}
}

func (f *finder) trailingSpeaker(t *doc.Turn) {
	last := &t.Text[len(t.Text)-1]
	stop := script.SkipBack(f.Fold, last.Start, last.End)
	end := stop
	if end > last.Start && f.Fold[end-1] == '。' {
		end--
	}
	if end <= last.Start || f.Fold[end-1] != ')' {
		return
	}
	open := script.Open(f.Fold, last.Start, end-1)
	if open < 0 {
		f.wrappedSpeaker(t, end-1, stop)
		return
	}
	if !f.speakerWithin(t, open, end) {
		return
	}
	f.note(doc.Mark, open, stop)
	t.Speaker = []doc.Span{f.Trim(doc.Span{Start: open + 1, End: end - 1})}
	last.End = script.SkipBack(f.Fold, last.Start, open)
	if last.Empty() {
		t.Text = t.Text[:len(t.Text)-1]
	}
}

// speakerWithin reports whether the bracket from open to end with which a remark ends holds
// who spoke.
func (f *finder) speakerWithin(t *doc.Turn, open, end int) bool {
	last := t.Text[len(t.Text)-1]
	if f.DateEnd(doc.Span{Start: last.Start, End: end}) == end || f.weekday(open, end) {
		return false // 次回は 10/12（土）
	}
	who, alone := f.Trim(doc.Span{Start: open + 1, End: end - 1}), open == last.Start
	if who.Len() > 16 || alone && len(t.Text) == 1 {
		return false
	}
	below := alone && t.Sign == doc.Answer && f.bodily(who) // on a line of its own below an answer
	if !below && !f.somebody(who) {
		return false
	}
	if f.HasStop(last) || script.Index(f.Fold, last.Start, open, '(') < 0 {
		return true
	}
	return f.bracketedRoles(last, false) <= 1 // 久保 一弘（副大臣）、小杉 純（課長）
}

// somebody reports whether s is a person or a role that speaks, as it is written or as the
// lists of people have it.
func (f *finder) somebody(s doc.Span) bool {
	return f.Named(s) || f.Speaks(s) || f.listed(s) || s.Len() == 1 && f.roll[f.plain(s)]
}

// weekday reports whether the bracket from open to shut tells the day of the week
// of the date before it.
func (f *finder) weekday(open, shut int) bool {
	if shut-open > 8 || open == 0 {
		return false
	}
	if before := script.Before(f.Fold, max(0, open-4), open); !script.Digit(before) && before != '日' {
		return false
	}
	switch f.Fold[script.Skip(f.Fold, open+1, shut)] {
	case '月', '火', '水', '木', '金', '土', '日', '祝':
		return true
	}
	return false
}

// wrappedSpeaker reads the same where the line ends within the bracket; shut
// is the place of its end.
func (f *finder) wrappedSpeaker(t *doc.Turn, shut, stop int) {
	n := len(t.Text)
	if n < 2 || t.Text[n-1].Len() > 12 {
		return
	}
	before, last := &t.Text[n-2], t.Text[n-1]
	open := before.End - 1
	for open > before.Start && f.Fold[open] != '(' {
		open--
	}
	if f.Fold[open] != '(' || before.End-open > 14 || open == before.Start {
		return
	}
	who := append(append([]rune{}, f.Fold[open+1:before.End]...), f.Fold[last.Start:shut]...)
	if _, from := f.Words.Role.Suffix(who, 0, len(who)); from == len(who) {
		return
	}
	t.Speaker = []doc.Span{{Start: open + 1, End: before.End}, {Start: last.Start, End: shut}}
	f.note(doc.Mark, open, open+1)
	f.note(doc.Mark, shut, stop)
	before.End = script.SkipBack(f.Fold, before.Start, open)
	t.Text = t.Text[:n-1]
}

// fromLegend reports whether a speaker was named by a legend only.
func (f *finder) fromLegend(s doc.Span) bool {
	for _, e := range f.legend {
		if e.who == s {
			return true
		}
	}
	return false
}
