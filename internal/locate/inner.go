package locate

import "github.com/giji-go/giji/internal/doc"

// moveInner takes the labels that stand beside a heading over several rows
// (発生状況 | 発生日時 | …) for labels of the outer column: both have their
// values in the same place.
func moveInner(src *doc.Source, hits, all []hit) {
	inner, ok := innerColumn(src, all)
	if !ok {
		return
	}
	isInner := func(h *hit) bool {
		return h.x0 >= inner-1.5 && h.x0 <= inner+1.5 && leads(src, h, all)
	}
	outer := inner
	for i := range hits {
		if !hits[i].sub && !isInner(&hits[i]) {
			outer = min(outer, hits[i].x0)
		}
	}
	for i := range hits {
		if isInner(&hits[i]) {
			hits[i].x0 = outer
		}
	}
}

// innerColumn is the column of the first label that stands on the line of a
// heading over several rows, right behind it.
func innerColumn(src *doc.Source, all []hit) (x float32, ok bool) {
	for i := range all {
		if !all[i].above || len(all[i].pieces) == 0 || upright(&all[i]) {
			continue
		}
		line := src.Lines[all[i].first()]
		next := skipSpace(src, all[i].pieces[0].End, line.End)
		for k := range all {
			if !all[k].above && all[k].begin() == next && next < line.End {
				return all[k].x0, true
			}
		}
	}
	return 0, false
}

// leads reports whether nothing but headings over several rows stands before
// the label on its line.
func leads(src *doc.Source, h *hit, all []hit) bool {
	at := src.Lines[h.first()].Start
	for i := range all {
		if !all[i].above {
			continue
		}
		for k, piece := range all[i].pieces {
			if all[i].lines[k] == h.first() && piece.Start <= at {
				at = max(at, piece.End)
			}
		}
	}
	return skipSpace(src, at, h.begin()) >= h.begin()
}
