package normalize

// put adds n units to d, fractions to the next unit: 1.5時間 is an hour and
// 30 minutes. It is false where the fraction has no exact place.
func (d *Duration) put(u lengthUnit, n Decimal) bool {
	n = n.trim()
	if u == unitSecond {
		d.Seconds = n
		return true
	}
	whole := n.Unscaled
	if n.Scale > 0 {
		if n.Scale > 6 {
			return false
		}
		whole = n.Unscaled / powers[n.Scale]
	}
	d.set(u, whole)
	rest := n.Unscaled - whole*powers[n.Scale]
	if rest == 0 {
		return true
	}
	per, next := u.smaller()
	if u == unitWeek {
		d.spreadWeek()
	}
	return d.put(next, Decimal{rest * per, n.Scale})
}

// smaller is the next unit and how many of it make one of u.
func (u lengthUnit) smaller() (int64, lengthUnit) {
	switch u {
	case unitYear:
		return 12, unitMonth
	case unitMonth:
		return 30, unitDay
	case unitWeek:
		return 7, unitDay
	case unitDay:
		return 24, unitHour
	case unitHour:
		return 60, unitMinute
	}
	return 60, unitSecond
}

func (d *Duration) set(u lengthUnit, n int64) {
	switch u {
	case unitYear:
		d.Years += n
	case unitMonth:
		d.Months += n
	case unitWeek:
		d.Weeks += n
	case unitDay:
		d.Days += n
	case unitHour:
		d.Hours += n
	case unitMinute:
		d.Minutes += n
	}
}

// addHalf adds half a unit.
func (d *Duration) addHalf(u lengthUnit) {
	if u == unitWeek {
		d.spreadWeek()
	}
	if u == unitSecond {
		var s summing
		d.Seconds = s.add(d.Seconds, Decimal{5, 1})
		return
	}
	per, next := u.smaller()
	d.put(next, Decimal{per * 5, 1})
}

// mixWeeks makes weeks days where both occur: ISO 8601 has no P1W3D.
func (d *Duration) mixWeeks() {
	if d.Weeks != 0 && (d.Years != 0 || d.Months != 0 || d.Days != 0 || d.Hours != 0 || d.Minutes != 0 || d.Seconds.Unscaled != 0) {
		d.spreadWeek()
	}
}

func (d *Duration) spreadWeek() {
	d.Days += d.Weeks * 7
	d.Weeks = 0
}

// Value is the duration in ISO 8601 in the units as written, "" for a vague
// one.
func (d *Duration) Value() string { return string(d.appendValue(make([]byte, 0, 16))) }

func (d *Duration) appendValue(dst []byte) []byte {
	if d.Vague {
		return dst
	}
	from := len(dst)
	dst = append(dst, 'P')
	dst = appendUnit(dst, d.Years, 'Y')
	dst = appendUnit(dst, d.Months, 'M')
	dst = appendUnit(dst, d.Weeks, 'W')
	dst = appendUnit(dst, d.Days, 'D')
	date := len(dst)
	dst = append(dst, 'T')
	dst = appendUnit(dst, d.Hours, 'H')
	dst = appendUnit(dst, d.Minutes, 'M')
	if d.Seconds.Unscaled != 0 {
		dst = append(d.Seconds.append(dst), 'S')
	}
	if len(dst) == date+1 {
		dst = dst[:date]
	}
	if len(dst) == from+1 {
		return d.appendZero(dst)
	}
	return dst
}

// appendZero writes a length of nothing in the unit that was written.
func (d *Duration) appendZero(dst []byte) []byte {
	const letters = "SYMWDHMS"
	if d.least == unitNone || d.least >= unitHour {
		dst = append(dst, 'T')
	}
	return append(dst, '0', letters[d.least])
}

// setVague notes 数時間 or 十数分.
func (d *Duration) setVague(n *numeral, u lengthUnit) {
	d.Vague, d.Unit = true, unitNames[u]
	d.Lo, d.Hi = n.lo, n.hi
	if n.magnitude > 1 {
		d.Magnitude = n.magnitude
	}
}

func appendUnit(dst []byte, n int64, unit byte) []byte {
	if n == 0 {
		return dst
	}
	return append(Decimal{Unscaled: n}.append(dst), unit)
}

// Length is the exact length in minutes. ok is false where years, months or
// business days occur, whose length depends on the calendar, and where the
// duration is vague.
func (d *Duration) Length() (minutes Decimal, ok bool) {
	if d.Vague || d.Years != 0 || d.Months != 0 || d.BusinessDays {
		return Decimal{}, false
	}
	whole := ((d.Weeks*7+d.Days)*24+d.Hours)*60 + d.Minutes
	seconds := d.Seconds.trim()
	if seconds.Unscaled == 0 {
		return Decimal{Unscaled: whole}, true
	}
	if seconds.Scale > 6 {
		return Decimal{}, false
	}
	return perMinute(whole, seconds), true
}

// perMinute is whole minutes and some seconds in minutes, rounded to six
// decimals.
func perMinute(whole int64, seconds Decimal) Decimal {
	millionths := seconds.Unscaled * powers[6] / powers[seconds.Scale]
	part := (millionths + 30) / 60
	return Decimal{whole*powers[6] + part, 6}.trim()
}
