package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestFormBands: forms whose labels stand over their values, some of them labels of no
// field, wrapped, or over figures without a unit.
func TestFormBands(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"one label of a field in the first row", `
事業者の名称 届出番号 報告の区分 報告年月日
樅の木電話株式会
社
第Ｃ－８
－１１号
詳細報告（第２
回）
令和５年６月１日
発生年月日及び時刻 覚知年月日及び時刻 復旧年月日及び時刻 継続時間
令和５年５月８日
（月）10時05分
令和５年５月８日
（月）10時11分
令和５年５月８日
（月）10時50分
45分
影響利用者数 影響地域 事故発生の場所
約12,400 青森県及び秋田
県の各一部
北局
（青森市）
発生原因
停電
`, []string{`operators: 樅の木電話株式会|社
(届出番号): 第Ｃ－８|－１１号
(報告の区分): 詳細報告（第２|回）
(報告年月日): 令和５年６月１日
occurred_at: 令和５年５月８日|（月）10時05分
(覚知年月日及び時刻): 令和５年５月８日|（月）10時11分
recovered_at: 令和５年５月８日|（月）10時50分
durations: 45分
affected_users: 約12,400
affected_area: 青森県及び秋田|県の各一部
(事故発生の場所): 北局|（青森市）
cause: 停電
`}},
		{"labels of a row line by line where some are wrapped", `
事業者名 登録番号
白樺通信株式会社 第81号
発生年月日及び時刻
復旧年月日及び時
刻
継続時間
令和５年４月３日９時12分
令和５年４月３日
11時30分
２時間18分
影響を受けた電気通信役
務の区分
事故の概要
二 データ伝送役
務
通話ができない状況
が発生した。
`, []string{`operators: 白樺通信株式会社
(登録番号): 第81号
occurred_at: 令和５年４月３日９時12分
recovered_at: 令和５年４月３日|11時30分
durations: ２時間18分
service_categories: 二 データ伝送役|務
impact: 通話ができない状況|が発生した。
`}},
		{"labels in the middle of their row", `
事業者名                  登録番号       報告の区分
樅の木電話株式会社             第81号       詳報
                      復旧年月日及び時
発生年月日及び時刻                        継続時間
                      刻
                      令和５年５月８日
令和５年５月８日10時05分                     45分
                      （月）10時50分
影響利用者数                影響地域       登録の区分
約12,400               青森県        電気通信
`, []string{`operators: 樅の木電話株式会社
(登録番号): 第81号
(報告の区分): 詳報
occurred_at: 令和５年５月８日10時05分
recovered_at: 令和５年５月８日|（月）10時50分
durations: 45分
affected_users: 約12,400
affected_area: 青森県
(登録の区分): 電気通信
`}},
		{"one blank before the last cell", `
事業者名                  登録番号       報告の区分
樅の木電話株式会社             第81号       詳報
発生年月日及び時刻                        復旧年月日及び時刻       継続時間
                               令和５年５月 18
令和５年５月 18 日（月）９時 37 分          日（月）15 時 22 ５時間 45 分
                               分
`, []string{`operators: 樅の木電話株式会社
(登録番号): 第81号
(報告の区分): 詳報
occurred_at: 令和５年５月 18 日（月）９時 37 分
recovered_at: 令和５年５月 18|日（月）15 時 22|分
durations: ５時間 45 分
`}},
		{"a label beside its value is no row of labels", `
事業者名 樅の木電話株式会社
登録番号 第81号
発生日時 令和５年５月８日10時05分
影響地域 青森県
`, []string{`operators: 樅の木電話株式会社
(登録番号): 第81号
occurred_at: 令和５年５月８日10時05分
affected_area: 青森県
`}},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, tables(test.text)) })
	}
}
