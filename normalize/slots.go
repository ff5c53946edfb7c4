package normalize

// slot is the slot of the text for the one of the view.
func (r *reader) slot(i int) int {
	if len(r.cuts) == 0 {
		return i
	}
	lo, hi := 0, len(r.cuts)
	for lo < hi {
		mid := (lo + hi) / 2
		if int(r.cuts[mid]) <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return i + lo
}

// stopSlot is the slot of the text behind what ends before i in the view.
func (r *reader) stopSlot(i int) int {
	if i == 0 {
		return 0
	}
	return r.slot(i-1) + 1
}

// placed gives m its place in the text.
func (r *reader) placed(m *Match) {
	if len(r.cuts) == 0 {
		return
	}
	m.Start, m.End = r.slot(m.Start), r.stopSlot(m.End)
	if m.Items == nil {
		return
	}
	for i := range m.Items.List {
		item := &m.Items.List[i]
		item.Start, item.End = r.slot(item.Start), r.stopSlot(item.End)
	}
}
