package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestFiguresAboveForms: a table of figures whose columns or rows have words of fields is none of the
// incident below it, and what is read between two tables is of neither.
func TestFiguresAboveForms(t *testing.T) {
	const form = `
（１）携帯電話
事業者名    白樺通信株式会社
発生日時    令和５年４月３日９時12分  復旧日時     令和５年４月３日11時00分
影響利用者数  約３万人
事故の原因   装置の故障
（２）固定電話
事業者名    楓ネット株式会社
発生日時    令和５年５月３日９時12分  復旧日時     令和５年５月３日11時00分
影響利用者数  約４万人
事故の原因   工事による切断
`
	want := []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
recovered_at: 令和５年４月３日11時00分
affected_users: 約３万人
cause: 装置の故障
`, `operators: 楓ネット株式会社
occurred_at: 令和５年５月３日９時12分
recovered_at: 令和５年５月３日11時00分
affected_users: 約４万人
cause: 工事による切断
`}
	for _, test := range []struct{ name, above string }{
		{"rates by cause", "表１ 発生原因別の割合\n 発生原因 設備要因 人為要因 その他\n 割合（％）       37.4   60.1     2.5"},
		{"rates by cause, over a heading", "表１ 発生原因別の割合\n発生原因 設備要因 人為要因 外的要因 その他\n割合（％）       37.4   4.1     56.0 2.5\n２ 主な重大な事故"},
		{"numbers by users and length", "影響利用者数＼継続時間 ２時間未満 ２～５時間 12時間以上\n    500人未満         2,011      1,704   988"},
		{"numbers by cause, a row each", "発生原因  件数  割合\n設備     12   40\n人為      9   30"},
	} {
		assert.Equal(t, want, tables(test.above+form), test.name)
	}
}

// TestTablesBegin: without a heading, the field that comes again tells where the table begins; none goes
// on over a list.
func TestTablesBegin(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"figures by cause", `
発生原因 設備要因 人為要因 外的要因 その他
割合（％）       37.4   4.1     56.0 2.5
事業者名    白樺通信株式会社
発生日時    令和５年４月３日９時12分
影響利用者数  約３万人
事故の原因   装置の故障
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
affected_users: 約３万人
cause: 装置の故障
`}},
		{"figures by cause, in a text without columns", `
発生原因 設備要因 人為要因 外的要因 その他
割合 37.4 4.1 56.0 2.5
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時12分
影響利用者数 約３万人
事故の原因 装置の故障
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
affected_users: 約３万人
cause: 装置の故障
`}},
		{"labels above and below a list", `
影響地域 全国
これまでの事故
事業者名 発生日時 影響利用者数
白樺通信株式会社 令和５年４月３日９時12分 約３万人
楓ネット株式会社 令和５年５月３日９時12分 約４万人
（注）速報値である。
発生日時 令和５年６月３日９時12分
影響利用者数 約５万人
発生原因 工事による切断
`, []string{"operators: 白樺通信株式会社\noccurred_at: 令和５年４月３日９時12分\naffected_users: 約３万人\n" +
			"operators: 楓ネット株式会社\noccurred_at: 令和５年５月３日９時12分\naffected_users: 約４万人\n",
			"occurred_at: 令和５年６月３日９時12分\naffected_users: 約５万人\ncause: 工事による切断\n"}},
	} {
		assert.Equal(t, test.want, tables(test.text), test.name)
	}
}
