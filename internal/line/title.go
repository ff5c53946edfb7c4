package line

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// A Look is what of a title a line shows.
type Look struct {
	Body    bool // ends like the name of a body
	Session bool // 第4回, 第6号
	Kind    bool // ends in 議事録, 議事要旨, …
	Only    bool // says nothing but the kind
	Generic bool // the kind is a word that heads pages as often (概要, 記録)
}

// None reports whether nothing of a title shows.
func (l Look) None() bool { return l == Look{} }

// Title says what of a title s shows.
func (t Reader) Title(s doc.Span) (l Look) {
	s = t.Trim(s)
	if s.Len() == 0 || s.Len() > 140 || t.HasStop(s) || t.Any(t.Words.TellsWhere, s) || t.notice(s) || t.severalLabels(s) {
		return l
	}
	s.End = t.beforeDate(s)
	end := t.beforeYear(doc.Span{Start: s.Start, End: t.beforeVolume(doc.Span{Start: s.Start, End: t.BeforeTail(s)})})
	if _, from := t.Words.Doctype.Suffix(t.Fold, s.Start, end); from < end {
		l.Kind = true
		word := doc.Span{Start: from, End: end}
		front := script.SkipBack(t.Fold, s.Start, from)
		if front <= script.Skip(t.Fold, s.Start, front) {
			l.Only, l.Generic = true, script.Count(t.Fold, word) == 2
			return l
		}
		if script.Count(t.Fold, word) == 2 && !t.kindFits(s, from) {
			l.Kind = false
		}
		end = from
	}
	l.Session = t.Session(s)
	end = t.BeforeTail(doc.Span{Start: s.Start, End: end})
	if _, from := t.Words.Body.Suffix(t.Fold, s.Start, end); from < end && from > s.Start && !t.TellsTime(s) && t.Moment(s) == NoMoment {
		l.Body = !t.bodyKinds(doc.Span{Start: s.Start, End: end})
	}
	return l
}

// notice reports whether s orders that a body meets: 令和５年第２回みどり町議会定例会を次のとおり招集する.
func (t Reader) notice(s doc.Span) bool {
	return t.Has(s, 'を') && script.Ends(t.Fold, s.Start, s.End, "する")
}

// severalLabels reports whether words stand before two colons, as in a line of a page about the page:
// 投稿日：…　カテゴリー：運営委員会.
func (t Reader) severalLabels(s doc.Span) bool {
	n := 0
	for i := s.Start + 1; i < s.End; i++ {
		if script.Colon(t.Fold[i]) && script.NameLetter(t.Fold[i-1]) {
			n++
		}
	}
	return n > 1
}

// bodyKinds reports whether s says what kinds of bodies there are, as the headings of sites do, and names none:
// 審議会・研究会.
func (t Reader) bodyKinds(s doc.Span) bool {
	for start, i := s.Start, s.Start; i <= s.End; i++ {
		if i < s.End && t.Fold[i] != '・' && t.Fold[i] != '、' {
			continue
		}
		if _, from := t.Words.Body.Suffix(t.Fold, start, i); i == start || from > start {
			return false
		}
		start = i + 1
	}
	return true
}

// beforeVolume is the end of s without the number of the volume or the session behind the kind
// of document: 会議録　第３号, 会議録第２日, 打合せ議事録　第３回.
func (t Reader) beforeVolume(s doc.Span) int {
	end := script.SkipBack(t.Fold, s.Start, s.End)
	if end <= s.Start || t.Fold[end-1] != '号' && t.Fold[end-1] != '日' && t.Fold[end-1] != '回' {
		return s.End
	}
	i := script.SkipBack(t.Fold, s.Start, end-1)
	for i > s.Start && (script.Numeral(t.Fold[i-1]) || script.Blank(t.Fold[i-1])) {
		i--
	}
	if i <= s.Start || t.Fold[i-1] != '第' {
		return s.End
	}
	front := script.SkipBack(t.Fold, s.Start, i-1)
	if _, from := t.Words.Doctype.Suffix(t.Fold, s.Start, front); from < front {
		return front
	}
	return s.End
}

