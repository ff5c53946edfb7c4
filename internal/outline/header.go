package outline

import (
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// readSections reads each section by its key. The lists of the agenda come
// before the minutes proper, whose headings refer to them.
func (f *finder) readSections(list []section) {
	b := newBuilder(f)
	for i := range list {
		s := &list[i]
		if s.row >= 0 {
			r := &f.rows[s.row]
			f.note(doc.Label, s.label.Start, s.label.End)
			f.noteSpans(doc.Label, s.parts)
			f.note(doc.Number, r.Start, r.body)
			f.noteAround(r, s)
		}
		f.readSection(b, s)
	}
	b.finish()
	f.out.Turns = append(f.before, f.out.Turns...)
	f.settleHeld()
	f.momentsInProse()
}

// settleHeld decides which of the dates that no label asks for are the meeting's.
func (f *finder) settleHeld() {
	if f.above {
		f.heldAbove()
		return
	}
	f.convened()
	if len(f.out.Held) == 0 && f.datedBelow() {
		f.heldInSentence()
	}
	if len(f.out.Held) == 0 {
		f.out.Held = f.dated
	} else if len(f.dated) == 1 && !f.anyDay(f.out.Held) {
		f.out.Held = append(f.dated[:1:1], f.out.Held...) // 令和５年４月３日 / 時間：午後２時から
	} else {
		f.noteSpans(doc.Heading, f.dated)
		f.out.Dated = f.dated
	}
	if len(f.out.Held) == 0 && !f.dayOpened() {
		f.heldInSentence()
	}
}

// anyDay reports whether one of the spans tells a day.
func (f *finder) anyDay(spans []doc.Span) bool {
	return slices.ContainsFunc(spans, func(s doc.Span) bool { return f.When(s).Date() })
}

// datedBelow reports whether the only date without a label is a day that stands
// below prose or far below the title: that of signing, where a sentence above tells
// the meeting's.
func (f *finder) datedBelow() bool {
	if len(f.dated) != 1 || f.When(f.dated[0]).Time || f.dayOpened() {
		return false
	}
	k := f.titleEnd + 12
	return k < len(f.rows) && f.dated[0].Start > f.rows[k].Start || len(f.before) > 0 && f.before[0].Text[0].Start < f.dated[0].Start
}

// convened takes the day for which the meeting was called for that of the meeting
// where neither a label nor its opening tells another.
func (f *finder) convened() {
	if len(f.out.Convened) == 0 {
		return
	}
	if len(f.out.Held) > 0 || f.dayOpened() {
		f.noteSpans(doc.Heading, f.out.Convened)
		return
	}
	f.out.Held = append(f.out.Held, f.out.Convened...)
}

// dayOpened reports whether a day is told with the opening or the closing.
func (f *finder) dayOpened() bool {
	for _, s := range append(f.out.Opened[:len(f.out.Opened):len(f.out.Opened)], f.out.Closed...) {
		if f.When(s).Date() {
			return true
		}
	}
	return false
}

// noteAround notes what stands between a label and its value: brackets,
// remarks, the colon. A number of people in it is the stated one.
func (f *finder) noteAround(r *row, s *section) {
	f.note(doc.Mark, r.body, s.label.Start)
	f.note(doc.Mark, s.label.End, s.value.Start)
	if s.count.Empty() {
		return
	}
	switch {
	case s.key == "public":
		f.out.Counts = append(f.out.Counts, doc.Count{Key: "public", Span: []doc.Span{s.count}})
	case f.Begins(f.Words.Summoned, s.label) && !f.Any(f.Words.Attends, s.label):
		return // 応招議員（10名） are those who answered the call, not those present
	case s.key != "absent" && s.key != "secretariat" && s.key != "other":
		f.out.Counts = append(f.out.Counts, doc.Count{Key: "members", Span: []doc.Span{s.count}})
	}
}

func (f *finder) readSection(b *builder, s *section) {
	if s.key == "public" && f.publicNamed(s) {
		s.people, s.key = true, "other"
	}
	if s.people {
		f.readPeople(s)
		return
	}
	if s.row >= 0 {
		f.labelled.held = f.labelled.held || s.key == "held" || s.key == "place-time"
		f.labelled.agenda = f.labelled.agenda || s.key == "agenda"
	}
	switch s.key {
	case "preamble":
		f.readPreamble(s)
	case "agenda":
		b.section(s, true)
	case "body":
		f.noteKind(s)
		b.section(s, false)
	default:
		f.readField(s)
	}
}

// publicNamed reports whether below 傍聴者 those who came are named, and not only counted:
// 窪寺美樹議員　中條文彦議員.
func (f *finder) publicNamed(s *section) bool {
	const most = 3 // rows
	if f.namesSomebody(s.value) {
		return true
	}
	for i := s.from; i < min(s.to, s.from+most) && s.value.Empty(); i++ {
		if f.rows[i].region < 0 && f.namesSomebody(f.rows[i].text()) {
			return true
		}
	}
	return false
}

// namesSomebody reports whether s has a whole name in it, with a role behind that or without.
func (f *finder) namesSomebody(s doc.Span) bool {
	const narrow, wide = 2, 3 // half-width columns of the gap between two
	return f.namesBetween(s, narrow) || f.namesBetween(s, wide)
}

// namesBetween reports whether a piece of s between commas, brackets and gaps of that width is
// a whole name, or stands before a role in brackets.
func (f *finder) namesBetween(s doc.Span, gap int) bool {
	from := s.Start
	for i := s.Start; i <= s.End; i++ {
		blank := script.Skip(f.Fold, i, s.End)
		switch {
		case blank > i && f.GapAt(i, s.End) < gap:
			i = blank - 1
			continue
		case blank == i && i < s.End && f.Fold[i] != '、' && f.Fold[i] != ',' && f.Fold[i] != '(':
			continue
		}
		piece := f.Trim(doc.Span{Start: from, End: i})
		if !piece.Empty() && (wholeName(f.bareCell([]doc.Span{f.beforeRole(piece)})) || f.roleInBracket(doc.Span{Start: i, End: s.End})) {
			return true
		}
		i = max(i, blank-1)
		from = i + 1
	}
	return false
}

// roleInBracket reports whether s begins with a role in brackets: （部長）.
func (f *finder) roleInBracket(s doc.Span) bool {
	if s.Empty() || f.Fold[s.Start] != '(' {
		return false
	}
	shut := script.Close(f.Fold, s.Start, s.End)
	if shut < 0 {
		return false
	}
	_, role := f.Words.Role.Is(f.Fold, s.Start+1, shut)
	return role
}

// beforeRole is s without the role that ends it.
func (f *finder) beforeRole(s doc.Span) doc.Span {
	_, from := f.Words.Role.Suffix(f.Fold, s.Start, s.End)
	if from <= s.Start {
		return s
	}
	return f.Trim(doc.Span{Start: s.Start, End: from})
}

// readField reads a section of the header as its label asks.
func (f *finder) readField(s *section) {
	switch s.key {
	case "held", "time":
		f.readHeld(s)
	case "convened":
		spans, end := f.valueSpans(s, f.goesOnHeld)
		f.out.Convened = append(f.out.Convened, spans...)
		f.leftover(end, s.to)
	case "opened", "closed":
		f.readMoment(s)
	case "venue":
		f.readVenue(s)
	case "method":
		f.readMethod(s)
	case "place-time":
		f.readPlaceTime(s)
	case "name":
		f.readName(s)
	case "session":
		spans, end := f.valueSpans(s, nil)
		f.out.Session = append(f.out.Session, spans...)
		f.leftover(end, s.to)
	case "public":
		f.readCount("public", s)
	case "count":
		f.readCount("members", s)
	case "papers":
		f.readPapers(s)
	case "other":
		f.readOther(s)
	}
}

// readName reads the name of the meeting, behind which its day may stand.
func (f *finder) readName(s *section) {
	spans, end := f.valueSpans(s, nil)
	if n := len(spans) - 1; n >= 0 {
		spans[n] = f.beforeDay(spans[n])
	}
	f.out.Names = append(f.out.Names, spans...)
	if end < s.to && f.rows[end].region < 0 && len(f.out.Title) == 0 {
		if look := f.Title(f.rows[end].Span); look.Kind && look.Body && !look.Only {
			f.nameTitle(f.rows[end].Span)
			end++
		}
	}
	f.leftover(end, s.to)
}

// readMoment reads 開会 and 閉会 with their own days and times; both may stand
// below one label (開会・閉会).
func (f *finder) readMoment(s *section) {
	spans, end := f.valueSpans(s, f.shortTime)
	for i, v := range f.apart(spans) {
		to := &f.out.Opened
		word, _ := f.Words.MomentIn.Prefix(f.Fold, v.Start, v.End)
		shuts := i > 0 && word == "closes" || f.Moment(v) == line.Closes && (script.Ends(f.Fold, v.Start, v.End, "会") || !f.DateBegins(v))
		if s.key == "closed" || shuts {
			to = &f.out.Closed
		}
		*to = append(*to, v)
	}
	f.leftover(end, s.to)
}

// apart parts spans that tell the beginning and the end before 閉会: 午前９時30分　閉会　午前
// 11時52分.
func (f *finder) apart(spans []doc.Span) []doc.Span {
	var list []doc.Span
	for _, s := range spans {
		for i := s.Start + 1; i < s.End; i++ {
			if !script.Gap(f.Fold[i-1]) {
				continue
			}
			opens, closes := doc.Span{Start: s.Start, End: i}, doc.Span{Start: i, End: s.End}
			if key, _ := f.Words.MomentIn.Prefix(f.Fold, i, s.End); key == "closes" && f.When(opens).Time && f.When(closes).Time {
				list = append(list, f.Trim(opens))
				s = closes
				break
			}
		}
		list = append(list, s)
	}
	return list
}

// readOther keeps what a label that is no field has; whom to ask is no part
// of the minutes.
func (f *finder) readOther(s *section) {
	if at := f.namesHolder(s); !at.Empty() {
		g := doc.Group{Key: "member", Label: []doc.Span{s.label}, Lines: []doc.Span{at}, Full: []bool{f.rows[s.row].full}}
		if key, _ := f.Words.Role.Is(f.Fold, s.label.Start, s.label.End); key == "office" {
			g.Key = "secretariat"
		}
		f.addGroup(g)
		return
	}
	if !f.Contact(s.label) && !f.Any(f.Words.InCharge, s.label) {
		f.note(doc.Heading, s.value.Start, s.value.End)
		if s.value.Empty() && s.from < s.to && f.textAt(s.from) && f.shortValue(&f.rows[s.from]) {
			f.note(doc.Heading, f.rows[s.from].Start, f.rows[s.from].End)
		}
		return
	}
	f.note(doc.Furniture, s.value.Start, s.value.End)
	for i := s.from; i < s.to; i++ {
		f.note(doc.Furniture, f.rows[i].Start, f.rows[i].End)
	}
}

// shortValue reports whether a row may be what a label alone above it asks for.
func (f *finder) shortValue(r *row) bool {
	const longest = 40 // characters
	return !r.spoken && r.unmarked() && r.Len() <= longest && !f.HasStop(r.Span)
}

// namesHolder is the name of who has the role that is a label, where none of the lists has him, and the office before
// it: ５　議　長　青山太郎, 議長：副大臣　青山　太郎. It may stand below the label. It is empty for none; without a number
// and a colon, and without lists, the label says who took the chair.
func (f *finder) namesHolder(s *section) doc.Span {
	_, stop := f.Words.RoleIn.Prefix(f.Fold, s.label.Start, s.label.End)
	role := stop > s.label.Start && (stop == s.label.End || f.Ends(f.Words.NameHead, s.label))
	at, numbered := f.holderOf(s), f.rows[s.row].mark.Numbered()
	if !role || len(f.roll) == 0 || at.Empty() || !numbered && !f.Has(doc.Span{Start: s.label.End, End: at.Start}, ':') {
		return doc.Span{}
	}
	name := at
	if !numbered || !f.holder(at) {
		name = f.behindOffice(at)
	}
	if name.Empty() || f.listed(name) || f.surnameListed(name) {
		return doc.Span{}
	}
	return at
}

// holderOf is what may name who has the role that is a label: its value, or the one row below one with a number.
func (f *finder) holderOf(s *section) doc.Span {
	if !s.value.Empty() || !f.rows[s.row].mark.Numbered() || s.to != s.from+1 || !f.textAt(s.from) || f.HasStop(f.rows[s.from].Span) {
		return s.value
	}
	return f.rows[s.from].text()
}

// behindOffice is the name behind an office and a gap, empty where s is no such thing.
func (f *finder) behindOffice(s doc.Span) doc.Span {
	if _, ok := f.officeAndName(s); !ok {
		return doc.Span{}
	}
	at := s.Start
	for at < s.End && !script.Blank(f.Fold[at]) {
		at++
	}
	return f.Trim(doc.Span{Start: at, End: s.End})
}

// surnameListed reports whether the surname of a whole name stands in the lists of people.
func (f *finder) surnameListed(name doc.Span) bool {
	text := []rune(f.plain(name))
	w := names.Weigh(text)
	if w.Cut == 0 {
		return false
	}
	surname := string(text[:w.Cut])
	for word := range f.roll {
		rest, ok := strings.CutPrefix(word, surname)
		if title := []rune(rest); ok {
			if _, role := f.Words.Role.Is(title, 0, len(title)); role || rest == "" {
				return true
			}
		}
	}
	return false
}

// noteKind keeps a heading that names the kind of document.
func (f *finder) noteKind(s *section) {
	if s.row < 0 || len(f.out.Kind) > 0 {
		return
	}
	if _, from := f.Words.Doctype.Suffix(f.Fold, s.label.Start, s.label.End); from == s.label.Start && script.Count(f.Fold, s.label) > 2 {
		f.out.Kind = append(f.out.Kind, s.label)
	}
}

// valueSpans are the value of a label, and the row behind it: the rest of its
// row or the next row, and the rows that go on with it. more, where given,
// says which rows may.
func (f *finder) valueSpans(s *section, more func(doc.Span) bool) (spans []doc.Span, end int) {
	last := s.row
	if !s.value.Empty() {
		spans = append(spans, s.value)
	}
	for end = s.from; end < s.to; end++ {
		r := &f.rows[end]
		if r.region >= 0 || r.spoken {
			break
		}
		if len(spans) > 0 && (s.endsValue(r) || !f.valueGoesOn(spans, last, r, more)) {
			break
		}
		f.note(doc.Mark, r.Start, r.body)
		spans = append(spans, r.text())
		last = end
	}
	return spans, end
}

// endsValue reports whether the row is not of the label's value above it: it stands below
// a drawn line, or is the next of the labels with numbers or the same sign.
func (s *section) endsValue(r *row) bool {
	if r.mark.Style == line.Bulleted && r.mark.Bullet == s.mark.Bullet {
		return true
	}
	return r.rule || r.mark.Numbered() && r.mark.Style == s.mark.Style
}

// valueGoesOn reports whether the value that reaches to row last goes on with r: as more
// says, or where it is wrapped or leaves a bracket open.
func (f *finder) valueGoesOn(spans []doc.Span, last int, r *row, more func(doc.Span) bool) bool {
	if more != nil {
		return more(r.text())
	}
	return last >= 0 && f.rows[last].full && r.gap == 0 || f.Open(spans...)
}

// leftover looks at rows that a section of the header did not take: a title
// that is repeated, a date, people.
func (f *finder) leftover(from, to int) {
	for i, end := from, to; i < end; i++ {
		r := &f.rows[i]
		if i < to && r.region < 0 && r.mark.Numbered() && !f.When(r.Span).Date() {
			to = i // a heading that nobody knows: what stands below it is its own
		}
	}
	if from < to {
		f.readPreamble(&section{from: from, to: to, row: -1})
	}
}

// titleUnderName reports whether s is the title of minutes whose meeting only a label of the page
// around them has named so far: 会議名：令和６年環境委員会 / 開催日：… / 環境委員会会議録.
func (f *finder) titleUnderName(s doc.Span) bool {
	if len(f.out.Title) > 0 || f.HasStop(s) {
		return false
	}
	look := f.Title(s)
	return look.Kind && !look.Only && (look.Body || look.Session) && (len(f.out.Names) > 0 || look.Session)
}

// readCount reads a stated number of people.
func (f *finder) readCount(key string, s *section) {
	if !s.value.Empty() {
		f.out.Counts = append(f.out.Counts, doc.Count{Key: key, Span: []doc.Span{s.value}})
	}
	for i := s.from; i < s.to; i++ {
		r := &f.rows[i]
		if r.region < 0 && r.Len() < 40 && (f.numerals(r.Span) || f.Any(f.Words.None, r.Span)) && !f.HasStop(r.Span) {
			f.note(doc.Mark, r.Start, r.body)
			f.out.Counts = append(f.out.Counts, doc.Count{Key: key, Span: []doc.Span{r.text()}})
		}
	}
}

// readVenue reads the place: the value and what goes on with it.
func (f *finder) readVenue(s *section) {
	spans, end := f.valueSpans(s, nil)
	for end < s.to {
		r := &f.rows[end]
		if r.region >= 0 || r.rule || !f.goesOnVenue(r, spans) {
			break
		}
		f.note(doc.Mark, r.Start, r.body)
		spans = append(spans, r.text())
		end++
	}
	if len(f.out.Venue) == 0 {
		f.out.Venue = spans
	} else {
		f.noteSpans(doc.Heading, spans) // the header stands twice
	}
	f.leftover(end, s.to)
}

// readMethod reads how the meeting was held: where that was online it is the
// place, else it has none.
func (f *finder) readMethod(s *section) {
	spans, end := f.valueSpans(s, nil)
	for _, v := range spans {
		if f.Place(v) && len(f.out.Venue) == 0 {
			f.out.Venue = spans
			f.leftover(end, s.to)
			return
		}
	}
	f.noteSpans(doc.Heading, spans)
	f.leftover(end, s.to)
}

// goesOnVenue reports whether a row below the place belongs to it.
func (f *finder) goesOnVenue(r *row, spans []doc.Span) bool {
	if len(spans) == 0 || r.spoken || f.tellsElse(r) {
		return false
	}
	last := spans[len(spans)-1]
	switch f.Fold[r.Start] {
	case '(', '※', '及', '又':
		return r.gap == 0 && !f.Holds(r.Span, "略")
	}
	switch f.Fold[last.End-1] {
	case '、', '・', 'び':
		return true
	}
	if r.gap > 0 || r.mark.Numbered() {
		return false
	}
	if _, from := f.Words.Place.Suffix(f.Fold, r.Start, r.End); from < r.End {
		return true
	}
	_, from, _ := f.Words.PlaceIn.Within(f.Fold, r.Start, r.End)
	return from < r.End && r.Len() < 40 && !f.Named(r.Span)
}

// tellsElse reports whether a row of the header tells of something that is no place: people,
// the meeting, its day, an item, or in a sentence.
func (f *finder) tellsElse(r *row) bool {
	if r.Len() > 60 || f.ListsPeople(r.Span) {
		return true
	}
	if look := f.Title(r.Span); look.Session || look.Kind {
		return true
	}
	return f.When(r.Span).Date() || f.HasStop(r.Span) || f.endsItem(r.Span)
}

// ownGroup is the group of a heading: 幹事, who serve other bodies, are the
// members of a 幹事会.
func (f *finder) ownGroup(word doc.Span, key string) string {
	if key != "secretariat" || !f.Is(f.Words.Manager, word) {
		return key
	}
	for _, s := range f.out.Title {
		if f.Any(f.Words.Managers, s) {
			return "member"
		}
	}
	return key
}
