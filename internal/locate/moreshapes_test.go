package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestMoreShapes: kinds of tables in text, each with what tells how they are read.
func TestMoreShapes(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"a remark in a cell of a list", `
事業者名 発生日時 継続時間 影響利用者数 影響地域
白樺通信株式会社 令和５年４月３日９時12分 ２時間10分 約３万人
※実績からの推計
岩手県
樅の木電話株式会社 令和５年５月８日15時20分 １時間５分 1,250人 秋田県
楓ネット株式会社 令和５年６月９日20時 45分 ４万人
※契約数
青森県
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
durations: ２時間10分
affected_users: 約３万人|※実績からの推計
affected_area: 岩手県
operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日15時20分
durations: １時間５分
affected_users: 1,250人
affected_area: 秋田県
operators: 楓ネット株式会社
occurred_at: 令和５年６月９日20時
durations: 45分
affected_users: ４万人|※契約数
affected_area: 青森県
`}},
		{"a list whose cells only the widths of letters put into their columns", `
      原因          事業者    対象地域    影響契約者 事故発生日時 事故継続 完全復旧日時
                  の名称              数                時間
IPサーバのソフトウェア不具 楓通信㈱   静岡県、福   ①音声：約 令和4年4月7 ①音声： 令和4年4月7
合により全ての加入者の認証が           岡県、徳島       412人 日11時45分     10分 日11時55分
失敗した。                    県、神奈川   ②データ：               ②デー
                         県         1,830件           タ：9分
電源の装置の部品不足により現 樅の木通信    三重県の一   約12,000人 令和4年12月 5時間56分 令和4年12月
用と予備の装置の双方が停止し （株）        部                25日7時26分        25日 13時22分
た。
冗長用の装置の期限の有効期限 株式会社あかね 全国        765,000件 令和4年10月14 9時間54分 令和4年10月15
切れにより現用の装置と予備の ネット               ※実績から 日22時10分             日 8時4分
双方が停止した。                         の推計値
`, []string{`cause: IPサーバのソフトウェア不具|合により全ての加入者の認証が|失敗した。
operators: 楓通信㈱
affected_area: 静岡県、福|岡県、徳島|県、神奈川|県
affected_users: ①音声：約|412人|②データ：|1,830件
occurred_at: 令和4年4月7|日11時45分
durations: ①音声：|10分|②デー|タ：9分
recovered_at: 令和4年4月7|日11時55分
cause: 電源の装置の部品不足により現|用と予備の装置の双方が停止し|た。
operators: 樅の木通信|（株）
affected_area: 三重県の一|部
affected_users: 約12,000人
occurred_at: 令和4年12月|25日7時26分
durations: 5時間56分
recovered_at: 令和4年12月|25日 13時22分
cause: 冗長用の装置の期限の有効期限|切れにより現用の装置と予備の|双方が停止した。
operators: 株式会社あかね|ネット
affected_area: 全国
affected_users: 765,000件|※実績から|の推計値
occurred_at: 令和4年10月14|日22時10分
durations: 9時間54分
recovered_at: 令和4年10月15|日 8時4分
`}},
		{"two operators and measures on short lines in a list", `
発生原因 影響利用者数 発生日時 事業者名 再発防止策
伝送装置の部品の寿命により通信
が途絶した。 約２千人 令和５年４月３日９時12分
白樺通信株式会社
樅の木電話
株式会社
(1)部品の交換の時期の見直しと予備品の
確保
【令和５年６月完了】
(2)監視の強化
(3)記録
電源の設定の誤りにより装置が停
止した。 ４万人 令和５年５月８日15時20分
楓ネット株式会社
①手順書の改訂と二名による作業前の確
認
（令和５年７月完了予定）
`, []string{`cause: 伝送装置の部品の寿命により通信|が途絶した。
affected_users: 約２千人
occurred_at: 令和５年４月３日９時12分
operators: 白樺通信株式会社|樅の木電話|株式会社
preventive_measures: (1)部品の交換の時期の見直しと予備品の|確保|【令和５年６月完了】|(2)監視の強化|(3)記録
cause: 電源の設定の誤りにより装置が停|止した。
affected_users: ４万人
occurred_at: 令和５年５月８日15時20分
operators: 楓ネット株式会社
preventive_measures: ①手順書の改訂と二名による作業前の確|認|（令和５年７月完了予定）
`}},
		{"amounts behind their services in a list", `
番号 事業者名 発生日時 継続時間 影響利用者数 影響地域
１ 白樺通信株式会社 令和５年４月３日９時12分 ２時間10分
送信：約12万人
受信：約８万人
岩手県
２ 樅の木電話株式会社 令和５年５月８日15時20分 １時間５分 1,250人 秋田県
３ 楓ネット株式会社 令和５年６月９日20時 45分 ４万人 青森県
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
durations: ２時間10分
affected_users: 送信：約12万人|受信：約８万人
affected_area: 岩手県
operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日15時20分
durations: １時間５分
affected_users: 1,250人
affected_area: 秋田県
operators: 楓ネット株式会社
occurred_at: 令和５年６月９日20時
durations: 45分
affected_users: ４万人
affected_area: 青森県
`}},
		{"spread labels with words before a known one, and above it", `
（１）重大な事故の概要は以下のとおり。
件 案 名 伝送路の切断
通 報 事 業 者 名 白樺通信株式会社
障 害 内 容 通話ができない。
発 生 日 時 令和５年４月３日
影 響 地 域 岩手県
（２）次の事故の概要は以下のとおり。
件 案 名 認証の失敗
通 報 事 業 者 名 樅の木電話株式会社
障 害 内 容 接続ができない。
発 生 日 時 令和５年５月８日
影 響 地 域 秋田県
`, []string{`(件案名): 伝送路の切断
operators: 白樺通信株式会社
impact: 通話ができない。
occurred_at: 令和５年４月３日
affected_area: 岩手県
`, `(件案名): 認証の失敗
operators: 樅の木電話株式会社
impact: 接続ができない。
occurred_at: 令和５年５月８日
affected_area: 秋田県
`}},
		{"a name over rows that is a label", `
事業者 事業者名     白樺通信株式会社
日時  発生日時     令和５年４月３日
    復旧日時     令和５年４月４日
影響  影響利用者数   約３万人
    影響地域     岩手県
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
recovered_at: 令和５年４月４日
affected_users: 約３万人
affected_area: 岩手県
`}},
		{"one beginning, told by the operators and the calls", `
事業者名    白樺通信株式会社       樅の木電話株式会社      楓ネット株式会社
発生日時                令和５年４月３日９時12分
影響地域    岩手県            秋田県            青森県
障害内容    通話ができない。       接続ができない。       閲覧ができない。
問合せ件数   643件           －              約2,800件
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
affected_area: 岩手県
impact: 通話ができない。
inquiries: 643件
operators: 樅の木電話株式会社
occurred_at: 令和５年４月３日９時12分
affected_area: 秋田県
impact: 接続ができない。
inquiries: －
operators: 楓ネット株式会社
occurred_at: 令和５年４月３日９時12分
affected_area: 青森県
impact: 閲覧ができない。
inquiries: 約2,800件
`}},
		{"numbers over the incidents, values over two of them in the middle, a part of the year behind", `
番号            １               ２             ３               ４
事業者名       白樺通信株式会社       樅の木電話株式会社      楓ネット株式会社       株式会社杉電話
発生日時       令和５年４月３日       令和５年５月８日              令和５年６月９日
            ９時12分          15時20分                 20時05分
復旧日時       令和５年４月３日       令和５年５月９日       令和５年６月９日       令和５年６月10日
            10時00分         16時20分         21時05分          ８時00分
影響地域          岩手県           秋田県             青森県           宮城県
行政指導          －               －             －               －
下半期
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日|９時12分
recovered_at: 令和５年４月３日|10時00分
affected_area: 岩手県
(行政指導): －
operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日|15時20分
recovered_at: 令和５年５月９日|16時20分
affected_area: 秋田県
(行政指導): －
operators: 楓ネット株式会社
occurred_at: 令和５年６月９日|20時05分
recovered_at: 令和５年６月９日|21時05分
affected_area: 青森県
(行政指導): －
operators: 株式会社杉電話
occurred_at: 令和５年６月９日|20時05分
recovered_at: 令和５年６月10日|８時00分
affected_area: 宮城県
(行政指導): －
`}},
		{"all labels upright", `
 事
 業                白樺通信株式会社
 者
 名
 発
 生               令和５年４月３日９時12分
 日
 時
 影
 響                        岩手県
 地
 域
 障    通話の発着信ができない状態が朝の九時台から続き、後に
 害
 内           データ通信も利用できない状態となった。
 容
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
affected_area: 岩手県
impact: 通話の発着信ができない状態が朝の九時台から続き、後に|データ通信も利用できない状態となった。
`}},
		{"a channel in brackets below its label, notices below their labels", `
事業者名    白樺通信株式会社         樅の木電話株式会社
発生日時    令和５年４月３日９時12分    令和５年５月８日15時20分
障害内容    通話ができない。         接続ができない。
        第１報              第１報
        ４月３日 10時05分      ５月８日 15時50分
利用者への周知 第２報              第２報
（自社サイト） ４月３日 12時00分      ５月９日 ９時00分
        第３報
        ４月３日 21時40分
問合せ件数   643件            約2,800件
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
impact: 通話ができない。
own_site: 第１報|４月３日 10時05分|第２報|４月３日 12時00分|第３報|４月３日 21時40分
inquiries: 643件
operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日15時20分
impact: 接続ができない。
own_site: 第１報|５月８日 15時50分|第２報|５月９日 ９時00分
inquiries: 約2,800件
`}},
		{"logs below each other, the labels of the notices on lines of their own", `
事業者名 白樺通信株式会社 樅の木電話株式会社
発生日時 令和５年４月３日９時12分 令和５年５月８日15時20分
障害内容 通話ができない。 接続ができない。
情報周知（自社サイト）
第１報
４月３日 10時05分
第２報
４月３日 12時00分
第１報
５月８日 15時50分
第２報
５月９日 ９時00分
問合せ件数 643件 約2,800件
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
impact: 通話ができない。
own_site: 第１報|４月３日 10時05分|第２報|４月３日 12時00分
inquiries: 643件
operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日15時20分
impact: 接続ができない。
own_site: 第１報|５月８日 15時50分|第２報|５月９日 ９時00分
inquiries: 約2,800件
`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, tables(test.text))
		})
	}
}
