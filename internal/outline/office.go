package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// withOffice is the speaker of row r by his office and his name with a gap between them, of which
// line knows the first alone, as it takes words to tell a name from what is said:
//
//	産業課長 宮本重則 ご説明いたします。
//	○青山 喜行 議員 道路について伺います。
//
// sp is what line read, which it is where there is no such speaker.
func (f *finder) withOffice(r *row, sp line.Speaker) line.Speaker {
	switch sp.Form {
	case line.Silent, line.Spaced, line.Marked, line.Alone:
	default:
		return sp
	}
	s := doc.Span{Start: r.body, End: r.End}
	if r.mark.Numbered() || r.mark.Bullet != 0 && !line.Speaks(r.mark.Bullet) {
		return sp
	}
	end := f.officeThenName(s)
	if end == s.Start {
		end = f.nameThenOffice(s, circle(r.mark.Bullet))
	}
	if end == s.Start || sp.Sure && sp.Name.End >= end || !f.maySay(doc.Span{Start: end, End: s.End}) {
		return sp
	}
	found := line.Speaker{Form: line.Spaced, Name: doc.Span{Start: s.Start, End: end}, Text: script.Skip(f.Fold, end, s.End), Sure: true}
	if r.mark.Bullet != 0 {
		found.Form, found.Bullet = line.Marked, r.mark.Bullet
	}
	return found
}

// maySay reports whether s behind a speaker may be what he says: less may be the rest of a name.
func (f *finder) maySay(s doc.Span) bool {
	const least = 6 // characters of a row that does not end a sentence
	return f.Trim(s).Len() >= least || f.says(s)
}

// officeThenName is where an office and the name behind a gap end that begin s, with a gap and words
// behind them; the beginning of s for none.
func (f *finder) officeThenName(s doc.Span) int {
	office := f.firstOffice(s)
	if office.Empty() {
		return s.Start
	}
	name := f.nameWord(office.End, s.End)
	if name.Empty() || f.office(name) {
		return s.Start
	}
	return name.End
}

// nameThenOffice is the same of a name and the office behind a gap, with the seat in a bracket or without:
// 青山 喜行 議員（12番）.
func (f *finder) nameThenOffice(s doc.Span, ringed bool) int {
	name := f.namedTwice(s, ringed)
	if name.Empty() {
		name = f.nameWord(s.Start, s.End)
	}
	if name.Empty() || f.office(name) {
		return s.Start
	}
	office := f.wordAt(name.End, s.End)
	if office.Empty() {
		office = f.seated(name.End, s.End)
	}
	if office.Empty() || office.End >= s.End || !f.office(doc.Span{Start: office.Start, End: f.beforeSeat(office)}) {
		return s.Start
	}
	return office.End
}

// namedTwice is the surname and the given name, two words, that begin s before an office alone: the place tells that
// the second is a name, whatever it is, and behind a ring the first as well; empty for none.
func (f *finder) namedTwice(s doc.Span, ringed bool) doc.Span {
	const longest = 3 // letters of a word
	surname := f.wordAt(s.Start, s.End)
	given := f.wordAt(surname.End, s.End)
	if surname.Empty() || given.Empty() || surname.Len() > longest || given.Len() > longest {
		return doc.Span{}
	}
	office := f.wordAt(given.End, s.End)
	if _, alone := f.Words.Role.Is(f.Fold, office.Start, office.End); !alone || f.office(given) || f.Particled(given) {
		return doc.Span{}
	}
	if !ringed && !names.Surname(f.Fold[surname.Start:surname.End]) {
		return doc.Span{}
	}
	return doc.Span{Start: surname.Start, End: given.End}
}

// seated is the office behind the blanks at at with the number of a seat in a bracket behind it: 議員（22番）.
func (f *finder) seated(at, end int) doc.Span {
	const longest = 16
	from := script.Skip(f.Fold, at, end)
	open := script.Index(f.Fold, from, min(end, from+longest), '(')
	if open <= from {
		return doc.Span{}
	}
	shut := script.Close(f.Fold, open, end)
	if shut < 0 || shut-open > longest || !f.Seat(doc.Span{Start: open + 1, End: shut}) {
		return doc.Span{}
	}
	return doc.Span{Start: from, End: shut + 1}
}

// beforeSeat is where an office ends before the bracket of a seat.
func (f *finder) beforeSeat(s doc.Span) int {
	if open := script.Index(f.Fold, s.Start, s.End, '('); open >= 0 {
		return open
	}
	return s.End
}

// firstOffice is the office or the number of a seat that begins s and ends before a gap, its letters
// set apart or not; empty for none.
func (f *finder) firstOffice(s doc.Span) doc.Span {
	if _, to := f.Words.RoleIn.Prefix(f.Fold, s.Start, s.End); to > s.Start && to < s.End && script.Blank(f.Fold[to]) {
		return doc.Span{Start: s.Start, End: to}
	}
	word := f.wordAt(s.Start, s.End)
	if word.End >= s.End || !f.office(word) && !f.Seat(word) {
		return doc.Span{}
	}
	return word
}

// office reports whether s is an office that ends in a role: 産業課長.
func (f *finder) office(s doc.Span) bool {
	_, from := f.Words.Role.Suffix(f.Fold, s.Start, s.End)
	return from < s.End
}

// nameWord is the name of a person that begins at at, in one word or two, with a gap and more behind
// it; empty for none.
func (f *finder) nameWord(at, end int) doc.Span {
	first := f.wordAt(at, end)
	if first.Empty() || first.End >= end {
		return doc.Span{}
	}
	second := f.wordAt(first.End, end)
	if !second.Empty() && second.End < end && first.Len() < 4 && second.Len() < 4 && first.Len()+second.Len() > 2 {
		if both := (doc.Span{Start: first.Start, End: second.End}); f.listed(both) || names.Weigh([]rune(f.plain(both))).Score >= names.Whole {
			return both
		}
	}
	if f.listed(first) || first.Len() > 2 && !f.Particled(first) && names.Weigh(f.Fold[first.Start:first.End]).Score >= names.Half {
		return first
	}
	return doc.Span{}
}

// wordAt is the word behind the blanks at at up to the next blank; empty where it is long or has more
// than letters of names and numerals.
func (f *finder) wordAt(at, end int) doc.Span {
	const longest = 16
	from := script.Skip(f.Fold, at, end)
	for to := from; to < end && to-from < longest; to++ {
		r := f.Fold[to]
		if script.Blank(r) {
			return doc.Span{Start: from, End: to}
		}
		if !script.NameLetter(r) && !script.Digit(r) {
			break
		}
	}
	return doc.Span{}
}
