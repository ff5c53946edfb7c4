package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
)

// A text that somebody typed keeps its columns where a wide letter takes two of them:
//
//	事業者名      影響利用者数
//	㈱アケビ             3,200

// asTyped is src with the places of its characters as they were typed, in full-width letters, and its lines
// there too, where a wide letter takes two columns; src itself for any other.
func asTyped(src *doc.Source) *doc.Source {
	if src.Boxes != nil || !linesUp(src) {
		return src
	}
	typed := *src
	typed.Lines, typed.Places = slices.Clone(src.Lines), make([]uint16, len(src.Runes))
	for i := range typed.Lines {
		line := &typed.Lines[i]
		x := indent(src, line.Start)
		line.X0 = x
		for at := line.Start; at < line.End; at++ {
			typed.Places[at] = sixteenths(x)
			x += typedWidth(src.Runes[at])
		}
		line.X1 = x
	}
	return &typed
}

// typedWidth is how wide a character is that was typed, in full-width letters.
func typedWidth(r rune) float32 { return float32(cell.Columns(r)) / 2 }

// indent is how wide the blanks are that stand on the line before at.
func indent(src *doc.Source, at int) float32 {
	x := float32(0)
	for at > 0 && src.Runes[at-1] != '\n' && doc.IsSpace(src.Runes[at-1]) {
		at--
		x += typedWidth(src.Runes[at])
	}
	return x
}

// linesUp reports whether more of what gaps part begins or ends right below other text as it was typed
// than where each letter takes one column.
func linesUp(src *doc.Source) bool {
	const least, times, most = 4, 2, 40 // most: pieces of a line
	one, two := 0, 0
	var above, here [2][]float32 // where what stands on a line begins and, below 0, ends, by both measures
	for i := range src.Lines {
		src.Stop.Check()
		line := src.Lines[i]
		here[0], here[1] = here[0][:0], here[1][:0]
		x, at := indent(src, line.Start), line.Start
		for k, p := range gapPieces(src, line) {
			if k == most {
				break
			}
			var edges [2][2]float32
			edges[0] = [2]float32{line.X0 + float32(p.Start-line.Start), -line.X0 - float32(p.End-line.Start)}
			for ; at < p.End; at++ {
				if at == p.Start {
					edges[1][0] = x
				}
				x += typedWidth(src.Runes[at])
			}
			edges[1][1] = -x
			for n, e := range edges {
				if k > 0 && (slices.Contains(above[n], e[0]) || slices.Contains(above[n], e[1])) {
					one, two = one+1-n, two+n
				}
				here[n] = append(here[n], e[:]...)
			}
		}
		above, here = here, above
	}
	return two >= least && two > times*one
}
