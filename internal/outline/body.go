package outline

import "github.com/giji-go/giji/internal/doc"

// What prose on the next row would go on with.
type part uint8

const (
	nowhere part = iota
	inTitle
	inProse
	inRest
	inTurn
	inLead
	afterDirection // goes on with the turn before the direction
)

// A builder reads the agenda and the discussion row by row. It holds the item
// and the turn that are open.
type builder struct {
	f        *finder
	tree     tree
	cur      *node // nil outside the items
	open     part
	pending  bool // the item's number stood on a line of its own
	zone     bool // a lead-in was read: bullets are remarks
	last     *row
	wrapped  bool    // the row above went on with the one above it
	listed   []*node // items named in a list above the minutes proper
	outside  node    // what stands in no item
	told     bool    // somebody has spoken
	bulleted rune    // the sign before the turn that is open, 0 for none
}

func newBuilder(f *finder) *builder { return &builder{f: f} }

// section reads the rows of a section; listing says that it only names the
// items.
func (b *builder) section(s *section, listing bool) {
	b.tree.stack, b.cur, b.open, b.zone, b.pending = nil, nil, nowhere, false, false
	first := len(b.tree.root.kids)
	b.last = nil
	if s.value.Start < s.value.End {
		r := row{Span: s.value, region: -1, full: b.f.rows[s.row].full}
		r.mark = b.f.words.readMark(b.f.fold, s.value.Start, s.value.End)
		r.body = r.mark.end
		b.feed(&r, nil, listing)
	}
	if b.f.isLead(s.label) && !listing {
		b.leadIn(s.label)
		b.zone = true
	}
	for i := s.from; i < s.to; i++ {
		var next *row
		if i+1 < s.to {
			next = &b.f.rows[i+1]
		}
		b.feed(&b.f.rows[i], next, listing)
	}
	if listing || b.onlyNames(first) {
		b.list(first)
	}
}

// onlyNames reports whether a section of the minutes proper turned out to be a
// list of the agenda: its items have titles and nothing else.
func (b *builder) onlyNames(first int) bool {
	bare := true
	var walk func(n *node)
	walk = func(n *node) {
		bare = bare && len(n.paras) == 0 && len(n.rest) == 0 && len(n.turns) == 0 && len(n.regions) == 0 && len(n.lead) == 0 && !b.f.holdsStop(n.title)
		for _, k := range n.kids {
			walk(k)
		}
	}
	for _, n := range b.tree.root.kids[first:] {
		walk(n)
	}
	return bare
}

// list keeps the items of a list for the headings in the minutes proper.
func (b *builder) list(first int) {
	var walk func(n *node)
	walk = func(n *node) {
		n.listed = true
		b.listed = append(b.listed, n)
		for _, k := range n.kids {
			walk(k)
		}
	}
	for _, n := range b.tree.root.kids[first:] {
		walk(n)
	}
}

func (b *builder) feed(r, next *row, listing bool) {
	if listing {
		b.listRow(r)
	} else {
		b.bodyRow(r, next)
	}
	b.wrapped = b.flows(r) && r.mark.style == unnumbered
	b.last = r
}

// finish hands over what was read.
func (b *builder) finish() {
	f := b.f
	items := f.items(b.tree.root.kids)
	f.trailing(items)
	f.trailingSpeakers(b.outside.turns)
	f.out.Agenda = append(f.out.Agenda, items...)
	f.out.Turns = append(f.out.Turns, b.outside.turns...)
	f.out.Lead = b.outside.lead
}

// listRow reads a row of a list of the agenda.
func (b *builder) listRow(r *row) {
	switch {
	case r.region >= 0:
		b.region(r)
	case b.f.timeMark(r.Span):
	case r.mark.style != unnumbered:
		if b.f.holdsStop([]doc.Span{r.Span}) && r.mark.style == bulleted {
			b.prose(r)
			return
		}
		b.duplicate(r)
		b.place(r, b.tree.find(r, false))
	case b.pending || b.goesOn(r):
		b.prose(r)
	case b.opening(r.Span):
		b.f.note(doc.Heading, r.Start, r.End)
		b.open = nowhere
	case len(b.tree.stack) > 0 && b.tree.stack[0].style != unnumbered:
		if b.f.holdsStop([]doc.Span{r.Span}) || r.gap > 1 {
			return
		}
		b.prose(r)
	case b.f.holdsStop([]doc.Span{r.Span}):
	default:
		b.place(r, b.tree.find(r, false))
	}
}

// duplicate forgets the lists that are open where a list begins again that was
// read before, as on pages that print their header twice.
func (b *builder) duplicate(*row) {}

// goesOn reports whether an unnumbered row goes on with the row above it.
func (b *builder) goesOn(r *row) bool {
	if b.last == nil || b.open == nowhere {
		return false
	}
	if b.f.wraps(b.last, r) {
		return true
	}
	return b.open == inTitle && b.f.openBracket(b.titleOpen())
}

