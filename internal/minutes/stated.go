package minutes

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// How many came is often told in no label but by who opens the meeting: ただいまの出席議員は16名で、
// 定足数に達しております。委員12名のうち９名の御出席をいただいております。

// statedInWords is the number of members present that one of the first remarks states.
func (f *frame) statedInWords() (int, bool) {
	const first = 8 // remarks
	turns := slices.DeleteFunc(f.allTurns(f.out.Turns, f.out.Agenda), func(t doc.Turn) bool { return t.Direction || len(t.Text) == 0 })
	doc.Sort(turns, func(a, b *doc.Turn) int { return a.Text[0].Start - b.Text[0].Start })
	for _, t := range turns[:min(first, len(turns))] {
		c := f.cell(t.Text)
		if n, ok := presentIn(c.Bare(0, len(c.Fold))); ok {
			return n, true
		}
	}
	return 0, false
}

// allTurns are the turns of the items too.
func (f *frame) allTurns(turns []doc.Turn, items []doc.Item) []doc.Turn {
	all := slices.Clone(turns)
	for i := range items {
		all = append(all, f.allTurns(items[i].Turns, items[i].Items)...)
	}
	return all
}

// presentIn is the number of members present that text, without white space, states.
func presentIn(text []rune) (int, bool) {
	for i := range text {
		if k := setsOnce().present.At(text[i:]); k > 0 {
			if n, ok := countBehind(text, i+k); ok {
				return n, true
			}
		}
		if n, ok := ofAllPresent(text, i); ok {
			return n, true
		}
	}
	return 0, false
}

// countBehind is the number of people behind the words for those present, which end at at:
// 出席委員は、12名, 出席議員数16人.
func countBehind(text []rune, at int) (int, bool) {
	for stop := at + 3; at < min(stop, len(text)) && (text[at] == '数' || text[at] == 'は' || text[at] == '、'); at++ {
	}
	n, end, ok := peopleAt(text, at)
	return n, ok && ofAll(text, end) == 0
}

// ofAllPresent is the number of those who came of all, whose number begins at at:
// 12名のうち９名の御出席.
func ofAllPresent(text []rune, at int) (int, bool) {
	const near = 10 // characters up to 出席
	_, end, ok := peopleAt(text, at)
	if !ok || at > 0 && digitAt(text, at-1) {
		return 0, false
	}
	of := ofAll(text, end)
	if of == 0 {
		return 0, false
	}
	for stop := min(of+4, len(text)); of < stop && !digitAt(text, of); of++ {
	}
	n, end, ok := peopleAt(text, of)
	return n, ok && setsOnce().attends.In(text[end:min(end+near, len(text))])
}

// peopleAt is the number of people written at at, and where it ends.
func peopleAt(text []rune, at int) (n, end int, ok bool) {
	const longest = 12 // characters of the number: it is asked for at each of them
	if at >= len(text) {
		return 0, at, false
	}
	n, end = numeral(text, at, min(at+longest, len(text)))
	if end <= at || end >= len(text) || text[end] != '名' && text[end] != '人' {
		return 0, at, false
	}
	return n, end + 1, true
}
