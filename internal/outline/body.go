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
	named    []*node // items headed by the number of a bill
	outside  node    // what stands in no item
	told     bool    // somebody has spoken
	bulleted rune    // the sign before the turn that is open, 0 for none
	asking   rune    // the sign before the last remark that had one, 0 for none in this item
}

// node is the item that is open, or what stands outside the items.
func (b *builder) node() *node {
	if b.cur == nil {
		return &b.outside
	}
	return b.cur
}

func newBuilder(f *finder) *builder { return &builder{f: f} }

// section reads the rows of a section; listing says that it only names the
// items.
func (b *builder) section(s *section, listing bool) {
	b.tree.stack, b.cur, b.open, b.zone, b.pending = nil, nil, nowhere, false, false
	first := len(b.tree.root.kids)
	b.last = nil
	b.f.renumber(s.from, s.to)
	if s.value.Start < s.value.End && b.f.pointsAway(s.value) {
		b.f.note(doc.Heading, s.value.Start, s.value.End)
	} else if s.value.Start < s.value.End {
		r := row{Span: s.value, region: -1, full: b.f.rows[s.row].full}
		r.mark = b.f.words.readMark(b.f.fold, s.value.Start, s.value.End)
		r.body = r.mark.end
		b.feedAll(&r, nil, listing || !b.f.holdsStop([]doc.Span{s.value}))
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
		if listing {
			b.feedAll(&b.f.rows[i], next, true)
		} else {
			b.feed(&b.f.rows[i], next, false)
		}
	}
	if listing || b.onlyNames(first) {
		b.list(first)
	}
}

// feedAll reads a row that may hold several items.
func (b *builder) feedAll(r, next *row, listing bool) {
	parts := b.f.itemRows(r)
	if len(parts) == 0 {
		b.feed(r, next, listing)
		return
	}
	for i := range parts {
		b.feed(&parts[i], nil, listing)
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
	case b.arrowDecides(r):
	case r.speech.manner != silent:
		b.turn(r)
	case b.direction(r):
	case b.readLegend(r):
	case f.timeMark(r.Span):
		b.open = nowhere
	case !r.item && f.isLead(r.Span) && b.mayLead(r):
		b.leadIn(r.Span)
	case b.numbered(r, next):
	case r.mark.style == bulleted && b.bullet(r):
	case b.namesItem(r):
	default:
		b.paragraph(r)
	}
}
