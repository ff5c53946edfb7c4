package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestBandsOfLogs: labels of two levels over their values, several in each row, in texts
// that keep columns and in others.
func TestBandsOfLogs(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"two logs in the last row", `
事業者名 発生日時
樅の木電話株式会社 令和５年５月８日
再発防止策
・監視の追加
利用者への周知（自社ホームページ） 利用者への周知（報道機関）
初報 ５月８日 10:30
第２報 ５月８日 12:00
第３報 ５月８日 13:00
・５月８日 11:00 報道発表
・５月９日 11:00 記者会見
主な意見は次のとおり。
`, []string{`operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日
preventive_measures: ・監視の追加
own_site: 初報 ５月８日 10:30|第２報 ５月８日 12:00|第３報 ５月８日 13:00
other: ・５月８日 11:00 報道発表|・５月９日 11:00 記者会見
`}},
		{"gaps within the entries", `
事業者名                    影響利用者数

樅の木電話株式会社               約３万人

障害内容                    発生原因

通話が　できない状況が発生した。        停電

      周知（自社サイト）                        周知（SNS等）

第１報    ５月８日    10:30   発生         ・公式Ｘ    ５月８日    10:40    発生
第２報    ５月８日    12:00   復旧         ・公式Ｘ    ５月８日    12:10    復旧

主な質疑は次のとおり。
`, []string{`operators: 樅の木電話株式会社
affected_users: 約３万人
impact: 通話が　できない状況が発生した。
cause: 停電
own_site: 第１報    ５月８日    10:30   発生|第２報    ５月８日    12:00   復旧
other: ・公式Ｘ    ５月８日    10:40    発生|・公式Ｘ    ５月８日    12:10    復旧
`}},
		{"sentences side by side, labels in the middle", `
事業者名                  発生日時

樅の木電話株式会社             令和５年５月８日

          影響の内容                       再発防止策

音声通話の発着信ができない状              点検の手順を改めた。その上で
況となった。データ通信も、一              監視装置を更新することとし、
部の利用者が使えなかった。               準備を進めている。

発生原因

停電
`, []string{`operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日
impact: 音声通話の発着信ができない状|況となった。データ通信も、一|部の利用者が使えなかった。
preventive_measures: 点検の手順を改めた。その上で|監視装置を更新することとし、|準備を進めている。
cause: 停電
`}},
		{"measures and a word that goes on in the last row", `
事業者名 発生日時
樅の木電話株式会社 令和５年５月８日
影響地域 継続時間
全国 45分
発生原因 再発防止策
停電により装置が停止した。
・非常用電源の増設
・監視装置を追加す
る予定（来月から開
始）
以上
`, []string{`operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日
affected_area: 全国
durations: 45分
cause: 停電により装置が停止した。
preventive_measures: ・非常用電源の増設|・監視装置を追加す|る予定（来月から開|始）
`}},
		{"two logs that number alike, of many pieces", `
事業者名 発生日時
樅の木電話株式会社 令和５年５月８日
再発防止策
・監視の追加
周知（自社サイト） 周知（その他）
第１報 ５月 ８日 10:30 データ 通信
第２報 ５月 ８日 12:00 データ 通信
第３報 ５月 ８日 12:30 音声 通信（復
旧）
第１報 ５月 ８日 11:00 データ 通信
第２報 ５月 ８日 13:00 全 面 復 旧
以上
`, []string{`operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日
preventive_measures: ・監視の追加
own_site: 第１報 ５月 ８日 10:30 データ 通信|第２報 ５月 ８日 12:00 データ 通信|第３報 ５月 ８日 12:30 音声 通信（復|旧）
other: 第１報 ５月 ８日 11:00 データ 通信|第２報 ５月 ８日 13:00 全 面 復 旧
`}},
		{"blanks within the entries, a list behind a gap", `
事業者名                  発生日時
樅の木電話株式会社             令和５年５月８日
発生原因
停電
周知（自社サイト）                       周知（その他）
第１報   ５月 ８ 日   11 時 41 分（発生）
                                ・公式Ｘ    ５月 ８ 日     11 時 45 分（発生）
第２報   ５月 ８ 日   13 時 00 分（継続）
                                ・公式Ｘ    ５月 ８ 日     15 時 10 分（復旧）
第３報   ５月 ８ 日   15 時 05 分（復旧）

・資料は回収する。
`, []string{`operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日
cause: 停電
own_site: 第１報   ５月 ８ 日   11 時 41 分（発生）|第２報   ５月 ８ 日   13 時 00 分（継続）|第３報   ５月 ８ 日   15 時 05 分（復旧）
other: ・公式Ｘ    ５月 ８ 日     11 時 45 分（発生）|・公式Ｘ    ５月 ８ 日     15 時 10 分（復旧）
`}},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, tables(test.text)) })
	}
}

// TestChannelAlone: a label of two levels needs no other one of 情報周知 before it, and
// words that speak of that are text of its log.
func TestChannelAlone(t *testing.T) {
	assert.Equal(t, []string{`operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日
other: 初報 ５月８日 11:00|障害のお知らせ|第２報 ５月８日 12:00|復旧のお知らせ
affected_users: 約３万人
`}, tables(`
事業者名 樅の木電話株式会社
発生日時 令和５年５月８日
利用者への周知（報道機関）
初報 ５月８日 11:00
障害のお知らせ
第２報 ５月８日 12:00
復旧のお知らせ
影響利用者数 約３万人
`))
}
