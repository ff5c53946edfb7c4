package normalize

// separators are the words between the ends of a range.
var separators = [...]string{"から", "ないし", "乃至", "より"}

// separator reads the sign or から between the ends of a range that may begin
// at i. A hyphen on the next line is a bullet, unless a figure follows it
// directly and no bullet begins the line before.
func (r *reader) separator(i int) int {
	at := r.gap(i)
	switch c := r.at(at); {
	case isWave(c):
	case isHyphen(c):
		if r.lineBreak(i, at) && (!isNumeral(r.at(at+1)) || r.bulleted(i)) {
			return 0
		}
	case c == 'か' || c == 'な' || c == '乃' || c == 'よ':
		if e := r.words(at, separators[:]); e > 0 {
			return r.gap(e)
		}
		return 0
	default:
		return 0
	}
	if isHyphen(r.at(at)) && isHyphen(r.at(at+1)) {
		at++
	}
	return r.gap(at + 1)
}

// bulleted reports whether a hyphen begins the line on which i stands, as far
// as a line with no more than one expression goes back.
func (r *reader) bulleted(i int) bool {
	for most := i - maxLabel; i > 0 && i > most && !isLineEnd(r.f[i-1]); {
		i--
	}
	return isHyphen(r.at(r.space(i)))
}

// throughout follows a range that something lasts.
var throughout = [...]string{"にわたって", "にわたり", "にわたる", "に渡って", "に渡り", "にかけて"}

// closing reads まで, の間, までの間 behind a range; it is i for none.
func (r *reader) closing(i int) int {
	at := r.gap(i)
	if e := r.words(at, throughout[:]); e > 0 {
		return e
	}
	if e := r.word(at, "まで"); e > 0 {
		i, at = e, r.gap(e)
	}
	if r.at(at) == 'の' && r.at(r.gap(at+1)) == '間' {
		return r.gap(at+1) + 1
	}
	return i
}

// mayRange reports whether what follows at i may make a point the beginning of a
// range: a look that spares most points the rest.
func (r *reader) mayRange(i int) bool {
	c := r.at(r.gap(i))
	return r.t.class(c)&classNumeral != 0 || isWave(c) || isHyphen(c) || isIn(c, "かな乃よ")
}

// pointRange reads the end of a range that begins with the point p, which
// ends at i.
func (r *reader) pointRange(p *Point, i int) (q Point, e int) {
	if q, e = r.elidedTail(p, i); e > 0 {
		return q, r.closing(e)
	}
	at := r.separator(i)
	if at == 0 {
		return q, 0
	}
	if q, e = r.rangeEnd(p, at); e > 0 && p.bareTime() && q.src.rel.unit == relDay && q.src.hour.Known() {
		q.src.dayOffset, q.src.rel = q.src.rel.n, relation{} // 22時～翌日６時
	}
	if e == 0 || !p.pairs(&q) {
		return q, 0
	}
	e = r.hedge(e, forPoint, false, &q.Hedge)
	return q, r.closing(e)
}

// rangeEnd reads the second end of a range at i.
func (r *reader) rangeEnd(p *Point, i int) (q Point, e int) {
	if r.at(i) == '同' && p.src.hour.Known() {
		at := r.gap(i + 1)
		if e = r.clock(at, &q, true); e > 0 {
			q.inherit(p)
			return q, r.zone(e, &q)
		}
	}
	if q, e = r.shortYear(p, i); e > 0 {
		return q, e
	}
	if q, e = r.shortPart(p, i); e > 0 {
		return q, e
	}
	if e = r.point(i, &q); e > 0 {
		q.inherit(p)
		return q, e
	}
	if q, e = r.dayThroughout(p, i); e > 0 {
		return q, e
	}
	if p.src.day.Known() && p.src.month.Known() {
		if e = r.spreadSlash(i, &q); e > 0 {
			return q, r.weekdaySuffix(e, &q)
		}
	}
	return r.shortDay(p, i)
}

// dayThroughout reads the ４日 of ２日から４日にわたり, which behind a day is one
// too.
func (r *reader) dayThroughout(p *Point, i int) (q Point, e int) {
	n, _, stop := r.small(i)
	at := r.gap(stop)
	if !p.src.day.Known() || stop == 0 || n > 31 || r.at(at) != '日' || r.words(r.gap(at+1), throughout[:]) == 0 {
		return q, 0
	}
	q.src.day, q.src.precision = written(n), PrecisionDay
	return q, at + 1
}

// bareTime reports whether p is a time of day without a date.
func (p *Point) bareTime() bool {
	s := &p.src
	return s.hour.Known() && !s.day.Known() && s.rel.unit == relNone
}

// pairs reports whether q can end what p begins.
func (p *Point) pairs(q *Point) bool {
	s, t := &p.src, &q.src
	switch timed := s.hour.Known(); {
	case timed != t.hour.Known():
		return false
	case timed:
		return s.namesDay() || !t.namesDay()
	case s.namesDay() || t.namesDay():
		return s.namesDay() == t.namesDay()
	case p.Sub > 0 || q.Sub > 0:
		return s.precision == t.precision
	}
	return s.month.Known() == t.month.Known() || s.rel.unit != relNone || t.rel.unit != relNone
}

// namesDay reports whether the text names a day, by its number or as 翌日 does.
func (s *saying) namesDay() bool {
	switch s.rel.unit {
	case relDay, relWeek, relNextDay:
		return true
	}
	return s.day.Known()
}

// inherit gives a bare hour the half of the day that is written before the
// first one: 午後４時から５時. Where that would go back, the other half is
// meant (午前11時～２時) or the next day (午後11時半～１時).
func (q *Point) inherit(p *Point) {
	s, t := &p.src, &q.src
	if s.half == noMeridiem || t.half != noMeridiem || !t.hour.Known() || t.hour.N >= 12 ||
		t.day.Known() || t.rel.unit != relNone || t.dayOffset > 0 {
		return
	}
	first := s.hour.N%12*60 + s.minute.N
	second := t.hour.N*60 + t.minute.N
	switch {
	case s.half == pm && second > first:
		t.half = pm
	case s.half == pm:
		t.dayOffset = 1
	case second <= first && t.hour.N > 0:
		t.half = pm
	}
}
