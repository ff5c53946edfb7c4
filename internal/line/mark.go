package line

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
)

// A Style is a way of numbering.
type Style uint8

// The styles. Bulleted stands for all signs that number nothing.
const (
	Unnumbered Style = iota
	Chapter          // 第1
	Arabic           // 1. 1、 1
	Paren            // (1)
	HalfParen        // 1)
	Circled          // ①
	Kana             // ア
	KanaParen        // (ア)
	KanjiPoint       // 一、
	Roman            // Ⅰ
	Latin            // (a), a.
	Capital          // A. before a label
	Worded           // 議題1
	Bulleted
)

// A Mark is what stands before the text of a line: up to two numbers or
// bullets, of which the inner one counts ("1. (1)", "• 1.").
type Mark struct {
	Style  Style
	Outer  Style // of the number before the one that counts
	Bullet rune  // the outermost bullet, 0 for none
	Number int
	First  int  // number of the outer style
	Open   rune // the bracket before the number that counts, 0 for none
	End    int  // where the text begins
	Stop   int  // where the number ends, spaces behind it aside
	Word   doc.Span
}

// Numbered reports whether the mark counts.
func (m *Mark) Numbered() bool { return m.Style != Unnumbered && m.Style != Bulleted }

// Mark reads the marks at the beginning of s.
func (t Reader) Mark(s doc.Span) Mark {
	at := s.Start
	m := Mark{End: at, Stop: at}
	for range 3 {
		if at >= s.End {
			break
		}
		if script.Bullet(t.Fold[at]) && m.Style == Unnumbered {
			if m.Bullet == 0 {
				m.Bullet = t.Fold[at]
			}
			at++
			m.Stop, m.End = at, script.Skip(t.Fold, at, s.End)
			at = m.End
			continue
		}
		style, n, stop := t.numberAt(at, s.End, m.Style != Unnumbered)
		if style == Unnumbered || t.ofText(&m, n, at, s) {
			break
		}
		if m.Style != Unnumbered {
			m.Outer, m.First = m.Style, m.Number
		}
		if style == Worded {
			m.Word = doc.Span{Start: at, End: stop}
		}
		m.Style, m.Number, m.Stop, m.Open = style, n, stop, opener(t.Fold[at])
		m.End = script.Skip(t.Fold, stop, s.End)
		at = m.End
		if m.Outer != Unnumbered {
			break
		}
	}
	if m.Style == Unnumbered && m.Bullet != 0 {
		m.Style = Bulleted
	}
	return m
}

// ofText reports whether the number n at at, behind the mark m, is of the text: the bill in
// 日程第１　第48号議案　条例, and ○　③の保険料については、….
func (t Reader) ofText(m *Mark, n, at int, s doc.Span) bool {
	if m.Bullet != 0 && t.refersBack(at, s) {
		return true
	}
	return m.Style != Unnumbered && n != m.Number && t.billAt(at, s.End)
}

// refersBack reports whether the number in a circle at at speaks of what has that number: a
// particle stands right behind it, in a sentence.
func (t Reader) refersBack(at int, s doc.Span) bool {
	if script.Circled(t.Fold[at]) == 0 || at+1 >= s.End || !t.HasStop(s) {
		return false
	}
	switch t.Fold[at+1] {
	case 'の', 'は', 'を', 'が', 'に', 'と', 'も':
		return true
	}
	return false
}

// billAt reports whether the number of a bill begins at at: 第48号議案.
func (t Reader) billAt(at, end int) bool {
	if t.Fold[at] != '第' {
		return false
	}
	n, stop := script.Integer(t.Fold, at+1, end)
	if n == 0 {
		return false
	}
	key, to := t.Words.BillUnit.Prefix(t.Fold, stop, end)
	return to > stop && key != "joined"
}