func (b *builder) titleOpen() []doc.Span {
	if b.cur == nil {
		return nil
	}
	return b.cur.title
}

// opening reports whether s only opens or closes the meeting.
func (b *builder) opening(s doc.Span) bool {
	h := b.f.headOf(s)
	_, stop := b.f.words.opening.prefix(b.f.fold, h.Start, h.End)
	return stop == h.End && stop > h.Start
}

// place enters a new item for row r into the list at level k.
func (b *builder) place(r *row, k int) *node {
	f := b.f
	n := &node{number: r.mark.number, worded: r.mark.style == worded}
	if r.mark.style == bulleted || r.mark.style == unnumbered {
		n.number = 0
	}
	f.note(doc.Number, r.Start, r.mark.numEnd)
	b.tree.add(n, r, k)
	b.cur, b.open, b.zone = n, inTitle, false
	b.pending = r.body >= r.End
	if !b.pending {
		n.title = append(n.title, doc.Span{Start: r.body, End: r.End})
	}
	n.holder = f.isHolder(doc.Span{Start: r.body, End: r.End})
	return n
}

// isHolder reports whether s is a bare 議事 or 議題.
func (f *finder) isHolder(s doc.Span) bool {
	h := f.headOf(s)
	for _, word := range [...]string{"議事", "議題", "議案", "案件", "議事次第", "議題等", "議事等", "議題・議事", "付議案件", "付議事件", "議題及び議事"} {
		if hasPrefix(f.fold, h.Start, h.End, word) && count(f.fold, h) == len([]rune(word)) {
			return true
		}
	}
	return false
}

// prose appends a row to what is open.
func (b *builder) prose(r *row) {
	s := doc.Span{Start: r.Start, End: r.End}
	b.pending = false
	n := b.cur
	if n == nil {
		n = &b.outside
	}
	switch b.open {
	case inTitle:
		n.title = append(n.title, s)
		if len(n.title) == 1 {
			n.holder = b.f.isHolder(s)
		}
	case inLead:
		n.lead = append(n.lead, s)
	case inTurn, afterDirection:
		t := lastTurn(n.turns)
		t.Text = append(t.Text, s)
	case inRest:
		if b.flows(r) && len(n.rest) > 0 {
			n.rest[len(n.rest)-1] = append(n.rest[len(n.rest)-1], s)
		} else {
			n.rest = append(n.rest, []doc.Span{s})
		}
	case inProse:
		if b.flows(r) && len(n.paras) > 0 {
			n.paras[len(n.paras)-1] = append(n.paras[len(n.paras)-1], s)
		} else {
			n.paras = append(n.paras, []doc.Span{s})
		}
		if b.cur != nil && b.leads(r) {
			b.zone = true
			b.legendIn(r.Span)
		}
	}
}

// lastTurn is the last turn that is no direction, or the last at all.
func lastTurn(turns []doc.Turn) *doc.Turn {
	for i := len(turns) - 1; i >= 0; i-- {
		if !turns[i].Direction {
			return &turns[i]
		}
	}
	return &turns[len(turns)-1]
}

// region notes a table below the current item.
func (b *builder) region(r *row) {
	if b.cur != nil {
		b.cur.regions = append(b.cur.regions, r.region)
		b.open = inRest
		b.zone = false
		return
	}
	b.open = nowhere
}

// bodyRow reads a row of the minutes proper.
func (b *builder) bodyRow(r, next *row) {
	f := b.f
	switch {
	case r.region >= 0:
		b.region(r)
	case b.continuesHeading(r):
		b.prose(r)
	case b.bind(r, next):
	case b.namesSpeaker(r, next):
		b.prose(r)
	case r.speech.manner != silent:
		b.turn(r)
	case b.direction(r):
	case b.readLegend(r):
	case f.timeMark(r.Span):
		b.open = nowhere
	case f.isLead(r.Span) && b.mayLead(r):
		b.leadIn(r.Span)
	case b.numbered(r, next):
	case r.mark.style == bulleted && b.bullet(r):
	default:
		b.paragraph(r)
	}
}

// continuesHeading reports whether the row is the second part of a heading or
// lead-in that filled its line, or the title of a number above it.
func (b *builder) continuesHeading(r *row) bool {
	if b.pending && (r.mark.style == unnumbered || r.mark.style == bulleted) {
		return true
	}
	if b.last != nil && b.open != nowhere && b.last.region < 0 && closing(b.f.fold[b.last.End-1]) != 0 {
		return true // the line above ends with a bracket that it opens
	}
	if !b.flows(r) || r.speech.manner != silent {
		return false
	}
	switch b.open {
	case inTitle, inLead:
		return b.f.wraps(b.last, r) && b.noList(r)
	case inProse, inTurn, inRest:
		return r.mark.style != unnumbered && !b.f.endsWhole(b.last.Span) && b.noList(r)
	}
	return false
}