// beforeDate is the end of s without the day that runs on from the kind of document: 理事会議事録2023年６月５日.
func (t Reader) beforeDate(s doc.Span) int {
	for i := s.Start + 2; i < s.End; i++ {
		if !script.Digit(t.Fold[i]) && !script.Kanji(t.Fold[i]) || script.Digit(t.Fold[i-1]) {
			continue
		}
		if _, from := t.Words.Doctype.Suffix(t.Fold, s.Start, i); from < i && t.DateBegins(doc.Span{Start: i, End: s.End}) {
			if rest := (doc.Span{Start: i, End: s.End}); t.When(rest).Date() && t.DateEnd(rest) == s.End {
				return i
			}
		}
	}
	return s.End
}

// beforeYear is the end of s without the fiscal year behind the kind of document and a blank:
// みどり町防災会議　会議録　令和５年度.
func (t Reader) beforeYear(s doc.Span) int {
	end := script.SkipBack(t.Fold, s.Start, s.End)
	if end-2 <= s.Start || t.Fold[end-2] != '年' || t.Fold[end-1] != '度' {
		return s.End
	}
	i := end
	for i > s.Start && !script.Blank(t.Fold[i-1]) {
		i--
	}
	front := script.SkipBack(t.Fold, s.Start, i)
	if front == i || !t.When(doc.Span{Start: i, End: end}).Any() {
		return s.End
	}
	if _, from := t.Words.Doctype.Suffix(t.Fold, s.Start, front); from < front {
		return front
	}
	return s.End
}

// kindFits reports whether a short word for a kind (記録, 概要) stands behind
// the name of a body or a session.
func (t Reader) kindFits(s doc.Span, from int) bool {
	front := t.BeforeTail(doc.Span{Start: s.Start, End: from})
	if _, at := t.Words.Body.Suffix(t.Fold, s.Start, front); at < front {
		return true
	}
	return t.Session(s)
}

// BeforeTail is the end of s without brackets and signs behind the title:
// （案）, （第7回）, 「.」.
func (t Reader) BeforeTail(s doc.Span) int {
	end := s.End
	for {
		end = script.SkipBack(t.Fold, s.Start, end)
		if end == s.Start {
			return end
		}
		r := t.Fold[end-1]
		switch {
		case r == '」':
			if script.Open(t.Fold, s.Start, end-1) == s.Start {
				return end
			}
			return end - 1
		case script.Opening(r) != 0:
			open := script.Open(t.Fold, s.Start, end-1)
			if open < 0 {
				return end
			}
			if open <= script.Skip(t.Fold, s.Start, open) {
				return end // the bracket is all there is
			}
			end = open
		case r == '.', r == '・', r == '*', script.Wave(r), script.Dash(r) && r != 'ー':
			end--
		default:
			return end
		}
	}
}

// Session reports whether 第N回 or 第N号 stands in s.
func (t Reader) Session(s doc.Span) bool {
	for i := s.Start; i < s.End; i++ {
		if t.Fold[i] != '第' {
			continue
		}
		n, stop := script.Spaced(t.Fold, script.Skip(t.Fold, i+1, s.End), s.End)
		stop = script.Skip(t.Fold, stop, s.End)
		if n > 0 && stop < s.End && (t.Fold[stop] == '回' ||
			t.Fold[stop] == '号' && !t.ofForm(s.Start, i) && !t.Begins(t.Words.BillUnit, doc.Span{Start: stop, End: s.End})) {
			return true
		}
	}
	return false
}

