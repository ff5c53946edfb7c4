package normalize

// shortPart reads the 中旬 of ４月上旬～中旬 and the 第３四半期 of
// ５年度第１四半期～第３四半期: the month or year is the start's.
func (r *reader) shortPart(p *Point, i int) (q Point, e int) {
	switch {
	case p.Portion != "" && p.src.precision == PrecisionMonth:
		e = r.portion(i, &q)
		q.src.month, q.src.precision = p.src.month, PrecisionMonth
	case p.Sub > 0:
		e = r.quarter(i, &q)
		if q.src.precision != p.src.precision {
			return q, 0
		}
		q.Fiscal = p.Fiscal
	}
	if e == 0 {
		return Point{}, 0
	}
	q.src.year, q.src.rel = p.src.year, p.src.rel
	return q, e
}

// elidedTail reads ranges whose first end leaves its unit to the second: the
// 4～6月 of 令和５年４～６月, the 1～3日 of ６月１～３日, 10～12時.
func (r *reader) elidedTail(p *Point, i int) (q Point, e int) {
	first, unit, second := r.twoNumbers(r.gap(i))
	undated, whole := p.src.precision == "", p.Portion == ""
	switch unit {
	case '年':
		if undated && first.digits == 4 {
			return r.elidedYear(first.n, second, p)
		}
	case '月':
		if whole && (undated || p.src.precision == PrecisionYear) {
			return r.elidedMonth(first.n, second, p)
		}
	case '日':
		if whole && p.src.precision == PrecisionMonth {
			return r.elidedDay(first.n, second, p)
		}
	case '時':
		if undated || p.src.precision == PrecisionDay {
			return r.elidedHour(first, second, p)
		}
	}
	return q, 0
}

// A bareNumber is the first number of 4～6月, which has no unit of its own.
type bareNumber struct{ n, digits, at int }

// twoNumbers reads the 4～6月 of a range: unit is what follows the second
// number, 0 where there are no two.
func (r *reader) twoNumbers(i int) (first bareNumber, unit rune, second int) {
	n, digits, e := r.small(i)
	if e == 0 || digits > 4 {
		return first, 0, 0
	}
	sign := r.gap(e)
	if !isWave(r.at(sign)) && (!isHyphen(r.at(sign)) || r.lineBreak(e, sign)) {
		return first, 0, 0
	}
	second = r.gap(sign + 1)
	if _, _, e = r.small(second); e == 0 {
		return first, 0, 0
	}
	return bareNumber{n, digits, i}, r.at(r.gap(e)), second
}

// elidedYear, elidedMonth, elidedDay and elidedHour read the second end of such
// a range and give p, its start, the same unit.
func (r *reader) elidedYear(year, second int, p *Point) (q Point, e int) {
	if e = r.point(second, &q); e == 0 || q.src.month.Known() {
		return q, 0
	}
	p.src.year, p.src.precision = written(year), q.src.precision
	return q, e
}

func (r *reader) elidedMonth(month, second int, p *Point) (q Point, e int) {
	if e = r.point(second, &q); e == 0 || q.src.precision != PrecisionMonth {
		return q, 0
	}
	p.src.month, p.src.precision = written(month), PrecisionMonth
	return q, e
}

func (r *reader) elidedDay(day, second int, p *Point) (q Point, e int) {
	if e = r.point(second, &q); e == 0 || q.src.precision != PrecisionDay {
		return q, 0
	}
	p.src.day, p.src.precision = written(day), PrecisionDay
	return q, e
}

func (r *reader) elidedHour(first bareNumber, second int, p *Point) (q Point, e int) {
	if first.digits > 2 && r.at(first.at) == '0' {
		return q, 0
	}
	if e = r.clock(second, &q, true); e == 0 {
		return q, 0
	}
	p.src.hour, p.src.precision = written(first.n), PrecisionHour
	q.inherit(p)
	return q, e
}

// yearSign reads what stands between two years of one 年: a sign of a range, or
// where the years follow each other a point or comma (令和5・6年度).
func (r *reader) yearSign(i int) (at int, near bool) {
	sign := r.gap(i)
	switch c := r.at(sign); {
	case isRangeSign(c):
		return r.gap(sign + 1), false
	case c == '・', c == '、', c == ',':
		return r.gap(sign + 1), true
	}
	return 0, false
}

// eraPair reads 令和４～６年度, 平成30・令和元年度.
func (r *reader) eraPair(i int) (p, q Point, e int) {
	era, at := r.eraAt(i)
	if era == nil {
		return p, q, 0
	}
	n, stop := r.eraYear(r.gap(at))
	if stop == 0 {
		return p, q, 0
	}
	second, near := r.yearSign(stop)
	if second == 0 {
		return p, q, 0
	}
	end := era
	if other, behind := r.eraAt(second); other != nil {
		end, second = other, r.gap(behind)
	}
	e = r.inEra(end, second, &q)
	if e == 0 || q.src.month.Known() || q.Sub > 0 || near && q.src.year.N != era.first+n {
		return p, q, 0
	}
	p.src.year, p.src.precision = written(era.first+n-1), q.src.precision
	p.Era = EraYear{era.name, n}
	return p, q, r.closing(e)
}

// shortYear reads an end like ６年 or ６年度 behind 令和４年, or 23年 behind
// 2021年: the era or the century is the start's.
func (r *reader) shortYear(p *Point, i int) (q Point, e int) {
	if p.src.year.Origin != Written {
		return q, 0
	}
	n, digits, stop := r.small(i)
	if stop == 0 || digits > 2 || n == 0 {
		return q, 0
	}
	at := r.gap(stop)
	if r.at(at) != '年' {
		return q, 0
	}
	if era := eraByName(p.Era.Name); era != nil {
		q.Era = EraYear{era.name, n}
		q.src.year = written(era.first + n - 1)
	} else {
		q.src.year = written(p.src.year.N/100*100 + n)
	}
	e = r.afterYear(at+1, &q)
	if e > 0 && q.src.precision == PrecisionDay {
		e = r.weekdaySuffix(e, &q)
		if next := r.timeOf(e, &q); next > 0 {
			e = next
		}
	}
	return q, e
}

// shortDay reads the ２（金） of 6/1（木）～２（金）.
func (r *reader) shortDay(p *Point, i int) (q Point, e int) {
	if p.src.precision != PrecisionDay || !p.src.day.Known() {
		return q, 0
	}
	n, digits, stop := r.small(i)
	if stop == 0 || digits > 2 {
		return q, 0
	}
	w, _, stop := r.weekdayBracket(r.gap(stop))
	if stop == 0 {
		return q, 0
	}
	q.src.day, q.src.precision, q.Weekday = written(n), PrecisionDay, w
	return q, stop
}
