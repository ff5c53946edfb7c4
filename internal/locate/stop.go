package locate

import (
	"strings"
	"sync"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// A stopper knows what ends a table that nothing frames: the next number of
// the agenda, 以上, the heading of the discussion, a remark of a member.
type stopper struct {
	src     *doc.Source
	numbers []number // by line; style 0 for none
	heads   [][]rune
	listed  bool // of a list, over the rows of which parts of a year may stand
	read    line.Reader
	seen    int              // lines before it are in last
	last    map[rune]int     // the last number of each style
	at      map[rune]float32 // and where it stands
}

func newStopper(src *doc.Source) *stopper {
	s := &stopper{src: src, numbers: make([]number, len(src.Lines))}
	for i := range src.Lines {
		src.Stop.Check()
		s.numbers[i] = headingNumber(src.Fold[src.Lines[i].Start:src.Lines[i].End])
	}
	s.heads, s.read = tableEnds(), line.Reader{Fold: src.Fold, Runes: src.Runes, Words: line.Default()}
	return s
}

var tableEnds = sync.OnceValue(func() [][]rune { return runesOf("table_end") })

// between is the first line in (from, to) that ends the table that began on
// line first, or -1. Lines between two labels of a table may be numbered as
// the agenda is, so only what is sure counts here.
func (s *stopper) between(first, from, to int) int {
	open := s.open(first)
	for i := from + 1; i < to; i++ {
		n := s.numbers[i]
		if n.style != 0 && open[n.style] > 0 && n.value == open[n.style]+1 && s.statement(i) {
			return i
		}
	}
	return -1
}

// statement reports whether the lines from i on say that something was
// presented or introduce a table, as agenda items do.
func (s *stopper) statement(i int) bool {
	var b strings.Builder
	for j := i; j < len(s.src.Lines) && j < i+4; j++ {
		for _, r := range s.src.Fold[s.src.Lines[j].Start:s.src.Lines[j].End] {
			if r != 0 && !doc.IsSpace(r) {
				b.WriteRune(r)
			}
		}
	}
	text := b.String()
	for _, e := range lexicon.Words("statement") {
		if strings.Contains(text, e.Surface) {
			return true
		}
	}
	return false
}

// open is the last number of each style before line first. The lines are
// asked for in ascending order, so each is looked at once.
func (s *stopper) open(first int) map[rune]int {
	if first < s.seen || s.last == nil {
		s.seen, s.last, s.at = 0, make(map[rune]int), make(map[rune]float32)
	}
	for ; s.seen < first; s.seen++ {
		if n := s.numbers[s.seen]; n.style != 0 {
			s.last[n.style], s.at[n.style] = n.value, xOf(s.src, s.seen, s.src.Lines[s.seen].Start)
		}
	}
	return s.last
}

// from is the first line behind the last label and before line to that ends
// the table that began on line first, or -1.
func (s *stopper) from(first int, last *hit, to int, columns bool) int {
	open, inner := s.open(first), s.innerNumbers(last)
	left := xOf(s.src, first, s.src.Lines[first].Start)
	var above caption
	if first > 0 {
		above = s.caption(first - 1)
	}
	for i := last.last() + 1; i < to; i++ {
		s.src.Stop.Check()
		n := s.numbered(i)
		atLeft := !columns || xOf(s.src, i, s.src.Lines[i].Start) <= left+1.5
		switch {
		case s.endMark(i), s.partOfYear(i), s.headed(i), s.remark(i), s.signed(i, to), s.said(i, to, last), s.caption(i).follows(above):
			return i
		case n.style == 0:
			if s.dated(i) {
				counts(inner, s.numbers[i])
			}
		case n.value == 1:
			inner[n.style] = 1
			continue
		case counts(inner, n):
		case open[n.style] > 0 && n.value == open[n.style]+1 && atLeft && s.near(i, n.style):
			return i
		}
		if columns && s.atLeft(i, left) {
			return i
		}
	}
	return -1
}

// counts reports whether the number goes on with the list of its style in the table, and
// counts it.
func counts(inner map[rune]int, n number) bool {
	if n.style == 0 || n.value != inner[n.style]+1 || inner[n.style] == 0 && n.value != 1 {
		return false
	}
	inner[n.style] = n.value
	return true
}

// caption is that of line i.
func (s *stopper) caption(i int) caption {
	return captionOf(s.src.Fold[s.src.Lines[i].Start:s.src.Lines[i].End])
}

// numbered is the number with which line i begins, or which it is: that of a row stands
// alone where its cells are in the middle of it.
func (s *stopper) numbered(i int) number {
	line := s.src.Lines[i]
	if value, digits := leadingNumber(s.src.Fold[line.Start:line.End]); digits > 0 && digits == line.Len() {
		return number{'1', value}
	}
	if s.figures(i) {
		return number{}
	}
	return s.numbers[i]
}

// near reports whether line i begins with a number about where the last one of the style
// stands: the 5 that is left of 10:15 in a cell is no number of the agenda.
func (s *stopper) near(i int, style rune) bool {
	const aside = 10
	x := xOf(s.src, i, s.src.Lines[i].Start) - s.at[style]
	return s.numbers[i].style != 0 && x >= -aside && x <= aside
}

// figures reports whether a value stands behind the number with which line i begins, so that
// it is a value of a cell itself: 3 集計中.
func (s *stopper) figures(i int) bool {
	pieces := piecesOf(s.src, s.src.Lines[i])
	if len(pieces) < 2 {
		return false
	}
	text := s.src.Fold[pieces[1].Start:pieces[1].End]
	return isFigure(text) || untold(text) || valueKind(text) == countValue || s.dated(i)
}

// dated reports whether a date stands behind the number with which line i begins: it is that
// of a row.
func (s *stopper) dated(i int) bool {
	pieces := piecesOf(s.src, s.src.Lines[i])
	return len(pieces) > 1 && valueKind(s.src.Fold[pieces[1].Start:pieces[1].End]) == pointValue
}

// innerNumbers are the last numbers of lists that begin on the lines of a label, by
// style: 再発防止策 （１）….
func (s *stopper) innerNumbers(h *hit) map[rune]int {
	inner := make(map[rune]int)
	for i := h.first(); i <= h.last(); i++ {
		line := s.src.Lines[i]
		for at := line.Start; at < line.End; {
			if n := headingNumber(s.src.Fold[at:line.End]); n.value == 1 {
				inner[n.style] = 1
			}
			at = skipSpace(s.src, tokenEnd(s.src, at, line.End), line.End)
		}
	}
	return inner
}

// atLeft reports whether line i is a paragraph at the left edge, where in a
// text with columns only labels stand: one token that is too long for them.
func (s *stopper) atLeft(i int, left float32) bool {
	line := s.src.Lines[i]
	if xOf(s.src, i, line.Start) > left+1.5 {
		return false
	}
	return tokenEnd(s.src, line.Start, line.End)-line.Start > 10
}

// endMark reports whether the line is 以上.
func (s *stopper) endMark(i int) bool {
	line, n := s.src.Lines[i], 0
	var text [2]rune
	for _, r := range s.src.Fold[line.Start:line.End] {
		if r == 0 || doc.IsSpace(r) || r == '(' || r == ')' {
			continue
		}
		if n == 2 {
			return false
		}
		text[n] = r
		n++
	}
	return text == [2]rune{'以', '上'} && !s.bounds(i)
}

// partOfYear reports whether the line is nothing but a part of a year, over the next table: 下半期.
func (s *stopper) partOfYear(i int) bool {
	return !s.listed && isPartOfYear(s.src.Fold[s.src.Lines[i].Start:s.src.Lines[i].End])
}

// bounds reports whether line i belongs to the measure that the line above ends with, in a
// table that goes on right below: 12時間 / 以上.
func (s *stopper) bounds(i int) bool {
	const most = 4 // pieces of the measure
	if i == 0 || i+1 == len(s.src.Lines) || s.src.Lines[i].Gap > 0 || s.src.Lines[i+1].Gap > 0 {
		return false
	}
	line := s.src.Lines[i-1]
	pieces := piecesOf(s.src, line)
	for _, p := range pieces[max(0, len(pieces)-most):] {
		text := s.src.Fold[p.Start:line.End]
		if kind := valueKind(text); kind == lengthValue || kind == countValue || isFigure(text) {
			return true
		}
	}
	return false
}

// headed reports whether the line leads in a discussion.
func (s *stopper) headed(i int) bool {
	span := s.src.Lines[i].Span
	if s.read.Lead(span) {
		return true
	}
	text := s.src.Fold[span.Start:span.End]
	text = text[lexicon.LeadingMark(text):]
	for _, head := range s.heads {
		if hasPrefix(text, head) {
			return true
		}
	}
	if n := len(text); n > 2 && text[n-1] == '。' && leadsIn(text) {
		return true
	}
	return s.reported(span)
}

// leadsIn reports whether a sentence leads in what was said: 以下のとおり質疑応
// 答が行われた。本報告に関する主な意見は次のとおり。
func leadsIn(text []rune) bool {
	words := wordsOnce()
	if words.questions.In(text) {
		return words.heldBelow.In(text)
	}
	_, n := words.asFollows.End(text)
	return n > 0 && words.opinions.In(text)
}

// reported reports whether the line tells what a member or the secretariat
// said: 城戸構成員から、…について質問があった. Causes begin with お客様から and
// 保守担当者から as well.
func (s *stopper) reported(span doc.Span) bool {
	const longest = 18 // characters of who said it and the word behind
	by, stop := wordsOnce().presentedBy, min(span.End, span.Start+longest)
	for at := span.Start + 2; at < stop; at++ {
		if by.At(s.src.Fold[at:stop]) == 0 {
			continue
		}
		if who := (doc.Span{Start: span.Start, End: at}); s.role(who) == member || s.secretariat(who) {
			return true
		}
	}
	return false
}

// remark reports whether the line is somebody's: ○森井構成員：…, 【座長】. In the
// cells of a table companies, offices and customers stand behind bullets, so
// only a role tells, and behind the bullets of lists only a member's: ・運用担当：
// begins a measure.
func (s *stopper) remark(i int) bool {
	span := s.src.Lines[i].Span
	mark := s.read.Mark(span)
	who := s.read.Speaker(span, &mark)
	switch who.Form {
	case line.Marked, line.Colon:
		role := s.role(who.Name)
		return !who.Run && (role == member || role != "" && who.Bullet != 0 && !lists(who.Bullet) || s.secretariat(who.Name))
	case line.Bracket, line.Half:
		return s.role(who.Name) != "" || s.secretariat(who.Name)
	case line.Signed:
		return mark.Bullet == 0 // → and the like stand in cells too
	}
	return s.spoken(span)
}

// spoken reports whether a line begins with a member and, a blank behind, what was said: 森井委員 どの地区か。
func (s *stopper) spoken(line doc.Span) bool {
	const least = 3 // letters of a name with its role
	who := doc.Span{Start: line.Start, End: tokenEnd(s.src, line.Start, line.End)}
	return who.Len() >= least && who.End < line.End && s.role(who) == member
}

// signed reports whether a sentence behind a bullet begins on line i, before line
// to, with the member whose it is in brackets behind it: ・…すべきである。（森委員）.
func (s *stopper) signed(i, to int) bool {
	const deepest = 8 // lines
	if !script.Bullet(s.src.Fold[s.src.Lines[i].Start]) {
		return false
	}
	last := rune(0) // the character before the line
	for k := i; k < min(to, i+deepest); k++ {
		line := s.src.Lines[k]
		if line.Len() == 0 || k > i && script.Bullet(s.src.Fold[line.Start]) {
			return false
		}
		if s.src.Fold[line.End-1] == ')' {
			open := line.End - 1
			for open > line.Start && s.src.Fold[open] != '(' {
				open--
			}
			if open > line.Start {
				last = s.src.Fold[open-1]
			}
			return last == '。' && open+1 < line.End-1 && s.role(doc.Span{Start: open + 1, End: line.End - 1}) == member
		}
		last = s.src.Fold[line.End-1]
	}
	return false
}

// member is the key of the roles that members of a body have, in the lexicon.
const member = "member"

// role is the key of the role in which a name ends, "" for none.
func (s *stopper) role(name doc.Span) string {
	if !s.read.Named(name) {
		return ""
	}
	key, from := s.read.Words.Role.Suffix(s.src.Fold, name.Start, name.End)
	if from == name.End {
		return ""
	}
	return key
}

// secretariat reports whether a name is 事務局 or the like.
func (s *stopper) secretariat(name doc.Span) bool {
	key, ok := s.read.Words.Group.Is(s.src.Fold, name.Start, name.End)
	return ok && key == "group secretariat"
}

// lists reports whether a bullet stands before entries far more often than
// before speakers: a dot or a stroke.
func lists(r rune) bool {
	return script.Dash(r) || script.Bullet(r) && (r == '・' || r == '･' || r == '·' || r == '•' || r == '∙' || r == '⋅' || r > 0xE000)
}

func hasPrefix(text, prefix []rune) bool {
	if len(text) < len(prefix) {
		return false
	}
	for i, r := range prefix {
		if text[i] != r {
			return false
		}
	}
	return true
}
