package incident

import (
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// An item is one value of a cell that may hold several: its mark, what it
// belongs to, the value, and the remark in brackets behind it. All positions
// are slots of the cell.
type item struct {
	from, to int
	mark     string // ①, (1); "" for none
	label    string
	match    *normalize.Match // nil where no value is read
	missing  model.Missing    // why there is none
	note     string
}

// An amount is what the label of a cell asks for.
type amount int

const (
	aCount amount = iota
	aLength
)

// is reports whether a match is of the kind.
func (a amount) is(m *normalize.Match) bool {
	if a == aLength {
		return m.Duration != nil
	}
	return isCount(m)
}

// standsAlone reports whether a match is a value of the kind that stands in no bracket.
func (a amount) standsAlone(raw *cell.Cell, m *normalize.Match) bool {
	return raw.Depth[m.Start] == 0 && m.Err == "" && a.is(m)
}

// scanAmounts finds the expressions of the slots [from, to). Where a length is asked for,
// figures that a colon parts are one, 約28:45, but where the label counts minutes: 7:26 may
// have seconds then.
func (c *Context) scanAmounts(wanted amount, raw *cell.Cell, from, to int) []normalize.Match {
	if wanted != aLength || string(raw.Unit) == "分" {
		return c.scan(raw, from, to)
	}
	matches := normalize.ScanFolded(raw.Fold[from:to], normalize.Options{Ref: c.Meeting, Cell: true, Length: true}, nil)
	for i := range matches {
		matches[i].Start += from
		matches[i].End += from
		daysOf(raw, &matches[i], to)
	}
	return matches
}

// daysOf makes a length of a match that is a day of no month, where a length is asked for and nothing goes on
// behind it: 3日 below 継続時間.
func daysOf(raw *cell.Cell, m *normalize.Match, to int) {
	p := m.Point
	if p == nil || !p.Day.Known() || p.Month.Origin == normalize.Written || p.Hour.Known() {
		return
	}
	if m.End < to && !separator(raw.Fold[m.End]) && raw.Fold[m.End] != '(' {
		return
	}
	d, err := normalize.ParseFoldedAs(raw.Fold[m.Start:m.End], normalize.Options{Cell: true}, normalize.KindDuration)
	if err == nil && d.Duration != nil {
		d.Start, d.End = m.Start, m.End
		*m = d
	}
}

// items divides the cell [0, end) into its values. Marks divide it where it
// has some; else each value ends an item, and what stands before it is its
// label.
func (c *Context) items(cell *cell.Cell, end int, wanted amount) []item {
	if counted := countedItems(cell, end, wanted); counted != nil {
		return counted
	}
	var all []item
	for _, part := range marked(cell, end) {
		c.Src.Stop.Check()
		all = append(all, c.itemsOf(cell, part, wanted)...)
	}
	return all
}

// A part is what stands behind one mark.
type part struct {
	from, text, to int // text is behind the mark
	mark           string
}

// marked divides the slots [0, end) at marks ①, (1), 1. that count up.
func marked(cell *cell.Cell, end int) []part {
	parts := []part{{}}
	next := 1
	for i := 0; i < end; i++ {
		length, number := itemMark(cell, i, end)
		if length == 0 || number != next || cell.Depth[i] > 0 {
			continue
		}
		parts[len(parts)-1].to = i
		parts = append(parts, part{from: i, text: i + length, mark: markOf(cell.Fold[i : i+length])})
		next++
		i += length - 1
	}
	parts[len(parts)-1].to = end
	if from, to := cell.Trim(parts[0].from, parts[0].to); from == to && len(parts) > 1 {
		return parts[1:]
	}
	return parts
}

// itemMark is the mark that begins at slot i: ① anywhere, (1) almost, 1. and
// ア at the start of a line.
func itemMark(raw *cell.Cell, i, end int) (length, number int) {
	r := raw.Fold[i]
	if n := script.Circled(r); n > 0 {
		return 1, n
	}
	if i > 0 && raw.Fold[i-1] != '\n' && r != '(' {
		return 0, 0
	}
	if length, number = kanaMark(raw.Fold[i:end]); length > 0 || brokenDecimal(raw, i, end) {
		return length, number
	}
	return bracketMark(raw.Fold[i:end])
}

// kanaMark reads ア before a space, ア. and ア) at the start of text.
func kanaMark(text []rune) (length, number int) {
	if len(text) < 3 {
		return 0, 0
	}
	number = script.KanaPlace(text[0])
	if next := text[1]; number == 0 || !cell.Blank(next) && next != '.' && next != ')' {
		return 0, 0
	}
	return 2, number
}

// brokenDecimal reports whether what reads as the mark 1. is the whole part of
// the only number of its cell, set apart from its fraction: 1. 5万人.
func brokenDecimal(raw *cell.Cell, i, end int) bool {
	length, number := bracketMark(raw.Fold[i:end])
	next := i + length
	if length < 2 || number != 1 || raw.Fold[next-1] != '.' || next >= end || raw.Fold[next] != ' ' {
		return false
	}
	next = cell.SkipBlank(raw.Fold, next, end)
	return next < end && script.Digit(raw.Fold[next]) && script.Index(raw.Fold, next, end, '\n') < 0
}

// bracketMark reads (1), 1. and 1) at the start of text.
func bracketMark(text []rune) (length, number int) {
	at, open := 0, false
	if len(text) > 0 && text[0] == '(' {
		at, open = 1, true
	}
	digits := at
	for digits < len(text) && digits < at+2 && text[digits] >= '0' && text[digits] <= '9' {
		number = number*10 + int(text[digits]-'0')
		digits++
	}
	if digits == at || digits >= len(text) {
		return 0, 0
	}
	switch r := text[digits]; {
	case r == ')', r == '.' && !open && (digits+1 == len(text) || text[digits+1] < '0' || text[digits+1] > '9'):
		return digits + 1, number
	}
	return 0, 0
}

// markOf is the mark without brackets, so that ① and (1) pair over rows.
func markOf(mark []rune) string { return strings.Trim(string(mark), "(). \u3000") }

// itemsOf reads the values of one part, and what is told to have none.
func (c *Context) itemsOf(cell *cell.Cell, p part, wanted amount) []item {
	var found []item
	at := p.text
	matches := c.scanAmounts(wanted, cell, p.text, p.to)
	headed := nameInBracket(cell, p)
	for i := range matches {
		c.Src.Stop.Check()
		m, ok := withUnit(cell, &matches[i])
		if !ok || m.Start < at || !wanted.standsAlone(cell, m) {
			continue
		}
		if behind := behindCompanies(cell, m); behind > 0 && len(found) == 0 {
			at = behind
			continue
		}
		if before := c.told(cell, p, at, m.Start, true); len(before) > 0 {
			found, at = append(found, before...), before[len(before)-1].to
		}
		if name := ownName(cell, at, m.Start); name > at {
			found = append(found, c.unread(cell, part{from: at, text: at, to: name, mark: p.mark}))
			at = name
		}
		cutRemark(cell, m, p.to, headed)
		cutUnit(cell, m, p.to)
		if p.mark != "" && len(found) > 0 && !ownLine(cell, at, m.Start) {
			break
		}
		if all := refused(cell, p, found, matches[:i+1], at); all != nil {
			return all
		}
		it := item{from: behindStop(cell, at, m.Start), to: m.End, mark: p.mark, match: m}
		it.label = labelText(cell, at, m.Start)
		it.remark(cell, p.to, headed)
		found = append(found, it)
		at = it.to
	}
	found = append(found, c.told(cell, p, at, p.to, false)...)
	if n := len(found); n > 0 {
		found[0].from = p.from
		if p.mark != "" {
			found[n-1].to = p.to
		}
		return found
	}
	return []item{c.unread(cell, p)}
}

// refused are the items of a part where the last of the matches, behind those found up to at, is no value of
// it: none of them where a naught may stand before it, else those found and one that is not read.
func refused(raw *cell.Cell, p part, found []item, matches []normalize.Match, at int) []item {
	m := &matches[len(matches)-1]
	switch {
	case len(matches) > 1 && numeralBetween(raw, &matches[len(matches)-2], m):
		return []item{{from: p.from, to: p.to, mark: p.mark}}
	case len(found) > 0 && found[0].label == "" && found[0].match != nil && gapBefore(raw, at, m.Start):
		return append(found, item{from: behindStop(raw, at, m.Start), to: p.to, mark: p.mark, label: labelText(raw, at, m.Start)})
	}
	return nil
}

// numeralBetween reports whether a circle, which may be a naught, stands between two values and nothing else:
// ３時間○８分 is not two lengths.
func numeralBetween(raw *cell.Cell, before, m *normalize.Match) bool {
	if before.End+1 != m.Start {
		return false
	}
	r := raw.Fold[before.End]
	return r == '○' || r == '〇' || r == '◯' || r == '０'
}

// gapBefore reports whether a gap parts the value at to from the words before it on its line: behind a value
// without a name such words are the label of another row that nobody knew, 現地に出た作業員　　　　９人.
func gapBefore(raw *cell.Cell, from, to int) bool {
	const gap = 3
	at := to
	for at > from && cell.Blank(raw.Fold[at-1]) {
		at--
	}
	from, _ = raw.Trim(from, at)
	return to-at >= gap && from < at && raw.Fold[at-1] != ':' && raw.Fold[at-1] != '\n' && raw.Fold[at-1] != ')'
}

// nameInBracket reports whether the part begins with a bracket and its value
// follows, so that its brackets may name values: （音声）600人（データ）700人.
func nameInBracket(raw *cell.Cell, p part) bool {
	at := cell.SkipBlank(raw.Fold, p.text, p.to)
	return at < p.to && raw.Fold[at] == '(' && !remarks(raw, closeOf(raw, at, p.to), p.to)
}

// cutRemark takes from a match the bracket that names the value behind it, on the
// next line, or on its own where brackets name values: （データ）７万人 is no remark
// on what is before.
func cutRemark(raw *cell.Cell, m *normalize.Match, end int, headed bool) {
	if m.Count == nil || m.Count.Remark == "" {
		return
	}
	for i := m.Start + 1; i < m.End; i++ {
		if raw.Fold[i] != '(' || !headed && raw.Fold[i-1] != '\n' {
			continue
		}
		if !remarks(raw, closeOf(raw, i, end), end) {
			bare := *m.Count
			bare.Remark = ""
			m.Count = &bare
			_, m.End = raw.Trim(m.Start, i)
		}
		return
	}
}

// cutUnit takes from a match the letter of the next line that would lengthen its
// unit where that begins another word: 19万人 / 日本… counts no 人日.
func cutUnit(raw *cell.Cell, m *normalize.Match, end int) {
	stop := raw.LineEnd(raw.LineOf(m.Start))
	if m.Count == nil || m.End <= stop || m.End < end && !script.NameLetter(raw.Fold[m.End]) {
		return
	}
	if m.End == end && raw.Full(raw.LineOf(m.Start), raw.Widest()) {
		return
	}
	bare, err := normalize.ParseFolded(raw.Fold[m.Start:stop], normalize.Options{Cell: true})
	if err != nil || bare.Count == nil || bare.Count.Unit == "" {
		return
	}
	bare.Start, bare.End = m.Start, stop
	*m = bare
}

// ownLine reports whether what stands before a value begins a line and names
// something, so that one mark may have several values:
//
//	①音声：５時間
//	　データ：７時間
func ownLine(cell *cell.Cell, from, to int) bool {
	if cell.LineOf(from) == cell.LineOf(to) || from == to {
		return false
	}
	label, _ := cell.Trim(cell.LineStart(cell.LineOf(to)), to)
	return label < to && setsOnce().ofThem.At(cell.Fold[label:to]) == 0
}

// unread is a part without a value: 不明, 非公表 or what is not understood.
func (c *Context) unread(raw *cell.Cell, p part) item {
	it, at := item{from: p.from, to: p.to, mark: p.mark}, p.text
	if colon := colonIn(raw, p.text, p.to); colon > 0 && !script.Digit(raw.Fold[colon-1]) {
		it.label, at = labelText(raw, p.text, colon), colon+1
	}
	it.missing = cell.MissingIn(raw.Fold[at:p.to])
	return it
}

// remark takes the bracket behind the value into the item.
func (it *item) remark(raw *cell.Cell, end int, headed bool) {
	at := it.to
	for at < end && cell.Blank(raw.Fold[at]) {
		at++
	}
	if at >= end || raw.Fold[at] != '(' || setsOnce().companyForm.At(raw.Fold[at:end]) > 0 {
		if c := it.match.Count; c != nil && c.Remark != "" {
			it.noteFromMatch(raw)
		}
		return
	}
	inside, stop := within(raw, at, end)
	if (headed || raw.LineOf(at) != raw.LineOf(it.to-1)) && !remarks(raw, stop, end) {
		return // （データ）７時間 is another value
	}
	it.note, it.to = raw.Join(at+1, inside), stop
}

// noteFromMatch finds the remark that the grammar read as part of a count.
func (it *item) noteFromMatch(cell *cell.Cell) {
	for i := it.match.Start; i < it.match.End; i++ {
		if cell.Fold[i] == '(' {
			inside, _ := within(cell, i, it.match.End)
			it.note = strings.TrimRight(cell.Join(i+1, inside), "※")
			return
		}
	}
}

// closeOf is the slot behind the bracket that closes the one at slot at; end
// if nothing closes it.
//
//go:noinline
func closeOf(raw *cell.Cell, at, end int) int {
	for i := at + 1; i < end; i++ {
		if raw.Depth[i] == raw.Depth[at] && cell.Closes(raw.Fold[i]) {
			return i + 1
		}
	}
	return end
}

// within is where what the bracket at at holds ends, and the slot behind the bracket: both are
// end for one that nothing closes.
func within(raw *cell.Cell, at, end int) (inside, stop int) {
	stop = closeOf(raw, at, end)
	if stop > at+1 && cell.Closes(raw.Fold[stop-1]) {
		return stop - 1, stop
	}
	return stop, stop
}

// labelText is what stands before a value, without marks, colons and the
// connectors of a list.
func labelText(cell *cell.Cell, from, to int) string {
	from, to = cell.Trim(from, to)
	for from < to && separator(cell.Fold[from]) {
		from++
	}
	for to > from && separator(cell.Fold[to-1]) {
		to--
	}
	if from < to && cell.Fold[to-1] == markCloser(cell.Fold[from]) {
		from, to = from+1, to-1
	}
	for n := 1; n > 0; from += n {
		n = setsOnce().goesOn.At(cell.Fold[from:to])
	}
	return cell.Join(from, to)
}

func separator(r rune) bool {
	switch r {
	case ':', '、', ',', '。', '=', '/':
		return true
	}
	return script.Bullet(r) || cell.Blank(r)
}

// noteLines is the slot at which the ※ notes at the cell's end begin, or its
// end: they are of the whole cell.
func noteLines(cell *cell.Cell) int {
	for k := range cell.Lines {
		at := cell.LineStart(k)
		if at < len(cell.Fold) && k > 0 && cell.Fold[at] == '※' && cell.Depth[at] == 0 {
			return at
		}
	}
	return len(cell.Fold)
}

// glue takes out the line ends that tear a number apart, which narrow columns
// do: 約３万 / 1,100人.
func glue(raw *cell.Cell) {
	for k := 1; k < len(raw.Lines); k++ {
		at := raw.LineStart(k) - 1
		if at < 1 || at+1 >= len(raw.Fold) || raw.Fold[at] != '\n' {
			continue
		}
		next := raw.Fold[at+1]
		if goesOnCounting(raw.Fold[at-1]) && next >= '0' && next <= '9' {
			raw.Fold[at] = normalize.Joined
		}
	}
}

// glueTime takes out the line ends that tear a number of a date apart, whose
// unit is still to come: ９日２ / ３時46分.
func glueTime(raw *cell.Cell) {
	for k := 1; k < len(raw.Lines); k++ {
		at := raw.LineStart(k) - 1
		if at < 2 || at+2 >= len(raw.Fold) || !script.Digit(raw.Fold[at-1]) || !script.Digit(raw.Fold[at+1]) || script.Digit(raw.Fold[at+2]) {
			continue
		}
		switch raw.Fold[at-2] {
		case '年', '月', '日', '時':
			raw.Fold[at] = normalize.Joined
		}
	}
}

// goesOnCounting reports whether a number that ends in r may be the beginning
// of one.
func goesOnCounting(r rune) bool {
	return r == '万' || r == '億' || r == '千' || r == ','
}