// CountsSession reports whether s counts a session and says nothing else but the
// year and the kind of session: 令和６年第３回定例会, 第12回.
func (t Reader) CountsSession(s doc.Span) bool {
	s = t.bareSession(s)
	if script.Count(t.Fold, s) > 24 || t.HasStop(s) {
		return false
	}
	at := script.Index(t.Fold, s.Start, s.End, '第')
	if at < 0 {
		return false
	}
	n, stop := script.Spaced(t.Fold, script.Skip(t.Fold, at+1, s.End), s.End)
	stop = script.Skip(t.Fold, stop, s.End)
	if n == 0 || stop >= s.End || t.Fold[stop] != '回' {
		return false
	}
	front := doc.Span{Start: s.Start, End: script.SkipBack(t.Fold, s.Start, at)}
	if !front.Empty() && t.Fold[front.End-1] != '年' && t.Fold[front.End-1] != '度' {
		return false
	}
	rest := t.Trim(doc.Span{Start: stop + 1, End: s.End})
	if rest.Empty() {
		return true
	}
	if _, month := script.Integer(t.Fold, rest.Start, rest.End); month > rest.Start && month < rest.End && t.Fold[month] == '月' {
		rest = t.Trim(doc.Span{Start: month + 1, End: rest.End}) // 第３回６月定例会
	}
	_, at = t.Words.Sitting.Prefix(t.Fold, rest.Start, rest.End)
	return at > rest.Start && t.partsOfSession(doc.Span{Start: at, End: rest.End})
}

// bareSession is s without what stands around it, with a bracket of its own at its end: 第３回定例会（第５号）.
func (t Reader) bareSession(s doc.Span) doc.Span {
	bare := t.Bare(s)
	if shut := script.SkipBack(t.Fold, bare.End, s.End); shut > bare.End && script.Open(t.Fold, bare.Start, shut-1) >= 0 {
		bare.End = shut
	}
	return bare
}

// partsOfSession reports whether s says no more than which part of a session it is, in brackets or
// not: （第５号）　本文, 本会議（第５日）.
func (t Reader) partsOfSession(s doc.Span) bool {
	for at := script.Skip(t.Fold, s.Start, s.End); at < s.End; at = script.Skip(t.Fold, at, s.End) {
		if shut := script.Close(t.Fold, at, s.End); shut > at+1 {
			if !t.partsOfSession(doc.Span{Start: at + 1, End: shut}) {
				return false
			}
			at = shut + 1
			continue
		}
		stop := t.dayOfSession(at, s.End)
		if stop == at {
			_, stop = t.Words.SessionPart.Prefix(t.Fold, at, s.End)
		}
		if stop == at {
			return false
		}
		at = stop
	}
	return true
}

// dayOfSession is where 第５号, 第５日 or 第５日目 ends that begins at at; at for none.
func (t Reader) dayOfSession(at, end int) int {
	if t.Fold[at] != '第' {
		return at
	}
	n, stop := script.Counted(t.Fold, script.Skip(t.Fold, at+1, end), end)
	if n <= 0 || stop >= end || t.Fold[stop] != '号' && t.Fold[stop] != '日' {
		return at
	}
	if stop++; stop < end && t.Fold[stop] == '目' {
		stop++
	}
	return stop
}

// ofForm reports whether the number at i is that of a form or an annex:
// 様式第3号.
func (t Reader) ofForm(start, i int) bool {
	_, from := t.Words.Form.Suffix(t.Fold, start, i)
	return from < i
}

// Kind reports whether s says nothing but a kind of document.
func (t Reader) Kind(s doc.Span) bool {
	h := t.Bare(s)
	if script.Closing(t.Fold[s.Start]) == 0 {
		h.End = t.BeforeTail(s) // 議事録（公開用）
	}
	if h.End <= h.Start {
		return false
	}
	return t.KindWord(h) && script.Count(t.Fold, h) > 2
}

// KindWord reports whether s is a word for a kind of document, also a short one that other
// headings have too: 概要, 記録.
func (t Reader) KindWord(s doc.Span) bool {
	_, from := t.Words.Doctype.Suffix(t.Fold, s.Start, s.End)
	return !s.Empty() && from == s.Start
}

