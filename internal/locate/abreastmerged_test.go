package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestAbreastMerged: incidents side by side of which two have their beginning in common: their
// operators, ends or lengths say how many they are.
func TestAbreastMerged(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"operators in columns", `
事業者名      白樺通信株式会社           樅の木電話株式会社      楓ネット株式会社
発生日時      令和５年４月３日９時12分                      令和５年４月３日９時30分
復旧日時      同日 11時05分         同日 16時50分頃      同日 17時00分
継続時間      １時間53分            約７時間38分         ７時間30分
影響地域      岩手県               青森県             秋田県
発生原因      空調の停止による。          空調の停止による。       経路の切替えの失敗による。
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
recovered_at: 同日 11時05分
durations: １時間53分
affected_area: 岩手県
cause: 空調の停止による。
operators: 樅の木電話株式会社
occurred_at: 令和５年４月３日９時12分
recovered_at: 同日 16時50分頃
durations: 約７時間38分
affected_area: 青森県
cause: 空調の停止による。
operators: 楓ネット株式会社
occurred_at: 令和５年４月３日９時30分
recovered_at: 同日 17時00分
durations: ７時間30分
affected_area: 秋田県
cause: 経路の切替えの失敗による。
`}},
		{"operators wrapped, lengths in columns", `
事業者名   白樺通信株式会        樅の木電話株式        楓ネット株式会
       社              会社              社
発生日時   令和５年４月３日９時12分              令和５年４月３日９時30分
復旧日時   同日 11時05分        同日 16時50分頃      同日 17時00分
継続時間   １時間53分          約７時間38分         ７時間30分
影響地域   岩手県             青森県             秋田県
`, []string{`operators: 白樺通信株式会|社
occurred_at: 令和５年４月３日９時12分
recovered_at: 同日 11時05分
durations: １時間53分
affected_area: 岩手県
operators: 樅の木電話株式|会社
occurred_at: 令和５年４月３日９時12分
recovered_at: 同日 16時50分頃
durations: 約７時間38分
affected_area: 青森県
operators: 楓ネット株式会|社
occurred_at: 令和５年４月３日９時30分
recovered_at: 同日 17時00分
durations: ７時間30分
affected_area: 秋田県
`}},
		{"a value in the middle of the cell of the first two", `
事業者名      白樺通信株式会社        樅の木電話株式会社       楓ネット株式会社
発生日時      令和５年４月３日９時12分    令和５年５月６日９時30分   令和５年６月８日10時
継続時間      １時間53分          約７時間38分        ７時間30分
影響地域                     全国             秋田県
発生原因      空調の停止による。       管路の工事による。       経路の切替えの失敗による。
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
durations: １時間53分
affected_area: 全国
cause: 空調の停止による。
operators: 樅の木電話株式会社
occurred_at: 令和５年５月６日９時30分
durations: 約７時間38分
affected_area: 全国
cause: 管路の工事による。
operators: 楓ネット株式会社
occurred_at: 令和５年６月８日10時
durations: ７時間30分
affected_area: 秋田県
cause: 経路の切替えの失敗による。
`}},
		{"the words over the columns again, cells one below the other", `
項目 Ａ件 Ｂ件
事業者名 白樺通信株式会社 楓ネット株式会社
発生日時 令和５年４月３日９時12分 令和５年６月８日10時
継続時間 １時間53分 ７時間30分
発生原因 空調が停止し、装置が熱
で止まった。
経路の切替えに失敗し、
輻輳した。
項目 Ａ件 Ｂ件
影響地域 全国 秋田県
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
durations: １時間53分
cause: 空調が停止し、装置が熱|で止まった。
affected_area: 全国
operators: 楓ネット株式会社
occurred_at: 令和５年６月８日10時
durations: ７時間30分
cause: 経路の切替えに失敗し、|輻輳した。
affected_area: 秋田県
`}},
		{"without columns nothing says whose the dates are", `
事業者名 白樺通信株式会社 樅の木電話株式会社 楓ネット株式会社
発生日時 令和５年４月３日９時12分 令和５年４月３日９時30分
復旧日時 同日11時05分 同日16時50分頃 同日17時00分
継続時間 １時間53分 約７時間38分 ７時間30分
影響地域 岩手県 青森県 秋田県
`, []string{`operators: 白樺通信株式会社
(発生日時): 令和５年４月３日９時12分 令和５年４月３日９時30分
recovered_at: 同日11時05分
durations: １時間53分
affected_area: 岩手県
operators: 樅の木電話株式会社
(発生日時): 令和５年４月３日９時12分 令和５年４月３日９時30分
recovered_at: 同日16時50分頃
durations: 約７時間38分
affected_area: 青森県
operators: 楓ネット株式会社
(発生日時): 令和５年４月３日９時12分 令和５年４月３日９時30分
recovered_at: 同日17時00分
durations: ７時間30分
affected_area: 秋田県
`}},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, tables(test.text)) })
	}
}
