package normalize

import "unicode/utf8"

// A View is a folded text together with where each of its code points stands
// in the source. The map never goes backwards.
type View struct {
	folded string
	runes  []int // source code point of each folded code point, and the end
	bytes  []int // the same in bytes
}

// Fold returns the folded view of s; invalid UTF-8 counts as one U+FFFD a
// byte, as it does when ranging over a string.
func Fold(s string) View {
	src := []rune(s)
	slots := FoldRunes(src)
	v := View{runes: make([]int, 0, len(src)+1), bytes: make([]int, 0, len(src)+1)}
	out := make([]rune, 0, len(src))
	at := 0
	for i, r := range slots {
		if r != Joined {
			out = append(out, r)
			v.runes = append(v.runes, i)
			v.bytes = append(v.bytes, at)
		}
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	v.folded = string(out)
	v.runes = append(v.runes, len(src))
	v.bytes = append(v.bytes, len(s))
	return v
}

// String is the folded text.
func (v View) String() string { return v.folded }

// Len is the number of code points in the folded text.
func (v View) Len() int { return max(len(v.runes)-1, 0) }

// Source is the source code point at which the folded code point i begins;
// Source(Len()) is the length of the source. Out of range it is clamped.
func (v View) Source(i int) int { return clamped(v.runes, i) }

// SourceByte is Source counted in bytes of the source string.
func (v View) SourceByte(i int) int { return clamped(v.bytes, i) }

// Span is the half-open range of source code points under the folded code
// points from start to end.
func (v View) Span(start, end int) (from, to int) { return v.Source(start), v.Source(end) }

func clamped(table []int, i int) int {
	if len(table) == 0 {
		return 0
	}
	return table[min(max(i, 0), len(table)-1)]
}
