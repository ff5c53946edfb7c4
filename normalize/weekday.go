package normalize

// weekdayChar is 1 for 月 to 7 for 日, or 0.
func weekdayChar(c rune) int {
	switch c {
	case '月':
		return 1
	case '火':
		return 2
	case '水':
		return 3
	case '木':
		return 4
	case '金':
		return 5
	case '土':
		return 6
	case '日':
		return 7
	}
	return 0
}

// weekdaySign is the weekday of ㈪ to ㈰ and ㊊ to ㊐, or 0.
func weekdaySign(c rune) int {
	switch {
	case c >= '㈪' && c <= '㈰':
		return int(c-'㈪') + 1
	case c >= '㊊' && c <= '㊐':
		return int(c-'㊊') + 1
	}
	return 0
}

// weekdaySuffix reads the weekday behind a date: （木）, （水・祝）, 木曜日,
// ㈭. It is i for none.
func (r *reader) weekdaySuffix(i int, p *Point) int {
	at := r.gap(i)
	if c := r.at(at); c == '、' || c == ',' || c == 'の' {
		next := r.gap(at + 1)
		if e := r.weekdayWord(next, p); e > 0 {
			return e
		}
		return i
	}
	if e := r.weekdayWord(at, p); e > 0 {
		return e
	}
	if n, _, e := r.weekdayBracket(at); e > 0 && n > 0 {
		p.Weekday = n
		return e
	}
	return i
}

// weekdayWord reads 木曜, 木曜日 or ㈭.
func (r *reader) weekdayWord(i int, p *Point) int {
	if n := weekdaySign(r.at(i)); n > 0 {
		p.Weekday = n
		return i + 1
	}
	n := weekdayChar(r.at(i))
	if n == 0 {
		return 0
	}
	e := r.behindWeekday(i + 1)
	if e == i+1 {
		return 0
	}
	p.Weekday = n
	return e
}

// behindWeekday steps over 曜 or 曜日; it is i for none.
func (r *reader) behindWeekday(i int) int {
	at := r.gap(i)
	if r.at(at) != '曜' {
		return i
	}
	if e := r.gap(at + 1); r.at(e) == '日' {
		return e + 1
	}
	return at + 1
}

// weekdayBracket reads （木）, （木曜日）, （水・祝）, （祝） at i.
func (r *reader) weekdayBracket(i int) (n int, holiday bool, e int) {
	if !isOpen(r.at(i)) {
		return 0, false, 0
	}
	for at := r.gap(i + 1); ; at = r.gap(at) {
		c := r.at(at)
		told := n > 0 || holiday
		switch {
		case told && isClose(c):
			return n, holiday, at + 1
		case n == 0 && weekdayChar(c) > 0:
			n, at = weekdayChar(c), r.behindWeekday(at+1)
		case told && isIn(c, "・、,/･"):
			at++
		default:
			if at = r.holiday(at); at == 0 {
				return 0, false, 0
			}
			holiday = true
		}
	}
}

// holiday reads 祝, 祝日, 休, 休日, 振替休日 or 振休 at i.
func (r *reader) holiday(i int) int {
	switch r.at(i) {
	case '祝', '休':
		if r.at(i+1) == '日' {
			return i + 2
		}
		return i + 1
	case '振':
		return r.words(i, []string{"振替休日", "振休"})
	}
	return 0
}

// weekday reads a weekday that stands by itself.
func (r *reader) weekday(i int) (w Weekday, e int) {
	c := r.at(i)
	switch {
	case isOpen(c):
		w.Value, w.Holiday, e = r.weekdayBracket(i)
		return w, e
	case c == '祝':
		if e = r.word(i, "祝日"); e > 0 {
			return Weekday{Holiday: true}, e
		}
		return w, 0
	}
	if isHan(r.prev(i)) && weekdayChar(c) > 0 && !isIn(r.prev(i), "毎週第回各") {
		return w, 0
	}
	var p Point
	e = r.weekdayWord(i, &p)
	w.Value = p.Weekday
	return w, e
}
