package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestBands: labels over their values, several of them in each row.
func TestBands(t *testing.T) {
	first := `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
recovered_at: 令和５年４月３日11時30分
affected_users: 約３万人
affected_area: 北海道及び青森県
impact: 音声通話がつながりにくい状況となった。
`
	second := `operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日
affected_users: 800人
affected_area: 全国
cause: 停電
`
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"two tables", `
事業者名 発生日時 復旧日時
白樺通信株式会社 令和５年４月３日９時12分 令和５年４月３日11時30分
影響利用者数 影響地域
約３万人 北海道及び青森県
障害内容
音声通話がつながりにくい状況となった。
事業者名 発生日時
樅の木電話株式会社 令和５年５月８日
影響利用者数 影響地域
800人 全国
発生原因
停電
`, []string{first, second}},
		{"captions that count", `
障害１　音声通話
事業者名 発生日時
樅の木電話株式会社 令和５年５月８日
影響利用者数 影響地域
800人 全国
発生原因
停電
障害２　データ通信
事業者名 発生日時
樅の木電話株式会社 令和５年５月８日
影響利用者数 影響地域
800人 全国
発生原因
停電
`, []string{second, second}},
		{"captions that do not count on", `
障害１　音声通話
事業者名 発生日時
樅の木電話株式会社 令和５年５月８日
影響利用者数 影響地域
800人 全国
発生原因
停電
障害４　を参照
`, []string{strings.Replace(second, "停電", "停電|障害４　を参照", 1)}},
		{"two labels a row, wrapped values", `
事業者名 影響利用者数
樅の木電話
株式会社
約８万人
発生日時 継続時間
令和５年５月８日
10時05分
45分
障害内容
通話ができない状況
が発生した。
`, []string{`operators: 樅の木電話|株式会社
affected_users: 約８万人
occurred_at: 令和５年５月８日|10時05分
durations: 45分
impact: 通話ができない状況|が発生した。
`}},
		{"columns, values in the middle of their rows", `
事業者名              発生日時            継続時間

                  令和５年５月８日
樅の木電話株式会社                       45分
                  10時05分

影響地域              影響利用者数          備考

北海道               音声：約８万人
                                    自動で復旧
青森県               データ：約３万人

障害内容

通話ができない状況が発生した。
`, []string{`operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日|10時05分
durations: 45分
affected_area: 北海道|青森県
affected_users: 音声：約８万人|データ：約３万人
(備考): 自動で復旧
impact: 通話ができない状況が発生した。
`}},
		{"labels beside their values, in the middle of them", `
         樅の木電話                      令和５年５月８日
事業者名                        発生日時
         株式会社                       10時05分

         令和５年５月８日
復旧日時                        継続時間   45分
         10時50分

影響利用者数 約８万人                   影響地域   全国

障害内容   通話ができない状況が発生した。
`, []string{`operators: 樅の木電話|株式会社
occurred_at: 令和５年５月８日|10時05分
recovered_at: 令和５年５月８日|10時50分
durations: 45分
affected_users: 約８万人
affected_area: 全国
impact: 通話ができない状況が発生した。
`}},
		{"calls by where they came in, then all", `
事業者名 発生日時
樅の木電話株式会社 令和５年５月８日
影響地域 問合せ件数
青森県 コールセンター81件、
代理店９件（計90件）
発生原因
停電
`, []string{`operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日
affected_area: 青森県
inquiries: コールセンター81件、|代理店９件（計90件）
cause: 停電
`}},
		{"a label goes on in a row of its own, one has a remark", `
事業者名 発生日時
樅の木電話株式会社 令和５年５月８日
影響利用者数 影響地域
800人 全国
再発防止策
・点検の周期を見直した。
再発防止策（前頁からの続き）
・予備の装置を置く。
情報周知（日時、媒体）
6/1 10:05 ホームページに掲載
`, []string{`operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日
affected_users: 800人
affected_area: 全国
preventive_measures: ・点検の周期を見直した。
preventive_measures: ・予備の装置を置く。
disclosure: 6/1 10:05 ホームページに掲載
`}},
		{"the last row has several labels", `
事業者名 発生日時
樅の木電話株式会社 令和５年５月８日
発生原因
停電
影響利用者数 影響地域
800人 全国
（２）その他について、説明が行われた。
`, []string{`operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日
cause: 停電
affected_users: 800人
affected_area: 全国
`}},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, tables(test.text)) })
	}
}
