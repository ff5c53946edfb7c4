package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestListsInLines: the cells of a list that is written as its lines are drawn, with
// and without columns, with cells over two rows and a head that is wrapped.
func TestListsInLines(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"labels wrapped beside each other", `
番号 事業者名 発生日時 継続時 影響利用 影響地域
間（分） 者数（万
人）
１ 白樺通信株式 令和５年４月 90 3.5 北海道、青
会社 ３日９時 森県
２ 樅の木電話株 令和５年５月 45 12 全国
式会社 12日10時
`, []string{`operators: 白樺通信株式|会社
occurred_at: 令和５年４月|３日９時
durations: 90
affected_users: 3.5
affected_area: 北海道、青|森県
operators: 樅の木電話株|式会社
occurred_at: 令和５年５月|12日10時
durations: 45
affected_users: 12
affected_area: 全国
`}},
		{"sentences", `
事業者名 発生日時 影響利用者数 障害内容 発生原因
白樺通信 令和５年４月 約３万人 音声通話がつな 交換機の更新の
株式会社 ３日９時 がりにくい。 作業の誤り
樅の木電話 令和５年５月 約12万人 データ通信が利 蓄電池の劣化
株式会社 12日10時 用できない。
`, []string{`operators: 白樺通信|株式会社
occurred_at: 令和５年４月|３日９時
affected_users: 約３万人
impact: 音声通話がつな|がりにくい。
cause: 交換機の更新の|作業の誤り
operators: 樅の木電話|株式会社
occurred_at: 令和５年５月|12日10時
affected_users: 約12万人
impact: データ通信が利|用できない。
cause: 蓄電池の劣化
`}},
		{"a cell over two rows", `
事業者名      発生日時     影響利用者数  影響地域   障害内容
白樺通信      令和５年４月   約３万人    北海道    交換機が停止
株式会社      ３日９時                      し、音声通話
樅の木電話     令和５年４月   約12万人    青森県    がつながりに
株式会社      ３日10時                     くくなった。
楓ネット      令和５年６月   約２万人    秋田県    電子メールが
株式会社      １日８時                      遅延した。
`, []string{`operators: 白樺通信|株式会社
occurred_at: 令和５年４月|３日９時
affected_users: 約３万人
affected_area: 北海道
impact: 交換機が停止|し、音声通話|がつながりに|くくなった。
operators: 樅の木電話|株式会社
occurred_at: 令和５年４月|３日10時
affected_users: 約12万人
affected_area: 青森県
impact: 交換機が停止|し、音声通話|がつながりに|くくなった。
operators: 楓ネット|株式会社
occurred_at: 令和５年６月|１日８時
affected_users: 約２万人
affected_area: 秋田県
impact: 電子メールが|遅延した。
`}},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, tables(test.text)) })
	}
}
