package normalize

// markRows are the signs that are marks by themselves, in the order of their
// code points. Of those that are not counted any may be the next one.
var markRows = [...]struct {
	first, last rune
	counted     bool
}{
	{'①', '⑳', true}, {'⑴', '⒇', true}, {'ⓐ', 'ⓩ', false},
	{'❶', '❿', true}, {'➀', '➉', false}, {'㉑', '㉟', false},
}

// markSign reports whether c is such a sign; n is its place in its row, 0 where
// that is not counted.
func markSign(c rune) (n int, ok bool) {
	for k := range markRows {
		row := &markRows[k]
		switch {
		case c < row.first:
			return 0, false
		case c <= row.last && row.counted:
			return int(c-row.first) + 1, true
		case c <= row.last:
			return 0, true
		}
	}
	return 0, false
}

// mark reads the mark of an item: ①, （１）, (ア), ⑴.
func (r *reader) mark(i int) int {
	c := r.at(i)
	if _, ok := markSign(c); ok || r.listing && r.kanaMark(i) {
		return i + 1
	}
	switch {
	case isDigit(c) || isKatakana(c):
		return r.halfMark(i)
	case c == '(':
		return r.bracketMark(i)
	}
	return 0
}

// kanaMark reports whether a kana at i begins its line as a mark: ア　音声：２時間.
func (r *reader) kanaMark(i int) bool {
	next := r.at(i + 1)
	return isKana(r.at(i)) && r.startsLine(i) && (isBlank(next) || next == '.' || next == '、')
}

// bracketMark reads （１） or (ア).
func (r *reader) bracketMark(i int) int {
	at := r.gap(i + 1)
	from := at
	for isDigit(r.at(at)) && at-from < 2 {
		at++
	}
	if at == from && isKatakana(r.at(at)) {
		at++
	}
	if at = r.gap(at); at == from || r.at(at) != ')' {
		return 0
	}
	return at + 1
}

// halfMark reads 1) or ア), with white space or nothing but another value
// before it.
func (r *reader) halfMark(i int) int {
	if c := r.prev(i); isDigit(c) || isKatakana(c) || isLetter(c) || c == '(' || c == '注' || c == '※' {
		return 0
	}
	at := i + 1
	if isDigit(r.at(i)) && isDigit(r.at(at)) {
		at++
	}
	if at = r.gap(at); r.at(at) != ')' {
		return 0
	}
	return at + 1
}

// markNumber is the place of a mark in its row; a kana mark, whose row may be
// any, counts as the next one.
func (r *reader) markNumber(i int, next int) int {
	if n, _ := markSign(r.at(i)); n > 0 {
		return n
	}
	if r.at(i) == '(' {
		i = r.gap(i + 1)
	}
	if n, _, e := r.figures(i); e > 0 {
		return n
	}
	return next
}