// noList reports whether the mark of a row that may go on with the one above
// is none: 資料3、資料/4、資料5.
func (b *builder) noList(r *row) bool {
	return r.mark.style == unnumbered || r.mark.style != bulleted && r.mark.number != 1 && b.tree.find(r, true) < 0 && !b.f.endsWhole(b.last.Span)
}

// flows reports whether the row above is full, so that this one may go on
// with it. The second and later rows of a paragraph may be shorter by a
// hanging indent.
func (b *builder) flows(r *row) bool {
	if b.last == nil || r.gap > 0 || b.last.region >= 0 {
		return false
	}
	return b.last.full || b.wrapped && b.last.right*10 >= b.f.edge*7 && !b.f.endsWhole(b.last.Span)
}

// mayLead keeps a lead-in from being read within the words of a speaker.
func (b *builder) mayLead(r *row) bool {
	if b.open == inTurn && b.last != nil && b.last.full {
		return false
	}
	if r.mark.style == unnumbered || r.mark.style == bulleted {
		return true
	}
	return b.cur != nil && b.open != inTurn && b.tree.find(r, true) < 0 && r.mark.number == 1 && b.f.holdsStop([]doc.Span{r.Span})
}

// namesSpeaker reports whether a name in brackets on a line of its own belongs
// to the bulleted remark above it, whose line had no room for it.
func (b *builder) namesSpeaker(r, next *row) bool {
	if r.speech.manner != bracketed || r.speech.text < r.End || b.f.fold[r.Start] != '(' || b.open != inTurn || b.bulleted == 0 {
		return false
	}
	return next == nil || next.mark.style != unnumbered || next.speech.manner != silent || b.signed()
}

// signed reports whether an earlier remark of the discussion ends in a bracket,
// as those do that name their speaker there.
func (b *builder) signed() bool {
	n := b.cur
	if n == nil {
		n = &b.outside
	}
	for _, t := range n.turns[:len(n.turns)-1] {
		if k := len(t.Text); k > 0 && b.f.fold[t.Text[k-1].End-1] == ')' {
			return true
		}
	}
	return false
}

func (b *builder) leadIn(s doc.Span) {
	n := b.cur
	if n == nil {
		n = &b.outside
	}
	b.zone = true
	if len(n.lead) > 0 || b.cur == nil && len(b.tree.root.kids) == 0 && b.f.isLeadLabel(s) {
		b.f.note(doc.Heading, s.Start, s.End)
		b.open = nowhere
		return
	}
	n.lead = append(n.lead, s)
	b.open = inLead
	b.legendIn(s)
}

// isLeadLabel reports whether a lead-in is a bare heading.
func (f *finder) isLeadLabel(s doc.Span) bool {
	return index(f.fold, s.Start, s.End, '。') < 0 && s.Len() < 12
}

// turn begins a remark.
func (b *builder) turn(r *row) {
	h := r.speech
	f := b.f
	mark := h.text
	if h.speaker.Start < h.speaker.End {
		f.note(doc.Mark, r.Start, h.speaker.Start)
		f.note(doc.Mark, h.speaker.End, h.text)
	} else {
		f.note(doc.Mark, r.Start, mark)
	}
	t := doc.Turn{Sign: h.sign}
	if h.speaker.Start < h.speaker.End {
		t.Speaker = []doc.Span{h.speaker}
	}
	if h.text < r.End {
		t.Text = []doc.Span{{Start: h.text, End: r.End}}
	}
	b.say(t)
	b.bulleted = 0
	if h.speaker.Start >= h.speaker.End {
		b.bulleted = r.mark.bullet
	}
}

func (b *builder) say(t doc.Turn) {
	n := b.cur
	if n == nil {
		n = &b.outside
	}
	n.turns = append(n.turns, t)
	b.open = inTurn
	b.told = true
}

