package minutes

import (
	"cmp"
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/model"
)

// title reads the title: the body, the number of its session, the kind of
// document. What the title does not say is looked for in a label of its own.
func (f *frame) title() {
	f.out.Title = f.unstamped(f.out.Title)
	title := f.titleCell(f.out.Title)
	if !title.Empty() {
		f.m.Title = ptr(f.text(f.withDays(f.out.Title)...))
		f.nameOf(title)
	}
	if len(f.out.Names) > 0 {
		named := f.m.Council
		f.m.Council = nil
		f.nameOf(f.titleCell(f.out.Names))
		f.m.Council = within(named, f.m.Council)
		f.value(f.out.Names)
		if f.m.Title == nil {
			f.m.Title = ptr(f.text(f.out.Names...))
		}
	}
	f.sessionAlone()
	for _, s := range f.out.Kind {
		f.ledger.Mark(doc.Heading, s)
	}
	if f.m.DocumentKind == nil && len(f.out.Kind) > 0 {
		f.kindAlone(f.cell(f.out.Kind))
	}
}

// unstamped are the rows of the title without the stamp that stands far in front of it: [回覧]　　　みどり自治会.
func (f *frame) unstamped(title []doc.Span) []doc.Span {
	const far, longest = 4, 6 // half-width columns behind it, letters in it
	if len(title) == 0 {
		return title
	}
	row := f.cell(title[:1])
	if closer(row.Fold[0]) == 0 {
		return title
	}
	shut := shutOf(row, 0, len(row.Fold))
	next := cell.SkipBlank(row.Fold, shut+1, len(row.Fold))
	if shut < 0 || shut > longest+1 || wide(row.Fold[shut+1:next]) < far || endsInBody(row.Fold[1:shut]) {
		return title
	}
	rows := slices.Clone(title)
	rows[0].Start += next
	f.ledger.Mark(doc.Mark, doc.Span{Start: title[0].Start, End: rows[0].Start})
	return rows
}

// withDays are the rows of the title with the days that stand on them.
func (f *frame) withDays(title []doc.Span) []doc.Span {
	rows := slices.Clone(title)
	for _, day := range f.out.TitleDays {
		for i := range rows {
			if r := &rows[i]; r.End <= day.Start && f.blankIn(r.End, day.Start) {
				r.End = day.End
			} else if day.End <= r.Start && f.blankIn(day.End, r.Start) {
				r.Start = day.Start
			}
		}
	}
	return rows
}

// blankIn reports whether nothing but white space stands between two places of a row.
func (f *frame) blankIn(from, to int) bool {
	return !slices.ContainsFunc(f.src.Fold[from:to], func(c rune) bool { return !script.Gap(c) })
}

// within is the body that a label names, where the title names body: a kind of
// session is none, and a general meeting or a board is one of the body's.
func within(body, named *string) *string {
	if body == nil || named == nil {
		return cmp.Or(named, body)
	}
	own, label := cell.Squeeze(*body), cell.Squeeze(*named) // 理 事 会
	text := []rune(label)
	key, n := frameWordsOnce().sitting.End(text)
	part, front := strings.CutPrefix(own, label)
	switch {
	case front && isPart(part):
		return body // みどり協議会総会, and みどり協議会 again
	case n < len(text) && isPart(own):
		named, body = body, named
	case n < len(text):
		return named
	case key == "session" || strings.HasSuffix(own, label):
		return body
	}
	return ptr(*body + " " + *named)
}

// sessionAlone reads the number of the session from rows of the header, where
// the title has none.
func (f *frame) sessionAlone() {
	for _, s := range f.out.Session {
		c := f.cell([]doc.Span{s})
		t := titleReader{c: c, drop: make([]bool, len(c.Fold))}
		t.numbers(0, len(c.Fold))
		if n, at := numeral(c.Fold, 0, len(c.Fold)); n > 0 && at == len(c.Fold) {
			t.found = append(t.found, sessionAt{number: n}) // 回数　12
		}
		f.ledger.Mark(doc.Number, s)
		if len(t.found) > 0 && (f.m.SessionNumber == nil || f.issue && t.counted()) && len(f.m.Sessions) == 0 {
			f.m.SessionNumber = ptr(t.session())
			f.issue = false
		}
	}
}

// kindAlone reads the kind of document from a heading.
func (f *frame) kindAlone(c *cell.Cell) {
	text := c.Bare(0, len(c.Fold))
	for len(text) > 0 {
		if kind, n := frameWordsOnce().doctype.End(text); n > 0 {
			f.m.DocumentKind = ptr(kind)
			return
		}
		text = text[:len(text)-1]
	}
}

