package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestOuterColumn: names over rows stand left of the labels, in the middle of their rows and so beside
// any line, and labels in their column take all rows of theirs.
func TestOuterColumn(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a name beside the second line of a value", `
 事業者 事業者名    白樺通信株式会社
     発生日時    令和５年４月３日９時12分
     影響利用者数  ３人
     障害内容    通話ができない。
     発生原因    更新の際に設定を誤り、装置が
 内容          停止した。
 備考  なし
`, `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
affected_users: ３人
impact: 通話ができない。
cause: 更新の際に設定を誤り、装置が|停止した。
(備考): なし
`},
		{"情報周知 in that column, in the middle of its channels", `
 事業者 事業者名    白樺通信株式会社
     発生日時    令和５年４月３日９時12分
     影響利用者数  ３人
             第１報 ４月３日 10時00分
     自社サイト
 情報          第２報 ４月３日 11時00分
 周知          第３報 ４月３日 12時00分
             公式X ４月３日 10時10分
     その他
             公式X ４月３日 12時10分
 備考  なし
`, `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
affected_users: ３人
disclosure: 
own_site: 第１報 ４月３日 10時00分|第２報 ４月３日 11時00分|第３報 ４月３日 12時00分
other: 公式X ４月３日 10時10分|公式X ４月３日 12時10分
(備考): なし
`},
		{"the last row of a table of measures", `
事業者名  白樺通信株式会社
発生日時  令和５年４月３日９時12分
影響利用者数 ３人
                    対策                  実施時期
      警報の見直し                        令和５年６月完了
再発防止策 更新の手順の見直しと、その全ての拠点への       令和５年７月完了
      周知
      訓練                            検討中
備考    本書は、令和５年５月１日に提出した報告書の概要であり、その後に変わった点を含む
      ものである。
`, `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
affected_users: ３人
preventive_measures: 対策                  実施時期|警報の見直し|令和５年６月完了|更新の手順の見直しと、その全ての拠点への|周知|令和５年７月完了|訓練|検討中
(備考): 本書は、令和５年５月１日に提出した報告書の概要であり、その後に変わった点を含む|ものである。
`},
	} {
		assert.Equal(t, []string{test.want}, tables(test.text), test.name)
	}
}
