package doc

import (
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
)

func TestIsSpace(t *testing.T) {
	for r := rune(-1); r <= unicode.MaxRune; r++ {
		if IsSpace(r) != unicode.IsSpace(r) {
			t.Errorf("%U", r)
		}
	}
}

// TestPageAt has a page without text, and asks beyond the last one.
func TestPageAt(t *testing.T) {
	src := &Source{Pages: []Page{{Span: Span{0, 3}, Number: 1}, {Span: Span{3, 3}, Number: 2}, {Span: Span{3, 5}, Number: 3}}}
	for at, want := range []int{1, 1, 1, 3, 3, 3, 3} {
		assert.Equal(t, want, src.PageAt(at), at)
	}
	assert.Zero(t, (&Source{}).PageAt(0))
}

func TestUnion(t *testing.T) {
	a, line := Box{1, 2, 3, 4}, Box{0, 9, 5, 9} // a line has no height
	assert.Equal(t, a, a.Union(Box{}))
	assert.Equal(t, a, Box{}.Union(a))
	assert.Equal(t, Box{0, 2, 5, 9}, a.Union(line))
	assert.False(t, line.Empty())
}

func TestLedger(t *testing.T) {
	l := NewLedger(4)
	l.Mark(Heading, Span{-2, 2}, Span{3, 9}, Span{2, 1})
	l.Mark(Value, Span{1, 2})
	var kinds []string
	for at := range 4 {
		kinds = append(kinds, l.At(at).String())
	}
	assert.Equal(t, []string{"heading", "value", "unassigned", "heading"}, kinds)
}
