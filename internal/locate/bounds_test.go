package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestBoundsOfCells: 以上 goes with the measure before it, on its line or below, whose unit
// the head may have; alone behind a table it ends that.
func TestBoundsOfCells(t *testing.T) {
	const rows = `operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日|10時05分
durations: 12時間|以上
affected_users: 3 以上
affected_area: 兵庫県
impact: 通話ができない状態となった。
operators: 楓通信株式会社
occurred_at: 令和５年６月８日|９時30分
durations: 約４時間
affected_users: 0.9|以上
affected_area: 全国
impact: データ通信が遅延した。
`
	assert.Equal(t, []string{rows}, tables(`
番号 事業者名 発生日時 継続時間
影響利用者
数（万人）
影響地域 障害内容
１ 樅の木電話株式会社
令和５年５月８日
10時05分
12時間
以上
3 以上
兵庫県
通話ができない状態となった。
２ 楓通信株式会社
令和５年６月８日
９時30分
約４時間 0.9
以上
全国
データ通信が遅延した。
以上
`))
	assert.Equal(t, []string{"operators: 樅の木電話株式会社\naffected_area: 全国\naffected_users: 約３万人|以上|（延べ）\n"},
		tables("事業者名 樅の木電話株式会社\n影響地域 全国\n影響利用者数 約３万人\n以上\n（延べ）\n")[:1])
	for name, text := range map[string]string{
		"at the end": "事業者名 樅の木電話株式会社\n発生日時 令和５年５月８日\n影響利用者数 約３万人\n継続時間 ２時間\n以上\n",
		"behind a gap, with more behind": "事業者名 樅の木電話株式会社\n発生日時 令和５年５月８日\n影響利用者数 約３万人\n継続時間 ２時間\n\n以上\n" +
			"次回は後日連絡する。\n",
		"before one":    "事業者名 樅の木電話株式会社\n発生日時 令和５年５月８日\n影響利用者数 約３万人\n継続時間 ２時間\n以上\n\n資料の説明\n",
		"behind a word": "事業者名 樅の木電話株式会社\n発生日時 令和５年５月８日\n影響利用者数 約３万人\n継続時間 ２時間\n障害内容 通話不可\n以上\n別紙のとおり\n",
	} {
		want := "operators: 樅の木電話株式会社\noccurred_at: 令和５年５月８日\naffected_users: 約３万人\ndurations: ２時間\n"
		if name == "behind a word" {
			want += "impact: 通話不可\n"
		}
		assert.Equal(t, []string{want}, tables(text), name)
	}
}
