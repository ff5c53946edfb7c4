package outline

import "github.com/giji-go/giji/internal/doc"

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
	n := b.node()
	for _, t := range n.turns[:len(n.turns)-1] {
		if k := len(t.Text); k > 0 && b.f.fold[t.Text[k-1].End-1] == ')' {
			return true
		}
	}
	return false
}

func (b *builder) leadIn(s doc.Span) {
	n := b.node()
	f := b.f
	b.zone = true
	if len(n.lead) > 0 || b.cur == nil && len(b.tree.root.kids) == 0 && b.f.isLeadLabel(s) {
		f.note(doc.Heading, s.Start, s.End)
		b.open = nowhere
		return
	}
	if start := s.Start; isBullet(f.fold[start]) {
		s.Start = skip(f.fold, start+1, s.End)
		f.note(doc.Mark, start, s.Start)
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
	n := b.node()
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
	same := b.bulleted != 0 && b.bulleted == r.mark.bullet || b.asking == r.mark.bullet && b.answered()
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
	if said && b.presents(r) {
		f.note(doc.Mark, r.Start, r.body)
		b.open = inProse
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
		b.bulleted, b.asking = r.mark.bullet, r.mark.bullet
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

// answered reports whether the last turn is an answer behind an arrow.
func (b *builder) answered() bool {
	n := b.node()
	return b.open == inTurn && len(n.turns) > 0 && n.turns[len(n.turns)-1].Sign == doc.Answer
}

// decidesItem reports whether a bulleted row tells how the item ended.
func (b *builder) decidesItem(r *row) bool {
	if b.cur == nil || r.mark.bullet == '※' {
		return false
	}
	return b.endsItem(&row{Span: doc.Span{Start: r.body, End: r.End}})
}

// presents reports whether a bulleted row before all remarks tells that
// somebody presented the item: ○事務局から、資料1により説明が行われた。
func (b *builder) presents(r *row) bool {
	f := b.f
	if b.cur == nil || len(b.cur.turns) > 0 || r.speech.manner != silent || index(f.fold, r.body, r.End-1, '。') >= 0 || f.fold[r.End-1] != '。' {
		return false
	}
	told := hasSuffix(f.fold, r.body, r.End, "た。")
	for _, from := range [...]string{"から", "より"} {
		for _, done := range [...]string{"説明", "報告", "紹介", "発表"} {
			if contains(f.fold, r.body, r.End, from) && (told && contains(f.fold, r.body, r.End, done) || hasSuffix(f.fold, r.body, r.End-1, done)) {
				return true
			}
		}
	}
	return false
}

// arrowDecides reads ⇒ 原案を了承。: an arrow that names nobody and answers no
// question may tell how the item ended.
func (b *builder) arrowDecides(r *row) bool {
	if r.speech.manner != signed || r.mark.style != bulleted || r.speech.sign != doc.Answer || r.speech.speaker.End > 0 || b.cur == nil {
		return false
	}
	if k := len(b.cur.turns); k > 0 && b.asked(&b.cur.turns[k-1]) || !b.decidesItem(r) {
		return false
	}
	b.f.note(doc.Mark, r.Start, r.body)
	b.open, b.zone = inRest, false
	b.prose(&row{Span: doc.Span{Start: r.body, End: r.End}, region: -1, gap: 1})
	return true
}

// asked reports whether a turn ends in a question.
func (b *builder) asked(t *doc.Turn) bool {
	k := len(t.Text)
	return k > 0 && hasSuffix(b.f.fold, t.Text[k-1].Start, t.Text[k-1].End, "か。") || t.Sign == doc.Question
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
	n := b.node()
	return len(n.turns) > 0 && len(n.turns[len(n.turns)-1].Speaker) > 0
}
