package layout_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/normalize"
)

// A page without text counts none the less.
func TestPageNumbers(t *testing.T) {
	for _, test := range []struct {
		text  string
		ends  []int
		pages []int // of the lines
	}{
		{"一頁\n二頁\n", []int{3, 6}, []int{1, 2}},
		{"三頁\n四頁\n", []int{0, 0, 3}, []int{3, 4}},
		{"一頁\n三頁\n", []int{3, 3, 6}, []int{1, 3}},
		{"一頁\f\f三頁\n", nil, []int{1, 3}},
		{"頁なし\n", nil, []int{0}},
	} {
		runes := []rune(test.text)
		src := layout.FromText(runes, normalize.FoldRunes(runes), test.ends)
		var pages []int
		for _, line := range src.Lines {
			pages = append(pages, src.PageAt(line.Start))
		}
		assert.Equal(t, test.pages, pages, "%q %v", test.text, test.ends)
	}
}
