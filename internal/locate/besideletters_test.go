package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSpreadLabelsBesideLetters: letters of names over rows that are set from top to bottom are of no
// spread label beside them; what stands over a table on its page is of none before.
func TestSpreadLabelsBesideLetters(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"two forms, a page each", `
    事 業 者 名          白樺通信株式会社
    発 生 日 時         令和５年４月３日９時12分
事   継 続 時 間          ５時間35分
故   影 響 地 域          岩手県
の   影響利用者数          約３万人
    事 故 内 容      携帯電話の音声通話及びデータ通信が
                利用できない状態となった。
    事 故 原 因      装置の切替えにおいて、接続先を誤った光ファイバを
                切断した。図面は古かった。
情              初 報 ４月３日 10時00分
報   自社サイト       続 報 ４月３日 11時00分
周              終 報 ４月３日 12時00分
知   そ の 他        会員アプリ ４月３日 10時10分
` + "\f" + `                                     様式第４
                  重大な事故の概要
    事 業 者 名          楓ネット株式会社
    発 生 日 時         令和５年５月３日９時12分
事   継 続 時 間          ６時間35分
故   影 響 地 域          青森県
の   影響利用者数          約４万人
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
durations: ５時間35分
affected_area: 岩手県
affected_users: 約３万人
impact: 携帯電話の音声通話及びデータ通信が|利用できない状態となった。
cause: 装置の切替えにおいて、接続先を誤った光ファイバを|切断した。図面は古かった。
disclosure: 
own_site: 初 報 ４月３日 10時00分|続 報 ４月３日 11時00分|終 報 ４月３日 12時00分
other: 会員アプリ ４月３日 10時10分
`, `operators: 楓ネット株式会社
occurred_at: 令和５年５月３日９時12分
durations: ６時間35分
affected_area: 青森県
affected_users: 約４万人
`}},
		{"the last cell goes on behind the end of the page", `
事業者名  白樺通信株式会社
発生日時  令和５年４月３日９時12分
影響利用者 ３人
再発防止策 点検の見直し
` + "\f" + `      ①警報の追加
事業者名  楓ネット株式会社
発生日時  令和５年５月３日９時12分
影響利用者 ４人
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
affected_users: ３人
preventive_measures: 点検の見直し|①警報の追加
`, `operators: 楓ネット株式会社
occurred_at: 令和５年５月３日９時12分
affected_users: ４人
`}},
		{"words over the columns of measures, spread, in the column of the values", `
事業者名    白樺通信株式会社
発生日時    令和５年４月３日９時12分
影響利用者   ３人
              対 策           実施時期
再発防止策    警報の追加            令和５年５月 完了
         点検の見直し           令和５年６月 完
                           了
備考      なし
`, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
affected_users: ３人
preventive_measures: 対 策           実施時期|警報の追加|令和５年５月 完了|点検の見直し|令和５年６月 完|了
(備考): なし
`}},
		{"lengths of companies, labels on the upper of two lines", `
事業者名    白樺通信株式会社及び
        株式会社楓サービス
発生日時    令和５年４月３日９時12分
継続時間    白樺通信株式会社：３時間48分
        株式会社楓サービス：５時間２分
影響利用者数  白樺通信株式会社：11,270人
        株式会社楓サービス：4,030人
影響地域    岩手県
                対 策           実施時期
再発防止策    手順書の全面改訂及び訓練の          令和６年３月末 完了
        実施                   予定
        工事事業者との立会い協定の締結        令和６年２月１日 完
                              了
自社サイト   ホームページ 12月22日 ６時40分 障害の発生
        ホームページ 12月22日 10時30分 復旧
その他     公式Ｘ 12月22日 ６時02分 障害の発生
        公式Ｘ 12月22日 10時35分 復旧
報告      なし
`, []string{`operators: 白樺通信株式会社及び|株式会社楓サービス
occurred_at: 令和５年４月３日９時12分
durations: 白樺通信株式会社：３時間48分|株式会社楓サービス：５時間２分
affected_users: 白樺通信株式会社：11,270人|株式会社楓サービス：4,030人
affected_area: 岩手県
preventive_measures: 対 策           実施時期|手順書の全面改訂及び訓練の|実施|令和６年３月末 完了|予定|工事事業者との立会い協定の締結|令和６年２月１日 完|了
own_site: ホームページ 12月22日 ６時40分 障害の発生|ホームページ 12月22日 10時30分 復旧
other: 公式Ｘ 12月22日 ６時02分 障害の発生|公式Ｘ 12月22日 10時35分 復旧
(報告): なし
`}},
	} {
		assert.Equal(t, test.want, tables(test.text), test.name)
	}
}

// TestLettersBesideEachLabel: a letter of a name that is set from top to bottom may stand before each label.
func TestLettersBesideEachLabel(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"before each", `
  事   事業者名        白樺通信株式会社
  故   発生日時        令和４年11月２日 18時20分
  の   復旧日時        令和４年11月２日 23時50分
  概   継続時間        ５時間30分
  要   影響利用者数    約３万8,000人
`, []string{"operators: 白樺通信株式会社\noccurred_at: 令和４年11月２日 18時20分\nrecovered_at: 令和４年11月２日 23時50分\n" +
			"durations: ５時間30分\naffected_users: 約３万8,000人\n"}},
		{"words before each", `
  事故   事業者名        白樺通信株式会社
  故障   発生日時        令和４年11月２日 18時20分
  概要   復旧日時        令和４年11月２日 23時50分
`, nil},
	} {
		assert.Equal(t, test.want, tables(test.text), test.name)
	}
}