// numberAt reads one number. inner asks for one behind another, which must be
// set off clearly.
func (t Reader) numberAt(at, end int, inner bool) (Style, int, int) {
	r := t.Fold[at]
	if e, n := script.Enclosed(r); e != script.Bare {
		return enclosures[e], n, t.separated(at+1, end)
	}
	style, n, stop := Unnumbered, 0, at
	switch {
	case script.Digit(r):
		return t.arabicAt(at, end, inner)
	case r == '第':
		return t.chapterAt(at, end)
	case sideBracket(r):
		style, n, stop = t.parenAt(at, end)
	case script.KanaPlace(r) > 0:
		style, n, stop = t.kanaAt(at, end)
	case script.KanjiNumeral(r):
		style, n, stop = t.kanjiAt(at, end)
	case romanLetter(r):
		style, n, stop = t.latinRoman(at, end)
	case script.Letter(r) && at+1 < end && t.Fold[at+1] == '.':
		return t.latinAt(at, end)
	}
	if style != Unnumbered || inner && !t.ordinalWithin(at, end) {
		return style, n, stop
	}
	return t.wordedAt(at, end)
}

// ordinalWithin reports whether a word that numbers items may stand at at behind a number, and is no
// label.
func (t Reader) ordinalWithin(at, end int) bool {
	return (t.Fold[at] == '議' || t.Fold[at] == '案') && !t.labelAt(at, end)
}

// labelAt reports whether a word that numbers items stands at at and a gap behind it: behind a
// number of its own it is a label, １．議　題　１　計画.
func (t Reader) labelAt(at, end int) bool {
	_, stop := t.Words.Ordinal.Prefix(t.Fold, at, end)
	return stop > at && t.GapAt(stop, end) > 1
}

// opener is r where it is a bracket as it stands before numbers, else 0.
func opener(r rune) rune {
	if sideBracket(r) {
		return r
	}
	return 0
}

// sideBracket reports whether r opens a bracket as it stands around numbers, and around
// what is said of a speaker: （, ［, 〔.
func sideBracket(r rune) bool { return r == '(' || r == '[' || r == '〔' }

// romanLetter reports whether Latin letters write Roman numerals with r: IV.
func romanLetter(r rune) bool { return r == 'I' || r == 'V' || r == 'X' }

// kanaAt reads ア before a space or a separator.
func (t Reader) kanaAt(at, end int) (Style, int, int) {
	if at+1 >= end || t.Fold[at+1] != ' ' && t.Fold[at+1] != 0x3000 && !script.Separator(t.Fold[at+1]) {
		return Unnumbered, 0, at
	}
	return Kana, script.KanaPlace(t.Fold[at]), t.separated(at+1, end)
}

// enclosures are the styles of numerals of one character.
var enclosures = [...]Style{
	script.Bare: Unnumbered, script.Circle: Circled, script.Parens: Paren,
	script.Point: Arabic, script.Roman: Roman, script.Kana: Kana,
}

// separated steps over one separator at at.
func (t Reader) separated(at, end int) int {
	if at < end && script.Separator(t.Fold[at]) && t.Fold[at] != '・' && t.Fold[at] != '。' {
		return at + 1
	}
	return at
}

// arabicAt reads 1. 1、 1) and a bare 1 before a space. A numeral that counts
// something (12 月) or has a fraction (1.5) is none.
func (t Reader) arabicAt(at, end int, inner bool) (Style, int, int) {
	n, stop := script.Integer(t.Fold, at, end)
	if stop-at > 2 || n == 0 {
		return Unnumbered, 0, at
	}
	if stop >= end {
		return Arabic, n, stop // a number on a line of its own
	}
	switch r := t.Fold[stop]; {
	case r == ')':
		return HalfParen, n, stop + 1
	case t.beforeFigure(stop, end):
		return Arabic, n, stop + 1
	case t.fraction(stop, end), t.strokeAt(stop, end):
		return t.pointedAt(at, stop, end)
	case script.Separator(r) && r != ':' && r != '。' && r != '・':
		return Arabic, n, stop + 1
	case script.Blank(r) && !inner:
		if t.numbersNext(stop, end) {
			return Arabic, n, stop
		}
	case t.runsIntoLabel(stop, end):
		return Arabic, n, stop
	}
	return Unnumbered, 0, at
}

