package normalize

import (
	"iter"
	"slices"
	"unicode/utf8"
)

// Scan finds the expressions of text: the longest at each place, none
// overlapping, in order. 同日, 翌日, 同年 and their like are counted from the
// last full date before them in text, or from o.Ref where there is none; 昨日
// and dates without a year or month from o.Ref. To carry dates from one text to
// the next, and to 6/1 and bare times, use a [Resolver]. A text that is nothing
// but a numeral, a dash or a word for a missing value is read as the value of a
// cell.
func Scan(text string, o Options) []Match {
	r := reader{t: tables(), source: text, o: &o}
	slots := decode(text)
	foldInPlace(slots)
	r.f, r.cuts, r.torn = closeUp(r.t, slots, true)
	out := r.scan(nil)
	var at mark
	for i := range out {
		out[i].quote(text, &at)
	}
	return out
}

// All gives the matches of Scan one after the other, as they are found.
func All(text string, o Options) iter.Seq[Match] {
	return func(yield func(Match) bool) {
		r := reader{t: tables(), source: text, o: &o}
		slots := decode(text)
		foldInPlace(slots)
		r.f, r.cuts, r.torn = closeUp(r.t, slots, true)
		r.trim()
		var at mark
		r.each(func(m Match) bool {
			m.quote(text, &at)
			return yield(m)
		})
	}
}

// quote sets the text of m and its bytes; at is a place in text before it. What
// is composed into the last character, or selects its variant, belongs to it.
func (m *Match) quote(text string, at *mark) {
	m.StartByte = at.seek(text, m.Start)
	m.EndByte = at.seek(text, m.End)
	for {
		next, size := utf8.DecodeRuneInString(text[m.EndByte:])
		if !isMark(next) && !isSelector(next) {
			break
		}
		m.End++
		m.EndByte += size
	}
	m.Text = text[m.StartByte:m.EndByte]
}

// ScanFolded appends the expressions of a FoldRunes result to dst. Offsets
// are slots; Text stays empty. Values without marks of their own (音声２時間,
// データ３時間) are matches of their own, where Scan makes them items.
func ScanFolded(folded []rune, o Options, dst []Match) []Match {
	r := reader{t: tables(), o: &o}
	r.f, r.cuts, r.torn = closeUp(r.t, folded, false)
	return r.scan(dst)
}

// FirstFolded is the first expression that ScanFolded finds; ok is false where
// there is none.
func FirstFolded(folded []rune, o Options) (m Match, ok bool) {
	var room [1]Match
	r := reader{t: tables(), o: &o, most: 1}
	r.f, r.cuts, r.torn = closeUp(r.t, folded, false)
	if found := r.scan(room[:0]); len(found) > 0 {
		return found[0], true
	}
	return m, false
}

// maxCell is the length of a text, in slots, that may be one value.
const maxCell = 2000

func (r *reader) scan(dst []Match) []Match {
	r.trim()
	if n := r.stop - r.start; n > maxCell {
		dst = slices.Grow(dst, n/64)
	}
	from := len(dst)
	r.each(func(m Match) bool {
		dst = append(dst, m)
		return r.most == 0 || len(dst)-from < r.most
	})
	return dst
}

// each gives the expressions to yield, placed in the text, until it is false. A
// match is held back until it is known whether what follows spoils it.
func (r *reader) each(yield func(Match) bool) {
	if n := r.stop - r.start; n > 0 && n <= maxCell {
		if m, ok := r.single(); ok {
			r.placed(&m)
			yield(m)
			return
		}
	}
	c := carrier{o: r.o}
	var held, m Match
	any := false
	for i := r.start; i < r.stop; {
		ch := r.f[i]
		r.cur = i
		if !r.t.has(ch) && !isLetter(ch) {
			i++
			continue
		}
		if next := r.expression(i, ch, &m); next > 0 {
			i = next
			continue
		}
		if any && m.Err == ErrInvalidNumeral && r.joinsSpoilt(&held, i) {
			m.Start, m.Kind = held.Start, held.Kind
		} else if any && !r.give(&held, &c, yield) {
			return
		}
		held, any = m, true
		i = m.End
		r.floor = i
	}
	if any {
		r.give(&held, &c, yield)
	}
}

// give settles m against the dates before it, places it and yields it.
func (r *reader) give(m *Match, c *carrier, yield func(Match) bool) bool {
	r.carry(m, c)
	r.placed(m)
	return yield(*m)
}

// expression reads the match at i, which begins with c, into m; where there is
// none, next is where to look on.
func (r *reader) expression(i int, c rune, m *Match) (next int) {
	k := r.t.class(c)
	if k&classNumeral != 0 {
		if e := r.spoilt(i); e > 0 {
			return r.unread(i, e, m)
		}
	}
	ok := false
	if k != 0 && r.t.begins(c, r.at(i+1)) {
		ok = r.match(i, k, m)
	}
	if !ok && isLetter(c) {
		ok = r.namedCount(i, m)
	}
	if !ok && k&classEra != 0 {
		if e := r.spoiltEra(i); e > 0 {
			return r.unread(i, e, m)
		}
	}
	if !ok {
		return r.pass(i, c)
	}
	if from := r.maskedBefore(m); from < m.Start {
		*m = failed(from, m.End, m.Kind, ErrInvalidNumeral)
	}
	if r.spoils(m, m.End) {
		_, e := r.spoiltKind(r.masked(m.End), false)
		*m = failed(m.Start, r.spoiltRest(e), m.Kind, ErrInvalidNumeral)
	}
	return 0
}

