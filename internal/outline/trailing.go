package outline

import "github.com/giji-go/giji/internal/doc"

// trailing looks through the turns of all items for speakers behind the
// remark.
func (f *finder) trailing(items []doc.Item) {
	for i := range items {
		f.trailingSpeakers(items[i].Turns)
		f.trailing(items[i].Items)
	}
}

// trailingSpeakers reads …すべき。（古閑委員）: who speaks stands in a bracket at
// the end.
func (f *finder) trailingSpeakers(turns []doc.Turn) {
	for i := range turns {
		t := &turns[i]
		if t.Direction || len(t.Text) == 0 || len(t.Speaker) > 0 && !f.fromLegend(t.Speaker[0]) {
			continue
		}
		last := &t.Text[len(t.Text)-1]
		end := skipBack(f.fold, last.Start, last.End)
		stop := end
		if end > last.Start && f.fold[end-1] == '。' {
			end--
		}
		if end <= last.Start || f.fold[end-1] != ')' {
			continue
		}
		open := end - 1
		for open > last.Start && f.fold[open] != '(' {
			open--
		}
		who := trim(f.fold, doc.Span{Start: open + 1, End: end - 1})
		if f.fold[open] != '(' && f.wrappedSpeaker(t, end-1, stop) {
			continue
		}
		if f.fold[open] != '(' || !f.named(who) && !f.groupSpeaks(who) || who.Len() > 16 {
			continue
		}
		f.note(doc.Mark, open, stop)
		t.Speaker = []doc.Span{who}
		last.End = skipBack(f.fold, last.Start, open)
		if last.End <= last.Start {
			t.Text = t.Text[:len(t.Text)-1]
		}
	}
}

// wrappedSpeaker reads the same where the line ends within the bracket; shut
// is the place of its end.
func (f *finder) wrappedSpeaker(t *doc.Turn, shut, stop int) bool {
	n := len(t.Text)
	if n < 2 || t.Text[n-1].Len() > 12 {
		return false
	}
	before, last := &t.Text[n-2], t.Text[n-1]
	open := before.End - 1
	for open > before.Start && f.fold[open] != '(' {
		open--
	}
	if f.fold[open] != '(' || before.End-open > 14 || open == before.Start {
		return false
	}
	who := append(append([]rune{}, f.fold[open+1:before.End]...), f.fold[last.Start:shut]...)
	if _, from := f.words.role.suffix(who, 0, len(who)); from == len(who) {
		return false
	}
	t.Speaker = []doc.Span{{Start: open + 1, End: before.End}, {Start: last.Start, End: shut}}
	f.note(doc.Mark, open, open+1)
	f.note(doc.Mark, shut, stop)
	before.End = skipBack(f.fold, before.Start, open)
	t.Text = t.Text[:n-1]
	return true
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
