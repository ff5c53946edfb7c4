package normalize

// A numeral of which a figure is blanked out, could not be decoded or is torn
// off has no value, and neither has what it belongs to: 12万○千人 is not a
// thousand, 令和６年５月１□日 not the month of May.

// isMask reports whether c may stand for a figure that is not told.
func isMask(c rune) bool {
	switch c {
	case tear, 0xFFFD, '○', '◯', '●', '□', '■', '〓', '◇', '*', '?':
		return true
	}
	return false
}

// maxMasks bounds the figures in a row that are not told.
const maxMasks = 8

// masked is the slot behind the masks at i, where what follows shows that they
// stand for figures: a figure, a comma before one, a unit. It is 0 where they
// do not, as the ○ of a list.
func (r *reader) masked(i int) int {
	e := i
	for e-i < maxMasks && isMask(r.at(e)) {
		e++
	}
	if e == i {
		return 0
	}
	c := r.at(e)
	if isNumeral(c) || c == ',' && isDigit(r.at(e+1)) || r.f[i] == tear || r.unitBehind(e) > 0 {
		return e
	}
	return 0
}

// unitBehind is the slot behind the unit of a date, a time, a length or a
// count at i, 0 for none.
func (r *reader) unitBehind(i int) int {
	if isIn(r.at(i), "年月日時分") {
		return i + 1
	}
	if _, _, e := r.lengthUnit(i); e > 0 {
		return e
	}
	_, e := r.counterAt(i, false)
	return e
}

// spoilt is the slot behind the numeral at i that masks spoil; 0 where none
// does.
func (r *reader) spoilt(i int) int {
	found := i > r.floor && r.f[i-1] == tear
	e := i
	for most := i + maxNumeral; e < most; {
		switch c := r.at(e); {
		case isNumeral(c):
			e++
		case (isJoint(c) || c == '・' && e > i && r.f[e-1] == tear) && isDigit(r.at(e+1)):
			e += 2
		case isMask(c):
			next := r.masked(e)
			if next == 0 || isNumeral(c) {
				return cond(found, e)
			}
			found, e = true, next
		default:
			return cond(found, e)
		}
	}
	return cond(found, e)
}

func cond(ok bool, e int) int {
	if ok {
		return e
	}
	return 0
}

// unread is the match that says that the spoilt numeral from i to at could not
// be read. Where it is nothing that a value would have been, next is where to go
// on.
func (r *reader) unread(i, at int, m *Match) (next int) {
	if *m = r.spoiltDate(i, at); m.Err != "" {
		return 0
	}
	kind, e := r.spoiltKind(at, isKanjiNumeral(r.f[i]) && at-i <= maxWordNumeral)
	if kind == "" {
		return at
	}
	*m = failed(i, r.spoiltRest(e), kind, ErrInvalidNumeral)
	return 0
}

// spoiltEra is the slot behind the spoilt numeral that the name or the letter
// of an era at i stands before.
func (r *reader) spoiltEra(i int) int {
	if era, stop := r.eraAt(i); era != nil {
		return r.masked(r.gap(stop))
	}
	if era, stop := r.eraLetter(i); era != nil && !isLetter(r.prev(i)) {
		return r.spoilt(stop)
	}
	return 0
}

// spoiltDate is a date or time with signs from i to e of which masks spoil a part.
func (r *reader) spoiltDate(i, e int) (m Match) {
	signs := 0
	for at := i; at < e; at++ {
		switch r.f[at] {
		case '/', '.', '-':
			signs++
		case ':':
			return failed(i, e, KindTime, ErrInvalidNumeral)
		}
	}
	if signs != 2 {
		return m
	}
	if r.at(r.gap(e)) == '時' {
		return failed(i, r.spoiltRest(r.gap(e)+1), KindDate, ErrInvalidNumeral)
	}
	return failed(i, r.behindDate(e), KindDate, ErrInvalidNumeral)
}

// behindDate is the end of the weekday and time behind a date that ends at e.
func (r *reader) behindDate(e int) int {
	var p Point
	e = r.weekdaySuffix(e, &p)
	return max(e, r.timeOf(e, &p))
}

// spoiltKind is what the unit at i would have made of the numeral before it.
func (r *reader) spoiltKind(i int, kanji bool) (Kind, int) {
	at := r.gap(i)
	switch c := r.at(at); {
	case c == '年', c == '月', c == '日' && r.at(at+1) != '間':
		return KindDate, at + 1
	case c == '時' && r.at(at+1) != '間':
		return KindTime, at + 1
	}
	if _, _, e := r.lengthUnit(at); e > 0 {
		return KindDuration, e
	}
	if _, e := r.counterAt(at, kanji); e > 0 {
		return KindCount, e
	}
	return "", i
}

// spoiltRest is the end of a date or time behind one of its units that ends at
// e: the month of a year that is not told is no month either.
func (r *reader) spoiltRest(e int) int {
	for range 5 {
		if !isIn(r.at(e-1), "年月日時分") {
			break
		}
		at := r.gap(e)
		to := at
		for to-at < maxMasks && (isNumeral(r.at(to)) || isMask(r.at(to))) {
			to++
		}
		if to == at || !isIn(r.at(r.gap(to)), "月日時分秒") {
			break
		}
		e = r.gap(to) + 1
	}
	if r.f[e-1] == '日' {
		return r.behindDate(e)
	}
	return e
}

// spoils reports whether the expression that ends at e ends in a numeral that
// masks go on, or is a date or a length whose next part is masked.
func (r *reader) spoils(m *Match, e int) bool {
	c := r.at(e)
	if !isMask(c) || r.masked(e) == 0 {
		return false
	}
	if isNumeral(r.f[e-1]) {
		return true
	}
	return (m.Point != nil || m.Duration != nil) && isIn(r.f[e-1], "年月日時分間") && isIn(r.at(r.masked(e)), "月日時分秒")
}

// maskedBefore is where the masks begin that stand for the greater part of the date or the length, right before
// its first figure, or its start: ●時間40分 is not 40 minutes.
func (r *reader) maskedBefore(m *Match) int {
	i := m.Start
	if m.Point == nil && m.Duration == nil {
		return i
	}
	if i > r.floor && r.f[i-1] == '間' {
		i--
	}
	if i-1 <= r.floor || !isIn(r.f[i-1], "年月日時分") {
		return m.Start
	}
	e := i - 1
	for i = e; i > r.floor && e-i < maxMasks && (isMask(r.f[i-1]) || isIn(r.f[i-1], "×X")) && r.f[i-1] != tear; {
		i--
	}
	if i == e {
		return m.Start
	}
	return i
}

// joinsSpoilt reports whether the spoilt numeral at i goes on the expression
// that ends at e.
func (r *reader) joinsSpoilt(m *Match, i int) bool {
	if m.Err != "" || r.gap(m.End) != i {
		return r.at(m.End) == tear && m.End+1 == i
	}
	return m.Point != nil || m.Duration != nil
}
