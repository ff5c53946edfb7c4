package locate

// bands divides the lines [from, to) into rows, one a label; the result has
// the first line of each row and to. Labels stand either at the top of their
// rows or in the middle; which, the whole column decides.
func (t *columnTable) bands(labels []*hit, from, to int) []int {
	if middle, ok := t.middle(labels, from, to); ok && t.topFails(labels, from, to) {
		return middle
	}
	return t.top(labels, from, to)
}

// top takes each row to begin with its label. Lines above the first label
// belong to the first row.
func (t *columnTable) top(labels []*hit, from, to int) []int {
	starts := []int{from}
	for _, h := range labels[1:] {
		starts = append(starts, max(h.first(), starts[len(starts)-1]))
	}
	return append(starts, to)
}

// topFails reports whether some label has its value beside or above it only,
// which no label at the top of its row has: the line above the label is
// indented while the label's own line has no value but the row has one.
func (t *columnTable) topFails(labels []*hit, from, to int) bool {
	if len(labels) > 0 && labels[0].first() > from {
		return true
	}
	starts := t.top(labels, from, to)
	bad := 0
	for k, h := range labels {
		if t.values(h.first(), h.first()+1) == 0 && t.values(h.first()+1, starts[k+1]) > 0 {
			bad++
		}
	}
	return bad > 0
}

// values counts the lines of [from, to) that hold more than labels.
func (t *columnTable) values(from, to int) int {
	lines := 0
	for i := from; i < to; i++ {
		found := false
		t.tokens(i, func(int, int) { found = true })
		if found {
			lines++
		}
	}
	return lines
}

// middle takes each row to lie evenly around its label; ok is false where
// that leaves a label outside of its row by more than the rounding allows.
func (t *columnTable) middle(labels []*hit, from, to int) ([]int, bool) {
	starts, at := []int{from}, from
	slips := 0
	for k, h := range labels {
		a, b := t.y[h.first()-t.first], t.y[h.last()-t.first]
		last := a + b - t.y[at-t.first] // the row's last height
		limit := to
		if k+1 < len(labels) {
			limit = labels[k+1].first()
		}
		next := h.last() + 1
		for next < limit && t.y[next-t.first] <= last {
			next++
		}
		if k+1 < len(labels) && last >= t.y[limit-t.first] {
			slips += last - t.y[limit-t.first] + 1
		}
		if k+1 == len(labels) {
			next = to
		}
		starts = append(starts, next)
		at = min(next, to-1)
	}
	return starts, slips <= len(labels)
}
