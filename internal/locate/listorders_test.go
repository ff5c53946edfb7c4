package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestHeadsReadInSeveralWays: what words of a head that nobody knows mean, the rows tell.
func TestHeadsReadInSeveralWays(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a name over labels of the line below", `
番号 事業者名 発生日時 影響 発生原因
継続時間 利用者数 地域
１ 白樺通信株
式会社
令和５年４月３
日
９時12分
２時間５分 約３万人 富山県、石
川県
電源の故障により、
切り替わらなかった。
２ 樅の木電話株式会社
令和５年５月８
日
10時05分
45分 800人 全国
設定の誤り
３ 楓ネット株式会社
令和５年６月１
日
７時20分
３時間 約１万人 岩手県 停電
`, `operators: 白樺通信株|式会社
occurred_at: 令和５年４月３|日|９時12分
durations: ２時間５分
affected_users: 約３万人
affected_area: 富山県、石|川県
cause: 電源の故障により、|切り替わらなかった。
operators: 樅の木電話株式会社
occurred_at: 令和５年５月８|日|10時05分
durations: 45分
affected_users: 800人
affected_area: 全国
cause: 設定の誤り
operators: 楓ネット株式会社
occurred_at: 令和５年６月１|日|７時20分
durations: ３時間
affected_users: 約１万人
affected_area: 岩手県
cause: 停電
`},
		{"two names side by side, both of which read as labels", `
No. 事業者
事故の概要 影響の規模
発生日時 障害内容 主な原因 影響利用者
数（万人）
継続時間
（分）
1 白樺通信株式会社 R5.4.3 9:12 通話ができない。 部品の故障 4.2 135
2 樅の木電話株式会社 R5.5.8 10:05 通信ができない。 停電 11 64
`, `operators: 白樺通信株式会社
occurred_at: R5.4.3 9:12
impact: 通話ができない。
cause: 部品の故障
affected_users: 4.2
durations: 135
operators: 樅の木電話株式会社
occurred_at: R5.5.8 10:05
impact: 通信ができない。
cause: 停電
affected_users: 11
durations: 64
`},
		{"names apart that are one with the labels below", `
事業者名 日時 継続時間 影響 原因
発生 復旧 利用者数 地域
白樺通信株式
会社 R5.4.3 9:12 R5.4.3 12:20 ３時間８分 約1.2万人 岩手県 装置の故障
樅の木電話株式会社 R5.5.8 7:40 R5.5.8 8:35 55分 約3,300人 全国 作業の誤り
`, `operators: 白樺通信株式|会社
occurred_at: R5.4.3 9:12
recovered_at: R5.4.3 12:20
durations: ３時間８分
affected_users: 約1.2万人
affected_area: 岩手県
cause: 装置の故障
operators: 樅の木電話株式会社
occurred_at: R5.5.8 7:40
recovered_at: R5.5.8 8:35
durations: 55分
affected_users: 約3,300人
affected_area: 全国
cause: 作業の誤り
`},
		{"a wrapped word behind a name over labels", `
No. 発生日時 事業者 影響の規模 障害内容 対応後の状
況
利用者数 時間
１ 令和５年４月３日 白樺通信株式会社 約３万人 ３時間 通話ができない。 運用中
２ 令和５年５月８日 樅の木電話株式会社 約１万人 ５時間 通信ができない。 休止中
`, `occurred_at: 令和５年４月３日
operators: 白樺通信株式会社
affected_users: 約３万人
durations: ３時間
impact: 通話ができない。
(対応後の状況): 運用中
occurred_at: 令和５年５月８日
operators: 樅の木電話株式会社
affected_users: 約１万人
durations: ５時間
impact: 通信ができない。
(対応後の状況): 休止中
`},
		{"a row that begins above its number", `
                               事故の概要              影響の規模
 No.    事業者                                   影響利用者 継続時間
                発生日時           障害内容     主な原因  数（万人） （分）
     白樺通信サービ                固定電話の発着信が ソフトウェアの
1 ス株式会社     R5.7.3 8:14 できない状態となっ 不具合       4.2     135
                            た。
2 株式会社楓電話   R5.8.21 19:02 通信ができない。   停電       11      64
3 樅の木株式会社   R5.9.30 2:45 メールが遅れた。    誤設定      0.8     320
`, `operators: 白樺通信サービ|ス株式会社
occurred_at: R5.7.3 8:14
impact: 固定電話の発着信が|できない状態となっ|た。
cause: ソフトウェアの|不具合
affected_users: 4.2
durations: 135
operators: 株式会社楓電話
occurred_at: R5.8.21 19:02
impact: 通信ができない。
cause: 停電
affected_users: 11
durations: 64
operators: 樅の木株式会社
occurred_at: R5.9.30 2:45
impact: メールが遅れた。
cause: 誤設定
affected_users: 0.8
durations: 320
`},
		{"parts of a field on a line of their own, behind a word", `
No. 事業者名 発生日時
影響利用者数（人）
発生原因 備考
電話 データ
1 白樺通信株式会社 令和５年４月３日 1,820 4,310 停電 －
2 樅の木電話株式会社 令和５年５月８日 310 980 誤操作 協議中
`, `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
affected_users: 電話|1,820|データ|4,310
cause: 停電
(備考): －
operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日
affected_users: 電話|310|データ|980
cause: 誤操作
(備考): 協議中
`},
		{"figures of a date without the blank before the time of day", `
番号 事業者名 発生日時 継続時間 発生原因
1 白樺通信株式会社 R5.7.38:14 ２時間 部品の故障
2 樅の木電話株式会社 R5.8.2119:02 ３時間 停電
`, `operators: 白樺通信株式会社
occurred_at: R5.7.38:14
durations: ２時間
cause: 部品の故障
operators: 樅の木電話株式会社
occurred_at: R5.8.2119:02
durations: ３時間
cause: 停電
`},
	} {
		assert.Equal(t, []string{test.want}, tables(test.text), test.name)
	}
}

// TestRowsOfLabelsOverValues: labels over their values in rows, below a name of the table or a label
// that stands over its value alone.
func TestRowsOfLabelsOverValues(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"below the name of the table", `
事故の概要
事業者名 発生日時 復旧日時
白樺通信株式会社 令和５年４月３日９時12分 令和５年４月３日11時40
分
継続時間 影響利用者数 影響地域
２時間28分 約１万人 新潟県
発生原因
部品の故障
`, `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
recovered_at: 令和５年４月３日11時40|分
durations: ２時間28分
affected_users: 約１万人
affected_area: 新潟県
cause: 部品の故障
`},
		{"in columns", `
事業者名            発生日時             復旧日時
白樺通信株式会社        令和５年３月２日（木）８時15分 令和５年３月２日（木）11時40
                                 分
継続時間            影響利用者数           影響地域
３時間25分          約１万4,000人        新潟県、福島県
障害内容
通話ができない状態となった。
`, `operators: 白樺通信株式会社
occurred_at: 令和５年３月２日（木）８時15分
recovered_at: 令和５年３月２日（木）11時40|分
durations: ３時間25分
affected_users: 約１万4,000人
affected_area: 新潟県、福島県
impact: 通話ができない状態となった。
`},
		{"below a label alone over its value", `
事業者名
白樺通信株式会社
発生日時 継続時間
令和５年６月30日０時25分 ６時間18分
影響利用者数 問合せ件数
約6,700人 213件
`, `operators: 白樺通信株式会社
occurred_at: 令和５年６月30日０時25分
durations: ６時間18分
affected_users: 約6,700人
inquiries: 213件
`},
	} {
		assert.Equal(t, []string{test.want}, tables(test.text), test.name)
	}
}