// beforeFigure reports whether the point at at ends a number before a year or the number of a seat:
// ２．2024年度の計画, １．８番（森井次郎君）.
func (t Reader) beforeFigure(at, end int) bool {
	return t.fraction(at, end) && (t.yearBegins(at+1, end) || t.seatEnd(doc.Span{Start: at + 1, End: end}) > at+1)
}

// strokeAt reports whether a stroke between numerals stands at at: 2-1.
func (t Reader) strokeAt(at, end int) bool {
	return script.Dash(t.Fold[at]) && at+1 < end && script.Digit(t.Fold[at+1])
}

// fraction reports whether a point between numerals stands at at: 1.5, 1,000.
func (t Reader) fraction(at, end int) bool {
	return (t.Fold[at] == '.' || t.Fold[at] == ',') && at+1 < end && script.Digit(t.Fold[at+1])
}

// numbersNext reports whether a bare number before the space at at numbers what stands behind
// that and does not count it: 3 出席者, 2 予算案, 1 2024年度の計画; not 12 月.
func (t Reader) numbersNext(at, end int) bool {
	if !script.Gap(t.Fold[at]) {
		return false // joined into the number
	}
	if at = script.Skip(t.Fold, at, end); at >= end {
		return true
	}
	if _, to := t.Words.Labels.Prefix(t.Fold, at, end); to > at {
		return true
	}
	if t.Begins(t.Words.PageWord, doc.Span{Start: at, End: end}) {
		return false // 13 ページの
	}
	return !t.counts(at, end) || t.yearBegins(at, end) || t.dayOfTitle(at, end) || t.figureOfTitle(at, end)
}

// figureOfTitle reports whether a title that begins with a month, or with a figure and ends as titles of items do, stands at at:
// ９月度会計報告, ３歳児健診について.
func (t Reader) figureOfTitle(at, end int) bool {
	n, stop := script.Integer(t.Fold, at, end)
	if stop-at > 3 || stop+1 >= end || stop == at {
		return false
	}
	if r := t.Fold[stop+1]; t.Fold[stop] == '月' && n <= 12 {
		return (script.Kanji(r) || r == 'の') && r != '日' && !script.KanjiNumeral(r)
	}
	_, from := t.Words.ItemEnd.Suffix(t.Fold, stop, end)
	return from > stop && from < end && (script.Kanji(t.Fold[stop]) || script.Letter(t.Fold[stop]))
}

// dayOfTitle reports whether a title that begins with a day stands at at: ８月２日に発生した障害.
// A day alone, or before its weekday, is a date that the number before it may be of.
func (t Reader) dayOfTitle(at, end int) bool {
	if _, at = script.Integer(t.Fold, at, end); at >= end || t.Fold[at] != '月' {
		return false
	}
	if _, at = script.Integer(t.Fold, at+1, end); at+1 >= end || t.Fold[at] != '日' {
		return false
	}
	return t.Fold[at+1] == 'に' || t.Fold[at+1] == 'の'
}

// runsIntoLabel reports whether the number of a section runs into the label at at: 3出席者.
func (t Reader) runsIntoLabel(at, end int) bool {
	_, to := t.Words.Labels.Prefix(t.Fold, at, end)
	return to > at+1 && (!counter(t.Fold[at]) || to < end && t.Fold[to] == ':')
}

// yearBegins reports whether a year of four digits stands at at.
func (t Reader) yearBegins(at, end int) bool {
	n, stop := script.Integer(t.Fold, at, end)
	return stop-at == 4 && n > 1900 && stop < end && t.Fold[stop] == '年'
}

