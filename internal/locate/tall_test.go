package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestTallCells: the letters of a label in the middle of a tall cell may stand far from
// each other, and no cell goes on over a heading.
func TestTallCells(t *testing.T) {
	assert.Equal(t, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
affected_users: 約３万人
cause: 部品の故障により|通信が途絶した。|（背景）|点検の不足
preventive_measures: １ 設備|① 部品の交換|② 点検の追加|２ 体制|① 当番の追加|② 訓練の実施
`}, tables(`
事業者名   白樺通信株式会社
発生日時   令和５年４月３日
影響利用   約３万人
者数
Ⅰ 原因
       部品の故障により
       通信が途絶した。
発生原因
       （背景）
       点検の不足
Ⅱ 対策
再発防止   １ 設備
       ① 部品の交換
       ② 点検の追加
策
       ２ 体制
       ① 当番の追加
       ② 訓練の実施
`))
	assert.Equal(t, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
affected_users: 約３万人
preventive_measures: ① 部品の交換|② 点検の追加|③ 当番の追加|④ 訓練の実施|⑤ 連絡の徹底
`}, tables(`
事業者名   白樺通信株式会社
発生日時   令和５年４月３日
影響利用者数 約３万人
再発防止   ① 部品の交換
       ② 点検の追加
       ③ 当番の追加
       ④ 訓練の実施
策
       ⑤ 連絡の徹底
`))
}

// TestTablesInTallCells: a table inside a cell begins below the line of its label, and
// tells of which field the cell is; nothing ends with a heading in brackets.
func TestTablesInTallCells(t *testing.T) {
	assert.Equal(t, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
affected_users: 約３万人
cause: 【直接の原因】|装置の更改に伴い、経路が片寄った状態で|運用されていた。|【背景】|警報が止められていた。
` + "system_diagram: " + `
preventive_measures: 対策            実施時期|監視項目の追加|令和６年１月完了|警報の見直し|実施中
own_site: 報     掲載日時       掲載内容|第１報|12月６日|21:58|障害の発生|第２報|12月６日|復旧
other: 報道発表により周知した。
`}, tables(`
事業者名    白樺通信株式会社
発生日時    令和５年４月３日
影響利用者数  約３万人
発生原因    【直接の原因】
        装置の更改に伴い、経路が片寄った状態で
        運用されていた。
        【背景】
        警報が止められていた。
機器構成図

再発防止策
        対策            実施時期
        監視項目の追加       令和６年１月完了
        警報の見直し        実施中
自社サイト
        報     掲載日時       掲載内容
        第１報   12月６日      障害の発生
              21:58
        第２報   12月６日      復旧
その他     報道発表により周知した。
`))
}
