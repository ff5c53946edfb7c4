package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestOverPages: what only says that a table goes on over the end of a page is of no value.
func TestOverPages(t *testing.T) {
	const head, end = "\n事業者名 白樺通信株式会社\n発生日時 令和５年４月３日９時\n", "再発防止策 ・監視の追加\n"
	for text, want := range map[string]string{
		"発生原因 点検の不足による\n表１　事故の内容（続き）\n故障\n":       "cause: 点検の不足による|故障",
		"発生原因 点検の不足による\n（次頁に続く）\n（前頁からの続き）\n故障\n": "cause: 点検の不足による|故障",
		"発生原因 点検の不足による\n次ページへ続く\n故障\n":            "cause: 点検の不足による|故障",
		"発生原因 点検の不足による\n機器の故障（続く）\n":              "cause: 点検の不足による|機器の故障（続く）",
	} {
		got := tables(head + text + end)
		if assert.Len(t, got, 1, text) {
			assert.Contains(t, got[0], want, text)
		}
	}
}

// TestLabelGoesOn: the remark that a label goes on may stand below it, beside the value.
func TestLabelGoesOn(t *testing.T) {
	got := tables("\n事業者名      白樺通信株式会社\n発生日時      令和５年４月３日９時\n発生原因      点検の不足による\n（続き）      故障であった。\n再発防止策    ・監視の追加\n")
	if assert.Len(t, got, 1) {
		assert.Contains(t, got[0], "cause: 点検の不足による|故障であった。\n")
	}
}