// pointedAt reads the number of a subsection, 2.1 before a space, as its last
// part.
func (t Reader) pointedAt(at, stop, end int) (Style, int, int) {
	if t.strokeAt(stop, end) {
		return t.partAt(at, stop, end)
	}
	n, to := script.Integer(t.Fold, stop+1, end)
	if t.Fold[stop] != '.' || to-stop > 3 || to >= end || !script.Blank(t.Fold[to]) {
		return Unnumbered, 0, at
	}
	if next := script.Skip(t.Fold, to, end); next >= end || t.counts(next, end) ||
		!script.Kanji(t.Fold[next]) && !script.Katakana(t.Fold[next]) {
		return Unnumbered, 0, at
	}
	return Latin, n, to
}

// partAt reads the number of a subsection with a stroke, 2-1. or 2-1 before a space, as its last part.
func (t Reader) partAt(at, stop, end int) (Style, int, int) {
	n, to := script.Integer(t.Fold, stop+1, end)
	if n == 0 || to-stop > 3 || to >= end {
		return Unnumbered, 0, at
	}
	switch r := t.Fold[to]; {
	case r == '.' && to+1 < end && script.Blank(t.Fold[to+1]):
		return Latin, n, to + 1
	case !script.Blank(r):
		return Unnumbered, 0, at
	}
	next := script.Skip(t.Fold, to, end)
	if next >= end || t.counts(next, end) || !script.Kanji(t.Fold[next]) && !script.Katakana(t.Fold[next]) {
		return Unnumbered, 0, at
	}
	return Latin, n, to
}

// counts reports whether what stands at at counts what the numeral before it
// says, or goes on with it. 日程 and 人事 begin a title.
func (t Reader) counts(at, end int) bool {
	r := t.Fold[at]
	if !counter(r) {
		return false
	}
	if !script.Kanji(r) {
		return true
	}
	if at+1 < end && script.Blank(t.Fold[at+1]) {
		return true // 五　番: the seat
	}
	next := script.Skip(t.Fold, at+1, end)
	return next >= end || !script.Kanji(t.Fold[next]) && !script.Katakana(t.Fold[next]) || script.KanjiNumeral(t.Fold[next])
}

// counter reports whether r counts what the numeral before it says, or goes on
// with it.
func counter(r rune) bool {
	switch r {
	case '-', '/', '.', ',', '、', '。', ')':
		return true
	}
	return script.Counter(r) || script.Digit(r) || script.Wave(r) || script.Colon(r)
}

func (t Reader) parenAt(at, end int) (Style, int, int) {
	i := script.Skip(t.Fold, at+1, end)
	if i >= end {
		return Unnumbered, 0, at
	}
	style, n, stop := Paren, 0, i
	switch r := t.Fold[i]; {
	case script.Digit(r):
		n, stop = script.Spaced(t.Fold, i, end)
	case script.KanjiNumeral(r):
		n, stop = script.Integer(t.Fold, i, end)
	case script.KanaPlace(r) > 0:
		style, n, stop = KanaParen, script.KanaPlace(r), i+1
	case r >= 'a' && r <= 'z':
		style, n, stop = Latin, int(r-'a')+1, i+1
	}
	shut := script.Skip(t.Fold, stop, end)
	if n == 0 || n > 199 || shut >= end || t.Fold[shut] != script.Closing(t.Fold[at]) {
		return Unnumbered, 0, at
	}
	return style, n, shut + 1
}

// latinRoman reads II before a space or a separator.
func (t Reader) latinRoman(at, end int) (Style, int, int) {
	stop := at
	for stop < end && romanLetter(t.Fold[stop]) {
		stop++
	}
	if stop >= end || !script.Blank(t.Fold[stop]) && !script.Separator(t.Fold[stop]) {
		return Unnumbered, 0, at
	}
	for i, numeral := range [...]string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"} {
		if string(t.Fold[at:stop]) == numeral {
			return Roman, i + 1, t.separated(stop, end)
		}
	}
	return Unnumbered, 0, at
}

