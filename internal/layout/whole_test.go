package layout

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestRunsKeptWhole has text that is too long for its cell stay in it.
func TestRunsKeptWhole(t *testing.T) {
	cells := func() *sheetMaker { return page(1).grid([]float32{50, 105, 200}, []float32{100, 120, 140}) }
	for name, c := range map[string]struct {
		page *sheetMaker
		want [][]string
	}{
		"over the border": {
			cells().text(52, 105, 10, "影響利用者数").text(130, 105, 10, "千人").text(52, 125, 10, "地域").text(120, 125, 10, "全国"),
			[][]string{{"影響利用者数", "千人"}, {"地域", "全国"}},
		},
		"begun before the border": {
			cells().text(52, 105, 10, "地域").text(97, 105, 10, "静岡県の一部").text(52, 125, 10, "原因").text(120, 125, 10, "不明"),
			[][]string{{"地域", "静岡県の一部"}, {"原因", "不明"}},
		},
		"cells without padding": {
			cells().text(55, 105, 10, "利用者の数").text(105, 105, 10, "約千人").text(52, 125, 10, "地域").text(120, 125, 10, "全国"),
			[][]string{{"利用者の数", "約千人"}, {"地域", "全国"}},
		},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, c.want, plain(t, layOut(c.page), 0)) })
	}
}
