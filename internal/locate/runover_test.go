package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestWhatGoesOnBelowLabels: with の goes on a label only what ends as labels do, else it
// is of the value.
func TestWhatGoesOnBelowLabels(t *testing.T) {
	const head = "\n事業者名 白樺通信株式会社\n影響利用者数 約３万人\n"
	for text, want := range map[string]string{
		"サービスへの影響\nの内容\n通話ができない。\n発生日時 令和５年４月３日９時\n":               "impact: 通話ができない。",
		"①監視の強化に伴う手順 検討中\n再発防止策\nの改訂\n②訓練 検討中\n発生日時 令和５年４月３日９時\n":  "|の改訂|",
		"①夜間の訓練と、その結果 検討中\n再発防止策\nの公表\n②点検 検討中\n発生日時 令和５年４月３日９時\n": "|の公表|",
	} {
		got := tables(head + text)
		if assert.Len(t, got, 1, text) {
			assert.Contains(t, got[0], want, text)
		}
	}
}
