package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestAbreastTogether: incidents side by side that have their beginning in common, which stands once
// for all; three rows with a value for each tell them from one incident of several operators.
func TestAbreastTogether(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"in columns", `
事業者名      白樺通信株式会社           楓ネット株式会社
発生日時             令和５年４月３日９時12分
復旧日時      令和５年４月３日11時05分    令和５年４月３日16時50分
継続時間      １時間53分            ７時間38分
影響利用者数    約3,000人           約500回線
影響地域      岩手県遠野市           青森県
発生原因      両社が使う管路の工事において、掘削機が光ケーブルを切断した。
`, `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
recovered_at: 令和５年４月３日11時05分
durations: １時間53分
affected_users: 約3,000人
affected_area: 岩手県遠野市
cause: 両社が使う管路の工事において、掘削機が光ケーブルを切断した。
operators: 楓ネット株式会社
occurred_at: 令和５年４月３日９時12分
recovered_at: 令和５年４月３日16時50分
durations: ７時間38分
affected_users: 約500回線
affected_area: 青森県
cause: 両社が使う管路の工事において、掘削機が光ケーブルを切断した。
`},
		{"a blank alone between the cells", `
事業者名 白樺通信株式会社 楓ネット株式会社
発生日時 令和５年４月３日９時12分
継続時間 １時間53分 ７時間38分
影響利用者数 約3,000人 約500回線
影響地域 岩手県 青森県
自社サイト
第１報 ４月３日10時00分
第２報 ４月３日11時00分
第１報 ４月３日12時00分
第２報 ４月３日17時00分
`, `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
durations: １時間53分
affected_users: 約3,000人
affected_area: 岩手県
own_site: 第１報 ４月３日10時00分|第２報 ４月３日11時00分
operators: 楓ネット株式会社
occurred_at: 令和５年４月３日９時12分
durations: ７時間38分
affected_users: 約500回線
affected_area: 青森県
own_site: 第１報 ４月３日12時00分|第２報 ４月３日17時00分
`},
		{"three of them", `
事業者名 白樺通信株式会社 楓ネット株式会社 合同会社椎
発生日時 令和５年４月３日９時12分
復旧日時 ４月３日11時 ４月３日12時 ４月４日２時
継続時間 １時間48分 ２時間48分 16時間48分
`, `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
recovered_at: ４月３日11時
durations: １時間48分
operators: 楓ネット株式会社
occurred_at: 令和５年４月３日９時12分
recovered_at: ４月３日12時
durations: ２時間48分
operators: 合同会社椎
occurred_at: 令和５年４月３日９時12分
recovered_at: ４月４日２時
durations: 16時間48分
`},
		{"one incident of two operators", `
事業者名 白樺通信株式会社 楓ネット株式会社
発生日時 令和５年４月３日９時12分
継続時間 １時間53分
影響利用者数 約3,000人 約500回線
影響地域 岩手県
`, `operators: 白樺通信株式会社 楓ネット株式会社
occurred_at: 令和５年４月３日９時12分
durations: １時間53分
affected_users: 約3,000人 約500回線
affected_area: 岩手県
`},
		{"one incident with values of services", `
事業者名 白樺通信株式会社 楓ネット株式会社
発生日時 令和５年４月３日９時12分
継続時間 音声 １時間53分 データ ７時間38分
影響利用者数 音声 約3,000人 データ 約500回線
影響地域 岩手県
`, `operators: 白樺通信株式会社 楓ネット株式会社
occurred_at: 令和５年４月３日９時12分
durations: 音声 １時間53分 データ ７時間38分
affected_users: 音声 約3,000人 データ 約500回線
affected_area: 岩手県
`},
	} {
		assert.Equal(t, test.want, strings.Join(tables(strings.TrimPrefix(test.text, "\n")), ""), test.name)
	}
}
