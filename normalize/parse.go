package normalize

// The Parse functions read the whole of s, white space around it aside, by
// the same grammar as Scan. What they cannot read is an *Error that says what
// is wrong and where; errors.Is finds its Code. A word for a missing value
// (－, 非公表) is ErrMissingValue, not a failure to read.

// stackRunes is the length of a text that is parsed without allocation.
const stackRunes = 48

// ParseDate reads a date of any precision without a time of day.
func ParseDate(s string, o Options) (Point, error) { return parsePoint(s, &o, KindDate) }

// ParseTime reads a time of day without a date.
func ParseTime(s string, o Options) (Point, error) { return parsePoint(s, &o, KindTime) }

// ParseDateTime reads a date with a time of day.
func ParseDateTime(s string, o Options) (Point, error) { return parsePoint(s, &o, KindDatetime) }

// ParseEra reads a year, fiscal year, half, quarter or season.
func ParseEra(s string, o Options) (Point, error) { return parsePoint(s, &o, KindEra) }

// ParsePoint reads a date, a time of day, or both.
func ParsePoint(s string, o Options) (Point, error) { return parsePoint(s, &o, "") }

// parsePoint reads a point of a kind; "" is any.
func parsePoint(s string, o *Options, kind Kind) (Point, error) {
	var src, folded [stackRunes]rune
	runes := appendRunes(src[:0], s)
	r := reader{t: tables(), o: o}
	r.f, r.cuts = oneExpression(r.t, AppendFold(folded[:0], runes), true)
	r.trim()
	var p Point
	e := r.point(r.start, &p)
	if e == 0 {
		return Point{}, r.refuse(kind, runes, 0)
	}
	e = r.lateZone(r.hedge(e, forPoint, true, &p.Hedge), &p)
	if code := p.finish(o); code != "" {
		return Point{}, r.newError(code, p.statedKind(), runes, r.start, e)
	}
	if e != r.stop {
		return Point{}, r.refuse(kind, runes, e)
	}
	if !p.isKind(kind) {
		return Point{}, found(r.newError(ErrNotRead, kind, runes, r.start, e), p.Kind())
	}
	r.maybeFraction(r.start, &p)
	return p, nil
}

// isKind reports whether p is what was asked for; a year is a date too.
func (p *Point) isKind(kind Kind) bool {
	got := p.Kind()
	return kind == "" || got == kind || kind == KindDate && got == KindEra
}

// refuse is the error for a text of which nothing, or only a part up to e,
// could be read.
func (r *reader) refuse(kind Kind, runes []rune, e int) error {
	switch {
	case e > 0:
		return r.newError(ErrTrailing, kind, runes, e, r.stop)
	case r.start < r.stop:
		return why(string(runes), *r.o, kind)
	}
	return r.newError(ErrNotRead, kind, runes, r.start, max(r.stop, r.start))
}

// why is the error for a text that is not of the kind asked for: what the
// whole grammar makes of it. It reads a copy of its own.
func why(s string, o Options, kind Kind) error {
	runes := decode(s)
	r := reader{t: tables(), source: s, o: &o}
	r.f, r.cuts = oneExpression(r.t, FoldRunes(runes), true)
	r.trim()
	m, ok := r.whole()
	switch {
	case ok && m.Missing != nil && m.End == r.stop:
		return found(r.newError(ErrMissingValue, kind, runes, r.start, r.stop), m.Kind)
	case ok && m.Err != "":
		return r.newError(m.Err, m.Kind, runes, m.Start, m.End)
	case ok && m.End == r.stop:
		return found(r.newError(ErrNotRead, kind, runes, r.start, r.stop), m.Kind)
	}
	return r.newError(ErrNotRead, kind, runes, r.start, r.stop)
}

// trim finds what is not white space.
func (r *reader) trim() { r.start, r.stop = r.gap(0), r.back(len(r.f), 0) }

// found adds what the text reads as.
func found(e *Error, kind Kind) *Error {
	e.Found = kind
	return e
}

// newError is an error about the slots of the view from start to e. It copies
// the runes, so that the buffer of the caller stays on its stack.
func (r *reader) newError(code Code, kind Kind, runes []rune, start, e int) *Error {
	start, e = min(r.slot(start), len(runes)), r.stopSlot(e)
	e = max(start, e)
	err := &Error{Code: code, Kind: kind, Start: start, End: e, Text: string(runes[start:e])}
	err.place(runes)
	return err
}

// whole reads the text as one match, as a cell or by the grammar of running
// text; the match may end before the text does.
func (r *reader) whole() (m Match, ok bool) {
	if r.start >= r.stop {
		return m, false
	}
	if r.stop-r.start <= maxCell {
		if m, ok = r.cell(); ok {
			return m, true
		}
	}
	ok = r.match(r.start, r.t.class(r.f[r.start]), &m)
	return m, ok
}