// Place reports whether s looks like a place: a room or a house, and no list
// of people.
func (t Reader) Place(s doc.Span) bool {
	if s.Len() > 60 || t.HasStop(s) {
		return false
	}
	if l := t.Title(s); l.Session || l.Kind {
		return false
	}
	return t.within(t.Words.PlaceIn, s) && !t.ListsPeople(s)
}

// Site reports whether a line belongs to the site around the minutes: known
// beginnings, and breadcrumbs with two arrows.
func (t Reader) Site(s doc.Span) bool {
	if t.Fold[s.Start] == '■' && t.Fold[s.End-1] == '■' && s.Len() > 2 {
		return true
	}
	if _, stop := t.Words.Site.Prefix(t.Fold, s.Start, s.End); stop > s.Start && !(t.phraseGoesOn(stop, s.End) && t.Ends(t.Words.ItemEnd, s)) {
		return t.siteWords(s)
	}
	arrows := 0
	for _, r := range t.Fold[s.Start:s.End] {
		if r == '>' || r == '›' || r == '»' {
			arrows++
		}
	}
	return arrows > 1 && !t.Has(s, '<') || t.Address(s)
}

// siteWords reports whether a line that begins as those of a site do holds no sentence but a short
// one: ページの先頭です。メニューを飛ばして本文へ.
func (t Reader) siteWords(s doc.Span) bool {
	return !t.HasStop(s) || s.Len() < 16 || !t.EndsStop(s) && s.Len() < 40
}

// phraseGoesOn reports whether a particle stands at at, so that the word before it is part
// of a phrase: メニューの見直し.
func (t Reader) phraseGoesOn(at, end int) bool {
	if at+1 >= end {
		return false
	}
	switch t.Fold[at] {
	case 'の', 'を', 'に', 'が', 'は', 'と', 'も', 'で':
		return true
	}
	return false
}

// Address reports whether s is a postal address, a telephone number or an
// address of the web and little else.
func (t Reader) Address(s doc.Span) bool {
	at := script.Skip(t.Fold, s.Start, s.End)
	_, stop := t.Words.Address.Prefix(t.Fold, at, s.End)
	if stop == at {
		return false
	}
	return stop >= s.End || !script.NameLetter(t.Fold[stop-1]) || !script.NameLetter(t.Fold[stop]) ||
		t.Begins(t.Words.AddressNumber, doc.Span{Start: stop, End: s.End})
}

// PageMark reports whether s is the number of a page and nothing else: - 3 -,
// 3/56, 3ページ, P.3, <PAGE="3">. A bare number is none.
func (t Reader) PageMark(s doc.Span) bool {
	digits, signs := 0, 0
	for i := s.Start; i < s.End; i++ {
		if _, stop := t.Words.PageWord.Prefix(t.Fold, i, s.End); stop > i {
			signs++
			i = stop - 1
			continue
		}
		switch r := t.Fold[i]; {
		case script.Blank(r), r == '(', r == ')', r == '>', r == '"':
		case r == '<', r == '=':
			signs++
		case script.Digit(r):
			digits++
		case script.Dash(r), r == '/', pageLetter(r) && digits == 0:
			signs++
		case r == '.' && digits == 0:
		default:
			return false
		}
	}
	if digits == 0 || digits > 4 || signs == 0 {
		return false
	}
	return signs > 1 || pageLetter(t.Fold[s.Start]) || t.Ends(t.Words.PageWordEnd, s)
}

// pageLetter reports whether r is short for a page: P.3.
func pageLetter(r rune) bool { return r == 'P' || r == 'p' }

// End reports whether a line only says that the minutes end here: 以上, （了）.
func (t Reader) End(s doc.Span) bool {
	h := t.Bare(s)
	for h.Start < h.End && (script.Dash(t.Fold[h.Start]) || script.Wave(t.Fold[h.Start])) {
		h.Start++
	}
	for h.End > h.Start && (script.Dash(t.Fold[h.End-1]) || script.Wave(t.Fold[h.End-1])) {
		h.End--
	}
	_, ok := t.Words.TheEnd.Is(t.Fold, h.Start, h.End)
	return ok
}