// nameOf reads a title: its parts are cut off one by one until the body's
// name is left. Of a joint meeting each body has its own number.
func (f *frame) nameOf(c *cell.Cell) {
	from, to := 0, len(c.Fold)
	t := titleReader{c: c, drop: make([]bool, len(c.Fold))}
	from, to = oneOfTitles(c, from, to)
	to = announced(c, from, to)
	from = f.frontOf(c, from, to)
	t.fiscalYears(from, to)
	t.years(from, to)
	t.numbers(from, to)
	to = f.cutKind(&t, from, to)
	if f.m.DocumentKind == nil {
		from, to = f.kindWithin(c, from, to)
	}
	t.asides(from, to)
	t.tails(from, to)
	t.terms(from, to)
	t.meetingOf(from, to)
	t.sessionKinds(from, to)
	if parts := t.joint(from, to); len(parts) > 1 {
		f.sessions(&t, parts)
		return
	}
	switch {
	case t.several():
		f.say(model.CodeValueUnread, "/minutes/session_number", "the title names several sessions of one body", nil)
	case len(t.found) > 0 && f.m.SessionNumber == nil:
		f.m.SessionNumber = ptr(t.session())
		f.issue = !t.counted()
	}
	if name := t.name(from, t.firstBody(from, to)); name != "" && !isSession(name) {
		f.m.Council = ptr(name)
	}
}

// sessions lists the bodies of a joint meeting; the first one leads.
func (f *frame) sessions(t *titleReader, parts [][2]int) {
	for _, p := range parts {
		s := model.Session{Council: t.name(p[0], p[1])}
		for _, n := range t.found {
			if n.at >= p[0] && n.at < p[1] {
				s.Number = ptr(n.number)
			}
		}
		f.m.Sessions = append(f.m.Sessions, s)
	}
	f.m.Council = ptr(f.m.Sessions[0].Council)
	f.m.SessionNumber = f.m.Sessions[0].Number
}

// cutKind finds the kind at the end of the title, brackets behind it aside,
// and returns where the rest ends.
func (f *frame) cutKind(t *titleReader, from, to int) int {
	c, end := t.c, to
	for range 8 {
		from, end = c.Trim(from, end)
		if n := t.keptEnd(from, end); n < end {
			end = n
			continue
		}
		if n := trailingJunk(c, from, end); n < end {
			end = n
			continue
		}
		text, pos := c.BareAt(from, end)
		kind, n := frameWordsOnce().doctype.End(text)
		if n > 0 {
			if f.m.DocumentKind == nil || len([]rune(kind)) > 2 {
				f.m.DocumentKind = ptr(kind)
			}
			return pos[len(text)-n]
		}
		open := openingOf(c, from, end)
		if open < 0 {
			break
		}
		inner := c.Bare(open+1, end-1)
		kind, ok := wholeKind(inner)
		remark := len(inner) < 3 && endsInKind(c.Bare(from, open)) // 議事録（要旨）
		if ok && !remark {
			f.setKind(kind)
			return open
		}
		end = open
	}
	return to
}

// keptEnd is to without what is dropped before it.
func (t *titleReader) keptEnd(from, to int) int {
	for to > from && t.drop[to-1] {
		to--
	}
	return to
}

// kindWithin finds the kind of document where it stands not at the end: before the
// name (議事録：…), or right behind it, with the session below (青空市議会会議録　令和
// ６年…). It returns what is left of the name.
func (f *frame) kindWithin(c *cell.Cell, from, to int) (int, int) {
	start := from
	for i := from; i <= to; i++ {
		if i < to && !cell.Blank(c.Fold[i]) && c.Fold[i] != ':' && c.Fold[i] != '(' {
			continue
		}
		text, pos := c.BareAt(start, i)
		if kind, n := frameWordsOnce().doctype.End(text); n > 2 {
			f.m.DocumentKind = ptr(kind)
			if bodyBehind(c, i, to) {
				return i, to // 参議院会議録　厚生委員会　第３号
			}
			if n < len(text) {
				return from, pos[len(text)-n]
			}
			if len(c.Bare(from, start)) > 0 {
				return from, start
			}
			for i < to && (cell.Blank(c.Fold[i]) || c.Fold[i] == ':') {
				i++
			}
			return i, to
		}
		start = i + 1
	}
	return from, to
}

// bodyBehind reports whether a word behind at names a body that is no session.
func bodyBehind(c *cell.Cell, at, to int) bool {
	start := at
	for i := at; i <= to; i++ {
		if i < to && !cell.Blank(c.Fold[i]) {
			continue
		}
		text := c.Bare(start, i)
		_, sitting := frameWordsOnce().sitting.End(text)
		if endsInBody(text) && sitting == 0 {
			return true
		}
		start = i + 1
	}
	return false
}

// trailingJunk is end without the signs that stand behind a title.
func trailingJunk(c *cell.Cell, from, end int) int {
	for end > from && (cell.Blank(c.Fold[end-1]) || strings.ContainsRune(".-‐―−ー・:*~～〜", c.Fold[end-1]) &&
		!(c.Fold[end-1] == 'ー' && end-2 >= from && isKana(c.Fold[end-2]))) {
		end--
	}
	return end
}

func isKana(r rune) bool { return r >= 'ァ' && r <= 'ヺ' }

// openingOf is the slot of the bracket that the last character closes, or -1.
func openingOf(c *cell.Cell, from, end int) int {
	if end <= from {
		return -1
	}
	shut, depth := c.Fold[end-1], 0
	if !strings.ContainsRune(")】〕]>", shut) {
		return -1
	}
	for i := end - 1; i >= from; i-- {
		switch {
		case c.Fold[i] == shut:
			depth++
		case closer(c.Fold[i]) == shut:
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}
