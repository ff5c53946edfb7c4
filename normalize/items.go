package normalize

// maxLabel is the length of an item's label in slots.
const maxLabel = 60

// items reads values told apart by marks at i, each with or without a label
// in front: ①電話：５時間②メール：３時間. least is how many there must be.
func (r *reader) items(i, least int) (list Items, e int) {
	for at := i; ; {
		stop := r.mark(at)
		if stop == 0 || least > 1 && r.markNumber(at, len(list.List)+1) != len(list.List)+1 {
			break // in running text they are counted from the first
		}
		item, next := r.item(at, stop)
		if next == 0 {
			break
		}
		list.List = append(list.List, item)
		e = next
		at = r.behindItem(next)
	}
	if len(list.List) < least {
		return Items{}, 0
	}
	return list, e
}

// listed reads the items of a cell that are told apart in another way than by
// marks with a sign of their own: ア, イ that begin lines, labels in brackets
// before the values, a total with its parts in brackets.
func (r *reader) listed(i, e int) (list Items, ok bool) {
	switch c := r.at(i); {
	case isKana(c):
		r.listing = true
		list, stop := r.items(i, 2)
		r.listing = false
		return list, stop == e && kanaRow(list.List)
	case c == '(':
		r.labels = true
		list, ok = r.labelled(i, e)
		r.labels = false
		return list, ok
	}
	return r.broken(i, e)
}

// kanaRow reports whether the marks are the first of ア, イ, ウ or イ, ロ, ハ.
func kanaRow(list []Item) bool {
	for _, row := range [...]string{"アイウエオカキクケコ", "イロハニホヘトチリヌ", "あいうえおかきくけこ", "いろはにほへとちりぬ"} {
		marks := []rune(row)
		for k, item := range list {
			if k >= len(marks) || foldRune(firstRune(item.Mark)) != marks[k] {
				marks = nil
				break
			}
		}
		if marks != nil {
			return len(list) > 0
		}
	}
	return false
}

// labelled reads （音声）２時間（データ）３時間 from i to e.
func (r *reader) labelled(i, e int) (list Items, ok bool) {
	for at := i; at < e; {
		if r.at(at) != '(' || r.mark(at) > 0 {
			return list, false
		}
		to := at + 1
		for ; !isClose(r.at(to)); to++ {
			if c := r.at(to); c == end || isOpen(c) || isDigit(c) || to-at > maxRemark {
				return list, false
			}
		}
		v, stop := r.itemValue(r.gap(to + 1))
		if stop == 0 && r.at(to) != end {
			v, stop = r.beforeLabel(r.gap(to + 1))
		}
		if stop == 0 || to == at+1 {
			return list, false
		}
		list.List = append(list.List, Item{Label: r.text(r.gap(at+1), r.back(to, at+1)), Value: v, Start: at, End: stop})
		at = r.behindItem(stop)
	}
	return list, len(list.List) > 1
}

// beforeLabel reads a value that the bracket of the next label ends.
func (r *reader) beforeLabel(i int) (v Value, e int) {
	var m Match
	if !r.amountOrDate(i, r.t.class(r.at(i)), &m) || m.Err != "" || r.at(r.gap(m.End)) != '(' {
		return v, 0
	}
	return m.Value, m.End
}

// behindItem is where the next item may begin behind one that ends at i.
func (r *reader) behindItem(i int) int {
	at := r.gap(i)
	if c := r.at(at); c == '、' || c == ',' || c == '。' || c == '/' || c == ';' {
		at = r.gap(at + 1)
	}
	return at
}