// single reads the whole text as one value: that of a cell, or where the text
// has tears as one expression without them. Of figures alone only groups of
// three tell that they are one number (1 234 567); others are not read.
func (r *reader) single() (m Match, ok bool) {
	if r.torn == 0 {
		return r.cell()
	}
	torn := *r
	r.f, r.cuts = untear(r.f, r.cuts)
	r.torn = 0
	r.trim()
	r.lastAt = 0
	if m, ok = r.whole(); ok && m.End == r.stop && m.Err == "" {
		if m.Number != nil && !tellsNumber(torn.f[torn.start:torn.stop]) {
			m = failed(m.Start, m.End, KindNumber, ErrInvalidNumeral)
		}
		return m, true
	}
	*r = torn
	return m, false
}

// tellsNumber reports whether the figures of f are one number in spite of the
// tears between them.
func tellsNumber(f []rune) bool {
	return slices.ContainsFunc(f, isKanjiNumeral) || inThousands(f)
}

// pass is where to look next when nothing begins at i: numbers and Latin words
// are passed over whole, so that nothing is read out of their middle.
func (r *reader) pass(i int, c rune) int {
	if isDigit(c) || isLetter(c) {
		return r.token(i)
	}
	if r.t.class(c)&classNumeral == 0 {
		return i + 1
	}
	from := i
	for {
		if next := r.near(i); i > from && bigUnit(r.at(next)) > 0 {
			i = next + 1
		} else if kanjiDigit(r.at(i)) >= 0 || smallUnit(r.at(i)) > 0 || r.at(i) == '数' && i > from {
			i++
		} else {
			return max(i, from+1)
		}
	}
}

// token is the end of a Latin word, number, address or version at i.
func (r *reader) token(i int) int {
	for i < len(r.f) && (isAlnum(r.f[i]) || r.f[i] == '_' || r.joinsToken(i)) {
		i++
	}
	return i
}

func isAlnum(c rune) bool { return isDigit(c) || isLetter(c) }

// joinsToken reports whether a token goes on over the sign at i: before a
// letter or figure, and inside the :// of an address.
func (r *reader) joinsToken(i int) bool {
	c, next := r.f[i], r.at(i+1)
	switch c {
	case '.', ',', '-', '@', '#', '?', '=', '&', '%', '~':
		return isAlnum(next)
	case ':', '/':
		if c == ':' && r.amountBehind(i) {
			return false
		}
		before := r.prev(i)
		return isAlnum(next) || next == '/' || next == c || before == ':' || before == '/'
	}
	return false
}

// amountBehind reports whether the colon at i stands between a Latin word and
// figures with a Japanese unit: SMS:4時間. Those of an address have none.
func (r *reader) amountBehind(i int) bool {
	e := i + 1
	for isDigit(r.at(e)) || e > i+1 && isIn(r.at(e), ",.") {
		e++
	}
	return e > i+1 && isHan(r.at(e))
}

// cell reads the whole text as the value of a cell.
func (r *reader) cell() (m Match, ok bool) {
	i, e := r.start, r.stop
	if miss, ok := r.missing(i, e); ok {
		return made(i, e, Value{Missing: boxed(miss)}), true
	}
	if c := r.at(i); r.t.class(c)&(classNumeral|classLead|classSign) != 0 || isHyphen(c) {
		if m, ok = r.numberCell(i, e); ok {
			return m, true
		}
	}
	if list, stop := r.items(i, 1); stop == e {
		return made(i, e, Value{Items: boxed(list)}), true
	}
	if r.source == "" {
		return m, false // who scans slots is after the parts
	}
	if list, ok := r.listed(i, e); ok {
		return made(i, e, Value{Items: boxed(list)}), true
	}
	return m, false
}

// inThousands reports whether all tears of f stand before three figures.
func inThousands(f []rune) bool {
	run, groups := 0, 0
	for i := 0; i <= len(f); i++ {
		if i < len(f) && isDigit(f[i]) {
			run++
			continue
		}
		if groups > 0 && run != 3 || run > 3 {
			return false
		}
		if i == len(f) || f[i] != tear {
			break
		}
		groups, run = groups+1, 0
	}
	return groups > 0
}

// numberCell reads a number or a range of numbers from i to e.
func (r *reader) numberCell(i, e int) (m Match, ok bool) {
	n, stop, code := r.number(i)
	switch {
	case stop == e && code != "":
		return failed(i, e, KindNumber, code), true
	case stop == e:
		return made(i, e, Value{Number: boxed(n)}), true
	}
	if g, stop := r.numberRange(n, stop, code); stop == e {
		return made(i, e, Value{Range: boxed(g)}), true
	}
	return m, false
}
