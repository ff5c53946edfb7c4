package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestListKinds: lists with names over rows, marks below their labels, a second field in
// brackets and logs.
func TestListKinds(t *testing.T) {
	rows := `operators: 樅の木電話株式会|社
occurred_at: 令和５年５月８日|（月）10時05分|（同日10時50分）
durations: 45分
affected_users: 約８万人
cause: 停電による。
preventive_measures: ①電源の二重化|【R5.6完了】|②訓練【検討中】
own_site: 初報 5/8|10:30|最終報 5/8|11:00
inquiries: 1.2
operators: 白樺通信株式会社
occurred_at: 令和５年11月３日|（金）９時12分|（11月３日11時|30分）
durations: ２時間18|分
affected_users: 800人
cause: 工事の誤りによる。
preventive_measures: ①手順の見直し|【R5.12完了】
own_site: －
inquiries: 不明
`
	for _, test := range []struct{ name, text, want string }{
		{"cells one after the other", `
番号 事業者名 発生日時
（復旧日時）
継続時間 影響利用者数 発生原因 再発防止策
【実施状況】
自社サイトで
の周知
問合せ
件数
（千件）
【上半期】
１ 樅の木電話株式会
社
令和５年５月８日
（月）10時05分
（同日10時50分）
45分 約８万人 停電による。 ①電源の二重化
【R5.6完了】
②訓練【検討中】
初報 5/8
10:30
最終報 5/8
11:00
1.2
【下半期】
２ 白樺通信株式会社 令和５年11月３日
（金）９時12分
（11月３日11時
30分）
２時間18
分
800人 工事の誤りによる。 ①手順の見直し
【R5.12完了】
－ 不明
`, rows},
		{"columns, the cells at the tops of their rows", `
番号    事業者名       発生日時       継続時間    影響利用者数   発生原因        再発防止策       自社サイトで    問合せ
                （復旧日時）                                  【実施状況】      の周知      件数
                                                                           （千件）
【上半期】
１    樅の木電話株式会   令和５年５月８日  45分     約８万人    停電による。      ①電源の二重化     初報 5/8   1.2
     社          （月）10時05分                             【R5.6完了】    10:30
                （同日10時50分）                             ②訓練【検討中】    最終報 5/8
                                                                 11:00
【下半期】
２    白樺通信株式会社   令和５年11月３日 ２時間18   800人     工事の誤りによる。   ①手順の見直し     －        不明
                （金）９時12分  分                           【R5.12完了】
                （11月３日11時
                30分）
`, rows},
		{"a name over the first rows alone, no second field", `
番号 事業者名 発生日時 継続時間 影響利用者数 発生原因
〔固定通信〕
１ 樅の木電話株式会
社
令和５年５月８日
10時05分
45分 約８万人 停電による。
２ 白樺通信株式会社 令和５年11月３日
９時12分
２時間18
分
800人 工事の誤りによる。
`, `operators: 樅の木電話株式会|社
occurred_at: 令和５年５月８日|10時05分
durations: 45分
affected_users: 約８万人
cause: 停電による。
operators: 白樺通信株式会社
occurred_at: 令和５年11月３日|９時12分
durations: ２時間18|分
affected_users: 800人
cause: 工事の誤りによる。
`},
		{"regions before words with letters", `
番号 事業者名 発生日時 影響利用者数 影響地域 障害内容
１ 樅の木電話株式会
社
令和５年５月８日
10時05分
約８万人 全国 0120番号のIP電話
の着信不可
２ 白樺通信株式会社 令和５年11月３日
９時12分
800人 青森県 IP電話の発信不可
`, `operators: 樅の木電話株式会|社
occurred_at: 令和５年５月８日|10時05分
affected_users: 約８万人
affected_area: 全国
impact: 0120番号のIP電話|の着信不可
operators: 白樺通信株式会社
occurred_at: 令和５年11月３日|９時12分
affected_users: 800人
affected_area: 青森県
impact: IP電話の発信不可
`},
		{"a mark and a unit that the ends of lines break", `
番号 事業者名 発生
日時
継続
時間
影響利
用者数
（万
人）
再発防止
策
【実施状
況】
【上半期】
１ 樅の木電
話株式会
社
令和５年
５月８日
10時05分
45分 ８ ①電源の
二重化
【R5.6
完了】
【下半期】
２ 白樺通信
株式会社
令和５年
11月３日
９時12分
２時間
18分
12.5 ①手順の
見直し
【検討
中】
`, `operators: 樅の木電|話株式会|社
occurred_at: 令和５年|５月８日|10時05分
durations: 45分
affected_users: ８
preventive_measures: ①電源の|二重化|【R5.6|完了】
operators: 白樺通信|株式会社
occurred_at: 令和５年|11月３日|９時12分
durations: ２時間|18分
affected_users: 12.5
preventive_measures: ①手順の|見直し|【検討|中】
`},
		{"units aside below labels in columns, rows in the middle, a row's number like one of the agenda", `
１　概要
２　一覧
                        継続       影響利
No. 発生日時     事業者名
                        時間       用者数     発生原因
                          （時       （万
                          間）       人）
    R5.5.8
１             樅の木電話㈱  0.75     ８       停電による。
    10:05
    R5.11.3
２             白樺通信㈱   2.3      12.5    工事の誤りによる。
    9:12
    R5.12.4
３             楓通信㈱    1.5      3.5     部品の故障による。
    9:30
３　今後の対応
`, `occurred_at: R5.5.8|10:05
operators: 樅の木電話㈱
durations: 0.75
affected_users: ８
cause: 停電による。
occurred_at: R5.11.3|9:12
operators: 白樺通信㈱
durations: 2.3
affected_users: 12.5
cause: 工事の誤りによる。
occurred_at: R5.12.4|9:30
operators: 楓通信㈱
durations: 1.5
affected_users: 3.5
cause: 部品の故障による。
`},
		{"parts of a year over rows", `
No. 事業者名 発生日時 復旧日時
継続
時間
（分）
障害内容 発生原因
上半期（令和５年４月～同年９月）
１ 樅の木電話
株式会社
R5.5.8
10:05
同日10:50 45 音声通話が利用で
きない状態。
停電により、装
置が止まった。
下半期（令和５年10月～令和６年３月）
２ 白樺通信株
式会社
R5.11.3
9:12
同日11:30 138 通話が利用できな
い状態。
工事の誤りによ
る。
３ 楓通信株式
会社
R5.12.4
9:30
同日10:30 60 通信が遅延する状
態。
部品の故障によ
る。
`, `operators: 樅の木電話|株式会社
occurred_at: R5.5.8|10:05
recovered_at: 同日10:50
durations: 45
impact: 音声通話が利用で|きない状態。
cause: 停電により、装|置が止まった。
operators: 白樺通信株|式会社
occurred_at: R5.11.3|9:12
recovered_at: 同日11:30
durations: 138
impact: 通話が利用できな|い状態。
cause: 工事の誤りによ|る。
operators: 楓通信株式|会社
occurred_at: R5.12.4|9:30
recovered_at: 同日10:30
durations: 60
impact: 通信が遅延する状|態。
cause: 部品の故障によ|る。
`},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, []string{test.want}, tables(test.text)) })
	}
}
