package minutes

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/model"
)

// How many came is often told in no label but by who opens the meeting: ただいまの出席議員は16名で、
// 定足数に達しております。委員12名のうち９名の御出席をいただいております。

// attendance reads the stated numbers.
func (f *frame) attendance() {
	var a model.Attendance
	a.Members = f.membersCounted()
	if n, ok := f.statedInWords(); ok && a.Members == nil && !f.out.NoMinutes {
		a.Members = &n
	}
	a.Public = f.publicCounted()
	if a.Members != nil || a.Public != nil {
		f.m.Attendance = &a
	}
}

// membersCounted is the number of members present that the header states. The numbers of groups
// within them are not it, of which one that stands alone may be: 公募委員（3人）, 副会長（2名）、会計（1名）.
func (f *frame) membersCounted() *int {
	var whole, parts []int
	for _, n := range f.out.Counts {
		f.value(n.Span)
		v, ok := peopleIn(f.cell(n.Span))
		if n.Key == "public" || !ok {
			continue
		}
		switch part, among := f.ofGroup(n.Span); {
		case among || f.inItems(n.Span):
		case part:
			parts = append(parts, v)
		default:
			whole = append(whole, v)
		}
	}
	switch {
	case len(whole) > 0:
		return &whole[0]
	case len(parts) == 1:
		return &parts[0]
	}
	return nil
}

// publicCounted is the number of the public that is stated, nil where there are several: of 議員 なし and
// その他 2名 it is 2.
func (f *frame) publicCounted() (public *int) {
	for _, n := range f.out.Counts {
		v, ok := peopleIn(f.cell(n.Span))
		if n.Key != "public" || !ok {
			continue
		}
		switch {
		case public == nil || *public == 0:
			public = &v
		case v > 0 && v != *public:
			return nil
		}
	}
	return public
}

// ofGroup reports whether the count in spans is of a group of those who came that a word before it names, and
// whether that is one among others on its row: 会長、副会長（2名）.
func (f *frame) ofGroup(spans []doc.Span) (part, among bool) {
	fold, at := f.src.Fold, spans[0].Start
	for at < spans[0].End && !digitAt(fold, at) && !script.Numeral(fold[at]) {
		at++
	}
	end := at
	for end > 0 && (script.Gap(fold[end-1]) || fold[end-1] == '(') {
		end--
	}
	at = end
	for at > max(0, end-longestName) && script.NameLetter(fold[at-1]) {
		at--
	}
	word := fold[at:end]
	if _, n := frameWordsOnce().noName.End(word); n == 0 || setsOnce().attends.In(fold[at:spans[0].End]) || len(word) == 2 && word[1] == '員' {
		return false, false
	}
	at = backBlank(fold, at)
	return true, at > 0 && (fold[at-1] == '、' || fold[at-1] == ')')
}

// inItems reports whether spans stand below an item, and people are listed above it: who takes part in what is
// spoken of.
func (f *frame) inItems(spans []doc.Span) bool {
	if len(f.out.Agenda) == 0 || len(f.out.Agenda[0].Title) == 0 {
		return false
	}
	item := f.out.Agenda[0].Title[0].Start
	return spans[0].Start > item && slices.ContainsFunc(f.listed.Persons, func(p doc.Person) bool {
		return len(p.Text) > 0 && p.Text[0].Start < item
	})
}

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
