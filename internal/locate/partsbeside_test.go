package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestPartsBesideLabels: parts of a value have their names in a column of their own beside its label, which stands in
// the middle of their rows; letters of headings over rows stand before the labels of some rows.
func TestPartsBesideLabels(t *testing.T) {
	assert.Equal(t, []string{`operators: 楓通信株式会社
occurred_at: 令和５年４月３日（月） ９時10分
recovered_at: 令和５年４月３日（月） 15時25分
durations: 固定電話     ３時間20分|ＩＰ電話     ６時間15分
affected_users: 固定電話     約8,200人|ＩＰ電話     約１万1,000人
affected_area: 山形県及び秋田県の一部
inquiries: 87件
impact: 電話の発着信ができない状況となった。
cause: 収容局の整流器の冷却用の送風機が停止し、整流器が過熱して停止|したため。
preventive_measures: 対策                    完了時期|送風機の回転数を遠隔で監視する機能の追|加と警報の設定|令和５年５月20日|完了|` +
		`予備の整流器の配備|令和５年度下期 実|施予定|点検の手順書の改定及び保守の担当者に対|する教育の実施|検討中
disclosure: 
own_site: 報      掲載日時       内容|第１報|４月３日９時40分|障害の発生|第２報|４月３日15時40分|復旧
other: 市の防災無線 ４月３日10:05 障害のお知らせ|市の防災無線 ４月３日15:50 復旧のお知らせ
`}, tables(`
  事業者名            楓通信株式会社
  発生日時            令和５年４月３日（月） ９時10分
  復旧日時            令和５年４月３日（月） 15時25分
         固定電話     ３時間20分
  継続時間
概        ＩＰ電話     ６時間15分
要        固定電話     約8,200人
  影響利用者数
         ＩＰ電話     約１万1,000人
  影響地域            山形県及び秋田県の一部
  問合せ件数           87件
  障害内容            電話の発着信ができない状況となった。
  発生原因            収容局の整流器の冷却用の送風機が停止し、整流器が過熱して停止
                  したため。
原                  対策                    完了時期
因                  送風機の回転数を遠隔で監視する機能の追 令和５年５月20日
・                  加と警報の設定               完了
対 再発防止策            予備の整流器の配備             令和５年度下期 実
策                                        施予定
                   点検の手順書の改定及び保守の担当者に対 検討中
                   する教育の実施
                   報      掲載日時       内容
          自社サイト    第１報 ４月３日９時40分 障害の発生
周 情報周知             第２報 ４月３日15時40分 復旧
知
          その他     市の防災無線 ４月３日10:05 障害のお知らせ
                  市の防災無線 ４月３日15:50 復旧のお知らせ
`))
	assert.Equal(t, []string{`operators: 浜風ケーブル株式会社
occurred_at: 令和４年12月24日（土） 22時05分
recovered_at: 令和４年12月25日（日） ３時00分
durations: ４時間55分
affected_users: 電話     1,250人|インターネッ|ト|約7,900人|放送     約１万5,000人
affected_area: 静岡県
inquiries: 調査中
impact: サービスの提供ができない状況となった。
cause: 伝送装置の基板の故障の際に予備系への切替えが行われなかったた|め。
preventive_measures: 対策                    実施時期|基板の交換|令和４年12月 実|施済|` +
		`切替えの試験の項目の見直しと年２回の定期|的な実施|令和５年１月 実|施済|予備の基板の配備数の見直し|令和５年３月末|実施予定
disclosure: 
own_site: 初報 12月24日22:40 障害について|続報 12月25日０:30 作業状況|最終報 12月25日３:20 復旧について
other: なし
`}, tables(`
  事業者名          浜風ケーブル株式会社
  発生日時          令和４年12月24日（土） 22時05分
  復旧日時          令和４年12月25日（日） ３時00分
  継続時間          ４時間55分
         電話     1,250人
概
要 影響利用者数 インターネッ 約7,900人
         ト
         放送     約１万5,000人
  影響地域          静岡県
  問合せ件数         調査中
  障害内容          サービスの提供ができない状況となった。
  発生原因          伝送装置の基板の故障の際に予備系への切替えが行われなかったた
                め。
原                 対策                    実施時期
因                 基板の交換                 令和４年12月 実
・                                       施済
対 再発防止策           切替えの試験の項目の見直しと年２回の定期 令和５年１月 実
策                 的な実施                  施済
                  予備の基板の配備数の見直し         令和５年３月末
                                        実施予定
                  初報 12月24日22:40 障害について
周 情報周知    自社サイト   続報 12月25日０:30 作業状況
知                 最終報 12月25日３:20 復旧について
          その他     なし
`))
}

// TestLettersApart: lines stand between the letters of a heading over rows; entries of a log begin with one long
// medium; what begins with a particle goes on with a measure, whose state stands below its date.
func TestLettersApart(t *testing.T) {
	assert.Equal(t, []string{`operators: 浜風ケーブル株式会社
occurred_at: 令和４年12月24日（土） 22時05分
affected_area: 静岡県
preventive_measures: 対策                  実施時期|識別の番号の重複を調べるツール|の導入|令和５年２月10日|実施済|要件の見直し|検討中
disclosure: 
own_site: 初報 12月24日22:40 障害について|続報 12月25日０:30 作業状況|終報 12月25日３:20 復旧について
other: 地域の防災行政無線 12月24日22:50 障害のお知らせ|地域の防災行政無線 12月25日３:30 復旧のお知らせ
`}, tables(`
  事業者名          浜風ケーブル株式会社
  発生日時          令和４年12月24日（土） 22時05分
  影響地域          静岡県
                  対策                  実施時期
対                 識別の番号の重複を調べるツール 令和５年２月10日
  再発防止策           の導入                 実施済
策                 要件の見直し              検討中
                  初報 12月24日22:40 障害について
周 情報周知    自社サイト   続報 12月25日０:30 作業状況
                  終報 12月25日３:20 復旧について
知                 地域の防災行政無線 12月24日22:50 障害のお知らせ
          その他     地域の防災行政無線 12月25日３:30 復旧のお知らせ
`))
}

// TestStatesTornBelow: the end of a state alone on its line is no label.
func TestStatesTornBelow(t *testing.T) {
	assert.Equal(t, []string{`operators: 浜風ケーブル株式会社
occurred_at: 令和４年12月24日（土） 22時05分
affected_area: 静岡県
preventive_measures: 対策 実施時期|基板の交換 令和５年３月末 実|施予定|切替えの試験の見直し 令和５年度 実|施予定
disclosure: なし
`}, tables(`
事業者名 浜風ケーブル株式会社
発生日時 令和４年12月24日（土） 22時05分
影響地域 静岡県
再発防止策
対策 実施時期
基板の交換 令和５年３月末 実
施予定
切替えの試験の見直し 令和５年度 実
施予定
情報周知
なし
`))
}
