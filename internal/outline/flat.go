package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// longLine is the length in characters from which a line that holds labels is
// taken for several that lost their ends.
const longLine = 120

// cuts parts a line that lost its line ends, or is a row of a table with
// several labels, before each label, before the numbered items between them,
// and before the speakers behind them. Most lines are one piece. The next call may write
// over the result.
func (f *finder) cuts(l doc.Span) []doc.Span {
	if at := f.countedGroup(l); at > l.Start {
		return []doc.Span{{Start: l.Start, End: at}, {Start: at, End: l.End}}
	}
	labels := f.labelsWithin(l)
	if l.Len() > longLine && len(labels) > 0 {
		labels = f.withGaps(l, labels)
	}
	if len(labels) < 2 {
		return f.cutRemarks(l)
	}
	at := l.Start
	var parts []doc.Span
	for i, label := range append(labels, l.End) {
		if label <= at {
			continue
		}
		part := doc.Span{Start: at, End: label}
		if i == len(labels) && l.Len() > longLine {
			parts = f.cutSpeakers(parts, part)
		} else {
			parts = f.cutItems(parts, part)
		}
		at = label
	}
	return parts
}

// cutRemarks parts a line in which one remark runs into the next, as in pages that lost their line
// ends, before each speaker who is surely one:
//
//	○議長（青山太郎君）　説明を求めます。○町長（川田菊夫君）　説明します。
func (f *finder) cutRemarks(l doc.Span) []doc.Span {
	var parts []doc.Span
	at := l.Start
	for i := l.Start + 1; i+1 < l.End; i++ {
		text, ok := f.runsInto(doc.Span{Start: at, End: l.End}, i)
		if !ok {
			continue
		}
		parts, at = append(parts, doc.Span{Start: at, End: i}), i
		i = text - 1
	}
	if len(parts) == 0 {
		f.uncut[0] = l
		return f.uncut[:]
	}
	return append(parts, doc.Span{Start: at, End: l.End})
}

// runsInto reports whether a remark begins at i within l, and where its words do: behind the end of a
// sentence with a ring before the speaker or his name in a bracket, or with both behind a heading.
//
//	午前10時開会　○議長（青山太郎君）　…。　町長（川田菊夫君）　…。【教育長：森井花子】　…
func (f *finder) runsInto(l doc.Span, i int) (text int, ok bool) {
	const reach = 100 // characters within which a name and a word behind it stand
	if !f.mayRunInto(i) {
		return 0, false
	}
	above := doc.Span{Start: l.Start, End: script.SkipBack(f.Fold, l.Start, i)}
	ends := !above.Empty() && endsRemark(f.Fold[above.End-1])
	if !ends && (above.End == i || !f.mayHead(above)) {
		return 0, false
	}
	rest := doc.Span{Start: i, End: min(l.End, i+reach)}
	m := f.Mark(rest)
	sp := f.Speaker(rest, &m)
	if !sp.Sure || sp.Run || sp.Text >= rest.End || !ends && !f.HasStop(doc.Span{Start: sp.Text, End: rest.End}) {
		return 0, false
	}
	return sp.Text, f.standsOff(&sp, ends)
}

// standsOff reports whether a speaker within a line is set off from the words before him; ends tells that they end a
// sentence.
func (f *finder) standsOff(sp *line.Speaker, ends bool) bool {
	full := f.calledInFull(sp)
	switch sp.Form {
	case line.Marked:
		return circle(sp.Bullet) && (ends || full)
	case line.Bracket:
		return ends && full
	case line.Spaced:
		return full && script.Gap(f.Fold[sp.Text-1])
	}
	return false
}

// mayRunInto reports whether a remark may begin at i by the characters there: one ring, a bracket, or a word
// behind a gap.
func (f *finder) mayRunInto(i int) bool {
	switch r := f.Fold[i]; {
	case circle(r):
		return !circle(f.Fold[i+1]) && !circle(f.Fold[i-1])
	case r == '【':
		return true
	default:
		return !script.Blank(r) && script.Gap(f.Fold[i-1])
	}
}

// mayHead reports whether s, which ends no sentence, may stand above remarks on their line: no sign, and nobody who
// speaks himself.
func (f *finder) mayHead(s doc.Span) bool {
	const longest = 30 // characters
	if s.Empty() || s.Len() > longest || f.Has(s, ':') || f.Named(s) || f.Seat(s) {
		return false
	}
	return script.NameLetter(f.Fold[s.Start]) || script.Digit(f.Fold[s.Start])
}

