package outline

import "github.com/giji-go/giji/internal/doc"

// bind reads a heading of the minutes proper that stands for an item of the
// list above: by its words, or by the number in 議題1.
func (b *builder) bind(r, next *row) bool {
	if len(b.listed) == 0 || r.speech.manner != silent && r.speech.manner != bracketed && r.mark.style != bulleted {
		return false
	}
	if b.bindBracket(r, next) {
		return true
	}
	f := b.f
	text := f.headOf(doc.Span{Start: r.body, End: r.End})
	numbered := r.mark.style != unnumbered && r.mark.style != bulleted
	if n := b.namedWhole(text); n != nil {
		b.enter(n, r)
		return true
	}
	for _, n := range b.listed {
		if n.entered && !numbered || len(n.title) == 0 {
			continue
		}
		if f.sameHeading(text, n, numbered && n.number == r.mark.number) {
			b.enter(n, r)
			return true
		}
		if numbered && n.number == r.mark.number && !n.entered && f.beginsWith(text, n) {
			b.enterTelling(n, r)
			return true
		}
	}
	if numbered && r.speech.manner == silent && b.open != inTurn && f.tells(r) && f.sentenceRow(r) {
		for _, n := range b.listed {
			if n.number == r.mark.number && !n.entered {
				b.enterTelling(n, r)
				return true
			}
		}
	}
	if numbered && r.speech.manner == silent && f.refersTo(text) {
		for _, n := range b.listed {
			if n.number == r.mark.number {
				b.enterTelling(n, r)
				return true
			}
		}
	}
	if r.mark.style == worded {
		for _, n := range b.listed {
			if n.number != r.mark.number || n.entered {
				continue
			}
			if f.holdsStop([]doc.Span{r.Span}) || r.full {
				b.enterTelling(n, r)
			} else {
				b.enter(n, r)
			}
			return true
		}
	}
	return false
}

// namedWhole is the listed item whose title the text is, to the letter, and
// that no heading has stood for yet; nil for none. Numbers begin anew below
// each part of an agenda, so that it goes before all that is only alike.
func (b *builder) namedWhole(text doc.Span) *node {
	have := 0
	for _, n := range b.listed {
		if n.entered || len(n.title) == 0 {
			continue
		}
		if same, whole := b.f.agreeing(text, n); whole && same > 1 {
			if have == 0 {
				have = count(b.f.fold, text)
			}
			if same == have {
				return n
			}
		}
	}
	return nil
}

// bindBracket reads 【報告事項】（1）計画について: the bracket is the heading of a
// listed item, and what stands behind it is read as a row of its own.
func (b *builder) bindBracket(r, next *row) bool {
	f := b.f
	if closing(f.fold[r.Start]) == 0 || r.mark.style != unnumbered {
		return false
	}
	shut := closeAt(f.fold, r.Start, r.End)
	if shut < 0 || skip(f.fold, shut+1, r.End) == r.End {
		return false
	}
	inner := doc.Span{Start: r.Start + 1, End: shut}
	for _, n := range b.listed {
		if same, whole := f.agreeing(inner, n); n.entered || !whole || same < 2 || same != count(f.fold, inner) {
			continue
		}
		b.enter(n, &row{Span: doc.Span{Start: r.Start, End: shut + 1}, body: r.Start, mark: r.mark, left: r.left})
		rest := *r
		rest.Start = skip(f.fold, shut+1, r.End)
		rest.mark = f.words.readMark(f.fold, rest.Start, rest.End)
		rest.body, rest.gap = rest.mark.end, 1
		b.bodyRow(&rest, next)
		return true
	}
	return false
}

// refersTo reports whether a row speaks of the item whose number it begins
// with: (1)について、….
func (f *finder) refersTo(s doc.Span) bool {
	for _, word := range [...]string{"について", "に関して", "に関し", "につき", "は、", "の件"} {
		if hasPrefix(f.fold, s.Start, s.End, word) {
			return true
		}
	}
	return false
}

// sentenceRow reports whether the row is told in sentences, as a heading is
// not: it ends in 。 or holds one.
func (f *finder) sentenceRow(r *row) bool {
	return index(f.fold, r.body, r.End, '。') >= 0 || r.full && index(f.fold, r.body, r.End, '、') >= 0 && (contains(f.fold, r.body, r.End, "から") || contains(f.fold, r.body, r.End, "より"))
}

// enterTelling makes a listed item the current one by a row that goes on to
// tell of it (① 宇田川氏から…説明があった。).
func (b *builder) enterTelling(n *node, r *row) {
	b.enter(n, &row{Span: doc.Span{Start: r.Start, End: r.body}, body: r.body, mark: r.mark, left: r.left})
	n.paras = append(n.paras, []doc.Span{{Start: r.body, End: r.End}})
	b.zone = b.leads(r)
}

// beginsWith reports whether text begins with the whole title of n.
func (f *finder) beginsWith(text doc.Span, n *node) bool {
	same, whole := f.agreeing(text, n)
	return whole && same > 2
}

// agreeing goes through text and the title of n while they agree, blanks
// aside: how many characters do, and whether they are the whole title.
func (f *finder) agreeing(text doc.Span, n *node) (same int, whole bool) {
	at := text.Start
	for _, s := range n.title {
		for i := s.Start; i < s.End; i++ {
			if blank(f.fold[i]) {
				continue
			}
			at = skip(f.fold, at, text.End)
			if at < text.End && f.fold[at] == '】' && f.fold[i] != '】' {
				at = skip(f.fold, at+1, text.End) // 【審議事項】計画について
			}
			if at >= text.End || f.fold[at] != f.fold[i] {
				return same, false
			}
			at++
			same++
		}
	}
	return same, true
}

