package minutes

import (
	"slices"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
)

// unspaced is the text without the spaces within numerals and times that are
// letter-spaced: 1 6 : 0 0, 14 : 00, 4 時 2 0 分. Two digits belong together
// only where each stands alone, so that 9月3日 10時 and 2.27 10:00 keep apart.
func unspaced(fold []rune) []rune {
	out := make([]rune, 0, len(fold))
	for i := 0; i < len(fold); i++ {
		if fold[i] == ':' && len(out) > 0 && !digitAt(out, len(out)-1) && !cell.Blank(out[len(out)-1]) {
			out = append(out, ' ') // the colon of a label: 時刻:10:00
			continue
		}
		if !cell.Blank(fold[i]) || fold[i] == '\n' {
			out = append(out, fold[i])
			continue
		}
		next := cell.SkipBlank(fold, i, len(fold))
		if len(out) > 0 && next < len(fold) && joinsNumeral(out, fold, next) {
			i = next - 1
			continue
		}
		out = append(out, fold[i])
	}
	return out
}

func joinsNumeral(out, fold []rune, next int) bool {
	last := out[len(out)-1]
	switch {
	case last == ':' && digitAt(fold, next):
		return len(out) > 1 && digitAt(out, len(out)-2)
	case fold[next] == ':' && digitAt(out, len(out)-1):
		after := cell.SkipBlank(fold, next+1, len(fold))
		return after < len(fold) && digitAt(fold, after)
	case digitAt(out, len(out)-1) && digitAt(fold, next):
		return lone(out, fold, next)
	}
	return false
}

// lone reports whether the last digit of out and the one at next each stand
// alone, or out ends in digits that were joined so.
func lone(out, fold []rune, next int) bool {
	if next+1 < len(fold) && (digitAt(fold, next+1) || fold[next+1] == '.' || fold[next+1] == '/' || fold[next+1] == '-') {
		return false
	}
	at := len(out) - 1
	for at > 0 && digitAt(out, at-1) {
		at--
	}
	if len(out)-at > 3 || at > 0 && (out[at-1] == '.' || out[at-1] == '/' || out[at-1] == '-') {
		return false
	}
	return len(out)-at == 1 || spacedBefore(fold, next)
}

// spacedBefore reports whether the digit before the spaces before next stands
// alone in the source.
func spacedBefore(fold []rune, next int) bool {
	i := next - 1
	for i >= 0 && cell.Blank(fold[i]) {
		i--
	}
	return i > 0 && digitAt(fold, i) && cell.Blank(fold[i-1])
}

// titleCell is the cell of a title; rows that are letter-spaced (第 4 回 試 験 会 議)
// lose the spaces within their words, to be read only: its places are its own.
func (f *frame) titleCell(spans []doc.Span) *cell.Cell {
	spread := func(s doc.Span) bool { _, ok := letterGap(f.src.Fold[s.Start:s.End]); return ok }
	if !slices.ContainsFunc(spans, spread) {
		return f.cell(spans)
	}
	tight := &doc.Source{Memory: f.src.Memory}
	var lines []doc.Line
	for _, s := range spans {
		from := len(tight.Fold)
		tighten(tight, f.cell([]doc.Span{s}))
		lines = append(lines, doc.Line{Span: doc.Span{Start: from, End: len(tight.Fold)}})
		tight.Runes, tight.Fold = append(tight.Runes, '\n'), append(tight.Fold, '\n')
	}
	return cell.NewCell(tight, lines)
}

// tighten appends a row to src, without the spaces within its words where it is letter-spaced.
func tighten(src *doc.Source, c *cell.Cell) {
	gap, ok := letterGap(c.Fold)
	for i := 0; i < len(c.Fold); i++ {
		next := cell.SkipBlank(c.Fold, i, len(c.Fold))
		if ok && next > i && next < len(c.Fold) {
			if wide(c.Fold[i:next]) > 2*gap && i > 0 {
				src.Runes, src.Fold = append(src.Runes, ' '), append(src.Fold, ' ')
			}
			i = next
		}
		src.Runes, src.Fold = append(src.Runes, c.Written(i)), append(src.Fold, c.Fold[i])
	}
}

// letterGap is the width of the spaces between the letters of a text that is
// letter-spaced: nearly every letter stands alone.
func letterGap(fold []rune) (gap int, ok bool) {
	letters, gaps := 0, 0
	for i := 0; i < len(fold); i++ {
		if cell.Blank(fold[i]) {
			continue
		}
		letters++
		next := cell.SkipBlank(fold, i+1, len(fold))
		if next == i+1 || next == len(fold) {
			continue
		}
		gaps++
		if w := wide(fold[i+1 : next]); gap == 0 || w < gap {
			gap = w
		}
	}
	return gap, letters > 5 && gaps*10 >= (letters-1)*9
}

// wide is the width of white space in half-width columns.
func wide(space []rune) int {
	n := 0
	for _, r := range space {
		n += int(cell.Columns(r))
	}
	return n
}
