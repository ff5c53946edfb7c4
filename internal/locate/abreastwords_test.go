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

// TestServicesSideBySide: a kind of services is of as many incidents as its lines are
// columns wide; the rest of a cell that begins with a name and no verb heads nothing.
func TestServicesSideBySide(t *testing.T) {
	const text = `
事業者名 白樺通信株式会社 楓ネット株式会社 樅の木電話株式会社
発生日時 令和５年４月３日９時10分 令和５年４月３日９時40分 令和５年６月３日９時40分
影響利用者数 約３万人 約４万人 約５万人
障害内容 通話ができない状
況となった。
光回線サービス
の全てで通信でき
ない。
電子メールの送受
信が遅延した。
重大な事故に該当する電気通信役務の区分
`
	own := func(tables []string) (found []string) {
		for line := range strings.SplitSeq(strings.Join(tables, ""), "\n") {
			if strings.HasPrefix(line, "impact") || strings.Contains(line, "区分") || strings.HasPrefix(line, "service") {
				found = append(found, line)
			}
		}
		return found
	}
	one, two := "一　緊急通報を取り\n扱う音声伝送役務\n", "五　一の項から四の項までに掲げる\n電気通信役務以外の電気通信役務\n"
	joined := func(s string) string {
		return "service_categories: " + strings.ReplaceAll(strings.TrimSpace(s), "\n", "|")
	}
	impacts := []string{"impact: 通話ができない状|況となった。", "impact: 光回線サービス|の全てで通信でき|ない。", "impact: 電子メールの送受|信が遅延した。"}
	assert.Equal(t, []string{impacts[0], joined(two), impacts[1], joined(two), impacts[2], joined(one)}, own(tables(text+two+one)))
	assert.Equal(t, []string{impacts[0], joined(one), impacts[1], joined(two), impacts[2], joined(two)}, own(tables(text+one+two)))
}