// enter makes a listed item the current one; row r is its heading.
func (b *builder) enter(n *node, r *row) {
	f := b.f
	f.note(doc.Number, r.Start, r.body)
	f.note(doc.Heading, r.body, r.End)
	n.entered = true
	if n.number == 0 && r.mark.style != bulleted {
		n.number = r.mark.number
	}
	b.cur, b.open, b.zone, b.pending, b.told, b.asking = n, inProse, false, false, true, 0
	b.tree.stack = b.tree.stack[:0]
	b.reopen(&b.tree.root, n, r)
}

// reopen makes the lists around n the ones that are open.
func (b *builder) reopen(at *node, n *node, r *row) bool {
	for _, k := range at.kids {
		b.tree.stack = append(b.tree.stack, level{style: r.mark.style, number: r.mark.number, left: r.left, node: k, parent: at})
		if k == n || b.reopen(k, n, r) {
			return true
		}
		b.tree.stack = b.tree.stack[:len(b.tree.stack)-1]
	}
	return false
}

// sameHeading reports whether text is the title of n, or the beginning of it,
// brackets at the end aside. With the same number a likeness will do.
func (f *finder) sameHeading(text doc.Span, n *node, sameNumber bool) bool {
	total := 0
	for _, s := range n.title {
		total += count(f.fold, s)
	}
	same, _ := f.agreeing(text, n)
	have := count(f.fold, text)
	switch {
	case same == total && have <= total+6:
		return have > 1
	case same == have && have*2 >= total && have >= 4:
		return true
	case same == have && have >= 8, same >= 16 && have < total*2:
		return true
	case sameNumber && same >= 4 && have <= total+12:
		return true
	}
	return sameNumber && f.alike(text, n, have, total)
}

// alike reports whether two titles share most of their characters.
func (f *finder) alike(text doc.Span, n *node, have, total int) bool {
	if have < 4 || have > 3*total || total > 3*have || have > 200 {
		return false
	}
	shared := 0
	used := make([]bool, text.Len())
	for _, s := range n.title {
		for i := s.Start; i < s.End; i++ {
			for k := range used {
				if !used[k] && f.fold[text.Start+k] == f.fold[i] && !blank(f.fold[i]) {
					used[k] = true
					shared++
					break
				}
			}
		}
	}
	return shared*10 >= 6*max(have, total) || shared*10 >= 9*min(have, total)
}

// numbered reads a row with a number in the minutes proper. It is an item
// where it goes on with a list that is open, or begins one where an item may;
// within what somebody says it is only what the list above names.
func (b *builder) numbered(r, next *row) bool {
	if r.mark.style == unnumbered || r.mark.style == bulleted {
		return false
	}
	f := b.f
	text := doc.Span{Start: r.body, End: r.End}
	if len(b.listed) > 0 {
		return b.besideList(r, next, text)
	}
	if r.mark.style == worded && r.mark.number == 1 && len(b.tree.stack) > 0 && b.tree.stack[0].style == worded && !f.holdsStop([]doc.Span{text}) {
		b.tree.stack = b.tree.stack[:0] // 報告1 behind 議案1, 議案2
		b.place(r, -1)
		return true
	}
	if k := b.tree.find(r, true); k >= 0 {
		if b.open == inTurn && b.closed() && !f.holdsStop([]doc.Span{text}) {
			b.place(r, k)
			return true
		}
		if b.open == inTurn && b.spoke() && !b.headingLike(r, next) && !f.tells(r) {
			return false
		}
		b.place(r, k)
		return true
	}
	if r.mark.number != 1 && len(b.tree.stack) > 0 {
		return false
	}
	if b.open == inTurn {
		if !b.headingLike(r, next) || b.cur != nil && b.spoke() && next != nil && next.speech.manner == silent {
			return false
		}
		if b.cur != nil && len(b.cur.turns) > 0 {
			return false
		}
		b.place(r, -1)
		return true
	}
	if b.cur != nil && (f.holdsStop(b.cur.title) || len(b.cur.paras) > 0 || b.open == inRest) {
		return false
	}
	b.place(r, -1)
	return true
}

// tells reports whether a row says what was done in an item (…説明が行われた。).
func (f *finder) tells(r *row) bool {
	return r.full || hasSuffix(f.fold, r.Start, r.End, "た。") || hasSuffix(f.fold, r.Start, r.End, "とおり。")
}

// headingLike reports whether a row looks like a heading: no sentence, and a
// turn or something numbered begins below it.
func (b *builder) headingLike(r, next *row) bool {
	if b.f.holdsStop([]doc.Span{r.Span}) || r.Len() > 80 {
		return false
	}
	if b.last != nil && b.last.full && b.open == inTurn {
		return false
	}
	return next == nil || next.speech.manner != silent || next.mark.style != unnumbered || r.full || next.region >= 0
}

// besideList reads a numbered row that no item of the list above matches:
// 開会 and the like end the item, a bare 議事 only holds, the rest is prose.
func (b *builder) besideList(r, next *row, text doc.Span) bool {
	f := b.f
	if text.Len() == 0 {
		return false
	}
	if f.opening(text) || f.isHolder(text) {
		if b.open == inTurn && !b.headingLike(r, next) {
			return false
		}
		f.note(doc.Number, r.Start, r.body)
		f.note(doc.Heading, r.body, r.End)
		b.cur, b.open, b.zone = nil, nowhere, false
		return true
	}
	if b.open == inTurn || f.holdsStop([]doc.Span{text}) || !b.headingLike(r, next) {
		return false
	}
	if b.cur != nil && r.mark.number == 1 && b.open == inProse && len(b.cur.paras) == 0 {
		b.place(r, -1)
		return true
	}
	if k := b.tree.find(r, true); k > 0 {
		b.place(r, k)
		return true
	}
	return false
}
