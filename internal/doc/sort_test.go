package doc_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/giji-go/giji/internal/doc"
)

func TestSort(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		type element struct{ key, number int }
		var list []element
		for i, key := range rapid.SliceOf(rapid.IntRange(0, 9)).Draw(t, "keys") {
			list = append(list, element{key, i})
		}
		want := slices.Clone(list)
		slices.SortStableFunc(want, func(a, b element) int { return a.key - b.key })
		doc.Sort(list, func(a, b *element) int { return a.key - b.key })
		assert.Equal(t, want, list)
	})
}

func TestInsert(t *testing.T) {
	for at, want := range [][]int{{9, 1, 2}, {1, 9, 2}, {1, 2, 9}} {
		assert.Equal(t, want, doc.Insert([]int{1, 2}, at, 9))
	}
	assert.Equal(t, []int{9}, doc.Insert(nil, 0, 9))
}
