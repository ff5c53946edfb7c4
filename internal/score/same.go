package score

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// similar is the least similarity at which long free text counts as right,
// and longText the length in code points beyond which text is long.
const (
	similar  = 0.98
	longText = 40
)

// same reports whether two leaves are equal after NFKC, with white space
// removed, long text nearly so.
func same(gold, out any) bool {
	g, isText := gold.(string)
	o, ok := out.(string)
	if !isText || !ok {
		return sameScalar(gold, out)
	}
	g, o = fold(g), fold(o)
	if g == o {
		return true
	}
	a, b := []rune(g), []rune(o)
	if min(len(a), len(b)) <= longText || digits(a) != digits(b) {
		return false
	}
	return ratioAtLeast(a, b, similar)
}

func sameScalar(gold, out any) bool {
	switch gold.(type) {
	case bool, float64, nil:
		return gold == out
	}
	return false
}

// empty reports whether a value says nothing: null, [], {}, "", false, or a
// cell that says －, なし, 非公表 …
func empty(value any) bool {
	switch value := value.(type) {
	case nil:
		return true
	case bool:
		return !value
	case string:
		return value == ""
	case []any:
		return len(value) == 0
	case map[string]any:
		return len(value) == 0 || !empty(value["missing"])
	}
	return false
}

// filled are the items that say something.
func filled(items []any) []any {
	var kept []any
	for _, item := range items {
		if !empty(item) {
			kept = append(kept, item)
		}
	}
	return kept
}

// fold is NFKC without white space. Radicals that NFKC leaves and the many
// dashes and wave dashes count as what they look like.
func fold(s string) string {
	return strings.Map(dropSpace, norm.NFKC.String(strings.Map(lookAlike, s)))
}

func dropSpace(r rune) rune {
	if unicode.IsSpace(r) || 0x1C <= r && r <= 0x1F {
		return -1
	}
	return r
}

func lookAlike(r rune) rune {
	switch r {
	case 0x2EA0:
		return '民'
	case 0x2ED1:
		return '長'
	case 0x2ED8:
		return '青'
	case 0x2EE9:
		return '黄'
	case 0x2EEB:
		return '斉'
	case 0x2EEF:
		return '亀'
	case 0x2ED7:
		return '雨'
	case 0x2EC4:
		return '西'
	case 0x301C:
		return '~'
	case 0x2212, 0x2010, 0x2011, 0x2013, 0x2014:
		return '-'
	}
	return r
}

func digits(text []rune) string {
	var only []rune
	for _, r := range text {
		if unicode.IsDigit(r) {
			only = append(only, r)
		}
	}
	return string(only)
}
