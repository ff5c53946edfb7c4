package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestLabelsInRuns: what is a label that no list holds in a text that runs cell by
// cell, and what a part of the cell above.
func TestLabelsInRuns(t *testing.T) {
	const head = `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時10分
影響利用者数 約３万人
影響地域 長野県の一部
障害内容 通話ができず、音声の案内のみが流れる状態となった。
`
	for text, want := range map[string]string{
		"事業者への問合せ件数 402件\n行政による立入検査 なし\n発生原因 故障\n":                                         "inquiries: 402件\n(行政による立入検査): なし\n",
		"事業者への問合せ件数 窓口 402件\nメール なし\n発生原因 故障\n":                                            "inquiries: 窓口 402件|メール なし\n",
		"情報周知 自社サイト 初報 ４月３日 10時05分 障害の発生\n第２報 ４月３日 13時00分\n復旧の作業の状況\n第３報 ４月３日 15時00分 復旧\n": "|復旧の作業の状況|第３報",
	} {
		got := tables(head + text)
		if assert.Len(t, got, 1, text) {
			assert.Contains(t, got[0], want, text)
		}
	}
}

// TestUnitsBelowValues: in columns the unit of a label may stand below the line of its values.
func TestUnitsBelowValues(t *testing.T) {
	got := tables(`
事業者名      白樺通信株式会社       樅の木電話株式会社
発生日時      令和５年４月３日９時    令和５年５月９日８時
影響利用者数
           4.2             約 11.7
（万人）
影響地域      長野県             岐阜県
`)
	if assert.Len(t, got, 1) {
		assert.Contains(t, got[0], "affected_users: 4.2\n")
		assert.Contains(t, got[0], "affected_users: 約 11.7\n")
	}
}

// TestTornTimes: a day with the beginning of a time of day is no part of another field.
func TestTornTimes(t *testing.T) {
	got := tables(`
事業者名                     白樺ブロードバンド株式会社

                         令和６年７月11日（木）２時30
発生日時
                         分頃

                         令和６年７月12日（金）４時10
復旧日時
                         分

影響利用者数                   38,512人

障害内容                     集約ルータにおいて経路情報の

                         交換が停止し、接続サービスを

                         利用できない状況となった。
`)
	if assert.Len(t, got, 1) {
		assert.Contains(t, got[0], "occurred_at: 令和６年７月11日（木）２時30|分頃\nrecovered_at: 令和６年７月12日（金）４時10|分\n")
	}
}
