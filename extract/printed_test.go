package extract

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/doc"
)

// boxed is a source whose characters stand where the boxes say.
func boxed(text string, boxes ...doc.Box) *doc.Source {
	return &doc.Source{Runes: []rune(text), Boxes: boxes}
}

func TestRunsOf(t *testing.T) {
	at := func(x, y float32) doc.Box { return doc.Box{X0: x, Y0: y, X1: x + 10, Y1: y + 10} }
	none := doc.Box{}
	tests := []struct {
		name  string
		src   *doc.Source
		spans []doc.Span
		down  []bool
	}{
		{"one line", boxed("日時", at(0, 0), at(10, 0)), []doc.Span{{Start: 0, End: 2}}, []bool{false}},
		{"a gap between columns", boxed("日時：", at(0, 0), at(10, 0), at(40, 0)), []doc.Span{{Start: 0, End: 2}, {Start: 2, End: 3}},
			[]bool{false, false}},
		{"a space that is not printed", boxed("a b", at(0, 0), none, at(14, 0)), []doc.Span{{Start: 0, End: 3}}, []bool{false}},
		{"two lines", boxed("日\n時", at(0, 0), none, at(0, 12)), []doc.Span{{Start: 0, End: 1}, {Start: 2, End: 3}}, []bool{false, false}},
		{"downwards", boxed("議事録", at(0, 0), at(0, 10), at(0, 20)), []doc.Span{{Start: 0, End: 3}}, []bool{true}},
		{"a line that ends and one below it", boxed("日時場", at(0, 0), at(10, 0), at(10, 10)), []doc.Span{{Start: 0, End: 2}, {Start: 2, End: 3}},
			[]bool{false, false}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			runs := runsOf(test.src, doc.Span{Start: 0, End: len(test.src.Runes)})
			require.Len(t, runs, len(test.spans))
			for i, r := range runs {
				assert.Equal(t, test.spans[i], doc.Span{Start: r.Start, End: r.End})
				assert.Equal(t, test.down[i], r.Vertical)
			}
		})
	}
}

func TestRunBox(t *testing.T) {
	runs := runsOf(boxed("日時", doc.Box{X0: 1, Y0: 2, X1: 11, Y1: 12}, doc.Box{X0: 11, Y0: 3, X1: 21, Y1: 13}), doc.Span{End: 2})
	require.Len(t, runs, 1)
	assert.Equal(t, [4]float64{1, 2, 21, 13}, runs[0].Box)
}

func TestPrintedOnlyWhereAsked(t *testing.T) {
	assert.Nil(t, (&Analysis{src: boxed("日", doc.Box{X1: 1, Y1: 1})}).Printed(), "rules were not kept")
}
