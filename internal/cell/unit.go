package cell

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// UnitOf is the unit that stands in brackets in a label: 影響利用者数（万人） says
// that its numbers count 万人. It is folded, and nil where there is none.
func UnitOf(src *doc.Source, label []doc.Span) []rune {
	inside := InBrackets(src, label)
	if len(inside) == 0 || len(inside) > 12 {
		return nil
	}
	for i, r := range inside {
		if r == ':' {
			inside = inside[i+1:] // 単位：万人
			break
		}
	}
	m, err := normalize.ParseFolded(append([]rune{'1'}, inside...), normalize.Options{Cell: true})
	if err != nil || m.Duration == nil && (m.Count == nil || m.Count.Unit == "") {
		return nil
	}
	return inside
}

// InBrackets is what stands in the first brackets of a label, without white
// space.
func InBrackets(src *doc.Source, label []doc.Span) []rune {
	var inside []rune
	open := false
	for _, s := range label {
		for _, r := range src.Fold[s.Start:s.End] {
			switch {
			case r == '(':
				open = true
			case r == ')' && open:
				return inside
			case open && !Blank(r):
				inside = append(inside, r)
			}
		}
	}
	return nil
}

// WithUnit is the text of a number with the unit behind its last numeral: 3以上 of 万人 are
// 3万人以上.
func WithUnit(text, unit []rune) []rune {
	at := 0
	for i, r := range text {
		if Numeral(r) {
			at = i + 1
		}
	}
	return slices.Concat(text[:at], unit, text[at:])
}

// Numeral reports whether numbers are made of r.
func Numeral(r rune) bool { return script.Numeral(r) || r == '万' || r == '億' }
