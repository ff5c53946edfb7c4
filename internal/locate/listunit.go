package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
)

// unitOver adds the unit that stands in brackets on the line over the head, by itself or behind
// a caption, to the labels of the field that it counts and that have none of their own:
// （単位：千人）.
func (f *finder) unitOver(h *listHead) {
	i := h.first - 1
	if i < 0 || f.src.Lines[i].Table >= 0 {
		return
	}
	line := f.src.Lines[i]
	text := f.src.Fold[line.Start:line.End]
	open := openOf(text)
	if open < 0 || !slices.Contains(text[open:], ':') || open > 0 && !isTableCaption(text[:open]) {
		return
	}
	bracket := doc.Span{Start: line.Start + open, End: line.End}
	unit := cell.UnitOf(f.src, []doc.Span{bracket})
	key, found := fieldOfUnit(unit), false
	for k := range h.columns {
		if c := &h.columns[k]; c.key == key && key != "" && len(c.unit) == 0 {
			c.label, c.unit, found = slices.Concat(c.label, []doc.Span{bracket}), unit, true
		}
	}
	if !found {
		return
	}
	if h.first = i; open > 0 {
		h.names = append(h.names, doc.Span{Start: line.Start, End: bracket.Start})
	}
}