// latinAt reads a. before Japanese, and A. before a label: elsewhere a capital
// is a name's or an answer's.
func (t Reader) latinAt(at, end int) (Style, int, int) {
	r, next := t.Fold[at], script.Skip(t.Fold, at+2, end)
	if next >= end {
		return Unnumbered, 0, at
	}
	if r >= 'a' {
		if c := t.Fold[next]; script.Kanji(c) || script.Katakana(c) || script.Hiragana(c) {
			return Latin, int(r-'a') + 1, at + 2
		}
		return Unnumbered, 0, at
	}
	if _, to := t.Words.Labels.Prefix(t.Fold, next, end); to > next+1 && t.boundary(to, end) {
		return Capital, int(r-'A') + 1, at + 2
	}
	return Unnumbered, 0, at
}

// chapterAt reads 第1 before a space or a separator; 第1回 counts meetings.
// 第1号議案 numbers an item.
func (t Reader) chapterAt(at, end int) (Style, int, int) {
	n, stop := script.Spaced(t.Fold, script.Skip(t.Fold, at+1, end), end)
	if n == 0 || n > 99 || stop >= end {
		return Unnumbered, 0, at
	}
	next := script.Skip(t.Fold, stop, end)
	if key, to := t.Words.BillUnit.Prefix(t.Fold, next, end); to > next && (next == stop || key != "joined") {
		if to, ok := t.billEnd(to, end); ok {
			return Worded, n, to
		}
		return Unnumbered, 0, at
	}
	if script.Separator(t.Fold[stop]) {
		return Chapter, n, stop + 1
	}
	if _, to := t.Words.Labels.Prefix(t.Fold, next, end); to > next {
		if next > stop || !t.Begins(t.Words.CountedPlace, doc.Span{Start: next, End: end}) {
			return Chapter, n, stop
		}
	}
	if next == stop || next >= end || counter(t.Fold[next]) {
		return Unnumbered, 0, at
	}
	return Chapter, n, stop
}

// billEnd is where the number of a bill ends whose unit ends at at, a colon with it. ok is
// false where the word goes on: 第1号議案 予算, 第1号議案「予算」, not 第1号議案は.
func (t Reader) billEnd(at, end int) (stop int, ok bool) {
	next := script.Skip(t.Fold, at, end)
	if next < end && script.Colon(t.Fold[next]) {
		return next + 1, true
	}
	return at, next > at || next == end || script.Closing(t.Fold[next]) != 0
}

// kanjiAt reads 一、 and a bare 一 before a space.
func (t Reader) kanjiAt(at, end int) (Style, int, int) {
	n, stop := script.Integer(t.Fold, at, end)
	if stop >= end || n == 0 || n > 60 {
		return Unnumbered, 0, at
	}
	switch t.Fold[stop] {
	case '、', '.', ')', ',':
		return KanjiPoint, n, stop + 1
	}
	next := script.Skip(t.Fold, stop, end)
	if next > stop && next < end && t.titleBegins(next) && !t.counts(next, end) {
		if _, to := t.Words.Labels.Prefix(t.Fold, next, end); to > next+1 || stop == at+1 {
			return KanjiPoint, n, stop
		}
	}
	return Unnumbered, 0, at
}

// titleBegins reports whether what stands at at may begin a title: a word, a bracket.
func (t Reader) titleBegins(at int) bool {
	r := t.Fold[at]
	return script.Kanji(r) || script.Katakana(r) || script.Closing(r) != 0
}

