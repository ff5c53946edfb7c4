package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestNumberedLabels has labels with numbers, wrapped below these or behind the name of several
// rows, and spread ones that are wrapped.
func TestNumberedLabels(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a wrapped label goes on below its number", `
(1)事業者の 白樺通信株式会社
名称
(2)障害発生 令和５年４月３日
日時
(3)影響を受 ２千人
けた利用者
数
(4)継続時間 ２時間
`, `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
affected_users: ２千人
durations: ２時間
`},
		{"numbers behind the name of several rows", `
事案 (1)事業者の名称  白樺通信株式会社
概要 (2)発生日時      令和５年４月３日
     (3)影響を受けた  ２千人
     利用者数
     (4)継続時間      ２時間
対策 (5)再発防止対    ・装置の交換
     策
`, `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
affected_users: ２千人
durations: ２時間
preventive_measures: ・装置の交換
`},
		{"numbers behind letters set from top to bottom", `
事 1 事業者名  白樺通信株式会社
故 2 発生日時 令和５年４月３日
の 3 継続時間 ２時間
概
要 4 影響回線  ２千人
     数
  5 障害の概  通話ができない
    要        状況となった。
`, `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
durations: ２時間
affected_users: ２千人
impact: 通話ができない|状況となった。
`},
		{"spread letters are wrapped", `
(1) 事 業 白樺通信株式会社
者     名
(2) 発 生 令和５年４月３日
日     時
(3) 継 続 ２時間
時     間
(4)影響者 ２千人
数
`, `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
durations: ２時間
affected_users: ２千人
`},
		{"a channel goes on in its column behind another label", `
 概要     事業者名        白樺通信株式会社
        発生日時        令和５年４月３日
        継続時間        ２時間
             自社ホーム
 情報提供   情報周知 ページ    第１報 ４月３日 10時
             その他    なし
`, `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
durations: ２時間
disclosure: 
own_site: 第１報 ４月３日 10時
other: なし
`},
		{"a channel beside a label whose number moves it aside", `
(1)事業者名     白樺通信株式会社
(2)発生日時     令和５年４月３日
(3)継続時間     ２時間
(4)周 自社ホ 第１報 ４月３日 10時
知の状 ームペ 第２報 ４月３日 11時
   況    ージ
       その他 報道発表を行った。
`, `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
durations: ２時間
disclosure: 
own_site: 第１報 ４月３日 10時|第２報 ４月３日 11時
other: 報道発表を行った。
`},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, []string{test.want}, tables(test.text))
		})
	}
}
