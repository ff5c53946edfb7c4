package cell

import (
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/doc"
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
			if isLengthUnit(inside[:i]) {
				return nil // 時間：分 are of two figures
			}
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

// isLengthUnit reports whether the text says that figures are hours, days or the like: 時間,
// 時, hh.
func isLengthUnit(text []rune) bool {
	if strings.Trim(string(text), "hH") == "" {
		return len(text) > 0
	}
	m, err := normalize.ParseFolded(append([]rune{'1'}, text...), normalize.Options{Cell: true})
	return err == nil && (m.Duration != nil || m.Point != nil)
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

// WithUnit is the text of a bare number with the unit behind its numeral, 3以上 of 万人 are
// 3万人以上; false for any other text.
func WithUnit(text, unit []rune) ([]rune, bool) {
	whole, ok := bare(text)
	if !ok {
		return nil, false
	}
	at := 1
	for at < len(text) {
		if value, ok := bare(text[:at]); ok && value == whole && !strings.ContainsRune("0123456789.,", text[at]) {
			break
		}
		at++
	}
	return slices.Concat(text[:at], unit, text[at:]), true
}

// bare is the value of a text that is a number without a unit.
func bare(text []rune) (value normalize.Decimal, ok bool) {
	m, err := normalize.ParseFolded(text, normalize.Options{Cell: true})
	switch {
	case err != nil:
	case m.Number != nil:
		return m.Number.Value, true
	case m.Count != nil && m.Count.Unit == "":
		return m.Count.Value, true
	}
	return value, false
}
