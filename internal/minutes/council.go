package minutes

import (
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// A titleReader cuts from a title what is no part of a body's name.
type titleReader struct {
	c     *cell.Cell
	drop  []bool
	found []sessionAt
}

// A sessionAt is a session number and where it stands.
type sessionAt struct {
	number, at, end int
	unit            rune // 回 or 号
}

// session is the number of the meeting: of 第二百九回… 第六号 the latter, since
// what is counted in hundreds is no session of a committee.
func (t *titleReader) session() int {
	first := t.found[0]
	for _, s := range t.found[1:] {
		if first.number >= 100 && first.unit == '回' && s.unit == '号' {
			return s.number
		}
	}
	return first.number
}

// counted reports whether a meeting or a session is counted, 第４回, and not the issue of its minutes alone: 第１号.
func (t *titleReader) counted() bool {
	return slices.ContainsFunc(t.found, func(s sessionAt) bool { return s.unit == '回' && s.number < 100 })
}

// terms drops the term of a body before its session: 第8期第2回, 第8期 at the
// beginning, 第15期通常総会.
func (t *titleReader) terms(from, to int) {
	fold := t.c.Fold
	for i := from; i < to; i++ {
		if fold[i] != '第' || t.drop[i] {
			continue
		}
		n, end := numeral(fold, i+1, to)
		end = cell.SkipBlank(fold, end, to)
		if n == 0 || end >= to || fold[end] != '期' {
			continue
		}
		next := cell.SkipBlank(fold, end+1, to)
		if i == cell.SkipBlank(fold, from, to) || next < to && t.drop[next] || i > from && t.drop[i-1] || t.sitting(next, to) {
			t.dropRange(i, end+1)
		}
	}
}

// sitting reports whether a kind of session is all that the title says from at on.
func (t *titleReader) sitting(at, to int) bool {
	text := t.c.Bare(at, t.keptEnd(at, to))
	_, n := frameWordsOnce().sitting.End(text)
	return n > 0 && n == len(text)
}

// numbers finds 第4回 and 第6号, with the brackets around them and 会合 behind
// them.
func (t *titleReader) numbers(from, to int) {
	fold, sets := t.c.Fold, setsOnce()
	for i := from; i < to; i++ {
		if fold[i] == '#' {
			t.hashed(from, i, to)
		}
		if fold[i] != '第' {
			continue
		}
		n, at := numeral(fold, i+1, to)
		at = cell.SkipBlank(fold, at, to)
		if n > 0 && at < to && fold[at] == '日' {
			t.dropRange(i, at+1) // 会議録　第１日
			continue
		}
		if n == 0 || at >= to || fold[at] != '回' && !countedIssue(fold, from, i, at, to) {
			continue
		}
		tail, end := sets.sessionTail.Prefix(fold, at+1, to)
		start, stop := t.around(from, to, i, end)
		t.dropRange(start, stop)
		if tail != "diet" {
			t.found = append(t.found, sessionAt{n, i, stop, fold[at]})
		}
		i = stop - 1
	}
}

// hashed finds the number of a meeting behind a hash at at: 定例ミーティング #47.
func (t *titleReader) hashed(from, at, to int) {
	if at == from || !cell.Blank(t.c.Fold[at-1]) && !script.Kanji(t.c.Fold[at-1]) && !script.Katakana(t.c.Fold[at-1]) {
		return
	}
	if n, end := numeral(t.c.Fold, at+1, to); n > 0 && (end >= to || cell.Blank(t.c.Fold[end])) {
		t.dropRange(at, end)
		t.found = append(t.found, sessionAt{n, at, end, '回'})
	}
}

// countedIssue reports whether the number that begins at first and ends at at is that of an issue of
// minutes, 第６号, and of nothing that a title speaks of.
func countedIssue(fold []rune, from, first, at, to int) bool {
	return fold[at] == '号' && !ofForm(fold, from, first) && !ofName(fold, at+1, to)
}

// ofForm reports whether the number behind fold[:at] is that of a form or an
// annex: 様式第3号.
func ofForm(fold []rune, from, at int) bool {
	_, n := frameWordsOnce().form.End(fold[from:at])
	return n > 0
}

// ofName reports whether a name goes on at at, behind a number: 台風第19号に係る…, 国道第２号線….
func ofName(fold []rune, at, to int) bool {
	return at < to && (script.Hiragana(fold[at]) || fold[at] == '線' || fold[at] == '棟')
}

// around widens [at, end) over the bracket that holds it, which may hold a
// year too.
func (t *titleReader) around(from, to, at, end int) (int, int) {
	fold := t.c.Fold
	if at > from && end < to && pairs(fold[at-1], fold[end]) {
		return at - 1, end + 1
	}
	open, shut := at, end
	for open > from && !isRound(fold[open-1]) && at-open < mostAround {
		open--
	}
	for shut < to && !isRound(fold[shut]) && shut-end < mostAround {
		shut++
	}
	if open > from && shut < to && fold[open-1] == '(' && fold[shut] == ')' {
		return open - 1, shut + 1
	}
	return at, end
}

// mostAround is how much else a bracket around a session or a year holds on
// either side.
const mostAround = 24

func isRound(r rune) bool { return r == '(' || r == ')' }

// years finds 令和6年度, 平成25年 and dates, with the brackets around them. A year
// within a name (2025年大阪・関西万博…) is left where no session follows.
func (t *titleReader) years(from, to int) {
	fold := t.c.Fold
	first := cell.SkipBlank(fold, from, to)
	for i := from; i < to; i++ {
		if end := figuresEnd(fold, from, i, to); end > i {
			t.dropRange(i, end)
			i = end
			continue
		}
		year, era := yearAt(fold, from, i, to)
		if year == 0 {
			continue
		}
		end := dateTail(fold, year, to)
		ahead := i == first && (era || end < to && cell.Blank(fold[end])) // 2023年 みどりの会総会
		if fold[end-1] == '年' && !ahead && t.nameBehind(end, to) || eventBehind(fold, end, to) {
			continue
		}
		start, end := t.around(from, to, i, end)
		t.dropRange(start, end)
		i = end - 1
	}
}

// yearAt is where the year ends that begins at at, behind its 年, 0 for none; era
// says whether it is counted in one.
func yearAt(fold []rune, from, at, to int) (end int, era bool) {
	if at > from && fold[at-1] == '第' {
		return 0, false
	}
	figures := at
	if _, stop := setsOnce().era.Prefix(fold, at, to); stop > at {
		figures, era = cell.SkipBlank(fold, stop, to), true
	}
	if !era && (!digitAt(fold, at) || at > from && digitAt(fold, at-1)) {
		return 0, false
	}
	n, end := numeral(fold, figures, to)
	if n == 0 && figures < to && fold[figures] == '元' {
		n, end = 1, figures+1
	}
	end = cell.SkipBlank(fold, end, to)
	if n == 0 || end >= to || fold[end] != '年' {
		return 0, false
	}
	return end + 1, era
}

// nameBehind reports whether a name goes on behind a year, and no session, no kind of
// one (2023年総会) and no bracket follows.
func (t *titleReader) nameBehind(at, to int) bool {
	fold := t.c.Fold
	at = cell.SkipBlank(fold, at, to)
	return at < to && fold[at] != '第' && !isRound(fold[at]) && !t.sitting(at, t.wordEnd(at, to))
}

// wordEnd is where the word ends that begins at at, before a blank, a bracket or the kind of document.
func (t *titleReader) wordEnd(at, to int) int {
	end := at
	for end < to && !t.drop[end] && !parts(t.c.Fold[end]) {
		end++
	}
	text, pos := t.c.BareAt(at, end)
	if _, n := frameWordsOnce().doctype.End(text); n > 2 && n < len(text) {
		return pos[len(text)-n]
	}
	return end
}

// eventBehind reports whether what happened in a year is named behind it, for which a body meets:
// 令和元年台風第19号に係る…, 平成30年７月豪雨に関する….
func eventBehind(fold []rune, at, to int) bool {
	const longest = 16 // characters before the word and of its number
	for i := at; i < min(to, at+longest) && !cell.Blank(fold[i]); i++ {
		n := setsOnce().event.At(fold[i:to])
		if n == 0 {
			continue
		}
		end := i + n
		if end < to && fold[end] == '第' {
			if _, end = numeral(fold, end+1, to); end < to {
				end++ // 号
			}
		}
		return end < to && (script.Hiragana(fold[end]) || fold[end] == '災' || fold[end] == '復' || fold[end] == '被')
	}
	return false
}

// figuresEnd is where a date in figures alone ends that is a word of its own, or a year such as R5 before the
// name, at for none: 10/02/12, 2023.06.
func figuresEnd(fold []rune, from, at, to int) int {
	if at > from && !parts(fold[at-1]) {
		return at
	}
	end, era := at, at == cell.SkipBlank(fold, from, to) && strings.ContainsRune("RHS", fold[at])
	if era {
		end++
	}
	for end < to && strings.ContainsRune("0123456789/.-", fold[end]) {
		end++
	}
	if end < to && !parts(fold[end]) {
		return at
	}
	numbers := strings.FieldsFunc(string(fold[at:end]), func(r rune) bool { return r < '0' })
	if era && end < to && (len(numbers[0]) == 2 || len(numbers[0]) == 3) || isDate(numbers) {
		return end
	}
	return at
}

// parts reports whether r parts the words of a title.
func parts(r rune) bool { return cell.Blank(r) || isRound(r) }

// isDate reports whether figures are those of a day or a month with its year: 20230605; 10, 02, 12; 2023, 06.
func isDate(parts []string) bool {
	switch len(parts) {
	case 1:
		return len(parts[0]) == 8 && parts[0][:2] == "20"
	case 2, 3:
		year := len(parts[0])
		return year == 4 && len(parts[1]) < 3 || year == 2 && len(parts) == 3 && len(parts[2]) == 2
	}
	return false
}

// fiscalYears drops fiscal years however they are written (平成31（令和元）年度, 令和５・６
// 年度) and days with their year.
func (t *titleReader) fiscalYears(from, to int) {
	fiscal := func(p *normalize.Point) bool { return p != nil && p.Precision == normalize.PrecisionFiscalYear }
	for _, m := range normalize.ScanFolded(t.c.Fold[from:to], normalize.Options{}, nil) {
		switch {
		case fiscal(m.Point) || m.Range != nil && fiscal(m.Range.End.Point):
			t.dropRange(from+m.Start, from+m.End)
		case m.Point != nil && m.Point.Year.Known() && m.Point.Day.Known():
			t.dropRange(t.around(from, to, from+m.Start, from+m.End)) // 総会（2013/12/10）
		}
	}
}

// dateTail steps over 度 or 4月4日(水曜日) behind a year.
func dateTail(fold []rune, at, to int) int {
	if at < to && fold[at] == '度' {
		return at + 1
	}
	for _, unit := range [...]rune{'月', '日'} {
		n, stop := numeral(fold, cell.SkipBlank(fold, at, to), to)
		stop = cell.SkipBlank(fold, stop, to)
		if n == 0 || stop >= to || fold[stop] != unit {
			if at < to && fold[at-1] == '月' && (fold[at] == '度' || fold[at] == '分') {
				return at + 1 // 2023年11月度
			}
			return at
		}
		at = stop + 1
	}
	at = max(at, weekdayEnd(fold, cell.SkipBlank(fold, at, to), to))
	next := cell.SkipBlank(fold, at, to)
	if n := setsOnce().heldThen.Longest(fold[next:to]); n > 0 {
		return next + n
	}
	return at
}

// weekdayEnd is where (水曜日) ends that begins at at, 0 for none.
func weekdayEnd(fold []rune, at, to int) int {
	if at+2 >= to || fold[at] != '(' || !strings.ContainsRune("月火水木金土日", fold[at+1]) {
		return 0
	}
	for i := at; i < to && i < at+8; i++ {
		if fold[i] == ')' {
			return i + 1
		}
	}
	return 0
}

// sessionKinds drops what kind of session of a body it is, with its month: …町議会定例会, …市議会12月定例月議会,
// and 定例会 above the name of the body.
func (t *titleReader) sessionKinds(from, to int) {
	fold := t.c.Fold
	for i := from; i < to; i++ {
		n := setsOnce().monthSession.Longest(fold[i:to])
		if n == 0 || t.drop[i] {
			continue
		}
		end := i + n
		start := t.monthBefore(from, i)
		front, behind := t.kept(from, start), t.kept(end, to)
		last := end == to || t.drop[end] || cell.Blank(fold[end])
		if last && len(behind) == 0 && endsInBody(front) || len(front) == 0 && len(behind) > 0 && (endsInBody(behind) || endsInKind(behind)) {
			t.dropRange(start, end)
		}
		i = end - 1
	}
}

// meetingOf drops 会議 and its like behind the session or the month of a body: …町議会2月第1回会議.
func (t *titleReader) meetingOf(from, to int) {
	text, pos := t.c.BareAt(from, t.keptEnd(from, to))
	key, n := frameWordsOnce().sitting.End(text)
	if key != "session" {
		return
	}
	start := pos[len(text)-n]
	behind := start
	for behind > from && (t.drop[behind-1] || cell.Blank(t.c.Fold[behind-1])) {
		behind--
	}
	at := t.monthBefore(from, behind)
	if (at < behind || start > from && t.drop[start-1]) && endsInBody(t.kept(from, at)) {
		t.dropRange(at, to)
	}
}

// monthBefore is where the month begins that stands before at: 12月定例会; at itself for none.
func (t *titleReader) monthBefore(from, at int) int {
	fold := t.c.Fold
	if at-1 <= from || fold[at-1] != '月' {
		return at
	}
	start := at - 1
	for start > from && script.Digit(fold[start-1]) {
		start--
	}
	if start == at-1 {
		return at
	}
	return start
}

// kept is what is not dropped of the title from from to to, without blanks.
func (t *titleReader) kept(from, to int) (out []rune) {
	for i := from; i < to; i++ {
		if !t.drop[i] && !cell.Blank(t.c.Fold[i]) {
			out = append(out, t.c.Fold[i])
		}
	}
	return out
}

// tails drops brackets that say how the document or the meeting is (案, 公開用,
// 書面開催) and signs.
func (t *titleReader) tails(from, to int) {
	for {
		end := to
		for end > from && (t.drop[end-1] || cell.Blank(t.c.Fold[end-1]) || strings.ContainsRune("-‐―−・.:", t.c.Fold[end-1])) {
			end--
		}
		open := openingOf(t.c, from, end)
		if open < 0 {
			return
		}
		if !isTail(t.c.Bare(open+1, end-1)) {
			return
		}
		t.dropRange(open, end)
		to = open
	}
}

// isTail reports whether a bracket says how the document or the meeting is.
func isTail(inner []rune) bool {
	_, n := frameWordsOnce().doctail.End(inner)
	return n > 0 && n >= len(inner)-6 || setsOnce().inWriting.In(inner)
}

// asides drops brackets within a title that are no part of a name: the term of
// the body, the kind of session, a day.
func (t *titleReader) asides(from, to int) {
	fold := t.c.Fold
	for i := from; i < to; i++ {
		if fold[i] != '(' || t.drop[i] {
			continue
		}
		shut := i + 1
		for shut < to && fold[shut] != ')' {
			shut++
		}
		if shut >= to {
			return
		}
		if isAside(t.c.Bare(i+1, shut)) {
			t.dropRange(i, shut+1)
		}
		i = shut
	}
}

// isAside reports whether a bracket in a title holds a term, a kind of session
// or a day.
func isAside(inner []rune) bool {
	if len(inner) > 24 {
		return false
	}
	_, month := numeral(inner, 0, len(inner))
	if month >= len(inner) || inner[month] != '月' {
		month = -1
	}
	rest := inner[month+1:]
	if _, ok := frameWordsOnce().titleAside.Is(rest); ok || month > 0 && len(rest) < 2 { // （10月定例会）, （５月分）
		return true
	}
	for i, r := range inner {
		if (r == '日' || r == '期') && i > 0 && (digitAt(inner, i-1) || strings.ContainsRune("〇一二三四五六七八九十", inner[i-1])) {
			return r == '日' || inner[0] == '第' && len(inner) < 9
		}
	}
	return false
}

//go:noinline
func (t *titleReader) dropRange(from, to int) {
	for i := from; i < to; i++ {
		t.drop[i] = true
	}
}
