package normalize

// namedUnits are the units that a Latin name directly before the figures may
// be counted in; others belong to names of their own (AS2516, T1回線).
const namedUnits = "件人名社回台個店局通"

// minName is the length of the shortest Latin name before a count: M365 and
// T1 are names themselves.
const minName = 2

// namedCount reads the count behind a Latin word that it directly follows, or
// that a colon sets apart: Web332件, SNS：46件. The scan passes over other
// words whole.
func (r *reader) namedCount(i int, m *Match) bool {
	at := i
	for isLetter(r.at(at)) {
		at++
	}
	if at-i < minName || isLetter(r.prev(i)) || isDigit(r.prev(i)) {
		return false
	}
	if r.at(at) == ':' {
		at = r.space(at + 1)
	}
	if !isDigit(r.at(at)) {
		return false
	}
	if !r.match(at, classNumeral, m) || m.Count == nil || m.Count.Value.Scale > 0 || !r.namedUnit(m.Count.Unit, m.End) {
		return false
	}
	return true
}

// namedUnit reports whether a name may be counted in the unit, and no word
// goes on behind the count, which ends at e.
func (r *reader) namedUnit(unit string, e int) bool {
	c := firstRune(unit)
	return len(unit) == len(string(c)) && isIn(c, namedUnits) && (r.at(e-1) != c || !isHan(r.at(e)) || isIn(r.at(e), behindCount))
}
