package normalize

// parseWhole reads s as one match that has a value of the type.
func parseWhole(s string, o *Options, kind Kind, has func(*Value) bool) (Value, error) {
	src := decode(s)
	r := reader{t: tables(), source: s, o: o}
	r.f, r.cuts = oneExpression(r.t, FoldRunes(src), true)
	r.trim()
	m, ok := r.as(kind)
	switch {
	case !ok:
		return Value{}, r.refuse(kind, src, 0)
	case m.Err != "":
		return Value{}, r.newError(m.Err, m.Kind, src, m.Start, m.End)
	case m.Missing != nil && kind != KindMissing:
		return Value{}, found(r.newError(ErrMissingValue, kind, src, m.Start, m.End), m.Kind)
	case !has(&m.Value):
		return Value{}, found(r.newError(ErrNotRead, kind, src, m.Start, m.End), m.Kind)
	case m.End != r.stop:
		return Value{}, r.refuse(kind, src, m.End)
	}
	return m.Value, nil
}

// ParseDuration reads a length of time.
func ParseDuration(s string, o Options) (Duration, error) {
	o.Ref = Instant{} // ３日前 stays a length
	v, err := parseWhole(s, &o, KindDuration, func(v *Value) bool { return v.Duration != nil })
	if err != nil {
		return Duration{}, err
	}
	return *v.Duration, nil
}

// ParseCount reads a number of something.
func ParseCount(s string, o Options) (Count, error) {
	v, err := parseWhole(s, &o, KindCount, func(v *Value) bool { return v.Count != nil })
	if err != nil {
		return Count{}, err
	}
	return *v.Count, nil
}

// ParseNumber reads a bare numeral.
func ParseNumber(s string, o Options) (Number, error) {
	v, err := parseWhole(s, &o, KindNumber, func(v *Value) bool { return v.Number != nil })
	if err != nil {
		return Number{}, err
	}
	return *v.Number, nil
}

// ParseRange reads two ends: points, lengths or numbers.
func ParseRange(s string, o Options) (Range, error) {
	v, err := parseWhole(s, &o, KindRange, func(v *Value) bool { return v.Range != nil })
	if err != nil {
		return Range{}, err
	}
	return *v.Range, nil
}

// ParseOrdinal reads a place in a row.
func ParseOrdinal(s string, o Options) (Ordinal, error) {
	v, err := parseWhole(s, &o, KindOrdinal, func(v *Value) bool { return v.Ordinal != nil })
	if err != nil {
		return Ordinal{}, err
	}
	return *v.Ordinal, nil
}

// ParseWeekday reads a weekday, with or without brackets.
func ParseWeekday(s string, o Options) (Weekday, error) {
	if c := []rune(Fold(s).String()); len(c) == 1 && weekdayChar(c[0]) > 0 {
		return Weekday{Value: weekdayChar(c[0])}, nil
	}
	v, err := parseWhole(s, &o, KindWeekday, func(v *Value) bool { return v.Weekday != nil })
	if err != nil {
		return Weekday{}, err
	}
	return *v.Weekday, nil
}

// ParseRegion reads an area; prefectures may stand without their 県.
func ParseRegion(s string, o Options) (Region, error) {
	o.Cell = true
	v, err := parseWhole(s, &o, KindRegion, func(v *Value) bool { return v.Region != nil })
	if err != nil {
		return Region{}, err
	}
	return *v.Region, nil
}

// ParseItems reads values told apart by marks.
func ParseItems(s string, o Options) (Items, error) {
	v, err := parseWhole(s, &o, KindItems, func(v *Value) bool { return v.Items != nil })
	if err != nil {
		return Items{}, err
	}
	return *v.Items, nil
}

// ParseMissing reads why a cell has no value.
func ParseMissing(s string, o Options) (Missing, error) {
	v, err := parseWhole(s, &o, KindMissing, func(v *Value) bool { return v.Missing != nil })
	if err != nil {
		return Missing{}, err
	}
	return *v.Missing, nil
}

// as reads the text as what was asked for, where the grammar of running text
// would take it for something else: ３日 as a length, 1/2 as a number.
func (r *reader) as(kind Kind) (m Match, ok bool) {
	switch kind {
	case KindDuration:
		var pre prefix
		at := r.prefix(r.start, &pre)
		d, e := r.colonLength(at)
		if e == 0 {
			d, e = r.duration(at)
		}
		if e > 0 {
			r.durationMatch(r.start, d, e, &pre, &m)
			return m, true
		}
	case KindNumber:
		sign, at := r.sign(r.start)
		if n, e := r.quotient(at); e > 0 && e == r.stop {
			n.Fraction[0] *= sign
			n.Value.Unscaled *= sign
			return made(r.start, e, Value{Number: &n}), true
		}
	}
	return r.whole()
}

// ParseFolded reads the whole of a FoldRunes result, white space around it
// aside, as one value of whatever type: the cell of a table. Offsets of the
// match are slots, and those of an *Error too; its Text is folded.
//
//go:noinline
func ParseFolded(folded []rune, o Options) (Match, error) { return ParseFoldedAs(folded, o, "") }

// ParseFoldedAs is ParseFolded for a cell under a label that asks for a value
// of a certain kind: ３日 is a length where KindDuration is asked for, and else
// a day. A value of another kind is returned as well; "" asks for none.
func ParseFoldedAs(folded []rune, o Options, kind Kind) (Match, error) {
	r := reader{t: tables(), o: &o}
	r.f, r.cuts = oneExpression(r.t, folded, false)
	r.trim()
	m, ok := r.as(kind)
	switch {
	case !ok:
		return Match{}, r.newError(ErrNotRead, "", folded, min(r.start, r.stop), r.stop)
	case m.Err != "":
		err := r.newError(m.Err, m.Kind, folded, m.Start, m.End)
		r.placed(&m)
		return m, err
	case m.End != r.stop:
		return Match{}, r.newError(ErrTrailing, m.Kind, folded, m.End, r.stop)
	}
	r.placed(&m)
	return m, nil
}