// calledInFull reports whether a speaker is called by an office or a seat and by the name of who has it, in a
// bracket or behind a colon, as nobody is in a sentence: 議長（青山太郎君）, 【議長：青山太郎】.
func (f *finder) calledInFull(sp *line.Speaker) bool {
	name := sp.Name
	if sp.Form == line.Bracket {
		return f.Has(name, ':')
	}
	if name.Empty() || f.Fold[name.End-1] != ')' {
		return false
	}
	open := script.Open(f.Fold, name.Start, name.End-1)
	if open <= name.Start {
		return false
	}
	office := f.Trim(doc.Span{Start: name.Start, End: open})
	return (f.Named(office) || f.Seat(office)) && f.bodily(doc.Span{Start: open + 1, End: name.End - 1})
}

// endsRemark reports whether r may end a remark: a stop, or the bracket of what was done.
func endsRemark(r rune) bool {
	return script.Stop(r) || r == ')' || r == '〕' || r == '」' || r == '】'
}

// countedGroup is where a group of people with its number stands behind the number of all:
// 理事の総数 10名 出席理事 ８名. The beginning of l for none.
func (f *finder) countedGroup(l doc.Span) int {
	const longest = 60
	if l.Len() > longest || !f.PeopleCount(l) {
		return l.Start
	}
	for i := l.Start + 1; i < l.End; i++ {
		if !script.Gap(f.Fold[i-1]) || !f.Words.Group.MayBegin(f.Fold[i]) {
			continue
		}
		_, stop := f.Words.Group.Prefix(f.Fold, i, l.End)
		next := script.Skip(f.Fold, stop, l.End)
		if stop < i+3 || next >= l.End || !script.Digit(f.Fold[next]) || !f.PeopleCount(doc.Span{Start: next, End: l.End}) {
			continue
		}
		if front := f.Trim(doc.Span{Start: l.Start, End: i}); f.PeopleCount(front) && (f.Fold[front.End-1] == '名' || f.Fold[front.End-1] == '人') {
			return i
		}
	}
	return l.Start
}

// speakerBehindLabel is where the first speaker stands behind the label of the minutes proper, alone
// or before a sentence: 議事録　青山会長. The beginning of l for none.
func (f *finder) speakerBehindLabel(l doc.Span) int {
	m := f.Mark(l)
	label, ok := f.Label(l, &m)
	if !ok || label.Key != "body" || label.People || label.Colon || !label.Gap || label.Value.Empty() || f.HasStop(label.Word) {
		return l.Start
	}
	m = f.Mark(label.Value)
	sp := f.Speaker(label.Value, &m)
	if alone := sp.Text >= label.Value.End && f.Named(label.Value); sp.Sure && !m.Numbered() && (alone || f.EndsStop(label.Value)) {
		return label.Value.Start
	}
	return l.Start
}

// labelsWithin are the places in a line where a label stands between spaces. A
// line that holds both date and place, or one of them and an agenda, has lost
// its line ends or is a row of a table.
func (f *finder) labelsWithin(l doc.Span) []int {
	var at []int
	keys := 0
	for i := l.Start; i < l.End; i++ {
		if i > l.Start && !setsOffLabel(f.Fold[i-1]) || script.Blank(f.Fold[i]) || !f.Words.Labels.MayBegin(f.Fold[i]) {
			continue
		}
		stop, main, ok := f.labelBetween(l, i, keys)
		if !ok {
			continue
		}
		if main {
			keys++
		}
		at = append(at, f.numberBefore(l.Start, i))
		i = max(i, stop-1)
	}
	if keys == 0 && l.Len() <= longLine {
		return nil
	}
	return at
}

// withGaps are the labels of a line that lost its line ends, and the places
// where else such a line is parted: behind wide gaps, and before signs of lists.
func (f *finder) withGaps(l doc.Span, labels []int) []int {
	var at []int
	k := 0
	for i := l.Start + 1; i < l.End; i++ {
		if k < len(labels) && labels[k] == i {
			at = append(at, i)
			k++
			continue
		}
		if script.Blank(f.Fold[i]) || !script.Gap(f.Fold[i-1]) {
			continue
		}
		from := script.SkipBack(f.Fold, l.Start, i)
		if f.GapAt(from, i) > 7 || circle(f.Fold[i]) {
			at = append(at, i)
		}
	}
	return at
}

// setsOffLabel reports whether r may stand before a label within a line, as a gap does.
func setsOffLabel(r rune) bool {
	return !script.Kanji(r) && !script.Hiragana(r) && (script.Gap(r) || signBefore(r))
}

// signBefore reports whether r may stand right before a label within a line.
func signBefore(r rune) bool {
	return script.Bullet(r) || r == '[' || r == '【' || r == ')' || r == '<'
}

