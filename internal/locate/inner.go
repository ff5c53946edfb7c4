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
	above := map[int][]doc.Span{} // by line: pieces of headings over several rows
	for i := range all {
		for k, piece := range all[i].pieces {
			if line := all[i].lines[k]; all[i].above {
				above[line] = append(above[line], piece)
			}
		}
	}
	isInner := func(h *hit) bool {
		return h.x0 >= inner-1.5 && h.x0 <= inner+1.5 && leads(src, h, above[h.first()])
	}
	outer := inner
	for i := range hits {
		if !hits[i].sub && !isInner(&hits[i]) {
			outer = min(outer, hits[i].x0)
		}
	}
	for i := range hits {
		if !hits[i].sub && isInner(&hits[i]) { // 自社サイト is one beside 情報周知, which is no heading
			hits[i].x0 = outer
		}
	}
}

// innerColumn is the column of the first label that stands on the line of a
// heading over several rows, right behind it.
func innerColumn(src *doc.Source, all []hit) (x float32, ok bool) {
	labels := make(map[int]float32, len(all)) // where they stand, by where they begin
	for i := range all {
		if _, twice := labels[all[i].begin()]; !all[i].above && !twice {
			labels[all[i].begin()] = all[i].x0
		}
	}
	for i := range all {
		if !all[i].above || len(all[i].pieces) == 0 || upright(&all[i]) {
			continue
		}
		line := src.Lines[all[i].first()]
		next := skipSpace(src, all[i].pieces[0].End, line.End)
		if x, ok := labels[next]; ok && next < line.End {
			return x, true
		}
	}
	return 0, false
}

// leads reports whether nothing but headings over several rows, of which above
// are the pieces on the line, stands before the label.
func leads(src *doc.Source, h *hit, above []doc.Span) bool {
	at := src.Lines[h.first()].Start
	for _, piece := range above {
		if piece.Start <= at {
			at = max(at, piece.End)
		}
	}
	return skipSpace(src, at, h.begin()) >= h.begin()
}
