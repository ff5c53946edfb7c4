package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestWordsSideBySide: cells in words of incidents side by side, in a text that writes
// cell below cell: what is one for both, what is of each, and what nothing parts.
func TestWordsSideBySide(t *testing.T) {
	const head = `
事業者名 白樺通信株式会社 楓ネット株式会社
発生日時 令和５年４月３日９時10分 令和５年４月３日９時40分
影響利用者数 約３万人 約４万人
発生原因
他社の伝送装置の電源部が故障し
たため、出力が低下した。
左の故障に加えて、自社の迂回経
路の設定に誤りがあった。
切替えが行われなかった。
`
	for _, test := range []struct{ name, row, first, second string }{
		{"one for both, over both columns", "障害内容\n他社の伝送装置の故障により、その装置を経由するインターネット\n接続サービスが利用できなかった。\n",
			"impact: 他社の伝送装置の故障により、その装置を経由するインターネット|接続サービスが利用できなかった。", ""},
		{"a number that stands apart in it", "障害内容\n五 他社の伝送装置を経由する、インターネットの接続のサービス\nの停止\n",
			"impact: 五 他社の伝送装置を経由する、インターネットの接続のサービス|の停止", ""},
		{"one for each", "障害内容\n通話ができない。\n通信ができない。\n", "impact: 通話ができない。", "impact: 通信ができない。"},
		{"bullets", "再発防止策\n・回線の二重化\n【令和５年９月完了】\n・連絡の体制の見直し\n・経路の設定の点検\n",
			"(再発防止策): ・回線の二重化|【令和５年９月完了】|・連絡の体制の見直し|・経路の設定の点検", ""},
		{"one list", "再発防止策\n①回線の二重化\n②連絡の体制の見直し\n", "(再発防止策): ①回線の二重化|②連絡の体制の見直し", ""},
		{"a bullet for each", "再発防止策\n・回線の二重化\n・経路の設定の点検\n", "preventive_measures: ・回線の二重化", "preventive_measures: ・経路の設定の点検"},
		{"numbers that begin again", "再発防止策\n①回線の二重化\n②連絡の体制の見直し\n①経路の設定の点検\n", "preventive_measures: ①回線の二重化|②連絡の体制の見直し",
			"preventive_measures: ①経路の設定の点検"},
	} {
		got := tables(head + test.row)
		if !assert.Len(t, got, 1, test.name) {
			continue
		}
		second := test.second
		if second == "" {
			second = test.first // of both, or of which nothing says
		}
		rows := strings.Split(strings.TrimSpace(got[0]), "\n")
		assert.Equal(t, test.first, rows[len(rows)/2-1], test.name)
		assert.Equal(t, second, rows[len(rows)-1], test.name)
	}
}