// broken reads a total and the parts of it that stand in brackets behind it,
// from i to e: 169件（チャット91件、電話78件）.
func (r *reader) broken(i, e int) (list Items, ok bool) {
	var m Match
	if !r.amountOrDate(i, r.t.class(r.at(i)), &m) || m.Count == nil || m.Count.Label != "" || m.Count.Remark != "" {
		return list, false
	}
	at := r.gap(m.End)
	if r.at(at) != '(' || r.mark(at) > 0 {
		return list, false
	}
	list.List = append(list.List, Item{Value: m.Value, Start: i, End: m.End})
	for at = r.gap(at + 1); ; {
		part, stop := r.part(at)
		if stop == 0 || part.Value.Count == nil || part.Value.Count.Unit != m.Count.Unit {
			return list, false
		}
		list.List = append(list.List, part)
		at = r.gap(stop)
		if isClose(r.at(at)) {
			return list, r.gap(at+1) == e && len(list.List) > 2
		}
		if at = r.behindItem(stop); at == r.gap(stop) {
			return list, false
		}
	}
}

// part reads チャット91件, with or without a colon between.
func (r *reader) part(i int) (item Item, e int) {
	for at := i; at-i < maxLabel; at++ {
		c := r.at(at)
		if c == end || isOpen(c) || isClose(c) || isIn(c, "、,。") {
			break
		}
		k := r.t.class(c)
		if at == i || k&(classNumeral|classLead) == 0 || isLetter(r.prev(at)) && isLetter(c) {
			continue
		}
		var m Match
		if !r.amountOrDate(at, k, &m) || m.Count == nil {
			continue
		}
		to := r.back(at, i)
		if r.at(to-1) == ':' {
			to = r.back(to-1, i)
		}
		m.Count.Label = ""
		return Item{Label: r.text(i, to), Value: m.Value, Start: i, End: m.End}, m.End
	}
	return item, 0
}

// item reads one value behind its mark, which stands from i to at.
func (r *reader) item(i, at int) (item Item, e int) {
	item.Mark, item.Start = r.text(i, at), i
	if at = r.gap(at); r.listing && (r.at(at) == '.' || r.at(at) == '、') {
		at = r.gap(at + 1)
	}
	if v, stop := r.itemValue(at); stop > 0 {
		item.Value, item.End = v, stop
		return item, stop
	}
	colon := at
	for ; r.at(colon) != ':'; colon++ {
		c := r.at(colon)
		if c == end || c == '。' || colon-at > maxLabel || colon > at && r.mark(colon) > 0 && c != '(' {
			return item, 0
		}
	}
	v, stop := r.itemValue(r.gap(colon + 1))
	if stop == 0 {
		return item, 0
	}
	item.Label = r.text(at, r.back(colon, at))
	item.Value, item.End = v, stop
	return item, stop
}

// itemValue reads the value of an item: an amount, a date, a place, or that
// there is none.
func (r *reader) itemValue(i int) (v Value, e int) {
	var m Match
	if r.amountOrDate(i, r.t.class(r.at(i)), &m) && m.Err == "" && r.itemEnds(m.End) {
		return m.Value, m.End
	}
	if g, stop := r.region(i); stop > 0 && r.itemEnds(stop) {
		return Value{Region: boxed(g)}, stop
	}
	return r.itemWithout(i)
}

// maxMissing is the length of what an item may say instead of a value, in slots.
const maxMissing = 12

// itemWithout reads that an item has no value: a dash, なし.
func (r *reader) itemWithout(i int) (v Value, e int) {
	stop := i
	for stop < len(r.f) && stop-i < maxMissing && !isBlank(r.f[stop]) && r.f[stop] != '、' && r.mark(stop) == 0 {
		stop++
	}
	if m, ok := r.missing(i, stop); ok && stop > i {
		return Value{Missing: boxed(m)}, stop
	}
	for _, w := range r.t.missings.of(r.t, r.at(i)) {
		if stop := r.word(i, w.word); stop > 0 && r.itemEnds(stop) {
			return Value{Missing: &Missing{w.reason}}, stop
		}
	}
	return v, 0
}

// itemEnds reports whether an item may end at i: at a line's end, before a
// sign, a mark, or the end.
func (r *reader) itemEnds(i int) bool {
	at := r.gap(i)
	c := r.at(at)
	return c == end || r.lineBreak(i, at) || r.mark(at) > 0 || c == '、' || c == ',' || c == '。' || c == '/' || c == ';' || isClose(c)
}
