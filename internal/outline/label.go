package outline

import (
	"strings"

	"github.com/giji-go/giji/internal/doc"
)

// A label is a word of the header at the beginning of a row.
type label struct {
	key     string // held, venue, agenda, body, papers, …; the group for people
	people  bool
	word    doc.Span // the label itself
	end     int      // behind its brackets, remark and colon
	value   doc.Span // what follows on the row
	colon   bool
	bracket bool
	bullet  bool
	numeral bool
}

// alone reports whether nothing follows the label.
func (l *label) alone() bool { return l.value.Start >= l.value.End }

// labelAt reads the label at the beginning of row r.
func (f *finder) labelAt(r *row) (label, bool) {
	at := r.body
	l := label{bullet: r.mark.bullet != 0, numeral: r.mark.style != unnumbered && r.mark.style != bulleted}
	if at >= r.End {
		return l, false
	}
	shut := -1
	if closing(f.fold[at]) != 0 {
		if shut = closeAt(f.fold, at, r.End); shut < 0 {
			return l, false
		}
		at = skip(f.fold, at+1, shut)
		l.bracket = true
	}
	limit := r.End
	if shut >= 0 {
		limit = shut
	}
	key, stop := f.words.labels.prefix(f.fold, at, limit)
	if stop == at {
		return l, false
	}
	found, ok := f.labelEnd(r, l.named(key, at, stop), stop, shut)
	if ok {
		return found, true
	}
	first := at
	for first < stop && !blank(f.fold[first]) {
		first++
	}
	if key, to := f.words.labels.prefix(f.fold, at, first); first < stop && to == first && to > at+1 {
		return f.labelEnd(r, l.named(key, at, to), to, shut) // 出席 委員7名: a shorter label before a space
	}
	return found, false
}

// named is l with its word and what it stands for.
func (l label) named(key string, at, stop int) label {
	l.key, l.people = strings.CutPrefix(key, "group ")
	l.word = doc.Span{Start: at, End: stop}
	return l
}

// labelEnd reads what parts the label from its value: the bracket that closes
// it, a remark, a colon, spaces.
func (f *finder) labelEnd(r *row, l label, stop, shut int) (label, bool) {
	at := skip(f.fold, stop, r.End)
	if shut >= 0 {
		if at != shut && !(at < shut && f.fold[at] == '(') {
			return l, false
		}
		at = skip(f.fold, shut+1, r.End)
	}
	spaced := at > stop
	for at < r.End && f.fold[at] == '(' && f.isRemark(r, at) {
		at = skip(f.fold, closeAt(f.fold, at, r.End)+1, r.End)
		spaced = true
	}
	if spaced {
		for _, word := range [...]string{"職氏名", "氏名"} {
			if isWord(f.fold, at, r.End, word) {
				at = r.End
			}
		}
	}
	if hasPrefix(f.fold, at, r.End, "**") { // the end of bold in Markdown
		l.colon = true
		at = skip(f.fold, at+2, r.End)
	}
	if at < r.End && (partsLabel(f.fold[at]) || f.fold[at] == ';') {
		l.colon = true
		for at < r.End && (partsLabel(f.fold[at]) || blank(f.fold[at])) {
			at++
		}
	}
	if at < r.End && f.fold[at] == '】' {
		return l, false
	}
	l.end = at
	l.value = doc.Span{Start: at, End: r.End}
	switch {
	case at >= r.End, l.colon, l.bracket && shut >= 0:
		return l, true
	case (l.key == "held" || l.key == "place-time" || l.key == "opened" || l.key == "closed") && f.dateBegins(at, r.End):
		return l, true
	}
	return l, spaced
}

// partsLabel reports whether r stands between a label and its value.
func partsLabel(r rune) bool {
	return r == ':' || r == '|' || r == '/' || r == '…' || r == '‥'
}

// isRemark reports whether the bracket at at belongs to a label: （敬称略）,
// （五十音順）, （24名）.
func (f *finder) isRemark(r *row, at int) bool {
	shut := closeAt(f.fold, at, r.End)
	if shut < 0 {
		return false
	}
	next := skip(f.fold, shut+1, r.End)
	if next >= r.End || f.fold[next] == ':' || f.fold[next] == '(' || hasPrefix(f.fold, next, r.End, "氏名") || hasPrefix(f.fold, next, r.End, "職氏名") {
		return true
	}
	return contains(f.fold, at, shut, "略") || contains(f.fold, at, shut, "順") || f.peopleCount(doc.Span{Start: at, End: shut}) ||
		contains(f.fold, at, shut, "公開")
}

// peopleCount reports whether s holds a number of people and little else.
func (f *finder) peopleCount(s doc.Span) bool {
	for i := s.Start + 1; i < s.End; i++ {
		if r := f.fold[i]; r == '名' || r == '人' {
			k := skipBack(f.fold, s.Start, i)
			if k > s.Start && (digit(f.fold[k-1]) || kanjiDigit(f.fold[k-1]) > 0) {
				return true
			}
		}
	}
	return false
}

// dateBegins reports whether a date or a time of day begins at at.
func (f *finder) dateBegins(at, end int) bool {
	at = skip(f.fold, at, end)
	if at >= end {
		return false
	}
	if digit(f.fold[at]) {
		return true
	}
	for _, word := range [...]string{"令和", "平成", "昭和", "大正", "西暦", "午前", "午後", "自", "R", "H", "正午"} {
		if hasPrefix(f.fold, at, end, word) {
			return true
		}
	}
	return false
}

// holdsDate reports whether a row has a full or half date: digits before 年,
// 月 or 日, or 2023/4/1; time reports whether it has a time of day.
func (f *finder) holdsDate(s doc.Span) (date, time bool) {
	months, days := false, false
	for i := s.Start; i < s.End; i++ {
		r := f.fold[i]
		if r != '月' && r != '日' && r != '時' && r != ':' && r != '/' {
			continue
		}
		k := skipBack(f.fold, s.Start, i)
		if k == s.Start || !numeralRune(f.fold[k-1]) {
			continue
		}
		switch r {
		case '月':
			months = true
		case '日':
			days = days || months
		case '時':
			time = true
		case ':':
			time = time || i+1 < s.End && digit(f.fold[i+1])
		case '/':
			if k2 := i + 1; k2 < s.End && digit(f.fold[k2]) {
				months, days = true, true
			}
		}
	}
	return months && days, time
}