// wordedAt reads 議題1, 議題(1), 【議題1】, 日程第1. What is numbered in 号
// (議案第3号) keeps its number in its name.
func (t Reader) wordedAt(at, end int) (Style, int, int) {
	i, shut := at, rune(0)
	if c := script.Closing(t.Fold[at]); c != 0 {
		i, shut = script.Skip(t.Fold, at+1, end), c
	}
	_, stop := t.Words.Ordinal.Prefix(t.Fold, i, end)
	if stop == i {
		return t.bracketedBill(at, i, end, shut)
	}
	i = script.Skip(t.Fold, stop, end)
	n, to := t.wordedNumber(i, end)
	if n == 0 || n > 199 {
		return Unnumbered, 0, at
	}
	to = t.lastOf(stop, to, end)
	if shut != 0 {
		if next := script.Skip(t.Fold, to, end); next < end && t.Fold[next] == shut {
			return Worded, n, next + 1
		}
		return Unnumbered, 0, at
	}
	if i > stop && (t.listBegins(to, end) || t.listBehind(doc.Span{Start: at, End: stop}, to, end)) {
		return Unnumbered, 0, at // 議題　1. …　2. …: the label and its list
	}
	if stop, ok := t.wordedEnd(to, end); ok {
		return Worded, n, stop
	}
	if t.titleRunsIn(stop, to, end) {
		return Worded, n, to
	}
	return Unnumbered, 0, at
}

// titleRunsIn reports whether a title runs into the number of its item, in figures, which ends at to and whose word, which
// ends at word, calls it a number: 日程第１会期の決定, but not 日程第１号.
func (t Reader) titleRunsIn(word, to, end int) bool {
	if t.Fold[word-1] != '第' || to >= end || !script.Digit(t.Fold[to-1]) || t.HasStop(doc.Span{Start: to, End: end}) {
		return false
	}
	switch r := t.Fold[to]; r {
	case '号', '回', '条', '項', '次', '日', '期', '部', '章', '及', '並':
		return false
	default:
		return script.Kanji(r) || script.Katakana(r)
	}
}

// listBegins reports whether the number that ends at at is the first of a list that goes on
// in the line: 1. …　2. ….
func (t Reader) listBegins(at, end int) bool {
	next := script.Skip(t.Fold, at, end)
	return next < end && (next > at || script.Separator(t.Fold[next])) && t.secondBehind(next, end)
}

// listBehind reports whether the word is a label and the number behind it, which ends at to, that of
// the first of its list: the gap between them is wide, or one parts the letters of the word or it
// from a number with a sign of its own: 議　　題　　１　計画, 議　題　１．計画.
func (t Reader) listBehind(word doc.Span, to, end int) bool {
	const gap, wide = 3, 4 // half-width columns
	if script.Closing(t.Fold[word.Start]) != 0 {
		return false
	}
	behind := t.GapAt(word.End, end)
	signed := t.Fold[to-1] == ')' || to < end && script.Separator(t.Fold[to])
	return behind >= wide || signed && (behind >= gap || t.apart(word))
}

// apart reports whether a blank parts two letters of s.
func (t Reader) apart(s doc.Span) bool {
	for i := s.Start; i < s.End; i++ {
		if script.Blank(t.Fold[i]) && t.GapAt(i, s.End) > 0 {
			return true
		}
	}
	return false
}

// wordedEnd is where the number of an item that ends at at ends with what sets it off from
// its title: 議題1：, 議題(1), 議題1「, 議題1について. ok is false where nothing does.
func (t Reader) wordedEnd(at, end int) (stop int, ok bool) {
	next := script.Skip(t.Fold, at, end)
	if next >= end {
		return at, true
	}
	switch r := t.Fold[next]; {
	case t.Begins(t.Words.AboutItem, doc.Span{Start: next, End: end}):
		return end, end-next <= 4
	case r == ':' || script.Separator(r) && r != ')':
		return next + 1, true
	case r == '「' || t.Fold[at-1] == ')':
		return at, true
	}
	return at, next > at && (!t.counts(next, end) || t.quantity(next, end))
}

// quantity reports whether a numeral that counts something stands at at: ２月度.
func (t Reader) quantity(at, end int) bool {
	_, stop := script.Integer(t.Fold, at, end)
	return script.Digit(t.Fold[at]) && stop < end && (script.Kanji(t.Fold[stop]) || script.Katakana(t.Fold[stop]))
}

