package line

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// DateBegins reports whether s begins with a date or a time of day.
func (t Reader) DateBegins(s doc.Span) bool {
	at := script.Skip(t.Fold, s.Start, s.End)
	if at >= s.End {
		return false
	}
	if script.Digit(t.Fold[at]) {
		return true
	}
	if script.KanjiNumeral(t.Fold[at]) {
		_, stop := script.Integer(t.Fold, at, s.End)
		return stop < s.End && (t.Fold[stop] == '月' || t.Fold[stop] == '年' || t.Fold[stop] == '日' || t.Fold[stop] == '時')
	}
	if t.Begins(t.Words.DateFront, doc.Span{Start: at, End: s.End}) {
		return true
	}
	return eraLetter(t.Fold[at]) && at+1 < s.End && (script.Digit(t.Fold[at+1]) || t.Fold[at+1] == '.')
}

// eraLetter reports whether r is short for an era: Ｒ６.10.1.
func eraLetter(r rune) bool { return r == 'R' || r == 'H' || r == 'S' }

// A When says what of a date and a time of day stands in a line.
type When struct {
	Year, Month, Day, Time bool
}

// Any reports whether any part of a date or a time stands there.
func (w When) Any() bool { return w != When{} }

// Date reports whether a month and its day stand there.
func (w When) Date() bool { return w.Month && w.Day }

// When looks for the parts of a date: numerals before 年, 月, 日, 時, or
// 2023/4/1 and 10:30.
func (t Reader) When(s doc.Span) (w When) {
	for i := s.Start; i < s.End; i++ {
		switch r := t.Fold[i]; r {
		case '午':
			w.Time = w.Time || i > s.Start && t.Fold[i-1] == '正'
		case '年', '月', '日':
			if before := script.Before(t.Fold, s.Start, i); script.Numeral(before) || before == ')' { // 令和６（2024）年
				w.add(r)
			}
		case '時', ':':
			w.Time = w.Time || script.Numeral(script.Before(t.Fold, s.Start, i)) && t.clockAt(s, i)
		case '/', '.':
			if script.Numeral(script.Before(t.Fold, s.Start, i)) {
				t.pointed(s, i, &w)
			}
		case '-':
			if from := t.yearBefore(s, i); t.hyphened(from, s.End) > from {
				w.Year, w.Month, w.Day = true, true, true
			}
		}
	}
	return w
}

// add notes the part of a date that unit counts. A day without its month is none.
func (w *When) add(unit rune) {
	switch unit {
	case '年':
		w.Year = true
	case '月':
		w.Month = true
	case '日':
		w.Day = w.Day || w.Month
	}
}

// clockAt reports whether 時 or a colon at at, behind a numeral, tells a time of day: 10:30,
// 10時; not 10時間.
func (t Reader) clockAt(s doc.Span, at int) bool {
	if t.Fold[at] == ':' {
		return at+2 < s.End && script.Digit(t.Fold[at+1]) && script.Digit(t.Fold[at+2])
	}
	return !t.Begins(t.Words.NoClock, doc.Span{Start: at, End: s.End})
}

// pointed reads 2023/4/1, 2023.4.1 and 4/1 at a point: two of them, or a slash
// between numbers that may be a month and a day.
func (t Reader) pointed(s doc.Span, at int, w *When) {
	from := at
	for from > s.Start && script.Digit(t.Fold[from-1]) {
		from--
	}
	n, stop := script.Integer(t.Fold, from, at)
	m, end := script.Integer(t.Fold, at+1, s.End)
	if digits := end - at - 1; stop != at || !between(digits, 1, 2) {
		return
	}
	second := end+1 < s.End && t.Fold[end] == t.Fold[at] && script.Digit(t.Fold[end+1])
	third := from > s.Start && t.Fold[from-1] == '/'
	switch {
	case second && at-from <= 4 && between(m, 1, 12):
		w.Year, w.Month, w.Day = true, true, true
	case t.Fold[at] == '/' && !third && between(n, 1, 12) && between(m, 1, 31):
		w.Month, w.Day = true, true
	}
}

// yearBefore is where the four digits begin that end at at; at for none.
func (t Reader) yearBefore(s doc.Span, at int) int {
	from := at
	for from > s.Start && script.Digit(t.Fold[from-1]) {
		from--
	}
	if at-from != 4 {
		return at
	}
	return from
}

// hyphened is where a date ends that begins at at as machines write it, 2024-12-17; at for none.
func (t Reader) hyphened(at, end int) int {
	stop := at
	for k, part := range [...]struct{ least, most, digits int }{{1900, 2199, 4}, {1, 12, 2}, {1, 31, 2}} {
		if k > 0 {
			if stop >= end || t.Fold[stop] != '-' {
				return at
			}
			stop++
		}
		n, next := script.Integer(t.Fold, stop, end)
		if next == stop || next-stop > part.digits || !script.Digit(t.Fold[stop]) || !between(n, part.least, part.most) {
			return at
		}
		stop = next
	}
	if stop < end && t.Fold[stop] == '-' {
		return at
	}
	return stop
}

func between(n, least, most int) bool { return n >= least && n <= most }

// DateEnd is where the dates and times at the beginning of s end, s.Start
// where there are none: まで, （火） and ～ within are theirs, the place is not.
func (t Reader) DateEnd(s doc.Span) int {
	if !t.DateBegins(s) {
		if t.Is(t.Words.UpTo, s) {
			return s.End
		}
		return s.Start
	}
	end, numeral := s.Start, s.Start // behind the date, behind the last numeral
	for i := s.Start; i < s.End; {
		stop, ok := t.datePiece(s, i, end, numeral)
		if !ok {
			break
		}
		if stop.date {
			end = stop.at
		}
		if stop.numeral {
			numeral = stop.at
		}
		i = stop.at
	}
	return end
}

