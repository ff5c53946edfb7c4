package incident

import (
	"cmp"
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// An entry is one line of a log of notices: label and time, in slots.
type entry struct {
	line            int
	from            int    // behind the mark
	medium          string // in front of the label: X：3/5 10:25
	label, labelEnd int
	time            normalize.Match
	below           doc.Span // its time of day, where that stands below its day
	sequence        int
	summary         int
}

// entry reads line k as a notice: behind its mark and label it begins with a
// time, and it is no sentence that only mentions one.
func (r *noticeReader) entry(k, from, end int) (entry, bool) {
	at := r.behindMark(from, end)
	e := entry{line: k, from: at}
	e.medium, at = r.mediumAt(at, end)
	start := r.behindColon(r.labelAt(&e, at, end), end)
	if e.medium == "" && e.labelEnd > e.label {
		e.medium, start = r.mediumAt(start, end) // 第１報　公式X　8/10 22:50
	}
	if start >= end && e.labelEnd > e.label && k+1 < len(r.cell.Lines) {
		start = r.cell.LineStart(k + 1) // the label is a box of its own, or a line
		end = r.cell.LineEnd(k + 1)
	}
	if start, end = r.mediumBefore(&e, start, end); start >= end {
		return e, false
	}
	m, ok := r.timeAt(start, min(start+60, len(r.cell.Fold)))
	if !ok || r.sentence(m.End, end) {
		return e, false
	}
	e.time, e.summary = m, m.End
	r.mediumBehind(&e)
	return e, true
}

// behindColon is the slot behind the blanks and colons at at.
func (r *noticeReader) behindColon(at, end int) int {
	for at < end && (cell.Blank(r.cell.Fold[at]) || r.cell.Fold[at] == ':' || r.cell.Fold[at] == '、') {
		at++
	}
	return at
}

// behindMark is the slot behind the bullets and the number of an entry: ・①, （１）.
func (r *noticeReader) behindMark(at, end int) int {
	for at < end && (script.Bullet(r.cell.Fold[at]) || cell.Blank(r.cell.Fold[at])) {
		at++
	}
	if at < end && script.Circled(r.cell.Fold[at]) > 0 {
		return at + 1
	}
	n, _ := bracketMark(r.cell.Fold[at:end])
	return at + n
}

// labelAt reads the label of the entry, bare or in a bracket, and gives the slot
// behind it.
func (r *noticeReader) labelAt(e *entry, at, end int) int {
	var behind int
	if e.label, e.labelEnd, e.sequence, behind = bracketedLabel(r.cell, at, end); behind > at {
		return behind
	}
	if r.inner {
		if e.label, e.labelEnd, e.sequence = numberLabel(r.cell, at, end); e.sequence > 0 {
			return e.labelEnd
		}
	}
	if e.label, e.labelEnd, e.sequence = noticeLabel(r.cell, at, end); e.labelEnd > at {
		return behindLabel(r.cell, e.labelEnd, end)
	}
	return at
}

// mediumAt is a medium with a colon in front of an entry, and the slot behind
// it; at where there is none.
func (r *noticeReader) mediumAt(at, end int) (string, int) {
	const longest = 24
	colon := colonIn(r.cell, at, min(end, at+longest))
	if colon > at && colon+1 < end && script.Digit(r.cell.Fold[colon-1]) && script.Digit(r.cell.Fold[colon+1]) {
		colon = -1 // that of a time of day
	}
	if blank := r.blankBeforeTime(at, min(end, at+longest)); blank > at && (colon < 0 || blank < colon) {
		colon = blank
	}
	if colon <= at {
		return "", at
	}
	if bare := r.cell.Bare(at, colon); holdsMedium(string(bare)) || ofOwnSite(bare) {
		medium := r.cell.Join(at, colon)
		if !slices.Contains(r.columns, "medium") {
			medium = mediumOf(medium, false)
		}
		return medium, cell.SkipBlank(r.cell.Fold, colon+1, end)
	}
	return "", at
}

// blankBeforeTime is the first blank in front of what may be a time or the label of a
// notice, or -1: 公式X　2/6 15:51.
func (r *noticeReader) blankBeforeTime(at, end int) int {
	for i := at; i < end; i++ {
		if r.cell.Depth[i] > 0 {
			if r.headed {
				return -1 // below the heading of a medium, one that has to be explained is no part of an entry
			}
			continue
		}
		if !cell.Blank(r.cell.Fold[i]) || r.parted(i) {
			continue
		}
		next := cell.SkipBlank(r.cell.Fold, i, len(r.cell.Fold))
		if next < len(r.cell.Fold) && beginsTime(r.cell.Fold[next]) {
			return i
		}
		if from, to, _ := noticeLabel(r.cell, next, end); to > from {
			return i
		}
		return -1
	}
	return -1
}

// parted reports whether the blank only parts kanji from Latin letters, as some
// writers of pages do: 公式 X. A letter with a number behind it is an era: R6.5.1.
func (r *noticeReader) parted(i int) bool {
	text := r.cell.Fold
	return i+2 < len(text) && i > 0 && script.Kanji(text[i-1]) && script.Letter(text[i+1]) && !script.Digit(text[i+2]) && text[i+2] != '.'
}

// beginsTime reports whether a point in time may begin with c; most lines are
// told apart by this alone.
//
//go:noinline
func beginsTime(c rune) bool {
	if c >= '0' && c <= '9' {
		return true
	}
	return strings.ContainsRune("(同翌前当本令平昭大明午正RHS一二三四五六七八九十元深早夜", c)
}

// timeAt is the point that begins at the slot, with at least a day or a time
// of day, or what is written like one and cannot be.
func (r *noticeReader) timeAt(at, end int) (normalize.Match, bool) {
	if !beginsTime(r.cell.Fold[at]) {
		return normalize.Match{}, false
	}
	if m, ok := r.c.gluedTime(r.cell.Fold[at:end]); ok {
		m.Start, m.End = m.Start+at, m.End+at
		return m, true
	}
	m, ok := normalize.FirstFolded(r.cell.Fold[at:end], normalize.Options{})
	if !ok {
		return m, false
	}
	if m.Start > 0 && !(m.Start == 1 && r.cell.Fold[at] == '(') {
		return r.noMonth(at, m)
	}
	point := m.Point
	if m.Range != nil {
		point = m.Range.Start.Point
	}
	m.Start, m.End = m.Start+at, m.End+at
	if point == nil && m.Err != "" && (m.Kind == normalize.KindDatetime || m.Kind == normalize.KindDate || m.Kind == normalize.KindTime) {
		m.End = r.clockBehind(m.End, end)
		return m, true
	}
	return m, point != nil && (point.Day.Known() || point.Hour.Known())
}

// clockBehind is the slot behind the time of day that follows a date, or at.
func (r *noticeReader) clockBehind(at, end int) int {
	next := cell.SkipBlank(r.cell.Fold, at, end)
	if m, ok := normalize.FirstFolded(r.cell.Fold[next:end], normalize.Options{}); ok && m.Start == 0 && clock(&m) {
		return next + m.End
	}
	return at
}

// clock reports whether a match is a time of day alone.
func clock(m *normalize.Match) bool {
	return m.Point != nil && m.Point.Hour.Known() && !m.Point.Day.Known()
}

// noMonth reads numbers with strokes in front of the time of day m, which the
// grammar takes for no date because there is no such month or day: 13/45 20:12.
func (r *noticeReader) noMonth(at int, m normalize.Match) (normalize.Match, bool) {
	day, strokes := r.cell.Fold[at:at+m.Start], 0
	if !clock(&m) {
		return m, false
	}
	for i, c := range day {
		stroke := c == '/' && i > 0 && script.Digit(day[i-1])
		if !stroke && !script.Digit(c) && !cell.Blank(c) {
			return m, false
		}
		if stroke {
			strokes++
		}
	}
	return normalize.Match{Kind: normalize.KindDatetime, Start: at, End: at + m.End, Err: normalize.ErrInvalidMonth}, strokes > 0
}

// sentence reports whether a particle behind the time makes it part of a
// sentence: 6/1 22:00に障害を検知し…。
func (r *noticeReader) sentence(at, end int) bool {
	for at < end && cell.Blank(r.cell.Fold[at]) {
		at++
	}
	if at >= end || !lexicon.IsHiragana(r.cell.Fold[at]) {
		return false
	}
	switch r.cell.Fold[at] {
	case 'に', 'か', 'よ', 'は', 'の', 'ま', 'で', 'と', 'を':
		return true
	}
	return false
}

// take makes the notice of the entry, with the remark behind its time.
func (r *noticeReader) take(e entry) int {
	text, stop, next := r.summaryOf(e)
	i := r.first + len(r.done)
	n := model.Notice{Text: r.cell.Piece(e.from, stop), Channel: r.channelOf(&e), Summary: orNil(text)}
	if e.labelEnd > e.label {
		n.Label = orNil(cell.Squeeze(r.cell.Join(e.label, e.labelEnd)))
	}
	if e.sequence > 0 {
		n.Sequence = ptr(e.sequence)
	}
	if n.Channel == model.ChannelOther {
		n.Medium = orNil(cmp.Or(e.medium, r.medium))
	}
	n.Operator = orNil(r.operator)
	path := pathOf("disclosure/notices", i) + "/at"
	if at, k := r.timeBelow(&e, path); at != nil {
		n.At, next = at, k
		summary := append(r.cell.Spans(r.cell.Trim(e.time.End, r.cell.LineEnd(k-2))),
			r.cell.Spans(r.cell.Trim(e.below.End, r.cell.LineEnd(k-1)))...)
		n.Summary = orNil(cell.Join(r.c.Src, summary))
		n.Text = r.cell.Piece(e.from, r.cell.LineEnd(k-1))
	} else if n.At = r.timeUnderDay(&e, path); n.At == nil {
		r.c.resolver.Resolve(&e.time)
		n.At = r.timeOfMatch(e.time, path)
		r.noteDay(&e)
	}
	r.done = append(r.done, n)
	return next
}

// timeBelow is the time of an entry of a log that is set as a table, whose day stands
// above its time of day, and the line behind both; nil for any other.
//
//	第１報  10月12日  障害の発生に
//	        14時35分  ついて
func (r *noticeReader) timeBelow(e *entry, path string) (*model.Time, int) {
	point, k := e.time.Point, r.cell.LineOf(e.time.Start)+1
	if !r.inner || point == nil || !point.Day.Known() || point.Hour.Known() || k >= len(r.cell.Lines) || r.part(k) != 0 {
		return nil, 0
	}
	from, end := r.cell.LineStart(k), r.cell.LineEnd(k)
	if from >= end {
		return nil, 0
	}
	m, ok := r.timeAt(from, end)
	if !ok || m.Point == nil || m.Point.Day.Known() || !m.Point.Hour.Known() {
		return nil, 0
	}
	at := r.joinedTime([2]int{e.time.Start, e.time.End}, [2]int{m.Start, m.End}, path)
	if at == nil {
		return nil, 0
	}
	e.below = doc.Span{Start: m.Start, End: m.End}
	return at, k + 1
}

// joinedTime is the time of a day and of a time of day that stand apart, nil where they
// make none.
func (r *noticeReader) joinedTime(day, clock [2]int, path string) *model.Time {
	joined := append(slices.Clone(r.cell.Fold[day[0]:day[1]]), r.cell.Fold[clock[0]:clock[1]]...)
	whole, err := normalize.ParseFolded(joined, normalize.Options{Cell: true})
	if err != nil || whole.Point == nil || !whole.Point.Hour.Known() {
		return nil
	}
	r.c.resolver.Resolve(&whole)
	r.c.nearest(whole.Point)
	text := cell.Text(r.c.Src, append(r.cell.Spans(day[0], day[1]), r.cell.Spans(clock[0], clock[1])...)...)
	at := r.c.timeOf(whole.Point, text, path)
	return &at
}

func (r *noticeReader) timeOfMatch(m normalize.Match, path string) *model.Time {
	text := r.cell.Piece(m.Start, m.End)
	point := m.Point
	if m.Range != nil {
		point = m.Range.Start.Point
	}
	if m.Err != "" || point == nil {
		r.c.say(model.CodeValueUnread, path, text, "%s: no time is read here", text.Text)
		r.c.fault(m.Err, path, text)
		return &model.Time{Text: text, Inferred: []string{}}
	}
	r.c.nearest(point)
	t := r.c.timeOf(point, text, path)
	return &t
}

// summaryOf is the remark behind the time, over the lines that go on with it,
// without outer brackets; stop is the slot behind it, next the next line.
func (r *noticeReader) summaryOf(e entry) (text string, stop, next int) {
	last := r.cell.LineOf(min(e.summary, len(r.cell.Fold)) - 1)
	at := e.summary
	end := r.cell.LineEnd(last)
	for at < end && (cell.Blank(r.cell.Fold[at]) || behindTime(r.cell.Fold[at])) {
		at++
	}
	if at >= end && !r.openNext(last) && !r.besideTime(last, e.labelEnd > e.label || e.medium != "" && !r.stops(last+1)) {
		return "", r.behindBracket(&e, end), last + 1
	}
	for last+1 < len(r.cell.Lines) && r.goesOn(last, at, end) {
		last++
		end = r.cell.LineEnd(last)
	}
	a, b := r.cell.Trim(at, end)
	stop = max(b, e.summary)
	a, b = withoutOuter(r.cell, a, b)
	return r.cell.Join(a, b), stop, last + 1
}

// withoutOuter are the slots without the bracket around them, or the end of one that opens before them.
func withoutOuter(raw *cell.Cell, from, to int) (int, int) {
	switch {
	case from < to && raw.Fold[from] == '(' && closeOf(raw, from, to) == to && cell.Closes(raw.Fold[to-1]):
		return from + 1, to - 1
	case closesOuter(raw, from, to):
		return from, to - 1
	}
	return from, to
}

// behindBracket is the slot behind the time of an entry without a remark, and behind the bracket in which
// both stand: 第１報（6/30 0:25）.
func (r *noticeReader) behindBracket(e *entry, end int) int {
	if e.summary < end && r.cell.Depth[e.time.Start] > 0 && cell.Closes(r.cell.Fold[e.summary]) {
		return e.summary + 1
	}
	return e.summary
}

// closesOuter reports whether the last of the slots closes a bracket that opens before them, in which the
// time and its remark stand: 第１報（6/30 0:25 障害の発生）.
func closesOuter(raw *cell.Cell, from, to int) bool {
	if from >= to || !cell.Closes(raw.Fold[to-1]) {
		return false
	}
	open := 0
	for i := from; i < to-1; i++ {
		switch r := raw.Fold[i]; {
		case script.Closing(r) != 0:
			open++
		case cell.Closes(r):
			open--
		}
	}
	return open == 0
}

// behindTime reports whether r only parts a time from its remark: 10:20～（発生）,
// and the bracket that the time stood in.
func behindTime(r rune) bool {
	switch r {
	case ':', '、', ')', '~', '～', '〜':
		return true
	}
	return false
}

// besideTime reports whether the line behind line k is the remark of an entry
// that ends with its time: in a log that is set as a table, in a box of its own or
// behind a label, what begins no entry and names nobody.
func (r *noticeReader) besideTime(k int, labelled bool) bool {
	if k+1 >= len(r.cell.Lines) || !r.inner && !labelled && !r.boxed(k) {
		return false
	}
	from, end := r.cell.LineStart(k+1), r.cell.LineEnd(k+1)
	if _, isEntry := r.entry(k+1, from, end); isEntry {
		return false
	}
	return from < end && r.cell.Fold[from] != '※' && r.named(k+1) == ""
}

// boxed reports whether line k ends with a box of the grid in which nothing but a time stands, and
// another one is behind it.
func (r *noticeReader) boxed(k int) bool {
	part := r.part(k)
	if part == 0 || r.part(k+1) == part {
		return false
	}
	for k > 0 && r.part(k-1) == part {
		k--
	}
	from, end := r.cell.LineStart(k), r.cell.LineEnd(k)
	m, ok := r.timeAt(from, end)
	return ok && m.End >= end
}

// stops reports whether line k ends a sentence.
func (r *noticeReader) stops(k int) bool {
	return k < len(r.cell.Lines) && r.cell.LineEnd(k) > r.cell.LineStart(k) && r.cell.Fold[r.cell.LineEnd(k)-1] == '。'
}

// openNext reports whether the line behind line k begins with the bracket of
// a remark.
func (r *noticeReader) openNext(k int) bool {
	at := r.cell.LineStart(k + 1)
	return k+1 < len(r.cell.Lines) && at < len(r.cell.Fold) && r.cell.Fold[at] == '('
}

// goesOn reports whether the summary runs on behind line k: a bracket is
// open, or the line is full and the next begins nothing of its own.
func (r *noticeReader) goesOn(k, at, end int) bool {
	next := r.cell.LineStart(k + 1)
	if next >= len(r.cell.Fold) {
		return false
	}
	if at >= end {
		return true
	}
	if r.cell.Depth[next] > 0 {
		return true
	}
	if r.part(k) != r.part(k+1) {
		return false
	}
	if !r.mayWrap(k, at, end) || r.cell.Lines[k+1].Gap > 0 || r.cell.Fold[end-1] == ')' || r.cell.Fold[end-1] == '。' {
		return false
	}
	if r.beginsOwn(next, r.cell.LineEnd(k+1)) {
		return false
	}
	_, isEntry := r.entry(k+1, next, r.cell.LineEnd(k+1))
	return !isEntry && r.named(k+1) == "" && !r.overEntry(k+1)
}

// mayWrap reports whether line k, which the remark in the slots ends, is one that another may go on
// with: it is full, or a line of a box or of a narrow column.
func (r *noticeReader) mayWrap(k, at, end int) bool {
	boxed := r.inner && (r.part(k) != 0 || r.betweenLabels())
	return boxed || r.cell.Full(k, r.widest) || r.fillsColumn(k, at, end)
}

// fillsColumn reports whether the remark in the slots, which ends line k, is as wide as the last
// column of a log that is set as a table, and the next line fits in there.
func (r *noticeReader) fillsColumn(k, at, end int) bool {
	const room, least = 5, 12 // half-width columns
	if !r.inner || len(r.columns) == 0 {
		return false
	}
	if r.remarks == 0 {
		for j := r.below; j < len(r.cell.Lines); j++ {
			if e, ok := r.entry(j, r.cell.LineStart(j), r.cell.LineEnd(j)); ok {
				r.remarks = max(r.remarks, r.width(r.cell.Trim(e.summary, r.cell.LineEnd(j))))
			}
		}
	}
	return r.remarks >= least && r.width(r.cell.Trim(at, end))+room > r.remarks && r.cell.Width(k+1) <= r.remarks
}

// width is the displayed width of the slots in half-width columns.
func (r *noticeReader) width(from, end int) int {
	n := int32(0)
	for i := from; i < end; i++ {
		n += cell.Columns(r.cell.Fold[i])
	}
	return int(n)
}

// betweenLabels reports whether the log is set as a table whose rows begin with their labels and
// end with what was told, so that what begins no row is more of the one above: 報 | 日時 | 内容.
func (r *noticeReader) betweenLabels() bool {
	const least = 3
	n := len(r.columns)
	return n >= least && r.columns[0] == "notice" && r.columns[n-1] == "notice"
}

// beginsOwn reports whether the line in the slots begins something of its own: a
// heading such as （北海道）, an entry of a list, a note.
func (r *noticeReader) beginsOwn(from, end int) bool {
	first := r.cell.Fold[from]
	if first == '(' && closeOf(r.cell, from, end) == end {
		return true
	}
	_, _, mark := listMark(r.cell, from, end)
	return mark > 0 || first == '※' || headingCloser(first) != 0
}

// overEntry reports whether line k is nothing but the name of a medium, with an entry
// below it. Where the table has a column for them none stands over entries.
func (r *noticeReader) overEntry(k int) bool {
	if k+1 >= len(r.cell.Lines) || slices.Contains(r.columns, "medium") ||
		!isMedium(string(r.cell.Bare(r.cell.LineStart(k), r.cell.LineEnd(k)))) {
		return false
	}
	_, isEntry := r.entry(k+1, r.cell.LineStart(k+1), r.cell.LineEnd(k+1))
	return isEntry
}