// bullet reads a row that begins with a sign of a list: a remark in a
// discussion, else a sub-item.
func (b *builder) bullet(r *row) bool {
	f := b.f
	said := b.zone || len(f.legend) > 0 || f.holdsStop([]doc.Span{r.Span}) || r.full
	if r.mark.bullet == '※' || r.mark.bullet == '*' && !b.zone {
		return false
	}
	same := b.bulleted != 0 && b.bulleted == r.mark.bullet
	if b.open == inTurn && !b.zone && !same && len(f.legend) == 0 && b.spoke() {
		return false // a list within what somebody says
	}
	said = said || same && b.open == inTurn
	if said && b.decidesItem(r) {
		f.note(doc.Mark, r.Start, r.body)
		b.open, b.zone = inRest, false
		b.prose(&row{Span: doc.Span{Start: r.body, End: r.End}, region: -1, gap: 1})
		return true
	}
	if said {
		t := doc.Turn{Text: []doc.Span{{Start: r.body, End: r.End}}}
		if s, ok := f.legendFor(r.mark.bullet); ok {
			t.Speaker = []doc.Span{s}
		}
		if r.body >= r.End {
			t.Text = nil
		}
		f.note(doc.Mark, r.Start, r.body)
		b.say(t)
		b.bulleted = r.mark.bullet
		return true
	}
	if b.cur != nil && b.titled() {
		b.place(r, b.tree.find(r, false))
		return true
	}
	if b.open == inTitle || b.cur == nil && b.open == nowhere {
		b.place(r, b.tree.find(r, false))
		return true
	}
	if k := b.tree.find(r, false); k >= 0 && b.open != inTurn {
		b.place(r, k)
		return true
	}
	return false
}

// decidesItem reports whether a bulleted row tells how the item ended.
func (b *builder) decidesItem(r *row) bool {
	if b.cur == nil || r.mark.bullet == '※' {
		return false
	}
	return b.endsItem(&row{Span: doc.Span{Start: r.body, End: r.End}})
}

// titled reports whether the item that is open has a heading and nothing else
// yet.
func (b *builder) titled() bool {
	n := b.cur
	if n.regions != nil || len(n.turns) > 0 || b.f.holdsStop(n.title) || b.open != inTitle && b.open != inProse {
		return false
	}
	for _, p := range n.paras {
		if b.f.holdsStop(p) {
			return false
		}
	}
	return true
}

// spoke reports whether the last turn has a named speaker.
func (b *builder) spoke() bool {
	n := b.cur
	if n == nil {
		n = &b.outside
	}
	return len(n.turns) > 0 && len(n.turns[len(n.turns)-1].Speaker) > 0
}

// paragraph reads prose: it goes on with what is open, or begins something.
func (b *builder) paragraph(r *row) {
	f := b.f
	s := []doc.Span{r.Span}
	flows := b.flows(r)
	switch {
	case (b.open == inTurn || b.open == afterDirection) && (!flows || b.closed()) && b.endsItem(r):
		b.open = inRest
		b.zone = false
	case (b.open == inTitle || b.open == inProse) && !flows && b.opening(r.Span):
		f.note(doc.Heading, r.Start, r.End)
		b.open = nowhere
		b.cur = nil
		return
	case b.open == inTitle && !flows:
		b.open = inProse
	case b.open == inLead && !flows:
		b.open = inProse
		if b.zone {
			b.say(doc.Turn{Text: s})
			return
		}
	case b.open == nowhere && b.cur != nil:
		b.open = inRest
	case b.open == nowhere:
		if f.holdsStop(s) || r.full {
			b.outcomeByName(r)
			return
		}
		if f.isBracketed(r.Span) || b.opening(r.Span) {
			f.note(doc.Heading, r.Start, r.End)
		}
		return
	}
	b.prose(r)
}

// leads reports whether the prose that is open ends in a lead-in.
func (b *builder) leads(r *row) bool {
	paras := b.cur.paras
	if len(paras) == 0 || b.f.fold[r.End-1] != '。' && !hasSuffix(b.f.fold, r.Start, r.End, "とおり") && !hasSuffix(b.f.fold, r.Start, r.End, "通り") && b.f.fold[r.End-1] != ')' {
		return false
	}
	list := b.f.sentences(paras[len(paras)-1])
	return b.f.leadSentence(list[len(list)-1])
}

// outcomeByName reads a paragraph that stands in no item: an outcome that
// names its item (議題(2)については…了承された。), else a remark.
func (b *builder) outcomeByName(r *row) {
	b.say(doc.Turn{Text: []doc.Span{r.Span}})
}

// closed reports whether the row above ends a sentence or a bracket, so that
// this one may begin something although that line is full.
func (b *builder) closed() bool {
	last := b.f.fold[b.last.End-1]
	return last == '。' || last == ')' || last == '」'
}

// endsItem reports whether a row behind a discussion is no remark but tells
// how the item ended.
func (b *builder) endsItem(r *row) bool {
	f := b.f
	if b.cur == nil || r.mark.style != unnumbered {
		return false
	}
	if hasSuffix(f.fold, r.Start, r.End, "ました。") || hasSuffix(f.fold, r.Start, r.End, "ます。") || hasSuffix(f.fold, r.Start, r.End, "です。") {
		return false
	}
	for _, s := range f.sentences([]doc.Span{r.Span}) {
		if _, ok := f.outcomeOf(s); ok {
			return true
		}
	}
	return false
}

func (f *finder) isBracketed(s doc.Span) bool {
	return closing(f.fold[s.Start]) != 0 && closeAt(f.fold, s.Start, s.End) == s.End-1
}
