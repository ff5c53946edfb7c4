package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestFirstLabels: a table may begin with a label that nobody knows.
func TestFirstLabels(t *testing.T) {
	plain := `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
affected_users: 約３万人
`
	numbered := "(受付年月日): 令和５年４月９日\n" + plain
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"of two tables", `
（１）一件目の事故について、説明が行われた。
受付年月日 令和５年４月９日
事業者名 白樺通信株式会社
発生日時 令和５年４月３日
影響利用者数 約３万人
（２）二件目の事故について、説明が行われた。
受付年月日 令和５年４月９日
事業者名 白樺通信株式会社
発生日時 令和５年４月３日
影響利用者数 約３万人
（３）その他について、説明が行われた。
`, []string{numbered, numbered}},
		{"of one", `
作成年月日 令和５年４月９日
事業者名 白樺通信株式会社
発生日時 令和５年４月３日
影響利用者数 約３万人
`, []string{plain}},
		{"in the columns of its table", `
受付年月日   令和５年４月９日
事業者名    白樺通信株式会社
発生日時    令和５年４月３日
影響利用者数  約３万人
`, []string{numbered}},
		{"words over the columns", `
項目      内容
事業者名    白樺通信株式会社
発生日時    令和５年４月３日
影響利用者数  約３万人
`, []string{plain}},
		{"in other columns", `
受付年月日          令和５年４月９日
事業者名    白樺通信株式会社
発生日時    令和５年４月３日
影響利用者数  約３万人
`, []string{plain}},
		{"set in", `
    受付年月日   令和５年４月９日
事業者名        白樺通信株式会社
発生日時        令和５年４月３日
影響利用者数      約３万人
`, []string{plain}},
		{"labels that fill their column", `
受付の年月日等 令和５年４月９日
事業者名      白樺通信株式会社
発生日時      令和５年４月３日
影響利用者数    約３万人
事業者への問合 該当なし
せ件数
報告書の提出先 本省
`, []string{`(受付の年月日等): 令和５年４月９日
operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
affected_users: 約３万人
inquiries: 該当なし
(報告書の提出先): 本省
`}},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, tables(test.text)) })
	}
}

// TestLabelsOfBothLevels: each channel has the word for what is told before it.
func TestLabelsOfBothLevels(t *testing.T) {
	for name, text := range map[string]string{
		"in a run": `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日
影響利用者数 約３万人
周知状況 自社ホー
ムページ
第１報 ４月３日９時30分
周知状況 その他 報道機関に連絡した。
`,
		"in columns": `
事業者名       白樺通信株式会社
発生日時       令和５年４月３日
影響利用者数     約３万人
周知状況 自社   第１報 ４月３日９時30分
ホームページ
周知状況 その   報道機関に連絡した。
他
`,
		"beside lines of another cell": `
事業者名       白樺通信株式会社
発生日時       令和５年４月３日
影響利用者数     約３万人
周知状況 自社
           第１報 ４月３日９時30分
ホームページ
周知状況 その   報道機関に連絡した。
他
`,
		"below each other": `
事業者名    白樺通信株式会社
発生日時    令和５年４月３日
影響利用者数  約３万人
周知状況
        第１報 ４月３日９時30分
自社サイト
周知状況
        報道機関に連絡した。
その他
`,
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
affected_users: 約３万人
own_site: 第１報 ４月３日９時30分
other: 報道機関に連絡した。
`}, tables(text))
		})
	}
}
