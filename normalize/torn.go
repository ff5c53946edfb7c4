package normalize

// tornOff reports whether the numeral at i is the rest of a longer one that
// blanks have taken apart in a way that nothing reads: it has no value of its
// own, as the 千人 of 三 千人 and the 234件 of a 1,234件 broken before the comma.
func (r *reader) tornOff(i int) bool {
	if i <= r.floor || i >= len(r.f) {
		return false
	}
	before := r.f[i-1]
	switch {
	case before == tear:
		return true
	case before == '時' || before == '分' || before == '間':
		return r.behindTorn(i)
	case !r.t.tearsAt(before):
		return false
	case r.afterMask(i):
		return true
	case isWave(before) && i-1 > r.floor:
		return r.endsNumeral(r.back(i-1, r.floor)) // the end of a range whose start is not read
	}
	at := r.back(i, r.floor)
	switch {
	case at == r.floor:
		return false
	case isDigit(r.f[i]):
		return r.tornFigures(i, at)
	}
	return at < i && r.tornKanji(i, at)
}

// behindTorn reports whether the numeral at i goes on with a time of day or a length that
// begins with one that is torn off: the 30分 of 2 3 1時30分.
func (r *reader) behindTorn(i int) bool {
	const deepest = 2 // hours and minutes
	for range deepest {
		at := i
		for at > r.floor && isIn(r.f[at-1], "時分間") {
			at--
		}
		first := at
		for most := at - maxGroup; first > r.floor && first > most && isNumeral(r.f[first-1]); {
			first--
		}
		if at == i || first == at {
			return false
		}
		if i = first; i > r.floor && !isIn(r.f[i-1], "時分間") {
			return r.tornOff(i)
		}
	}
	return false
}

// afterMask reports whether the figures at i are what is left of a numeral whose
// first ones are not told: the 5千 of 約□万5千, the 00 of □00人. Before other
// figures a sign may stand for an entry of a list.
func (r *reader) afterMask(i int) bool {
	at := i - 1
	for most := i - maxGroup; at > r.floor && at > most && isNumeral(r.f[at]); {
		at--
	}
	c := r.f[at]
	switch {
	case !isMask(c):
		return false
	case c == 0xFFFD, at < i-1:
		return true
	}
	for at > r.floor && isMask(r.f[at]) {
		at--
	}
	return isIn(r.f[at], "約第数計全") || isDigit(r.f[at]) || r.f[i] == '0' && isDigit(r.at(i+1)) && r.at(i+2) != ':'
}

// mayTear reports whether c may stand where a numeral is torn, beside the
// characters with which one begins: 万, a blank, a sign, the mask of a figure.
func mayTear(c rune) bool {
	return bigUnit(c) > 0 || isJoint(c) || c == '・' || isBlank(c) || isWave(c) || isMask(c)
}

// tornFigures is tornOff for figures; at is the slot behind the last character
// before them.
func (r *reader) tornFigures(i, at int) bool {
	sign := at - 1
	before := r.back(sign, r.floor)
	if at == i && before == sign {
		return false // no blank
	}
	switch c := r.at(sign); {
	case c == ',':
		return isDigit(r.at(before-1)) && r.threeFigures(i)
	case c == '.':
		return isDigit(r.at(before-1)) && before < sign
	case c == '/':
		return isDigit(r.at(before - 1))
	case isDigit(c): // the ２月 of 年１ ２月, the 1時 of 01-0 3 1時
		left := r.at(sign - 1)
		return i == at+1 && before == sign && !isDigit(r.at(i+1)) && (left == tear || isIn(left, "年月日時分約"))
	}
	return bigUnit(r.at(sign)) > 0 && r.endsNumeral(at)
}

// tornKanji is tornOff for kanji, likewise.
func (r *reader) tornKanji(i, at int) bool {
	c, before := r.f[i], r.at(at-1)
	switch {
	case smallUnit(c) > 0 || bigUnit(c) > 0 || c == '数':
		return r.endsNumeral(at) || before == '数' || before == '複'
	case kanjiDigit(c) >= 0:
		return !isDigit(before) && r.endsNumeral(at)
	}
	return false
}

// endsNumeral reports whether a numeral ends at i; 京 alone is the end of a
// name.
func (r *reader) endsNumeral(i int) bool {
	c := r.at(i - 1)
	if bigUnit(c) > 0 {
		return isNumeral(r.at(r.back(i-1, r.floor) - 1))
	}
	return isNumeral(c)
}

// isNumeral reports whether c is a figure or a kanji of a numeral.
func isNumeral(c rune) bool {
	if c < 0x4E00 {
		return isDigit(c) || c == '〇'
	}
	return kanjiDigit(c) >= 0 || smallUnit(c) > 0 || bigUnit(c) > 0
}