// labelBetween reads a label within a line at i: one of the header before a
// space or a colon, one of people before a colon or, on a long line, a space.
func (f *finder) labelBetween(l doc.Span, i, keys int) (stop int, main, ok bool) {
	if stop := f.groupBetween(l, i, keys); stop > i && keys > 0 {
		return stop, false, true
	}
	key, stop := f.Words.Head.Prefix(f.Fold, i, l.End)
	if stop < i+2 || stop < l.End && !endsHead(f.Fold[stop]) {
		return i, false, false
	}
	switch key {
	case "held", "venue", "place-time":
		return stop, true, true
	case "agenda":
		return stop, false, true
	case "body":
		return stop, false, keys > 1 && stop-i > 1
	case "papers", "public", "opened", "closed", "method", "count":
		return stop, false, l.Len() > longLine && keys > 0 || keys > 1
	}
	return i, false, false
}

// groupBetween is where the label of people ends that begins within a line at i; i for none. Behind
// a date and a place a space ends it too.
func (f *finder) groupBetween(l doc.Span, i, keys int) int {
	_, stop := f.Words.Group.Prefix(f.Fold, i, l.End)
	if stop <= i+2 {
		return i
	}
	next := script.Skip(f.Fold, stop, l.End)
	if next < l.End && (f.Fold[next] == ':' || (l.Len() > longLine || keys > 1) && next > stop) {
		return stop
	}
	return i
}

// endsHead reports whether r may stand right behind a label within a line.
func endsHead(r rune) bool { return script.Blank(r) || script.Colon(r) || script.Opening(r) != 0 }

// numberBefore steps back from a label over the number or the sign before it.
func (f *finder) numberBefore(start, at int) int {
	i := script.SkipBack(f.Fold, start, at)
	from := i
	for from > start && !script.Gap(f.Fold[from-1]) && i-from < 5 {
		from--
	}
	if from < i && (from == start || script.Gap(f.Fold[from-1])) {
		if m := f.Mark(doc.Span{Start: from, End: at}); m.End == at && m.Style != line.Unnumbered || i-from == 1 && signBefore(f.Fold[from]) {
			return from
		}
	}
	return at
}

// cutItems parts a piece of a flattened line before (1), (2), … as long as
// they count on, and before a speaker behind the last of them.
func (f *finder) cutItems(parts []doc.Span, s doc.Span) []doc.Span {
	at, next := s.Start, 1
	var style line.Style
	for i := s.Start; i < s.End; i++ {
		if i > s.Start && !script.Gap(f.Fold[i-1]) {
			continue
		}
		m := f.Mark(doc.Span{Start: i, End: s.End})
		if m.Number != next || next > 1 && m.Style != style || !f.numbersItem(&m, s.End) {
			continue
		}
		style = m.Style
		if at < i {
			parts = append(parts, doc.Span{Start: at, End: i})
		}
		at, next = i, next+1
		i = m.Stop - 1
	}
	return f.cutSpeakers(parts, doc.Span{Start: at, End: s.End})
}

// numbersItem reports whether a mark within a flattened line numbers an item: a bare 1 does
// where 2 follows.
func (f *finder) numbersItem(m *line.Mark, end int) bool {
	if m.Outer != line.Unnumbered {
		return false
	}
	switch m.Style {
	case line.Paren, line.Circled:
		return true
	case line.Arabic:
		return !script.Blank(f.Fold[m.Stop-1]) && (m.Number != 1 || f.numberFollows(m.End, end, 2))
	}
	return false
}

// numberFollows reports whether the number n stands behind a space in
// fold[at:end], set off by a point.
func (f *finder) numberFollows(at, end, n int) bool {
	end = min(end, at+400)
	for i := at; i < end; i++ {
		if script.Digit(f.Fold[i]) && script.Gap(f.Fold[i-1]) {
			if v, stop := script.Integer(f.Fold, i, end); v == n && stop < end && script.Separator(f.Fold[stop]) {
				return true
			}
		}
	}
	return false
}

// cutSpeakers parts a piece of a flattened line before each speaker behind a
// space whose words hold a sentence.
func (f *finder) cutSpeakers(parts []doc.Span, s doc.Span) []doc.Span {
	at, stop := s.Start, s.End-1
	for stop > s.Start && f.Fold[stop] != '。' {
		stop--
	}
	for i := s.Start + 1; i < stop; i++ {
		if script.Blank(f.Fold[i]) || !script.Gap(f.Fold[i-1]) {
			continue
		}
		rest := doc.Span{Start: i, End: s.End}
		m := f.Mark(rest)
		if m.Numbered() {
			continue
		}
		sp := f.Speaker(rest, &m)
		if sp.Form == line.Silent || !sp.Sure || sp.Name.Empty() || sp.Text >= stop {
			continue
		}
		if at < i {
			parts = append(parts, doc.Span{Start: at, End: i})
		}
		at = i
		i = sp.Text
	}
	return append(parts, doc.Span{Start: at, End: s.End})
}
