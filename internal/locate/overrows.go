package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// namesOverRows makes headings of what only reads as a label: a name over rows whose
// letters are spread, or in a text that keeps no columns alone above the label of the first of them, whose
// field another label has that stands with its value.
//
//	原因と
//	対策
//	発生原因 部品の故障
//	再発防止策 部品の交換
func (f *finder) namesOverRows(hits []hit) []hit {
	for i := range hits {
		h := &hits[i]
		if !f.spreadOver(hits, i) && (!f.overRow(hits, i) || !f.hasLater(hits[i+1:], h.key)) {
			continue
		}
		h.key, h.above, h.other, h.guess = "", true, true, false
		for at := h.first() - 1; at >= 0 && f.beginsName(at); at-- {
			h.pieces = append([]doc.Span{f.src.Lines[at].Span}, h.pieces...)
			h.lines = append([]int{at}, h.lines...)
		}
	}
	return hits
}

// overRow reports whether label i is alone on its lines, right above another.
func (f *finder) overRow(hits []hit, i int) bool {
	h := &hits[i]
	if i+1 == len(hits) || h.key == "" || !h.start || !h.alone(f.src) || f.nearColumns(h.first()) {
		return false
	}
	next := &hits[i+1]
	return next.start && !next.sub && next.first() == h.last()+1 && !innerHeadAt(f.src, next) && !next.alone(f.src)
}

// spreadOver reports whether the letters of label i are spread, the next label stands right
// behind it, and that one or another of those behind is of the same field:
//
//	原 因
//	発生原因 部品の故障
func (f *finder) spreadOver(hits []hit, i int) bool {
	const most = 16 // labels of a table
	h := &hits[i]
	if i+1 == len(hits) || h.key == "" || !h.start || !h.spread() {
		return false
	}
	behind := skipSpace(f.src, h.end(), len(f.src.Fold))
	rest := hits[i+1 : min(len(hits), i+most)]
	return behind == rest[0].begin() && slices.ContainsFunc(rest, func(o hit) bool { return o.key == h.key })
}

// spread reports whether blanks part the letters of the label.
func (h *hit) spread() bool {
	return len(h.pieces) > 1 && !slices.ContainsFunc(h.pieces, func(p doc.Span) bool { return p.Len() > 1 })
}

// hasLater reports whether another label of the table is of the field, with its
// value beside it.
func (f *finder) hasLater(hits []hit, key string) bool {
	const most = 16 // labels of a table
	for i := range hits[:min(len(hits), most)] {
		h := &hits[i]
		if h.key == "operators" && i > 0 {
			return false
		}
		if h.key == key && h.start && !h.guess && !h.alone(f.src) {
			return true
		}
	}
	return false
}

// beginsName reports whether line i is the beginning of a name that goes on below:
// 原因と.
func (f *finder) beginsName(i int) bool {
	const longest = 8
	line := f.src.Lines[i]
	if line.Table >= 0 || line.Len() > longest || !labelLike(f.src.Fold[line.Start:line.End]) {
		return false
	}
	switch f.src.Fold[line.End-1] {
	case 'と', 'の', 'び', '・':
		return true
	}
	return false
}
