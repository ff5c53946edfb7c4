package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestMarksAreNoLabels: the mark and the name of the first entry of a cell beside its label
// are no row of labels, with whatever mark.
func TestMarksAreNoLabels(t *testing.T) {
	for _, mark := range []string{"①", "ア", "(ア)", "(1)", "１．", "(a)", "(一)", "（Ａ）", "【１】", ""} {
		got := tables(strings.ReplaceAll(`
事業者名 白樺通信株式会社
発生日時 令和５年４月３日
影響利用者数 約３万人
障害内容 通話ができない状態となった。
発生原因 # 直接の原因
電源装置の故障により、伝送装置への給電が停止した。
再発防止策 ・監視の追加
情報周知 自社サイト 第１報 ４月３日 10:00
その他 なし
主な質疑は次のとおり。
`, "#", mark))
		assert.Equal(t, []string{strings.ReplaceAll(`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
affected_users: 約３万人
impact: 通話ができない状態となった。
cause: # 直接の原因|電源装置の故障により、伝送装置への給電が停止した。
preventive_measures: ・監視の追加
disclosure: 
own_site: 第１報 ４月３日 10:00
other: なし
`, "# ", strings.TrimLeft(mark+" ", " "))}, got, mark)
	}
}

// TestListBehindTable: the last cell of a table ends where a list of others begins.
func TestListBehindTable(t *testing.T) {
	assert.Equal(t, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
affected_users: 約３万人
preventive_measures: ・監視の追加
`, `operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日10時05分
affected_users: 800人
operators: 楓通信株式会社
occurred_at: 令和５年６月８日９時30分
affected_users: 約２万人
`}, tables(`
事業者名 白樺通信株式会社
発生日時 令和５年４月３日
影響利用者数 約３万人
再発防止策 ・監視の追加
番号 事業者名 発生日時 影響利用者数
１ 樅の木電話株式会社 令和５年５月８日10時05分 800人
２ 楓通信株式会社 令和５年６月８日９時30分 約２万人
`))
}
