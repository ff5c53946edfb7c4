package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestColumnKinds has one table for each kind of row that a text with columns
// tells by the whole of the table, not line by line.
func TestColumnKinds(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"letters beside rows with labels of their own", `
      事業者名    白樺通信株式会社
 概   発生日時    令和５年４月３日
 況   継続時間    ２時間
      発生原因    装置の故障
 原   再発防止策  ・装置の交換
 因               ・点検の強化
`, `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
durations: ２時間
cause: 装置の故障
preventive_measures: ・装置の交換|・点検の強化
`},
		{"情報周知 from top to bottom before its channels", `
 事業者名      白樺通信株式会社
 発生日時      令和５年４月３日
 継続時間      ２時間
 情   自社サイト    第１報 ４月３日 10時
 報                 第２報 ４月３日 11時
 周   その他        報道発表を行った。
 知
`, `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
durations: ２時間
disclosure: 
own_site: 第１報 ４月３日 10時|第２報 ４月３日 11時
other: 報道発表を行った。
`},
		{"a table in a cell is sorted row by row", `
 事業者名      白樺通信株式会社
 発生日時      令和５年４月３日
 継続時間      ２時間
 再発防止策    対策                        実施時期
               委託先を含めた手順書の見直し    令和５年
               及び周知                    10月完了
               装置の交換                  対応中
`, `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
durations: ２時間
preventive_measures: 対策                        実施時期|委託先を含めた手順書の見直し|及び周知|令和５年|10月完了|装置の交換|対応中
`},
		{"letters spread over the column of the labels", `
 事   業   者   白樺通信株式会社
 発 生 日 時    令和５年４月３日
 継 続 時 間    ２時間
 原         因  装置の故障
`, `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
durations: ２時間
cause: 装置の故障
`},
		{"the end of a page parts a row whose label stands above it", `
 事業者名      白樺通信株式会社
 発生日時      令和５年４月３日
 継続時間      ２時間
 再発防止策    【作業】
               (1) 装置の交換
               （令和５年４月完了）
` + "\f" + `               (2) 点検の強化
               （検討中）
               ４月３日に掲載した。
 自社サイト
               ４月４日に追記した。
`, `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
durations: ２時間
preventive_measures: 【作業】|(1) 装置の交換|（令和５年４月完了）|(2) 点検の強化|（検討中）
own_site: ４月３日に掲載した。|４月４日に追記した。
`},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, []string{test.want}, tables(test.text))
		})
	}
}

// TestListSettles: a blank alone stands between two columns, and inside of dates.
func TestListSettles(t *testing.T) {
	got := tables(`
 事業者名        発生日時           継続時間        障害内容
 白樺通信株式会社    令和３年 12 月 12 日 約３時間   通話ができない。
             10 時 30 分
 樅の木電話株式会社   令和４年１月２日       １時間         通信ができない。
             ９時 10 分
`)
	assert.Equal(t, []string{`operators: 白樺通信株式会社
occurred_at: 令和３年 12 月 12 日|10 時 30 分
durations: 約３時間
impact: 通話ができない。
operators: 樅の木電話株式会社
occurred_at: 令和４年１月２日|９時 10 分
durations: １時間
impact: 通信ができない。
`}, got)
}
