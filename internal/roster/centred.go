package roster

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// Cells of a group that are merged over several rows are printed beside the middle of
// them, on the line of a row or between two:
//
//	区分　　氏名　　　所属
//	　　　　青山 太郎　若葉大学
//	委員　　森井 花子　みどり会
//	　　　　川田 一郎　公募
//	　　　　白石 京子　総務課
//	事務局
//	　　　　谷 翔　　　総務課
//
// Where each of them must then begin and end follows from where they stand.

// A groupCell is a cell of a group that may be merged, and where its middle is: twice the
// lines of the table above it, and one more on the line of a row.
type groupCell struct {
	cell   cell
	middle int
}

// groupHead is the only column of groups, or of bodies, whose cells may be merged; -1 for none:
// it stands first.
func (s *sheet) groupHead() int {
	for i, h := range s.heads {
		if h.sort == groupColumn || h.sort == bodyColumn && i == 0 {
			if i > 0 && s.heads[0].sort != numberColumn {
				return -1
			}
			return i
		}
	}
	return -1
}

// labelAlone reports whether a line below rows has nothing but a group, in its column,
// where the first row has none.
func (s *sheet) labelAlone(t *columns, cells []cell, group int) bool {
	if group < 0 || len(t.rows) == 0 || len(t.rows[0].cells[group]) > 0 || len(cells[group]) == 0 {
		return false
	}
	for c := range cells {
		if c != group && len(cells[c]) > 0 {
			return false
		}
	}
	return true
}

// centre gives every row the group in whose merged cell it stands, and reports whether the
// places of the groups allow it: their cells fill the table from its first row to its last.
func (t *columns) centre(group int) bool {
	labels := slices.Clone(t.labels)
	for _, row := range t.rows {
		if c := row.cells[group]; len(c) > 0 {
			labels = append(labels, groupCell{c, 2*row.first + 1})
		}
	}
	if len(t.rows) == 0 || len(labels) == 0 || len(t.rows[0].cells[group]) > 0 {
		return false
	}
	doc.Sort(labels, func(a, b *groupCell) int { return a.middle - b.middle })
	for _, list := range [...][]groupCell{labels, joinLabels(labels)} {
		if ends := t.divide(list); ends != nil {
			t.enter(group, list, ends)
			return true
		}
	}
	return false
}

// joinLabels joins labels on consecutive lines, which are one that is wrapped.
func joinLabels(labels []groupCell) []groupCell {
	var out []groupCell
	for _, l := range labels {
		if n := len(out); n > 0 && l.middle-out[n-1].middle <= 2 {
			last := &out[n-1]
			last.cell, last.middle = append(slices.Clone(last.cell), l.cell...), (last.middle+l.middle)/2
			continue
		}
		out = append(out, l)
	}
	return out
}

// divide is where the merged cells of labels end, in lines; nil where they cannot fill the
// table. A label may stand half a line off the middle, as it does in a cell of an even
// number of lines; the fewer of them do the better.
func (t *columns) divide(labels []groupCell) []int {
	lines := t.rows[len(t.rows)-1].next
	var best []int
	least, same := len(labels)+1, false
	var try func(k, from, off int, ends []int)
	try = func(k, from, off int, ends []int) {
		if off > least || k > 0 && !t.begins(from) {
			return
		}
		if k == len(labels) {
			if from == lines {
				same = off == least
				best, least = slices.Clone(ends), off
			}
			return
		}
		for _, half := range [...]int{0, -1, 1} {
			to := labels[k].middle + half - from
			if to > from && to <= lines && 2*from < labels[k].middle+1 && labels[k].middle <= 2*to {
				try(k+1, to, off+bit(half != 0), append(ends, to))
			}
		}
	}
	const most = 12 // labels of one table
	if len(labels) <= most {
		try(0, 0, 0, nil)
	}
	if same && least > 0 {
		return nil // two ways are as good
	}
	return best
}

// begins reports whether a row begins at a line of the table, or the table ends there.
func (t *columns) begins(at int) bool {
	return at == t.rows[len(t.rows)-1].next || slices.ContainsFunc(t.rows, func(r tableRow) bool { return r.first == at })
}

// enter enters the labels into the rows whose merged cells end at ends.
func (t *columns) enter(group int, labels []groupCell, ends []int) {
	k := 0
	for i := range t.rows {
		for k+1 < len(ends) && t.rows[i].first >= ends[k] {
			k++
		}
		t.rows[i].cells[group] = labels[k].cell
	}
}

// noteOver notes the bodies that stand over rows and the numbers of people beside them.
func (s *sheet) noteOver(t *columns) {
	for i, row := range t.rows {
		if !row.over.empty() && (i == 0 || row.over != t.rows[i-1].over) {
			s.note(doc.Label, row.over.from, row.over.to)
		}
	}
	for _, at := range t.counts {
		s.note(doc.Mark, at.from, at.to)
		s.countIn(at.from, at.to)
	}
}
