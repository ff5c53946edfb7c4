package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestHeadAgain: the names of the operators that are printed again behind the end of a page
// begin no table, if the labels behind them go on with those before; the incident of the same
// operator, or of others, does.
func TestHeadAgain(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"side by side", `
事業者名      白樺通信株式会社           樅の木電話株式会社
発生日時      令和５年４月３日９時12分      令和５年５月７日10時30分
復旧日時      同日 11時05分         同日 16時50分頃
継続時間      １時間53分            ６時間20分
事業者名      白樺通信株式会社          樅の木電話株式会社
影響地域      岩手県               青森県
発生原因      空調の停止による。          装置の故障による。
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
recovered_at: 同日 11時05分
durations: １時間53分
affected_area: 岩手県
cause: 空調の停止による。
operators: 樅の木電話株式会社
occurred_at: 令和５年５月７日10時30分
recovered_at: 同日 16時50分頃
durations: ６時間20分
affected_area: 青森県
cause: 装置の故障による。
`}},
		{"one incident", `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時12分
継続時間 １時間53分
事業者名　白樺通信株式会社
影響地域 岩手県
発生原因 空調の停止による。
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
durations: １時間53分
affected_area: 岩手県
cause: 空調の停止による。
`}},
		{"its last row goes on", `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時12分
発生原因 空調の停止により装置が
事業者名 白樺通信株式会社
発生原因 故障したことによる。
影響地域 岩手県
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
cause: 空調の停止により装置が
cause: 故障したことによる。
affected_area: 岩手県
`}},
		{"a second incident of the same operator", `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時12分
影響地域 岩手県
事業者名 白樺通信株式会社
発生日時 令和５年６月８日９時12分
影響地域 青森県
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
affected_area: 岩手県
`, `operators: 白樺通信株式会社
occurred_at: 令和５年６月８日９時12分
affected_area: 青森県
`}},
		{"the incident of another operator", `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時12分
影響地域 岩手県
事業者名 楓ネット株式会社
継続時間 ２時間
発生原因 空調の停止による。
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
affected_area: 岩手県
`, `operators: 楓ネット株式会社
durations: ２時間
cause: 空調の停止による。
`}},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, tables(test.text)) })
	}
}

// A table of many rows, and heads that are printed again and again, take time in proportion to
// their length.
func TestManyRows(t *testing.T) {
	assert.Len(t, tables("項目\t甲社\t乙社\n発生日時\t５月１日\t６月２日\n継続時間\t２時間\t３時間\n"+strings.Repeat("あ\tい\tう\n", 20_000)), 1)
	assert.Empty(t, tables(strings.Repeat("事業者名　白樺通信株式会社\n", 20_000)))
	assert.Empty(t, tables(strings.Repeat("事業者名 ", 20_000)))
}
