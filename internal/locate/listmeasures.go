package locate

import (
	"github.com/giji-go/giji/internal/script"
)

// The last cell of a list ends where its row is complete, which it is behind the first of its
// measures. What begins like that one below it and says how far it is goes on with it:
//
//	・検証する項目の追加（R6.11.22完了）
//	・段階的な適用（R6.12開始
//	予定）

// moreMeasures adds the measures on the lines from behind to end to the last cell of the
// last row, and gives the line behind them.
func (f *finder) moreMeasures(h *listHead, rows [][]listCell, behind, end int) int {
	k := len(h.columns) - 1
	if len(rows) == 0 || h.columns[k].key != "preventive_measures" {
		return behind
	}
	last := &rows[len(rows)-1][k]
	if last.above || last.merged || len(last.lines) == 0 {
		return behind
	}
	first := f.src.Fold[last.lines[0].Start]
	if !script.Bullet(first) {
		return behind
	}
	for behind < end {
		stop := f.measureEnd(first, behind, end)
		if stop == behind {
			break
		}
		for i := behind; i < stop; i++ {
			last.lines = appendPart(last.lines, f.src, i, f.src.Lines[i].Start, f.src.Lines[i].End)
		}
		behind = stop
	}
	return behind
}

// measureEnd is the line behind the measure that begins on line i with the bullet and says
// within a few lines how far it is; i where none does.
func (f *finder) measureEnd(bullet rune, i, end int) int {
	const most = 4 // lines
	if f.src.Fold[f.src.Lines[i].Start] != bullet {
		return i
	}
	var text []rune
	for j := i; j < end && j < i+most; j++ {
		line := f.src.Lines[j]
		if line.Gap > 0 || j > i && f.src.Fold[line.Start] == bullet {
			return i
		}
		if text = append(text, f.src.Fold[line.Start:line.End]...); isState(text) {
			return j + 1
		}
	}
	return i
}