// lastOf is where the last number ends of several that a row calls up at once:
// 日程第２及び日程第３, 日程第４から日程第７まで. word is where the word before the
// first of them begins.
func (t Reader) lastOf(word, to, end int) int {
	at := t.joint(script.Skip(t.Fold, to, end), end)
	if at < 0 {
		return to
	}
	_, stop := t.Words.Ordinal.Prefix(t.Fold, at, end)
	n, last := t.wordedNumber(script.Skip(t.Fold, stop, end), end)
	if stop == at || n == 0 || script.Skip(t.Fold, last, end) < end && !t.Is(t.Words.UpTo, doc.Span{Start: last, End: end}) {
		return to
	}
	return end
}

// joint is where what joins two numbers at at ends, -1 where nothing joins them.
func (t Reader) joint(at, end int) int {
	if at < end && (t.Fold[at] == '~' || t.Fold[at] == '、') {
		return at + 1
	}
	for _, m := range [...]*lexicon.Matcher{t.Words.And, t.Words.ToLast} {
		if _, stop := m.Prefix(t.Fold, at, end); stop > at {
			return stop
		}
	}
	return -1
}

// bracketedBill reads 【第１号議案】.
func (t Reader) bracketedBill(at, i, end int, shut rune) (Style, int, int) {
	if shut == 0 || i >= end || t.Fold[i] != '第' {
		return Unnumbered, 0, at
	}
	n, stop := script.Spaced(t.Fold, script.Skip(t.Fold, i+1, end), end)
	stop = script.Skip(t.Fold, stop, end)
	_, to := t.Words.BillUnit.Prefix(t.Fold, stop, end)
	if next := script.Skip(t.Fold, to, end); n > 0 && to > stop && next < end && t.Fold[next] == shut {
		return Worded, n, next + 1
	}
	return Unnumbered, 0, at
}

// Ordinal reads a word that numbers items and its number at at, and where they end:
// 議題2; 0 for none.
func (t Reader) Ordinal(at, end int) (n, stop int) {
	_, word := t.Words.Ordinal.Prefix(t.Fold, at, end)
	if word == at {
		return 0, at
	}
	return t.wordedNumber(script.Skip(t.Fold, word, end), end)
}

// wordedNumber reads the number behind a word that numbers items.
func (t Reader) wordedNumber(at, end int) (n, stop int) {
	if at >= end {
		return 0, at
	}
	switch r := t.Fold[at]; {
	case r == '(':
		if style, n, stop := t.parenAt(at, end); style == Paren {
			return n, stop
		}
	case script.Digit(r) || script.KanjiNumeral(r):
		return script.Integer(t.Fold, at, end)
	default:
		if e, n := script.Enclosed(r); e != script.Bare {
			return n, at + 1
		}
	}
	return 0, at
}

// secondBehind reports whether 2 and a separator stand behind a space in
// fold[at:end].
func (t Reader) secondBehind(at, end int) bool {
	end = min(end, at+300)
	for i := at; i+2 < end; i++ {
		if script.Blank(t.Fold[i]) && t.Fold[i+1] == '2' && (script.Separator(t.Fold[i+2]) ||
			script.Blank(t.Fold[i+2]) && i+3 < end && !t.counts(i+3, end)) {
			return true
		}
	}
	return false
}

// Bill reports whether s begins with the number of a bill, which is a part of
// its title: 議案第21号, 請願第3号.
func (t Reader) Bill(s doc.Span) bool {
	at := script.Skip(t.Fold, s.Start, s.End)
	_, stop := t.Words.Bill.Prefix(t.Fold, at, s.End)
	if stop == at {
		return false
	}
	stop = script.Skip(t.Fold, stop, s.End)
	if stop >= s.End || t.Fold[stop] != '第' {
		return false
	}
	n, end := script.Spaced(t.Fold, script.Skip(t.Fold, stop+1, s.End), s.End)
	end = script.Skip(t.Fold, end, s.End)
	return n > 0 && end < s.End && t.Fold[end] == '号'
}