type piece struct {
	at            int
	date, numeral bool
}

// datePiece steps over one piece of a date at i; ok is false where something
// else stands there.
func (t Reader) datePiece(s doc.Span, i, end, numeral int) (piece, bool) {
	if stop := t.hyphened(i, s.End); stop > i {
		return piece{at: stop, numeral: true, date: true}, true
	}
	r := t.Fold[i]
	switch {
	case script.Blank(r), eraLetter(r):
		return piece{at: i + 1}, true
	case dateNumeral(r):
		_, stop := script.Integer(t.Fold, i, s.End)
		return piece{at: max(stop, i+1), numeral: true, date: i > s.Start && datePoint(t.Fold[i-1])}, true
	case dateUnit(r):
		return piece{at: i + 1, date: numeral > s.Start, numeral: true}, true
	case datePoint(r) || r == '、' || r == ',':
		next := script.Skip(t.Fold, i+1, s.End)
		return piece{at: i + 1}, next >= s.End || t.DateBegins(doc.Span{Start: next, End: s.End})
	case r == '(' || r == '[':
		return t.dateBracket(s, i)
	case script.Wave(r):
		return piece{at: i + 1, date: true}, true
	case script.Dash(r):
		return piece{at: i + 1, date: end > s.Start && i+1 >= s.End}, true
	}
	key, stop := t.Words.DateWord.Prefix(t.Fold, i, s.End)
	return piece{at: stop, date: key == "closes", numeral: key == "closes"}, stop > i
}

// dateNumeral reports whether r may begin a numeral of a date, 元年 among them.
func dateNumeral(r rune) bool {
	return script.Digit(r) || script.KanjiNumeral(r) || r == '元' || r == '〇'
}

// dateUnit reports whether r counts what a date and a time of day are made of.
func dateUnit(r rune) bool {
	switch r {
	case '年', '月', '日', '時', '分', '半':
		return true
	}
	return false
}

// datePoint reports whether r parts the numerals of a date: 2023/4/1, 10:30, Ｒ6.4.1.
func datePoint(r rune) bool { return r == ':' || r == '/' || r == '.' }

// dateBracket steps over （火）, （火曜日）, （2019年） and （木・祝）.
func (t Reader) dateBracket(s doc.Span, i int) (piece, bool) {
	shut := script.Close(t.Fold, i, s.End)
	if shut < 0 || shut-i > 12 {
		return piece{}, false
	}
	for _, r := range t.Fold[i+1 : shut] {
		if !script.Numeral(r) && !script.Blank(r) && !weekday(r) && r != '年' && r != '令' && r != '和' && r != '平' && r != '成' {
			return piece{}, false
		}
	}
	return piece{at: shut + 1, date: true}, true
}

func weekday(r rune) bool {
	switch r {
	case '月', '火', '水', '木', '金', '土', '日', '曜', '祝', '休', '・', '振', '替':
		return true
	}
	return false
}

// TellsTime reports whether s begins with a time of day and holds no date:
// 午前10時開会 is no body.
func (t Reader) TellsTime(s doc.Span) bool {
	w := t.When(s)
	return w.Time && !w.Date() && t.DateBegins(s)
}

// DayAlone reports whether s is a date and nothing else.
func (t Reader) DayAlone(s doc.Span) bool {
	w := t.When(s)
	return w.Date() && s.Len() < 40 && t.DateEnd(s) >= script.SkipBack(t.Fold, s.Start, s.End)
}

// A Moment is what a line says of the meeting's beginning or end.
type Moment uint8

// The moments. Paused is a break, which is neither.
const (
	NoMoment Moment = iota
	Opens
	Closes
	Paused
)

// both reports whether s tells the beginning and the end: 午前９時開会　11時閉会.
func (t Reader) both(s doc.Span) bool {
	opens, closes := false, false
	for at := s.Start; at < s.End; {
		key, from, to := t.Words.MomentIn.Within(t.Fold, at, s.End)
		if from >= s.End {
			break
		}
		opens, closes = opens || key == "opens", closes || key == "closes"
		at = to
	}
	return opens && closes
}

// momentOf is what a word of the lexicon says of the meeting.
func momentOf(key string) Moment {
	switch key {
	case "opens":
		return Opens
	case "closes":
		return Closes
	case "paused":
		return Paused
	}
	return NoMoment
}

// Moment reads 午前10時00分 開会 and 開会 午前10時00分, in brackets or not, on a
// line of its own.
func (t Reader) Moment(s doc.Span) Moment {
	const longest = 44 // characters
	if t.HasStop(s) || s.Len() > longest && script.Count(t.Fold, s) > longest || !t.When(s).Time {
		return NoMoment
	}
	if t.both(s) {
		return NoMoment
	}
	h := t.Trim(t.Bare(s))
	for {
		open := script.SkipBack(t.Fold, h.Start, h.End) - 1
		if open <= h.Start || script.Opening(t.Fold[open]) == 0 {
			break
		}
		h.End = open
	}
	if key, stop := t.Words.MomentIn.Prefix(t.Fold, h.Start, h.End); stop > h.Start {
		if rest := t.Trim(doc.Span{Start: stop, End: h.End}); rest.Empty() || t.DateBegins(t.Bare(rest)) {
			return momentOf(key)
		}
	}
	if key, from := t.Words.MomentEnd.Suffix(t.Fold, h.Start, h.End); from < h.End && t.DateBegins(h) {
		return momentOf(key)
	}
	return NoMoment
}
