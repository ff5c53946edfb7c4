package locate

import (
	"slices"
	"sort"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// A row of a list may be that of two incidents that share its number and its times:
//
//	3  白樺通信    R5.9.1   約48  鳥取県及
//	   株式会社    23:05          び島根県
//	   楓ネット株           7.2   鳥取県
//	   式会社
//
// What they do not share begins on the line of the second operator.

// partRow is the row on the lines [from, to) as two of them, nil where it is one.
func (f *finder) partRow(h *listHead, columns [][]fragment, places [][2]float32, from, to int, fixed bool) [][]listCell {
	own := slices.IndexFunc(h.columns, func(c listColumn) bool { return c.key == "operators" })
	if own < 0 {
		return nil
	}
	const most = 16 // lines of two names
	names := fragmentsIn(columns[own], from, to)
	if len(names) > most {
		return nil
	}
	for j := 1; j < len(names); j++ {
		if !f.wholeName(names[:j]) || !f.wholeName(names[j:]) {
			continue
		}
		within := make([][]fragment, len(columns))
		for k := range columns {
			within[k] = fragmentsIn(columns[k], from, to)
		}
		rows := f.filled(h, within, places, []int{from, names[j].line, to}, fixed)
		if f.shares(h, rows[0], rows[1], own) {
			return rows
		}
	}
	return nil
}

// fragmentsIn are those on the lines [from, to).
func fragmentsIn(all []fragment, from, to int) []fragment {
	a := sort.Search(len(all), func(i int) bool { return all[i].line >= from })
	b := sort.Search(len(all), func(i int) bool { return all[i].line >= to })
	return all[a:b:b]
}

// wholeName reports whether the fragments are the name of one company with its form.
func (f *finder) wholeName(names []fragment) bool {
	var text []rune
	for _, fr := range names {
		text = appendPiece(text, f.fragmentText(fr))
	}
	return companyForms().At(text) < len(text) && formed(text) && companyCost(text) == 0
}

// shares gives both rows the cells that only one of them has; false where each has no number of
// users of its own.
func (f *finder) shares(h *listHead, upper, lower []listCell, own int) bool {
	counted := false
	for k := range lower {
		if upper[k].merged || lower[k].merged || len(upper[k].lines) == 0 && len(lower[k].lines) > 0 {
			return false
		}
		switch {
		case lower[k].above:
		case k == own:
		case len(lower[k].lines) == 0 || !f.partsCell(h, k, upper[k].lines, lower[k].lines):
			upper[k].lines, lower[k] = slices.Concat(upper[k].lines, lower[k].lines), listCell{above: true}
		case h.columns[k].key == "affected_users":
			counted = true
		}
	}
	return counted
}

func (f *finder) textOfLines(lines []doc.Line) []rune {
	var text []rune
	for _, line := range lines {
		text = appendPiece(text, f.src.Fold[line.Start:line.End])
	}
	return text
}

// partsCell reports whether the lines are two cells of column k: each a value of its field, or the
// second the beginning of other words.
func (f *finder) partsCell(h *listHead, k int, above, below []doc.Line) bool {
	first, second := f.textOfLines(above), f.textOfLines(below)
	if h.columns[k].inWords() {
		return script.Bullet(second[0]) || isStop(first[len(first)-1:]) && !goesOnWith(second)
	}
	return h.cost(k, first) < badCell && h.cost(k, second) < badCell
}

// goesOnWith reports whether the text goes on with a sentence: with the end of a word, or a bracket.
func goesOnWith(text []rune) bool { return text[0] == '(' || script.Hiragana(text[0]) }
